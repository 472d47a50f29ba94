using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>What the library brings along: rule sets, templates, plans, catalogues, figures, to be read.</summary>
public class BuiltInTests
{
    [Fact]
    public void Every_value_that_the_library_brings_along_is_as_it_was_read()
    {
        var leaves = new Leaves();
        var text = string.Concat(PublicTypes.All.Where(type => !type.IsGenericType)
            .SelectMany(type => type.GetProperties())
            .Where(member => member.GetMethod is { IsStatic: true } && !IsTable(member.PropertyType))
            .OrderBy(member => $"{member.DeclaringType!.FullName}.{member.Name}", StringComparer.Ordinal)
            .SelectMany(member => leaves.Of(member.GetValue(null), $"{member.DeclaringType!.Name}.{member.Name}"))
            .Select(line => line + "\n"));
        text.ShouldBeAsRead("Docs/built-in");
    }

    // The tables of lifecycles are drawn and listed in the guides.
    private static bool IsTable(Type type) =>
        type == typeof(ValueList<Lifecycle>) || type.IsAssignableTo(typeof(Lifecycle));
}
