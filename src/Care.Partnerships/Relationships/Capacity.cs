namespace Care.Partnerships.Relationships;

/// <summary>Money that is committed to a topic for some days.</summary>
/// <param name="Period">The days, both ends included.</param>
/// <param name="Amount">The money; within a plan above 0.</param>
public sealed record CapacityPart(DateInterval Period, Money Amount) : InvariantRecord;

/// <summary>What is committed to strengthen one capacity, over one period or several.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4 (committed and steady funding, outside of emergencies; for partners, or for
/// CARE from partners). One currency. Value equality. Immutable.
/// </remarks>
public sealed record CapacityPlan : InvariantRecord
{
    private CapacityPlan(string topic, CapacityDirection direction, ValueList<CapacityPart> parts, Money total) =>
        (Topic, Direction, Parts, Total) = (topic, direction, parts, total);

    /// <summary>What is learnt, such as <c>security management</c>.</summary>
    public string Topic { get; }

    /// <summary>Who strengthens whom.</summary>
    public CapacityDirection Direction { get; }

    /// <summary>The periods with their money; one or more.</summary>
    public ValueList<CapacityPart> Parts { get; }

    /// <summary>All of the money.</summary>
    public Money Total { get; }

    /// <summary>Makes a plan. Refuses with <c>CP-VAL-001</c> a blank topic, with <c>CP-REL-004</c> a plan without
    /// money, an amount that is not above 0 and amounts of several currencies, and as <see cref="Money.Sum"/> does what
    /// is too much; all problems at once.</summary>
    /// <param name="topic">See <see cref="Topic"/>.</param>
    /// <param name="direction">See <see cref="Direction"/>.</param>
    /// <param name="parts">See <see cref="Parts"/>.</param>
    public static Result<CapacityPlan> From(
        string? topic, CapacityDirection direction, params ValueList<CapacityPart> parts)
    {
        List<Refusal> refusals = [];
        if (Require.Text("topic", topic) is { } blank) refusals.Add(blank);
        Money[] amounts = [.. parts.Select(part => part.Amount)];
        if (amounts.Length == 0 || amounts.Any(one => one.MinorUnits <= 0 || one.Currency != amounts[0].Currency))
            refusals.Add(RelationshipRefusals.NoMoneyOfOneCurrency(string.Join(", ", amounts)));
        if (refusals.Count > 0) return refusals.As<CapacityPlan>();
        var total = Money.Sum(amounts[0].Currency, amounts);
        return total.Map(sum => new CapacityPlan(topic!, direction, parts, sum));
    }

    /// <summary>Makes a plan from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static CapacityPlan Of(string topic, CapacityDirection direction, params ValueList<CapacityPart> parts) =>
        From(topic, direction, parts).Required();
}

/// <summary>A capacity that is strengthened, and what was delivered of it.</summary>
/// <param name="Committed">What was committed, as it was recorded.</param>
public sealed record CapacityTopic(IEntry<CapacityCommitted> Committed) : InvariantRecord, IIdentified<CapacityTopic>
{
    /// <inheritdoc/>
    public Id<CapacityTopic> Id => Committed.Fact.Topic;

    /// <summary>What was committed.</summary>
    public CapacityPlan Plan => Committed.Fact.Plan;

    /// <summary>What was delivered so far; never more than the plan.</summary>
    public Money Delivered { get; internal init; } = Money.Zero(Committed.Fact.Plan.Total.Currency);

    /// <summary>How far it is.</summary>
    public CapacityState State =>
        Delivered.MinorUnits == 0 ? CapacityState.Open
        : Delivered == Plan.Total ? CapacityState.Delivered
        : CapacityState.PartlyDelivered;

    // The last delivery, so that the same one again is seen.
    internal IEntry<CapacityDelivered>? Last { get; init; }

    // A history that delivers more than was committed, or another currency, is damaged.
    internal CapacityTopic With(IEntry<CapacityDelivered> delivery)
    {
        var delivered = Delivered + delivery.Fact.Amount;
        return delivered <= Plan.Total && delivery.Fact.Amount.MinorUnits > 0
            ? this with { Delivered = delivered, Last = delivery }
            : throw new InvalidOperationException($"{delivered} of {Plan.Total} is delivered");
    }
}
