using System.Text;
using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The list of all public types, from the assemblies and what their documentation says of each.</summary>
public partial class GeneratedPages
{
    private static string AllTypes()
    {
        var page = new StringBuilder();
        foreach (var room in TypePages.All.GroupBy(type => type.Room).OrderBy(room => TypePages.OrderOf(room.Key)))
        {
            var guide = TypePages.FromGuide(room.First().Guide);
            page.Append($"## {room.Key}\n\nExplained [here]({guide}).\n\n| Type | What it is |\n|---|---|\n");
            foreach (var type in room) page.Append($"| `{type.Name}` | {type.Says} |\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd() + "\n";
    }
}
