using System.Diagnostics;
using System.Globalization;
using Care.Partnerships.Benchmarks.Localisation;
using Care.Partnerships.Localisation;
using DuckDB.NET.Data;

// A million flows into a tally, against DuckDB on one thread over a table of its own with the same answer. Its native
// library is too large for every build, so that this is run by hand and by .ci/nightly:
//     dotnet run -c Release --project benchmarks/duckdb
using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
Run("SET threads = 1");
Run("""
    CREATE TABLE flows (cents BIGINT, overhead BIGINT, local BOOLEAN, firm BOOLEAN, hops INTEGER, humanitarian BOOLEAN,
                        in_kind BOOLEAN, part BOOLEAN, counted_before BOOLEAN)
    """);
using (var appender = connection.CreateAppender("flows"))
    foreach (var flow in TallyWork.AllPlain)
    {
        var isLocal = flow.To is >= ActorClass.LocalNonState and <= ActorClass.NationalState;
        appender.CreateRow().AppendValue((long)(flow.Amount * 100)).AppendValue((long)(flow.Overhead * 100))
            .AppendValue(isLocal).AppendValue(flow.Status is not FlowStatus.Pledge).AppendValue(flow.Hops)
            .AppendValue(flow.IsHumanitarian).AppendValue(flow.IsInKind).AppendValue(flow.IsPart)
            .AppendValue(flow.CountedBefore).EndRow();
    }

using var query = connection.CreateCommand();
query.CommandText = """
    SELECT CAST(sum(cents) FILTER (NOT in_kind AND NOT part) AS BIGINT),
           CAST(sum(cents) FILTER (NOT in_kind AND local AND hops <= 1 AND NOT (part AND counted_before)) AS BIGINT),
           CAST(sum(overhead) FILTER (NOT in_kind AND local AND hops <= 1 AND NOT (part AND counted_before)) AS BIGINT),
           CAST(sum(cents) FILTER (in_kind) AS BIGINT)
    FROM flows WHERE humanitarian AND firm
    """;

var (ours, theirs) = (TallyWork.FiguresOf(TallyWork.Ours()), InDuckDb());
if (ours != theirs) throw new InvalidOperationException($"The answers differ: {ours} and {theirs}.");
var ratios = new List<double>();
for (var round = 0; round < 25; round++)
{
    var (own, other) = (Time(() => TallyWork.Ours()), Time(() => InDuckDb()));
    if (round >= 5) ratios.Add(other / own);
    if (round == 24)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the last: {own:0.0} ms, {other:0.0} ms"));
}

ratios.Sort();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"a million flows, times faster than DuckDB on one thread: {ratios[10]:0.00}, lower quartile {ratios[5]:0.00}"));

TallyWork.Figures InDuckDb()
{
    using var row = query.ExecuteReader();
    row.Read();
    return new(Amount(0), Amount(1), Amount(2), Amount(3));

    decimal Amount(int column) => row.GetInt64(column) / 100m;
}

void Run(string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
}

static double Time<T>(Func<T> work)
{
    var watch = Stopwatch.StartNew();
    work();
    return watch.Elapsed.TotalMilliseconds;
}
