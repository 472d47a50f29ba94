using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Testing;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;

namespace Care.Partnerships.Tests.Testing;

public class StoreInvariantTests
{
    private static readonly RecordedHistory<CheckIn, CheckInFact> Stored =
        Given.History(CheckIn.Lifecycle, Done.History);

    [Fact]
    public void A_right_store_keeps_everything() => Check(new MemoryStore()).Should().BeEmpty();

    [Fact]
    public void A_store_that_answers_a_repeated_request_as_added_is_right_too() =>
        Check(new MemoryStore { RepeatedIsAdded = true }).Should().BeEmpty();

    [Fact]
    public void I18_a_store_that_never_looks_at_the_version_loses_updates()
    {
        Names(new MemoryStore { Overwrites = true }).Should().Equal(StoreInvariants.NoUpdateIsLost);
        FluentActions.Invoking(() => Require(new MemoryStore { Overwrites = true }))
            .Should().Throw<CheckFailedException>().WithMessage("broken: no update is lost\n    Two writers saw*");
    }

    [Fact]
    public void A_store_that_knows_people_only_skips_the_clock() =>
        Names(new MemoryStore { Keeps = entry => entry.By is not Actor.TheClock })
            .Should().Equal(StoreInvariants.NoClockMoveIsSkipped);

    [Fact]
    public void A_store_that_adds_what_is_sent_again_stores_it_twice() =>
        Names(new MemoryStore { AddsAgain = true }).Should().Equal(StoreInvariants.NothingIsStoredTwice);

    [Fact]
    public void A_store_that_sorts_within_a_day_reorders() =>
        Names(new MemoryStore
        {
            Loads = entries => [.. entries.OrderBy(e => e.On).ThenBy(e => $"{e.Fact}", StringComparer.Ordinal)],
        }).Should().Equal(StoreInvariants.TheOrderIsKept);

    [Fact]
    public void A_store_that_changes_a_day_changes_what_was_recorded() =>
        Names(new MemoryStore
        {
            Loads = entries => [.. entries.Select(e => Entry.Of(e.Fact, e.By, e.On.PlusDays(1)))],
        }).Should().Equal(StoreInvariants.NothingIsChanged);

    [Fact]
    public void A_store_that_mixes_things_up_gives_what_was_never_stored_there() =>
        Names(new MemoryStore { KeyOf = _ => "all" }).Should().Contain(StoreInvariants.NothingIsChanged);

    [Fact]
    public void A_history_that_could_show_nothing_is_not_taken()
    {
        var store = new MemoryStore();
        var (tooShort, noClock) = (Given.History(CheckIn.Lifecycle, [.. Done.History.Take(2)]), WithoutTheClock());
        FluentActions.Invoking(() => StoreInvariants.Check(tooShort, store.Load, store.Append))
            .Should().Throw<ArgumentException>().WithMessage("Three entries*");
        FluentActions.Invoking(() => StoreInvariants.Check(noClock, store.Load, store.Append))
            .Should().Throw<ArgumentException>().WithMessage("An entry by the clock*");

        static RecordedHistory<CheckIn, CheckInFact> WithoutTheClock() => new(
            CheckIn.Lifecycle, Stored.Start, [.. Stored.Entries.Where(entry => entry.By is Person)], Stored.State);
    }

    private static ValueList<BrokenInvariant> Check(MemoryStore store) =>
        StoreInvariants.Check(Stored, store.Load, store.Append);

    private static string[] Names(MemoryStore store) => [.. Check(store).Select(broken => broken.Name)];

    private static void Require(MemoryStore store) => StoreInvariants.Require(Stored, store.Load, store.Append);

    /// <summary>A store in memory, right unless a fault is planted.</summary>
    private sealed class MemoryStore
    {
        private readonly Dictionary<string, List<IEntry<CheckInFact>>> _histories = [];

        public bool Overwrites { get; init; }
        public bool AddsAgain { get; init; }
        public bool RepeatedIsAdded { get; init; }
        public Func<IEntry<CheckInFact>, bool> Keeps { get; init; } = _ => true;
        public Func<string, string> KeyOf { get; init; } = id => id;
        public Func<List<IEntry<CheckInFact>>, List<IEntry<CheckInFact>>> Loads { get; init; } = entries => entries;

        public IReadOnlyList<IEntry<CheckInFact>> Load(string id) => [.. Loads(Of(id))];

        public bool Append(string id, int expectedVersion, IReadOnlyList<IEntry<CheckInFact>> entries)
        {
            var history = Of(id);
            var isAgain = history.Skip(expectedVersion).SequenceEqual(entries);
            if (isAgain && RepeatedIsAdded) return true;
            if (expectedVersion < history.Count && Overwrites) history.RemoveRange(expectedVersion, 1);
            else if (expectedVersion != history.Count && !(isAgain && AddsAgain)) return false;
            history.AddRange(entries.Where(Keeps));
            return true;
        }

        private List<IEntry<CheckInFact>> Of(string id) =>
            _histories.TryGetValue(KeyOf(id), out var history) ? history : _histories[KeyOf(id)] = [];
    }
}
