using Care.Partnerships.Feedback;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Feedback;

public class FeedbackTallyTests
{
    private static readonly FeedbackCase[] Some =
    [
        Nothing.State, Received.State, ClassifiedComplaint.State, Answered.State, AnsweredAgain.State,
        AnsweredFeedback.State, Closed.State, Withdrawn.State, ClassifiedSensitive.State, HandedOver.State,
        DecidedOutside.State,
        Nothing.And(Unclear with { Concern = new(CareOffice) }, Jose, ReceivedOn).State,
    ];

    [Fact]
    public void It_counts_by_party_and_class_and_tells_the_shares()
    {
        var tally = FeedbackTally.Of(Some, ClosedOn);
        tally.Counts.Select(count => $"{count.About} {count.Class} {count.Cases}").Should().Equal(
            "care-phl  1", "tanglaw  1", "tanglaw Feedback 1", "tanglaw Complaint 5", "tanglaw SensitiveComplaint 3");
        (tally.Cases, tally.Open).Should().Be((11, 9));
        tally.AcknowledgedInTime.Should().Be(new ShareOfCases(9, 11), "two were never acknowledged");
        tally.AnsweredInTime.Should().Be(new ShareOfCases(4, 7), "three wait for too long");
        tally.HandedOverInTime.Should().Be(new ShareOfCases(2, 3));
        tally.Upheld.Should().Be(new ShareOfCases(2, 3), "what the manager found is not told yet");
        tally.AppealedAgainst.Should().Be(new ShareOfCases(1, 3));
        tally.MedianDaysToAnswer.Should().Be(19m);
    }

    [Fact]
    public void What_waits_and_is_not_late_is_not_judged()
    {
        var tally = FeedbackTally.Of([Received.State, ClassifiedSensitive.State], ClassOn);
        (tally.AcknowledgedInTime, tally.AnsweredInTime.Points, tally.HandedOverInTime.Points, tally.Upheld.Points)
            .Should().Be((new ShareOfCases(1, 1), null, null, null));
        FeedbackTally.Of([Received.State], ClassOn).AcknowledgedInTime.Points.Should().BeNull();
    }

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 7 }, 7.0)]
    [InlineData(new[] { 9, 2 }, 5.5)]
    [InlineData(new[] { 9, 2, 2 }, 2.0)]
    [InlineData(new[] { 1, 20, 3, 3 }, 3.0)]
    public void The_median_is_that_of_the_days_in_order(int[] days, double? expected) =>
        FeedbackTally.Of(days.Select(AnsweredAfter), ClosedOn).MedianDaysToAnswer.Should().Be((decimal?)expected);

    [Property(MaxTest = 200)]
    public void Tallies_merge_in_any_order_to_the_same(int[] places, int at, int day)
    {
        var (cases, on) = (places.Select(place => Some[(place & int.MaxValue) % Some.Length]).ToArray(),
            SaidOn.PlusDays((day & int.MaxValue) % 60));
        var cut = cases.Length == 0 ? 0 : (at & int.MaxValue) % cases.Length;
        var whole = FeedbackTally.Of(cases, on);
        FeedbackTally.Of(cases[..cut], on).Merge(FeedbackTally.Of(cases[cut..], on)).Should().Be(whole);
        FeedbackTally.Of(cases.Reverse(), on).Should().Be(whole);
        whole.Merge(FeedbackTally.Empty).Should().Be(whole);
    }

    [Fact]
    public void Silence_is_told_after_two_quarters_since_the_last_case_and_is_never_health()
    {
        var start = new LocalDate(2026, 1, 1);
        FeedbackSilence.Of([], start, new(2026, 6, 30)).Should().BeNull();
        FeedbackSilence.Of([], start, new(2026, 7, 1)).Should().Be(new FeedbackSilence(start, 2));
        FeedbackSilence.Of([Closed.State, Nothing.State], start, new(2026, 11, 30)).Should().BeNull();
        FeedbackSilence.Of([Closed.State], start, new(2026, 12, 1)).Should().Be(new FeedbackSilence(SaidOn, 2));
        FeedbackSilence.Of([Closed.State], start, new(2026, 4, 1), quarters: 1)
            .Should().Be(new FeedbackSilence(start, 1), "the case had not come by then");
        FeedbackSilence.Of([], start, new(2025, 1, 1)).Should().BeNull();
        FluentActions.Invoking(() => FeedbackSilence.Of([], start, start, 0))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    private static FeedbackCase AnsweredAfter(int days) =>
        AssignedFeedback.And(Answer, Ben, SaidOn.PlusDays(Math.Max(days, 5))).State is var state && days >= 5
            ? state
            : Early(days);

    // Received, classified and answered on one day.
    private static FeedbackCase Early(int days)
    {
        var on = SaidOn.PlusDays(days);
        return Nothing.And(Praised, Ana, on).And(ToPerson, Ana, on).And(AsFeedback, Ana, on).And(To(Ben), Ana, on)
            .And(Answer, Ben, on).State;
    }
}
