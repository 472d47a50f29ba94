using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Budgets.BudgetStory;
using Post = Care.Partnerships.Parties.Position;

namespace Care.Partnerships.Tests.Budgets;

public class AdequacyTests
{
    private static AdequacyFinding Asked(AdequacyQuestion question, AdequacyInput facts, Budget? budget = null) =>
        Adequacy.From(budget ?? Whole, Tanglaw, facts).Required().Single(finding => finding.Question == question);

    private static OverheadPosition Position(decimal direct, decimal overhead) => new(Usd(direct), Usd(overhead));

    [Fact]
    public void Every_question_has_one_answer_in_order_and_without_facts_most_are_not_assessable()
    {
        var findings = Adequacy.From(Whole, Tanglaw, new()).Required();
        findings.Select(finding => finding.Question).Should().Equal(Enum.GetValues<AdequacyQuestion>());
        findings
            .Where(finding => finding.Answer != AdequacyResult.NotAssessable)
            .Select(finding => finding.Question)
            .Should()
            .Equal(AdequacyQuestion.AdministrationShare);
        findings.Should().OnlyContain(finding => finding.Reason.EndsWith('.') && finding.Source != null);
    }

    [Fact]
    public void The_figures_of_care_stand_with_owner_and_source()
    {
        var care = AdequacyGuidance.Care;
        (care.AdministrationAtMost.Unchecked, care.OverheadFrom.Unchecked, care.OverheadTo.Unchecked,
            care.UsualFlexibility.Unchecked)
            .Should()
            .Be((Percentage.Of(40m), Percentage.Of(5m), Percentage.Of(10m), Percentage.Of(10m)));
        care.AdministrationAtMost.ToString().Should().Contain("CARE").And.Contain("5.2.3 Making and managing budgets");
    }

    [Theory]
    [InlineData(39.99, AdequacyResult.Adequate)]
    [InlineData(40, AdequacyResult.Adequate)]
    [InlineData(40.01, AdequacyResult.Concern)]
    public void Administration_takes_at_most_forty_of_a_hundred(decimal administration, AdequacyResult answer)
    {
        var finding = Asked(
            AdequacyQuestion.AdministrationShare, new(),
            Made(
                Line("work", 100m - administration),
                Line("office", administration - 10m, purpose: BudgetPurpose.Administration),
                Line("core", 10m, purpose: BudgetPurpose.Core)));
        finding.Answer.Should().Be(answer);
        finding
            .Working!.Lines.Aggregate(Usd(0m), (sum, row) => sum + row.Counted)
            .Should()
            .Be(finding.Working.Total)
            .And.Be(Usd(administration));
    }

    [Fact]
    public void A_budget_of_zero_has_no_share_of_administration() =>
        Asked(AdequacyQuestion.AdministrationShare, new(), Made(Line("free", 0m)))
            .Answer.Should()
            .Be(AdequacyResult.NotAssessable);

    [Theory]
    [InlineData(0, 7, AdequacyResult.Concern)]
    [InlineData(0, 0, AdequacyResult.Remark)]
    [InlineData(0.01, 0, AdequacyResult.Remark)]
    [InlineData(4.99, 0, AdequacyResult.Remark)]
    [InlineData(5, 0, AdequacyResult.Adequate)]
    [InlineData(6.99, 7, AdequacyResult.Remark)]
    [InlineData(7, 7, AdequacyResult.Adequate)]
    [InlineData(10, 7, AdequacyResult.Adequate)]
    [InlineData(10.01, 7, AdequacyResult.Remark)]
    public void The_partners_overhead_stands_beside_the_leads_own(decimal partner, decimal lead, AdequacyResult answer)
    {
        var finding = Asked(
            AdequacyQuestion.PartnerOverhead, new(Position(100m - partner, partner), Position(100m - lead, lead)));
        finding.Answer.Should().Be(answer);
        finding
            .Figures.Select(figure => figure.Share)
            .Should()
            .Equal(Ratio.Of(partner / 100m), Ratio.Of(lead / 100m), Ratio.Of(0.05m), Ratio.Of(0.1m));
    }

    [Fact]
    public void Overhead_that_is_not_known_on_one_side_is_not_assessable()
    {
        Asked(AdequacyQuestion.PartnerOverhead, new(LeadOverhead: Position(93m, 7m)))
            .Answer.Should()
            .Be(AdequacyResult.NotAssessable);
        Asked(AdequacyQuestion.PartnerOverhead, new(Position(93m, 7m)))
            .Answer.Should()
            .Be(AdequacyResult.NotAssessable);
        Asked(AdequacyQuestion.PartnerOverhead, new(Position(0m, 0m), Position(93m, 7m)))
            .Answer.Should()
            .Be(AdequacyResult.NotAssessable);
    }

