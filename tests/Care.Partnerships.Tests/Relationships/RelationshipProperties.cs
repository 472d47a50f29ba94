using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Relationships.RelationshipStory;

namespace Care.Partnerships.Tests.Relationships;

public sealed record RelationshipSequence(IReadOnlyList<IEntry<RelationshipFact>> Proposals);

public static class RelationshipSequences
{
    internal static readonly Person[] People = [Ana, Ben, Kim, Jose, Ana, Ben, Stranger];

    public static Arbitrary<RelationshipSequence> Sequence() =>
        Gen.Choose(0, 1_000_000).ArrayOf().Where(draws => draws.Length > 8).Select(Made).ToArbitrary();

    // Four in five begin as partners do; the rest is anything by anybody.
    private static RelationshipSequence Made(int[] draws)
    {
        var proposals = new List<IEntry<RelationshipFact>>();
        if (draws[0] % 5 > 0)
            proposals.AddRange((draws[0] % 3 == 0 ? Stated : draws[0] % 3 == 1 ? Partnered : Full).History);
        var on = proposals.LastOrDefault()?.On ?? OpenedOn;
        for (var i = 1; i + 2 < draws.Length; i += 3)
        {
            on = on.PlusDays((draws[i] % 4) - (draws[i] % 11 == 0 ? 1 : 0));
            Actor by = draws[i] % 17 == 16 ? Actor.Clock : People[draws[i + 1] % People.Length];
            proposals.Add(Relationship.Lifecycle.Proposal(Anything(draws[i + 2], draws[i + 1], on), by, on));
        }

        return new(proposals);
    }

    private static RelationshipFact Anything(int which, int a, LocalDate on) => (which % 19) switch
    {
        0 => Open,
        1 => new ValueStated(Text(a)),
        2 or 3 => a % 3 == 0 ? Yes : new PartneringAgreed(
            [.. Enumerable.Range(0, a % 4).Select(i => new PartneringCriterion(Text(a + i), true))], Text(a)),
        4 => a % 7 < 3 ? new RelationshipDeclined(Text(a + 1)) : new RelationshipEnded(Text(a)),
        5 or 6 => new PromiseMade(
            Id<Promise>.Of($"p{a % 4}"), PromiseTerms.Of(People[a % 7], PromiseKind.Other, "x", on.PlusDays(a % 9)))
        {
            Source = a % 3 == 0 ? new((PromiseOrigin)(a % 2), Text(a)) : null,
        },
        7 => new PromiseKept(Id<Promise>.Of($"p{a % 4}"), on.PlusDays((a % 3) - 1)),
        8 => new PromiseDropped(Id<Promise>.Of($"p{a % 4}"), Text(a), People[a / 3 % 7]),
        9 => new DecisionLogged(Id<JointDecision>.Of($"d{a % 3}"), Text(a), Text(a / 7), Some(a), on.PlusDays(a % 2)),
        10 => new ParticipationRecorded(Text(a), (CyclePhase)(a % 9), People[a % 7], (ParticipationMode)(a % 4)),
        11 => new SessionHeld((SessionKind)(a % 7), on.PlusDays((a % 5) - 3), Some(a), Some(a / 5))
        {
            Support = a % 3 == 0 ? Text(a) : null, Cost = a % 4 == 0 ? Usd((a % 5) - 1) : null,
        },
        12 => a % 2 == 0
            ? new FlexibilityAsked(Id<FlexibilityRequest>.Of($"f{a % 3}"), a % 5 == 0 ? Tanglaw : Donor, Text(a))
            : new FlexibilityAnswered(Id<FlexibilityRequest>.Of($"f{a % 3}"), (FlexibilityAnswer)(a % 3)),
        13 => new MeansStated(Means.Of(a % 2 == 0 ? null : Usd(a), Usd(1 + (a % 9)))),
        14 => new CapacityCommitted(Id<CapacityTopic>.Of($"c{a % 3}"), Commit.Plan),
        15 => new CapacityDelivered(
            Id<CapacityTopic>.Of($"c{a % 3}"), Money.Of((a % 9 * 1_000) - 1_000, a % 6 == 0 ? "EUR" : "USD"), Text(a)),
        16 => new PreparednessPlanned(on.PlusDays((a % 5) - 3), Some(a), a % 2 == 0),
        17 => new AssessmentRecorded(Id<OrganisationAssessment>.Of($"a{a % 3}"), AssessmentFindings.Of(
            AssessmentKind.Finance, a % 4 == 0 ? Side.Lead : Side.Partner, "x", AssessmentOutcome.AcceptedOnConditions,
            on.PlusDays((a % 5) - 3), on.PlusDays(99),
            conditions: [new("a", on.PlusDays(9)), new("b", on.PlusDays(9))],
            acceptedFrom: (a % 6) switch { 0 => Tanglaw, 1 => CareOffice, 2 => Donor, _ => null })),
        _ => new ConditionMet(
            Id<OrganisationAssessment>.Of($"a{a % 3}"), a % 5 == 0 ? "c" : a % 2 == 0 ? "a" : "b",
            on.PlusDays((a % 3) - 1)),
    };

    private static ValueList<Person> Some(int a) => (a % 6) switch
    {
        0 => [], 1 => [Ana], 3 => [Ben], 2 => [Ana, Ben, Stranger], _ => [Kim, Ben],
    };

