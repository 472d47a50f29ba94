using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

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
    public void I10_I12_no_end_in_any_order_closes_over_what_is_open()
    {
        var (tried, facts) = (0, new Dictionary<string, int>());
        for (var life = 0; life < 2_000; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: life % 2 == 0).Go(20).Wind(80);
            foreach (var (before, entry, after) in walk.Steps)
            {
                WholeInvariants.HarmDone(before, entry, after).Should().BeEmpty("life {0}, {1}", life, entry);
                facts[entry.Fact.GetType().Name] = facts.GetValueOrDefault(entry.Fact.GetType().Name) + 1;
            }

            tried += walk.Tried;
        }

        facts.Keys.Should().Contain([
            nameof(StepDone), nameof(SettlementDetermined), nameof(CloseOutCompleted), nameof(CloseOutReopened),
            nameof(FundingAccountClosed), nameof(FundingAccountReopened), nameof(AgreementClosed),
            nameof(Partnerships.Reports.ReportAccepted), nameof(AssetSharePaid),
        ]);
        facts[nameof(AgreementClosed)].Should().BeGreaterThan(100);
        tried.Should().BeGreaterThan(3 * facts[nameof(AgreementClosed)], "most of them come too early");
    }

    [Fact]
    public void I10_what_is_opened_again_after_the_end_is_seen_at_the_agreement_until_it_is_closed()
    {
        for (var life = 0; life < 200; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(30);
            walk.StrandedAt().Should().BeNull("life {0}: {1}", life, walk.LastRefusals);
            walk.Whole.IsOpenedAgain.Should().BeFalse("life {0}", life);
            var (opens, by, closes) = life % 2 == 0
                ? ((Fact)new FundingAccountReopened("An audit."), Finn, (Fact)new FundingAccountClosed())
                : (new CloseOutReopened("An audit."), Ana, new CloseOutCompleted());
            walk.Try(opens, by).Should().BeTrue("life {0}: {1}", life, walk.LastRefusals);
            walk.Whole.IsOpenedAgain.Should().BeTrue("life {0}", life);
            TrackerRow.Of(walk.Whole, walk.Day)!.IsOpenedAgain.Should().BeTrue("life {0}", life);
            walk.Whole.Duties(walk.Day).Where(duty => duty.Fact == closes.GetType())
                .Should().ContainSingle("life {0}", life).Which.What.Should().Contain("again");
            walk.Try(closes, by).Should().BeTrue("life {0}: {1}", life, walk.LastRefusals);
            walk.Whole.IsOpenedAgain.Should().BeFalse("life {0}", life);
        }
    }

    [Fact]
    public void B29_what_was_taken_over_goes_on_to_its_end()
    {
        for (var life = 0; life < 500; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).TakingOver().Go(30);
            walk.Whole.Agreement.Preparation.TakenOver.Should().NotBeNull("it stays marked as taken over");
            walk.Whole.Account!.TakenOver.Should().NotBeNull();
            walk.StrandedAt().Should().BeNull("life {0}: {1}", life, walk.LastRefusals);
            walk.Whole.Agreement.Phase.Should().Be(AgreementPhase.Closed, "life {0}", life);
            foreach (var (before, entry, after) in walk.Steps)
                WholeInvariants.HarmDone(before, entry, after).Should().BeEmpty("life {0}, {1}", life, entry);
        }
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
    public void I15_what_either_side_may_do_the_other_may_do_as_well()
    {
        var either = Agreement.Lifecycle.Rows.Concat(FundingAccount.Lifecycle.Rows)
            .Concat(AgreementCloseOut.Lifecycle.Rows).Where(row => row.By == "EitherSide").Select(row => row.Fact)
            .ToHashSet();
        either.Count.Should().BeGreaterThan(15);
        var allowed = 0;
        for (var life = 0; life < 200; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(40);
            walk.StrandedAt();
            foreach (var (_, _, whole) in walk.Steps)
            {
                var (lead, partner) = (May(whole, Newcomer(Ana)), May(whole, Newcomer(Ben)));
                lead.Should().Equal(partner, "life {0}, {1}", life, whole.Agreement.Phase);
                allowed += lead.Length;
            }
        }

        allowed.Should().BeGreaterThan(10_000);

        // Nobody whom a fact knows already, in the same post on either side.
        static Person Newcomer(Person of) => new(Id<Person>.Of("new"), of.Party, Ana.Position, "New");

        string[] May(AgreementDossier whole, Person by) =>
        [
            .. whole.Agreement.Permissions(by, Afterwards).Concat(whole.Account?.Permissions(by, Afterwards) ?? [])
                .Concat(whole.CloseOut?.Permissions(by, Afterwards) ?? [])
                .Where(permission => permission.IsAllowed && either.Contains(permission.Fact.Name))
                .Select(permission => permission.Fact.Name),
        ];
    }

    private static readonly LocalDate Afterwards = new(2028, 1, 1);

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
            nameof(AssetRegistered), nameof(DonorAnswered), nameof(DispositionWithdrawn), nameof(AssetDisposed),
            nameof(AssetSharePaid),
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
