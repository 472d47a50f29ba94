using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>A report that is due.</summary>
/// <param name="Kind">What kind of report.</param>
/// <param name="By">The side that reports; the other one reviews.</param>
/// <param name="Period">The days that it covers, both ends included.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
/// <param name="Turnaround">How long review and correction may take.</param>
public sealed record ScheduledReport(
    ReportKind Kind, Side By, DateInterval Period, LocalDate DueOn, ReportTurnaround Turnaround) : InvariantRecord;

/// <summary>The reports that an agreement asks for, each with its period and its day.</summary>
/// <remarks>
/// <para>The periods cover the agreement from its first day to its last, without gap or overlap. Counted from the first
/// day, a period begins so many months after it, clamped to
/// the end of shorter months, so that only the last period can be partial. By fiscal years, the first can be partial
/// too. What follows the last stated day is a last, partial one.</para>
/// <para>There is no default value besides null. Immutable; equal where the reports are, in their order.</para>
/// </remarks>
public sealed record ReportSchedule : InvariantRecord
{
    private ReportSchedule(ValueList<ScheduledReport> reports) => Reports = reports;

    /// <summary>The reports, by period; those of one period in the order of the terms, the final ones last.</summary>
    public ValueList<ScheduledReport> Reports { get; }

    /// <summary>
    /// The schedule of an agreement as extended and amended; after a termination its last day is the last one.
    /// Where the terms name no days for a review, those that the
    /// role matrix in force names for the function hold. Refuses with <c>CP-REP-002</c> an agreement without a period,
    /// and else as <see cref="From"/>.
    /// </summary>
    public static Result<ReportSchedule> Under(Agreement agreement, ReportingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(terms);
        return agreement.Terms is null
            ? ReportRefusals.NoPeriodYet().As<ReportSchedule>()
            : Made(new(agreement.KnownStart, agreement.AgreedEnd!.Value), LastDayOf(agreement), terms, kind =>
                terms.Turnaround.Review ?? agreement.Roles?.RowOf(ReportTraits.Of(kind).Function)?.TurnaroundDays);
    }

    /// <summary>
    /// The schedule for a period. Refuses, all problems at once: a stated day outside it (<c>CP-REP-003</c>), kinds
    /// that are final or listed twice (<c>CP-REP-004</c>), days out of
    /// range (<c>CP-VAL-033</c>), a clock that counts from another day (<c>CP-REP-005</c>), and then with
    /// <c>CP-VAL-025</c> what lies outside the calendar.
    /// </summary>
    public static Result<ReportSchedule> From(DateInterval period, ReportingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(terms);
        return Made(period, period.End, terms, _ => terms.Turnaround.Review);
    }

    /// <summary>
    /// The last day of an agreement that reports cover: its end as extended and amended, or the last day of its
    /// termination.
    /// </summary>
    /// <exception cref="InvalidOperationException">No text is on the table.</exception>
    public static LocalDate LastDayOf(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.KnownEnd;
    }

    /// <summary>
    /// What of the schedule no report was opened for. Days that a report of the same kind and side covers are not asked
    /// for again, so that a schedule made anew after an extension
    /// asks for the rest only. A final report is asked for once.
    /// </summary>
    public ValueList<ScheduledReport> Remaining(ReportBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Reports.SelectMany(scheduled => Remaining(scheduled, book)).ToValueList();
    }

    private static IEnumerable<ScheduledReport> Remaining(ScheduledReport scheduled, ReportBook book)
    {
        var others = book
            .Reports.Where(report => report.Kind == scheduled.Kind && report.By == scheduled.By)
            .Select(report => report.Period);
        if (ReportTraits.Of(scheduled.Kind).IsFinal)
        {
            if (!others.Any()) yield return scheduled;
            yield break;
        }

        // The first day of which it is not known whether a report covers it; null where none is left.
        LocalDate? open = scheduled.Period.Start;
        foreach (
            var covered in others.Where(period => period.Overlaps(scheduled.Period)).OrderBy(period => period.Start))
        {
            if (open is not { } from)
                yield break;
            if (covered.Start > from)
                yield return scheduled with
                {
                    Period = new(from, covered.Start.PlusDays(-1))
                };
            if (covered.End >= from)
                open = covered.End.DayAfter();
        }

        if (open is { } rest && rest <= scheduled.Period.End)
            yield return scheduled with
            {
                Period = new(rest, scheduled.Period.End)
            };
    }

    private static Result<ReportSchedule> Made(
        DateInterval period, LocalDate lastDay, ReportingTerms terms, Func<ReportKind, int?> review)
    {
        Refusal[] refusals = [.. Refused(period, terms)];
        if (refusals.Length > 0) return refusals.As<ReportSchedule>();
        var whole = new DateInterval(period.Start, lastDay);
        var pieces = ReportPeriods.Of(whole, terms);
        var ofPeriods = terms.LastPeriodHasItsOwn ? pieces : pieces.Take(pieces.Count - 1).ToValueList();
        var (reports, clock) = (
            new List<ScheduledReport>(),
            terms.Frequency == ReportFrequency.Yearly ? terms.Clocks.Annual : terms.Clocks.Interim);
        foreach (
            var (kinds, piece, due) in ofPeriods
                .Select(piece => (terms.Kinds, piece, clock))
                .Append(([ReportKind.FinalNarrative, ReportKind.FinalFinancial], whole, terms.Clocks.Final)))
        {
            if (due.DueOn(piece.End) is not { IsSuccess: true, Value: var day })
                return Result<ReportSchedule>.Invalid(due.DueOn(piece.End).ValidationErrors);
            foreach (var kind in kinds)
                reports.Add(new(kind, terms.By, piece, day, terms.Turnaround with { Review = review(kind) }));
        }

        return new ReportSchedule(reports.ToValueList());
    }

    private static IEnumerable<Refusal> Refused(DateInterval period, ReportingTerms terms)
    {
        foreach (var day in terms.Frequency.PeriodEnds.Where(day => !period.Contains(day)))
            yield return ReportRefusals.DayOutside(day, period);
        foreach (
            var kind in terms
                .Kinds.Where(kind => ReportTraits.Of(kind).IsFinal)
                .Concat(terms.Kinds.GroupBy(kind => kind).Where(same => same.Skip(1).Any()).Select(same => same.Key)))
            yield return ReportRefusals.NotAKindOfEachPeriod(kind);
        if (Require.Between("terms.turnaround.review", terms.Turnaround.Review, 0,
            ReportTurnaround.MostDays) is { } review)
            yield return review;
        if (Require.Between("terms.turnaround.correction", terms.Turnaround.Correction, 0,
            ReportTurnaround.MostDays) is { } correction)
            yield return correction;
        if (Require.Between("terms.joinShorterThan", terms.JoinShorterThan, 0, ReportTurnaround.MostDays) is { } join)
            yield return join;
        if (CountsFrom(terms.Clocks.Interim, DeadlineAnchor.ReportingPeriodEnd, "terms.clocks.interim") is { } interim)
            yield return interim;
        if (CountsFrom(terms.Clocks.Annual, DeadlineAnchor.ReportingPeriodEnd, "terms.clocks.annual") is { } annual)
            yield return annual;
        if (CountsFrom(terms.Clocks.Final, DeadlineAnchor.EndDate, "terms.clocks.final") is { } final)
            yield return final;

        static Refusal? CountsFrom(DeadlineRule clock, DeadlineAnchor anchor, string field) =>
            clock.From == anchor && clock.Count >= 0 ? null : ReportRefusals.OtherClock(field, clock, anchor);
    }
}
