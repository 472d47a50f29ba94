using System.Reflection;
using System.Text.RegularExpressions;
using Care.Partnerships.Values;
using static System.Text.Json.JsonNamingPolicy;

namespace Care.Partnerships.Tests.Kit;

/// <summary>
/// The path in a common refusal, held against the members of the fact that was refused: a form shows it there. What a
/// concept refuses by a code of its own names its field in the list of refusals.
/// </summary>
internal static partial class FieldPaths
{
    // What is not in the fact: where the thing stands, and what a rule looks at beyond it.
    private static readonly string[] Beyond = ["by", "on", "phase"];

    /// <summary>The part of a path that is no member of where it stands; null where all are.</summary>
    public static string? Wrong(Refusal refusal, Type fact)
    {
        var path = refusal.Field;
        var isCommon = refusal.Code.StartsWith("CP-VAL", StringComparison.Ordinal)
            || refusal.Code.StartsWith("CP-LIF", StringComparison.Ordinal);
        if (!isCommon || Beyond.Contains(path)) return null;
        Type? at = fact;
        foreach (var part in Place().Replace(path, "").Split('.'))
        {
            if (at is null) return null;
            if (Members(at).FirstOrDefault(one => CamelCase.ConvertName(one.Name) == part) is not { } member)
                return part;
            at = Inner(member.PropertyType);
        }

        return null;
    }

    private static PropertyInfo[] Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    // What a list holds, and what is there where something may be missing; null where its members are no names.
    private static Type? Inner(Type type) =>
        Nullable.GetUnderlyingType(type) is { } there ? Inner(there)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? Inner(type.GetGenericArguments()[0])
        : type.IsAbstract ? null
        : type;

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Place();
}
