using Care.Partnerships.Agreements;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Agreements;

[Properties(Arbitrary = [typeof(AgreementSequences)], MaxTest = 400)]
public class AgreementProperties
{
    private static readonly Lifecycle<Agreement, AgreementPhase, AgreementCommand, AgreementEvent> Table = AgreementLifecycle.Table;

    [Property]
    public void The_table_decides_as_the_naive_model_does(AgreementSequence sequence)
    {
        var (state, naive) = (Agreement.NotStarted, new NaiveAgreement());
        foreach (var command in sequence.Commands)
        {
            var decision = Table.Decide(state, command);
            if (decision.IsAlreadySo) continue;
            naive.Try(command).Should().Be(decision.IsAccepted, "{0} in {1} gives {2}", command, state.Phase, decision);
            if (decision.IsAccepted) state = Table.Evolve(state, decision.Event);
            naive.Phase.Should().Be(state.Phase);
        }
    }

    [Property]
    public void What_is_decided_applies_and_leads_where_its_row_says(AgreementSequence sequence) => Walk(sequence, (before, command, decision) =>
    {
        if (!decision.IsAccepted) return;
        var (after, row) = (Table.Evolve(before, decision.Event), Table.Rows.Single(row => row.Command == command.GetType().Name));
        after.LastOn.Should().Be(command.On);
        (row.To.Count == 0 ? [before.Phase.ToString()] : row.To).Should().Contain(after.Phase.ToString());
    });

    [Property]
    public void Asked_twice_it_decides_once(AgreementSequence sequence) => Walk(sequence, (before, command, decision) =>
    {
        if (decision.IsAccepted) Table.Decide(Table.Evolve(before, decision.Event), command).IsAlreadySo.Should().BeTrue("{0}", command);
        if (decision.IsAlreadySo) Table.Handle(before, command).Required().Should().Be(new Handled<Agreement, AgreementEvent>(before, null));
    });

    [Property]
    public void A_refusal_has_code_field_and_text_and_changes_nothing(AgreementSequence sequence) => Walk(sequence, (before, command, decision) =>
    {
        if (!decision.IsRefused) return;
        decision.Refusals.Should().NotBeEmpty().And.OnlyContain(r => r.Code.StartsWith("CP-") && r.Field.Length > 0 && r.Message.Length > 20);
        decision.ToResult().IsSuccess.Should().BeFalse();
        Table.Handle(before, command).IsSuccess.Should().BeFalse();
    });

    [Property]
    public void Replay_equals_step_by_step_and_as_of_equals_replay_of_the_prefix(AgreementSequence sequence)
    {
        var (state, history) = (Agreement.NotStarted, new List<AgreementEvent>());
        foreach (var command in sequence.Commands)
        {
            if (Table.Decide(state, command) is not { IsAccepted: true } decision) continue;
            state = Table.Evolve(state, decision.Event);
            history.Add(decision.Event);
            Table.Replay(history).Should().Be(state);
        }

        foreach (var day in history.Select(happened => happened.On).Distinct())
            Table.At(history, day).Should().Be(Table.Replay(history.Where(happened => happened.On <= day)));
    }

    [Property]
    public void What_is_possible_and_what_is_explained_agree_with_what_is_decided(AgreementSequence sequence) => Walk(sequence, (before, command, decision) =>
    {
        if (decision.IsAlreadySo) return;
        var possible = Table.Possible(before, command.By, command.On).SingleOrDefault(possible => possible.Command == command.GetType().Name);
        if (decision.IsAccepted) possible!.IsAllowed.Should().BeTrue();
        if (possible is { IsAllowed: false }) Codes(decision.Refusals).Should().StartWith(Codes(possible.Refusals));
        var explained = Table.Explain(before, command).Select(check => check.Refusal).OfType<Refusal>().ToArray();
        if (possible is not null) Codes(explained).Should().Equal(Codes(decision.Refusals));
    });

    [Property]
    public void Leaving_an_event_out_of_a_history_is_seen_or_harmless(AgreementSequence sequence, NonNegativeInt place)
    {
        var history = new List<AgreementEvent>();
        Walk(sequence, (_, _, decision) => { if (decision.IsAccepted) history.Add(decision.Event); });
        if (history.Count == 0) return;
        history.RemoveAt(place.Get % history.Count);
        try { Table.Replay(history).Phase.ToString().Should().BeOneOf(Table.Phases); }
        catch (DamagedHistoryException damaged) { damaged.Index.Should().BeInRange(0, history.Count - 1); }
    }

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<AgreementPhase>();
        foreach (var sequence in AgreementSequences.Sequence().Generator.Sample(2_000)) Walk(sequence, (state, _, _) => reached.Add(state.Phase));
        reached.Should().BeEquivalentTo(Enum.GetValues<AgreementPhase>());
    }

    private static string[] Codes(IEnumerable<Refusal> refusals) => [.. refusals.Select(refusal => refusal.Code)];

    private static void Walk(AgreementSequence sequence, Action<Agreement, AgreementCommand, Decision<AgreementEvent>> look)
    {
        var state = Agreement.NotStarted;
        foreach (var command in sequence.Commands)
        {
            var decision = Table.Decide(state, command);
            look(state, command, decision);
            if (decision.IsAccepted) state = Table.Evolve(state, decision.Event);
        }
    }
}
