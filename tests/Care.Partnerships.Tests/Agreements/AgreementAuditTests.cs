using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>
/// An audit finds in a stored history what the rules would not have allowed, at its place, and nothing else.
/// </summary>
public class AgreementAuditTests
{
    [Fact]
    public void Nothing_is_found_in_any_history_that_was_recorded()
    {
        foreach (var scenario in AgreementScenarios.All.Concat(AmendmentScenarios.All))
            Agreement.Lifecycle.Audit(scenario.Given.History).Should().BeEmpty("{0} was recorded", scenario.Name);
    }

    [Fact]
    public void An_extension_that_shortens() =>
        Planted<AgreementExtended>(Extended, Extend(Maria, TwoMonths with { NewEnd = End.PlusDays(-1) }, CloseOutOn))
            .Should()
            .Equal("CP-AGR-020");

    [Fact]
    public void An_extension_that_the_same_side_agrees_to() =>
        Planted<AgreementExtended>(Extended, Extend(Maria, TwoMonths with { AgreedBy = Maria }, CloseOutOn))
            .Should()
            .Equal("CP-AGR-021");

    [Fact]
    public void A_negative_ceiling() =>
        Planted<TextProposed>(
                Submitted,
                ProposeText(
                    Ana, 1, Terms with
                    {
                        Ceiling = Money.Of(-1m, Currency.Usd)
                    },
                    ContentsFor(AgreementKind.PartnerFunding), ProposedOn))
            .Should()
            .Equal("CP-AGR-008");

    [Fact]
    public void A_signature_of_somebody_who_binds_no_side() =>
        Planted<AgreementSigned>(SignedByLead, Sign(Ana, SignedOn, SignedOn)).Should().Equal("CP-AGR-001");

    [Fact]
    public void A_signature_of_tomorrow() =>
        Planted<AgreementSigned>(SignedByLead, Sign(Maria, SignedOn.PlusDays(1), SignedOn))
            .Should()
            .Equal("CP-LIF-006");

    [Fact]
    public void Taking_effect_before_its_day() =>
        Planted<AgreementTookEffect>(Running, TakeEffect(Start.PlusDays(-1))).Should().Equal("CP-LIF-005");

    [Fact]
    public void A_selection_of_a_partner_that_was_screened_too_late() =>
        Planted<PartnerSelected>(
                Selected, SelectPartner(Ana, Chosen with { ScreenedOn = SelectedOn.PlusDays(1) }, SelectedOn))
            .Should()
            .Equal("CP-AGR-004");

    [Fact]
    public void A_termination_without_a_reason() =>
        Planted<AgreementTerminated>(EndedEarly, Terminate(Maria, Broken with { Reason = " " }, TerminatedOn))
            .Should()
            .Equal("CP-VAL-001");

    [Fact]
    public void A_close_out_closed_before_it_began() =>
        Planted<AgreementClosed>(ClosedOut, Close(
                Maria, Certificates.Completed(CloseOutOn.PlusDays(-1), End, Booked),
                Certificates.Closed(CloseOutOn, Booked), ClosedOn))
            .Should()
            .Equal("CP-AGR-023");

    [Fact]
    public void An_amendment_on_an_outdated_version()
    {
        var given = Running.Proposed("a-1", MoreTime);
        Planted<AmendmentProposed>(
                given,
                ProposeAmendment(Ana, MoreTime with { BaseVersion = 7 }, On)(Running.State, Id<Amendment>.Of("a-1")))
            .Should()
            .Equal("CP-AMD-004");
    }

    [Fact]
    public void An_amendment_that_was_applied_before_its_day()
    {
        var given = Running
            .Agreed("a-1", MoreTime with { EffectiveOn = On.PlusDays(9) })
            .Amended("a-1", ApplyAmendment(Ben, On.PlusDays(9)));
        Planted<AmendmentApplied>(given, Entry.Of(new AmendmentApplied(Id<Amendment>.Of("a-1")), Ben, On.PlusDays(8)))
            .Should()
            .Equal("CP-AMD-015");
    }

    [Fact]
    public void An_amendment_that_its_own_side_turned_down()
    {
        var given = Running.Proposed("a-1", MoreTime).Amended("a-1", RejectAmendment(Ben, "Too late.", On));
        Planted<AmendmentRejected>(given, RejectAmendment(Ana, "Too late.", On)(given.State, Id<Amendment>.Of("a-1")))
            .Should()
            .Equal("CP-AMD-002");
    }

