namespace Care.Partnerships.Budgets;

/// <summary>
/// How an amount came out against its budget. Above zero is favourable: more income, or less expenditure.
/// </summary>
/// <remarks>
/// Income: actual − budget. Expenditure: budget − actual. Source: How to Manage the Finances of Your Healthcare
/// Technology Management Teams, Guide 6, Box 18, for the layout. Immutable.
/// </remarks>
public sealed record Variance : InvariantRecord
{
    private Variance(VarianceKind kind, Money budget, Money actual, Money amount) =>
        (Kind, Budget, Actual, Amount) = (kind, budget, actual, amount);

    /// <summary>Money in or money out.</summary>
    public VarianceKind Kind { get; }

    /// <summary>What was planned; 0 or more.</summary>
    public Money Budget { get; }

    /// <summary>What came in or went out; below zero where more was paid back than spent.</summary>
    public Money Actual { get; }

    /// <summary>The variance: above zero favourable, below zero unfavourable.</summary>
    public Money Amount { get; }

    /// <summary>Favourable, unfavourable, or neither.</summary>
    public VarianceDirection Direction =>
        Amount.IsZero ? VarianceDirection.None
        : Amount.IsNegative ? VarianceDirection.Unfavourable
        : VarianceDirection.Favourable;

    /// <summary>
    /// The variance in points of the budget, to the 28 digits of a decimal; null on a budget of zero, where no
    /// percentage is defined.
    /// </summary>
    public Change? OfBudget => Budget.IsZero ? null : Change.Of((decimal)Amount.MinorUnits / Budget.MinorUnits * 100m);

    /// <summary>The working: what was taken and what was taken off.</summary>
    public Working<Money> Working
    {
        get
        {
            var (first, second) = Kind switch
            {
                VarianceKind.Income => (("actual", Actual), ("budget", Budget)),
                VarianceKind.Expenditure => (("budget", Budget), ("actual", Actual))
            };
            return Workings.Of(
                $"variance of {(Kind is VarianceKind.Income ? "income" : "expenditure")}", Budget.Currency,
                [
                    new(first.Item1, first.Item2, first.Item2, "in"),
                    new(second.Item1, second.Item2, -second.Item2, "taken off")
                ]);
        }
    }

    /// <summary>
    /// Holds an amount against its budget. Refuses with <c>CP-VAL-031</c> a budget below zero, with <c>CP-VAL-029</c>
    /// an amount in another currency, and
    /// with <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    public static Result<Variance> From(VarianceKind kind, Money budget, Money actual)
    {
        if (budget.IsNegative) return ValueRefusals.TooLow("budget", budget, 0).As<Variance>();
        if (actual.Currency != budget.Currency)
            return ValueRefusals.OtherCurrency("actual", actual, budget.Currency).As<Variance>();
        var amount = kind switch
        {
            VarianceKind.Income => actual.Minus(budget),
            VarianceKind.Expenditure => budget.Minus(actual)
        };
        return amount.IsSuccess ? new Variance(kind, budget, actual, amount.Value) : amount.Refusals().As<Variance>();
    }

    /// <summary>Holds literals against each other.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Variance Of(VarianceKind kind, Money budget, Money actual) => From(kind, budget, actual).Required();

    /// <summary>
    /// Whether it must be explained: it is larger than the threshold in either direction, or there is a variance on a
    /// budget of zero.
    /// </summary>
    /// <param name="above">The threshold; exactly this much needs no explanation.</param>
    public bool NeedsExplanation(Percentage above) =>
        OfBudget is { } points ? points.Size().Points > above.Points : !Amount.IsZero;

    /// <summary>
    /// The variance with its explanation, which may be left out below the threshold. Refuses with <c>CP-BUD-016</c> one
    /// that is missing, and with <c>CP-VAL-001</c>
    /// one that is needed and has no note, or that gives another reason and no note.
    /// </summary>
    public Result<ExplainedVariance> Explained(VarianceExplanation? explanation, Percentage above) =>
        explanation is null && NeedsExplanation(above) ? BudgetRefusals.NoReason(this, above).As<ExplainedVariance>()
        : explanation is not null
        && BlankText.Is(explanation.Note)
        && (NeedsExplanation(above) || explanation.Reason is VarianceReason.Other)
            ? ValueRefusals.Blank("explanation.note").As<ExplainedVariance>()
        : new ExplainedVariance(this, explanation);
}

/// <summary>Money in or money out.</summary>
public enum VarianceKind
{
    /// <summary>Money that comes in: more than planned is favourable.</summary>
    Income,

    /// <summary>Money that goes out: less than planned is favourable.</summary>
    Expenditure,
}

/// <summary>Which way a variance points.</summary>
public enum VarianceDirection
{
    /// <summary>As planned.</summary>
    None,

    /// <summary>Better than planned for the account; whether for the work, the reason says.</summary>
    Favourable,

    /// <summary>Worse than planned for the account.</summary>
    Unfavourable,
}
