using System.Text.Json.Serialization;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of a role matrix are written.</summary>
internal static class RoleConverters
{
    public static JsonConverter[] All { get; } =
    [
        new MadeConverter<RoleMatrixShape, RoleMatrix>(shape => shape.Make(), RoleMatrixShape.Of),
        new PostConverter(), new NameConverter<TechnicalAssistance>(),
        new MadeConverter<SignOffRuleParts, SignOffRule>(parts => parts.Make(), SignOffRuleParts.Of),
        new MadeConverter<DelegationParts, Delegation>(parts => parts.Make(), DelegationParts.Of),
        new NameConverter<SignOffVerdict>(), new EntryConverter<SignOffFact>(SignOffWire.Family, Entry.Of),
        new ValueListConverter<IEntry<SignOffFact>>(ListForm.Lines),
        new ValueListConverter<MatrixParty>(ListForm.Table), new ValueListConverter<RoleRowShape>(ListForm.Table),
        new ValueListConverter<SignOffShape>(), new ValueListConverter<SignOffStepParts>(),
        new ValueListConverter<PartyPosition>(), new ValueListConverter<Id<Party>>(),
        new ValueListConverter<Id<Position>>(), new ValueListConverter<Id<WorkFunction>>(),
    ];
}
