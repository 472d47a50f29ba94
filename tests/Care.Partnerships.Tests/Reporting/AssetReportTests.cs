using Care.Partnerships.Assets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Assets.AssetActs;
using static Care.Partnerships.Tests.Assets.AssetStory;

namespace Care.Partnerships.Tests.Reporting;

public class AssetReportTests
{
    private static readonly AssetReport Report = new(Names.Of(
        [new(Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH")],
        [Maria, Ana, Ben]));

    [Fact]
    public void The_register_says_what_becomes_of_each_asset() =>
        string.Concat(new[] { Entered, Wanted, Gone }.Select(assets => Report.Register(assets.Register)))
            .Should().Be(Texts.Expected("Reporting/register"));

    [Fact]
    public void Counts_are_in_time_or_overdue()
    {
        var due = Entered.Register.CountsDue(DonorRuleSets.UsFederal2024, new(2025, 12, 1)).Required();
        AssetReport
            .Counts(Entered.Register, due, new(2028, 3, 11))
            .Should()
            .EndWith("  Pickup truck  never         2028-03-10  overdue\n");
        AssetReport.Counts(Entered.Register, due, new(2028, 3, 10)).Should().EndWith("  in time\n");
        AssetReport.Counts(Entered.Register, [], default).Should().Be("  nothing\n");
        Report.Register(AssetRegister.Empty).Should().Be("  nothing\n");
    }

    [Fact]
    public void The_working_is_a_table() =>
        WorkingReport
            .Of(AssetShare
                .OfSupplies(
                    DonorRuleSets.UsFederal2024, new(2025, 2, 1),
                    new(AssetDisposition.Donate, Usd(10_000.01m), Percentage.Of(50m)))
                .Required().Working)
            .ToMarkdown()
            .Should()
            .StartWith("| What")
            .And.Contain("| 10,000.01 USD |")
            .And.Contain("| 2 CFR 200, 200.314(a)")
            .And.Contain("| owed to the funder           |               | 5,000.01 USD");

    [Fact]
    public void The_history_tells_what_happened()
    {
        var sold = ToSell.And("ast-1", DisposeOfAsset(Ben, Given with { Proceeds = Usd(11_000m) }, GoneOn));
        Report.History([.. Kept.History, .. Gone.History.Skip(4), .. sold.History.Skip(5)])
            .Should().Be(Texts.Expected("Reporting/history"));
    }
}
