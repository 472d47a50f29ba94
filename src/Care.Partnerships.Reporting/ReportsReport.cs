using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Reporting;

/// <summary>The reports under an agreement in words: what is due, what is late, and whose turn it is.</summary>
/// <param name="parties">The parties; one that is missing is shown by its identity.</param>
/// <param name="people">The people; one that is missing is shown by the identity.</param>
public sealed class ReportsReport(IReadOnlyCollection<Party> parties, IReadOnlyCollection<Person> people)
{
    /// <summary>Every report that is owed, in one row each: its period, where it stands, whose turn it is, until when, and whether that side is late.</summary>
    public string Duties(Agreement agreement, IEnumerable<ReportDuty> duties)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(duties);
        var table = new TextTable("Report", "Period", "Stands", "Whose turn", "Until", "");
        foreach (var duty in duties)
            table.Add(Words.Of(duty.Scheduled.Kind), Period(duty.Scheduled.Period), duty.Report is { } report ? Words.Of(report.Phase) : "not opened",
                duty.Turn is { } turn ? $"{Name(agreement.Sides![turn.Side])}: {Words.Of(turn.Command)}" : "nobody's", duty.Turn is null ? "" : duty.Turn.DueOn is { } due ? Words.Day(due) : "no day agreed", State(duty));
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>How well both sides keep their days, in one row each.</summary>
    public string Timeliness(Agreement agreement, IEnumerable<ReportTimeliness> sides)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(sides);
        var table = new TextTable("Side", "In time", "Late", "Running", "Not measurable", "Share late", "Days late");
        foreach (var side in sides)
            table.Add(Name(agreement.Sides![side.Side]), Invariant($"{side.InTime}"), Invariant($"{side.Late}"), Invariant($"{side.Running}"), Invariant($"{side.NotMeasurable}"),
                side.ShareLate is { } share ? Invariant($"{decimal.Round(share.Points, 1, MidpointRounding.AwayFromZero):0.0} %") : "nothing to judge", Invariant($"{side.DaysLate}"));
        return table.ToText();
    }

    /// <summary>How much is asked of a side, month by month.</summary>
    public static string Load(ReportingLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        var table = new TextTable("Month", "Reports", "Other requests");
        foreach (var month in load.Months) table.Add(Invariant($"{month.Month:uuuu-MM}"), Invariant($"{month.Reports}"), Invariant($"{month.Requests}"));
        return load.PerMonth is not { } average ? "  nothing is asked\n" : table.ToText() + Invariant($"  {load.Reports} reports and {load.Requests} requests, {decimal.Round(average.Value, 2, MidpointRounding.AwayFromZero):0.00} a month\n");
    }

    /// <summary>What happened, a line for each event.</summary>
    public string History(IEnumerable<ReportEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return string.Concat(history.Select(happened => $"  {Words.Day(happened.On)}  {happened.Report}: {Told(happened)}\n"));
    }

    private static string State(ReportDuty duty) => duty.State switch
    {
        ReportDutyState.Ahead         => "period not over",
        ReportDutyState.Due           => "in time",
        ReportDutyState.Overdue       => Invariant($"{duty.DaysLate} {(duty.DaysLate == 1 ? "day" : "days")} late"),
        ReportDutyState.NotMeasurable => "cannot be judged",
        ReportDutyState.Settled       => "settled",
    };

    private string Told(ReportEvent happened) => happened switch
    {
        ReportOpened e      => $"{Words.Of(e.Scheduled.Kind)} report for {Period(e.Scheduled.Period)} opened by {Name(e.By)}, due on {Words.Day(e.Scheduled.DueOn)}",
        ReportRescheduled e => $"rescheduled by {Name(e.By)} to {Period(e.Dates.Period)}, due on {Words.Day(e.Dates.DueOn)}: {e.Reason}",
        ReportSubmitted e   => $"version {e.Submission.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)} handed in by {Name(e.By)} on {Words.Day(e.Submission.SubmittedOn)} ({e.Submission.Document}){(e.Submission.Expenditure is { } spent ? $", {Words.Of(spent)} spent" : "")}",
        ReportTakenUp e     => $"taken up by {Name(e.By)}",
        ReportReturned e    => $"returned by {Name(e.By)}; good: {string.Join(" ", e.Feedback.Strengths.AsEnumerable())} to improve: {string.Join(" ", e.Feedback.Improvements.AsEnumerable())}",
        ReportAccepted e    => $"accepted by {Name(e.By)}{(e.Note is { } note ? $": {note}" : "")}",
        _                   => happened.GetType().Name,
    };

    private static string Period(DateInterval period) => $"{Words.Day(period.Start)} to {Words.Day(period.End)}";

    private string Name(Id<Party> id) => parties.FirstOrDefault(party => party.Id == id)?.Name ?? id.Value;

    private string Name(Id<Person> id) => people.FirstOrDefault(person => person.Id == id)?.Name ?? id.Value;
}
