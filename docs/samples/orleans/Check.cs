using System.Globalization;
using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Testing;
using Npgsql;

namespace Care.Partnerships.Samples.Silo;

/// <summary>
/// Holds the store against what clients were told: what was acknowledged stands once, in its place, and no rule is
/// broken. A fault can be planted in the table for as long as the check runs, to see that it is found.
/// </summary>
public sealed class Check(Client client, NpgsqlDataSource source, string? plant)
{
    private readonly List<string> _failed = [];
    private int _checks;

    private sealed record Row(string Stream, int Position, DossierEntry Entry);

    private sealed record Taken(string Stream, int Position, int Recorded, string Fact, string Id);

    /// <summary>Runs every check, and says what does not hold.</summary>
    public async Task<bool> RunAsync(string[] logs, bool wasKilled)
    {
        var lines = logs.Select(File.ReadAllLines).ToArray();
        var told = lines.Select(log => log[^1].Split(' ')).Select(last => last[1..].Select(Number).ToArray()).ToArray();
        var taken = lines.SelectMany(log => log[..^1]).Select(line => line.Split(' '))
            .Select(part => new Taken(part[0], Number(part[1]), Number(part[2]), part[3], part[4])).ToList();
        var streams = (await RowsAsync()).GroupBy(row => row.Stream).ToDictionary(one => one.Key, one => one.ToList());
        var places = streams.Values.SelectMany(rows => rows).ToLookup(row => (row.Stream, NameOf(row), IdOf(row)));

        That("every fact that was acknowledged stands exactly once",
            taken.Where(one => places[(one.Stream, one.Fact, one.Id)].Count() != 1));
        That("it stands where the answer said",
            taken.Where(one => one.Recorded > 0
                && places[(one.Stream, one.Fact, one.Id)].All(row => row.Position != one.Position - one.Recorded)));
        var known = taken.Select(one => (one.Stream, one.Fact, one.Id)).ToHashSet();
        That("nothing stands that nobody was told of", places.Where(place => !known.Contains(place.Key))
            .Select(place => place.Key));
        That("one answer alone says that a fact was added",
            taken.Where(one => one.Recorded > 0).GroupBy(one => (one.Stream, one.Fact, one.Id))
                .Where(same => same.Count() > 1).Select(same => same.Key));
        That("no position is missing", streams.Where(stream =>
            stream.Value.Where((row, i) => row.Position != i).Any()).Select(stream => stream.Key));
        That("time passed once for each", streams.Where(stream =>
            stream.Value.Count(row => row.Entry.Entry.Fact is AgreementExpired) != 1).Select(stream => stream.Key));
        var dossiers = streams.ToDictionary(stream => stream.Key, stream => Replayed(stream.Value));
        That("every history replays, and its audit finds nothing", dossiers.Where(one =>
            one.Value is not { } dossier || PartnershipFile.From(dossier) is not { IsSuccess: true } file
            || file.Value.Audit.Count > 0).Select(one => one.Key));
        if (plant is null)
        {
            That("facts were recorded", taken.Count > 0);
            That("what was sent twice on purpose was recorded once", told.All(one => one[2] > 0));
            if (wasKilled) That("the silo died under load", told[0][0] > 0);
            if (logs.Length > 1)
                That("two clusters wrote to the same partnerships", streams.Values.Any(rows =>
                    rows.Select(IdOf).Where(id => id.StartsWith("fbk-", StringComparison.Ordinal))
                        .Select(id => id.Split('-')[1]).Distinct().Count() > 1));
            await AskAsync(dossiers);
            Store();
        }

        foreach (var failed in _failed) Console.WriteLine($"FAILED: {failed}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_checks - _failed.Count} checks passed, {_failed.Count} failed; {streams.Count} partnerships, "
                + $"{streams.Values.Sum(rows => rows.Count)} entries, {taken.Count} answers"));
        return _failed.Count == 0;
    }

    // The table, with the fault in it where one is planted; the transaction ends without a commit.
    private async Task<List<Row>> RowsAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        const string last = """
            (select stream, max(position) as position from entries where stream like 'p-%' group by stream limit 1)
            as last
            """;
        var fault = plant switch
        {
            null => null,
            "lose" => $"delete from entries e using {last} where e.stream = last.stream and e.position = last.position",
            "double" => $"""
                insert into entries select e.stream, last.position + 1, e.agreement, e.part, e.entry
                from entries e join {last} on e.stream = last.stream where e.entry like '%case-received%' limit 1
                """,
            "gap" => $"""
                update entries e set position = e.position + 1 from {last}
                where e.stream = last.stream and e.position = last.position
                """,
            "late" => "update entries set entry = replace(entry, '2026-03-01/2026-12-31', '2026-03-01/2026-05-31')",
            _ => throw new InvalidOperationException($"{plant} is not a fault: lose, double, gap or late."),
        };
        if (fault is not null)
        {
            await using var planted = new NpgsqlCommand(fault, connection, transaction);
            await planted.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(
            "select stream, position, agreement, part, entry from entries where stream like 'p-%' "
                + "order by stream, position", connection, transaction);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Row>();
        while (await reader.ReadAsync())
            rows.Add(new(reader.GetString(0), reader.GetInt32(1), client.Office.Read(new(
                reader.IsDBNull(2) ? null : reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3),
                reader.GetString(4)))));
        return rows;
    }

    private Dossier? Replayed(List<Row> rows)
    {
        try
        {
            return rows.Aggregate(client.Office.Empty, (dossier, row) => dossier.Follow(row.Entry));
        }
        catch (DamagedHistoryException)
        {
            return null;
        }
    }

    // The cluster that is left answers what the store holds, and tells whoever saw less that he is late.
    private async Task AskAsync(Dictionary<string, Dossier?> dossiers)
    {
        var others = new List<string>();
        foreach (var (stream, dossier) in dossiers)
            if (!(await client.Of(stream).ReadAsync()).AsSpan().SequenceEqual(
                PartnershipFile.From(dossier!).Required().Save()))
                others.Add(stream);
        That("the cluster answers what the store holds", others);
        var some = dossiers.Keys.Order(StringComparer.Ordinal).First();
        var late = await client.Of(some).RecordAsync(client.Receive(some, "fbk-late") with { Seen = 0 });
        That("whoever saw less is told", late is { WasLate: true, Recorded: 0 });
        var unread = await client.Of(some).RecordAsync(
            client.Receive(some, "fbk-x") with { Fact = Encoding.UTF8.GetBytes("{\"type\":\"case-received/1\"}") });
        That("what cannot be read is refused with all reasons", unread.Refusals.Length > 1);
        var misplaced = await client.Of(some).RecordAsync(
            client.Receive(some, "fbk-x") with { As = "finance-manager of nowhere" });
        That("a post that the person does not hold is refused with those that he does",
            misplaced.Refusals is [{ Code: "HOST-002" } refused] && refused.Message.Contains(" of care-phl"));
        var (one, second) = (client.Office.Empty.People[2], Position.CountryDirector);
        var office = new Office(client.Office.Empty with
        {
            People = client.Office.Empty.People.Add(one with { Position = second }),
        });
        That("whoever holds two posts is asked which one", office.PersonOf(one.Id.Value, null) is
            (null, { Code: "HOST-001" } which) && which.Message.Contains($"{second} of {one.Party}"));
        That("and acts in the one that he names",
            office.PersonOf(one.Id.Value, $"{second} of {one.Party}").Person?.Position == second);
    }

    // The invariants of the library's own tests, on this store.
    private void Store()
    {
        var dossier = PartnershipFile.Load(File.ReadAllBytes(
            Path.Combine(AppContext.BaseDirectory, "typhoon-response.json"))).Required().Dossier;
        var (store, agreement) = (new EntryStore(source), dossier.CheckIns[0].Agreement);
        var id = dossier.CheckIns[0].Id;
        var broken = StoreInvariants.Check(
            Given.History(CheckIn.Lifecycle, dossier.CheckIns[0].Entries),
            load: stream => [.. store.LoadAsync(stream).GetAwaiter().GetResult()
                .Select(stored => (IEntry<CheckInFact>)client.Office.Read(stored).Entry)],
            append: (stream, seen, entries) => store.AppendAsync(stream, seen, [.. entries.Select(entry =>
                client.Office.Write(new(agreement, entry) { CheckIn = id }))]).GetAwaiter().GetResult());
        That("the invariants of a store hold", broken);
    }

    private void That<T>(string what, IEnumerable<T> against)
    {
        _checks++;
        var some = against.Take(3).ToList();
        if (some.Count > 0) _failed.Add($"{what}, but: {string.Join("; ", some)}");
    }

    private void That(string what, bool holds) => That(what, holds ? Array.Empty<string>() : ["it did not"]);

    private static string NameOf(Row row) => PartnershipJson.NameOf(row.Entry.Entry.Fact).Split('/')[0];

    private static string IdOf(Row row) => row.Entry switch
    {
        { Entry.Fact: CaseReceived received } => received.Heading.Id.Value,
        { FeedbackCase: { } feedback }        => feedback.Value,
        _                                     => row.Stream,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
