using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Feedback;

/// <summary>
/// A sequence of proposals, good and bad: three in four follow a possible life, the rest is anything by anyone.
/// </summary>
public sealed record FeedbackSequence(IEntry<FeedbackFact>[] Proposals)
{
    public override string ToString() => string.Join('\n', Proposals.Select(proposal => proposal.ToString()));
}

public static class FeedbackSequences
{
    internal static readonly Person[] People =
    [
        Ana, Kim, Maria, Ben, Jose, Dan, Ida, Eva, Stranger, Ben with { Party = Head },
        Ana with { Position = Position.CountryDirector },
    ];

    private static readonly CaseReceived[] Receipts = [Complained, Praised, Unclear, Whispered, WithoutName];

    public static Arbitrary<FeedbackSequence> Sequence() =>
        (
            from length in Gen.Choose(1, 40)
            from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4)
            select new FeedbackSequence(Build(draws))).ToArbitrary();

    private static IEntry<FeedbackFact>[] Build(int[] draws)
    {
        var (proposals, state) = (new List<IEntry<FeedbackFact>>(), FeedbackCase.NotStarted);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            var (day, kind, draw, who) = (draws[i], draws[i + 1], draws[i + 2], draws[i + 3]);
            var last = state.LastOn ?? ReceivedOn;
            var on = last.PlusDays(day % 9 == 0 ? 31 : day % 3 - (kind % 7 == 0 ? 1 : 0));
            proposals.Add(
                kind % 4 > 0
                    ? Sensible(state, draw, LocalDate.Max(on, last))
                    : Entry.Of(Anything(draw, who), who % 12 == 11 ? Actor.Clock : People[who % 12], on));
            state = state.Record(proposals[^1]).State;
        }

        return [.. proposals];
    }

    private static Entry<FeedbackFact> Sensible(FeedbackCase c, int draw, LocalDate on)
    {
        var on1 = c.Manager ?? c.Handler ?? c.Receiver ?? Ana;
        FeedbackFact fact = c.Phase switch
        {
            FeedbackPhase.NotStarted => Receipts[draw % 5],
            not (FeedbackPhase.Withdrawn or FeedbackPhase.Closed) when draw % 13 == 12 => Over(draw / 13),
            FeedbackPhase.Received => new CaseAcknowledged(c.IsAnonymous ? AnswerPlace.Published : Place(draw)),
            FeedbackPhase.Acknowledged => Classed(draw, Kim),
            FeedbackPhase.Classified when c.IsSensitive => OverTo(draw % 2 == 0 ? Ida : Eva),
            FeedbackPhase.Classified or FeedbackPhase.Appealed => To(draw % 3 == 0 ? Kim : draw % 3 == 1 ? Ben : Jose),
            FeedbackPhase.Assigned when c.Class is FeedbackClass.Feedback => PublicAnswer,
            FeedbackPhase.Assigned => new InvestigationOpened(),
            FeedbackPhase.Investigating => draw % 2 == 0 ? Right : Wrong,
            FeedbackPhase.DecisionProposed => PublicAnswer,
            FeedbackPhase.Answered => draw % 3 == 0 ? new AnswerAccepted() : draw % 3 == 1 ? Appeal : End,
            FeedbackPhase.Escalated => draw % 3 == 0 ? Right : draw % 3 == 1 ? End : Classed(draw, Maria),
            _ => Flag,
        };
        return Entry.Of(fact, on1, on);
    }

    private static FeedbackFact Anything(int which, int a) => (which % 14) switch
    {
        0 => Receipts[a % 5] with { Content = new(Text(a), a % 3 == 0 ? null : new(Text(a / 3))) },
        1 => new CaseAcknowledged(Place(a)),
        2 or 3 => Classed(a, a % 4 == 0 ? null : People[a % 11]) with { Why = Text(a) },
        4 => To(People[a % 11]),
        5 => new InvestigationOpened(),
        6 => new DecisionProposed((FeedbackFinding)(a % 3), Text(a)),
        7 => new CaseAnswered(Place(a), Text(a)),
        8 => new AnswerAccepted(),
        9 => new AnswerAppealed(Text(a)),
        10 => OverTo(People[a % 11]),
        12 => Over(a) with { Why = Text(a / 11) },
        11 => a % 2 == 0 ? new CaseWithdrawn(Text(a)) : new RetaliationFlagged(Text(a)),
        _ => new CaseClosed(Text(a), Text(a / 5)),
    };

    private static CaseTakenOver Over(int draw) => new(
        People[draw % 11], "Somebody left.",
        (draw / 11 % 5) switch
        {
            0 => [Ana.Id], 1 => [Ben.Id, Ben.Id, Dan.Id], 2 => [Ida.Id, People[draw / 55 % 11].Id], _ => [],
        });

    private static CaseClassified Classed(int draw, Person? second) =>
        new((FeedbackClass)(draw % 3), "It is.", second);

    private static AnswerPlace Place(int draw) => (AnswerPlace)(draw % 3);

    private static ConfidentialText Text(int draw) => draw % 5 == 0 ? " " : "Yes.";
}

[Properties(Arbitrary = [typeof(FeedbackSequences)], MaxTest = 600)]
public class FeedbackProperties
{
    private static readonly Lifecycle<FeedbackCase, FeedbackFact> Table = FeedbackCase.Lifecycle;

