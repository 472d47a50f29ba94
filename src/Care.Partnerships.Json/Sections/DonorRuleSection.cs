using Care.Partnerships.DonorRules;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Sections;

/// <summary>The donor rules of the host itself. They must make one book.</summary>
internal static class DonorRuleSection
{
    private const string Name = "donorRuleSets";

    public static IFileSection Section { get; } =
        new FileSection<DonorRuleSet>(
            Name,
            contents => contents.DonorRuleSets,
            (contents, all) => contents with { DonorRuleSets = all },
            Read);

    private static DonorRuleSet[] Read(IEnumerable<FileItem> items, FileReading file)
    {
        DonorRuleSet[] sets =
        [
            .. items.Select(item => file.Shapes.Read<DonorRuleSet>(item.Element, item.Path)).OfType<DonorRuleSet>()
        ];
        foreach (var refusal in DonorRuleBook.From([.. sets]).Refusals())
            file.Problems.Add(FileRefusals.ValueRefused($"$.{Name}", refusal));
        return sets;
    }
}
