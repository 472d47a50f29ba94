using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>The people and commands that both contenders work on.</summary>
internal static class AgreementLife
{
    private const int Events = 1_000;
    private const int InterruptionsOfOneDay = 4;
    private static readonly Id<Party> Care = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    public static readonly Person Maria = Someone("maria", Care, Position.CountryDirector);
    public static readonly Person Ana = Someone("ana", Care, Position.ProgrammeManager);
    public static readonly Person Jose = Someone("jose", Tanglaw, Position.ExecutiveDirector);
    public static readonly Person Ben = Someone("ben", Tanglaw, Position.EmergencyCoordinator);
    private static readonly LocalDate Start = new(2026, 3, 1), End = new(2026, 8, 31);
    private static readonly AnnexReference Budget = new(AnnexKind.Budget, "budget-1", 1), WorkPlan = new(AnnexKind.WorkPlan, "plan-1", 1), Monitoring = new(AnnexKind.MonitoringPlan, "mande-1", 1);

    private static readonly AgreementCommand[] UntilItRuns =
    [
        new DraftAgreement(Ana, new(Id<Agreement>.Of("agr-1"), "PFA-2026-001", "Typhoon response in Samar", AgreementKind.PartnerFunding, new(Care, Position.CountryDirector), new(Tanglaw, Position.ExecutiveDirector)), Day(1, 10)),
        new SelectPartner(Ana, new(SelectionRoute.Competitive, null, RiskLevel.Moderate, Day(1, 15), Day(1, 20)), Day(1, 20)),
        new OpenNegotiation(Ana, Day(1, 21)),
        new ProposeText(Ana, 1, new(new(Start, End), Money.Of(250_000m, Currency.Usd), "Typhoon response", false),
            MinimumContents.Elements.Where(element => element.For.Contains(AgreementKind.PartnerFunding)).Select(element => element.Id).ToValueList(), Day(2, 2)),
        new AttachAnnex(Ana, Budget, Day(2, 2)), new AgreeAnnex(Ana, Budget, Day(2, 2)), new AgreeAnnex(Ben, Budget, Day(2, 3)),
        new AttachAnnex(Ben, WorkPlan, Day(2, 3)), new AgreeAnnex(Ana, WorkPlan, Day(2, 4)), new AgreeAnnex(Ben, WorkPlan, Day(2, 4)),
        new AttachAnnex(Ben, Monitoring, Day(2, 4)), new AgreeAnnex(Ana, Monitoring, Day(2, 4)), new AgreeAnnex(Ben, Monitoring, Day(2, 4)),
        new AcceptText(Ana, 1, Day(2, 5)), new AcceptText(Ben, 1, Day(2, 6)),
        new SubmitForSignature(Ana, Day(2, 10)),
        new Sign(Maria, Day(2, 12), Day(2, 12)), new Sign(Jose, Day(2, 13), Day(2, 13)),
        new TakeEffect(Start),
    ];

    private static readonly AgreementCommand[] UntilItCloses =
    [
        new Extend(Maria, new(new(2026, 10, 31), "Roads were cut for two months.", Jose), Day(7, 25)),
        new StartCloseOut(Ana, Day(9, 28), Day(10, 1)),
        new Close(Maria, "co-1", Day(11, 29), Day(11, 30)),
    ];

    /// <summary>A life from the draft to the close, with one interruption.</summary>
    public static AgreementCommand[] Path { get; } = [.. UntilItRuns, .. Interruption(0), .. UntilItCloses];

    /// <summary>A long life: as many interruptions as it takes.</summary>
    public static AgreementCommand[] LongPath { get; } =
        [.. UntilItRuns, .. Enumerable.Range(0, (Events - UntilItRuns.Length - UntilItCloses.Length) / 2).SelectMany(Interruption), .. UntilItCloses];

    // The reasons differ, so that no command is the one before again.
    private static AgreementCommand[] Interruption(int number)
    {
        var day = Day(3, 10).PlusDays(number / InterruptionsOfOneDay);
        return [new Suspend(Jose, $"Access was lost, time {number}.", Day(3, 8), day), new Resume(Maria, day)];
    }

    private static LocalDate Day(int month, int day) => new(2026, month, day);

    private static Person Someone(string id, Id<Party> party, Id<Position> position) => new(Id<Person>.Of(id), party, position, id);
}
