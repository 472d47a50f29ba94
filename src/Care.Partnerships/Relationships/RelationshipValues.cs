using Care.Partnerships.Parties;

namespace Care.Partnerships.Relationships;

/// <summary>What names a relationship, and what its host expects of it. It never changes.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Sides">The two organisations.</param>
/// <param name="Limits">How often the two meet, and from when on something is too much.</param>
public sealed record RelationshipHeading(Id<Relationship> Id, Sides Sides, RelationshipLimits Limits) : InvariantRecord;

/// <summary>Something on which the decision to partner rests.</summary>
/// <param name="Name">The criterion, such as <c>known in the villages</c>; may not be blank.</param>
/// <param name="IsMet">Whether it is met; null where that is not known, which is never read as met.</param>
/// <param name="Note">What was found; null where there is nothing to add.</param>
public sealed record PartneringCriterion(string Name, bool? IsMet, string? Note = null) : InvariantRecord;

/// <summary>What a promise is about.</summary>
public enum PromiseKind
{
    /// <summary>To strengthen what the other side can do.</summary>
    Capacity,

    /// <summary>To hand over goods.</summary>
    Goods,

    /// <summary>To help with work, such as by lending staff.</summary>
    Assistance,

    /// <summary>To bring the other side together with somebody, such as a donor.</summary>
    Introduction,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>
/// The phases of a project cycle. Source: CARE Emergency Toolkit, Phase 4 (partners take part in all phases); the list
/// is ours.
/// </summary>
public enum CyclePhase
{
    /// <summary>Preparedness, before anything happened.</summary>
    Preparedness,

    /// <summary>Finding out what people need.</summary>
    NeedsAssessment,

    /// <summary>Deciding how to respond at large.</summary>
    ResponseStrategy,

    /// <summary>Designing the project.</summary>
    Design,

    /// <summary>Writing the proposal.</summary>
    Proposal,

    /// <summary>Doing the work.</summary>
    Implementation,

    /// <summary>Following how it goes.</summary>
    Monitoring,

    /// <summary>Looking back at it.</summary>
    Review,

    /// <summary>Bringing it to its end.</summary>
    CloseOut,
}

/// <summary>How somebody took part. Each is more than the one before it.</summary>
public enum ParticipationMode
{
    /// <summary>Was told.</summary>
    Informed,

    /// <summary>Was asked before it was decided.</summary>
    Consulted,

    /// <summary>Decided together with the other side.</summary>
    DecidedTogether,

    /// <summary>Led it.</summary>
    Led,
}

/// <summary>
/// What the two sides sat together for. Source: CARE Emergency Toolkit, Phase 4 (learn from partners, invest in
/// relationships, thought leadership, after-action review).
/// </summary>
public enum SessionKind
{
    /// <summary>Strategy and programme.</summary>
    Strategy,

    /// <summary>The context, and how it may develop.</summary>
    Scenarios,

    /// <summary>Lessons whose source is the partner.</summary>
    LessonsFromPartner,

    /// <summary>An after-action review.</summary>
    AfterActionReview,

    /// <summary>Face to face, with time for the cooperation itself.</summary>
    FaceToFace,

    /// <summary>A local, national or international dialogue to which the partner was brought, with support.</summary>
    Dialogue,

    /// <summary>A look at how ready the two are, by their plan of preparedness.</summary>
    ReadinessReview,
}

/// <summary>What became of a request for flexibility.</summary>
public enum FlexibilityAnswer
{
    /// <summary>The donor agreed.</summary>
    Granted,

    /// <summary>The donor did not agree.</summary>
    Refused,

    /// <summary>The donor did not answer, and nobody waits for it any more.</summary>
    NoAnswer,
}

/// <summary>In which direction capacity is strengthened.</summary>
public enum CapacityDirection
{
    /// <summary>The lead strengthens its partner.</summary>
    ToPartner,

    /// <summary>The partner strengthens the lead.</summary>
    FromPartner,

    /// <summary>Both learn together.</summary>
    Both,
}

/// <summary>How much of what was committed to a topic was delivered.</summary>
public enum CapacityState
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>Some of it.</summary>
    PartlyDelivered,

    /// <summary>All of it.</summary>
    Delivered,
}
