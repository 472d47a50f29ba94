using System.ComponentModel;

namespace Care.Partnerships.Scoring;

/// <summary>The same text in one or more languages. The first is the one to fall back to.</summary>
/// <remarks>
/// Equal where the languages and texts are, in the same order. The default value of the list is no text, which
/// templates refuse.
/// </remarks>
/// <param name="Texts">The texts, at most one in a language.</param>
public sealed record LocalizedText(ValueList<Translation> Texts)
{
    /// <summary>A text in English.</summary>
    public static LocalizedText Of(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        return new([new("en", english)]);
    }

    /// <summary>The same with one more language at the end.</summary>
    /// <param name="language">A tag of BCP 47, such as <c>fr</c> or <c>ar</c>.</param>
    /// <param name="text">The text in that language.</param>
    public LocalizedText And(string language, string text) => new(Texts.Add(new(language, text)));

    /// <summary>The text in a language; where there is none, the first. Empty where there is no text at all.</summary>
    public string In(string language)
    {
        foreach (var text in Texts) if (text.Language == language) return text.Text;
        return Texts.Count == 0 ? "" : Texts[0].Text;
    }

    /// <summary>The first text.</summary>
    public override string ToString() => Texts.Count == 0 ? "" : Texts[0].Text;

    internal bool IsBlank =>
        Texts.Count == 0
        || Texts.Any(text => BlankText.Is(text.Text) || BlankText.Is(text.Language));

    // The first language that it is worded twice in; null where there is none.
    internal string? LanguageTwice =>
        Texts.GroupBy(text => text.Language, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())?.Key;
}

/// <summary>A text in one language.</summary>
/// <param name="Language">A tag of BCP 47, such as <c>en</c>.</param>
/// <param name="Text">The text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record Translation(string Language, string Text) : InvariantRecord;
