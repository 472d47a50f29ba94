using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>What one part says of another is held against the other: nobody types in a proof.</summary>
public class CertificateTests
{
    private static readonly LocalDate Today = new(2026, 11, 28);
    private static readonly Dossier Sample = SampleFile.File.Dossier.CatchUp(Today).Dossier;

    private static IEnumerable<string> Told(Id<Agreement> agreement, Fact fact, Person by) =>
        Sample.Record(agreement, fact, by, Today).Refusals.Select(one => $"{one.Code} {one.Field}");

    private static AgreementClosed Closing(CompletedCloseOut? closeOut = null, ClosedAccount? account = null) => new(
        closeOut ?? new(Shelter, "co-pfa-7", Today, new(2026, 10, 31), Usd(213_045m)),
        account ?? new(Shelter, Today, Usd(213_045m)));

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    [Fact]
    public void A_partner_does_not_close_the_agreement_on_proofs_of_its_own() =>
        Told(Shelter, Closing(), Jose).Should().Equal("CP-DOS-004 closeOut");

    [Fact]
    public void A_standing_that_the_agreement_never_had_raises_no_ceiling()
    {
        var true_ = Sample.Of(Shelter)!.Agreement.Standing!;
        var forged = new AgreementStanding(
            true_.Agreement, 99, Today, AgreementPhase.Active, true_.Number, true_.Kind, true_.Sides,
            new(new(2025, 12, 1), new(2030, 12, 31))) { Ceiling = Usd(95_000_000m) };
        Told(Shelter, new StandingFollowed(forged), Jose).Should().Equal("CP-DOS-004 standing");
    }

    [Fact]
    public void A_file_with_a_typed_in_proof_says_so_in_its_audit()
    {
        var closed = Sample.Of(Shelter)!.Agreement.Record(Closing(), Jose, Today);
        closed.IsAccepted.Should().BeTrue("the agreement alone cannot know");
        var histories = Sample.Agreements.Select(one => one.Id == Shelter
            ? History.Of(Shelter, Agreement.Lifecycle, [.. one.Entries, closed.Entry!]) : one);
        var loaded = PartnershipFile.Load(PartnershipFile.From(
            Sample with { Agreements = [.. histories] }).Required().Save()).Required();
        loaded.Audit.SelectMany(finding => finding.Refusals).Select(one => $"{one.Code} {one.Field}")
            .Should().Contain(["CP-DOS-004 closeOut", "CP-DOS-004 account"]);
    }

    [Fact]
    public void I12_a_close_out_does_not_complete_over_an_asset_that_came_later()
    {
        static string? Code(Assets.AssetsUnder? assets) => new AgreementDossier(Agreements.Story.Running.State)
        {
            Assets = assets?.Register,
        }.Uncertified(new CloseOutCompleted())?.Code;

        Code(null).Should().BeNull();
        Code(AssetStory.Entered).Should().Be("CP-DOS-005", "nobody decided");
        Code(AssetStory.Wanted).Should().Be("CP-DOS-005", "the donor did not answer");
        Code(AssetStory.Gone).Should().Be("CP-DOS-005", "no step has seen what is owed for it");
        Code(AssetStory.Permitted).Should().BeNull("it is decided, and nothing is owed yet");
    }

    [Fact]
    public void I12_a_close_out_does_not_complete_over_an_asset_that_is_not_paid_for()
    {
        static Refusal? Said(Assets.AssetsUnder assets) => new AgreementDossier(Agreements.Story.Running.State)
        {
            Assets = assets.Register,
            CloseOut = CloseOutStory.Begun
                .On(CloseOutSteps.Assets, DoStep(CloseOutStory.DoerOf(AssetsStep), Seen(assets), CloseOutStory.DoneOn))
                .State,
        }.Uncertified(new CloseOutCompleted());

        Said(AssetStory.Gone)!.ToString().Should()
            .Be("CP-DOS-010: Something is owed for assets and not paid: 9,600.00 USD for ast-1. " +
                "Pay it, and record the payment of each share.");
        Said(AssetStory.PaidFor).Should().BeNull();

        static AssetsDecided Seen(Assets.AssetsUnder assets) => new(assets.Register.Decisions!);
    }

    private static PlannedStep AssetsStep => CloseOutStory.Plan.Steps.Single(step => step.Id == CloseOutSteps.Assets);

