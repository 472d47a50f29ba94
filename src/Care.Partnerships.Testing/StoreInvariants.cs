using Care.Partnerships.Dossiers;

namespace Care.Partnerships.Testing;

/// <summary>Loads the history of one thing, in the order in which it was recorded; empty where there is none.</summary>
/// <typeparam name="TFact">The family of facts.</typeparam>
/// <param name="id">Which thing, by the key of the host.</param>
public delegate IReadOnlyList<IEntry<TFact>> LoadHistory<out TFact>(string id) where TFact : Fact;

/// <summary>
/// Adds entries to the history of one thing, all or none, where it still is as long as the writer saw it.
/// </summary>
/// <typeparam name="TFact">The family of facts.</typeparam>
/// <param name="id">Which thing, by the key of the host.</param>
/// <param name="expectedVersion">How many entries the writer saw; 0 for a new thing.</param>
/// <param name="entries">What to add, in order.</param>
/// <returns>
/// True where they were added; false where the history is of another length, and nothing was added.
/// </returns>
public delegate bool AppendToHistory<in TFact>(string id, int expectedVersion, IReadOnlyList<IEntry<TFact>> entries)
    where TFact : Fact;

/// <summary>Loads the entries of a dossier, in the order in which they were recorded; empty where there is none.
/// </summary>
/// <param name="id">Which dossier, by the key of the host.</param>
public delegate IReadOnlyList<DossierEntry> LoadDossier(string id);

/// <summary>
/// Adds entries to a dossier, all or none, where it still has as many as the writer saw.
/// </summary>
/// <param name="id">Which dossier, by the key of the host.</param>
/// <param name="expectedVersion">How many entries the writer saw; 0 for a new one.</param>
/// <param name="entries">What to add, in order.</param>
/// <returns>True where they were added; false where there are more or fewer, and nothing was added.</returns>
public delegate bool AppendToDossier(string id, int expectedVersion, IReadOnlyList<DossierEntry> entries);

/// <summary>The invariants of a store: what a host keeps must be what was recorded.</summary>
/// <remarks>
/// <para>Beyond the names below, what is loaded must replay to the state that recording led to. It writes to things
/// whose keys begin with <c>store-invariants-</c>, so give it an empty store, or throw these away afterwards. A store
/// that is asynchronous is waited for in the two functions.</para>
/// </remarks>
public static class StoreInvariants
{
    /// <summary>Two writers saw the same version: the second is told so, and the entries of the first stay.</summary>
    public const string NoUpdateIsLost = "no update is lost";

    /// <summary>What time brought is stored as what people recorded is.</summary>
    public const string NoClockMoveIsSkipped = "no clock move is skipped";

    /// <summary>What was sent again, because the answer got lost, is stored once.</summary>
    public const string NothingIsStoredTwice = "nothing is stored twice";

    /// <summary>The order is that of recording, also on one day.</summary>
    public const string TheOrderIsKept = "the order is kept";

    /// <summary>What is loaded is what was stored, and nothing of another thing.</summary>
    public const string NothingIsChanged = "nothing is changed";

