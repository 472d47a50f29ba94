using Care.Partnerships.Agreements;

namespace Care.Partnerships.DueDiligence;

/// <summary>By which means it is made sure that money does what it is for.</summary>
public enum AssuranceKind
{
    /// <summary>A visit to the programme.</summary>
    Visit,

    /// <summary>A look at the records behind reported spending, at the partner's office. It is no audit.</summary>
    SpotCheck,

    /// <summary>An audit.</summary>
    Audit,
}

/// <summary>How often something is done in a year above some money, at some risk.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Risk">The risk; never unknown within a schedule.</param>
/// <param name="Above">The money of the year above which it holds; up to the next rule of this kind and risk.</param>
/// <param name="Times">How often; within a schedule 0 to <see cref="AssuranceSchedule.MostTimes"/>.</param>
public sealed record AssuranceRule(AssuranceKind Kind, RiskLevel Risk, Money Above, int Times) : InvariantRecord;

/// <summary>How often something is done in a year.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Times">How often; within a plan 0 to <see cref="AssuranceSchedule.MostTimes"/>.</param>
public sealed record AssuranceTimes(AssuranceKind Kind, int Times) : InvariantRecord;

/// <summary>How many visits, spot checks and audits a year go with which money and which risk.</summary>
/// <remarks>It is data of the host, dated by it. One currency. Value equality. Immutable.</remarks>
public sealed record AssuranceSchedule : InvariantRecord
{
    /// <summary>The most times a year of a rule.</summary>
    public const int MostTimes = 366;

    private AssuranceSchedule(ValueList<AssuranceRule> rules) => Rules = rules;

    /// <summary>
    /// An example, not a default: the least that UNICEF's open-source system asks for in a calendar year, as of March
    /// 2026. Visits go by the net cash transferred and by the higher of the ratings of finance and safeguarding; a spot
    /// check by the expenditure reported, where no audit is planned for the year. It plans audits by hand.
    /// </summary>
    public static Dated<AssuranceSchedule> UnicefExample { get; } = Dated.Unconfirmed(
        Of(
        [
            // kind            above      low  moderate  significant  high
            .. Row(AssuranceKind.Visit,       2_500,     1,   1,        1,           1),
            .. Row(AssuranceKind.Visit,     100_000,     1,   2,        3,           3),
            .. Row(AssuranceKind.Visit,     500_000,     2,   3,        4,           4),
            .. Row(AssuranceKind.SpotCheck,  50_000,     1,   1,        1,           1),
        ]),
        new LocalDate(2026, 3, 1), "UNICEF",
        Source.Of(
            "UNICEF eTools", "applications/partners/models.py, rules as programmed", new LocalDate(2026, 3, 1),
            "https://github.com/unicef/etools"));

    /// <summary>The rules, in any order.</summary>
    public ValueList<AssuranceRule> Rules { get; }

    /// <summary>
    /// How often something is done in a year: 0 up to the first rule. Null where it cannot be said: the risk is
    /// unknown, or the schedule says nothing of this kind at this risk.
    /// </summary>
    /// <param name="kind">What is done.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="money">The money of the year.</param>
    /// <exception cref="CurrencyMismatchException">The money is of another currency than the rules.</exception>
    public int? TimesFor(AssuranceKind kind, RiskLevel risk, Money money)
    {
        var rules = Rules.Where(rule => rule.Kind == kind && rule.Risk == risk).ToArray();
        return rules.Length == 0 ? null : rules.Where(rule => money > rule.Above).MaxBy(rule => rule.Above)?.Times ?? 0;
    }

    /// <summary>
    /// How often each kind is done in a year, for a monitoring plan; what cannot be said is left out. Where one kind
    /// goes by other money than another, ask for it by itself.
    /// </summary>
    /// <param name="risk">The risk.</param>
    /// <param name="money">The money of the year.</param>
    /// <exception cref="CurrencyMismatchException">The money is of another currency than the rules.</exception>
    public ValueList<AssuranceTimes> TimesFor(RiskLevel risk, Money money) =>
        Enum.GetValues<AssuranceKind>().Where(kind => TimesFor(kind, risk, money) is not null)
            .Select(kind => new AssuranceTimes(kind, TimesFor(kind, risk, money)!.Value)).ToValueList();

    /// <summary>Makes a schedule. Refuses with <c>CP-DUE-003</c> a rule with an unknown risk, with money below 0 or of
    /// another currency than the first, or a number out of range, and with <c>CP-VAL-028</c> two rules for the same;
    /// all problems at once.</summary>
    /// <param name="rules">See <see cref="Rules"/>.</param>
    public static Result<AssuranceSchedule> From(ValueList<AssuranceRule> rules)
    {
        List<Refusal> refusals = [];
        var seen = new HashSet<(AssuranceKind, RiskLevel, Money)>();
        foreach (var rule in rules)
        {
            if (rule.Risk is RiskLevel.Unknown || rule.Above.MinorUnits < 0 || rule.Times is < 0 or > MostTimes
                || rule.Above.Currency != rules[0].Above.Currency)
                refusals.Add(DueDiligenceRefusals.NotARule(rule, rules[0].Above.Currency));
            if (!seen.Add((rule.Kind, rule.Risk, rule.Above)))
                refusals.Add(ValueRefusals.Twice("rules",
                    Invariant($"{rule.Kind} at {rule.Risk} risk above {rule.Above}")));
        }

        return refusals.Count > 0 ? refusals.As<AssuranceSchedule>() : new AssuranceSchedule(rules);
    }

    /// <summary>Makes a schedule from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static AssuranceSchedule Of(ValueList<AssuranceRule> rules) => From(rules).Required();

    private static AssuranceRule[] Row(
        AssuranceKind kind, decimal above, int low, int moderate, int significant, int high)
    {
        var money = Money.Of(above, Currency.Usd);
        return
        [
            new(kind, RiskLevel.Low, money, low), new(kind, RiskLevel.Moderate, money, moderate),
            new(kind, RiskLevel.Significant, money, significant), new(kind, RiskLevel.High, money, high),
        ];
    }
}
