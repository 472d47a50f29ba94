using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Agreements.AmendmentPhase;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;
using AmendmentScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="AmendmentTests"/> checks that none is missing.
/// </summary>
internal static class AmendmentScenarios
{
    private static readonly Kit.Given<Agreement, AgreementFact> Federal = Nothing.And(
        DraftAgreement(
            Ana, Heading() with
            {
                DonorDecides = AmendmentScope.DecidedByUsFederalAgencies.Unchecked
            },
            DraftedOn));
    private static readonly Kit.Given<Agreement, AgreementFact> OfFederalMoney = Federal with
    {
        History = [.. Federal.History, .. Running.History.Skip(1)]
    };
    private static readonly Kit.Given<Agreement, AgreementFact> SignedUpToALimit = RunningUnder(
            AmendmentTests.UpTo300_000, Maria, Jose),
        InSteps = RunningUnder(RolesStory.InSteps, Finn, Maria, Jose),
        Reviewing = InSteps.Proposed("a-1", MoreTime).Reviewed("a-1"),
        FirstStep = Reviewing.Amended("a-1", ApproveAmendment(Finn, On)), OtherRolesBeside = InSteps
            .Proposed("a-1", MoreMoney)
            .Amended(
                "a-2",
                [
                    ProposeAmendment(Ana, OtherRoles(AmendmentTests.UpTo300_000), On), TakeUpAmendment(Ben, On),
                    .. InStepsApproved
                ]);
    private static readonly Person ActingAna = Ana with { Position = Maria.Position },
        ActingBen = Ben with { Position = Jose.Position };
    private static readonly Delegation Leave = Delegation.Of(Jose, Ben, On, On.PlusDays(4));
    private static readonly DonorDecision Yes = new(true, "letter 12", On), No = new(false, "letter 11", On);

    private static AgreementStanding Above(LocalDate end, int version = 2) => Kit.Certificates.Standing(
        version, Start, AgreementPhase.Active, Heading().Sides, new(Start, end), null, "cta-1");

