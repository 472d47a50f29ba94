using Care.Partnerships.Assets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Assets.AssetStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/assets.md, run.</summary>
public class AssetsGuide
{
    [Fact]
    public void Entering()
    {
        var (agreement, register, ben, tanglaw, boughtOn, on) = (
            Running.State, Counted.Register, Ben, Tanglaw, CountedOn, CountedOn);

        var generator = new AssetRegistered(
            Id<Asset>.Of("ast-7"),
            new AssetItem("Generator", "SN-4711", UsefulLifeMonths: 60),
            new AssetPurchase(boughtOn, Money.Of(14_000m, Currency.Usd), "AWD-7", FunderShare: Percentage.Of(80m)),
            new AssetCustody(TitleHolder: tanglaw, Holder: tanglaw, "Samar"),
            AssetCondition.New);
        register = register.Under(agreement).Record(generator, by: ben, on).State;

        register.Assets.Count.Should().Be(2);
    }

    [Fact]
    public void Counting()
    {
        var (register, awardMadeOn, today) = (Counted.Register, new LocalDate(2025, 12, 1), new LocalDate(2028, 8, 1));

        foreach (var count in register.CountsDue(DonorRuleSets.UsFederal2024, awardMadeOn).Required())
            Console.WriteLine($"{count.Asset}: by {count.DueOn}{(count.IsOverdueOn(today) ? ", overdue" : "")}");

        register.CountsDue(DonorRuleSets.UsFederal2024, awardMadeOn).Required()[0].IsOverdueOn(today).Should().BeTrue();
    }

    [Fact]
    public void Sharing()
    {
        var awardMadeOn = new LocalDate(2025, 12, 1);

        var facts = new AssetShareInput(
            AssetDisposition.Sell, MarketValue: Money.Of(12_000m, Currency.Usd), FunderShare: Percentage.Of(80m),
            Proceeds: Money.Of(11_000m, Currency.Usd), MayKeepAllowance: true);
        var share = AssetShare.OfEquipment(DonorRuleSets.UsFederal2024, awardMadeOn, facts).Required();
        Console.WriteLine(share.Working);                          // owed to the funder: 7,800.00 USD
        Console.Write(WorkingReport.Of(share.Working).ToText());   // each line: given, counted, why, source

        $"{share.Working}".Should().Be("owed to the funder: 7,800.00 USD");
    }

    [Fact]
    public void Paying()
    {
        var (register, truck, jose, today) = (Gone.Register, Id<Asset>.Of("ast-1"), Jose, new LocalDate(2026, 9, 20));

        var owed = register.Assets.Find(truck)!.StillOwed!.Value;
        register = register.Record(new AssetSharePaid(truck, new(owed, today, "transfer 118")), jose, today).State;

        register.Assets.Find(truck)!.StillOwed.Should().BeNull();
    }

    [Fact]
    public void Closing_out()
    {
        var register = Wanted.Register;

        var standing = AssetSummary.From(register).Required();
        Console.WriteLine(
            $"{standing.Undecided.Count} undecided, {standing.ToCarryOut.Count} to carry out, owed to the funder: " +
            $"{standing.OwedToFunder}");

        standing.Undecided.Count.Should().Be(1);
    }
}
