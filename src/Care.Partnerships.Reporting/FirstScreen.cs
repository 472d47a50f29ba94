using System.Globalization;
using System.Text;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Reporting;

/// <summary>
/// What a party reads first: what is its own to do, what is the other side's, where nothing is recorded, where the
/// money is, and what people said. At most 120 columns.
/// </summary>
/// <remarks>
/// Nobody is called late against a day that nobody agreed on: it is marked as proposed. What is silent is a line, never
/// an absence. Immutable; safe to share between threads.
/// </remarks>
/// <param name="names">The names of parties and people.</param>
/// <param name="language">The language of questions; where there is no text in it, the first one.</param>
public sealed class FirstScreen(Names names, string language = "en")
{
    private const int Widest = 120, WhatWide = 60, WhenWide = 23;

    /// <summary>The screen.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="dossiers">The agreements, each with what hangs on it, as they stand on the day; those of others are
    /// left out.</param>
    /// <param name="reader">The party that reads.</param>
    /// <param name="on">The day.</param>
    /// <param name="most">How many duties each part shows at most; the rest is counted.</param>
    public string Of(
        string title, IReadOnlyCollection<AgreementDossier> dossiers, Id<Party> reader, LocalDate on, int most = 6)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(reader);
        var isEmpty = dossiers.Count == 0;
        // Nobody reads of an agreement of others.
        dossiers = dossiers.Where(dossier => dossier.Agreement.Sides?.SideOf(reader) is not null).ToArray();
        var text = new StringBuilder();
        Write(text, "", Invariant($"{title} · {on:dddd d MMM uuuu} · {Words.Count(dossiers.Count, "agreement")}"));
        if (dossiers.Count == 0 && !isEmpty)
            return text.Append(null, $"{names.Of(reader)} is a side of none of these agreements.\n").ToString();
        var duties = DutyReport.Of(dossiers, on).ToArray();
        Part(
            text, $"YOURS ({names.Of(reader)})", duties.Where(of => of.Holder == reader), on, most,
            "nothing is known to be yours to do");
        Part(
            text, "THE OTHER SIDE'S", duties.Where(of => of.Holder is { } holder && holder != reader), on, most,
            "nothing is known to be theirs to do");
        Part(
            text, "EITHER SIDE'S", duties.Where(of => of.Holder is null && !of.Duty.IsSilence), on, most, null);
        Part(text, "NOTHING RECORDED", duties.Where(of => of.Duty.IsSilence && of.Holder is null), on, most, null);
        text.Append("MONEY\n");
        var before = text.Length;
        foreach (var dossier in dossiers) Money(text, dossier, on);
        if (text.Length == before) text.Append("   nothing is recorded\n");
        Listen(text, dossiers, reader);
        return text.ToString();
    }

    private static void Part(
        StringBuilder text, string head, IEnumerable<DutyOf> duties, LocalDate on, int most, string? nothing)
    {
        var all = duties.ToArray();
        if (all.Length == 0 && nothing is null) return;
        if (all.Length == 0) Write(text, "", head);
        else
            foreach (var (line, place) in Lines(head, WhatWide + 1).Select((line, place) => (line, place)))
                text.Append(place == 0
                    ? $"{DisplayWidth.Pad(line, WhatWide + 3)}{"since / by".PadRight(WhenWide)}waits on it" : line)
                    .Append('\n');
        if (all.Length == 0) Write(text, "   ", nothing!);
        foreach (var of in all.Take(most))
        {
            var (what, waits) = (
                Lines($"{of.Duty.Subject.Number}: {of.Duty.What}", WhatWide - 2), DutyReport.Waiting(of.Duty));
            for (var i = 0; i < Math.Max(what.Count, waits.Length); i++)
            {
                var row = (i == 0 ? " · " : "   ") + DisplayWidth.Pad(i < what.Count ? what[i] : "", WhatWide)
                    + (i == 0 ? DutyReport.When(of.Duty, on) : "").PadRight(WhenWide)
                    + (i < waits.Length ? waits[i] : "");
                text.Append(row.TrimEnd()).Append('\n');
            }
        }

        if (all.Length > most) text.Append(null, $"   and {all.Length - most} more: --duties\n");
    }

    // What was advanced is cleared, or waits for somebody: the parts add up to it.
    private void Money(StringBuilder text, AgreementDossier dossier, LocalDate on)
    {
        if (dossier.Agreement is not { Heading.Number: var number, Ceiling: { } ceiling }) return;
        if (dossier.Account?.Position is not { } p)
        {
            Write(text, "   ", $"{number}: {Words.Of(ceiling)} agreed; no account and no payment is recorded");
            return;
        }

        var (advanced, unreported) = (p.Received - p.Refunded, p.Outstanding - p.InReview - p.Questioned);
        var questioned = p.Questioned.IsZero ? "" : $" + questioned {Figure(p.Questioned)}";
        var rest = unreported.IsNegative
            ? $"- paid ahead by the partner {Figure(-unreported)}" : $"+ not reported {Figure(unreported)}";
        Write(text, "   ", $"{number}: advanced {Figure(advanced)} = accepted {Figure(p.Due)} " +
            $"+ in review {Figure(p.InReview)}{questioned} {rest} {p.Currency.Code}");
        var days = TrackerRow.Of(dossier, on) is { Paying.Lead.Mean: { } lead, Sides: var sides }
            ? Invariant($"; paying took {names.Of(sides.Lead)} {lead:0.0} days on average") : "";
        Write(text, "   ",
            $"{Words.Of(ceiling)} agreed; {Words.Of(ceiling - p.Paid + p.Refunded)} still to pay{days}");
    }

    private static string Figure(Money money) => Words.Of(money)[..^(money.Currency.Code.Length + 1)];

    private void Listen(StringBuilder text, IEnumerable<AgreementDossier> dossiers, Id<Party> reader)
    {
        text.Append("PEOPLE SAID\n");
        var heard = dossiers.SelectMany(dossier => Heard(dossier, reader)).ToArray();
        foreach (var said in heard) Write(text, "   ", said);
        if (heard.Length == 0)
            Write(text, "   ", "nothing is recorded: no check-in has both sides in, and no survey is closed");
    }

    private IEnumerable<string> Heard(AgreementDossier dossier, Id<Party> reader)
    {
        var (number, side) = (dossier.Agreement.Heading?.Number, dossier.Agreement.Sides?.SideOf(reader));
        if (side is { } mine
            && dossier.CheckIns.LastOrDefault(checkIn => checkIn.AreBothIn) is { Setup: { } setup } last
            && last.VisibleTo(setup.Invited[mine][0]).Gaps.Where(gap => gap.IsWide is true)
                .MaxBy(gap => gap.Size) is { } gap)
            yield return $"{number}, check-in to {Words.InWords(setup.Dates.Period.End)}: furthest apart on " +
                $"{gap.Dimension?.Value ?? "the whole"}, " +
                Invariant($"{gap.Lead:0.00} from {names.Of(setup.Sides.Lead)}") +
                Invariant($" and {gap.Partner:0.00} from {names.Of(setup.Sides.Partner)}");
        foreach (var survey in dossier.Surveys.AsEnumerable())
            if (SurveyFindings.From(survey) is { IsSuccess: true, Value: var findings }
                && findings.Items.Where(item => item.Figure is not null)
                    .MinBy(item => item.Figure!.Mean) is { Figure: { } figure } lowest)
                yield return $"{number}, survey, {findings.ResponseRate} answered: lowest is " +
                    Invariant($"\"{lowest.Item.Text.In(language)}\" with {figure.Mean:0.0}");
    }

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