    [Theory]
    [InlineData(5_799.99, AdequacyResult.Adequate)]
    [InlineData(5_800, AdequacyResult.Adequate)]
    [InlineData(5_800.01, AdequacyResult.Concern)]
    public void Core_cost_is_covered_by_core_lines_and_overhead(decimal need, AdequacyResult answer)
    {
        var finding = Asked(AdequacyQuestion.CoreCost, new(Position(67_400m, 4_000m), CoreCostNeed: Usd(need)));
        finding.Answer.Should().Be(answer, "1,800 of the director and 4,000 of overhead");
        finding
            .Working!.Lines.Aggregate(Usd(0m), (sum, row) => sum + row.Counted)
            .Should()
            .Be(finding.Working.Total)
            .And.Be(Usd(5_800m));
    }

    [Fact]
    public void Core_cost_that_lines_alone_cover_needs_no_overhead_to_be_assessed()
    {
        Asked(AdequacyQuestion.CoreCost, new(CoreCostNeed: Usd(1_800m))).Answer.Should().Be(AdequacyResult.Adequate);
        Asked(AdequacyQuestion.CoreCost, new(CoreCostNeed: Usd(1_800.01m)))
            .Answer.Should()
            .Be(AdequacyResult.NotAssessable);
    }

    [Theory]
    [InlineData(10_799.99, AdequacyResult.Adequate)]
    [InlineData(10_800, AdequacyResult.Adequate)]
    [InlineData(10_800.01, AdequacyResult.Concern)]
    public void Staffing_is_covered_by_the_partners_lines_of_pay(decimal need, AdequacyResult answer)
    {
        var finding = Asked(AdequacyQuestion.Staffing, new(StaffCostNeed: Usd(need)));
        finding.Answer.Should().Be(answer);
        finding
            .Working!.Lines.Where(row => row.Counted.IsZero)
            .Select(row => row.Why)
            .Should()
            .Contain("out: spent by care-phl")
            .And.Contain("out: Supplies, no pay");
    }

    [Theory]
    [InlineData(PayScale.PartnersOwn, null, AdequacyResult.Adequate)]
    [InlineData(PayScale.Leads, "The donor caps pay.", AdequacyResult.Remark)]
    [InlineData(PayScale.CommonLocal, " ", AdequacyResult.Concern)]
    [InlineData(PayScale.Leads, null, AdequacyResult.Concern)]
    public void The_partner_is_paid_by_its_own_scale_or_a_reason_is_stated(
        PayScale scale, string? reason, AdequacyResult answer
    ) => Asked(AdequacyQuestion.PayScale, new(Pay: new(scale, reason))).Answer.Should().Be(answer);

    [Fact]
    public void Positions_filled_on_both_sides_are_named()
    {
        Asked(AdequacyQuestion.DuplicatedStructures, new(Structures: new([Position_(1)], [Position_(2)])))
            .Answer.Should()
            .Be(AdequacyResult.Adequate);
        var twice = Asked(
            AdequacyQuestion.DuplicatedStructures,
            new(Structures: new([Position_(1), Post.FinanceManager], [Post.FinanceManager])));
        (twice.Answer, twice.Reason).Should().Be((AdequacyResult.Concern, "Filled on both sides: finance-manager."));
        static Id<Position> Position_(int number) => Id<Position>.Of($"position-{number}");
    }

    [Theory]
    [InlineData(9.99, AdequacyResult.Remark)]
    [InlineData(10, AdequacyResult.Adequate)]
    [InlineData(10.01, AdequacyResult.Adequate)]
    public void Lines_may_usually_move_by_ten_percent(decimal points, AdequacyResult answer) =>
        Asked(
            AdequacyQuestion.LineFlexibility,
            new() { Flexibility = new FlexibilityLimit(FlexibilityMeasure.PerLine, Percentage.Of(points)) })
            .Answer.Should()
            .Be(answer);

    [Fact]
    public void Facts_below_zero_in_another_currency_or_on_unconfirmed_figures_are_refused()
    {
        Adequacy
            .From(Whole, Tanglaw, new(Position(-1m, -1m), CoreCostNeed: Money.Of(1m, "EUR")))
            .Problems("Budgets/refused-guidance")
            .Should()
            .Equal(
                "CP-VAL-031 input.partnerOverhead.direct", "CP-VAL-031 input.partnerOverhead.overhead",
                "CP-VAL-029 input.coreCostNeed");
        var unsure = AdequacyGuidance.Care with
        {
            UsualFlexibility = Dated.Unconfirmed(Percentage.Of(15m), new(2026, 1, 1), "Office", Source.Of("Memo"))
        };
        Adequacy.From(Whole, Tanglaw, new(), unsure).ShouldBeRefused("CP-VAL-022");
        Adequacy.From(Whole, Tanglaw, new(), unsure, acceptUnconfirmed: true).IsSuccess.Should().BeTrue();
    }
}
