using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Budgets;

/// <summary>
/// How far a budget may move by itself, as an agreement states it: the limit, how moves are counted, and what follows.
/// </summary>
/// <remarks>There is no default value besides null. Immutable.</remarks>
public sealed record FlexibilityRule : InvariantRecord
{
    private readonly RevisionVerdict? _within;

    private FlexibilityRule(FlexibilityLimit limit, Threshold? appliesAbove) =>
        (Limit, AppliesAbove) = (limit, appliesAbove);

    /// <summary>Of what, how many percent, which amount beside it, which notice.</summary>
    public FlexibilityLimit Limit { get; }

    /// <summary>
    /// The funder's share past which the limit applies; up to there all moves are free. Null where it always applies.
    /// </summary>
    public Threshold? AppliesAbove { get; }

    /// <summary>Whether moves back are taken off the count; net unless stated.</summary>
    public FlexibilityCounting Counting { get; init; }

    /// <summary>
    /// Whether the limit itself is still within: "more than 10 %" needs approval where it is, "10 % or more" where it
    /// is not. Within unless stated.
    /// </summary>
    public bool IsLimitWithin { get; init; } = true;

    /// <summary>
    /// The first day of the fiscal years, with each of which the count starts anew; null where only an approval starts
    /// it anew.
    /// </summary>
    /// <remarks>
    /// What came into force before the first day of the year of the revision is not counted; percentages are of the
    /// budget that was in force when the year began, or that was approved since.
    /// </remarks>
    public AnnualDate? CountedByFiscalYear { get; init; }

    /// <summary>Between what money moves; lines unless stated.</summary>
    public FlexibilityUnit Unit { get; init; }

    /// <summary>The lines that may not move by themselves at all.</summary>
    public ValueList<Id<BudgetLine>> Frozen { get; init; }

    /// <summary>
    /// What follows within the limit. Unless stated, what the limit asks: notice where it wants notice of every move,
    /// and approval where it freezes lines of which none is named in <see cref="Frozen"/>, since any may be one of
    /// them;
    /// else it is free.
    /// </summary>
    public RevisionVerdict Within
    {
        get => _within
            ?? (Limit.FreezesLines && Frozen.Count == 0 ? RevisionVerdict.NeedsApproval
                : Limit.NoticeFirst ? RevisionVerdict.NeedsNotice
                : RevisionVerdict.Free);
        init => _within = value;
    }

    /// <summary>What follows beyond the limit; approval unless stated.</summary>
    public RevisionVerdict Beyond { get; init; } = RevisionVerdict.NeedsApproval;

    /// <summary>What follows where a frozen line moves; approval unless stated.</summary>
    public RevisionVerdict OnFrozen { get; init; } = RevisionVerdict.NeedsApproval;

    /// <summary>What follows where the total changes; approval unless stated.</summary>
    public RevisionVerdict OnTotal { get; init; } = RevisionVerdict.NeedsApproval;

    /// <summary>Who approves what needs approval.</summary>
    public BudgetApprover Approver { get; init; } = BudgetApprover.Donor;

    /// <summary>
    /// Makes a rule. Refuses with <c>CP-BUD-014</c> a limit that applies above a threshold whose amount is not stated,
    /// with <c>CP-VAL-031</c> an
    /// amount below zero, and with <c>CP-VAL-010</c> a percentage of more than eight decimals.
    /// </summary>
    /// <param name="limit">The limit, of a set of donor rules or of the agreement.</param>
    /// <param name="appliesAbove">The amount of the threshold that the limit names; null where it names none.</param>
    public static Result<FlexibilityRule> From(FlexibilityLimit limit, Threshold? appliesAbove = null)
    {
        ArgumentNullException.ThrowIfNull(limit);
        List<Refusal> refusals = [];
        if (limit.AppliesAbove is { } named && appliesAbove is null)
            refusals.Add(BudgetRefusals.ThresholdNotStated(named));
        if (Quotient.Scaled(limit.Most.Points, out _) is { } tooFine) refusals.Add(tooFine);
        if (limit.Amount is { IsNegative: true } amount)
            refusals.Add(ValueRefusals.TooLow("limit.amount", amount, 0));
        if (appliesAbove is { Amount.IsNegative: true })
            refusals.Add(ValueRefusals.TooLow("appliesAbove", appliesAbove.Amount, 0));
        return refusals.Count > 0 ? refusals.As<FlexibilityRule>() : new FlexibilityRule(limit, appliesAbove);
    }

