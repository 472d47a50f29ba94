using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using NodaTime.Text;

namespace Care.Partnerships.Json.Converters;

/// <summary>A day of the ISO calendar as <c>2026-03-31</c>; a year before the first has a minus.</summary>
internal sealed class DayConverter : JsonConverter<LocalDate>, IShapedConverter
{
    public FieldShape Shape { get; } = new(FieldForm.Day, "2026-03-31");

    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = TextConverter.TextOf(ref reader, "2026-03-31");
        return LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day)
            ? day
            : throw new RefusedJsonException(path => FileRefusals.NotADay(path, text));
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(Iso(value)));

    /// <summary>The day, if it is of the ISO calendar: no other can be told apart once it is written.</summary>
    public static LocalDate Iso(LocalDate day) =>
        day.Calendar == CalendarSystem.Iso
            ? day
            : throw new JsonException(
                $"A day of the calendar {day.Calendar.Id} cannot be written: " +
                $"convert it with WithCalendar(CalendarSystem.Iso).");
}
