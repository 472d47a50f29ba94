namespace Care.Partnerships.Parties;

/// <summary>The two sides of a partnership. Every duty and every judgement exists for both.</summary>
public enum Side
{
    /// <summary>The side that leads the award and passes the money on.</summary>
    Lead,

    /// <summary>The side that implements with it, as an equal.</summary>
    Partner,
}
