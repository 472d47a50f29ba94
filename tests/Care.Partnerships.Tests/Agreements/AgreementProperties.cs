using Care.Partnerships.Agreements;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Agreements;

[Properties(Arbitrary = [typeof(AgreementSequences)], MaxTest = 400)]
public class AgreementProperties
{
    private static readonly Lifecycle<Agreement, AgreementFact> Table = Agreement.Lifecycle;

    [Property]
    public void The_table_decides_as_the_naive_model_does(AgreementSequence sequence)
    {
        var (state, naive) = (Agreement.NotStarted, new NaiveAgreement());
        foreach (var proposal in sequence.Proposals)
        {
            var outcome = state.Record(proposal);
            if (outcome.WasAlreadySo) continue;
            naive.Try(proposal).Should().Be(outcome.IsAccepted, "{0} in {1} gives {2}", proposal, state.Phase, outcome);
            state = outcome.State;
            naive.Phase.Should().Be(state.Phase);
        }
    }

    [Property]
    public void What_is_decided_applies_and_leads_where_its_row_says(AgreementSequence sequence) =>
        Walk(sequence, (before, proposal, outcome) =>
        {
            if (!outcome.IsAccepted)
                return;
            var (after, row) = (outcome.State, Table.Rows.Single(row => row.Fact == proposal.Fact.GetType().Name));
            after.LastOn.Should().Be(proposal.On);
            (row.To.Count == 0 ? [before.Phase.ToString()] : row.To).Should().Contain(after.Phase.ToString());
        });

    [Property]
    public void Asked_twice_it_decides_once(AgreementSequence sequence) => Walk(sequence, (before, proposal, outcome) =>
    {
        if (outcome.IsAccepted) outcome.State.Record(proposal).WasAlreadySo.Should().BeTrue("{0}", proposal);
        if (outcome.WasAlreadySo)
                (outcome.State, outcome.Entry, outcome.ToResult().Value).Should().Be((before, null, before));
    });

    [Property]
    public void A_refusal_has_code_field_and_text_and_changes_nothing(AgreementSequence sequence) =>
        Walk(sequence, (before, _, outcome) =>
        {
            if (!outcome.IsRefused)
                return;
            outcome
                .Refusals.Should()
                .NotBeEmpty()
                .And.OnlyContain(r => r.Code.StartsWith("CP-") && r.Field.Length > 0 && r.Message.Length > 20);
            outcome.ToResult().IsSuccess.Should().BeFalse();
            (outcome.State, outcome.Entry).Should().Be((before, null));
        });

    [Property]
    public void Replay_equals_step_by_step_and_as_of_equals_replay_of_the_prefix(AgreementSequence sequence)
    {
        var (state, history) = (Agreement.NotStarted, new List<IEntry<AgreementFact>>());
        foreach (var proposal in sequence.Proposals)
        {
            if (state.Record(proposal) is not { IsAccepted: true } outcome) continue;
            state = outcome.State;
            history.Add(outcome.Entry);
            Table.Replay(history).Should().Be(state);
        }

        foreach (var day in history.Select(entry => entry.On).Distinct())
            Table.At(history, day).Should().Be(Table.Replay(history.Where(entry => entry.On <= day)));
    }

    [Property]
    public void What_is_possible_and_what_is_explained_agree_with_what_is_decided(AgreementSequence sequence) =>
        Walk(sequence, (before, proposal, outcome) =>
        {
            if (outcome.WasAlreadySo)
                return;
            var possible = before
                .Permissions(proposal.By, proposal.On)
                .SingleOrDefault(possible => possible.Fact == proposal.Fact.GetType());
            if (outcome.IsAccepted)
                possible!.IsAllowed.Should().BeTrue();
            if (possible is { IsAllowed: false })
                Codes(outcome.Refusals).Should().StartWith(Codes(possible.Refusals));
            var explained = Table
                .Explain(before, proposal.Fact, proposal.By, proposal.On)
                .SelectMany(check => check.Refusals.AsEnumerable());
            if (possible is not null)
                Codes(explained).Should().Equal(Codes(outcome.Refusals));
        });

    [Property]
    public void Leaving_an_entry_out_of_a_history_is_seen_or_harmless(AgreementSequence sequence, NonNegativeInt place)
    {
        var history = new List<IEntry<AgreementFact>>();
        Walk(sequence, (_, _, outcome) => { if (outcome.IsAccepted) history.Add(outcome.Entry); });
        if (history.Count == 0) return;
        history.RemoveAt(place.Get % history.Count);
        try { Table.Replay(history).Phase.ToString().Should().BeOneOf(Table.Phases); }
        catch (DamagedHistoryException damaged) { damaged.Index.Should().BeInRange(0, history.Count - 1); }
    }

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<AgreementPhase>();
        foreach (var sequence in AgreementSequences.Sequence().Generator.Sample(2_000))
            Walk(sequence, (state, _, _) => reached.Add(state.Phase));
        reached.Should().BeEquivalentTo(Enum.GetValues<AgreementPhase>());
    }

    private static string[] Codes(IEnumerable<Refusal> refusals) => [.. refusals.Select(refusal => refusal.Code)];

    private static void Walk(
        AgreementSequence sequence, Action<Agreement, IEntry<AgreementFact>, Outcome<Agreement, AgreementFact>> look)
    {
        var state = Agreement.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            var outcome = state.Record(proposal);
            look(state, proposal, outcome);
            state = outcome.State;
        }
    }
}
