using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Values;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Funding.FundingStory;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;
using AccountGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Funding.Payments;

public class LatenessBySideTests
{
    private static readonly WorkingCalendar EveryDay = new([]);
    private static readonly LocalDate Due = ReportStory.DueOn; // of the second tranche, and of the report
    private static readonly LocalDate Reviewed = FiledOn.PlusDays(60), Asks = Reviewed.PlusDays(3);

    private static readonly AccountGiven First40 = FundingStory.Opened
        .And(new PlanTranches(
            Ana,
            TranchePlan.Of(
                new Tranche(1, FundingStory.Usd(40_000m), SignedOn), new Tranche(2, FundingStory.Usd(50_000m), Due)),
            PlannedOn))
        .Transfer("p-1", 1, FundingStory.Usd(40_000m), ReleaseEvidence.Unknown, SentOn);

    private static AccountGiven Spent(decimal amount, LocalDate on) => First40
        .And(Cost("c-1", amount, on: on))
        .Pay("p-2", new PlanPayment(Ana, 2, FundingStory.Usd(50_000m), on));

    [Fact]
    public void B1_a_slow_review_of_the_lead_is_not_the_partners_delay()
    {
        var reports = Agreements.Story.Running.Reports().Accepted(FiledOn, Reviewed);
        var late = LatenessOf(AskedFor(Spent(40_000m, FiledOn), Asks), reports, Asks);
        Days(late).Should().Be((40 - 0L, 3L, 0L, 0L));
        Days(LatenessOf(Spent(40_000m, FiledOn), reports, Due.PlusDays(10))).Should().Be((10L, 0L, 0L, 0L));
    }

    [Fact]
    public void B1_days_on_which_something_of_both_was_open_are_told_apart()
    {
        var reports = Agreements.Story.Running.Reports().Accepted(FiledOn, Reviewed);
        // 20,000 of 40,000 spent, of which 75 % are needed; the rest ten days before the review ends
        var given = Spent(20_000m, FiledOn).And(Cost("c-2", 15_000m, "s-2", Reviewed.PlusDays(-10)));
        var late = LatenessOf(AskedFor(given, Asks), reports, Asks);
        Days(late).Should().Be((10L, 3L, 30L, 0L));
    }

    [Fact]
    public void B1_a_report_that_was_sent_back_is_with_the_partner_until_it_comes_again()
    {
        var (back, again) = (Due.PlusDays(5), Due.PlusDays(12));
        var reports = Agreements.Story.Running.Reports().And(
            "rep-1", OpenReport(Ben, SpringMoney, BegunOn),
            SubmitReport(Agreements.Story.Jose, ReportStory.First, FiledOn),
            TakeUpReport(Ana, FiledOn), ReturnReport(Ana, Remarks, back),
            SubmitReport(Agreements.Story.Jose, Second with { SubmittedOn = again }, again), TakeUpReport(Ana, again),
            AcceptReport(Ana, null, Reviewed, Ledger(Spring, ReportStory.Usd(39_500m), Reviewed)));
        var late = LatenessOf(AskedFor(Spent(40_000m, FiledOn), Reviewed), reports, Reviewed);
        Days(late).Should().Be((40L - 7, 7L, 0L, 0L));
    }

    [Fact]
    public void B1_days_of_a_suspension_are_nobodys()
    {
        var (from, until) = (Due.PlusDays(5), Due.PlusDays(25));
        var reports = Agreements.Story.Running.Reports().Accepted(FiledOn, FiledOn);
        var given = Spent(40_000m, FiledOn)
            .And(
                new FollowAgreement(Ana, FundingStory.Later(2, from, AgreementPhase.Suspended), from.PlusDays(2)),
                new FollowAgreement(Ana, FundingStory.Later(3, until), until));
        Days(LatenessOf(AskedFor(given, until.PlusDays(4)), reports, until.PlusDays(4)))
            .Should().Be((0L, 9L, 0L, 20L));
    }

    [Fact]
    public void B1_a_lead_that_may_not_pay_is_not_late()
    {
        var (asked, from) = (Due, Due.PlusDays(13));
        var given = AskedFor(Spent(40_000m, FiledOn), asked)
            .And(new FollowAgreement(Ana, FundingStory.Later(2, from, AgreementPhase.Suspended), from));
        // ten days are agreed, three more passed before the suspension
        var reports = Agreements.Story.Running.Reports().Accepted(FiledOn, FiledOn);
        Days(LatenessOf(given, reports, from.PlusDays(30))).Should().Be((3L, 0L, 0L, 30L));
    }

