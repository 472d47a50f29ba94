using Care.Partnerships.Agreements;
using Care.Partnerships.Budgets;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// The budgets of agreements. A budget lists its name once for all its versions, so it has no history of events: its
/// versions are its record.
/// </summary>
internal static class BudgetSection
{
    public static IFileSection Section { get; } =
        new FileSection<AgreementBudget>(
            "budgets",
            contents => contents.Budgets,
            (contents, all) => contents with { Budgets = all },
            Read);

    private static IEnumerable<AgreementBudget> Read(IEnumerable<FileItem> items, FileReading file)
    {
        var seen = new Dictionary<Id<Budget>, string>();
        foreach (var (item, path) in items)
        {
            if (file.Shapes.Read<AgreementBudget>(item, path) is not { } budget) continue;
            file.Known.Check(budget.Versions, $"{path}.versions");
            file.Known.CheckAgreement(budget.Agreement, $"{path}.{FileMembers.Agreement}");
            file.CheckOnce(seen, budget.Versions.Id, "budget", $"{path}.versions");
            yield return budget;
        }
    }
}
