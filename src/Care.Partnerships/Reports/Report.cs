using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>
/// A report under an agreement, as its history made it. It keeps the entries that recorded each fact.
/// </summary>
/// <param name="Opened">It was opened.</param>
public sealed partial record Report(Entry<ReportOpened> Opened) : InvariantRecord, IPart<Report, ReportPhase>
{
    /// <summary>The last time that another period or day was granted; null where it never was.</summary>
    public Entry<ReportRescheduled>? Rescheduled { get; internal init; }

    /// <summary>Each time that it was handed in, with what came of it, in their order.</summary>
    public ValueList<ReportRound> Rounds { get; internal init; }

    /// <summary>
    /// The last day on which it is handed in in time, for the first time or corrected; null where none is agreed, and
    /// while it is with the other side.
    /// </summary>
    public LocalDate? DueOn { get; internal init; } = Opened.Fact.Scheduled.DueOn;

    /// <summary>Its identity in the host's records.</summary>
    public Id<Report> Id => Opened.Fact.Report;

    /// <summary>What kind of report it is.</summary>
    public ReportKind Kind => Opened.Fact.Scheduled.Kind;

    /// <summary>The side that reports.</summary>
    public Side By => Opened.Fact.Scheduled.By;

    /// <summary>The side that reviews.</summary>
    public Side Reviewer => By is Side.Partner ? Side.Lead : Side.Partner;

    /// <summary>The days that it covers, both ends included.</summary>
    public DateInterval Period => Rescheduled?.Fact.Dates.Period ?? Opened.Fact.Scheduled.Period;

    /// <summary>The last time that it was handed in; null where it never was.</summary>
    public ReportRound? LastRound => Rounds.Count == 0 ? null : Rounds[^1];

    /// <summary>
    /// What it states to be spent, as handed in last; null for a narrative report and while nothing is handed in.
    /// </summary>
    public Money? Expenditure => LastRound?.Submitted.Fact.Submission.Expenditure;

    /// <summary>The day that it was handed in last, by which record keeping counts; null where it never was.</summary>
    public LocalDate? SubmittedOn => LastRound?.Submitted.Fact.Submission.SubmittedOn;

    /// <summary>The day that it was accepted; null while it is not.</summary>
    public LocalDate? AcceptedOn => LastRound?.Accepted?.On;

    /// <summary>
    /// That it was accepted with another sum than the ledger's, and why; null where both are the same, and while it is
    /// not accepted.
    /// </summary>
    public ExpenditureDifference? Difference =>
        LastRound?.Accepted?.Fact is { Ledger: { } ledger, Explanation: var why }
        && DifferenceFrom(ledger) is { } difference
            ? difference with { Explanation = why } : null;

    /// <summary>
    /// What it states against what the ledger says; null where both are the same, or it states nothing.
    /// </summary>
    public ExpenditureDifference? DifferenceFrom(ExpenditureTotal ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Expenditure is { } stated && stated != ledger.Amount ? new(Id, stated, ledger.Amount) : null;
    }

    /// <summary>Where it stands; read off the facts.</summary>
    public ReportPhase Phase => LastRound switch
    {
        null                       => ReportPhase.Open,
        { Accepted: not null }     => ReportPhase.Accepted,
        { Returned: not null }     => ReportPhase.Returned,
        { ReviewStarted: not null }      => ReportPhase.UnderReview,
        _                          => ReportPhase.Submitted,
    };

    /// <summary>Whose move it is; null once it was accepted.</summary>
    public NextMove? NextMove() => Phase switch
    {
        ReportPhase.Open or ReportPhase.Returned => new(By, typeof(ReportSubmitted), DueOn),
        ReportPhase.Submitted => new(Reviewer, typeof(ReportReviewStarted), ReviewDueOn(LastRound!)),
        ReportPhase.UnderReview => new(Reviewer, typeof(ReportAccepted), ReviewDueOn(LastRound!)),
        ReportPhase.Accepted or ReportPhase.NotStarted => null,
    };

    internal LocalDate? ReviewDueOn(ReportRound round) =>
        Opened.Fact.Scheduled.Turnaround.Review is { } days
            ? round.Submitted.Fact.Submission.SubmittedOn.Shifted(days)
            : null;

    internal int NextVersion => Rounds.Count + 1;
}

/// <summary>A report handed in once, and what came of it.</summary>
/// <param name="DueOn">The last day on which this was in time; null where none was agreed for a correction.</param>
/// <param name="Submitted">It was handed in.</param>
/// <param name="ReviewStarted">The other side began to review it.</param>
/// <param name="Returned">The other side gave it back.</param>
/// <param name="Accepted">The other side accepted it as it is.</param>
public sealed record ReportRound(
    LocalDate? DueOn, Entry<ReportSubmitted> Submitted, Entry<ReportReviewStarted>? ReviewStarted = null,
        Entry<ReportReturned>? Returned = null,
    Entry<ReportAccepted>? Accepted = null) : InvariantRecord;
