using System.Diagnostics.CodeAnalysis;

namespace Care.Partnerships.Values;

/// <summary>A share of a whole, in percentage points: 12.5 means 12.5 %, never 0.125.</summary>
/// <remarks>
/// <para>
/// 0 to 100, both ends included, held as a <see cref="decimal"/> and never rounded. Money is multiplied by at most
/// eight decimals of a point.
/// </para>
/// <para>The default value is <see cref="Zero"/>. Immutable; safe to share between threads.</para>
/// </remarks>
public readonly record struct Percentage : IComparable<Percentage>, IParsable<Percentage>, ISpanFormattable
{
    private Percentage(decimal points) => Points = points.Normalised();

    /// <summary>Nothing of the whole: 0 %.</summary>
    public static Percentage Zero => default;

    /// <summary>The whole: 100 %.</summary>
    public static Percentage Whole { get; } = new(100m);

    /// <summary>The percentage points, 0 to 100.</summary>
    public decimal Points { get; }

    /// <summary>
    /// What is missing to the whole: 100 % less this. A method, since a property of its own type has no end for whoever
    /// writes all properties out.
    /// </summary>
    public Percentage Rest() => new(100m - Points);

    /// <summary>
    /// How far it is above another, in percentage points: 14.2 % is -10.8 points above 25 %. A difference of shares is
    /// not a share itself, so it has a sign.
    /// </summary>
    public decimal PointsAbove(Percentage other) => Points - other.Points;

    /// <summary>Makes a percentage, or refuses with <c>CP-VAL-014</c> what lies outside 0 to 100.</summary>
    public static Result<Percentage> FromPoints(decimal points) => points is >= 0m and <= 100m
        ? new Percentage(points)
        : ValueRefusals.PercentageOutOfRange(points).As<Percentage>();

    /// <summary>
    /// The share that a part has in a whole, to the 28 digits of a decimal. Refuses with <c>CP-VAL-017</c> a whole that
    /// is not above zero, and with
    /// <c>CP-VAL-026</c> a part outside of it.
    /// </summary>
    public static Result<Percentage> FromShare(decimal part, decimal whole) =>
        whole <= 0m ? ValueRefusals.NothingToCompareWith(whole).As<Percentage>()
        : part < 0m || part > whole ? ValueRefusals.PartOutsideWhole(part, whole).As<Percentage>()
        : new Percentage(part / whole * 100m);

    /// <summary>Makes a percentage from a literal.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="FromPoints"/>.</exception>
    public static Percentage Of(decimal points) => FromPoints(points).Required();

    /// <summary>Whether the left is less.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.Points < right.Points;

    /// <summary>Whether the left is more.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.Points > right.Points;

    /// <summary>Whether the left is less or equal.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.Points <= right.Points;

    /// <summary>Whether the left is more or equal.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.Points >= right.Points;

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => Points.CompareTo(other.Points);

    /// <summary>
    /// Reads what <see cref="ToString()"/> writes, or refuses with <c>CP-VAL-016</c> another form and with
    /// <c>CP-VAL-014</c> what is out of range.
    /// </summary>
    public static Result<Percentage> FromText(string? text) =>
        text is [.., '%'] && InvariantText.TryRead(text.AsSpan(..^1), out var points)
            ? FromPoints(points)
            : ValueRefusals.NotAFigure(text, "12.5%").As<Percentage>();

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is refused by <see cref="FromText"/>.</exception>
    public static Percentage Parse(string s, IFormatProvider? provider = null) => FromText(s).Parsed();

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Percentage result) =>
        FromText(s).TryTake(out result);

    /// <summary>The points without zeros at the end, and the sign: <c>12.5%</c> in any culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// In any culture: the exact text with <c>G</c> or without a format; with <c>P1</c> as people read it, points with
    /// one decimal, a half away from zero: <c>6.3 %</c>.
    /// </summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        InvariantText.IsExact(format) ? InvariantText.Of(Points) + "%"
        : format == InvariantText.ForPeople ? InvariantText.Share(Points)
        : throw InvariantText.NoSuchFormat(format!, "G or P1");

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider
    ) => InvariantText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);
}
