using System.Globalization;
using System.Text;
using Care.Partnerships.Budgets;
using Care.Partnerships.Csv;
using Care.Partnerships.Values;
using CsvHelper;

namespace Care.Partnerships.Benchmarks.Csv;

/// <summary>
/// Statements and budgets of many rows as the bytes of CSV files, read by CsvHelper into rows, and on into facts and
/// lines.
/// </summary>
internal static class CsvWork
{
    private const int Few = 1_000, Many = 10_000;

    private static readonly DateInterval Year = DateIntervals.Of(new(2026, 1, 1), new(2026, 12, 31));
    private static readonly byte[] FewCosts = Costs(Few), ManyCosts = Costs(Many);
    private static readonly byte[] ManyLines = Lines(Many);
    private static readonly CsvReaderOptions AsSeen = new()
    {
        HasHeader = false, SkipEmptyLines = false, Separator = ',',
    };

    public static int ManyCostsRead() => CostsOf(ManyCosts);

    public static int FewCostsRead() => CostsOf(FewCosts);

    public static int ManyLinesRead() => LinesOf(ManyLines);

    public static int ManyCostsKept() => Kept(ManyCosts);

    public static int ManyLinesKept() => Kept(ManyLines);

    private static int CostsOf(byte[] file) => StatementCsv.From(Currency.Usd, Rows(file)).Required().Count;

    private static int LinesOf(byte[] file) =>
        BudgetCsv.From(Id<Budget>.Of("b-1"), Currency.Usd, Year, Rows(file)).Required().Lines.Count;

    // Every row with every cell as text, kept until the last one is read, as we keep what we read.
    private static int Kept(byte[] file) => Rows(file).ToList().Count - 1;

    private static IEnumerable<string[]> Rows(byte[] file)
    {
        using var reader = CsvReader.Create(file, AsSeen);
        while (reader.Read())
        {
            var row = new string[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.GetString(i);
            yield return row;
        }
    }

    private static byte[] Costs(int count) => File(
        "id,statement,spentOn,amount,currency,what,line,voucher", count,
        i => string.Create(
            CultureInfo.InvariantCulture,
            $"c-{i},s-1,2026-04-20,{i + 1}.50,USD,\"Shelter kits, lot {i % 100}\",kits-{i % 40},PV-{i}"));

    private static byte[] Lines(int count) => File(
        "line,category,purpose,spentBy,form,start,end,quantity,unit,unitPrice,total,currency,funder,partner,note",
        count,
        i => string.Create(
            CultureInfo.InvariantCulture,
            $"l-{i},Supplies,Programme,tanglaw,Cash,2026-03-01,2026-08-31,2,kit,{i + 1}.50,{2 * i + 3}.00,USD," +
            $"{2 * i + 2}.00,1.00,\"Kits, lot {i % 100}\""));

    private static byte[] File(string heads, int count, Func<int, string> row)
    {
        var text = new StringBuilder(heads).Append("\r\n");
        for (var i = 0; i < count; i++) text.Append(row(i)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
