using Care.Partnerships.Agreements;

namespace Care.Partnerships.Reports;

/// <summary>All reports under one agreement: one history, so that no two of them are for the same days.</summary>
/// <remarks>Immutable; equal where the reports are, in the order in which they were opened.</remarks>
public sealed record ReportBook
{
    private ReportBook() { }

    /// <summary>The book of an empty history.</summary>
    public static ReportBook Empty { get; } = new();

    /// <summary>The reports, in the order in which they were opened.</summary>
    public ValueList<Report> Reports { get; internal init; }

    /// <summary>The day of the last decision on any of them; the default date (0001-01-01) where there was none.</summary>
    public LocalDate LastOn { get; internal init; }

    /// <summary>A report; null where none of this identity was opened.</summary>
    public Report? ReportOf(Id<Report> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return PlaceOf(id) is >= 0 and var place ? Reports[place] : null;
    }

    // One kind of identity: their texts tell them apart, faster than the records do.
    internal int PlaceOf(Id<Report> id)
    {
        var reports = Reports.AsSpan();
        for (var i = 0; i < reports.Length; i++) if (reports[i].Id == id) return i;
        return -1;
    }

    /// <summary>The book that a stored history leads to, each event held against the table.</summary>
    /// <exception cref="DamagedHistoryException">The table could not have produced an event where it stands.</exception>
    public static ReportBook Replay(IEnumerable<ReportEvent> history) => ReportLifecycle.Table.Replay(history).Book;

    /// <summary>The book as of the end of a day.</summary>
    /// <inheritdoc cref="Replay" path="/exception"/>
    public static ReportBook At(IEnumerable<ReportEvent> history, LocalDate day) => ReportLifecycle.Table.At(history, day).Book;
}

/// <summary>One report among all those of its agreement: what <see cref="ReportLifecycle.Table"/> judges.</summary>
public sealed record ReportInAgreement : ILifecycleState<ReportPhase>
{
    /// <summary>A report, opened or not, as the agreement and its book stand.</summary>
    public ReportInAgreement(Agreement agreement, ReportBook book, Id<Report> id)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(id);
        (Agreement, Book, Id, Report) = (agreement, book, id, book.ReportOf(id));
    }

    /// <summary>The agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>All reports under it.</summary>
    public ReportBook Book { get; }

    /// <summary>The identity of the report.</summary>
    public Id<Report> Id { get; }

    /// <summary>The report; null where it was never opened.</summary>
    public Report? Report { get; }

    /// <inheritdoc/>
    public ReportPhase Phase => Report?.Phase ?? ReportPhase.NotStarted;

    /// <summary>The day of the last decision on any report of the agreement: they share one history.</summary>
    public LocalDate LastOn => Book.LastOn;
}
