namespace Care.Partnerships.Localisation;

/// <summary>How firm a contribution is, from a promise to money that was paid.</summary>
/// <remarks>Source: OCHA, What is the Financial Tracking Service: pledges are recorded, not counted.</remarks>
public enum FlowStatus
{
    /// <summary>Announced, without an obligation.</summary>
    Pledge,

    /// <summary>Agreed in a contract.</summary>
    Commitment,

    /// <summary>Paid.</summary>
    Paid,
}
