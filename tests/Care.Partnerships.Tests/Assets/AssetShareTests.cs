using Care.Partnerships.Assets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Assets.AssetActs;
using static Care.Partnerships.Tests.Assets.AssetStory;

namespace Care.Partnerships.Tests.Assets;

public class AssetShareTests
{
    private static readonly DonorRuleSet New = DonorRuleSets.UsFederal2024, Old = DonorRuleSets.UsFederal2014;
    private static readonly LocalDate In2025 = new(2025, 2, 1), In2021 = new(2021, 2, 1);
    private static readonly Percentage Eighty = Percentage.Of(80m);

    [Theory]
    [InlineData(9_999.99, 0)]
    [InlineData(10_000.00, 0)]
    [InlineData(10_000.01, 8_000.01)] // the whole, not what goes beyond; 8,000.008 is rounded once
    [InlineData(12_000.00, 9_600.00)]
    public void Equipment_is_free_up_to_10_000_of_market_value_and_shared_beyond(double value, double owed) =>
        Owed(AssetShare.OfEquipment(New, In2025, new(AssetDisposition.Donate, Usd((decimal)value), Eighty)))
            .Should()
            .Be(Usd((decimal)owed));

    [Theory]
    [InlineData(4_999.99, 0)]
    [InlineData(5_000.00, 0)]
    [InlineData(5_000.01, 4_000.01)]
    public void Under_the_older_text_the_amount_is_5_000(double value, double owed) =>
        Owed(AssetShare.OfEquipment(Old, In2021, new(AssetDisposition.Donate, Usd((decimal)value), Eighty)))
            .Should()
            .Be(Usd((decimal)owed));

    [Theory]
    [InlineData(11_000, 7_800, 1_000)] // 80 % of 11,000 less 1,000
    [InlineData(1_000, 0, 800)]        // never more than the share itself
    [InlineData(0, 0, 0)]
    public void Since_2024_up_to_1_000_of_the_share_may_be_kept_for_selling(double proceeds, double owed, double kept)
    {
        var share = AssetShare
            .OfEquipment(
                New, In2025,
                new(AssetDisposition.Sell, Usd(12_000m), Eighty, Usd((decimal)proceeds), MayKeepAllowance: true))
            .Required();
        (share.Owed, share.Allowance).Should().Be((Usd((decimal)owed), Usd((decimal)kept)));
    }

    [Theory]
    [InlineData(4_999.90, 499.99)]
    [InlineData(5_000.00, 500)]
    [InlineData(5_000.10, 500)]
    [InlineData(6_000.00, 500)]
    public void Before_2024_it_was_the_lesser_of_500_and_10_percent_of_the_proceeds(double proceeds, double kept)
    {
        var share = AssetShare
            .OfEquipment(
                Old, In2021,
                new(AssetDisposition.Sell, Usd(6_000m), Eighty, Usd((decimal)proceeds), MayKeepAllowance: true))
            .Required();
        (share.Allowance, share.Owed)
            .Should()
            .Be((Usd((decimal)kept), Usd((decimal)proceeds).Share(Eighty).Required() - Usd((decimal)kept)));
    }

    [Fact]
    public void Without_the_permission_of_the_funder_nothing_is_kept() =>
        AssetShare
            .OfEquipment(New, In2025, new(AssetDisposition.Sell, Usd(12_000m), Eighty, Usd(11_000m)))
            .Required()
            .Should()
            .Match<AssetShare>(share => share.Owed == Usd(8_800m) && share.Allowance == Usd(0m));

    [Fact]
    public void What_is_worth_little_is_sold_freely_whatever_it_brings() =>
        Owed(AssetShare.OfEquipment(New, In2025, new(AssetDisposition.Sell, Usd(10_000m), Eighty, Usd(99_000m))))
            .Should()
            .Be(Usd(0m));

    [Fact]
    public void What_goes_to_the_funder_leaves_the_holder_its_own_share() =>
        Owed(AssetShare.OfEquipment(New, In2025, new(AssetDisposition.ReturnToDonor, Usd(12_000m), Eighty)))
            .Should()
            .Be(Usd(-2_400m));

    [Fact]
    public void What_serves_on_under_the_same_donor_costs_nothing() =>
        Owed(AssetShare.OfEquipment(New, In2025, new(AssetDisposition.TransferToProject, Usd(50_000m), Eighty)))
            .Should()
            .Be(Usd(0m));

    [Fact]
    public void What_is_written_off_at_nothing_owes_nothing() =>
        Owed(AssetShare.OfEquipment(New, In2025, new(AssetDisposition.WriteOff, Usd(0m), Eighty))).Should().Be(Usd(0m));

