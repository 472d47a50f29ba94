using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>What use and review found wrong with agreements, each by the row of its list.</summary>
public class AgreementCorrectionTests
{
    [Fact]
    public void A16_a_subaward_beyond_its_prime_award_is_told_or_refused()
    {
        var more = Money.Of(Terms.Ceiling!.Value.Amount + 0.01m, Currency.Usd);
        Codes(Prime()).Should().BeEmpty();
        Codes(Prime() with { Amount = null, Period = null }).Should().BeEmpty("nobody knows");
        Codes(Prime(Money.Of(1m, Currency.Usd), End.PlusDays(-1))).Should().Equal("CP-AGR-048", "CP-AGR-050");
        Codes(Prime(Money.Of(9_999_999m, Currency.Php))).Should().Equal("CP-AGR-049");
        Running.State.BeyondAward.Should().BeEmpty("no award is named");

        // Several subawards of one prime award are counted together; what was given up takes nothing.
        var (award, other) = (Prime(more), Prime() with { Number = " 720fda25gr00001" });
        var use = AwardUse.From(
            award, [Under(Running, award).State, Under(Running, other).State, Running.State,
                Under(GivenUp, award).State, Under(Running, Prime() with { Number = "B" }).State]).Required()!;
        use.Committed.Should().Be(Terms.Ceiling!.Value + Terms.Ceiling!.Value);
        use.Left.Should().Be(more - use.Committed);
        AwardUse.From(award with { Amount = Money.Of(1m, Currency.Php) }, [Under(Running, award).State]).Required()!
            .NotComparable.Should().Equal(Running.State.Heading!.Id);
        AwardUse.From(award with { Number = null }, [Running.State]).Required().Should().BeNull();

        string[] Codes(PrimeAward prime) =>
            [.. Under(Running, prime, keepsWithin: false).State.BeyondAward.Select(refusal => refusal.Code)];
    }

    [Fact]
    public void B29_an_agreement_that_runs_is_taken_over_and_goes_on_to_its_end()
    {
        var fact = new AgreementTakenOver(Heading(), Terms, RiskLevel.Moderate, SignedOn, "Contract file 2026")
        {
            AgreedBy = Jose,
        };
        var given = Nothing.And(TakeOver(Ana, fact, Start));
        var standing = given.State.Standing!;
        (standing.Version, standing.AsOf, standing.SignedOn, standing.Ceiling, standing.PartnerRisk)
            .Should().Be((1, Start, SignedOn, Terms.Ceiling, RiskLevel.Moderate));
        given.And(Extend(Maria, TwoMonths, CloseOutOn)).State.Period!.End.Should().Be(TwoMonths.NewEnd);
        var suspended = given.And(Suspend(Maria, "Access.", CloseOutOn, CloseOutOn)).State;
        (suspended.Phase, suspended.Standing!.Version).Should().Be((AgreementPhase.Suspended, 2));
        FundingOpens(given.State).Should().BeTrue();

        static bool FundingOpens(Agreement agreement) => Care.Partnerships.Funding.FundingAccount
            .OpeningOf(agreement, Tests.Funding.FundingStory.Agreed).IsSuccess;
    }

    [Fact]
    public void A4_a_termination_ends_the_period_on_its_last_day_whenever_it_is_recorded()
    {
        var last = TerminatedOn.PlusDays(45);
        var ended = Running.And(Terminate(Jose, Broken with { LastDay = last }, TerminatedOn)).State;
        (ended.End, ended.Period, ended.Standing!.Period.End).Should().Be((last, new(Start, last), last));
        ended.Standing.Phase.Should().Be(AgreementPhase.Terminated);
        ended.Record(StartCloseOut(Ana, null, TerminatedOn.PlusDays(1))).State.End.Should().Be(last);
    }

    [Fact]
    public void A7_a_signed_child_is_suspended_with_its_framework_and_starts_only_after_it_is_resumed()
    {
        var suspended = SignedByBoth.And(Suspend(Jose, "The framework is suspended.", SignedOn, SignedOn.PlusDays(2)));
        suspended.State.CatchUp(ResumedOn).Entries.Should().BeEmpty("the clock does not start what is suspended");
        var resumed = suspended.State.Record(Resume(Maria, ResumedOn)).State;
        resumed.Phase.Should().Be(AgreementPhase.Signed);
        resumed.CatchUp(ResumedOn).Entries.Should().Equal(TakeEffect(ResumedOn));
    }

