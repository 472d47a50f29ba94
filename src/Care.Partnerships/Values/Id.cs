using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Care.Partnerships.Values;

/// <summary>
/// The identity of one thing of a kind, such as <c>Id&lt;Party&gt;</c>: two kinds of identity never mix.
/// </summary>
/// <remarks>
/// <para>
/// 1 to <see cref="Longest"/> letters, digits and the signs <c>- _ . : /</c>; letters of every script, with the marks
/// that follow them. Compared sign by sign (ordinal, case matters): a letter that is written with a mark of its own,
/// and the same as one sign, are two identities, so a host that takes them from people normalises them first (NFC).
/// </para>
/// <para>
/// Identities arrive from the host; the library creates none. There is no default value besides null. Immutable.
/// </para>
/// </remarks>
/// <typeparam name="T">The kind of thing. It only keeps the kinds apart; nothing of it is used.</typeparam>
public sealed record Id<T> : IParsable<Id<T>>, ISpanFormattable
{
    /// <summary>The greatest length: 100 letters, digits, signs and marks.</summary>
    public const int Longest = 100;

    private Id(string value) => Value = value;

    /// <summary>The identity as text.</summary>
    public string Value { get; }

    /// <summary>
    /// Makes an identity, or refuses with <c>CP-VAL-001</c> (blank) or <c>CP-VAL-002</c> (too long, or a sign that is
    /// not allowed).
    /// </summary>
    public static Result<Id<T>> From(string? text) =>
        BlankText.Is(text) ? ValueRefusals.Blank("id").As<Id<T>>()
        : !IsAllowed(text) ? ValueRefusals.NotAnId(text, Longest).As<Id<T>>()
        : new Id<T>(text);

    /// <summary>The identity, or null where <see cref="From"/> refuses; nothing is made besides it.</summary>
    internal static Id<T>? OrNull(string text) => IsAllowed(text) ? new(text) : null;

    /// <summary>Makes an identity from a literal.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="From"/>.</exception>
    public static Id<T> Of(string text) => From(text).Required();

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is refused by <see cref="From"/>.</exception>
    public static Id<T> Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException(ValueRefusals.NotAnId(s, Longest).Message);

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider, [MaybeNullWhen(false)] out Id<T> result)
    {
        var made = From(s);
        result = made.IsSuccess ? made.Value : null;
        return made.IsSuccess;
    }

    /// <summary>
    /// Whether both are the same text, compared sign by sign. Identities of two kinds are never compared.
    /// </summary>
    // Written out, since what the compiler writes asks for the kind each time, and every decision compares identities.
    public bool Equals(Id<T>? other) => other is not null && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The identity as text.</summary>
    public override string ToString() => Value;

    /// <summary>The identity as text, in any culture; the only format is <c>G</c>.</summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        InvariantText.IsExact(format) ? Value
        : throw InvariantText.NoSuchFormat(format!, "G");

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        return InvariantText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);
    }

    private static bool IsAllowed(string text)
    {
        if (text.Length == 0) return false;
        foreach (var sign in text)
            if (!char.IsAsciiLetterOrDigit(sign) && !IsSign(sign)) return AreLetters(text);
        return text.Length <= Longest;
    }

    private static bool IsSign(int sign) => sign is '-' or '_' or '.' or ':' or '/';

    // Some scripts take two chars for a letter, and many put marks on one: a mark stands only after a letter.
    private static bool AreLetters(string text)
    {
        var (length, follows) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
            var isLetter = Rune.IsLetterOrDigit(rune);
            if (!isLetter && !IsSign(rune.Value) && !(isMark && follows)) return false;
            follows = isLetter || isMark;
            length++;
        }

        return length <= Longest;
    }
}
