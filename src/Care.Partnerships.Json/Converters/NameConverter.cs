using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// A member of an enum by its name in small letters with hyphens, such as <c>partner-funding</c>; never by its number.
/// </summary>
internal sealed class NameConverter<T>() : ListedConverter<T>(
[
    .. Enum.GetValues<T>()
        .Select(member => (member, JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString())))
])
    where T : struct, Enum;

/// <summary>One of several values, each by its name.</summary>
/// <param name="names">Each value with its name.</param>
internal class ListedConverter<T>(ImmutableArray<(T Member, string Name)> names) : JsonConverter<T>, IShapedConverter
    where T : notnull
{
    public FieldShape Shape => new(FieldForm.Name, names[0].Name)
    {
        Of = typeof(T).Name, Names = names.Select(row => row.Name).ToValueList(),
    };

    private readonly string _allowed = string.Join(", ", names.Select(row => row.Name));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            var given = Given.Of(ref reader);
            throw new RefusedJsonException(path =>
                FileRefusals.WrongShape(path, given, $"one of the names {_allowed}"));
        }

        var name = TextConverter.TextOf(ref reader, _allowed);
        foreach (var row in names) if (row.Name == name) return row.Member;
        throw Unknown(name);
    }

    private RefusedJsonException Unknown(string name) =>
        new(path => FileRefusals.UnknownName(path, name, _allowed));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach (var row in names)
        {
            if (!EqualityComparer<T>.Default.Equals(row.Member, value)) continue;
            writer.WriteStringValue(row.Name);
            return;
        }

        throw new JsonException($"{value} is no {typeof(T).Name}: {_allowed} are.");
    }
}
