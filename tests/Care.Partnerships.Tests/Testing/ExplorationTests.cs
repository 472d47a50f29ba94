using Care.Partnerships.Parties;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Kernel;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Testing;

public class ExplorationTests
{
    private static readonly Person Me = new(Id<Person>.Of("me"), Id<Party>.Of("p"), Position.ProgrammeManager, "Me");
    private static readonly LocalDate Day = new(2026, 3, 1);
    private static readonly Exploration<Lamp, LampFact> OfLamps = Exploration.Of(Lamp.Lifecycle, Candidates);

    // Nothing; with two hours dark, bright, burnt out; with one hour the same; blown out with none.
    [Fact]
    public void Every_state_is_found_once_the_nearest_first()
    {
        var found = OfLamps.Run();
        (found.Count, found.Depth, found.IsComplete).Should().Be((8, 5, true));
        found.Histories.Select(history => history.State).Should().OnlyHaveUniqueItems();
        found.Histories.Select(history => history.Entries.Count).Should().BeInAscendingOrder();
        found.Histories.Select(history => history.State.Phase).Distinct().Should().HaveCount(4);
        found.ToString().Should().Be("8 states, all there are");
    }

    [Fact]
    public void A_limit_ends_it_and_is_said()
    {
        (OfLamps with { Depth = 2 }).Run().ToString().Should().Be("3 states, not all");
        (OfLamps with { Limit = 4 }).Run().ToString().Should().Be("4 states, not all");
        (OfLamps with { Depth = 5 }).Run().IsComplete.Should().BeTrue("the limit is not felt");
    }

    [Fact]
    public void The_shortest_counterexample_is_shown() =>
        FluentActions.Invoking(() => OfLamps.Run().Require(
                Invariants.That(Lamp.Lifecycle, "it is never out", lamp => lamp.Phase != LampPhase.Out)))
            .Should().Throw<CheckFailedException>().Which.Message.Split('\n').Should()
            .HaveCount(6, "three lines say what is broken, and three entries are the shortest way").And
            .HaveElementAt(0, "broken: it is never out");

    [Fact]
    public void A_lifecycle_that_throws_is_shown_with_what_led_to_it()
    {
        var thrower = Exploration.Of(Lamp.Lifecycle, lamp =>
            lamp.Phase is LampPhase.Dark ? [null!] : Candidates(lamp));
        FluentActions.Invoking(() => thrower.Run())
            .Should().Throw<CheckFailedException>().WithMessage("given*LampBought*then it answers, but it threw*");
    }

    [Fact]
    public void The_shortest_history_to_a_state_is_given_or_it_is_said_that_there_is_none()
    {
        var found = OfLamps.Run();
        var bright = found.ShortestTo(lamp => lamp.Phase == LampPhase.Bright);
        bright.State.Phase.Should().Be(LampPhase.Bright);
        bright.Entries.Count.Should().Be(found.Histories.Where(one => one.State.Phase == LampPhase.Bright)
            .Min(one => one.Entries.Count));
        FluentActions.Invoking(() => found.ShortestTo(_ => false)).Should().Throw<CheckFailedException>()
            .WithMessage("Of 8 states, all there are, none is the one asked for*");
    }

    public static TheoryData<string> Names => [.. SmallWorlds.All.Select(world => world.Name)];

    [Fact]
    public void Each_lifecycle_has_a_small_world() =>
        SmallWorlds.All.Select(world => world.Name).Should().Equal(Lifecycles.All.Select(table => table.Name));

    // The last column counts the facts that are recorded there, and in the worlds of the others.
    [Theory, MemberData(nameof(Names))]
    public void In_every_state_of_a_small_world_the_invariants_hold_and_the_guide_says_how_many(string name)
    {
        var world = SmallWorlds.All.Single(world => world.Name == name);
        var (first, taken) = (world.Explore(), world.RowsTaken());
        string[] missed = [.. world.Table.Rows.Select(row => row.Fact).Where(fact => !taken.Contains(fact))];
        var others = 0;
        foreach (var fact in missed)
        {
            var own = SmallWorlds.OfRow(world.Table, fact);
            own.Should().NotBeNull("{0} is recorded in a scenario", fact);
            others += own!.States();
            own.RowsTaken().Should().Contain(fact);
        }

        var row = missed.Length == 0 ? "" : $" {missed.Length} in {others} further states |";
        RepositoryFiles.Under("docs/guide", "testing.md").Single().Lines.Should()
            .Contain($"| {name} {first}{(missed.Length == 0 ? " |" : row)}");
    }

    // What no small world leads to, with the reason.
    private static readonly Dictionary<string, string> NotReached = new()
    {
        ["Agreement Expired"] = "that of its world is closed out; SmallWorlds.Expiring is one that expires",
    };

    [Theory, MemberData(nameof(Names))]
    public void A_small_world_gives_the_shortest_history_to_every_phase(string name)
    {
        var world = SmallWorlds.All.Single(world => world.Name == name);
        var reached = world.ShortestTo();
        world.Table.Phases.Skip(1).Where(phase => !reached.ContainsKey(phase)).Select(phase => $"{name} {phase}")
            .Should().BeEquivalentTo(NotReached.Keys.Where(phase => phase.StartsWith(name + " ",
                StringComparison.Ordinal)));
    }

    internal static IEnumerable<IEntry<LampFact>> Candidates(Lamp lamp) =>
    [
        Entry.Of(new LampBought(2, Day), Me, Day), Entry.Of(new LampLit(), Me, Next(lamp)),
        Entry.Of(new LampBlown(lamp.Hours - 1), Me, lamp.LastOn ?? Day),
    ];

    // The same on the same day would be already so.
    private static LocalDate Next(Lamp lamp) => lamp.LastOn?.PlusDays(1) ?? Day;
}
