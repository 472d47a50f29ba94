using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// The days from which a close-out counts: of the agreement, by <see cref="Of"/>, and of its final reports, by
/// <see cref="With"/>. Nobody types them in.
/// </summary>
public sealed record CloseOutAnchors : InvariantRecord
{
    internal CloseOutAnchors(
        LocalDate end, LocalDate? finalReportSubmitted = null, LocalDate? finalReportsReceived = null) =>
        (End, FinalReportSubmitted, FinalReportsReceived) = (end, finalReportSubmitted, finalReportsReceived);

    /// <summary>The last day of the agreement, as extended; after a termination its last day.</summary>
    public LocalDate End { get; }

    /// <summary>
    /// The day that the last version of the final financial report was submitted; null while it has not come.
    /// </summary>
    public LocalDate? FinalReportSubmitted { get; internal init; }

    /// <summary>The day that all final reports had been received; null while it has not come.</summary>
    public LocalDate? FinalReportsReceived { get; internal init; }

    /// <summary>The days of an agreement as it stands: its end, or the last day of its termination.</summary>
    /// <exception cref="InvalidOperationException">No text is on the table, so that there is no end.</exception>
    public static CloseOutAnchors Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return new(agreement.KnownEnd);
    }

    /// <summary>
    /// These days with those of the final reports, as they stand: the submission counts by the last version handed in.
    /// </summary>
    public CloseOutAnchors With(FinalReports reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return this with
        {
            FinalReportSubmitted = reports.Financial?.SubmittedOn, FinalReportsReceived = reports.HandedInOn,
        };
    }

    /// <summary>
    /// The day of an anchor; null while it has not come, and for anchors that a close-out does not know.
    /// </summary>
    public LocalDate? this[DeadlineAnchor anchor] =>
        anchor is DeadlineAnchor.EndDate ? End
        : anchor is DeadlineAnchor.FinalReportSubmitted ? FinalReportSubmitted
        : anchor is DeadlineAnchor.FinalReportsReceived ? FinalReportsReceived
        : null;
}

/// <summary>When a step is due.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">
/// The last day that is in time; null while it is not known, and where the step has no day of its own.
/// </param>
/// <param name="WaitsFor">The day that has not come and could move it; null where nothing is waited for.</param>
/// <param name="LeadOn">
/// The last day on which the lead owes the same to its own funder; null where it does not, or where that is not known.
/// </param>
public sealed record StepDue(Id<CloseOutStep> Step, LocalDate? On, DeadlineAnchor? WaitsFor, LocalDate? LeadOn)
    : InvariantRecord;

/// <summary>What a new schedule changes for a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Before">When it was due; null where it was not in the plan.</param>
/// <param name="After">When it is due; null where it is no longer in the plan.</param>
public sealed record ScheduleDifference(Id<CloseOutStep> Step, StepDue? Before, StepDue? After)
{
    /// <summary>
    /// By how many calendar days it moves, later above zero; null where one of the two days is not known.
    /// </summary>
    public int? Days => (Before?.On, After?.On) is ({ } before, { } after) ? Period.DaysBetween(before, after) : null;

    /// <summary>
    /// Such as <c>final-reports: 2026-11-29 -> 2027-01-28, 60 days later</c>, <c>recognition: leaves the plan</c>.
    /// </summary>
    public override string ToString() =>
        After is null ? $"{Step}: leaves the plan"
        : Before is null ? Invariant($"{Step}: joins the plan, due {Told(After)}")
        : Invariant($"{Step}: {Told(Before)} -> {Told(After)}{Moved}");

    private string Moved =>
        Days is { } days and not 0 ? Invariant($", {Math.Abs(days)} days {(days > 0 ? "later" : "earlier")}") : "";

    private static string Told(StepDue due) =>
        due.On is { } day ? Invariant($"{day:uuuu-MM-dd}")
        : due.WaitsFor is { } anchor ? $"counted from {anchor}"
        : "at no day of its own";
}

