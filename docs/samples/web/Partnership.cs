using System.Buffers;
using System.Text;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Samples.Web;

/// <summary>A dossier, and how many entries it was made of.</summary>
public sealed record Version(Dossier Dossier, int Number);

/// <summary>What became of a change: the library's answer, and the version that holds it now.</summary>
public sealed record Change(DossierOutcome Outcome, Version Version, bool WasLate = false);

/// <summary>
/// One partnership in the store. It keeps the last version in memory and reads what others have added since; after a
/// start it begins with the newest snapshot.
/// </summary>
public sealed class Partnership(EntryStore store, string stream)
{
    // How often a change is tried where others were first, and how many entries lie between two snapshots.
    private const int Tries = 5, Between = 100;
    private volatile Version? _last;

    /// <summary>Begins the stream with a partnership file, where it was not begun: the first snapshot.</summary>
    public Task BeginAsync(byte[] file, CancellationToken cancel) =>
        store.KeepAsync(stream, 0, Encoding.UTF8.GetString(PartnershipFile.Load(file).Required().Save()), cancel);

    /// <summary>The dossier as it stands.</summary>
    public async Task<Version> LoadAsync(CancellationToken cancel)
    {
        var last = _last ?? await SnapshotAsync(cancel);
        var lines = new EntryLines<Fact>(last.Dossier.People);
        foreach (var stored in await store.LoadAsync(stream, last.Number, cancel))
            last = new(last.Dossier.Follow(Read(lines, stored)), last.Number + 1);
        if (last.Number >= (_last?.Number ?? 0) / Between * Between + Between) await KeepAsync(last, cancel);
        return _last = last;
    }

    /// <summary>
    /// Changes the dossier. Where another writer was first, the rules are asked again about what it stands at now; one
    /// who says which version he saw is told instead.
    /// </summary>
    public async Task<Change> ChangeAsync(
        Func<Dossier, DossierOutcome> change, int? seen = null, CancellationToken cancel = default)
    {
        for (var tried = 0; ; tried++)
        {
            var before = await LoadAsync(cancel);
            if (seen is not null && seen != before.Number) return new(change(before.Dossier), before, WasLate: true);
            var outcome = change(before.Dossier);
            if (outcome.Recorded.Count == 0) return new(outcome, before);
            if (await store.AppendAsync(stream, before.Number, Stored(outcome.Dossier, outcome.Recorded), cancel))
                return new(outcome, new(outcome.Dossier, before.Number + outcome.Recorded.Count));
            if (tried == Tries) return new(outcome, before, WasLate: true);
        }
    }

    // A snapshot of a shape that is not understood is passed over, and what stands behind an older one is read instead.
    private async Task<Version> SnapshotAsync(CancellationToken cancel)
    {
        var before = int.MaxValue;
        while (await store.SnapshotAsync(stream, before, cancel) is var (position, snapshot))
        {
            var file = PartnershipFile.Load(Encoding.UTF8.GetBytes(snapshot));
            if (file.IsSuccess) return new(file.Value.Dossier, position);
            before = position;
        }

        throw new InvalidOperationException($"The store has no partnership {stream} that can be read.");
    }

    private Task KeepAsync(Version version, CancellationToken cancel) =>
        PartnershipFile.From(version.Dossier) is { IsSuccess: true } file
            ? store.KeepAsync(stream, version.Number, Encoding.UTF8.GetString(file.Value.Save()), cancel)
            : Task.CompletedTask;

    private static List<StoredEntry> Stored(Dossier dossier, ValueList<DossierEntry> entries)
    {
        var (lines, stored) = (new EntryLines<Fact>(dossier.People), new List<StoredEntry>());
        foreach (var entry in entries)
        {
            var bytes = new ArrayBufferWriter<byte>();
            lines.Write(bytes, entry.Entry);
            stored.Add(new(
                entry.Agreement?.Value, entry.CheckIn?.Value, entry.Survey?.Value, entry.FeedbackCase?.Value,
                entry.MediaMaterial?.Value, entry.Monitoring?.Value, entry.Relationship?.Value,
                Encoding.UTF8.GetString(bytes.WrittenSpan).TrimEnd('\n')));
        }

        return stored;
    }

    private static DossierEntry Read(EntryLines<Fact> lines, StoredEntry stored)
    {
        var bytes = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(stored.Entry));
        if (!lines.TryRead(ref bytes, isAll: true, out var entry))
            throw new InvalidOperationException("An entry of the store is blank.");
        return new(stored.Agreement is null ? null : Id<Agreements.Agreement>.Of(stored.Agreement), entry.Required())
        {
            CheckIn = stored.CheckIn is null ? null : Id<CheckIns.CheckIn>.Of(stored.CheckIn),
            Survey = stored.Survey is null ? null : Id<Surveys.Survey>.Of(stored.Survey),
            FeedbackCase = stored.FeedbackCase is null ? null : Id<Feedback.FeedbackCase>.Of(stored.FeedbackCase),
            MediaMaterial = stored.Material is null ? null : Id<Communications.MediaMaterial>.Of(stored.Material),
            Monitoring = stored.Monitoring is null ? null : Id<Monitoring.JointMonitoring>.Of(stored.Monitoring),
            Relationship = stored.Relationship is null
                ? null : Id<Relationships.Relationship>.Of(stored.Relationship),
        };
    }
}
