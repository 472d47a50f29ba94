using Care.Partnerships.Parties;
using static Care.Partnerships.Feedback.FeedbackPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.Feedback.FeedbackCase, Care.Partnerships.Feedback.FeedbackPhase,
    Care.Partnerships.Feedback.FeedbackFact>;

namespace Care.Partnerships.Feedback;

// The life of a case. Source: CARE Emergency Toolkit, accountability and Phase 4 (feedback and complaints); no public
// text names phases or days, so they are proposals.
public sealed partial record FeedbackCase
{
    /// <summary>The case of an empty history.</summary>
    public static FeedbackCase NotStarted { get; } = new();

    /// <summary>The life of a case: what may be recorded when, by whom. What is not listed is refused.</summary>
    public static Lifecycle<FeedbackCase, FeedbackFact> Lifecycle { get; } =
        new Table<FeedbackCase, FeedbackPhase, FeedbackFact>(
        "FeedbackCase", NotStarted, Evolve, final: [FeedbackPhase.Withdrawn, FeedbackPhase.Closed],
    //  what is recorded        "verb"
    //      from                                                  to                                     by
        On<CaseReceived>       ("receive",
            [FeedbackPhase.NotStarted],                           [FeedbackPhase.Received],              Anybody)
            .Provided([ReceivedByOneOfThem, ReceivedByAnother, ConcernsEachOnce, SaidByNow, SaysSomething,
                NamesWhoSaidIt])
            .KeptAs(c => c.Received),
        On<CaseAcknowledged>   ("acknowledge",
            [FeedbackPhase.Received],                             [FeedbackPhase.Acknowledged],          OnTheCase)
            .Provided([SomebodyToTell, NotInPublic])
            .KeptAs(c => c.Acknowledged),
        On<CaseClassified>     ("classify",
            [FeedbackPhase.Acknowledged, FeedbackPhase.Classified, FeedbackPhase.Assigned, Investigating,
                FeedbackPhase.DecisionProposed, FeedbackPhase.Answered, FeedbackPhase.Appealed, Escalated],
                                                                  [FeedbackPhase.Classified],            OnTheCase)
            .Provided([IsAnotherClass, SaysWhy, NotLoweredAlone, AgreedByAnother, LoweredBySecondInstance])
            .KeptAs(c => c.Classified),

    //  in the ordinary queue
        On<CaseAssigned>       ("assign",
            [FeedbackPhase.Classified, FeedbackPhase.Assigned, Investigating, FeedbackPhase.DecisionProposed,
                FeedbackPhase.Appealed],                          [FeedbackPhase.Assigned],              OnTheCase)
            .OnlyWhen([NotSensitive])
            .Provided([ActsForASide, HandlerUnconcerned, HandlerHoldsNoBudget, HandlerIsAnother])
            .KeptAs(c => c.Assigned),
        On<InvestigationOpened>("investigate",
            [FeedbackPhase.Assigned],                             [Investigating],                       HandlesIt)
            .OnlyWhen([IsComplaint])
            .KeptAs(c => c.Investigated),
        On<DecisionProposed>   ("propose a decision",
            [Investigating, Escalated],                           [FeedbackPhase.DecisionProposed],      HandlesIt)
            .StaysIn(Escalated)
            .Provided([SaysOnWhatGrounds])
            .KeptAs(c => c.Decided),
        On<CaseAnswered>       ("answer",
            [FeedbackPhase.Assigned, FeedbackPhase.DecisionProposed],
                                                                  [FeedbackPhase.Answered],              HandlesIt)
            .OnlyWhen([DecidedIfComplaint])
            .Provided([SomebodyToTell, SaysTheAnswer])
            .KeptAs(c => c.Answered),
        On<AnswerAccepted>     ("take the acceptance",
            [FeedbackPhase.Answered],                             Stay,                                  OnTheCase)
            .OnlyWhen([IsComplaint])
            .KeptAs(c => c.Accepted),
        On<AnswerAppealed>     ("take the appeal",
            [FeedbackPhase.Answered],                             [FeedbackPhase.Appealed],              KnowsOfIt)
            .OnlyWhen([IsComplaint, NotAppealedBefore, NotAccepted, InTheDaysForIt])
            .Provided([SaysWhy])
            .KeptAs(c => c.Appealed),
        On<CaseWithdrawn>      ("withdraw",
            [FeedbackPhase.Classified, FeedbackPhase.Assigned, Investigating, FeedbackPhase.DecisionProposed,
                FeedbackPhase.Answered, FeedbackPhase.Appealed],  [FeedbackPhase.Withdrawn],             OnTheCase)
            .OnlyWhen([NotSensitive, EndedBySecondInstance])
            .Provided([SaysWhy])
            .KeptAs(c => c.Withdrawn),

    //  outside it
        On<CaseHandedOver>     ("hand over",
            [FeedbackPhase.Classified, Escalated],                [Escalated],                           OnTheCase)
            .OnlyWhen([Sensitive])
            .Provided([ManagerUnconcerned, ManagerHoldsNoBudget, ManagerIsAnother])
            .KeptAs(c => c.HandedOver),

    //  in both
        On<CaseTakenOver>      ("give to another",
            [FeedbackPhase.Received, FeedbackPhase.Acknowledged, FeedbackPhase.Classified, FeedbackPhase.Assigned,
                Investigating, FeedbackPhase.DecisionProposed, FeedbackPhase.Answered, FeedbackPhase.Appealed,
                Escalated],                                       Stay,                                  Independent)
            .Provided([SuccessorIsIndependent, AnotherTakesOver, SaysWhy, AccusedOnce])
            .KeptAs(c => c.TakenOver),
        On<CaseClosed>         ("close",
            [FeedbackPhase.Answered, Escalated],                  [FeedbackPhase.Closed],                OnTheCase)
            .OnlyWhen([AppealIsOver, DecidedIfHandedOver, EndedBySecondInstance])
            .Provided([SaysOutcome, SaysLesson])
            .KeptAs(c => c.Closed),
        On<RetaliationFlagged> ("flag retaliation",
            [FeedbackPhase.Received, FeedbackPhase.Acknowledged, FeedbackPhase.Classified, FeedbackPhase.Assigned,
                Investigating, FeedbackPhase.DecisionProposed, FeedbackPhase.Answered, FeedbackPhase.Appealed,
                Escalated, FeedbackPhase.Withdrawn, FeedbackPhase.Closed],
                                                                  Stay,                                  KnowsOfIt)
            .Provided([SaysWhat])
            .KeptAs(c => c.Retaliation is [.., var last] ? last : null));

