using static Care.Partnerships.Values.InvariantText;

namespace Care.Partnerships.Csv;

/// <summary>
/// Why rows of a table were refused. Each field is a row, counted as a spreadsheet shows it, and a column:
/// <c>rows[3].amount</c>; row 1 holds the names of the columns. Codes are public and never reused.
/// </summary>
internal static class CsvRefusals
{
    public static Refusal NoColumns(string names) => new("CP-CSV-001", "rows",
        $"There is no row: write the names of the columns into the first one: {names}.");

    public static Refusal OtherSeparator(char separator) => new("CP-CSV-002", "rows[1]",
        $"The first row is one cell that holds {Shown(separator)}: the file has that separator; " +
        $"read it again, and tell the CSV reader so.");

    public static Refusal ColumnMissing(string name) => new("CP-CSV-003", At(1, name),
        $"There is no column {name}: add it to the first row.");

    public static Refusal ColumnUnknown(string given, int column, string names) =>
        new("CP-CSV-004", Invariant($"rows[1][{column}]"),
            $"Column {column} is named \"{Quoted(given)}\", which is not known here: " +
            $"correct the name, or take the column out. Known are {names}.");

    public static Refusal OtherCount(int row, int given, int columns) => new("CP-CSV-005", Invariant($"rows[{row}]"),
        $"The row has {given} cells under {columns} columns: put quotes around a cell that holds a separator, " +
        $"and leave no cell out.");

    public static Refusal Empty(int row, string column) => new("CP-CSV-006", At(row, column),
        $"The cell is empty, and {column} is needed in each row: fill it in.");

    public static Refusal NotANumber(int row, string column, string given) => new("CP-CSV-007", At(row, column),
        $"\"{Quoted(given)}\" is not a plain number{Comma(given)}: write digits, with a point before the decimals " +
        $"and no separator between thousands, such as 1234.50.");

    public static Refusal NotADay(int row, string column, string given) => new("CP-CSV-008", At(row, column),
        $"\"{Quoted(given)}\" is not a day as year-month-day: write 2026-03-31 for the last day of March 2026.");

    public static Refusal NotAWord(int row, string column, string given, string words) =>
        new("CP-CSV-009", At(row, column), $"\"{Quoted(given)}\" is not known here: write one of {words}.");

    public static Refusal NotForACorrection(int row, string column) => new("CP-CSV-010", At(row, column),
        $"The row corrects a cost, which gives {column}: leave the cell empty.");

    public static Refusal GivenTwice(int row, string column, string given, int before) =>
        new("CP-CSV-011", At(row, column),
            $"{given} is in row {before} already: give each row an identity of its own.");

    public static Refusal NoRateOfDay(int row, string currency, string account, LocalDate on) =>
        new("CP-CSV-012", At(row, "rateOn"),
            $"No rate from {currency} to {account} of {on:uuuu-MM-dd} is stated: state it, with its source.");

    public static Refusal NeedsRate(int row, string currency, string account) =>
        new("CP-CSV-013", At(row, "rateOn"),
            $"The amount is in {currency}, and the account in {account}: give the day of the rate that counts.");

    public static Refusal NeedsNoRate(int row, string account) => new("CP-CSV-014", At(row, "rateOn"),
        $"The amount is in {account}, as the account is: leave the day of a rate empty.");

    public static Refusal RateNotUsable(ExchangeRate rate, Currency account) => new("CP-CSV-015", "rates",
        $"The rate from {rate.From} to {rate.To} of {rate.On:uuuu-MM-dd} leads elsewhere than to {account}, " +
        $"or another one is stated for that day: state one for each currency and day.");

    public static Refusal NotWithout(int row, string column, string other) => new("CP-CSV-016", At(row, column),
        $"{column} is filled in, and {other} is empty: fill in both, or neither.");

    public static string At(int row, string column) => Invariant($"rows[{row}].{column}");

    private static string Shown(char separator) => separator == '\t' ? "tabs" : "semicolons";

    private static string Comma(string given) =>
        given.Contains(',', StringComparison.Ordinal) ? ", and what its comma means is not guessed" : "";
}
