using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Care.Partnerships.Json;
using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests.Json.Schemas;

/// <summary>
/// The schemas of docs/schema are those of the code, and a shape that is in use does not change under its name. That
/// readers and schemas agree is judged by ajv, from the cases that are written here: see .ci/schemas.
/// </summary>
public class SchemaTests
{
    private const string Frozen = "frozen.txt";
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs", "schema");

    private static IEnumerable<(string Name, byte[] Schema)> Schemas =>
    [
        ("facts", FactDescription.SchemaOfAll()),
        ($"partnership-file/{PartnershipFile.Version}", PartnershipFile.Schema()),
        .. EveryDocument.All.Select(form => (form.Name, form.Schema)),
    ];

    // A name with the number of its shape, and what the shape was when the number was given.
    private static SortedDictionary<string, string> Shapes => new(
        FactDescription.All.Select(fact => (fact.Name, Schema: fact.Schema()))
            .Concat(Schemas.Where(one => one.Name != "facts"))
            .ToDictionary(one => one.Name, one => Convert.ToHexStringLower(SHA256.HashData(one.Schema))[..16]),
        StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Schemas.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_that_of_the_code(string name)
    {
        var path = Path.Combine(Folder, name.Replace('/', '-') + ".json");
        var schema = Encoding.UTF8.GetString(Schemas.Single(one => one.Name == name).Schema);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, schema);
        File.Exists(path).Should().BeTrue("UPDATE_DOCS=1 makes it");
        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(schema, "UPDATE_DOCS=1 writes it anew");
    }

    [Fact]
    public void A_shape_does_not_change_under_its_number()
    {
        var path = Path.Combine(Folder, Frozen);
        var frozen = new SortedDictionary<string, string>(
            (File.Exists(path) ? File.ReadAllLines(path) : []).Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1]),
            StringComparer.Ordinal);
        // Only what is new is added: whoever changes a shape in use gives it a new number, or takes its line out by
        // hand as long as nothing is published.
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            foreach (var (name, shape) in Shapes) frozen.TryAdd(name, shape);
            File.WriteAllText(path, string.Concat(frozen.Select(one => $"{one.Key} {one.Value}\n")));
        }

        Changed(frozen, Shapes).Should().BeEmpty("the number after the name stands for the shape");
        frozen.Keys.Should().Equal(Shapes.Keys, "each shape is listed in {0}", Frozen);
    }

    [Fact]
    public void A_planted_change_of_a_shape_is_found()
    {
        var planted = new SortedDictionary<string, string>(Shapes, StringComparer.Ordinal)
        {
            ["agreement-signed/1"] = "0123456789abcdef"
        };
        Changed(Shapes, planted).Should().Equal("agreement-signed/1");
    }

    [Fact]
    public void Every_schema_states_its_edition_and_allows_nothing_that_is_not_described()
    {
        foreach (var (name, schema) in Schemas)
        {
            using var json = JsonDocument.Parse(schema);
            json.RootElement.GetProperty("$schema").GetString().Should()
                .Be("https://json-schema.org/draft/2020-12/schema", name);
            Open(json.RootElement).Should().BeEmpty(name);
        }
    }

    [Fact]
    public void Readers_and_schemas_are_held_against_each_other_in_many_cases()
    {
        SchemaCase[] cases =
        [
            .. SchemaCases.OfFacts(2), .. SchemaCases.OfFile(150),
            .. EveryDocument.All.SelectMany(form => SchemaCases.OfDocument(form, drawn: 5, neighbours: 200)),
        ];
        foreach (var form in EveryDocument.All)
        {
            var its = cases.Where(one => one.Schema == form.FileName + ".json").ToArray();
            its.Count(one => one is { What: "as it is", IsValid: true }).Should().Be(6, "{0}", form.Name);
            its.Count(one => !one.IsValid).Should().BeGreaterThan(30, "{0}", form.Name);
        }

        cases.Count(one => !one.IsValid && EveryDocument.All.Any(form => one.Schema == form.FileName + ".json"))
            .Should().BeGreaterThan(1_000);
        cases.Count(one => one.IsValid).Should().BeGreaterThan(300);
        cases.Count(one => !one.IsValid).Should().BeGreaterThan(3_000);
        cases.Where(one => one.What == "as it is").Should().OnlyContain(one => one.IsValid);
        cases.Where(one => one is { What: "as it is", Schema: "facts.json" })
            .Select(one => (string)one.Json["type"]!).Distinct().Should().HaveCount(PartnershipJson.FactTypes.Count);
        // Written where CI judges them; the tests themselves keep no file.
        if (Environment.GetEnvironmentVariable("WRITE_SCHEMA_CASES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "cases.jsonl"), cases.Select(one => JsonSerializer.Serialize(one)));
    }

    private static IEnumerable<string> Changed(
        SortedDictionary<string, string> before, SortedDictionary<string, string> now) =>
        before.Where(one => now.TryGetValue(one.Key, out var shape) && shape != one.Value).Select(one => one.Key);

    // Objects that would let unknown members through.
    private static IEnumerable<string> Open(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Open);
        if (element.ValueKind is not JsonValueKind.Object) return [];
        var isOpen = element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String
            && type.GetString() == "object" && !element.TryGetProperty("additionalProperties", out _);
        return element.EnumerateObject().SelectMany(member => Open(member.Value))
            .Concat(isOpen ? [element.GetRawText()] : []);
    }
}
