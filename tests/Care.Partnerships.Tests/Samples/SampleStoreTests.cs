using System.Buffers;
using System.Data.Common;
using System.Text;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Samples.Web;
using Care.Partnerships.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;

namespace Care.Partnerships.Tests.Samples;

/// <summary>
/// The store of docs/samples/web keeps what was recorded: on SQLite in memory, and on PostgreSQL where the variable
/// POSTGRES says how to reach one, as docs/samples/web/test.sh does.
/// </summary>
public sealed class SampleStoreTests : IDisposable
{
    private static readonly RecordedHistory<CheckIn, CheckInFact> Stored =
        Given.History(CheckIn.Lifecycle, Done.History);

    private static readonly EntryLines<CheckInFact> Lines = new(
        Stored.Entries.Select(entry => entry.By).OfType<Person>()
            .Concat(Setup.Invited.Lead).Concat(Setup.Invited.Partner).Append(Maria)
            .Distinct());

    // The database lives as long as one connection to it is open.
    private readonly SqliteConnection _open = new($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared");

    public SampleStoreTests() => _open.Open();

    public void Dispose() => _open.Dispose();

    [Fact]
    public async Task It_keeps_what_was_recorded_on_sqlite()
    {
        await using var source = SqliteFactory.Instance.CreateDataSource(_open.ConnectionString);
        StoreInvariants.Check(Stored, Load(source), Append(source)).Should().BeEmpty();
    }

    [Fact]
    public async Task It_keeps_what_was_recorded_on_postgresql()
    {
        if (Environment.GetEnvironmentVariable("POSTGRES") is not { Length: > 0 } database)
        {
            Assert.Skip("POSTGRES names no database: docs/samples/web/test.sh runs it on one.");
            return;
        }

        await using var source = NpgsqlDataSource.Create(database);
        await using (var clean = source.CreateCommand("drop table if exists entries"))
            await clean.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        StoreInvariants.Check(Stored, Load(source), Append(source)).Should().BeEmpty();
    }

    public static TheoryData<string> Faults =>
    [
        StoreInvariants.NoUpdateIsLost, StoreInvariants.NoClockMoveIsSkipped, StoreInvariants.NothingIsStoredTwice,
        StoreInvariants.TheOrderIsKept,
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_that_is_planted_in_it_breaks_the_invariant_of_its_name(string invariant)
    {
        await using var source = SqliteFactory.Instance.CreateDataSource(_open.ConnectionString);
        var (load, append) = (Load(source), Append(source));
        var broken = invariant switch
        {
            // Written behind whatever is there, and the first writer's entry overwritten.
            StoreInvariants.NoUpdateIsLost => StoreInvariants.Check(Stored, load, (id, seen, entries) =>
            {
                if (seen < load(id).Count && !load(id).Skip(seen).SequenceEqual(entries))
                    Run($"delete from entries where stream = '{id}' and position >= {seen}");
                return append(id, seen, entries);
            }),
            StoreInvariants.NoClockMoveIsSkipped => StoreInvariants.Check(Stored, load, (id, seen, entries) =>
                append(id, load(id).Count, [.. entries.Where(entry => entry.By is not Actor.TheClock)])),
            StoreInvariants.NothingIsStoredTwice => StoreInvariants.Check(Stored, load, (id, seen, entries) =>
                append(id, load(id).Skip(seen).SequenceEqual(entries) ? load(id).Count : seen, entries)),
            _ => StoreInvariants.Check(Stored, id => [.. load(id).OrderBy(entry => $"{entry.On}{entry.Fact}")], append),
        };
        broken.Select(one => one.Name).Should().Contain(invariant);
    }

    private static LoadHistory<CheckInFact> Load(DbDataSource source) => id =>
    {
        var store = new EntryStore(source);
        store.CreateAsync().GetAwaiter().GetResult();
        return [.. store.LoadAsync(id).GetAwaiter().GetResult().Select(stored =>
        {
            var bytes = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(stored.Entry));
            Lines.TryRead(ref bytes, isAll: true, out var entry).Should().BeTrue();
            return entry!.Required();
        })];
    };

    private static AppendToHistory<CheckInFact> Append(DbDataSource source) => (id, seen, entries) =>
    {
        var store = new EntryStore(source);
        store.CreateAsync().GetAwaiter().GetResult();
        return store.AppendAsync(id, seen, [.. entries.Select(entry =>
        {
            var bytes = new ArrayBufferWriter<byte>();
            Lines.Write(bytes, entry);
            return new StoredEntry(
                "agreement-1", null, null, null, null, null, null, Encoding.UTF8.GetString(bytes.WrittenSpan));
        })]).GetAwaiter().GetResult();
    };

    private void Run(string sql)
    {
        using var command = _open.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
