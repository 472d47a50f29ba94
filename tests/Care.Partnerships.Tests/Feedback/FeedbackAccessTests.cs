using Care.Partnerships.Feedback;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Feedback;

public class FeedbackAccessTests
{
    // N nothing, e existence, c content, I identity.
    [Fact]
    public void Who_reads_how_much_of_which_case()
    {
        (string Name, Actor Reader)[] readers =
        [
            ("who received it", Ana), ("who handles it", Ben), ("who handled it before", Jose),
            ("the designated manager", Ida), ("a colleague", Kim), ("who holds the budget", Maria),
            ("who is complained about", Dan), ("somebody of another party", Stranger),
            ("the handler, gone to another party", Ben with { Party = Head }), ("the clock", Actor.Clock),
        ];
        (string Name, FeedbackCase Case)[] cases =
        [
            ("not begun", Nothing.State), ("not classified", Received.State),
            ("feedback", ClassifiedFeedback.And(To(Jose), Ana, AssignedOn).And(To(Ben), Ana, AssignedOn).State),
            ("complaint", ClassifiedComplaint.And(To(Jose), Ana, AssignedOn).And(To(Ben), Ana, AssignedOn).State),
            ("turned sensitive", Sensitive), ("handed over", HandedOverLater),
        ];
        string.Join('\n', readers.Select(reader =>
            $"{string.Join(' ', cases.Select(one => "NecI"[(int)one.Case.VisibleTo(reader.Reader)]))}  {reader.Name}"))
            .Should().Be("""
            N I I I I e  who received it
            N N I I e e  who handles it
            N N c e e e  who handled it before
            N N N N N I  the designated manager
            N N c e N N  a colleague
            N N c e N N  who holds the budget
            N N e e N N  who is complained about
            N N N N N N  somebody of another party
            N N N N N N  the handler, gone to another party
            N N N N N N  the clock
            """);
    }

    [Fact]
    public void What_was_said_and_by_whom_follow_the_access()
    {
        (ClassifiedFeedback.State.TextFor(Kim), ClassifiedFeedback.State.ComplainantFor(Kim))
            .Should().Be((Content.Text, null));
        (Assigned.State.TextFor(Kim), Assigned.State.ComplainantFor(Ben)).Should().Be((null, Content.From));
        (HandedOver.State.TextFor(Ana), HandedOver.State.ComplainantFor(Ida)).Should().Be((null, Content.From));
    }

    [Fact]
    public void To_ask_who_may_read_costs_no_memory()
    {
        FeedbackCase[] cases = [Received.State, Assigned.State, HandedOver.State, ClassifiedFeedback.State];
        Actor[] readers = [Ana, Ben, Dan, Ida, Stranger, Actor.Clock];
        Ask(1_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = Ask(1_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        (sum > 0, allocated).Should().Be((true, 0L));

        int Ask(int times)
        {
            var sum = 0;
            for (var i = 0; i < times; i++)
                foreach (var one in cases) foreach (var reader in readers) sum += (int)one.VisibleTo(reader);
            return sum;
        }
    }

    private static FeedbackCase Sensitive =>
        Assigned.And(To(Jose), Ben, AssignedOn).And(To(Ben), Jose, AssignedOn).And(AsSensitive, Ben, OpenedOn).State;

    private static FeedbackCase HandedOverLater =>
        Sensitive.Record(OverTo(Ida), Ana, OpenedOn).State;
}