    [Fact]
    public void A7_what_both_signed_ends_by_clause_and_notice_not_by_one_signatory()
    {
        Codes(SignedByBoth, Cancel(Maria, "The donor withdrew.", SignedOn.PlusDays(2))).Should().Equal("CP-LIF-001");
        SignedByBoth.State
            .Record(Terminate(Maria, Broken with { NoticeOn = SignedOn, LastDay = Start }, SignedOn.PlusDays(2)))
            .IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void A7_what_was_suspended_before_it_began_is_not_amended()
    {
        var suspended = SignedByBoth.And(Suspend(Jose, "Framework.", SignedOn, SignedOn.PlusDays(2)));
        var id = Id<Amendment>.Of("a-1");
        Codes(suspended, Entry.Of(suspended.State.Proposing(id, OtherBudget), Ana, Start))
            .Should().Equal("CP-AMD-001");
    }

    [Fact]
    public void A5_more_time_that_the_donor_decides_on_comes_by_amendment_only()
    {
        AgreementGiven reserved = Running with
        {
            History =
            [
                DraftAgreement(Ana, Heading() with { DonorDecides = [AmendmentKind.NoCostExtension] }, DraftedOn),
                .. Running.History.Skip(1)
            ],
        };
        Codes(reserved, Extend(Maria, TwoMonths, CloseOutOn)).Should().Equal("CP-AGR-039");
        var agreed = reserved.Agreed("a-1", MoreTime);
        Codes(agreed, Entry.Of(new AmendmentApplied(Id<Amendment>.Of("a-1")), Ben, On))
            .Should().Equal("CP-AMD-013");
    }

    [Fact]
    public void A9_what_one_side_signed_is_sent_back_by_a_signatory_only()
    {
        Codes(SignedByLead, ReturnToNegotiation(Ben, "A mistake.", SignedOn)).Should().Equal("CP-AGR-001");
        Codes(SignedByLead, ReturnToNegotiation(Ana, "A mistake.", SignedOn)).Should().Equal("CP-AGR-001");
        Codes(SignedByLead, ReturnToNegotiation(Jose, "A mistake.", SignedOn)).Should().BeEmpty();
        Codes(SignedByLead, ReturnToNegotiation(Maria, "A mistake.", SignedOn)).Should().BeEmpty();
        Codes(Submitted, ReturnToNegotiation(Ben, "A mistake.", SignedOn)).Should().BeEmpty("nobody signed yet");
    }

    [Fact]
    public void A9_I13_what_two_signed_off_is_not_taken_back_by_one_who_has_no_seat()
    {
        var id = Id<Amendment>.Of("a-1");
        var agreed = Running.Agreed("a-1", MoreTime);
        Codes(agreed, Entry.Of(new AmendmentWithdrawn(id, "No."), Ana, On)).Should().Equal("CP-AGR-001");
        Codes(agreed, Entry.Of(new AmendmentRejected(id, "No."), Ben, On)).Should().Equal("CP-AGR-001");
        Codes(agreed, Entry.Of(new AmendmentWithdrawn(id, "No."), Maria, On)).Should().BeEmpty();
        Codes(agreed, Entry.Of(new AmendmentRejected(id, "No."), Jose, On)).Should().BeEmpty();
    }

    [Fact]
    public void A15_any_element_of_the_text_can_be_worded_anew()
    {
        var id = Id<Amendment>.Of("a-1");
        foreach (var element in MinimumContents.Elements)
        {
            var words = OtherWords with { Changes = new(Clauses: [new(element.Id, "In other words.")]) };
            Codes(Running, Entry.Of(Running.State.Proposing(id, words), Ana, On)).Should().BeEmpty($"{element.Id}");
        }

        AgreementGiven federal = Running with
        {
            History =
            [
                DraftAgreement(
                    Ana, Heading() with { RequiredContents = ContentSet.UsFederalSubaward.Required }, DraftedOn),
                .. Running.History.Skip(1)
            ],
        };
        var award = new AgreementParts(Clauses: [new(Clause("us-award-number"), "720FDA26GR00012.")]);
        foreach (var kind in new[] { AmendmentKind.TextChange, AmendmentKind.DonorTermChange })
            Codes(
                federal,
                Entry.Of(federal.State.Proposing(id, OtherWords with { Kind = kind, Changes = award }), Ana, On))
                .Should().BeEmpty($"{kind}");
    }

    [Fact]
    public void A15_a_ceiling_falls_to_what_the_account_has_bound_and_the_end_moves_both_ways()
    {
        var less = Running
            .Agreed("a-1", LessMoney).Amended("a-1", ApplyAmendment(Ben, On, Bound(150_000m)))
            .Agreed("a-2", LessTime).Applied("a-2").State;
        (less.Ceiling, less.End).Should().Be((LessMoney.Changes.Ceiling, LessTime.Changes.End));
        (less.Standing!.Ceiling, less.Standing.Period.End).Should()
            .Be((LessMoney.Changes.Ceiling, LessTime.Changes.End!.Value));
    }

    [Fact]
    public void A15_the_end_in_force_is_the_one_that_was_moved_last()
    {
        var shorter = Running.And(Extend(Maria, TwoMonths, On)).Agreed("a-1", LessTime).Applied("a-1");
        shorter.State.End.Should().Be(LessTime.Changes.End);
        var again = shorter.And(Extend(Maria, TwoMonths with { NewEnd = new(2026, 8, 15) }, On));
        again.State.End.Should().Be(new LocalDate(2026, 8, 15));
        var longer = again.Agreed("a-2", MoreTime).Applied("a-2");
        longer.State.End.Should().Be(NewEnd);
    }

    [Fact]
    public void A15_an_earlier_end_leaves_a_close_out_as_it_is()
    {
        var closing = Running.Agreed("a-1", LessTime).And(StartCloseOut(Ana, null, On)).Applied("a-1");
        (closing.State.Phase, closing.State.End).Should().Be((AgreementPhase.ClosingOut, LessTime.Changes.End));
    }

    [Fact]
    public void A6_I2_nothing_is_signed_or_takes_effect_under_a_framework_that_is_not_in_force()
    {
        foreach (var phase in Enum.GetValues<AgreementPhase>())
        {
            var above = Kit.Certificates.Standing(2, Start, phase, Heading().Sides, new(Start, End), null, "cta-1");
            var codes = phase is AgreementPhase.Active ? Array.Empty<string>() : ["CP-AGR-045"];
            var followed = Child(Submitted).And(FollowParent(Ana, above, SubmittedOn));
            Codes(followed, Sign(Maria, SignedOn, SignedOn)).Should().Equal(codes, $"{phase}");
            Child(SignedByBoth).And(FollowParent(Ana, above, SignedOn.PlusDays(3))).State
                .CatchUp(Start).Entries.Count.Should().Be(phase is AgreementPhase.Active ? 1 : 0, $"{phase}");
        }
    }

    [Fact]
    public void A14_a_renewal_stops_and_opens_the_way_and_raises_the_version_of_the_standing()
    {
        var barred = new DueDiligenceRenewed(RiskLevel.Ineligible, SubmittedOn, null, "On a list.");
        var stopped = Submitted.And(RenewDueDiligence(Ana, barred, SubmittedOn));
        Codes(stopped, Sign(Maria, SignedOn, SignedOn)).Should().Equal("CP-AGR-006");
        var again = stopped.And(RenewDueDiligence(Ana, barred with { Risk = RiskLevel.High }, SubmittedOn));
        Codes(again, Sign(Maria, SignedOn, SignedOn)).Should().BeEmpty();
        var before = Running.State.Standing!;
        var after = Running.And(RenewDueDiligence(Ana, barred, On)).State.Standing!;
        (after.Version, after.PartnerRisk, after.AsOf).Should().Be((before.Version + 1, RiskLevel.Ineligible, On));
    }

    [Fact]
    public void A14_due_diligence_holds_on_its_last_day_and_not_the_day_after()
    {
        AgreementGiven Valid(LocalDate until) => Drafted.And(
            SelectPartner(Ana, Chosen with { ValidUntil = until }, SelectedOn));
        Codes(Valid(OpenedOn), OpenNegotiation(Ana, OpenedOn)).Should().BeEmpty();
        Codes(Valid(OpenedOn.PlusDays(-1)), OpenNegotiation(Ana, OpenedOn)).Should().Equal("CP-AGR-046");
    }

    private static string[] Codes(AgreementGiven given, IEntry<AgreementFact> proposal) =>
        [.. given.State.Record(proposal).Refusals.Select(refusal => refusal.Code)];
}
