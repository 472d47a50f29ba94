namespace Care.Partnerships.Tests.Kernel;

/// <summary>What holds for every table in <see cref="Lifecycles.All"/>, today's and tomorrow's.</summary>
public class EveryLifecycleTests
{
    public static TheoryData<string> Names => [.. Lifecycles.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_phase_is_reachable_from_the_first(string name)
    {
        var table = Table(name);
        Closure(table.Phases[0], table.Moves.Select(move => (move.From, move.To))).Should().BeEquivalentTo(table.Phases);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_phase_can_still_reach_a_final_one(string name)
    {
        var table = Table(name);
        foreach (var phase in table.Phases)
            Closure(phase, table.Moves.Select(move => (move.From, move.To))).Should().IntersectWith(table.Final, "{0} must lead somewhere", phase);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_command_gives_one_event_of_its_own(string name)
    {
        var pairs = Table(name).Rows.Select(row => (row.Command, row.Event)).Distinct().ToArray();
        pairs.Select(pair => pair.Command).Should().OnlyHaveUniqueItems();
        pairs.Select(pair => pair.Event).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_event_says_that_something_moved_to_a_phase(string name)
    {
        var table = Table(name);
        table.Rows.Select(row => row.Event).Should().NotContain(happened => happened.Contains("Moved") || happened.Contains("Changed") || happened.Contains("Phase") || happened.Contains("Status"));
    }

    [Fact]
    public void Names_are_unique() => Lifecycles.All.Select(table => table.Name).Should().OnlyHaveUniqueItems();

    private static Lifecycle Table(string name) => Lifecycles.All.Single(table => table.Name == name);

    private static HashSet<string> Closure(string from, IEnumerable<(string From, string To)> moves)
    {
        var (reached, rest) = (new HashSet<string> { from }, moves.ToArray());
        while (rest.Any(move => reached.Contains(move.From) && reached.Add(move.To))) { }
        return reached;
    }
}
