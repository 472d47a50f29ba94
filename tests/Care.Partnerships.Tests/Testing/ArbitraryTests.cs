using Care.Partnerships.CheckIns;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Care.Partnerships.Tests.Testing;

/// <summary>Values and facts for properties: valid, at the edges, just beyond; short to read where one fails.</summary>
public class ArbitraryTests
{
    private static readonly SampleWorld<CheckIn, CheckInFact> World = SampleWorlds.CheckIns;

    private static readonly Arbitrary<FactAfter<CheckIn, CheckInFact>> Facts =
        ArbitraryFacts.After(World.Walk(0), World.Proposals, World.People);

    [Fact]
    public void Values_come_to_the_edges_of_their_range()
    {
        ArbitraryValues.Amounts().Generator.Sample(400).Should()
            .Contain(Money.Zero(Currency.Usd)).And.Contain(Money.OfMinorUnits(1, Currency.Usd))
            .And.Contain(money => money.MinorUnits < -1_000_000)
            .And.OnlyContain(money => money.Currency == Currency.Usd);
        ArbitraryValues.AmountsIn(Currency.Jpy).Generator.Sample(9).Should()
            .OnlyContain(money => money.Currency == Currency.Jpy);
        ArbitraryValues.Percentages().Generator.Sample(400).Should()
            .Contain(Percentage.Zero).And.Contain(Percentage.Whole).And.Contain(Percentage.Of(99.99m));
        ArbitraryValues.Days().Generator.Sample(400).Should()
            .Contain(LocalDate.MinIsoValue).And.Contain(LocalDate.MaxIsoValue);
        ArbitraryValues.Periods().Generator.Sample(400).Should()
            .Contain(period => period.Length == 1).And.Contain(period => period.Length > 366);
    }

    [Fact]
    public void Values_shrink_to_the_first_that_fails()
    {
        Least(ArbitraryValues.Amounts(), money => money.MinorUnits > -25_001).Should()
            .Be(Money.OfMinorUnits(-25_001, Currency.Usd));
        Least(ArbitraryValues.Amounts(), money => money.MinorUnits < 1).Should()
            .Be(Money.Of(0.01m, Currency.Usd));
        Least(ArbitraryValues.Percentages(), one => one.Points < 33.34m).Should().Be(Percentage.Of(33.34m));
        Least(ArbitraryValues.Days(), day => day.Year < 2027).Should().Be(new LocalDate(2027, 1, 1));
        Least(ArbitraryValues.Periods(), period => period.Length < 100).Length.Should().Be(100);
    }

    [Fact]
    public void Facts_are_accepted_or_refused_as_they_say_and_both_come()
    {
        var drawn = Facts.Generator.Sample(60).ToArray();
        foreach (var (history, _, sample) in drawn)
            if (sample.Proposal is { } proposal)
                history.When(proposal).Outcome.IsAccepted.Should().Be(sample.IsAccepted, "{0}", sample);
        drawn.Should().Contain(one => one.Sample.IsAccepted).And.Contain(one => !one.Sample.IsAccepted);
        drawn.Select(one => one.Sample.Name).Distinct().Should().HaveCountGreaterThan(3);
    }

    [Fact]
    public void Facts_for_one_state_shrink_to_the_fact_as_it_is()
    {
        var both = Given.Phase(CheckInPhase.Discussed);
        var facts = ArbitraryFacts.Of(both, World.Proposals, World.People);
        Least(facts, _ => false).Change.Should().BeEmpty();
        FluentActions.Invoking(() => ArbitraryFacts.Of(both, [], World.People))
            .Should().Throw<CheckFailedException>().WithMessage("None of the candidates*");
    }

    // A host takes a talk that is held the day after it is recorded: one comparison of days is wrong.
    [Fact]
    public void A_fault_that_is_planted_in_a_rule_is_found_and_shown_in_a_few_lines()
    {
        static bool Host(SampleFact<CheckInFact> asked) => asked.IsAccepted
            || (asked.Proposal is { Fact: SheetsDiscussed talk, On: var on } && talk.HeldOn == on.PlusDays(1));

        var fails = Prop.ForAll(Facts, one => Host(one.Sample) == one.Sample.IsAccepted);
        var message = FluentActions.Invoking(() =>
                Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(7, 9), fails))
            .Should().Throw<Exception>().Which.Message;
        var shown = message.Split("Shrunk:")[1].Split("with exception")[0].Trim();
        shown.Split('\n').Select(line => line.Trim()).Should().HaveCount(6);
        shown.Should().EndWith("\nsheets-discussed/1, heldOn 2026-06-10 -> 2026-06-11: CP-LIF-006 heldOn");
        RepositoryFiles.Under("docs/guide", "testing.md").Single().Text.Should().Contain($"\n```\n{shown}\n```\n");
    }

    [Fact]
    public void A_history_shrinks_to_what_the_fact_takes()
    {
        var longest = Facts.Generator.Sample(200).Where(one => one.Sample.Name == "check-in-agreed/1")
            .MaxBy(one => one.History.Entries.Count)!;
        var least = Least(Facts, longest, one => one.Sample.Name != longest.Sample.Name);
        least.Sample.Change.Should().BeEmpty();
        least.History.Entries.Count.Should().BeLessThan(longest.History.Entries.Count);
        least.History.Entries.Select(entry => entry.Fact.GetType().Name).Should().StartWith(
            ["CheckInScheduled", "CheckInOpened", "SheetsHandedIn", "SheetsHandedIn", "SheetsDiscussed"])
            .And.HaveCountLessThanOrEqualTo(6);
    }

    [Fact]
    public void What_needs_no_FsCheck_does_not_touch_it() =>
        RepositoryFiles.Under("src/Care.Partnerships.Testing", ".cs")
            .Where(file => file.Text.Contains("FsCheck;", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file.Path)).Order(StringComparer.Ordinal)
            .Should().Equal("ArbitraryFacts", "ArbitraryValues", "LawfulHistories");

    // What a failing value shrinks to.
    private static T Least<T>(Arbitrary<T> of, Func<T, bool> holds) =>
        Least(of, of.Generator.Sample(500).First(one => !holds(one)), holds);

    private static T Least<T>(Arbitrary<T> of, T failing, Func<T, bool> holds)
    {
        var least = failing;
        while (of.Shrinker(least).Where(one => !holds(one)).Take(1).ToArray() is [var smaller]) least = smaller;
        return least;
    }
}
