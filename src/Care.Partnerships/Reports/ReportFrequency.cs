namespace Care.Partnerships.Reports;

/// <summary>How often reports are due: every so many months, or for periods that end on stated days.</summary>
/// <remarks>There is no default value besides null. Immutable; equal where months and days are.</remarks>
public sealed record ReportFrequency
{
    private ReportFrequency(int? months, ValueList<LocalDate> periodEnds) =>
        (Months, PeriodEnds) = (months, periodEnds);

    /// <summary>Every month.</summary>
    public static ReportFrequency Monthly { get; } = new(1, []);

    /// <summary>Every three months.</summary>
    public static ReportFrequency Quarterly { get; } = new(3, []);

    /// <summary>Every six months.</summary>
    public static ReportFrequency HalfYearly { get; } = new(6, []);

    /// <summary>Every twelve months.</summary>
    public static ReportFrequency Yearly { get; } = new(12, []);

    /// <summary>The months of a period: 1, 3, 6 or 12; null where days are stated.</summary>
    public int? Months { get; }

    /// <summary>The last days of the periods, ascending; empty where months are counted.</summary>
    public ValueList<LocalDate> PeriodEnds { get; }

    /// <summary>
    /// Periods that end on stated days. Refuses with <c>CP-VAL-034</c> none at all, and with <c>CP-REP-001</c> days
    /// that do not ascend.
    /// </summary>
    public static Result<ReportFrequency> FromDates(ValueList<LocalDate> periodEnds)
    {
        if (periodEnds.Count == 0) return ValueRefusals.NoneGiven("periodEnds").As<ReportFrequency>();
        for (var i = 1; i < periodEnds.Count; i++)
            if (periodEnds[i] <= periodEnds[i - 1])
                return ReportRefusals.NotAscending(i, periodEnds[i - 1], periodEnds[i]).As<ReportFrequency>();
        return new ReportFrequency(null, periodEnds);
    }

    /// <summary>Periods that end on stated days, from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="FromDates"/>.</exception>
    public static ReportFrequency OnDates(params ReadOnlySpan<LocalDate> periodEnds) =>
        FromDates([.. periodEnds]).Required();

    /// <summary>Such as <c>every 3 months</c> or <c>periods to 2026-04-30, 2026-08-31</c>.</summary>
    public override string ToString() =>
        Months is { } months
            ? months == 1
                ? "every month"
                : Invariant($"every {months} months")
            : Invariant($"periods to {string.Join(", ", PeriodEnds.Select(day => Invariant($"{day:uuuu-MM-dd}")))}");
}
