namespace Care.Partnerships.DonorRules;

/// <summary>Who makes the rules.</summary>
/// <param name="Id">Its identity, such as <c>us-federal</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record Donor(Id<Donor> Id, string Name) : InvariantRecord;

/// <summary>
/// For which awards a rule set holds, by the day that the prime award was made. All ends are included.
/// </summary>
/// <param name="DefaultFrom">The first day of awards for which it holds unless the award says otherwise.</param>
/// <param name="DefaultThrough">The last of these days; null where it is not yet known.</param>
/// <param name="From">The first day of awards that may name it.</param>
/// <param name="Through">The last of these days; null where it is not known.</param>
public sealed record AwardDates(LocalDate DefaultFrom, LocalDate? DefaultThrough, LocalDate From, LocalDate? Through)
{
    /// <summary>From a day on, by default and by name.</summary>
    public static AwardDates Since(LocalDate day) => new(day, null, day, null);

    /// <summary>Whether it holds for awards of this day that name no version.</summary>
    public bool IsDefaultOn(LocalDate day) => day >= DefaultFrom && (DefaultThrough is not { } last || day <= last);

    /// <summary>Whether an award of this day may name it.</summary>
    public bool MayBeNamedOn(LocalDate day) => day >= From && (Through is not { } last || day <= last);

    /// <summary>The days of awards that may name it, such as <c>from 2024-04-22</c>.</summary>
    internal string Named => Through is { } last
        ? Invariant($"from {From:uuuu-MM-dd} to {last:uuuu-MM-dd}")
        : Invariant($"from {From:uuuu-MM-dd}");

    /// <summary>Such as <c>from 2024-10-01</c> or <c>from 2014-12-26 to 2024-09-30</c>; the days by default.</summary>
    public override string ToString() =>
        DefaultThrough is { } last
            ? Invariant($"from {DefaultFrom:uuuu-MM-dd} to {last:uuuu-MM-dd}")
            : Invariant($"from {DefaultFrom:uuuu-MM-dd}");
}

/// <summary>A threshold of a rule set.</summary>
/// <param name="What">What it is about.</param>
/// <param name="Figure">The amounts in the order of their days, each with its source.</param>
public sealed record ThresholdFigure(ThresholdKind What, DatedSeries<Threshold> Figure) : InvariantRecord;

/// <summary>How a donor, or the organisation itself, pays in tranches.</summary>
/// <param name="NextTrancheAfter">How much of the last tranche has to be spent before the next, this percentage
/// included.</param>
/// <param name="EarlierTranches">How much of all earlier tranches has to be reported by then.</param>
/// <param name="HeldBack">How much of the whole is kept back until the final report, audit and open matters are
/// settled; 0 % where nothing may be.</param>
public sealed record TrancheRules(
    Dated<Percentage>? NextTrancheAfter, Dated<Percentage>? EarlierTranches,
    Dated<Percentage>? HeldBack) : InvariantRecord
{
    /// <summary>
    /// Whether money may be held back to the end: not where the figure is 0 %; null where nothing is stated, or where
    /// it is not confirmed.
    /// </summary>
    public bool? RetentionAllowed =>
        HeldBack?.Use() is { IsSuccess: true, Value: var most } ? most > Percentage.Zero : null;
}

/// <summary>Whether new awards follow a rule set, and whether anybody confirmed its figures.</summary>
public enum RuleSetStatus
{
    /// <summary>New awards follow it.</summary>
    InUse,

    /// <summary>It holds for older awards only: new ones follow other rules, or the donor gives none.</summary>
    OlderAwards,

    /// <summary>Nobody held any of its figures against its source: each has to be accepted knowingly.</summary>
    Unconfirmed,
}

