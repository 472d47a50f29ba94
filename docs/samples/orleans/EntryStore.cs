using Npgsql;

namespace Care.Partnerships.Samples.Silo;

/// <summary>One entry as the store keeps it: what it is about, and the entry as JSON.</summary>
public sealed record StoredEntry(string? Agreement, string? Part, string Entry);

/// <summary>Keeps histories in one table of PostgreSQL, which is only ever added to.</summary>
public sealed class EntryStore(NpgsqlDataSource source)
{
    /// <summary>Makes the tables where they are not there, and keeps the parties and people of the host.</summary>
    public async Task SetUpAsync(string tables, string office, CancellationToken cancel = default)
    {
        await using var made = source.CreateCommand(tables);
        await made.ExecuteNonQueryAsync(cancel);
        await using var kept = source.CreateCommand(
            "insert into office (file) values ($1) on conflict (one) do update set file = excluded.file");
        kept.Parameters.Add(new() { Value = office });
        await kept.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The parties and people of the host, as a partnership file.</summary>
    public async Task<string> OfficeAsync(CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand("select file from office");
        return (string?)await command.ExecuteScalarAsync(cancel)
            ?? throw new InvalidOperationException("The database is empty: run setup first.");
    }

    /// <summary>The entries of a stream in their order, from a position on.</summary>
    public async Task<List<StoredEntry>> LoadAsync(string stream, int from = 0, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(
            "select agreement, part, entry from entries where stream = $1 and position >= $2 order by position");
        command.Parameters.Add(new() { Value = stream });
        command.Parameters.Add(new() { Value = from });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var entries = new List<StoredEntry>();
        while (await reader.ReadAsync(cancel)) entries.Add(new(Text(0), Text(1), reader.GetString(2)));
        return entries;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    /// <summary>Adds entries behind as many as the writer saw: all of them, or none.</summary>
    /// <remarks>
    /// One statement is one transaction. Whether the writer is still the only one is decided here and nowhere else: the
    /// key holds off the second of two writers, and the entry before must be there, so that no gap can arise.
    /// </remarks>
    /// <returns>False where another writer was first, or so many are not there yet.</returns>
    public async Task<bool> AppendAsync(
        string stream, int expected, IReadOnlyList<StoredEntry> entries, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand("""
            insert into entries (stream, position, agreement, part, entry)
            select $1, $2 + place - 1, agreement, part, entry
            from unnest($3, $4, $5) with ordinality as added (agreement, part, entry, place)
            where $2 = 0 or exists (select 1 from entries where stream = $1 and position = $2 - 1)
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = expected });
        command.Parameters.Add(Column(entries.Select(one => one.Agreement)));
        command.Parameters.Add(Column(entries.Select(one => one.Part)));
        command.Parameters.Add(Column(entries.Select(one => one.Entry)));
        try
        {
            return await command.ExecuteNonQueryAsync(cancel) == entries.Count;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }

        static NpgsqlParameter<string?[]> Column(IEnumerable<string?> values) => new() { TypedValue = [.. values] };
    }
}
