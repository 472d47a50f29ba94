using System.Runtime.CompilerServices;

namespace Care.Partnerships.Csv;

/// <summary>Which columns a table has: some in each table, others where they say something.</summary>
internal sealed class CsvColumns(string[] needed, string[] optional)
{
    public string[] Names { get; } = [.. needed, .. optional];

    public int Needed => needed.Length;
}

/// <summary>Goes through rows, and reads the cells of one by its columns; what cannot be read is kept as a refusal.
/// </summary>
/// <remarks>
/// The first row names the columns, in any order and with small or capital letters. A row without any text is passed
/// over, and counts. Blanks around numbers, days, words and identities are no part of them.
/// </remarks>
internal sealed class CsvReading : IDisposable
{
    private readonly IEnumerator<string[]> _rows;
    private readonly CsvColumns _columns;
    private readonly int[] _places;
    private readonly object?[] _last;
    private readonly string?[] _lastText;
    private string[] _row = [];
    private int _width;
    private Currency? _currency;

    public CsvReading(IEnumerable<string[]> rows, CsvColumns columns)
    {
        (_rows, _columns) = (rows.GetEnumerator(), columns);
        var count = columns.Names.Length;
        (_places, _last, _lastText) = (new int[count], new object?[count], new string?[count]);
        Array.Fill(_places, -1);
        if (_rows.MoveNext()) ReadColumns(_rows.Current);
        else Refuse(CsvRefusals.NoColumns(Names));
        CanBeRead = Refusals.Count == 0;
    }

    /// <summary>Whether the columns are known; without them no row can be read.</summary>
    public bool CanBeRead { get; }

    /// <summary>The row, counted from 1 for the names of the columns.</summary>
    public int Row { get; private set; } = 1;

    /// <summary>What could not be read, in the order of the rows.</summary>
    public List<Refusal> Refusals { get; } = [];

    private string Names => string.Join(", ", _columns.Names);

    /// <summary>Goes to the next row that says something.</summary>
    public bool Next()
    {
        if (!CanBeRead) return false;
        while (_rows.MoveNext())
        {
            (_row, Row) = (_rows.Current, Row + 1);
            if (_row.Length == _width && !string.IsNullOrEmpty(_row[0])) return true;
            if (Array.TrueForAll(_row, BlankText.Is)) continue;
            if (_row.Length == _width) return true;
            Refuse(CsvRefusals.OtherCount(Row, _row.Length, _width));
        }

        return false;
    }

    public void Refuse(Refusal refusal) => Refusals.Add(refusal);

    /// <summary>The cell as it is, without the mark of a guarded formula; empty where the table has no such column.
    /// </summary>
    public string Text(int column) => FormulaGuard.Off(Raw(column));

    public string? TextOrNull(int column) => Text(column) is { Length: > 0 } text ? text : null;

    public bool IsEmpty(int column) => _places[column] < 0 || BlankText.Is(_row[_places[column]]);

    /// <summary>A number that must be there; 0 after a refusal.</summary>
    public decimal Number(int column) => Has(column) && TryNumber(column, out var number) ? number : 0m;

    public decimal? NumberOrNull(int column) =>
        !IsEmpty(column) && TryNumber(column, out var number) ? number : null;

    /// <summary>A day that must be there; the default after a refusal.</summary>
    public LocalDate Day(int column) => Has(column) ? DayOf(column) : default;

    public LocalDate? DayOrNull(int column) => IsEmpty(column) ? null : DayOf(column);

    /// <summary>An identity that must be there; null after a refusal.</summary>
    public Id<T>? Identity<T>(int column) => Has(column) ? IdentityOf<T>(column) : null;

    public Id<T>? IdentityOrNull<T>(int column) => IsEmpty(column) ? null : IdentityOf<T>(column);

    private Id<T>? IdentityOf<T>(int column)
    {
        var text = Text(column).Trim();
        // A statement, a line or a party is often that of the row before. A column has identities of one kind.
        if (_lastText[column] == text) return Unsafe.As<Id<T>>(_last[column]);
        if (Id<T>.OrNull(text) is { } id)
        {
            (_last[column], _lastText[column]) = (id, text);
            return id;
        }

        RefuseAll(Id<T>.From(text).Refusals(), column);
        return null;
    }

    /// <summary>The currency of the row; null after a refusal.</summary>
    public Currency? Currency(int column)
    {
        if (!Has(column)) return null;
        var code = Raw(column).AsSpan().Trim();
        if (_currency is { } last && code.SequenceEqual(last.Code)) return last;
        if (!Values.Currency.TryFind(code, out var currency))
            Refuse(ValueRefusals.UnknownCurrency(code.ToString()).At(At(column)));
        else if (currency.MinorUnits is null)
            Refuse(ValueRefusals.NoMinorUnit(currency.Code).At(At(column)));
        else return _currency = currency;
        return null;
    }

