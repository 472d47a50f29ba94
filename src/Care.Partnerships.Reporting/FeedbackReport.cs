using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting.Wording;

namespace Care.Partnerships.Reporting;

/// <summary>
/// Feedback and complaints in words: counts, days and steps. It shows neither what was said, nor who raised a case, nor
/// who is complained about.
/// </summary>
/// <remarks>
/// A text about one case is made for a reader, and shows what <see cref="FeedbackCase.VisibleTo"/> allows; counts are
/// for whoever oversees them all. Immutable; safe to share between threads.
/// </remarks>
/// <param name="names">The names of parties and people.</param>
public sealed class FeedbackReport(Names names)
{
    /// <summary>How many cases of which class about which party, a row for each.</summary>
    public string Counts(FeedbackTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var table = new TextTable("About", "Class", "Cases");
        foreach (var count in tally.Counts)
            table.Add(
                names.Of(count.About), count.Class is null ? "not classified" : FeedbackWording.Of(count.Class),
                Invariant($"{count.Cases}"));
        return table.Count > 0 ? table.ToText() : "  no case is recorded, which says nothing of how things are\n";
    }

    /// <summary>How fast and how fairly cases were dealt with: in time, days to answer, upheld, appealed,
    /// and in how many retaliation was flagged.</summary>
    public static string Measures(FeedbackTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var table = new TextTable("Measure", "Figure", "Cases");
        Add("acknowledged in time", tally.AcknowledgedInTime);
        Add("answered in time", tally.AnsweredInTime);
        Add("handed over in time", tally.HandedOverInTime);
        Add("complaints upheld, wholly or in part", tally.Upheld);
        Add("answers appealed", tally.AppealedAgainst);
        Add("retaliation flagged", tally.RetaliationFlagged);
        table.Add(
            "median days to answer", tally.MedianDaysToAnswer is { } days ? Invariant($"{days:0.#}") : "none yet",
            Invariant($"{tally.DaysToAnswer.Sum(one => one.Cases)}"));
        return table.ToText();

        void Add(string what, ShareOfCases share) =>
            table.Add(
                what,
                share.Points is { } points && Percentage.FromPoints(points) is { IsSuccess: true, Value: var part }
                    ? Words.Share(part) : "none yet",
                share.ToString());
    }

    /// <summary>
    /// The cases that a reader may know of and that have not ended, each with its next step and how late that is.
    /// </summary>
    /// <param name="cases">The cases; those that the reader may not know of are left out.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="on">The day.</param>
    public string Open(IEnumerable<FeedbackCase> cases, Actor reader, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var table = new TextTable("Case", "About", "Class", "Next", "Due", "Days late");
        foreach (var one in cases)
        {
            if (one is not { Heading: { } heading, About: { } about, EndedOn: null }
                || one.VisibleTo(reader) is FeedbackAccess.Nothing) continue;
            var (next, time) = one.NextOn(on) is { } step ? (step.What, step.Time) : ("wait for an appeal", null);
            table.Add(
                heading.Id.Value, names.Of(about),
                one.Class is null ? "not classified" : FeedbackWording.Of(one.Class), next,
                time is null ? "" : Words.Day(time.DueOn),
                time is { IsLate: true } ? Invariant($"{time.Days - Period.DaysBetween(time.From, time.DueOn)}") : "");
        }

        return table.Count > 0 ? table.ToText() : "  none that you may know of\n";
    }

    /// <summary>That nobody said anything for a while, as a question; empty where there is no such silence.</summary>
    public static string Silence(FeedbackSilence? silence) => silence is null ? ""
        : $"  No case for {Words.Count(silence.Quarters, "quarter")}, since {Words.InWords(silence.Since)}: silence "
            + "is not satisfaction. Ask whether people know the channel, reach it and trust it.\n";

    /// <summary>
    /// Which route each side was told of each kind, the last by the day; a row for each, also where there is none.
    /// </summary>
    /// <param name="shared">What was shared, in any order.</param>
    /// <param name="sides">The two sides.</param>
    /// <param name="on">The day; what was shared after it is left out.</param>
    public string Routes(IEnumerable<SharedRoute> shared, Sides sides, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(sides);
        var told = shared.Where(one => one.On <= on).ToArray();
        var table = new TextTable("About", "With", "Shared on", "Route");
        foreach (var kind in Enum.GetValues<RouteKind>())
            foreach (var side in Enum.GetValues<Side>())
            {
                var last = told.Where(one => one.Kind == kind && one.With == sides[side]).MaxBy(one => one.On);
                table.Add(
                    FeedbackWording.Of(kind), names.Of(sides[side]), last is null ? "" : Words.Day(last.On),
                    last?.Route ?? "not on record");
            }

        return table.ToText();
    }

    /// <summary>What happened, a line for each entry, without what was said and who raised it.</summary>
    /// <remarks>It is for those who are on the case: it tells that there is one, and who handles it.</remarks>
    public string History(IEnumerable<IEntry<FeedbackFact>> history) =>
        HistoryText.Of(history, names, FeedbackWording.Of, fact => (fact as CaseReceived)?.Heading.Sides);
}
