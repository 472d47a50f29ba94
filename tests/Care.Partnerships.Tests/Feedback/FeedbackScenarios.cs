using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;
using FeedbackScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Feedback.FeedbackCase, Care.Partnerships.Feedback.FeedbackFact>;
using P = Care.Partnerships.Feedback.FeedbackPhase;

namespace Care.Partnerships.Tests.Feedback;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="FeedbackLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class FeedbackScenarios
{
    private static readonly Person AnaElsewhere = Ana with { Party = Id<Party>.Of("elsewhere") },
        AnaPromoted = Ana with { Position = Position.CountryDirector };

    private static readonly Kit.Given<FeedbackCase, FeedbackFact> Anonymous = Nothing.And(WithoutName, Ana, ReceivedOn)
        .And(new CaseAcknowledged(AnswerPlace.Published), Ana, AckOn).And(AsFeedback, Ana, ClassOn)
        .And(To(Ben), Ana, AssignedOn);

    // Ana receives it and handles it herself; then her answer is appealed.
    private static readonly Kit.Given<FeedbackCase, FeedbackFact> ReceiverHandled = ClassifiedComplaint
        .And(To(Ana), Ana, AssignedOn).And(new InvestigationOpened(), Ana, OpenedOn).And(Wrong, Ana, DecidedOn)
        .And(Answer, Ana, AnsweredOn).And(Appeal, Kim, AppealedOn);

    private static readonly CaseTakenOver BenIsConcerned = new(Ana, "He is named in a second letter.", [Ben.Id]);

