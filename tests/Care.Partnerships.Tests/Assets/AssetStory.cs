using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Assets.AssetActs;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Assets;

/// <summary>
/// What the tests of assets are told with: a pickup that the partner uses and that is donated to it at the end.
/// </summary>
internal static class AssetStory
{
    public static readonly LocalDate BoughtOn = new(2026, 3, 10),
        EnteredOn = new(2026, 3, 12), CountedOn = new(2026, 7, 1), WantedOn = new(2026, 8, 1),
        AnsweredOn = new(2026, 8, 20), GoneOn = new(2026, 9, 5), PaidOn = new(2026, 9, 20);

    public static readonly AssetItem Pickup = new("Pickup truck", "VIN-1", 60, "Distribution");
    public static readonly AssetPurchase Bought = new(BoughtOn, Usd(30_000m), "AWD-7", Percentage.Of(80m));
    public static readonly AssetCustody InSamar = new(Agreements.Story.Care, Tanglaw, "Samar"),
        InLeyte = InSamar with { Location = "Leyte" };
    public static readonly AssetCount Found = new(CountedOn, AssetCondition.Worn, "Leyte");
    public static readonly AssetProposal Gift =
            new(AssetDisposition.Donate, "tanglaw", Usd(12_000m), "It goes on with the work."),
        Sale = Gift with { Disposition = AssetDisposition.Sell, Recipient = "by tender" };
    public static readonly AssetDonorDecision Yes = new(AssetPermissionState.Granted, "letter 4", AnsweredOn),
        No = new(AssetPermissionState.Denied, "letter 3", WantedOn);
    public static readonly AssetDisposal Given = new(GoneOn, null, Usd(9_600m), "deed 9");
    public static readonly AssetSharePayment Share = new(Usd(9_600m), PaidOn, "transfer 12");

    public static AssetsUnder Entered { get; } =
        Running.Assets().And("ast-1", RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn));
    public static AssetsUnder Elsewhere { get; } = Entered.And("ast-1", HandOverAsset(Ben, InLeyte, EnteredOn));
    public static AssetsUnder Counted { get; } = Elsewhere.And("ast-1", CountAsset(Ana, Found, CountedOn));
    public static AssetsUnder Wanted { get; } = Counted.And("ast-1", ProposeDisposition(Ana, Gift, WantedOn));
    public static AssetsUnder Forbidden { get; } = Wanted.And("ast-1", RecordDonorAnswer(Ana, No, WantedOn));
    public static AssetsUnder Permitted { get; } = Wanted.And("ast-1", RecordDonorAnswer(Ana, Yes, AnsweredOn));
    public static AssetsUnder Gone { get; } = Permitted.And("ast-1", DisposeOfAsset(Maria, Given, GoneOn));
    public static AssetsUnder PaidFor { get; } = Gone.And("ast-1", PayAssetShare(Jose, Share, PaidOn));
    public static AssetsUnder ToSell { get; } =
        Counted.And(
            "ast-1", ProposeDisposition(Ana, Sale, WantedOn),
            RecordDonorAnswer(Ana, Yes with { Permission = AssetPermissionState.NotRequired }, AnsweredOn));
    public static AssetsUnder ToReturn { get; } =
        Counted.And(
            "ast-1",
            ProposeDisposition(
                Ana, Gift with
                {
                    Disposition = AssetDisposition.ReturnToDonor, Recipient = null
                },
                WantedOn),
            RecordDonorAnswer(Ana, Yes, AnsweredOn));
    public static AssetsUnder Kept { get; } =
        Wanted.And("ast-1", WithdrawDisposition(Ben, "It is needed on.", AnsweredOn));

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    public static AssetsUnder Assets(this AgreementGiven agreement) => new(agreement.State, []);
}

/// <summary>An agreement and the one history of its assets.</summary>
internal sealed record AssetsUnder(Agreement Agreement, ValueList<IEntry<AssetFact>> History)
{
    public AssetRegister Register => AssetRegister.Lifecycle.Replay(History).Under(Agreement);

    /// <summary>The same with what these people did to one asset; a refused act is a mistake in the test.</summary>
    public AssetsUnder And(string id, params AssetAct[] acts)
    {
        var outcomes = Register.RecordAll(acts.Select(act => act(Id<Asset>.Of(id))));
        return outcomes.IsRefused
            ? throw new InvalidOperationException(outcomes.ToString())
            : this with
            {
                History = [.. History, .. outcomes.Entries]
            };
    }

    public AssetGiven Asset(string id = "ast-1") => new(this, Id<Asset>.Of(id));
}

/// <summary>An asset among those of its agreement: <c>Entered.Asset().When(…)</c></summary>
internal sealed record AssetGiven(AssetsUnder Assets, Id<Asset> Id)
{
    public Kit.When<AssetRegister, AssetFact> When(AssetAct act) =>
        new Kit.Given<AssetRegister, AssetFact>(AssetRegister.Lifecycle, Assets.History, PhaseIn)
        {
            Surrounded = register => register.Under(Assets.Agreement)
        }.When(act(Id));

    public static string PhaseIn(AssetRegister register, AssetFact fact) =>
        $"{register.Assets.Find(fact.Asset)?.Phase ?? AssetPhase.NotStarted}";
}
