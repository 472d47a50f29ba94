using Care.Partnerships.Agreements;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Json.Sections;

/// <summary>What agreements ask for in reports: at most one item for each agreement.</summary>
internal static class ReportingSection
{
    public static IFileSection Section { get; } =
        new FileSection<AgreementReporting>(
            "reporting",
            dossier => dossier.Reporting,
            (dossier, all) => dossier with { Reporting = all },
            (items, file, dossier) => Read(items, file, dossier.Agreements.DistinctBy(one => one.Id)
                .ToDictionary(one => one.Id, one => one.State)));

    private static IEnumerable<AgreementReporting> Read(
        IEnumerable<FileItem> items, FileReading file, Dictionary<Id<Agreement>, Agreement> agreements)
    {
        var seen = new Dictionary<Id<Agreement>, string>();
        foreach (var (item, path) in items)
        {
            if (file.Shapes.Read<AgreementReporting>(item, path) is not { } reporting) continue;
            var at = $"{path}.{FileMembers.Agreement}";
            file.Known.CheckAgreement(reporting.Agreement, at);
            if (!seen.TryAdd(reporting.Agreement, path))
                file.Problems.Add(FileRefusals.SameId(
                    at, "reporting of", reporting.Agreement.Value, seen[reporting.Agreement]));
            // What it asks for must make a schedule, where the agreement has a period.
            if (agreements.TryGetValue(reporting.Agreement, out var agreement) && agreement.Terms is not null)
                foreach (var refusal in ReportSchedule.Under(agreement, reporting.Terms).Refusals())
                    file.Problems.Add(FileRefusals.ValueRefused($"{path}.terms", refusal));
            yield return reporting;
        }
    }
}
