using Care.Partnerships.Assets;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.DonorRules;

/// <summary>Rules that age, that ask something, and that meet another currency.</summary>
public class AgeingRuleTests
{
    private static readonly DonorRuleSet New = DonorRuleSets.UsFederal2024, Old = DonorRuleSets.UsFederal2014;
    private static readonly LocalDate LastKnown = new(2026, 9, 30), Unknown = new(2026, 10, 1);
    private static readonly Currency Php = Currency.Php;
    private static readonly ExchangeRate PesosADollar = ExchangeRate.Of(
        Currency.Usd, Php, 56.1234567m, new(2026, 3, 31), Source.Of("Bangko Sentral ng Pilipinas"));

    private static PrimeAward Award(LocalDate madeOn) => new(Id<Donor>.Of("us-federal"), madeOn);

    [Fact]
    public void C_an_award_made_later_than_the_rules_are_known_is_accepted_knowingly_or_refused()
    {
        var book = DonorRuleBook.BuiltIn;
        book.For(Award(LastKnown), LastKnown).Required().Should().Be(New);
        book.For(Award(Unknown), Unknown).ShouldBeRefused("CP-DON-020");
        book.For(Award(LastKnown), Unknown).ShouldBeRefused("CP-DON-020");
        book.For(Award(Unknown), LastKnown).ShouldBeRefused("CP-DON-020");
        book.For(Award(Unknown), Unknown).Text().Should().Contain("known through 2026-09-30");
        book.For(Award(Unknown), Unknown, acceptUnconfirmed: true).Required().Id.Should().Be(New.Id);
    }

    [Fact]
    public void C_what_is_read_without_a_day_is_unconfirmed_in_a_set_of_a_later_day()
    {
        foreach (var set in DonorRuleSets.All)
        {
            Undated(set.AsKnownOn(set.KnownThrough)).Should().Equal(Undated(set), "{0} is known then", set.Id);
            Undated(set.AsKnownOn(set.KnownThrough.PlusDays(1))).Should().NotContain(false, "{0} is not", set.Id);
        }

        var known = DonorRuleBook.BuiltIn.For(Award(LastKnown), LastKnown).Required();
        var later = DonorRuleBook.BuiltIn.For(Award(LastKnown), Unknown, acceptUnconfirmed: true).Required();
        known.SaleAllowance!.IsConfirmed.Should().BeTrue();
        later.SaleAllowance!.Use().ShouldBeRefused("CP-VAL-022");
        later.AdvanceAccount!.ToString().Should().EndWith("unconfirmed: known through 2026-09-30");
    }

    // Whether each figure that is read without a day is unconfirmed.
    private static List<bool> Undated(DonorRuleSet set) =>
    [
        .. Doubts(set.AdministrationLimit), .. Doubts(set.Tranches?.NextTrancheAfter),
        .. Doubts(set.Tranches?.EarlierTranches), .. Doubts(set.Tranches?.HeldBack), .. Doubts(set.SaleAllowance),
        .. Doubts(set.AdvanceAccount), .. Doubts(set.SubrecipientRates),
    ];

    private static IEnumerable<bool> Doubts<T>(Dated<T>? figure) => figure is null ? [] : [!figure.IsConfirmed];

    [Fact]
    public void C_every_figure_of_a_later_day_is_unconfirmed_and_says_why()
    {
        foreach (var set in DonorRuleSets.All)
            Answers(set, set.KnownThrough.PlusDays(1)).Should().NotContain(false, "{0} is not known then", set.Id);
        Answers(New, LastKnown).Should().OnlyContain(unconfirmed => !unconfirmed);
        New.OverheadOn(Unknown).Required().ToString().Should().EndWith("unconfirmed: known through 2026-09-30");
        SubrecipientRate.Choose(New, new(new(NegotiatedRateStatus.None), Elected: Percentage.Of(15)), Unknown)
            .ShouldBeRefused("CP-VAL-022");
        FlexibilityRule.FromDonor(New, Unknown).ShouldBeRefused("CP-VAL-022");
        FlexibilityRule.FromDonor(New, Unknown, acceptUnconfirmed: true).IsSuccess.Should().BeTrue();
    }

