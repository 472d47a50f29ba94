using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding.Payments;

public class LatenessTests
{
    private static readonly WorkingCalendar Manila = WorkingCalendar.MondayToFriday with
    {
        Holidays = [new(2026, 4, 2), new(2026, 4, 3), new(2026, 4, 9)]
    };
    private static readonly LocalDate Asked = new(2026, 3, 20);

    [Theory]
    [InlineData(30, 0, 0)] // Monday 30 March: ten days after the request, in time
    [InlineData(31, 1, 1)]
    [InlineData(32, 2, 2)] // Wednesday 1 April
    [InlineData(34, 4, 2)] // Friday 3 April: two holidays do not count as working days
    [InlineData(36, 6, 2)] // Sunday
    [InlineData(41, 11, 6)] // Friday 10 April, after one more holiday
    public void A_transfer_is_late_from_the_day_after_the_agreed_turnaround(
        int dayOfMarch, int calendarDays, int workingDays)
    {
        var sent = new LocalDate(2026, 3, 1).PlusDays(dayOfMarch - 1);
        var lateness = LatenessOf(PaidOn(Asked, sent), sent.PlusDays(50));
        lateness.ByLead.Should().Be(new Lateness(calendarDays, workingDays));
        lateness[Side.Lead].Should().Be(lateness.ByLead);
    }

    [Fact]
    public void While_it_is_not_sent_the_delay_grows_with_the_day_that_asks()
    {
        var given = PaymentOn(Asked, Asked);
        Late(Asked.PlusDays(10)).Should().Be(Lateness.None);
        Late(Asked.PlusDays(13)).CalendarDays.Should().Be(3);

        Lateness Late(LocalDate day) => LatenessOf(given, day).ByLead!.Value;
    }

    [Fact]
    public void Days_that_lead_beyond_the_calendar_are_due_on_its_last_day()
    {
        var payment = PaymentOn(Asked, Asked).Of().Payment!;
        PaymentWait.Of(payment, Agreed with { LeadDays = int.MaxValue })[^1].DueOn.Should().Be(LocalDate.MaxIsoValue);
        var given = PaymentOn(Asked, Asked, Agreed with { LeadDays = int.MaxValue });
        LatenessOf(given, Asked.PlusDays(50)).ByLead!.Value.IsLate.Should().BeFalse();
    }

