namespace Care.Partnerships;

/// <summary>Why something was refused: which of the three questions said no.</summary>
public enum RefusalKind
{
    /// <summary>A guard or a rule: the state, the day or what the fact holds does not allow it.</summary>
    Rule,

    /// <summary>Not in this phase.</summary>
    Phase,

    /// <summary>Not by this actor.</summary>
    Actor,
}

/// <summary>A "no" that says what was given, what is allowed and what to do.</summary>
/// <remarks>
/// <para>The text is formatted when it is read, in the invariant culture; an unread refusal costs no formatting. The
/// <see cref="Template"/> and the <see cref="Arguments"/> stay available, so that a host can say it in another
/// language.</para>
/// <para>Codes are public, and never reused.</para>
/// </remarks>
public sealed class Refusal
{
    private readonly RefusalText _text;

    /// <summary>Makes a refusal.</summary>
    /// <param name="code">The stable code, such as <c>CP-AGR-001</c>.</param>
    /// <param name="field">The path of the field that it is about.</param>
    /// <param name="text">The text, formatted when it is read. It names figures, days and identities, never a whole
    /// aggregate.</param>
    /// <param name="kind">Which question said no.</param>
    public Refusal(string code, string field, RefusalText text, RefusalKind kind = RefusalKind.Rule) =>
        (Code, Field, _text, Kind) = (code, field, text, kind);

    /// <summary>The stable code, such as <c>CP-AGR-001</c>.</summary>
    public string Code { get; }

    /// <summary>Which question said no.</summary>
    public RefusalKind Kind { get; }

    /// <summary>
    /// The path of the field that it is about, in camel case, such as <c>signedOn</c> or <c>terms.ceiling</c>;
    /// <c>by</c> for the actor.
    /// </summary>
    public string Field { get; }

    /// <summary>The text with numbered places for the arguments.</summary>
    public string Template => _text.Template;

    /// <summary>
    /// What goes into the places of the template: figures, identities and people as they are, and a text on one line,
    /// as in the message.
    /// </summary>
    public ValueList<object?> Arguments => new(_text.Arguments);

    /// <summary>The refusals that it rests on, where one wraps others; empty for most.</summary>
    public ValueList<Refusal> Causes { get; init; }

    /// <summary>The text in English, formatted anew at each reading.</summary>
    public string Message => _text.ToString();

    /// <summary>
    /// Code and message, such as <c>CP-LIF-003: …</c>; with the place where the field is one in a file or
    /// in a fact of the wire, such as <c>CP-FIL-010 $.title: …</c>.
    /// </summary>
    public override string ToString() =>
        Field.StartsWith('$') ? $"{Code} {Field}: {Message}" : $"{Code}: {Message}";

    /// <summary>The same refusal of a part, seen from the whole: its field lies within a path.</summary>
    internal Refusal Within(string path) => At($"{path}.{Field}");

    /// <summary>The same refusal, about a field that goes by another path elsewhere.</summary>
    internal Refusal At(string field) => new(Code, field, _text, Kind) { Causes = Causes };

    /// <summary>This refusal as the answer of a factory or calculator, with the code.</summary>
    public Result<T> As<T>() => RefusalResults.As<T>([this]);
}
