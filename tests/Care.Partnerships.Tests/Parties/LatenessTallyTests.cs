using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Parties;

public class LatenessTallyTests
{
    private static readonly Lateness Week = new(7, 5), Days = new(3, 1);

    [Fact]
    public void Each_side_is_counted_for_itself_and_what_has_no_day_for_nobody()
    {
        var tally = LatenessTally.Empty
            .With(Week, Lateness.None, Days, Week).With(null, Days).With(Lateness.None, null);
        (tally.Lead.Judged, tally.Lead.Late, tally.Lead.InTime, tally.Lead.NotMeasurable, tally.Lead.Days)
            .Should().Be((2, 1, 1, 1, Week));
        (tally.Partner.Judged, tally.Partner.Late, tally.Partner.InTime, tally.Partner.Days)
            .Should().Be((2, 1, 1, Days));
        (tally[Side.Lead].LateShare, tally[Side.Partner].LateShare, LatenessTally.Empty.Lead.LateShare)
            .Should().Be((Percentage.Of(50m), Percentage.Of(50m), null));
        (tally.ByBoth, tally.ByNobody).Should().Be((Days, Week));
    }

    [Property]
    public void Two_tallies_together_are_the_sums(byte[] lead, byte[] partner)
    {
        var (one, other) = (Of(lead), Of(partner));
        var both = one.Merge(other);
        foreach (var side in Enum.GetValues<Side>())
        {
            both[side].Judged.Should().Be(one[side].Judged + other[side].Judged);
            both[side].Late.Should().Be(one[side].Late + other[side].Late);
            both[side].NotMeasurable.Should().Be(one[side].NotMeasurable + other[side].NotMeasurable);
            both[side].Days.Should().Be(one[side].Days + other[side].Days);
        }

        (one.Lead with { Running = 3 }).Merge(other.Lead with { Running = 4 }).Running.Should().Be(7);
        (both.ByBoth, both.ByNobody).Should().Be((one.ByBoth + other.ByBoth, one.ByNobody + other.ByNobody));
        other.Merge(one).Should().Be(both);

        static LatenessTally Of(byte[] days) => days.Aggregate(LatenessTally.Empty, (tally, late) => tally.With(
            late % 5 == 0 ? null : new Lateness(late, late / 2), new Lateness(late / 3, 0), new(late, 0), new(1, 1)));
    }

    [Theory]
    [InlineData("2026-06-05", 0, 0)]                         // a Friday, and the last day is in time
    [InlineData("2026-06-06", 1, 0)]
    [InlineData("2026-06-08", 3, 1)]
    [InlineData("2026-06-12", 7, 4)]                         // Friday the 12th is a holiday
    public void Days_are_counted_after_the_due_day(string done, long calendar, long working)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(done).Value;
        var office = WorkingCalendar.MondayToFriday with { Holidays = [new(2026, 6, 12), new(2026, 6, 13)] };
        Lateness.Between(new(2026, 6, 5), day, office).Should().Be(new Lateness(calendar, working));
    }
}
