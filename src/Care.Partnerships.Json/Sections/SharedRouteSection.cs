using Care.Partnerships.Feedback;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// Which routes for complaints and data protection were shared with whom. They belong to no agreement.
/// </summary>
internal static class SharedRouteSection
{
    public static IFileSection Section { get; } =
        new FileSection<SharedRoute>(
            "sharedRoutes",
            dossier => dossier.SharedRoutes,
            (dossier, all) => dossier with { SharedRoutes = all },
            Read)
        {
            AsTable = true,
        };

    private static IEnumerable<SharedRoute> Read(IEnumerable<FileItem> items, FileReading file)
    {
        foreach (var (item, path) in items)
        {
            if (file.Shapes.Read<SharedRoute>(item, path) is not { } route) continue;
            file.Known.Check(route, path);
            yield return route;
        }
    }
}
