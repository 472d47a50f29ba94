using System.Runtime.CompilerServices;

namespace Care.Partnerships.Testing;

/// <summary>A history, and a fact that somebody wants to record in it: the sentence lacks its answer.</summary>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public sealed class ProposedFact<TState, TFact> where TState : class where TFact : Fact
{
    internal ProposedFact(RecordedHistory<TState, TFact> history, IEntry<TFact> proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        (History, Proposal) = (history, proposal);
        Outcome = history.Lifecycle.Record(history.State, proposal);
    }

    /// <summary>The history.</summary>
    public RecordedHistory<TState, TFact> History { get; }

    /// <summary>What somebody wants to record.</summary>
    public IEntry<TFact> Proposal { get; }

    /// <summary>The answer, for a test that asks for more than the sentence says.</summary>
    public Outcome<TState, TFact> Outcome { get; }

    /// <summary>It is recorded, and is already so when it comes again.</summary>
    /// <returns>The history with one more entry, so that the sentence can go on.</returns>
    /// <exception cref="CheckFailedException">It was not recorded, or coming again it would be recorded twice.
    /// </exception>
    public RecordedHistory<TState, TFact> Then()
    {
        if (!Outcome.IsAccepted) throw Failed("it is recorded");
        var again = History.Lifecycle.Record(Outcome.State, Outcome.Entry);
        if (!again.WasAlreadySo) throw Failed(Invariant($"it is already so when it comes again, not\n    {again}"));
        return History.With(Outcome.Entry, Outcome.State);
    }

    /// <summary>It is recorded, and the state after it is as expected.</summary>
    /// <param name="holds">What holds of the state afterwards.</param>
    /// <param name="text">The same as text, for the message; the compiler fills it in.</param>
    /// <inheritdoc cref="Then()" path="/returns"/>
    /// <exception cref="CheckFailedException">It was not recorded, or the state is not as expected.</exception>
    public RecordedHistory<TState, TFact> Then(
        Func<TState, bool> holds, [CallerArgumentExpression(nameof(holds))] string text = "")
    {
        var after = Then();
        return holds(after.State) ? after : throw Failed($"it is recorded and {text}");
    }

    /// <summary>It is refused for exactly these reasons, and nothing changes.</summary>
    /// <param name="codes">The codes, such as <c>CP-AGR-003</c>, in the order of the table; at least one.</param>
    /// <returns>The history as it was.</returns>
    /// <exception cref="CheckFailedException">It was not refused, or for other reasons.</exception>
    /// <exception cref="ArgumentException">There is no code.</exception>
    public RecordedHistory<TState, TFact> ThenRefused(params IReadOnlyList<string> codes)
    {
        if (codes.Count == 0) throw new ArgumentException("Say which refusals are expected.", nameof(codes));
        return Outcome.Refusals.Select(refusal => refusal.Code).SequenceEqual(codes, StringComparer.Ordinal)
            ? History
            : throw Failed($"it is refused with {string.Join(", ", codes)}");
    }

    /// <summary>The very same was recorded before, and nothing changes.</summary>
    /// <returns>The history as it was.</returns>
    /// <exception cref="CheckFailedException">It was recorded or refused.</exception>
    public RecordedHistory<TState, TFact> ThenAlreadySo() =>
        Outcome.WasAlreadySo ? History : throw Failed("it is already so");

    private CheckFailedException Failed(string expected)
    {
        var answer = Outcome.IsRefused
            ? string.Join('\n', Outcome.Refusals.Select(refusal => $"    refused: {refusal}"))
            : Outcome.WasAlreadySo ? "    already so" : "    recorded";
        return new($"given\n{History}\nwhen\n    {Proposal}\nthen {expected}, but the answer was\n{answer}");
    }
}
