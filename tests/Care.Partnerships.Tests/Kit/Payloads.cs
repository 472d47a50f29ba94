using System.Collections;
using System.Reflection;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kit;

/// <summary>
/// Looks for a fact that a state accepts: among facts of its kind, and then by changing one thing after the other to
/// what the state, or another fact, has there.
/// </summary>
internal sealed class Payloads(LocalDate on)
{
    private const int Deepest = 5, MostOfAKind = 60, Tries = 400, Beginnings = 8;
    private readonly Dictionary<Type, List<object>> _known = [];
    private readonly Random _random = new(13);

    /// <summary>Learns every value that can be read in something.</summary>
    public Payloads Knowing(params IEnumerable<object> things)
    {
        foreach (var thing in things) Learn(thing, 0);
        return this;
    }

    /// <summary>The objections to the fact that came nearest, each by the name of its rule; empty where one was
    /// accepted.</summary>
    public IReadOnlyList<RuleAnswer> Nearest(
        IEnumerable<Fact> beginnings, Func<Fact, IReadOnlyList<RuleAnswer>> against)
    {
        var ranked = beginnings.Select(fact => (Fact: fact, Against: against(fact)))
            .OrderBy(one => one.Against.Count).Take(Beginnings).ToArray();
        if (ranked.Length == 0) return [new("no fact of this kind is known", [])];
        if (ranked[0].Against.Count == 0) return [];
        foreach (var beginning in ranked)
        {
            var (best, left) = beginning;
            for (var i = 0; i < Tries; i++)
            {
                if (Changed(best, 0) is not Fact changed || against(changed) is var said && said.Count > left.Count)
                    continue;
                (best, left) = (changed, said);
                if (left.Count == 0) return [];
            }

            if (left.Count < ranked[0].Against.Count) ranked[0] = (best, left);
        }

        return ranked[0].Against;
    }

    // One member changed, at some depth; null where nothing can be.
    private object? Changed(object value, int depth)
    {
        var members = value.GetType().GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .ToArray();
        if (members.Length == 0 || value.GetType().GetMethod("<Clone>$") is not { } clone) return Made(value, depth);
        var member = members[_random.Next(members.Length)];
        var before = member.GetValue(value);
        var after = Other(member.PropertyType, MayBeNull(member), before, depth);
        if (after is null && member.PropertyType.IsValueType
            && Nullable.GetUnderlyingType(member.PropertyType) is null) return null;
        if (after is null && !MayBeNull(member)) return null;
        var changed = clone.Invoke(value, null)!;
        member.SetValue(changed, after);
        return changed;
    }

    // What a factory or a constructor makes: made again, with one of its arguments changed.
    private object? Made(object value, int depth)
    {
        var type = value.GetType();
        if (depth > Deepest || type.Assembly != typeof(Fact).Assembly || value is Money) return null;
        var read = type.GetProperties().Where(one => one.GetIndexParameters().Length == 0)
            .ToDictionary(one => one.Name, one => one, StringComparer.OrdinalIgnoreCase);
        MethodBase[] makers =
        [
            .. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(one => one.Name is "From" or "Of"),
            .. type.GetConstructors(),
        ];
        if (makers.Where(maker => maker.GetParameters() is { Length: > 0 } parts
            && parts.All(part => read.ContainsKey(part.Name!))).MaxBy(maker => maker.GetParameters().Length)
            is not { } made) return null;
        var arguments = made.GetParameters().Select(part => Read(read[part.Name!], value)).ToArray();
        var place = _random.Next(arguments.Length);
        var (part, before) = (made.GetParameters()[place], arguments[place]);
        arguments[place] = Other(part.ParameterType, before is null, before, depth + 1);
        try
        {
            return made is ConstructorInfo constructor
                ? constructor.Invoke(arguments)
                : made.Invoke(null, arguments) is not Ardalis.Result.IResult result ? null
                : result.Status is Ardalis.Result.ResultStatus.Ok ? result.GetValue() : null;
        }
        catch (Exception e) when (e is TargetInvocationException or ArgumentException) { return null; }
    }