    /// <summary>Writes a lawful history in several ways, reads it back, and says what is wrong.</summary>
    /// <param name="history">
    /// What to store: three entries or more, at least one of them by the clock where the lifecycle has such rows.
    /// A history with several entries on one day finds more.
    /// </param>
    /// <param name="load">Loads a history.</param>
    /// <param name="append">Adds to a history.</param>
    /// <returns>What is broken, each invariant once; empty where the store keeps what it should.</returns>
    /// <exception cref="ArgumentException">The history is too short, or holds nothing that time brought.</exception>
    public static ValueList<BrokenInvariant> Check<TState, TFact>(
        RecordedHistory<TState, TFact> history, LoadHistory<TFact> load, AppendToHistory<TFact> append)
        where TState : class
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(append);
        if (history.Entries.Count < 3)
            throw new ArgumentException("Three entries or more are needed.", nameof(history));
        var store = new StoreProbe<IEntry<TFact>>(load.Invoke, append.Invoke, entry => entry);
        if (history.Lifecycle.Rows.Any(row => row.Verb.Length == 0) && !history.Entries.Any(store.IsByTheClock))
            throw new ArgumentException("An entry by the clock is needed: catch up with time.", nameof(history));
        Use(store, history.Entries);
        if (store.Broken.Count == 0) Replayed(store, history);
        return store.Broken.DistinctBy(broken => broken.Name, StringComparer.Ordinal).ToValueList();
    }

    /// <summary>Writes a dossier in several ways, entry by entry, reads it back, and says what is wrong.</summary>
    /// <param name="dossier">
    /// What to store: sound, with three entries or more, one of them by the clock. What no entry tells, such as parties
    /// and people, is taken from it.
    /// </param>
    /// <param name="load">Loads the entries of a dossier.</param>
    /// <param name="append">Adds to the entries of a dossier.</param>
    /// <returns>What is broken, each invariant once; empty where the store keeps what it should.</returns>
    /// <exception cref="ArgumentException">There are too few entries, or nothing that time brought.</exception>
    public static ValueList<BrokenInvariant> Check(Dossier dossier, LoadDossier load, AppendToDossier append)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(append);
        var store = new StoreProbe<DossierEntry>(load.Invoke, append.Invoke, entry => entry.Entry);
        var entries = dossier.Entries;
        if (entries.Count < 3) throw new ArgumentException("Three entries or more are needed.", nameof(dossier));
        if (!entries.Any(store.IsByTheClock))
            throw new ArgumentException("An entry by the clock is needed: catch up with time.", nameof(dossier));
        Use(store, entries);
        if (store.Broken.Count == 0 && DossierPart.Difference(dossier, store.Load("one-by-one")
                .Aggregate(DossierPart.Bare(dossier), static (d, entry) => d.Follow(entry))) is { } name)
            store.Add(NothingIsChanged, $"What was loaded replays to another state of {name}.");
        return store.Broken.DistinctBy(broken => broken.Name, StringComparer.Ordinal).ToValueList();
    }

    /// <summary>The same for a dossier, and fails where anything is broken.</summary>
    /// <param name="dossier">What to store.</param>
    /// <param name="load">Loads the entries of a dossier.</param>
    /// <param name="append">Adds to the entries of a dossier.</param>
    /// <exception cref="CheckFailedException">The store does not keep what it should.</exception>
    /// <inheritdoc cref="Check(Dossier, LoadDossier, AppendToDossier)" path="/exception"/>
    public static void Require(Dossier dossier, LoadDossier load, AppendToDossier append) =>
        Fail(Check(dossier, load, append));

    /// <summary>The same, and fails where anything is broken.</summary>
    /// <param name="history">What to store.</param>
    /// <param name="load">Loads a history.</param>
    /// <param name="append">Adds to a history.</param>
    /// <exception cref="CheckFailedException">The store does not keep what it should.</exception>
    /// <inheritdoc cref="Check{TState, TFact}" path="/exception"/>
    public static void Require<TState, TFact>(
        RecordedHistory<TState, TFact> history, LoadHistory<TFact> load, AppendToHistory<TFact> append)
        where TState : class
        where TFact : Fact =>
        Fail(Check(history, load, append));

    internal static void Fail(ValueList<BrokenInvariant> broken)
    {
        if (broken.Count > 0) throw new CheckFailedException(string.Join('\n', broken.AsEnumerable()));
    }

    private static void Use<TEntry>(StoreProbe<TEntry> store, ValueList<TEntry> entries) where TEntry : class
    {
        OneByOne(store, entries);
        AtOnce(store, entries);
        TwoWriters(store, entries);
        SentAgain(store, entries);
    }

    private static void OneByOne<TEntry>(StoreProbe<TEntry> store, ValueList<TEntry> entries)
        where TEntry : class
    {
        for (var version = 0; version < entries.Count; version++)
            store.Append("one-by-one", version, [entries[version]], entries);
        store.Compare("one-by-one", entries);
    }

    private static void AtOnce<TEntry>(StoreProbe<TEntry> store, ValueList<TEntry> entries)
        where TEntry : class
    {
        store.Append("at-once", 0, [.. entries.Take(1)], entries);
        store.Append("at-once", 1, [.. entries.Skip(1)], entries);
        store.Compare("at-once", entries);
        store.Compare("one-by-one", entries);
        store.Compare("nothing", []);
    }

    // Both saw the same history, and want to add different entries.
    private static void TwoWriters<TEntry>(StoreProbe<TEntry> store, ValueList<TEntry> entries)
        where TEntry : class
    {
        var firsts = entries.Take(entries.Count - 1).ToList();
        var seen = Math.Max(1, firsts.FindLastIndex(entry => !store.IsByTheClock(entry)));
        store.Append("two-writers", 0, [.. entries.Take(seen)], entries);
        store.Append("two-writers", seen, [entries[seen]], entries);
        if (store.Appends("two-writers", seen, [entries[seen + 1]]))
            store.Add(
                NoUpdateIsLost, Invariant($"Two writers saw version {seen}, and both were told that it worked."));
        else store.Compare("two-writers", [.. entries.Take(seen + 1)]);
        if (store.Appends("two-writers", entries.Count + 9, [entries[seen + 1]]))
            store.Add(NoUpdateIsLost, "An entry was added at a version that is not reached yet.");
    }

    private static void SentAgain<TEntry>(StoreProbe<TEntry> store, ValueList<TEntry> entries)
        where TEntry : class
    {
        store.Append("sent-again", 0, [entries[0]], entries);
        // What it answers is the affair of the store: added long ago, or too late.
        store.Appends("sent-again", 0, [entries[0]]);
        store.Compare("sent-again", [entries[0]]);
    }

    private static void Replayed<TState, TFact>(
        StoreProbe<IEntry<TFact>> store, RecordedHistory<TState, TFact> history)
        where TState : class
        where TFact : Fact
    {
        var loaded = store.Load("one-by-one");
        var state = new RecordedHistory<TState, TFact>(history.Lifecycle, history.Start, [.. loaded], history.State)
            .Replayed(loaded.Count);
        if (!state.Equals(history.State)) store.Add(NothingIsChanged, "What was loaded replays to another state.");
    }
}

/// <summary>An invariant that a store breaks.</summary>
/// <param name="Name">Its name, one of those of <see cref="StoreInvariants"/>.</param>
/// <param name="Says">What happened.</param>
public sealed record BrokenInvariant(string Name, string Says)
{
    /// <summary>Name and what happened. Never throws.</summary>
    public override string ToString() => $"broken: {Name}\n    {Says}";
}
