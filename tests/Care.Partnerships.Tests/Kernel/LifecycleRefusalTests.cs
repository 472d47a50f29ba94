using static Care.Partnerships.Rows<Care.Partnerships.Tests.Kernel.Door, Care.Partnerships.Tests.Kernel.DoorPhase, Care.Partnerships.Tests.Kernel.DoorCommand, Care.Partnerships.Tests.Kernel.DoorEvent>;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>What every lifecycle may refuse, tripped on a door that opens by hand and falls shut by the clock.</summary>
public class LifecycleRefusalTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);
    private static readonly Actor Somebody = new Passer();

    private static readonly Lifecycle<Door, DoorPhase, DoorCommand, DoorEvent> Table = new(
        "Door", new Door(DoorPhase.Shut, default, null), Door.Evolve, (_, _) => false, [DoorPhase.Shut],
        On<Open, Opened>([DoorPhase.Shut], [DoorPhase.Ajar], Anybody, [], [], (_, open) => new(open.On, open.ShutsOn)),
        OnDay<FallShut, FellShut>([DoorPhase.Ajar], [DoorPhase.Shut], door => door.ShutsOn, day => new(Actor.Clock, day), (_, fall) => new(fall.On)));

    private static readonly Door Ajar = Opened(Monday.PlusDays(3));

    [Fact]
    public void What_the_phase_does_not_list_is_refused() => Code(Ajar, new Open(Somebody, Monday, null)).Should().Be("CP-LIF-001");

    [Fact]
    public void A_person_cannot_do_what_time_does() => Code(Ajar, new FallShut(Somebody, Monday.PlusDays(3))).Should().Be("CP-LIF-002");

    [Fact]
    public void A_decision_before_the_last_one_is_refused() =>
        Code(Door.Evolve(Ajar, new FellShut(Monday.PlusDays(3))), new Open(Somebody, Monday, null)).Should().Be("CP-LIF-003");

    [Fact]
    public void What_never_falls_due_is_refused() => Code(Opened(null), new FallShut(Actor.Clock, Monday)).Should().Be("CP-LIF-004");

    [Fact]
    public void What_falls_due_on_another_day_is_refused() => Code(Ajar, new FallShut(Actor.Clock, Monday.PlusDays(4))).Should().Be("CP-LIF-005");

    private static string Code(Door door, DoorCommand command) => Table.Decide(door, command).Refusals.Should().ContainSingle().Subject.Code;

    private static Door Opened(LocalDate? shutsOn) => Table.Handle(Table.Start, new Open(Somebody, Monday, shutsOn)).Required().State;

    private static Refusal? Anybody(Door door, in Ask ask) => null;
}

public enum DoorPhase { Shut, Ajar }

public sealed record Door(DoorPhase Phase, LocalDate LastOn, LocalDate? ShutsOn) : ILifecycleState<DoorPhase>
{
    public static Door Evolve(Door door, DoorEvent happened) => happened switch
    {
        Opened opened => new(DoorPhase.Ajar, opened.On, opened.ShutsOn),
        _ => new(DoorPhase.Shut, happened.On, null),
    };
}

public abstract record DoorCommand(Actor By, LocalDate On) : Command(By, On);
public sealed record Open(Actor By, LocalDate On, LocalDate? ShutsOn) : DoorCommand(By, On);
public sealed record FallShut(Actor By, LocalDate On) : DoorCommand(By, On);

public abstract record DoorEvent(LocalDate On) : Event(On);
public sealed record Opened(LocalDate On, LocalDate? ShutsOn) : DoorEvent(On);
public sealed record FellShut(LocalDate On) : DoorEvent(On);

internal sealed record Passer : Actor;
