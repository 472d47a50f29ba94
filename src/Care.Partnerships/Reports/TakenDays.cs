using System.Collections.Immutable;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>
/// Which days reports cover, so that a book of many reports knows whether a period is free without looking at each of
/// them.
/// </summary>
/// <remarks>
/// It answers only while no two reports of one kind and side share a day, as the rules want it; a stored history in
/// which they do is asked report by
/// report. A few reports need no index.
/// </remarks>
internal sealed class TakenDays
{
    private const int Few = 64;
    private static readonly TakenDays None = new([], true);
    private readonly ImmutableDictionary<(ReportKind Kind, Side By), ImmutableSortedSet<Taken>> _taken;
    private readonly bool _isExact;

    private TakenDays(ImmutableDictionary<(ReportKind Kind, Side By), ImmutableSortedSet<Taken>> taken, bool isExact) =>
        (_taken, _isExact) = (taken, isExact);

    /// <summary>The index after a report was opened or rescheduled; null while there are few.</summary>
    /// <param name="index">The index before.</param>
    /// <param name="reports">All reports as they are now.</param>
    /// <param name="before">The report as it was; null where it was just opened.</param>
    /// <param name="after">The report as it is.</param>
    public static TakenDays? With(TakenDays? index, Book<Report> reports, Report? before, Report after)
    {
        if (index is not null) return before is null ? index.Add(after) : index.Remove(before).Add(after);
        return reports.Count <= Few ? null : reports.Aggregate(None, (all, report) => all.Add(report));
    }

    /// <summary>
    /// Whether no other report of the kind and side covers a day of the period; null where the index cannot tell.
    /// </summary>
    public bool? IsFree(ReportKind kind, Side by, DateInterval period, Id<Report> except)
    {
        if (!_isExact || !IsIso(period)) return null;
        if (!_taken.TryGetValue((kind, by), out var taken)) return true;
        // They share no day, so only the neighbours can reach into the period.
        var place = taken.IndexOf(new(period, except));
        if (place < 0) place = ~place;
        for (var i = Math.Max(0, place - 1); i <= place + 1 && i < taken.Count; i++)
            if (taken[i].Report != except && taken[i].Period.Overlaps(period)) return false;
        return true;
    }

    private TakenDays Add(Report report)
    {
        if (IsFree(report.Kind, report.By, report.Period, report.Id) is not true) return new([], false);
        var key = (report.Kind, report.By);
        var taken = _taken.GetValueOrDefault(key) ?? ImmutableSortedSet.Create<Taken>(Taken.ByFirstDay);
        return new(_taken.SetItem(key, taken.Add(new(report.Period, report.Id))), true);
    }

    private TakenDays Remove(Report report)
    {
        var key = (report.Kind, report.By);
        return _isExact ? new(_taken.SetItem(key, _taken[key].Remove(new(report.Period, report.Id))), true) : this;
    }

    private static bool IsIso(DateInterval period) => period.Start.Calendar == CalendarSystem.Iso;

    private sealed record Taken(DateInterval Period, Id<Report> Report)
    {
        public static IComparer<Taken> ByFirstDay { get; } = Comparer<Taken>.Create((one, other) =>
            one.Period.Start.CompareTo(other.Period.Start));
    }
}
