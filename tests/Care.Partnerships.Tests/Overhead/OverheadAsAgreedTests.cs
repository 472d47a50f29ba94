using Ardalis.Result;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Budgets;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

/// <summary>Who bears overhead, what may be charged, what a lead offers, and one total over a change of rate.</summary>
public class OverheadAsAgreedTests
{
    private static readonly Budget Shared = BudgetStory.Made(BudgetStory.Line("a", 12_000m, partner: 4_000m));

    private static OverheadTerms Terms(CostBase @base, bool? counts = null) =>
        new(new(Id<Donor>.Of("us-federal"), new(2026, 1, 1)), OverheadRate.Of(15, @base))
        {
            IsCostShareInBase = counts
        };

    [Fact]
    public void B7_the_funder_pays_overhead_on_what_it_pays_of_a_line()
    {
        var terms = Terms(CostBase.TotalDirect);
        Shared.OverheadUnder(terms).Required().Sum.Overhead.Should().Be(Usd(1_200));
        Shared.OverheadSharesUnder(terms).Required().Should().Be(new BudgetShares(Usd(1_200), Usd(0)));
    }

    [Theory]
    [InlineData(true, null, 1_800, 600)]
    [InlineData(true, true, 1_800, 600)]
    [InlineData(true, false, 1_200, 0)]
    [InlineData(false, null, 1_200, 0)]
    [InlineData(false, true, 1_800, 600)]
    [InlineData(false, false, 1_200, 0)]
    public void B7_overhead_on_cost_share_is_cost_share_where_the_base_counts_it(
        bool isModified, bool? counts, decimal overhead, decimal partner)
    {
        var terms = Terms(isModified ? DonorRuleSets.Mtdc2024 : CostBase.TotalDirect, counts);
        var breakdown = Shared.OverheadUnder(terms).Required();
        breakdown.Sum.Overhead.Should().Be(Usd(overhead));
        breakdown.BaseWorking.Total.Should().Be(breakdown.Sum.Base);
        Shared.OverheadSharesUnder(terms).Required().Should().Be(
            new BudgetShares(Usd(1_200), Usd(partner)), "the funder pays the same either way");
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public bool B7_what_each_side_bears_adds_up_to_the_overhead(Budget budget, bool isModified, bool? counts)
    {
        var terms = Terms(isModified ? DonorRuleSets.Mtdc2024 : CostBase.EligibleDirect, counts);
        var whole = budget.OverheadUnder(terms);
        if (!whole.IsSuccess) return budget.OverheadSharesUnder(terms).Codes() == whole.Codes();
        var shares = budget.OverheadSharesUnder(terms).Required();
        var counted = counts ?? isModified;
        return shares.Total == whole.Value.Sum.Overhead && !shares.Funder.IsNegative && !shares.Partner.IsNegative
            && (counted || shares.Partner.IsZero);
    }

    [Fact]
    public void B20_a_de_minimis_rate_is_charged_without_proof_of_cost_and_the_surplus_is_shown()
    {
        var recovery = OverheadRecovery.From(full: Usd(7_826), allowed: Usd(13_043)).Required();
        (recovery.Charged, recovery.Surplus, recovery.Unrecovered, recovery.NotAsked).Should().Be(
            (Usd(13_043), Usd(5_217), Usd(0), Usd(0)));
        var actual = OverheadRecovery.From(Usd(7_826), Usd(13_043), paysActualCost: true).Required();
        (actual.Charged, actual.Surplus, actual.NotAsked).Should().Be((Usd(7_826), Usd(5_217), Usd(5_217)));
        OverheadRecovery.From(Usd(7_826), Usd(13_043), Usd(7_826.01m), true).ShouldBeRefused("CP-OVH-009");
        OverheadRecovery.From(Usd(7_826), Usd(13_043), Usd(7_826.01m)).Required().NotAsked.Should().Be(Usd(5_216.99m));
        OverheadRecovery.From(Usd(100), Usd(70)).Required().Surplus.Should().Be(Usd(0));
    }

    [Theory]
    [InlineData(2, null, null, OfferVerdict.Unexplained)]
    [InlineData(2, " ", null, OfferVerdict.Unexplained)]
    [InlineData(2, "We pay its audit.", null, OfferVerdict.Reasoned)]
    [InlineData(6.99, null, null, OfferVerdict.Unexplained)]
    [InlineData(7, null, null, OfferVerdict.Equitable)]
    [InlineData(7.01, null, null, OfferVerdict.Equitable)]
    [InlineData(14.99, "We pay its audit.", 15, OfferVerdict.BelowLeast)]
    [InlineData(15, null, 15, OfferVerdict.Equitable)]
    public void B21_less_than_the_donor_allows_is_told_with_its_reason_and_never_below_the_least(
        decimal offered, string? reason, int? least, OfferVerdict verdict)
    {
        var offer = OverheadOffer.At(
            OverheadRate.Of(7, CostBase.TotalDirect), OverheadRate.Of(offered, CostBase.TotalDirect),
            [Cost("1", CostCategory.Travel, 10_000)], reason,
            least is { } points ? OverheadRate.Of(points, DonorRuleSets.Mtdc2024) : null).Required();
        offer.Verdict.Should().Be(verdict);
        offer.Source.Document.Should().Contain(verdict is OfferVerdict.BelowLeast ? "2 CFR 200" : "IASC");
        offer.Short.Should().Be(Usd(Math.Max(0, (7 - offered) * 100)));
    }

    [Theory]
    [InlineData(null, OfferVerdict.Unexplained)]
    [InlineData("The lead bears the audit.", OfferVerdict.Reasoned)]
    public void B21_the_reason_for_less_stands_in_the_terms(string? reason, OfferVerdict verdict)
    {
        var terms = new OverheadTerms(
            new(Id<Donor>.Of("us-federal"), new(2026, 1, 1)), OverheadRate.Of(2, CostBase.TotalDirect))
        {
            ReasonForLess = reason,
        };
        var offer = OverheadOffer.Under(
            terms, OverheadRate.Of(7, CostBase.TotalDirect), [Cost("1", CostCategory.Travel, 10_000)]).Required();
        (offer.Verdict, offer.Reason, offer.Offered).Should().Be((verdict, reason, Usd(200)));
    }

    [Fact]
    public void B21_the_verdict_is_a_sentence_with_its_figures()
    {
        OverheadOffer.From(Usd(700), Usd(200)).Required().Told.Should().Be(
            "200.00 USD is offered of 700.00 USD allowed, without a reason: share equitably, or say why.");
        OverheadOffer.From(Usd(700), Money.Of(1, "EUR"), least: Usd(-1)).Codes()
            .Should().Be("CP-VAL-029@offered CP-VAL-031@least");
    }

    [Theory]
    [InlineData(3.32, 0)]
    [InlineData(3.33, 0)]
    [InlineData(3.34, 1)]
    [InlineData(10, 2)]
    public void Overhead_in_whole_units_is_rounded_once_from_the_base(decimal cost, decimal overhead) =>
        // 15 % of 3.33 is 0.4995: 0.50 in cents, and a second rounding would make 1 of it.
        OverheadAmount
            .CalculateInWholeUnits(OverheadRate.Of(15, CostBase.TotalDirect), [Cost("1", CostCategory.Travel, cost)])
            .Required().Overhead.Should().Be(Usd(overhead));

    [Theory]
    [InlineData(119, 19)]
    [InlineData(119.99, 19)]
    [InlineData(120, 20)]
    [InlineData(121, 20)]
    public void Whole_units_stay_within_a_capped_total(decimal total, decimal overhead) =>
        OverheadAmount
            .CalculateInWholeUnits(
                OverheadRate.Of(20, CostBase.CappedTotal(Usd(total))), [Cost("1", CostCategory.Travel, 100)])
            .Required().Overhead.Should().Be(Usd(overhead));

    [Theory]
    [InlineData(249.99, 20, 29.99)]
    [InlineData(250, 20, 30)]
    [InlineData(250.01, 20, 30)]
    [InlineData(215, 15, 0)]
    public void One_total_holds_over_a_change_of_rate(decimal most, decimal first, decimal second)
    {
        var over = Over(Usd(most)).Required();
        over.Periods.Select(period => period.Overhead.Overhead).Should().Equal(Usd(first), Usd(second));
        over.Working.Total.Should().Be(over.Sum.Overhead);
        over.Sum.Total.Should().BeLessThanOrEqualTo(Usd(most));
        over.Periods.Should().OnlyContain(period =>
            period.Parts.Aggregate(Usd(0), (sum, part) => sum + part.Overhead) == period.Overhead.Overhead);
    }

    [Fact]
    public void Direct_cost_above_that_total_or_another_currency_is_refused()
    {
        Over(Usd(200)).Required().Sum.Overhead.Should().Be(Usd(0));
        Over(Usd(199.99m)).ShouldBeRefused("CP-OVH-005");
        Over(Money.Of(1_000, "EUR")).ShouldBeRefused("CP-VAL-029");
    }

    [Property]
    public bool The_workings_of_a_cut_total_and_of_a_move_add_up(PositiveInt cents, bool from, bool to)
    {
        var (amount, rate) = (Money.OfMinorUnits(cents.Get, Currency.Usd), OverheadRate.Of(7, CostBase.TotalDirect));
        var move = OverheadMove.From(amount, rate, from, to).Required();
        return OverheadTotal.From(amount, rate).Required().Working.AddsUpTo(amount) && move.Working.AddsUpTo(amount);
    }

    private static Result<OverheadBreakdown> Over(Money? most)
    {
        DateInterval first = new(new(2026, 1, 1), new(2026, 1, 31)), second = new(new(2026, 2, 1), new(2026, 2, 28));
        return OverheadBreakdown.Over(
            RateSchedule.Of(
                new(first, OverheadRate.Of(20, CostBase.TotalDirect)),
                new(second, OverheadRate.Of(30, CostBase.TotalDirect))),
            [
                Cost("1", CostCategory.Travel, 100) with { Period = first },
                Cost("2", CostCategory.Travel, 100) with { Period = second },
            ],
            [new(2026, 1, 15)], most: most);
    }
}
