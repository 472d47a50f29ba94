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
        var audit = named.ThresholdOn(ThresholdKind.SingleAudit, day).Required().Value.IsPassedBy(spent);
        var reportsDue = named
            .ClockFor(Deliverable.FinalReports, AwardSide.Subrecipient, award.MadeOn)
            .Required()
            .Value.DueOn(lastDay)
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

        refused.ShouldBeRefused("CP-VAL-024");
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
            .ApprovalOf(ApprovalTrigger.LeadEffortCut)
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
        tooLittle.ShouldBeRefused("CP-DON-020");
        unknown.Ground.Should().Be(RateGround.NotAssessable);
    }

    [Fact]
    public void Own()
    {
        var own = new DonorRuleSet(
            Id<DonorRuleSet>.Of("our-donor-2026"), new Donor(Id<Donor>.Of("our-donor"), "Our donor"),
            "Our donor, 2026", AwardDates.Since(new LocalDate(2026, 1, 1)))
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

        var rule = named.ClockFor(Deliverable.RecordsKept, AwardSide.Subrecipient, award.MadeOn).Required().Value;
        var kept = RecordRetention
            .Of(rule, new RecordRetentionInput(AnchorOn: submitted, MatterBegunOn: auditBegan))
            .Required();

        kept.Should().Be(new RecordRetention(RetentionEnd.WhileOpen, new LocalDate(2029, 1, 28)));
    }
}
