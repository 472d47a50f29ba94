using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Assets;

[Properties(Arbitrary = [typeof(AssetSequences)], MaxTest = 400)]
public class AssetProperties
{
    private static readonly Lifecycle<AssetRegister, AssetFact> Table = AssetRegister.Lifecycle;

    // Whatever is proposed, an answer comes: an exception would fail it too.
    [Property]
    public void The_table_decides_as_the_naive_model_does_with_the_same_codes(AssetSequence sequence)
    {
        var naive = new NaiveAssets();
        Walk(sequence, (register, agreement, proposal, outcome) =>
        {
            var isInForce =
                agreement.Phase
                is AgreementPhase.Active
                    or AgreementPhase.Suspended
                    or AgreementPhase.Terminated
                    or AgreementPhase.ClosingOut;
            string[] codes = outcome.WasAlreadySo ? ["="] : [.. outcome.Refusals.Select(refusal => refusal.Code)];
            naive
                .Try(agreement.Phase is not AgreementPhase.NotStarted, isInForce, proposal)
                .Should()
                .Equal(codes, "{0} in {1} gives {2}", proposal, PhaseOf(register, proposal), outcome);
            naive.PhaseOf(proposal.Fact.Asset.Value).Should().Be(PhaseOf(outcome.State, proposal).ToString());
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_and_a_refusal_changes_nothing(AssetSequence sequence) =>
        Walk(sequence, (register, _, proposal, outcome) =>
        {
            if (outcome.IsAccepted)
                outcome.State.Record(proposal).WasAlreadySo.Should().BeTrue("{0}", proposal);
            else
                outcome.State.Should().BeSameAs(register);
            if (outcome.IsRefused)
                register
                    .Record(proposal)
                    .Refusals.Select(refusal => refusal.ToString())
                    .Should()
                    .Equal(outcome.Refusals.Select(refusal => refusal.ToString()));
        });

    [Property]
    public void Replay_equals_step_by_step_and_as_of_a_day_it_is_the_register_of_that_evening(AssetSequence sequence)
    {
        var (register, history, evenings) = (
            AssetRegister.Empty, new List<IEntry<AssetFact>>(), new Dictionary<LocalDate, AssetRegister>());
        Walk(sequence, (_, _, _, outcome) =>
        {
            if (!outcome.IsAccepted) return;
            history.Add(outcome.Entry);
            register = evenings[outcome.Entry.On] = outcome.State;
        });
        Table.Replay(history).Should().Be(register);
        foreach (var (day, evening) in evenings) Table.At(history, day).Should().Be(evening);
    }

    [Property]
    public void What_was_recorded_under_the_running_agreement_has_no_findings(AssetSequence sequence)
    {
        var (register, history) = (AssetRegister.Empty.Under(Story.Running.State), new List<IEntry<AssetFact>>());
        foreach (var (_, proposal) in sequence.Proposals)
        {
            var outcome = register.Record(proposal);
            if (outcome.IsAccepted) history.Add(outcome.Entry);
            register = outcome.State;
        }

        Table.Audit(history, Story.Running.History).Should().BeEmpty();
    }

    [Property]
    public void Whatever_is_disposed_of_had_a_permission_that_was_neither_pending_nor_refused(AssetSequence sequence) =>
        Walk(sequence, (register, _, proposal, outcome) =>
        {
            if (outcome.IsAccepted && proposal.Fact is AssetDisposed { Asset: var id })
                register
                    .Assets.Find(id)!
                    .Permission.Should()
                    .BeOneOf(AssetPermissionState.Granted, AssetPermissionState.NotRequired);
        });

    [Property]
    public void What_is_owed_lies_between_zero_and_the_value_and_only_the_donor_who_gets_it_owes(
        AssetSequence sequence) => Walk(sequence, (register, _, proposal, outcome) =>
        {
            if (
                !outcome.IsAccepted
                || proposal.Fact is not AssetDisposed { Asset: var id, Disposal: var disposal }
                || disposal.OwedToFunder.IsZero)
                return;
            var wanted = register.Assets.Find(id)!.Proposed!.Fact.Proposal;
            var value = disposal.Proceeds ?? wanted.MarketValue;
            disposal.OwedToFunder.Should().BeLessThanOrEqualTo(value);
            disposal
                .OwedToFunder.Should()
                .BeGreaterThanOrEqualTo(
                    wanted.Disposition is AssetDisposition.ReturnToDonor or AssetDisposition.ReturnToLead
                        or AssetDisposition.TransferToThirdParty ? -value : Money.Zero(value.Currency));
        });

    [Fact]
    public void The_sequences_reach_every_phase_and_trip_every_refusal_of_the_table()
    {
        var (reached, codes, done, owing) = (new HashSet<AssetPhase>(), new HashSet<string>(), new HashSet<Type>(), 0);
        foreach (var sequence in AssetSequences.Sequence().Generator.Sample(1_000))
        {
            Walk(sequence, (register, _, proposal, outcome) =>
            {
                reached.Add(PhaseOf(register, proposal));
                codes.UnionWith(outcome.Refusals.Select(refusal => refusal.Code));
                if (outcome.IsAccepted) done.Add(proposal.Fact.GetType());
                if (outcome.IsAccepted && proposal.Fact is AssetDisposed { Disposal.OwedToFunder.IsZero: false })
                    owing++;
            });
        }

        reached.Should().BeEquivalentTo(Enum.GetValues<AssetPhase>());
        done.Count.Should().Be(8);
        owing.Should().BePositive();
        codes
            .Should()
            .BeEquivalentTo([
                .. Enumerable.Range(1, 18).Except([12, 13]).Select(number => $"CP-AST-{number:000}"),
                "CP-AGR-053", "CP-VAL-029", "CP-VAL-031", "CP-VAL-032", "CP-LIF-001",
                "CP-LIF-002", "CP-LIF-003", "CP-LIF-006", "CP-LIF-007", "CP-VAL-001"
            ]);
    }

    private static AssetPhase PhaseOf(AssetRegister register, IEntry<AssetFact> proposal) =>
        register.Assets.Find(proposal.Fact.Asset)?.Phase ?? AssetPhase.NotStarted;

    private static void Walk(
        AssetSequence sequence,
        Action<AssetRegister, Agreement, IEntry<AssetFact>, Outcome<AssetRegister, AssetFact>> look)
    {
        var register = AssetRegister.Empty;
        foreach (var (agreement, proposal) in sequence.Proposals)
        {
            register = register.Under(agreement);
            var outcome = register.Record(proposal);
            look(register, agreement, proposal, outcome);
            register = outcome.State;
        }
    }
}
