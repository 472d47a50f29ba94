using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// A member of an enum by its name in small letters with hyphens, such as <c>partner-funding</c>; never by its number.
/// </summary>
internal sealed class NameConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly (T Member, string Name)[] Names =
    [
        .. Enum.GetValues<T>()
            .Select(member => (member, JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString())))
    ];
    private static readonly string Allowed = string.Join(", ", Names.Select(row => row.Name));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            var given = Given.Of(ref reader);
            throw new RefusedJsonException(path => FileRefusals.WrongShape(path, given, $"one of the names {Allowed}"));
        }

        var name = TextConverter.TextOf(ref reader, Allowed);
        foreach (var row in Names) if (row.Name == name) return row.Member;
        throw new RefusedJsonException(path => FileRefusals.UnknownName(path, name, Allowed));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach (var row in Names)
        {
            if (!EqualityComparer<T>.Default.Equals(row.Member, value)) continue;
            writer.WriteStringValue(row.Name);
            return;
        }

        throw new JsonException($"{value} is no {typeof(T).Name}: {Allowed} are.");
    }
}
