using System.Globalization;
using System.Text;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>
/// What a party reads first: what is its own to do, what is the other side's, where nothing is recorded, where the
/// money is, and what people said. At most 120 columns.
/// </summary>
/// <remarks>
/// Nobody is called late against a day that nobody agreed on: it is marked as proposed. What is silent is a line, never
/// an absence. Where not everything has a line, what is merely proposed goes first, and what has no day keeps half of
/// the lines. Immutable; safe to share between threads.
/// </remarks>
/// <param name="names">The names of parties and people.</param>
/// <param name="language">The language of titles and questions; where there is no text in it, the first one.</param>
public sealed class FirstScreen(Names names, string language = "en")
{
    // "by 29 Sep 2027, proposed" and two blanks.
    private const int Usual = 6, Tallest = 43, Widest = 120, WhatWide = 60, WhenWide = 26,
        WaitsWide = Widest - WhatWide - WhenWide - 3;

    private readonly FirstContents _contents = new(names, language);

    /// <summary>The screen.</summary>
    /// <param name="dossier">The dossier, as it stood at the end of the day; agreements and relationships of others are
    /// left out.</param>
    /// <param name="reader">The party that reads.</param>
    /// <param name="on">The day.</param>
    /// <param name="most">How many duties each part shows at most; the rest is counted. Null for six, and fewer where
    /// these do not fit on a screen of 43 lines.</param>
    /// <param name="silence">When silence is told; as suggested where none is given.</param>
    public string Of(
        Dossier dossier, Id<Party> reader, LocalDate on, int? most = null, SilenceThresholds? silence = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(reader);
        var parts = _contents.Parts(dossier, reader, on, silence);
        var screen = Of(dossier, parts, reader, on, most ?? Usual);
        for (var fewer = Usual - 1; most is null && fewer > 1 && screen.AsSpan().Count('\n') > Tallest; fewer--)
            screen = Of(dossier, parts, reader, on, fewer);
        return screen;
    }

    private string Of(Dossier dossier, FirstPart[] parts, Id<Party> reader, LocalDate on, int most)
    {
        var wholes = dossier.Wholes;
        // Nobody reads of an agreement of others.
        var own = wholes.Where(whole => whole.Agreement.Sides?.SideOf(reader) is not null).ToArray();
        var text = new StringBuilder();
        var count = Words.Count(own.Length, "agreement");
        Write(text, "", Invariant($"{dossier.Title} · {on:dddd d MMM uuuu} · {count}"));
        if (own.Length == 0 && wholes.Count > 0 && parts.All(part => part.Duties.Length == 0))
            return text.Append(null, $"{names.Of(reader)} is a side of none of these agreements.\n").ToString();
        foreach (var part in parts) Part(text, part, on, most);
        text.Append("MONEY\n");
        var before = text.Length;
        foreach (var whole in own) Money(text, whole, on);
        if (text.Length == before) text.Append("   nothing is recorded\n");
        text.Append("PEOPLE SAID\n");
        before = text.Length;
        foreach (var said in own.SelectMany(whole => _contents.Said(whole, reader))) Write(text, "   ", said);
        if (text.Length == before)
            Write(text, "   ", "nothing is recorded: no check-in has both sides in, and no survey is closed");
        return text.ToString();
    }

    private static void Part(StringBuilder text, FirstPart part, LocalDate on, int most)
    {
        var all = part.Duties;
        if (all.Length == 0)
        {
            if (part.Nothing is not { } nothing) return;
            Write(text, "", part.Head);
            Write(text, "   ", nothing);
            return;
        }

        foreach (var (line, place) in Lines(part.Head, WhatWide + 1).Select((line, place) => (line, place)))
            text.Append(place == 0
                ? $"{DisplayWidth.Pad(line, WhatWide + 3)}{"since / by".PadRight(WhenWide)}waits on it" : line)
                .Append('\n');
        var shown = Shown(all, most);
        foreach (var of in shown) foreach (var row in Rows(of.Duty, on)) text.Append(row).Append('\n');
        if (all.Length == shown.Length) return;
        var late = all.Count(of => of.Duty.DaysLate > 0) - shown.Count(of => of.Duty.DaysLate > 0);
        var ofThem = late == 0 ? "" : Invariant($" ({late} late)");
        text.Append(null, $"   and {all.Length - shown.Length} more{ofThem}: --duties\n");
    }

