using System.Reflection;
using Care.Partnerships.Agreements;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests.Docs;

/// <summary>How the aggregates are joined: which certificate each makes, and which fact takes it.</summary>
public partial class GeneratedPages
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance;

    private static readonly Type[] Core = typeof(Agreement).Assembly.GetExportedTypes();

    private static readonly (string Maker, string Member, Type Certificate, string Taker, Type Fact)[] AllJoints =
    [
        .. from fact in Core.Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(Fact)))
           from property in fact.GetProperties(Own).SelectMany(AndWithin)
           from maker in Makers(property.PropertyType)
           orderby maker.Aggregate, property.PropertyType.Name, fact.Name
           select (maker.Aggregate, maker.Member, property.PropertyType, FamilyOf(fact), fact),
    ];

    /// <summary>Every fact that takes a certificate of a neighbour.</summary>
    internal static IReadOnlyCollection<Type> FactsWithCertificates =>
        AllJoints.Select(joint => joint.Fact).ToHashSet();

    [Fact]
    public void Every_certificate_is_made_by_one_aggregate_alone() =>
        AllJoints.GroupBy(joint => joint.Certificate).Should().OnlyContain(
            joints => joints.Select(joint => joint.Maker).Distinct().Count() == 1);

    [Fact]
    public void Each_invariant_of_the_page_names_the_tests_that_show_it()
    {
        var rows = RepositoryFiles.Under("docs/guide", "joints.md").Single().Lines
            .Where(line => line.StartsWith("| I", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToArray();
        rows.Select(row => row[0]).Should().Equal(Enumerable.Range(1, 20).Select(number => $"I{number}"));
        var tests = typeof(GeneratedPages).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(IsTest).Select(test => $"`{type.Name}.{test.Name}`"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            row.Should().HaveCount(4);
            row[3].Split("; ").Should().NotBeEmpty().And.BeSubsetOf(tests, "{0} is shown by them", row[0]);
        }

        static bool IsTest(MethodInfo method) => method.GetCustomAttributes()
            .Any(mark => mark is FactAttribute || mark.GetType().Name is "PropertyAttribute");
    }

    private static string JointsDiagram()
    {
        var arrows = AllJoints.Select(joint => $"    {joint.Maker} -- {joint.Certificate.Name} --> {joint.Taker}\n")
            .Distinct();
        return $"```mermaid\nflowchart LR\n{string.Concat(arrows)}```\n";
    }

    private static string JointsTable()
    {
        var table = new TextTable("Certificate", "Made by", "Taken by");
        foreach (var joint in AllJoints)
            table.Add($"`{joint.Certificate.Name}`", $"`{joint.Maker}.{joint.Member}`", $"`{joint.Fact.Name}`");
        return table.ToMarkdown();
    }

    // What proves that a step was done is one of several kinds, and some of them carry a certificate.
    private static IEnumerable<PropertyInfo> AndWithin(PropertyInfo property) => property.PropertyType.IsAbstract
        ? Core.Where(kind => !kind.IsAbstract && kind.IsAssignableTo(property.PropertyType))
            .SelectMany(kind => kind.GetProperties(Own)).Prepend(property)
        : [property];

    // A certificate has no constructor and no factory that a host could call, and a member of an aggregate gives it.
    private static IEnumerable<(string Aggregate, string Member)> Makers(Type type)
    {
        var isSealedOff = type is { IsClass: true, IsSealed: true } && type.Assembly == typeof(Agreement).Assembly
            && type.GetConstructors().Length == 0
            && !type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.Name is "From" or "Of");
        return !isSealedOff ? []
            : from aggregate in Core.Where(IsAggregate)
              from member in aggregate.GetMembers(Own | BindingFlags.DeclaredOnly)
              where member is PropertyInfo property ? property.PropertyType == type
                  : member is MethodInfo { IsSpecialName: false } method && method.ReturnType == type
              where !IsKept(aggregate, member)
              select (aggregate.Name, member is MethodInfo ? $"{member.Name}(day)" : member.Name);
    }

    // What an aggregate was told and keeps is not what it makes.
    private static bool IsKept(Type aggregate, MemberInfo member) =>
        member is PropertyInfo { Name: "Standing" or "ParentStanding" } && (aggregate != typeof(Agreement)
            || member.Name is "ParentStanding");

    private static bool IsAggregate(Type type) => type.BaseType is { IsGenericType: true } parent
        && parent.GetGenericTypeDefinition() == typeof(Aggregate<,>);

    private static string FamilyOf(Type fact) =>
        Core.Single(type => IsAggregate(type) && fact.IsAssignableTo(type.BaseType!.GetGenericArguments()[1])).Name;
}
