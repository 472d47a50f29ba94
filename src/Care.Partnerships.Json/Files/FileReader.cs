using System.Text.Json;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Sections;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Files;

/// <summary>
/// Reads one partnership file, section by section. Everything that can be read is, so that all problems are told at
/// once.
/// </summary>
internal static class FileReader
{
    private const string Root = "$";

    // Version 1 was in use before the first release only.
    private const int Oldest = 1;

    private static readonly string[] Members =
    [
        FileMembers.Version, FileMembers.Title,
        .. FileSections.All.Select(section => section.Name)
    ];
    private static readonly HashSet<string> MayBeLeftOut =
    [
        .. FileSections.All.Where(section => section.MayBeLeftOut).Select(section => section.Name)
    ];

    public static Result<PartnershipFile> Read(ReadOnlyMemory<byte> bytes, OldShapes? old = null)
    {
        using var document = FileBytes.Open(bytes, out var reason, old);
        return document is null ? reason.As<PartnershipFile>() : Read(document.RootElement);
    }

    private static Result<PartnershipFile> Read(JsonElement root)
    {
        var file = FileReading.Begin();
        if (file.Shapes.Members(root, Root, Members, name => !MayBeLeftOut.Contains(name)) is not { } members)
            return file.Problems.As<PartnershipFile>();
        if (VersionIn(members) is { } given && OtherVersion($"{Root}.{FileMembers.Version}", given) is { } other)
            return other.As<PartnershipFile>();
        CheckVersion(members, file);
        var contents = new Dossier(Title(members, file));
        using var people = new PeopleDirectory([]).Use();
        foreach (var section in FileSections.All)
        {
            if (members.TryGetValue(section.Name, out var list))
                contents = section.Read(list, $"{Root}.{section.Name}", file, contents);
            if (section == PeopleSection.Section) file = file.With(contents.People);
        }

        if (file.Problems.AreNone)
            foreach (var refusal in contents.Contradictions()) file.Problems.Add(refusal.Within(Root));
        if (file.Problems.AreNone) Joints.Check(contents, file.Findings);
        return file.Problems.AreNone
            ? new PartnershipFile(contents, file.Findings.ToValueList())
            : file.Problems.As<PartnershipFile>();
    }

    // Nothing is known of another form, so nothing else in the file is looked at.
    private static Refusal? OtherVersion(string at, int given) =>
        given > PartnershipFile.Version ? FileRefusals.NewerVersion(at, given, PartnershipFile.Version)
        : given >= Oldest && given < PartnershipFile.Version
            ? FileRefusals.NeverPublished(at, given, PartnershipFile.Version)
        : null;

    private static int? VersionIn(Dictionary<string, JsonElement> members) =>
        members.TryGetValue(FileMembers.Version, out var version)
        && version.ValueKind is JsonValueKind.Number
        && version.TryGetInt32(out var given)
            ? given
            : null;

    private static void CheckVersion(Dictionary<string, JsonElement> members, FileReading file)
    {
        const string at = $"{Root}.{FileMembers.Version}";
        if (!members.TryGetValue(FileMembers.Version, out var version)) return;
        if (VersionIn(members) is not { } given) file.Problems.Add(FileRefusals.NotAWholeNumber(at, Given.Of(version)));
        else if (given < Oldest) file.Problems.Add(FileRefusals.NoSuchVersion(at, given, PartnershipFile.Version));
    }

    private static string Title(Dictionary<string, JsonElement> members, FileReading file)
    {
        const string at = $"{Root}.{FileMembers.Title}";
        if (!members.TryGetValue(FileMembers.Title, out var member)) return "";
        var title = file.Shapes.Read<string>(member, at);
        if (title is not null && BlankText.Is(title)) file.Problems.Add(FileRefusals.Blank(at));
        return title ?? "";
    }
}
