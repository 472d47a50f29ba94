using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>A position in a party: what a matrix names, so that it outlives the people.</summary>
/// <param name="Position">The position, standing or held for one record only (<see cref="RelationshipRole"/>).</param>
/// <param name="Party">The party.</param>
public sealed record PartyPosition(Id<Position> Position, Id<Party> Party)
{
    /// <summary>The post that a person acts in.</summary>
    public static PartyPosition Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(person.Position, person.Party);
    }

    /// <summary>Position and party, such as <c>finance-manager of care-phl</c>.</summary>
    public override string ToString() => $"{Position} of {Party}";
}
