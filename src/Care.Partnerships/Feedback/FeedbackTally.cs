using System.Runtime.InteropServices;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

/// <summary>
/// Cases together: how many of which class about which party, and how fast and how fairly they were dealt with. It
/// names nobody.
/// </summary>
/// <remarks>
/// <para>Tallies merge in any order to the same. Value equality. Immutable.</para>
/// <para>Where there are few cases, a count can give one away: count for a reader only the cases that
/// <see cref="FeedbackCase.VisibleTo"/> lets that reader know of.</para>
/// </remarks>
public sealed record FeedbackTally : InvariantRecord
{
    private FeedbackTally() { }

    /// <summary>No cases.</summary>
    public static FeedbackTally Empty { get; } = new();

    /// <summary>How many cases.</summary>
    public int Cases { get; private init; }

    /// <summary>How many of them have not ended.</summary>
    public int Open { get; private init; }

    /// <summary>How many of which class about which party: in the order of the parties, those without a class
    /// first.</summary>
    public ValueList<FeedbackCount> Counts { get; private init; }

    /// <summary>Acknowledging: in time, of those done or late.</summary>
    public ShareOfCases AcknowledgedInTime { get; private init; }

    /// <summary>The first answer: in time, of those given or late. Sensitive complaints are not among them.</summary>
    public ShareOfCases AnsweredInTime { get; private init; }

    /// <summary>Handing over sensitive complaints: in time, of those done or late.</summary>
    public ShareOfCases HandedOverInTime { get; private init; }

    /// <summary>Complaints found right, wholly or in part, of those whose finding was told, with an answer or at the
    /// end.</summary>
    public ShareOfCases Upheld { get; private init; }

    /// <summary>Complaints whose answer was appealed, of those answered.</summary>
    public ShareOfCases AppealedAgainst { get; private init; }

    /// <summary>Cases in which it was flagged that somebody suffers for raising them, of all.</summary>
    public ShareOfCases RetaliationFlagged { get; private init; }

    /// <summary>How many first answers took how many days, fewest days first.</summary>
    public ValueList<DaysToAnswer> DaysToAnswer { get; private init; }

    /// <summary>The median of the calendar days to the first answer, of two in the middle their mean; null where
    /// nothing was answered.</summary>
    public decimal? MedianDaysToAnswer
    {
        get
        {
            long total = 0;
            foreach (var one in DaysToAnswer) total += one.Cases;
            return total == 0 ? null : (At((total - 1) / 2) + At(total / 2)) / 2m;
        }
    }

    /// <summary>
    /// All of these cases as of a day. What a case is now counts as what it was: for a day before its last entry, give
    /// the cases as they stood then, <c>FeedbackCase.Lifecycle.At(history, day)</c>.
    /// </summary>
    public static FeedbackTally Of(IEnumerable<FeedbackCase> cases, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return cases.Aggregate(Empty, (tally, one) => tally.With(one, on));
    }

    /// <summary>
    /// The tally with one more case as of a day. A case that was not received by then changes nothing.
    /// </summary>
    public FeedbackTally With(FeedbackCase one, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (one.About is not { } about || !By(one.Heading?.ReceivedOn)) return this;
        var answering = one.AnsweringOn(on);
        return Merge(new()
        {
            Cases = 1, Open = By(one.EndedOn) ? 0 : 1, Counts = [new(about, one.Class, 1)],
            AcknowledgedInTime = InTime(one.AcknowledgingOn(on)), AnsweredInTime = InTime(answering),
            HandedOverInTime = InTime(one.HandingOverOn(on)),
            Upheld = By(one.ToldOn) && one.Finding is { } finding
                ? new(finding is FeedbackFinding.NotUpheld ? 0 : 1, 1) : default,
            AppealedAgainst = one.Class is FeedbackClass.Complaint && By(one.FirstAnsweredOn)
                ? new(By(one.AppealedOn) ? 1 : 0, 1) : default,
            RetaliationFlagged = new(one.Retaliation.Any(flag => By(flag.On)) ? 1 : 0, 1),
            DaysToAnswer = answering is { DoneOn: not null } ? [new(answering.Days, 1)] : [],
        });

        bool By(LocalDate? day) => day <= on;
    }

