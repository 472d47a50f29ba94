using System.Diagnostics.CodeAnalysis;

namespace Care.Partnerships.Values;

/// <summary>
/// A currency by its alphabetic code of ISO 4217, with the number of decimals that the standard gives it.
/// </summary>
/// <remarks>
/// <para>There is one instance per code, so two are equal exactly when their codes are. Numbers and names of currencies
/// are reused and
/// spelled differently from list to list; the code is the identity.</para>
/// <para>
/// A withdrawn code stays readable, for old agreements, audits and retention; <see cref="InUseOn"/> refuses it for new
/// ones.
/// </para>
/// <para>There is no default value besides null. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class Currency : IParsable<Currency>, ISpanFormattable
{
    private static readonly Dictionary<string, Currency> ByCode = Read()
        .ToDictionary(currency => currency.Code, StringComparer.Ordinal);
    private static readonly Dictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByCode.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly decimal? _unitsPerSuccessor;

    private Currency(
        string code, int? minorUnits, LocalDate? activeFrom = null, LocalDate? withdrawnOn = null,
        string? replacedBy = null, decimal? unitsPerSuccessor = null)
    {
        (Code, MinorUnits, ActiveFrom, WithdrawnOn) = (code, minorUnits, activeFrom, withdrawnOn);
        (ReplacedBy, _unitsPerSuccessor) = (replacedBy, unitsPerSuccessor);
        IsFund = CurrencyTable.Funds.Contains(code, StringComparison.Ordinal);
        for (var i = 0; i < minorUnits; i++) UnitsPerWhole *= 10;
    }

    /// <summary>
    /// The day on which the edition of List One that this table follows was published: 17 September 2026. Its last
    /// change is amendment 180, in force 1 January 2026.
    /// </summary>
    public static LocalDate EditionDate => CurrencyTable.EditionDate;

    /// <summary>Every code known here, the withdrawn ones included, in the order of the alphabet.</summary>
    public static ValueList<Currency> All { get; } =
        ByCode.Values.OrderBy(currency => currency.Code, StringComparer.Ordinal).ToValueList();

    /// <summary>The euro, 2 decimals.</summary>
    public static Currency Eur { get; } = Of("EUR");

    /// <summary>The US dollar, 2 decimals.</summary>
    public static Currency Usd { get; } = Of("USD");

    /// <summary>The pound sterling, 2 decimals.</summary>
    public static Currency Gbp { get; } = Of("GBP");

    /// <summary>The Philippine peso, 2 decimals.</summary>
    public static Currency Php { get; } = Of("PHP");

    /// <summary>The yen, no decimals.</summary>
    public static Currency Jpy { get; } = Of("JPY");

    /// <summary>The Kuwaiti dinar, 3 decimals.</summary>
    public static Currency Kwd { get; } = Of("KWD");

    /// <summary>
    /// No currency is involved: <c>XXX</c>. The default value of <see cref="Money"/> is zero of it, and nothing else is
    /// money in it.
    /// </summary>
    public static Currency None { get; } = Of("XXX");

    /// <summary>The alphabetic code, three capital letters.</summary>
    public string Code { get; }

    /// <summary>
    /// How many decimals an amount has, 0 to 4; null where none is defined (metals, units of account, tests), which is
    /// never money of an agreement.
    /// </summary>
    public int? MinorUnits { get; }

    /// <summary>
    /// Whether it is a fund or accounting code, such as CLF or USN: amounts are stated in it, nobody is paid in it.
    /// </summary>
    public bool IsFund { get; }

    /// <summary>The first day of the code, where it is younger than August 2018; null for older codes.</summary>
    public LocalDate? ActiveFrom { get; }

    /// <summary>
    /// The first day on which nothing new may be agreed in it; null while it is in use. Where the standard names only a
    /// month, the first of that month.
    /// </summary>
    public LocalDate? WithdrawnOn { get; }

    /// <summary>The code that took its place; null while it is in use.</summary>
    public string? ReplacedBy { get; }

    /// <summary>
    /// The rate at which the law changed it into its successor (BGN, SLL, ANG), dated its withdrawal; null where none
    /// is recorded.
    /// </summary>
    public ExchangeRate? FixedRate =>
        (_unitsPerSuccessor, ReplacedBy, WithdrawnOn) is ({ } units, { } successor, { } day)
            ? ExchangeRate
                .Of(Of(successor), this, units, day, Source.Of("ISO 4217", $"withdrawal of {Code}", on: day))
                .Inverse()
            : null;

    /// <summary>The minor units of one whole unit: 1, 100, 1,000 or 10,000.</summary>
    internal long UnitsPerWhole { get; } = 1;

    /// <summary>Finds a currency, or refuses with <c>CP-VAL-003</c>. Capital letters only.</summary>
    public static Result<Currency> FromCode(string? code) =>
        code is not null && ByCode.TryGetValue(code, out var currency)
            ? currency
            : ValueRefusals.UnknownCurrency(code).As<Currency>();

    /// <summary>Finds a currency by a literal.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="FromCode"/>.</exception>
    public static Currency Of(string code) => FromCode(code).Required();

    /// <summary>
    /// This currency, if something new may be agreed in it on a day. Refuses with <c>CP-VAL-004</c> a code without
    /// minor unit, with <c>CP-VAL-005</c>
    /// a code on or after its withdrawal, naming the successor, and with <c>CP-VAL-006</c> a code before its first day.
    /// </summary>
    public Result<Currency> InUseOn(LocalDate day) => RefusalOn(day) is { } refusal ? refusal.As<Currency>() : this;

    internal Refusal? RefusalOn(LocalDate day) =>
        MinorUnits is null ? ValueRefusals.NoMinorUnit(Code)
        : day >= WithdrawnOn ? ValueRefusals.Withdrawn(Code, WithdrawnOn.Value, ReplacedBy!, day)
        : day < ActiveFrom ? ValueRefusals.NotYetInUse(Code, ActiveFrom.Value, day)
        : null;

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is refused by <see cref="FromCode"/>.</exception>
    public static Currency Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var currency)
            ? currency
            : throw new FormatException(ValueRefusals.UnknownCurrency(s).Message);

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Currency result) => TryFind(s, out result);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The code, in any culture; the only format is <c>G</c>.</summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        InvariantText.IsExact(format) ? Code
        : throw InvariantText.NoSuchFormat(format!, "G");

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider
    ) => InvariantText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);

    internal static bool TryFind(ReadOnlySpan<char> code, [MaybeNullWhen(false)] out Currency currency) =>
        BySpan.TryGetValue(code, out currency);

    private static IEnumerable<Currency> Read()
    {
        foreach (var (minorUnits, codes) in CurrencyTable.InUse)
            foreach (var code in codes.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                yield return new(
                code, minorUnits,
                CurrencyTable.Begun.FirstOrDefault(row => row.Code == code) is (not null, var first) ? first : null);
        foreach (var (code, minorUnits, withdrawnOn, replacedBy, unitsPerSuccessor) in CurrencyTable.Withdrawn)
            yield return new(code, minorUnits, null, withdrawnOn, replacedBy, unitsPerSuccessor);
    }
}
