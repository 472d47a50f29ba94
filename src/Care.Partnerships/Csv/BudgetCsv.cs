using System.Globalization;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Csv;

/// <summary>A budget as a table, a row for each line, out and in: what is written is read back equal.</summary>
/// <remarks>
/// <para>Columns, in any order: <c>line</c>, <c>category</c>, <c>purpose</c>, <c>spentBy</c>, <c>form</c>,
/// <c>start</c>, <c>end</c>, <c>quantity</c>, <c>unit</c>, <c>unitPrice</c>, <c>total</c>, <c>currency</c>,
/// <c>funder</c>, <c>partner</c>, <c>note</c>; and where they say something <c>factor</c> (in points),
/// <c>rounding</c>, <c>subaward</c>, <c>recipient</c>.</para>
/// <para>All amounts of a row are in its currency, with a point before the decimals. Days are year-month-day. Words are
/// the members of <see cref="CostCategory"/>, <see cref="BudgetPurpose"/>, <see cref="BudgetForm"/> and
/// <see cref="Rounding"/>.</para>
/// </remarks>
public static class BudgetCsv
{
    private const int Line = 0, Category = 1, Purpose = 2, SpentBy = 3, Form = 4, Start = 5, End = 6, Quantity = 7,
        Unit = 8, UnitPrice = 9, Total = 10, InCurrency = 11, Funder = 12, Partner = 13, Note = 14, Factor = 15,
        Rounded = 16, Subaward = 17, Recipient = 18;

    private static readonly CsvColumns Columns = new(
        [
            "line", "category", "purpose", "spentBy", "form", "start", "end", "quantity", "unit", "unitPrice", "total",
            "currency", "funder", "partner", "note",
        ],
        ["factor", "rounding", "subaward", "recipient"]);

    // Where what Budget.From refuses of a line stands in its row.
    private static readonly Dictionary<string, int> Places = new(StringComparer.Ordinal)
    {
        ["id"] = Line, ["note"] = Note, ["period"] = Start, ["cost"] = Total, ["cost.quantity"] = Quantity,
        ["cost.unitPrice"] = UnitPrice, ["cost.total"] = Total, ["cost.factor"] = Factor, ["shares"] = Funder,
        ["shares.funder"] = Funder, ["shares.partner"] = Partner,
    };

    /// <summary>The lines of a budget, each in the currency in which it was reckoned.</summary>
    public static CsvTable Of(Budget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var table = new CsvTable(Columns.Names);
        foreach (var (id, use, form, period, cost, shares, note) in budget.Lines.Select(line => line.Entry))
            table.Add(
                id.Value, $"{use.Category}", $"{use.Purpose}", use.SpentBy.Value, $"{form}", CsvTable.Day(period.Start),
                CsvTable.Day(period.End), CsvTable.Figure(cost.Quantity), cost.Unit, CsvTable.Amount(cost.UnitPrice),
                CsvTable.Amount(cost.Total), cost.Total.Currency.Code, CsvTable.Amount(shares.Funder),
                CsvTable.Amount(shares.Partner), note,
                cost.Factor is { } factor ? CsvTable.Figure(factor.Points) : null, $"{cost.Rounding}",
                use.Subaward?.Number.Value, use.Subaward?.Recipient?.Value);
        return table;
    }

    /// <summary>
    /// Makes a budget of rows, such as a CSV library gives them, or refuses with every fault of every row, at its row
    /// and column (<c>rows[3].total</c>): <c>CP-CSV-001</c> to <c>CP-CSV-009</c> and <c>CP-CSV-016</c> what cannot be
    /// read, what <see cref="Budget.From"/> refuses of the rows that can, and the codes of the values themselves.
    /// </summary>
    /// <param name="id">What names the budget in all its versions.</param>
    /// <param name="currency">The currency of its totals.</param>
    /// <param name="agreementPeriod">The period of the agreement, both ends included.</param>
    /// <param name="rows">First the names of the columns, then the lines; empty rows are passed over.</param>
    /// <param name="rates">A rate to the currency of the budget for each other currency of the rows.</param>
    public static Result<Budget> From(
        Id<Budget> id, Currency currency, DateInterval agreementPeriod, IEnumerable<string[]> rows,
        params ReadOnlySpan<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var reading = new CsvReading(rows, Columns);
        var (entries, rowOf) = (new List<BudgetEntry>(), new List<int>());
        while (reading.Next())
            if (Entry(reading, entries is [.., var last] ? last.Period : null) is { } entry)
            {
                entries.Add(entry);
                rowOf.Add(reading.Row);
            }

        if (!reading.CanBeRead || (entries.Count == 0 && reading.Refusals.Count > 0))
            return reading.Refusals.As<Budget>();
        var made = Budget.From(id, currency, agreementPeriod, entries, rates);
        if (reading.Refusals.Count == 0 && made.IsSuccess) return made;
        return reading.Refusals.Concat(made.Refusals().Select(refusal => Placed(refusal, rowOf)))
            .ToList()
            .As<Budget>();
    }

