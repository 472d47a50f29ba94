using System.Text.Json;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Schemas;

/// <summary>
/// Writes descriptions as JSON Schema of the edition 2020-12: each object once under <c>$defs</c>, and nothing allowed
/// that is not described.
/// </summary>
/// <remarks>
/// A schema says what can be said of one value alone. Sums, identities that must exist and rules stay with the reader.
/// </remarks>
internal sealed class SchemaWriter
{
    private const string Edition = "https://json-schema.org/draft/2020-12/schema";
    private readonly Dictionary<string, Action> _wanted = new(StringComparer.Ordinal);
    private readonly Utf8JsonWriter _json;

    private SchemaWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>The schema of an object.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="members">Its members.</param>
    /// <param name="constants">Members that are always the same, before the others.</param>
    public static byte[] Of(
        string title, IEnumerable<FieldDescription> members, params (string Name, object Value)[] constants) =>
        FileWriter.Object(json => new SchemaWriter(json).Whole(
            title, writer => writer.Members(members, constants, Nobody)));

    /// <summary>The schema of one fact, as it is proposed: who and when may stand beside its members.</summary>
    public static byte[] Of(FactDescription fact) =>
        FileWriter.Object(json => new SchemaWriter(json).Whole(fact.Name, writer => writer.Fact(fact, WhoAndWhen)));

    /// <summary>The schema of any fact of the library, as it is proposed.</summary>
    public static byte[] OfAny(string title, ValueList<FactDescription> facts) =>
        FileWriter.Object(json => new SchemaWriter(json).Whole(
            title, writer => writer.Value(new(FieldForm.OneOf, "") { Of = nameof(Fact), Alternatives = facts })));

    private static readonly FieldDescription[] Nobody = [];

    private static readonly FieldDescription[] WhoAndWhen =
    [
        new(WireFamily.By, new(FieldForm.Actor, "person-1"), IsRequired: false, MayBeNull: false),
        new(WireFamily.On, new(FieldForm.Day, "2026-03-31"), IsRequired: false, MayBeNull: false),
    ];

