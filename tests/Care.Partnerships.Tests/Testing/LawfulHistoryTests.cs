using Care.Partnerships.CheckIns;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.CheckIns;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Testing;

public class LawfulHistoryTests
{
    private static readonly IEntry<CheckInFact>[] Entries =
        [.. CheckInScenarios.All.SelectMany(scenario => scenario.Given.History.Append(scenario.When)).Distinct()];

    private static readonly Walk<CheckIn, CheckInFact> OfCheckIns = Walk.Of(CheckIn.Lifecycle, 0, _ => Entries);

    private static readonly Arbitrary<RecordedHistory<CheckIn, CheckInFact>> Discussed =
        LawfulHistories.To(OfCheckIns, checkIn => checkIn.Phase is CheckInPhase.Discussed);

    [Property(MaxTest = 30)]
    public Property Each_leads_there_and_is_lawful_and_so_is_what_it_shrinks_to() =>
        Prop.ForAll(Discussed, history =>
        {
            foreach (var one in Discussed.Shrinker(history).Prepend(history))
            {
                one.Require(Invariants.Of(CheckIn.Lifecycle)).State.Phase.Should().Be(CheckInPhase.Discussed);
                one.Entries.Should().Equal(history.Entries.Take(one.Entries.Count));
            }
        });

    [Fact]
    public void It_shrinks_to_the_shortest_prefix_first()
    {
        var longest = Discussed.Generator.Sample(50).MaxBy(history => history.Entries.Count)!;
        int[] lengths = [.. Discussed.Shrinker(longest).Select(history => history.Entries.Count)];
        lengths.Should().NotBeEmpty().And.BeInAscendingOrder()
            .And.OnlyContain(length => length < longest.Entries.Count);
    }

    [Fact]
    public void They_go_on_from_a_history_and_keep_it()
    {
        var opened = Given.History(CheckIn.Lifecycle, CheckInStory.Opened.History);
        var histories = LawfulHistories.To(OfCheckIns with { From = opened }, checkIn => checkIn.AreBothIn);
        foreach (var history in histories.Generator.Sample(10))
            history.Entries.Take(2).Should().Equal(opened.Entries);
    }

    [Fact]
    public void Where_nothing_leads_there_it_says_so() =>
        FluentActions.Invoking(() => LawfulHistories.To(OfCheckIns, _ => false, steps: 3).Generator.Sample(1).ToList())
            .Should().Throw<CheckFailedException>().WithMessage("No walk of 100 seeds*");
}
