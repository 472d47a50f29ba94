using Care.Partnerships.DueDiligence;

namespace Care.Partnerships.Monitoring;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record JointMonitoring
{
    private static Refusal? Anybody(JointMonitoring m, in Asked asked) => null;

    private static Refusal? EitherSide(JointMonitoring m, in Asked asked) =>
        Require.EitherSide(m.Heading?.Sides, asked.By);

    private static Refusal? OtherSide(JointMonitoring m, in Asked asked) =>
        Require.EitherSide(m.Heading?.Sides, asked.By)
        ?? (m.Pending is { } pending && m.SideOf(asked.By) == pending.By
            ? MonitoringRefusals.AnsweredByProposer(pending.Number, pending.By)
            : null);

    private static Refusal? ProposedByOneOfThem(JointMonitoring m, MonitoringProposed f, in Asked asked) =>
        Require.EitherSide(f.Heading.Sides, asked.By);

    private static Refusal? SaysWhy(JointMonitoring m, PlanRevised f, in Asked asked) => Require.Text("why", f.Why);
    private static Refusal? StartsOnTheSameDay(JointMonitoring m, PlanRevised f, in Asked asked) =>
        m.Versions[0].Plan.Period.Start is var start && f.Plan.Period.Start == start
            ? null
            : MonitoringRefusals.StartsElsewhere(f.Plan.Period.Start, start);
    private static ValueList<Refusal> MeasuresAsBefore(JointMonitoring m, PlanRevised f, in Asked asked)
    {
        List<Refusal>? refusals = null;
        for (var i = 0; i < f.Plan.Indicators.Count; i++)
        {
            var indicator = f.Plan.Indicators[i];
            foreach (var figure in m.Figures)
                if (figure.Entry.Fact.Indicator == indicator.Id
                    && m.Versions[figure.Version - 1].Plan.IndicatorOf(indicator.Id) is { } before
                    && !indicator.MeasuresAs(before))
                {
                    (refusals ??= []).Add(MonitoringRefusals.MeasuresOtherwise(i, indicator.Id));
                    break;
                }
        }

        return refusals?.ToValueList() ?? [];
    }

    private static Refusal? APlanWaits(JointMonitoring m, in Asked asked) =>
        m.Pending is null ? MonitoringRefusals.NothingWaits() : null;
    private static Refusal? IsTheOneThatWaits(JointMonitoring m, PlanAgreed f, in Asked asked) =>
        IsTheOneThatWaits(m, f.Version);
    private static Refusal? IsTheOneThatWaits(JointMonitoring m, PlanSentBack f, in Asked asked) =>
        IsTheOneThatWaits(m, f.Version);
    private static Refusal? IsTheOneThatWaits(JointMonitoring m, int version) =>
        m.Pending is { } pending && pending.Number != version
            ? KernelRefusals.OtherVersion(version, pending.Number)
            : null;
    private static Refusal? SaysWhatToChange(JointMonitoring m, PlanSentBack f, in Asked asked) =>
        Require.Text("change", f.Change);

    // Something that this side reports: the first period of it is over, or a figure may be corrected.
    private static Refusal? AFigureIsDue(JointMonitoring m, in Asked asked)
    {
        var (side, first) = (m.SideOf(asked.By), default(LocalDate?));
        foreach (var indicator in m.KnownPlan.Indicators)
        {
            if (indicator.Responsible != side) continue;
            if (m.ThroughOf(indicator.Id) is not null) return null;
            if (m.KnownPlan.NextPeriod(indicator, null) is { End: var end } && (first is null || end < first))
                first = end;
        }

        return first is { } day ? Require.ByNow("period.end", day, in asked)
            : MonitoringRefusals.NothingToReport(asked.By);
    }

