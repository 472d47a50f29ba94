using System.Text.RegularExpressions;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests.Testing;

/// <summary>Facts for a state and their neighbours, in the small world of every lifecycle.</summary>
public partial class SampleTests
{
    private static readonly Dictionary<string, Lazy<Sampled[]>> All = SmallWorlds.All.ToDictionary(
        world => world.Name, world => new Lazy<Sampled[]>(() => [.. world.Samples()]));

    public static TheoryData<string> Names => ExplorationTests.Names;

    [Theory, MemberData(nameof(Names))]
    public void What_is_accepted_is_recorded_once_and_what_is_refused_says_so_at_what_was_changed(string name)
    {
        foreach (var sample in All[name].Value.Where(sample => !sample.IsAccepted))
            sample.Refusals.Any(refusal => IsAbout(refusal, sample)).Should().BeTrue(
                "{0} has to say what was given:\n{1}", sample, string.Join('\n', sample.Refusals));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_stranger_and_no_clock_records_what_somebody_else_does(string name)
    {
        var others = All[name].Value.Where(sample => sample is { Field: "by", Proposal: not null }).ToList();
        others.Should().Contain(sample => IsStranger(sample.Proposal!.By)).And.Contain(sample =>
            sample.Proposal!.By is Actor.TheClock);
        others.Should().OnlyContain(sample => !sample.IsAccepted
            || (!IsStranger(sample.Proposal!.By) && sample.Proposal!.By is Person));
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_fact_of_a_small_world_has_samples_and_each_kind_of_neighbour(string name)
    {
        var world = All[name].Value;
        world.Count(sample => sample.Field.Length == 0).Should().BePositive();
        world.Should().Contain(sample => !sample.IsAccepted && sample.Field == "by");
        world.Should().Contain(sample => !sample.IsAccepted && sample.Field == "on");
    }

    [Fact]
    public void The_bounds_of_every_fact_are_where_they_were()
    {
        var path = Path.Combine(RepositoryFiles.Root, "tests", "Care.Partnerships.Tests", "Expected", "Testing",
            "bounds.txt");
        var text = string.Concat(SmallWorlds.All.Select(world =>
            $"{world.Name}\n{string.Concat(All[world.Name].Value.Where(IsBound).Select(one => $"    {one}\n"))}"));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, text);
        else text.Should().Be(Texts.Expected("Testing/bounds"), "UPDATE_DOCS=1 writes it anew; read what changed");
    }

    private static bool IsStranger(Actor actor) => actor is Person person && person.Party.Value == "elsewhere";

    // Not what the reader refuses: these bounds are those of values, and have tests of their own.
    private static bool IsBound(Sampled sample) =>
        !sample.IsAccepted && Figures().IsMatch(sample.Change)
            && sample.Refusals.Any(refusal => !refusal.Code.StartsWith("CP-FIL", StringComparison.Ordinal));

    // At the field; or, where two are held against each other, at the other one with what was given in the text.
    private static bool IsAbout(Refusal refusal, Sampled sample) =>
        First(refusal.Field.Replace("$.", "", StringComparison.Ordinal)) == First(sample.Field)
        || (sample.Field == "on" && sample.Proposal is { } late
            && (Says(refusal, late.On) || Says(refusal, late.On.PlusDays(-1))))
        || (sample.Field == "by" && refusal.Field == "agreedBy")
        // Amounts are written with their thousands apart.
        || refusal.Message.Replace(",", "", StringComparison.Ordinal)
            .Contains(sample.Change.Split(" -> ")[^1].Replace(",", "", StringComparison.Ordinal),
                StringComparison.Ordinal)
        || (refusal.Code == "CP-LIF-001" && sample.Change.EndsWith(Nothing, StringComparison.Ordinal));

    private const string Nothing = "-> nobody-knows-it";

    private static bool Says(Refusal refusal, LocalDate day) =>
        refusal.Message.Contains(FormattableString.Invariant($"{day:uuuu-MM-dd}"), StringComparison.Ordinal);

    private static string First(string path) => path.Split('.', '[')[0];

    [GeneratedRegex(@"^[-+]?\d\S*( [A-Z]{3})? -> [-+]?\d")] private static partial Regex Figures();
}
