using System.Text;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Surveys;

/// <summary>A survey among those who work in a partnership, as its history made it.</summary>
/// <remarks>
/// Single answers are not public: they are read through <see cref="SurveyFindings"/>, which keeps them anonymous.
/// Immutable.
/// </remarks>
public sealed partial record Survey : Aggregate<Survey, SurveyFact>, IPhased<SurveyPhase>
{
    private Survey() { }

    /// <summary>Where it stands.</summary>
    public SurveyPhase Phase
    {
        get => (SurveyPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>It was planned; null before.</summary>
    public IEntry<SurveyPlanned>? Planned { get; internal init; }

    /// <summary>It was opened; null before.</summary>
    public IEntry<SurveyOpened>? Opened { get; internal init; }

    /// <summary>It ended; null before.</summary>
    public IEntry<SurveyClosed>? Closed { get; internal init; }

    /// <summary>The findings were shared; null before.</summary>
    public IEntry<SurveyShared>? Shared { get; internal init; }

    /// <summary>What is done about the findings, in the order in which it was agreed.</summary>
    public ValueList<TrackedFollowUp> FollowUps { get; internal init; }

    /// <summary>How many answered.</summary>
    public int Answered { get; internal init; }

    /// <summary>What names it; null before it is planned.</summary>
    public SurveyHeading? Heading => Planned?.Fact.Heading;

    /// <summary>How many were invited.</summary>
    public int Invited => Seats.Count;

    /// <summary>How many of those invited answered; undefined while nobody is invited.</summary>
    public ResponseRate ResponseRate => ResponseRate.From(Answered, Invited).Required();

    /// <summary>What is agreed, neither done nor dropped, and was due before a day.</summary>
    public ValueList<FollowUp> Overdue(LocalDate on) => FollowUps.Where(tracked => tracked.IsOpen)
        .Select(tracked => tracked.Agreed.Fact.FollowUp).Where(followUp => followUp.DueOn < on).ToValueList();

    // Each invitation with what was answered under it. Not public, so it is neither printed nor serialized.
    internal Book<SurveySeat> Seats { get; init; } = Book<SurveySeat>.Empty;

    internal Book<InvitationRound> Rounds { get; init; } = Book<InvitationRound>.Empty;

    // Asked where a row, or what came before in a history, says that it was planned.
    internal SurveyHeading KnownHeading =>
        Heading ?? throw new InvalidOperationException("this survey was never planned");

    internal SurveySeat? SeatOf(Id<Invitation> invitation) => Seats.Find(SurveySeat.IdOf(invitation));

    internal TrackedFollowUp? FollowUpOf(Id<FollowUp> id)
    {
        foreach (var tracked in FollowUps) if (tracked.Agreed.Fact.FollowUp.Id == id) return tracked;
        return null;
    }

    /// <summary>Writes where it stands, and how many answered: neither who nor what.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(
            null, $"Id = {Heading?.Id.Value ?? "none"}, Phase = {Phase}, Answered = {Answered}, Invited = {Invited}");
        return true;
    }
}

/// <summary>What is done about a finding, and how far it is.</summary>
/// <param name="Agreed">It was agreed.</param>
/// <param name="Completed">It is done; null while it is not.</param>
/// <param name="Dropped">It was given up; null where it was not.</param>
public sealed record TrackedFollowUp(
    IEntry<FollowUpAgreed> Agreed, IEntry<FollowUpCompleted>? Completed = null,
    IEntry<FollowUpDropped>? Dropped = null) : InvariantRecord
{
    /// <summary>Neither done nor dropped.</summary>
    public bool IsOpen => Completed is null && Dropped is null;
}

/// <summary>
/// An invitation as it was taken in: the place of its group in each disaggregation, and the answers once they are
/// there.
/// </summary>
internal sealed record SurveySeat(Id<SurveySeat> Id, ValueList<int> Places, SurveyAnswers? Answers = null)
    : IIdentified<SurveySeat>
{
    public static Id<SurveySeat> IdOf(Id<Invitation> invitation) => Id<SurveySeat>.Of(invitation.Value);
}

/// <summary>The answers of one respondent, held against the questions when they were taken in.</summary>
internal sealed record SurveyAnswers(IEntry<SurveyAnswered> Entry, Sheet Sheet);

/// <summary>
/// Invitations that were given out together; they go by the first of them, since each invitation is given out once.
/// </summary>
internal sealed record InvitationRound(Id<InvitationRound> Id, IEntry<RespondentsInvited> Entry)
    : IIdentified<InvitationRound>
{
    public static Id<InvitationRound> IdOf(RespondentsInvited fact) =>
        Id<InvitationRound>.Of(fact.Invitations[0].Id.Value);
}
