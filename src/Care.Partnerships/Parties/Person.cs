namespace Care.Partnerships.Parties;

/// <summary>
/// A person who acts for a party in a position. The same human in two positions is two of these with one identity.
/// </summary>
/// <remarks>Two of these are equal where identity, party and position are: names are for people to read.</remarks>
/// <param name="Id">The identity that events record.</param>
/// <param name="Party">The party that the person acts for.</param>
/// <param name="Position">The position that the person acts in.</param>
/// <param name="Name">The name, for people to read; no rule looks at it.</param>
public sealed record Person(Id<Person> Id, Id<Party> Party, Id<Position> Position, string Name) : Actor
{
    /// <summary>Whether both are the same person in the same post.</summary>
    public bool Equals(Person? other) =>
        other is not null && Id == other.Id && Position == other.Position && Party == other.Party;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>
    /// Name, position and party, such as <c>Maria Santos (country-director of care-phl)</c>; what of the name cannot be
    /// seen is written as its number.
    /// </summary>
    public override string ToString() => $"{InvariantText.Visible(Name)} ({Position} of {Party})";
}
