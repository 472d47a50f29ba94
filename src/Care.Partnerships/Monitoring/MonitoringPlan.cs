using Care.Partnerships.DueDiligence;

namespace Care.Partnerships.Monitoring;

/// <summary>By which way the work is seen.</summary>
/// <remarks>Source: CARE Emergency Toolkit, Phase 4 (ways of monitoring with partners), read in 2026.</remarks>
public enum MonitoringModeKind
{
    /// <summary>People of both sides go there together.</summary>
    JointVisit,

    /// <summary>Somebody else goes, such as where neither side can.</summary>
    ThirdParty,

    /// <summary>From a distance, by video, messages or platforms, with what the partner has at hand.</summary>
    Remote,
}

/// <summary>A way of seeing the work, and how often it is used.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="How">How, in words: who goes, or by which means; may not be blank.</param>
/// <param name="EveryMonths">How many months from one time to the next; 1 to <see cref="Indicator.MostMonths"/>.
/// </param>
/// <param name="MeansConfirmedOn">The day on which the partner confirmed that it has equipment and connection for it;
/// null where it did not, which is refused for a remote way.</param>
public sealed record MonitoringMode(
    MonitoringModeKind Kind, string How, int EveryMonths, LocalDate? MeansConfirmedOn = null) : InvariantRecord;

/// <summary>How much a side is asked for in the busiest month, against what both think bearable.</summary>
/// <param name="Reports">Reports that fall due; 0 or more.</param>
/// <param name="Requests">Other requests, meetings and visits; 0 or more.</param>
/// <param name="Limit">The most of both together; it is allowed itself. No public text names one.</param>
public sealed record MonitoringLoad(int Reports, int Requests, int Limit) : InvariantRecord
{
    /// <summary>Whether more is asked than the limit allows: a finding, never a refusal.</summary>
    public bool IsAboveLimit => (long)Reports + Requests > Limit;
}

/// <summary>What both sides should look at in a plan. It blocks nothing.</summary>
public enum PlanFinding
{
    /// <summary>More is asked in a month than the stated limit.</summary>
    LoadAboveLimit,

    /// <summary>
    /// No indicator and no review is about the partnership itself. A finding, since check-ins and surveys may do it.
    /// </summary>
    NothingAboutPartnership,

    /// <summary>The guidelines on data protection were not shared.</summary>
    DataProtectionNotShared,

    /// <summary>The route for formal complaints was not shared.</summary>
    ComplaintRouteNotShared,
}

/// <summary>What two sides agree to measure together, and how.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4 (indicators, modes, level of engagement are agreed at the start; few
/// requests; data protection and complaints), read in 2026. Days and limits are the host's. There is no default value
/// besides null. Value equality. Immutable.
/// </remarks>
public sealed record MonitoringPlan : InvariantRecord
{
    /// <summary>The most days for a figure or an answer.</summary>
    public const int MostDays = 366;

    private const int MostRequests = 1_000;

    private MonitoringPlan(
        DateInterval period, ValueList<Indicator> indicators, ValueList<MonitoringMode> modes, MonitoringLoad load,
        int figureDays, int answerDays, bool isAccessPossible, LocalDate? dataProtectionSharedOn,
        LocalDate? complaintRouteSharedOn, LocalDate? partnershipReviewOn, ValueList<AssuranceTimes> assurance)
    {
        (Period, Indicators, Modes, Load) = (period, indicators, modes, load);
        (FigureDays, AnswerDays, IsAccessPossible) = (figureDays, answerDays, isAccessPossible);
        (DataProtectionSharedOn, ComplaintRouteSharedOn) = (dataProtectionSharedOn, complaintRouteSharedOn);
        (PartnershipReviewOn, Assurance) = (partnershipReviewOn, assurance);
    }

    /// <summary>The days that are monitored, both ends included. The plan is to be agreed by the first.</summary>
    public DateInterval Period { get; }

    /// <summary>What is measured, each once.</summary>
    public ValueList<Indicator> Indicators { get; }

