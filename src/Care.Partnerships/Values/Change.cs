using System.Diagnostics.CodeAnalysis;

namespace Care.Partnerships.Values;

/// <summary>
/// A signed movement against what was before, in percentage points of it: -12.5 means an eighth less.
/// </summary>
/// <remarks>
/// <para>
/// No bounds besides those of a <see cref="decimal"/>; never rounded. Money is multiplied by at most eight decimals of
/// a point.
/// </para>
/// <para>The default value is <see cref="None"/>. Immutable; safe to share between threads.</para>
/// </remarks>
public readonly record struct Change : IComparable<Change>, IParsable<Change>, ISpanFormattable
{
    private Change(decimal points) => Points = points.Normalised();

    /// <summary>No change: 0 %.</summary>
    public static Change None => default;

    /// <summary>The percentage points: above zero is more than before, below is less.</summary>
    public decimal Points { get; }

    /// <summary>The change without its direction.</summary>
    public Change Size() => new(Math.Abs(Points));

    /// <summary>
    /// The change from one figure to another, to the 28 digits of a decimal. Refuses with <c>CP-VAL-017</c> a figure
    /// before that is not above
    /// zero, and with <c>CP-VAL-018</c> what a decimal does not hold.
    /// </summary>
    public static Result<Change> FromTo(decimal before, decimal after) =>
        before <= 0m ? ValueRefusals.NothingToCompareWith(before).As<Change>()
        : Math.Abs(after) > decimal.MaxValue / 1000m
        || (before < 1m && Math.Abs(after) > decimal.MaxValue / 1000m * before)
            ? ValueRefusals.TooLarge(after, before).As<Change>()
        : new Change(after / before * 100m - 100m);

    /// <summary>
    /// The change from one amount to another of the same currency; refuses as <see cref="FromTo(decimal, decimal)"/>
    /// does.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Result<Change> FromTo(Money before, Money after)
    {
        _ = before.CompareTo(after);
        return FromTo((decimal)before.MinorUnits, after.MinorUnits);
    }

    /// <summary>Makes a change from percentage points; every decimal is one.</summary>
    public static Change Of(decimal points) => new(points);

    /// <summary>Whether the left is less, in the order of the numbers: -5 % is less than 0 %.</summary>
    public static bool operator <(Change left, Change right) => left.Points < right.Points;

    /// <summary>Whether the left is more.</summary>
    public static bool operator >(Change left, Change right) => left.Points > right.Points;

    /// <summary>Whether the left is less or equal.</summary>
    public static bool operator <=(Change left, Change right) => left.Points <= right.Points;

    /// <summary>Whether the left is more or equal.</summary>
    public static bool operator >=(Change left, Change right) => left.Points >= right.Points;

    /// <inheritdoc/>
    public int CompareTo(Change other) => Points.CompareTo(other.Points);

    /// <summary>
    /// Reads what <see cref="ToString()"/> writes, the plus being optional, or refuses another form with
    /// <c>CP-VAL-016</c>.
    /// </summary>
    public static Result<Change> FromText(string? text)
    {
        var signed = text.AsSpan();
        var figure = signed is ['+', not '-', ..] ? signed[1..] : signed;
        return figure is [.., '%'] && InvariantText.TryRead(figure[..^1], out var points)
            ? new Change(points)
            : ValueRefusals.NotAFigure(text, "+12.5%").As<Change>();
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is refused by <see cref="FromText"/>.</exception>
    public static Change Parse(string s, IFormatProvider? provider = null) => FromText(s).Parsed();

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Change result) =>
        FromText(s).TryTake(out result);

    /// <summary>
    /// Sign, points without zeros at the end, and percent: <c>+12.5%</c>, <c>-3%</c>, <c>0%</c> in any culture.
    /// </summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// In any culture: the exact text with <c>G</c> or without a format; with <c>P1</c> as people read it, points with
    /// one decimal, a half away from zero: <c>+6.3 %</c>.
    /// </summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        InvariantText.IsExact(format) ? Sign(Points) + InvariantText.Of(Points) + "%"
        : format == InvariantText.ForPeople
        ? Sign(decimal.Round(Points, 1, MidpointRounding.AwayFromZero)) + InvariantText.Share(Points)
        : throw InvariantText.NoSuchFormat(format!, "G or P1");

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider
    ) => InvariantText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);

    private static string Sign(decimal points) => points > 0m ? "+" : "";
}
