using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Json.Wire;

/// <summary>Reads off the metadata what stands in a field: the reader and the description cannot differ.</summary>
internal static class ShapeMaker
{
    private static readonly JsonSerializerOptions Options = PartnershipJson.Options;

    /// <summary>What a value of a type looks like, people by reference.</summary>
    public static FieldShape Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner);
        if (type == typeof(Person)) return new(FieldForm.Person, "person-1");
        if (WireFamily.Of(type) is { } family) return OneOf(FieldForm.OneOf, family);
        var info = Options.GetTypeInfo(type);
        return info.Converter switch
        {
            IEntryConverter entry => OneOf(FieldForm.Entry, entry.Family),
            IListConverter list => new(FieldForm.List, "") { Items = Of(list.ItemType) },
            IMadeConverter { TakesWords: true } made => Of(made.PartsType) with
            {
                Form = FieldForm.Wording, Example = "Both decide.",
            },
            IMadeConverter made => Of(made.PartsType) with { Of = NameOf(type), Names = made.Names },
            IShapedConverter shaped => shaped.Shape,
            _ when info.Kind is JsonTypeInfoKind.Object => Object(type),
            _ => throw new InvalidOperationException($"The converter of {type.Name} does not say what it writes."),
        };
    }

    /// <summary>What an item of a section looks like: people are written out there.</summary>
    public static FieldShape Item(Type type) =>
        type == typeof(Person) ? Object(type) with { Of = "ListedPerson" } : Of(type);

    /// <summary>The members of an object.</summary>
    public static ValueList<FieldDescription> Fields(Type type) =>
        Options.GetTypeInfo(type).Properties.Where(property => property.PropertyType != typeof(Skipped))
            .Select(property => new FieldDescription(
                property.Name,
                property.CustomConverter == TextConverter.Words
                    ? TextConverter.Words.Shape
                    : Of(property.PropertyType),
                WireTypes.MustBeThere(property), property.IsGetNullable)
            {
                Unit = UnitOf(type, property.Name),
            })
            .ToValueList();

    // A member says its unit in its name, save for these.
    private static readonly FrozenDictionary<(Type, string), string> Units = new Dictionary<(Type, string), string>
    {
        [(typeof(ReportTurnaround), "review")] = "days", [(typeof(ReportTurnaround), "correction")] = "days",
        [(typeof(ReportingTerms), "joinShorterThan")] = "days", [(typeof(PlannedStep), "takes")] = "days",
    }.ToFrozenDictionary();

    private static string UnitOf(Type type, string name) =>
        Units.GetValueOrDefault((type, name))
        ?? (name.EndsWith("days", StringComparison.OrdinalIgnoreCase) ? "days"
            : name.StartsWith("months", StringComparison.Ordinal)
                || name.EndsWith("Months", StringComparison.Ordinal) ? "months"
            : "");

    private static FieldShape Object(Type type) =>
        new(FieldForm.Object, "") { Of = NameOf(type), Fields = Fields(type) };

    // Dated<Threshold> is DatedThreshold.
    private static string NameOf(Type type) =>
        type.IsGenericType
            ? type.Name[..type.Name.IndexOf('`')] + string.Concat(type.GetGenericArguments().Select(NameOf))
            : type.Name;

    private static FieldShape OneOf(FieldForm form, WireFamily family) => new(form, "")
    {
        Of = family.Base.Name,
        Alternatives = family.Names
            .Select(row => new FactDescription(row.Name, row.Type, Fields(row.Type))
            {
                IsByClock = family.IsByClock(row.Type)
            })
            .ToValueList(),
    };
}
