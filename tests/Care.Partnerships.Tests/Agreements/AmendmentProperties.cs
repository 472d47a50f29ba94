using Care.Partnerships.Agreements;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

[Properties(Arbitrary = [typeof(AmendmentSequences)], MaxTest = 400)]
public class AmendmentProperties
{
    private static readonly AmendmentProposal[] OfDifferentParts =
    [
        MoreTime, MoreMoney, OtherBudget, OtherScope, OtherRoles(RolesStory.Matrix)
    ];

    [Property]
    public void The_table_decides_as_the_naive_model_does(AmendmentSequence sequence)
    {
        var naive = new NaiveAmendments(AmendmentSequences.Beginnings[sequence.From]);
        Walk(sequence, (before, step, after) =>
        {
            if (step.Fact is AmendmentFact)
            {
                var outcome = before.Record(step);
                if (!outcome.WasAlreadySo)
                    naive
                        .Try(step, Runs(before), before.Course.Terminated is not null, before.LastOn)
                        .Should()
                        .Be(outcome.IsAccepted, "{0} gives {1}", step, outcome);
            }
            else if (
                !ReferenceEquals(before, after)
                && after.Course.Extended is { } extended
                && !Equals(extended, before.Course.Extended))
                naive.InForce["end"] = extended.Fact.NewEnd;
            else if (before.Course.Terminated is null && after.Course.Terminated is { } terminated)
                naive.InForce["end"] = terminated.Fact.LastDay;

            foreach (var amendment in after.Amendments)
                naive.PhaseOf(amendment.Id.Value).Should().Be(amendment.Phase.ToString());
            after.Version.Should().Be(naive.Version);
            if (after.Terms is not null)
                (after.End, after.Ceiling, after.Project, after.AnnexInForce(AnnexKind.Budget)?.Version ?? 0)
                    .Should()
                    .Be(
                        (
                            (LocalDate)naive.InForce["end"]!, (Money?)naive.InForce["ceiling"],
                            (string?)naive.InForce["project"], (int)naive.InForce["Budget"]!));
            if (after.Terms is not null) after.Roles.Should().Be((RoleMatrix?)naive.InForce["roles"]);
        });
    }

    [Property]
    public void An_open_amendment_blocks_what_it_must_and_nothing_else(AmendmentSequence sequence) =>
        Walk(sequence, (before, step, _) =>
        {
            if (step.Fact is AmendmentFact)
                return;
            var codes = before.Record(step).Refusals.Select(refusal => refusal.Code).ToArray();
            var ended = before
                .Amendments.Where(amendment => !amendment.IsOpen)
                .Aggregate(Book<Amendment>.Empty, (book, amendment) => book.Add(amendment));
            var without = (before with { Amendments = ended }).Record(step).Refusals.Select(refusal => refusal.Code);
            codes
                .Except(without)
                .Should()
                .BeSubsetOf(
                    step.Fact switch
                    {
                        AgreementClosed => ["CP-AGR-026"],
                        AgreementExtended => ["CP-AGR-027"],
                        _ => Array.Empty<string>()
                    });
        });

    [Property]
    public void Numbers_follow_the_order_of_proposal_and_never_change(AmendmentSequence sequence) =>
        Walk(sequence, (before, _, after) =>
        {
            after
                .Amendments.Take(before.Amendments.Count)
                .Select(amendment => (amendment.Number, amendment.Id))
                .Should()
                .Equal(before.Amendments.Select(amendment => (amendment.Number, amendment.Id)));
            after
                .Amendments.Select(amendment => amendment.Number)
                .Should()
                .Equal(Enumerable.Range(1, after.Amendments.Count).Select(place => $"PFA-2026-001/A{place}"));
        });

    [Property]
    public void Asked_twice_it_decides_once_and_a_refusal_changes_nothing(AmendmentSequence sequence) =>
        Walk(sequence, (before, step, after) =>
        {
            if (step.Fact is not AmendmentFact { Amendment: var id })
                return;
            var outcome = before.Record(step);
            if (outcome.IsAccepted)
                after.Record(step).WasAlreadySo.Should().BeTrue("{0}", step);
            else
                after.Should().BeSameAs(before);
            if (outcome.IsRefused)
                outcome
                    .Refusals.Should()
                    .NotBeEmpty()
                    .And.OnlyContain(refusal => refusal.Message.Length > 20 && refusal.Field.Length > 0);
            before.Permissions(id, step.By, step.On).Should().NotBeNull();
        });

    [Property]
    public void Replay_equals_step_by_step(AmendmentSequence sequence)
    {
        var begun = sequence.From == "under a matrix" ? RunningUnder(RolesStory.InSteps, Finn, Maria, Jose) : Running;
        var (state, history) = (begun.State, begun.History.ToList());
        foreach (var step in sequence.Steps)
        {
            var outcome = state.Record(step);
            if (outcome.IsAccepted) history.Add(outcome.Entry);
            state = outcome.State;
        }

        Agreement.Lifecycle.Replay(history).Should().Be(state);
    }

    [Property]
    public bool Two_amendments_of_different_parts_give_the_same_agreement_in_either_order(
        NonNegativeInt first, NonNegativeInt second)
    {
        var (a, b) = (first.Get % 5, second.Get % 5);
        if (a == b) return true;
        var agreed = Running
            .Proposed("a-1", OfDifferentParts[a])
            .Proposed("a-2", OfDifferentParts[b])
            .Reviewed("a-1")
            .Reviewed("a-2")
            .Approved("a-1")
            .Approved("a-2");
        return agreed.Applied("a-1").Applied("a-2").State == agreed.Applied("a-2").Applied("a-1").State;
    }

    [Property]
    public void Withdrawing_or_rejecting_restores_exactly(AmendmentSequence sequence) =>
        Walk(sequence, (before, step, after) =>
        {
            if (step.Fact is not (AmendmentWithdrawn or AmendmentRejected) || ReferenceEquals(before, after))
                return;
            var id = ((AmendmentFact)step.Fact).Amendment;
            (after with { Amendments = before.Amendments, LastOn = before.LastOn }).Should().Be(before);
            var others = before
                .Amendments.Where(amendment => amendment.Id != id)
                .Aggregate(Book<Amendment>.Empty, (book, amendment) => book.Add(amendment));
            var never = before with { Amendments = others };
            if (after.Terms is not null)
                (after.End, after.Ceiling, after.Project, after.Version)
                    .Should()
                    .Be((never.End, never.Ceiling, never.Project, never.Version));
        });

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<AmendmentPhase> { AmendmentPhase.NotStarted };
        foreach (var sequence in AmendmentSequences.Sequence().Generator.Sample(500))
            Walk(sequence, (_, _, after) => reached.UnionWith(after.Amendments.Select(amendment => amendment.Phase)));
        reached.Should().BeEquivalentTo(Enum.GetValues<AmendmentPhase>());
    }

    // One that was suspended before it took effect has not begun.
    private static AgreementPhase Runs(Agreement a) =>
        a is { Phase: AgreementPhase.Suspended, Interruption.ReturnsTo: AgreementPhase.Signed }
            ? AgreementPhase.Signed : a.Phase;

    private static void Walk(AmendmentSequence sequence, Action<Agreement, IEntry<AgreementFact>, Agreement> look)
    {
        var state = AmendmentSequences.Beginnings[sequence.From];
        foreach (var step in sequence.Steps)
        {
            var after = state.Record(step).State;
            look(state, step, after);
            state = after;
        }
    }
}
