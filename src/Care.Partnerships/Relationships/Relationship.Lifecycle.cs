using Care.Partnerships.Parties;
using static Care.Partnerships.Relationships.RelationshipPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.Relationships.Relationship, Care.Partnerships.Relationships.RelationshipPhase,
    Care.Partnerships.Relationships.RelationshipFact>;

namespace Care.Partnerships.Relationships;

// The life of a relationship. Source: CARE Emergency Toolkit, Phase 4 (inclusive practices; frequent mistakes). It
// names no phases and no figures, so these are proposals.
public sealed partial record Relationship
{
    private static readonly RelationshipPhase[] Living = [Considering, Partnered];

    // What is open when it is over may still come to its end.
    private static readonly RelationshipPhase[] Owing =
        [Considering, Partnered, RelationshipPhase.Declined, RelationshipPhase.Ended];

    /// <summary>The relationship of an empty history.</summary>
    public static Relationship NotStarted { get; } = new();

    /// <summary>
    /// The life of a relationship: what may be recorded when, by whom. What is not listed is refused.
    /// </summary>
    public static Lifecycle<Relationship, RelationshipFact> Lifecycle { get; } =
        new Table<Relationship, RelationshipPhase, RelationshipFact>(
        "Relationship", NotStarted, Evolve, final: [RelationshipPhase.Declined, RelationshipPhase.Ended],
    //  what is recorded          "verb"                        from           to             by
        On<RelationshipOpened>   ("open",
            [RelationshipPhase.NotStarted],                                    [Considering], Anybody)
            .Provided([OpenedByOneOfThem])
            .KeptAs(r => r.Opened),

    //  whether to partner
        On<ValueStated>          ("state the value",            Living,        Stay,          EitherSide)
            .Provided([SaysValue])
            .KeptAs((r, by) => r.OfSide(by, r.Stated)),
        On<PartneringAgreed>     ("agree to partner",           [Considering], Living,        EitherSide)
            .OnlyWhen([BothStatedValue, NotAgreedBefore])
            .Provided([NamesCriteria, SaysWhy])
            .KeptAs((r, by) => r.OfSide(by, r.Agreed)),
        On<RelationshipDeclined> ("decline",                    [Considering],
            [RelationshipPhase.Declined],                                                     EitherSide)
            .Provided([SaysWhy])
            .KeptAs(r => r.Declined),
        On<RelationshipEnded>    ("end",                        [Partnered],
            [RelationshipPhase.Ended],                                                        EitherSide)
            .Provided([SaysWhy])
            .KeptAs(r => r.Ended),

    //  promises and decisions
        On<PromiseMade>          ("promise",                    Living,        Stay,          EitherSide)
            .Provided([PromiseIsNew, OwnerIsOfASide, DueOnAnIsoDay, SaysSource, SourceIsNew])
            .KeptAs((r, _, f) => r.Promises.Find(f.Promise)?.Made),
        On<PromiseKept>          ("say that it was kept",       Owing,         Stay,          EitherSide)
            .OnlyWhen([IsOwedAPromise])
            .Provided([PromiseIsOpen, SaidByTheOther, KeptByNow])
            .KeptAs((r, _, f) => r.Promises.Find(f.Promise)?.Kept),
        On<PromiseDropped>       ("drop a promise",             Owing,         Stay,          EitherSide)
            .OnlyWhen([PromiseIsLeft])
            .Provided([PromiseIsOpen, SaysWhy, OtherSideAgrees])
            .KeptAs((r, _, f) => r.Promises.Find(f.Promise)?.Dropped),
        On<DecisionLogged>       ("log a decision",             Living,        Stay,          EitherSide)
            .Provided([DecisionIsNew, SaysTopic, SaysDecision, DecidedByNow])
            .ProvidedAll([DecidedByBoth])
            .KeptAs((r, _, f) => r.Decisions.Find(f.Decision)?.Logged),

    //  together
        On<ParticipationRecorded>("record participation",       Living,        Stay,          EitherSide)
            .Provided([SaysProject, ParticipantIsOfASide])
            .KeptAs((r, by, f) => Last(r.Participation, by, f)),
        On<SessionHeld>          ("record a session",           Living,        Stay,          EitherSide)
            .Provided([HeldByNow, SomebodyFacilitated, SaysSupport, SupportCostsSomething])
            .ProvidedAll([TheRightOnesWerePresent])
            .KeptAs((r, by, f) => Last(r.Sessions, by, f)),
        On<FlexibilityAsked>     ("ask a donor",                Living,        Stay,          EitherSide)
            .Provided([RequestIsNew, DonorIsAnother, SaysWhat])
            .KeptAs((r, _, f) => r.Requests.Find(f.Request)?.Asked),
        On<FlexibilityAnswered>  ("record a donor's answer",    Owing,         Stay,          EitherSide)
            .OnlyWhen([RequestIsLeft])
            .Provided([RequestIsOpen])
            .KeptAs((r, _, f) => r.Requests.Find(f.Request)?.Answered),

    //  means, capacity, readiness
        On<MeansStated>          ("state its means",            Living,        Stay,          EitherSide)
            .KeptAs((r, by) => r.OfSide(by, r.Means)),
        On<CapacityCommitted>    ("commit to a capacity",       Living,        Stay,          EitherSide)
            .Provided([TopicIsNew])
            .KeptAs((r, _, f) => r.Capacity.Find(f.Topic)?.Committed),
        On<CapacityDelivered>    ("record a delivery",          Owing,         Stay,          EitherSide)
            .OnlyWhen([CapacityIsLeft])
            .Provided([TopicIsKnown, IsLeft, SaysWhat])
            .KeptAs((r, _, f) => r.Capacity.Find(f.Topic)?.Last),
        On<PreparednessPlanned>  ("plan preparedness",          Living,        Stay,          EitherSide)
            .Provided([MadeByNow])
            .ProvidedAll([MadeByBoth])
            .KeptAs(r => r.Plan),

    //  due diligence
        On<AssessmentRecorded>   ("record an assessment",       Living,        Stay,          EitherSide)
            .Provided([AssessmentIsNew, AssessedByNow, AssessedByTheOther, NotAcceptedFromItself])
            .KeptAs((r, _, f) => r.Assessments.Find(f.Assessment)?.Recorded),
        On<ConditionMet>         ("say that a condition is met",Owing,         Stay,          EitherSide)
            .OnlyWhen([ConditionIsLeft])
            .Provided([AssessmentIsKnown, ConditionIsOpen, SaidByTheOther, MetByNow])
            .KeptAs((r, _, f) => r.Assessments.Find(f.Assessment)?.MetAs(f.Condition)));