    [Property]
    public void The_table_decides_as_the_naive_model_does(FeedbackSequence sequence)
    {
        var naive = new NaiveFeedback();
        Walk(sequence, (state, proposal, outcome) =>
        {
            if (outcome.WasAlreadySo) return;
            naive.Try(proposal).Should().Be(outcome.IsAccepted, "{0} in {1} gives {2}", proposal, state.Phase, outcome);
            if (outcome.IsAccepted) naive.Phase.Should().Be(outcome.State.Phase);
            foreach (var who in FeedbackSequences.People)
                ((int)outcome.State.VisibleTo(who)).Should().Be(naive.Reads(who), "{0} reads {1}", who, outcome.State);
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_replay_equals_step_by_step_and_the_audit_is_empty(
        FeedbackSequence sequence)
    {
        var history = new List<IEntry<FeedbackFact>>();
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
    public void Whatever_is_put_into_a_history_it_replays_or_is_damaged(FeedbackSequence sequence)
    {
        try { Table.Replay(sequence.Proposals); }
        catch (DamagedHistoryException) { }
    }

    [Property]
    public void Nobody_in_conflict_ever_handles_a_case_and_no_appeal_comes_back_to_the_first(
        FeedbackSequence sequence)
    {
        var first = new HashSet<string>();
        Walk(sequence, (_, _, outcome) =>
        {
            var state = outcome.State;
            foreach (var who in new[] { state.Handler, state.Manager })
                if (who is not null)
                    (who.Id == Maria.Id || state.Concern!.Names(who.Id)).Should().BeFalse("{0} in {1}", who, state);
            state.Manager?.Id.Should().NotBe(state.Receiver!.Id);
            if (state.Handler is not { } handler) return;
            if (state.AppealedOn is null) first.Add(handler.Id.Value);
            else if (outcome.Entry?.Fact is CaseAssigned) first.Should().NotContain(handler.Id.Value);
        });
    }

    [Property]
    public void Nobody_takes_over_alone_and_whoever_does_is_independent_and_goes_on(FeedbackSequence sequence) =>
        Walk(sequence, (before, _, outcome) =>
        {
            if (outcome.Entry is not { Fact: CaseTakenOver f, By: Person by }) return;
            var after = outcome.State;
            (before.Concern!.Names(by.Id), by.Id == Maria.Id).Should().Be((false, false));
            // Whoever has the case may go on with it in another post; nobody else names themselves.
            if (by.Id == f.Successor.Id) before.VisibleTo(by).Should().Be(FeedbackAccess.Identity);
            before.FirstInstance.Should().NotContain(f.Successor.Id);
            after.VisibleTo(f.Successor).Should().Be(FeedbackAccess.Identity);
            after.Phase.Should().Be(before.Phase);
            foreach (var named in FeedbackSequences.People.Where(one => f.AlsoAbout.Contains(one.Id)))
                after.VisibleTo(named).Should().BeOneOf(FeedbackAccess.Nothing, FeedbackAccess.Existence);
        });

    [Property]
    public void Somebody_can_always_go_on_while_anybody_independent_is_left(FeedbackSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            if (outcome.State is not { LastOn: { } on, EndedOn: null } state) return;
            // Neither side has anybody left but two whom nobody knew of.
            var (one, other) = (Newcomer("one"), Newcomer("other"));
            state.Record(new CaseTakenOver(one, "All others left."), other, on).IsAccepted
                .Should().BeTrue("{0}", state);
        });

    [Property]
    public void Nothing_sensitive_is_withdrawn_or_lowered_by_one_person_or_read_outside(FeedbackSequence sequence) =>
        Walk(sequence, (before, _, outcome) =>
        {
            if (outcome.Entry is not { } entry) return;
            if (before.IsSensitive)
            {
                entry.Fact.Should().NotBeOfType<CaseWithdrawn>();
                if (entry.Fact is CaseClassified { Class: not FeedbackClass.SensitiveComplaint, AgreedBy: var second })
                    second!.Id.Should().NotBe(((Person)entry.By).Id);
            }

            var state = outcome.State;
            foreach (var who in FeedbackSequences.People)
            {
                (state.TextFor(who) is not null).Should().Be(state.VisibleTo(who) >= FeedbackAccess.Content);
                (state.ComplainantFor(who) is not null)
                    .Should().Be(state.VisibleTo(who) is FeedbackAccess.Identity && !state.IsAnonymous);
                if (state.HandedOverOn is not null && state.VisibleTo(who) > FeedbackAccess.Existence)
                    (who.Id, who.Party).Should().Be((state.Manager!.Id, state.Manager.Party));
            }
        });

    [Property]
    public void Every_closed_case_has_outcome_lesson_and_for_a_complaint_a_decision(FeedbackSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            if (outcome.State is not { Phase: FeedbackPhase.Closed, Closed: { } closed } state) return;
            closed.Fact.Outcome.Reveal().Trim().Should().NotBeEmpty();
            closed.Fact.Lesson.Reveal().Trim().Should().NotBeEmpty();
            (state.Finding is not null).Should().Be(state.Class is not FeedbackClass.Feedback);
        });

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<FeedbackPhase>();
        foreach (var sequence in FeedbackSequences.Sequence().Generator.Sample(10_000))
            Walk(sequence, (state, _, _) => reached.Add(state.Phase));
        reached.Should().BeEquivalentTo(Enum.GetValues<FeedbackPhase>());
    }

    private static Person Newcomer(string id) => Kim with { Id = Id<Person>.Of(id) };

    private static void Walk(
        FeedbackSequence sequence,
        Action<FeedbackCase, IEntry<FeedbackFact>, Outcome<FeedbackCase, FeedbackFact>> look)
    {
        var state = FeedbackCase.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            var outcome = state.Record(proposal);
            look(state, proposal, outcome);
            state = outcome.State;
        }
    }
}
