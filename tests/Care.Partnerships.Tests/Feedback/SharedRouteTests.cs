using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Feedback;

public class SharedRouteTests
{
    [Fact]
    public void Whoever_was_not_told_by_the_day_is_named()
    {
        SharedRoute[] shared =
        [
            new(RouteKind.Complaints, "hotline 1", Tanglaw, SaidOn),
            new(RouteKind.Complaints, "hotline 1", Head, SaidOn),
            new(RouteKind.DataProtection, "guideline 3", CareOffice, SaidOn),
        ];
        Missing(RouteKind.Complaints, SaidOn).Should().Equal(Side.Lead);
        Missing(RouteKind.DataProtection, SaidOn).Should().Equal(Side.Partner);
        Missing(RouteKind.Complaints, SaidOn.PlusDays(-1)).Should().Equal(Side.Lead, Side.Partner);

        IEnumerable<Side> Missing(RouteKind kind, LocalDate on) =>
            SharedRoute.NotToldOf(shared, kind, Heading.Sides, on);
    }
}