    private protected override Lifecycle<FeedbackCase, FeedbackFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static FeedbackCase Evolve(FeedbackCase c, Entry e) => e.Said switch
    {
        CaseReceived f => c with
        {
            Phase = FeedbackPhase.Received, LastOn = e.On, Received = e.As<CaseReceived>(), Concern = f.Concern,
            Sides = f.Heading.Sides, Receiver = e.By as Person,
            SensitiveSince = f.CameAs is FeedbackClass.SensitiveComplaint ? f.Heading.ReceivedOn : null,
        },
        CaseAcknowledged => c with
        {
            Phase = FeedbackPhase.Acknowledged, LastOn = e.On, Acknowledged = e.As<CaseAcknowledged>()
        },
        CaseClassified f => WithClass(c, f, e),
        CaseAssigned f => c with
        {
            Phase = FeedbackPhase.Assigned, LastOn = e.On, Assigned = e.As<CaseAssigned>(), Handler = f.Handler,
            Investigated = null, Decided = c.Phase is FeedbackPhase.DecisionProposed ? null : c.Decided,
            Handlers = c.Handlers.Contains(f.Handler.Id) ? c.Handlers : c.Handlers.Add(f.Handler.Id),
        },
        InvestigationOpened => c with
        {
            Phase = Investigating, LastOn = e.On, Investigated = e.As<InvestigationOpened>()
        },
        DecisionProposed => c with
        {
            Phase = c.Phase is Escalated ? Escalated : FeedbackPhase.DecisionProposed, LastOn = e.On,
            Decided = e.As<DecisionProposed>(),
        },
        CaseAnswered => c with
        {
            Phase = FeedbackPhase.Answered, LastOn = e.On, Answered = e.As<CaseAnswered>(),
            FirstAnsweredOn = c.FirstAnsweredOn ?? e.On,
        },
        AnswerAccepted => c with { LastOn = e.On, Accepted = e.As<AnswerAccepted>() },
        AnswerAppealed => c.Appealed is null
            ? c with
            {
                Phase = FeedbackPhase.Appealed, LastOn = e.On, Appealed = e.As<AnswerAppealed>(), Accepted = null,
                Handler = null, Assigned = null, FirstInstance = c.Handlers,
            }
            : throw new InvalidOperationException("the answer is appealed twice"),
        CaseHandedOver f => c with
        {
            Phase = Escalated, LastOn = e.On, HandedOver = e.As<CaseHandedOver>(), Manager = f.Manager,
            HandedOverOn = c.HandedOverOn ?? e.On,
            Holders = With(c.Holders, f.Manager),
        },
        CaseTakenOver f => WithSuccessor(c, f, e),
        CaseWithdrawn => c with
        {
            Phase = FeedbackPhase.Withdrawn, LastOn = e.On, Withdrawn = e.As<CaseWithdrawn>()
        },
        CaseClosed => c with { Phase = FeedbackPhase.Closed, LastOn = e.On, Closed = e.As<CaseClosed>() },
        RetaliationFlagged => c with { LastOn = e.On, Retaliation = c.Retaliation.Add(e.As<RetaliationFlagged>()) },
        _ => throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is no fact of a case."),
    };