    private protected override Lifecycle<Relationship, RelationshipFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static Relationship Evolve(Relationship r, Entry e) => e.Said switch
    {
        RelationshipOpened => r with { Phase = Considering, LastOn = e.On, Opened = e.As<RelationshipOpened>() },
        ValueStated => r with { LastOn = e.On, Stated = r.Stated.With(r.Acts(e.By), e.As<ValueStated>()) },
        PartneringAgreed => WithAgreed(r, r.Acts(e.By), e),
        RelationshipDeclined => r with
        {
            Phase = RelationshipPhase.Declined, LastOn = e.On, Declined = e.As<RelationshipDeclined>()
        },
        RelationshipEnded => r with
        {
            Phase = RelationshipPhase.Ended, LastOn = e.On, Ended = e.As<RelationshipEnded>()
        },
        PromiseMade => r with { LastOn = e.On, Promises = r.Promises.Add(new(e.As<PromiseMade>())) },
        PromiseKept f => r with
        {
            LastOn = e.On,
            Promises = r.Promises.With(Open(r.Promises.Its(f.Promise)) with { Kept = e.As<PromiseKept>() }),
        },
        PromiseDropped f => r with
        {
            LastOn = e.On,
            Promises = r.Promises.With(Open(r.Promises.Its(f.Promise)) with { Dropped = e.As<PromiseDropped>() }),
        },
        DecisionLogged => r with { LastOn = e.On, Decisions = r.Decisions.Add(new(e.As<DecisionLogged>())) },
        ParticipationRecorded => r with
        {
            LastOn = e.On, Participation = r.Participation.Add(e.As<ParticipationRecorded>())
        },
        SessionHeld => r with { LastOn = e.On, Sessions = r.Sessions.Add(e.As<SessionHeld>()) },
        FlexibilityAsked => r with { LastOn = e.On, Requests = r.Requests.Add(new(e.As<FlexibilityAsked>())) },
        FlexibilityAnswered f => r with
        {
            LastOn = e.On,
            Requests = r.Requests.With(Open(r.Requests.Its(f.Request)) with
            {
                Answered = e.As<FlexibilityAnswered>()
            }),
        },
        MeansStated => r with { LastOn = e.On, Means = r.Means.With(r.Acts(e.By), e.As<MeansStated>()) },
        CapacityCommitted => r with { LastOn = e.On, Capacity = r.Capacity.Add(new(e.As<CapacityCommitted>())) },
        CapacityDelivered f => r with
        {
            LastOn = e.On,
            Capacity = r.Capacity.With(r.Capacity.Its(f.Topic).With(e.As<CapacityDelivered>())),
        },
        PreparednessPlanned => r with { LastOn = e.On, Plan = e.As<PreparednessPlanned>() },
        AssessmentRecorded => r with
        {
            LastOn = e.On, Assessments = r.Assessments.Add(new(e.As<AssessmentRecorded>()))
        },
        ConditionMet f => r with
        {
            LastOn = e.On,
            Assessments = r.Assessments.With(r.Assessments.Its(f.Assessment).With(e.As<ConditionMet>())),
        },
        _ => throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is of no relationship."),
    };

    // A side decides once, and the second makes them partners.
    private static Relationship WithAgreed(Relationship r, Side side, Entry e) =>
        r.Agreed[side] is null
            ? r with
            {
                Phase = r.Agreed[Other(side)] is null ? Considering : Partnered, LastOn = e.On,
                Agreed = r.Agreed.With(side, e.As<PartneringAgreed>()),
            }
            : throw new InvalidOperationException($"the {side} side decides twice");

    private static Promise Open(Promise promise) =>
        promise.IsOpen ? promise : throw new InvalidOperationException($"{promise.Id} came to its end before");

    private static FlexibilityRequest Open(FlexibilityRequest request) =>
        request.Answered is null ? request : throw new InvalidOperationException($"{request.Id} is answered twice");
}