    [Fact]
    public void Each_delay_is_that_of_the_side_that_holds_the_turn()
    {
        var (returned, again, sent) = (Asked.PlusDays(4), Asked.PlusDays(20), Asked.PlusDays(33));
        var given = PaymentOn(Asked)
            .Pay(
                "p-1", new ReturnPayment(Finn, "The bank letter is missing.", returned),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, again), new ApprovePayment(Maria, null, sent),
                new SendPayment(Finn, sent, "transfer 1", sent));
        var payment = given.Of().Payment!;
        PaymentWait
            .Of(payment, Agreed)
            .Select(turn => $"{turn.Side} {turn.From:uuuu-MM-dd} {turn.Until:uuuu-MM-dd} due {turn.DueOn:uuuu-MM-dd}")
            .Should()
            .Equal(
                "Lead 2026-03-20 2026-03-20 due 2026-02-12", "Lead 2026-03-20 2026-03-24 due 2026-03-30",
                "Partner 2026-03-24 2026-04-09 due 2026-03-29", "Lead 2026-04-09 2026-04-22 due 2026-04-19");
        var onItsDay = PaymentOn(Asked, due: Asked)
            .Pay(
                "p-1", new ReturnPayment(Finn, "The bank letter is missing.", returned),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, again), new ApprovePayment(Maria, null, sent),
                new SendPayment(Finn, sent, "transfer 1", sent));
        var second = LatenessOf(onItsDay, sent);
        (second.ByLead!.Value.CalendarDays, second.ByPartner!.Value.CalendarDays).Should().Be((3L, 11L));
    }

    [Fact]
    public void A_failure_is_held_by_the_side_that_has_to_mend_it()
    {
        PaymentWait.HolderOf(PaymentScenarios.Failed1.Of().Payment!).Should().Be(Side.Partner);
        PaymentWait
            .HolderOf(Sent.Pay("p-1", new FailPayment(Finn, SentOn, Side.Lead, "A wrong digit.", SentOn)).Of().Payment!)
            .Should()
            .Be(Side.Lead);
        var retried = PaymentScenarios
            .Failed1.Pay("p-1", new RetryPayment(Finn, "The account number.", SentOn.PlusDays(9)))
            .Of()
            .Payment!;
        PaymentWait
            .Of(retried, Agreed)
            .Select(turn => turn.Side)
            .Should()
            .Equal(Side.Lead, Side.Lead, Side.Partner, Side.Lead);
        var byLead = Sent.Pay(
                "p-1", new FailPayment(Finn, SentOn, Side.Lead, "A wrong digit.", SentOn),
                new RetryPayment(Finn, "The digit.", SentOn))
            .Of()
            .Payment!;
        PaymentWait.Of(byLead, Agreed).Select(turn => turn.Side).Should().Equal(Side.Lead, Side.Lead, Side.Lead);
        PaymentWait.HolderOf(Received.Of().Payment!).Should().BeNull();
    }

    [Fact]
    public void Without_agreed_days_lateness_is_not_measurable_and_not_zero()
    {
        var lateness = LatenessOf(PaymentOn(Asked, Asked, Agreed with { LeadDays = null }), End);
        (lateness.ByLead, lateness.ByPartner).Should().Be((null, Lateness.None));
        var tally = LatenessTally.Empty.With(lateness.ByLead, lateness.ByPartner);
        (tally.Lead.NotMeasurable, tally.Lead.Judged, tally.Lead.LateShare, tally.Partner.LateShare)
            .Should()
            .Be((1, 0, null, Percentage.Zero));
    }

    [Fact]
    public void The_share_of_late_payments_of_an_agreement_and_of_an_office()
    {
        var late = TallyOf(PaidOn(Asked, Asked.PlusDays(11)), End);
        var inTime = TallyOf(PaidOn(SignedOn.PlusDays(2), SignedOn.PlusDays(9), due: SignedOn.PlusDays(2)), End);
        late.Lead.LateShare.Should().Be(Percentage.Whole);
        var office = late.Merge(inTime);
        (office.Lead.Judged, office.Lead.Late, office.Lead.LateShare).Should().Be((2, 1, Percentage.Of(50m)));
        office.Should().Be(inTime.Merge(late));
        office[Side.Partner].Should().Be(office.Partner);
        office.Merge(LatenessTally.Empty).Should().Be(office);
    }

    [Fact]
    public void What_is_cancelled_or_not_due_yet_is_not_judged()
    {
        TallyOf(Requested.Pay("p-1", new CancelPayment(Ana, "No.", ReceivedOn)), End)
            .Should()
            .Be(LatenessTally.Empty);
        var account = Planned
            .Transfer("p-1", 1, Usd(40_000m), AllWell, PlannedOn)
            .Pay("p-2", new PlanPayment(Ana, 2, Usd(30_000m), PlannedOn));
        TallyOf(account, Plan[2]!.DueOn).Partner.Judged.Should().Be(1);
        TallyOf(account, Plan[2]!.DueOn.PlusDays(1))
            .Partner.Should()
            .Match<LatenessCount>(count => count.Judged == 2 && count.Late == 1);
    }

    private static PaymentLateness LatenessOf(
        Kit.Given<FundingAccount, FundingFact> given, LocalDate asOf, int payment = 0,
        ValueList<ReportDuty>? reports = null) =>
        PaymentLateness.Of(given.History, reports ?? [], asOf, Manila)[payment];

    private static LatenessTally TallyOf(Kit.Given<FundingAccount, FundingFact> given, LocalDate asOf) =>
        PaymentLateness.Tally(given.History, [], asOf, Manila);

    private static Kit.Given<FundingAccount, FundingFact> PaymentOn(
        LocalDate asked, LocalDate? due = null, FundingTerms? agreed = null) =>
        OpenedWith(agreed ?? Agreed)
            .And(
                new PlanTranches(
                    Ana, due is { } day ? TranchePlan.Of(new Tranche(1, Usd(40_000m), day)) : Plan, PlannedOn))
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(40_000m), asked),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, asked));

    private static Kit.Given<FundingAccount, FundingFact> PaidOn(
        LocalDate asked, LocalDate sent, LocalDate? due = null) =>
        PaymentOn(asked, due ?? asked)
            .Pay("p-1", new ApprovePayment(Maria, null, sent), new SendPayment(Finn, sent, "transfer 1", sent));
}
