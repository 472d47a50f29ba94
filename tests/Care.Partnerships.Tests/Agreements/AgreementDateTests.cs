using Care.Partnerships.Agreements;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Agreements;

public class AgreementDateTests
{
    private static readonly AgreementGiven Memorandum = RunningKind(AgreementKind.MemorandumOfUnderstanding);

    [Fact]
    public void Days_come_up_from_the_text_to_the_end()
    {
        Days(Drafted).Should().BeEmpty("there is no text");
        Days(Submitted).Should().Equal((Start, "last day to sign, since the period starts"));
        Days(SignedByBoth).Should().Equal((Start, "takes effect"));
        Days(Running)
            .Should()
            .Equal(
                (End.PlusDays(-30), "hold the close-out meeting by this day"),
                (End, "last day, and last day to extend it"));
        Days(Memorandum).Should().Equal((End, "last day, and last day to extend it"), (End.PlusDays(1), "expires"));
        Days(Memorandum.And(Terminate(Maria, new("3", "It lost its purpose.", Start, Start.PlusDays(9)), Start)))
            .Should()
            .Equal((Start.PlusDays(9), "last day"), (Start.PlusDays(10), "expires"));
        Days(GivenUp).Should().BeEmpty("it has ended");
    }

    [Fact]
    public void The_day_of_the_close_out_meeting_has_its_source() =>
        AgreementDate.Of(Running.State)[0].Source.Should().Be(AgreementDate.CloseOutMeetingDaysBeforeEnd.Source);

    // Hosts write the last day of the calendar for "no end".
    [Fact]
    public void What_ends_with_the_calendar_never_expires()
    {
        var (open, last) = (Lasting(LocalDate.MaxIsoValue), LocalDate.MaxIsoValue);
        Days(open).Should().Equal((last, "last day, and last day to extend it"));
        Agreement.Lifecycle.Due(open.State, last).Should().BeEmpty();
        open.State.Record(Expire(last)).Refusals.Should().ContainSingle(refusal => refusal.Code == "CP-LIF-004");
        Agreement.Lifecycle.Due(Lasting(last.PlusDays(-1)).State, last).Should().Equal(Expire(last));
    }

    private static (LocalDate On, string What)[] Days(AgreementGiven given) =>
        [.. AgreementDate.Of(given.State).Select(date => (date.On, date.What))];

    private static AgreementGiven Lasting(LocalDate end) =>
        Without(AgreementKind.MemorandumOfUnderstanding)
            .And(
                ProposeText(
                    Ana, 1, TermsWithoutMoney with
                    {
                        Period = new(Start, end)
                    },
                    ContentsFor(AgreementKind.MemorandumOfUnderstanding), ProposedOn),
                AcceptText(Ana, 1, AcceptedOn), AcceptText(Ben, 1, AcceptedOn),
                RecordExpectations(Ana, Talk, AcceptedOn), SubmitForSignature(Ana, SubmittedOn),
                Sign(Maria, SignedOn, SignedOn), Sign(Jose, SignedOn, SignedOn), TakeEffect(Start));
}