    [Theory]
    //          what becomes of it                           waived  owed
    [InlineData(AssetDisposition.Donate,                     false,  9_600)]
    [InlineData(AssetDisposition.Donate,                     true,   0)]
    [InlineData(AssetDisposition.TransferToThirdParty,       false,  -2_400)]
    [InlineData(AssetDisposition.TransferToThirdParty,       true,   -2_400)]
    [InlineData(AssetDisposition.ReturnToLead,               false,  -2_400)]
    [InlineData(AssetDisposition.ReturnToDonor,              false,  -2_400)]
    [InlineData(AssetDisposition.WriteOff,                   false,  0)]
    public void B8_a_boat_of_12000_is_owed_to_whom_the_rules_say(AssetDisposition wanted, bool isWaived, int owed) =>
        Owed(AssetShare.OfEquipment(New, In2025, new(wanted, Usd(12_000m), Eighty, IsWaived: isWaived)))
            .Should().Be(Usd(owed));

    [Fact]
    public void K6_unused_supplies_worth_9_999_under_a_2025_award_need_no_compensation() =>
        Owed(AssetShare.OfSupplies(New, In2025, new(AssetDisposition.Donate, Usd(9_999m), Percentage.Whole)))
            .Should()
            .Be(Usd(0m));

    [Theory]
    [InlineData(10_000.00, 0)]
    [InlineData(10_000.01, 10_000.01)]
    public void Supplies_are_compensated_in_whole_once_they_exceed_10_000_together(double value, double owed) =>
        Owed(AssetShare.OfSupplies(New, In2025, new(AssetDisposition.Donate, Usd((decimal)value), Percentage.Whole)))
            .Should()
            .Be(Usd((decimal)owed));

    [Fact]
    public void The_older_rule_for_supplies_has_the_older_amount_and_allowance() =>
        AssetShare
            .OfSupplies(
                Old, In2021,
                new(AssetDisposition.Sell, Usd(5_000.01m), Percentage.Whole, Usd(4_000m), MayKeepAllowance: true))
            .Required()
            .Should()
            .Match<AssetShare>(share => share.Owed == Usd(3_600m) && share.Allowance == Usd(400m));

    [Fact]
    public void The_working_shows_every_figure_with_its_rule()
    {
        var share = AssetShare
            .OfEquipment(
                New, In2025, new(AssetDisposition.Sell, Usd(12_000m), Eighty, Usd(11_000m), MayKeepAllowance: true))
            .Required();
        share
            .Working.Lines.Select(line => $"{line.What}: {line.Given}, {line.Counted}")
            .Should()
            .Equal(
                "market value of the unit: 12000.00 USD, 0.00 USD", "proceeds: 11000.00 USD, 0.00 USD",
                "funder's share: 11000.00 USD, 8800.00 USD", "kept for selling: 11000.00 USD, -1000.00 USD");
        share.Working.ToString().Should().Be("owed to the funder: 7,800.00 USD");
        share.Working.Lines[0].Why.Should().Contain("10,000.00 USD").And.Contain("2024-10-01");
        share.Working.Lines[2].Why.Should().Be("80% of it");
        share.Working.Lines[3].Why.Should().Contain("1,000.00 USD");
        share.Working.Lines.Select(line => line.Source?.Document).Should().Equal("2 CFR 200", null, null, "2 CFR 200");
    }

    [Fact]
    public void Whatever_cannot_be_reckoned_is_refused()
    {
        Codes(new(AssetDisposition.Donate, Usd(-0.01m), Eighty)).Should().Equal("CP-VAL-031");
        Codes(new(AssetDisposition.Donate, Money.Of(1m, "EUR"), Eighty)).Should().Equal("CP-VAL-029");
        Codes(new(AssetDisposition.Sell, Usd(1m), Eighty)).Should().Equal("CP-AST-013");
        Codes(new(AssetDisposition.Donate, Money.Of(1m, "EUR"), Eighty, Usd(-1m)))
            .Should()
            .Equal("CP-VAL-029", "CP-VAL-031", "CP-AST-013");
        AssetShare
            .OfEquipment(DonorRuleSets.DgEcho, In2025, new(AssetDisposition.Donate, Usd(1m), Eighty))
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-DON-012");
        AssetShare
            .OfEquipment(
                New with
                {
                    SaleAllowance = null
                },
                In2025, new(AssetDisposition.Sell, Usd(12_000m), Eighty, Usd(1m), MayKeepAllowance: true))
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-AST-012");

        static IEnumerable<string> Codes(AssetShareInput facts) =>
            AssetShare.OfEquipment(New, In2025, facts).ValidationErrors.Select(error => error.ErrorCode);
    }

    [Fact]
    public void A_figure_that_nobody_confirmed_is_used_knowingly_or_not_at_all()
    {
        var (facts, allowance) = (
            new AssetShareInput(AssetDisposition.Sell, Usd(12_000m), Eighty, Usd(11_000m), MayKeepAllowance: true),
            New.SaleAllowance!);
        var unsure = New with
        {
            SaleAllowance = Dated.Unconfirmed(
                allowance.Unchecked, allowance.ValidFrom, allowance.Owner, allowance.Source)
        };
        AssetShare.OfEquipment(unsure, In2025, facts).ValidationErrors.Single().ErrorCode.Should().Be("CP-VAL-022");
        Owed(AssetShare.OfEquipment(unsure, In2025, facts, acceptUnconfirmed: true)).Should().Be(Usd(7_800m));
    }

