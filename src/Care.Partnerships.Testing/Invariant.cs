namespace Care.Partnerships.Testing;

/// <summary>Something that holds of every history, whatever was recorded.</summary>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
/// <param name="Name">Its name, such as <c>replay equals live</c>.</param>
/// <param name="Says">What it promises, in a sentence.</param>
/// <param name="Broken">What is wrong with a history; null where nothing is.</param>
public sealed record Invariant<TState, TFact>(
    string Name, string Says, Func<RecordedHistory<TState, TFact>, string?> Broken)
    where TState : class
    where TFact : Fact;
