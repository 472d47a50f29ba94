using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Tests.Monitoring;

/// <summary>
/// The rules of a monitoring once more, written the plain way: one mutable object and a list of ifs, for the two
/// parties of the story only. Periods are walked month by month.
/// </summary>
internal sealed class NaiveMonitoring
{
    private readonly List<(MonitoringPlan Plan, string By, string State)> _versions = [];
    private readonly Dictionary<(string Indicator, LocalDate Start, LocalDate End), FigureReported> _figures = [];
    private readonly Dictionary<(string Indicator, LocalDate Start, LocalDate End), MonitoringPlan> _under = [];
    private readonly Dictionary<string, string> _visits = [];
    private readonly HashSet<(string Visit, string Side)> _told = [];
    private readonly Dictionary<string, (string Side, bool Poor, bool Answered)> _findings = [];
    private LocalDate _last = LocalDate.MinIsoValue;

    public MonitoringPhase Phase { get; private set; }

    private MonitoringPlan? InForce => _versions.LastOrDefault(one => one.State == "agreed").Plan;

    /// <summary>Whether the proposal is possible; if so, it happens.</summary>
    public bool Try(IEntry<MonitoringFact> proposal)
    {
        if (proposal.By is not Person by || proposal.On < _last) return false;
        var side = by.Party.Value is "care-phl" ? "lead" : by.Party.Value is "tanglaw" ? "partner" : "";
        if (side == "" || Phase is MonitoringPhase.Closed) return false;
        var isPlan = proposal.Fact is MonitoringProposed or PlanRevised or PlanAgreed or PlanSentBack;
        var done = isPlan ? Plans(proposal.Fact, side)
            : proposal.Fact is MonitoringClosed end ? Close(end)
            : Phase is MonitoringPhase.Agreed && (proposal.Fact is FigureReported figure
                ? Figure(figure, side, proposal.On) : Visits(proposal.Fact, side, proposal.On));
        if (done) _last = proposal.On;
        return done;
    }

    /// <summary>The actual of an indicator in the plan in force, by plain sums; null where there is none.</summary>
    public decimal? Actual(Indicator indicator)
    {
        var all = _figures.Where(pair => pair.Key.Indicator == indicator.Id.Value).ToList();
        if (all.Count == 0) return null;
        var count = all.Sum(pair => pair.Value.Figure.Count);
        if (indicator.Kind is not IndicatorKind.Ratio) return count + (indicator.Baseline ?? 0);
        var whole = all.Sum(pair => pair.Value.Figure.OutOf!.Value);
        return whole == 0 ? null : count / whole;
    }

    private bool Plans(MonitoringFact fact, string side)
    {
        var waits = _versions.Count > 0 && _versions[^1].State == "waits";
        switch (fact)
        {
            case MonitoringProposed f:
                if (_versions.Count > 0) return false;
                return Propose(f.Plan, side);
            case PlanRevised f:
                if (_versions.Count == 0 || Blank(f.Why)
                    || f.Plan.Period.Start != _versions[0].Plan.Period.Start) return false;
                foreach (var (key, plan) in _under)
                {
                    var before = plan.Indicators.First(one => one.Id.Value == key.Indicator);
                    foreach (var now in f.Plan.Indicators)
                        if (now.Id == before.Id && (now.Kind != before.Kind || now.Unit != before.Unit
                            || !now.Groups.OrderBy(one => one.ToString()).SequenceEqual(
                                before.Groups.OrderBy(one => one.ToString())))) return false;
                }

                return Propose(f.Plan, side);
            case PlanAgreed f:
                if (!waits || _versions[^1].By == side || f.Version != _versions.Count) return false;
                _versions[^1] = _versions[^1] with { State = "agreed" };
                Phase = MonitoringPhase.Agreed;
                return true;
            case PlanSentBack f:
                if (!waits || _versions[^1].By == side || f.Version != _versions.Count || Blank(f.Change))
                    return false;
                _versions[^1] = _versions[^1] with { State = "back" };
                if (InForce is null) Phase = MonitoringPhase.SentBack;
                return true;
            default: return false;
        }
    }

