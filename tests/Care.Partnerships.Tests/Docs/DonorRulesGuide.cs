using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/donor-rules.md, run.</summary>
public class DonorRulesGuide
{
    private static readonly LocalDate day = new(2026, 1, 1);

    [Fact]
    public void Figures()
    {
        var (spent, lastDay) = (Money.Of(1_000_000, "USD"), new LocalDate(2025, 9, 30));

        var award = new PrimeAward(Id<Donor>.Of("us-federal"), MadeOn: new LocalDate(2024, 5, 2));
        var rules = DonorRuleBook.BuiltIn.For(award, day).Required();
        var named = DonorRuleBook
            .BuiltIn.For(award with { Version = Id<DonorRuleSet>.Of("us-federal-2024") }, day)
            .Required();

        var allowance = named.OverheadOn(day).Required().Use().Required();
        var rate = allowance.At(Percentage.Of(15)).Required();
        var audit = named.ThresholdOn(ThresholdKind.SingleAudit, day).Required().Use().Required().IsPassedBy(spent);
        var reportsDue = named
            .ClockFor(Deliverable.FinalReports, AwardSide.Subrecipient, award.MadeOn)
            .Required()
            .Use()
            .Required()
            .DueOn(lastDay)
            .Required();

        (rules, named).Should().Be((DonorRuleSets.UsFederal2014, DonorRuleSets.UsFederal2024));
        (rate.Base, audit, reportsDue).Should().Be((DonorRuleSets.Mtdc2024, true, new LocalDate(2025, 12, 29)));
        Retention(named, award);
    }

    [Fact]
    public void Unconfirmed()
    {
        var undp = DonorRuleBook.BuiltIn.For(new PrimeAward(Id<Donor>.Of("undp"), day), day).Required();
        var refused = undp.Tranches!.NextTrancheAfter!.Use();
        var accepted = undp.Tranches.NextTrancheAfter.Use(acceptUnconfirmed: true);

        refused.ShouldBeRefused("CP-VAL-022");
        accepted.Required().Should().Be(Percentage.Of(80));
    }

    [Fact]
    public void Property_and_advances()
    {
        var named = DonorRuleSets.UsFederal2024;
        var (proceeds, donorShare, received) = (
            Money.Of(4_000, "USD"), Money.Of(3_000, "USD"), Money.Of(400_000, "USD"));

        var kept = named.SaleAllowance!.Use().Required().From(proceeds, donorShare).Required();
        var bearsInterest = named
            .AdvanceAccount!.Use()
            .Required()
            .MustBearInterest(new AdvanceAccountInput(MoneyAYear: received));
        var mayHoldBack = named.Tranches!.RetentionAllowed;
        var cut = named
            .ApprovalOf(ApprovalTrigger.LeadEffortCut, day)
            .Required()!
            .Use()
            .Required()
            .IsReachedBy(Percentage.Of(25));

        (kept, bearsInterest, mayHoldBack, cut).Should().Be((Money.Of(1_000, "USD"), null, false, true));
    }

    [Fact]
    public void Rate_of_a_subrecipient()
    {
        var named = DonorRuleSets.UsFederal2024;

        var facts = new SubrecipientRateInput(new FederalRate(NegotiatedRateStatus.None), Elected: Percentage.Of(15));
        var choice = SubrecipientRate.Choose(named, facts, day).Required();
        var tooLittle = choice.Offered(Percentage.Of(10));
        var unknown = SubrecipientRate
            .Choose(named, facts with { Federal = new FederalRate(NegotiatedRateStatus.Unknown) }, day)
            .Required();

        (choice.Ground, choice.Rate).Should().Be((RateGround.DeMinimis, OverheadRate.Of(15, DonorRuleSets.Mtdc2024)));
        tooLittle.ShouldBeRefused("CP-DON-016");
        unknown.Ground.Should().Be(RateGround.NotAssessable);
    }

