using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding;

public class PositionTests
{
    [Fact]
    public void Every_figure_of_a_running_account()
    {
        var p = Reported
            .And(
                Doubt("f-1", "c-2", 1_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn),
                PaidBack("r-1", 500m), Cost("c-3", 2_000m, "s-2", AcceptedOn))
            .Pay("p-2", new PlanPayment(Ana, 2, Usd(30_000m), AcceptedOn), new RequestPayment(Ben, AllWell, AcceptedOn))
            .State.Position!;
        new[]
        {
            $"committed {p.Committed}", $"paid {p.Paid}", $"received {p.Received}", $"in process {p.InProcess}",
            $"retained {p.Retained}", $"available {p.Available}", $"refunded {p.Refunded}", $"spent {p.Spent}",
            $"accepted {p.Accepted}", $"in review {p.InReview}", $"questioned {p.Questioned}",
            $"eligible {p.Eligible}", $"outstanding {p.Outstanding}",
        }
            .Should()
            .Equal(
                "committed 100000.00 USD", "paid 40000.00 USD", "received 40000.00 USD", "in process 30000.00 USD",
                "retained 10000.00 USD", "available 20500.00 USD", "refunded 500.00 USD", "spent 32000.00 USD",
                "accepted 29000.00 USD", "in review 2000.00 USD", "questioned 1000.00 USD", "eligible 31000.00 USD",
                "outstanding 10500.00 USD");
    }

    [Fact]
    public void The_position_as_at_a_day_counts_what_happened_by_then()
    {
        var account = AcceptedOnce.State;
        At(SignedOn).Should().Be("0.00 0.00 0.00 0.00");
        At(SentOn).Should().Be("40000.00 0.00 0.00 0.00");
        At(ReceivedOn).Should().Be("40000.00 40000.00 0.00 0.00");
        At(SpentOn).Should().Be("40000.00 40000.00 30000.00 0.00");
        At(AcceptedOn).Should().Be("40000.00 40000.00 30000.00 30000.00");

        string At(LocalDate day) =>
            account.PositionAsAt(day) is { } p
                ? FormattableString.Invariant(
                    $"{p.Paid.Amount} {p.Received.Amount} {p.Spent.Amount} {p.Accepted.Amount}")
                : "";
    }

    // 40,000 USD arrive as 2,280,000 PHP (0.01754…); 1,140,000 PHP are spent at the stated 0.0175.
    [Fact]
    public void Gains_and_losses_by_exchange_are_shown_at_stated_rates()
    {
        var account = InPesos(2_280_000m, 1_140_000m).State;
        var p = account.Position!;
        p.Spent.Should().Be(Usd(19_950m));
        var php = p.ByCurrency.Single();
        (php.Currency, php.Received, php.Cost, php.Spent, php.SpentValue, php.Balance)
            .Should()
            .Be((Currency.Php, Php(2_280_000m), Usd(40_000m), Php(1_140_000m), Usd(19_950m), Php(1_140_000m)));
        p.ExchangeDifference(PesoRate).Value.Should().Be(Usd(-100m));
        p.ExchangeDifference(ExchangeRate.Of(Currency.Php, Currency.Usd, 0.018m, AcceptedOn, PesoRate.Source))
            .Value.Should()
            .Be(Usd(470m));
        php.Difference(PesoRate).Value.Should().Be(Usd(-100m));
    }

    [Fact]
    public void What_is_left_in_another_currency_is_not_valued_without_a_rate()
    {
        InPesos(2_280_000m, 1_140_000m)
            .State.Position!.ExchangeDifference()
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-FND-030");
        InPesos(2_280_000m, 2_280_000m)
            .State.Position!.ExchangeDifference()
            .Value.Should()
            .Be(Usd(-100m), "nothing is left to be valued");
    }

