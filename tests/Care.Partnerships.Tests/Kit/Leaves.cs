using System.Collections;
using System.Reflection;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kit;

/// <summary>Everything that values hold, as a tree of lines to be read when it changes.</summary>
internal sealed class Leaves
{
    private const int Deepest = 16;
    private readonly Dictionary<object, string> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The lines of a value: its lists by place, the types of the library by their public members, each two blanks
    /// further in. What was told already is told by its path.
    /// </summary>
    public IEnumerable<string> Of(object? value, string name) => Of(value, name, name, 0);

    private IEnumerable<string> Of(object? value, string name, string path, int depth)
    {
        if (depth > Deepest) throw new InvalidOperationException($"{path} goes too deep to be read.");
        var line = $"{new string(' ', 2 * depth)}{name}:";
        return value switch
        {
            null => [$"{line} nothing"],
            string text => [$"{line} {text.ReplaceLineEndings("\\n")}".TrimEnd()],
            LocalDate day => [$"{line} {NodaTime.Text.LocalDatePattern.Iso.Format(day)}"],
            Enum or IFormattable => [FormattableString.Invariant($"{line} {value}").TrimEnd()],
            IEnumerable list => Items(list.Cast<object?>().ToArray(), line, path, depth),
            _ when !IsOurs(value.GetType()) => [FormattableString.Invariant($"{line} {value}").TrimEnd()],
            _ when _seen.TryGetValue(value, out var before) => [$"{line} as {before}"],
            _ => Members(value, path, depth).Prepend(line),
        };
    }

    private IEnumerable<string> Members(object value, string path, int depth)
    {
        _seen.Add(value, path);
        return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.GetIndexParameters().Length == 0)
            .SelectMany(member => Of(member.GetValue(value), member.Name, $"{path}.{member.Name}", depth + 1));
    }

    private IEnumerable<string> Items(object?[] items, string line, string path, int depth) =>
        items.Length == 0 ? [$"{line} none"]
        : items.SelectMany((item, place) => Of(item, $"[{place}]", $"{path}[{place}]", depth + 1)).Prepend(line);

    // An identity, such as Id<Party>, is a text.
    private static bool IsOurs(Type type) => type.Assembly == typeof(Money).Assembly && !type.IsValueType
        && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>));
}
