using System.Text.Json.Serialization;

namespace Care.Partnerships;

/// <summary>One thing that may be recorded in a phase, and whether this actor may record it on this day.</summary>
/// <remarks>
/// Answered before anyone fills in the fact: the rules on what it holds are asked when it is proposed.
/// </remarks>
/// <param name="Fact">The type of the fact.</param>
/// <param name="Verb">What somebody does who records it, such as <c>sign</c>; empty for what time brings.</param>
/// <param name="Refusals">What blocks it; empty where it is allowed.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix",
    Justification = "Permission is the word for who may do what; the rule means code access security, which is gone.")]
public sealed record Permission(
    [property: JsonConverter(typeof(FactNameConverter))] Type Fact, string Verb, ValueList<Refusal> Refusals)
    : InvariantRecord
{
    /// <summary>Nothing blocks it.</summary>
    public bool IsAllowed => Refusals.Count == 0;
}

/// <summary>One question that a lifecycle asked about a fact, and its answer.</summary>
/// <param name="Name">The name of the guard or rule, as it stands in the table.</param>
/// <param name="Refusals">What it objected; empty where it had nothing to object.</param>
public sealed record RuleAnswer(string Name, ValueList<Refusal> Refusals) : InvariantRecord;
