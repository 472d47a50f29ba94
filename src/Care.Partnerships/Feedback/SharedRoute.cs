using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

/// <summary>What a party is told before anybody needs it.</summary>
public enum RouteKind
{
    /// <summary>How to complain, and to whom.</summary>
    Complaints,

    /// <summary>How data of people is protected, and whom to ask about it.</summary>
    DataProtection,
}

/// <summary>That a route was shared with a party.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4 (guidelines on data protection and the route for formal complaints are
/// shared, and kept current). Value equality. Immutable.
/// </remarks>
/// <param name="Kind">What it is about.</param>
/// <param name="Route">The route, such as a number or the title of a guideline with its version. It names no
/// complainant.</param>
/// <param name="With">The party that was told.</param>
/// <param name="On">The day.</param>
public sealed record SharedRoute(RouteKind Kind, string Route, Id<Party> With, LocalDate On) : InvariantRecord
{
    /// <summary>The sides that were told of no route of a kind by a day, that day included; the lead first.</summary>
    /// <param name="shared">What was shared, in any order.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="sides">The two sides.</param>
    /// <param name="on">The day.</param>
    public static ValueList<Side> NotToldOf(
        IEnumerable<SharedRoute> shared, RouteKind kind, Sides sides, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(sides);
        var told = shared.Where(route => route.Kind == kind && route.On <= on).Select(route => route.With).ToHashSet();
        return Enum.GetValues<Side>().Where(side => !told.Contains(sides[side])).ToValueList();
    }
}