    public static IReadOnlyList<FeedbackScenario> All { get; } =
    [
        // receiving
        Nothing.When(WithoutName, Jose, ReceivedOn).Then<CaseReceived>("Anybody may stay without a name", P.Received),
        Nothing.When(Unclear, Ana, ReceivedOn).Then<CaseReceived>("Nobody has to know at once what it is", P.Received),
        Nothing.When(Complained with { Concern = new(Head) }, Ana, ReceivedOn)
            .Then<CaseReceived>("Feedback about another organisation is taken too", P.Received),
        Nothing.When(Complained, Actor.Clock, ReceivedOn).ThenRefused("Time receives nothing", "CP-LIF-002"),
        Nothing.When(
                new CaseReceived(
                    Heading with { ReceivedOn = ReceivedOn.PlusDays(1) }, new(Tanglaw, [Stranger.Id]),
                    new(" ", new("")), null), Stranger, ReceivedOn)
            .ThenRefused(
                "A bad receipt is told everything at once", "CP-LIF-007", "CP-FBK-001", "CP-LIF-006", "CP-VAL-001",
                "CP-VAL-001"),
        Nothing.When(Complained, Maria, ReceivedOn)
            .ThenRefused("Whoever holds the budget does not receive it", "CP-FBK-002"),
        Nothing.When(
                Complained with { Concern = Complained.Concern with { Persons = [Dan.Id, Dan.Id] } }, Ana, ReceivedOn)
            .ThenRefused("Whom it concerns is named once", "CP-VAL-028"),
        Received.When(Complained, Ana, ReceivedOn).ThenAlreadySo("It is received once"),
        Received.When(Praised, Ana, ReceivedOn)
            .ThenRefused("Nothing else comes under the same case", "CP-LIF-001"),

        // acknowledging
        Received.When(ToPerson, AnaPromoted, AckOn)
            .Then<CaseAcknowledged>("A person in another post is the same person", P.Acknowledged),
        Received.When(ToPerson, AnaElsewhere, AckOn)
            .ThenRefused("Whoever left for another party is off the case", "CP-FBK-003"),
        Received.When(ToPerson, Kim, AckOn).ThenRefused("A colleague does not", "CP-FBK-003"),
        Received.When(ToPerson, Dan, AckOn)
            .ThenRefused("Whoever is complained about does not", "CP-FBK-003"),
        Nothing.And(WithoutName, Ana, ReceivedOn).When(ToPerson, Ana, AckOn)
            .ThenRefused("Nobody tells a person that nobody knows", "CP-FBK-005"),
        Nothing.And(WithoutName, Ana, ReceivedOn).When(new CaseAcknowledged(AnswerPlace.AtChannel), Ana, AckOn)
            .Then<CaseAcknowledged>("It is left at the channel", P.Acknowledged),

        .. new (CaseReceived As, string Name)[] { (Whispered, "sensitive"), (Unclear, "unclear") }.Select(one =>
            Nothing.And(one.As, Ana, ReceivedOn).When(new CaseAcknowledged(AnswerPlace.Published), Ana, AckOn)
                .ThenRefused($"What is {one.Name} is not acknowledged in public", "CP-FBK-017")),

        // classifying
        Acknowledged.When(AsSensitive, Ana, ClassOn)
            .Then<CaseClassified>("What came as a complaint may be sensitive", P.Classified),
        Received.When(AsComplaint, Ana, ReceivedOn)
            .ThenRefused("It is acknowledged first", "CP-LIF-001"),
        Acknowledged.When(AsComplaint with { Why = " " }, Kim, ClassOn)
            .ThenRefused("A colleague does not classify", "CP-FBK-003"),
        ClassifiedComplaint.When(AsComplaint with { Why = " " }, Ana, ClassOn)
            .ThenRefused("To classify it as what it is says nothing", "CP-FBK-006", "CP-VAL-001"),
        ClassifiedComplaint.When(AsComplaint, Ana, ClassOn).ThenAlreadySo("It is classified once"),
        ClassifiedComplaint.When(AsFeedback, Ana, ClassOn)
            .ThenRefused("More may read feedback, so nobody calls a complaint so alone", "CP-FBK-007"),
        ClassifiedComplaint.When(AsFeedback with { AgreedBy = Kim }, Ana, ClassOn)
            .Then<CaseClassified>("A complaint may turn out to be feedback", P.Classified),
        ClassifiedSensitive.When(AsFeedback with { AgreedBy = Stranger }, Ana, ClassOn)
            .ThenRefused("Nor with a stranger", "CP-FBK-018"),
        ClassifiedSensitive.When(AsFeedback with { AgreedBy = Maria }, Ana, ClassOn)
            .ThenRefused("Nor with whoever holds the budget", "CP-FBK-002"),
        AnsweredAgain.When(AsFeedback with { AgreedBy = Kim }, Jose, ClosedOn)
            .Then<CaseClassified>("The second instance may find so too", P.Classified),
        AssignedAgain.And(AsFeedback with { AgreedBy = Kim }, Ana, AppealedOn).And(AsComplaint, Ana, AppealedOn)
            .And(To(Jose), Ana, AppealedOn).When(AsFeedback with { AgreedBy = Kim }, Ana, AppealedOn)
            .Then<CaseClassified>("And the receiver with a second person", P.Classified),
        ReceiverHandled.When(AsFeedback with { AgreedBy = Kim }, Ana, AppealedOn)
            .ThenRefused("But nobody who handled it before the appeal", "CP-FBK-019"),
        Assigned.When(AsSensitive, Ben, OpenedOn)
            .Then<CaseClassified>("The handler may find it sensitive", P.Classified),
        Investigating.When(AsSensitive, Ben, DecidedOn)
            .Then<CaseClassified>("So may the investigation", P.Classified),
        Decided.When(AsSensitive, Ben, DecidedOn).Then<CaseClassified>("So may the decision", P.Classified),
        Answered.When(AsSensitive, Ana, AnsweredOn)
            .Then<CaseClassified>("So may who hears the answer", P.Classified),
        Appealed.When(AsSensitive, Ana, AppealedOn).Then<CaseClassified>("So may an appeal", P.Classified),
        ClassifiedSensitive.When(AsComplaint, Ana, ClassOn)
            .ThenRefused("The first receiver does not lower it alone", "CP-FBK-007"),
        ClassifiedSensitive.When(AsComplaint with { AgreedBy = AnaPromoted }, Ana, ClassOn)
            .ThenRefused("Nor with herself in another post", "CP-FBK-007"),
        ClassifiedSensitive.When(AsComplaint with { AgreedBy = Dan }, Ana, ClassOn)
            .ThenRefused("Nor with whoever is complained about", "CP-FBK-001"),
        ClassifiedSensitive.When(AsComplaint with { AgreedBy = Kim }, Ana, ClassOn)
            .Then<CaseClassified>("With a second person she does", P.Classified),
        Nothing.And(Whispered, Ana, ReceivedOn).And(ToPerson, Ana, AckOn).When(AsFeedback, Ana, ClassOn)
            .ThenRefused("What came as sensitive is not lowered alone either", "CP-FBK-007"),
        HandedOver.When(AsFeedback, Ida, DecidedOn)
            .ThenRefused("Nor does the manager lower it alone", "CP-FBK-007"),
        HandedOver.When(AsComplaint with { AgreedBy = Eva }, Ida, DecidedOn)
            .Then<CaseClassified>("The manager gives it back with a second person", P.Classified),

        // assigning
        ClassifiedComplaint.When(To(Ana), Ana, AssignedOn)
            .Then<CaseAssigned>("Whoever received it may handle it", P.Assigned),
        ClassifiedComplaint.When(To(Ben), Kim, AssignedOn).ThenRefused("A colleague assigns nothing", "CP-FBK-003"),
        ClassifiedComplaint.When(To(Ida), Ana, AssignedOn).ThenRefused("A handler is of a side", "CP-LIF-007"),
        ClassifiedComplaint.When(To(Dan), Ana, AssignedOn)
            .ThenRefused("Whoever is complained about does not handle it", "CP-FBK-001"),
        ClassifiedComplaint.When(To(Maria), Ana, AssignedOn)
            .ThenRefused("Whoever holds the budget does not handle it", "CP-FBK-002"),
        ClassifiedSensitive.When(To(Ben), Ana, AssignedOn)
            .ThenRefused("A sensitive complaint is not handled in the queue", "CP-FBK-008"),
        Assigned.When(To(Jose), Ana, AssignedOn)
            .Then<CaseAssigned>("Another may take it over", P.Assigned),
        Assigned.When(To(Ben), Ben, AssignedOn)
            .ThenRefused("Nobody takes it over from himself", "CP-FBK-010"),
        Assigned.When(To(Ben), Ana, AssignedOn).ThenAlreadySo("It is assigned once"),
        Investigating.When(To(Jose), Ben, OpenedOn)
            .Then<CaseAssigned>("A handler may pass it on", P.Assigned),
        Decided.When(To(Jose), Ana, DecidedOn)
            .Then<CaseAssigned>("Where the handler is gone, the decision goes too", P.Assigned),
        Appealed.When(To(Ben), Ana, AppealedOn)
            .ThenRefused("The second instance is another person", "CP-FBK-010"),
        Appealed.When(To(Jose), Ana, AppealedOn)
            .Then<CaseAssigned>("Another person hears the appeal", P.Assigned),
        AssignedAgain.When(To(Ben), Jose, AppealedOn)
            .ThenRefused("Nor does it come back to the first", "CP-FBK-010"),
        AssignedAgain.And(To(Kim), Ana, AppealedOn).When(To(Jose), Ana, AppealedOn)
            .Then<CaseAssigned>("It may come back to a second one", P.Assigned),

        // investigating
        Assigned.When(new InvestigationOpened(), Ben, OpenedOn)
            .Then<InvestigationOpened>("The handler looks into a complaint", P.Investigating),
        Assigned.When(new InvestigationOpened(), Ana, OpenedOn)
            .ThenRefused("The receiver does not", "CP-FBK-004"),
        AssignedFeedback.When(new InvestigationOpened(), Ben, OpenedOn)
            .ThenRefused("Feedback is not investigated", "CP-FBK-012"),
        Investigating.When(Right, Ben, DecidedOn)
            .Then<DecisionProposed>("The handler decides", P.DecisionProposed),
        Investigating.When(Right, Jose, DecidedOn).ThenRefused("Nobody else does", "CP-FBK-004"),
        Investigating.When(Right with { Grounds = "" }, Ben, DecidedOn)
            .ThenRefused("A decision rests on something", "CP-VAL-001"),
        HandedOver.When(Right, Ida, DecidedOn)
            .Then<DecisionProposed>("The manager decides outside the queue", P.Escalated),
        HandedOver.When(Right, Ana, DecidedOn)
            .ThenRefused("Whoever handed it over decides no more", "CP-FBK-004"),

        // answering
        Decided.When(Answer, Ben, AnsweredOn).Then<CaseAnswered>("The handler answers", P.Answered),
        AssignedFeedback.When(Answer, Ben, OpenedOn).Then<CaseAnswered>("Feedback is answered at once", P.Answered),
        Assigned.When(Answer, Ben, OpenedOn)
            .ThenRefused("A complaint is not answered before it was looked into", "CP-FBK-013"),
        Decided.When(Answer, Ana, AnsweredOn).ThenRefused("Nobody else answers", "CP-FBK-004"),
        Decided.When(Answer with { Answer = " " }, Ben, AnsweredOn).ThenRefused("An answer has words", "CP-VAL-001"),
        Anonymous.When(Answer, Ben, OpenedOn).ThenRefused("A person nobody knows gets no answer", "CP-FBK-005"),
        Anonymous.When(PublicAnswer, Ben, OpenedOn).Then<CaseAnswered>("The answer is published", P.Answered),

        // accepting and appealing
        Answered.When(new AnswerAccepted(), Ana, AnsweredOn)
            .Then<AnswerAccepted>("The answer is accepted", P.Answered),
        Answered.When(new AnswerAccepted(), Ana, ClosedOn)
            .Then<AnswerAccepted>("Late too", P.Answered),
        Answered.When(new AnswerAccepted(), Kim, AnsweredOn)
            .ThenRefused("A colleague takes no acceptance", "CP-FBK-003"),
        AnsweredFeedback.When(new AnswerAccepted(), Ana, AnsweredOn)
            .ThenRefused("Feedback is not accepted", "CP-FBK-012"),
        Answered.When(Appeal, Kim, AppealedOn)
            .Then<AnswerAppealed>("Anybody of a side takes an appeal", P.Appealed),
        Answered.When(Appeal, Dan, AppealedOn)
            .ThenRefused("But for whoever is complained about", "CP-FBK-003"),
        Answered.When(Appeal, Stranger, AppealedOn).ThenRefused("And a stranger", "CP-FBK-003"),
        Answered.When(Appeal with { Why = "" }, Kim, AppealedOn)
            .ThenRefused("An appeal says why", "CP-VAL-001"),
        AnsweredAgain.When(Appeal, Ana, ClosedOn).ThenRefused("There is one appeal", "CP-FBK-014"),
        Answered.When(Appeal, Kim, LastDayToAppeal)
            .Then<AnswerAppealed>("The last day for it is one", P.Appealed),
        Answered.When(Appeal, Kim, LastDayToAppeal.PlusDays(1))
            .ThenRefused("The day after is too late", "CP-FBK-021"),
        Accepted.When(Appeal, Kim, AppealedOn).ThenRefused("What was accepted is not appealed", "CP-FBK-020"),
        AnsweredFeedback.When(Appeal, Ana, ClosedOn).ThenRefused("Feedback is not appealed", "CP-FBK-012"),

        // giving it to another
        .. new (string Name, Kit.Given<FeedbackCase, FeedbackFact> Given, Enum Phase)[]
        {
            ("received", Received, P.Received), ("acknowledged", Acknowledged, P.Acknowledged),
            ("classified", ClassifiedComplaint, P.Classified), ("assigned", Assigned, P.Assigned),
            ("investigated", Investigating, P.Investigating), ("decided", Decided, P.DecisionProposed),
            ("answered", Answered, P.Answered), ("appealed", Appealed, P.Appealed),
        }.Select(one => one.Given.When(ByKim, Jose, one.Given.State.LastOn!.Value)
            .Then<CaseTakenOver>($"Another takes the place of who left once {one.Name}", one.Phase)),
        HandedOver.When(new CaseTakenOver(Eva, "Ida left."), Jose, DecidedOn)
            .Then<CaseTakenOver>("Or that of the designated manager", P.Escalated),
        Received.When(ByKim, Ana, AckOn).Then<CaseTakenOver>("Whoever leaves gives it on", P.Received),
        Received.When(ByKim, Kim, AckOn).ThenRefused("Nobody takes it over alone", "CP-FBK-024"),
        Received.When(ByKim, Dan, AckOn).ThenRefused("Whoever is complained about chooses nobody", "CP-FBK-022"),
        Received.When(ByKim, Maria, AckOn).ThenRefused("Nor does whoever holds the budget", "CP-FBK-022"),
        Received.When(ByKim, Stranger, AckOn).ThenRefused("Nor a stranger", "CP-FBK-022"),
        HandedOver.When(new CaseTakenOver(Jose, "Ida left."), Eva, DecidedOn)
            .Then<CaseTakenOver>("A colleague of the manager may", P.Escalated),
        Received.When(ByKim, Actor.Clock, AckOn).ThenRefused("Time gives it to nobody", "CP-LIF-002"),
        Investigating.When(BenIsConcerned, Ana, OpenedOn)
            .Then<CaseTakenOver>("Whoever is accused later is named", P.Investigating),
        Investigating.When(BenIsConcerned with { AlsoAbout = [Ben.Id, Ben.Id] }, Ana, OpenedOn)
            .ThenRefused("But once", "CP-VAL-028"),
        .. new (string Name, CaseTakenOver Fact, Kit.Given<FeedbackCase, FeedbackFact> Given)[]
        {
            ("whoever is complained about", ByKim with { Successor = Dan }, Received),
            ("whoever holds the budget", ByKim with { Successor = Maria }, Received),
            ("whoever is found to be concerned", ByKim with { AlsoAbout = [Kim.Id] }, Received),
            ("a stranger, as long as it was not handed over", ByKim with { Successor = Ida }, Received),
            ("whoever has it", ByKim with { Successor = AnaPromoted }, Received),
            ("who handled it before the appeal", ByKim with { Successor = Ben }, Appealed),
            ("who handed it over", ByKim with { Successor = Ana }, HandedOver),
            ("the same manager", ByKim with { Successor = Ida }, HandedOver),
        }.Select(one => one.Given.When(one.Fact, Jose, one.Given.State.LastOn!.Value)
            .ThenRefused($"It does not go to {one.Name}", "CP-FBK-023")),
        Received.When(ByKim with { Why = " " }, Kim, AckOn)
            .ThenRefused("It is said why, and all is told at once", "CP-FBK-024", "CP-VAL-001"),
        Received.And(ByKim, Jose, AckOn).When(ByKim, Jose, AckOn).ThenAlreadySo("It is given once"),
        Received.And(ByKim, Jose, AckOn).When(ToPerson, Kim, AckOn)
            .Then<CaseAcknowledged>("Whoever took it over goes on", P.Acknowledged),
        Received.And(ByKim, Jose, AckOn).When(ToPerson, Ana, AckOn)
            .ThenRefused("And whoever had it is off the case", "CP-FBK-003"),
        Investigating.And(BenIsConcerned, Ana, OpenedOn).When(Right, Ben, DecidedOn)
            .ThenRefused("A handler who is found to be concerned decides no more", "CP-FBK-004"),
        Investigating.And(BenIsConcerned, Ana, OpenedOn).When(To(Jose), Ana, DecidedOn)
            .Then<CaseAssigned>("Another handles it then", P.Assigned),
        Investigating.And(BenIsConcerned, Ana, OpenedOn).When(To(Ben), Ana, DecidedOn)
            .ThenRefused("And it does not come back", "CP-FBK-001"),
        DecidedOutside.And(new CaseTakenOver(Eva, "Ida left."), Jose, DecidedOn).When(End, Eva, DecidedOn)
            .ThenRefused("What a manager decided who is replaced is open again", "CP-FBK-016"),

        // withdrawing
        .. new (string Name, Kit.Given<FeedbackCase, FeedbackFact> Given, Person By)[]
        {
            ("classified", ClassifiedComplaint, Ana), ("assigned", Assigned, Ben),
            ("investigated", Investigating, Ben), ("decided", Decided, Ana),
            ("answered", Answered, Ana), ("appealed", Appealed, Ana),
        }.Select(one => one.Given.When(TakenBack, one.By, ClosedOn)
            .Then<CaseWithdrawn>($"It is taken back once {one.Name}", P.Withdrawn)),
        Acknowledged.When(TakenBack, Ana, ClosedOn)
            .ThenRefused("Nothing is taken back before anybody knows whether it is sensitive", "CP-LIF-001"),
        ClassifiedSensitive.When(TakenBack, Ana, ClosedOn)
            .ThenRefused("A sensitive complaint is not taken back", "CP-FBK-008"),
        ReceiverHandled.When(TakenBack, Ana, AppealedOn)
            .ThenRefused("Nobody who handled it before the appeal takes it back", "CP-FBK-019"),
        Assigned.When(TakenBack, Kim, ClosedOn)
            .ThenRefused("A colleague takes nothing back", "CP-FBK-003"),
        Assigned.When(TakenBack with { Why = " " }, Ben, ClosedOn)
            .ThenRefused("It is said why", "CP-VAL-001"),

        // handing over
        ClassifiedSensitive.When(OverTo(Ida), Ana, AssignedOn)
            .Then<CaseHandedOver>("It goes to the designated manager", P.Escalated),
        ClassifiedSensitive.When(OverTo(Ida), Ana, ClosedOn)
            .Then<CaseHandedOver>("Late is told, not refused", P.Escalated),
        ClassifiedSensitive.When(OverTo(Dan), Kim, AssignedOn)
            .ThenRefused("A colleague hands nothing over", "CP-FBK-003"),
        ClassifiedSensitive.When(OverTo(Dan), Ana, AssignedOn)
            .ThenRefused("Not to whoever is complained about", "CP-FBK-001"),
        ClassifiedSensitive.When(OverTo(Maria), Ana, AssignedOn)
            .ThenRefused("Not to whoever holds the budget", "CP-FBK-002"),
        ClassifiedSensitive.When(OverTo(AnaPromoted), Ana, AssignedOn)
            .ThenRefused("Not to oneself", "CP-FBK-011"),
        ClassifiedComplaint.When(OverTo(Ida), Ana, AssignedOn)
            .ThenRefused("Only what is sensitive leaves the queue", "CP-FBK-009"),
        HandedOver.When(OverTo(Eva), Ida, DecidedOn)
            .Then<CaseHandedOver>("The manager may pass it on", P.Escalated),
        HandedOver.When(OverTo(Ida), Ida, DecidedOn).ThenRefused("But not to herself", "CP-FBK-011"),
        HandedOver.When(OverTo(Eva), Ana, DecidedOn)
            .ThenRefused("Whoever handed it over is off the case", "CP-FBK-003"),

        // closing
        Answered.When(End, Ana, LastDayToAppeal)
            .ThenRefused("A complaint waits for its appeal", "CP-FBK-015"),
        Answered.When(End, Ana, ClosedOn).Then<CaseClosed>("The days for an appeal end", P.Closed),
        Accepted.When(End, Ana, AnsweredOn).Then<CaseClosed>("What is accepted is closed at once", P.Closed),
        AnsweredAgain.When(End, Jose, AppealedOn).Then<CaseClosed>("The second answer is the last", P.Closed),
        ReceiverHandled.And(To(Jose), Ana, AppealedOn).And(new InvestigationOpened(), Jose, AppealedOn)
            .And(Wrong, Jose, AppealedOn).And(Answer, Jose, AppealedOn).When(End, Ana, AppealedOn)
            .ThenRefused("Nobody who handled it before the appeal closes it", "CP-FBK-019"),
        AnsweredFeedback.When(End, Ben, OpenedOn).Then<CaseClosed>("Feedback is closed once answered", P.Closed),
        AnsweredFeedback.When(new CaseClosed(" ", ""), Ben, OpenedOn)
            .ThenRefused("A closed case has outcome and lesson", "CP-VAL-001", "CP-VAL-001"),
        AnsweredFeedback.When(End, Kim, OpenedOn).ThenRefused("A colleague closes nothing", "CP-FBK-003"),
        HandedOver.When(End, Ida, DecidedOn)
            .ThenRefused("Nothing sensitive ends undecided", "CP-FBK-016"),
        DecidedOutside.When(End, Ida, DecidedOn).Then<CaseClosed>("The manager closes it", P.Closed),
        Closed.When(End, Ana, ClosedOn).ThenAlreadySo("It is closed once"),

        // retaliation
        .. new (string Name, Kit.Given<FeedbackCase, FeedbackFact> Given, Person By, Enum Phase)[]
        {
            ("received", Received, Ana, P.Received), ("acknowledged", Acknowledged, Ana,
                P.Acknowledged), ("classified", ClassifiedComplaint, Kim, P.Classified),
            ("assigned", Assigned, Kim, P.Assigned), ("investigated", Investigating, Kim,
                P.Investigating), ("decided", Decided, Kim, P.DecisionProposed),
            ("answered", Answered, Kim, P.Answered), ("appealed", Appealed, Kim, P.Appealed),
            ("handed over", HandedOver, Ana, P.Escalated),
            ("withdrawn", Withdrawn, Kim, P.Withdrawn), ("closed", Closed, Kim, P.Closed),
        }.Select(one => one.Given.When(Flag, one.By, ClosedOn)
            .Then<RetaliationFlagged>($"Retaliation is flagged once {one.Name}", one.Phase)),
        Received.When(Flag, Kim, ClosedOn)
            .ThenRefused("Nobody flags what he may not know of", "CP-FBK-003"),
        Closed.When(Flag, Dan, ClosedOn)
            .ThenRefused("Nor does whoever is complained about", "CP-FBK-003"),
        Closed.When(Flag with { What = " " }, Kim, ClosedOn)
            .ThenRefused("It is said what happened", "CP-VAL-001"),
        Closed.And(Flag, Kim, ClosedOn).When(Flag, Kim, ClosedOn)
            .ThenAlreadySo("The same flag is one flag"),
    ];
}