    private object? Other(Type declared, bool mayBeNull, object? before, int depth)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (mayBeNull && _random.Next(4) == 0) return null;
        if (before is not null && depth < Deepest && _random.Next(2) == 0)
        {
            if (before is IEnumerable and not string && Listed(before, depth) is { } list) return list;
            if (Changed(before, depth + 1) is { } within) return within;
        }

        if (type.IsEnum) return One([.. Enum.GetValues(type).Cast<object>()]);
        if (type == typeof(bool)) return _random.Next(2) == 0;
        var known = _known.GetValueOrDefault(type);
        if (type == typeof(string)) return known is null ? "some words" : One(known);
        if (type == typeof(int)) return unchecked((int)One(known ?? [1]) + _random.Next(3) - 1);
        if (type == typeof(LocalDate) && _random.Next(3) == 0) return on;
        if (type == typeof(DateInterval) && _random.Next(3) == 0) return new DateInterval(on, on.PlusDays(1));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>) && _random.Next(3) == 0)
            return type.GetMethod("Of")!.Invoke(null, [$"new-{_random.Next(9)}"]);
        if (type == typeof(LocalDate) && known is not null)
            return (LocalDate)One(known) is { Year: > 1 and < 9999 } day ? day.PlusDays(_random.Next(3) - 1) : before;
        if (known is not null) return One(known);
        var kinds = _known.Where(kind => kind.Key.IsAssignableTo(type)).SelectMany(kind => kind.Value).ToArray();
        return kinds.Length > 0 ? One(kinds) : before;
    }

    // The list without an item, with one more, or with one changed.
    private object? Listed(object before, int depth)
    {
        if (before.GetType() is not { IsGenericType: true } type
            || type.GetGenericTypeDefinition() != typeof(ValueList<>)) return null;
        var item = type.GetGenericArguments()[0];
        var items = ((IEnumerable)before).Cast<object>().ToList();
        var known = _known.Where(kind => kind.Key.IsAssignableTo(item)).SelectMany(kind => kind.Value).ToArray();
        switch (_random.Next(3))
        {
            case 0 when items.Count > 0: items.RemoveAt(_random.Next(items.Count)); break;
            case 1 when known.Length > 0: items.Add(One(known)); break;
            default:
                if (items.Count == 0) return null;
                var place = _random.Next(items.Count);
                if ((Changed(items[place], depth + 1) ?? (known.Length > 0 ? One(known) : null)) is not { } other)
                    return null;
                items[place] = other;
                break;
        }

        var made = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++) made.SetValue(items[i], i);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item)
            .Invoke(null, [made]);
    }

    private T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private static readonly NullabilityInfoContext Nullability = new();

    private static bool MayBeNull(PropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null
        || (!member.PropertyType.IsValueType
            && Nullability.Create(member).WriteState is NullabilityState.Nullable);

    private void Learn(object? value, int depth)
    {
        if (value is null or Enum or bool or Type or Delegate || depth > Deepest) return;
        var type = value.GetType();
        if (!_known.TryGetValue(type, out var known)) _known[type] = known = [];
        if (known.Contains(value)) return;
        if (known.Count < MostOfAKind) known.Add(value);
        else known[_random.Next(MostOfAKind)] = value;
        if (value is string) return;
        if (value is IEnumerable items)
        {
            foreach (var item in items) Learn(item, depth + 1);
            return;
        }

        if (!type.Namespace!.StartsWith("Care.Partnerships", StringComparison.Ordinal)
            || value is Money or Percentage or Currency || type.Name.StartsWith("Id`", StringComparison.Ordinal))
            return;
        foreach (var property in type.GetProperties().Where(one => one.GetIndexParameters().Length == 0
            && !one.PropertyType.IsByRefLike))
            Learn(Read(property, value), depth + 1);
    }

    // Some properties have no answer for some values, and say so.
    private static object? Read(PropertyInfo property, object value)
    {
        try { return property.GetValue(value); }
        catch (TargetInvocationException) { return null; }
    }
}
