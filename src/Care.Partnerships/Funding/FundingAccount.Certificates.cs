using Care.Partnerships.Agreements;

namespace Care.Partnerships.Funding;

// What the account certifies to its neighbours.
public sealed partial record FundingAccount
{
    /// <summary>
    /// That it is closed, for <see cref="AgreementClosed"/>; null while it is not.
    /// </summary>
    public ClosedAccount? ClosedAccount =>
        Phase is FundingPhase.Closed && Ended is { } ended && Standing is { } standing && Position is { } position
            ? new(standing.Agreement, ended.On, position.Accepted)
            : null;
}
