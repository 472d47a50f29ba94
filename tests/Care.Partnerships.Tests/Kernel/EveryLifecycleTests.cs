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
        Closure(table.Phases[0], table.Moves.Select(move => (move.From, move.To)))
            .Should()
            .BeEquivalentTo(table.Phases);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_phase_can_still_reach_a_final_one(string name)
    {
        var table = Table(name);
        foreach (var phase in table.Phases)
            Closure(phase, table.Moves.Select(move => (move.From, move.To)))
                .Should()
                .IntersectWith(table.Final, "{0} must lead somewhere", phase);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fact_has_one_row_and_a_verb_of_its_own(string name)
    {
        var table = Table(name);
        table.Rows.Select(row => row.Fact).Should().OnlyHaveUniqueItems();
        table.Rows.Select(row => row.Verb).Where(verb => verb.Length > 0).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_fact_says_that_something_moved_to_a_phase(string name)
    {
        var table = Table(name);
        table
            .Rows.Select(row => row.Fact)
            .Should()
            .NotContain(fact =>
                fact.Contains("Moved") || fact.Contains("Changed") || fact.Contains("Phase") || fact.Contains("Status")
            );
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
