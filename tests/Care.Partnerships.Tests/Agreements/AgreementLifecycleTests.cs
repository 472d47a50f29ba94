using Care.Partnerships.Agreements;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

public class AgreementLifecycleTests
{
    public static TheoryData<string> Names => [.. AgreementScenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => AgreementScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped()
    {
        var missing = Kit.Coverage.Missing(AgreementLifecycle.Table, AgreementScenarios.All);
        missing.Should().BeEmpty("each of these needs a scenario");
    }

    [Fact]
    public void Each_phase_permits_exactly_these_commands()
    {
        Agreement[] states = [Nothing.State, Selected.State, Accepted.State, SignedByLead.State, SignedByBoth.State, Running.State, Interrupted.State, EndedEarly.State, InCloseOut.State, ClosedOut.State, GivenUp.State,
            RunningKind(AgreementKind.Contingency).And(new Expire(End.PlusDays(1))).State];
        AgreementLifecycle.Table.PermissionTable(states, Commands).Should().Be("""
            NotStarted Draft Negotiating AwaitingSignature Signed Active Suspended Terminated ClosingOut Closed Cancelled Expired
            x          =     =           =                 =      =      =         =          =          =      =         -       DraftAgreement
            -          =     =           =                 =      =      =         =          =          =      -         -       SelectPartner
            -          x     =           =                 =      =      =         =          =          =      -         =       OpenNegotiation
            -          -     x           -                 -      -      -         -          -          -      -         -       ProposeText
            -          -     =           =                 =      =      =         =          =          =      -         =       AcceptText
            -          -     x           -                 -      -      -         -          -          -      -         -       AttachAnnex
            -          -     =           =                 =      =      =         =          =          =      -         -       AgreeAnnex
            -          x     x           -                 -      -      -         -          -          -      -         -       RecordExpectations
            -          -     x           =                 =      =      =         =          =          =      -         =       SubmitForSignature
            -          -     -           x                 -      -      -         -          -          -      -         -       ReturnToNegotiation
            -          -     -           x                 -      -      -         -          -          -      -         -       Sign
            -          -     -           -                 x      =      =         =          =          =      -         =       TakeEffect
            -          -     -           -                 -      x      -         -          x          -      -         -       Suspend
            -          -     -           -                 -      -      x         -          -          -      -         -       Resume
            -          -     -           -                 -      -      -         -          -          -      -         -       ActivateContingency
            -          -     -           -                 -      x      -         -          x          -      -         -       Extend
            -          -     -           -                 -      x      x         -          -          -      -         -       Terminate
            -          -     -           -                 -      x      -         x          -          -      -         -       StartCloseOut
            -          -     -           -                 -      -      -         -          x          =      -         -       Close
            -          x     x           x                 x      -      -         -          -          -      -         -       Cancel
            -          -     -           -                 -      -      -         -          -          -      -         =       Expire
            """);
    }

    private static readonly LocalDate Late = new(2027, 1, 1);

    private static readonly AgreementCommand[] Commands =
    [
        new DraftAgreement(Ana, Heading(), DraftedOn),
        new SelectPartner(Ana, Chosen, SelectedOn),
        new OpenNegotiation(Ana, OpenedOn),
        new ProposeText(Ana, 2, Terms, ContentsFor(AgreementKind.PartnerFunding), Late),
        new AcceptText(Ana, 1, AcceptedOn),
        new AttachAnnex(Ana, new(AnnexKind.DonorRules, "rules", 1), Late),
        new AgreeAnnex(Ben, Budget, ProposedOn),
        new RecordExpectations(Ana, Talk with { DiscussedOn = DraftedOn }, Late),
        new SubmitForSignature(Ana, SubmittedOn),
        new ReturnToNegotiation(Ben, "A mistake.", Late),
        new Sign(Jose, Start, Start),
        new TakeEffect(Start),
        new Suspend(Jose, "Access was lost.", SuspendedOn, Late),
        new Resume(Maria, Late),
        new ActivateContingency(Maria, Typhoon, Late),
        new Extend(Maria, TwoMonths, CloseOutOn),
        new Terminate(Maria, Broken, Late),
        new StartCloseOut(Ana, CloseOutOn, Late),
        new Close(Maria, "co-1", ClosedOn.PlusDays(-1), ClosedOn),
        new Cancel(Maria, "The donor withdrew.", Late),
        new Expire(End.PlusDays(1)),
    ];
}
