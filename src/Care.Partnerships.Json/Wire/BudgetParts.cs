using Care.Partnerships.Budgets;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Wire;

/// <summary>A budget, as it is written: the lines as somebody wrote them down, and a rate for each currency among them that is not the budget's.</summary>
internal sealed record BudgetParts(Id<Budget> Id, Currency Currency, DateInterval Period, ValueList<BudgetEntry> Lines, ValueList<ExchangeRate> Rates)
{
    public static BudgetParts Of(Budget budget) => new(budget.Id, budget.Currency, budget.Period, budget.Lines.Select(line => line.Entry).ToValueList(),
        budget.Lines.Select(line => line.Rate).OfType<ExchangeRate>().Distinct().ToValueList());

    public Result<Budget> Make()
    {
        var made = Budget.From(Id, Currency, Period, Lines, Rates.AsSpan());
        if (!made.IsSuccess) return made;
        var used = Of(made.Value).Rates;
        Refusal[] lost = [.. Rates.Select((rate, i) => (rate, i)).Where(row => !used.Contains(row.rate)).Select(row => FileRefusals.NotUsed(Invariant($"rates[{row.i}]"), $"no line is in {row.rate.From}"))];
        return lost.Length > 0 ? lost.As<Budget>() : made;
    }
}

/// <summary>Who pays how much, as it is written.</summary>
internal sealed record BudgetSharesParts(Money Funder, Money Partner)
{
    public static BudgetSharesParts Of(BudgetShares shares) => new(shares.Funder, shares.Partner);

    public Result<BudgetShares> Make() => BudgetShares.From(Funder, Partner);
}

/// <summary>A budget through its versions, as it is written.</summary>
internal sealed record BudgetVersionsParts(Id<Budget> Id, ValueList<BudgetVersion> InForce, ProposedBudget? Proposed)
{
    public static BudgetVersionsParts Of(BudgetVersions versions) => new(versions.Id, versions.InForce, versions.Proposed);

    public Result<BudgetVersions> Make() => BudgetVersions.From(Id, InForce, Proposed);
}
