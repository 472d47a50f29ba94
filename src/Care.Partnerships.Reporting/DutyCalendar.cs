using System.Text;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>
/// Duties with a day as the text of a calendar file (iCalendar, RFC 5545), one event of a whole day each.
/// </summary>
/// <remarks>
/// Duties without a day are not in it, nor those that only a few may know of. An event has the same identity each time
/// it is written, so that a calendar that reads the file again moves it instead of showing it twice. Texts of people
/// are escaped, lines folded.
/// </remarks>
public static class DutyCalendar
{
    /// <summary>The calendar of a whole dossier, as one party may read it.</summary>
    /// <param name="dossier">The dossier, as it stood at the end of the day.</param>
    /// <param name="reader">The party that reads: agreements and relationships of others are left out; null for all.
    /// </param>
    /// <param name="on">The day on which the list was made; the same day gives the same text.</param>
    public static string Of(Dossier dossier, Id<Party>? reader, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Of(dossier.Title, DutyReport.Of(dossier, reader, on, silence: null).Select(of => of.Duty), on);
    }

    /// <summary>The calendar.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="duties">The duties.</param>
    /// <param name="on">The day on which the list was made; the same day gives the same text.</param>
    public static string Of(string title, IEnumerable<Duty> duties, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(duties);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Care.Partnerships//Duties//EN");
        Line(text, $"X-WR-CALNAME:{Escape.Calendar(title)}");
        foreach (var duty in duties)
        {
            if (duty.By is not { } by || duty.IsConfidential) continue;
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escape.Calendar(Identity(duty))}");
            Line(text, Invariant($"DTSTAMP:{on:uuuuMMdd}T000000Z"));
            Line(text, Invariant($"DTSTART;VALUE=DATE:{by:uuuuMMdd}"));
            Line(text, $"SUMMARY:{Escape.Calendar($"{duty.Subject.Number}: {duty.What}")}");
            if (Description(duty) is { Length: > 0 } description)
                Line(text, $"DESCRIPTION:{Escape.Calendar(description)}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(Escape.Fold(line));

    // What it is, of which part, for which side: none of it changes while the duty stands.
    private static string Identity(Duty duty) =>
        string.Join('-', duty.Subject.Agreement?.Value ?? duty.Subject.Number, duty.Subject.Part ?? "whole",
            duty.Fact.Name, duty.Side?.ToString() ?? "either", duty.Subject.Part is null ? duty.What : "")
        + "@care-partnerships";

    private static string Description(Duty duty) => string.Join('\n', duty.IsProposed
        ? DutyReport.Waiting(duty).Prepend("The day is a proposal and was not agreed on.")
        : DutyReport.Waiting(duty));
}
