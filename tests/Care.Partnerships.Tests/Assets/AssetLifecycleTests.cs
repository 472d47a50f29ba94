using Care.Partnerships.Assets;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Assets.AssetActs;
using static Care.Partnerships.Tests.Assets.AssetStory;

namespace Care.Partnerships.Tests.Assets;

public class AssetLifecycleTests
{
    public static TheoryData<string> Names => [.. AssetScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Assets/refusals", AssetScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => AssetScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(Asset.Lifecycle, AssetScenarios.All).Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_commands() =>
        AssetRegister.Lifecycle.PermissionTable(
            [
                    ("NotStarted", Running.Assets().Register), ("Held", Counted.Register),
                    ("Proposed", Permitted.Register), ("Disposed", Gone.Register)
                ],
            [.. new[]
                    {
                        RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn),
                        HandOverAsset(Ana, InSamar, GoneOn), CountAsset(Ana, Found, CountedOn),
                        ProposeDisposition(Ana, Gift, WantedOn), RecordDonorAnswer(Ana, Yes, AnsweredOn),
                        WithdrawDisposition(Ben, "No.", GoneOn), DisposeOfAsset(Maria, Given, GoneOn),
                        PayAssetShare(Jose, Share, PaidOn),
                    }.Select(act => act(Id<Asset>.Of("ast-1")))]).Should().Be("""
            NotStarted
            | Held
            | | Proposed
            | | | Disposed
            x = = =  AssetRegistered
            - x x -  AssetHandedOver
            - = = =  AssetCounted
            - x = =  DispositionProposed
            - - = =  DonorAnswered
            - - x -  DispositionWithdrawn
            - - x =  AssetDisposed
            - - - x  AssetSharePaid
            """);

    [Fact]
    public void Donating_is_proposed_first() =>
        (AssetDispositionTraits.Default, Enum.GetValues<AssetDisposition>()[0])
            .Should()
            .Be((AssetDisposition.Donate, AssetDisposition.Donate));

    [Fact]
    public void Each_fact_is_kept_with_the_entry_that_recorded_it()
    {
        var asset = Gone.Register.Assets.Find(Id<Asset>.Of("ast-1"))!;
        (
            asset.Item, asset.Purchase, asset.Custody, asset.Condition, asset.Permission, asset.IsDecided,
            asset.Disposed!.Fact.Disposal)
            .Should()
            .Be((Pickup, Bought, InLeyte, AssetCondition.Worn, AssetPermissionState.Granted, true, Given));
        (
            Entered.Register.Assets[0].Custody, Entered.Register.Assets[0].Condition,
            Entered.Register.Assets[0].Permission)
            .Should()
            .Be((InSamar, AssetCondition.New, AssetPermissionState.Pending));
        (
            Kept.Register.Assets[0].Proposed, Kept.Register.Assets[0].Donor,
            Gone.Register.Assets.Find(Id<Asset>.Of("none")))
            .Should()
            .Be((null, null, null));
    }

    [Fact]
    public void A_proposal_after_a_withdrawal_waits_for_the_donor_anew()
    {
        var again = Permitted.And(
            "ast-1", WithdrawDisposition(Ben, "No.", AnsweredOn), ProposeDisposition(Ben, Sale, AnsweredOn));
        again.Register.Assets[0].Permission.Should().Be(AssetPermissionState.Pending);
    }

    [Fact]
    public void The_close_out_sees_what_is_undecided_and_what_is_owed()
    {
        Standing(Running.Assets())
            .Should()
            .Match<AssetSummary>(none => none.IsDecided && none.IsSettled && none.LastDisposedOn == null);
        Standing(Wanted)
            .Should()
            .Match<AssetSummary>(pending => !pending.IsDecided && pending.Undecided.Count == 1, "pending blocks");
        Standing(Forbidden).IsDecided.Should().BeFalse("so does a no");
        Standing(Permitted)
            .Should()
            .Match<AssetSummary>(permitted =>
                permitted.IsDecided && !permitted.IsSettled && permitted.ToCarryOut.Count == 1);
        var gone = Standing(
            Gone.And(
                "ast-2",
                RegisterAsset(Ben, Pickup with { SerialNumber = "VIN-2" }, Bought, InSamar, AssetCondition.New, GoneOn),
                ProposeDisposition(Ben, Sale, GoneOn), RecordDonorAnswer(Ben, Yes, GoneOn),
                DisposeOfAsset(Ben, Given with { Proceeds = Usd(11_000m), OwedToFunder = Usd(400m) }, GoneOn)));
        (gone.IsSettled, gone.Disposed.Count, gone.LastDisposedOn, gone.OwedToFunder)
            .Should()
            .Be((true, 2, GoneOn, [Usd(10_000m)]));

        static AssetSummary Standing(AssetsUnder assets) => AssetSummary.From(assets.Register).Required();
    }