    private static string Text(int draw) => draw % 7 == 0 ? " " : $"text {draw % 5}";
}

[Properties(Arbitrary = [typeof(RelationshipSequences)], MaxTest = 600)]
public class RelationshipProperties
{
    private static readonly Lifecycle<Relationship, RelationshipFact> Table = Relationship.Lifecycle;

    [Property]
    public void The_table_decides_as_the_naive_model_does(RelationshipSequence sequence)
    {
        var naive = new NaiveRelationship();
        Walk(sequence, (state, proposal, outcome) =>
        {
            if (outcome.WasAlreadySo) return;
            naive.Try(proposal).Should().Be(outcome.IsAccepted, "{0} in {1} gives {2}", proposal, state.Phase, outcome);
            if (outcome.IsAccepted) naive.Phase.Should().Be(outcome.State.Phase);
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_replay_equals_step_by_step_and_the_audit_is_empty(
        RelationshipSequence sequence)
    {
        var history = new List<IEntry<RelationshipFact>>();
        Walk(sequence, (_, proposal, outcome) =>
        {
            if (!outcome.IsAccepted) return;
            history.Add(outcome.Entry);
            outcome.State.Record(proposal).WasAlreadySo.Should().BeTrue("{0}", proposal);
            Table.Replay(history).Should().Be(outcome.State);
        });
        Table.Audit(history).Should().BeEmpty();
    }

    [Property]
    public void Whatever_is_put_into_a_history_it_replays_or_is_damaged(RelationshipSequence sequence)
    {
        try
        {
            var state = Table.Replay(sequence.Proposals);
            // What replays can be read.
            foreach (var day in new[] { LocalDate.MinIsoValue, Day, LocalDate.MaxIsoValue })
            {
                _ = state.SessionGaps(day).Count + state.ValidOn(Side.Partner, day).Count;
                foreach (var promise in state.Promises) promise.DaysLateOn(day).Should().BeGreaterThanOrEqualTo(0);
            }

            foreach (var project in state.Projects) state.ParticipationGaps(project).Count.Should().BeLessThan(10);
        }
        catch (DamagedHistoryException) { }
    }

    [Property]
    public void Nobody_partners_before_both_said_what_it_is_worth_and_both_decided(RelationshipSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            if (outcome.State.Phase is not (RelationshipPhase.Partnered or RelationshipPhase.Ended)) return;
            outcome.State.SidesWithoutValue.Should().BeEmpty();
            outcome.State.Agreed.IsComplete.Should().BeTrue();
        });

    [Property]
    public void A_promise_is_kept_by_the_word_of_the_other_side_and_dropped_by_both(RelationshipSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            foreach (var promise in outcome.State.Promises)
            {
                var owner = outcome.State.SideOf(promise.Terms.Owner);
                owner.Should().NotBeNull();
                if (promise.Kept is { } kept) outcome.State.SideOf(kept.By).Should().NotBe(owner).And.NotBeNull();
                if (promise.Dropped is { } dropped)
                    outcome.State.SideOf(dropped.By).Should().NotBe(outcome.State.SideOf(dropped.Fact.AgreedBy));
                (promise.Kept is not null && promise.Dropped is not null).Should().BeFalse();
            }
        });

    [Property]
    public void No_side_assesses_itself_or_says_that_it_meets_a_condition(RelationshipSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            foreach (var one in outcome.State.Assessments)
                one.Met.Select(met => met.By).Append(one.Recorded.By).Select(outcome.State.SideOf)
                    .Should().OnlyContain(side => side != null && side != one.Findings.Side);
        });

    [Property]
    public void No_more_is_delivered_than_was_committed_and_what_is_delivered_adds_up(RelationshipSequence sequence)
    {
        var delivered = new Dictionary<string, decimal>();
        Walk(sequence, (_, _, outcome) =>
        {
            if (outcome.Entry?.Fact is CapacityDelivered f)
                delivered[f.Topic.Value] = delivered.GetValueOrDefault(f.Topic.Value) + f.Amount.Amount;
            foreach (var topic in outcome.State.Capacity)
            {
                topic.Delivered.Amount.Should().Be(delivered.GetValueOrDefault(topic.Id.Value));
                (topic.Delivered <= topic.Plan.Total).Should().BeTrue();
                (topic.State is CapacityState.Delivered).Should().Be(topic.Delivered == topic.Plan.Total);
            }
        });
    }

    [Fact]
    public void The_sequences_reach_every_phase_and_every_fact_is_taken()
    {
        var (reached, taken) = (new HashSet<RelationshipPhase>(), new HashSet<string>());
        foreach (var sequence in RelationshipSequences.Sequence().Generator.Sample(10_000))
            Walk(sequence, (state, _, outcome) =>
            {
                reached.Add(state.Phase);
                if (outcome.Entry is { Fact: var fact }) taken.Add(fact.GetType().Name);
            });
        reached.Should().BeEquivalentTo(Enum.GetValues<RelationshipPhase>());
        taken.Should().BeEquivalentTo(Table.Rows.Select(row => row.Fact));
    }

    private static void Walk(
        RelationshipSequence sequence,
        Action<Relationship, IEntry<RelationshipFact>, Outcome<Relationship, RelationshipFact>> look)
    {
        var state = Relationship.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            var outcome = state.Record(proposal);
            look(state, proposal, outcome);
            state = outcome.State;
        }
    }
}