    // What has no day is not hidden behind what has one, and nothing behind what is merely proposed; in their order.
    private static DutyOf[] Shown(DutyOf[] all, int most)
    {
        var undated = all.Count(of => of.Duty.By is null);
        var ofUndated = Math.Min(undated, most / 2);
        var dated = all.Where(of => of.Duty is { By: not null, IsProposed: false }).Take(most - ofUndated).ToArray();
        var rest = all.Where(of => of.Duty.By is null).Concat(all.Where(of => of.Duty.IsProposed))
            .Take(most - dated.Length);
        var shown = new HashSet<DutyOf>(dated.Concat(rest), ReferenceEqualityComparer.Instance);
        return [.. all.Where(shown.Contains)];
    }

    /// <summary>The lines of a duty.</summary>
    internal static IEnumerable<string> Rows(Duty duty, LocalDate on)
    {
        var what = Lines($"{duty.Subject.Number}: {duty.What}", WhatWide - 2);
        string[] waits = [.. DutyReport.Waiting(duty).SelectMany(line => Lines(line, WaitsWide))];
        for (var i = 0; i < Math.Max(what.Count, waits.Length); i++)
            yield return ((i == 0 ? " · " : "   ") + DisplayWidth.Pad(i < what.Count ? what[i] : "", WhatWide)
                + (i == 0 ? DutyReport.When(duty, on) : "").PadRight(WhenWide)
                + (i < waits.Length ? waits[i] : "")).TrimEnd();
    }

    private void Money(StringBuilder text, AgreementDossier whole, LocalDate on)
    {
        if (_contents.Money(whole, on) is not { } money) return;
        if (money.Parts is not { } parts)
        {
            Write(text, "   ",
                $"{money.Number}: {Words.Of(money.Agreed)} agreed; no account and no payment is recorded");
            return;
        }

        var questioned = parts.Questioned.IsZero ? "" : $" + questioned {Figure(parts.Questioned)}";
        var rest = parts.NotReported.IsNegative
            ? $"- paid ahead by the partner {Figure(-parts.NotReported)}"
            : $"+ not reported {Figure(parts.NotReported)}";
        Write(text, "   ", $"{money.Number}: advanced {Figure(parts.Advanced)} = accepted {Figure(parts.Accepted)} " +
            $"+ in review {Figure(parts.InReview)}{questioned} {rest} {parts.Advanced.Currency.Code}");
        var days = money.Paying is { } paying
            ? Invariant($"; paying took {paying.By} {paying.Days:0.0} days on average") : "";
        Write(text, "   ",
            $"{Words.Of(money.Agreed)} agreed; {Words.Of(parts.StillToPay)} still to pay{days}");
    }

    private static string Figure(Money money) => Words.Of(money)[..^(money.Currency.Code.Length + 1)];

    // A text in lines that begin with the same blanks, and go on two columns further in.
    private static void Write(StringBuilder text, string indent, string said)
    {
        var isShort = DisplayWidth.Of(Escape.Line(said)) <= Widest - indent.Length;
        var lines = Lines(said, Widest - indent.Length - (isShort ? 0 : 2));
        for (var i = 0; i < lines.Count; i++)
            text.Append(indent).Append(i == 0 ? "" : "  ").Append(lines[i]).Append('\n');
    }

    // A text of people as words, in lines of at most so many columns; a longer word is cut.
    private static List<string> Lines(string text, int wide)
    {
        List<string> lines = [""];
        foreach (var word in Escape.Line(text).Split(' ').SelectMany(word => Cut(word, wide)))
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (DisplayWidth.Of(lines[^1]) + 1 + DisplayWidth.Of(word) <= wide) lines[^1] += " " + word;
            else lines.Add(word);
        return lines;
    }

    private static IEnumerable<string> Cut(string word, int wide)
    {
        if (DisplayWidth.Of(word) <= wide)
        {
            yield return word;
            yield break;
        }

        var part = "";
        for (var letters = StringInfo.GetTextElementEnumerator(word); letters.MoveNext();)
        {
            if (part.Length > 0 && DisplayWidth.Of(part + letters.GetTextElement()) > wide)
            {
                yield return part;
                part = "";
            }

            part += letters.GetTextElement();
        }

        yield return part;
    }
}
