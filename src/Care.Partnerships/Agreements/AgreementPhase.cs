namespace Care.Partnerships.Agreements;

/// <summary>
/// Where an agreement stands. <see cref="Closed"/>, <see cref="Cancelled"/> and <see cref="Expired"/> are ends.
/// </summary>
public enum AgreementPhase
{
    /// <summary>Nothing happened yet.</summary>
    NotStarted,

    /// <summary>Written down; the partner is being selected.</summary>
    Draft,

    /// <summary>Both sides work on the text.</summary>
    Negotiating,

    /// <summary>Both sides accepted the same text; the signatures are gathered.</summary>
    AwaitingSignature,

    /// <summary>Both sides signed; the period has not begun.</summary>
    Signed,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Interrupted; it returns to where it was.</summary>
    Suspended,

    /// <summary>Notice was given that it ends before its time; its last day may lie ahead.</summary>
    Terminated,

    /// <summary>Being closed out in order.</summary>
    ClosingOut,

    /// <summary>Closed out. The partnership goes on.</summary>
    Closed,

    /// <summary>Given up before both sides had signed it.</summary>
    Cancelled,

    /// <summary>Came to its end by the calendar; no close-out was needed.</summary>
    Expired,
}