    [Fact]
    public void A_sum_of_debts_that_does_not_fit_is_refused()
    {
        var everything = Money.OfMinorUnits(long.MaxValue, Currency.Usd);
        var (most, gift) = (Given with { OwedToFunder = everything }, Gift with { MarketValue = everything });
        var assets = Counted
            .And(
                "ast-1", ProposeDisposition(Ben, gift, GoneOn), RecordDonorAnswer(Ben, Yes, GoneOn),
                DisposeOfAsset(Ben, most, GoneOn))
            .And(
                "ast-2",
                RegisterAsset(Ben, Pickup with { SerialNumber = null }, Bought, InSamar, AssetCondition.New, GoneOn),
                ProposeDisposition(Ben, gift, GoneOn), RecordDonorAnswer(Ben, Yes, GoneOn),
                DisposeOfAsset(Ben, most, GoneOn));
        AssetSummary
            .From(assets.Register)
            .ValidationErrors.Should()
            .ContainSingle()
            .Which.ErrorCode.Should()
            .Be("CP-VAL-008");
    }

    [Fact]
    public void A_history_replays_as_of_a_day_and_every_lost_entry_is_seen_or_ends_elsewhere()
    {
        AssetRegister.Lifecycle.Replay(Gone.History).Should().Be(Gone.Register);
        AssetRegister.Lifecycle.At(Gone.History, WantedOn).Should().Be(Wanted.Register);
        for (var i = 0; i < Gone.History.Count; i++)
        {
            IEntry<AssetFact>[] damaged = [.. Gone.History.Where((_, place) => place != i)];
            if (Gone.History[i].Fact is AssetRegistered or DispositionProposed)
                FluentActions
                    .Invoking(() => AssetRegister.Lifecycle.Replay(damaged))
                    .Should()
                    .Throw<DamagedHistoryException>();
            else
                AssetRegister.Lifecycle.Replay(damaged).Should().NotBe(Gone.Register);
        }

        FluentActions
            .Invoking(() => AssetRegister.Lifecycle.Replay([.. Entered.History, Entered.History[0]]))
            .Should()
            .Throw<DamagedHistoryException>();
        FluentActions.Invoking(() => AssetRegister.Lifecycle.Replay([null!])).Should().Throw<DamagedHistoryException>();
    }

    [Fact]
    public void Under_no_agreement_nothing_can_be_recorded()
    {
        var (register, count) = (
            AssetRegister.Lifecycle.Replay(Entered.History),
            CountAsset(Ana, Found, CountedOn)(Id<Asset>.Of("ast-1")));
        register.Record(count).Refusals.Select(refusal => refusal.Code).Should().Equal("CP-AGR-053");
        register.Under(Running.State).Record(count).IsAccepted.Should().BeTrue();
        (register.ToString().Contains("Agreement =", StringComparison.Ordinal), register.Equals(Entered.Register))
            .Should()
            .Be((false, true), "the agreement is not part of the register");
    }

    [Fact]
    public void What_an_actor_may_do_is_listed_before_anything_is_filled_in()
    {
        Possible(Wanted)
            .Should()
            .Equal(
                ("hand over", true), ("count", true), ("record the donor's answer", true),
                ("withdraw the proposal", true), ("dispose of", false));
        Possible(Permitted)
            .Should()
            .Equal(
                ("hand over", true), ("count", true), ("record the donor's answer", false),
                ("withdraw the proposal", true), ("dispose of", true));

        static IEnumerable<(string Verb, bool IsAllowed)> Possible(AssetsUnder assets) =>
            assets
                .Register.Permissions(Id<Asset>.Of("ast-1"), Ana, GoneOn)
                .Select(possible => (possible.Verb, possible.IsAllowed));
    }
}
