using Care.Partnerships.Communications;

namespace Care.Partnerships.Json.Sections;

/// <summary>Media material, each piece with the agreement that it is about.</summary>
internal static class CommunicationsSection
{
    public static HistoryReader<MediaMaterial, MediaFact> Reader { get; } = new("material", MediaMaterial.Lifecycle)
    {
        Names = fact => fact is MaterialDrafted { Heading.Id: var id } ? ("heading.id", id) : null,
    };

    public static IFileSection Section { get; } =
        HistorySection.Of(
            "media",
            contents => contents.MediaMaterials,
            (contents, all) => contents with { MediaMaterials = all },
            Reader);
}
