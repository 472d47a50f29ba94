using static Care.Partnerships.Assets.AssetPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.PartOf<
        Care.Partnerships.Assets.AssetRegister, Care.Partnerships.Assets.Asset, Care.Partnerships.Assets.AssetPhase>,
    Care.Partnerships.Assets.AssetPhase, Care.Partnerships.Assets.AssetFact>;

namespace Care.Partnerships.Assets;

// The life of an asset within the register of its agreement: entered, used, and in the end disposed of as the donor
// permits. Source: CARE Emergency Toolkit, Phase 4: Closing out, step 9; 2 CFR 200.313 (text of 2024) for the record of
// property. Phases are a proposal.
public sealed partial record Asset
{
    /// <summary>
    /// The life of an asset. Its facts are recorded in the <see cref="AssetRegister"/> of its agreement.
    /// </summary>
    public static Lifecycle Lifecycle => Table.Described;

    internal static PartTable<AssetRegister, Asset, AssetPhase, AssetFact, AssetFact> Table { get; } =
        new(f => f.Asset, (register, id) => register.Assets.Find(id), Evolve, evolve =>
        new("Asset", null, evolve, [AssetPhase.Disposed],
    //  what is recorded         "verb"
    //      from                         to                     by
        On<AssetRegistered>     ("enter",
            [NotStarted],                [Held],                EitherSide)
            .OnlyWhen([AgreementRuns])
            .Provided([HasDescription, LastsAWhile, HasCost, HasSource, AcquiredByNow, HeldByAParty, HasLocation,
                SerialIsNew])
            .KeptAs(s => s.Part?.Registered),
        On<AssetHandedOver>     ("hand over",
            [Held, AssetPhase.Proposed], Stay,                  EitherSide)
            .Provided([HeldByAParty, HasLocation, IsElsewhere])
            .KeptAs(s => s.Part?.HandedOver),
        On<AssetCounted>        ("count",
            [Held, AssetPhase.Proposed], Stay,                  EitherSide)
            .Provided([HasLocation, CountedByNow, CountedSinceLastTime])
            .KeptAs(s => s.Part?.Counted),
        On<DispositionProposed> ("propose a disposition",
            [Held],                      [AssetPhase.Proposed], EitherSide)
            .Provided([HasReason, RecipientFits, HasValue])
            .KeptAs(s => s.Part?.Proposed),
        On<DonorAnswered>       ("record the donor's answer",
            [AssetPhase.Proposed],       Stay,                  EitherSide)
            .OnlyWhen([NotPermittedYet])
            .Provided([IsADecision, HasReference, DecidedByNow])
            .KeptAs(s => s.Part?.Donor),
        On<DispositionWithdrawn>("withdraw the proposal",
            [AssetPhase.Proposed],       [Held],                EitherSide)
            .Provided([HasReason])
            .KeptAs(s => s.Part is { Proposed: null } asset ? asset.Withdrawn : null),
        On<AssetDisposed>       ("dispose of",
            [AssetPhase.Proposed],       [AssetPhase.Disposed], EitherSide)
            .OnlyWhen([DonorWasAsked, DonorDidNotRefuse])
            .Provided([DisposedByNow, ProceedsFit, OwedInTheCurrency, OwedWithinTheValue, HasEvidence])
            .KeptAs(s => s.Part?.Disposed),
        On<AssetSharePaid>      ("pay what is owed for it",
            [AssetPhase.Disposed],       Stay,                  EitherSide)
            .OnlyWhen([SomethingIsOwed])
            .Provided([IsWhatIsOwed, PaidByNow, PaidSinceItWent, HasReference])
            .KeptAs(s => s.Part?.Paid)));

    // What an entry changes; never whether it may be recorded.
    private static AssetRegister Evolve(PartOf<AssetRegister, Asset, AssetPhase> s, Entry e) =>
        e.Said is AssetRegistered
            ? s.Whole.Entering(new(e.As<AssetRegistered>()), e.On)
            : s.Whole.With(s.Its, After(s.Its, e), e.On);

    private static Asset After(Asset asset, Entry e) => e.Said switch
    {
        AssetHandedOver      => asset with { HandedOver = e.As<AssetHandedOver>() },
        AssetCounted         => asset with { Counted = e.As<AssetCounted>() },
        DispositionProposed  => asset with { Proposed = e.As<DispositionProposed>(), Donor = null },
        DonorAnswered        => asset with { Donor = e.As<DonorAnswered>() },
        DispositionWithdrawn => asset with { Proposed = null, Donor = null, Withdrawn = e.As<DispositionWithdrawn>() },
        AssetDisposed        => asset with { Disposed = e.As<AssetDisposed>() },
        AssetSharePaid when asset.Paid is not null =>
            throw new InvalidOperationException($"what is owed for {asset.Id} was paid already"),
        AssetSharePaid       => asset with { Paid = e.As<AssetSharePaid>() },
        _ => throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is not a fact of an asset."),
    };
}
