using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;
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
        Told(Shelter, Closing(), Jose).Should().Equal("CP-DOS-008 closeOut");

    [Fact]
    public void A_standing_that_the_agreement_never_had_raises_no_ceiling()
    {
        var true_ = Sample.Of(Shelter)!.Agreement.Standing!;
        var forged = new AgreementStanding(
            true_.Agreement, 99, Today, AgreementPhase.Active, true_.Number, true_.Kind, true_.Sides,
            new(new(2025, 12, 1), new(2030, 12, 31))) { Ceiling = Usd(95_000_000m) };
        Told(Shelter, new StandingFollowed(forged), Jose).Should().Equal("CP-DOS-008 standing");
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
            .Should().Contain(["CP-DOS-008 closeOut", "CP-DOS-008 account"]);
    }

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
        forged.Should().AllSatisfy(fact => whole.Uncertified(fact)!.Code.Should().Be("CP-DOS-008", "{0}", fact));
        whole.Uncertified(new StandingFollowed(whole.Agreement.Standing!)).Should().BeNull();
        var parent = new ParentFollowed(standing);
        (whole with { Parent = null }).Uncertified(parent)
            .Should().BeNull("a parent that is kept elsewhere cannot be asked");
        (whole with { Parent = whole.Agreement }).Uncertified(parent)!.Code.Should().Be("CP-DOS-008");
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
        Told(Shelter, others, FocalPoint).Should().Equal("CP-DOS-007 sides");
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
