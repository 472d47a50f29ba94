using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using NodaTime.Text;

namespace Care.Partnerships.Json.Converters;

/// <summary>A day of the ISO calendar as <c>2026-03-31</c>; a year before the first has a minus.</summary>
internal sealed class DayConverter : JsonConverter<LocalDate>, IShapedConverter, IMemberConverter
{
    public FieldShape Shape { get; } = new(FieldForm.Day, "2026-03-31");

    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Nearly every day is written so, and an entry has several: they are read and written without a text between.
        if (
            reader.TokenType is JsonTokenType.String
            && !reader.HasValueSequence
            && IsPlain(reader.ValueSpan, out var plain))
            return plain;
        var text = TextConverter.TextOf(ref reader, "2026-03-31");
        return LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day : throw NotADay(text);

        static RefusedJsonException NotADay(string text) => new(path => FileRefusals.NotADay(path, text));
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        var (year, month, day) = Iso(value);
        if (year is < 0 or > 9999)
        {
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
            return;
        }

        Span<byte> text = stackalloc byte["2026-03-31".Length];
        _ = Utf8Formatter.TryFormat(year, text, out _, new StandardFormat('D', 4));
        _ = Utf8Formatter.TryFormat(month, text[5..], out _, new StandardFormat('D', 2));
        _ = Utf8Formatter.TryFormat(day, text[8..], out _, new StandardFormat('D', 2));
        (text[4], text[7]) = ((byte)'-', (byte)'-');
        writer.WriteStringValue(text);
    }

    public void WriteMember(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        Write(writer, (LocalDate)value, options);

    // Four digits, two and two, and a day that exists; what else a day may look like is left to the pattern.
    private static bool IsPlain(ReadOnlySpan<byte> text, out LocalDate day)
    {
        day = default;
        if (text.Length != "2026-03-31".Length || text[4] != '-' || text[7] != '-') return false;
        var (year, month, date) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        if (year < 0 || month is < 1 or > 12 || date < 1 || date > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        day = new(year, month, date);
        return true;
    }

    // Negative where there is anything but digits.
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit)) return -1;
            number = number * 10 + digit - '0';
        }

        return number;
    }

    /// <summary>The day, if it is of the ISO calendar: no other can be told apart once it is written.</summary>
    public static LocalDate Iso(LocalDate day) =>
        day.Calendar == CalendarSystem.Iso
            ? day
            : throw new JsonException(
                $"A day of the calendar {day.Calendar.Id} cannot be written: " +
                $"convert it with WithCalendar(CalendarSystem.Iso).");
}
