using System.Collections.Frozen;
using System.Numerics;

namespace Care.Partnerships.Agreements;

/// <summary>An element that the text of an agreement should have.</summary>
/// <param name="Id">Its name in texts, such as <c>dispute-resolution</c>.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="For">The kinds of agreement that must have it.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record ContentElement(Id<ContentElement> Id, string What, ValueList<AgreementKind> For, Source Source)
    : InvariantRecord;

/// <summary>
/// The minimum contents of an agreement as a checklist that says what is missing. What a donor or a host asks beyond
/// them is a <see cref="ContentSet"/>.
/// </summary>
public static class MinimumContents
{
    private static readonly ValueList<AgreementKind> All =
    [
        AgreementKind.Contingency, AgreementKind.MemorandumOfUnderstanding, AgreementKind.PartnerFunding,
        AgreementKind.Teaming, AgreementKind.ServiceContract
    ];
    private static readonly ValueList<AgreementKind> WithProject =
    [
        AgreementKind.PartnerFunding, AgreementKind.Teaming, AgreementKind.ServiceContract
    ];
    private static readonly ValueList<AgreementKind> WithMoney =
    [
        AgreementKind.PartnerFunding, AgreementKind.ServiceContract
    ];
    private static readonly ValueList<AgreementKind> WithoutMoney =
    [
        AgreementKind.Contingency, AgreementKind.MemorandumOfUnderstanding, AgreementKind.Teaming
    ];
    private static readonly ValueList<AgreementKind> None = [];
    private static readonly Source Sample = Source.Of(
        "CARE Emergency Toolkit (earlier edition)", "4.2.6 Negotiating and signing the partnership agreement",
        new(2026, 11, 1));
    private static readonly Source Phase4 = Source.Of(
        "CARE Emergency Toolkit", "Phase 4: Implementing in partnership", new(2026, 11, 1));

    /// <summary>Every element, in the order in which agreements usually have them.</summary>
    /// <remarks>Donor-specific requirements are needed only where there are any, so no kind must have them.</remarks>
    public static ValueList<ContentElement> Elements { get; } =
    [
        //      id                            needed by     source
        //  what
        Element("number-and-date",            All,          Sample,
            "number and date"),
        Element("parties",                    All,          Sample,
            "names, addresses and contract manager of both sides"),
        Element("period",                     All,          Sample,
            "first and last day"),
        Element("goal-and-objectives",        All,          Sample,
            "goal and objectives"),
        Element("scope",                      WithProject,  Sample,
            "scope: what, where and when"),
        Element("roles-and-responsibilities", All,          Sample,
            "who does what, standards, codes of conduct, technical assistance"),
        Element("coordination-structure",     WithProject,  Sample,
            "how the work is managed and coordinated together"),
        Element("amount-and-eligible-costs",  WithMoney,    Sample,
            "amount of the grant and eligible costs"),
        Element("disbursement",               WithMoney,    Sample,
            "disbursements and bank details"),
        Element("budget-flexibility",         WithMoney,    Sample,
            "how far budget lines may move, and how the budget is amended"),
        Element("reporting",                  WithMoney,    Sample,
            "contents and due dates of reports"),
        Element("donor-requirements",         None,         Sample,
            "requirements of the donor, where there are any"),
        Element("assets",                     WithMoney,    Sample,
            "assets and inventory"),
        Element("accounts-and-audit",         WithMoney,    Sample,
            "accounts and audit"),
        Element("dispute-and-termination",    All,          Sample,
            "settling disputes, amending, terminating"),
        Element("general-matters",            All,          Sample,
            "use of names, visibility, right to work, force majeure"),
        Element("integrity",                  WithMoney,    Sample,
            "clauses against fraud, corruption and the financing of terrorism"),
        Element("annexes",                    WithMoney,    Sample,
            "list of the annexes"),
        Element("no-funding-statement",       WithoutMoney, Phase4,
            "a statement that it promises neither money nor support by itself"),
    ];

    // One bit for each element, so that the whole list is asked in one pass.
    private static readonly FrozenDictionary<string, ulong> Bits = Elements
        .Select((element, place) => (element, place))
        .ToFrozenDictionary(e => e.element.Id.Value, e => 1UL << e.place);
    private static readonly ulong[] BitsNeeded =
    [
        .. Enum.GetValues<AgreementKind>()
            .Select(kind => BitsOf(Missing(kind, []).Select(element => element.Id).ToValueList()))
    ];

    /// <summary>
    /// The elements that a kind of agreement must have and these contents lack, in the order of <see cref="Elements"/>.
    /// </summary>
    public static ValueList<ContentElement> Missing(AgreementKind kind, ValueList<Id<ContentElement>> contents) =>
        Elements.Where(element => element.For.Contains(kind) && !contents.Contains(element.Id)).ToValueList();

    internal static bool IsKnown(Id<ContentElement> id) => Bits.ContainsKey(id.Value);

    internal static bool AreKnownAndListedOnce(ValueList<Id<ContentElement>> contents) =>
        BitOperations.PopCount(BitsOf(contents)) == contents.Count;

    internal static bool AreComplete(AgreementKind kind, ValueList<Id<ContentElement>> contents) =>
        (BitsNeeded[(int)kind] & ~BitsOf(contents)) == 0;

    // An unknown element has no bit, and one that is listed twice has the same bit twice.
    private static ulong BitsOf(ValueList<Id<ContentElement>> contents)
    {
        var bits = 0UL;
        foreach (var id in contents) if (Bits.TryGetValue(id.Value, out var bit)) bits |= bit;
        return bits;
    }

    private static ContentElement Element(string id, ValueList<AgreementKind> kinds, Source source, string what) =>
        new(Id<ContentElement>.Of(id), what, kinds, source);
}
