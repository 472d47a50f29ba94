using Care.Partnerships.Assets;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Assets.AssetActs;
using static Care.Partnerships.Tests.Assets.AssetStory;
using AssetScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Assets.AssetRegister, Care.Partnerships.Assets.AssetFact>;

namespace Care.Partnerships.Tests.Assets;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="AssetLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class AssetScenarios
{
    public static IReadOnlyList<AssetScenario> All { get; } =
    [
        // entering
        Running
            .Assets()
            .Asset()
            .When(RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn))
            .Then<AssetRegistered>("Either side enters an asset", AssetPhase.Held),
        Running
            .Assets()
            .Asset()
            .When(RegisterAsset(Stranger, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn))
            .ThenRefused("A stranger enters nothing", "CP-LIF-007"),
        Nothing
            .Assets()
            .Asset()
            .When(RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn))
            .ThenRefused("Without an agreement there is no register", "CP-AGR-053"),
        SignedByBoth
            .Assets()
            .Asset()
            .When(RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn))
            .ThenRefused("Nor before it takes effect", "CP-AGR-053"),
        ClosedOut
            .Assets()
            .Asset()
            .When(RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.New, ClosedOn))
            .ThenRefused("Nor after it is closed", "CP-AGR-053"),
        Running
            .Assets()
            .Asset()
            .When(
                RegisterAsset(
                    Ben, new("", null, 0), new(EnteredOn.PlusDays(1), Usd(0m), " ", Percentage.Whole),
                    new(Agreements.Story.Care, Id<Party>.Of("elsewhere"), ""), AssetCondition.New, EnteredOn))
            .ThenRefused(
                "A bad entry is told everything at once", "CP-VAL-001", "CP-VAL-031", "CP-VAL-032", "CP-VAL-001",
                "CP-LIF-006", "CP-AST-001", "CP-VAL-001"),
        Running
            .Assets()
            .Asset()
            .When(
                RegisterAsset(
                    Ben, Pickup, Bought with
                    {
                        Cost = Money.OfMinorUnits(1, Currency.Usd)
                    },
                    InSamar, AssetCondition.New, EnteredOn))
            .Then<AssetRegistered>("A cent is a cost", AssetPhase.Held),
        Running
            .Assets()
            .Asset()
            .When(
                RegisterAsset(
                    Ben, Pickup, Bought, InSamar with
                    {
                        TitleHolder = Id<Party>.Of("usaid")
                    },
                    AssetCondition.New, EnteredOn))
            .Then<AssetRegistered>("It may be the property of the donor", AssetPhase.Held),
        Entered
            .Asset("ast-2")
            .When(RegisterAsset(Ana, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn))
            .ThenRefused("No serial number stands there twice", "CP-AST-002"),
        Entered
            .Asset("ast-2")
            .When(
                RegisterAsset(Ana, Pickup with { SerialNumber = null }, Bought, InSamar, AssetCondition.New, EnteredOn))
            .Then<AssetRegistered>("Things without a number do", AssetPhase.Held),
        Entered
            .Asset()
            .When(RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn))
            .ThenAlreadySo("Entering twice is once"),
        Entered
            .Asset()
            .When(RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.Worn, EnteredOn))
            .ThenRefused("The same identity with another entry is refused", "CP-LIF-001"),

        // using
        Entered
            .Asset()
            .When(HandOverAsset(Ana, InLeyte, EnteredOn))
            .Then<AssetHandedOver>("It is handed over", AssetPhase.Held),
        Wanted
            .Asset()
            .When(HandOverAsset(Ana, InSamar, WantedOn))
            .Then<AssetHandedOver>("Also while its end is discussed", AssetPhase.Proposed),
        Entered
            .Asset()
            .When(HandOverAsset(Stranger, InLeyte, EnteredOn))
            .ThenRefused("A stranger hands nothing over", "CP-LIF-007"),
        Entered
            .Asset()
            .When(HandOverAsset(Ana, InSamar, EnteredOn))
            .ThenRefused("To the same holder it is no handing over", "CP-AST-003"),
        Entered
            .Asset()
            .When(HandOverAsset(Ana, InSamar with { Holder = Id<Party>.Of("elsewhere"), Location = "" }, EnteredOn))
            .ThenRefused("It stays with the two parties, somewhere", "CP-AST-001", "CP-VAL-001"),
        Elsewhere.Asset().When(HandOverAsset(Ben, InLeyte, EnteredOn)).ThenAlreadySo("Handing over twice is once"),
        Elsewhere.Asset().When(CountAsset(Ana, Found, CountedOn)).Then<AssetCounted>("It is counted", AssetPhase.Held),
        Wanted
            .Asset()
            .When(CountAsset(Ana, Found with { CountedOn = WantedOn }, WantedOn))
            .Then<AssetCounted>("Also while its end is discussed it is counted", AssetPhase.Proposed),
        Entered
            .Asset()
            .When(CountAsset(Stranger, Found, CountedOn))
            .ThenRefused("A stranger counts nothing", "CP-LIF-007"),
        Entered
            .Asset()
            .When(CountAsset(Ana, new(CountedOn.PlusDays(1), AssetCondition.Good, ""), CountedOn))
            .ThenRefused("A count has a place, and was made by now", "CP-VAL-001", "CP-LIF-006"),
        Entered
            .Asset()
            .When(CountAsset(Ana, Found with { CountedOn = BoughtOn.PlusDays(-1) }, CountedOn))
            .ThenRefused("Nothing is counted before it was bought", "CP-AST-004"),
        Counted
            .Asset()
            .When(CountAsset(Ana, Found with { CountedOn = CountedOn.PlusDays(-1) }, CountedOn))
            .ThenRefused("Nor before its last count", "CP-AST-004"),
        Counted.Asset().When(CountAsset(Ana, Found, CountedOn)).ThenAlreadySo("Counting twice on the same day is once"),

        // what becomes of it
        Counted
            .Asset()
            .When(ProposeDisposition(Ben, Gift, WantedOn))
            .Then<DispositionProposed>("Either side proposes what becomes of it", AssetPhase.Proposed),
        Counted
            .Asset()
            .When(ProposeDisposition(Stranger, Gift, WantedOn))
            .ThenRefused("A stranger proposes nothing", "CP-LIF-007"),
        Counted
            .Asset()
            .When(
                ProposeDisposition(Ben, Gift with { Recipient = " ", MarketValue = Usd(-0.01m), Reason = "" }, WantedOn)
            )
            .ThenRefused("A gift has a reason, a recipient and a value", "CP-VAL-001", "CP-AST-005", "CP-VAL-031"),
        Counted
            .Asset()
            .When(ProposeDisposition(Ben, Gift with { MarketValue = Money.Of(1m, "PHP") }, WantedOn))
            .ThenRefused("The value is in the currency of the cost", "CP-VAL-029"),
        Counted
            .Asset()
            .When(
                ProposeDisposition(
                    Ben, Gift with
                    {
                        Disposition = AssetDisposition.WriteOff, Recipient = null, MarketValue = Usd(0m)
                    },
                    WantedOn))
            .Then<DispositionProposed>("A wreck goes to nobody", AssetPhase.Proposed),
        Kept.Asset()
            .When(ProposeDisposition(Ben, Gift, AnsweredOn))
            .Then<DispositionProposed>("After one proposal comes another", AssetPhase.Proposed),
        Wanted.Asset().When(ProposeDisposition(Ana, Gift, WantedOn)).ThenAlreadySo("Proposing twice is once"),
        Wanted
            .Asset()
            .When(ProposeDisposition(Ben, Sale, WantedOn))
            .ThenRefused("One proposal at a time", "CP-LIF-001"),

        // the donor
        Wanted
            .Asset()
            .When(RecordDonorAnswer(Ben, Yes, AnsweredOn))
            .Then<DonorAnswered>("The donor answers", AssetPhase.Proposed),
        Wanted
            .Asset()
            .When(RecordDonorAnswer(Stranger, Yes, AnsweredOn))
            .ThenRefused("A stranger records nothing", "CP-LIF-007"),
        Wanted
            .Asset()
            .When(RecordDonorAnswer(Ben, new(AssetPermissionState.Pending, "", AnsweredOn.PlusDays(1)), AnsweredOn))
            .ThenRefused("An answer is one, with a reference and a day", "CP-AST-007", "CP-VAL-001", "CP-LIF-006"),
        Forbidden
            .Asset()
            .When(RecordDonorAnswer(Ben, Yes, AnsweredOn))
            .Then<DonorAnswered>("After a no comes a later yes", AssetPhase.Proposed),
        Permitted
            .Asset()
            .When(RecordDonorAnswer(Ben, No with { DecidedOn = AnsweredOn }, AnsweredOn))
            .ThenRefused("A yes is not taken back", "CP-AST-006"),
        ToSell
            .Asset()
            .When(RecordDonorAnswer(Ben, No with { DecidedOn = AnsweredOn }, AnsweredOn))
            .ThenRefused("Nor is a not required", "CP-AST-006"),
        Permitted.Asset().When(RecordDonorAnswer(Ana, Yes, AnsweredOn)).ThenAlreadySo("Answering twice is once"),

        // taking back
        Wanted
            .Asset()
            .When(WithdrawDisposition(Ben, "It is needed on.", AnsweredOn))
            .Then<DispositionWithdrawn>("A proposal is taken back", AssetPhase.Held),
        Wanted
            .Asset()
            .When(WithdrawDisposition(Stranger, "No.", AnsweredOn))
            .ThenRefused("Not by a stranger", "CP-LIF-007"),
        Wanted
            .Asset()
            .When(WithdrawDisposition(Ben, "\t", AnsweredOn))
            .ThenRefused("Not without a reason", "CP-VAL-001"),
        Kept.Asset()
            .When(WithdrawDisposition(Ben, "It is needed on.", AnsweredOn))
            .ThenAlreadySo("Taking back twice is once"),

        // letting go
        Permitted
            .Asset()
            .When(DisposeOfAsset(Jose, Given, GoneOn))
            .Then<AssetDisposed>("What the donor permits is done", AssetPhase.Disposed),
        ToSell
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { Proceeds = Usd(11_000m) }, GoneOn))
            .Then<AssetDisposed>("What needs no permission is done", AssetPhase.Disposed),
        Wanted.Asset().When(DisposeOfAsset(Jose, Given, GoneOn)).ThenRefused("Not knowing is no yes", "CP-AST-008"),
        Forbidden.Asset().When(DisposeOfAsset(Jose, Given, GoneOn)).ThenRefused("A no is a no", "CP-AST-009"),
        Permitted
            .Asset()
            .When(DisposeOfAsset(Stranger, Given, GoneOn))
            .ThenRefused("A stranger lets nothing go", "CP-LIF-007"),
        Permitted
            .Asset()
            .When(DisposeOfAsset(Jose, new(GoneOn.PlusDays(1), Usd(1m), Money.Of(1m, "PHP"), ""), GoneOn))
            .ThenRefused(
                "A bad end is told everything at once", "CP-LIF-006", "CP-AST-011", "CP-VAL-029", "CP-VAL-001"),
        ToSell
            .Asset()
            .When(DisposeOfAsset(Jose, Given, GoneOn))
            .ThenRefused("A sale brings something or zero", "CP-AST-010"),
        ToSell
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { Proceeds = Usd(-1m) }, GoneOn))
            .ThenRefused("Not less", "CP-VAL-031"),
        ToSell
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { Proceeds = Money.Of(1m, "PHP") }, GoneOn))
            .ThenRefused("In the currency of its cost", "CP-VAL-029"),
        Permitted
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { OwedToFunder = Usd(12_000m) }, GoneOn))
            .Then<AssetDisposed>("All that it is worth may be owed", AssetPhase.Disposed),
        Permitted
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { OwedToFunder = Usd(12_000.01m) }, GoneOn))
            .ThenRefused("A cent more may not", "CP-AST-014"),
        ToSell
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { Proceeds = Usd(9_600m) }, GoneOn))
            .Then<AssetDisposed>("All that a sale brought may be owed", AssetPhase.Disposed),
        ToSell
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { Proceeds = Usd(9_599.99m) }, GoneOn))
            .ThenRefused("A cent more than it brought may not, whatever it is worth", "CP-AST-014"),
        Permitted
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { OwedToFunder = Usd(-0.01m) }, GoneOn))
            .ThenRefused("The funder owes nothing for a gift", "CP-AST-015"),
        ToSell
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { Proceeds = Usd(11_000m), OwedToFunder = Usd(-1m) }, GoneOn))
            .ThenRefused("Nor for a sale", "CP-AST-015"),
        ToReturn
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { OwedToFunder = Usd(-12_000m) }, GoneOn))
            .Then<AssetDisposed>("What the donor gets it owes for, up to its worth", AssetPhase.Disposed),
        ToReturn
            .Asset()
            .When(DisposeOfAsset(Jose, Given with { OwedToFunder = Usd(-12_000.01m) }, GoneOn))
            .ThenRefused("But not a cent more", "CP-AST-014"),
        Counted
            .Asset()
            .When(DisposeOfAsset(Jose, Given, GoneOn))
            .ThenRefused("Nothing goes without a proposal", "CP-LIF-001"),
        Gone.Asset().When(DisposeOfAsset(Maria, Given, GoneOn)).ThenAlreadySo("Letting go twice is once"),
        Gone.Asset().When(CountAsset(Ana, Found, GoneOn)).ThenRefused("What is gone is not counted", "CP-LIF-001"),

        // paying what is owed for it
        Gone.Asset()
            .When(PayAssetShare(Jose, Share, PaidOn))
            .Then<AssetSharePaid>("What is owed is paid", AssetPhase.Disposed),
        Gone.Asset()
            .When(PayAssetShare(Jose, Share with { PaidOn = GoneOn }, PaidOn))
            .Then<AssetSharePaid>("On the day of the disposal at the earliest", AssetPhase.Disposed),
        Gone.Asset()
            .When(PayAssetShare(Jose, Share with { PaidOn = GoneOn.PlusDays(-1) }, PaidOn))
            .ThenRefused("Not before it went", "CP-AST-018"),
        Gone.Asset()
            .When(PayAssetShare(Jose, new(Usd(9_599.99m), PaidOn.PlusDays(1), " "), PaidOn))
            .ThenRefused("A bad payment is told everything at once", "CP-AST-017", "CP-LIF-006", "CP-VAL-001"),
        Gone.Asset()
            .When(PayAssetShare(Jose, Share with { Amount = Usd(9_600.01m) }, PaidOn))
            .ThenRefused("Not a cent more", "CP-AST-017"),
        Gone.Asset()
            .When(PayAssetShare(Jose, Share with { Amount = Money.Of(9_600m, "PHP") }, PaidOn))
            .ThenRefused("Not in another currency", "CP-AST-017"),
        Gone.Asset()
            .When(PayAssetShare(Stranger, Share, PaidOn))
            .ThenRefused("A stranger pays for nothing", "CP-LIF-007"),
        Permitted.Asset()
            .When(PayAssetShare(Jose, Share, PaidOn))
            .ThenRefused("Nothing is owed before it went", "CP-LIF-001"),
        Permitted.And("ast-1", DisposeOfAsset(Maria, Given with { OwedToFunder = Usd(0m) }, GoneOn)).Asset()
            .When(PayAssetShare(Jose, Share with { Amount = Usd(0m) }, PaidOn))
            .ThenRefused("Where nothing is owed, nothing is paid", "CP-AST-016"),
        ToReturn.And("ast-1", DisposeOfAsset(Maria, Given with { OwedToFunder = Usd(-2_400m) }, GoneOn)).Asset()
            .When(PayAssetShare(Ana, Share with { Amount = Usd(2_400m) }, PaidOn))
            .Then<AssetSharePaid>("What the funder owes is paid too, without a sign", AssetPhase.Disposed),
        PaidFor.Asset()
            .When(PayAssetShare(Ana, Share with { Reference = "transfer 13" }, PaidOn))
            .ThenRefused("Nothing is paid twice", "CP-AST-016"),
        PaidFor.Asset().When(PayAssetShare(Jose, Share, PaidOn)).ThenAlreadySo("Paying twice is once"),
    ];
}
