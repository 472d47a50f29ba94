using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>
/// The tracker of an office: one row an agreement, and what many of them add up to, each as a table for text, Markdown,
/// HTML or a spreadsheet.
/// </summary>
/// <remarks>What nothing is known of is said to be unknown, and never shown as a zero. Immutable; safe to share between
/// threads.</remarks>
/// <param name="names">The names of parties and people.</param>
public sealed class TrackerReport(Names names)
{
    private const string Unknown = "not known";

    /// <summary>
    /// A row for each agreement. "Reports due" counts those whose day is still to come or is today, "late" those of the
    /// lead and of the partner that are overdue; days to sign and to pay are means of the lead and of the partner.
    /// </summary>
    /// <param name="rows">The rows, such as <see cref="TrackerRow.Of"/> of each agreement of a dossier.</param>
    /// <exception cref="ArgumentNullException">The rows are null.</exception>
    public TextTable Rows(IEnumerable<TrackerRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new TextTable(
            "Agreement", "Lead", "Partner", "Status", "Last day", "Amount", "Advanced", "Not cleared", "Over 90 days",
            "Burn", "Reports due", "Reports late", "Days to sign", "Days to pay", "Overhead", "Last scores",
            "Open findings", "Close-out", "Late duties", "Silences");
        foreach (var row in rows)
            table.Add(
                row.Number, names.Of(row.Sides.Lead), names.Of(row.Sides.Partner), Words.Of(row.Phase),
                row.Period is { } period ? Words.Day(period.End) : "no text yet",
                row.Amount is { } amount ? Words.Of(amount) : "no money",
                Of(row.Advanced, row.Amount), Of(row.NotCleared?.Total, row.Amount),
                Of(row.NotCleared?.Over90, row.Amount),
                row.Burn is { } burn ? Percent(burn) : row.Amount is null ? "-" : Unknown,
                row.ReportsDue is { } due ? Both(due) : Unknown,
                row.ReportsOverdue is { } late ? Both(late) : Unknown,
                Both(row.Signing), Both(row.Paying), row.Overhead is { } rate ? Words.Rate(rate) : "none agreed",
                row.LastScores is { } scores ? $"{Score(scores.Lead)} / {Score(scores.Partner)}" : Unknown,
                Invariant($"{row.OpenFindings}"), row.CloseOut is { } closeOut
                    ? Words.Of(closeOut) + (row.IsOpenedAgain ? ", opened again" : "") : "not planned",
                Invariant($"{row.LateDuties}"),
                Invariant($"{row.Silences}"));
        return table;
    }

    /// <summary>What the agreements add up to: a row a figure; money in each currency apart.</summary>
    /// <param name="tally">The tally.</param>
    /// <exception cref="ArgumentNullException">The tally is null.</exception>
    public static TextTable Totals(TrackerTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var table = new TextTable("What", "Total")
            .Add("agreements", Invariant($"{tally.Agreements}"))
            .Add("with money, without an account", Invariant($"{tally.WithoutAccount}"));
        foreach (var money in tally.Money)
        {
            var code = money.Amount.Currency.Code;
            table.Add($"agreed in {code}", Words.Of(money.Amount))
                .Add($"advanced in {code}", Words.Of(money.Advanced))
                .Add($"not cleared in {code}", Words.Of(money.NotCleared.Total))
                .Add($"of it for 0 to 30 days, {code}", Words.Of(money.NotCleared.UpTo30))
                .Add($"of it for 31 to 60 days, {code}", Words.Of(money.NotCleared.UpTo60))
                .Add($"of it for 61 to 90 days, {code}", Words.Of(money.NotCleared.UpTo90))
                .Add($"of it for 91 days or more, {code}", Words.Of(money.NotCleared.Over90));
        }

        return table.Add("reports due, lead / partner", Both(tally.ReportsDue))
            .Add("reports late, lead / partner", Both(tally.ReportsOverdue))
            .Add("agreements whose reports are not known", Invariant($"{tally.ReportsUnknown}"))
            .Add("days to sign, lead / partner", Both(tally.Signing))
            .Add("days to pay, lead / partner", Both(tally.Paying))
            .Add("open findings", Invariant($"{tally.OpenFindings}"))
            .Add("late duties", Invariant($"{tally.LateDuties}"))
            .Add("silences", Invariant($"{tally.Silences}"));
    }

    private static string Of(Money? money, Money? amount) =>
        money is { } known ? Words.Of(known) : amount is null ? "-" : Unknown;

    private static string Percent(decimal share) =>
        Invariant($"{decimal.Round(100 * share, 1, MidpointRounding.AwayFromZero):0.0} %");

    private static string Score(decimal? score) =>
        score is { } known ? Invariant($"{decimal.Round(known, 2, MidpointRounding.AwayFromZero):0.00}") : Unknown;

    private static string Both(BySide<int> count) => Invariant($"{count.Lead} / {count.Partner}");

    private static string Both(BySide<DaysTaken> days) => $"{Mean(days.Lead)} / {Mean(days.Partner)}";

    private static string Mean(DaysTaken days) => days.Mean is { } mean
        ? Invariant($"{decimal.Round(mean, 1, MidpointRounding.AwayFromZero):0.0}") : "-";
}
