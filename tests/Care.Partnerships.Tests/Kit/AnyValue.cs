using System.Collections;
using System.Reflection;
using Care.Partnerships.Parties;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kit;

/// <summary>
/// Draws values of any type that a fact can hold: those of a sample, put together anew, with the extremes of every type
/// among them.
/// </summary>
/// <remarks>What only a factory makes is taken from the sample. Members that may not be null never are.</remarks>
internal sealed class AnyValue
{
    /// <summary>Each sign that breaks a line, cannot be seen or turns the direction of reading, in a word.</summary>
    public static readonly string Unseen = string.Concat(
        Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21))
            .Concat([0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D,
                0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xFFF9])
            .Select(sign => $"a{(char)sign}")) + "a";

    private const int Deepest = 6;
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Type[] Types = typeof(Fact).Assembly.GetExportedTypes();

    private static readonly Dictionary<Type, object[]> Extremes = new()
    {
        [typeof(string)] = ["", " ", "x", new string('y', 5_000), "[<&\"'\n]", Unseen],
        [typeof(int)] = [0, 1, 2, -1, 366, int.MaxValue, int.MinValue],
        [typeof(long)] = [0L, 1L, -1L, long.MaxValue, long.MinValue],
        [typeof(decimal)] = [0m, 1m, -1m, 0.0001m, 100m, decimal.MaxValue, decimal.MinValue],
        [typeof(bool)] = [true, false],
        [typeof(LocalDate)] =
        [
            LocalDate.MinIsoValue, LocalDate.MinIsoValue.PlusDays(1), LocalDate.MaxIsoValue,
            LocalDate.MaxIsoValue.PlusDays(-1), new LocalDate(2024, 2, 29), new LocalDate(2026, 6, 30)
        ],
        [typeof(Money)] =
        [
            Money.Zero(Currency.Usd), Money.OfMinorUnits(1, Currency.Usd), Money.OfMinorUnits(-1, Currency.Usd),
            Money.OfMinorUnits(long.MaxValue, Currency.Usd), Money.OfMinorUnits(-long.MaxValue, Currency.Usd),
            Money.OfMinorUnits(long.MaxValue, Currency.Php), Money.OfMinorUnits(5, Currency.Jpy)
        ],
        [typeof(Refusal)] = [ValueRefusals.Blank("title")],
        [typeof(Percentage)] = [Percentage.Zero, Percentage.Whole, Percentage.Of(0.0001m), Percentage.Of(99.9999m)],
        [typeof(Actor)] =
        [
            Actor.Clock, new Respondent(Id<Invitation>.Of("nobody")),
            new Person(Id<Person>.Of("stranger"), Id<Party>.Of("elsewhere"), Position.CountryDirector, Unseen)
        ],
    };

    // What no factory makes, and nothing stops: a default value, a day of another calendar.
    private static readonly Dictionary<Type, object[]> Careless = new()
    {
        [typeof(Money)] = [default(Money)],
        [typeof(LocalDate)] = [new LocalDate(2026, 4, 18, CalendarSystem.Julian)],
        [typeof(Percentage)] = [default(Percentage)],
        [typeof(Care.Partnerships.Budgets.BudgetShares)] = [default(Care.Partnerships.Budgets.BudgetShares)],
    };

    private readonly Random _random;
    private readonly Dictionary<Type, List<object>> _harvest = [];

    public AnyValue(int seed, params IEnumerable<object> samples)
    {
        _random = new Random(seed);
        foreach (var sample in samples) Harvest(sample);
    }

    /// <summary>Whether default values and days of other calendars are among what is drawn.</summary>
    public bool IsCareless { get; init; }

    /// <summary>One of these.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>A fact of a family; null where the sample has nothing that it could be made of.</summary>
    public TFact? Fact<TFact>() where TFact : Fact =>
        Draw(One([.. Types.Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(TFact)))]), depth: 0) as TFact;

    /// <summary>Somebody of the sample, the clock, a respondent or a stranger.</summary>
    public Actor Anybody() => (Actor)Draw(typeof(Actor), depth: 0)!;

    /// <summary>A day of the sample, or one of the extremes.</summary>
    public LocalDate AnyDay() => (LocalDate)Draw(typeof(LocalDate), depth: 0)!;

    /// <summary>An identity of a kind, one of the sample or a new one.</summary>
    public Id<T> Identity<T>() => (Id<T>)Draw(typeof(Id<T>), depth: 0)!;

    /// <summary>A value of a type; null where the sample has nothing that it could be made of.</summary>
    public object? Any(Type type) => Draw(type, depth: 0);

    /// <summary>Whether a text holds any of the signs of <see cref="Unseen"/>.</summary>
    public static bool HoldsUnseen(string text) => text.Any(sign => sign != 'a' && Unseen.Contains(sign));

    private object? Draw(Type type, int depth)
    {
        if (IsCareless && _random.Next(8) == 0 && Careless.TryGetValue(type, out var careless)) return One(careless);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return _random.Next(3) == 0 ? null : Draw(underlying, depth);
        if (type.IsEnum) return One([.. Enum.GetValues(type).Cast<object>()]);
        if (type == typeof(DateInterval)) return Interval();
        var known = Harvested(type);
        if (known.Count > 0 && (depth > Deepest || _random.Next(2) == 0)) return One(known);
        if (Extremes.TryGetValue(type, out var extremes)) return One(extremes);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
            return known.Count > 0 ? One(known) : type.GetMethod("Of")!.Invoke(null, ["x"]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return List(type.GetGenericArguments()[0], depth);
        if (
            type.IsAbstract
            && One([null, .. Types.Where(other => !other.IsAbstract && other.IsAssignableTo(type))]) is { } concrete)
            return Draw(concrete, depth);
        return Made(type, depth) ?? (known.Count > 0 ? One(known) : null);
    }

    private DateInterval Interval()
    {
        var (one, other) = ((LocalDate)Draw(typeof(LocalDate), 0)!, (LocalDate)Draw(typeof(LocalDate), 0)!);
        if (one.Calendar != other.Calendar) other = one;
        return new(LocalDate.Min(one, other), LocalDate.Max(one, other));
    }

    private object List(Type item, int depth)
    {
        object?[] items =
        [
            .. Enumerable
                .Range(0, _random.Next(4))
                .Select(_ => Draw(item, depth + 1))
                .Where(drawn => drawn is not null)
        ];
        var array = Array.CreateInstance(item, items.Length);
        for (var i = 0; i < items.Length; i++) array.SetValue(items[i], i);
        return typeof(ValueList)
            .GetMethods()
            .Single(method => method.Name == nameof(ValueList.ToValueList))
            .MakeGenericMethod(item)
            .Invoke(null, [array])!;
    }

    // By the widest public constructor, and whatever may be set beside it; null where there is none, or where a part
    // cannot be made.
    private object? Made(Type type, int depth)
    {
        if (
            depth > Deepest
            || type.Assembly != typeof(Fact).Assembly
            || type.GetConstructors().MaxBy(c => c.GetParameters().Length) is not { } constructor
            || (constructor.GetParameters().Length == 0 && !type.IsAssignableTo(typeof(Fact))))
            return null;
        var parts = constructor
            .GetParameters()
            .Select(part =>
                MayBeNull(Nullability.Create(part)) && _random.Next(3) == 0 ? null : Draw(part.ParameterType, depth + 1)
            )
            .ToArray();
        if (
            constructor
                .GetParameters()
                .Zip(parts)
                .Any(pair => pair.Second is null && !MayBeNull(Nullability.Create(pair.First))))
            return null;
        var made = constructor.Invoke(parts);
        foreach (
            var member in type.GetProperties()
                .Where(property =>
                    property.SetMethod is { IsPublic: true }
                    && constructor.GetParameters().All(part => part.Name != property.Name)))
            if (_random.Next(3) == 0 && Draw(member.PropertyType, depth + 1) is { } value)
                member.SetValue(made, value);
        return made;
    }

    private static bool MayBeNull(NullabilityInfo member) =>
        member.WriteState is NullabilityState.Nullable || Nullable.GetUnderlyingType(member.Type) is not null;

    private List<object> Harvested(Type type) => _harvest.TryGetValue(type, out var found) ? found : [];

    private void Harvest(object? value)
    {
        if (value is null || value is Enum or bool) return;
        var type = value.GetType();
        for (var kind = type; kind is not null && kind != typeof(object); kind = kind.BaseType)
        {
            if (!_harvest.TryGetValue(kind, out var found)) _harvest[kind] = found = [];
            if (!found.Contains(value)) found.Add(value);
            else if (kind == type) return;
        }
        if (value is IEnumerable items and not string)
            foreach (var item in items)
                Harvest(item);
        else if (
            type.Namespace!.StartsWith("Care.Partnerships", StringComparison.Ordinal)
            && !type.Name.StartsWith("Id`", StringComparison.Ordinal)
            && value is not (Money or Percentage or Currency))
            foreach (var property in type.GetProperties().Where(property => property.GetIndexParameters().Length == 0))
                Harvest(Read(property, value));
    }

    // Some properties have no answer for some values, and say so.
    private static object? Read(PropertyInfo property, object value)
    {
        try { return property.GetValue(value); }
        catch (TargetInvocationException) { return null; }
    }
}
