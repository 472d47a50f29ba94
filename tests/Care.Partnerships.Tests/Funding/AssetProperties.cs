using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Values;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Funding;

[Properties(Arbitrary = [typeof(AssetSequences)], MaxTest = 400)]
public class AssetProperties
{
    private static readonly Lifecycle<AssetInAgreement, AssetPhase, AssetCommand, AssetEvent> Table = AssetLifecycle.Table;

    // Whatever the command, an answer comes: an exception would fail it too.
    [Property]
    public void The_table_decides_as_the_naive_model_does_with_the_same_codes(AssetSequence sequence)
    {
        var naive = new NaiveAssets();
        Walk(sequence, (state, command, decision) =>
        {
            var isInForce = state.Agreement.Phase is AgreementPhase.Active or AgreementPhase.Suspended or AgreementPhase.Terminated or AgreementPhase.ClosingOut;
            string[] codes = decision.IsAlreadySo ? ["="] : [.. decision.Refusals.Select(refusal => refusal.Code)];
            naive.Try(state.Agreement.Phase is not AgreementPhase.NotStarted, isInForce, state.Id.Value, command).Should().Equal(codes, "{0} in {1} gives {2}", command, state.Phase, decision);
            naive.PhaseOf(state.Id.Value).Should().Be((decision.IsAccepted ? Table.Evolve(state, decision.Event) : state).Phase.ToString());
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_and_a_refusal_changes_nothing(AssetSequence sequence) => Walk(sequence, (state, command, decision) =>
    {
        var handled = Table.Handle(state, command);
        if (decision.IsAccepted) Table.Decide(handled.Value.State, command).IsAlreadySo.Should().BeTrue("{0}", command);
        else if (decision.IsAlreadySo) handled.Value.State.Should().BeSameAs(state);
        else
        {
            handled.IsSuccess.Should().BeFalse();
            Table.Decide(state, command).Refusals.Select(refusal => refusal.ToString()).Should().Equal(decision.Refusals.Select(refusal => refusal.ToString()));
        }
    });

    [Property]
    public void Replay_equals_step_by_step_and_as_of_a_day_it_is_the_register_of_that_evening(AssetSequence sequence)
    {
        var (register, history, evenings) = (AssetRegister.Empty, new List<AssetEvent>(), new Dictionary<LocalDate, AssetRegister>());
        Walk(sequence, (state, _, decision) =>
        {
            if (!decision.IsAccepted) return;
            history.Add(decision.Event);
            register = evenings[decision.Event.On] = Table.Evolve(state, decision.Event).Register;
        });
        AssetRegister.Replay(history).Should().Be(register);
        foreach (var (day, evening) in evenings) AssetRegister.At(history, day).Should().Be(evening);
    }

    [Property]
    public void Whatever_is_disposed_of_had_a_permission_that_was_neither_pending_nor_refused(AssetSequence sequence) => Walk(sequence, (state, command, decision) =>
    {
        if (decision.IsAccepted && command is DisposeOfAsset) state.Asset!.Donor!.Decision.Permission.Should().BeOneOf(AssetPermissionState.Granted, AssetPermissionState.NotRequired);
    });

    [Property]
    public void What_is_owed_never_exceeds_the_proceeds_or_the_market_value(AssetSequence sequence) => Walk(sequence, (state, command, decision) =>
    {
        if (!decision.IsAccepted || command is not DisposeOfAsset { Disposal: var disposal } || disposal.OwedToFunder.IsZero) return;
        disposal.OwedToFunder.Should().BeLessThanOrEqualTo(disposal.Proceeds ?? state.Asset!.Proposed!.Proposal.MarketValue);
    });

    [Fact]
    public void The_sequences_reach_every_phase_and_trip_every_refusal_of_the_table()
    {
        var (reached, codes, done, owing) = (new HashSet<AssetPhase>(), new HashSet<string>(), new HashSet<Type>(), 0);
        foreach (var sequence in AssetSequences.Sequence().Generator.Sample(1_000))
        {
            Walk(sequence, (state, _, decision) =>
            {
                reached.Add(state.Phase);
                codes.UnionWith(decision.Refusals.Select(refusal => refusal.Code));
                if (decision.IsAccepted) done.Add(decision.Event.GetType());
                if (decision is { IsAccepted: true, Event: AssetDisposed { Disposal.OwedToFunder.IsZero: false } }) owing++;
            });
        }

        reached.Should().BeEquivalentTo(Enum.GetValues<AssetPhase>());
        done.Count.Should().Be(7);
        owing.Should().BePositive();
        codes.Should().BeEquivalentTo([.. Enumerable.Range(1, 16).Append(19).Select(number => $"CP-AST-{number:000}"), "CP-LIF-007", "CP-VAL-001", "CP-LIF-006", "CP-LIF-001", "CP-LIF-003"]);
    }

    private static void Walk(AssetSequence sequence, Action<AssetInAgreement, AssetCommand, Decision<AssetEvent>> look)
    {
        var register = AssetRegister.Empty;
        foreach (var (under, id, command) in sequence.Commands)
        {
            var state = new AssetInAgreement(under, register, Id<Asset>.Of(id));
            var decision = Table.Decide(state, command);
            look(state, command, decision);
            if (decision.IsAccepted) register = Table.Evolve(state, decision.Event).Register;
        }
    }
}
