using Care.Partnerships.Budgets;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// A budget, as it is written: the lines as somebody wrote them down, and a rate for each currency among them that is
/// not the budget's.
/// </summary>
internal sealed record BudgetParts(
    Id<Budget> Id, Currency Currency, DateInterval Period, ValueList<BudgetEntry> Lines,
    ValueList<ExchangeRate> Rates = default)
{
    public static BudgetParts Of(Budget budget) =>
        new(
            budget.Id, budget.Currency, budget.Period,
            budget.Lines.Select(line => line.Entry).ToValueList(),
            budget.Lines.Select(line => line.Rate).OfType<ExchangeRate>().Distinct().ToValueList());

    public Result<Budget> Make() => Budget.From(Id, Currency, Period, Lines, Rates.AsSpan());

    /// <summary>The rates that no line uses: they would be lost.</summary>
    public IEnumerable<Refusal> Unused(Budget made)
    {
        var used = Of(made).Rates.ToHashSet();
        for (var i = 0; i < Rates.Count; i++)
            if (!used.Contains(Rates[i]))
                yield return FileRefusals.NotUsed(Invariant($"rates[{i}]"), $"no line is in {Rates[i].From}");
    }
}

/// <summary>Who pays how much, as it is written.</summary>
internal sealed record BudgetSharesParts(Money Funder, Money Partner)
{
    public static BudgetSharesParts Of(BudgetShares shares) => new(shares.Funder, shares.Partner);

    public Result<BudgetShares> Make() => BudgetShares.From(Funder, Partner);
}

/// <summary>A budget through its versions, as it is written.</summary>
internal sealed record BudgetVersionsParts(
    Id<Budget> Id, ValueList<BudgetVersion> InForce = default, ProposedBudget? Proposed = null)
{
    public static BudgetVersionsParts Of(BudgetVersions versions) =>
        new(versions.Id, versions.InForce, versions.Proposed);

    public Result<BudgetVersions> Make() => BudgetVersions.From(Id, InForce, Proposed);
}
