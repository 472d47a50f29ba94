using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using NodaTime.Text;

namespace Care.Partnerships.Testing;

/// <summary>A value that can be moved up and down by the smallest step that it has.</summary>
/// <param name="Most">How many steps it is moved at most.</param>
/// <param name="At">The value so many steps away; null where there is none.</param>
internal sealed record SampleSteps(long Most, Func<long, JsonNode?> At)
{
    private const int ManyDays = 36_500, ManyHundredths = 1_000_000;

    /// <summary>How the value of a place moves; none where it has no order.</summary>
    public static IEnumerable<SampleSteps> Of(SamplePlace place)
    {
        if (place.Value is not JsonValue value) return [];
        if (place.Shape.Form is FieldForm.WholeNumber && value.TryGetValue(out int whole))
            return [new(int.MaxValue, step => whole + step is var moved && moved is >= int.MinValue and <= int.MaxValue
                ? JsonValue.Create((int)moved) : null)];
        if (place.Shape.Form is FieldForm.Number && value.TryGetValue(out decimal number))
            return [new(ManyHundredths, step => JsonValue.Create(number + step * UnitOf(number)))];
        return value.TryGetValue(out string? text) ? OfText(place.Shape.Form, text) : [];
    }

    /// <summary>A day some days later, or earlier; null beyond the calendar.</summary>
    public static LocalDate? Moved(LocalDate day, long days)
    {
        var room = Period.DaysBetween(day, days < 0 ? LocalDate.MinIsoValue : LocalDate.MaxIsoValue);
        return Math.Abs(days) <= Math.Abs(room) ? day.PlusDays((int)days) : null;
    }

    private static IEnumerable<SampleSteps> OfText(FieldForm form, string text) => form switch
    {
        FieldForm.Day when LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } =>
            [new(ManyDays, step => Text(Moved(day, step)))],
        FieldForm.DayInterval when DateIntervals.FromText(text) is { IsSuccess: true, Value: var period } =>
        [
            new(ManyDays, step => Text(Moved(period.Start, step), period.End)),
            new(ManyDays, step => Text(period.Start, Moved(period.End, step))),
        ],
        FieldForm.Money when Money.FromText(text) is { IsSuccess: true, Value: var money } =>
            [new(1L << 45, step => Money.FromMinorUnits(money.MinorUnits + step, money.Currency)
                is { IsSuccess: true, Value: var moved } ? Text($"{moved}") : null)],
        FieldForm.Percentage when Percentage.FromText(text) is { IsSuccess: true, Value: var percentage } =>
            [new(ManyHundredths, step => Text($"{percentage.Points + step * 0.01m}%"))],
        FieldForm.Ratio when Ratio.FromText(text) is { IsSuccess: true, Value: var ratio } =>
            [new(ManyHundredths, step => Text($"{ratio.Value + step * 0.01m}"))],
        _ => [],
    };

    // One in the last place that the number is written with.
    private static decimal UnitOf(decimal number) => new(1, 0, 0, false, number.Scale);

    private static JsonValue? Text(LocalDate? day) => day is { } known ? JsonValue.Create(Iso(known)) : null;

    private static JsonValue? Text(LocalDate? first, LocalDate? last) => first is { } start && last is { } end
        ? JsonValue.Create($"{Iso(start)}/{Iso(end)}") : null;

    private static JsonValue Text(FormattableString text) => JsonValue.Create(Invariant(text));

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