    /// <summary>An amount that must be there; none after a refusal, or where the currency is not known.</summary>
    public Money Amount(int column, Currency? currency)
    {
        // Nearly every amount is a few digits: they are read without a decimal in between.
        if (currency?.MinorUnits is { } decimals && TryMinorUnits(Raw(column), decimals, out var units))
            return Money.OfMinorUnits(units, currency);
        var figure = Number(column);
        if (currency is null) return default;
        var made = Money.From(figure, currency);
        if (made.IsSuccess) return made.Value;
        RefuseAll(made.Refusals(), column);
        return default;
    }

    /// <summary>One of a list of words, in small or capital letters; the first one after a refusal.</summary>
    public T Word<T>(int column) where T : struct, Enum => Has(column) ? WordOrNull<T>(column) ?? default : default;

    public T? WordOrNull<T>(int column) where T : struct, Enum
    {
        if (IsEmpty(column)) return null;
        if (_last[column] is T last && _lastText[column] == Raw(column)) return last;
        if (Words<T>.All.TryGetValue(Raw(column).Trim(), out var word))
        {
            (_last[column], _lastText[column]) = (word, Raw(column));
            return word;
        }

        Refuse(CsvRefusals.NotAWord(Row, Name(column), Raw(column), string.Join(", ", Words<T>.All.Keys)));
        return null;
    }

    public string At(int column) => CsvRefusals.At(Row, Name(column));

    public string Name(int column) => _columns.Names[column];

    public void RefuseAll(ValueList<Refusal> refusals, int column)
    {
        foreach (var refusal in refusals) Refuse(refusal.At(At(column)));
    }

    public void Dispose() => _rows.Dispose();

    private string Raw(int column) => _places[column] is var place and >= 0 ? _row[place] ?? "" : "";

    private bool Has(int column)
    {
        if (!IsEmpty(column)) return true;
        Refuse(CsvRefusals.Empty(Row, Name(column)));
        return false;
    }

    private bool TryNumber(int column, out decimal number)
    {
        if (InvariantText.TryRead(Raw(column).AsSpan().Trim(), out number)) return true;
        Refuse(CsvRefusals.NotANumber(Row, Name(column), Raw(column)));
        return false;
    }

    // Digits, at most one point between them and no more decimals than the currency has; anything else is left to the
    // decimal, which tells what is wrong.
    private static bool TryMinorUnits(string text, int decimals, out long units)
    {
        const int Ten = 10, Longest = 14;
        units = 0;
        var isNegative = text is ['-', ..];
        var digits = isNegative ? text.AsSpan(1) : text;
        if (digits.Length is 0 or > Longest || digits[0] == '.' || digits[^1] == '.') return false;
        var given = -1;
        foreach (var sign in digits)
        {
            if (sign == '.' && given < 0) given = 0;
            else if (!char.IsAsciiDigit(sign)) return false;
            else
            {
                units = units * Ten + (sign - '0');
                if (given >= 0) given++;
            }
        }

        if (given > decimals) return false;
        for (var i = Math.Max(0, given); i < decimals; i++) units *= Ten;
        if (isNegative) units = -units;
        return true;
    }

    private LocalDate DayOf(int column)
    {
        if (_last[column] is LocalDate last && _lastText[column] == Raw(column)) return last;
        if (TryDay(Raw(column).AsSpan().Trim(), out var day))
        {
            (_last[column], _lastText[column]) = (day, Raw(column));
            return day;
        }

        Refuse(CsvRefusals.NotADay(Row, Name(column), Raw(column)));
        return default;
    }

    private static bool TryDay(ReadOnlySpan<char> text, out LocalDate day)
    {
        const int MonthsOfYear = 12;
        day = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]) return false;
        if (!TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month)
            || !TryDigits(text[8..], out var dayOfMonth)) return false;
        if (year == 0 || month is < 1 or > MonthsOfYear || dayOfMonth < 1
            || dayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        day = new(year, month, dayOfMonth);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        const int Ten = 10;
        number = 0;
        foreach (var sign in text)
        {
            if (!char.IsAsciiDigit(sign)) return false;
            number = number * Ten + (sign - '0');
        }

        return true;
    }

    private void ReadColumns(string[] heads)
    {
        _width = heads.Length;
        // Some readers leave the byte order mark at the first name.
        string[] given = [.. heads.Select(head => (head ?? "").TrimStart('\uFEFF').Trim())];
        if (given is [var only] && only.IndexOfAny([';', '\t']) is var at and >= 0)
        {
            Refuse(CsvRefusals.OtherSeparator(only[at]));
            return;
        }

        for (var i = 0; i < given.Length; i++)
        {
            var column = Array.FindIndex(
                _columns.Names, name => name.Equals(given[i], StringComparison.OrdinalIgnoreCase));
            if (column < 0) Refuse(CsvRefusals.ColumnUnknown(given[i], i + 1, Names));
            else if (_places[column] >= 0) Refuse(ValueRefusals.Twice(CsvRefusals.At(1, Name(column)), Name(column)));
            else _places[column] = i;
        }

        for (var i = 0; i < _columns.Needed; i++)
            if (_places[i] < 0) Refuse(CsvRefusals.ColumnMissing(Name(i)));
    }

    private static class Words<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> All =
            Enum.GetValues<T>().ToDictionary(word => word.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
