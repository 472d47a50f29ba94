using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting.Wording;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Reporting;

/// <summary>The reports under an agreement in words: what is due, what is late, and whose turn it is.</summary>
/// <param name="names">The names of parties and people.</param>
public sealed class ReportStatusReport(Names names)
{
    /// <summary>
    /// Every report that is owed, in one row each: its period, where it stands, whose turn it is, until when, and
    /// whether that side is late.
    /// </summary>
    public string Duties(Agreement agreement, IEnumerable<ReportDuty> duties)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(duties);
        var table = new TextTable("Report", "Period", "Status", "Whose turn", "Until", "In time");
        foreach (var duty in duties)
            table.Add(
                Words.Of(duty.Scheduled.Kind), Period(duty.Scheduled.Period),
                duty.Report is { } report ? Words.Of(report.Phase) : "not opened",
                duty.NextMove is { Side: { } side } move ? $"{Name(agreement, side)}: {Verb(move)}" : "settled",
                duty.NextMove is null ? ""
                    : duty.NextMove.DueOn is { } due ? Words.Day(due)
                    : "no day agreed",
                State(duty));
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>How well both sides keep their days, in one row each.</summary>
    public string Timeliness(Agreement agreement, LatenessTally tally)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(tally);
        var table = new TextTable("Side", "In time", "Late", "Running", "Not measurable", "Share late", "Days late");
        foreach (var side in Enum.GetValues<Side>())
        {
            var count = tally[side];
            table.Add(
                Name(agreement, side), Invariant($"{count.InTime}"), Invariant($"{count.Late}"),
                Invariant($"{count.Running}"), Invariant($"{count.NotMeasurable}"),
                count.LateShare is { } share ? Words.Share(share) : "nothing to judge",
                Invariant($"{count.Days.CalendarDays}"));
        }

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
    public string History(IEnumerable<IEntry<ReportFact>> history) =>
        HistoryText.Of(history, names, ReportWording.Of);

    private static string State(ReportDuty duty) => duty.State switch
    {
        ReportDutyState.Ahead         => "period not over",
        ReportDutyState.Due           => "in time",
        ReportDutyState.Overdue       => Invariant($"{duty.DaysLate} {(duty.DaysLate == 1 ? "day" : "days")} late"),
        ReportDutyState.NotMeasurable => "cannot be judged",
        ReportDutyState.Settled       => "settled",
    };

    // What the row of the table calls it, such as "hand in".
    private static string Verb(NextMove move) =>
        Words.OfVerb(Report.Lifecycle.Rows.AsEnumerable().First(row => row.Fact == move.Fact.Name).Verb);

    private static string Period(DateInterval period) => $"{Words.Day(period.Start)} to {Words.Day(period.End)}";

    // An agreement that was never drafted has no names for its sides.
    private string Name(Agreement agreement, Side side) =>
        agreement.Sides is { } sides ? names.Of(sides[side]) : Words.Of(side);

}
