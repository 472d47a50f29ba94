namespace Care.Partnerships.Values;

/// <summary>
/// How a computed figure came about: each line with what was given, what of it was counted, and why. What the lines
/// count adds up to the total, always.
/// </summary>
/// <remarks>
/// One shape for every figure, so that whoever can read one working can read all. Whoever computes the figure makes
/// it. There is no default value besides null. Immutable.
/// </remarks>
/// <typeparam name="TFigure">What is counted: <see cref="Money"/>, or points as <see cref="decimal"/>.</typeparam>
public sealed record Working<TFigure> where TFigure : struct
{
    internal Working(string what, TFigure total, ValueList<WorkingLine<TFigure>> lines, string how) =>
        (What, Total, Lines, How) = (what, total, lines, how);

    /// <summary>What the figure says, such as <c>sum of Cash</c>.</summary>
    public string What { get; }

    /// <summary>The sum of what the lines count.</summary>
    public TFigure Total { get; }

    /// <summary>
    /// A line for everything that was looked at, counted or not, in the order of the calculation; may be empty.
    /// </summary>
    public ValueList<WorkingLine<TFigure>> Lines { get; }

    /// <summary>
    /// Where it was rounded and how, or that it was not; of points also what the sum is divided by.
    /// </summary>
    public string How { get; }

    /// <summary>Such as <c>sum of Cash: 43.60 USD</c>.</summary>
    public override string ToString() => Invariant($"{What}: {InvariantText.Shown(Total)}");
}

/// <summary>A line of a working.</summary>
/// <typeparam name="TFigure">What is counted.</typeparam>
public sealed record WorkingLine<TFigure> where TFigure : struct
{
    internal WorkingLine(string what, TFigure? given, TFigure counted, string why, Source? source = null) =>
        (What, Given, Counted, Why, Source) = (what, given, counted, why, source);

    /// <summary>
    /// What it is about: the identity of a budget line, a cost, an item or a party, or the name of an amount.
    /// </summary>
    public string What { get; }

    /// <summary>All that was given; null where nothing was, such as an item without an answer.</summary>
    public TFigure? Given { get; }

    /// <summary>What of it went into the total; below zero where it was taken off.</summary>
    public TFigure Counted { get; }

    /// <summary>Whether it is in or out and why, or the rule that was used.</summary>
    public string Why { get; }

    /// <summary>Where the rule stands; null where there is no source.</summary>
    public Source? Source { get; }

    /// <summary>Such as <c>kits: 40.00 USD, in, whole</c>.</summary>
    public override string ToString() => Invariant($"{What}: {InvariantText.Shown(Counted)}, {Why}");
}

/// <summary>Makes workings; the total is always the sum of the lines.</summary>
internal static class Workings
{
    public const string Unrounded = "not rounded: every line is in whole minor units";

    /// <summary>The working of an amount.</summary>
    public static Working<Money> Of(
        string what, Currency currency, IEnumerable<MoneyLine> lines, string how = Unrounded)
    {
        var listed = lines.ToValueList();
        return new(what, listed.Aggregate(Money.Zero(currency), (sum, line) => sum + line.Counted), listed, how);
    }

    /// <summary>The working of points.</summary>
    public static Working<decimal> Of(string what, IEnumerable<WorkingLine<decimal>> lines, string how)
    {
        var listed = lines.ToValueList();
        return new(what, listed.Sum(line => line.Counted), listed, how);
    }

    /// <summary>Such as <c>half away from zero</c>.</summary>
    public static string InWords(Rounding rounding) => rounding switch
    {
        Rounding.HalfAwayFromZero => "half away from zero",
        Rounding.HalfToEven       => "half to even",
        Rounding.Down             => "down",
        Rounding.Up               => "up",
    };
}
