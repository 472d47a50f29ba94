using Care.Partnerships.Budgets;
using Care.Partnerships.Funding;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Csv;

/// <summary>
/// The money of an agreement as tables for other programs: budget against actual, the whole ledger, and the plan of
/// payments.
/// </summary>
/// <remarks>
/// Each amount is a plain number, with its currency in a column of its own; days are year-month-day; words are the
/// members of the enums. There is no row for a total. A budget and a statement, which are read back too, are
/// <see cref="BudgetCsv"/> and <see cref="StatementCsv"/>.
/// </remarks>
public static class MoneyCsv
{
    /// <summary>
    /// A row for each line: what is planned, what was spent, and what is left of it. Lines that were spent on and are
    /// not in the budget come last, with nothing planned.
    /// </summary>
    public static CsvTable Of(BudgetAgainstActual actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var table = new CsvTable(
            "line", "inBudget", "category", "form", "start", "end", "currency", "planned", "spent", "left");
        var (start, end) = (CsvTable.Day(actual.Period.Start), CsvTable.Day(actual.Period.End));
        foreach (var line in actual.Lines)
            table.Add(
                line.Line.Id.Value, "yes", $"{line.Line.Use.Category}", $"{line.Line.Form}", start, end,
                line.Spent.Currency.Code, CsvTable.Amount(line.Planned), CsvTable.Amount(line.Spent),
                CsvTable.Amount(line.Left));
        foreach (var line in actual.Unbudgeted)
            table.Add(
                line.Line.Value, "no", null, null, start, end, line.Spent.Currency.Code,
                CsvTable.Amount(Money.Zero(line.Spent.Currency)), CsvTable.Amount(line.Spent),
                CsvTable.Amount(-line.Spent));
        return table;
    }

    /// <summary>A row for each entry of a ledger, in the order in which they were booked.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="budget">The budget whose lines say category and purpose; without it both columns are empty, as they
    /// are for a line that it does not have.</param>
    /// <param name="reports">The reports. The days of the financial report in whose period an entry falls are in
    /// <c>periodStart</c> and <c>periodEnd</c>, both ends included; empty where none was opened for that day. A final
    /// report covers all days, and is not looked at.</param>
    public static CsvTable Of(Ledger ledger, Budget? budget = null, ReportBook? reports = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var table = new CsvTable(
            "kind", "on", "currency", "amount", "originalCurrency", "originalAmount", "line", "category", "purpose",
            "cost", "statement", "periodStart", "periodEnd", "voucher", "what", "recordedOn");
        var uses = (budget?.Lines ?? []).ToDictionary(line => line.Id, line => line.Use);
        DateInterval[] periods =
        [
            .. from report in reports?.Reports ?? Book<Report>.Empty
               where report.Kind is ReportKind.Financial
               select report.Period,
        ];
        foreach (var entry in ledger)
        {
            var (cost, change) = (
                (entry.Cause.Fact as ExpenditureRecorded)?.Expenditure,
                (entry.Cause.Fact as ExpenditureAdjusted)?.Adjustment);
            var use = entry.Line is { } line ? uses.GetValueOrDefault(line) : null;
            var period = Array.Find(periods, days => days.Contains(entry.On));
            table.Add(
                $"{entry.Kind}", CsvTable.Day(entry.On), entry.Amount.Currency.Code, CsvTable.Amount(entry.Amount),
                entry.Original?.Currency.Code, entry.Original is { } original ? CsvTable.Amount(original) : null,
                entry.Line?.Value, use is null ? null : $"{use.Category}", use is null ? null : $"{use.Purpose}",
                (cost?.Id ?? change?.Of)?.Value, (cost?.Statement ?? change?.Statement)?.Value,
                period is null ? null : CsvTable.Day(period.Start), period is null ? null : CsvTable.Day(period.End),
                cost?.Voucher, cost?.What ?? change?.Reason, CsvTable.Day(entry.Cause.On));
        }

        return table;
    }

    /// <summary>
    /// The plan of an account: a row for each payment of a tranche, and one for a tranche without a payment. There is
    /// no row where nothing is planned.
    /// </summary>
    public static CsvTable Of(FundingAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var table = new CsvTable(
            "tranche", "dueOn", "isForTheEnd", "currency", "amount", "payment", "paymentAmount", "paymentPhase");
        foreach (var tranche in account.Plan?.Tranches ?? [])
        {
            var payments = account.PaymentsFor(tranche.Number);
            if (payments.Count == 0) Add(tranche, null, null, null);
            foreach (var payment in payments)
                Add(tranche, payment.Id.Value, CsvTable.Amount(payment.Amount), $"{payment.Phase}");
        }

        return table;

        void Add(Tranche tranche, string? payment, string? amount, string? phase) => table.Add(
            Invariant($"{tranche.Number}"), CsvTable.Day(tranche.DueOn), tranche.IsForTheEnd ? "yes" : "no",
            tranche.Amount.Currency.Code, CsvTable.Amount(tranche.Amount), payment, amount, phase);
    }
}