    /// <summary>
    /// The rule of a donor as it stands on a day: the latest limit of the set in force, with its threshold. Refuses
    /// with
    /// <c>CP-BUD-017</c> a set that states no limit by
    /// then, with <c>CP-DON-012</c> or <c>CP-VAL-021</c> a threshold that is not stated, and with <c>CP-VAL-022</c>
    /// figures that nobody confirmed and that were not accepted.
    /// </summary>
    /// <param name="rules">The rules of the prime award.</param>
    /// <param name="on">The day of the revision.</param>
    /// <param name="acceptUnconfirmed">Whether figures may be used that nobody held against their source.</param>
    /// <param name="budgetOf">Whose budget it is: on that of a subaward the lead decides, where the limit says
    /// so.</param>
    /// <param name="rate">The dated rate at which its amounts are taken, where the budget is in another currency; the
    /// rule then names it. Refuses with <c>CP-DON-021</c> a rate of other currencies.</param>
    public static Result<FlexibilityRule> FromDonor(
        DonorRuleSet rules, LocalDate on, bool acceptUnconfirmed = false, AwardSide budgetOf = AwardSide.Recipient,
        ExchangeRate? rate = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var stated = rules.FlexibilityOn(on);
        if (!stated.IsSuccess) return BudgetRefusals.NoLimitStated(rules.Id, on).As<FlexibilityRule>();
        var limit = stated.Value.Use(acceptUnconfirmed);
        if (!limit.IsSuccess) return limit.Refusals().As<FlexibilityRule>();
        if (rate is not null) limit = limit.Value.In(rate);
        if (!limit.IsSuccess) return limit.Refusals().As<FlexibilityRule>();
        if (limit.Value.AppliesAbove is not { } named) return Made(limit.Value, null, budgetOf);
        var inForce = rules.ThresholdOn(named, on);
        if (!inForce.IsSuccess) return inForce.Refusals().As<FlexibilityRule>();
        var threshold = inForce.Value.Use(acceptUnconfirmed);
        if (threshold.IsSuccess && rate is not null) threshold = threshold.Value.In(rate);
        return threshold.IsSuccess
            ? Made(limit.Value, threshold.Value, budgetOf)
            : threshold.Refusals().As<FlexibilityRule>();
    }

    private static Result<FlexibilityRule> Made(FlexibilityLimit limit, Threshold? appliesAbove, AwardSide budgetOf)
    {
        var rule = From(limit, appliesAbove);
        return rule.IsSuccess && limit.PassThroughDecides && budgetOf is AwardSide.Subrecipient
            ? rule.Value with { Approver = BudgetApprover.Lead }
            : rule;
    }

    /// <summary>Makes a rule from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static FlexibilityRule Of(FlexibilityLimit limit, Threshold? appliesAbove = null) =>
        From(limit, appliesAbove).Required();
}

/// <summary>Whether moves back are taken off the count.</summary>
public enum FlexibilityCounting
{
    /// <summary>
    /// The budget proposed is held against the one last approved; what moved there and back does not count.
    /// </summary>
    Net,

    /// <summary>Every move since the last approval counts, in whatever direction.</summary>
    Gross,
}

/// <summary>Between what money moves.</summary>
public enum FlexibilityUnit
{
    /// <summary>Between lines.</summary>
    Line,

    /// <summary>Between categories of cost; within one, money moves freely.</summary>
    Category,
}
