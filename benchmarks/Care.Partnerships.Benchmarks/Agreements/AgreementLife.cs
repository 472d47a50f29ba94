using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>The people and commands that both contenders work on.</summary>
internal static class AgreementLife
{
    private const int Events = 1_000;
    private const int InterruptionsOfOneDay = 4;
    private const int AmendmentsOfALongLife = 8;
    private static readonly Id<Party> Care = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    public static readonly Person Maria = Someone("maria", Care, Position.CountryDirector);
    public static readonly Person Ana = Someone("ana", Care, Position.ProgrammeManager);
    public static readonly Person Jose = Someone("jose", Tanglaw, Position.ExecutiveDirector);
    public static readonly Person Ben = Someone("ben", Tanglaw, Position.EmergencyCoordinator);
    private static readonly LocalDate Start = new(2026, 3, 1), End = new(2026, 8, 31);
    private static readonly AnnexReference Budget = new(AnnexKind.Budget, "budget-1", 1),
        WorkPlan = new(AnnexKind.WorkPlan, "plan-1", 1), Monitoring = new(AnnexKind.MonitoringPlan, "mande-1", 1);

    private static readonly Person Somebody = Someone("sam", Id<Party>.Of("elsewhere"), Position.CountryDirector);
    private static readonly Id<ContentElement> Scope = Id<ContentElement>.Of("scope");

    private static readonly AgreementCommand[] UntilItRuns =
    [
        new DraftAgreement(
            Ana,
            new(
                Id<Agreement>.Of("agr-1"), "PFA-2026-001", "Typhoon response in Samar", AgreementKind.PartnerFunding,
                Sides.Of(Care, Tanglaw), new(Position.CountryDirector, Position.ExecutiveDirector)),
            Day(1, 10)),
        new SelectPartner(
            Ana, new(SelectionRoute.Competitive, null, RiskLevel.Moderate, Day(1, 15), Day(1, 20)), Day(1, 20)),
        new OpenNegotiation(Ana, Day(1, 21)),
        new ProposeText(
            Ana, 1, new(new(Start, End), Money.Of(250_000m, Currency.Usd), "Typhoon response", false), MinimumContents
                .Elements.Where(element => element.For.Contains(AgreementKind.PartnerFunding))
                .Select(element => element.Id)
                .ToValueList(),
            Day(2, 2)),
        new AttachAnnex(Ana, Budget, Day(2, 2)), new AgreeAnnex(Ana, Budget, Day(2, 2)),
        new AgreeAnnex(Ben, Budget, Day(2, 3)), new AttachAnnex(Ben, WorkPlan, Day(2, 3)),
        new AgreeAnnex(Ana, WorkPlan, Day(2, 4)), new AgreeAnnex(Ben, WorkPlan, Day(2, 4)),
        new AttachAnnex(Ben, Monitoring, Day(2, 4)), new AgreeAnnex(Ana, Monitoring, Day(2, 4)),
        new AgreeAnnex(Ben, Monitoring, Day(2, 4)), new AcceptText(Ana, 1, Day(2, 5)),
        new AcceptText(Ben, 1, Day(2, 6)), new SubmitForSignature(Ana, Day(2, 10)),
        new Sign(Maria, Day(2, 12), Day(2, 12)), new Sign(Jose, Day(2, 13), Day(2, 13)), new TakeEffect(Start),
    ];

    private static readonly AgreementCommand[] UntilItCloses =
    [
        new Extend(Maria, new(new(2026, 10, 31), "Roads were cut for two months.", Jose), Day(7, 25)),
        new StartCloseOut(Ana, Day(9, 28), Day(10, 1)),
        new Close(
            Maria,
            Read<CompletedCloseOut>("""
                {
                    "agreement": "agr-1", "closeOut": "co-1", "completedOn": "2026-11-29", "lastDay": "2026-10-31",
                    "accepted": "240000.00 USD"
                }
                """),
            Read<ClosedAccount>("""
                { "agreement": "agr-1", "closedOn": "2026-11-29", "accepted": "240000.00 USD" }
                """),
            Day(11, 30)),
    ];