    [Fact]
    public void Ageing()
    {
        var (later, read) = (new LocalDate(2026, 11, 20), new LocalDate(2026, 11, 18));

        var amended = new PrimeAward(
            Id<Donor>.Of("us-federal"), MadeOn: new LocalDate(2023, 3, 1), Number: "AWD-2023-0117",
            Amended: [new RulesFollowed(Id<DonorRuleSet>.Of("us-federal-2024"), From: new LocalDate(2024, 11, 15))]);
        var before = DonorRuleBook.BuiltIn.For(amended, on: new LocalDate(2024, 11, 14)).Required();
        var since = DonorRuleBook.BuiltIn.For(amended, day).Required();

        var tooLate = DonorRuleBook.BuiltIn.For(amended, later);
        var knowingly = DonorRuleBook.BuiltIn.For(amended, later, acceptUnconfirmed: true).Required();
        var figure = knowingly.OverheadOn(later).Required();
        var own = figure.Confirmed(by: "Compliance office", on: read);

        (before.Id.Value, since.Id.Value).Should().Be(("us-federal-2014", "us-federal-2024"));
        tooLate.ShouldBeRefused("CP-DON-020");
        (figure.IsConfirmed, own.IsConfirmed).Should().Be((false, true));
    }

    [Fact]
    public void Audit_and_changes()
    {
        var fiscalYearBegins = new LocalDate(2024, 7, 1);
        var named = DonorRuleSets.UsFederal2024;

        var audited = named.ThresholdOn(ThresholdKind.SingleAudit, fiscalYearBegins).Required().Use().Required();
        var decides = named
            .ApprovalOf(ApprovalTrigger.KeyPerson, day)
            .Required()!
            .Use()
            .Required()
            .DecidedFor(AwardSide.Subrecipient);
        var withTranches = DonorRuleSets.Care with { Tranches = DonorRuleSets.CareEarlierTranches };

        audited.Amount.Should().Be(Money.Of(750_000, "USD"));
        decides.Should().Be(ApprovalDecider.PassThrough);
        withTranches.Tranches!.HeldBack!.Use().Required().Should().Be(Percentage.Of(10));
    }

    [Fact]
    public void Other_currency()
    {
        var (named, price) = (DonorRuleSets.UsFederal2024, Money.Of(600_000, "PHP"));

        var rate = ExchangeRate.Of(
            Currency.Usd, Currency.Php, 56.12m, new LocalDate(2026, 3, 31), Source.Of("Central bank, reference rate"));
        var inPesos = named
            .ThresholdOn(ThresholdKind.EquipmentUnitValue, day)
            .Required()
            .Use()
            .Required()
            .In(rate)
            .Required();
        var passed = inPesos.IsPassedBy(price);   // inPesos.Rate says at which rate

        (passed, inPesos.Amount).Should().Be((true, Money.Of(561_200, "PHP")));
    }

    [Fact]
    public void Own()
    {
        var own = new DonorRuleSet(
            Id<DonorRuleSet>.Of("our-donor-2026"), new Donor(Id<Donor>.Of("our-donor"), "Our donor"),
            "Our donor, 2026", AwardDates.Since(new LocalDate(2026, 1, 1)),
            KnownThrough: new LocalDate(2026, 12, 31))
        {
            AdministrationLimit = Dated.Of(
                Percentage.Of(30), new LocalDate(2026, 1, 1), "Our donor", Source.Of("Grant agreement", "annex 3")),
        };
        var book = DonorRuleBook.BuiltIn.With(own).Required();

        book.For(new PrimeAward(own.Donor.Id, day), day).Required().Should().Be(own);
    }

    private static void Retention(DonorRuleSet named, PrimeAward award)
    {
        var (submitted, auditBegan) = (new LocalDate(2026, 1, 28), new LocalDate(2028, 6, 1));

        var clock = named.ClockFor(Deliverable.RecordsKept, AwardSide.Subrecipient, award.MadeOn).Required();
        var rule = clock.Use().Required();
        var kept = RecordRetention
            .From(rule, new RecordRetentionInput(AnchorOn: submitted, MatterBegunOn: auditBegan))
            .Required();

        kept.Should().Be(new RecordRetention(RetentionEnd.WhileOpen, new LocalDate(2029, 1, 28)));
    }
}
