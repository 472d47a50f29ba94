using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Localisation;

/// <summary>A response in the Philippines: organisations of every class, and flows between them.</summary>
internal static class Response
{
    public const string Country = "PH";

    public static readonly LocalDate Day = new(2026, 3, 1);
    public static readonly ActorRules Rules = ActorRules.Iasc.Use().Required();
    public static readonly Id<Party> Donor = Id<Party>.Of("donor");

    /// <summary>What counts for the Grand Bargain: public authorities too.</summary>
    public static readonly CountingPolicy Together =
        CountingPolicy.GrandBargain.Use(acceptUnconfirmed: true).Required();

    /// <summary>What counts for the Charter for Change: no public authorities.</summary>
    public static readonly CountingPolicy Own = CountingPolicy.CharterForChange.Use(acceptUnconfirmed: true).Required();

    public static readonly AidActor Tanglaw = NonState("tanglaw", several: true);

    /// <summary>An organisation for each class, in the order of the classes.</summary>
    public static readonly ActorClassification[] OfEachClass =
    [
        .. new[]
        {
            AidActor.From(Id<Party>.Of("unclear"), Country).Required(),
            NonState("buhay", several: false),
            Tanglaw,
            AidActor.From(Id<Party>.Of("samar"), Country, isStateBody: true, worksInSeveralRegions: false).Required(),
            AidActor.From(Id<Party>.Of("dswd"), Country, isStateBody: true, worksInSeveralRegions: true).Required(),
            AidActor.From(
                Id<Party>.Of("member"), Country, [Country], isStateBody: false, isNationalSociety: false,
                isAffiliatedToIngo: true, governsItself: true, raisesOwnFunds: false).Required(),
            AidActor.From(Id<Party>.Of("care"), "CH").Required(),
        }.Select(Classify)
    ];

    public static readonly ActorClassification
        Unclear = OfEachClass[0], Local = OfEachClass[1], National = OfEachClass[2], Government = OfEachClass[4],
        Member = OfEachClass[5], Ingo = OfEachClass[6],
        Un = Classify(AidActor.From(Id<Party>.Of("un"), "US").Required());

    public static ActorClassification Classify(AidActor actor) =>
        ActorClassification.From(actor, Country, Rules).Required();

    public static AidActor NonState(string id, bool several, string country = Country) =>
        AidActor.From(
            Id<Party>.Of(id), country, [country], isStateBody: false, isNationalSociety: false,
            isAffiliatedToIngo: false, worksInSeveralRegions: several).Required();

    public static FundingFlow Flow(
        ActorClassification to, decimal amount, string id = "f-1", FlowStatus status = FlowStatus.Paid,
        string currency = "USD", bool humanitarian = true, bool inKind = false, bool pooled = false, string? of = null,
        decimal? overhead = null, LocalDate? on = null, params ActorClassification[] through) =>
        FundingFlow.From(
            Id<FundingFlow>.Of(id), Donor, to, Money.Of(amount, currency), status, on ?? Day, humanitarian, through,
            overhead is { } passedOn ? Money.Of(passedOn, currency) : null, inKind, pooled,
            of is null ? null : Id<FundingFlow>.Of(of)).Required();

    public static LocalisationTally Tally(CountingPolicy policy, params FundingFlow[] flows) =>
        LocalisationTally.Empty(Currency.Usd, policy).Add(flows).Required();

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);
}