    /// <summary>A life from the draft to the close, with one interruption.</summary>
    public static AgreementCommand[] Path { get; } = [.. UntilItRuns, .. Interruption(0), .. UntilItCloses];

    /// <summary>
    /// The amendment that a command of <see cref="AmendedPath"/> and <see cref="LongAmendedPath"/> is about, by its
    /// place among the amendments.
    /// </summary>
    public static Id<Amendment>[] AmendmentIds { get; } =
    [.. Enumerable.Range(1, AmendmentsOfALongLife + 1).Select(number => Id<Amendment>.Of($"a-{number}"))];

    /// <summary>A life with two amendments, another budget and more time, in the place of the extension.</summary>
    public static (AgreementCommand? Whole, AmendmentCommand? Part, Id<Amendment> Id)[] AmendedPath { get; } =
    [
        .. Whole(UntilItRuns), .. Whole(Interruption(0)), .. OtherBudget(0, 1, 2), .. MoreTime(1, 2),
        .. Whole(UntilItCloses[1..])
    ];

    /// <summary>
    /// The same life with a role matrix in its heading, and a donor that decides on more time: who signs and approves
    /// is what the matrix asks for at that ceiling, step by step.
    /// </summary>
    public static (
        AgreementCommand? Whole, AmendmentCommand? Part, Id<Amendment> Id)[] AmendedPathUnderMatrix { get; } =
    [
        .. UnderMatrix(UntilItRuns), .. Whole(Interruption(0)), .. OtherBudget(0, 1, 2),
        .. MoreTime(
            1, 2, new RecordDonorDecision(Ana, new(false, "letter 1", Day(3, 9)), Day(3, 10)),
            new RecordDonorDecision(Ana, new(true, "letter 2", Day(3, 10)), Day(3, 10))),
        .. Whole(UntilItCloses[1..])
    ];

    /// <summary>A life that ends before its time.</summary>
    public static (AgreementCommand? Whole, AmendmentCommand? Part, Id<Amendment> Id)[] TerminatedPath { get; } =
    [
        .. UnderMatrix(UntilItRuns),
        .. Whole([
            new Terminate(Jose, new("14.2", "Access was lost for good.", Day(3, 1), Day(3, 9)), Day(3, 9)),
            new StartCloseOut(Ana, Day(3, 9), Day(3, 10))
        ])
    ];

    /// <summary>
    /// Commands on amendments as they come: fit for one of the states of these three lives, or for none; each guard and
    /// rule objects to one of them at least.
    /// </summary>
    public static (AmendmentCommand Command, Id<Amendment> Id)[] AmendmentTrials { get; } =
    [.. Trials().SelectMany(command => AmendmentIds[..3].Select(id => (command, id)))];