    // Whether each answer of a set for a day is unconfirmed.
    private static List<bool> Answers(DonorRuleSet set, LocalDate day) =>
    [
        .. Doubts(set.OverheadOn(day)), .. Doubts(set.FlexibilityOn(day)),
        .. Enum.GetValues<ThresholdKind>().SelectMany(what => Doubts(set.ThresholdOn(what, day))),
        .. from what in Enum.GetValues<Deliverable>()
           from side in Enum.GetValues<AwardSide>()
           from doubt in Doubts(set.ClockFor(what, side, day))
           select doubt,
        .. set.PriorApprovals.Select(rule => !set.ApprovalOf(rule.Unchecked.Trigger, day).Required()!.IsConfirmed),
    ];

    private static IEnumerable<bool> Doubts<T>(Ardalis.Result.Result<Dated<T>> figure) =>
        figure.IsSuccess ? [!figure.Value.IsConfirmed] : [];

    [Fact]
    public void C_a_host_that_read_the_later_text_says_so_with_a_name_and_a_day()
    {
        var figure = New.OverheadOn(Unknown).Required();
        figure.Confirmed("Compliance office", new(2026, 10, 2)).Use().IsSuccess.Should().BeTrue();
        (New with { KnownThrough = Unknown }).OverheadOn(Unknown).Required().IsConfirmed.Should().BeTrue();
    }

    [Fact]
    public void C_sets_for_older_awards_and_unconfirmed_sets_are_marked()
    {
        string Of(RuleSetStatus status) =>
            string.Join(' ', DonorRuleSets.All.Where(set => set.Status == status).Select(set => set.Id.Value));
        Of(RuleSetStatus.OlderAwards).Should().Be("us-federal-2014 hhs-older");
        Of(RuleSetStatus.Unconfirmed).Should().Be(
            "unhcr-national unhcr-international iom unfpa wfp who fao fcdo canada germany spain new-zealand ford undp");
        var hhs = Id<Donor>.Of("hhs-older");
        DonorRuleBook.BuiltIn.For(new(hhs, new(2025, 9, 30)), new(2026, 1, 1)).IsSuccess.Should().BeTrue();
        DonorRuleBook.BuiltIn.For(new(hhs, new(2025, 10, 1)), new(2026, 1, 1)).ShouldBeRefused("CP-DON-005");
    }

    [Theory]
    [InlineData("us-federal-2014", 2024, 9, 30, 750_000)]
    [InlineData("us-federal-2014", 2024, 10, 1, 1_000_000)]
    [InlineData("us-federal-2024", 2024, 7, 1, 750_000)]
    [InlineData("us-federal-2024", 2024, 10, 1, 1_000_000)]
    public void C_a_single_audit_goes_by_the_fiscal_year_of_the_auditee_whatever_the_award(
        string set, int year, int month, int day, int amount) =>
        Rules(set).ThresholdOn(ThresholdKind.SingleAudit, new(year, month, day)).Required().Use().Required()
            .Should().Be(Threshold.Of(Usd(amount), amountCounts: true));

    [Fact]
    public void C_simplified_acquisition_abroad_is_650000()
    {
        var abroad = New.ThresholdOn(ThresholdKind.SimplifiedAcquisitionAbroad, new(2025, 10, 1)).Required();
        abroad.Use().Required().Should().Be(Threshold.Of(Usd(650_000), amountCounts: false));
        New.ThresholdOn(ThresholdKind.SimplifiedAcquisitionAbroad, new(2025, 9, 30)).ShouldBeRefused("CP-VAL-021");
    }