    // A case of another class begins again: nobody handles it, and what was decided is open.
    private static FeedbackCase WithClass(FeedbackCase c, CaseClassified f, Entry e) => c with
    {
        Phase = FeedbackPhase.Classified, LastOn = e.On, Classified = e.As<CaseClassified>(), Class = f.Class,
        SensitiveSince = f.Class is FeedbackClass.SensitiveComplaint ? c.SensitiveSince ?? e.On : null,
        HandedOverOn = null, FirstAnsweredOn = f.Class is FeedbackClass.Complaint ? null : c.FirstAnsweredOn,
        // A first answer is owed anew, from now on.
        AnswerOwedSince = c.Class is not null && (c.IsSensitive || c.FirstAnsweredOn is not null)
            ? e.On : c.AnswerOwedSince,
        Handler = null, Manager = null, Assigned = null, Investigated = null, Decided = null, Answered = null,
        Accepted = null, HandedOver = null,
        // The receiver may have turned out to be concerned since it was handed over.
        Receiver = c.Manager is { } manager && c.Concern!.Names(c.Receiver!.Id) ? manager : c.Receiver,
    };

    private static FeedbackCase WithSuccessor(FeedbackCase c, CaseTakenOver f, Entry e)
    {
        var concern = c.Concern! with { Persons = c.Concern!.Persons.Concat(f.AlsoAbout).Distinct().ToValueList() };
        var after = c with
        {
            LastOn = e.On, TakenOver = e.As<CaseTakenOver>(), Concern = concern,
            Handler = c.Handler is { } handler && concern.Names(handler.Id) ? null : c.Handler,
        };
        return c.HandedOver is null
            ? after with { Receiver = f.Successor, Holders = With(c.Holders, c.Receiver!) }
            : after with
            {
                Manager = f.Successor, Holders = With(c.Holders, f.Successor),
                Decided = c.Manager?.Id == f.Successor.Id ? c.Decided : null,
            };
    }

    private static ValueList<Person> With(ValueList<Person> people, Person one) =>
        people.Contains(one) ? people : people.Add(one);
}