    private static IEnumerable<AmendmentCommand> Trials()
    {
        var (day, late) = (Day(3, 10), Day(12, 1));
        var (budget, time) = (
            new AmendmentProposal(
                AmendmentKind.BudgetReallocation, "Timber costs less.", 1, Start,
                new(Annexes: [Budget with { Version = 2 }])),
            new AmendmentProposal(
                AmendmentKind.NoCostExtension, "Roads were cut.", 1, Start, new(End: new(2026, 10, 31))));
        var (more, scope) = (
            new AmendmentProposal(
                AmendmentKind.BudgetIncrease, "More people came.", 2, Start,
                new(Ceiling: Money.Of(400_000m, Currency.Usd))),
            new AmendmentProposal(
                AmendmentKind.ScopeChange, "Two villages moved.", 1, Start,
                new(Project: "Hills", Clauses: [new(Scope, "Hills.")])));
        var roles = new AmendmentProposal(AmendmentKind.RoleChange, "Ana left.", 1, Start, new() { Roles = Matrix });
        var (less, sooner, words) = (
            new AmendmentProposal(
                AmendmentKind.BudgetDecrease, "Fewer people came.", 1, Start,
                new(Ceiling: Money.Of(200_000m, Currency.Usd))),
            new AmendmentProposal(
                AmendmentKind.EarlierEnd, "Done sooner.", 1, Start, new(End: new(2026, 7, 31))),
            new AmendmentProposal(
                AmendmentKind.TextChange, "The bank was changed.", 1, Start,
                new(Clauses: [new(Id<ContentElement>.Of("disbursement"), "Elsewhere.")])));
        AmendmentProposal[] proposals =
        [
            budget, budget with
            {
                BaseVersion = 2
            },
            time, time with
            {
                BaseVersion = 2
            },
            more, more with
            {
                BaseVersion = 1
            },
            scope, budget with
            {
                Justification = " "
            },
            budget with
            {
                Changes = new()
            },
            budget with
            {
                Changes = time.Changes
            },
            time with
            {
                Changes = new(End: Start)
            },
            more with
            {
                Changes = new(Ceiling: Money.Of(1m, Currency.Usd))
            },
            more with
            {
                Changes = new(Ceiling: Money.Of(900_000m, Currency.Eur))
            },
            scope with
            {
                Changes = new(Project: " ")
            },
            budget with
            {
                Changes = new(Annexes: [Budget])
            },
            budget with
            {
                Changes = new(Annexes: [Budget with { Version = 3, Id = "" }])
            },
            budget with
            {
                Changes = new(Annexes: [Budget with { Version = 3 }, Budget with { Version = 3 }])
            },
            scope with
            {
                Changes = new(Clauses: [new(Scope, "")])
            },
            scope with
            {
                Changes = new(Clauses: [new(Scope, "A."), new(Scope, "B.")])
            },
            budget with
            {
                EffectiveOn = Start.PlusDays(-1)
            },
            time with
            {
                EffectiveOn = late
            },
            budget with
            {
                Justification = "", BaseVersion = 7, EffectiveOn = Start.PlusDays(-9)
            },
            less, less with
            {
                Changes = more.Changes
            },
            sooner, sooner with
            {
                EffectiveOn = late
            },
            words, roles, roles with
            {
                Changes = new() { Roles = RoleMatrix.Standard(Care, Somebody.Party, Money.Of(1m, Currency.Usd)) }
            },
            roles with
            {
                Changes = new() { Roles = RoleMatrix.Of(Matrix.Parties) }
            },
            roles with
            {
                Changes = new(Annexes: [new(AnnexKind.RoleMatrix, "roles-1", 1)])
            },
        ];
        Actor[] actors = [Maria, Ana, Jose, Ben, Somebody, Actor.Clock];
        return
        [
            .. proposals.SelectMany(proposal =>
                Enumerable.Range(1, 3).Select(number => new ProposeAmendment(Ana, Number(number), proposal, day))),
            new ProposeAmendment(Somebody, Number(1), budget, day),
            new ProposeAmendment(Actor.Clock, Number(1), budget, day),
            new ProposeAmendment(Ben, Number(1), time, Start.PlusDays(-1)),
            .. actors.SelectMany(by =>
                new[] { day, Start.PlusDays(-1), late }.SelectMany(on =>
                    new AmendmentCommand[]
                    {
                        new TakeUpAmendment(by, on), new ApproveAmendment(by, on), new ApplyAmendment(by, on),
                        new WithdrawAmendment(by, "No need.", on), new WithdrawAmendment(by, "", on),
                        new RejectAmendment(by, "Too late.", on), new RejectAmendment(by, " ", on),
                        new RecordDonorDecision(by, new(true, "letter 3", Start), on),
                        new RecordDonorDecision(by, new(false, "", late.PlusDays(1)), on),
                    })),
            new ApproveAmendment(Jose, day) { Under = Delegation.Of(Ben, Jose, day, day) },
        ];
    }

