namespace Care.Partnerships;

/// <summary>One thing that may be done in a phase, and whether this actor may do it on this day.</summary>
/// <remarks>Answered before anyone fills in a payload: the rules on the payload are asked when the command comes.</remarks>
/// <param name="Command">The name of the command, such as <c>Suspend</c>.</param>
/// <param name="Refusals">What blocks it; empty where it is allowed.</param>
public sealed record Possible(string Command, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Nothing blocks it.</summary>
    public bool IsAllowed => Refusals.Count == 0;
}

/// <summary>One question that a lifecycle asked about a command, and its answer.</summary>
/// <param name="Name">The name of the guard or rule, as it stands in the table.</param>
/// <param name="Refusal">What it objected; null where it had nothing to object.</param>
public sealed record Check(string Name, Refusal? Refusal);
