// Checks packed packages: dotnet run tests/packages/check.cs FOLDER COMMIT
// What is in them, what they depend on, and whether their symbols lead to the sources of that commit.
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

var (folder, commit) = (args[0], args[1]);
var mistakes = new List<string>();

//           package                        may depend on
Check("Care.Partnerships",           ["Ardalis.Result", "NodaTime"]);
Check("Care.Partnerships.Json",      ["Care.Partnerships"]);
Check("Care.Partnerships.Reporting", ["Care.Partnerships", "Wcwidth"]);
Check("Care.Partnerships.Html",      ["Care.Partnerships.Reporting", "OxyPlot.Core"]);
Check("Care.Partnerships.Testing",   ["Care.Partnerships.Json", "FsCheck"]);

var packed = Directory.GetFiles(folder, "*.nupkg").Select(file => Path.GetFileName(file)).ToArray();
if (packed.Length != 5) mistakes.Add($"five packages are expected, but there are {string.Join(", ", packed)}");
foreach (var mistake in mistakes) Console.WriteLine(mistake);
Console.WriteLine(
    mistakes.Count == 0
        ? $"{packed.Length} packages hold what they promise."
        : $"{mistakes.Count} mistakes in the packages.");
return mistakes.Count == 0 ? 0 : 1;

void Check(string id, string[] dependencies)
{
    using var package = ZipFile.OpenRead(Directory.GetFiles(folder, $"{id}.0.*.nupkg").Single());
    foreach (
        var needed in new[]
        {
            $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", "README.md", "icon.png", $"{id}.nuspec"
        })
        if (package.GetEntry(needed) is null)
            mistakes.Add($"{id} lacks {needed}");
    foreach (
        var entry in package.Entries.Where(entry =>
            entry.FullName.StartsWith("lib/", StringComparison.Ordinal)
            && !entry.Name.StartsWith(id + ".", StringComparison.Ordinal)))
        mistakes.Add($"{id} holds {entry.FullName}, which is not its own");

    using var nuspec = package.GetEntry($"{id}.nuspec")!.Open();
    var text = XDocument.Load(nuspec).Root!.Elements().Single();
    var named = text.Descendants()
        .Where(e => e.Name.LocalName == "dependency")
        .Select(e => e.Attribute("id")!.Value)
        .Order(StringComparer.Ordinal)
        .ToArray();
    if (!named.SequenceEqual(dependencies))
        mistakes.Add($"{id} depends on {string.Join(", ", named)}, not on {string.Join(", ", dependencies)}");
    if (!text.Elements().Any(e => e.Name.LocalName == "license" && e.Value == "MIT"))
        mistakes.Add($"{id} has no MIT licence");
    foreach (var told in new[] { "description", "tags", "releaseNotes", "projectUrl", "readme" })
        if (!text.Elements().Any(e => e.Name.LocalName == told && e.Value.Length > 0))
            mistakes.Add($"{id} says nothing in its {told}");
    var address = text.Elements().Single(e => e.Name.LocalName == "repository").Attribute("url")?.Value;
    if (!text.Elements().Any(e => e.Name.LocalName == "projectUrl" && e.Value + ".git" == address))
        mistakes.Add($"{id} has another address than its repository, {address}");
    if (!text.Elements().Any(e => e.Name.LocalName == "repository" && e.Attribute("commit")?.Value == commit))
        mistakes.Add($"{id} does not name the commit {commit}");

    using var symbols = ZipFile.OpenRead(Directory.GetFiles(folder, $"{id}.0.*.snupkg").Single());
    using var pdb = symbols.GetEntry($"lib/net10.0/{id}.pdb")!.Open();
    using var memory = new MemoryStream();
    pdb.CopyTo(memory);
    memory.Position = 0;
    using var provider = MetadataReaderProvider.FromPortablePdbStream(memory);
    var reader = provider.GetMetadataReader();
    var sourceLink = new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    var maps = reader
        .CustomDebugInformation.Select(reader.GetCustomDebugInformation)
        .Where(info => reader.GetGuid(info.Kind) == sourceLink)
        .Select(info => Encoding.UTF8.GetString(reader.GetBlobBytes(info.Value)))
        .ToArray();
    if (maps.Length != 1 || !maps[0].Contains(commit, StringComparison.Ordinal))
        mistakes.Add($"the symbols of {id} do not lead to the sources of {commit}");
    foreach (
        var document in reader
            .Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))
            .Where(name => !name.StartsWith("/_", StringComparison.Ordinal)))
        mistakes.Add($"the symbols of {id} name a path of the machine: {document}");
}