    /// <summary>By which ways the work is seen, at least one.</summary>
    public ValueList<MonitoringMode> Modes { get; }

    /// <summary>How much is asked for in a month.</summary>
    public MonitoringLoad Load { get; }

    /// <summary>Calendar days after the end of its period in which a figure is reported; 0 to <see cref="MostDays"/>.
    /// </summary>
    public int FigureDays { get; }

    /// <summary>Calendar days in which findings of a visit are told, and answered; 0 to <see cref="MostDays"/>.
    /// </summary>
    public int AnswerDays { get; }

    /// <summary>Whether the two sides can reach the place.</summary>
    public bool IsAccessPossible { get; }

    /// <summary>The day on which the guidelines on data protection were shared; null where they were not.</summary>
    public LocalDate? DataProtectionSharedOn { get; }

    /// <summary>The day on which the route for formal complaints was shared; null where it was not.</summary>
    public LocalDate? ComplaintRouteSharedOn { get; }

    /// <summary>The day of a review of the partnership itself; null where none is planned here.</summary>
    public LocalDate? PartnershipReviewOn { get; }

    /// <summary>
    /// How many visits, spot checks and audits the money and the risk ask for in a year of the plan, each kind once;
    /// what is not in it is not known. <see cref="AssuranceSchedule"/> gives the numbers.
    /// </summary>
    public ValueList<AssuranceTimes> Assurance { get; }

    /// <summary>What both should look at, in the order of <see cref="PlanFinding"/>.</summary>
    public ValueList<PlanFinding> Findings
    {
        get
        {
            var findings = new List<PlanFinding>();
            if (Load.IsAboveLimit) findings.Add(PlanFinding.LoadAboveLimit);
            if (PartnershipReviewOn is null && !Indicators.Any(indicator => indicator.IsAboutPartnership))
                findings.Add(PlanFinding.NothingAboutPartnership);
            if (DataProtectionSharedOn is null) findings.Add(PlanFinding.DataProtectionNotShared);
            if (ComplaintRouteSharedOn is null) findings.Add(PlanFinding.ComplaintRouteNotShared);
            return findings;
        }
    }

    /// <summary>Makes a plan, or refuses it, all at once.</summary>
    /// <remarks>
    /// Refuses with <c>CP-VAL-034</c> a plan without indicators or modes, with <c>CP-VAL-028</c> an indicator that is
    /// given twice, with <c>CP-MON-008</c> a place without access and without a third party or a remote way, with
    /// <c>CP-MON-009</c> a remote way for which the partner did not confirm its means, with <c>CP-VAL-001</c> a way
    /// without words, with <c>CP-VAL-028</c> the same way or kind of assurance twice, and with <c>CP-VAL-033</c> days,
    /// months, counts or times out of range.
    /// </remarks>
    /// <param name="period">The days that are monitored.</param>
    /// <param name="indicators">What is measured.</param>
    /// <param name="modes">By which ways the work is seen.</param>
    /// <param name="load">How much is asked for in a month.</param>
    /// <param name="figureDays">Days for a figure after its period.</param>
    /// <param name="answerDays">Days to tell findings, and to answer them.</param>
    /// <param name="isAccessPossible">Whether the two sides can reach the place.</param>
    /// <param name="dataProtectionSharedOn">The day on which guidelines on data protection were shared.</param>
    /// <param name="complaintRouteSharedOn">The day on which the route for formal complaints was shared.</param>
    /// <param name="partnershipReviewOn">The day of a review of the partnership itself.</param>
    /// <param name="assurance">How many visits, spot checks and audits are asked for in a year.</param>
    public static Result<MonitoringPlan> From(
        DateInterval period, ValueList<Indicator> indicators, ValueList<MonitoringMode> modes, MonitoringLoad load,
        int figureDays, int answerDays, bool isAccessPossible = true, LocalDate? dataProtectionSharedOn = null,
        LocalDate? complaintRouteSharedOn = null, LocalDate? partnershipReviewOn = null,
        ValueList<AssuranceTimes> assurance = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(load);
        var refusals = new List<Refusal>();
        if (indicators.Count == 0) refusals.Add(ValueRefusals.NoneGiven("indicators"));
        for (var i = 0; i < indicators.Count; i++)
            if (indicators.Take(i).Any(before => before.Id == indicators[i].Id))
                refusals.Add(ValueRefusals.Twice(Invariant($"indicators[{i}].id"), indicators[i].Id));
        CheckModes(modes, isAccessPossible, refusals);
        Add(Require.Between("load.reports", load.Reports, 0, MostRequests));
        Add(Require.Between("load.requests", load.Requests, 0, MostRequests));
        Add(Require.Between("load.limit", load.Limit, 0, MostRequests));
        Add(Require.Between("figureDays", figureDays, 0, MostDays));
        Add(Require.Between("answerDays", answerDays, 0, MostDays));
        Add(Require.Once("assurance", assurance, one => one.Kind, one => $"{one.Kind}"));
        for (var i = 0; i < assurance.Count; i++)
            Add(Require.Between($"assurance[{i}].times", assurance[i].Times, 0, AssuranceSchedule.MostTimes));
        return refusals.Count > 0 ? refusals.As<MonitoringPlan>()
            : new MonitoringPlan(
                period, indicators, modes, load, figureDays, answerDays, isAccessPossible, dataProtectionSharedOn,
                complaintRouteSharedOn, partnershipReviewOn, assurance);

        void Add(Refusal? refusal)
        {
            if (refusal is not null) refusals.Add(refusal);
        }
    }

