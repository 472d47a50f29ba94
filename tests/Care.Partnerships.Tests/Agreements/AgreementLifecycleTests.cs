using Care.Partnerships.Agreements;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

public class AgreementLifecycleTests
{
    public static TheoryData<string> Names => [.. AgreementScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Agreements/refusals", AgreementScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => AgreementScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped()
    {
        var missing = Kit.Coverage.Missing(Agreement.Lifecycle, AgreementScenarios.All);
        missing.Should().BeEmpty("each of these needs a scenario");
    }

    [Fact]
    public void Each_phase_permits_exactly_these_facts()
    {
        Agreement[] states =
        [
            Nothing.State, Selected.State, Accepted.State, SignedByLead.State, SignedByBoth.State, Running.State,
            Interrupted.State, EndedEarly.State, InCloseOut.State, ClosedOut.State, GivenUp.State,
            RunningKind(AgreementKind.Contingency).And(Expire(End.PlusDays(1))).State
        ];
        Agreement.Lifecycle.PermissionTable([.. states.Select(state => ($"{state.Phase}", state))], Proposals)
            .Should().Be("""
            NotStarted
            | Draft
            | | Negotiating
            | | | AwaitingSignature
            | | | | Signed
            | | | | | Active
            | | | | | | Suspended
            | | | | | | | Terminated
            | | | | | | | | ClosingOut
            | | | | | | | | | Closed
            | | | | | | | | | | Cancelled
            | | | | | | | | | | | Expired
            x = = = = = = = = = = -  AgreementDrafted
            x - - - - - - - - - - -  AgreementTakenOver
            - = = = = = = = = = - -  PartnerSelected
            - x = = = = = = = = - =  NegotiationOpened
            - - - - - - - - - - - -  ParentFollowed
            - x x x x x x x x - - -  DueDiligenceRenewed
            - - x - - - - - - - - -  TextProposed
            - - = = = = = = = = - =  TextAccepted
            - - x - - - - - - - - -  AnnexAttached
            - - = = = = = = = = - -  AnnexAgreed
            - x x - - - - - - - - -  ExpectationsDiscussed
            - - x = = = = = = = - =  AgreementSubmittedForSignature
            - - - x - - - - - - - -  AgreementReturnedToNegotiation
            - - - x - - - - - - - -  AgreementSigned
            - - - - x = = = = = - =  AgreementTookEffect
            - - - - x x - - x - - -  AgreementSuspended
            - - - - - - x - - - - -  AgreementResumed
            - - - - - - - - - - - -  ContingencyActivated
            - - - - - x - - x - - -  AgreementExtended
            - - - - x x x - - - - -  AgreementTerminated
            - - - - - x - x - - - -  AgreementCloseOutStarted
            - - - - - - - - x = - -  AgreementClosed
            - x x x - - - - - - - -  AgreementCancelled
            - - - - - - - - - - - =  AgreementExpired
            """);
    }

    private static readonly LocalDate Late = new(2027, 1, 1);

    private static readonly IEntry<AgreementFact>[] Proposals =
    [
        DraftAgreement(Ana, Heading(), DraftedOn),
        TakeOver(
            Ana, new(Heading(), Terms, RiskLevel.Low, SignedOn, "Contract file 2026") { AgreedBy = Jose }, Start),
        SelectPartner(Ana, Chosen, SelectedOn),
        OpenNegotiation(Ana, OpenedOn),
        FollowParent(Ana, Kit.Certificates.Standing(1, Start, AgreementPhase.Active, Heading().Sides, new(Start, End),
            null, "cta-1"), Late),
        RenewDueDiligence(Ana, new(RiskLevel.Low, Start, null, "A year has passed."), Late),
        ProposeText(Ana, 2, Terms, ContentsFor(AgreementKind.PartnerFunding), Late),
        AcceptText(Ana, 1, AcceptedOn),
        AttachAnnex(Ana, new(AnnexKind.DonorRules, "rules", 1), Late),
        AgreeAnnex(Ben, Budget, ProposedOn),
        RecordExpectations(Ana, Talk with { DiscussedOn = DraftedOn }, Late),
        SubmitForSignature(Ana, SubmittedOn),
        ReturnToNegotiation(Jose, "A mistake.", Late),
        Sign(Jose, Start, Start),
        TakeEffect(Start),
        Suspend(Jose, "Access was lost.", SuspendedOn, Late),
        Resume(Maria, Late),
        ActivateContingency(Maria, Typhoon, Late),
        Extend(Maria, TwoMonths, CloseOutOn),
        Terminate(Maria, Broken, Late),
        StartCloseOut(Ana, CloseOutOn, Late),
        Close(Maria, ClosedOn.PlusDays(-1), ClosedOn),
        Cancel(Maria, "The donor withdrew.", Late),
        Expire(End.PlusDays(1)),
    ];
}
