using Care.Partnerships.Parties;

namespace Care.Partnerships.Localisation;

/// <summary>
/// An organisation as the definitions of local and national ask about it: answers of yes, no, or not known.
/// </summary>
/// <remarks>
/// Null is "not known". It is never read as yes or no: what it would decide stays unclassified. There is no default
/// value besides null. Immutable.
/// </remarks>
public sealed record AidActor : InvariantRecord
{
    private AidActor(Id<Party> party, string headquarters, ValueList<string> operatesIn) =>
        (Party, Headquarters, OperatesIn) = (party, headquarters, operatesIn);

    /// <summary>Who it is.</summary>
    public Id<Party> Party { get; }

    /// <summary>The country of its headquarters: a code of ISO 3166-1, two letters, such as <c>PH</c>.</summary>
    public string Headquarters { get; }

    /// <summary>The countries that it works in, as such codes; empty where they are not known.</summary>
    public ValueList<string> OperatesIn { get; }

    /// <summary>Whether it is a public authority, at whatever level.</summary>
    public bool? IsStateBody { get; private init; }

    /// <summary>Whether it is an organisation of states, such as an agency of the United Nations.</summary>
    public bool IsIntergovernmental { get; private init; }

    /// <summary>Whether it is a national society of the Red Cross or Red Crescent.</summary>
    public bool? IsNationalSociety { get; private init; }

    /// <summary>
    /// Whether it is affiliated to an international NGO, or a member of its network, confederation or alliance.
    /// </summary>
    public bool? IsAffiliatedToIngo { get; private init; }

    /// <summary>
    /// Whether it governs itself in the country, independently of the network. Asked of affiliates only.
    /// </summary>
    public bool? GovernsItself { get; private init; }

    /// <summary>
    /// Whether it raises funds in the country, independently of the network. Asked of affiliates only.
    /// </summary>
    public bool? RaisesOwnFunds { get; private init; }

    /// <summary>
    /// Whether it works in several regions of its country (of an authority: at the national level), or in one area.
    /// </summary>
    public bool? WorksInSeveralRegions { get; private init; }

    /// <summary>
    /// Describes an organisation. Refuses with <c>CP-LOC-001</c> a country that is missing or not a code of two capital
    /// letters. What is left out is not known.
    /// </summary>
    /// <param name="party">Who it is.</param>
    /// <param name="headquarters">The country of its headquarters.</param>
    /// <param name="operatesIn">The countries that it works in.</param>
    /// <param name="isStateBody">Whether it is a public authority.</param>
    /// <param name="isNationalSociety">Whether it is a society of the Red Cross or Red Crescent.</param>
    /// <param name="isAffiliatedToIngo">Whether it is affiliated to an international NGO or a member of its
    /// network.</param>
    /// <param name="governsItself">Of an affiliate: whether it governs itself in the country.</param>
    /// <param name="raisesOwnFunds">Of an affiliate: whether it raises its own funds in the country.</param>
    /// <param name="worksInSeveralRegions">Whether it works in several regions, or in one area.</param>
    /// <param name="isIntergovernmental">Whether it is an organisation of states.</param>
    public static Result<AidActor> From(
        Id<Party> party, string? headquarters, ValueList<string> operatesIn = default, bool? isStateBody = null,
        bool? isNationalSociety = null, bool? isAffiliatedToIngo = null, bool? governsItself = null,
        bool? raisesOwnFunds = null, bool? worksInSeveralRegions = null, bool isIntergovernmental = false)
    {
        ArgumentNullException.ThrowIfNull(party);
        var refusals = new List<Refusal>();
        if (!IsCountry(headquarters)) refusals.Add(LocalisationRefusals.NotACountry("headquarters", headquarters));
        for (var i = 0; i < operatesIn.Count; i++)
            if (!IsCountry(operatesIn[i]))
                refusals.Add(LocalisationRefusals.NotACountry(Invariant($"operatesIn[{i}]"), operatesIn[i]));
        return refusals.Count > 0
            ? refusals.As<AidActor>()
            : new AidActor(party, headquarters!, operatesIn)
            {
                IsStateBody = isStateBody, IsNationalSociety = isNationalSociety,
                IsAffiliatedToIngo = isAffiliatedToIngo, GovernsItself = governsItself,
                RaisesOwnFunds = raisesOwnFunds, WorksInSeveralRegions = worksInSeveralRegions,
                IsIntergovernmental = isIntergovernmental,
            };
    }

    /// <summary>
    /// Describes a party that is on record: its kind says whether it is a public authority, an organisation of states
    /// or a national society, and mostly whether it works in several regions. Refuses as <see cref="From"/> does.
    /// </summary>
    /// <param name="party">The party; of the kind <see cref="PartyKind.Unknown"/> nothing is read.</param>
    /// <param name="operatesIn">The countries that it works in.</param>
    /// <param name="isAffiliatedToIngo">Whether it is affiliated to an international NGO; no kind says that.</param>
    /// <param name="governsItself">Of an affiliate: whether it governs itself in the country.</param>
    /// <param name="raisesOwnFunds">Of an affiliate: whether it raises its own funds in the country.</param>
    /// <param name="worksInSeveralRegions">Whether it works in several regions, where the kind does not say.</param>
    public static Result<AidActor> FromParty(
        Party party, ValueList<string> operatesIn = default, bool? isAffiliatedToIngo = null,
        bool? governsItself = null, bool? raisesOwnFunds = null, bool? worksInSeveralRegions = null)
    {
        ArgumentNullException.ThrowIfNull(party);
        bool? isState = party.Kind switch
        {
            PartyKind.Unknown or PartyKind.Donor                           => null,
            PartyKind.NationalGovernment or PartyKind.LocalGovernment      => true,
            PartyKind.InternationalNgo or PartyKind.NationalNgo or PartyKind.LocalNgo or PartyKind.UnAgency
                or PartyKind.RedCrossRedCrescentSociety or PartyKind.PrivateSector => false,
        };
        bool? isWide = party.Kind switch
        {
            PartyKind.NationalNgo or PartyKind.NationalGovernment or PartyKind.RedCrossRedCrescentSociety => true,
            PartyKind.LocalNgo or PartyKind.LocalGovernment                                               => false,
            PartyKind.Unknown or PartyKind.Donor or PartyKind.InternationalNgo or PartyKind.UnAgency
                or PartyKind.PrivateSector                                                                => null,
        };
        return From(
            party.Id, party.Country, operatesIn, isState,
            party.Kind is PartyKind.Unknown ? null : party.Kind is PartyKind.RedCrossRedCrescentSociety,
            isAffiliatedToIngo, governsItself, raisesOwnFunds, isWide ?? worksInSeveralRegions,
            party.Kind is PartyKind.UnAgency);
    }

    internal static bool IsCountry(string? code) =>
        code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];
}
