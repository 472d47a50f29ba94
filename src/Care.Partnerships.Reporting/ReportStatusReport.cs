using System.Globalization;
using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Reporting;

/// <summary>The reports under an agreement in words: what is due, what is late, and whose turn it is.</summary>
/// <param name="parties">The parties; one that is missing is shown by its identity.</param>
/// <param name="people">The people; one that is missing is shown by the identity.</param>
public sealed class ReportStatusReport(IReadOnlyCollection<Party> parties, IReadOnlyCollection<Person> people)
{
    /// <summary>
    /// Every report that is owed, in one row each: its period, where it stands, whose turn it is, until when, and
    /// whether that side is late.
    /// </summary>
    public string Duties(Agreement agreement, IEnumerable<ReportDuty> duties)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(duties);
        var table = new TextTable("Report", "Period", "Stands", "Whose turn", "Until", "");
        foreach (var duty in duties)
            table.Add(
                Words.Of(duty.Scheduled.Kind), Period(duty.Scheduled.Period),
                duty.Report is { } report ? Words.Of(report.Phase) : "not opened",
                duty.NextMove is { } turn ? $"{Name(agreement, turn.Side)}: {Verb(turn)}" : "nobody's",
                duty.NextMove is null ? ""
                    : duty.NextMove.DueOn is { } due ? Words.Day(due)
                    : "no day agreed",
                State(duty));
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>How well both sides keep their days, in one row each.</summary>
    public string Timeliness(Agreement agreement, IEnumerable<ReportTimeliness> sides)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(sides);
        var table = new TextTable("Side", "In time", "Late", "Running", "Not measurable", "Share late", "Days late");
        foreach (var side in sides)
            table.Add(
                Name(agreement, side.Side), Invariant($"{side.InTime}"), Invariant($"{side.Late}"),
                Invariant($"{side.Running}"), Invariant($"{side.NotMeasurable}"),
                side.ShareLate is { } share ? Rounded(share) : "nothing to judge", Invariant($"{side.DaysLate}"));
        return table.ToText();
    }

    /// <summary>How much is asked of a side, month by month.</summary>
    public static string Load(ReportingLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        var table = new TextTable("Month", "Reports", "Other requests");
        foreach (var month in load.Months)
            table.Add(
                Invariant($"{month.Month:uuuu-MM}"), Invariant($"{month.Reports}"), Invariant($"{month.Requests}"));
        if (load.PerMonth is not { } average) return "  nothing is asked\n";
        var aMonth = decimal.Round(average.Value, 2, MidpointRounding.AwayFromZero);
        return table.ToText()
            + Invariant($"  {load.Reports} reports and {load.Requests} requests, {aMonth:0.00} a month\n");
    }

    /// <summary>What happened, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<ReportFact>> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return string.Concat(
            history.Select(entry =>
                $"  {Words.Day(entry.On)}  {entry.Fact.Report}: {Told(entry.Fact, Name(entry.By))}\n"));
    }

    private static string State(ReportDuty duty) => duty.State switch
    {
        ReportDutyState.Ahead         => "period not over",
        ReportDutyState.Due           => "in time",
        ReportDutyState.Overdue       => Invariant($"{duty.DaysLate} {(duty.DaysLate == 1 ? "day" : "days")} late"),
        ReportDutyState.NotMeasurable => "cannot be judged",
        ReportDutyState.Settled       => "settled",
    };

    private static string Told(ReportFact fact, string by) => fact switch
    {
        ReportOpened f =>
                $"{Words.Of(f.Scheduled.Kind)} report for {Period(f.Scheduled.Period)} opened by {by}, " +
                $"due on {Words.Day(f.Scheduled.DueOn)}",
        ReportRescheduled f =>
                $"rescheduled by {by} to {Period(f.Dates.Period)}, due on {Words.Day(f.Dates.DueOn)}: {f.Reason}",
        ReportSubmitted f   => Told(f.Submission, by),
        ReportReviewStarted       => $"review started by {by}",
        ReportReturned f =>
                $"returned by {by}; good: {Joined(f.Feedback.Strengths)} to improve: {Joined(f.Feedback.Improvements)}",
        ReportAccepted f    => $"accepted by {by}{(f.Note is { } note ? $": {note}" : "")}",
        _                   => fact.GetType().Name,
    };

    private static string Told(Submission submission, string by)
    {
        var spent = submission.Expenditure is { } money ? $", {Words.Of(money)} spent" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"version {submission.Version} handed in by {by} on " +
            $"{Words.Day(submission.SubmittedOn)} ({submission.Document}){spent}");
    }

    private static string Joined(ValueList<string> notes) => string.Join(" ", notes.AsEnumerable());

    // What the row of the table calls it, such as "hand in".
    private static string Verb(ReportNextMove turn) => Report.Lifecycle.Rows.First(row => row.Fact == turn.Fact).Verb;

    private static string Period(DateInterval period) => $"{Words.Day(period.Start)} to {Words.Day(period.End)}";

    private static string Rounded(Percentage share) =>
        Invariant($"{decimal.Round(share.Points, 1, MidpointRounding.AwayFromZero):0.0} %");

    // An agreement that was never drafted has no names for its sides.
    private string Name(Agreement agreement, Side side) =>
        agreement.Sides is { } sides ? Name(sides[side]) : Words.Of(side);

    private string Name(Id<Party> id) => parties.FirstOrDefault(party => party.Id == id)?.Name ?? id.Value;

    private string Name(Actor by) =>
        by is Person { Id: var id }
            ? people.FirstOrDefault(person => person.Id == id)?.Name ?? id.Value
            : by.ToString();
}
