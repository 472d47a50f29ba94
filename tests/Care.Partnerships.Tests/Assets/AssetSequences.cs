using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Assets.AssetActs;
using static Care.Partnerships.Tests.Assets.AssetStory;

namespace Care.Partnerships.Tests.Assets;

/// <summary>
/// Proposals about four assets of one register, good and bad: two in three follow a possible life, the rest is anything
/// by anyone, at times under an agreement that is not in force.
/// </summary>
public sealed record AssetSequence((Agreement Under, IEntry<AssetFact> Proposal)[] Proposals)
{
    public override string ToString() =>
        string.Join('\n', Proposals.Select(one => $"{one.Under.Phase}: {one.Proposal}"));
}

public static class AssetSequences
{
    private static readonly Actor[] Actors = [Ana, Maria, Ben, Jose, Stranger, Actor.Clock];
    private static readonly Agreement[] Under =
    [
        Running.State, Running.State, Interrupted.State, EndedEarly.State, InCloseOut.State, SignedByBoth.State,
        GivenUp.State, ClosedOut.State, Nothing.State
    ];
    private static readonly string[] Ids = ["ast-1", "ast-2", "ast-3", "ast-4"], Texts = ["Some.", "Other.", "", " "];
    private static readonly string?[] Serials = [null, "VIN-1", "VIN-2", "VIN-3"];
    private static readonly Id<Party>[] Parties = [Tests.Agreements.Story.Care, Tanglaw, Id<Party>.Of("elsewhere")];
    private static readonly LocalDate AwardMadeOn = new(2025, 1, 1);

    public static Arbitrary<AssetSequence> Sequence() =>
        (
            from length in Gen.Choose(1, 50)
            from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4)
            select new AssetSequence(Build(draws))).ToArbitrary();

    private static (Agreement, IEntry<AssetFact>)[] Build(int[] draws)
    {
        var (proposals, register) = (new List<(Agreement, IEntry<AssetFact>)>(), AssetRegister.Empty);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            var (kind, draw, id) = (draws[i + 1], draws[i + 2], Id<Asset>.Of(Ids[draws[i + 3] % 7 % 4]));
            var agreement = kind % 5 == 0 ? Under[draw % Under.Length] : Running.State;
            var on = LocalDate.Max(register.LastOn ?? EnteredOn, EnteredOn).PlusDays(draws[i] % 4);
            var act =
                kind % 3 > 0
                    ? Sensible(register.Assets.Find(id), draw, on)
                    : Anything(
                        draw, draws[i + 3], Actors[draws[i] % Actors.Length], on.PlusDays(kind % 2 == 0 ? -2 : 0));
            proposals.Add((agreement, act(id)));
            if (kind % 11 == 0) proposals.Add(proposals[^1]);
            register = register.Under(agreement).Record(act(id)).State;
        }

        return [.. proposals];
    }

    private static AssetAct Sensible(Asset? asset, int draw, LocalDate on) => asset switch
    {
        null => RegisterAsset(
                Ben, Pickup with
                {
                    SerialNumber = Serials[draw / 4 % 4]
                },
                Bought, InSamar, AssetCondition.New, on),
        { Phase: AssetPhase.Held } when draw % 5 == 0 => HandOverAsset(
                Ana, draw % 4 == 0 ? asset.Custody
                    : asset.Custody == InSamar ? InLeyte
                    : InSamar,
                on),
        { Phase: AssetPhase.Held } when draw % 5 == 1 => CountAsset(Jose, new(on, AssetCondition.Good, "Leyte"), on),
        { Phase: AssetPhase.Held } => ProposeDisposition(
                Ben, Gift with
                {
                    Disposition = (AssetDisposition)(draw % 6), MarketValue = Usd(draw % 30_000)
                },
                on),
        { Phase: AssetPhase.Proposed } when draw % 6 == 0 => WithdrawDisposition(Maria, "It is needed on.", on),
        { Phase: AssetPhase.Proposed, Permission: AssetPermissionState.Pending or AssetPermissionState.Denied } =>
            RecordDonorAnswer(Ana, new((AssetPermissionState)(draw % 3 + 1), "letter 4", on), on),
        { Phase: AssetPhase.Proposed } => DisposeOfAsset(Maria, Reckoned(asset, draw, on), on),
        { StillOwed: { } owed } when draw % 2 == 0 =>
            PayAssetShare(Ana, new(owed.IsNegative ? -owed : owed, on, "transfer 12"), on),
        _ => CountAsset(Ana, new(on, AssetCondition.Missing, "Leyte"), on),
    };

    // What is owed is what the rules of the donor reckon, as a host would record it.
    private static AssetDisposal Reckoned(Asset asset, int draw, LocalDate on)
    {
        var proposal = asset.Proposed!.Fact.Proposal;
        Money? proceeds = proposal.Disposition is AssetDisposition.Sell ? Usd(draw % 20_000) : null;
        var facts = new AssetShareInput(
            proposal.Disposition, proposal.MarketValue, asset.Purchase.FunderShare, proceeds, draw % 2 == 0);
        return proposal.MarketValue.Currency == Currency.Usd
            ? new(
                on, proceeds, AssetShare.OfEquipment(DonorRuleSets.UsFederal2024, AwardMadeOn, facts).Required().Owed,
                "deed 9")
            : new(on, proceeds, Usd(0m), "deed 9");
    }

    private static AssetAct Anything(int which, int a, Actor by, LocalDate on) => (which % 8) switch
    {
        0 => RegisterAsset(
                by, new(Texts[a % 4], Serials[a / 4 % 4], a % 3 * 12),
                new(on.PlusDays(a % 5 - 3), Sum(a), Texts[a / 16 % 4], Percentage.Whole), Custody(a),
                AssetCondition.Unknown, on),
        1 => HandOverAsset(by, Custody(a), on),
        2 => CountAsset(by, new(on.PlusDays(a % 9 - 6), AssetCondition.Worn, Texts[a / 9 % 4]), on),
        3 => ProposeDisposition(
                by,
                new((AssetDisposition)(a % 7), a % 5 == 0 ? null : Texts[a / 5 % 4], Sum(a / 7), Texts[a / 3 % 4]),
                on),
        4 => RecordDonorAnswer(by, new((AssetPermissionState)(a % 4), Texts[a / 4 % 4], on.PlusDays(a % 5 - 3)), on),
        5 => WithdrawDisposition(by, Texts[a % 4], on),
        6 => PayAssetShare(by, new(Sum(a), on.PlusDays(a % 5 - 3), Texts[a / 4 % 4]), on),
        _ => DisposeOfAsset(
                by,
                new(
                    on.PlusDays(a % 5 - 3), a % 2 == 0 ? null : Sum(a / 2),
                    a % 7 == 0 ? Money.Of(1m, "PHP") : Usd(a % 6 - 2), Texts[a / 4 % 4]),
                on),
    };

    private static AssetCustody Custody(int a) => new(Parties[a % 3], Parties[a / 3 % 3], Texts[a / 9 % 4]);

    private static Money Sum(int a) => a % 5 == 0 ? Money.Of(1m, "PHP") : Usd(a % 9 - 2);
}
