using Care.Partnerships.Feedback;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Feedback;

public class ServiceTimeTests
{
    [Fact]
    public void An_answer_is_owed_anew_once_there_was_one_and_else_since_the_case_came()
    {
        ClassifiedComplaint.And(AsFeedback with { AgreedBy = Kim }, Ana, ClassOn.PlusDays(1))
            .State.AnswerOwedSince.Should().BeNull("nobody answered it yet");
        AnsweredFeedback.And(AsComplaint, Ana, OpenedOn.PlusDays(1))
            .State.AnswerOwedSince.Should().Be(OpenedOn.PlusDays(1));
    }

    [Fact]
    public void The_last_day_is_in_time_and_the_day_after_is_late()
    {
        var due = SaidOn.PlusDays(4);
        Received.State.AcknowledgingOn(due).Should().Be(new ServiceTime(SaidOn, due, null, 4));
        Received.State.AcknowledgingOn(due)!.IsLate.Should().BeFalse();
        Received.State.AcknowledgingOn(due.PlusDays(1))!.IsLate.Should().BeTrue();
    }

    [Fact]
    public void What_was_done_stands_still_and_was_not_done_the_day_before()
    {
        Acknowledged.State.AcknowledgingOn(ClosedOn).Should().Be(
            new ServiceTime(SaidOn, SaidOn.PlusDays(4), AckOn, 3));
        Acknowledged.State.AcknowledgingOn(AckOn.PlusDays(-1)).Should().Be(
            new ServiceTime(SaidOn, SaidOn.PlusDays(4), null, 2));
        Acknowledged.State.AcknowledgingOn(SaidOn.PlusDays(-9))!.Days.Should().Be(0);
    }

    [Fact]
    public void The_first_answer_counts_whatever_becomes_of_it()
    {
        AnsweredAgain.State.AnsweringOn(ClosedOn).Should().Be(
            new ServiceTime(SaidOn, SaidOn.PlusDays(21), AnsweredOn, 19));
        Withdrawn.State.AnsweringOn(ClosedOn).Should().BeNull();
    }

    [Fact]
    public void A_sensitive_case_is_handed_over_and_not_answered()
    {
        ClassifiedSensitive.State.AnsweringOn(ClosedOn).Should().BeNull();
        ClassifiedSensitive.State.HandingOverOn(ClassOn.PlusDays(3))!.IsLate.Should().BeFalse();
        ClassifiedSensitive.State.HandingOverOn(ClassOn.PlusDays(4))!.IsLate.Should().BeTrue();
        HandedOver.State.HandingOverOn(ClosedOn)!.DoneOn.Should().Be(AssignedOn);
        ClassifiedComplaint.State.HandingOverOn(ClosedOn).Should().BeNull();
    }

    [Fact]
    public void What_came_as_sensitive_counts_from_the_day_that_it_was_said() =>
        Nothing.And(Whispered, Ana, ReceivedOn).And(ToPerson, Ana, AckOn).And(AsSensitive, Ana, ClassOn)
            .State.HandingOverOn(ClassOn)!.From.Should().Be(SaidOn);

    [Fact]
    public void Nothing_is_due_before_a_case_is_received() =>
        (Nothing.State.AcknowledgingOn(AckOn), Nothing.State.AnsweringOn(AckOn), Nothing.State.HandingOverOn(AckOn))
            .Should().Be((null, null, null));

    [Fact]
    public void Days_beyond_the_calendar_end_with_it()
    {
        var last = LocalDate.MaxIsoValue;
        var state = Nothing.And(Complained with { Heading = Heading with { ReceivedOn = last } }, Ana, last).State;
        state.AcknowledgingOn(last)!.DueOn.Should().Be(last);
    }
}