    [Fact]
    public void What_was_recorded_twice()
    {
        var twice = Selected.History.Append(Selected.History[^1]).ToArray();
        var finding = Agreement.Lifecycle.Audit(twice).Should().ContainSingle().Subject;
        (finding.Place, finding.Refusals.Single().Code).Should().Be((twice.Length - 1, "CP-LIF-010"));
    }

    // Who approved in one post may sit in the other as well: the second approval is another fact, and is judged.
    [Fact]
    public void The_same_human_in_a_second_post_on_the_same_day_is_judged_and_not_already_so()
    {
        var both = RolesStory.With(WorkFunction.Agreement, row =>
            row with
            {
                SignOff =
                [
                    SignOffBand.Always(SignOffRule.AllOf(RolesStory.Director, RolesStory.Programme, RolesStory.Head))
                ],
            });
        var acting = Maria with { Position = Position.ProgrammeManager };
        var signed = SubmittedUnder(both).And(Sign(Maria, SignedOn, SignedOn));
        var second = signed.State.Record(Sign(acting, SignedOn, SignedOn));
        (second.WasAlreadySo, second.IsRefused).Should().Be((false, true));
        second.Refusals.Select(refusal => refusal.Code).Should().Equal("CP-SGN-006");

        var approving = RunningUnder(both, Maria, Ana, Jose)
            .Proposed("a-1", MoreTime with { EffectiveOn = On })
            .Amended("a-1", TakeUpAmendment(Ben, On), ApproveAmendment(Maria, On));
        var again = approving.Amendment().When(ApproveAmendment(acting, On)).Outcome;
        (again.WasAlreadySo, again.IsRefused).Should().Be((false, true));
    }

    // What no fact can ever satisfy is a guard: it blocks what is possible, so that no button always fails.
    [Fact]
    public void What_is_possible_never_allows_what_always_fails()
    {
        Blocked<TextAccepted>(InNegotiation, Ana).Should().Equal("CP-AGR-035");
        Blocked<TextAccepted>(Accepted, Ana).Should().Equal("CP-LIF-017");
        Blocked<AnnexAgreed>(InNegotiation, Ana).Should().Equal("CP-AGR-036");
        Blocked<AnnexAgreed>(WithAnnexes, Ana).Should().Equal("CP-AGR-036");
        Blocked<AgreementSubmittedForSignature>(Proposed, Ana).Should().Contain("CP-AGR-013");
        Blocked<ContingencyActivated>(Running, Maria).Should().Equal("CP-AGR-030");
        Blocked<AgreementCloseOutStarted>(RunningKind(AgreementKind.Contingency), Ana).Should().Equal("CP-AGR-022");
        Blocked<AgreementExtended>(Running.Proposed("a-1", MoreTime), Maria).Should().Equal("CP-AGR-027");
        Blocked<AgreementClosed>(InCloseOut.Amended("a-1", ProposeAmendment(Ana, OtherBudget, CloseOutOn)), Maria)
            .Should()
            .Equal("CP-AGR-026", "CP-END-001");
        Blocked<AgreementSigned>(SignedByLead, Maria).Should().Equal("CP-LIF-017");

        static string[] Blocked<TF>(AgreementGiven given, Person by) =>
            [
                .. given
                    .State.Permissions(by, given.State.LastOn!.Value)
                    .Single(possible => possible.Fact == typeof(TF))
                    .Refusals.Select(refusal => refusal.Code)
            ];
    }

    // The wrong entry in the place of the last one of its kind: the codes that are told there. Whatever is told later
    // is a consequence.
    private static string[] Planted<TF>(AgreementGiven given, IEntry<AgreementFact> wrong) where TF : AgreementFact
    {
        IEntry<AgreementFact>[] history = [.. given.History];
        var place = Array.FindLastIndex(history, entry => entry.Fact is TF);
        Agreement.Lifecycle.Audit(history).Should().BeEmpty();
        history[place] = wrong;
        var findings = Agreement.Lifecycle.Audit(history);
        findings[0].Place.Should().Be(place);
        findings[0].Entry.Should().Be(wrong);
        return [.. findings[0].Refusals.Select(refusal => refusal.Code)];
    }
}
