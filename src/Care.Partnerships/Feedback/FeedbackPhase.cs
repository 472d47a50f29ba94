namespace Care.Partnerships.Feedback;

/// <summary>Where a case stands.</summary>
public enum FeedbackPhase
{
    /// <summary>There is no case yet.</summary>
    NotStarted,

    /// <summary>Somebody said something, and it was written down.</summary>
    Received,

    /// <summary>Whoever said it was told that it arrived.</summary>
    Acknowledged,

    /// <summary>It is known what it is; nobody handles it yet.</summary>
    Classified,

    /// <summary>Somebody handles it.</summary>
    Assigned,

    /// <summary>A complaint is looked into.</summary>
    Investigating,

    /// <summary>A decision on a complaint is proposed, and not told yet.</summary>
    DecisionProposed,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>Whoever complained does not accept the answer; another person has to look into it.</summary>
    Appealed,

    /// <summary>A sensitive complaint is with the designated manager, outside the ordinary queue.</summary>
    Escalated,

    /// <summary>Whoever raised it took it back.</summary>
    Withdrawn,

    /// <summary>It is over, with its outcome and its lesson.</summary>
    Closed,
}
