using Care.Partnerships.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// Plans to be agreed, figures to be reported, visits to be planned, made and told, findings to be answered.
/// </summary>
internal static class MonitoringDuties
{
    // How long before its day a visit that nobody planned comes up, and after how many days without any entry silence
    // is told: proposals.
    private const int DaysAhead = 30, SilentDays = 120;

    public static IEnumerable<Duty> Of(AgreementDossier dossier, DutySubject subject, LocalDate on) =>
        dossier.Monitorings.SelectMany(one => Of(one, dossier, subject, on));

    private static IEnumerable<Duty> Of(
        JointMonitoring one, AgreementDossier dossier, DutySubject subject, LocalDate on)
    {
        if (one is not { Heading: { Id: var id }, ClosedOn: null, Versions: [.., var last] }) return [];
        var part = subject with { Part = id.Value };
        return [.. Plan(one, last, part), .. InForce(one, dossier, part, on)];
    }

    // The first plan is agreed by the first day; a later version has no day.
    private static IEnumerable<Duty> Plan(JointMonitoring one, PlanVersion last, DutySubject part)
    {
        var day = one.InForce is null ? last.Plan.Period.Start : (LocalDate?)null;
        if (one.Pending is { } pending)
            yield return new(
                part, typeof(PlanAgreed),
                Invariant($"agree to version {pending.Number} of the monitoring plan, or send it back"),
                pending.ToAnswer)
            {
                Since = pending.On, By = day,
            };
        else if (one.InForce is null)
            yield return new(part, typeof(PlanRevised), "propose the monitoring plan again, with what is to be changed",
                last.By)
            {
                Since = last.SentBack?.On, By = day,
            };
    }

    private static IEnumerable<Duty> InForce(
        JointMonitoring one, AgreementDossier dossier, DutySubject part, LocalDate on)
    {
        if (one.InForce is not { Plan: var plan }) return [];
        Duty[] ways = [.. Ways(one, plan, part, on)];
        return
        [
            .. Figures(one, plan, part, on), .. ways, .. Assurance(one, part, ways.Length > 0, on),
            .. one.Visits.SelectMany(visit => Visit(visit, plan, part)), .. Answers(one, plan, part),
            .. Silence(one, plan, dossier, part, on), .. End(one, plan, part, on),
        ];
    }

    private static IEnumerable<Duty> Figures(
        JointMonitoring one, MonitoringPlan plan, DutySubject part, LocalDate on)
    {
        foreach (var indicator in plan.Indicators.AsEnumerable())
            if (plan.NextPeriod(indicator, one.ThroughOf(indicator.Id)) is { } next && next.End <= on)
                yield return new(
                    part with { Part = indicator.Id.Value }, typeof(FigureReported),
                    $"report {indicator.Name} {DutyWords.Days(next)}", indicator.Responsible)
                {
                    Since = next.End, By = next.End.Shifted(plan.FigureDays),
                };
    }

    // By each way that the plan names, so many months after the last time; what is planned already is no second duty.
    private static IEnumerable<Duty> Ways(JointMonitoring one, MonitoringPlan plan, DutySubject part, LocalDate on)
    {
        foreach (var mode in plan.Modes.AsEnumerable())
        {
            var visits = one.Visits.Where(visit =>
                visit.Planned.Fact.Visit is var planned && planned.Mode == mode.Kind
                && planned.Kind is AssuranceKind.Visit).ToArray();
            if (visits.Any(visit => visit.IsOpen)) continue;
            var last = visits.Max(visit => visit.Made?.Fact.MadeOn) ?? plan.Period.Start;
            if (DateIntervals.AddMonths(last, mode.EveryMonths) is not { IsSuccess: true, Value: var due }
                || due > plan.Period.End || Period.DaysBetween(on, due) > DaysAhead) continue;
            yield return new(part, typeof(VisitPlanned), $"plan the next visit: {mode.How}", null) { By = due };
        }
    }

    // What money and risk ask for; a visit that the ways ask for already is no second duty.
    private static IEnumerable<Duty> Assurance(JointMonitoring one, DutySubject part, bool isVisitDue, LocalDate on)
    {
        foreach (var row in one.AssuranceOn(on).AsEnumerable())
            if (row.DueOn is { } due && Period.DaysBetween(on, due) <= DaysAhead
                && !(isVisitDue && row.Kind is AssuranceKind.Visit))
                yield return new(
                    part, typeof(VisitPlanned), Invariant(
                        $"plan {DutyWords.Named(row.Kind)}: {row.Done} of {row.Asked ?? 0} done in the year to ")
                    + Invariant($"{row.Year.End:d MMM uuuu}, {row.Planned} planned"), Side.Lead)
                {
                    By = due,
                };
    }

    private static IEnumerable<Duty> Visit(TrackedVisit visit, MonitoringPlan plan, DutySubject part)
    {
        var planned = visit.Planned.Fact.Visit;
        part = part with { Part = planned.Id.Value };
        if (visit.IsOpen)
            yield return new(part, typeof(VisitMade), $"make the visit {planned.Id}: {planned.Purpose}", null)
            {
                Since = visit.Planned.On, By = planned.On,
            };
        if (visit.Made is not { } made) yield break;
        foreach (var side in Enum.GetValues<Side>())
            if (visit.Told[side] is null)
                yield return new(
                    part, typeof(VisitFindingsTold), $"tell what was found on the visit {planned.Id}", side)
                {
                    Since = made.On, By = made.Fact.MadeOn.Shifted(plan.AnswerDays),
                };
    }

    private static IEnumerable<Duty> Answers(JointMonitoring one, MonitoringPlan plan, DutySubject part)
    {
        foreach (var told in one.Findings)
            if (told is { Answer: null, Finding: { Kind: VisitFindingKind.Improvement } finding, Told.On: var on })
                yield return new(
                    part with { Part = finding.Id.Value }, typeof(VisitFindingAnswered),
                    $"answer the finding {finding.Id}: {finding.What}",
                    told.By is Side.Lead ? Side.Partner : Side.Lead)
                {
                    Since = on, By = on.Shifted(plan.AnswerDays),
                };
    }

    private static IEnumerable<Duty> Silence(
        JointMonitoring one, MonitoringPlan plan, AgreementDossier dossier, DutySubject part, LocalDate on)
    {
        if (dossier.Agreement.Phase is not AgreementPhase.Active || one.LastOn is not { } last) yield break;
        var since = LocalDate.Max(last, plan.Period.Start);
        if (Period.DaysBetween(since, on) <= SilentDays) yield break;
        yield return new(
            part, typeof(FigureReported), Invariant(
                $"nothing is recorded in the monitoring since {since:d MMM uuuu}: ask how the work goes"), null)
        {
            Since = since, IsSilence = true,
        };
    }

    // Once everything is measured and the time is over.
    private static IEnumerable<Duty> End(JointMonitoring one, MonitoringPlan plan, DutySubject part, LocalDate on)
    {
        if (on > plan.Period.End
            && plan.Indicators.All(indicator => plan.NextPeriod(indicator, one.ThroughOf(indicator.Id)) is null))
            yield return new(part, typeof(MonitoringClosed), "close the monitoring, with what is learned", null)
            {
                Since = plan.Period.End,
            };
    }
}
