using System.Runtime.CompilerServices;

namespace Care.Partnerships.Localisation;

/// <summary>
/// What counts as funding of local and national actors: through how many organisations, of which classes, and whether
/// pooled funds, pledges and goods are in.
/// </summary>
/// <remarks>
/// <para>
/// Overhead that is passed on is in the amount, always; a tally shows it apart. There is no default value besides null.
/// Immutable; equal where all its answers are.
/// </para>
/// </remarks>
public sealed record CountingPolicy
{
    private const int Direct = 0, Allowed = 1, Ways = 3;

    private static readonly ValueList<ActorClass> NonState = [ActorClass.LocalNonState, ActorClass.NationalNonState];
    private static readonly ValueList<ActorClass> LocalAndNational =
        [.. NonState, ActorClass.LocalState, ActorClass.NationalState];

    // The treatment of every kind of flow, on every way: made once, so that a tally looks it up.
    private readonly ValueList<FlowTreatment> _treatments;

    private CountingPolicy(
        string title, Id<ActorRules> rules, ValueList<ActorClass> classes, int mostHops, bool pooledFundsCount,
        bool inKindCounts, bool pledgesCount)
    {
        (Title, Rules, Classes, MostHops) = (title, rules, classes, mostHops);
        (PooledFundsCount, InKindCounts, PledgesCount) = (pooledFundsCount, inKindCounts, pledgesCount);
        foreach (var counted in classes) CountedClasses |= 1 << (int)counted;
        var treatments = new FlowTreatment[FlowFacts.Kinds * Ways];
        for (var i = 0; i < treatments.Length; i++) treatments[i] = Treat(i % FlowFacts.Kinds, i / FlowFacts.Kinds);
        _treatments = treatments;
    }

