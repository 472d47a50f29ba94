using System.Text.Json.Serialization;
using Care.Partnerships.Json.Schemas;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json;

/// <summary>What a fact holds, so that a form for it can be built, or a request written, without its C# type.</summary>
/// <remarks>
/// Who records it and when stand beside these fields as <c>by</c> and <c>on</c>, and come from the login and the clock
/// of the host. Immutable.
/// </remarks>
/// <param name="Name">Its wire name, such as <c>agreement-signed/1</c>: the member <c>type</c>.</param>
/// <param name="Type">The C# type, as <see cref="Permission.Fact"/> names it.</param>
/// <param name="Fields">Its members in the order in which they are written.</param>
public sealed record FactDescription(
    string Name, [property: JsonConverter(typeof(FactNameConverter))] Type Type, ValueList<FieldDescription> Fields)
    : InvariantRecord
{
    /// <summary>Whether only the clock records it: nobody fills in a form for it, and it names nobody.</summary>
    public bool IsByClock { get; init; }

    /// <summary>
    /// The schema of the fact as it is proposed, in JSON Schema 2020-12, as UTF-8: <c>by</c> and <c>on</c> may stand in
    /// it too. The same at every call.
    /// </summary>
    public byte[] Schema() => SchemaWriter.Of(this);

    /// <summary>One schema for every fact of the library, as <see cref="Schema"/> gives it for one.</summary>
    public static byte[] SchemaOfAll() => SchemaWriter.OfAny("Facts of Care.Partnerships", All);

    /// <summary>Every fact of the library in the order of the names.</summary>
    public static ValueList<FactDescription> All { get; } = PartnershipJson.FactTypes.Values.Select(Made).ToValueList();

    /// <summary>The description of a fact, such as the one that a <see cref="Permission"/> names.</summary>
    /// <param name="fact">The type of the fact.</param>
    /// <exception cref="ArgumentException">It is no fact of this library.</exception>
    public static FactDescription Of(Type fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        foreach (var one in All) if (one.Type == fact) return one;
        throw new ArgumentException($"{fact.Name} is no fact with a wire name.", nameof(fact));
    }

    private static FactDescription Made(Type fact)
    {
        var family = WireFamily.All.First(family => family[fact] is not null);
        return new(family[fact]!, fact, ShapeMaker.Fields(fact)) { IsByClock = family.IsByClock(fact) };
    }
}

/// <summary>One member of a fact, or of an object in it.</summary>
/// <param name="Name">Its name in JSON, such as <c>noticeOn</c>.</param>
/// <param name="Shape">What stands there.</param>
/// <param name="IsRequired">Whether it must be there, with null where nothing is said and null is allowed.</param>
/// <param name="MayBeNull">Whether null is allowed.</param>
public sealed record FieldDescription(string Name, FieldShape Shape, bool IsRequired, bool MayBeNull) : InvariantRecord
{
    /// <summary>
    /// What a number is measured in: <c>days</c> or <c>months</c>. Empty for a number that only counts what its name
    /// says or tells things apart, such as <c>version</c>, and where the unit is part of the value, as in money.
    /// </summary>
    public string Unit { get; init; } = "";
}