    /// <summary>Both tallies together.</summary>
    public FeedbackTally Merge(FeedbackTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Cases = Cases + other.Cases, Open = Open + other.Open,
            Counts = Counts.Concat(other.Counts).GroupBy(count => (count.About, count.Class))
                .Select(same => new FeedbackCount(same.Key.About, same.Key.Class, same.Sum(count => count.Cases)))
                .OrderBy(count => count.About.Value, StringComparer.Ordinal).ThenBy(count => count.Class)
                .ToValueList(),
            AcknowledgedInTime = AcknowledgedInTime + other.AcknowledgedInTime,
            AnsweredInTime = AnsweredInTime + other.AnsweredInTime,
            HandedOverInTime = HandedOverInTime + other.HandedOverInTime,
            Upheld = Upheld + other.Upheld, AppealedAgainst = AppealedAgainst + other.AppealedAgainst,
            RetaliationFlagged = RetaliationFlagged + other.RetaliationFlagged,
            DaysToAnswer = DaysToAnswer.Concat(other.DaysToAnswer).GroupBy(one => one.Days)
                .Select(same => new DaysToAnswer(same.Key, same.Sum(one => one.Cases)))
                .OrderBy(one => one.Days).ToValueList(),
        };
    }

    // What waits and is not late yet is not judged.
    private static ShareOfCases InTime(ServiceTime? time) =>
        time is null || time is { DoneOn: null, IsLate: false } ? default : new(time.IsLate ? 0 : 1, 1);

    private int At(long place)
    {
        foreach (var one in DaysToAnswer)
        {
            if (place < one.Cases) return one.Days;
            place -= one.Cases;
        }

        throw new System.Diagnostics.UnreachableException("the place lies beyond the answers");
    }
}

/// <summary>How many cases of a class are about a party.</summary>
/// <remarks>A tally makes it. There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record FeedbackCount : InvariantRecord
{
    internal FeedbackCount(Id<Party> about, FeedbackClass? @class, int cases) =>
        (About, Class, Cases) = (about, @class, cases);

    /// <summary>The party.</summary>
    public Id<Party> About { get; }

    /// <summary>The class; null for those that nobody has classified.</summary>
    public FeedbackClass? Class { get; }

    /// <summary>How many; 1 or more.</summary>
    public int Cases { get; }
}

/// <summary>How many first answers took so many days.</summary>
/// <remarks>A tally makes it. There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record DaysToAnswer : InvariantRecord
{
    internal DaysToAnswer(int days, int cases) => (Days, Cases) = (days, cases);

    /// <summary>Calendar days from the receipt; 0 or more.</summary>
    public int Days { get; }

    /// <summary>How many; 1 or more.</summary>
    public int Cases { get; }
}

/// <summary>How many of how many cases.</summary>
/// <remarks>A tally makes it. The default value is 0 of 0: there are none to judge. Immutable.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShareOfCases
{
    internal ShareOfCases(int count, int of) => (Count, Of) = (count, of);

    /// <summary>How many; 0 to <see cref="Of"/>, both ends included.</summary>
    public int Count { get; }

    /// <summary>Of how many; 0 or more.</summary>
    public int Of { get; }

    /// <summary>
    /// The share in points, from 0 to 100, both ends included, not rounded; null where there are none to judge.
    /// </summary>
    public decimal? Points => Of == 0 ? null : 100m * Count / Of;

    /// <summary>Both together.</summary>
    public static ShareOfCases operator +(ShareOfCases left, ShareOfCases right) =>
        new(left.Count + right.Count, left.Of + right.Of);

    /// <summary>Such as <c>3 of 4</c>.</summary>
    public override string ToString() => Invariant($"{Count} of {Of}");
}

/// <summary>
/// That nobody said anything for a while. Silence is not satisfaction: it asks whether the channel is known and
/// trusted, and is no sign of health.
/// </summary>
/// <remarks>There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record FeedbackSilence : InvariantRecord
{
    internal FeedbackSilence(LocalDate since, int quarters) => (Since, Quarters) = (since, quarters);

    /// <summary>The day of the last case, or the first day that cases could come in.</summary>
    public LocalDate Since { get; }

    /// <summary>How many quarters of three months have passed since; 1 or more.</summary>
    public int Quarters { get; }

    /// <summary>After how many quarters silence is told: 2. Our own proposal; the guidance names none.</summary>
    public static Dated<int> SuggestedQuarters { get; } = Dated.Of(
        2, LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: after how many quarters without a case silence is told"));

    /// <summary>The silence as of a day; null where it is shorter than told.</summary>
    /// <param name="cases">All cases of the partnership that everybody of the two sides may know of: the day of another
    /// would tell that there is one.</param>
    /// <param name="since">The first day that cases could come in, such as the first of the agreement.</param>
    /// <param name="on">The day.</param>
    /// <param name="quarters">From how many quarters on it is told, 1 or more; as suggested where none is
    /// given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quarters are below 1.</exception>
    public static FeedbackSilence? Of(
        IEnumerable<FeedbackCase> cases, LocalDate since, LocalDate on, int? quarters = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var least = quarters ?? SuggestedQuarters.Unchecked;
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1, nameof(quarters));
        foreach (var one in cases)
            if (one.Heading?.ReceivedOn is { } day && day <= on && day > since) since = day;
        if (on <= since) return null;
        var passed = Period.Between(since, on, PeriodUnits.Months).Months / 3;
        return passed >= least ? new(since, passed) : null;
    }
}
