using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>
/// What an agreement says about its reports. A host reads it off the text or the monitoring plan;
/// <see cref="ReportSchedule"/> makes the days of it.
/// </summary>
/// <param name="Frequency">How often reports are due.</param>
/// <param name="Clocks">How long after a period, and after the end, they are due.</param>
/// <param name="Turnaround">How long a review and a correction may take.</param>
public sealed record ReportingTerms(ReportFrequency Frequency, ReportDeadlines Clocks, ReportTurnaround Turnaround)
    : InvariantRecord
{
    /// <summary>The side that reports: the partner unless stated otherwise. The other side reviews.</summary>
    public Side By { get; init; } = Side.Partner;

    /// <summary>
    /// The reports of each period: a narrative and a financial one unless stated otherwise. The two final reports are
    /// always due.
    /// </summary>
    public ValueList<ReportKind> Kinds { get; init; } = [ReportKind.Narrative, ReportKind.Financial];

    /// <summary>
    /// The first day of the fiscal year by which periods are cut; null where they are counted from the first day of the
    /// agreement. Stated days need none.
    /// </summary>
    public AnnualDate? FiscalStart { get; init; }

    /// <summary>
    /// A partial period at the beginning or end that has fewer days than this is joined with its neighbour; 0 joins
    /// none.
    /// </summary>
    public int JoinShorterThan { get; init; }

    /// <summary>
    /// Whether the last period has reports of its own beside the final ones; no unless stated otherwise, since the
    /// final ones cover it.
    /// </summary>
    public bool LastPeriodHasItsOwn { get; init; }
}

/// <summary>How long each turn may take, in calendar days; the last day is in time.</summary>
/// <param name="Review">From the day of submission until the other side accepts or returns a report, 0 to 366; null
/// where nothing is agreed: lateness is then not measurable.</param>
/// <param name="Correction">From the day of return until it is submitted again, 0 to 366; null where nothing is
/// agreed.</param>
public sealed record ReportTurnaround(int? Review, int? Correction) : InvariantRecord
{
    internal const int MostDays = 366;

    /// <summary>Nothing is agreed. No public figure of the field says how long a review may take.</summary>
    public static ReportTurnaround NotAgreed { get; } = new(null, null);
}

/// <summary>How long after which day reports are due: of donor rules, or as agreed.</summary>
/// <param name="Interim">For a month, a quarter, half a year or a stated period; counts from the end of that
/// period.</param>
/// <param name="Annual">For a year; counts from the end of that year.</param>
/// <param name="Final">For the final reports; counts from the end of the agreement.</param>
public sealed record ReportDeadlines(DeadlineRule Interim, DeadlineRule Annual, DeadlineRule Final) : InvariantRecord
{
    /// <summary>
    /// The deadlines that a donor states for a side under an award made on a day; what it leaves open is as agreed.
    /// Refuses with <c>CP-DON-012</c> what neither states.
    /// </summary>
    /// <param name="set">The rules of the donor.</param>
    /// <param name="awardMadeOn">The day of the prime award.</param>
    /// <param name="by">Who reports.</param>
    /// <param name="agreed">What the agreement says; null where it says nothing.</param>
    public static Result<ReportDeadlines> From(
        DonorRuleSet set, LocalDate awardMadeOn, AwardSide by, ReportDeadlines? agreed = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        var interim = Stated(Deliverable.InterimReport, agreed?.Interim);
        var annual = Stated(Deliverable.AnnualReport, agreed?.Annual);
        var final = Stated(Deliverable.FinalReports, agreed?.Final);
        Result<DeadlineRule>[] failed = [.. new[] { interim, annual, final }.Where(clock => !clock.IsSuccess)];
        return failed.Length == 0
            ? new ReportDeadlines(interim.Value, annual.Value, final.Value)
            : Result<ReportDeadlines>.Invalid(failed.SelectMany(clock => clock.ValidationErrors));

        Result<DeadlineRule> Stated(Deliverable deliverable, DeadlineRule? otherwise)
        {
            var stated = set.ClockFor(deliverable, by, awardMadeOn);
            if (stated.IsSuccess) return stated.Value.Unchecked;
            if (otherwise is not null) return otherwise;
            return Result<DeadlineRule>.Invalid(stated.ValidationErrors);
        }
    }

    /// <summary>Calendar days after the end of a period, of a year, and of the agreement.</summary>
    public static ReportDeadlines OfDays(AwardSide by, int interim, int annual, int final) => new(
        new(Deliverable.InterimReport, by, DeadlineAnchor.ReportingPeriodEnd, interim, DeadlineUnit.Days),
        new(Deliverable.AnnualReport, by, DeadlineAnchor.ReportingPeriodEnd, annual, DeadlineUnit.Days),
        new(Deliverable.FinalReports, by, DeadlineAnchor.EndDate, final, DeadlineUnit.Days));
}
