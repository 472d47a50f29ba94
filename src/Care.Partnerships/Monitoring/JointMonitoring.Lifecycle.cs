using static Care.Partnerships.Monitoring.MonitoringPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.Monitoring.JointMonitoring, Care.Partnerships.Monitoring.MonitoringPhase,
    Care.Partnerships.Monitoring.MonitoringFact>;

namespace Care.Partnerships.Monitoring;

// The life of a monitoring. Source: CARE Emergency Toolkit, Phase 4 (the plan is made together at the start; visits are
// joint; both sides say what they see), read in 2026; no public text names phases, so they are proposals.
public sealed partial record JointMonitoring
{
    /// <summary>The monitoring of an empty history.</summary>
    public static JointMonitoring NotStarted { get; } = new();

    /// <summary>The life of a monitoring: what may be recorded when, by whom. What is not listed is refused.</summary>
    public static Lifecycle<JointMonitoring, MonitoringFact> Lifecycle { get; } =
        new Table<JointMonitoring, MonitoringPhase, MonitoringFact>(
        "JointMonitoring", NotStarted, Evolve, final: [MonitoringPhase.Closed],
    //  what is recorded         "verb"
    //      from                               to                                                         by
        On<MonitoringProposed>  ("propose",
            [MonitoringPhase.NotStarted],      [MonitoringPhase.Proposed],                                Anybody)
            .Provided([ProposedByOneOfThem])
            .KeptAs(m => m.Proposed),
        On<PlanRevised>         ("propose another plan",
            [MonitoringPhase.Proposed, SentBack, Agreed],
                                               [MonitoringPhase.Proposed],                                EitherSide)
            .StaysIn(Agreed)
            .Provided([SaysWhy, StartsOnTheSameDay])
            .ProvidedAll([MeasuresAsBefore])
            .KeptAs(m => m.Revised),
        On<PlanAgreed>          ("agree to the plan",
            [MonitoringPhase.Proposed, Agreed], [Agreed],                                                 OtherSide)
            .OnlyWhen([APlanWaits])
            .Provided([IsTheOneThatWaits])
            .KeptAs((m, _, f) => m.VersionOf(f.Version)?.Agreed),
        On<PlanSentBack>        ("send the plan back",
            [MonitoringPhase.Proposed, Agreed], [SentBack],                                               OtherSide)
            .StaysIn(Agreed)
            .OnlyWhen([APlanWaits])
            .Provided([IsTheOneThatWaits, SaysWhatToChange])
            .KeptAs((m, _, f) => m.VersionOf(f.Version)?.SentBack),

    //  what is measured
        On<FigureReported>      ("report a figure",
            [Agreed],                          Stay,                                                      EitherSide)
            .OnlyWhen([AFigureIsDue])
            .Provided([IndicatorIsInThePlan, ReportedByTheResponsible, FigureFits, PeriodIsOver, PeriodFollows])
            .KeptAs((m, _, f) => m.FigureOf(f.Indicator, f.Period)),

    //  what is seen
        On<VisitPlanned>        ("plan a visit",
            [Agreed],                          Stay,                                                      EitherSide)
            .Provided([VisitIsNew, ModeIsInThePlan, SaysWhatFor, LiesAhead])
            .KeptAs((m, _, f) => m.VisitOf(f.Visit.Id)?.Planned),
        On<VisitMade>           ("record a visit",
            [Agreed],                          Stay,                                                      EitherSide)
            .OnlyWhen([AVisitIsOpen])
            .Provided([VisitIsOpen, MadeByNow])
            .KeptAs((m, _, f) => m.VisitOf(f.Visit)?.Made),
        On<VisitCancelled>      ("cancel a visit",
            [Agreed],                          Stay,                                                      EitherSide)
            .OnlyWhen([AVisitIsOpen])
            .Provided([VisitIsOpen, SaysWhy])
            .KeptAs((m, _, f) => m.VisitOf(f.Visit)?.Cancelled),
        On<VisitFindingsTold>   ("tell what was found",
            [Agreed],                          Stay,                                                      EitherSide)
            .OnlyWhen([AVisitIsToBeTold])
            .Provided([VisitIsToBeTold, FoundSomething])
            .ProvidedAll([FindingsAreNew, FindingsSayWhat])
            .KeptAs((m, by, f) => m.SideOf(by) is { } side ? m.VisitOf(f.Visit)?.Told[side] : null),
        On<VisitFindingAnswered>("answer a finding",
            [Agreed],                          Stay,                                                      EitherSide)
            .OnlyWhen([AFindingWaits])
            .Provided([FindingIsTold, ToldByTheOther, NotAnsweredYet, SaysTheAnswer])
            .KeptAs((m, _, f) => m.FindingOf(f.Finding)?.Answer),
        On<MonitoringClosed>    ("close",
            [MonitoringPhase.Proposed, SentBack, Agreed],
                                               [MonitoringPhase.Closed],                                  EitherSide)
            .OnlyWhen([NoVisitIsOpen, ImprovementsAreAnswered])
            .Provided([SaysLesson])
            .KeptAs(m => m.Closed));

