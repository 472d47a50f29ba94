using Care.Partnerships.Budgets;
using Care.Partnerships.Funding;

namespace Care.Partnerships.Csv;

/// <summary>
/// The costs of a ledger and their corrections as a table, a row for each, out and in: what is written is read back
/// equal.
/// </summary>
/// <remarks>
/// <para>Columns, in any order: <c>id</c>, <c>statement</c>, <c>spentOn</c>, <c>amount</c>, <c>currency</c>,
/// <c>what</c>; and where they say something <c>rateOn</c> (the day of the stated rate, where the cost is in another
/// currency than the account), <c>line</c> (of the budget), <c>voucher</c>, <c>ground</c> and <c>groundReason</c> (of
/// <see cref="CostGroundKind"/>, for a cost outside of the agreement), and <c>corrects</c>: the cost that the row
/// corrects. A correction takes day, rate, line, voucher and ground from its cost, and says in <c>what</c> why.</para>
/// <para>An amount has a point before the decimals; it is below zero only in a correction. Days are year-month-day. An
/// empty cell of a line or a voucher is one that nobody said.</para>
/// </remarks>
public static class StatementCsv
{
    private const int Id = 0, Statement = 1, SpentOn = 2, Amount = 3, InCurrency = 4, What = 5, RateOn = 6, Line = 7,
        Voucher = 8, Ground = 9, GroundReason = 10, Corrects = 11;

    private static readonly CsvColumns Columns = new(
        ["id", "statement", "spentOn", "amount", "currency", "what"],
        ["rateOn", "line", "voucher", "ground", "groundReason", "corrects"]);

    /// <summary>The costs and corrections of a ledger, in the order in which they were booked.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="statement">The statement that reports them; null for all of them.</param>
    public static CsvTable Of(Ledger ledger, Id<ExpenditureStatement>? statement = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Of(
            from entry in ledger
            where entry.Kind is EntryKind.Spent
            let fact = entry.Cause.Fact
            let of = (fact as ExpenditureRecorded)?.Expenditure.Statement
                ?? (fact as ExpenditureAdjusted)?.Adjustment.Statement
            where statement is null || statement == of
            select fact);
    }

    /// <summary>Costs and corrections in the order of the facts; other facts have no row.</summary>
    public static CsvTable Of(IEnumerable<FundingFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var table = new CsvTable(Columns.Names);
        foreach (var fact in facts)
            if (fact is ExpenditureRecorded { Expenditure: var cost })
                table.Add(
                    cost.Id.Value, cost.Statement.Value, CsvTable.Day(cost.SpentOn), CsvTable.Amount(cost.Amount),
                    cost.Amount.Currency.Code, cost.What, cost.Rate is { } rate ? CsvTable.Day(rate.On) : null,
                    cost.Line?.Value, cost.Voucher, cost.Ground is { } ground ? $"{ground.Kind}" : null,
                    cost.Ground?.Reason, null);
            else if (fact is ExpenditureAdjusted { Adjustment: var change })
                table.Add(
                    change.Id.Value, change.Statement.Value, null, CsvTable.Amount(change.Amount),
                    change.Amount.Currency.Code, change.Reason, null, null, null, null, null, change.Of.Value);
        return table;
    }

    /// <summary>
    /// Reads costs and corrections from rows, such as a CSV library gives them, ready to be recorded in their order; or
    /// refuses with every fault of every row, at its row and column (<c>rows[3].amount</c>): <c>CP-CSV-001</c> to
    /// <c>CP-CSV-016</c>, and the codes of the values themselves. What the account allows is asked when they are
    /// recorded.
    /// </summary>
    /// <param name="account">The currency of the account.</param>
    /// <param name="rows">First the names of the columns, then the costs; empty rows are passed over.</param>
    /// <param name="rates">The stated rates to the currency of the account, one for each currency and day.</param>
    public static Result<ValueList<FundingFact>> From(
        Currency account, IEnumerable<string[]> rows, params ReadOnlySpan<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rows);
        using var reading = new CsvReading(rows, Columns);
        var (facts, ids) = (new List<FundingFact>(), new List<(string Id, int Row)>());
        var rateOf = Rates(account, rates, reading);
        while (reading.Next())
        {
            var before = reading.Refusals.Count;
            FundingFact? fact = reading.IsEmpty(Corrects) ? Cost(reading, account, rateOf) : Correction(reading);
            if (reading.Refusals.Count == before) facts.Add(fact!);
            if (reading.Text(Id).Trim() is { Length: > 0 } id) ids.Add((id, reading.Row));
        }

