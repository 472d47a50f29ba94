namespace Care.Partnerships.Feedback;

/// <summary>By when a case is acknowledged, answered and handed over, and how long an answer may be appealed.</summary>
/// <remarks>
/// <para>Calendar days, the last one in time. They are data: each office chooses its own.</para>
/// <para>There is no default value besides null; <see cref="Suggested"/> holds the proposal. Value equality.
/// Immutable.</para>
/// </remarks>
public sealed record ServiceLevels : InvariantRecord
{
    /// <summary>The most days of a level.</summary>
    public const int MostDays = 366;

    private ServiceLevels(int acknowledgeDays, int answerDays, int handOverDays, int appealDays) =>
        (AcknowledgeDays, AnswerDays, HandOverDays, AppealDays) = (
            acknowledgeDays, answerDays, handOverDays, appealDays);

    /// <summary>
    /// 4 days to acknowledge, 21 to answer, 3 to hand over, 30 to appeal: proposals of this library, since no public
    /// text names any. The first three are what 2, 15 and 1 working days take at most where Saturday and Sunday are
    /// free.
    /// </summary>
    public static Dated<ServiceLevels> Suggested { get; } = Dated.Of(
        Of(4, 21, 3, 30), LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: service levels of feedback and complaints"));

    /// <summary>Days from the receipt to telling whoever raised it that it arrived; 0 to
    /// <see cref="MostDays"/>.</summary>
    public int AcknowledgeDays { get; }

    /// <summary>Days from the receipt to the first answer; 0 to <see cref="MostDays"/>.</summary>
    public int AnswerDays { get; }

    /// <summary>Days from when a complaint is known to be sensitive to handing it over; 0 to
    /// <see cref="MostDays"/>.</summary>
    public int HandOverDays { get; }

    /// <summary>Days after the first answer in which a complaint waits for acceptance or appeal before it is closed;
    /// 0 to <see cref="MostDays"/>.</summary>
    public int AppealDays { get; }

    /// <summary>Makes levels. Refuses with <c>CP-VAL-033</c> days out of range, all problems at once.</summary>
    /// <param name="acknowledgeDays">See <see cref="AcknowledgeDays"/>.</param>
    /// <param name="answerDays">See <see cref="AnswerDays"/>.</param>
    /// <param name="handOverDays">See <see cref="HandOverDays"/>.</param>
    /// <param name="appealDays">See <see cref="AppealDays"/>.</param>
    public static Result<ServiceLevels> From(int acknowledgeDays, int answerDays, int handOverDays, int appealDays)
    {
        List<Refusal> refusals = [];
        Check("acknowledgeDays", acknowledgeDays);
        Check("answerDays", answerDays);
        Check("handOverDays", handOverDays);
        Check("appealDays", appealDays);
        return refusals.Count > 0 ? refusals.As<ServiceLevels>()
            : new ServiceLevels(acknowledgeDays, answerDays, handOverDays, appealDays);

        void Check(string field, int days)
        {
            if (days is < 0 or > MostDays) refusals.Add(ValueRefusals.OutOfRange(field, days, 0, MostDays));
        }
    }

    /// <summary>Makes levels from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static ServiceLevels Of(int acknowledgeDays, int answerDays, int handOverDays, int appealDays) =>
        From(acknowledgeDays, answerDays, handOverDays, appealDays).Required();
}

/// <summary>How one step of a case stands against its level, as of a day.</summary>
/// <remarks>A case makes it. There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record ServiceTime : InvariantRecord
{
    internal ServiceTime(LocalDate from, LocalDate dueOn, LocalDate? doneOn, int days) =>
        (From, DueOn, DoneOn, Days) = (from, dueOn, doneOn, days);

    /// <summary>The day from which the days count.</summary>
    public LocalDate From { get; }

    /// <summary>The last day that is in time.</summary>
    public LocalDate DueOn { get; }

    /// <summary>The day that it was recorded; null where it was not by then.</summary>
    public LocalDate? DoneOn { get; }

    /// <summary>
    /// Calendar days from the first until it was done, or until the day asked about; 0 or more.
    /// </summary>
    public int Days { get; }

    /// <summary>Whether it was done, or is still to be done, after its last day.</summary>
    public bool IsLate => Days > Period.DaysBetween(From, DueOn);

    internal static ServiceTime Of(LocalDate from, int days, LocalDate? done, LocalDate on)
    {
        var until = done is { } day && day <= on ? done : null;
        return new(from, from.Shifted(days), until, Math.Max(0, Period.DaysBetween(from, until ?? on)));
    }
}
