using System.Text;
using System.Text.Json;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Json;
using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Budgets;
using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// Budgets, rates of overhead and donor rules in JSON: how they look, that they come back, and what is refused where.
/// </summary>
public class BudgetWireTests
{
    private static readonly ExchangeRate Pesos = ExchangeRate.Of(
        Currency.Usd, Currency.Php, 56m, new(2026, 2, 1), Source.Of("Agreement", "3.2")).Inverse();
    private static readonly Budget Mixed = Budget.From(BudgetStory.Name, Currency.Usd, BudgetStory.Agreement,
        [
            BudgetStory.Line("kits", 40_000m, CostCategory.Supplies),
            BudgetStory.Line("rent", 3_600m, CostCategory.Rent, partner: 600m) with
            {
                Cost = new(6m, "month", Money.Of(5_600m, Currency.Php), Money.Of(33_600m, Currency.Php)),
                Shares = new(Money.Of(28_000m, Currency.Php), Money.Of(5_600m, Currency.Php)),
            },
        ], Pesos).Required();

    private static readonly string Small = """
        {
          "type": "budget/1",
          "budget": {
            "id": "budget-1",
            "currency": "USD",
            "period": "2026-03-01/2026-08-31",
            "lines": [
              { "id": "kits", "use": { "category": "supplies", "purpose": "programme", "spentBy": "tanglaw", \
                  "subaward": null }, "form": "cash", "period": "2026-03-01/2026-08-31", "cost": { "quantity": 1, \
                  "unit": "lot", "unitPrice": "40000.00 USD", "total": "40000.00 USD" }, \
                  "shares": { "funder": "40000.00 USD", "partner": "0.00 USD" }, "note": "Why kits is needed." },
              { "id": "rent", "use": { "category": "rent", "purpose": "programme", "spentBy": "tanglaw", \
                  "subaward": null },     "form": "cash", "period": "2026-03-01/2026-08-31", "cost": { "quantity": 6, \
                  "unit": "month", "unitPrice": "5600.00 PHP", "total": "33600.00 PHP" }, \
                  "shares": { "funder": "28000.00 PHP", "partner": "5600.00 PHP" }, "note": "Why rent is needed." }
            ],
            "rates": [
              {
                "from": "PHP",
                "to": "USD",
                "fromUnits": 56,
                "toUnits": 1,
                "on": "2026-02-01",
                "source": {
                  "document": "Agreement",
                  "section": "3.2"
                }
              }
            ]
          }
        }

        """.Joined();

    [Fact]
    public void A_budget_is_written_as_a_table_of_lines() =>
        Squeezed(Encoding.UTF8.GetString(WireDocuments.Budget.Save(Mixed))).Should().Be(Squeezed(Small));

