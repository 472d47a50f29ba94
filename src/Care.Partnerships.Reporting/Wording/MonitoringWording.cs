using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens in a monitoring, in words.</summary>
internal static class MonitoringWording
{
    public static string Of(MonitoringFact fact, in Telling t) => fact switch
    {
        MonitoringProposed f => $"plan proposed by {t.By}{t.ForTheSide}: {Count(f.Plan)}",
        PlanRevised f        => $"another plan proposed by {t.By}{t.ForTheSide}: {Count(f.Plan)} ({f.Why})",
        PlanAgreed f         => Invariant($"version {f.Version} of the plan agreed to by {t.By}{t.ForTheSide}"),
        PlanSentBack f       =>
            Invariant($"version {f.Version} of the plan sent back by {t.By}{t.ForTheSide}: {f.Change}"),
        FigureReported f     =>
            $"{f.Indicator} {Words.InWords(f.Period)}: {Of(f.Figure)}, reported by {t.By}",
        VisitPlanned f       =>
            $"{Of(f.Visit)} {f.Visit.Id} planned for {Words.InWords(f.Visit.On)} by {t.By}: {f.Visit.Purpose}",
        VisitMade f          => $"{f.Visit} made on {Words.InWords(f.MadeOn)}; recorded by {t.By}",
        VisitCancelled f     => $"{f.Visit} cancelled by {t.By}: {f.Why}",
        VisitFindingsTold f  =>
            $"found on {f.Visit}, told by {t.By}{t.ForTheSide}: {string.Join("; ", f.Findings.Select(Of))}",
        VisitFindingAnswered f => $"{f.Finding} answered by {t.By}{t.ForTheSide}: {f.Answer}",
        MonitoringClosed f   => $"closed by {t.By}: {f.Lesson}",
        _ => throw Telling.Forgotten,
    };

    public static string Of(MonitoringModeKind kind) => kind switch
    {
        MonitoringModeKind.JointVisit => "joint visit",
        MonitoringModeKind.ThirdParty => "third party",
        MonitoringModeKind.Remote     => "remote look",
    };

    // A visit goes by its way; what else it is, is said first.
    public static string Of(MonitoringVisit visit) =>
        visit.Kind is AssuranceKind.Visit ? Of(visit.Mode) : $"{Of(visit.Kind)} ({Of(visit.Mode)})";

    public static string Of(AssuranceKind kind) => kind switch
    {
        AssuranceKind.Visit     => "visit",
        AssuranceKind.SpotCheck => "spot check",
        AssuranceKind.Audit     => "audit",
    };

    public static string Of(VisitFinding finding) => finding.Kind switch
    {
        VisitFindingKind.Strength    => $"good: {finding.What}",
        VisitFindingKind.Improvement => $"to improve: {finding.What}",
    };

    public static string Of(StatusBand band) => band switch
    {
        StatusBand.NotStarted  => "not started",
        StatusBand.OnTrack     => "on track",
        StatusBand.Delayed     => "delayed",
        StatusBand.Critical    => "critical",
        StatusBand.Done        => "done",
        StatusBand.NotMeasured => "not measured",
    };

    public static string Of(PlanFinding finding) => finding switch
    {
        PlanFinding.LoadAboveLimit          => "more is asked for in a month than the limit that both set",
        PlanFinding.NothingAboutPartnership => "nothing in the plan looks at the partnership itself",
        PlanFinding.DataProtectionNotShared => "the guidelines on data protection were not shared",
        PlanFinding.ComplaintRouteNotShared => "the route for formal complaints was not shared",
    };

    private static string Of(MonitoringFigure figure) =>
        figure.OutOf is { } whole ? Invariant($"{figure.Count} out of {whole}") : Invariant($"{figure.Count}");

    private static string Count(MonitoringPlan plan) => Words.Count(plan.Indicators.Count, "indicator");
}
