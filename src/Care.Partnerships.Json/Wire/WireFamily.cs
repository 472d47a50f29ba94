using System.Collections.Immutable;

namespace Care.Partnerships.Json.Wire;

/// <summary>The names under which a closed family of events travels and is stored.</summary>
/// <param name="Base">The abstract type through which the family is written and read.</param>
/// <param name="Names">Each event with its name and the number of its shape, such as <c>agreement-signed/1</c>.</param>
internal sealed record WireFamily(Type Base, ImmutableArray<(Type Event, string Name)> Names)
{
    /// <summary>The property that holds the name.</summary>
    public const string Discriminator = "type";

    /// <summary>Every family. A further concept adds its table here, and its types to <see cref="WireContext"/>.</summary>
    public static ImmutableArray<WireFamily> All { get; } =
    [
        AgreementWire.Family, FundingWire.Family, CheckInWire.Family, SurveyWire.Family, SignOffWire.Family, ReportWire.Family, AssetWire.Family, CloseOutWire.Family,
    ];

    /// <summary>Families of values that stand within events and are told apart in the same way.</summary>
    public static ImmutableArray<WireFamily> Within { get; } = [CloseOutWire.Evidence];

    /// <summary>The family that is written and read through a type; null where the type is no such base.</summary>
    public static WireFamily? Of(Type type)
    {
        foreach (var family in All) if (family.Base == type) return family;
        foreach (var family in Within) if (family.Base == type) return family;
        return null;
    }

    /// <summary>The event of a name; null where the name is unknown.</summary>
    public Type? this[string name]
    {
        get
        {
            foreach (var row in Names) if (row.Name == name) return row.Event;
            return null;
        }
    }
}
