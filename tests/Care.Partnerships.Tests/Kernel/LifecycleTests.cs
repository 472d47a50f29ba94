using Ardalis.Result;
using static Care.Partnerships.Rows<Care.Partnerships.Tests.Kernel.Lamp, Care.Partnerships.Tests.Kernel.LampPhase, Care.Partnerships.Tests.Kernel.LampCommand, Care.Partnerships.Tests.Kernel.LampEvent>;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>The kernel on the smallest life there is: a lamp that is bought, lit by a hand, and burns out by itself.</summary>
public class LifecycleTests
{
    private static readonly LocalDate Day = new(2026, 5, 1);
    private static readonly Lifecycle<Lamp, LampPhase, LampCommand, LampEvent> Table = Lamps();

    [Fact]
    public void What_is_listed_is_decided()
    {
        var decision = Table.Decide(Lamp.None, new Buy(new Hand("me"), 3, Day));
        (decision.IsAccepted, decision.IsAlreadySo, decision.IsRefused).Should().Be((true, false, false));
        decision.Event.Should().Be(new Bought(3, Day));
        decision.Refusals.Should().BeEmpty();
        decision.ToResult().Value.Should().Be(decision.Event);
        decision.ToString().Should().Contain("Bought");
    }

    [Fact]
    public void What_is_not_listed_is_refused_with_what_is_possible()
    {
        var decision = Table.Decide(Lamp.None, new Light(new Hand("me"), Day));
        decision.Refusals.Single().Should().BeEquivalentTo(new { Code = "CP-LIF-001", Kind = RefusalKind.Phase, Field = "phase", Message = "Light is not possible while None; possible now: Buy." });
        decision.Refusals.Single().Arguments.Should().Equal("Light", LampPhase.None, "Buy");
        decision.ToResult().Status.Should().Be(ResultStatus.Conflict);
        Reading(() => decision.Event).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void The_actor_is_asked_before_the_guards_and_alone()
    {
        var decision = Table.Decide(Lamp.None, new Buy(new Hand("thief"), -1, Day));
        decision.Refusals.Select(r => r.Code).Should().Equal("T-1");
        decision.ToResult().Status.Should().Be(ResultStatus.Forbidden);
    }

    [Fact]
    public void Every_guard_and_rule_is_asked_and_every_objection_told_with_code_and_field()
    {
        var result = Table.Handle(Lamp.None, new Buy(new Hand("me"), -1, new(2025, 1, 1)));
        result.Status.Should().Be(ResultStatus.Invalid);
        result.ValidationErrors.Select(e => (e.ErrorCode, e.Identifier)).Should().Equal(("T-2", "on"), ("T-3", "hours"));
    }

    [Fact]
    public void Already_so_changes_nothing_and_has_no_content()
    {
        var lamp = Table.Replay([new Bought(3, Day)]);
        var decision = Table.Decide(lamp, new Buy(new Hand("me"), 3, Day));
        decision.IsAlreadySo.Should().BeTrue();
        decision.ToResult().Status.Should().Be(ResultStatus.NoContent);
        Table.Handle(lamp, new Buy(new Hand("me"), 3, Day)).Value.Should().Be(new Handled<Lamp, LampEvent>(lamp, null));
        Table.Decide(lamp, new Buy(new Hand("me"), 4, Day)).IsRefused.Should().BeTrue("another lamp is not the same lamp");
    }

    [Fact]
    public void A_decision_that_was_never_taken_throws_when_read()
    {
        Reading(() => default(Decision<LampEvent>).IsAccepted).Should().Throw<InvalidOperationException>();
        Reading(() => default(Decision<LampEvent>).Refusals).Should().Throw<InvalidOperationException>();
        default(Decision<LampEvent>).ToString().Should().Be("never decided");
    }

    [Fact]
    public void Time_brings_its_moves_on_their_day()
    {
        var lit = Table.Replay([new Bought(3, Day), new Lit(Day)]);
        Table.Due(lit, Day.PlusDays(2)).Should().BeEmpty();
        Table.Due(lit, Day.PlusDays(3)).Should().Equal(new BurnOut(Day.PlusDays(3)));
        Table.Due(lit, Day.PlusDays(30)).Should().Equal(new BurnOut(Day.PlusDays(3)));
        Table.Possible(lit, new Hand("me"), Day).Select(p => p.Verb).Should().Equal("Blow");
        Table.Possible(lit, Actor.Clock, Day.PlusDays(3)).Single().Should().BeEquivalentTo(new { Verb = "BurnOut", IsAllowed = true });
        Table.Possible(lit, Actor.Clock, Day).Single().Refusals.Single().Code.Should().Be("CP-LIF-005");
    }

    [Fact]
    public void What_is_possible_comes_with_everything_that_blocks_it()
    {
        var lamp = Table.Replay([new Bought(3, Day)]);
        Table.Possible(lamp, new Hand("me"), Day).Single().IsAllowed.Should().BeTrue();
        Table.Possible(lamp, new Hand("thief"), Day).Single().Refusals.Single().Kind.Should().Be(RefusalKind.Actor);
        Table.Possible(lamp, new Hand("me"), Day.PlusDays(-1)).Single().Refusals.Single().Code.Should().Be("CP-LIF-003");
    }

    [Fact]
    public void A_decision_can_be_explained_question_by_question() =>
        Table.Explain(Lamp.None, new Buy(new Hand("me"), -1, Day)).Select(c => $"{c.Name}: {(c.Refusals is [var refusal] ? refusal.Code : "fine")}").Should().Equal("Me: fine", "NotBackdated: fine", "ThisYear: fine", "SomeHours: T-3");

    [Fact]
    public void A_damaged_history_is_never_folded_silently()
    {
        Damage([new Lit(Day)]).Should().StartWith("Lamp: event 0 (Lit) cannot follow in phase None");
        Damage([new Bought(3, Day), new Bought(3, Day)]).Should().Contain("event 1 (Bought) cannot follow");
        Damage([new Bought(3, Day), new Lit(Day.PlusDays(-1))]).Should().Contain("before the one that precedes it");
        Damage([new Bought(3, Day), new Lit(Day), new Blown(7, Day)]).Should().Contain("does not fit what came before: hours rise");
        Damage([new Bought(3, Day), null!]).Should().Contain("event 1 is null");
    }

    [Fact]
    public void As_of_a_day_counts_that_day()
    {
        LampEvent[] history = [new Bought(3, Day), new Lit(Day.PlusDays(1))];
        (Table.At(history, Day.PlusDays(-1)).Phase, Table.At(history, Day).Phase, Table.At(history, Day.PlusDays(1)).Phase).Should().Be((LampPhase.None, LampPhase.Dark, LampPhase.Bright));
    }

    [Fact]
    public void A_cell_decided_twice_is_refused_when_the_table_is_made() =>
        FluentActions.Invoking(() => new Lifecycle<Lamp, LampPhase, LampCommand, LampEvent>("Lamp", Lamp.None, (l, _) => l, (_, _) => false, [LampPhase.Out],
            On<Light, Lit>([LampPhase.Dark], [LampPhase.Bright], Me, [], [], (_, c) => new(c.On)),
            On<Light, Lit>([LampPhase.Dark], [LampPhase.Out], Me, [], [], (_, c) => new(c.On)))).Should().Throw<ArgumentException>().WithMessage("Lamp: Light is decided twice in Dark.*");

    [Fact]
    public void The_table_draws_itself() => Table.ToMermaid().Should().Be("""
        stateDiagram-v2
            [*] --> Dark: Buy
            Dark --> Bright: Light
            Bright --> Dark: Blow
            Bright --> Out: Blow, BurnOut
            Out --> [*]

        """);

    [Fact]
    public void The_table_says_who_may_do_what() => Table.PermissionTable([Lamp.None, Table.Replay([new Bought(3, Day)])], [new Buy(new Hand("me"), 3, Day), new Light(new Hand("me"), Day)]).Should().Be("""
        None Dark
        x    =    Buy
        -    x    Light
        """);

    private static string Damage(LampEvent[] history) => FluentActions.Invoking(() => Table.Replay(history)).Should().Throw<DamagedHistoryException>().Which.Message;

    private static Action Reading<T>(Func<T> read) => () => read();

    private static Lifecycle<Lamp, LampPhase, LampCommand, LampEvent> Lamps() => new("Lamp", Lamp.None, Evolve, (l, c) => c is Buy b && l.BoughtOn == b.On && l.Hours == b.Hours, final: [LampPhase.Out],
        On<Buy, Bought>([LampPhase.None], [LampPhase.Dark], Me, [ThisYear], [SomeHours], (_, c) => new(c.Hours, c.On)),
        On<Light, Lit>([LampPhase.Dark], [LampPhase.Bright], Me, [], [], (_, c) => new(c.On)),
        On<Blow, Blown>([LampPhase.Bright], [LampPhase.Dark, LampPhase.Out], Me, [], [], (l, c) => new(l.Hours - 1, c.On)),
        OnDay<BurnOut, BurntOut>([LampPhase.Bright], [LampPhase.Out], l => l.LastOn.PlusDays(l.Hours), on => new(on), (_, c) => new(c.On)));

    private static Refusal? Me(Lamp lamp, in Ask ask) => ask.By is Hand { Name: "me" } ? null : new("T-1", "by", $"Not by {ask.By}.", RefusalKind.Actor);

    private static Refusal? ThisYear(Lamp lamp, in Ask ask) => ask.On.Year == 2026 ? null : new("T-2", "on", $"Not in {ask.On.Year}.");

    private static Refusal? SomeHours(Lamp lamp, Buy c) => c.Hours > 0 ? null : new("T-3", "hours", $"Not {c.Hours} hours.");

    private static Lamp Evolve(Lamp lamp, LampEvent happened) => happened switch
    {
        Bought e => new(LampPhase.Dark, e.On, e.On, e.Hours),
        Lit e => lamp with { Phase = LampPhase.Bright, LastOn = e.On },
        Blown e => e.Hours >= lamp.Hours ? throw new InvalidOperationException("hours rise") : lamp with { Phase = e.Hours == 0 ? LampPhase.Out : LampPhase.Dark, LastOn = e.On, Hours = e.Hours },
        BurntOut e => lamp with { Phase = LampPhase.Out, LastOn = e.On },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

public enum LampPhase { None, Dark, Bright, Out }

public sealed record Lamp(LampPhase Phase, LocalDate LastOn, LocalDate BoughtOn, int Hours) : ILifecycleState<LampPhase>
{
    public static Lamp None { get; } = new(LampPhase.None, default, default, 0);
}

public sealed record Hand(string Name) : Actor;

public abstract record LampCommand(Actor By, LocalDate On) : Command(By, On);
public sealed record Buy(Actor By, int Hours, LocalDate On) : LampCommand(By, On);
public sealed record Light(Actor By, LocalDate On) : LampCommand(By, On);
public sealed record Blow(Actor By, LocalDate On) : LampCommand(By, On);
public sealed record BurnOut(LocalDate On) : LampCommand(Actor.Clock, On);

public abstract record LampEvent(LocalDate On) : Event(On);
public sealed record Bought(int Hours, LocalDate On) : LampEvent(On);
public sealed record Lit(LocalDate On) : LampEvent(On);
public sealed record Blown(int Hours, LocalDate On) : LampEvent(On);
public sealed record BurntOut(LocalDate On) : LampEvent(On);
