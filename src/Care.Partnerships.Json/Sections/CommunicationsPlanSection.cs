using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// The communications plans of agreements with their distributions: at most one item for each agreement.
/// </summary>
internal static class CommunicationsPlanSection
{
    public static IFileSection Section { get; } =
        new FileSection<AgreementCommunications>(
            "communications",
            dossier => dossier.Communications,
            (dossier, all) => dossier with { Communications = all },
            Read);

    private static IEnumerable<AgreementCommunications> Read(IEnumerable<FileItem> items, FileReading file)
    {
        var seen = new Dictionary<Id<Agreement>, string>();
        foreach (var (item, path) in items)
        {
            if (file.Shapes.Read<AgreementCommunications>(item, path) is not { } communications) continue;
            var at = $"{path}.{FileMembers.Agreement}";
            file.Known.CheckAgreement(communications.Agreement, at);
            file.Known.Check(communications.Plan, $"{path}.plan");
            if (!seen.TryAdd(communications.Agreement, path))
                file.Problems.Add(FileRefusals.SameId(
                    at, "communications of", communications.Agreement.Value, seen[communications.Agreement]));
            yield return communications;
        }
    }
}
