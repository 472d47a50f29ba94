namespace Care.Partnerships.CheckIns;

/// <summary>Where a check-in stands. Which sheets are in is read off the sheets.</summary>
public enum CheckInPhase
{
    /// <summary>There is no check-in yet.</summary>
    NotStarted,

    /// <summary>It is planned.</summary>
    Scheduled,

    /// <summary>Both sides fill in their sheets, each without seeing the other's.</summary>
    Open,

    /// <summary>Both sheets are in and were discussed; actions are agreed on.</summary>
    Discussed,

    /// <summary>Both sides agreed to the result.</summary>
    Agreed,

    /// <summary>It is over.</summary>
    Closed,
}
