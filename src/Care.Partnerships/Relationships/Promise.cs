using Care.Partnerships.Parties;

namespace Care.Partnerships.Relationships;

/// <summary>Who owes what to the other side, by which day.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4 (promises that nobody keeps are the first of the common mistakes). A promise
/// without somebody who owes it, or without a day, cannot be made. Value equality. Immutable.
/// </remarks>
public sealed record PromiseTerms : InvariantRecord
{
    private PromiseTerms(Person owner, PromiseKind kind, string what, LocalDate dueOn) =>
        (Owner, Kind, What, DueOn) = (owner, kind, what, dueOn);

    /// <summary>Who owes it, for the side of that person.</summary>
    public Person Owner { get; }

    /// <summary>What it is about.</summary>
    public PromiseKind Kind { get; }

    /// <summary>What is promised.</summary>
    public string What { get; }

    /// <summary>The last day that is in time.</summary>
    public LocalDate DueOn { get; }

    /// <summary>Makes the terms. Refuses with <c>CP-REL-002</c> where nobody owes it, with <c>CP-REL-003</c> where no
    /// day is given, and with <c>CP-VAL-001</c> a blank text, all problems at once.</summary>
    /// <param name="owner">See <see cref="Owner"/>.</param>
    /// <param name="kind">See <see cref="Kind"/>.</param>
    /// <param name="what">See <see cref="What"/>.</param>
    /// <param name="dueOn">See <see cref="DueOn"/>.</param>
    public static Result<PromiseTerms> From(Person? owner, PromiseKind kind, string? what, LocalDate? dueOn)
    {
        Refusal?[] refusals =
        [
            owner is null ? RelationshipRefusals.NobodyOwesIt() : null, Require.Text("what", what),
            dueOn is null ? RelationshipRefusals.NoDay() : null,
        ];
        return refusals.OfType<Refusal>().ToArray() is { Length: > 0 } found ? found.As<PromiseTerms>()
            : new PromiseTerms(owner!, kind, what!, dueOn!.Value);
    }

    /// <summary>Makes the terms from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static PromiseTerms Of(Person owner, PromiseKind kind, string what, LocalDate dueOn) =>
        From(owner, kind, what, dueOn).Required();
}

/// <summary>Where a promise was agreed.</summary>
public enum PromiseOrigin
{
    /// <summary>As an action of a check-in.</summary>
    CheckIn,

    /// <summary>As a follow-up of a survey.</summary>
    Survey,

    /// <summary>As a lesson of a review.</summary>
    Review,
}

/// <summary>What a promise carries on, so that one side owes it and the other says that it was kept.</summary>
/// <param name="Origin">Where it was agreed.</param>
/// <param name="Id">The identity of the check-in, the survey or the review in the host's records; may not be
/// blank.</param>
/// <param name="Part">The identity of the action, the follow-up or the lesson; null where it has none.</param>
public sealed record PromiseSource(PromiseOrigin Origin, string Id, string? Part = null) : InvariantRecord;

/// <summary>A promise of one side to the other, and what became of it.</summary>
/// <param name="Made">What was promised, as it was recorded.</param>
public sealed record Promise(IEntry<PromiseMade> Made) : InvariantRecord, IIdentified<Promise>
{
    /// <inheritdoc/>
    public Id<Promise> Id => Made.Fact.Promise;

    /// <summary>Who owes what, by when.</summary>
    public PromiseTerms Terms => Made.Fact.Terms;

    /// <summary>What it carries on; null where it stands by itself.</summary>
    public PromiseSource? Source => Made.Fact.Source;

    /// <summary>That it was kept; null where that was not recorded.</summary>
    public IEntry<PromiseKept>? Kept { get; internal init; }

    /// <summary>That both agreed to drop it; null where they did not.</summary>
    public IEntry<PromiseDropped>? Dropped { get; internal init; }

    /// <summary>Whether it is neither kept nor dropped.</summary>
    public bool IsOpen => Kept is null && Dropped is null;

    /// <summary>
    /// Calendar days after its day on which it was kept, or that have passed until a day where it is open; 0 where it
    /// is in time or was dropped.
    /// </summary>
    public int DaysLateOn(LocalDate on) =>
        Dropped is not null ? 0 : Math.Max(0, Period.DaysBetween(Terms.DueOn, Kept?.Fact.KeptOn ?? on));
}
