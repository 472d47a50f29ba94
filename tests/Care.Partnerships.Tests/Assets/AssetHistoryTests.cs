using System.Diagnostics;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Assets.AssetActs;
using static Care.Partnerships.Tests.Assets.AssetStory;

namespace Care.Partnerships.Tests.Assets;

/// <summary>
/// The history that all assets of an agreement share: what an audit of it tells, and what many assets cost.
/// </summary>
public class AssetHistoryTests
{
    private static readonly Lifecycle<AssetRegister, AssetFact> Table = AssetRegister.Lifecycle;

    [Fact]
    public void A_history_made_by_recording_has_no_findings()
    {
        foreach (
            var assets in new[]
            {
                Entered, Elsewhere, Counted, Wanted, Forbidden, Permitted, Gone, ToSell, ToReturn, Kept
            })
            Table.Audit(assets.History, Running.History).Should().BeEmpty();
    }

    [Fact]
    public void One_wrong_entry_is_told_at_its_place()
    {
        Told(Entered, RegisterAsset(Ben, Pickup, Bought, InSamar, AssetCondition.New, EnteredOn), "ast-2")
            .Should()
            .Be("CP-AST-002 at 1");
        Told(Entered, HandOverAsset(Ben, InLeyte with { Holder = Id<Party>.Of("elsewhere") }, EnteredOn))
            .Should()
            .Be("CP-AST-001 at 1");
        Told(Entered, CountAsset(Ana, Found with { CountedOn = BoughtOn.PlusDays(-1) }, CountedOn))
            .Should()
            .Be("CP-AST-004 at 1");
        Told(Wanted, DisposeOfAsset(Maria, Given, GoneOn)).Should().Be("CP-AST-008 at 4");
        Told(Forbidden, DisposeOfAsset(Maria, Given, GoneOn)).Should().Be("CP-AST-009 at 5");
        Told(Permitted, DisposeOfAsset(Maria, Given with { OwedToFunder = Usd(99_999m) }, GoneOn))
            .Should()
            .Be("CP-AST-014 at 5");
        Told(Permitted, DisposeOfAsset(Maria, Given with { OwedToFunder = Usd(-1m) }, GoneOn))
            .Should()
            .Be("CP-AST-015 at 5");
        Told(Permitted, CountAsset(Stranger, Found with { CountedOn = AnsweredOn }, AnsweredOn))
            .Should()
            .Be("CP-LIF-007 at 5");
        Told(Counted, CountAsset(Ana, Found, CountedOn)).Should().Be("CP-LIF-010 at 3");

        static string Told(AssetsUnder assets, AssetAct wrong, string id = "ast-1")
        {
            // Something lawful comes after it: the audit goes on.
            var next = RegisterAsset(
                Ben, Pickup with
                {
                    SerialNumber = null
                },
                Bought, InSamar, AssetCondition.New, GoneOn)(Id<Asset>.Of("ast-9"));
            var finding = Table
                .Audit(assets.History.Add(wrong(Id<Asset>.Of(id))).Add(next), Running.History)
                .Should()
                .ContainSingle()
                .Subject;
            return $"{finding.Refusals.Single().Code} at {finding.Place}";
        }
    }

    [Fact]
    public void Many_assets_are_replayed_and_audited_in_time_that_grows_with_their_number()
    {
        const int few = 4_000, many = 32_000;
        var (history, less) = (Entries(many), Entries(few));
        Table.Replay(history).Assets.Count.Should().Be(many);
        Table.Audit(history, Running.History).Should().BeEmpty();
        var ratio = double.MaxValue;
        // Eight times the assets take about eight times as long; in quadratic time they would take sixty-four.
        for (var attempt = 0; attempt < 4 && ratio > 24; attempt++) ratio = Math.Min(ratio, Took(history) / Took(less));
        ratio.Should().BeLessThan(24);

        static double Took(IEntry<AssetFact>[] entries)
        {
            var watch = Stopwatch.StartNew();
            Table.Audit(entries, Running.History);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    [Fact]
    public void A_serial_number_is_new_or_not_in_a_register_of_many_as_in_one_of_few()
    {
        var register = Table.Replay(Entries(200)).Under(Running.State);
        Codes("SN-150").Should().Equal("CP-AST-002");
        Codes("SN-200").Should().BeEmpty();
        Codes("sn-150").Should().BeEmpty("letters are compared one by one");

        IEnumerable<string> Codes(string serial) =>
            register
                .Record(
                    RegisterAsset(
                        Ben, Pickup with
                        {
                            SerialNumber = serial
                        },
                        Bought, InSamar, AssetCondition.New, EnteredOn)(Id<Asset>.Of("new")))
                .Refusals.Select(refusal => refusal.Code);
    }

    private static IEntry<AssetFact>[] Entries(int count) =>
    [
        .. Enumerable
                .Range(0, count)
                .Select(i =>
                    RegisterAsset(
                        Ben, Pickup with
                        {
                            SerialNumber = FormattableString.Invariant($"SN-{i}")
                        },
                        Bought, InSamar, AssetCondition.New,
                        EnteredOn)(Id<Asset>.Of(FormattableString.Invariant($"ast-{i}")))),
    ];
}
