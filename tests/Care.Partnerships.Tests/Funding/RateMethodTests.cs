using Care.Partnerships.Funding;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Funding.FundingStory;
using AccountGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Funding;

/// <summary>B22: at which rate a cost counts, by the method that the terms agree on.</summary>
public class RateMethodTests
{
    private static readonly LocalDate First = Start.PlusDays(2), Second = First.PlusDays(5), Spent = Second.PlusDays(3);

    // 40,000.00 USD arrive as 2,000,000.00 PHP (50), then 30,000.00 USD as 1,800,000.00 PHP (60).
    internal static AccountGiven Arrived(RateMethod method) =>
        OpenedWith(Agreed with { Rates = method, LastSpent = null, EarlierReported = null })
            .And(new PlanTranches(Ana, Plan, PlannedOn))
            .Pay("p-1", Payment(1, 40_000m, 2_000_000m, First))
            .Pay("p-2", Payment(2, 30_000m, 1_800_000m, Second));

    private static PaymentAct[] Payment(int tranche, decimal usd, decimal php, LocalDate on) =>
    [
        new PlanPayment(Ana, tranche, Usd(usd), on), new RequestPayment(Ben, AllWell, on),
        new ApprovePayment(Maria, null, on),
        new SendPayment(Finn, on, $"transfer {tranche}", on), new ConfirmReceipt(Fe, on, Php(php), on),
    ];

    private static RecordExpenditure Cost(string id, decimal php, ExchangeRate? rate, LocalDate on) =>
        new(Ben, Spending(id, 1m) with { Amount = Php(php), Rate = rate, SpentOn = on }, ReportedOn);

    private static IEnumerable<string> Codes(AccountGiven account, RecordExpenditure cost) =>
        account.State.Decide(cost).Refusals.Select(refusal => refusal.Code);

    [Theory]
    [InlineData(RateMethod.LastArrival, 600_000, 10_000)]
    [InlineData(RateMethod.WeightedAverage, 380_000, 7_000)]              // 70,000 of 3,800,000
    [InlineData(RateMethod.FirstInFirstOut, 2_000_000, 40_000)]
    [InlineData(RateMethod.FirstInFirstOut, 2_060_000, 41_000)]           // 1,000 of them at 60
    [InlineData(RateMethod.FirstInFirstOut, 3_860_000, 71_000)]           // beyond all that arrived, at 60
    public void B22_a_cost_counts_by_the_agreed_method(RateMethod method, int php, int usd)
    {
        var account = Arrived(method);
        var rate = account.State.RateFor(Php(php), Spent)!;
        rate.Convert(Php(php)).Value.Should().Be(Usd(usd));
        account.And(Cost("c-1", php, rate, Spent)).State.Position!.Spent.Should().Be(Usd(usd));
        Codes(account, Cost("c-1", php, PesoRate, Spent)).Should().Equal("CP-FND-055");
    }

    [Fact]
    public void B22_money_that_arrived_after_the_cost_does_not_count_and_without_any_the_stated_rate_does()
    {
        var account = Arrived(RateMethod.WeightedAverage);
        account.State.RateFor(Php(50m), Second.PlusDays(-1))!.Convert(Php(50m)).Value.Should().Be(Usd(1m));
        account.State.RateFor(Php(50m), First.PlusDays(-1)).Should().BeNull();
        Codes(account, Cost("c-1", 1_000m, PesoRate, First.PlusDays(-1))).Should().BeEmpty();
    }

    [Fact]
    public void B22_where_nothing_is_agreed_any_stated_rate_is_taken_and_the_own_currency_needs_none()
    {
        Arrived(RateMethod.Stated).State.RateFor(Php(1m), Spent).Should().BeNull();
        Codes(Arrived(RateMethod.Stated), Cost("c-1", 1_000m, PesoRate, Spent)).Should().BeEmpty();
        Arrived(RateMethod.LastArrival).State.RateFor(Usd(1m), Spent).Should().BeNull();
        FundingAccount.NotStarted.RateFor(Php(1m), Spent).Should().BeNull();
    }

    [Theory]
    [InlineData(RateMethod.Stated, "where it is returned\n")]
    [InlineData(RateMethod.LastArrival, "at the rate of the last payment that arrived\n")]
    [InlineData(RateMethod.WeightedAverage, "at the average of what arrived\n")]
    [InlineData(RateMethod.FirstInFirstOut, "as what arrived first\n")]
    public void B22_the_report_says_which_method_is_agreed(RateMethod method, string words) =>
        FundingReport
            .Lateness(Arrived(method).History, [], Spent, WorkingCalendar.MondayToFriday).Should().Contain(words);

    [Property(MaxTest = 200)]
    public void B22_first_in_first_out_costs_one_after_the_other_count_all_that_was_paid(
        FsCheck.PositiveInt first, FsCheck.PositiveInt second, FsCheck.PositiveInt third)
    {
        var account = Arrived(RateMethod.FirstInFirstOut);
        var (left, cuts) = (380_000_000L, new List<long>());
        foreach (var cut in (long[])[first.Get * 977_777L, second.Get * 1_333_331L, third.Get * 313_131L])
        {
            cuts.Add(Math.Min(left, cut % 200_000_000));
            left -= cuts[^1];
        }

        foreach (var cut in cuts.Append(left).Where(cut => cut > 0).Index())
        {
            var amount = Money.OfMinorUnits(cut.Item, Currency.Php);
            if (account.State.RateFor(amount, Spent) is not { } rate) return;
            account = account.And(Cost($"c-{cut.Index}", amount.Amount, rate, Spent));
        }

        var pesos = account.State.Position!.ByCurrency.Single(one => one.Currency == Currency.Php);
        (pesos.Balance, pesos.SpentValue).Should().Be((Php(0m), Usd(70_000m)));
        account.State.Position!.ExchangeDifference().Value.Should().Be(Usd(0m));
    }
}
