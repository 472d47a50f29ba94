using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.Samples.Web;
using Care.Partnerships.Tests.Json;
using Microsoft.Data.Sqlite;

namespace Care.Partnerships.Tests.Samples;

/// <summary>
/// A snapshot only saves time: one of a shape that this release does not read is passed over, and what was recorded
/// since an older one is followed again.
/// </summary>
public sealed class SnapshotTests : IDisposable
{
    private const string Stream = "typhoon-response";
    private static readonly LocalDate Today = new(2026, 11, 28);
    private static readonly CancellationToken Cancel = CancellationToken.None;

    // The database lives as long as one connection to it is open.
    private readonly SqliteConnection _open = new($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared");

    public SnapshotTests() => _open.Open();

    public void Dispose() => _open.Dispose();

    [Theory]
    [InlineData("""{ "version": 3, "title": "Of a newer release" }""")]
    [InlineData("""{ "version": 2, "title": "Of another shape", "agreements": [{ "state": {} }] }""")]
    [InlineData("""{ "version": 2, "title": "Cut in the mid""")]
    [InlineData("")]
    public async Task A_snapshot_of_another_shape_is_passed_over_and_the_entries_are_followed_again(string snapshot)
    {
        await using var source = SqliteFactory.Instance.CreateDataSource(_open.ConnectionString);
        var store = new EntryStore(source);
        await store.CreateAsync(Cancel);
        var before = await RecordedAsync(store);
        before.Number.Should().BeGreaterThan(0);
        before.Dossier.Should().NotBe(SampleFile.File.Dossier);

        await store.KeepAsync(Stream, before.Number, snapshot, Cancel);

        var after = await new Partnership(store, Stream).LoadAsync(Cancel);
        after.Number.Should().Be(before.Number);
        after.Dossier.Should().Be(before.Dossier);
    }

    [Fact]
    public async Task A_snapshot_that_is_read_is_begun_with()
    {
        await using var source = SqliteFactory.Instance.CreateDataSource(_open.ConnectionString);
        var store = new EntryStore(source);
        await store.CreateAsync(Cancel);
        var before = await RecordedAsync(store);
        var renamed = before.Dossier with { Title = "From the snapshot" };
        var bytes = Care.Partnerships.Json.PartnershipFile.From(renamed).Required().Save();

        await store.KeepAsync(Stream, before.Number, Encoding.UTF8.GetString(bytes), Cancel);

        (await new Partnership(store, Stream).LoadAsync(Cancel)).Dossier.Title.Should().Be("From the snapshot");
    }

    // The first snapshot, and a change behind it.
    private static async Task<Care.Partnerships.Samples.Web.Version> RecordedAsync(EntryStore store)
    {
        var partnership = new Partnership(store, Stream);
        await partnership.BeginAsync(SampleFile.File.Save(), Cancel);
        var change = await partnership.ChangeAsync(
            dossier => dossier.Record(
                SampleFile.Livelihoods, new AgreementSuspended("A landslide cut the road.", Today), SampleFile.Director,
                Today),
            cancel: Cancel);
        change.Outcome.IsRefused.Should().BeFalse();
        return change.Version;
    }
}