/// <summary>A plan with its due days.</summary>
/// <remarks>There is no default value besides null. Immutable.</remarks>
public sealed record CloseOutSchedule : InvariantRecord
{
    private CloseOutSchedule(CloseOutPlan plan, CloseOutAnchors anchors, ValueList<StepDue> dues) =>
        (Plan, Anchors, Dues) = (plan, anchors, dues);

    /// <summary>The plan.</summary>
    public CloseOutPlan Plan { get; }

    /// <summary>The days from which it counts.</summary>
    public CloseOutAnchors Anchors { get; }

    /// <summary>When each step is due, in the order of the plan.</summary>
    public ValueList<StepDue> Dues { get; }

    /// <summary>
    /// Counts the days of a plan. A step is due on the day of its clock, and where the lead owes the same, no later
    /// than the buffer before that. Weekends move a day only where
    /// its clock says so, and never into the buffer. Refuses what lies outside the calendar with <c>CP-VAL-025</c>.
    /// </summary>
    public static Result<CloseOutSchedule> From(CloseOutPlan plan, CloseOutAnchors anchors)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(anchors);
        var (dues, refusals) = Counted(plan, anchors);
        return refusals is null ? new CloseOutSchedule(plan, anchors, dues) : refusals.As<CloseOutSchedule>();
    }

    internal static Refusal? Problem(CloseOutPlan plan, CloseOutAnchors anchors) => Counted(plan, anchors).Refusals?[0];

    /// <summary>When a step is due; null where it is not in the plan.</summary>
    public StepDue? DueOf(Id<CloseOutStep> step) => Plan.PlaceOf(step) is >= 0 and var place ? Dues[place] : null;

    /// <summary>
    /// What this schedule changes against an earlier one, in the order of this plan; what left the plan comes last.
    /// Empty where no day and no step changed.
    /// </summary>
    public ValueList<ScheduleDifference> Since(CloseOutSchedule before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var (changed, gone) = (
            Dues.Where(due => before.DueOf(due.Step) != due),
            before.Dues.Where(due => DueOf(due.Step) is null));
        return changed.Select(due => new ScheduleDifference(due.Step, before.DueOf(due.Step), due))
            .Concat(gone.Select(due => new ScheduleDifference(due.Step, due, null))).ToValueList();
    }

    private static (ValueList<StepDue> Dues, List<Refusal>? Refusals) Counted(
        CloseOutPlan plan, CloseOutAnchors anchors)
    {
        var (dues, buffer, refusals) = (new StepDue[plan.Steps.Count], plan.BufferDays.Unchecked, (List<Refusal>?)null);
        for (var i = 0; i < dues.Length; i++)
        {
            var step = plan.Steps[i];
            var (own, ownWaits) = DayOf(step.Due?.Unchecked, anchors, ref refusals);
            var (leads, leadWaits) = DayOf(step.LeadDue?.Unchecked, anchors, ref refusals);
            var latest = leads;
            if (leads is { } day)
            {
                if (Period.DaysBetween(LocalDate.MinIsoValue, day) < buffer)
                    (refusals ??= []).Add(ValueRefusals.BeyondTheCalendar("bufferDays", day, -buffer, "days"));
                else latest = day.PlusDays(-buffer);
            }

            var on = own is { } a && latest is { } b ? LocalDate.Min(a, b) : own ?? latest;
            dues[i] = new(step.Id, on, ownWaits ?? leadWaits, leads);
        }

        return (new(dues), refusals);
    }

    private static (LocalDate? On, DeadlineAnchor? WaitsFor) DayOf(
        DeadlineRule? clock, CloseOutAnchors anchors, ref List<Refusal>? refusals)
    {
        if (clock is null) return (null, null);
        if (anchors[clock.From] is not { } day) return (null, clock.From);
        if (clock.TryDueOn(day, out var due)) return (due, null);
        (refusals ??= []).Add(ValueRefusals.BeyondTheCalendar("anchor", day, clock.Count, clock.Unit));
        return (null, null);
    }
}