    // What is asked of an indicator that is not there is told once.
    private static Refusal? IndicatorIsInThePlan(JointMonitoring m, FigureReported f, in Asked asked) =>
        m.KnownPlan.IndicatorOf(f.Indicator) is null
            ? MonitoringRefusals.UnknownIndicator(f.Indicator, m.KnownPlan)
            : null;
    private static Refusal? ReportedByTheResponsible(JointMonitoring m, FigureReported f, in Asked asked) =>
        m.KnownPlan.IndicatorOf(f.Indicator) is { Responsible: var side } && m.SideOf(asked.By) != side
            ? MonitoringRefusals.NotResponsible(asked.By, f.Indicator, m.KnownHeading.Sides[side])
            : null;
    private static Refusal? FigureFits(JointMonitoring m, FigureReported f, in Asked asked) =>
        m.KnownPlan.IndicatorOf(f.Indicator) is not { } indicator ? null
        : f.Figure.Kind != indicator.Kind ? MonitoringRefusals.OtherKind(f.Figure.Kind, indicator.Kind)
        : f.Figure.Groups.Count != indicator.Groups.Count
            || !f.Figure.CountsOnly(indicator.Groups)
            ? MonitoringRefusals.OtherGroups(indicator)
            : null;
    private static Refusal? PeriodIsOver(JointMonitoring m, FigureReported f, in Asked asked) =>
        Require.ByNow("period.end", f.Period.End, in asked);
    private static Refusal? PeriodFollows(JointMonitoring m, FigureReported f, in Asked asked)
    {
        if (m.KnownPlan.IndicatorOf(f.Indicator) is not { } indicator) return null;
        if (m.FigureOf(f.Indicator, f.Period) is not null) return null;
        var next = m.KnownPlan.NextPeriod(indicator, m.ThroughOf(f.Indicator));
        return next is not null && f.Period.Start == next.Start && f.Period.End <= m.KnownPlan.Period.End
            && m.KnownPlan.EndOf(indicator, f.Period.End) == f.Period.End
                ? null
                : MonitoringRefusals.OtherPeriod(f.Period, next);
    }

    private static Refusal? VisitIsNew(JointMonitoring m, VisitPlanned f, in Asked asked) =>
        m.VisitOf(f.Visit.Id) is null ? null : KernelRefusals.IdentityTaken("visit.id", f.Visit.Id.Value);
    private static Refusal? ModeIsInThePlan(JointMonitoring m, VisitPlanned f, in Asked asked) =>
        f.Visit.Kind is not AssuranceKind.Visit || m.KnownPlan.Uses(f.Visit.Mode)
            ? null
            : MonitoringRefusals.OtherMode(f.Visit.Mode, m.KnownPlan);
    private static Refusal? SaysWhatFor(JointMonitoring m, VisitPlanned f, in Asked asked) =>
        Require.Text("visit.purpose", f.Visit.Purpose);
    private static Refusal? LiesAhead(JointMonitoring m, VisitPlanned f, in Asked asked) =>
        f.Visit.On < asked.On ? KernelRefusals.InThePast("visit.on", f.Visit.On, asked.On) : null;

    private static Refusal? AVisitIsOpen(JointMonitoring m, in Asked asked) =>
        m.OpenVisit is null ? MonitoringRefusals.NoVisitOpen() : null;
    private static Refusal? VisitIsOpen(JointMonitoring m, VisitMade f, in Asked asked) => VisitIsOpen(m, f.Visit);
    private static Refusal? VisitIsOpen(JointMonitoring m, VisitCancelled f, in Asked asked) => VisitIsOpen(m, f.Visit);
    private static Refusal? VisitIsOpen(JointMonitoring m, Id<MonitoringVisit> id) =>
        m.VisitOf(id) is { IsOpen: true }
            ? null
            : MonitoringRefusals.VisitNotOpen(
                id, m.Visits.Where(visit => visit.IsOpen).Select(visit => visit.Planned.Fact.Visit.Id.Value));
    private static Refusal? MadeByNow(JointMonitoring m, VisitMade f, in Asked asked) =>
        Require.ByNow("madeOn", f.MadeOn, in asked);
    private static Refusal? SaysWhy(JointMonitoring m, VisitCancelled f, in Asked asked) => Require.Text("why", f.Why);

