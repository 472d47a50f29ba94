using System.Globalization;
using System.Reflection;
using Care.Partnerships.Agreements;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests.Testing;

/// <summary>The small worlds that the package holds, and the shortest history to each phase.</summary>
public class SampleWorldTests
{
    private static readonly MethodInfo[] PhaseForms =
        [.. typeof(Given).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(one => one.Name == "Phase")];

    public static TheoryData<string> Names => [.. ExplorationTests.Names, "ExpiringAgreement"];

    public static TheoryData<string> Tables => ExplorationTests.Names;

    [Theory, MemberData(nameof(Names))]
    public void The_package_holds_the_worlds_that_are_explored_here(string name)
    {
        var world = SmallWorlds.All.FirstOrDefault(one => one.Name == name) ?? SmallWorlds.Expiring;
        var path = $"src/Care.Partnerships.Testing/Worlds/{name}World.cs";
        var text =
            $$""""
            namespace Care.Partnerships.Testing.Worlds;

            // Written with UPDATE_DOCS=1 from the small worlds of the tests.
            internal static class {{name}}World
            {
                public const string Text = """
            {{world.Text().TrimEnd('\n')}}
            """;
            }

            """".ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, path), text);
        else
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)).Should()
                .Be(text, "UPDATE_DOCS=1 writes it anew");
    }

    [Theory, MemberData(nameof(Tables))]
    public void There_is_a_shortest_lawful_history_to_every_phase(string name)
    {
        var world = SmallWorlds.All.Single(one => one.Name == name);
        var form = PhaseForms.Single(one =>
            Enum.GetNames(one.GetParameters()[0].ParameterType).SequenceEqual(world.Table.Phases));
        var shortest = world.ShortestTo();
        foreach (var phase in Enum.GetValues(form.GetParameters()[0].ParameterType).Cast<Enum>())
            Check((dynamic)form.Invoke(null, [phase])!, phase, world, shortest);
    }

    private static void Check<TState, TFact>(
        RecordedHistory<TState, TFact> history, Enum phase, SmallWorld world, IReadOnlyDictionary<string, int> shortest)
        where TState : class
        where TFact : Fact
    {
        history.Require(Invariants.Of(history.Lifecycle));
        var own = (SmallWorld<TState, TFact>)world;
        // In the first phase nothing happened: to the part, or to the whole.
        if (Convert.ToInt32(phase, CultureInfo.InvariantCulture) == 0)
        {
            history.Entries.Count.Should().Be(
                ReferenceEquals(world.Table, history.Lifecycle) ? 0 : own.From.Entries.Count);
            return;
        }

        own.PhaseIn(history.State, history.Entries[^1].Fact).Should().Be(phase.ToString());
        if (phase is not AgreementPhase.Expired)
            history.Entries.Count.Should().Be(shortest[phase.ToString()], "{0}", phase);
    }

    [Fact]
    public void Every_phase_of_every_lifecycle_has_its_form()
    {
        PhaseForms.Should().HaveCount(Lifecycles.All.Count);
        foreach (var table in Lifecycles.All)
            PhaseForms.Should().ContainSingle(form =>
                Enum.GetNames(form.GetParameters()[0].ParameterType).SequenceEqual(table.Phases), table.Name);
    }
}
