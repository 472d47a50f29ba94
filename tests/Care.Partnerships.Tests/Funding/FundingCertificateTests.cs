using Care.Partnerships.Funding;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding;

/// <summary>What the account certifies of its ledger.</summary>
public class FundingCertificateTests
{
    private static readonly DateInterval InApril = new(new(2026, 4, 1), new(2026, 4, 30)),
        InMay = new(new(2026, 5, 1), new(2026, 5, 31));

    [Fact]
    public void I7_what_was_spent_in_a_period_is_the_sum_of_its_ledger_entries()
    {
        Spent(Reported.State, InApril).Should().Be(Usd(30_000m));
        Spent(Reported.State, InMay).Should().Be(Usd(0m));
        Reported.State.SpentIn(InApril, ReportedOn.PlusDays(-1))!.Amount.Should().Be(Usd(0m), "nobody had reported it");
        FundingAccount.NotStarted.SpentIn(InApril, ReportedOn).Should().BeNull();
    }

    [Fact]
    public void A_correction_counts_with_its_cost_until_the_statement_is_accepted_and_then_on_its_own_day()
    {
        Spent(Reported.And(Correction("a-1", "c-1", -1_000m)).State, InApril).Should().Be(Usd(29_000m));
        var later = AcceptedOnce.And(Correction("a-1", "c-1", -1_000m, "s-2")).State;
        var days = later.Ledger.AsSpan()[^1].On;
        Spent(later, InApril).Should().Be(Usd(30_000m));
        Spent(later, new(days, days)).Should().Be(Usd(-1_000m));
    }

    private static Money Spent(FundingAccount account, DateInterval period) =>
        account.SpentIn(period, new(2026, 12, 31))!.Amount;
}
