using Care.Partnerships.Parties;
using Care.Partnerships.Scorecards;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Scorecards.Cards;
using static Care.Partnerships.Tests.Scorecards.CheckInStory;

namespace Care.Partnerships.Tests.Scorecards;

/// <summary>A sequence of commands, good and bad: two in three follow a possible life, the rest is anything by anyone.</summary>
public sealed record CheckInSequence(CheckInCommand[] Commands)
{
    public override string ToString() => string.Join('\n', Commands.Select(command => command.ToString()));
}

public static class CheckInSequences
{
    private static readonly Actor[] Actors = [Ana, Maria, Ben, Jose, Stranger, Actor.Clock];
    private static readonly string[] Factors = ["openness", "equity", "capacity", "vision", "feedback"];

    public static Arbitrary<CheckInSequence> Sequence() =>
        (from length in Gen.Choose(1, 30) from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4) select new CheckInSequence(Build(draws))).ToArbitrary();

    private static CheckInCommand[] Build(int[] draws)
    {
        var (commands, state) = (new List<CheckInCommand>(), CheckIn.NotStarted);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            var on = state.Phase == CheckInPhase.NotStarted ? PlannedOn : state.LastOn.PlusDays(draws[i] % 3 - (draws[i + 1] % 3 == 0 ? 1 : 0));
            commands.Add(draws[i + 1] % 3 > 0 ? Sensible(state, draws[i + 2], LocalDate.Max(on, state.LastOn)) : Anything(draws[i + 2], draws[i + 3], Actors[draws[i] % Actors.Length], on));
            if (CheckInLifecycle.Table.Decide(state, commands[^1]) is { IsAccepted: true } decision) state = CheckInLifecycle.Table.Evolve(state, decision.Event);
        }

        return [.. commands];
    }

    private static CheckInCommand Sensible(CheckIn s, int draw, LocalDate on) => s.Phase switch
    {
        CheckInPhase.NotStarted => new ScheduleCheckIn(Ana, Setup, on),
        CheckInPhase.Scheduled => new OpenCheckIn(OpensOn),
        CheckInPhase.Open when !s.AreBothIn => new HandInSheets(s.IsLeadIn ? Ben : Ana, Sheets(draw, worst: 3), on),
        CheckInPhase.Open => new DiscussSheets(Jose, Talk with { HeldOn = on }, on),
        CheckInPhase.Discussed when draw % 4 == 0 => Add(Jose, draw, on),
        CheckInPhase.Discussed => new AgreeCheckIn(s.AgreedByLead is null ? Ana : Ben, on),
        _ => new CloseCheckIn(Maria, on),
    };

    private static CheckInCommand Anything(int which, int a, Actor by, LocalDate on) => (which % 7) switch
    {
        0 => new ScheduleCheckIn(by, Setup, on),
        1 => new OpenCheckIn(a % 2 == 0 ? OpensOn : on),
        2 => new HandInSheets(by, Sheets(a, worst: a % 3), on),
        3 => new DiscussSheets(by, new(on.PlusDays(a % 5 - 3), a % 2 == 0 ? "Yes." : " "), on),
        4 => Add(by, a, on),
        5 => new AgreeCheckIn(by, on),
        _ => new CloseCheckIn(by, on),
    };

    private static AddAction Add(Actor by, int draw, LocalDate on) => new(by, new(Id<JointAction>.Of($"act-{draw % 9}"), new((Subject)(draw % 3), Dimension(Factors[draw % 5])), draw % 7 == 0 ? "" : "Do it.", on.PlusDays(draw % 5 - 1)),
        draw % 11 == 0 ? Jose : Maria, Jose, on);

    // Answers from the worst to 5; 0 is off the scale. Some are set aside.
    private static TwoSheets Sheets(int draw, int worst) => new(Sheet(draw, worst), Sheet(draw / 7, worst));

    private static AnswerSet Sheet(int draw, int worst) => Given(Quarterly, [.. Enumerable.Range(0, 15).Select(i => (draw / (i + 1)) % 6 == 0 ? (int?)null : worst + (draw / (i + 1)) % (6 - worst))]);
}

[Properties(Arbitrary = [typeof(CheckInSequences)], MaxTest = 400)]
public class CheckInProperties
{
    private static readonly Lifecycle<CheckIn, CheckInPhase, CheckInCommand, CheckInEvent> Table = CheckInLifecycle.Table;

    [Property]
    public void The_table_decides_as_the_naive_model_does(CheckInSequence sequence)
    {
        var naive = new NaiveCheckIn();
        Walk(sequence, (state, command, decision) =>
        {
            if (decision.IsAlreadySo) return;
            naive.Try(command).Should().Be(decision.IsAccepted, "{0} in {1} gives {2}", command, state.Phase, decision);
            if (decision.IsAccepted) naive.Phase.Should().Be(Table.Evolve(state, decision.Event).Phase);
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_and_replay_equals_step_by_step(CheckInSequence sequence)
    {
        var history = new List<CheckInEvent>();
        Walk(sequence, (state, command, decision) =>
        {
            if (!decision.IsAccepted) return;
            history.Add(decision.Event);
            var after = Table.Evolve(state, decision.Event);
            Table.Decide(after, command).IsAlreadySo.Should().BeTrue("{0}", command);
            Table.Replay(history).Should().Be(after);
        });
    }

    [Property]
    public void Nobody_ever_sees_a_sheet_of_the_other_side_before_both_are_in(CheckInSequence sequence) => Walk(sequence, (state, _, _) =>
    {
        foreach (var (viewer, side) in new[] { (Ana, Side.Lead), (Ben, Side.Partner) })
            (state.AreBothIn || state.VisibleTo(viewer) is { Gaps.Count: 0, ToDiscuss.Count: 0 } view && view.Sheets.All(sheet => sheet.By == side)).Should().BeTrue();
        state.VisibleTo(Stranger).Sheets.Count.Should().Be(0);
    });

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<CheckInPhase>();
        foreach (var sequence in CheckInSequences.Sequence().Generator.Sample(2_000)) Walk(sequence, (state, _, _) => reached.Add(state.Phase));
        reached.Should().BeEquivalentTo(Enum.GetValues<CheckInPhase>());
    }

    private static void Walk(CheckInSequence sequence, Action<CheckIn, CheckInCommand, Decision<CheckInEvent>> look)
    {
        var state = CheckIn.NotStarted;
        foreach (var command in sequence.Commands)
        {
            var decision = Table.Decide(state, command);
            look(state, command, decision);
            if (decision.IsAccepted) state = Table.Evolve(state, decision.Event);
        }
    }
}
