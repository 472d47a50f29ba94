using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Budgets;

/// <summary>
/// Totals by form and by who pays, of budgets of three sizes, and the same as one would write it with decimals.
/// </summary>
internal static class BudgetWork
{
    private static readonly DateInterval Year = DateIntervals.Of(new(2026, 1, 1), new(2026, 12, 31));
    private static readonly Budget Small = Made(200), Medium = Made(10_000), Large = Made(100_000);
    private static readonly List<DecimalLine> Lines =
    [
        .. Small.Lines.Select(line => new DecimalLine(
            line.Form, line.Shares.Funder.Amount, line.Shares.Partner.Amount))
    ];

    public static BudgetTotals Ours() => Small.Totals();

    public static BudgetTotals OfTenThousand() => Medium.Totals();

    public static BudgetTotals OfHundredThousand() => Large.Totals();

    public static DecimalTotals InDecimals()
    {
        decimal cashFunder = 0m,
            cashPartner = 0m, inKindFunder = 0m, inKindPartner = 0m, suppliesFunder = 0m, suppliesPartner = 0m;
        foreach (var line in Lines)
        {
            switch (line.Form)
            {
                case BudgetForm.Cash: cashFunder += line.Funder; cashPartner += line.Partner; break;
                case BudgetForm.InKind: inKindFunder += line.Funder; inKindPartner += line.Partner; break;
                case BudgetForm.Supplies: suppliesFunder += line.Funder; suppliesPartner += line.Partner; break;
            }
        }

        return new(cashFunder, cashPartner, inKindFunder, inKindPartner, suppliesFunder, suppliesPartner);
    }

    private static Budget Made(int lines) =>
        Budget
            .From(Id<Budget>.Of("bench"), Currency.Usd, Year, [.. Enumerable.Range(1, lines).Select(Entry)])
            .Required();

    private static BudgetEntry Entry(int number)
    {
        var (funder, partner) = (Usd(number * 7_919L % 10_000_019L), Usd(number * 104_729L % 100_003L));
        BudgetUse use = new(CostCategory.Services, BudgetPurpose.Programme, Id<Party>.Of("partner"));
        return new(Id<BudgetLine>.Of($"line-{number}"), use, (BudgetForm)(number % 3), Year,
            new(1m, "lot", funder + partner, funder + partner), BudgetShares.Of(funder, partner), "Needed.");
    }

    private static Money Usd(long cents) => Money.OfMinorUnits(cents, Currency.Usd);
}

/// <summary>A line as one would write it with decimals.</summary>
internal sealed record DecimalLine(BudgetForm Form, decimal Funder, decimal Partner);

/// <summary>The totals as one would write them with decimals.</summary>
internal readonly record struct DecimalTotals(
    decimal CashFunder, decimal CashPartner, decimal InKindFunder, decimal InKindPartner, decimal SuppliesFunder,
    decimal SuppliesPartner);