    [Property]
    public bool Share_and_allowance_never_exceed_the_proceeds_and_the_working_adds_up_to_what_is_owed(
        uint value, uint proceeds, byte percent, bool allowance)
    {
        var facts = new AssetShareInput(
            AssetDisposition.Sell, Cents(value), Percentage.Of(percent % 101), Cents(proceeds), allowance);
        var share = AssetShare.OfEquipment(New, In2025, facts).Required();
        return !share.Owed.IsNegative
            && share.Owed + share.Allowance <= facts.Proceeds
            && share.Working.AddsUpTo(share.Owed);

        static Money Cents(uint cents) => Money.OfMinorUnits(cents % 5_000_000, Currency.Usd);
    }

    [Property]
    public bool Returned_to_the_funder_or_kept_the_two_shares_make_the_value(uint value, byte percent)
    {
        var (worth, funder) = (
            Usd(10_000m) + Money.OfMinorUnits(1 + value % 9_000_000, Currency.Usd), Percentage.Of(percent % 101));
        var (kept, returned) = (
            AssetShare.OfEquipment(New, In2025, new(AssetDisposition.Donate, worth, funder)).Required(),
            AssetShare.OfEquipment(New, In2025, new(AssetDisposition.ReturnToDonor, worth, funder)).Required());
        return kept.Owed - returned.Owed == worth
            && kept.Working.AddsUpTo(kept.Owed)
            && returned.Working.AddsUpTo(returned.Owed);
    }

    [Theory]
    [InlineData(9_999.99, CostCategory.Supplies)]
    [InlineData(10_000, CostCategory.Equipment)]
    public void Equipment_begins_at_the_amount_of_the_donor(double cost, CostCategory kind) =>
        AssetClass.From(New, In2025, Thing((decimal)cost, 13)).Required().Should().Be(kind);

    [Fact]
    public void A_lower_level_of_the_holder_counts_and_what_does_not_last_is_a_supply()
    {
        AssetClass
            .From(New, In2025, Thing(3_000m, 13), ownLevel: Usd(3_000m))
            .Required()
            .Should()
            .Be(CostCategory.Equipment);
        AssetClass.From(New, In2025, Thing(30_000m, 12)).Required().Should().Be(CostCategory.Supplies);
        AssetClass
            .From(New, In2025, Thing(Money.Of(1m, "PHP"), 13))
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-VAL-029");
        AssetClass
            .From(New, In2025, Thing(1m, 13), ownLevel: Money.Of(1m, "PHP"))
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-VAL-029");
        AssetClass
            .From(DonorRuleSets.DgEcho, In2025, Thing(1m, 13))
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-DON-012");
    }

    [Fact]
    public void Equipment_is_counted_every_two_years_after_its_last_count_or_its_acquisition()
    {
        var register = Counted
            .And(
                "ast-2",
                RegisterAsset(
                    Ben, Pickup with
                    {
                        SerialNumber = null
                    },
                    Bought with
                    {
                        Cost = Usd(500m)
                    },
                    InSamar, AssetCondition.New, CountedOn))
            .And(
                "ast-3",
                RegisterAsset(Ben, Pickup with { SerialNumber = null }, Bought, InSamar, AssetCondition.New, CountedOn))
            .Register;
        var due = register.CountsDue(New, In2025).Required();
        due.Should()
            .Equal(
                new AssetCountDue(Id<Asset>.Of("ast-3"), null, new(2028, 3, 10)),
                new AssetCountDue(Id<Asset>.Of("ast-1"), CountedOn, new(2028, 7, 1)));
        (due[0].IsOverdueOn(new(2028, 3, 10)), due[0].IsOverdueOn(new(2028, 3, 11))).Should().Be((false, true));
        Gone.Register.CountsDue(New, In2025).Required().Count.Should().Be(0, "what is gone is not counted");
    }

    [Fact]
    public void Where_the_donor_states_no_count_nobody_can_say_when()
    {
        Counted
            .Register.CountsDue(DonorRuleSets.DgEcho, In2025)
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-DON-012");
        Counted
            .Register.CountsDue(New with { Thresholds = [] }, In2025)
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-DON-012");
        var late = Running
            .Assets()
            .And(
                "ast-1",
                RegisterAsset(
                    Ben, Pickup, Bought with
                    {
                        AcquiredOn = LocalDate.MaxIsoValue
                    },
                    InSamar, AssetCondition.New, LocalDate.MaxIsoValue));
        late.Register.CountsDue(New, In2025).ValidationErrors.Single().ErrorCode.Should().Be("CP-VAL-025");
    }

    private static Asset Thing(decimal cost, int months) => Thing(Usd(cost), months);

    private static Asset Thing(Money cost, int months) =>
        new(
            Entry.Of(
                new AssetRegistered(
                    Id<Asset>.Of("ast-1"), Pickup with
                    {
                        UsefulLifeMonths = months
                    },
                    Bought with
                    {
                        Cost = cost
                    },
                    InSamar, AssetCondition.New),
                Ben, EnteredOn));

    private static Money Owed(Ardalis.Result.Result<AssetShare> share) => share.Required().Owed;
}
