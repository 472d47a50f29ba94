namespace Care.Partnerships.Feedback;

/// <summary>
/// A text that may name somebody: what was said in a case, the name or the contact of whoever said it. It shows itself
/// to nobody who does not ask for it by name.
/// </summary>
/// <remarks>
/// Neither <see cref="ToString"/> nor a serializer that walks public properties shows it; <see cref="Reveal"/> does.
/// Ask <see cref="FeedbackCase.VisibleTo"/> first. Value equality, letter by letter. Immutable.
/// </remarks>
public sealed record ConfidentialText
{
    private readonly string _text;

    private ConfidentialText(string text) => _text = text;

    /// <summary>Wraps a text; whether it says something is asked when it is recorded.</summary>
    public static ConfidentialText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text);
    }

    /// <summary>The text, for those who may read it.</summary>
    public string Reveal() => _text;

    /// <summary>Wraps a text.</summary>
    public static implicit operator ConfidentialText(string text) => Of(text);

    /// <summary>That there is a text, and not which.</summary>
    public override string ToString() => "(confidential)";
}
