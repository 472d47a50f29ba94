using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Care.Partnerships.Html;
using Care.Partnerships.Json;
using Care.Partnerships.Reporting;
using Care.Partnerships.Testing;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Repository;

/// <summary>
/// The lines with <c>using</c> that code on a page needs: a reader who pastes it gets every name that it mentions.
/// </summary>
internal static partial class Usings
{
    private static readonly Type[] Types =
    [
        .. new[] { typeof(Money), typeof(PartnershipFile), typeof(AgreementReport), typeof(PartnershipPage),
            typeof(Given), typeof(LocalDate), typeof(Ardalis.Result.Result) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => !type.IsNested)
    ];

    // In scope everywhere in a new project; the framework's own choice.
    private static readonly string[] Implicit =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    // What the framework has besides, such as System.Buffers; a name that a package or the scope has too is theirs.
    private static readonly Type[] OfTheFramework =
    [
        .. new[] { typeof(object), typeof(ReadOnlySequence<>), typeof(ImmutableArray), typeof(JsonDocument),
            typeof(Regex), typeof(XDocument), typeof(Console), typeof(Enumerable), typeof(HashSet<>),
            typeof(System.Diagnostics.Process), typeof(System.Net.Http.HttpClient) }
            .Select(type => type.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested)
    ];

    private static readonly HashSet<string> Taken =
    [
        .. Types.Concat(OfTheFramework.Where(type => Implicit.Contains(type.Namespace))).Select(Plain)
    ];

    private static readonly ILookup<string, string> Named = Types
        .Concat(OfTheFramework.Where(type => !Taken.Contains(Plain(type))))
        .ToLookup(Plain, type => type.Namespace!);

    private static string Plain(Type type) => type.Name.Split('`')[0];

    // A method that only extends: where some type has a member of that name, the name alone says nothing.
    private static readonly ILookup<string, string> Extending = Types
        .Where(type => type.IsDefined(typeof(ExtensionAttribute), inherit: false))
        .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(ExtensionAttribute), false))
            .Select(method => (method.Name, type.Namespace)))
        .Distinct()
        .Where(extension => !Types.Any(type => type.GetMethods().Any(method => method.Name == extension.Name
            && !method.IsDefined(typeof(ExtensionAttribute), false))))
        .ToLookup(extension => extension.Name, extension => extension.Namespace!);

    /// <summary>The lines that a piece of code needs, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Of(string code)
    {
        var plain = Comment().Replace(Quoted().Replace(code, "\"\""), "");
        var all = Word().Matches(plain).Select(word => word.Value).SelectMany(word => Named[word])
            .Concat(Call().Matches(plain).SelectMany(call => Extending[call.Groups[1].Value]));
        return [.. all.Distinct().Order(StringComparer.Ordinal).Select(space => $"using {space};")];
    }

    /// <summary>The lines with <c>using</c> at the head of a block.</summary>
    public static IReadOnlyList<string> HeadOf(string block) =>
        [.. Head().Match(block).Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A block without the lines with <c>using</c> at its head.</summary>
    public static string Without(string block) => block[Head().Match(block).Length..];

    [GeneratedRegex(@"\A(using [\w.]+;\n)*\n?")] private static partial Regex Head();
    [GeneratedRegex(@"(?<![$""])""[^""\n{}]*""")] private static partial Regex Quoted();
    [GeneratedRegex(@" //.*$", RegexOptions.Multiline)] private static partial Regex Comment();

    // Not a member, the name of an argument, or what an initializer sets.
    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*(?!\w|:| = )")] private static partial Regex Word();
    [GeneratedRegex(@"\.(\w+)\(")] private static partial Regex Call();
}
