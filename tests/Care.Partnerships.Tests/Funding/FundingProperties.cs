using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding;

[Properties(Arbitrary = [typeof(FundingSequences)], MaxTest = 200)]
public class FundingProperties
{
    private static readonly Money Nothing = Usd(0m);

    [Property]
    public void No_sequence_pays_more_than_the_agreement_with_its_amendments_on_any_day(FundingSequence sequence)
    {
        var account = Last(sequence).Account;
        foreach (var day in Days(account))
        {
            var p = account.PositionAsAt(day)!;
            (p.Paid - p.Refunded).Should().BeLessThanOrEqualTo(p.Committed);
            new[]
            {
                p.Available, p.Retained, p.InProcess, p.Paid, p.Received, p.InTransit, p.Refunded, p.Questioned,
                p.Disallowed, p.WrittenOff
            }
                .Should()
                .OnlyContain(figure => !figure.IsNegative);
        }
    }

    [Property]
    public void The_running_position_equals_the_one_from_scratch(FundingSequence sequence) =>
        Walk(sequence, (_, _, after) =>
        {
            after.Position.Should().Be(FundingPosition.Of(after.Ledger, after.Currency!));
            after.Position.Should().Be(after.PositionAsAt(after.LastOn!.Value), "nothing is booked for a later day");
        });

    [Property]
    public void On_any_day_each_figure_is_what_the_events_say(FundingSequence sequence)
    {
        var (account, history) = Last(sequence);
        foreach (var day in Days(account))
        {
            var (p, naive) = (account.PositionAsAt(day)!, new NaivePosition(history, day));
            (p.Committed.Amount, p.Paid.Amount, p.Received.Amount, p.InProcess.Amount, p.Retained.Amount)
                .Should()
                .Be((naive.Committed, naive.Paid, naive.Received, naive.InProcess, naive.Retained));
            (
                p.Spent.Amount, p.Refunded.Amount, p.Accepted.Amount, p.Questioned.Amount, p.Disallowed.Amount,
                p.WrittenOff.Amount, p.Exchanged.Amount, p.Overhead.Amount)
                .Should()
                .Be(
                    (naive.Spent, naive.Refunded, naive.Accepted, naive.Questioned, naive.Disallowed, naive.WrittenOff,
                    naive.Exchanged, naive.Overhead)
                );
            (p.Interest.Amount, p.ProgramIncome.Amount, p.Match.Amount)
                .Should().Be((naive.Interest, naive.ProgramIncome, naive.Match));
        }
    }

    [Property]
    public void Every_minor_unit_is_accounted_for_on_any_day(FundingSequence sequence)
    {
        var account = Last(sequence).Account;
        foreach (var day in Days(account))
        {
            var p = account.PositionAsAt(day)!;
            (p.Available + p.Retained + p.InProcess + p.InTransit + p.Received - p.Refunded).Should().Be(p.Committed);
            (p.Accepted + p.InReview + p.Questioned + p.Disallowed).Should().Be(p.Spent);
            (p.Outstanding + p.Due + p.Refunded).Should().Be(p.Received);
            p.ByCurrency.Aggregate(Nothing, (sum, c) => sum + c.Cost).Should().Be(p.Received);
            p.ByCurrency.Aggregate(Nothing, (sum, c) => sum + c.SpentValue).Should().Be(p.Spent);
            p.ByCurrency.Aggregate(Nothing, (sum, c) => sum + c.RefundedValue).Should().Be(p.Refunded);
        }
    }

    // What other steps did meanwhile stays; the cancelled payment itself leaves nothing behind.
    [Property]
    public void Cancelling_restores_exactly(FundingSequence sequence) => Walk(sequence, (before, step, after) =>
    {
        if (step.Part is not CancelPayment || ReferenceEquals(before, after)) return;
        var own = after
                .Ledger.Where(entry => entry.Cause.Fact is PaymentFact e && e.Payment == Payment(step.Id))
                .ToArray();
        foreach (var same in own.GroupBy(entry => entry.Kind))
                same.Aggregate(Nothing, (sum, entry) => sum + entry.Amount).Should().Be(Nothing);
        var never = after
                .Ledger.Where(entry => !own.Contains(entry))
                .Aggregate(Ledger.Empty, (ledger, entry) => ledger.Add(entry));
        FundingPosition.Of(never, after.Currency!).Should().Be(after.Position);
    });