        FindTwins(ids, reading);
        return reading.Refusals.Count > 0
            ? reading.Refusals.As<ValueList<FundingFact>>()
            : new ValueList<FundingFact>([.. facts]);
    }

    // At the end, when it is known how many there are.
    private static void FindTwins(List<(string Id, int Row)> ids, CsvReading reading)
    {
        var first = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        foreach (var (id, row) in ids)
            if (!first.TryAdd(id, row))
                reading.Refuse(CsvRefusals.GivenTwice(row, reading.Name(Id), id, first[id]));
    }

    private static ExpenditureRecorded? Cost(
        CsvReading row, Currency account, Dictionary<(Currency, LocalDate), ExchangeRate> rates)
    {
        var before = row.Refusals.Count;
        var (id, statement) = (row.Identity<LedgerEntry>(Id), row.Identity<ExpenditureStatement>(Statement));
        var spentOn = row.Day(SpentOn);
        var currency = row.Currency(InCurrency);
        var amount = row.Amount(Amount, currency);
        var rate = Rate(row, currency, account, rates);
        var line = row.IdentityOrNull<BudgetLine>(Line);
        var kind = row.WordOrNull<CostGroundKind>(Ground);
        if (row.IsEmpty(Ground) && !row.IsEmpty(GroundReason))
            row.Refuse(CsvRefusals.NotWithout(row.Row, row.Name(GroundReason), row.Name(Ground)));
        if (row.Refusals.Count > before) return null;
        return new(new(id!, statement!, amount, rate, spentOn, row.Text(What))
        {
            Ground = kind is { } ground ? new(ground, row.Text(GroundReason)) : null, Line = line,
            Voucher = row.TextOrNull(Voucher),
        });
    }

    private static ExpenditureAdjusted? Correction(CsvReading row)
    {
        var before = row.Refusals.Count;
        var (id, statement) = (row.Identity<LedgerEntry>(Id), row.Identity<ExpenditureStatement>(Statement));
        var amount = row.Amount(Amount, row.Currency(InCurrency));
        var of = row.Identity<LedgerEntry>(Corrects);
        foreach (var column in (ReadOnlySpan<int>)[SpentOn, RateOn, Line, Voucher, Ground, GroundReason])
            if (!row.IsEmpty(column)) row.Refuse(CsvRefusals.NotForACorrection(row.Row, row.Name(column)));
        return row.Refusals.Count > before ? null : new(new(id!, of!, statement!, amount, row.Text(What)));
    }

    private static ExchangeRate? Rate(
        CsvReading row, Currency? currency, Currency account,
        Dictionary<(Currency, LocalDate), ExchangeRate> rates)
    {
        var before = row.Refusals.Count;
        var on = row.DayOrNull(RateOn);
        if (currency is null || row.Refusals.Count > before) return null;
        if (currency == account)
        {
            if (on is not null) row.Refuse(CsvRefusals.NeedsNoRate(row.Row, account.Code));
            return null;
        }

        if (on is not { } day) row.Refuse(CsvRefusals.NeedsRate(row.Row, currency.Code, account.Code));
        else if (rates.TryGetValue((currency, day), out var rate)) return rate;
        else row.Refuse(CsvRefusals.NoRateOfDay(row.Row, currency.Code, account.Code, day));
        return null;
    }

    private static Dictionary<(Currency, LocalDate), ExchangeRate> Rates(
        Currency account, ReadOnlySpan<ExchangeRate> rates, CsvReading reading)
    {
        var rateOf = new Dictionary<(Currency, LocalDate), ExchangeRate>();
        foreach (var rate in rates)
            if (rate.To != account || (!rateOf.TryAdd((rate.From, rate.On), rate)
                && rateOf[(rate.From, rate.On)] != rate))
                reading.Refuse(CsvRefusals.RateNotUsable(rate, account));
        return rateOf;
    }
}