    [Fact]
    public void B1_cost_that_waits_for_the_lead_is_the_leads_while_no_advance_is_paid()
    {
        // 95,000 spent of which nothing is accepted: once it is, 55,000 are owed, and the payment is of 50,000.
        var given = Spent(95_000m, FiledOn).And(new FollowAgreement(
            Ana, FundingStory.Later(2, Due, AgreementPhase.Suspended), Due));
        var reports = Agreements.Story.Running.Reports().Accepted(FiledOn, FiledOn);
        Days(LatenessOf(given, reports, Due.PlusDays(9))).Should().Be((9L, 0L, 0L, 0L));
        var less = Spent(89_999m, FiledOn).And(new FollowAgreement(
            Ana, FundingStory.Later(2, Due, AgreementPhase.Suspended), Due));
        Days(LatenessOf(less, reports, Due.PlusDays(9))).Should().Be((0L, 0L, 0L, 9L));
    }

    [Fact]
    public void Where_the_reports_are_not_known_nobody_says_that_the_partner_was_late()
    {
        var late = PaymentLateness.Of(Spent(40_000m, FiledOn).History, null, Asks, EveryDay)[1];
        late.ByPartner.Should().BeNull();
        PaymentLateness.Of(Spent(40_000m, FiledOn).History, [], Asks, EveryDay)[1].ByPartner!.Value.CalendarDays
            .Should().Be(NodaTime.Period.DaysBetween(Due, Asks), "that there are none is known");
    }

    // A day of delay belongs to exactly one side, to both or to nobody, and the days add up to the delay.
    [Fact]
    public void I14_the_days_add_up_to_the_delay()
    {
        var lives = from review in Gen.Choose(0, 90)
                    from amount in Gen.Choose(0, 40)
                    from more in Gen.Choose(0, 40)
                    from later in Gen.Choose(0, 60)
                    from stop in Gen.Choose(0, 60)
                    from length in Gen.Choose(1, 40)
                    from asOf in Gen.Choose(0, 120)
                    select (review, amount, more, later, stop, length, asOf);
        foreach (var (review, amount, more, later, stop, length, asOf) in lives.Sample(500))
        {
            var given = Spent(1_000m * Math.Max(1, amount), FiledOn);
            var acts = new List<(LocalDate On, AccountAct Act)>
            {
                (Due.PlusDays(later), Cost("c-2", 1_000m * Math.Max(1, more), "s-2", Due.PlusDays(later))),
                (Due.PlusDays(stop), new FollowAgreement(
                    Ana, FundingStory.Later(2, Due.PlusDays(stop), AgreementPhase.Suspended), Due.PlusDays(stop))),
                (Due.PlusDays(stop + length), new FollowAgreement(
                    Ana, FundingStory.Later(3, Due.PlusDays(stop + length)), Due.PlusDays(stop + length))),
            };
            foreach (var (_, act) in acts.OrderBy(act => act.On)) given = given.And(act);
            var day = Due.PlusDays(asOf);
            var reports = Agreements.Story.Running.Reports().Accepted(FiledOn, FiledOn.PlusDays(review));
            var late = LatenessOf(given, reports, day);
            (late.ByLead!.Value + late.ByPartner!.Value + late.ByBoth + late.ByNobody)
                .Should().Be(Lateness.Between(Due, day, EveryDay));
            // A naive count, day by day.
            var (lead, partner, both, nobody) = (0L, 0L, 0L, 0L);
            for (var i = 0; i < asOf; i++)
            {
                var leads = FiledOn.PlusDays(review) > Due.PlusDays(i);
                var partners = 100 * (Math.Max(1, amount) + (i >= later ? Math.Max(1, more) : 0)) < 75 * 40;
                // The agreement ends, and no advance is paid from the day after.
                if ((i >= stop && i < stop + length) || Due.PlusDays(i) > End) nobody++;
                else if (leads && partners) both++;
                else if (leads) lead++;
                else partner++;
            }

            Days(late).Should().Be((lead, partner, both, nobody));
        }
    }

    private static PaymentLateness LatenessOf(AccountGiven given, ReportsUnder reports, LocalDate asOf) =>
        PaymentLateness.Of(
            given.History, [.. reports.Book.Reports.Select(report => new ReportDuty(SpringMoney, report, null, asOf))],
            asOf, EveryDay)[1];

    private static AccountGiven AskedFor(AccountGiven given, LocalDate on) =>
        given.Pay("p-2", new RequestPayment(Fe, AllWell, on));

    private static (long Lead, long Partner, long Both, long Nobody) Days(PaymentLateness late) =>
        (late.ByLead!.Value.CalendarDays, late.ByPartner!.Value.CalendarDays, late.ByBoth.CalendarDays,
            late.ByNobody.CalendarDays);
}

internal static class ReviewedReports
{
    // The spring report, handed in on one day and accepted on another.
    public static ReportsUnder Accepted(this ReportsUnder reports, LocalDate filed, LocalDate accepted) =>
        reports.And(
            "rep-1", OpenReport(Ben, SpringMoney, BegunOn),
            SubmitReport(Agreements.Story.Jose, ReportStory.First, filed),
            TakeUpReport(Ana, filed),
            AcceptReport(Ana, null, accepted, Ledger(Spring, ReportStory.Usd(40_000m), accepted)));
}