    private protected override Lifecycle<JointMonitoring, MonitoringFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static JointMonitoring Evolve(JointMonitoring m, Entry e) => e.Said switch
    {
        MonitoringProposed f => WithPlan(m with { Proposed = e.As<MonitoringProposed>() }, f.Plan, e),
        PlanRevised f => WithPlan(m with { Revised = e.As<PlanRevised>() }, f.Plan, e),
        PlanAgreed f => m with
        {
            Phase = Agreed, LastOn = e.On,
            Versions = WithVersion(m, f.Version, version => version with { Agreed = e.As<PlanAgreed>() }),
        },
        PlanSentBack f => m with
        {
            Phase = m.InForce is null ? SentBack : Agreed, LastOn = e.On,
            Versions = WithVersion(m, f.Version, version => version with { SentBack = e.As<PlanSentBack>() }),
        },
        FigureReported => m with { LastOn = e.On, Figures = WithFigure(m, e.As<FigureReported>()) },
        VisitPlanned f => m.VisitOf(f.Visit.Id) is null
            ? m with { LastOn = e.On, Visits = m.Visits.Add(new(e.As<VisitPlanned>())) }
            : throw Not($"the visit {f.Visit.Id} is planned twice"),
        VisitMade f => WithVisit(m, e, f.Visit, visit => visit.IsOpen
            ? visit with { Made = e.As<VisitMade>() } : throw Not($"the visit {f.Visit} ends twice")),
        VisitCancelled f => WithVisit(m, e, f.Visit, visit => visit.IsOpen
            ? visit with { Cancelled = e.As<VisitCancelled>() } : throw Not($"the visit {f.Visit} ends twice")),
        VisitFindingsTold f => WithVisit(m, e, f.Visit, visit =>
            m.SideOf(e.By) is { } side && visit.Told[side] is null
                ? visit with { Told = visit.Told.With(side, e.As<VisitFindingsTold>()) }
                : throw Not($"what was found on {f.Visit} is told twice, or by neither side")),
        VisitFindingAnswered f => WithAnswer(m, f, e),
        MonitoringClosed => m with
        {
            Phase = MonitoringPhase.Closed, LastOn = e.On, Closed = e.As<MonitoringClosed>()
        },
        _ => throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is no fact of a monitoring."),
    };

    private static InvalidOperationException Not(string why) => new(why);

    private static JointMonitoring WithPlan(JointMonitoring m, MonitoringPlan plan, Entry e) => m with
    {
        Phase = m.InForce is null ? MonitoringPhase.Proposed : Agreed, LastOn = e.On,
        Versions = m.Versions.Add(
            new(m.Versions.Count + 1, plan, m.SideOf(e.By) ?? throw Not("a plan is proposed by neither side"), e.On)),
    };

    private static ValueList<PlanVersion> WithVersion(
        JointMonitoring m, int number, Func<PlanVersion, PlanVersion> answered) =>
        m.Pending is { } pending && pending.Number == number
            ? m.Versions.ReplaceAt(number - 1, answered(pending))
            : throw Not($"version {number} of the plan does not wait for an answer");

    private static ValueList<ReportedFigure> WithFigure(JointMonitoring m, Entry<FigureReported> entry)
    {
        var (version, fact) = (m.InForce?.Number ?? throw Not("no plan was ever agreed"), entry.Fact);
        for (var i = 0; i < m.Figures.Count; i++)
            if (m.Figures[i].Entry.Fact is var before && before.Indicator == fact.Indicator
                && before.Period == fact.Period)
                return m.Figures.ReplaceAt(i, new(version, entry));
        return m.Figures.Add(new(version, entry));
    }

    private static JointMonitoring WithVisit(
        JointMonitoring m, Entry e, Id<MonitoringVisit> id, Func<TrackedVisit, TrackedVisit> changed)
    {
        for (var i = 0; i < m.Visits.Count; i++)
            if (m.Visits[i].Planned.Fact.Visit.Id == id)
                return m with { LastOn = e.On, Visits = m.Visits.ReplaceAt(i, changed(m.Visits[i])) };
        throw Not($"the visit {id} was never planned");
    }

    private static JointMonitoring WithAnswer(JointMonitoring m, VisitFindingAnswered f, Entry e) =>
        m.FindingOf(f.Finding) is not { } told ? throw Not($"the finding {f.Finding} was never told")
        : told.Answer is not null ? throw Not($"the finding {f.Finding} is answered twice")
        : WithVisit(m, e, told.Visit.Planned.Fact.Visit.Id,
            visit => visit with { Answers = visit.Answers.Add(e.As<VisitFindingAnswered>()) });
}
