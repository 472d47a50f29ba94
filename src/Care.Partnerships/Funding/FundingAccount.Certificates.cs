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

    /// <summary>
    /// Below what the ceiling does not fall, for <see cref="AmendmentApplied"/>: what is planned, asked for, paid and
    /// kept for the end, and what is due. Null before it was opened.
    /// </summary>
    /// <param name="on">The day for which it is made: ask when the day has come.</param>
    public AccountFloor? FloorOn(LocalDate on) =>
        Standing is { } standing ? new(standing.Agreement, on, Bound) : null;
}
