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
                Rest(history, one).Should().BeTrue("entries are left out, and none is moved or made up");
            }
        });

    [Fact]
    public void It_shrinks_to_the_shortest_prefix_first()
    {
        var longest = Discussed.Generator.Sample(50).MaxBy(history => history.Entries.Count)!;
        int[] lengths = [.. Discussed.Shrinker(longest).Select(history => history.Entries.Count)];
        lengths.Should().NotBeEmpty().And.OnlyContain(length => length < longest.Entries.Count);
        lengths[0].Should().Be(Enumerable.Range(0, longest.Entries.Count).First(length =>
            longest.Prefix(length).State.Phase is CheckInPhase.Discussed));
    }

    // A screen that fails where an action has ended: the message shows what led to it, and nothing else.
    [Fact]
    public void What_fails_shrinks_to_the_entries_that_it_takes()
    {
        var fails = Prop.ForAll(Discussed, history => history.State.ActionsEnded.Count == 0);
        FluentActions.Invoking(() => Check.One(Config.QuickThrowOnFailure.WithReplay(7, 9), fails))
            .Should().Throw<Exception>().Which.Message.Split("Shrunk:")[1].Split("with exception")[0].Split('\n')
            .Where(line => line.Contains('{', StringComparison.Ordinal))
            .Select(line => line.Split('{')[0].Trim() + line[(line.LastIndexOf('}') + 1)..].Split(" (")[0].TrimEnd())
            .Should().Equal(
                "2026-03-01 CheckInScheduled by jose", "2026-06-01 CheckInOpened by the clock",
                "2026-06-03 SheetsHandedIn by ana", "2026-06-03 SheetsHandedIn by ben",
                "2026-06-10 SheetsDiscussed by ana", "2026-06-11 ActionAdded by jose",
                "2026-07-30 ActionCompleted by ana");
    }

    [Fact]
    public void Of_what_it_shrinks_to_no_entry_can_be_spared()
    {
        foreach (var drawn in Discussed.Generator.Sample(20))
        {
            var least = drawn;
            while (Discussed.Shrinker(least).FirstOrDefault() is { } smaller) least = smaller;
            least.Entries.Select(entry => entry.Fact.GetType().Name).Should().Equal(
                "CheckInScheduled", "CheckInOpened", "SheetsHandedIn", "SheetsHandedIn", "SheetsDiscussed");
        }
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

    // Whether one is the other with entries left out.
    private static bool Rest(RecordedHistory<CheckIn, CheckInFact> whole, RecordedHistory<CheckIn, CheckInFact> rest)
    {
        var place = 0;
        foreach (var entry in whole.Entries)
            if (place < rest.Entries.Count && entry.Equals(rest.Entries[place])) place++;
        return place == rest.Entries.Count;
    }
}
