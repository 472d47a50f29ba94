using System.Globalization;
namespace Care.Partnerships.DonorRules;

/// <summary>The amount that an overhead rate multiplies.</summary>
public enum BaseKind
{
    /// <summary>All direct cost.</summary>
    TotalDirect,

    /// <summary>Direct cost without some categories, and with only the first part of each subaward.</summary>
    ModifiedTotalDirect,

    /// <summary>Direct cost that the donor finds eligible, without gifts of others.</summary>
    EligibleDirect,

    /// <summary>What was spent, not what was planned: the costs given must be expenditure.</summary>
    ActualExpenditure,

    /// <summary>
    /// The total, overhead itself included: the rate is a share of direct cost and overhead together.
    /// </summary>
    PercentOfTotal,

    /// <summary>All direct cost, where direct cost and overhead together may not pass a stated total.</summary>
    CappedTotal,
}

/// <summary>
/// Over what the cap on subawards in a modified base is counted, always over the whole life and never anew each year.
/// </summary>
public enum CapScope
{
    /// <summary>Over each subaward.</summary>
    PerSubaward,

    /// <summary>Over each organisation that receives subawards.</summary>
    PerSubrecipient,
}

/// <summary>The base of an overhead rate: which costs are in it, and how far.</summary>
/// <remarks>
/// There is no default value besides null, since a rate without a base means nothing. Immutable; safe to share between
/// threads.
/// </remarks>
public sealed record CostBase
{
    private const int BitsOfOrigin = 4;

    private CostBase(
        BaseKind kind, ValueList<CostCategory> leftOut, ValueList<CostOrigin> originsLeftOut,
        Money? subawardCap = null, CapScope scope = CapScope.PerSubaward, Money? total = null)
    {
        (Kind, LeftOut, OriginsLeftOut, SubawardCap, Scope, Total) = (
            kind, leftOut, originsLeftOut, subawardCap, scope, total);
        foreach (var origin in Enum.GetValues<CostOrigin>())
            foreach (var category in Enum.GetValues<CostCategory>())
                if (!leftOut.Contains(category) && !originsLeftOut.Contains(origin))
                Whole |= 1UL << Place(category, origin);
    }

    /// <summary>All direct cost.</summary>
    public static CostBase TotalDirect { get; } = new(BaseKind.TotalDirect, [], []);

    /// <summary>Direct cost that was actually spent; budgets give an estimate of it.</summary>
    public static CostBase ActualExpenditure { get; } = new(BaseKind.ActualExpenditure, [], []);

    /// <summary>Direct cost and overhead together.</summary>
    public static CostBase PercentOfTotal { get; } = new(BaseKind.PercentOfTotal, [], []);

    /// <summary>Eligible direct cost: never contributions of beneficiaries or goods in kind of other donors.</summary>
    public static CostBase EligibleDirect { get; } =
        new(BaseKind.EligibleDirect, [], [CostOrigin.OfBeneficiaries, CostOrigin.OfOtherDonors]);

    /// <summary>What kind of base it is.</summary>
    public BaseKind Kind { get; }

    /// <summary>The categories that are left out.</summary>
    public ValueList<CostCategory> LeftOut { get; }

    /// <summary>The origins of cost that are left out.</summary>
    public ValueList<CostOrigin> OriginsLeftOut { get; }

    /// <summary>
    /// How much of a subaward is in the base, over its whole life: this amount is in, what goes beyond is out. Null
    /// where all of it is.
    /// </summary>
    public Money? SubawardCap { get; }

    /// <summary>Over what the cap is counted.</summary>
    public CapScope Scope { get; }

    /// <summary>The most that direct cost and overhead may be together; only in a capped total.</summary>
    public Money? Total { get; }

    /// <summary>A bit for each category and origin that is in the base.</summary>
    internal ulong Whole { get; }

    /// <summary>
    /// A modified base. Refuses with <c>CP-VAL-032</c> a cap that is not above zero; leave out the category of
    /// subawards to have none of them in.
    /// </summary>
    public static Result<CostBase> FromExclusions(
        ValueList<CostCategory> leftOut, Money subawardCap, CapScope scope = CapScope.PerSubaward) =>
        subawardCap.MinorUnits <= 0
            ? ValueRefusals.NotAboveZero("subawardCap", subawardCap).As<CostBase>()
            : new CostBase(BaseKind.ModifiedTotalDirect, leftOut, [], subawardCap, scope);

    /// <summary>A modified base of literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by
    /// <see cref="FromExclusions"/>.</exception>
    public static CostBase ModifiedTotalDirect(
        ValueList<CostCategory> leftOut, Money subawardCap,
        CapScope scope = CapScope.PerSubaward) => FromExclusions(leftOut, subawardCap, scope).Required();

    /// <summary>All direct cost under a total. Refuses with <c>CP-VAL-032</c> a total that is not above zero.</summary>
    public static Result<CostBase> FromTotal(Money total) =>
        total.MinorUnits <= 0
            ? ValueRefusals.NotAboveZero("total", total).As<CostBase>()
            : new CostBase(BaseKind.CappedTotal, [], [], total: total);

    /// <summary>All direct cost under a total, of a literal.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="FromTotal"/>.</exception>
    public static CostBase CappedTotal(Money total) => FromTotal(total).Required();

    /// <summary>
    /// The base with its cap or total in the other currency of a dated rate, rounded half away from zero; the same
    /// where
    /// it has neither. Refuses as <see cref="Threshold.In"/> does.
    /// </summary>
    public Result<CostBase> In(ExchangeRate rate)
    {
        if ((SubawardCap ?? Total) is not { } amount) return this;
        var there = InCurrency.Of(amount, rate);
        return there.IsSuccess
            ? new CostBase(
                Kind, LeftOut, OriginsLeftOut, SubawardCap is null ? null : there.Value, Scope,
                Total is null ? null : there.Value)
            : there.Refusals().As<CostBase>();
    }

    /// <summary>Whether a cost of this category and origin is in the base, if only in part.</summary>
    public bool Holds(CostCategory category, CostOrigin origin = CostOrigin.Cash) =>
        (Whole >> Place(category, origin) & 1) == 1;

    /// <summary>
    /// Such as <c>modified total direct cost (first 25000.00 USD per subaward; without Equipment)</c>.
    /// </summary>
    public override string ToString() => Kind switch
    {
        BaseKind.TotalDirect         => "total direct cost",
        BaseKind.ModifiedTotalDirect => string.Create(CultureInfo.InvariantCulture,
                $"modified total direct cost (first {SubawardCap:N} " +
                $"{Each}; without {string.Join(", ", LeftOut.AsEnumerable())})"
            ),
        BaseKind.EligibleDirect      => "eligible direct cost",
        BaseKind.ActualExpenditure   => "actual expenditure",
        BaseKind.PercentOfTotal      => "the total, overhead included",
        BaseKind.CappedTotal         => Invariant($"total direct cost, at most {Total} with overhead"),
    };

    /// <summary>The same without the list of what is left out, for a place that shows every cost.</summary>
    internal string WithoutList => Kind is BaseKind.ModifiedTotalDirect
        ? Invariant($"modified total direct cost (first {SubawardCap:N} {Each})")
        : ToString();

    private string Each => Scope == CapScope.PerSubaward ? "per subaward" : "per subrecipient";

    internal static int Place(CostCategory category, CostOrigin origin) =>
        ((int)origin << BitsOfOrigin) | (int)category;
}
