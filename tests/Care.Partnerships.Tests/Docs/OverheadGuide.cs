using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Budgets;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/overhead.md, run.</summary>
public class OverheadGuide
{
    private static readonly Id<Party> lead = Id<Party>.Of("care");
    private static readonly Id<Party> partner = Id<Party>.Of("damayan");

    [Fact]
    public void Calculating()
    {
        CostItem[] costs =
        [
            new(Id<CostItem>.Of("A1"), CostCategory.Salaries, Money.Of(60_000, "USD")),
            new(
                Id<CostItem>.Of("B1"), CostCategory.Subaward, Money.Of(40_000, "USD"),
                Subaward: new(Id<SubawardShare>.Of("SUB-1"), partner)),
        ];
        var rate = OverheadRate.Of(10, DonorRuleSets.Mtdc2014);
        var overhead = OverheadAmount.Calculate(rate, costs).Required();

        var breakdown = OverheadBreakdown.From(rate, costs).Required();
        Console.Write(OverheadReport.Breakdown(breakdown));

        var recovery = OverheadRecovery
            .At(own: OverheadRate.Of(14, CostBase.TotalDirect), ceiling: rate, costs)
            .Required();
        Console.Write(WorkingReport.Of(recovery.Working).ToText());

        // allowed without proof of cost (2 CFR 200.414(f)): what is allowed beyond it is shown
        var deMinimis = OverheadRecovery
            .From(full: Money.Of(7_826, "USD"), allowed: Money.Of(13_043, "USD"))
            .Required();
        Console.WriteLine(deMinimis.Surplus);                                    // 5217.00 USD

        deMinimis.Surplus.Should().Be(Money.Of(5_217, "USD"));
        overhead.Should().Be(breakdown.Sum);
        (overhead.Base, overhead.Overhead, recovery.Unrecovered)
            .Should()
            .Be((Money.Of(85_000, "USD"), Money.Of(8_500, "USD"), Money.Of(5_500, "USD")));
        Changing([.. costs.Select(cost => cost with { Period = DateIntervals.Of(new(2026, 1, 1), new(2027, 6, 30)) })]);
    }

    [Fact]
    public void Sharing()
    {
        var terms = SharingPolicy.Find(Id<SharingPolicy>.Of("cafod-donor-funded"))!.Terms.Use().Required();
        var sharing = SharingOfOverhead
            .From(Money.Of(10_000, "USD"), terms, [new(partner, Money.Of(80_000, "USD"))])
            .Required();

        var chain = OverheadCeilingChain.From(OverheadRate.Of(7, CostBase.ActualExpenditure), isShared: true,
        [
            new(lead, FundedBy: null, Direct: Money.Of(60_000, "USD"), Overhead: Money.Of(7_000, "USD")),
            new(partner, FundedBy: lead, Direct: Money.Of(40_000, "USD"), Overhead: Money.Of(2_800, "USD")),
        ]).Required();

        sharing.Lead.Should().Be(Money.Of(5_000, "USD"));
        (chain.Holds, chain.Left).Should().Be((false, Money.Of(-2_800, "USD")));
        new OverheadReport(Names.None).Sharing(sharing).Should().Contain("damayan").And.Contain("the lead keeps");
    }

    [Fact]
    public void Bearing()
    {
        var budget = BudgetStory.Made(BudgetStory.Line("a", 12_000m, partner: 4_000m));
        var award = new PrimeAward(Id<Donor>.Of("us-federal"), new(2026, 1, 1));

        var agreed = new OverheadTerms(award, OverheadRate.Of(15, DonorRuleSets.Mtdc2024));
        BudgetShares borne = budget.OverheadSharesUnder(agreed).Required();
        Console.WriteLine(borne);              // 1,200.00 USD from the funder, 600.00 USD from the partner

        var offer = OverheadOffer.From(allowed: Money.Of(700, "USD"), offered: Money.Of(200, "USD")).Required();
        Console.WriteLine(offer.Told);         // … without a reason: share equitably, or say why.

        $"{borne}".Should().Be("1,200.00 USD from the funder, 600.00 USD from the partner");
        offer.Told.Should().EndWith("without a reason: share equitably, or say why.");
    }

    [Fact]
    public void Totals()
    {
        var rate = OverheadRate.Of(10, DonorRuleSets.Mtdc2014);

        var cut = OverheadTotal.From(Money.Of(100_000, "USD"), OverheadRate.Of(20, CostBase.TotalDirect)).Required();
        var move = OverheadMove.From(Money.Of(1_100, "USD"), rate, fromInBase: false, toInBase: true).Required();
        var staff = StaffTimeApportionment
            .From(
                Money.Of(9_000, "USD"),
                [
                    new(
                        Id<CostItem>.Of("S1"), Money.Of(10_000, "USD"),
                        [new(Id<ProjectTime>.Of("water"), Percentage.Of(60))])
                ])
            .Required();

        (cut.Direct, move.Direct, staff.Overhead)
            .Should()
            .Be((Money.Of(83_333.33m, "USD"), Money.Of(1_000, "USD"), Money.Of(13_000, "USD")));
    }

    private static void Changing(CostItem[] dated)
    {
        var schedule = RateSchedule.Of(
            new RatePeriod(
                DateIntervals.Of(new(2025, 10, 1), new(2026, 9, 30)), OverheadRate.Of(10, DonorRuleSets.Mtdc2014)),
            new RatePeriod(
                DateIntervals.Of(new(2026, 10, 1), new(2027, 9, 30)), OverheadRate.Of(15, DonorRuleSets.Mtdc2024)));
        var byYear = OverheadBreakdown.Over(schedule, dated, firstDays: [new LocalDate(2027, 1, 1)]).Required();

        byYear.Periods[1].Parts.Count.Should().Be(2);
    }
}
