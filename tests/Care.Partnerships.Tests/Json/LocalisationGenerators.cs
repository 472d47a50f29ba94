using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Localisation;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Organisations, flows and tallies with whatever their factories let pass.</summary>
public static class LocalisationGenerators
{
    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);
    private static readonly Gen<bool?> Known = Gen.Elements<bool?>(null, true, false);
    private static readonly Gen<string> Countries = Gen.Elements("PH", "CH", "US", "KE");

    internal static Gen<AidActor> Actors =>
        from party in Ids<Party>()
        from headquarters in Countries
        from others in Countries.ListOf().Resize(3)
        from first in Known.Four()
        from second in Known.Three()
        from isOfStates in YesNo
        select AidActor.From(
            party, headquarters, others.ToValueList(), first.Item1, first.Item2, first.Item3, first.Item4,
            second.Item1, second.Item2, isOfStates).Required();

    /// <summary>A flow between the organisations of the response.</summary>
    public static Arbitrary<FundingFlow> Flow() => Flows.ToArbitrary();

    internal static Gen<FundingFlow> Flows =>
        from id in Ids<FundingFlow>()
        from units in Gen.Elements(1L, 99L, 123_456L, long.MaxValue)
        from currency in Gen.Elements(Currency.Usd, Currency.Jpy, Currency.Kwd)
        from to in Gen.Elements(Response.OfEachClass)
        from way in Gen.Elements(0, 1, 2)
        from status in Members<FlowStatus>()
        from day in Day
        from flags in YesNo.Four()
        from overhead in Gen.Elements<long?>(null, 0L, units / 3, units)
        let chain = Response.OfEachClass.Where(one => one.Actor != to.Actor).Take(way).ToValueList()
        let other = Id<FundingFlow>.Of("another-flow")
        select FundingFlow.From(
            id, Response.Donor, to, Money.OfMinorUnits(units, currency), status, day, flags.Item1, chain,
            overhead is { } part ? Money.OfMinorUnits(part, currency) : null, flags.Item2, flags.Item3 && way > 0,
            flags.Item4 && way > 0 && id != other ? other : null).Required();

    internal static Gen<LocalisationTally> Tallies =>
        from flows in Gen.ListOf(Flows)
        from mostHops in Gen.Elements(0, 1, 3)
        from classes in Gen.Elements<ValueList<ActorClass>>(
            default, [ActorClass.LocalNonState], [ActorClass.InternationallyAffiliated, ActorClass.NationalState])
        from flags in YesNo.Three()
        from title in Words
        let policy = CountingPolicy.From(
            title, Response.Rules.Version, classes, mostHops, flags.Item1, flags.Item2, flags.Item3).Required()
        let dollars = flows.Where(flow => flow.Amount.Currency == Currency.Usd && flow.Amount.MinorUnits < 1_000_000)
        select LocalisationTally.Empty(Currency.Usd, policy).Add(dollars.ToArray()).Required();
}
