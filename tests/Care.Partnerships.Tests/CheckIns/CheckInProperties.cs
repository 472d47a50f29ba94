using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.CheckIns.CheckInActs;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;
using static Care.Partnerships.Tests.Scoring.Cards;

namespace Care.Partnerships.Tests.CheckIns;

/// <summary>
/// A sequence of proposals, good and bad: two in three follow a possible life, the rest is anything by anyone.
/// </summary>
public sealed record CheckInSequence(IEntry<CheckInFact>[] Proposals)
{
    public override string ToString() => string.Join('\n', Proposals.Select(proposal => proposal.ToString()));
}

public static class CheckInSequences
{
    private static readonly Actor[] Actors = [Ana, Maria, Ben, Jose, Stranger, Actor.Clock];
    private static readonly string[] Factors = ["openness", "equity", "capacity", "vision", "feedback"];

    public static Arbitrary<CheckInSequence> Sequence() =>
        (
            from length in Gen.Choose(1, 30)
            from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4)
            select new CheckInSequence(Build(draws))).ToArbitrary();

    private static IEntry<CheckInFact>[] Build(int[] draws)
    {
        var (proposals, state) = (new List<IEntry<CheckInFact>>(), CheckIn.NotStarted);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            var last = state.LastOn ?? PlannedOn;
            var on =
                state.Phase == CheckInPhase.NotStarted
                    ? PlannedOn
                    : last.PlusDays(draws[i] % 3 - (draws[i + 1] % 3 == 0 ? 1 : 0));
            proposals.Add(
                draws[i + 1] % 3 > 0
                    ? Sensible(state, draws[i + 2], LocalDate.Max(on, last))
                    : Anything(draws[i + 2], draws[i + 3], Actors[draws[i] % Actors.Length], on));
            state = state.Record(proposals[^1]).State;
        }

        return [.. proposals];
    }

    private static IEntry<CheckInFact> Sensible(CheckIn s, int draw, LocalDate on) => s.Phase switch
    {
        CheckInPhase.NotStarted => ScheduleCheckIn(Ana, Setup, on),
        CheckInPhase.Scheduled => OpenCheckIn(OpensOn),
        CheckInPhase.Open when !s.AreBothIn => HandInSheets(s.IsLeadIn ? Ben : Ana, Sheets(draw, worst: 3), on),
        CheckInPhase.Open => DiscussSheets(Jose, Talk with { HeldOn = on }, on),
        CheckInPhase.Discussed when draw % 4 == 0 => Add(Jose, draw, on),
        CheckInPhase.Discussed => AgreeCheckIn(s.Agreed.Lead is null ? Ana : Ben, on),
        _ => CloseCheckIn(Maria, on),
    };

    private static IEntry<CheckInFact> Anything(int which, int a, Actor by, LocalDate on) => (which % 9) switch
    {
        0 => ScheduleCheckIn(by, Setup, on),
        1 => OpenCheckIn(a % 2 == 0 ? OpensOn : on),
        2 => HandInSheets(by, Sheets(a, worst: a % 3), on),
        3 => DiscussSheets(by, new(on.PlusDays(a % 5 - 3), a % 2 == 0 ? "Yes." : " "), on),
        4 => Add(by, a, on),
        5 => AgreeCheckIn(by, on),
        6 => CompleteAction(by, Id<JointAction>.Of($"act-{a % 9}"), on.PlusDays(a % 5 - 3), on),
        7 => DropAction(by, Id<JointAction>.Of($"act-{a % 9}"), a % 4 == 0 ? " " : "No.", a % 3 == 0 ? Ana : Ben, on),
        _ => CloseCheckIn(by, on),
    };

    private static IEntry<CheckInFact> Add(Actor by, int draw, LocalDate on) =>
        AddAction(
            by,
            new(
                Id<JointAction>.Of($"act-{draw % 9}"), new((SheetSubject)(draw % 3), Dimension(Factors[draw % 5])),
                draw % 7 == 0 ? "" : "Do it.", on.PlusDays(draw % 5 - 1)),
            draw % 11 == 0 ? Jose : Maria, Jose, on);

    // Answers from the worst to 5; 0 is off the scale. Some are set aside.
    private static SideAnswers Sheets(int draw, int worst) => new(Sheet(draw, worst), Sheet(draw / 7, worst));

    private static AnswerSet Sheet(int draw, int worst) =>
        Given(
            Quarterly,
            [
                .. Enumerable
                    .Range(0, 15)
                    .Select(i => (draw / (i + 1)) % 6 == 0 ? (int?)null : worst + (draw / (i + 1)) % (6 - worst))
            ]);
}

[Properties(Arbitrary = [typeof(CheckInSequences)], MaxTest = 400)]
public class CheckInProperties
{
    private static readonly Lifecycle<CheckIn, CheckInFact> Table = CheckIn.Lifecycle;

    [Property]
    public void The_table_decides_as_the_naive_model_does(CheckInSequence sequence)
    {
        var naive = new NaiveCheckIn();
        Walk(sequence, (state, proposal, outcome) =>
        {
            if (outcome.WasAlreadySo) return;
            naive.Try(proposal).Should().Be(outcome.IsAccepted, "{0} in {1} gives {2}", proposal, state.Phase, outcome);
            if (outcome.IsAccepted) naive.Phase.Should().Be(outcome.State.Phase);
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_replay_equals_step_by_step_and_the_audit_is_empty(CheckInSequence sequence)
    {
        var history = new List<IEntry<CheckInFact>>();
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
    public void Whatever_is_put_into_a_history_it_replays_or_is_damaged(CheckInSequence sequence)
    {
        try { Table.Replay(sequence.Proposals); }
        catch (DamagedHistoryException) { }
    }

    [Property]
    public void Nobody_ever_sees_a_sheet_of_the_other_side_before_both_are_in(CheckInSequence sequence) =>
        Walk(sequence, (state, _, _) =>
        {
            foreach (var (viewer, side) in new[] { (Ana, Side.Lead), (Ben, Side.Partner) })
                (
                    state.AreBothIn
                    || state.VisibleTo(viewer) is { Gaps.Count: 0, ToDiscuss.Count: 0 } view
                        && view.Sheets.All(sheet => sheet.By == side))
                    .Should()
                    .BeTrue();
            state.VisibleTo(Stranger).Sheets.Count.Should().Be(0);
        });

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<CheckInPhase>();
        foreach (var sequence in CheckInSequences.Sequence().Generator.Sample(10_000))
            Walk(sequence, (state, _, _) => reached.Add(state.Phase));
        reached.Should().BeEquivalentTo(Enum.GetValues<CheckInPhase>());
    }

    private static void Walk(
        CheckInSequence sequence, Action<CheckIn, IEntry<CheckInFact>, Outcome<CheckIn, CheckInFact>> look)
    {
        var state = CheckIn.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            var outcome = state.Record(proposal);
            look(state, proposal, outcome);
            state = outcome.State;
        }
    }
}
