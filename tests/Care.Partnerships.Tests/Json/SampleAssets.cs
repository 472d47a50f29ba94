using Care.Partnerships.Assets;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Assets.AssetActs;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>The one thing of the shelter agreement that is equipment: the boat of its budget.</summary>
internal static class SampleAssets
{
    public static SharedHistory<AssetRegister, AssetFact> OfTanglaw { get; } = Told();

    private static SharedHistory<AssetRegister, AssetFact> Told()
    {
        var (entries, register) = (new List<IEntry<AssetFact>>(), AssetRegister.Empty);
        Then(
            RegisterAsset(
                Treasurer, new("Pump boat of twelve metres", "TSDC-0117", 96, "To reach the two islands."),
                new(Day(2026, 1, 14), Money.Of(14_500m, Currency.Usd), "us-federal", Percentage.Whole),
                new(Tanglaw, Tanglaw, "Catbalogan"), AssetCondition.New, Day(2026, 1, 16)));
        Then(CountAsset(Treasurer, new(Day(2026, 10, 19), AssetCondition.Good, "Catbalogan"), Day(2026, 10, 20)));
        return SharedHistory.Of(SampleAgreements.All[1], AssetRegister.Lifecycle, entries);

        void Then(AssetAct act)
        {
            var proposal = act(Id<Asset>.Of("boat-1"));
            var outcome = register.Under(SampleAgreements.All[1].At(proposal.On)).Record(proposal);
            register = outcome.ToResult().Required();
            entries.Add(outcome.Entry!);
        }
    }
}
