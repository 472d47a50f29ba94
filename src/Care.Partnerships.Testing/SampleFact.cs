namespace Care.Partnerships.Testing;

/// <summary>
/// A fact for a state, as a request writes it: one that is accepted, or its neighbour that differs in one thing.
/// </summary>
/// <remarks>
/// Send it to your own form or endpoint: what is accepted here must be accepted there, what is refused here must be
/// refused there, with the same codes. Immutable. Made by <see cref="SampleFacts.Of"/>.
/// </remarks>
/// <typeparam name="TFact">The family of facts.</typeparam>
public sealed class SampleFact<TFact> where TFact : Fact
{
    internal SampleFact(SampleRequest request, IEntry<TFact>? proposal, ValueList<Refusal> refusals) =>
        (Request, Proposal, Refusals) = (request, proposal, refusals);

    /// <summary>The wire name of the fact, such as <c>agreement-signed/1</c>.</summary>
    public string Name => Request.Name;

    /// <summary>
    /// The path of the field that differs, such as <c>changes.ceiling</c>; <c>by</c> for the actor, <c>on</c> for the
    /// day, empty for the fact that nothing was changed in.
    /// </summary>
    public string Field => Request.Field;

    /// <summary>What was changed, such as <c>250000.00 USD -> 250000.01 USD</c>; empty where nothing was.</summary>
    public string Change => Request.Change;

    /// <summary>The fact in JSON, as a request holds it; who and when are beside it.</summary>
    public string Json => Request.Json;

    /// <summary>Who records it.</summary>
    public Actor By => Request.By;

    /// <summary>On which day.</summary>
    public LocalDate On => Request.On;

    /// <summary>The fact as an entry; null where the JSON is no such fact, and the reader refused it.</summary>
    public IEntry<TFact>? Proposal { get; }

    /// <summary>Why it is refused, by the reader or by the lifecycle; empty where it is accepted.</summary>
    public ValueList<Refusal> Refusals { get; }

    /// <summary>Whether it is accepted in the state that it was made for.</summary>
    public bool IsAccepted => Refusals.Count == 0;

    internal SampleRequest Request { get; }

    /// <summary>Such as <c>payment-sent/1, amount 10.00 USD -> 10.01 USD: CP-PAY-003 amount</c>. Never throws.
    /// </summary>
    public override string ToString()
    {
        var change = Field.Length == 0 ? "as it is" : $"{Field} {Change}";
        var answer = IsAccepted ? "accepted"
            : string.Join(", ", Refusals.Select(refusal => $"{refusal.Code} {refusal.Field}"));
        return $"{Name}, {change}: {answer}";
    }
}

/// <summary>What is asked for in a sample, before anybody judged it.</summary>
internal sealed record SampleRequest(
    string Name, string Field, string Change, string Json, Actor By, LocalDate On) : InvariantRecord;