    [Fact]
    public void Each_certificate_that_a_fact_carries_is_asked_for()
    {
        var whole = Sample.Of(Shelter)!;
        var standing = new AgreementStanding(
            Shelter, 99, Today, AgreementPhase.Active, "x", AgreementKind.PartnerFunding, whole.Agreement.Sides!,
            new(new(2025, 12, 1), new(2026, 12, 31)));
        var step = Id<CloseOutStep>.Of("balance");
        Fact[] forged =
        [
            new FundingAccountOpened(standing, whole.Account!.Terms!),
            new FundingAccountTakenOver(standing, whole.Account.Terms!, null!), new StandingFollowed(standing),
            new Partnerships.Funding.Payments.PaymentSent(
                Id<Partnerships.Funding.Payments.Payment>.Of("p"), Today, "x", new(Shelter, 99, Today)),
            Closing(), new AmendmentApplied(Id<Amendment>.Of("a")) { Floor = new(Shelter, Today, Usd(1m)) },
            new ReportAccepted(Id<Report>.Of("r"), null)
            {
                Ledger = new(Shelter, new(new(2026, 1, 1), new(2026, 3, 31)), Usd(1m), Today),
            },
            new StepDone(step, new BalancePaid(new(Shelter, Usd(1m), Today)), null),
            new StepDone(step, new FinalReportsAccepted(new(Readiness, null, null)), null),
        ];
        forged.Should().AllSatisfy(fact => whole.Uncertified(fact)!.Code.Should().Be("CP-DOS-004", "{0}", fact));
        whole.Uncertified(new StandingFollowed(whole.Agreement.Standing!)).Should().BeNull();
        var parent = new ParentFollowed(standing);
        (whole with { Parent = null }).Uncertified(parent)
            .Should().BeNull("a parent that is kept elsewhere cannot be asked");
        (whole with { Parent = whole.Agreement }).Uncertified(parent)!.Code.Should().Be("CP-DOS-004");
    }

    [Fact]
    public void A_settlement_says_of_the_account_what_the_account_says()
    {
        var day = FundingStory.AcceptedOn;
        var earned = new RecordIncome(
            FundingStory.Ben, new(FundingStory.Entry("i-9"), IncomeKind.Interest, Usd(12m), day, "Bank"), day);
        var account = FundingScenarios.AllSettled.And(earned).State;
        var whole = new AgreementDossier(Agreements.Story.Running.State) { Account = account };
        var settlement = Settlement.From(account, day, SettlementTerms.None).Required();
        Code(settlement).Should().BeNull();
        Code(Settlement.From(account, day, new() { Funders = [new(Id<Party>.Of("donor"), Percentage.Whole)] })
            .Required()).Should().BeNull("who pays is not the account's to say");

        SettlementFigures[] invented =
        [
            settlement.Figures with { Received = Usd(39_999.99m) },
            settlement.Figures with { EligibleDirect = Usd(40_000.01m) },
            settlement.Figures with { Overhead = Usd(1m) }, settlement.Figures with { Ineligible = Usd(1m) },
            settlement.Figures with { HeldBack = Usd(1m) }, settlement.Figures with { Borne = Usd(1m) },
            settlement.Figures with { Ceiling = Usd(1m) }, settlement.Figures with { InterestToReturn = null },
            settlement.Figures with { InterestToReturn = Usd(12.01m) },
            settlement.Figures with { OwedForAssets = [Usd(1m)] },
            settlement.Figures with { IncomeTakenOff = Usd(1m) },
        ];
        foreach (var figures in invented)
            Code(Made(settlement.Agreement, account.Ledger.Count, figures))
                .Should().Be("CP-DOS-004 settlement.figures", "{0}", figures);
        Code(Made(settlement.Agreement, account.Ledger.Count - 1, settlement.Figures))
            .Should().Be("CP-DOS-004 settlement.entries", "the account has moved since");

        string? Code(Settlement one) => whole.Uncertified(new SettlementDetermined(one)) is { } refusal
            ? $"{refusal.Code} {refusal.Field}" : null;
        Settlement Made(Id<Agreement> agreement, int entries, SettlementFigures figures) =>
            Settlement.From(new SettlementSource(agreement, entries), day, figures).Required();
    }

