using Care.Partnerships.CloseOut;
using FsCheck.Fluent;
using FsCheck.Xunit;
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
            if (move.Whole is { } whole)
            {
                var decision = CloseOutLifecycle.Table.Decide(before, whole);
                if (!decision.IsAlreadySo) naive.Try(whole).Should().Be(decision.IsAccepted, "{0} gives {1}", whole, decision);
            }
            else
            {
                var decision = StepLifecycle.Table.Decide(new(before, move.Step!), move.Part!);
                if (!decision.IsAlreadySo) naive.Try(move.Step!.Value, move.Part!).Should().Be(decision.IsAccepted, "{0} on {1} gives {2}", move.Part, move.Step, decision);
            }

            naive.Phase.Should().Be(after.Phase.ToString());
            foreach (var step in Plan.Steps) naive.PhaseOf(step.Id.Value).Should().Be(after.PhaseOf(step.Id).ToString());
        });
    }

    [Property]
    public void No_order_of_commands_closes_with_an_open_mandatory_step_or_an_unpaid_balance(CloseOutSequence sequence) => Walk(sequence, (_, _, after) =>
    {
        if (after.Phase is not CloseOutPhase.Closed) return;
        foreach (var step in after.Schedule.Plan.Steps) if (step.Need is not StepNeed.Optional) after.PhaseOf(step.Id).Should().NotBe(StepPhase.Open);
        after.Settlement.Should().NotBeNull();
        if (after.Settlement!.OwedBy is not null) after.EvidenceOf<BalancePaid>(CloseOutSteps.Balance)!.Amount.Should().Be(after.Settlement.Owed);
    });

    [Property]
    public void No_step_is_done_by_who_may_not_waive_it_nor_waived_by_who_is_responsible(CloseOutSequence sequence) => Walk(sequence, (before, move, after) =>
    {
        if (move.Part is WaiveStep waive && !ReferenceEquals(before, after))
            (waive.Approver.Position == before.Schedule.Plan.StepOf(move.Step!)!.Owner.Position && before.Schedule.Plan.StepOf(move.Step!)!.Owner.Side is null).Should().BeFalse();
    });

    [Property]
    public void Asked_twice_it_decides_once_and_a_refusal_changes_nothing(CloseOutSequence sequence) => Walk(sequence, (before, move, after) =>
    {
        if (move.Whole is { } whole)
        {
            var decision = CloseOutLifecycle.Table.Decide(before, whole);
            if (decision.IsAccepted) CloseOutLifecycle.Table.Decide(after, whole).IsAlreadySo.Should().BeTrue("{0}", whole);
            else after.Should().BeSameAs(before);
        }
        else
        {
            var decision = StepLifecycle.Table.Decide(new(before, move.Step!), move.Part!);
            if (decision.IsAccepted) StepLifecycle.Table.Decide(new(after, move.Step!), move.Part!).IsAlreadySo.Should().BeTrue("{0}", move.Part);
            else after.Should().BeSameAs(before);
            if (decision.IsRefused) decision.Refusals.Should().OnlyContain(refusal => refusal.Message.Length > 20 && refusal.Field.Length > 0);
        }
    });

    [Property]
    public void Replay_equals_step_by_step(CloseOutSequence sequence)
    {
        var (state, history) = (AgreementCloseOut.NotStarted, new List<CloseOutEvent>());
        foreach (var move in sequence.Moves)
        {
            CloseOutEvent? happened = move.Whole is { } whole
                ? CloseOutLifecycle.Table.Decide(state, whole) is { IsAccepted: true } decided ? decided.Event : null
                : StepLifecycle.Table.Decide(new(state, move.Step!), move.Part!) is { IsAccepted: true } part ? part.Event : null;
            if (happened is null) continue;
            history.Add(happened);
            state = CloseOutLifecycle.Table.Evolve(state, happened);
        }

        CloseOutLifecycle.Table.Replay(history).Should().Be(state);
    }

    [Property]
    public void Progress_agrees_with_what_the_table_allows(CloseOutSequence sequence) => Walk(sequence, (_, _, after) =>
    {
        var progress = CloseOutProgress.Of(after, LocalDate.Max(after.LastOn, DoneOn));
        foreach (var step in progress.Steps.Where(step => after.Phase is CloseOutPhase.Underway && step.Phase is StepPhase.Open))
            StepLifecycle.Table.Possible(new(after, step.Step.Id), DoerOf(step.Step), progress.On).Single(possible => possible.Verb == nameof(DoStep)).IsAllowed.Should().Be(step.IsNext);
        if (after.Phase is CloseOutPhase.Underway) (progress.CriticalPath.Count == 0).Should().Be(progress.Count.Settled == progress.Count.Of);
    });

    [Fact]
    public void Every_valid_plan_has_an_order_that_finishes()
    {
        foreach (var plan in new[] { Plan, CloseOutPlan.EarlyTermination.Confirmed(), Plan.Without(CloseOutSteps.Recognition).Required() })
        {
            var given = Nothing.And(new PlanCloseOut(Ana, Head, plan, Anchors, [], PlannedOn), new BeginCloseOut(Ana, BegunOn), new DetermineSettlement(Fina, Owing, DoneOn));
            given.Done([.. plan.Order.Select(place => plan.Steps[place].Id)]).And(new CompleteCloseOut(Maria, ClosingOn)).State.Phase.Should().Be(CloseOutPhase.Closed);
        }
    }

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var (reached, steps) = (new HashSet<CloseOutPhase> { CloseOutPhase.NotStarted }, new HashSet<StepPhase>());
        foreach (var sequence in CloseOutSequences.Sequence().Generator.Sample(500)) Walk(sequence, (_, _, after) => { reached.Add(after.Phase); steps.UnionWith(Plan.Steps.Select(step => after.PhaseOf(step.Id))); });
        reached.Should().BeEquivalentTo(Enum.GetValues<CloseOutPhase>());
        steps.Should().BeEquivalentTo(Enum.GetValues<StepPhase>());
    }

    private static void Walk(CloseOutSequence sequence, Action<AgreementCloseOut, CloseOutMove, AgreementCloseOut> look)
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