    [Theory]
    [InlineData(2020, 11, 11, DeadlineAnchor.FinalReportsReceived)]
    [InlineData(2020, 11, 12, DeadlineAnchor.EndDate)]
    public void C_the_text_of_2020_closes_out_one_year_after_the_end(
        int year, int month, int day, DeadlineAnchor from)
    {
        var clock = Old.ClockFor(Deliverable.CloseOut, AwardSide.Funder, new(year, month, day)).Required();
        var rule = clock.Use().Required();
        (rule.From, rule.Count, rule.Unit).Should().Be((from, 1, DeadlineUnit.Years));
    }

    [Fact]
    public void C_what_an_earlier_edition_held_back_is_off_unless_chosen()
    {
        DonorRuleSets.Care.Tranches.Should().BeNull();
        (DonorRuleSets.Care with { Tranches = DonorRuleSets.CareEarlierTranches })
            .Tranches!.HeldBack!.Use().Required().Should().Be(Percentage.Of(10));
    }

    [Fact]
    public void A_set_is_found_by_its_identity_or_the_refusal_lists_what_exists()
    {
        DonorRuleSets.Find(New.Id).Required().Should().Be(New);
        var refused = DonorRuleSets.Find(Id<DonorRuleSet>.Of("us-federal-2030"));
        refused.ShouldBeRefused("CP-DON-006");
        foreach (var set in DonorRuleSets.All) refused.Text().Should().Contain(set.Id.Value);
    }

    [Theory]
    [InlineData(2020, 12, 31, 10)]
    [InlineData(2024, 12, 31, 10)]
    [InlineData(2025, 1, 1, 20)]
    [InlineData(2026, 6, 1, 20)]
    public void B19_the_latest_limit_in_force_answers_in_whatever_order_they_are_listed(
        int year, int month, int day, int percent)
    {
        Dated<FlexibilityLimit>[] limits = [Limit(10, 2020), Limit(20, 2025)];
        foreach (var listed in new ValueList<Dated<FlexibilityLimit>>[] { [.. limits], [.. limits.Reverse()] })
        {
            var set = DonorRuleSets.Care with { Flexibility = listed };
            set.FlexibilityOn(new(year, month, day)).Required().Use().Required().Most.Should()
                .Be(Percentage.Of(percent));
            FlexibilityRule.FromDonor(set, new(year, month, day)).Required().Limit.Most.Should()
                .Be(Percentage.Of(percent));
        }

        static Dated<FlexibilityLimit> Limit(decimal most, int since) => Dated.Of(
            new FlexibilityLimit(FlexibilityMeasure.PerLine, Percentage.Of(most)), new(since, 1, 1), "Donor",
            Source.Of("Handbook"));
    }

    [Fact]
    public void B18_a_limit_carries_what_it_asks()
    {
        var day = new LocalDate(2026, 1, 1);
        var women = FlexibilityRule.FromDonor(Rules("un-women"), day).Required();
        women.Within.Should().Be(RevisionVerdict.NeedsNotice);
        (women with { Within = RevisionVerdict.Free }).Within.Should().Be(RevisionVerdict.Free);
        var frozen = FlexibilityRule.FromDonor(Rules("usda-ccc"), day).Required();
        frozen.Within.Should().Be(RevisionVerdict.NeedsApproval, "which lines are frozen is not yet said");
        (frozen with { Frozen = [Id<BudgetLine>.Of("a")] }).Within.Should().Be(RevisionVerdict.Free);
        FlexibilityRule.FromDonor(DonorRuleSets.Care, day).Required().Within.Should().Be(RevisionVerdict.Free);
    }

    [Fact]
    public void B26_the_pass_through_decides_on_a_change_of_its_subaward()
    {
        var day = new LocalDate(2026, 1, 1);
        foreach (var change in Enum.GetValues<ApprovalTrigger>())
        {
            var rule = New.ApprovalOf(change, day).Required()!.Use().Required();
            rule.DecidedFor(AwardSide.Subrecipient).Should().Be(ApprovalDecider.PassThrough);
            rule.DecidedFor(AwardSide.Recipient).Should().Be(ApprovalDecider.Donor);
        }

        new PriorApproval(ApprovalTrigger.KeyPerson).DecidedFor(AwardSide.Subrecipient)
            .Should().Be(ApprovalDecider.Donor, "other donors do not say so");
        FlexibilityRule.FromDonor(New, day, budgetOf: AwardSide.Subrecipient).Required().Approver
            .Should().Be(BudgetApprover.Lead);
        FlexibilityRule.FromDonor(New, day).Required().Approver.Should().Be(BudgetApprover.Donor);
    }

