using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ardalis.Result;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Repository;

/// <summary>What holds for every public type of the core package.</summary>
public class PublicTypeTests
{
    /// <summary>What may be set beside a factory, and why.</summary>
    private static readonly Dictionary<string, string> MayBeSet = new(StringComparer.Ordinal)
    {
        ["Appointment has a public constructor"] =
            "an interval cannot end before it starts, and nothing else is refused",
        ["Appointment.Role"] = "an interval cannot end before it starts, and nothing else is refused",
        ["Appointment.Person"] = "an interval cannot end before it starts, and nothing else is refused",
        ["Appointment.Period"] = "an interval cannot end before it starts, and nothing else is refused",
        ["Appointment.Towards"] = "an interval cannot end before it starts, and nothing else is refused",
        ["Appointment.IsLocallyBased"] = "an interval cannot end before it starts, and nothing else is refused",
        ["Appointment.MayDecide"] = "an interval cannot end before it starts, and nothing else is refused",
        ["ReportDeadlines has a public constructor"] = "the factory reads a donor; any three clocks are lawful",
        ["ReportDeadlines.Interim"] = "the factory reads a donor; any three clocks are lawful",
        ["ReportDeadlines.Annual"] = "the factory reads a donor; any three clocks are lawful",
        ["ReportDeadlines.Final"] = "the factory reads a donor; any three clocks are lawful",
        ["FlexibilityRule.Counting"] = "a choice: every member of the enum is lawful beside every limit",
        ["FlexibilityRule.Unit"] = "a choice",
        ["FlexibilityRule.Frozen"] = "any lines; one that the budget does not have cannot move",
        ["FlexibilityRule.IsLimitWithin"] = "a choice",
        ["FlexibilityRule.CountedByFiscalYear"] = "any day of the year may begin a fiscal year",
        ["FlexibilityRule.Within"] = "a choice",
        ["FlexibilityRule.Beyond"] = "a choice",
        ["FlexibilityRule.OnFrozen"] = "a choice",
        ["FlexibilityRule.OnTotal"] = "a choice",
        ["FlexibilityRule.Approver"] = "a choice",
    };

    private static readonly IReadOnlyList<Type> Done = PublicTypes.All;

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void E1_nothing_public_gives_an_array_away() =>
        Done.SelectMany(type => type.GetProperties(Declared)
            .Select(property => (Name: $"{type.Name}.{property.Name}", Type: property.PropertyType))
                .Concat(type.GetMethods(Declared).Where(method => !method.IsSpecialName)
                .Select(method => (Name: $"{type.Name}.{method.Name}", Type: method.ReturnType)))
                .Concat(type.GetFields(Declared)
                .Select(field => (Name: $"{type.Name}.{field.Name}", Type: field.FieldType))))
            .Where(member => PublicTypes.MayHideAnArray(member.Type)).Select(member => $"{member.Name}: {member.Type}")
                .Should().BeEmpty();

    [Fact]
    public void E3_nothing_with_a_factory_can_be_made_or_changed_past_it() =>
        Done.Where(HasFactory).SelectMany(PastItsFactory).Where(past => !MayBeSet.ContainsKey(past)).Should().BeEmpty();

    [Fact]
    public void E3_the_list_of_what_may_be_set_names_nothing_that_is_not_there() =>
        MayBeSet.Keys.Except(Done.Where(HasFactory).SelectMany(PastItsFactory)).Should().BeEmpty();

    [Fact]
    public void What_may_refuse_is_made_by_From_and_Of_never_refuses() =>
        Done.SelectMany(type => type.GetMethods(Declared))
            .Where(method => method is { IsStatic: true, IsPublic: true, Name: "Of", ReturnType.IsGenericType: true }
                && method.ReturnType.GetGenericTypeDefinition() == typeof(Result<>))
            .Select(method => method.DeclaringType!.Name).Should().BeEmpty();

    [Fact]
    public void E5_every_public_record_and_struct_writes_its_own_text() =>
        Done.Where(Shapes.IsValue)
            .Where(type => !type.IsAssignableTo(typeof(InvariantRecord)) && !WritesItsText(type))
            .Select(type => $"{PublicTypes.RoomOf(type)}: {type.Name}").Should().BeEmpty();

    [Fact]
    public void E5_every_text_is_the_same_in_every_culture()
    {
        var values = PublicTypes.Values
            .Select(type => PublicTypes.Made(type)).OfType<object>().ToArray();
        values.Length.Should().BeGreaterThan(80, "most types can be put together");
        var texts = values.Select(Text).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in Cultures)
            {
                CultureInfo.CurrentCulture = culture;
                for (var i = 0; i < values.Length; i++) Text(values[i])
                    .Should().Be(texts[i], "of {0}", values[i].GetType());
            }
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    // The build knows no culture but the invariant one: these write figures and days as the four do.
    private static IEnumerable<CultureInfo> Cultures =>
    [
        Like("de-DE", ",", ".", "-", "dddd, d. MMMM yyyy", "dd.MM.yyyy"),
            Like("ar-SA", "٫", "٬", "\u061C-", "dd/MMMM/yyyy", "dd/MM/yy"),
        Like("th-TH", ".", ",", "-", "dddd d MMMM พ.ศ. yyyy", "d/M/yyyy"),
            Like("tr-TR", ",", ".", "-", "d MMMM yyyy dddd", "d.MM.yyyy"),
    ];

    private static CultureInfo Like(string name, string point, string group, string minus, string longDay,
        string shortDay)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator,
            culture.NumberFormat.NegativeSign) = (point, group, minus);
        (culture.DateTimeFormat.LongDatePattern, culture.DateTimeFormat.ShortDatePattern) = (longDay, shortDay);
        (-1.5m).ToString(culture).Should().Be($"{minus}1{point}5", "so {0} writes it", name);
        return culture;
    }

    // What throws is told by its kind: it has to be the same as well.
    private static string Text(object value)
    {
        try
        {
            return value.ToString()!;
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return $"{value.GetType()} throws {thrown.GetType()}: {thrown.Message}";
        }
    }

    private static bool WritesItsText(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } method
            && method.DeclaringType!.Assembly == type.Assembly
        && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool HasFactory(Type type) =>
        type.GetMethods(Declared).Any(method => method is { IsStatic: true, Name: "From" }
            && IsResultOf(method.ReturnType, type));

    private static bool IsResultOf(Type result, Type type) =>
        result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Result<>)
            && result.GetGenericArguments()[0] is var made
        && (made == type || (made.IsGenericType && type.IsGenericType
        && made.GetGenericTypeDefinition() == type.GetGenericTypeDefinition()));

    private static IEnumerable<string> PastItsFactory(Type type)
    {
        if (type.GetConstructors().Length > 0) yield return $"{type.Name} has a public constructor";
        foreach (var property in type.GetProperties(Declared))
            if (property.SetMethod is { IsPublic: true }) yield return $"{type.Name}.{property.Name}";
    }
}
