using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Monitoring;

/// <summary>The life of a monitoring, against the same rules written out by hand.</summary>
internal static class MonitoringComparisons
{
    private static readonly Person Ana = Someone("ana", "care-phl"), Ben = Someone("ben", "tanglaw"),
        Sam = Someone("sam", "elsewhere");

    private static readonly DateInterval Year = DateIntervals.Of(new(2026, 6, 1), new(2027, 5, 31)),
        Quarter = DateIntervals.Of(new(2026, 6, 1), new(2026, 8, 31)),
        Next = DateIntervals.Of(new(2026, 9, 1), new(2026, 11, 30));

    private static readonly Indicator Reached = Indicator.From(
            Id<Indicator>.Of("reached"), "People with safe water", IndicatorKind.People, "people", 2_000, 3,
            "distribution lists", Side.Partner, groups: Indicator.SuggestedGroups).Required(),
        Paid = Indicator.From(
            Id<Indicator>.Of("paid"), "Payments in time", IndicatorKind.Ratio, "in time out of all", 0.9m, 6,
            "account", Side.Lead, baseline: 0.5m, isAboutPartnership: true).Required();

    private static readonly MonitoringPlan Plan = PlanOf(Reached), Longer = PlanOf(Reached, 2),
        Otherwise = PlanOf(Indicator.From(
            Reached.Id, "Households", IndicatorKind.Number, "households", 400, 3, "lists", Side.Partner).Required());

    private static readonly Id<MonitoringVisit> Visit = Id<MonitoringVisit>.Of("v-1"),
        Check = Id<MonitoringVisit>.Of("v-2");

    private static readonly VisitFinding Good = new(
            Id<VisitFinding>.Of("f-1"), VisitFindingKind.Strength, "Lists are complete."),
        Poor = new(Id<VisitFinding>.Of("f-2"), VisitFindingKind.Improvement, "The ramp is too steep.");

    // Made before anything is timed, for both sides: sent back once, seen by both, measured, revised and closed.
    private static readonly (MonitoringFact Fact, Actor By, LocalDate On)[] Path =
    [
        (new MonitoringProposed(new(Id<JointMonitoring>.Of("mon-1"), Sides.Of(Ana.Party, Ben.Party)), Plan), Ana,
            new(2026, 5, 10)),
        (new PlanSentBack(1, "Count people monthly."), Ben, new(2026, 5, 12)),
        (new PlanRevised(Plan, "Quarters are enough."), Ana, new(2026, 5, 14)),
        (new PlanAgreed(2), Ben, new(2026, 5, 20)),
        (new VisitPlanned(new(Visit, MonitoringModeKind.JointVisit, new(2026, 7, 1), "See the water points.")), Ana,
            new(2026, 5, 20)),
        (new VisitMade(Visit, new(2026, 7, 1)), Ben, new(2026, 7, 2)),
        (new VisitFindingsTold(Visit, [Good]), Ben, new(2026, 7, 2)),
        (new VisitFindingsTold(Visit, [Poor]), Ana, new(2026, 7, 2)),
        (new VisitFindingAnswered(Poor.Id, "It is rebuilt by 10 July."), Ben, new(2026, 7, 3)),
        (new FigureReported(Reached.Id, Quarter, People(450)), Ben, new(2026, 9, 10)),
        (new PlanRevised(Longer, "Two visits more."), Ben, new(2026, 9, 10)),
        (new PlanAgreed(3), Ana, new(2026, 9, 11)),
        (new VisitPlanned(new(Check, MonitoringModeKind.ThirdParty, new(2026, 10, 1), "Look at the receipts.")
        {
            Kind = AssuranceKind.SpotCheck,
        }), Ana, new(2026, 9, 11)),
        (new VisitCancelled(Check, "The road is closed."), Ana, new(2026, 9, 30)),
        (new FigureReported(
            Paid.Id, DateIntervals.Of(Quarter.Start, Next.End), MonitoringFigure.Of(3, 4)), Ana, new(2026, 12, 5)),
        (new MonitoringClosed("Count people from the first day."), Ana, new(2027, 7, 1)),
    ];

