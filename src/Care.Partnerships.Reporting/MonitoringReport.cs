using System.Text;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting.Wording;

namespace Care.Partnerships.Reporting;

/// <summary>
/// The status report of a monitoring: rows against the plan, visits with what both found, and the load.
/// </summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="names">The names of parties and people.</param>
public sealed class MonitoringReport(Names names)
{
    /// <summary>A row for each indicator of the plan in force, and how many are in which band.</summary>
    /// <param name="monitoring">The monitoring, as it stood on the day.</param>
    /// <param name="on">The day.</param>
    /// <param name="bands">From where a row is delayed or critical; as suggested where none are given.</param>
    public string Status(JointMonitoring monitoring, LocalDate on, StatusBands? bands = null)
    {
        ArgumentNullException.ThrowIfNull(monitoring);
        if (monitoring is not { InForce: { } version, Heading: { } heading })
            return "  no plan is agreed, so nothing is measured\n";
        var rows = monitoring.StatusOn(on, bands);
        var table = new TextTable(
            "Indicator", "Reported by", "Target", "Planned", "Actual", "Achieved", "Time", "Status");
        foreach (var row in rows)
            table.Add(
                row.Indicator.Name, names.Of(heading.Sides[row.Indicator.Responsible]), Figure(row.Indicator.Target),
                Figure(row.Planned), Figure(row.Actual),
                row.AchievedPoints is { } points ? Points(points) : "not known", Points(row.Elapsed.Points),
                MonitoringWording.Of(row.Band) + (row.IsOverdue ? ", figure overdue" : ""));
        var bandsOf = rows.CountBy(row => row.Band).OrderBy(pair => pair.Key)
            .Select(pair => Invariant($"{pair.Value} {MonitoringWording.Of(pair.Key)}"));
        return table.ToText() + Invariant($"  Version {version.Number} of the plan: {string.Join(", ", bandsOf)}.\n");
    }

    /// <summary>People by group, a row for each indicator of people and each of its groups.</summary>
    /// <inheritdoc cref="Status" path="/param"/>
    public static string People(JointMonitoring monitoring, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(monitoring);
        var table = new TextTable("Indicator", "By", "Group", "People");
        foreach (var row in monitoring.StatusOn(on))
            if (row.MeasuredThrough is not null)
                foreach (var group in row.Groups)
                    table.Add(
                        row.Indicator.Name, Words.Of(group.By), group.Group, Invariant($"{group.People}"));
        return table.Count > 0 ? table.ToText() : "  no people are counted yet\n";
    }

    /// <summary>Each visit with its state, what each side found, and the answers.</summary>
    /// <param name="monitoring">The monitoring.</param>
    public string Visits(JointMonitoring monitoring)
    {
        ArgumentNullException.ThrowIfNull(monitoring);
        var text = new StringBuilder();
        foreach (var visit in monitoring.Visits)
        {
            var planned = visit.Planned.Fact.Visit;
            text.Append(Line(
                $"  {planned.Id}, {MonitoringWording.Of(planned)}, {StateOf(visit)}: {planned.Purpose}"));
            if (visit.Made is not null && monitoring.Heading is { } heading)
                foreach (var side in Enum.GetValues<Side>()) Add(visit, side, names.Of(heading.Sides[side]));
        }

        return text.Length > 0 ? text.ToString() : "  no visit is planned\n";

        void Add(TrackedVisit visit, Side side, string party)
        {
            if (visit.Told[side] is not { } told) text.Append(Line($"    {party}: has not told what it found"));
            else
                foreach (var finding in told.Fact.Findings)
                {
                    text.Append(Line($"    {party}: {MonitoringWording.Of(finding)}"));
                    if (visit.Answers.FirstOrDefault(answer => answer.Fact.Finding == finding.Id) is { } answer)
                        text.Append(Line($"      answered on {Words.InWords(answer.On)}: {answer.Fact.Answer}"));
                    else if (finding.Kind is VisitFindingKind.Improvement) text.Append("      not answered\n");
                }
        }
    }

    /// <summary>
    /// Visits, spot checks and audits of the year: asked for by money and risk, planned and done, and by when the next
    /// one is due that nobody planned.
    /// </summary>
    /// <inheritdoc cref="Status" path="/param[@name='monitoring' or @name='on']"/>
    public static string Assurance(JointMonitoring monitoring, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(monitoring);
        var table = new TextTable("Kind", "Year to", "Asked for", "Planned", "Done", "To be planned by");
        foreach (var row in monitoring.AssuranceOn(on))
            table.Add(
                MonitoringWording.Of(row.Kind), Words.InWords(row.Year.End),
                row.Asked is { } asked ? Invariant($"{asked}") : "not known", Invariant($"{row.Planned}"),
                Invariant($"{row.Done}"),
                row.DueOn is not { } due ? "" : Words.InWords(due) + (due < on ? ", late" : ""));
        return table.Count > 0 ? table.ToText() : "  no plan is agreed, so nothing is asked for\n";
    }

    /// <summary>How much the plan asks for, by which ways the work is seen, and what both should look at.</summary>
    public static string Plan(MonitoringPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder();
        var (reports, requests, limit) = plan.Load;
        text.Append(
            null, $"  Asked for in the busiest month: {Words.Count(reports, "report")} and "
                + $"{Words.Count(requests, "request")}, limit {limit}.\n");
        foreach (var mode in plan.Modes)
            text.Append(Line(Invariant(
                $"  {MonitoringWording.Of(mode.Kind)}, every {Words.Count(mode.EveryMonths, "month")}: {mode.How}")));
        foreach (var asked in plan.Assurance)
            text.Append(null, $"  {MonitoringWording.Of(asked.Kind)}: {asked.Times} a year asked for.\n");
        foreach (var finding in plan.Findings) text.Append(null, $"  Look at: {MonitoringWording.Of(finding)}.\n");
        return text.ToString();
    }

    /// <summary>What happened, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<MonitoringFact>> history) =>
        HistoryText.Of(history, names, MonitoringWording.Of, fact => (fact as MonitoringProposed)?.Heading.Sides);

    private static string StateOf(TrackedVisit visit) =>
        visit.Made is { } made ? $"made on {Words.InWords(made.Fact.MadeOn)}"
        : visit.Cancelled is { } cancelled ? $"cancelled ({cancelled.Fact.Why})"
        : $"planned for {Words.InWords(visit.Planned.Fact.Visit.On)}";

    private static string Line(string text) => Escape.Line(text) + "\n";

    private static string Figure(decimal? figure) => figure is { } known ? Invariant($"{known:#,0.##}") : "not known";

    // Above 100 and below 0 too.
    private static string Points(decimal points) =>
        Invariant($"{decimal.Round(points, 1, MidpointRounding.AwayFromZero):0.0} %");
}