    private void Whole(string title, Action<SchemaWriter> body)
    {
        _json.WriteString("$schema", Edition);
        _json.WriteString("title", title);
        body(this);
        _json.WriteStartObject("$defs");
        var written = new HashSet<string>(StringComparer.Ordinal);
        while (_wanted.FirstOrDefault(one => !written.Contains(one.Key)) is { Key: { } name, Value: { } write })
        {
            written.Add(name);
            _json.WriteStartObject(name);
            write();
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void Members(
        IEnumerable<FieldDescription> members, IEnumerable<(string Name, object Value)> constants,
        IEnumerable<FieldDescription> besides)
    {
        FieldDescription[] all = [.. members, .. besides];
        (string Name, object Value)[] same = [.. constants];
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        foreach (var (name, value) in same)
        {
            _json.WriteStartObject(name);
            _json.WritePropertyName("const");
            if (value is int number) _json.WriteNumberValue(number);
            else _json.WriteStringValue($"{value}");
            _json.WriteEndObject();
        }

        foreach (var member in all)
        {
            _json.WriteStartObject(member.Name);
            if (member.MayBeNull) OrNull(member.Shape);
            else Value(member.Shape);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        var required = all.Where(one => one.IsRequired).Select(one => one.Name);
        Texts("required", [.. same.Select(one => one.Name), .. required]);
        _json.WriteBoolean("additionalProperties", false);
    }

    private void Fact(FactDescription fact, FieldDescription[] besides) =>
        Members(fact.Fields, [(WireFamily.Discriminator, fact.Name)], besides);

    private void OrNull(FieldShape shape)
    {
        _json.WriteStartArray("anyOf");
        Part(() => Value(shape));
        Part(() => _json.WriteString("type", "null"));
        _json.WriteEndArray();
    }

    private void Value(FieldShape shape)
    {
        switch (shape.Form)
        {
            case FieldForm.Object when shape.Names.Count > 0:
                _json.WriteStartArray("anyOf");
                Part(() => Texts("enum", shape.Names));
                Part(() => Reference(shape.Of, () => Members(shape.Fields, [], Nobody)));
                _json.WriteEndArray();
                break;
            case FieldForm.Object: Reference(shape.Of, () => Members(shape.Fields, [], Nobody)); break;
            case FieldForm.Name: Reference(shape.Of, () => Texts("enum", shape.Names)); break;
            case FieldForm.List:
                _json.WriteString("type", "array");
                _json.WriteStartObject("items");
                Value(shape.Items!);
                _json.WriteEndObject();
                break;
            case FieldForm.Wording:
                _json.WriteStartArray("anyOf");
                Part(() => Value(new(FieldForm.Words, "")));
                Part(() => Value(shape with { Form = FieldForm.List }));
                _json.WriteEndArray();
                break;
            case FieldForm.OneOf:
                Alternatives(shape, shape.Of == nameof(CloseOut.StepEvidence) ? Nobody : WhoAndWhen);
                break;
            case FieldForm.Entry: Entry(shape); break;
            default: Reference($"{shape.Form}", () => Plain(shape.Form)); break;
        }
    }

    private void Alternatives(FieldShape shape, FieldDescription[] besides)
    {
        _json.WriteStartArray("oneOf");
        foreach (var one in shape.Alternatives)
            Part(() => Reference(one.Type.Name, () => Fact(one, besides)));
        _json.WriteEndArray();
    }

    // An entry always says when, and who unless it was the clock.
    private void Entry(FieldShape shape)
    {
        Alternatives(shape, WhoAndWhen);
        Texts("required", [WireFamily.On]);
        _json.WriteStartArray("anyOf");
        Part(() => Texts("required", [WireFamily.By]));
        string[] byClock = [.. shape.Alternatives.Where(one => one.IsByClock).Select(one => one.Name)];
        if (byClock.Length > 0)
            Part(() =>
            {
                _json.WriteStartObject("properties");
                _json.WriteStartObject(WireFamily.Discriminator);
                Texts("enum", byClock);
                _json.WriteEndObject();
                _json.WriteEndObject();
            });
        _json.WriteEndArray();
    }

    private void Plain(FieldForm form)
    {
        switch (form)
        {
            case FieldForm.YesNo: _json.WriteString("type", "boolean"); break;
            case FieldForm.Number: _json.WriteString("type", "number"); break;
            case FieldForm.WholeNumber:
                _json.WriteString("type", "integer");
                _json.WriteNumber("minimum", int.MinValue);
                _json.WriteNumber("maximum", int.MaxValue);
                break;
            case FieldForm.Person or FieldForm.Actor: Somebody(form is FieldForm.Actor); break;
            default:
                _json.WriteString("type", "string");
                if (PlainPatterns.Of(form) is { } pattern) _json.WriteString("pattern", pattern);
                if (form is FieldForm.Identity) _json.WriteNumber("maxLength", Id<Fact>.Longest);
                break;
        }
    }

    private void Somebody(bool orRespondent)
    {
        var id = new FieldDescription("id", new(FieldForm.Identity, ""), IsRequired: true, MayBeNull: false);
        _json.WriteStartArray("anyOf");
        Part(() => Value(id.Shape));
        Part(() => Members(
            [id, id with { Name = "party", IsRequired = false }, id with { Name = "position", IsRequired = false }],
            [], Nobody));
        if (orRespondent) Part(() => Members([id with { Name = "invitation" }], [], Nobody));
        _json.WriteEndArray();
    }

    // What stands under a name is written once, whoever asked for it first.
    private void Reference(string name, Action write)
    {
        _wanted.TryAdd(name, write);
        _json.WriteString("$ref", $"#/$defs/{name}");
    }

    private void Part(Action write)
    {
        _json.WriteStartObject();
        write();
        _json.WriteEndObject();
    }

    private void Texts(string name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts) _json.WriteStringValue(text);
        _json.WriteEndArray();
    }
}