    // The period of the row before is given, for the rows that have the same.
    private static BudgetEntry? Entry(CsvReading row, DateInterval? last)
    {
        var before = row.Refusals.Count;
        var id = row.Identity<BudgetLine>(Line);
        var (category, purpose) = (row.Word<CostCategory>(Category), row.Word<BudgetPurpose>(Purpose));
        var by = row.Identity<Party>(SpentBy);
        var form = row.Word<BudgetForm>(Form);
        var period = Period(row, last);
        var quantity = row.Number(Quantity);
        var currency = row.Currency(InCurrency);
        var (price, total) = (row.Amount(UnitPrice, currency), row.Amount(Total, currency));
        var (funder, partner) = (row.Amount(Funder, currency), row.Amount(Partner, currency));
        var factor = Points(row);
        var rounding = row.WordOrNull<Rounding>(Rounded) ?? default;
        var (subaward, recipient) = (row.IdentityOrNull<SubawardShare>(Subaward), row.IdentityOrNull<Party>(Recipient));
        if (!row.IsEmpty(Recipient) && row.IsEmpty(Subaward))
            row.Refuse(CsvRefusals.NotWithout(row.Row, row.Name(Recipient), row.Name(Subaward)));
        if (row.Refusals.Count > before) return null;
        if (Shares(row, funder, partner) is not { } shares) return null;
        return new(
            id!, new(category, purpose, by!, subaward is null ? null : new(subaward, recipient)), form, period!,
            new(quantity, row.Text(Unit), price, total) { Factor = factor, Rounding = rounding }, shares,
            row.Text(Note));
    }

    private static BudgetShares? Shares(CsvReading row, Money funder, Money partner)
    {
        // Both are in the currency of the row; halves of what can be held fit together.
        const long Half = long.MaxValue / 2;
        if (funder.MinorUnits is > -Half and < Half && partner.MinorUnits is > -Half and < Half)
            return new(funder, partner);
        var shares = BudgetShares.From(funder, partner);
        if (shares.IsSuccess) return shares.Value;
        row.RefuseAll(shares.Refusals(), Partner);
        return null;
    }

    private static DateInterval? Period(CsvReading row, DateInterval? last)
    {
        var before = row.Refusals.Count;
        var (start, end) = (row.Day(Start), row.Day(End));
        if (row.Refusals.Count > before) return null;
        if (last is not null && start == last.Start && end == last.End) return last;
        var period = DateIntervals.From(start, end);
        if (period.IsSuccess) return period.Value;
        row.RefuseAll(period.Refusals(), End);
        return null;
    }

    private static Percentage? Points(CsvReading row)
    {
        if (row.NumberOrNull(Factor) is not { } points) return null;
        var factor = Percentage.FromPoints(points);
        if (factor.IsSuccess) return factor.Value;
        row.RefuseAll(factor.Refusals(), Factor);
        return null;
    }

    // lines[4].cost.total is the total of the row that gave the fifth line; what is about no line stays as it is.
    private static Refusal Placed(Refusal refusal, List<int> rowOf)
    {
        const string Before = "lines[";
        if (refusal.Field == "lines") return refusal.At("rows");
        if (!refusal.Field.StartsWith(Before, StringComparison.Ordinal)) return refusal;
        var end = refusal.Field.IndexOf(']', StringComparison.Ordinal);
        var index = int.Parse(refusal.Field.AsSpan(Before.Length, end - Before.Length), CultureInfo.InvariantCulture);
        return refusal.At(CsvRefusals.At(rowOf[index], Columns.Names[Places[refusal.Field[(end + 2)..]]]));
    }
}
