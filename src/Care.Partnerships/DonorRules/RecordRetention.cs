namespace Care.Partnerships.DonorRules;

/// <summary>What decides how long records are kept, beside the rule.</summary>
/// <param name="AnchorOn">The day from which the rule counts, such as the latest submission of the final financial
/// report; null while it has not come.</param>
/// <param name="MatterBegunOn">The day that a litigation, claim or audit began; null where there is none.</param>
/// <param name="MatterResolvedOn">The day of its final action; null while it is open.</param>
/// <param name="NoticeThrough">The last day that a written notice of the funder names; null where there is
/// none.</param>
public sealed record RecordRetentionInput(
    LocalDate? AnchorOn, LocalDate? MatterBegunOn = null, LocalDate? MatterResolvedOn = null,
    LocalDate? NoticeThrough = null) : InvariantRecord;

/// <summary>How far the time of keeping records has an end.</summary>
public enum RetentionEnd
{
    /// <summary>It has not begun to run: the day from which it counts has not come.</summary>
    NotRunning,

    /// <summary>It runs until a matter is resolved, and at least through the day given.</summary>
    WhileOpen,

    /// <summary>It runs through the day given, that day included.</summary>
    OnDay,
}

/// <summary>How long records are kept.</summary>
public sealed record RecordRetention : InvariantRecord
{
    internal RecordRetention(RetentionEnd end, LocalDate? through) => (End, Through) = (end, through);

    /// <summary>Whether the end is known.</summary>
    public RetentionEnd End { get; }

    /// <summary>The last day known so far, included; null where it has not begun to run.</summary>
    public LocalDate? Through { get; }

    /// <summary>
    /// The time of keeping records as somebody else worked it out. Refuses with <c>CP-DON-018</c> a day where it has
    /// not begun to run,
    /// and no day where it has.
    /// </summary>
    public static Result<RecordRetention> From(RetentionEnd end, LocalDate? through) =>
        end is RetentionEnd.NotRunning == through is null
            ? new RecordRetention(end, through)
            : DonorRefusals.RetentionWithoutDay(end, through).As<RecordRetention>();

    /// <summary>
    /// How long records are kept under a rule: to its day; longer where a matter that began by that day is still open
    /// or was resolved later, or where a
    /// written notice says so. A matter that began after that day changes nothing. Refuses with <c>CP-VAL-025</c> what
    /// lies outside the calendar.
    /// </summary>
    /// <remarks>
    /// Source: 2 CFR 200.334 (text of 2024). That it counts from the latest submission is our reading; it is never too
    /// short.
    /// </remarks>
    public static Result<RecordRetention> From(DeadlineRule rule, RecordRetentionInput input)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(input);
        if (input.AnchorOn is not { } anchor) return new RecordRetention(RetentionEnd.NotRunning, null);
        var due = rule.DueOn(anchor);
        if (!due.IsSuccess) return due.Refusals().As<RecordRetention>();
        var last = input.NoticeThrough is { } notice ? LocalDate.Max(due.Value, notice) : due.Value;
        if (input.MatterBegunOn is not { } begun || begun > last) return new RecordRetention(RetentionEnd.OnDay, last);
        return input.MatterResolvedOn is { } resolved
            ? new RecordRetention(RetentionEnd.OnDay, LocalDate.Max(last, resolved))
            : new RecordRetention(RetentionEnd.WhileOpen, last);
    }
}
