using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>The people, days and steps that the tests of agreements are told with.</summary>
internal static class Story
{
    public static readonly Id<Party> Care = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    public static readonly Person Maria = Someone("maria", Care, Position.CountryDirector);
    public static readonly Person Ana = Someone("ana", Care, Position.ProgrammeManager);
    public static readonly Person Jose = Someone("jose", Tanglaw, Position.ExecutiveDirector);
    public static readonly Person Ben = Someone("ben", Tanglaw, Position.EmergencyCoordinator);
    public static readonly Person Finn = Someone("finn", Care, Position.FinanceManager);
    public static readonly Person Stranger = Someone("sam", Id<Party>.Of("elsewhere"), Position.CountryDirector);

    public static readonly LocalDate Start = new(2026, 3, 1), End = new(2026, 8, 31);
    public static readonly LocalDate DraftedOn = new(2026, 1, 10),
        SelectedOn = new(2026, 1, 20), OpenedOn = new(2026, 1, 21), ProposedOn = new(2026, 2, 2),
        AcceptedOn = new(2026, 2, 5), SubmittedOn = new(2026, 2, 10), SignedOn = new(2026, 2, 12),
        SuspendedOn = new(2026, 4, 10), ResumedOn = new(2026, 4, 20), TerminatedOn = new(2026, 6, 1),
        CloseOutOn = new(2026, 7, 25), ClosedOn = new(2026, 11, 30);

    public static readonly Selection Chosen = new(
        SelectionRoute.Competitive, null, RiskLevel.Moderate, SelectedOn.PlusDays(-5), SelectedOn);
    public static readonly AgreementTerms Terms = new(
        new(Start, End), Money.Of(250_000m, Currency.Usd), "Typhoon response", false);
    public static readonly AgreementTerms TermsWithoutMoney = Terms with { Ceiling = null };
    public static readonly AnnexReference Budget = new(AnnexKind.Budget, "budget-1", 1),
        WorkPlan = new(AnnexKind.WorkPlan, "plan-1", 1), Monitoring = new(AnnexKind.MonitoringPlan, "mande-1", 1);
    public static readonly AgreementTerminated Broken = new(
        "14.2", "The area can no longer be reached.", TerminatedOn.PlusDays(-30), TerminatedOn);
    public static readonly AgreementExtended TwoMonths = new(new(2026, 10, 31), "Roads were cut for two months.", Jose);

    public static readonly ExpectationsDiscussed Talk = new(
        ["It promises no money.", "It binds nobody to a project."],
        AcceptedOn, Ben);
    public static readonly ContingencyActivation Typhoon = new(
        "Landfall of a typhoon in Samar.", Id<Agreement>.Of("agr-2"), "PFA-2026-002", "Shelter in Samar");

    public static AgreementHeading Heading(AgreementKind kind = AgreementKind.PartnerFunding) =>
        new(Id<Agreement>.Of("agr-1"), "PFA-2026-001", "Typhoon response in Samar", kind,
            Sides.Of(Care, Tanglaw), new(Position.CountryDirector, Position.ExecutiveDirector));

    public static ValueList<Id<ContentElement>> ContentsFor(AgreementKind kind) =>
        MinimumContents
            .Elements.Where(element => element.For.Contains(kind))
            .Select(element => element.Id)
            .ToValueList();

    public static AgreementGiven Nothing { get; } = new(Agreement.Lifecycle, [], PhaseIn);
    public static AgreementGiven Drafted { get; } = Nothing.And(DraftAgreement(Ana, Heading(), DraftedOn));
    public static AgreementGiven Selected { get; } = Drafted.And(SelectPartner(Ana, Chosen, SelectedOn));
    public static AgreementGiven InNegotiation { get; } = Selected.And(OpenNegotiation(Ana, OpenedOn));
    public static AgreementGiven Proposed { get; } =
        InNegotiation.And(ProposeText(Ana, 1, Terms, ContentsFor(AgreementKind.PartnerFunding), ProposedOn));
    public static AgreementGiven WithAnnexes { get; } =
        Proposed.And([.. Attached(Budget), .. Attached(WorkPlan), .. Attached(Monitoring)]);
    public static AgreementGiven Accepted { get; } =
        WithAnnexes.And(AcceptText(Ana, 1, AcceptedOn), AcceptText(Ben, 1, AcceptedOn));
    public static AgreementGiven Submitted { get; } = Accepted.And(SubmitForSignature(Ana, SubmittedOn));
    public static AgreementGiven SignedByLead { get; } = Submitted.And(Sign(Maria, SignedOn, SignedOn));
    public static AgreementGiven SignedByBoth { get; } =
        SignedByLead.And(Sign(Jose, SignedOn.PlusDays(1), SignedOn.PlusDays(1)));
    public static AgreementGiven Running { get; } = SignedByBoth.And(TakeEffect(Start));
    public static AgreementGiven Interrupted { get; } =
        Running.And(Suspend(Jose, "Access was lost.", SuspendedOn.PlusDays(-2), SuspendedOn));
    public static AgreementGiven RunningAgain { get; } = Interrupted.And(Resume(Maria, ResumedOn));
    public static AgreementGiven Extended { get; } = Running.And(Extend(Maria, TwoMonths, CloseOutOn));
    public static AgreementGiven EndedEarly { get; } = Running.And(Terminate(Maria, Broken, TerminatedOn));
    public static AgreementGiven InCloseOut { get; } = Running.And(StartCloseOut(Ana, CloseOutOn, CloseOutOn));
    public static AgreementGiven ClosedOut { get; } =
        InCloseOut.And(Close(Maria, ClosedOn.PlusDays(-1), ClosedOn));
    public static AgreementGiven GivenUp { get; } = Drafted.And(Cancel(Maria, "The donor withdrew.", SelectedOn));

