using System.Reflection;
using System.Runtime.CompilerServices;

namespace Care.Partnerships.Tests.Repository;

/// <summary>What every public value must look like: once made, it never changes.</summary>
internal static class Shapes
{
    private static readonly Type[] MutableCollections =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(ICollection<>),
        typeof(IDictionary<,>)
    ];

    /// <summary>Every way in which records and structs among these types could change, as sentences.</summary>
    public static IEnumerable<string> Mutable(IEnumerable<Type> types)
    {
        const BindingFlags Declared =
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in types.Where(IsValue))
        {
            if (type.IsValueType && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false))
                yield return $"{type} is a struct that is not readonly.";
            foreach (var field in type.GetFields(Declared).Where(field => !field.IsInitOnly && !field.IsLiteral))
                yield return $"{type}.{field.Name} is a field that can be set.";
            foreach (var property in type.GetProperties(Declared))
            {
                if (property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
                    yield return $"{type}.{property.Name} can be set.";
                if (IsMutableCollection(property.PropertyType))
                    yield return $"{type}.{property.Name} is a {property.PropertyType.Name}, whose items can change.";
            }
        }
    }

    /// <summary>Whether it is a record or a struct. What <c>foreach</c> steps through a collection with is none: to
    /// move on is all that it does, it lives within the loop, and without it every loop costs an object. Nor is what
    /// the compiler fills from an interpolated string.</summary>
    public static bool IsValue(Type type) => IsRecord(type) ||
        (type.IsValueType && !type.IsEnum && type.Name is not "Enumerator" &&
            !type.IsDefined(typeof(System.Runtime.CompilerServices.InterpolatedStringHandlerAttribute), false));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutableCollection(Type type) =>
        type.IsArray || (type.IsGenericType && MutableCollections.Contains(type.GetGenericTypeDefinition()));
}
