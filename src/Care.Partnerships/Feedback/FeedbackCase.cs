using System.Text;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

/// <summary>
/// Feedback or a complaint, as its history made it: about the two sides of a partnership, their people, or anybody
/// else.
/// </summary>
/// <remarks>
/// What was said, by whom and of whom is read through <see cref="TextFor"/> and <see cref="ComplainantFor"/> only;
/// nothing else that is public, printed or serialized shows it. Immutable; safe to share between threads.
/// </remarks>
public sealed partial record FeedbackCase : Aggregate<FeedbackCase, FeedbackFact>, IPhased<FeedbackPhase>
{
    private FeedbackCase() { }

    /// <summary>Where it stands.</summary>
    public FeedbackPhase Phase
    {
        get => (FeedbackPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>What names it, and by which days it goes; null before it is received.</summary>
    public FeedbackHeading? Heading => Received?.Fact.Heading;

    /// <summary>The party that it is about; null before it is received.</summary>
    public Id<Party>? About => Concern?.About;

    /// <summary>What it looked like to whoever received it; null where that was not clear.</summary>
    public FeedbackClass? CameAs => Received?.Fact.CameAs;

    /// <summary>What it is; null before it is classified.</summary>
    public FeedbackClass? Class { get; internal init; }

    /// <summary>Whether it is a sensitive complaint, or looks like one while nobody has classified it.</summary>
    public bool IsSensitive => SensitiveSince is not null;

    /// <summary>Whether nobody knows who raised it.</summary>
    public bool IsAnonymous => Received is { Fact.Content.From: null };

    /// <summary>Who handles it now; null where nobody does.</summary>
    public Person? Handler { get; internal init; }

    /// <summary>To whom it was handed over; null where it was not.</summary>
    public Person? Manager { get; internal init; }

    /// <summary>What was found about the complaint at last; null before that. It may not be told yet.</summary>
    public FeedbackFinding? Finding => Decided?.Fact.Finding;

    /// <summary>The day on which it was acknowledged; null before.</summary>
    public LocalDate? AcknowledgedOn => Acknowledged?.On;

    /// <summary>The day of the first answer; null before, and where it has become a complaint since.</summary>
    public LocalDate? FirstAnsweredOn { get; internal init; }

    /// <summary>The day on which it was first handed over; null where it was not, or is not sensitive any more.
    /// </summary>
    public LocalDate? HandedOverOn { get; internal init; }

    /// <summary>The day on which the answer was appealed; null where it was not.</summary>
    public LocalDate? AppealedOn => Appealed?.On;

    /// <summary>The day on which it ended, closed or withdrawn; null before.</summary>
    public LocalDate? EndedOn => Closed?.On ?? Withdrawn?.On;

    /// <summary>How often it was said that whoever raised it suffers for it.</summary>
    public int RetaliationFlags => Retaliation.Count;

    /// <summary>Whether ordinary sanctions against whoever raised it are suspended, since retaliation was
    /// flagged.</summary>
    public bool AreSanctionsSuspended => Retaliation.Count > 0;

    /// <summary>How acknowledging it stands as of a day; null before it is received.</summary>
    public ServiceTime? AcknowledgingOn(LocalDate on) =>
        Heading is { } heading
            ? ServiceTime.Of(heading.ReceivedOn, heading.Levels.AcknowledgeDays, AcknowledgedOn, on)
            : null;

    /// <summary>
    /// How the first answer stands as of a day, from the receipt, or from when feedback that was answered became a
    /// complaint, or a sensitive one an ordinary one. Null before it is received, while it is sensitive, and where it
    /// was withdrawn without an answer.
    /// </summary>
    public ServiceTime? AnsweringOn(LocalDate on) =>
        Heading is { } heading && !IsSensitive && (FirstAnsweredOn is not null || Withdrawn is null)
            ? ServiceTime.Of(AnswerOwedSince ?? heading.ReceivedOn, heading.Levels.AnswerDays, FirstAnsweredOn, on)
            : null;

    /// <summary>
    /// How handing it over stands as of a day, from when it was known to be sensitive; null where it is not sensitive.
    /// </summary>
    public ServiceTime? HandingOverOn(LocalDate on) =>
        Heading is { } heading && SensitiveSince is { } since
            ? ServiceTime.Of(since, heading.Levels.HandOverDays, HandedOverOn, on)
            : null;

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => Sides?.SideOf(actor);

    // What holds texts or names people is closed to the public, so it is neither printed nor serialized.
    internal IEntry<CaseReceived>? Received { get; init; }
    internal FeedbackConcern? Concern { get; init; }
    internal Sides? Sides { get; init; }
    internal Person? Receiver { get; init; }
    internal IEntry<CaseAcknowledged>? Acknowledged { get; init; }
    internal IEntry<CaseClassified>? Classified { get; init; }
    internal IEntry<CaseAssigned>? Assigned { get; init; }
    internal IEntry<InvestigationOpened>? Investigated { get; init; }
    internal IEntry<DecisionProposed>? Decided { get; init; }
    internal IEntry<CaseAnswered>? Answered { get; init; }
    internal IEntry<AnswerAccepted>? Accepted { get; init; }
    internal IEntry<AnswerAppealed>? Appealed { get; init; }
    internal IEntry<CaseHandedOver>? HandedOver { get; init; }
    internal IEntry<CaseTakenOver>? TakenOver { get; init; }
    internal IEntry<CaseWithdrawn>? Withdrawn { get; init; }
    internal IEntry<CaseClosed>? Closed { get; init; }
    internal ValueList<IEntry<RetaliationFlagged>> Retaliation { get; init; }

    // Everybody who ever handled it, each once.
    internal ValueList<Id<Person>> Handlers { get; init; }

    // Those of them who handled it before the appeal.
    internal ValueList<Id<Person>> FirstInstance { get; init; }

    // Everybody to whom it was ever handed over, and every receiver whose place another one took.
    internal ValueList<Person> Holders { get; init; }

    // From when a first answer is owed, where that is not the day of the receipt.
    internal LocalDate? AnswerOwedSince { get; init; }

    // The day of the answer, or of the end: from then on what was found is told.
    internal LocalDate? ToldOn => Answered?.On ?? Closed?.On;

    // The day from which it is known to be sensitive; null while it is not.
    internal LocalDate? SensitiveSince { get; init; }

    // The last day for an appeal; null where there is no answer, or it was appealed before.
    internal LocalDate? AppealableUntil =>
        Answered is { } answered && Appealed is null && Class is FeedbackClass.Complaint
            ? answered.On.Shifted(KnownHeading.Levels.AppealDays)
            : null;

    // Asked where a row, or what came before in a history, says that it was received.
    internal FeedbackHeading KnownHeading =>
        Heading ?? throw new InvalidOperationException("this case was never received");

    /// <summary>Writes its identity, where it stands and what it is: neither what was said nor by whom.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(
            null, $"Id = {Heading?.Id.Value ?? "none"}, Phase = {Phase}, Class = {Class?.ToString() ?? "none"}");
        return true;
    }
}
