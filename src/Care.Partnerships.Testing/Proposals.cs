namespace Care.Partnerships.Testing;

/// <summary>What may come next: what people want to record, then what time brings.</summary>
internal static class Proposals
{
    public static IEnumerable<IEntry<TFact>> In<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, TState state, Func<TState, IEnumerable<IEntry<TFact>>> candidates,
        LocalDate clockUntil)
        where TState : class
        where TFact : Fact =>
        candidates(state).Concat(lifecycle.Due(state, clockUntil));

    /// <summary>What becomes of a proposal. Where the lifecycle throws, what led to it is shown.</summary>
    public static Outcome<TState, TFact> Record<TState, TFact>(
        RecordedHistory<TState, TFact> history, IEntry<TFact> proposal)
        where TState : class
        where TFact : Fact
    {
        try { return history.Lifecycle.Record(history.State, proposal); }
        catch (Exception thrown)
        {
            throw new CheckFailedException(
                $"given\n{history}\nwhen\n    {proposal}\nthen it answers, but it threw\n    {thrown.Message}", thrown);
        }
    }
}
