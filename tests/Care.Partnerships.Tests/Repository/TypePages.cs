using System.Text.RegularExpressions;
using System.Xml.Linq;
using Care.Partnerships.Html;
using Care.Partnerships.Json;
using Care.Partnerships.Reporting;
using Care.Partnerships.Testing;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Repository;

/// <summary>A public type, where it belongs, and the first sentence of its documentation.</summary>
/// <param name="Name">As it is written, such as <c>Dated&lt;T&gt;</c>.</param>
/// <param name="Room">The folder of the core, or the package.</param>
/// <param name="Guide">The page of that folder, from the root of the repository.</param>
/// <param name="Says">The first sentence of its summary; empty where it has none.</param>
internal sealed record DocumentedType(string Name, string Room, string Guide, string Says);

/// <summary>Which page explains which type.</summary>
internal static partial class TypePages
{
    private const string Kernel = "Kernel", Files = "docs/guide/packages.md", Checks = "Care.Partnerships.Testing";

    /// <summary>Every public type of the five packages, by folder and name.</summary>
    public static IReadOnlyList<DocumentedType> All { get; } =
    [
        .. new[]
            {
                typeof(Money), typeof(PartnershipFile), typeof(AgreementReport), typeof(PartnershipPage), typeof(Given),
            }
            .SelectMany(type => Documented(type.Assembly))
            .OrderBy(type => type.Room, StringComparer.Ordinal)
            .ThenBy(type => type.Name, StringComparer.Ordinal)
    ];

    /// <summary>The page of a folder of the core: its name in small letters, with hyphens.</summary>
    public static string GuideOf(string folder) =>
        $"docs/guide/{Hump().Replace(folder, "-").ToLowerInvariant()}.md";

    /// <summary>The way to a page of the repository from a page of the guide.</summary>
    public static string FromGuide(string page) =>
        Path.GetRelativePath("docs/guide", page).Replace('\\', '/');

    /// <summary>The kernel first, the folders by name, the other packages last.</summary>
    public static string OrderOf(string room) => room == Kernel ? "" : room.Contains('.') ? $"~{room}" : room;

    private static IEnumerable<DocumentedType> Documented(System.Reflection.Assembly assembly)
    {
        var package = assembly.GetName().Name!;
        var says = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{package}.xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, FirstSentence);
        foreach (var type in assembly.GetExportedTypes().Where(type => !type.FullName!.Contains('<')))
        {
            var room = package != "Care.Partnerships" ? package
                : type.Namespace!.Split('.') is [_, _, var folder, ..] ? folder
                : Kernel;
            yield return new(
                Written(type), room, PageOf(room, package),
                says.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}", ""));
        }
    }

    private static string PageOf(string room, string package) =>
        room == Kernel ? "docs/design.md"
        : room == Checks ? GuideOf("Testing")
        : room == package ? Files
        : GuideOf(room);

    private static string Written(Type type)
    {
        var name = type.Name.Split('`')[0];
        var ofOuter = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var arguments = type.GetGenericArguments().Skip(ofOuter).ToArray();
        if (arguments.Length > 0) name += $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>";
        return type.DeclaringType is { } outer ? $"{Written(outer)}.{name}" : name;
    }

    private static string FirstSentence(XElement member)
    {
        if (member.Element("summary") is not { } summary) return "";
        var links = summary.Descendants()
            .Where(e => e.Name.LocalName is "see" or "paramref" or "typeparamref")
            .ToArray();
        foreach (var see in links)
            see.ReplaceWith(new XText(see.Value.Length > 0 ? see.Value : Named(see.Attributes().First().Value)));
        foreach (var code in summary.Descendants("c").ToArray()) code.ReplaceWith(new XText($"`{code.Value}`"));
        var text = Space().Replace(summary.Value, " ").Trim();
        return End().Match(text) is { Success: true } end ? text[..(end.Index + 1)] : text;
    }

    // "M:Care.Partnerships.Scoring.Sheet.From(…)" is Sheet.From, "T:Care.Partnerships.Values.Id`1" is Id.
    private static string Named(string reference)
    {
        var path = reference.Split('(')[0].Split(':')[^1].Split('.');
        var name = reference[0] is 'T' || path.Length < 2 ? path[^1] : $"{path[^2]}.{path[^1]}";
        return $"`{Arity().Replace(name, "")}`";
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")] private static partial Regex Hump();
    [GeneratedRegex(@"\s+")] private static partial Regex Space();
    [GeneratedRegex(@"`+\d+")] private static partial Regex Arity();
    [GeneratedRegex(@"\.(?= [A-Z`])")] private static partial Regex End();
}