    [Fact]
    public void Charges_that_the_partner_bears_are_a_loss_in_the_own_currency()
    {
        var p = OpenedWith(Agreed with { Charges = ChargeBearer.Partner })
            .And(new PlanTranches(Ana, Plan, PlannedOn))
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(40_000m), PlannedOn),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, RequestedOn),
                new ApprovePayment(Maria, null, ApprovedOn), new SendPayment(Finn, SentOn, "transfer 1", SentOn),
                new ConfirmReceipt(Fe, ReceivedOn, Usd(39_980m), ReceivedOn))
            .And(Cost("c-1", 10_000m))
            .State.Position!;
        (p.Received, p.ByCurrency.Single().Received, p.ByCurrency.Single().Balance)
            .Should()
            .Be((Usd(40_000m), Usd(39_980m), Usd(29_980m)));
        p.ExchangeDifference().Value.Should().Be(Usd(-20m));
    }

    [Fact]
    public void Two_currencies_are_shown_apart_and_add_up_to_the_account()
    {
        var p = InPesos(2_280_000m, 1_140_000m).And(Cost("c-2", 1_000m)).State.Position!;
        p.ByCurrency.Select(c => c.Currency).Should().Equal(Currency.Usd, Currency.Php);
        p.ByCurrency.Select(c => c.SpentValue).Aggregate((a, b) => a + b).Should().Be(p.Spent);
        p.ByCurrency.Select(c => c.Cost).Aggregate((a, b) => a + b).Should().Be(p.Received);
        p.ExchangeDifference(PesoRate)
            .Value.Should()
            .Be(Usd(-100m), "what was spent in dollars came from elsewhere, and counts on both sides");
    }

    [Fact]
    public void More_currencies_than_fit_on_the_stack_are_all_there()
    {
        string[] codes = ["PHP", "KES", "JPY", "KWD", "EUR", "GBP", "CHF", "SEK", "NOK"];
        var ledger = Ledger.Empty;
        var running = FundingPosition.Empty(Currency.Usd);
        foreach (var code in codes.Concat(codes))
        {
            var entry = new LedgerEntry(EntryKind.Spent, SpentOn, Usd(2m), Money.Of(3m, code), Reported.History[^1]);
            (ledger, running) = (ledger.Add(entry), running.With(entry));
        }

        var p = FundingPosition.Of(ledger, Currency.Usd);
        p.ByCurrency.Select(c => $"{c.Currency} {c.Spent} {c.SpentValue}")
            .Should()
            .Equal(codes.Select(code => $"{code} {Money.Of(6m, code)} 4.00 USD"));
        p.Should().Be(running);
    }

    [Fact]
    public void Ledgers_that_go_on_from_one_do_not_see_each_other()
    {
        var cause = Reported.History[^1];
        LedgerEntry Spending(decimal amount) => new(EntryKind.Spent, SpentOn, Usd(amount), null, cause);
        var common = Ledger.Empty.Add(Spending(1m)).Add(Spending(2m));
        var (left, right) = (common.Add(Spending(3m)), common.Add(Spending(4m)));
        common.Select(entry => entry.Amount).Should().Equal(Usd(1m), Usd(2m));
        left.Select(entry => entry.Amount).Should().Equal(Usd(1m), Usd(2m), Usd(3m));
        right.Select(entry => entry.Amount).Should().Equal(Usd(1m), Usd(2m), Usd(4m));
        (
            left == right, left.Equals(common.Add(Spending(3m))),
            left.GetHashCode() == common.Add(Spending(3m)).GetHashCode())
            .Should()
            .Be((false, true, true));
        FluentActions.Invoking(() => common[2]).Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void Entries_of_another_currency_are_a_mistake_of_the_programmer()
    {
        var entry = new LedgerEntry(EntryKind.Spent, SpentOn, Php(1m), null, Reported.History[^1]);
        FluentActions
            .Invoking(() => FundingPosition.Of(Ledger.Empty.Add(entry), Currency.Usd))
            .Should()
            .Throw<CurrencyMismatchException>();
        FluentActions
            .Invoking(() => FundingPosition.Empty(Currency.Usd).With(entry))
            .Should()
            .Throw<CurrencyMismatchException>();
        FundingAccount.NotStarted.Position.Should().BeNull();
    }

    [Fact]
    public void Ten_thousand_entries_are_summed_without_more_memory_than_ten()
    {
        var (few, many) = (Made(10), Made(10_000));
        Bytes(few).Should().Be(Bytes(many));

        static Ledger Made(int count)
        {
            var ledger = Ledger.Empty;
            for (var i = 0; i < count; i++)
                ledger = ledger.Add(
                    new(EntryKind.Spent, SpentOn, Usd(1m), i % 2 == 0 ? Php(57m) : null, Reported.History[^1]));
            return ledger;
        }

        static long Bytes(Ledger ledger)
        {
            FundingPosition.Of(ledger, Currency.Usd);
            var before = GC.GetAllocatedBytesForCurrentThread();
            FundingPosition.Of(ledger, Currency.Usd);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static Kit.Given<FundingAccount, FundingFact> InPesos(decimal arrived, decimal spent) =>
        Sent.Pay("p-1", new ConfirmReceipt(Fe, ReceivedOn, Php(arrived), ReceivedOn))
            .And(
                new RecordExpenditure(
                    Ben, Spending("c-1", 1m) with
                    {
                        Amount = Php(spent), Rate = PesoRate
                    },
                    ReportedOn));
}