    /// <summary>A text that waits for the signatures that a role matrix asks for.</summary>
    public static AgreementGiven SubmittedUnder(
        RoleMatrix roles, Person? writtenBy = null, AgreementTerms? terms = null) =>
        Nothing.And([
            DraftAgreement(Ana, Heading() with { Roles = roles }, DraftedOn), SelectPartner(Ana, Chosen, SelectedOn),
            OpenNegotiation(Ana, OpenedOn),
            ProposeText(writtenBy ?? Ben, 1, terms ?? Terms, ContentsFor(AgreementKind.PartnerFunding), ProposedOn),
            .. Attached(Budget), .. Attached(WorkPlan), .. Attached(Monitoring), AcceptText(Ana, 1, AcceptedOn),
            AcceptText(Ben, 1, AcceptedOn), SubmitForSignature(Ana, SubmittedOn),
        ]);

    /// <summary>An agreement that runs under a role matrix, signed by these people in this order.</summary>
    public static AgreementGiven RunningUnder(RoleMatrix roles, params Person[] signedBy) =>
        SubmittedUnder(roles, terms: Terms)
            .And([.. signedBy.Select(person => Sign(person, SignedOn, SignedOn)), TakeEffect(Start)]);

    public static AgreementGiven Without(AgreementKind kind) =>
        Nothing.And(DraftAgreement(Ana, Heading(kind), DraftedOn), OpenNegotiation(Ana, OpenedOn));

    public static AgreementGiven RunningKind(AgreementKind kind) =>
        Without(kind)
            .And(
                ProposeText(Ana, 1, TermsWithoutMoney, ContentsFor(kind), ProposedOn), AcceptText(Ana, 1, AcceptedOn),
                AcceptText(Ben, 1, AcceptedOn), RecordExpectations(Ana, Talk, AcceptedOn),
                SubmitForSignature(Ana, SubmittedOn), Sign(Maria, SignedOn, SignedOn), Sign(Jose, SignedOn, SignedOn),
                TakeEffect(Start));

    /// <summary>The same history under a parent that is in force.</summary>
    public static AgreementGiven Child(AgreementGiven given, bool isFollowed = true) =>
        given with
        {
            History =
            [
                DraftAgreement(Ana, Heading() with { Parent = Id<Agreement>.Of("cta-1") }, DraftedOn),
                .. isFollowed
                    ? [
                        FollowParent(
                            Ana, Kit.Certificates.Standing(
                                1, DraftedOn, AgreementPhase.Active, Heading().Sides, new(Start, TwoMonths.NewEnd),
                                null, "cta-1"),
                            DraftedOn)
                    ]
                    : Array.Empty<IEntry<AgreementFact>>(),
                .. given.History.Skip(1)
            ],
        };

    /// <summary>The same history under a prime award, which it keeps within.</summary>
    public static AgreementGiven Under(AgreementGiven given, PrimeAward award, bool keepsWithin = true) =>
        given with
        {
            History =
            [
                DraftAgreement(Ana, Heading() with { Award = award, KeepsWithinAward = keepsWithin }, DraftedOn),
                .. given.History.Skip(1)
            ],
        };

    /// <summary>A prime award of exactly this agreement.</summary>
    public static PrimeAward Prime(Money? amount = null, LocalDate? end = null) => new(
        Id<Donor>.Of("us-federal"), new(2025, 6, 1), Number: "720FDA25GR00001",
        Period: new(Start, end ?? End), Amount: amount ?? Terms.Ceiling);

    private static Person Someone(string id, Id<Party> party, Id<Position> position) =>
        new(Id<Person>.Of(id), party, position, id);

    private static IEntry<AgreementFact>[] Attached(AnnexReference annex) =>
        [AttachAnnex(Ana, annex, ProposedOn), AgreeAnnex(Ana, annex, ProposedOn), AgreeAnnex(Ben, annex, ProposedOn)];

    // The phase of the agreement, or of the amendment that a fact is about.
    private static string PhaseIn(Agreement agreement, AgreementFact fact) =>
        fact is AmendmentFact { Amendment: var id }
            ? $"{agreement.Amendments.Find(id)?.Phase ?? AmendmentPhase.NotStarted}"
            : $"{agreement.Phase}";
}
