using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Care.Partnerships;

/// <summary>The text of a refusal with its figures, formatted only when somebody reads it.</summary>
/// <remarks>
/// <para>The compiler makes it from an interpolated string, or from several that are joined by <c>+</c>; so a long text
/// can be written over several lines, which a <see cref="FormattableString"/> cannot. The figures are kept as they are,
/// and written in the invariant culture, on one line: what of them cannot be seen, or turns the direction of reading,
/// is written as its number, such as <c>\u202E</c>.</para>
/// <para>The default value is the empty text. Once made it never changes; safe to share between threads.</para>
/// </remarks>
[InterpolatedStringHandler]
public struct RefusalText
{
    // What is written between the figures stands as a piece whose value is this.
    private static readonly object NoFigure = new();

    // There is one piece more than figures around them. A second line brings one, and so do each further 80 letters.
    private const int LettersOfALine = 80;

    private readonly record struct Piece(string? TextOrFormat, object? Figure)
    {
        public bool IsText => ReferenceEquals(Figure, NoFigure);
    }

    private Piece[]? _pieces;
    private int _count;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">The letters between the figures.</param>
    /// <param name="formattedCount">How many figures there are.</param>
    public RefusalText(int literalLength, int formattedCount) =>
        _pieces = new Piece[2 * formattedCount + 2 + literalLength / LettersOfALine];

    /// <summary>Called by the compiler for what is written between two figures.</summary>
    public void AppendLiteral(string value) => Append(value, NoFigure);

    /// <summary>
    /// Called by the compiler for a figure, with its format where it has one; money without a format is written with
    /// thousands apart.
    /// </summary>
    public void AppendFormatted<T>(T value, string? format = null) =>
        Append(format ?? (value is Money ? "N" : null), value);

    private void Append(string? textOrFormat, object? figure)
    {
        _pieces ??= new Piece[1];
        if (_count == _pieces.Length) Array.Resize(ref _pieces, 2 * _count);
        _pieces[_count++] = new(textOrFormat, figure);
    }

    private readonly ReadOnlySpan<Piece> Pieces => _pieces.AsSpan(0, _count);

    // The text with numbered places for the figures, as string.Format reads it.
    internal readonly string Template
    {
        get
        {
            var (text, place) = (new StringBuilder(), 0);
            foreach (var piece in Pieces)
            {
                if (piece.IsText)
                    text.Append(piece.TextOrFormat!.Replace("{", "{{").Replace("}", "}}"));
                else if (piece.TextOrFormat is { } format)
                    text.Append(CultureInfo.InvariantCulture, $"{{{place++}:{format}}}");
                else
                    text.Append(CultureInfo.InvariantCulture, $"{{{place++}}}");
            }
            return text.ToString();
        }
    }

    internal readonly object?[] Arguments
    {
        get
        {
            var (arguments, place) = (new object?[_count], 0);
            foreach (var piece in Pieces)
                if (!piece.IsText)
                    arguments[place++] = piece.Figure is string or char ? Shown(piece) : piece.Figure;
            return arguments[..place];
        }
    }

    /// <summary>The text in English, in the invariant culture.</summary>
    public override readonly string ToString()
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces) text.Append(piece.IsText ? piece.TextOrFormat : Shown(piece));
        return text.ToString();
    }

    // The one place where a figure becomes text: names and words of people come from outside.
    private static string Shown(Piece piece) => InvariantText.Visible(
        (piece.Figure is IFormattable figure
            ? figure.ToString(piece.TextOrFormat, CultureInfo.InvariantCulture)
            : piece.Figure?.ToString()) ?? "");
}
