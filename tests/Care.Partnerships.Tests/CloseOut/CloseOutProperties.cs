using Care.Partnerships.CloseOut;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.CloseOut;

[Properties(Arbitrary = [typeof(CloseOutSequences)], MaxTest = 400)]
public class CloseOutProperties
{
    [Property]
    public void The_tables_decide_as_the_naive_model_does(CloseOutSequence sequence)
    {
        var naive = new NaiveCloseOut();
        Walk(sequence, (before, move, after) =>
        {
            var outcome = before.Record(move);
            if (!outcome.WasAlreadySo) naive.Try(move).Should().Be(outcome.IsAccepted, "{0} gives {1}", move, outcome);
            naive.Phase.Should().Be(after.Phase.ToString());
            foreach (var step in Plan.Steps)
                naive.PhaseOf(step.Id.Value).Should().Be(after.PhaseOf(step.Id).ToString());
        });
    }

    [Property]
    public void No_order_of_commands_closes_with_an_open_mandatory_step_or_an_unpaid_balance(
        CloseOutSequence sequence) => Walk(sequence, (_, _, after) =>
        {
            if (after.Phase is not CloseOutPhase.Closed)
                return;
            foreach (var step in after.Steps)
                if (step.Planned.Need is not StepNeed.Optional)
                    step.IsOpen.Should().BeFalse();
            after.Settlement.Should().NotBeNull();
            if (after.Settlement!.OwedBy is not null)
                ((BalancePaid)after.StepOf(CloseOutSteps.Balance)!.Evidence!).Account.Net
                    .Should().Be(after.Settlement.Payable);
        });

    [Property]
    public void No_step_is_done_by_who_may_not_waive_it_nor_waived_by_who_is_responsible(CloseOutSequence sequence) =>
        Walk(sequence, (before, move, after) =>
        {
            if (move.Fact is StepWaived waive && !ReferenceEquals(before, after))
                (
                    waive.Approver.Position == before.StepOf(waive.Step)!.Planned.Owner.Position
                    && before.StepOf(waive.Step)!.Planned.Owner.Side is null)
                    .Should()
                    .BeFalse();
        });

    [Property]
    public void Asked_twice_it_decides_once_and_a_refusal_changes_nothing(CloseOutSequence sequence) =>
        Walk(sequence, (before, move, after) =>
        {
            var outcome = before.Record(move);
            if (outcome.IsAccepted)
                after.Record(move).WasAlreadySo.Should().BeTrue("{0}", move);
            else
                after.Should().BeSameAs(before);
            if (outcome.IsRefused)
                outcome
                    .Refusals.Should()
                    .OnlyContain(refusal => refusal.Message.Length > 20 && refusal.Field.Length > 0);
        });

    [Property]
    public void Replay_equals_step_by_step(CloseOutSequence sequence)
    {
        var (state, history) = (AgreementCloseOut.NotStarted, new List<IEntry<CloseOutFact>>());
        foreach (var move in sequence.Moves)
        {
            var outcome = state.Record(move);
            if (outcome.IsAccepted) history.Add(outcome.Entry);
            state = outcome.State;
        }

        AgreementCloseOut.Lifecycle.Replay(history).Should().Be(state);
        AgreementCloseOut.Lifecycle.Audit(history).Should().BeEmpty();
    }

    // Histories of any entries in any order, which no table judged.
    [Property]
    public void Whatever_entries_stand_in_a_history_it_is_replayed_or_damaged(CloseOutSequence sequence)
    {
        var (folded, followed) = (AgreementCloseOut.NotStarted, AgreementCloseOut.NotStarted);
        foreach (var move in sequence.Moves)
        {
            // The fold itself knows no phases; what it cannot take in it says in one of the ways that a replay tells as
            // damage.
            try { folded = AgreementCloseOut.Lifecycle.Evolve(folded, move); }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException or ArithmeticException) { }

            try { followed = AgreementCloseOut.Lifecycle.Follow(followed, move); }
            catch (DamagedHistoryException) { }

            _ = $"{folded}{CloseOutProgress.Of(folded, DoneOn)}{folded.Handover}".Length;
            _ = $"{followed}{CloseOutProgress.Of(followed, DoneOn)}".Length;
            followed
                .Permissions(Ana, DoneOn)
                .Concat(followed.Permissions(CloseOutSteps.Balance, Ana, DoneOn))
                .Should()
                .NotContainNulls();
        }
    }

    [Property]
    public void Progress_agrees_with_what_the_table_allows(CloseOutSequence sequence) => Walk(sequence, (_, _, after) =>
    {
        var progress = CloseOutProgress.Of(after, LocalDate.Max(after.LastOn ?? DoneOn, DoneOn));
        foreach (
                var step in progress.Steps.Where(step =>
                    after.Phase is CloseOutPhase.Underway && step.Phase is StepPhase.Open))
                Offers(after, step, progress.On)
                    .Should()
                    .Be(step.IsNext && (step.Step.Evidence != BalancePaid.AsKind || IsPayable(after)));
        if (after.Phase is CloseOutPhase.Underway)
                (progress.CriticalPath.Count == 0).Should().Be(progress.Count.Settled == progress.Count.Of);

        static bool Offers(AgreementCloseOut closeOut, StepProgress step, LocalDate on) =>
                closeOut
                    .Permissions(step.Step.Id, DoerOf(step.Step), on)
                    .Single(possible => possible.Fact == typeof(StepDone))
                    .IsAllowed;

        // Something is owed by a settlement that is no older than the reports.
        static bool IsPayable(AgreementCloseOut closeOut) => closeOut.Settlement?.OwedBy is not null
            && closeOut.Course.Settlement!.On >= closeOut.StepOf(CloseOutSteps.FinalReports)!.Settled!.On;
    });

    [Fact]
    public void Every_valid_plan_has_an_order_that_finishes()
    {
        foreach (
            var plan in new[]
            {
                Plan, CloseOutPlan.EarlyTermination.Confirmed("CARE", new(2025, 11, 1)),
                Plan.Without(CloseOutSteps.Recognition).Required()
            })
        {
            var given = Nothing.And(
                PlanCloseOut(Ana, Head, plan, Anchors, PlannedOn), BeginCloseOut(Ana, BegunOn),
                DetermineSettlement(Fina, Owing, DoneOn));
            given
                .Done([.. plan.Order.Select(place => plan.Steps[place].Id)])
                .And(CompleteCloseOut(Maria, ClosingOn))
                .State.Phase.Should()
                .Be(CloseOutPhase.Closed);
        }
    }

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var (reached, steps) = (new HashSet<CloseOutPhase> { CloseOutPhase.NotStarted }, new HashSet<StepPhase>());
        foreach (var sequence in CloseOutSequences.Sequence().Generator.Sample(500))
            Walk(sequence, (_, _, after) =>
            {
                reached.Add(after.Phase);
                steps.UnionWith(Plan.Steps.Select(step => after.PhaseOf(step.Id)));
            });
        reached.Should().BeEquivalentTo(Enum.GetValues<CloseOutPhase>());
        steps.Should().BeEquivalentTo(Enum.GetValues<StepPhase>());
    }

    private static void Walk(
        CloseOutSequence sequence, Action<AgreementCloseOut, IEntry<CloseOutFact>, AgreementCloseOut> look)
    {
        var state = AgreementCloseOut.NotStarted;
        foreach (var move in sequence.Moves)
        {
            var after = CloseOutSequences.After(state, move);
            look(state, move, after);
            state = after;
        }
    }
}