    private static readonly MonitoringFact[] Others =
    [
        new FigureReported(Reached.Id, Next, People(500)),
        new FigureReported(Reached.Id, Quarter, MonitoringFigure.Of(1)),
        new FigureReported(Id<Indicator>.Of("other"), Quarter, MonitoringFigure.Of(1)),
        new PlanRevised(Otherwise, " "), new PlanAgreed(7), new PlanSentBack(2, ""),
        new VisitPlanned(new(Visit, MonitoringModeKind.ThirdParty, new(2026, 1, 1), "")),
        new VisitMade(Check, new(2026, 10, 1)), new VisitCancelled(Visit, " "),
        new VisitFindingsTold(Visit, [Good with { What = " " }, Good]), new VisitFindingsTold(Check, []),
        new VisitFindingAnswered(Good.Id, " "), new VisitFindingAnswered(Id<VisitFinding>.Of("f-9"), "Yes."),
        new MonitoringClosed(" "),
    ];

    private static readonly Actor[] Actors = [Ana, Ben, Sam, Actor.Clock];

    private static readonly JointMonitoring[] States =
        [.. Enumerable.Range(0, Path.Length + 1).Select(count => Path.Take(count).Aggregate(
            JointMonitoring.NotStarted, (state, one) => state.Record(one.Fact, one.By, one.On).State))];

    private static readonly HandMonitored[] StatesByHand =
        [.. Enumerable.Range(0, Path.Length + 1).Select(count => Path.Take(count).Aggregate(
            new HandMonitored(), (state, one) => HandMonitoring.Record(state, one.Fact, one.By, one.On).State))];

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of("Life of a monitoring in 16 facts, made before, recorded, against a switch by hand", Live,
            LiveByHand, _ => new Answer(Told), _ => new Answer(ToldByHand))
            with { MinSpeedRatio = 0.64 },
    ];

    private static JointMonitoring Live()
    {
        var state = JointMonitoring.NotStarted;
        foreach (var (fact, by, on) in Path) state = state.Record(fact, by, on).State;
        return state;
    }

    private static HandMonitored LiveByHand()
    {
        var state = new HandMonitored();
        foreach (var (fact, by, on) in Path) state = HandMonitoring.Record(state, fact, by, on).State;
        return state;
    }

    // Where it ends, and what is said of each fact in each state, by each actor, on each day.
    private static string Told() => string.Join('\n', States.SelectMany(state => Asked.Select(asked =>
        JointMonitoring.Lifecycle.Decide(state, asked.Fact, asked.By, asked.On) is var decision
            && decision.WasAlreadySo ? "=" : string.Join('+', decision.Refusals.Select(refusal => refusal.Code))))
        .Append($"{States[^1].Phase} {States[^1].Versions.Count} {States[^1].Figures.Count}"));

    private static string ToldByHand() => string.Join('\n', StatesByHand.SelectMany(state => Asked.Select(asked =>
        HandMonitoring.Decide(state, asked.Fact, asked.By, asked.On) is var answer && answer.WasAlreadySo
            ? "=" : string.Join('+', (answer.Refusals ?? []).Select(refusal => refusal.Code))))
        .Append($"{StatesByHand[^1].Phase} {StatesByHand[^1].Versions.Length} {StatesByHand[^1].Figures.Length}"));

    private static IEnumerable<(MonitoringFact Fact, Actor By, LocalDate On)> Asked =>
        from one in Path.Select(step => (step.Fact, step.On)).Concat(Others.Select(fact => (Fact: fact, Path[^1].On)))
        from actor in Actors
        from day in new[] { one.On, new(2026, 1, 1), new(2026, 9, 12), new(2027, 8, 1) }
        select (one.Fact, actor, day);

    private static MonitoringPlan PlanOf(Indicator first, int reports = 1) => MonitoringPlan.From(
        Year, [first, Paid], [new(MonitoringModeKind.JointVisit, "both programme managers", 3)], new(reports, 2, 4), 15,
        14, assurance: [new(AssuranceKind.SpotCheck, 1)]).Required();

    // Half of each kind; nobody left a question open.
    private static MonitoringFigure People(long count)
    {
        long[] counts = [count, 0, 0, count, 0, 0, 0, count, 0, 0];
        return MonitoringFigure.Of(count, groups: Indicator.SuggestedGroups
            .Select((group, place) => new GroupCount(group.By, group.Name, counts[place])).ToValueList());
    }

    private static Person Someone(string id, string party) =>
        new(Id<Person>.Of(id), Id<Party>.Of(party), Position.ProgrammeManager, id);
}
