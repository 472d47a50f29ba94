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
}
