using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Sections;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Schemas;

/// <summary>The schema of a partnership file, put together from its sections.</summary>
internal static class FileSchema
{
    public static byte[] Write() => SchemaWriter.Of(
        $"partnership-file/{PartnershipFile.Version}",
        [
            new(FileMembers.Title, new(FieldForm.Words, ""), IsRequired: true, MayBeNull: false),
            .. FileSections.All.Select(section => new FieldDescription(
                section.Name, new(FieldForm.List, "") { Items = section.Item },
                IsRequired: !section.MayBeLeftOut, MayBeNull: false)),
        ],
        (FileMembers.Version, PartnershipFile.Version));

    /// <summary>An item that is a history: its identities, and its entries.</summary>
    public static FieldShape History<TFact>(string name, params IReadOnlyList<string> identities) where TFact : Fact =>
        new(FieldForm.Object, "")
        {
            Of = name,
            Fields =
            [
                .. identities.Select(identity => Member(identity, new(FieldForm.Identity, ""))),
                Member(FileMembers.Entries, ShapeMaker.Of(typeof(ValueList<IEntry<TFact>>))),
            ],
        };

    private static FieldDescription Member(string name, FieldShape shape) =>
        new(name, shape, IsRequired: true, MayBeNull: false);
}
