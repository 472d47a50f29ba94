namespace Care.Partnerships.Relationships;

/// <summary>Where the relationship of two organisations stands.</summary>
public enum RelationshipPhase
{
    /// <summary>Nothing is recorded.</summary>
    NotStarted,

    /// <summary>The two get to know each other: whether to partner is open.</summary>
    Considering,

    /// <summary>Both decided to partner.</summary>
    Partnered,

    /// <summary>One of them decided not to.</summary>
    Declined,

    /// <summary>The two are partners no more.</summary>
    Ended,
}