    [Property]
    public void Asked_for_and_given_up_at_once_nothing_has_happened(PositiveInt cents)
    {
        var amount = Money.OfMinorUnits((cents.Get - 1) % 4_000_000 + 1, Currency.Usd);
        var given = Planned.Pay("p-1", new PlanPayment(Ana, 1, amount, PlannedOn));
        given
            .Pay(
                "p-1", new RequestPayment(Ben, ReleaseEvidence.Unknown, PlannedOn),
                new CancelPayment(Ana, "No.", PlannedOn))
            .State.Position.Should()
            .Be(given.State.Position);
    }

    [Property]
    public void Asked_twice_it_decides_once_and_a_refusal_says_why(FundingSequence sequence) =>
        Walk(sequence, (before, step, after) =>
        {
            var entry = step.In(before);
            var refusals = FundingAccount.Lifecycle.Decide(before, entry.Fact, entry.By, entry.On).Refusals;
            refusals.Should().NotContain(refusal => refusal.Message.Length <= 20 || refusal.Field.Length == 0);
            if (!ReferenceEquals(before, after))
                after.Record(entry).WasAlreadySo.Should().BeTrue("{0}", step);
        });

    [Property]
    public void Replay_equals_step_by_step(FundingSequence sequence)
    {
        var (account, history) = Last(sequence);
        FundingAccount.Lifecycle.Replay(history).Should().Be(account);
    }

    [Property]
    public void A_proposed_plan_adds_up_to_any_ceiling(PositiveInt cents, PositiveInt count, byte share)
    {
        var standing = Standing with { Ceiling = Money.OfMinorUnits(cents.Get + 1_000L, Currency.Usd) };
        var agreed = Agreed with
        {
            Tranches = count.Get % 12 + 1,
            HeldBack = Percentage.Of(share % 60 / 3m is var points ? Math.Round(points, 2) : 0m)
        };
        var plan = TranchePlan.Proposed(standing, agreed).Required();
        plan.Total.Should().Be(standing.Ceiling!.Value);
        OpenedWith(agreed, standing)
            .State.Decide(new PlanTranches(Ana, plan, PlannedOn))
            .IsAccepted.Should()
            .BeTrue();
    }

    [Property]
    public bool Tallies_merge_in_any_order_to_the_same(byte[] days)
    {
        var tallies = days.Select(
                late =>
                    LatenessTally.Empty.With(
                        late % 5 == 0 ? null : new Lateness(late, late / 2), Lateness.None))
            .ToArray();
        return tallies.Aggregate(LatenessTally.Empty, (all, one) => all.Merge(one))
            == tallies.Reverse().Aggregate(LatenessTally.Empty, (all, one) => one.Merge(all));
    }

    [Fact]
    public void The_sequences_reach_every_phase_and_every_event()
    {
        var (phases, events) = (new HashSet<PaymentPhase> { PaymentPhase.NotStarted }, new HashSet<string>());
        foreach (var sequence in FundingSequences.Sequence().Generator.Sample(2_400))
        {
            var (account, history) = Last(sequence);
            phases.UnionWith(account.Payments.Select(payment => payment.Phase));
            events.UnionWith(history.Select(happened => happened.Fact.GetType().Name));
        }

        phases.Should().BeEquivalentTo(Enum.GetValues<PaymentPhase>());
        events
            .Should()
            .Contain([
                .. FundingAccount
                    .Lifecycle.Rows.Concat(Care.Partnerships.Funding.Payments.Payment.Lifecycle.Rows)
                    .Select(row => row.Fact)
                    .Where(name => !name.StartsWith("FundingAccount", StringComparison.Ordinal))
                    .Where(name => name != nameof(MilestoneAccepted)) // of accounts that pay fixed amounts
            ]);
    }

    private static IEnumerable<LocalDate> Days(FundingAccount account) =>
        account.Ledger.Select(entry => entry.On).SelectMany(day => new[] { day, day.PlusDays(-1) }).Distinct();

    private static (FundingAccount Account, IReadOnlyList<IEntry<FundingFact>> History) Last(FundingSequence sequence)
    {
        var (account, history) = (sequence.Start.State, sequence.Start.History.ToList());
        foreach (var step in sequence.Steps)
        {
            (account, var happened) = FundingSequences.After(account, step);
            if (happened is not null) history.Add(happened);
        }

        return (account, history);
    }

    private static void Walk(FundingSequence sequence, Action<FundingAccount, FundingStep, FundingAccount> look)
    {
        var account = sequence.Start.State;
        foreach (var step in sequence.Steps)
        {
            var after = FundingSequences.After(account, step).Account;
            look(account, step, after);
            account = after;
        }
    }
}
