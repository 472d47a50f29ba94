using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json;

/// <summary>
/// The wire contract for hosts: how facts, entries and the values in them are written to stores and messages, and read
/// back.
/// </summary>
/// <remarks>
/// <para>
/// Facts and entries are the contract, states are not. Serialize an entry as <c>IEntry&lt;AgreementFact&gt;</c>, and a
/// fact through the base type of its family: through its own type the name is lost.
/// </para>
/// <para>Works without reflection, so also trimmed and compiled ahead of time. Safe to share between threads.</para>
/// </remarks>
public static class PartnershipJson
{
    private static readonly FrozenDictionary<Type, string> Names = WireFamily
        .All.SelectMany(family => family.Names)
        .ToFrozenDictionary(row => row.Type, row => row.Name);

    /// <summary>
    /// The options for the framework's serializer; read-only. Copy them to add what is the host's own.
    /// </summary>
    /// <remarks>
    /// <para>Strict: unknown, missing, repeated and null members are refused. Members are in camel case and always
    /// written, null ones too, save for what a record
    /// may hold beside its parameters, such as the role matrix of a heading: that is left out where it is null or
    /// empty. In a document, and in one within a fact, what holds its default is left out too. Days are
    /// <c>2026-03-31</c>, periods <c>2026-03-01/2026-08-31</c>, money <c>250000.00 USD</c>, names of enums
    /// <c>partner-funding</c>.</para>
    /// <para>What is refused when reading is a <see cref="JsonException"/>; <see cref="RefusalsIn"/> gives the refusals
    /// in it. An event without
    /// its <c>type</c> is a <see cref="NotSupportedException"/>. The <c>type</c> need not come first, since some stores
    /// reorder members.</para>
    /// <para>What JSON cannot carry back is refused when writing, with a <see cref="JsonException"/>: text with half a
    /// character, a day of another calendar than
    /// ISO, a number that is no member of its enum.</para>
    /// </remarks>
    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>
    /// The facts by their wire names, such as <c>agreement-signed/1</c>, for stores that keep the name beside the
    /// content.
    /// </summary>
    public static IReadOnlyDictionary<string, Type> FactTypes { get; } =
        Names.ToImmutableSortedDictionary(row => row.Value, row => row.Key, StringComparer.Ordinal);

    /// <summary>
    /// The wire name of a fact, such as <c>agreement-signed/1</c>. It stays the same when the type is renamed.
    /// </summary>
    /// <exception cref="ArgumentException">The fact is of no family of this library.</exception>
    public static string NameOf(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Names.TryGetValue(fact.GetType(), out var name)
            ? name
            : throw new ArgumentException($"{fact.GetType().Name} has no wire name.", nameof(fact));
    }

    /// <summary>
    /// What a value of the library refused when reading failed, each refusal with its field as a path from the thing
    /// that was read. Empty where the serializer itself refused: bytes that are no JSON, members that are missing,
    /// repeated, unknown or null, and an unknown <c>type</c>. <see cref="FactReader"/> and
    /// <see cref="EntryLines{TFact}"/> tell these too, all at once.
    /// </summary>
    public static ValueList<Refusal> RefusalsIn(JsonException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is RefusedJsonException refused ? refused.At(refused.Path ?? "$") : [];
    }

    /// <summary>
    /// The same options with a directory of people: a person is written by identity, with party or position where they
    /// differ from the post that is listed first, and read back from the directory.
    /// </summary>
    /// <remarks>
    /// Whoever is not in the directory, or not in this post, is refused with <c>CP-FIL-024</c> or <c>CP-FIL-032</c>.
    /// Make them once for a directory, and keep them.
    /// </remarks>
    public static JsonSerializerOptions OptionsFor(IEnumerable<Person> directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return Made(new PersonConverter(new PeopleDirectory(directory)));
    }

    /// <summary>The same with the directory that is open: see <see cref="PeopleDirectory.Use"/>.</summary>
    internal static JsonSerializerOptions WithOpenDirectory { get; } = Made(new PersonConverter(null));

    /// <summary>The same for facts that stand in an entry, each read by itself: see <see cref="PlainEntry"/>.</summary>
    internal static JsonSerializerOptions OfEntries { get; } =
        Made(new PersonConverter(null), WireTypes.WithinEntries);

    internal static JsonSerializerOptions OptionsFor(IReadOnlyDictionary<Id<Party>, ActorClassification> classified) =>
        Made(new ClassificationConverter(classified));

    private static JsonSerializerOptions Made(JsonConverter? directory = null, IJsonTypeInfoResolver? types = null)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            AllowOutOfOrderMetadataProperties = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = types ?? WireTypes.Resolver,
        };
        foreach (var converter in ValueConverters.All) options.Converters.Add(converter);
        if (directory is not null) options.Converters.Add(directory);
        options.MakeReadOnly();
        return options;
    }
}
