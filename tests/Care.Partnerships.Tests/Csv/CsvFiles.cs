using CsvHelper;

namespace Care.Partnerships.Tests.Csv;

/// <summary>Files of CSV, read by the library that the guide shows.</summary>
internal static class CsvFiles
{
    /// <summary>Every row of a file, also the first and the empty ones, so that rows are counted as they are seen.
    /// </summary>
    public static IEnumerable<string[]> Rows(string text, char separator = ',')
    {
        using var file = CsvReader.FromText(
            text, new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, Separator = separator });
        while (file.Read())
        {
            var row = new string[file.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = file.GetString(i);
            yield return row;
        }
    }

    /// <summary>The rows of a table that is written as a table: cells separated by bars.</summary>
    public static IEnumerable<string[]> Table(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    /// <summary>Code and place of every refusal, in their order.</summary>
    public static string[] Told<T>(Ardalis.Result.Result<T> refused) =>
        [.. refused.Refusals().Select(refusal => $"{refusal.Code} {refusal.Field}")];
}