    private bool Propose(MonitoringPlan plan, string side)
    {
        _versions.Add((plan, side, "waits"));
        if (InForce is null) Phase = MonitoringPhase.Proposed;
        return true;
    }

    private bool Figure(FigureReported f, string side, LocalDate on)
    {
        var plan = InForce!;
        var indicator = plan.Indicators.FirstOrDefault(one => one.Id == f.Indicator);
        if (indicator is null || indicator.Responsible.ToString() != (side == "lead" ? "Lead" : "Partner")
            || f.Period.End > on) return false;
        var isRatio = f.Figure.OutOf is not null;
        var isPeople = f.Figure.Groups.Count > 0;
        if (isRatio != indicator.Kind is IndicatorKind.Ratio || isPeople != indicator.Kind is IndicatorKind.People)
            return false;
        var groups = f.Figure.Groups.Select(one => $"{one.By} {one.Group}").Order();
        if (!groups.SequenceEqual(indicator.Groups.Select(one => $"{one.By} {one.Name}").Order())) return false;
        var key = (f.Indicator.Value, f.Period.Start, f.Period.End);
        if (!_figures.ContainsKey(key))
        {
            var ends = _figures.Keys.Where(one => one.Indicator == f.Indicator.Value).Select(one => one.End).ToList();
            var first = ends.Count == 0 ? plan.Period.Start : ends.Max().PlusDays(1);
            if (f.Period.Start != first || first > plan.Period.End || f.Period.End > plan.Period.End) return false;
            var isEnd = f.Period.End == plan.Period.End;
            for (var month = indicator.EveryMonths; month < 600; month += indicator.EveryMonths)
                isEnd |= f.Period.End == plan.Period.Start.PlusMonths(month).PlusDays(-1);
            if (!isEnd) return false;
        }

        (_figures[key], _under[key]) = (f, plan);
        return true;
    }

    private bool Visits(MonitoringFact fact, string side, LocalDate on)
    {
        switch (fact)
        {
            case VisitPlanned { Visit: var v }:
                if (_visits.ContainsKey(v.Id.Value) || Blank(v.Purpose) || v.On < on
                    || (v.Kind.ToString() == "Visit" && !InForce!.Modes.Any(mode => mode.Kind == v.Mode))) return false;
                _visits[v.Id.Value] = "planned";
                return true;
            case VisitMade f:
                if (_visits.GetValueOrDefault(f.Visit.Value) != "planned" || f.MadeOn > on) return false;
                _visits[f.Visit.Value] = "made";
                return true;
            case VisitCancelled f:
                if (_visits.GetValueOrDefault(f.Visit.Value) != "planned" || Blank(f.Why)) return false;
                _visits[f.Visit.Value] = "cancelled";
                return true;
            case VisitFindingsTold f:
                if (_visits.GetValueOrDefault(f.Visit.Value) != "made" || _told.Contains((f.Visit.Value, side))
                    || f.Findings.Count == 0) return false;
                var ids = f.Findings.Select(one => one.Id.Value).ToList();
                if (ids.Distinct().Count() < ids.Count || ids.Any(_findings.ContainsKey)
                    || f.Findings.Any(one => Blank(one.What))) return false;
                _told.Add((f.Visit.Value, side));
                foreach (var one in f.Findings)
                    _findings[one.Id.Value] = (side, one.Kind is VisitFindingKind.Improvement, false);
                return true;
            case VisitFindingAnswered f:
                if (!_findings.TryGetValue(f.Finding.Value, out var found) || found.Side == side || found.Answered
                    || Blank(f.Answer)) return false;
                _findings[f.Finding.Value] = found with { Answered = true };
                return true;
            default: return false;
        }
    }

    private bool Close(MonitoringClosed f)
    {
        if (_versions.Count == 0 || Blank(f.Lesson) || _visits.ContainsValue("planned")
            || _findings.Values.Any(one => one.Poor && !one.Answered)) return false;
        Phase = MonitoringPhase.Closed;
        return true;
    }

    private static bool Blank(string text) => text.Trim().Length == 0;
}
