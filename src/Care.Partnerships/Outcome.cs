using System.Diagnostics.CodeAnalysis;

namespace Care.Partnerships;

/// <summary>What a lifecycle says of a fact that somebody wants to record: accepted, already so, or refused.</summary>
/// <remarks>
/// Costs no memory unless it is a refusal. The default value is no decision: its members throw
/// <see cref="InvalidOperationException"/>, its text says so.
/// </remarks>
public readonly struct Decision
{
    private readonly Answer _answer;
    private readonly Refusal[]? _refusals;

    private Decision(Answer answer, Refusal[]? refusals = null) => (_answer, _refusals) = (answer, refusals);

    private enum Answer : byte
    {
        NeverTaken,
        Accepted,
        AlreadySo,
        Refused,
    }

    internal static Decision Accepted => new(Answer.Accepted);

    internal static Decision AlreadySo => new(Answer.AlreadySo);

    internal static Decision Refused(params Refusal[] refusals) => new(Answer.Refused, refusals);

    /// <summary>Nothing stands against it: it may be recorded.</summary>
    public bool IsAccepted => Taken is Answer.Accepted;

    /// <summary>
    /// The very same fact was recorded by the same actor, in the same post, on the same day: nothing happens.
    /// </summary>
    public bool WasAlreadySo => Taken is Answer.AlreadySo;

    /// <summary>It may not be recorded; <see cref="Refusals"/> says why.</summary>
    public bool IsRefused => Taken is Answer.Refused;

    /// <summary>Every reason for the refusal, in the order of the table; empty where nothing was refused.</summary>
    public ValueList<Refusal> Refusals => Taken is Answer.Refused && _refusals is not null ? new(_refusals) : default;

    private Answer Taken =>
        _answer is Answer.NeverTaken
            ? throw new InvalidOperationException(
                "This decision was never taken: it is the default value of the struct.")
            : _answer;

    /// <summary>Such as <c>accepted</c> or the refusals, one a line. Never throws.</summary>
    public override string ToString() =>
        _answer is Answer.NeverTaken ? "never decided"
        : IsAccepted ? "accepted"
        : WasAlreadySo ? "already so"
        : string.Join('\n', Refusals.AsEnumerable());
}

/// <summary>What became of a fact that somebody wanted to record: the state after it, and the entry to store.</summary>
/// <remarks>
/// The default value is no outcome: its members throw <see cref="InvalidOperationException"/>, its text says so.
/// </remarks>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public readonly struct Outcome<TState, TFact> where TState : class where TFact : Fact
{
    private readonly TState? _state;
    private readonly Decision _decision;

    internal Outcome(TState state, IEntry<TFact>? entry, Decision decision) =>
        (_state, Entry, _decision) = (state, entry, decision);

    /// <summary>It was recorded: store <see cref="Entry"/>.</summary>
    [MemberNotNullWhen(true, nameof(Entry))]
    public bool IsAccepted => _decision.IsAccepted;

    /// <summary>The very same fact was recorded before, so there is nothing to store.</summary>
    public bool WasAlreadySo => _decision.WasAlreadySo;

    /// <summary>It was not recorded; <see cref="Refusals"/> says why.</summary>
    public bool IsRefused => _decision.IsRefused;

    /// <summary>The state afterwards; the one before where nothing was recorded.</summary>
    public TState State =>
        _state ?? throw new InvalidOperationException("Nothing was recorded: this is the default value of the struct.");

    /// <summary>What is to be stored; null where nothing was recorded.</summary>
    public IEntry<TFact>? Entry { get; }

    /// <summary>Every reason for the refusal, in the order of the table; empty where nothing was refused.</summary>
    public ValueList<Refusal> Refusals => _decision.Refusals;

    /// <summary>
    /// The outcome as a result: the state, or the refusals as
    /// <see cref="RefusalResults.As{T}(IReadOnlyList{Refusal})"/> maps them. "Already so" is a success.
    /// </summary>
    public Result<TState> ToResult() => IsRefused ? Refusals.As<TState>() : Result.Success(State);

    /// <summary>The entry, <c>already so</c>, or the refusals, one a line. Never throws.</summary>
    public override string ToString() => Entry?.ToString() ?? _decision.ToString();
}

/// <summary>What became of several facts, proposed one after the other until one was refused.</summary>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public sealed class Outcomes<TState, TFact> where TState : class where TFact : Fact
{
    internal Outcomes(
        TState state, ValueList<IEntry<TFact>> entries, int? refusedAt = null, ValueList<Refusal> refusals = default
    ) => (State, Entries, RefusedAt, Refusals) = (state, entries, refusedAt, refusals);

    /// <summary>The state after all that was recorded.</summary>
    public TState State { get; }

    /// <summary>What is to be stored, in order; what was already so is not among it.</summary>
    public ValueList<IEntry<TFact>> Entries { get; }

    /// <summary>
    /// The place of the first fact that was refused, counted from 0; null where none was. What comes after it was not
    /// asked.
    /// </summary>
    public int? RefusedAt { get; }

    /// <summary>Why it was refused; empty where none was.</summary>
    public ValueList<Refusal> Refusals { get; }

    /// <summary>Whether one was refused.</summary>
    public bool IsRefused => RefusedAt is not null;

    /// <summary>
    /// The state, or the refusals with the place of the fact before each field, such as <c>[3].signedOn</c>.
    /// </summary>
    public Result<TState> ToResult() =>
        RefusedAt is { } at
            ? Refusals.Select(refusal => refusal.Within(Invariant($"[{at}]"))).ToValueList().As<TState>()
            : Result.Success(State);

    /// <summary>How many were recorded, and what was refused. Never throws.</summary>
    public override string ToString() => RefusedAt is { } at
        ? Invariant($"{Entries.Count} recorded; refused at [{at}]: {string.Join(' ', Refusals.AsEnumerable())}")
        : Invariant($"{Entries.Count} recorded");
}