    [Fact]
    public void B16_a_factor_and_another_rounding_are_written_and_the_usual_ones_are_not()
    {
        var cost = new BudgetCost(12m, "month", BudgetStory.Usd(2_400m), BudgetStory.Usd(10_080m));
        var plain = Written(cost with { Total = BudgetStory.Usd(28_800m) });
        plain.Should().NotContain("factor").And.NotContain("rounding");
        var stated = Written(cost with { Factor = Percentage.Of(35m), Rounding = Rounding.HalfToEven });
        stated.Should().Contain("\"factor\": \"35%\", \"rounding\": \"half-to-even\"");

        static string Written(BudgetCost cost)
        {
            var budget = BudgetStory.Made(BudgetStory.Line("a", 1m) with
            {
                Cost = cost, Shares = BudgetShares.Of(cost.Total, BudgetStory.Usd(0m))
            });
            Back(WireDocuments.Budget, budget).Should().BeTrue();
            return Squeezed(Encoding.UTF8.GetString(WireDocuments.Budget.Save(budget)));
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void B7_what_the_terms_say_of_cost_share_and_actual_cost_comes_back(bool? costShare, bool? actual)
    {
        var terms = new OverheadTerms(
            new(Id<Donor>.Of("us-federal"), new(2026, 1, 1)), OverheadRate.Of(7, CostBase.TotalDirect))
        {
            IsCostShareInBase = costShare, IsActualCostPaid = actual,
            ReasonForLess = actual is true ? "The lead bears the audit." : null,
        };
        var text = JsonSerializer.Serialize(terms, PartnershipJson.Options);
        JsonSerializer.Deserialize<OverheadTerms>(text, PartnershipJson.Options).Should().Be(terms);
        text.Contains("CostShare", StringComparison.Ordinal).Should().Be(costShare is not null);
        text.Contains("ActualCost", StringComparison.Ordinal).Should().Be(actual is not null);
        text.Contains("reasonForLess", StringComparison.Ordinal).Should().Be(actual is true);
    }

    [Fact]
    public void Each_line_of_a_budget_is_one_line_of_the_file() =>
        Encoding.UTF8.GetString(WireDocuments.Budget.Save(BudgetStory.Whole)).Split('\n').Count(
            line => line.Contains("\"spentBy\"", StringComparison.Ordinal))
            .Should().Be(BudgetStory.Whole.Lines.Count);

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 100)]
    public bool Whatever_a_budget_holds_comes_back_and_gives_the_same_bytes(Budget budget) =>
        Back(WireDocuments.Budget, budget);

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 100)]
    public bool Whatever_versions_hold_comes_back_and_gives_the_same_bytes(BudgetVersions versions) =>
        Back(WireDocuments.BudgetVersions, versions);

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public bool A_rate_comes_back_with_its_base(OverheadRate rate) => Back(WireDocuments.OverheadRate, rate);

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public bool Whatever_a_rule_set_holds_comes_back_and_gives_the_same_bytes(DonorRuleSet rules) =>
        Back(WireDocuments.DonorRuleSet, rules);

    [Fact]
    public void Every_built_in_rule_set_comes_back() =>
        DonorRuleSets.All.Should().OnlyContain(rules => Back(WireDocuments.DonorRuleSet, rules));

    [Fact]
    public void A_scorecard_that_comes_with_the_library_travels_whole()
    {
        var (template, saved) = (
            Care.Partnerships.Scoring.ScorecardTemplates.QuarterlyCheckIn,
            WireDocuments.ScorecardTemplate.Save(Care.Partnerships.Scoring.ScorecardTemplates.QuarterlyCheckIn));
        Encoding.UTF8.GetString(saved).Should().Contain("openness-early");
        WireDocuments.ScorecardTemplate.Load(saved).Required().Should().Be(template);
        JsonSerializer.Serialize(template, PartnershipJson.Options).Should().Be("\"quarterly-check-in/1\"");
    }

    [Fact]
    public void A_rate_is_short() =>
        Squeezed(Encoding.UTF8.GetString(WireDocuments.OverheadRate.Save(OverheadRate.Of(
                15, CostBase.ModifiedTotalDirect([CostCategory.Equipment], Money.Of(50_000m, Currency.Usd))))))
            .Should().Be("""
            { "type": "overhead-rate/1", "rate": { "rate": "15%", "base": { "kind": "modified-total-direct", \
                "leftOut": [ "equipment" ], "subawardCap": "50000.00 USD", "scope": "per-subaward" } } }
            """.Joined());

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join('\n',
            Members<CostCategory>(), Members<BudgetPurpose>(), Members<BudgetForm>(), Members<BudgetApprover>(),
            Members<BaseKind>(), Members<CapScope>(), Members<AllowanceKind>(), Members<FlexibilityMeasure>(),
            Members<CapCombination>(), Members<ThresholdKind>(), Members<Deliverable>(), Members<AwardSide>(),
            Members<DeadlineAnchor>(), Members<DeadlineUnit>(), Members<SharingMethod>(), Members<ApprovalTrigger>(),
            Members<RateGround>(), Members<Rounding>())
            .Should().Be("""
        salaries fringe-benefits supplies services travel subaward equipment capital-expenditure patient-care rent \
            tuition-remission scholarships participant-support other-direct
        programme administration core
        cash in-kind supplies
        lead donor both-sides
        total-direct modified-total-direct eligible-direct actual-expenditure percent-of-total capped-total
        per-subaward per-subrecipient
        none unstated flat up-to usual at-least
        per-line cumulative-of-total cumulative-of-total-with-cost-share cumulative-of-direct
        lesser greater
        equipment-unit-cost equipment-unit-value unused-supplies fixed-amount-subaward single-audit \
            simplified-acquisition interest-kept unused-funds simplified-acquisition-abroad
        final-reports liquidation annual-report interim-report close-out close-out-meeting records-kept \
            extension-request own-extension approval-decision disposition-instructions reimbursement \
            costs-before-start unused-funds-returned physical-count
        funder recipient subrecipient
        start end-date reporting-period-end final-report-submitted final-reports-received request-received disposition \
            fiscal-year-of-income rate-papers-submitted fiscal-year-of-rate-papers last-physical-count
        days months years
        proportional equal negotiated fixed-rate
        scope-or-objective key-person lead-away lead-effort-cut cost-of-its-kind participant-support new-subaward \
            other-subrecipient cost-share more-money construction extension
        not-assessable federal-rate provisional-rate agreed all-direct de-minimis
        half-away-from-zero half-to-even down up
        """.Joined().ReplaceLineEndings("\n"));

    // what is refused
    [Fact] public void A_line_that_does_not_tie() =>
        Told("\"total\": \"40000.00 USD\"", "\"total\": \"40000.01 USD\"")
            .Should().Equal("CP-BUD-002 $.budget.lines[0].cost.total", "CP-BUD-003 $.budget.lines[0].shares");
    [Fact] public void A_line_outside_of_the_agreement() =>
        Told(
            "\"form\": \"cash\", \"period\": \"2026-03-01/2026-08-31\"",
            "\"form\": \"cash\", \"period\": \"2026-03-01/2026-09-01\"")
            .Should().Equal("CP-BUD-004 $.budget.lines[0].period", "CP-BUD-004 $.budget.lines[1].period");
    [Fact] public void A_line_twice() =>
        Told("\"id\": \"rent\"", "\"id\": \"kits\"").Should().Equal("CP-VAL-028 $.budget.lines[1].id");
    [Fact] public void No_rate_for_a_currency() =>
        Told("\"from\": \"PHP\"", "\"from\": \"EUR\"").Should().Equal("CP-VAL-030 $.budget.lines[1].cost.total");
    [Fact] public void A_rate_that_nothing_uses() =>
        Told("33600.00 PHP", "33600.00 USD", "5600.00 PHP", "5600.00 USD", "28000.00 PHP", "28000.00 USD")
            .Should().Equal("CP-FIL-030 $.budget.rates[0]");
    [Fact] public void A_rate_that_is_worth_nothing() =>
        Told("\"fromUnits\": 56", "\"fromUnits\": 0").Should().Equal("CP-VAL-019 $.budget.rates[0].rate");
    [Fact] public void A_rate_of_an_amount_that_nobody_can_pay() =>
        Told("\"toUnits\": 1", "\"toUnits\": 2.001").Should().Equal("CP-VAL-007 $.budget.rates[0].amount");
    [Fact] public void A_blank_document() =>
        Told("\"document\": \"Agreement\"", "\"document\": \" \"")
            .Should().Equal("CP-VAL-001 $.budget.rates[0].source.document");
    [Fact] public void A_missing_share() =>
        Told(", \"partner\": \"0.00 USD\"", "").Should().Equal("CP-FIL-010 $.budget.lines[0].shares.partner");
    [Fact] public void An_unknown_category() =>
        Told("\"category\": \"rent\"", "\"category\": \"hire\"")
            .Should().Equal("CP-FIL-016 $.budget.lines[1].use.category");
    [Fact] public void A_blank_note() =>
        Told("Why kits is needed.", " ").Should().Equal("CP-VAL-001 $.budget.lines[0].note");
    [Fact] public void Another_document() => Told("budget/1", "budget/2").Should().Equal("CP-FIL-007 $.type");

    [Fact] public void A_cap_that_the_base_does_not_have() => ToldOf(WireDocuments.OverheadRate, """
        {"type":"overhead-rate/1","rate":{"rate":"7%","base":{"kind":"total-direct","subawardCap":"1.00 USD",\
            "total":"1.00 USD","leftOut":["rent"],"scope":"per-subaward"}}}
        """.Joined())

            .Should().Equal(
                "CP-FIL-030 $.rate.base.leftOut", "CP-FIL-030 $.rate.base.subawardCap", "CP-FIL-030 $.rate.base.scope",
                "CP-FIL-030 $.rate.base.total");
    [Fact] public void A_modified_base_without_its_cap() => ToldOf(WireDocuments.OverheadRate, """
        {"type":"overhead-rate/1","rate":{"rate":"7%","base":{"kind":"modified-total-direct"}}}
        """).Should().Equal("CP-FIL-041 $.rate.base.subawardCap");
    [Fact] public void A_capped_total_without_its_total() => ToldOf(WireDocuments.OverheadRate, """
        {"type":"overhead-rate/1","rate":{"rate":"7%","base":{"kind":"capped-total"}}}
        """).Should().Equal("CP-FIL-041 $.rate.base.total");
    [Fact] public void A_cap_of_nothing() => ToldOf(WireDocuments.OverheadRate, """
        {"type":"overhead-rate/1","rate":{"rate":"7%","base":{"kind":"modified-total-direct","subawardCap":"0.00 USD"}}}
        """).Should().Equal("CP-VAL-032 $.rate.base.subawardCap");
    [Fact] public void A_rate_without_a_base() =>
        ToldOf(WireDocuments.OverheadRate, """{"type":"overhead-rate/1","rate":{"rate":"7%"}}""")
            .Should().Equal("CP-FIL-010 $.rate.base");
    [Fact] public void The_whole_of_a_total() => ToldOf(WireDocuments.OverheadRate, """
        {"type":"overhead-rate/1","rate":{"rate":"100%","base":{"kind":"percent-of-total"}}}
        """).Should().Equal("CP-DON-002 $.rate.rate");

    [Fact]
    public void Figures_of_one_day_twice()
    {
        var rules = Encoding.UTF8.GetString(WireDocuments.DonorRuleSet.Save(DonorRuleSets.UsFederal2014));
        ToldOf(WireDocuments.DonorRuleSet, rules.Replace("2025-10-01", "2020-11-12", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Should().StartWith("CP-VAL-028 $.rules.thresholds[5].figure.");
    }

    private static bool Back<T>(WireDocument<T> form, T value) where T : class
    {
        var saved = form.Save(value);
        var loaded = form.Load(saved).Required();
        var alone = JsonSerializer.Deserialize<T>(
            JsonSerializer.Serialize(value, PartnershipJson.Options), PartnershipJson.Options);
        return loaded.Equals(value) && form.Save(loaded).SequenceEqual(saved) && value.Equals(alone);
    }

    private static string[] Told(params string[] changes)
    {
        var text = Squeezed(Small);
        foreach (var change in changes.Chunk(2))
        {
            text.Should().Contain(change[0]);
            text = text.Replace(change[0], change[1], StringComparison.Ordinal);
        }

        return ToldOf(WireDocuments.Budget, text);
    }

    // The code of the factory, where one refused, or else that of the file.
    private static string[] ToldOf<T>(WireDocument<T> form, string text) where T : class =>
        [.. form.Load(Encoding.UTF8.GetBytes(text)).ValidationErrors.Select(error =>
        $"{(error.ErrorCode == "CP-FIL-014" ? error.ErrorMessage.Split('(', ')')[1] : error.ErrorCode)} " +
        $"{error.Identifier}")];

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Members<T>() where T : struct, Enum =>
        string.Join(
            ' ',
            Enum.GetValues<T>().Select(member => JsonSerializer.Serialize(member, PartnershipJson.Options).Trim('"')));
}
