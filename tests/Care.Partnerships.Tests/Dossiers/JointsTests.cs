using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Tests.Agreements;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>What holds between an agreement and what hangs on it, over thousands of random lives.</summary>
public class JointsTests
{
    private const int Lives = 2_000;

    [Fact]
    public void Where_consequences_are_recorded_every_invariant_holds_after_every_fact()
    {
        for (var life = 0; life < Lives; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(60);
            foreach (var (before, entry, after) in walk.Steps)
                WholeInvariants.HarmDone(before, entry, after).Should().BeEmpty("life {0}, {1}", life, entry);
            WholeInvariants.Incoherent(walk.Whole).Should().BeEmpty("life {0}", life);
        }
    }

    [Fact]
    public void Where_they_are_forgotten_nothing_harmful_can_be_recorded()
    {
        for (var life = 0; life < Lives; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: false).Go(60);
            foreach (var (before, entry, after) in walk.Steps)
                WholeInvariants.HarmDone(before, entry, after).Should().BeEmpty("life {0}, {1}", life, entry);
        }
    }

    [Fact]
    public void From_every_life_some_lawful_facts_end_it()
    {
        var (refunded, paid) = (0, 0);
        for (var life = 0; life < 10_000; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(30);
            var lived = walk.Steps.Count;
            walk.StrandedAt().Should().BeNull("life {0}: {1}", life, walk.LastRefusals);
            walk.Whole.Agreement.Phase.Should().Be(AgreementPhase.Closed, "life {0}", life);
            foreach (var (before, entry, after) in walk.Steps.Skip(lived))
                WholeInvariants.HarmDone(before, entry, after).Should().BeEmpty("life {0}, {1}", life, entry);
            WholeInvariants.Incoherent(walk.Whole).Should().BeEmpty("life {0}", life);
            var end = walk.Steps.Skip(lived).Select(step => step.Entry.Fact).ToArray();
            refunded += end.Any(fact => fact is RefundRecorded) ? 1 : 0;
            paid += end.Any(fact => fact is PaymentSent) ? 1 : 0;
        }

        (refunded, paid).Should().Match<(int Refunded, int Paid)>(ends => ends.Refunded > 500 && ends.Paid > 500);
    }

    [Fact]
    public void I17_replay_gives_what_was_live_and_the_audit_of_what_was_recorded_is_empty()
    {
        for (var life = 0; life < 300; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(40);
            walk.StrandedAt().Should().BeNull();
            var entries = walk.Steps.Select(step => step.Entry).ToArray();
            var account = entries.OfType<IEntry<FundingFact>>().ToArray();
            FundingAccount.Lifecycle.Replay(account).Should().Be(walk.Whole.Account, "life {0}", life);
            FundingAccount.Lifecycle.Audit(account).Should().BeEmpty("life {0}", life);
            var closeOut = entries.OfType<IEntry<CloseOutFact>>().ToArray();
            AgreementCloseOut.Lifecycle.Replay(closeOut).Should().Be(walk.Whole.CloseOut, "life {0}", life);
            AgreementCloseOut.Lifecycle.Audit(closeOut).Should().BeEmpty("life {0}", life);
            IEntry<AgreementFact>[] agreement = [.. Story.Running.History, .. entries.OfType<IEntry<AgreementFact>>()];
            Agreement.Lifecycle.Replay(agreement).Should().Be(walk.Whole.Agreement, "life {0}", life);
            Agreement.Lifecycle.Audit(agreement).Should().BeEmpty("life {0}", life);
        }
    }

    [Fact]
    public void A_fact_recorded_twice_changes_nothing()
    {
        for (var life = 0; life < 300; life++)
            foreach (var (_, entry, after) in new WholeWalk(new Random(life), tellsConsequences: true).Go(40).Steps)
                after.Record(entry.Fact, entry.By, entry.On).IsAccepted.Should().BeFalse("life {0}, {1}", life, entry);
    }

    [Fact]
    public void Where_nothing_is_left_to_tell_the_question_costs_no_memory()
    {
        var wholes = Enumerable.Range(0, 50)
            .Select(life => new WholeWalk(new Random(life), tellsConsequences: true).Go(40).Whole)
            .Where(whole => whole.Consequences.Count == 0).ToArray();
        wholes.Length.Should().BeGreaterThan(30);
        var told = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var whole in wholes) told += whole.Consequences.Count;
        (GC.GetAllocatedBytesForCurrentThread() - before, told).Should().Be((0L, 0));
    }

    [Fact]
    public void The_lives_are_lively()
    {
        var facts = Enumerable.Range(0, 400)
            .SelectMany(life => new WholeWalk(new Random(life), tellsConsequences: true).Go(60).Steps)
            .GroupBy(step => step.Entry.Fact.GetType().Name).ToDictionary(group => group.Key, group => group.Count());
        facts.Keys.Should().Contain([
            nameof(AgreementSuspended), nameof(AgreementResumed), nameof(AgreementExtended),
            nameof(AgreementTerminated),
            nameof(AmendmentApplied), nameof(StandingFollowed), nameof(PaymentSent),
            nameof(PaymentReceived), nameof(ExpenditureAccepted),
            nameof(CostQuestioned), nameof(FindingSettled), nameof(RefundRecorded), nameof(OutstandingWaived),
        ]);
        var amended = Enumerable.Range(0, 400)
            .Select(life => new WholeWalk(new Random(life), tellsConsequences: true).Go(60).Whole)
            .SelectMany(whole => whole.Agreement.Amendments).Where(amendment => amendment.IsApplied)
            .Select(amendment => amendment.Proposed.Fact.Proposal.Kind).Distinct();
        amended.Should().BeEquivalentTo([
            AmendmentKind.NoCostExtension, AmendmentKind.BudgetIncrease, AmendmentKind.BudgetDecrease,
            AmendmentKind.EarlierEnd,
        ]);
    }
}
