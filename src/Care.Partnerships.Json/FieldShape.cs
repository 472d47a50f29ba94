namespace Care.Partnerships.Json;

/// <summary>What stands in a field.</summary>
/// <param name="Form">The kind of value, and with it its unit and how it is written.</param>
/// <param name="Example">A value of this form as it is written, without quotes; empty for objects and lists.</param>
public sealed record FieldShape(FieldForm Form, string Example) : InvariantRecord
{
    /// <summary>
    /// What an identity is of, such as <c>Agreement</c>, or the name of the value; empty for plain values.
    /// </summary>
    public string Of { get; init; } = "";

    /// <summary>
    /// The names that are allowed; for an object the names of values of the library, one of which may stand in its
    /// place. Empty elsewhere.
    /// </summary>
    public ValueList<string> Names { get; init; }

    /// <summary>The members of an object; empty elsewhere.</summary>
    public ValueList<FieldDescription> Fields { get; init; }

    /// <summary>What a list holds; null elsewhere.</summary>
    public FieldShape? Items { get; init; }

    /// <summary>What may stand there, told apart by <c>type</c>; empty elsewhere.</summary>
    public ValueList<FactDescription> Alternatives { get; init; }
}

/// <summary>The kinds of values in a field, each with its unit and how it is written in JSON.</summary>
public enum FieldForm
{
    /// <summary>A text that may be blank.</summary>
    Text,

    /// <summary>A text with at least one visible character.</summary>
    Words,

    /// <summary>
    /// A text in English, or a list of texts: <c>[{ "language": "en", "text": "Both." }]</c>, each in a language of
    /// BCP 47. The first is the one to fall back to.
    /// </summary>
    Wording,

    /// <summary>
    /// A whole number of 32 bits, without quotes, in the <see cref="FieldDescription.Unit"/> of the field.
    /// </summary>
    WholeNumber,

    /// <summary>A number with decimals, at most 28 digits, without an exponent and without quotes.</summary>
    Number,

    /// <summary>True or false.</summary>
    YesNo,

    /// <summary>A day of the ISO calendar as a text: <c>2026-03-31</c>.</summary>
    Day,

    /// <summary>First and last day, both included, as a text: <c>2026-03-01/2026-08-31</c>.</summary>
    DayInterval,

    /// <summary>An amount with its currency, as a text: <c>250000.00 USD</c>.</summary>
    Money,

    /// <summary>The code of a currency in ISO 4217: <c>USD</c>.</summary>
    Currency,

    /// <summary>A percentage as a text: <c>12.5%</c>.</summary>
    Percentage,

    /// <summary>A ratio as a text: <c>1.25</c>.</summary>
    Ratio,

    /// <summary>A relative change as a text, with its sign: <c>+12.5%</c>.</summary>
    Change,

    /// <summary>An identity as a text; <see cref="FieldShape.Of"/> says of what.</summary>
    Identity,

    /// <summary>
    /// Somebody of the directory: the identity as a text, or an object with <c>id</c>, <c>party</c> and <c>position</c>
    /// where the post is not the one that is listed first.
    /// </summary>
    Person,

    /// <summary>Whoever recorded an entry: a person, or an object with <c>invitation</c>.</summary>
    Actor,

    /// <summary>A position of a party as a text: <c>finance-manager of care-phl</c>.</summary>
    Post,

    /// <summary>One of the <see cref="FieldShape.Names"/>, as a text.</summary>
    Name,

    /// <summary>An object with <see cref="FieldShape.Fields"/>.</summary>
    Object,

    /// <summary>A list of <see cref="FieldShape.Items"/>.</summary>
    List,

    /// <summary>An object of one of the <see cref="FieldShape.Alternatives"/>.</summary>
    OneOf,

    /// <summary>An entry: one of the <see cref="FieldShape.Alternatives"/> with <c>by</c> and <c>on</c>.</summary>
    Entry,
}