    /// <summary>
    /// As signatories of the Grand Bargain count, together: through at most one organisation, pooled funds and public
    /// authorities in; pledges and in kind out.
    /// </summary>
    /// <remarks>
    /// Unconfirmed. One organisation: the reading of "as directly as possible" in Falling short?; pooled funds follow
    /// from it, the Grand Bargain left them for a later decision. Pledges out: the Financial Tracking Service. In kind
    /// out: a proposal of this library, no confirmed rule was found.
    /// </remarks>
    public static Dated<CountingPolicy> GrandBargain { get; } = Dated.Unconfirmed(
        From("Grand Bargain", ActorRules.Iasc.Unchecked.Version).Required(),
        LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Development Initiatives, Falling short? Humanitarian funding and reform (2024)",
            "ch. 2 and 5; in kind: a proposal"));

    /// <summary>
    /// As a signatory of the Charter for Change counts its own funding: the same without public authorities, since the
    /// Charter speaks of local and national NGOs.
    /// </summary>
    /// <remarks>Unconfirmed, as <see cref="GrandBargain"/>; how far the Charter counts chains is our reading.</remarks>
    public static Dated<CountingPolicy> CharterForChange { get; } = Dated.Unconfirmed(
        From("Charter for Change", ActorRules.Iasc.Unchecked.Version, NonState).Required(),
        LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Charter for Change (2015)", "commitment 1; chains, pooled funds and in kind: a proposal"));

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>The version of the rules by which every organisation must have been classified.</summary>
    public Id<ActorRules> Rules { get; }

    /// <summary>Which classes count.</summary>
    public ValueList<ActorClass> Classes { get; }

    /// <summary>Through how many organisations money may come and still count; 0 counts direct funding only.</summary>
    public int MostHops { get; }

    /// <summary>Whether money through a pooled fund counts; the fund is one of the organisations.</summary>
    public bool PooledFundsCount { get; }

    /// <summary>Whether goods and services belong to total and share; else they stand apart.</summary>
    public bool InKindCounts { get; }

    /// <summary>Whether pledges belong to total and share; else they stand apart.</summary>
    public bool PledgesCount { get; }

    /// <summary>The classes that count, a bit for each.</summary>
    internal int CountedClasses { get; }

    /// <summary>
    /// Makes a policy. Refuses with <c>CP-LOC-007</c> international or unclassified organisations as a class that
    /// counts, with <c>CP-VAL-031</c> fewer than no organisations between, and with <c>CP-VAL-001</c> a blank title.
    /// </summary>
    /// <param name="title">What it is called.</param>
    /// <param name="rules">The version of the rules on who is local.</param>
    /// <param name="classes">Which classes count; the four local and national ones where none is given.</param>
    /// <param name="mostHops">Through how many organisations money may come.</param>
    /// <param name="pooledFundsCount">Whether money through a pooled fund counts.</param>
    /// <param name="inKindCounts">Whether goods and services are in.</param>
    /// <param name="pledgesCount">Whether pledges are in.</param>
    public static Result<CountingPolicy> From(
        string? title, Id<ActorRules> rules, ValueList<ActorClass> classes = default, int mostHops = 1,
        bool pooledFundsCount = true, bool inKindCounts = false, bool pledgesCount = false)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var refusals = new List<Refusal>();
        if (BlankText.Is(title)) refusals.Add(ValueRefusals.Blank("title"));
        for (var i = 0; i < classes.Count; i++)
            if (classes[i] is ActorClass.International or ActorClass.Unclassified)
                refusals.Add(LocalisationRefusals.NeverCounts(i, classes[i]));
        if (mostHops < 0) refusals.Add(ValueRefusals.TooLow("mostHops", mostHops, 0));
        return refusals.Count > 0
            ? refusals.As<CountingPolicy>()
            : new CountingPolicy(
                title!, rules,
                classes.Count == 0 ? LocalAndNational : classes.Distinct().Order().ToValueList(), mostHops,
                pooledFundsCount, inKindCounts, pledgesCount);
    }

    /// <summary>
    /// How a flow is treated. Money counts once, at the first organisation on its way whose class counts: the number
    /// of organisations before that one decides. A part of another flow counts only where its recipient is that first
    /// organisation; else the other flow holds it.
    /// </summary>
    public FlowTreatment TreatmentOf(FundingFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        if ((FlowFacts.ClassesBetween(flow.Facts) & CountedClasses) == 0)
            return _treatments[PlaceOf(FlowFacts.KindOf(flow.Facts), flow.Hops, MostHops)];
        if (flow.SubGrantOf is not null) return FlowTreatment.CountedEarlier;
        var first = 0;
        while (!Counts(flow.Chain[first].Class)) first++;
        return _treatments[PlaceOf(FlowFacts.KindAt(flow.Facts, flow.Chain[first].Class), first, MostHops)];
    }

    /// <summary>The treatments, for loops over many flows.</summary>
    internal ReadOnlySpan<FlowTreatment> Treatments => _treatments.AsSpan();

    /// <summary>
    /// The place of a kind of flow among the treatments, by the organisations before it counts and the most that may
    /// be.
    /// </summary>
    // One step on for any hop, and one for a hop too many; by the signs, since flows of all kinds come in any order and
    // a branch would be guessed wrong as often as right.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int PlaceOf(int kind, int hops, int mostHops) =>
        kind + FlowFacts.Kinds * ((-hops >>> 31) + ((mostHops - hops) >>> 31));

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    private bool Counts(ActorClass @class) => (CountedClasses & (1 << (int)@class)) != 0;

    // The rule itself, in the order of the reasons. A way is direct, as long as is allowed, or longer.
    private FlowTreatment Treat(int kind, int way)
    {
        var @class = FlowFacts.ClassOf(kind);
        if (!FlowFacts.IsHumanitarian(kind)) return FlowTreatment.NotHumanitarian;
        if (FlowFacts.StatusOf(kind) is FlowStatus.Pledge && !PledgesCount) return FlowTreatment.Pledge;
        if (FlowFacts.IsInKind(kind) && !InKindCounts)
            return Counts(@class) ? FlowTreatment.InKindToCounted : FlowTreatment.InKindToOthers;
        if (!Counts(@class))
            return @class switch
            {
                ActorClass.International             => FlowTreatment.International,
                ActorClass.InternationallyAffiliated => FlowTreatment.Affiliated,
                ActorClass.LocalNonState or ActorClass.NationalNonState or ActorClass.LocalState
                    or ActorClass.NationalState      => FlowTreatment.ClassLeftOut,
                _                                    => FlowTreatment.Unclassified,
            };
        if (FlowFacts.IsThroughPooledFund(kind) && !PooledFundsCount) return FlowTreatment.PooledFundLeftOut;
        if (way is not (Direct or Allowed)) return FlowTreatment.TooManyIntermediaries;
        return FlowFacts.IsThroughPooledFund(kind) ? FlowTreatment.ThroughPooledFund
            : way is Direct ? FlowTreatment.Direct
            : FlowTreatment.ThroughIntermediary;
    }
}