    // 10,000 USD are 561,234.567 PHP: more than that begins with the next centavo.
    [Fact]
    public void B23_a_threshold_in_pesos_is_passed_from_the_centavo_from_which_its_worth_is()
    {
        var above = Threshold.Of(Usd(10_000), amountCounts: false).In(PesosADollar).Required();
        (above.IsPassedBy(Peso(561_234.56m)), above.IsPassedBy(Peso(561_234.57m))).Should().Be((false, true));
        var from = Threshold.Of(Usd(10_000), amountCounts: true).In(PesosADollar.Inverse()).Required();
        (from.IsPassedBy(Peso(561_234.56m)), from.IsPassedBy(Peso(561_234.57m))).Should().Be((false, true));
        above.Rate.Should().Be(PesosADollar);
        above.ToString().Should().Contain("2026-03-31").And.Contain("Bangko Sentral");
        Threshold.Of(Money.Of(1m, "EUR"), true).In(PesosADollar).ShouldBeRefused("CP-DON-021");
    }

    [Fact]
    public void B23_an_asset_in_pesos_is_held_against_the_amount_in_dollars_and_the_working_names_the_rate()
    {
        AssetShareInput Sold(decimal value, ExchangeRate? rate) => new(
            AssetDisposition.Sell, Peso(value), Percentage.Of(80), Peso(value), MayKeepAllowance: true, rate);
        var award = new LocalDate(2025, 1, 15);
        AssetShare.OfEquipment(New, award, Sold(600_000m, null)).Refusals().Select(refusal => refusal.Code)
            .Should().Equal("CP-VAL-029", "CP-VAL-029");
        AssetShare.OfEquipment(New, award, Sold(561_234.56m, PesosADollar)).Required().Owed.Should().Be(Peso(0m));
        var share = AssetShare.OfEquipment(New, award, Sold(600_000m, PesosADollar)).Required();
        share.Allowance.Should().Be(Peso(56_123.46m), "1,000 USD at the rate");
        share.Owed.Should().Be(Peso(480_000m - 56_123.46m));
        share.Working.Lines.Select(line => line.Why).Should().Contain(why => why.Contains($"{PesosADollar}"));
    }

    [Fact]
    public void B23_caps_and_limits_are_taken_at_a_stated_rate()
    {
        DonorRuleSets.Mtdc2024.In(PesosADollar).Required().SubawardCap.Should().Be(Peso(2_806_172.84m));
        CostBase.TotalDirect.In(PesosADollar).Required().Should().Be(CostBase.TotalDirect);
        CostBase.CappedTotal(Money.Of(1_000m, "USD")).In(PesosADollar).Required().Total
            .Should().Be(Peso(56_123.46m), "a total as a cap is");
        var rule = FlexibilityRule.FromDonor(New, new(2026, 1, 1), rate: PesosADollar).Required();
        rule.AppliesAbove!.Amount.Should().Be(Peso(19_643_209.84m));
        var hhs = FlexibilityRule.FromDonor(Rules("hhs-older"), new(2025, 1, 1), rate: PesosADollar).Required();
        (hhs.Limit.Amount, hhs.Limit.Notice).Should().Be((Peso(14_030_864.17m), $"250,000.00 USD at {PesosADollar}"));
        New.AdvanceAccount!.Use().Required().In(PesosADollar).Required().InterestAYear.Should().Be(Peso(28_061.73m));
    }

    private static DonorRuleSet Rules(string id) => DonorRuleSets.Find(Id<DonorRuleSet>.Of(id)).Required();

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    private static Money Peso(decimal amount) => Money.Of(amount, Php);
}
