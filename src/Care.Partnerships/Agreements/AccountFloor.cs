namespace Care.Partnerships.Agreements;

/// <summary>
/// What the money of an agreement is bound to already: a certificate that only its account makes. A ceiling does not
/// fall below it.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record AccountFloor : InvariantRecord
{
    internal AccountFloor(Id<Agreement> agreement, LocalDate on, Money bound) =>
        (Agreement, On, Bound) = (agreement, on, bound);

    /// <summary>The agreement of the account.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>The day on which the account said so.</summary>
    public LocalDate On { get; }

    /// <summary>
    /// What is planned, asked for, paid and kept for the end, and what is due, in the currency of the account; not
    /// below zero.
    /// </summary>
    public Money Bound { get; }
}
