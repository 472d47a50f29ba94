using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ardalis.Result;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Json.Schemas;
using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests.Golden;

/// <summary>
/// What releases have written is kept here for ever, and every later release reads it: one folder for each version of a
/// form, and one line for each fact. Only what is new is added, by <c>UPDATE_DOCS=1</c>; nothing is written over.
/// </summary>
public class GoldenFileTests
{
    private const string LinesOfFacts = "facts.jsonl";
    private static readonly string Folder =
        Path.Combine(RepositoryFiles.Root, "tests", "Care.Partnerships.Tests", "Golden");
    private static readonly bool Adds = Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    // A snapshot of a host is a partnership file, so that its golden files are those of the file.
    private static readonly (
        string Name, Func<byte[], Result<byte[]>> Again, Func<IEnumerable<byte[]>> Written)[] Forms =
    [
        ($"partnership-file-{PartnershipFile.Version}", bytes => PartnershipFile.Load(bytes).Map(file => file.Save()),
            () => [SampleFile.File.Save()]),
        .. EveryDocument.All.Select(form => (
            form.FileName, form.Again,
            (Func<IEnumerable<byte[]>>)(() => [form.Again(form.Sample).Required(), .. form.Drawn(3)]))),
    ];

    public static TheoryData<string> Versions => [.. Forms.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_version_of_a_form_has_golden_files(string name)
    {
        var folder = Path.Combine(Folder, name);
        if (Adds && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            foreach (var (index, bytes) in Forms.Single(form => form.Name == name).Written().Index())
                File.WriteAllBytes(Path.Combine(folder, $"{index + 1}.json"), bytes);
        }

        Directory.Exists(folder).Should().BeTrue("UPDATE_DOCS=1 makes it, once");
        Directory.GetFiles(folder, "*.json").Should().NotBeEmpty();
    }

    [Fact]
    public void Every_golden_file_is_read_and_the_newest_version_is_written_again_byte_for_byte()
    {
        foreach (var folder in Directory.GetDirectories(Folder))
        {
            var form = Forms.FirstOrDefault(form => form.Name == Path.GetFileName(folder));
            var newest = form.Again ?? Forms.Single(other => Kind(other.Name) == Kind(Path.GetFileName(folder))).Again;
            foreach (var path in Directory.GetFiles(folder, "*.json"))
            {
                var bytes = File.ReadAllBytes(path);
                var again = newest(bytes);
                again.Refusals().Should().BeEmpty(path);
                if (form.Again is not null) again.Required().Should().Equal(bytes, path);
            }
        }

        static string Kind(string folder) => folder[..folder.LastIndexOf('-')];
    }

    [Fact]
    public void Every_golden_partnership_file_is_audited_without_objection() =>
        Directory.GetDirectories(Folder, "partnership-file-*").SelectMany(folder => Directory.GetFiles(folder))
            .SelectMany(path => PartnershipFile.Load(File.ReadAllBytes(path)).Required().Audit)
            .Should().BeEmpty();

    [Fact]
    public void Every_fact_has_a_golden_line()
    {
        var path = Path.Combine(Folder, LinesOfFacts);
        if (Adds)
            File.AppendAllLines(path, Missing(Lines(path)).Select(name => PartnershipJson.FactTypes[name])
                .SelectMany(Written));
        Missing(Lines(path)).Should().BeEmpty("UPDATE_DOCS=1 adds a line for each");
    }

    [Fact]
    public void A_fact_without_a_golden_line_is_named()
    {
        var without = Lines(Path.Combine(Folder, LinesOfFacts))
            .Where(line => NameIn(line) is not ("agreement-signed/1" or "survey-shared/1"));
        Missing(without).Should().Equal("agreement-signed/1", "survey-shared/1");
    }

    [Fact]
    public void Every_golden_line_is_read_and_written_again_byte_for_byte()
    {
        foreach (var line in Lines(Path.Combine(Folder, LinesOfFacts)))
        {
            var people = SchemaCases.PeopleIn(JsonNode.Parse(line))
                .DistinctBy(one => (one.Id, one.Party, one.Position));
            var bytes = new ReadOnlySequence<byte>(System.Text.Encoding.UTF8.GetBytes(line));
            new EntryLines<Fact>(people).TryRead(ref bytes, isAll: true, out var entry).Should().BeTrue();
            entry!.Refusals().Should().BeEmpty(line);
            // A line of an older shape is written in the shape of today.
            if (PartnershipJson.FactTypes.ContainsKey(NameIn(line))) Line(entry!.Required()).Should().Be(line);
        }
    }

    [Fact]
    public void Every_form_of_document_is_among_them() =>
        EveryDocument.All.Select(form => form.Name).Should().Equal(
            typeof(WireDocuments).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Select(form => (string)form.PropertyType.GetProperty("Name")!.GetValue(form.GetValue(null))!));

    private static string[] Lines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];

    private static IEnumerable<string> Missing(IEnumerable<string> lines) =>
        PartnershipJson.FactTypes.Keys.Except(lines.Select(NameIn));

    private static string NameIn(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("type").GetString()!;
    }

    // The shortest of many, and the one with the most members, so that what may be left out is in it.
    private static IEnumerable<string> Written(Type fact)
    {
        var family = WireFamily.All.Single(family => family[fact] is not null);
        string[] drawn = [.. WireTests.Drawn[family.Base](600).Cast<IEntry<Fact>>()
            .Where(entry => entry.Fact.GetType() == fact).Select(Line)];
        return drawn.OrderBy(line => line.Length).Take(1)
            .Union(drawn.OrderByDescending(line => Members(JsonNode.Parse(line)).Distinct().Count())
                .ThenBy(line => line.Length).Take(1));
    }

    private static IEnumerable<string> Members(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(one =>
            Members(one.Value).Select(inner => $"{one.Key}.{inner}").Prepend(one.Key)),
        JsonArray list => list.SelectMany(Members),
        _ => [],
    };

    // Nobody is in the directory, so that everybody is written with the whole post.
    private static string Line(IEntry<Fact> entry)
    {
        var to = new ArrayBufferWriter<byte>();
        new EntryLines<Fact>(Array.Empty<Person>()).Write(to, entry);
        return System.Text.Encoding.UTF8.GetString(to.WrittenSpan).TrimEnd('\n');
    }
}
