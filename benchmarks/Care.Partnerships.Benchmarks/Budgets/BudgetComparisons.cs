using Care.Partnerships.Budgets;

namespace Care.Partnerships.Benchmarks.Budgets;

/// <summary>
/// The totals of a budget against a loop over decimals: nothing but the answer is made, and many lines cost as much
/// each as few.
/// </summary>
internal static class BudgetComparisons
{
    private const int Tenfold = 10;

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "Totals of 200 lines, against a loop over decimals (bar 6)", BudgetWork.Ours, BudgetWork.InDecimals,
            Figures, figures => figures) with
        {
            MinSpeedRatio = 3.6, MaxBytesPerOp = 0
        },
        Comparison.Of(
            "200 lines with 10,000 entries, against LINQ over decimals (bar 6)", ActualWork.Ours, ActualWork.InLinq,
            ActualWork.Figures, ActualWork.Figures) with
        {
            MinSpeedRatio = 3.5, MaxBytesPerOp = 20_000
        },
        Comparison.Of(
            "Totals of 100,000 lines, against ten times 10,000", BudgetWork.OfHundredThousand,
            () => Times(BudgetWork.OfTenThousand),
            _ => true,
            _ => true) with
        {
            AtMostTimesSlower = 2
        },
    ];

    private static object? Figures(BudgetTotals totals) =>
        new DecimalTotals(
            totals.Cash.Funder.Amount, totals.Cash.Partner.Amount, totals.InKind.Funder.Amount,
            totals.InKind.Partner.Amount, totals.Supplies.Funder.Amount, totals.Supplies.Partner.Amount);

    private static BudgetTotals Times(Func<BudgetTotals> few)
    {
        for (var i = 1; i < Tenfold; i++) few();
        return few();
    }
}
