using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>All reports under one agreement: one history, so that no two of them are for the same days.</summary>
/// <remarks>
/// <para>What may be recorded depends on the agreement: call <see cref="Under"/> with the agreement as it stands, then
/// record. A book of an empty or
/// stored history stands under no agreement, and nothing can be recorded in it.</para>
/// <para>Immutable; equal where the same was recorded, in the same order, whatever the agreement.</para>
/// </remarks>
public sealed partial record ReportBook
    : Aggregate<ReportBook, ReportFact>,
        IWithinAgreement<ReportBook>, IPhased<ReportBook.Whole>
{
    private ReportBook() { }

    /// <summary>The book of an empty history.</summary>
    public static ReportBook Empty { get; } = new();

    /// <summary>
    /// What may be recorded in a book of reports when, by whom: the life of each of them. What is not listed is
    /// refused.
    /// </summary>
    public static Lifecycle<ReportBook, ReportFact> Lifecycle { get; } = new Table<ReportBook, Whole, ReportFact>(
        "ReportBook", Empty,
        (_, e) => throw new System.Diagnostics.UnreachableException(
            $"{e.Said.GetType().Name} is not a fact of a report."),
        final: [])
    {
        Parts = [Report.Table],
    };

    /// <summary>The reports, in the order in which they were opened.</summary>
    public Book<Report> Reports { get; internal init; } = Book<Report>.Empty;

    // What surrounds the reports. It is not part of what was recorded of them.
    internal Agreement Agreement { get; private init; } = Agreement.NotStarted;

    private TakenDays? Taken { get; init; }

    Whole IPhased<Whole>.Phase => Whole.Kept;

    private protected override Lifecycle<ReportBook, ReportFact> Rules => Lifecycle;

    /// <inheritdoc/>
    public ReportBook Under(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return ReferenceEquals(agreement, Agreement) ? this : this with { Agreement = agreement };
    }

    /// <summary>What an actor may record of a report on a day, opened or not.</summary>
    public ValueList<Permission> Permissions(Id<Report> report, Actor by, LocalDate on) =>
        Report.Table.Permissions(this, report, by, on);

    // A report as it was opened, at the end of the book.
    internal ReportBook Opening(Report report, LocalDate on)
    {
        var reports = Reports.Add(report);
        return this with { LastOn = on, Reports = reports, Taken = TakenDays.With(Taken, reports, null, report) };
    }

    // A report as it is now, in the place of the one before.
    internal ReportBook With(Report before, Report after, LocalDate on)
    {
        var reports = Reports.With(before, after);
        var taken = before.Period == after.Period ? Taken : TakenDays.With(Taken, reports, before, after);
        return this with { LastOn = on, Reports = reports, Taken = taken };
    }

    // The first other report of the kind and side that has a day in common with a period.
    internal Report? OtherFor(ReportKind kind, Side by, DateInterval period, Id<Report> except)
    {
        if (Taken?.IsFree(kind, by, period, except) is true) return null;
        foreach (var other in Reports)
            if (other.Kind == kind && other.By == by && other.Id != except && other.Period.Overlaps(period))
                return other;
        return null;
    }

    /// <summary>Whether the same was recorded in both.</summary>
    public bool Equals(ReportBook? other) =>
        other is not null && LastOn == other.LastOn && Reports.Equals(other.Reports);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LastOn, Reports);

    // The book has no life beside that of its reports.
    private enum Whole
    {
        Kept,
    }
}