/// <summary>
/// The rules of one donor in one version, as figures with their day, owner and source. It holds for awards by the day
/// and version of the prime award.
/// </summary>
/// <remarks>
/// A plain record: hosts write their own beside the built-in ones. A figure that it does not hold is unknown, never
/// zero.
/// </remarks>
/// <param name="Id">The version, such as <c>us-federal-2024</c>.</param>
/// <param name="Donor">Whose rules they are.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Awards">For which awards it holds.</param>
/// <param name="KnownThrough">The last day, included, through which somebody knows that these are the rules. For a
/// later
/// day its figures are unconfirmed.</param>
public sealed record DonorRuleSet(
    Id<DonorRuleSet> Id, Donor Donor, string Title, AwardDates Awards, LocalDate KnownThrough) : InvariantRecord
{
    /// <summary>Whether new awards follow it, and whether anybody confirmed its figures.</summary>
    public RuleSetStatus Status =>
        Awards.Through is not null || Awards.DefaultThrough is not null ? RuleSetStatus.OlderAwards
        : RuleFigure.Of(this).Any(figure => figure.IsConfirmed) ? RuleSetStatus.InUse
        : RuleSetStatus.Unconfirmed;

    /// <summary>What is paid for overhead; null where nothing is known.</summary>
    public DatedSeries<OverheadAllowance>? Overhead { get; init; }

    /// <summary>The upper limit of administration in the budget, in percent of the whole; a warning, no ban.</summary>
    public Dated<Percentage>? AdministrationLimit { get; init; }

    /// <summary>
    /// How much money moves without approval; of those in force on a day, the latest binds where nothing else was
    /// agreed.
    /// </summary>
    public ValueList<Dated<FlexibilityLimit>> Flexibility { get; init; } = [];

    /// <summary>The thresholds.</summary>
    public ValueList<ThresholdFigure> Thresholds { get; init; } = [];

    /// <summary>The deadlines and the keeping of records, each in force by the day of the prime award.</summary>
    public ValueList<Dated<DeadlineRule>> Clocks { get; init; } = [];

    /// <summary>Payment in tranches; null where nothing is known.</summary>
    public TrancheRules? Tranches { get; init; }

    /// <summary>
    /// What may be kept of the donor's share when equipment or supplies are sold; null where nothing is known.
    /// </summary>
    public Dated<SaleAllowance>? SaleAllowance { get; init; }

    /// <summary>The account that advances sit in; null where nothing is known.</summary>
    public Dated<AdvanceAccount>? AdvanceAccount { get; init; }

    /// <summary>The changes on which the donor is asked first; empty where nothing is known.</summary>
    public ValueList<Dated<PriorApproval>> PriorApprovals { get; init; } = [];

    /// <summary>Which rate a subrecipient is given; null where nothing is known.</summary>
    public Dated<SubrecipientRateOrder>? SubrecipientRates { get; init; }

    /// <summary>
    /// What is paid for overhead as known on a day. Refuses with <c>CP-DON-012</c> where nothing is stated, and with
    /// <c>CP-VAL-021</c> a day before the first figure.
    /// </summary>
    public Result<Dated<OverheadAllowance>> OverheadOn(LocalDate day) =>
        Overhead is null
            ? DonorRefusals.NotStated(Id, "overhead").As<Dated<OverheadAllowance>>()
            : Known(Overhead.InForceOn(NotBefore(day)), day);

    /// <summary>
    /// How much money moves without approval on a day: of the limits in force by then, the latest, and the first listed
    /// of those that begin together. Refuses with <c>CP-DON-012</c> where none is in force.
    /// </summary>
    public Result<Dated<FlexibilityLimit>> FlexibilityOn(LocalDate day)
    {
        Dated<FlexibilityLimit>? found = null;
        foreach (var limit in Flexibility)
            if (limit.ValidFrom <= NotBefore(day) && (found is null || limit.ValidFrom > found.ValidFrom))
                found = limit;
        return found is null
            ? DonorRefusals.NotStated(Id, Invariant($"flexibility on {day:uuuu-MM-dd}")).As<Dated<FlexibilityLimit>>()
            : KnownOn(found, day);
    }

    /// <summary>
    /// A threshold in force on a day. Refuses with <c>CP-DON-012</c> one that is not stated, and with <c>CP-VAL-021</c>
    /// a day before its first figure.
    /// </summary>
    /// <remarks>
    /// <see cref="ThresholdKind.SingleAudit"/> goes by the first day of the fiscal year of the organisation that is
    /// audited, whatever the award (2 CFR 200.501, text of 2024).
    /// </remarks>
    public Result<Dated<Threshold>> ThresholdOn(ThresholdKind what, LocalDate day)
    {
        foreach (var threshold in Thresholds)
            if (threshold.What == what)
                return Known(
                    threshold.Figure.InForceOn(what is ThresholdKind.SingleAudit ? day : NotBefore(day)), day);
        return DonorRefusals.NotStated(Id, what.ToString()).As<Dated<Threshold>>();
    }

    /// <summary>
    /// The deadline that holds for an award made on a day: of those valid by then, the latest. Refuses with
    /// <c>CP-DON-012</c> where none is stated.
    /// </summary>
    /// <param name="deliverable">What is due.</param>
    /// <param name="by">Who owes it.</param>
    /// <param name="awardMadeOn">The day of the prime award.</param>
    /// <param name="from">The day from which it counts, where the same thing has several; null for any, the first that
    /// is listed where several begin together.</param>
    public Result<Dated<DeadlineRule>> ClockFor(
        Deliverable deliverable, AwardSide by, LocalDate awardMadeOn, DeadlineAnchor? from = null)
    {
        Dated<DeadlineRule>? found = null;
        var day = NotBefore(awardMadeOn);
        foreach (var clock in Clocks)
            if (
                clock.Unchecked.Deliverable == deliverable
                && clock.Unchecked.By == by
                && (from is null || from == clock.Unchecked.From)
                && clock.ValidFrom <= day
                && (found is null || clock.ValidFrom > found.ValidFrom))
                found = clock;
        return found is null
            ? DonorRefusals.NotStated(Id, $"deadline of {by} for {deliverable}").As<Dated<DeadlineRule>>()
            : KnownOn(found, awardMadeOn);
    }

    /// <summary>
    /// The rule on a change that needs prior approval; null where the set lists its changes and this one is not among
    /// them. Refuses with <c>CP-DON-012</c> where it
    /// lists none, since nothing is known then.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="on">The day of the change.</param>
    public Result<Dated<PriorApproval>?> ApprovalOf(ApprovalTrigger change, LocalDate on) =>
        PriorApprovals.Count == 0
            ? DonorRefusals.NotStated(Id, "change that needs prior approval").As<Dated<PriorApproval>?>()
            : Result<Dated<PriorApproval>?>.Success(
                PriorApprovals.Where(rule => rule.Unchecked.Trigger == change && rule.ValidFrom <= NotBefore(on))
                    .MaxBy(rule => rule.ValidFrom) is { } rule
                    ? KnownOn(rule, on)
                    : null);

    /// <summary>A figure of the set, unconfirmed where the day lies after the last one through which it is
    /// known.</summary>
    internal Dated<T> KnownOn<T>(Dated<T> figure, LocalDate day) => figure.KnownOn(day, KnownThrough);

    // The set as it is known on a day: what is read without one (the limit of administration, tranches, sales, the
    // account of advances, the rate of subrecipients) is unconfirmed where the day lies after the last that is known.
    internal DonorRuleSet AsKnownOn(LocalDate day) => day <= KnownThrough ? this : this with
    {
        AdministrationLimit = AdministrationLimit?.KnownOn(day, KnownThrough),
        Tranches = Tranches is { } paid
            ? new(
                paid.NextTrancheAfter?.KnownOn(day, KnownThrough), paid.EarlierTranches?.KnownOn(day, KnownThrough),
                paid.HeldBack?.KnownOn(day, KnownThrough))
            : null,
        SaleAllowance = SaleAllowance?.KnownOn(day, KnownThrough),
        AdvanceAccount = AdvanceAccount?.KnownOn(day, KnownThrough),
        SubrecipientRates = SubrecipientRates?.KnownOn(day, KnownThrough),
    };

    private Result<Dated<T>> Known<T>(Result<Dated<T>> figure, LocalDate day) =>
        figure.IsSuccess ? KnownOn(figure.Value, day) : figure;

    // An award that named the set before it became the default follows it as it then stood.
    private LocalDate NotBefore(LocalDate day) => LocalDate.Max(day, Awards.DefaultFrom);
}
