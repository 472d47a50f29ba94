using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Files;

/// <summary>
/// Reads an entry in which nothing is wrong, in one pass: straight to its fact, with who and when taken down on the
/// way.
/// </summary>
/// <remarks>
/// The serializer hands a converter no more than a value at a time, so a converter of entries has to look ahead for who
/// and when, and the serializer again for the end of the fact. Here the members stand in the metadata of the fact. What
/// is wrong is not told: whoever is given nothing reads the entry again by its converter, and explains it.
/// </remarks>
internal static class PlainEntry
{
    private const int Longest = 64;

    private static readonly JsonSerializerOptions Options = PartnershipJson.OfEntries;

    private static readonly FrozenDictionary<string, (Type Fact, IEntryConverter Entry)> ByName =
        ValueConverters.All.OfType<IEntryConverter>()
            .SelectMany(entry => entry.Family.Names.Select(row => (row.Name, row.Type, entry)))
            .ToFrozenDictionary(row => row.Name, row => (row.Type, row.entry), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Type Fact, IEntryConverter Entry)>.AlternateLookup<
        ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    // What the members of the entry said that this thread reads; one call sets and takes both.
    [ThreadStatic] private static Actor? _by;
    [ThreadStatic] private static LocalDate? _on;

    private static (Actor? By, LocalDate? On) Taken => (_by, _on);

    /// <summary>The entry, with the people of the directory that is open; null where anything is wrong in it.</summary>
    public static object? Read(ReadOnlySpan<byte> utf8)
    {
        (_by, _on) = (null, null);
        try
        {
            if (!TryFind(utf8, out var found)) return null;
            var fact = (Fact?)JsonSerializer.Deserialize(utf8, Options.GetTypeInfo(found.Fact));
            if (fact is null || Taken is not (var said, { } on) || EntryDay.Objection(on, "") is not null) return null;
            var by = said ?? (found.Entry.Family.IsByClock(found.Fact) ? Actor.Clock : null);
            return by is null ? null : found.Entry.Made(fact, by, on);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Adds the name of the fact, who and when to the members of a fact.</summary>
    public static void TakeWhoAndWhen(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(Fact)) || info.Type.IsAbstract || info.Kind is not JsonTypeInfoKind.Object)
            return;
        info.Properties.Add(
            Member<Skipped>(info, WireFamily.Discriminator, new() { Converter = new Skipped.Converter() }));
        info.Properties.Add(Member<Actor>(info, WireFamily.By, new() { Setter = static (_, by) => _by = by }));
        info.Properties.Add(Member<LocalDate>(info, WireFamily.On, new() { Setter = static (_, on) => _on = on }));
    }

    private static JsonPropertyInfo Member<T>(JsonTypeInfo info, string name, JsonPropertyInfoValues<T> of)
    {
        var member = JsonMetadataServices.CreatePropertyInfo(
            info.Options, new JsonPropertyInfoValues<T>
            {
                IsProperty = true, IsPublic = true, DeclaringType = info.Type, PropertyName = name,
                JsonPropertyName = name, Converter = of.Converter, Setter = of.Setter ?? (static (_, _) => { }),
            });
        member.IsSetNullable = of.Setter is null;
        return member;
    }

    // The name of the fact, which mostly comes first.
    private static bool TryFind(ReadOnlySpan<byte> utf8, out (Type Fact, IEntryConverter Entry) found)
    {
        found = default;
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(WireFamily.Discriminator);
            reader.Read();
            if (!isIt)
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType is not JsonTokenType.String || reader.ValueSpan.Length > Longest) return false;
            Span<char> name = stackalloc char[Longest];
            return BySpan.TryGetValue(name[..reader.CopyString(name)], out found);
        }

        return false;
    }
}
