using System.Reflection;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

public partial class GeneratedPages
{
    // A longer one is told of where its concept is.
    private const int LongestFigure = 170;

    private static string Figures()
    {
        var table = new TextTable("Figure", "Value", "Valid from", "Whose", "Source", "Confirmed");
        foreach (var property in PublicTypes.All.SelectMany(type => type.GetProperties()).Where(IsFigure)
            .OrderBy(property => $"{property.DeclaringType!.Name}.{property.Name}", StringComparer.Ordinal))
            table.Add(((IEnumerable<string>)typeof(GeneratedPages)
                .GetMethod(nameof(Cells), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(property.PropertyType.GetGenericArguments()[0])
                .Invoke(null, [$"`{property.DeclaringType!.Name}.{property.Name}`", property.GetValue(null)])!)
                .ToArray());
        return table.ToMarkdown();
    }

    private static bool IsFigure(PropertyInfo property) =>
        property.GetMethod is { IsStatic: true, IsPublic: true }
        && property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Dated<>);

    private static IEnumerable<string> Cells<T>(string name, Dated<T> figure) =>
    [
        name, $"{figure.Unchecked}" is { Length: <= LongestFigure } text ? text : $"a `{typeof(T).Name}`",
        figure.ValidFrom == LocalDate.MinIsoValue ? "" : $"{figure.ValidFrom:uuuu-MM-dd}", figure.Owner,
        $"{figure.Source}", figure.IsConfirmed ? "yes" : "no",
    ];
}