    [Fact]
    public void A_close_out_counts_from_the_days_that_its_neighbours_know()
    {
        var whole = new AgreementDossier(Agreements.Story.Running.State);
        var plan = CloseOutStory.Plan;
        var anchors = CloseOutAnchors.Of(whole.Agreement);
        Code(anchors).Should().BeNull();
        Code(new(anchors.End.PlusDays(30))).Should().Be("CP-DOS-004 anchors.end");
        Code(anchors with { FinalReportSubmitted = anchors.End })
            .Should().Be("CP-DOS-004 anchors.finalReportSubmitted");
        Code(anchors with { FinalReportsReceived = anchors.End })
            .Should().Be("CP-DOS-004 anchors.finalReportsReceived");

        string? Code(CloseOutAnchors given) =>
            whole.Uncertified(new CloseOutReplanned(ReplanCause.Adjusted, "x", plan, given)) is { } refusal
                ? $"{refusal.Code} {refusal.Field}" : null;
    }

    [Fact]
    public void What_begins_between_others_is_not_recorded_under_the_agreement()
    {
        var sample = SampleFile.File.Dossier;
        var own = sample.FeedbackCases.First(one => one.Agreement == Shelter).Entries[0].Fact as CaseReceived;
        var others = own! with
        {
            Heading = own.Heading with
            {
                Id = Id<FeedbackCase>.Of("fbk-x"), Sides = Sides.Of(CareOffice, Penafrancia),
            },
        };
        Told(Shelter, others, FocalPoint).Should().Equal("CP-DOS-003 sides");
    }

    [Fact]
    public void Whoever_may_not_know_of_a_case_is_told_the_same_as_where_there_is_none()
    {
        var secret = new CaseReceived(
            new(
                Id<FeedbackCase>.Of("fbk-9"), Sample.Of(Shelter)!.Agreement.Sides!, FeedbackChannel.Telephone, Today,
                ServiceLevels.Suggested.Unchecked),
            new(Tanglaw, [], null), new("…", null), FeedbackClass.SensitiveComplaint);
        var with = Sample.Record(Shelter, secret, FocalPoint, Today).Dossier;
        var classified = new CaseClassified(FeedbackClass.Feedback, "x");
        foreach (var by in new[] { Begona, Director, Jose })
            with.Record(Id<FeedbackCase>.Of("fbk-9"), classified, by, Today).Refusals.Single().ToString()
                .Should().Be(
                    Sample.Record(Id<FeedbackCase>.Of("fbk-9"), classified, by, Today).Refusals.Single().ToString());
        // But the case may be given to another by two who do not know of it; one alone learns nothing.
        var given = new CaseTakenOver(Programme, "The receiver left.");
        foreach (var (fact, by) in new[] { (given, Begona), (given, Programme), (given with { Why = " " }, Director) })
            with.Record(Id<FeedbackCase>.Of("fbk-9"), fact, by, Today).Refusals.Single().ToString()
                .Should().Be(Sample.Record(Id<FeedbackCase>.Of("fbk-9"), fact, by, Today).Refusals.Single().ToString());
        var taken = with.Record(Id<FeedbackCase>.Of("fbk-9"), given, Director, Today);
        taken.Dossier.FeedbackCases[^1].State.VisibleTo(Programme).Should().Be(FeedbackAccess.Identity);
        taken.Dossier.FeedbackCases[^1].State.VisibleTo(Director).Should().Be(FeedbackAccess.Nothing);
    }

    [Fact]
    public void A_secret_case_changes_no_figure_and_no_duty_that_others_see()
    {
        var day = Today.PlusMonths(8);
        var secret = new CaseReceived(
            new(
                Id<FeedbackCase>.Of("fbk-9"), Sample.Of(Shelter)!.Agreement.Sides!, FeedbackChannel.Telephone,
                Today.PlusDays(-3), ServiceLevels.Suggested.Unchecked),
            new(Tanglaw, [], null), new("…", null), FeedbackClass.SensitiveComplaint);
        var without = Sample with { FeedbackCases = [] };
        foreach (var before in new[] { without, Sample })
        {
            var with = before.Record(Shelter, secret, FocalPoint, Today).Dossier;
            with.FeedbackCases.Count.Should().Be(before.FeedbackCases.Count + 1);
            TrackerRow.Of(with.Of(Shelter)!, day).Should().Be(TrackerRow.Of(before.Of(Shelter)!, day));
            with.Duties(day).Where(duty => !duty.IsConfidential).Select(duty => duty.ToString())
                .Should().Equal(before.Duties(day).Where(duty => !duty.IsConfidential).Select(duty => duty.ToString()));
        }
    }
}
