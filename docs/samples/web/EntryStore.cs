using System.Data;
using System.Data.Common;

namespace Care.Partnerships.Samples.Web;

/// <summary>One entry as the store keeps it: what it belongs to, and the entry as JSON.</summary>
public sealed record StoredEntry(
    string? Agreement, string? CheckIn, string? Survey, string? FeedbackCase, string? Material, string? Monitoring,
    string? Relationship, string Entry);

/// <summary>
/// Keeps histories in one table, which is only ever added to. The same statements serve SQLite and PostgreSQL.
/// </summary>
public sealed class EntryStore(DbDataSource source)
{
    /// <summary>Makes the tables where they are not there.</summary>
    public Task CreateAsync(CancellationToken cancel = default) => RunAsync("""
        create table if not exists snapshots (
            stream text not null, position integer not null, snapshot text not null, primary key (stream, position));
        create table if not exists entries (
            stream text not null, position integer not null,
            agreement text, check_in text, survey text, feedback_case text, material text, monitoring text,
            relationship text,
            entry text not null,
            primary key (stream, position))
        """, cancel);

    /// <summary>The newest snapshot before a position, with the number of entries in it; null where there is none.
    /// </summary>
    public async Task<(int Position, string Snapshot)?> SnapshotAsync(
        string stream, int before, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = Command(connection, """
            select position, snapshot from snapshots
            where stream = @stream and position < @before order by position desc limit 1
            """, ("stream", stream), ("before", before));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? (reader.GetInt32(0), reader.GetString(1)) : null;
    }

    /// <summary>Keeps a snapshot; one that was kept at this position stays. The first begins the stream.</summary>
    public Task KeepAsync(string stream, int position, string snapshot, CancellationToken cancel = default) => RunAsync(
        """
        insert into snapshots (stream, position, snapshot) values (@stream, @position, @snapshot)
        on conflict do nothing
        """, cancel, ("stream", stream), ("position", position), ("snapshot", snapshot));

    /// <summary>The entries of a stream in their order, from a position on.</summary>
    public async Task<List<StoredEntry>> LoadAsync(string stream, int from = 0, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = Command(connection, """
            select agreement, check_in, survey, feedback_case, material, monitoring, relationship, entry from entries
            where stream = @stream and position >= @from order by position
            """, ("stream", stream), ("from", from));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var entries = new List<StoredEntry>();
        while (await reader.ReadAsync(cancel))
            entries.Add(new(Text(0), Text(1), Text(2), Text(3), Text(4), Text(5), Text(6), reader.GetString(7)));
        return entries;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    /// <summary>Adds entries behind as many as the writer saw: all of them, or none.</summary>
    /// <returns>False where another writer was first, or so many are not there yet.</returns>
    public async Task<bool> AppendAsync(
        string stream, int expected, IReadOnlyList<StoredEntry> entries, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        for (var i = 0; i < entries.Count; i++)
        {
            // The key holds off a second writer at the same position, the count a position that is not reached yet.
            await using var command = Command(connection, """
                insert into entries (
                    stream, position, agreement, check_in, survey, feedback_case, material, monitoring,
                    relationship, entry)
                select
                    @stream, @position, @agreement, @checkIn, @survey, @feedbackCase, @material, @monitoring,
                    @relationship, @entry
                where (select count(*) from entries where stream = @stream) = @position
                on conflict do nothing
                """, ("stream", stream), ("position", expected + i), ("agreement", entries[i].Agreement),
                ("checkIn", entries[i].CheckIn), ("survey", entries[i].Survey),
                ("feedbackCase", entries[i].FeedbackCase), ("material", entries[i].Material),
                 ("monitoring", entries[i].Monitoring), ("relationship", entries[i].Relationship),
                ("entry", entries[i].Entry));
            command.Transaction = transaction;
            if (await command.ExecuteNonQueryAsync(cancel) != 1) return false;
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task RunAsync(string sql, CancellationToken cancel, params (string Name, object? Value)[] values)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    // The statements are constants of this file; what users gave comes as parameters.
    private static DbCommand Command(DbConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = value is int ? DbType.Int32 : DbType.String;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