    private static Refusal? AVisitIsToBeTold(JointMonitoring m, in Asked asked)
    {
        if (m.SideOf(asked.By) is not { } side) return null;
        foreach (var visit in m.Visits) if (visit.Made is not null && visit.Told[side] is null) return null;
        return MonitoringRefusals.NothingToTell(side);
    }
    private static Refusal? VisitIsToBeTold(JointMonitoring m, VisitFindingsTold f, in Asked asked) =>
        m.SideOf(asked.By) is { } side
        && !(m.VisitOf(f.Visit) is { Made: not null } visit && visit.Told[side] is null)
            ? MonitoringRefusals.NotToBeTold(f.Visit, side)
            : null;
    private static Refusal? FoundSomething(JointMonitoring m, VisitFindingsTold f, in Asked asked) =>
        f.Findings.Count == 0 ? ValueRefusals.NoneGiven("findings") : null;
    private static ValueList<Refusal> FindingsAreNew(JointMonitoring m, VisitFindingsTold f, in Asked asked)
    {
        List<Refusal>? refusals = null;
        for (var i = 0; i < f.Findings.Count; i++)
            if (f.Findings[i].Id is var id && (f.IndexOf(id) < i || m.FindingOf(id) is not null))
                (refusals ??= []).Add(KernelRefusals.IdentityTaken(Invariant($"findings[{i}].id"), id.Value));
        return refusals?.ToValueList() ?? [];
    }
    private static ValueList<Refusal> FindingsSayWhat(JointMonitoring m, VisitFindingsTold f, in Asked asked)
    {
        List<Refusal>? refusals = null;
        for (var i = 0; i < f.Findings.Count; i++)
            if (BlankText.Is(f.Findings[i].What))
                (refusals ??= []).Add(ValueRefusals.Blank(Invariant($"findings[{i}].what")));
        return refusals?.ToValueList() ?? [];
    }

    private static Refusal? AFindingWaits(JointMonitoring m, in Asked asked)
    {
        var side = m.SideOf(asked.By);
        foreach (var told in m.Findings) if (told.By != side && told.Answer is null) return null;
        return MonitoringRefusals.NoFindingWaits();
    }
    private static Refusal? FindingIsTold(JointMonitoring m, VisitFindingAnswered f, in Asked asked) =>
        m.FindingOf(f.Finding) is not null
            ? null
            : KernelRefusals.Unknown("finding", "finding", f.Finding.Value,
                m.Findings.Select(told => told.Finding.Id.Value));
    private static Refusal? ToldByTheOther(JointMonitoring m, VisitFindingAnswered f, in Asked asked) =>
        m.FindingOf(f.Finding) is { } told && told.By == m.SideOf(asked.By)
            ? MonitoringRefusals.AnswersItself(f.Finding)
            : null;
    private static Refusal? NotAnsweredYet(JointMonitoring m, VisitFindingAnswered f, in Asked asked) =>
        m.FindingOf(f.Finding)?.Answer is { } answer ? MonitoringRefusals.AnsweredBefore(f.Finding, answer.On) : null;
    private static Refusal? SaysTheAnswer(JointMonitoring m, VisitFindingAnswered f, in Asked asked) =>
        Require.Text("answer", f.Answer);

    private static Refusal? NoVisitIsOpen(JointMonitoring m, in Asked asked) =>
        m.OpenVisit is { } open ? MonitoringRefusals.VisitOpen(open.Planned.Fact.Visit.Id) : null;
    private static Refusal? ImprovementsAreAnswered(JointMonitoring m, in Asked asked)
    {
        foreach (var told in m.Findings)
            if (told is { Answer: null, Finding: { Kind: VisitFindingKind.Improvement, Id: var open } })
                return MonitoringRefusals.FindingOpen(open);
        return null;
    }
    private static Refusal? SaysLesson(JointMonitoring m, MonitoringClosed f, in Asked asked) =>
        Require.Text("lesson", f.Lesson);
}
