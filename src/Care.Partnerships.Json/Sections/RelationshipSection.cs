using Care.Partnerships.Relationships;

namespace Care.Partnerships.Json.Sections;

/// <summary>What organisations are to each other. It belongs to no agreement.</summary>
internal static class RelationshipSection
{
    public static HistoryReader<Relationship, RelationshipFact> Reader { get; } =
        new("relationship", Relationship.Lifecycle)
        {
            Names = fact => fact is RelationshipOpened { Heading.Id: var id } ? ("heading.id", id) : null,
        };

    public static IFileSection Section { get; } =
        HistorySection.Of(
            "relationships",
            contents => contents.Relationships,
            (contents, all) => contents with { Relationships = all },
            Reader, ofAgreement: false);
}
