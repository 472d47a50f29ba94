using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

public class SharingTests
{
    private static readonly SharingTerms Half = new(SharingMethod.Proportional, Percentage.Of(50));
    private static readonly SharingTerms FourPercent = new(
        SharingMethod.FixedRate, Least: Percentage.Of(4), Most: Percentage.Of(4));

    private static string Shares(SharingTerms terms, decimal allowable, params ReadOnlySpan<SharingPartner> partners)
    {
        var sharing = SharingOfOverhead.From(Usd(allowable), terms, ValueList.Of(partners)).Required();
        return string.Join(" ", sharing.Partners.Select(share => share.Amount.Amount)) + $" | {sharing.Lead.Amount}";
    }

    private static SharingPartner Partner(string id, decimal budget, decimal? agreed = null) =>
        new(Party(id), Usd(budget), agreed is { } amount ? Usd(amount) : null);

    [Fact]
    public void In_proportion_to_budgets() =>
        Shares(Half, 10_000, Partner("a", 30_000), Partner("b", 10_000)).Should().Be("3750.00 1250.00 | 5000.00");

    [Fact]
    public void An_odd_cent_goes_to_the_earlier_partner() =>
        Shares(Half, 0.02m, Partner("a", 1), Partner("b", 1)).Should().Be("0.01 0.00 | 0.01");

    [Fact]
    public void In_equal_parts() =>
        Shares(new(SharingMethod.Equal, Percentage.Of(50)), 100, Partner("a", 0), Partner("b", 9), Partner("c", 1))
            .Should()
            .Be("16.67 16.67 16.66 | 50.00");

    [Fact]
    public void As_negotiated() =>
        Shares(new(SharingMethod.Negotiated), 100, Partner("a", 0, 60), Partner("b", 9, 0))
            .Should()
            .Be("60.00 0.00 | 40.00");

    [Fact]
    public void At_a_fixed_rate_of_each_budget() =>
        Shares(FourPercent, 100, Partner("a", 1_000), Partner("b", 500)).Should().Be("40.00 20.00 | 40.00");

    [Fact]
    public void The_last_cent_may_be_given_away_and_no_more()
    {
        Shares(new(SharingMethod.Negotiated), 100, Partner("a", 0, 100)).Should().Be("100.00 | 0.00");
        SharingOfOverhead
            .From(Usd(100), new(SharingMethod.Negotiated), [Partner("a", 0, 100.01m)])
            .ShouldBeRefused("CP-OVH-014");
        SharingOfOverhead.From(Usd(39.99m), FourPercent, [Partner("a", 1_000)]).ShouldBeRefused("CP-OVH-014");
    }

    [Fact]
    public void What_cannot_be_shared_is_refused()
    {
        SharingOfOverhead.From(Usd(-1), Half, [Partner("a", 1)]).ShouldBeRefused("CP-VAL-031");
        SharingOfOverhead.From(Usd(1), Half, []).ShouldBeRefused("CP-VAL-034");
        SharingOfOverhead
            .From(Usd(1), Half, [Partner("a", 1), Partner("a", 1)])
            .Codes()
            .Should()
            .Be("CP-VAL-028@partners[1].party");
        SharingOfOverhead
            .From(Usd(1), Half, [Partner("a", 1), Partner("b", -1)])
            .Codes()
            .Should()
            .Be("CP-VAL-031@partners[1].budget");
        SharingOfOverhead.From(Usd(1), Half, [Partner("a", 0), Partner("b", 0)]).ShouldBeRefused("CP-OVH-010");
        SharingOfOverhead.From(Usd(1), new(SharingMethod.Equal), [Partner("a", 0)]).ShouldBeRefused("CP-OVH-011");
        SharingOfOverhead
            .From(Usd(1), new(SharingMethod.FixedRate, Most: Percentage.Of(7)), [Partner("a", 0)])
            .ShouldBeRefused("CP-OVH-012");
        SharingOfOverhead
            .From(
                Usd(1), new(SharingMethod.FixedRate, Least: Percentage.Of(4), Most: Percentage.Of(7)),
                [Partner("a", 0)])
            .ShouldBeRefused("CP-OVH-012");
        SharingOfOverhead
            .From(Usd(1), new(SharingMethod.Negotiated), [Partner("a", 1), Partner("b", 1, -1)])
            .Codes()
            .Should()
            .Be("CP-OVH-013@partners[0].agreed CP-VAL-031@partners[1].agreed");
        SharingOfOverhead
            .From(Usd(1), Half with { Share = Percentage.Of(0.123456789m) }, [Partner("a", 1)])
            .ShouldBeRefused("CP-VAL-010");
    }

    [Property]
    public bool Shares_and_what_the_lead_keeps_add_up(
        NonNegativeInt cents, SharingMethod method, byte points, NonEmptyArray<int> budgets)
    {
        var terms = new SharingTerms(
            method, Percentage.Of(points % 101), Percentage.Of(points % 101), Percentage.Of(points % 101));
        var partners = budgets
            .Get.Select(
                (budget, i) =>
                    new SharingPartner(
                        Party($"p{i}"), Money.OfMinorUnits(budget, Currency.Usd),
                        Money.OfMinorUnits(budget / 3, Currency.Usd)))
            .ToValueList();
        var answer = SharingOfOverhead.From(Money.OfMinorUnits(cents.Get, Currency.Usd), terms, partners);
        if (!answer.IsSuccess)
            return budgets.Get.Any(budget => budget < 0)
                || budgets.Get.All(budget => budget == 0)
                || method is SharingMethod.Negotiated or SharingMethod.FixedRate;
        var sum = answer.Value.Partners.Sum(share => share.Amount.MinorUnits) + answer.Value.Lead.MinorUnits;
        return sum == cents.Get
            && !answer.Value.Lead.IsNegative
            && answer.Value.Partners.All(share => !share.Amount.IsNegative)
            && answer.Value.Working.AddsUpTo(answer.Value.Allowable)
            && answer.Value.Working.Lines.Select(line => line.Counted)
                .SequenceEqual([.. answer.Value.Partners.Select(share => share.Amount), answer.Value.Lead]);
    }

    [Property]
    public bool The_order_of_partners_changes_no_share_by_more_than_the_odd_unit(
        NonNegativeInt cents, NonEmptyArray<PositiveInt> budgets)
    {
        var partners = budgets
            .Get.Select((budget, i) => new SharingPartner(Party($"p{i}"), Money.OfMinorUnits(budget.Get, Currency.Usd)))
            .ToArray();
        var all = Money.OfMinorUnits(cents.Get, Currency.Usd);
        var forth = SharingOfOverhead.From(all, Half, [.. partners]).Value;
        var back = SharingOfOverhead.From(all, Half, [.. partners.Reverse()]).Value;
        return forth.Lead == back.Lead
            && forth.Partners.All(share =>
                Math.Abs(
                    share.Amount.MinorUnits
                        - back.Partners.Single(other => other.Party == share.Party).Amount.MinorUnits) <= 1);
    }
}
