using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>The one thing of the shelter agreement that is equipment: the boat of its budget.</summary>
internal static class SampleAssets
{
    public static EventSharedHistory<AssetEvent> OfTanglaw { get; } = Told();

    private static EventSharedHistory<AssetEvent> Told()
    {
        List<AssetEvent> events = [];
        Then(new RegisterAsset(Treasurer, new("Pump boat of twelve metres", "TSDC-0117", 96, "To reach the two islands."), new(Day(2026, 1, 14), Money.Of(14_500m, Currency.Usd), "us-federal", Percentage.Whole),
            new(Tanglaw, Tanglaw, "Catbalogan"), AssetCondition.New, Day(2026, 1, 16)));
        Then(new CountAsset(Treasurer, new(Day(2026, 10, 19), AssetCondition.Good, "Catbalogan"), Day(2026, 10, 20)));
        return new(Shelter, events.ToValueList());

        void Then(AssetCommand command) => events.Add(AssetLifecycle.Table.Handle(
            new(SampleAgreements.All[1].At(command.On), AssetRegister.Replay(events), Id<Asset>.Of("boat-1")), command).Required().Event!);
    }
}
