using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of localisation are written.</summary>
internal static class LocalisationConverters
{
    public static JsonConverter[] All { get; } =
    [
        // identities
        IdOf<FundingFlow>("flow-1"),
        IdOf<ActorRules>("iasc-2018"),
        // names
        new NameConverter<FlowStatus>(), new NameConverter<ActorClass>(), new NameConverter<FlowTreatment>(),
        // values with parts
        new MadeConverter<AidActorParts, AidActor>(parts => parts.Make(), AidActorParts.Of),
        new MadeConverter<FundingFlowParts, FundingFlow>(parts => parts.Make(), FundingFlowParts.Of)
        {
            Gaps = parts => parts.Gaps(),
        },
        new MadeConverter<CountingPolicyParts, CountingPolicy>(parts => parts.Make(), CountingPolicyParts.Of),
        new MadeConverter<LocalisationTallyParts, LocalisationTally>(
            parts => parts.Make(), LocalisationTallyParts.Of),
        // lists
        new ValueListConverter<ActorClassification>(), new ValueListConverter<ActorClass>(),
        new ValueListConverter<TalliedParts>(ListForm.Table),
    ];
}

/// <summary>
/// A classification as a reference into a directory: what an organisation is follows from what is known of it, and
/// nobody writes it into a flow.
/// </summary>
internal sealed class ClassificationConverter(IReadOnlyDictionary<Id<Party>, ActorClassification> directory)
    : JsonConverter<ActorClassification>, IShapedConverter
{
    private static readonly ValueConverter<Id<Party>> Identity = IdOf<Party>("tanglaw");

    public FieldShape Shape => Identity.Shape;

    public override ActorClassification Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var id = Identity.Read(ref reader, typeof(Id<Party>), options)!;
        return directory.TryGetValue(id, out var known)
            ? known
            : throw new RefusedJsonException(path => FileRefusals.UnknownParty(
                path, id.Value, directory.Keys.Select(party => party.Value)));
    }

    public override void Write(Utf8JsonWriter writer, ActorClassification value, JsonSerializerOptions options)
    {
        if (!directory.TryGetValue(value.Actor, out var known) || known != value)
            throw new JsonException(
                $"{value.Actor} is not in the directory as the flow has it, and would come back as something else.");
        Identity.Write(writer, value.Actor, options);
    }
}
