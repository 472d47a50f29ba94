using Care.Partnerships.Parties;
using static Care.Partnerships.Funding.AssetPhase;
using static Care.Partnerships.Rows<Care.Partnerships.Funding.AssetInAgreement, Care.Partnerships.Funding.AssetPhase, Care.Partnerships.Funding.AssetCommand, Care.Partnerships.Funding.AssetEvent>;

namespace Care.Partnerships.Funding;

/// <summary>The life of an asset as a table: entered, used, and in the end disposed of as the donor permits. What is not listed is refused.</summary>
/// <remarks>
/// <para>Ask it about <c>new AssetInAgreement(agreement, register, id)</c>, and store what it gives in the one history of the agreement's assets: <see cref="AssetRegister.Replay"/> folds it.</para>
/// <para>Source: CARE Emergency Toolkit, Phase 4: Closing out, step 9; 2 CFR 200.313 (text of 2024) for the record of property. Phases are a proposal.</para>
/// </remarks>
public static partial class AssetLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<AssetInAgreement, AssetPhase, AssetCommand, AssetEvent> Table { get; } =
        new("Asset", new(Agreements.Agreement.NotStarted, AssetRegister.Empty, Id<Asset>.Of("none")), static (s, happened) => new(s.Agreement, Evolve(s.Register, happened), s.Id), IsAlreadySo, final: [Disposed],
    //  command, event                                      from               to           by           only when
    //      provided                                                                                                                         then
        On<RegisterAsset, AssetRegistered>                ([NotStarted],      [Held],      EitherSide,  [AgreementRuns],
            [HasDescription, LastsAWhile, HasCost, HasSource, AcquiredByNow, HeldByAParty, HasLocation, SerialIsNew],                      (s, c) => new(s.Id, c.Item, c.Purchase, new(c.Custody, c.Condition), Who(c), c.On)),
        On<HandOverAsset, AssetHandedOver>                ([Held, Proposed],  Stay,        EitherSide,  [],
            [HeldByAParty, HasLocation, IsElsewhere],                                                                                      (s, c) => new(s.Id, c.Custody, Who(c), c.On)),
        On<CountAsset, AssetCounted>                      ([Held, Proposed],  Stay,        EitherSide,  [],
            [HasLocation, CountedByNow, CountedSinceLastTime],                                                                             (s, c) => new(s.Id, c.Count, Who(c), c.On)),
        On<ProposeDisposition, DispositionProposed>       ([Held],            [Proposed],  EitherSide,  [],
            [HasReason, RecipientFits, HasValue],                                                                                          (s, c) => new(s.Id, c.Proposal, Who(c), c.On)),
        On<RecordDonorAnswer, DonorAnswered>              ([Proposed],        Stay,        EitherSide,  [NotPermittedYet],
            [IsADecision, HasReference, DecidedByNow],                                                                                     (s, c) => new(s.Id, c.Decision, Who(c), c.On)),
        On<WithdrawDisposition, DispositionWithdrawn>     ([Proposed],        [Held],      EitherSide,  [],
            [HasReason],                                                                                                                   (s, c) => new(s.Id, c.Reason, Who(c), c.On)),
        On<DisposeOfAsset, AssetDisposed>                 ([Proposed],        [Disposed],  EitherSide,  [DonorWasAsked, DonorDidNotRefuse],
            [DisposedByNow, ProceedsFit, OwedInTheCurrency, OwedWithinTheValue, HasEvidence],                                              (s, c) => new(s.Id, c.Disposal, Who(c), c.On)))
    {
        // Assets share one history: an event of another asset is judged as that one's.
        Part = static (s, happened, index) => happened.Asset == s.Id ? null : Table!.Follow(new(s.Agreement, s.Register, happened.Asset), happened, index),
    };

    // What an event changes; never whether it may happen.
    private static AssetRegister Evolve(AssetRegister register, AssetEvent happened) => happened switch
    {
        AssetRegistered e         => register.AssetOf(e.Asset) is null ? register with { LastOn = e.On, Assets = register.Assets.Add(new(e)) } : throw new InvalidOperationException($"the asset {e.Asset} is entered twice"),
        AssetHandedOver e         => register.After(e, static (asset, e) => asset with { HandedOver = e }),
        AssetCounted e            => register.After(e, static (asset, e) => asset with { Counted = e }),
        DispositionProposed e     => register.After(e, static (asset, e) => asset with { Proposed = e, Donor = null }),
        DonorAnswered e           => register.After(e, static (asset, e) => asset with { Donor = e }),
        DispositionWithdrawn e    => register.After(e, static (asset, e) => asset with { Proposed = null, Donor = null, Withdrawn = e }),
        AssetDisposed e           => register.After(e, static (asset, e) => asset with { Disposed = e }),
        _                         => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of an asset."),
    };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(AssetInAgreement s, AssetCommand command) => s.Asset is { } asset && command switch
    {
        RegisterAsset c         => asset.Registered is var e && IsBy(e.By, e.On, c) && (e.Item, e.Purchase, e.Found) == (c.Item, c.Purchase, new AssetEntry(c.Custody, c.Condition)),
        HandOverAsset c         => asset.HandedOver is { } e && IsBy(e.By, e.On, c) && e.Custody == c.Custody,
        CountAsset c            => asset.Counted is { } e && IsBy(e.By, e.On, c) && e.Count == c.Count,
        ProposeDisposition c    => asset.Proposed is { } e && IsBy(e.By, e.On, c) && e.Proposal == c.Proposal,
        RecordDonorAnswer c     => asset.Donor is { } e && IsBy(e.By, e.On, c) && e.Decision == c.Decision,
        WithdrawDisposition c   => asset.Proposed is null && asset.Withdrawn is { } e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        DisposeOfAsset c        => asset.Disposed is { } e && IsBy(e.By, e.On, c) && e.Disposal == c.Disposal,
        _                       => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, AssetCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person of a known side.
    private static Id<Person> Who(AssetCommand command) => ((Person)command.By).Id;

    private static AssetRegister After<TE>(this AssetRegister register, TE happened, Func<Asset, TE, Asset> change) where TE : AssetEvent
    {
        var place = register.PlaceOf(happened.Asset);
        return place < 0 ? throw new InvalidOperationException($"the asset {happened.Asset} was never entered")
            : register with { LastOn = happened.On, Assets = register.Assets.ReplaceAt(place, change(register.Assets[place], happened)) };
    }
}
