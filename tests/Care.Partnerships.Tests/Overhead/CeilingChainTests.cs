using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

public class CeilingChainTests
{
    private static readonly OverheadRate Seven = OverheadRate.Of(7, CostBase.ActualExpenditure);
    private static readonly FundingTier Lead = Of("lead", null, 60_000, 4_200);

    private static FundingTier Of(string party, string? fundedBy, decimal direct, decimal overhead) =>
        new(Party(party), fundedBy is null ? null : Party(fundedBy), Usd(direct), Usd(overhead));

    [Theory]
    [InlineData(699.99, true, 0.01)]
    [InlineData(700.00, true, 0.00)]
    [InlineData(700.01, false, -0.01)]
    public void All_tiers_together_stay_under_a_shared_ceiling(decimal last, bool holds, decimal left)
    {
        var chain = OverheadCeilingChain
            .From(
                Seven, isShared: true,
                [Of("sub", "partner", 10_000, last), Of("partner", "lead", 30_000, 2_100), Lead])
            .Required();
        (chain.Allowed, chain.Holds, chain.Left).Should().Be((Usd(7_000), holds, Usd(left)));
        chain
            .Tiers.Select(tier => (tier.Tier.Party.Value, tier.Depth))
            .Should()
            .Equal(("lead", 0), ("partner", 1), ("sub", 2));
        chain.Tiers[1].DirectBelow.Should().Be(Usd(40_000));
    }

    [Fact]
    public void A_lead_that_takes_all_leaves_nothing_for_its_partner()
    {
        var chain = OverheadCeilingChain
            .From(Seven, isShared: true, [Lead with { Overhead = Usd(7_000) }, Of("partner", "lead", 40_000, 2_800)])
            .Required();
        (chain.Holds, chain.Left, chain.Tiers[0].Over, chain.Tiers[1].Over)
            .Should()
            .Be((false, Usd(-2_800), Usd(2_800), Usd(0)));
        new OverheadReport(Names.None).Ceiling(chain).Should().Contain("partner").And.Contain("passed");
    }

    [Fact]
    public void Each_tier_has_a_ceiling_of_its_own_where_it_is_not_shared()
    {
        var chain = OverheadCeilingChain
            .From(Seven, isShared: false, [Lead, Of("partner", "lead", 40_000, 2_800.01m)])
            .Required();
        (chain.Holds, chain.Tiers[0].Over, chain.Tiers[1].Over).Should().Be((false, Usd(0), Usd(0.01m)));
    }

    [Property]
    public bool The_working_adds_up_to_what_is_left(
        bool isShared, NonEmptyArray<(ushort Direct, ushort Overhead)> tiers)
    {
        var chain = OverheadCeilingChain
            .From(
                Seven, isShared,
                tiers.Get.Select((tier, i) =>
                    Of($"t{i}", i == 0 ? null : $"t{(i - 1) / 2}", tier.Direct, tier.Overhead)).ToValueList())
            .Required();
        return chain.Working.AddsUpTo(chain.Left)
            && chain.Left == Usd(0.07m * tiers.Get.Sum(tier => tier.Direct) - tiers.Get.Sum(tier => tier.Overhead));
    }

    [Fact]
    public void What_is_no_chain_is_refused()
    {
        OverheadCeilingChain.From(Seven, true, []).ShouldBeRefused("CP-VAL-034");
        OverheadCeilingChain
            .From(Seven, true, [Lead, Lead with { FundedBy = Lead.Party }])
            .Codes()
            .Should()
            .Be("CP-VAL-028@tiers[1].party");
        OverheadCeilingChain
            .From(Seven, true, [Lead, Of("partner", "other", 1, 1)])
            .Codes()
            .Should()
            .Be("CP-OVH-015@tiers[1].fundedBy");
        OverheadCeilingChain
            .From(Seven, true, [Lead, Of("second", null, 1, 1)])
            .Codes()
            .Should()
            .Be("CP-OVH-016@tiers[1].fundedBy");
        OverheadCeilingChain
            .From(Seven, true, [Lead, Of("a", "b", 1, 1), Of("b", "a", 1, 1)])
            .Codes()
            .Should()
            .Be("CP-OVH-016@tiers[1].fundedBy CP-OVH-016@tiers[2].fundedBy");
        OverheadCeilingChain.From(Seven, true, [Of("a", "a", 1, 1)]).ShouldBeRefused("CP-OVH-016");
        OverheadCeilingChain
            .From(Seven, true, [Lead with { Direct = Usd(-1) }])
            .Codes()
            .Should()
            .Be("CP-VAL-031@tiers[0].direct");
        OverheadCeilingChain
            .From(
                Seven, true,
                [Lead with { Direct = Usd(92_233_720_368_547_758m) }, Of("partner", "lead", 92_233_720_368_547_758m, 1)]
            )
            .ShouldBeRefused("CP-VAL-008");
    }
}