    private static void CheckModes(ValueList<MonitoringMode> modes, bool isAccessPossible, List<Refusal> refusals)
    {
        if (modes.Count == 0) refusals.Add(ValueRefusals.NoneGiven("modes"));
        else if (!isAccessPossible && modes.All(mode => mode.Kind is MonitoringModeKind.JointVisit))
            refusals.Add(MonitoringRefusals.NoWayWithoutAccess());
        if (Require.Once("modes", modes, mode => (mode.Kind, mode.How), mode => $"{mode.Kind}: {mode.How}")
            is { } twice) refusals.Add(twice);
        for (var i = 0; i < modes.Count; i++)
        {
            var mode = modes[i];
            if (mode is { Kind: MonitoringModeKind.Remote, MeansConfirmedOn: null })
                refusals.Add(MonitoringRefusals.MeansNotConfirmed(i));
            if (Require.Text($"modes[{i}].how", mode.How) is { } blank) refusals.Add(blank);
            if (Require.Between($"modes[{i}].everyMonths", mode.EveryMonths, 1, Indicator.MostMonths)
                is { } months) refusals.Add(months);
        }
    }

    internal bool Uses(MonitoringModeKind kind)
    {
        foreach (var mode in Modes) if (mode.Kind == kind) return true;
        return false;
    }

    internal Indicator? IndicatorOf(Id<Indicator> id)
    {
        foreach (var indicator in Indicators) if (indicator.Id == id) return indicator;
        return null;
    }

    // The period that is reported next; null where everything is.
    internal DateInterval? NextPeriod(Indicator indicator, LocalDate? through)
    {
        var first = through is { } day ? day.DayAfter() : Period.Start;
        return first is { } start && start <= Period.End ? new(start, EndOf(indicator, start)) : null;
    }

    // The last day of the months in which a day lies, counted from the first day of the plan.
    internal LocalDate EndOf(Indicator indicator, LocalDate day)
    {
        var months = NodaTime.Period.Between(Period.Start, day, PeriodUnits.Months).Months / indicator.EveryMonths;
        var next = DateIntervals.AddMonths(Period.Start, (months + 1) * indicator.EveryMonths);
        return next is { IsSuccess: true, Value: var after } && after <= Period.End ? after.PlusDays(-1) : Period.End;
    }
}