    /// <summary>A long life with some amendments, one after the other.</summary>
    public static (AgreementCommand? Whole, AmendmentCommand? Part, Id<Amendment> Id)[] LongAmendedPath { get; } =
    [
        .. Whole(UntilItRuns),
        .. Enumerable.Range(0, AmendmentsOfALongLife).SelectMany(number => OtherBudget(number, number + 1, number + 2)),
        .. Whole([
            .. Enumerable
                .Range(0, (Events - UntilItRuns.Length - (AmendmentsOfALongLife * 5) - UntilItCloses.Length) / 2)
                .SelectMany(Interruption)
        ]),
        .. Whole(UntilItCloses),
    ];

    /// <summary>A long life: as many interruptions as it takes.</summary>
    public static AgreementCommand[] LongPath { get; } =
    [
        .. UntilItRuns,
        .. Enumerable.Range(0, (Events - UntilItRuns.Length - UntilItCloses.Length) / 2).SelectMany(Interruption),
        .. UntilItCloses
    ];

    // The reasons differ, so that no command is the one before again.
    private static AgreementCommand[] Interruption(int number)
    {
        var day = Day(3, 10).PlusDays(number / InterruptionsOfOneDay);
        return [new Suspend(Jose, $"Access was lost, time {number}.", Day(3, 8), day), new Resume(Maria, day)];
    }

    private static IEnumerable<(AgreementCommand?, AmendmentCommand?, Id<Amendment>)> Whole(
        AgreementCommand[] commands
    ) => commands.Select(command => ((AgreementCommand?)command, (AmendmentCommand?)null, AmendmentIds[0]));

    private static IEnumerable<(AgreementCommand?, AmendmentCommand?, Id<Amendment>)> OtherBudget(
        int place, int version, int budget) =>
        Amendment(
            place,
            new(
                AmendmentKind.BudgetReallocation, $"Timber costs less, time {place}.", version, Start,
                new(Annexes: [Budget with { Version = budget }])));

    private static IEnumerable<(AgreementCommand?, AmendmentCommand?, Id<Amendment>)> MoreTime(
        int place, int version, params RecordDonorDecision[] decisions) =>
        Amendment(
            place,
            new(
                AmendmentKind.NoCostExtension, "Roads were cut for two months.", version, Start,
                new(End: new(2026, 10, 31))),
            decisions);

    private static IEnumerable<(AgreementCommand?, AmendmentCommand?, Id<Amendment>)> Amendment(
        int place, AmendmentProposal proposal, params RecordDonorDecision[] decisions)
    {
        var day = Day(3, 10);
        AmendmentCommand[] commands =
        [
            new ProposeAmendment(Ana, Number(place + 1), proposal, day), new TakeUpAmendment(Ben, day),
            new ApproveAmendment(Maria, day), new ApproveAmendment(Jose, day), .. decisions,
            new ApplyAmendment(Ana, day)
        ];
        return commands.Select(command => ((AgreementCommand?)null, (AmendmentCommand?)command, AmendmentIds[place]));
    }

    private static RoleMatrix Matrix => RoleMatrix.Standard(Care, Tanglaw, Money.Of(10_000m, Currency.Usd));

    private static IEnumerable<(AgreementCommand?, AmendmentCommand?, Id<Amendment>)> UnderMatrix(
        AgreementCommand[] commands) =>
        Whole([
            .. commands.Select(command =>
                command is DraftAgreement draft
                    ? draft with
                    {
                        Heading = draft.Heading with { Roles = Matrix, DonorDecides = [AmendmentKind.NoCostExtension] }
                    }
                    : command)
        ]);

    private static string Number(int number) => FormattableString.Invariant($"PFA-2026-001/A{number}");

    private static LocalDate Day(int month, int day) => new(2026, month, day);

    // A certificate as a file holds it: nobody else makes one.
    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, PartnershipJson.Options)!;

    private static Person Someone(string id, Id<Party> party, Id<Position> position) =>
        new(Id<Person>.Of(id), party, position, id);
}
