using static Care.Partnerships.Agreements.AmendmentKind;
using static Care.Partnerships.Agreements.AnnexKind;

namespace Care.Partnerships.Agreements;

/// <summary>
/// The kinds of amendment that the field tells apart. What each may change is in <see cref="AmendmentScope"/>.
/// </summary>
public enum AmendmentKind
{
    /// <summary>Money moves between the lines of the budget; the ceiling stays.</summary>
    BudgetReallocation,

    /// <summary>More money for the same time.</summary>
    BudgetIncrease,

    /// <summary>Other activities, places or people reached.</summary>
    ScopeChange,

    /// <summary>More time for the same money.</summary>
    NoCostExtension,

    /// <summary>More time and more money.</summary>
    CostExtension,

    /// <summary>Another person in a post that the agreement names.</summary>
    KeyPersonChange,

    /// <summary>The donor changed the terms that are passed on.</summary>
    DonorTermChange,

    /// <summary>The two sides share out the work anew.</summary>
    RoleChange,

    /// <summary>Less money for the same time, at most down to what the account has bound.</summary>
    BudgetDecrease,

    /// <summary>An earlier last day that both sides agree on; what one side decides alone is a termination.</summary>
    EarlierEnd,

    /// <summary>Any element of the text in other words; period, ceiling, project and roles stay.</summary>
    TextChange,
}

/// <summary>Whether a kind of amendment changes a part.</summary>
public enum Amendable
{
    /// <summary>It must leave the part alone.</summary>
    No,

    /// <summary>It may change the part.</summary>
    May,

    /// <summary>It is this kind because it gives more of the part: a later end, a higher ceiling.</summary>
    More,

    /// <summary>It is this kind because it gives less of the part: an earlier end, a lower ceiling.</summary>
    Less,
}

/// <summary>What a kind of amendment may and must change. Whatever it is, it changes something.</summary>
/// <remarks>
/// What may change is a proposal of this library, after the practice of the field: the guidance asks for an amendment
/// by the contract and for a reason.
/// </remarks>
/// <param name="End">The last day.</param>
/// <param name="Ceiling">The most that may be paid.</param>
/// <param name="Project">The project or response.</param>
/// <param name="Roles">The role matrix.</param>
/// <param name="Annexes">The annexes that may come in a newer version.</param>
/// <param name="Clauses">The elements of the text that may be worded anew.</param>
public sealed record AmendmentScope(
    Amendable End, Amendable Ceiling, Amendable Project, Amendable Roles, ValueList<AnnexKind> Annexes,
    ValueList<Id<ContentElement>> Clauses) : InvariantRecord
{
    private const Amendable No = Amendable.No, May = Amendable.May, More = Amendable.More, Less = Amendable.Less;

    private static readonly (AmendmentKind Kind, AmendmentScope Scope)[] Scopes =
    [
        //  kind                end   most  work roles annexes
        //  clauses
        Row(BudgetReallocation, No,   No,   No,  No,   [Budget],
            []),
        Row(BudgetIncrease,     No,   More, No,  No,   [Budget, WorkPlan, MonitoringPlan],
            Elements("amount-and-eligible-costs", "disbursement")),
        Row(ScopeChange,        No,   No,   May, No,   [Budget, WorkPlan, MonitoringPlan],
            Elements("goal-and-objectives", "scope")),
        Row(NoCostExtension,    More, No,   No,  No,   [Budget, WorkPlan, MonitoringPlan],
            Elements("reporting")),
        Row(CostExtension,      More, More, No,  No,   [Budget, WorkPlan, MonitoringPlan],
            Elements("amount-and-eligible-costs", "disbursement", "reporting")),
        Row(KeyPersonChange,    No,   No,   No,  No,   [],
            Elements("parties", "coordination-structure")),
        Row(DonorTermChange,    No,   No,   No,  No,   [AnnexKind.DonorRules, ReportTemplates, CommunicationsProtocol],
            Elements("donor-requirements", "reporting", "budget-flexibility", "assets", "accounts-and-audit"),
            requiredContents: true),
        Row(RoleChange,         No,   No,   No,  May,  [RoleMatrix, WorkPlan],
            Elements("roles-and-responsibilities", "coordination-structure")),
        Row(BudgetDecrease,     No,   Less, No,  No,   [Budget, WorkPlan, MonitoringPlan],
            Elements("amount-and-eligible-costs", "disbursement")),
        Row(EarlierEnd,         Less, No,   No,  No,   [Budget, WorkPlan, MonitoringPlan],
            Elements("reporting")),
        Row(TextChange,         No,   No,   No,  No,   EveryOtherAnnex,
            EveryElement, requiredContents: true),
    ];

    private static ValueList<AnnexKind> EveryOtherAnnex =>
    [
        MonitoringPlan, ReportTemplates, AnnexKind.DonorRules, CodeOfConduct, CommunicationsProtocol,
        FeedbackProcedure, AssetRegister
    ];

    private static ValueList<Id<ContentElement>> EveryElement =>
        MinimumContents.Elements.Select(element => element.Id).ToValueList();

    /// <summary>What a kind may and must change.</summary>
    public static AmendmentScope Of(AmendmentKind kind) => Scopes[(int)kind].Scope;

    /// <summary>
    /// The kinds that need the prior approval of a US federal agency: change of scope, of key people, more money, and
    /// more time.
    /// </summary>
    /// <remarks>
    /// Of a prime award. Of a subaward the pass-through entity decides (200.308(f)), that is the lead, by signing the
    /// amendment: put a kind into <see cref="AgreementHeading.DonorDecides"/> where the change needs one of the prime
    /// award too. Moving money between lines has a rule of its own, with a threshold.
    /// </remarks>
    public static Dated<ValueList<AmendmentKind>> DecidedByUsFederalAgencies { get; } =
        Dated.Of<ValueList<AmendmentKind>>(
            [
                AmendmentKind.BudgetIncrease, AmendmentKind.ScopeChange, AmendmentKind.NoCostExtension,
                AmendmentKind.CostExtension, AmendmentKind.KeyPersonChange
            ],
            new(2024, 10, 1), "US federal agencies", Source.Of("2 CFR 200", "200.308(f)", new(2024, 10, 1)));

    private static (AmendmentKind Kind, AmendmentScope Scope) Row(
        AmendmentKind kind, Amendable end, Amendable ceiling, Amendable project, Amendable roles,
        ValueList<AnnexKind> annexes, ValueList<Id<ContentElement>> clauses, bool requiredContents = false) =>
        (kind, new(end, ceiling, project, roles, annexes, clauses) { RequiredContents = requiredContents });

    private static ValueList<Id<ContentElement>> Elements(params ReadOnlySpan<string> ids)
    {
        var clauses = new Id<ContentElement>[ids.Length];
        for (var i = 0; i < ids.Length; i++) clauses[i] = Id<ContentElement>.Of(ids[i]);
        return [.. clauses];
    }

    /// <summary>
    /// Whether the elements that the heading requires beyond <see cref="MinimumContents"/> may be worded anew too.
    /// </summary>
    public bool RequiredContents { get; internal init; }
}
