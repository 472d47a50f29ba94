using System.Collections.Immutable;

namespace Care.Partnerships.Json.Wire;

/// <summary>The names under which a closed family travels and is stored.</summary>
/// <param name="Base">The abstract type through which the family is written and read.</param>
/// <param name="Names">Each member with its name and the number of its shape, such as
/// <c>agreement-signed/1</c>.</param>
internal sealed record WireFamily(Type Base, ImmutableArray<(Type Type, string Name)> Names)
{
    /// <summary>The property that holds the name.</summary>
    public const string Discriminator = "type";

    /// <summary>The properties of an entry that hold who recorded it, and when.</summary>
    public const string By = "by", On = "on";

    /// <summary>
    /// Every family of facts. A further concept adds its table here, and its types to <see cref="WireContext"/>.
    /// </summary>
    public static ImmutableArray<WireFamily> All { get; } =
    [
        AgreementWire.Family, FundingWire.Family, CheckInWire.Family, SurveyWire.Family, SignOffWire.Family,
        ReportWire.Family, AssetWire.Family, CloseOutWire.Family, FeedbackWire.Family, MediaWire.Family,
        MonitoringWire.Family, RelationshipWire.Family,
    ];

    /// <summary>Families of values that stand within facts and are told apart in the same way.</summary>
    public static ImmutableArray<WireFamily> Within { get; } = [CloseOutWire.Evidence];

    /// <summary>The facts that only the clock records: their entries name nobody.</summary>
    public ImmutableArray<Type> ByClock { get; init; } = [];

    /// <summary>Whether only the clock records a fact.</summary>
    public bool IsByClock(Type fact) => ByClock.Contains(fact);

    /// <summary>The family that is written and read through a type; null where the type is no such base.</summary>
    public static WireFamily? Of(Type type)
    {
        foreach (var family in All) if (family.Base == type) return family;
        foreach (var family in Within) if (family.Base == type) return family;
        return null;
    }

    /// <summary>The member of a name; null where the name is unknown.</summary>
    public Type? this[string name]
    {
        get
        {
            foreach (var row in Names) if (row.Name == name) return row.Type;
            return null;
        }
    }

    /// <summary>The name of a member; null where it has none.</summary>
    public string? this[Type member]
    {
        get
        {
            foreach (var row in Names) if (row.Type == member) return row.Name;
            return null;
        }
    }
}
