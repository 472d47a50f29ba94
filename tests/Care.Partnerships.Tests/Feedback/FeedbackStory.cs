using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FeedbackGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Feedback.FeedbackCase, Care.Partnerships.Feedback.FeedbackFact>;

namespace Care.Partnerships.Tests.Feedback;

/// <summary>The people, days and steps that the tests of feedback are told with.</summary>
internal static class FeedbackStory
{
    public static readonly Id<Party> CareOffice = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw"),
        Head = Id<Party>.Of("care-international");

    // Ana receives, Ben and Jose handle, Dan is complained about, Maria holds the budget, Ida is the designated
    // manager.
    public static readonly Person Ana = Someone("ana", CareOffice), Maria = Someone("maria", CareOffice),
        Kim = Someone("kim", CareOffice), Ben = Someone("ben", Tanglaw), Jose = Someone("jose", Tanglaw),
        Dan = Someone("dan", Tanglaw), Ida = Someone("ida", Head), Eva = Someone("eva", Head),
        Stranger = Someone("sam", Id<Party>.Of("elsewhere"));

    public static readonly LocalDate SaidOn = new(2026, 6, 1), ReceivedOn = new(2026, 6, 2), AckOn = new(2026, 6, 4),
        ClassOn = new(2026, 6, 5), AssignedOn = new(2026, 6, 6), OpenedOn = new(2026, 6, 8),
        DecidedOn = new(2026, 6, 15), AnsweredOn = new(2026, 6, 20), AppealedOn = new(2026, 6, 25),
        LastDayToAppeal = new(2026, 7, 20), ClosedOn = new(2026, 7, 21);

    public static readonly FeedbackHeading Heading = new(
        Id<FeedbackCase>.Of("fbk-1"), Sides.Of(CareOffice, Tanglaw), FeedbackChannel.Telephone, SaidOn,
        ServiceLevels.Suggested.Unchecked);

    public static readonly FeedbackConcern Concern = new(Tanglaw, [Dan.Id], Maria.Id);
    public static readonly FeedbackContent Content = new(
        "The queue was closed before we were served.", new("Rosa Magbanua", "0917 555 0101"));

    public static readonly CaseReceived Complained = new(Heading, Concern, Content, FeedbackClass.Complaint),
        Praised = Complained with { CameAs = FeedbackClass.Feedback },
        Unclear = Complained with { CameAs = null },
        Whispered = Complained with { CameAs = FeedbackClass.SensitiveComplaint },
        WithoutName = Complained with { Content = Content with { From = null } };

    public static readonly CaseClassified AsFeedback = new(FeedbackClass.Feedback, "An idea."),
        AsComplaint = new(FeedbackClass.Complaint, "A promise was broken."),
        AsSensitive = new(FeedbackClass.SensitiveComplaint, "Money was asked for.");

    public static readonly DecisionProposed Right = new(FeedbackFinding.Upheld, "Two witnesses."),
        Wrong = new(FeedbackFinding.NotUpheld, "The list was complete.");

    public static readonly CaseAnswered Answer = new(AnswerPlace.ToPerson, "We are sorry, and serve you tomorrow."),
        PublicAnswer = Answer with { At = AnswerPlace.Published };

    public static readonly AnswerAppealed Appeal = new("Nobody came the day after.");
    public static readonly CaseTakenOver ByKim = new(Kim, "Ana left.");
    public static readonly CaseWithdrawn TakenBack = new("It was settled among us.");
    public static readonly CaseClosed End = new("Served on 21 June.", "Say when the queue closes.");
    public static readonly RetaliationFlagged Flag = new("Her card was taken.");

    public static FeedbackGiven Nothing { get; } =
        new(FeedbackCase.Lifecycle, [], (state, _) => state.Phase.ToString());

    public static FeedbackGiven Received { get; } = Nothing.And(Complained, Ana, ReceivedOn);
    public static FeedbackGiven Acknowledged { get; } = Received.And(ToPerson, Ana, AckOn);
    public static FeedbackGiven ClassifiedComplaint { get; } = Acknowledged.And(AsComplaint, Ana, ClassOn);
    public static FeedbackGiven Assigned { get; } = ClassifiedComplaint.And(To(Ben), Ana, AssignedOn);
    public static FeedbackGiven Investigating { get; } = Assigned.And(new InvestigationOpened(), Ben, OpenedOn);
    public static FeedbackGiven Decided { get; } = Investigating.And(Right, Ben, DecidedOn);
    public static FeedbackGiven Answered { get; } = Decided.And(Answer, Ben, AnsweredOn);
    public static FeedbackGiven Accepted { get; } = Answered.And(new AnswerAccepted(), Ben, AnsweredOn);
    public static FeedbackGiven Appealed { get; } = Answered.And(Appeal, Kim, AppealedOn);
    public static FeedbackGiven AssignedAgain { get; } = Appealed.And(To(Jose), Ana, AppealedOn);
    public static FeedbackGiven AnsweredAgain { get; } = AssignedAgain
        .And(new InvestigationOpened(), Jose, AppealedOn).And(Wrong, Jose, AppealedOn).And(Answer, Jose, AppealedOn);
    public static FeedbackGiven Closed { get; } = Answered.And(End, Ana, ClosedOn);
    public static FeedbackGiven Withdrawn { get; } = Assigned.And(TakenBack, Ben, OpenedOn);

    public static FeedbackGiven ClassifiedFeedback { get; } = Acknowledged.And(AsFeedback, Ana, ClassOn);
    public static FeedbackGiven AssignedFeedback { get; } = ClassifiedFeedback.And(To(Ben), Ana, AssignedOn);
    public static FeedbackGiven AnsweredFeedback { get; } = AssignedFeedback.And(Answer, Ben, OpenedOn);

    public static FeedbackGiven ClassifiedSensitive { get; } = Acknowledged.And(AsSensitive, Ana, ClassOn);
    public static FeedbackGiven HandedOver { get; } = ClassifiedSensitive.And(OverTo(Ida), Ana, AssignedOn);
    public static FeedbackGiven DecidedOutside { get; } = HandedOver.And(Right, Ida, DecidedOn);

    public static CaseAcknowledged ToPerson => new(AnswerPlace.ToPerson);

    public static CaseAssigned To(Person handler) => new(handler);

    public static CaseHandedOver OverTo(Person manager) => new(manager);

    private static Person Someone(string id, Id<Party> party) =>
        new(Id<Person>.Of(id), party, Position.ProgrammeManager, id);
}
