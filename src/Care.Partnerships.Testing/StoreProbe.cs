namespace Care.Partnerships.Testing;

/// <summary>Uses a store as a host would, and names what it finds. Lives within one check.</summary>
/// <typeparam name="TEntry">What is stored: an entry, or one with what it belongs to.</typeparam>
internal sealed class StoreProbe<TEntry>(
    Func<string, IReadOnlyList<TEntry>> load, Func<string, int, IReadOnlyList<TEntry>, bool> append,
    Func<TEntry, IEntry<Fact>> entryOf)
    where TEntry : class
{
    private const string Key = "store-invariants-";

    public List<BrokenInvariant> Broken { get; } = [];

    public bool IsByTheClock(TEntry stored) => entryOf(stored).By.Equals(Actor.Clock);

    public void Add(string name, string says) => Broken.Add(new(name, says));

    public IReadOnlyList<TEntry> Load(string id) => load(Key + id);

    public bool Appends(string id, int version, IReadOnlyList<TEntry> entries) =>
        append(Key + id, version, entries);

    /// <summary>Adds what has to be added. A refusal is explained by what the store holds instead.</summary>
    public void Append(
        string id, int version, IReadOnlyList<TEntry> entries, ValueList<TEntry> whole)
    {
        if (Appends(id, version, entries)) return;
        var before = Broken.Count;
        Compare(id, [.. whole.Take(version)]);
        if (Broken.Count == before)
            Add(StoreInvariants.NothingIsChanged, Invariant($"{id}: the right version {version} was refused."));
    }

    /// <summary>Holds what is loaded against what was stored, and names the first difference by its kind.</summary>
    public void Compare(string id, ValueList<TEntry> stored)
    {
        var loaded = Load(id);
        if (loaded.SequenceEqual(stored)) return;
        var (missing, surplus) = (Without(stored, loaded), Without(loaded, stored));
        var (name, says) =
            surplus.Find(stored.Contains) is { } twice
                ? (StoreInvariants.NothingIsStoredTwice, $"twice: {Short(twice)}")
            : surplus.Count > 0 ? (StoreInvariants.NothingIsChanged, $"never stored: {entryOf(surplus[0])}")
            : missing.Find(IsByTheClock) is { } moved
                ? (StoreInvariants.NoClockMoveIsSkipped, $"lost: {Short(moved)}")
            : missing.Count > 0 ? (StoreInvariants.NoUpdateIsLost, $"lost: {Short(missing[0])}")
            : (StoreInvariants.TheOrderIsKept, $"in another order, the first: {Short(loaded[0])}");
        Add(name, $"{id}: {says}");
    }

    // Which entry, and not all that it says: that is right, where it stands in the wrong place.
    private string Short(TEntry stored)
    {
        var entry = entryOf(stored);
        return Invariant($"{entry.Fact.GetType().Name} of {entry.On:uuuu-MM-dd}, by {entry.By}");
    }

    private static List<TEntry> Without(
        IEnumerable<TEntry> all, IEnumerable<TEntry> without)
    {
        var rest = all.ToList();
        foreach (var entry in without) rest.Remove(entry);
        return rest;
    }
}
