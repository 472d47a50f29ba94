namespace Care.Partnerships.Reports;

/// <summary>
/// Where a report stands; <see cref="Accepted"/> is its end. Due and overdue are no phases: they are read off dates,
/// see <see cref="ReportDuty"/>.
/// </summary>
public enum ReportPhase
{
    /// <summary>Nobody opened it.</summary>
    NotStarted,

    /// <summary>It is being written.</summary>
    Open,

    /// <summary>It was handed in; the other side has not looked at it yet.</summary>
    Submitted,

    /// <summary>The other side reads it.</summary>
    UnderReview,

    /// <summary>The other side gave it back, with what is good and what to improve.</summary>
    Returned,

    /// <summary>The other side took it as it is.</summary>
    Accepted,
}
