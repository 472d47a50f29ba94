using System.Text;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// What is said of a history without entries, and of one that stands twice, in each section of a file.
/// </summary>
public class SectionTextTests
{
    [Fact]
    public void Each_section_says_what_its_things_are_called()
    {
        var (file, text) = (JsonNode.Parse(SampleFile.File.Save())!.AsObject(), new StringBuilder());
        foreach (var (section, items) in file.ToArray())
        {
            if (items is not JsonArray { Count: > 0 } list || list[0] is not JsonObject first) continue;
            Tell($"{section}, twice", list, first.DeepClone(), first);
            if (!first.ContainsKey("entries")) continue;
            var empty = first.DeepClone();
            empty["entries"] = new JsonArray();
            Tell($"{section}, without entries", list, null, empty);
        }

        text.ToString().ShouldBeAsRead("Json/sections");

        void Tell(string what, JsonArray list, JsonNode? added, JsonNode first)
        {
            var changed = file.DeepClone().AsObject();
            var items = changed[list.GetPropertyName()]!.AsArray();
            items[0] = first.DeepClone();
            if (added is not null) items.Add(added);
            var read = PartnershipFile.Load(Encoding.UTF8.GetBytes(changed.ToJsonString()));
            text.Append(null, $"{what}\n");
            foreach (var problem in read.ValidationErrors.Take(2))
                text.Append(null, $"  {problem.ErrorCode} {problem.Identifier}: {problem.ErrorMessage}\n");
        }
    }
}