    public static IReadOnlyList<AmendmentScenario> All { get; } =
    [
        // proposing
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, MoreTime, On))
            .Then<AmendmentProposed>("Either side proposes a change", AmendmentPhase.Proposed),
        Interrupted
            .Amendment()
            .When(ProposeAmendment(Ben, OtherBudget, On))
            .Then<AmendmentProposed>("A change is proposed while the work is interrupted", AmendmentPhase.Proposed),
        InCloseOut
            .Amendment()
            .When(ProposeAmendment(Ben, OtherBudget, CloseOutOn))
            .Then<AmendmentProposed>("And while it is closed out", AmendmentPhase.Proposed),
        ClosedOut
            .Amendment()
            .When(ProposeAmendment(Ana, OtherBudget, ClosedOn))
            .ThenRefused("What is closed is not amended", "CP-AMD-001"),
        SignedByBoth
            .Amendment()
            .When(ProposeAmendment(Ana, OtherBudget, On))
            .ThenRefused("Nor what has not begun", "CP-AMD-001"),
        Nothing
            .Amendment()
            .When(ProposeAmendment(Ana, OtherBudget, On))
            .ThenRefused("Nor what was never drafted", "CP-AMD-001"),
        Running
            .Amendment()
            .When(ProposeAmendment(Stranger, MoreTime, On))
            .ThenRefused("A stranger proposes nothing", "CP-LIF-007"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime, Start.PlusDays(-1)))
            .ThenRefused("No proposal is dated before the last decision", "CP-LIF-003"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime with { Justification = " ", BaseVersion = 2 }, On))
            .ThenRefused("A reason and the version in force are needed", "CP-VAL-001", "CP-AMD-004"),
        Running
            .Agreed("a-0", OtherBudget)
            .Applied("a-0")
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime, On))
            .ThenRefused("An outdated base is refused", "CP-AMD-004"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime with { Changes = new() }, On))
            .ThenRefused("Something changes", "CP-AMD-005"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime with { Changes = new(Ceiling: Money.Of(300_000m, Currency.Usd)) }, On))
            .ThenRefused("An extension without cost leaves the ceiling alone and moves the end", "CP-AMD-006"),
        Running
            .Amendment()
            .When(
                ProposeAmendment(Ana, OtherBudget with { Changes = new(Annexes: [WorkPlan with { Version = 2 }]) }, On))
            .ThenRefused("Moving money leaves the work plan alone", "CP-AMD-006"),
        Running
            .Amendment()
            .When(
                ProposeAmendment(
                    Ana, OtherScope with
                    {
                        Changes = new(Clauses: [new(Clause("integrity"), "None.")])
                    },
                    On))
            .ThenRefused("Another scope leaves the integrity clauses alone", "CP-AMD-006"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime with { Changes = new(End: End) }, On))
            .ThenRefused("The same end is no extension", "CP-AMD-007"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime with { Changes = new(End: End.PlusDays(1)) }, On))
            .Then<AmendmentProposed>("One day is one", AmendmentPhase.Proposed),
        EndedEarly
            .And(StartCloseOut(Ana, null, TerminatedOn))
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime with { EffectiveOn = TerminatedOn }, TerminatedOn))
            .ThenRefused("What was terminated gets no more time", "CP-AGR-019"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreMoney with { Changes = new(Ceiling: Terms.Ceiling) }, On))
            .ThenRefused("The same ceiling is no increase", "CP-AMD-008"),
        Running
            .Amendment()
            .When(
                ProposeAmendment(
                    Ana, MoreMoney with
                    {
                        Changes = new(Ceiling: Terms.Ceiling + Money.OfMinorUnits(1, Currency.Usd))
                    },
                    On))
            .Then<AmendmentProposed>("One cent is one", AmendmentPhase.Proposed),
        Running
            .Amendment()
            .When(
                ProposeAmendment(Ana, MoreMoney with { Changes = new(Ceiling: Money.Of(900_000m, Currency.Eur)) }, On))
            .ThenRefused("The currency stays", "CP-AMD-008"),
        RunningKind(AgreementKind.Contingency)
            .Amendment()
            .When(ProposeAmendment(Ana, MoreMoney, On))
            .ThenRefused("What carries no money gets none", "CP-AMD-008"),
        SignedUpToALimit
            .Amendment()
            .When(ProposeAmendment(Ana, MoreMoney, On))
            .ThenRefused("Somebody of both sides signs for the new size", "CP-AGR-025"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, OtherScope with { Changes = new(Project: "\t") }, On))
            .ThenRefused("A project has a name", "CP-VAL-001"),
        Running
            .Agreed("a-0", OtherBudget with { Changes = new(Annexes: [Budget with { Version = int.MaxValue }]) })
            .Applied("a-0")
            .Amendment()
            .When(ProposeAmendment(Ana, OtherBudget with { BaseVersion = 2 }, On))
            .ThenRefused("After the greatest version of an annex there is none", "CP-AMD-009"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, OtherBudget with { Changes = new(Annexes: [Budget]) }, On))
            .ThenRefused("An annex comes in a newer version", "CP-AMD-009"),
        Running
            .Amendment()
            .When(
                ProposeAmendment(
                    Ana, OtherBudget with
                    {
                        Changes = new(Annexes: [Budget with { Version = 2 }, Budget with { Version = 2 }])
                    },
                    On))
            .ThenRefused("No annex stands there twice", "CP-VAL-028"),
        Running
            .Amendment()
            .When(
                ProposeAmendment(
                    Ana, OtherBudget with
                    {
                        Changes = new(Annexes: [Budget with { Version = 2, Id = "" }])
                    },
                    On))
            .ThenRefused("An annex has a name", "CP-VAL-001"),
        Running
            .Amendment()
            .When(
                ProposeAmendment(
                    Ana, OtherScope with
                    {
                        Changes = new(Clauses: [new(Clause("scope"), "A."), new(Clause("scope"), "B.")])
                    },
                    On))
            .ThenRefused("No clause stands there twice", "CP-VAL-028"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, OtherScope with { Changes = new(Clauses: [new(Clause("scope"), "")]) }, On))
            .ThenRefused("A clause says something", "CP-VAL-001"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, OtherBudget with { EffectiveOn = Start.PlusDays(-1) }, On))
            .ThenRefused("Nothing is effective before the period", "CP-AMD-010"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime with { EffectiveOn = End }, On))
            .Then<AmendmentProposed>("More time is effective on the last day", AmendmentPhase.Proposed),
        Running
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime with { EffectiveOn = End.PlusDays(1) }, On))
            .ThenRefused("And not later", "CP-AMD-010"),
        Running
            .Proposed("a-0", MoreTime)
            .Amendment()
            .When(ProposeAmendment(Ben, MoreTime with { Changes = new(End: NewEnd.PlusDays(9)) }, On))
            .ThenRefused("Two open amendments of the end are a conflict", "CP-AMD-011"),
        Running
            .Proposed("a-0", OtherBudget)
            .Amendment()
            .When(ProposeAmendment(Ben, OtherBudget, On))
            .ThenRefused("So are two of the budget", "CP-AMD-011"),
        Running
            .Proposed("a-0", OtherScope)
            .Amendment()
            .When(ProposeAmendment(Ben, OtherScope with { Changes = new(Clauses: [new(Clause("scope"), "X.")]) }, On))
            .ThenRefused("And two of one clause", "CP-AMD-011"),
        Running
            .Proposed("a-0", MoreMoney)
            .Amendment()
            .When(ProposeAmendment(Ben, MoreMoney, On))
            .ThenRefused("And two of the ceiling", "CP-AMD-011"),
        Running
            .Proposed("a-0", OtherScope)
            .Amendment()
            .When(ProposeAmendment(Ben, OtherScope with { Changes = new(Project: "X") }, On))
            .ThenRefused("And two of the project", "CP-AMD-011"),
        Running
            .Proposed("a-0", MoreTime)
            .Amendment()
            .When(ProposeAmendment(Ben, OtherBudget, On))
            .Then<AmendmentProposed>("Two of different parts are none", AmendmentPhase.Proposed),
        Running
            .Proposed("a-0", MoreTime)
            .Amended("a-0", WithdrawAmendment(Ana, "No.", On))
            .Amendment()
            .When(ProposeAmendment(Ben, MoreTime, On))
            .Then<AmendmentProposed>("Nor is one that was withdrawn", AmendmentPhase.Proposed),
        Running
            .Proposed("a-0", MoreMoney)
            .When(new AmendmentProposed(Id<Amendment>.Of("a-1"), "PFA-2026-001/A1", MoreTime), Ben, On)
            .ThenRefused("A number that was given away meanwhile is refused", "CP-AMD-018"),
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(ProposeAmendment(Ana, MoreTime, On))
            .ThenAlreadySo("Proposing twice is once"),
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(ProposeAmendment(Ana, OtherBudget, On))
            .ThenRefused("The same identity with another proposal is refused", "CP-LIF-001"),

        // reviewing
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(TakeUpAmendment(Ben, On))
            .Then<AmendmentReviewStarted>("The other side takes it up", UnderReview),
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(TakeUpAmendment(Maria, On))
            .ThenRefused("Not the side that proposed it", "CP-AMD-002"),
        Running
            .Proposed("a-1", MoreTime)
            .And(Terminate(Maria, Broken, TerminatedOn))
            .Amendment()
            .When(TakeUpAmendment(Ben, TerminatedOn))
            .ThenRefused("Nothing is taken up after a termination", "CP-AMD-001"),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amendment()
            .When(TakeUpAmendment(Ben, On))
            .ThenAlreadySo("Taking up twice is once"),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amendment()
            .When(ApproveAmendment(Jose, On))
            .Then<AmendmentApproved>("One approval leaves it under review", UnderReview),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amended("a-1", ApproveAmendment(Jose, On))
            .Amendment()
            .When(ApproveAmendment(Maria, On))
            .Then<AmendmentApproved>("The second one completes it", Agreed),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amendment()
            .When(ApproveAmendment(Ana, On))
            .ThenRefused("A programme manager does not approve", "CP-AGR-001"),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amendment()
            .When(ApproveAmendment(Stranger, On))
            .ThenRefused("A stranger does not approve", "CP-LIF-007"),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amended("a-1", ApproveAmendment(Jose, On))
            .Amendment()
            .When(ApproveAmendment(Jose, On))
            .ThenAlreadySo("Approving twice is once"),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amended("a-1", ApproveAmendment(Jose, On))
            .Amendment()
            .When(ApproveAmendment(Jose, On.PlusDays(1)))
            .ThenRefused("A side approves once", "CP-LIF-017"),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .And(Terminate(Maria, Broken, TerminatedOn))
            .Amendment()
            .When(ApproveAmendment(Jose, TerminatedOn))
            .ThenRefused("Nothing is approved after a termination", "CP-AMD-001"),

        // reviewing as the role matrix says
        Reviewing
            .Amendment()
            .When(ApproveAmendment(Finn, On))
            .Then<AmendmentApproved>("The first step approves", UnderReview),
        Reviewing
            .Amendment()
            .When(ApproveAmendment(Maria, On))
            .ThenRefused("The directors wait for the step before", "CP-SGN-003"),
        Reviewing
            .Amendment()
            .When(ApproveAmendment(Ana, On))
            .ThenRefused("Who has no seat in the matrix does not approve", "CP-AGR-001"),
        FirstStep
            .Amended("a-1", ApproveAmendment(Jose, On))
            .Amendment()
            .When(ApproveAmendment(Maria, On))
            .Then<AmendmentApproved>("The last seat completes it", Agreed),
        FirstStep
            .Amended("a-1", ApproveAmendment(Maria, On))
            .Amendment()
            .When(ApproveAmendment(Finn, On))
            .ThenAlreadySo("An earlier approval of a side again is already so"),
        FirstStep
            .Amendment()
            .When(ApproveAmendment(Finn with { Position = Maria.Position }, On.PlusDays(1)))
            .ThenRefused("Nobody counts twice, in whatever position", "CP-SGN-006"),
        FirstStep
            .Amendment()
            .When(ApproveAmendment(ActingAna, On))
            .ThenRefused("Who proposed it does not approve it", "CP-SGN-005"),
        FirstStep
            .Amendment()
            .When(ApproveAmendment(ActingBen, On, under: Leave))
            .Then<AmendmentApproved>("A delegate approves in the post that was handed on", UnderReview),
        FirstStep
            .Amendment()
            .When(ApproveAmendment(ActingBen, On.PlusDays(5), under: Leave))
            .ThenRefused("Not after the delegation", "CP-SGN-011"),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amendment()
            .When(ApproveAmendment(ActingBen, On, under: Leave))
            .ThenRefused("Without a matrix nobody stands in", "CP-AGR-034"),

        // sharing out the work anew
        InSteps
            .Amendment()
            .When(ProposeAmendment(Ben, OtherRoles(RolesStory.Matrix), On))
            .Then<AmendmentProposed>("Another role matrix is proposed", AmendmentPhase.Proposed),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, OtherRoles(RolesStory.Matrix), On))
            .Then<AmendmentProposed>("Or the first one", AmendmentPhase.Proposed),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, OtherScope with { Changes = new() { Roles = RolesStory.Matrix } }, On))
            .ThenRefused("Another scope leaves the role matrix alone", "CP-AMD-006"),
        InSteps
            .Amendment()
            .When(ProposeAmendment(Ben, OtherRoles(RolesStory.InSteps), On))
            .ThenRefused("The same matrix is no change", "CP-AMD-016"),
        InSteps
            .Amendment()
            .When(
                ProposeAmendment(Ben, OtherRoles(RolesStory.Matrix) with { Changes = new(Annexes: [RolesAnnex]) }, On))
            .ThenRefused("The annex does not change without the matrix", "CP-AMD-017"),
        Running
            .Amendment()
            .When(
                ProposeAmendment(Ben, OtherRoles(RolesStory.Matrix) with { Changes = new(Annexes: [RolesAnnex]) }, On))
            .Then<AmendmentProposed>("Unless there is none", AmendmentPhase.Proposed),
        InSteps
            .Amendment()
            .When(ProposeAmendment(Ben, OtherRoles(RoleMatrix.Standard(Tanglaw, Story.Care, RolesStory.Limit)), On))
            .ThenRefused("Both parties stand on their sides", "CP-AGR-024"),
        InSteps
            .Amendment()
            .When(ProposeAmendment(Ben, OtherRoles(RolesStory.Without(WorkFunction.Agreement)), On))
            .ThenRefused("And both still sign", "CP-AGR-025"),
        InSteps
            .Proposed("a-0", OtherRoles(RolesStory.Matrix))
            .Amendment()
            .When(ProposeAmendment(Ben, OtherRoles(AmendmentTests.UpTo300_000), On))
            .ThenRefused("Two open amendments of the matrix are a conflict", "CP-AMD-011"),
        OtherRolesBeside
            .Amended("a-2", ApplyAmendment(Ben, On))
            .Amendment()
            .When(TakeUpAmendment(Ben, On))
            .ThenRefused("Nothing is taken up that nobody could approve any more", "CP-AGR-025"),
        OtherRolesBeside
            .Amended("a-1", [TakeUpAmendment(Ben, On), .. InStepsApproved])
            .Amended("a-2", ApplyAmendment(Ben, On))
            .Amendment()
            .When(ApplyAmendment(Ben, On))
            .ThenRefused("Nor applied, where nobody could sign afterwards", "CP-AGR-025"),

        // the donor
        OfFederalMoney
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(RecordDonorDecision(Ana, No, On))
            .Then<DonorDecided>("The donor may decide at once", AmendmentPhase.Proposed),
        OfFederalMoney
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amendment()
            .When(RecordDonorDecision(Ana, Yes, On))
            .Then<DonorDecided>("Or during the review", UnderReview),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(RecordDonorDecision(Ben, Yes, On))
            .Then<DonorDecided>("Or after it", Agreed),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(RecordDonorDecision(Ana, new(true, " ", On.PlusDays(1)), On))
            .ThenRefused("A decision has a reference and a day", "CP-VAL-001", "CP-LIF-006"),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(RecordDonorDecision(Stranger, Yes, On))
            .ThenRefused("A stranger records nothing", "CP-LIF-007"),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amended("a-1", RecordDonorDecision(Ana, Yes, On))
            .Amendment()
            .When(RecordDonorDecision(Ana, No, On))
            .ThenRefused("A yes is not taken back", "CP-AMD-012"),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amended("a-1", RecordDonorDecision(Ana, Yes, On))
            .Amendment()
            .When(RecordDonorDecision(Ana, Yes, On))
            .ThenAlreadySo("Recording twice is once"),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amended("a-1", RecordDonorDecision(Ana, No, On))
            .Amendment()
            .When(RecordDonorDecision(Ana, Yes, On))
            .Then<DonorDecided>("After a no comes a later yes", Agreed),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(ApplyAmendment(Ana, On))
            .ThenRefused("What the donor decides on waits for it", "CP-AMD-013"),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amended("a-1", RecordDonorDecision(Ana, No, On))
            .Amendment()
            .When(ApplyAmendment(Ana, On))
            .ThenRefused("A no of the donor is a no", "CP-AMD-014"),
        OfFederalMoney
            .Agreed("a-1", MoreTime)
            .Amended("a-1", RecordDonorDecision(Ana, Yes, On))
            .Amendment()
            .When(ApplyAmendment(Ana, On))
            .Then<AmendmentApplied>("After a yes it is applied", Applied),
        OfFederalMoney
            .Agreed("a-1", OtherBudget)
            .Amendment()
            .When(ApplyAmendment(Ana, On))
            .Then<AmendmentApplied>("Moving money within the budget is not for the donor", Applied),

        // applying
        Running
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(ApplyAmendment(Ben, On))
            .Then<AmendmentApplied>("What both agreed on is applied by either", Applied),
        Running
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(ApplyAmendment(Stranger, On))
            .ThenRefused("A stranger applies nothing", "CP-LIF-007"),
        Running
            .Agreed("a-1", MoreTime with { EffectiveOn = On.PlusDays(9) })
            .Amendment()
            .When(ApplyAmendment(Ben, On.PlusDays(8)))
            .ThenRefused("Not before it is effective", "CP-AMD-015"),
        Running
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(ApplyAmendment(Ben, End))
            .Then<AmendmentApplied>("More time is applied on the last day", Applied),
        Running
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(ApplyAmendment(Ben, End.PlusDays(1)))
            .ThenRefused("More time is not applied after it", "CP-AGR-018"),
        Running
            .Agreed("a-1", OtherBudget)
            .Amendment()
            .When(ApplyAmendment(Ben, End.PlusDays(1)))
            .Then<AmendmentApplied>("Another budget is", Applied),
        Running
            .Agreed("a-1", MoreTime)
            .And(Terminate(Maria, Broken, TerminatedOn))
            .Amendment()
            .When(ApplyAmendment(Ben, TerminatedOn))
            .ThenRefused("Nothing is applied after a termination", "CP-AMD-001", "CP-AGR-019"),
        Running
            .Agreed("a-1", MoreTime)
            .Applied("a-1")
            .Amendment()
            .When(ApplyAmendment(Ben, On))
            .ThenAlreadySo("Applying twice is once"),

        // less of it, and other words
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, LessMoney, On))
            .Then<AmendmentProposed>("A lower ceiling is proposed", AmendmentPhase.Proposed),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, LessMoney with { Changes = new(Ceiling: Terms.Ceiling) }, On))
            .ThenRefused("The same ceiling is no decrease", "CP-AMD-020"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, LessMoney with { Changes = new(Ceiling: Money.Of(0m, Currency.Usd)) }, On))
            .ThenRefused("Nor does a ceiling fall to nothing", "CP-AMD-020"),
        RunningKind(AgreementKind.Contingency)
            .Amendment()
            .When(ProposeAmendment(Ana, LessMoney, On))
            .ThenRefused("What carries no money loses none", "CP-AMD-020"),
        Running
            .Agreed("a-1", LessMoney)
            .Amendment()
            .When(ApplyAmendment(Ben, On, Bound(200_000m)))
            .Then<AmendmentApplied>("A ceiling falls down to what the account has bound", Applied),
        Running
            .Agreed("a-1", LessMoney)
            .Amendment()
            .When(ApplyAmendment(Ben, On, Bound(200_000.01m)))
            .ThenRefused("And not below", "CP-AMD-025"),
        Running
            .Agreed("a-1", LessMoney)
            .Amendment()
            .When(ApplyAmendment(Ben, On))
            .ThenRefused("Nor without the account", "CP-AMD-022"),
        Running
            .Agreed("a-1", MoreMoney)
            .Amendment()
            .When(ApplyAmendment(Ben, On, Bound(1m)))
            .ThenRefused("Where it rises, nobody asks the account", "CP-AMD-023"),
        Running
            .Agreed("a-1", LessMoney)
            .Amendment()
            .When(ApplyAmendment(Ben, On.PlusDays(1), Bound(1m)))
            .ThenRefused("The floor is of the day", "CP-AMD-024"),
        Running
            .Agreed("a-1", LessMoney)
            .Amendment()
            .When(ApplyAmendment(Ben, On, Bound(1m, agreement: "agr-2")))
            .ThenRefused("And of this agreement", "CP-AMD-024"),
        SignedUpToALimit
            .Proposed("a-1", LessMoney)
            .Amendment()
            .When(TakeUpAmendment(Ben, On))
            .Then<AmendmentReviewStarted>("Whoever signs the present size approves less", UnderReview),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, LessTime, On))
            .Then<AmendmentProposed>("An earlier end is proposed", AmendmentPhase.Proposed),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, LessTime with { Changes = new(End: End) }, On))
            .ThenRefused("The same end is not earlier", "CP-AMD-019"),
        Running
            .Amendment()
            .When(
                ProposeAmendment(
                    Ben, LessTime with
                    {
                        Changes = new(End: Start.PlusDays(-1)), EffectiveOn = Start,
                    },
                    On))
            .ThenRefused("Nor is a day before the start", "CP-AMD-019"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, LessTime with { Changes = new(End: On.PlusDays(-1)) }, On))
            .ThenRefused("Nor one before it is effective", "CP-AMD-019"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, LessTime with { Changes = new(End: On) }, On))
            .Then<AmendmentProposed>("The last day may be the day on which it is effective", AmendmentPhase.Proposed),
        Running
            .Agreed("a-1", LessTime)
            .Amendment()
            .When(ApplyAmendment(Ben, LessTime.Changes.End!.Value))
            .Then<AmendmentApplied>("An earlier end is applied on that day at the latest", Applied),
        Running
            .Agreed("a-1", LessTime)
            .Amendment()
            .When(ApplyAmendment(Ben, LessTime.Changes.End!.Value.PlusDays(1)))
            .ThenRefused("And never once it has passed", "CP-AMD-021"),
        EndedEarly
            .And(StartCloseOut(Ana, null, TerminatedOn))
            .Amendment()
            .When(ProposeAmendment(Ana, LessTime with { EffectiveOn = TerminatedOn }, TerminatedOn))
            .ThenRefused("A termination is not shortened", "CP-AGR-019"),
        Running
            .Amendment()
            .When(ProposeAmendment(Ben, OtherWords, On))
            .Then<AmendmentProposed>("Bank details change without money", AmendmentPhase.Proposed),
        Running
            .Amendment()
            .When(
                ProposeAmendment(
                    Ben, OtherWords with
                    {
                        Changes = new(Clauses: [new(Clause("us-award-number"), "12.")])
                    },
                    On))
            .ThenRefused("What nobody requires is no element", "CP-AMD-006"),

        // the partner, and the agreement above it
        Running
            .Agreed("a-1", MoreMoney)
            .And(RenewDueDiligence(Ana, new(RiskLevel.Ineligible, On, null, "Fraud."), On))
            .Amendment()
            .When(ApplyAmendment(Ben, On))
            .ThenRefused("An ineligible partner gets no more money", "CP-AGR-006"),
        Running
            .Agreed("a-1", MoreTime)
            .And(RenewDueDiligence(Ana, new(RiskLevel.Ineligible, On, null, "Fraud."), On))
            .Amendment()
            .When(ApplyAmendment(Ben, On))
            .Then<AmendmentApplied>("What adds no money goes on", Applied),
        Child(Running)
            .And(FollowParent(Ana, Above(End), On))
            .Amendment()
            .When(ProposeAmendment(Ben, MoreTime, On))
            .ThenRefused("More time stays within the parent", "CP-FAM-005"),
        Under(Running, Prime())
            .Amendment()
            .When(ProposeAmendment(Ben, MoreTime, On))
            .ThenRefused("More time stays within the prime award", "CP-AGR-050"),
        Under(Running, Prime())
            .Amendment()
            .When(ProposeAmendment(Ben, MoreMoney, On))
            .ThenRefused("And so does more money", "CP-AGR-048"),
        Child(Running)
            .And(FollowParent(Ana, Above(NewEnd), On))
            .Agreed("a-1", MoreTime)
            .And(FollowParent(Ana, Above(End, version: 3), On))
            .Amendment()
            .When(ApplyAmendment(Ben, On))
            .ThenRefused("Also when it is applied", "CP-FAM-005"),

        // giving up
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(WithdrawAmendment(Maria, "Not needed.", On))
            .Then<AmendmentWithdrawn>("The side that proposed it takes it back", Withdrawn),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amendment()
            .When(WithdrawAmendment(Ana, "Not needed.", On))
            .Then<AmendmentWithdrawn>("Also under review", Withdrawn),
        Running
            .Agreed("a-1", MoreTime)
            .And(Terminate(Maria, Broken, TerminatedOn))
            .Amendment()
            .When(WithdrawAmendment(Maria, "Terminated.", TerminatedOn))
            .Then<AmendmentWithdrawn>("Also after a termination", Withdrawn),
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(WithdrawAmendment(Ben, "Not needed.", On))
            .ThenRefused("The other side does not take it back", "CP-AMD-003"),
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(WithdrawAmendment(Ana, " ", On))
            .ThenRefused("Taking back has a reason", "CP-VAL-001"),
        Running
            .Proposed("a-1", MoreTime)
            .Amended("a-1", WithdrawAmendment(Ana, "No.", On))
            .Amendment()
            .When(WithdrawAmendment(Ana, "No.", On))
            .ThenAlreadySo("Taking back twice is once"),
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(RejectAmendment(Ben, "Too late.", On))
            .Then<AmendmentRejected>("The other side turns it down", Rejected),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amendment()
            .When(RejectAmendment(Ben, "Too late.", On))
            .Then<AmendmentRejected>("Also after a review", Rejected),
        Running
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(RejectAmendment(Jose, "The donor refused.", On))
            .Then<AmendmentRejected>("Also what was agreed, while it binds nobody", Rejected),
        Running
            .Agreed("a-1", MoreTime)
            .Amendment()
            .When(RejectAmendment(Ben, "Too late.", On))
            .ThenRefused("What was approved is turned down by who could approve", "CP-AGR-001"),
        Running
            .Proposed("a-1", MoreTime)
            .Reviewed("a-1")
            .Amended("a-1", ApproveAmendment(Jose, On))
            .Amendment()
            .When(WithdrawAmendment(Ana, "Not needed.", On))
            .ThenRefused("And taken back by who could approve, whichever side approved", "CP-AGR-001"),
        FirstStep
            .Amendment()
            .When(WithdrawAmendment(Finn, "Not needed.", On))
            .Then<AmendmentWithdrawn>("With a matrix, by whoever has a seat", Withdrawn),
        FirstStep
            .Amendment()
            .When(RejectAmendment(Ben, "Too late.", On))
            .ThenRefused("And by nobody else", "CP-AGR-001"),
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(RejectAmendment(Ana, "Too late.", On))
            .ThenRefused("Nobody turns the own proposal down", "CP-AMD-002"),
        Running
            .Proposed("a-1", MoreTime)
            .Amendment()
            .When(RejectAmendment(Ben, "", On))
            .ThenRefused("Turning down has a reason", "CP-VAL-001"),
        Running
            .Proposed("a-1", MoreTime)
            .Amended("a-1", RejectAmendment(Ben, "No.", On))
            .Amendment()
            .When(RejectAmendment(Ben, "No.", On))
            .ThenAlreadySo("Turning down twice is once"),
    ];
}
