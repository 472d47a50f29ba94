using Care.Partnerships.CheckIns;
using Care.Partnerships.Testing;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/testing.md, run.</summary>
public class TestingGuide
{
    [Fact]
    public void Sentences()
    {
        var (setup, ana, stranger, on) = (Setup, Ana, Stranger, PlannedOn);

        Given.History(CheckIn.Lifecycle)
            .When(new CheckInScheduled(setup), by: stranger, on)
            .ThenRefused("CP-CHK-002")
            .When(new CheckInScheduled(setup), by: ana, on)
            .Then(checkIn => checkIn.Phase == CheckInPhase.Scheduled)
            .When(new CheckInScheduled(setup), by: ana, on)
            .ThenAlreadySo();
    }
}
