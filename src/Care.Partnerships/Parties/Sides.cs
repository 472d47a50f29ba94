namespace Care.Partnerships.Parties;

/// <summary>The two parties of a partnership: the one that leads, and its partner.</summary>
/// <remarks>Two different parties, always. Value equality. Immutable.</remarks>
public sealed record Sides
{
    private Sides(Id<Party> lead, Id<Party> partner) => (Lead, Partner) = (lead, partner);

    /// <summary>The party that leads.</summary>
    public Id<Party> Lead { get; }

    /// <summary>The other party.</summary>
    public Id<Party> Partner { get; }

    /// <summary>The party of a side.</summary>
    public Id<Party> this[Side side] => side switch { Side.Lead => Lead, Side.Partner => Partner };

    /// <summary>Makes the two sides, or refuses one party on both with <c>CP-PTY-001</c>.</summary>
    public static Result<Sides> From(Id<Party> lead, Id<Party> partner)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(partner);
        return lead == partner
            ? PartyRefusals.SamePartyTwice("partner", lead, "lead", "partner").As<Sides>()
            : new Sides(lead, partner);
    }

    /// <summary>Makes the two sides from literals.</summary>
    /// <exception cref="InvalidOperationException">One party is on both sides.</exception>
    public static Sides Of(Id<Party> lead, Id<Party> partner) => From(lead, partner).Required();

    /// <summary>The side that a party is on; null where it is on neither.</summary>
    public Side? SideOf(Id<Party> party) => party == Lead ? Side.Lead : party == Partner ? Side.Partner : null;

    /// <summary>The side that an actor acts for; null for the clock, for respondents and for strangers.</summary>
    public Side? SideOf(Actor by) => by is Person person ? SideOf(person.Party) : null;

    // The same two parties, whichever leads.
    internal bool JoinTheSame(Sides other) =>
        this == other || (Lead == other.Partner && Partner == other.Lead);

    /// <summary>Such as <c>care-phl and tanglaw-samar</c>.</summary>
    public override string ToString() => $"{Lead} and {Partner}";
}

/// <summary>One thing for each side, such as the signature of the lead and that of the partner.</summary>
/// <param name="Lead">That of the lead.</param>
/// <param name="Partner">That of the partner.</param>
/// <typeparam name="T">The thing; null where the side has none yet.</typeparam>
public readonly record struct BySide<T>(T Lead, T Partner)
{
    /// <summary>That of a side.</summary>
    public T this[Side side] => side switch { Side.Lead => Lead, Side.Partner => Partner };

    /// <summary>Both sides have one.</summary>
    public bool IsComplete => Lead is not null && Partner is not null;

    /// <summary>The same with another one for a side.</summary>
    public BySide<T> With(Side side, T value) =>
        side switch
        {
            Side.Lead => this with { Lead = value },
            Side.Partner => this with { Partner = value }
        };

    /// <summary>Such as <c>lead: …, partner: …</c>. Never throws.</summary>
    public override string ToString() => Invariant($"lead: {Lead}, partner: {Partner}");
}

internal static class PartyRefusals
{
    public static Refusal SamePartyTwice(string field, Id<Party> party, string one, string other) =>
        new("CP-PTY-001", field, $"{party} is named as both {one} and {other}: name two different parties.");
}
