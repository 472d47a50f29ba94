using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Repository;

/// <summary>The public types of the rules, and values of them as far as they can be put together.</summary>
internal static class PublicTypes
{
    private const int Deepest = 8;

    private static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(string)] = "some words", [typeof(int)] = -1234, [typeof(long)] = -1234L, [typeof(decimal)] = -1234.5m,
            [typeof(bool)] = true,
        [typeof(LocalDate)] = new LocalDate(2026, 3, 31), [typeof(AnnualDate)] = new AnnualDate(7, 1),
        [typeof(DateInterval)] = new DateInterval(new(2026, 3, 1), new(2026, 8, 31)),
            [typeof(Money)] = Money.Of(-1234.5m, "EUR"),
        [typeof(Currency)] = Currency.Eur, [typeof(Percentage)] = Percentage.Of(12.5m),
            [typeof(Ratio)] = Ratio.Of(1.25m), [typeof(Change)] = Change.Of(-0.5m),
        [typeof(Source)] = Source.Of("Handbook", on: new LocalDate(2026, 3, 31)), [typeof(Type)] = typeof(Party),
            [typeof(object)] = 1.5m,
        [typeof(Actor)] = new Person(Id<Person>.Of("ana"), Id<Party>.Of("care-phl"), Position.CountryDirector, "Ana"),
    };

    /// <summary>Every public type of the core package.</summary>
    public static IReadOnlyList<Type> All { get; } = typeof(Money).Assembly.GetExportedTypes();

    /// <summary>
    /// The public records and structs that can be made at all, generic ones over decimals and the like.
    /// </summary>
    public static IEnumerable<Type> Values =>
        All.Where(type => !type.IsAbstract && !type.IsEnum && (IsRecord(type) || type.IsValueType)).Select(Closed)
            .OfType<Type>();

    /// <summary>Whether a cast may find an array in it.</summary>
    public static bool MayHideAnArray(Type type) =>
        type.IsArray || type == typeof(IEnumerable)
            || (type.IsInterface && type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)));

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>The room of a type: the folder that it is in.</summary>
    public static string RoomOf(Type type) => type.Namespace!.Split('.') is [_, _, var room, ..] ? room : "kernel";

    public static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>A value by the widest constructor, public or not; null where none can be put together.</summary>
    public static object? Made(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Made(underlying, depth);
        if (Samples.TryGetValue(type, out var sample)) return sample;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (depth > Deepest || type.IsArray || type.IsAssignableTo(typeof(Delegate))) return null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
            return type.GetMethod("Of")!.Invoke(null, ["a-1"]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return ListOf(type.GetGenericArguments()[0], depth);
        if (type.IsAbstract)
            return All.Where(other => !other.IsAbstract && !other.ContainsGenericParameters
                && other.IsAssignableTo(type)).Select(other => Made(other, depth + 1))
                .FirstOrDefault(made => made is not null);
        return type.Assembly.GetName().Name!.StartsWith("Care.Partnerships", StringComparison.Ordinal)
            ? Constructed(type, depth) : null;
    }

    private static object? Constructed(Type type, int depth)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        foreach (var constructor in type.GetConstructors(Any).OrderByDescending(c => c.GetParameters().Length))
        {
            if (constructor.GetParameters() is [var only] && only.ParameterType == type) continue;
            var parts = constructor.GetParameters().Select(part => Made(part.ParameterType, depth + 1)).ToArray();
            try { return constructor.Invoke(parts); }
            catch (TargetInvocationException) { continue; }
        }

        return null;
    }

    private static object ListOf(Type item, int depth)
    {
        var made = Made(item, depth + 1);
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        if (made is not null) items.Add(made);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item)
            .Invoke(null, [items])!;
    }

    // One argument that fits: a figure where any will do, and else the first type that the constraint lets in.
    private static Type? Closed(Type type)
    {
        if (!type.ContainsGenericParameters) return type;
        try { return type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(decimal))]); }
        catch (ArgumentException) { return null; }
    }
}
