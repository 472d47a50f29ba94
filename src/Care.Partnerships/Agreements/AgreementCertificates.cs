namespace Care.Partnerships.Agreements;

/// <summary>
/// That the close-out of an agreement is completed: a certificate that only the close-out makes, as
/// <c>closeOut.Completed</c>. The agreement takes it where it is closed.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record CompletedCloseOut : InvariantRecord
{
    internal CompletedCloseOut(
        Id<Agreement> agreement, string closeOut, LocalDate completedOn, LocalDate lastDay, Money accepted) =>
        (Agreement, CloseOut, CompletedOn, LastDay, Accepted) = (agreement, closeOut, completedOn, lastDay, accepted);

    /// <summary>The agreement that was closed out.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>The identity of the close-out.</summary>
    public string CloseOut { get; }

    /// <summary>The day that it was closed; the last one where it was opened again.</summary>
    public LocalDate CompletedOn { get; }

    /// <summary>The last day of the agreement from which it counted.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The direct cost that its settlement took as accepted.</summary>
    public Money Accepted { get; }
}

/// <summary>
/// That the funding account of an agreement is closed: a certificate that only the account makes, as
/// <c>account.ClosedAccount</c>. The agreement takes it where it is closed.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record ClosedAccount : InvariantRecord
{
    internal ClosedAccount(Id<Agreement> agreement, LocalDate closedOn, Money accepted) =>
        (Agreement, ClosedOn, Accepted) = (agreement, closedOn, accepted);

    /// <summary>The agreement whose money it held.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>The day that it was closed; the last one where it was reopened.</summary>
    public LocalDate ClosedOn { get; }

    /// <summary>The cost that stands as accepted in it.</summary>
    public Money Accepted { get; }
}

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
