namespace Care.Partnerships.Parties;

/// <summary>
/// An organisation that works in partnership: the one that leads, the one that implements, or the one that gives.
/// </summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Name">Its name as it signs.</param>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Country">The country of its headquarters as a code of ISO 3166-1, two letters, such as
/// <c>PH</c>.</param>
public sealed record Party(Id<Party> Id, string Name, PartyKind Kind, string Country) : InvariantRecord;
