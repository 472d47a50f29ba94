namespace Care.Partnerships.Localisation;

/// <summary>
/// A version of the rules on who is local: the two points on which practice varies. Everything else is the same in
/// every version.
/// </summary>
/// <remarks>Plain data: both answers are lawful. There is no default value besides null. Immutable.</remarks>
/// <param name="Version">The name of the version; each classification carries it.</param>
/// <param name="IndependentMembersCount">
/// Whether a member of an international network counts as local where it governs itself and raises its own funds in the
/// country. The definitions say yes (INEE glossary, local and national actors); critics call that a loophole (A4EP, on
/// the IASC definition).
/// </param>
/// <param name="ActiveAbroadCounts">
/// Whether an organisation that works abroad too counts as national in the country of its headquarters. Source:
/// Development Initiatives, Falling short? (2024), and Global Humanitarian Assistance Report 2023, ch. 5.
/// </param>
public sealed record ActorRules(
    Id<ActorRules> Version, bool IndependentMembersCount = true, bool ActiveAbroadCounts = true) : InvariantRecord
{
    /// <summary>The definitions of January 2018, as signatories of the Grand Bargain use them.</summary>
    public static Dated<ActorRules> Iasc { get; } = Dated.Of(
        new ActorRules(Id<ActorRules>.Of("iasc-2018")),
        new(2018, 1, 1), "IASC",
        Source.Of("IASC Localisation Marker Working Group, Definitions paper", "as in the INEE glossary"));

    /// <summary>
    /// The same without the exception for independent members of international networks. A proposal of this library
    /// after the critics of that exception: confirm it before use.
    /// </summary>
    public static Dated<ActorRules> WithoutNetworks { get; } = Dated.Unconfirmed(
        new ActorRules(Id<ActorRules>.Of("iasc-2018-without-networks"), IndependentMembersCount: false),
        new(2018, 1, 1), "Care.Partnerships",
        Source.Of(
            "A4EP, IASC definition of 'local' and 'national actors'", "the criticism; the version is a proposal"));
}
