using Care.Partnerships.Agreements;
using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Relationships;

/// <summary>The life of a relationship, against the same rules written out by hand.</summary>
internal static class RelationshipComparisons
{
    private static readonly Person Ana = Someone("ana", "care-phl"), Kim = Someone("kim", "care-phl"),
        Ben = Someone("ben", "tanglaw"), Sam = Someone("sam", "elsewhere");

    private static readonly LocalDate First = new(2025, 1, 10), Decided = new(2025, 2, 3), Day = new(2025, 3, 1),
        Later = new(2025, 6, 1), Due = new(2025, 6, 30);

    private static readonly Id<Promise> Radios = Id<Promise>.Of("radios"), Mayor = Id<Promise>.Of("mayor");
    private static readonly Id<FlexibilityRequest> Request = Id<FlexibilityRequest>.Of("flex-1");
    private static readonly Id<CapacityTopic> Security = Id<CapacityTopic>.Of("security");
    private static readonly Id<OrganisationAssessment> Finance = Id<OrganisationAssessment>.Of("due-1");
    private static readonly Money Committed = Money.Of(6_000, "USD"), Half = Money.Of(3_000, "USD");

    private static readonly PartneringAgreed Yes = new([new("known in the villages", true)], "Nobody is nearer.");

    private static readonly PromiseMade Promised = new(
        Radios, PromiseTerms.Of(Ana, PromiseKind.Goods, "Four radios", Due))
    {
        Source = new(PromiseOrigin.CheckIn, "chk-1", "act-1"),
    };

    private static readonly AssessmentFindings Found = AssessmentFindings.Of(
        AssessmentKind.Finance, Side.Partner, "accounts of 2024", AssessmentOutcome.AcceptedOnConditions, Decided,
        new(2027, 2, 2), RiskLevel.Moderate, [new("two people sign each payment", Due)]);

    private static readonly SessionHeld Met = new(SessionKind.FaceToFace, Decided, [Ana, Ben], [Ben]);

    // Made before anything is timed, for both sides: from the first talk to the end, with one fact of each kind.
    private static readonly (RelationshipFact Fact, Actor By, LocalDate On)[] Path =
    [
        (new RelationshipOpened(new(
            Id<Relationship>.Of("rel-1"), Sides.Of(Ana.Party, Ben.Party), RelationshipLimits.Suggested.Unchecked)), Ana,
            First),
        (new ValueStated("We know the donors."), Ana, First),
        (new ValueStated("We know the villages."), Ben, First),
        (Yes, Ben, Decided),
        (Yes, Ana, Decided),
        (Promised, Ana, Day),
        (new PromiseMade(Mayor, PromiseTerms.Of(Ben, PromiseKind.Introduction, "A visit to the mayor", Due)), Ana, Day),
        (new DecisionLogged(Id<JointDecision>.Of("dec-1"), "where", "In two towns.", [Ana, Ben], Decided), Ana, Day),
        (new ParticipationRecorded("Shelter 2025", CyclePhase.Design, Ben, ParticipationMode.Led), Ana, Day),
        (Met, Ana, Day),
        (new FlexibilityAsked(Request, Id<Party>.Of("donor"), "Staff cost from transport."), Ana, Day),
        (new MeansStated(Means.Of(Committed, Half)), Ben, Day),
        (new CapacityCommitted(Security, CapacityPlan.Of(
            "security", CapacityDirection.Both,
            new CapacityPart(DateIntervals.Of(new(2025, 1, 1), new(2025, 12, 31)), Committed))), Ana, Day),
        (new CapacityDelivered(Security, Half, "A course for drivers."), Ben, Day),
        (new PreparednessPlanned(Decided, [Kim, Ben], HasMediaSection: true), Kim, Day),
        (new AssessmentRecorded(Finance, Found), Ana, Day),
        (new ConditionMet(Finance, "two people sign each payment", Day), Ana, Day),
        (new PromiseKept(Radios, Day), Ben, Later),
        (new PromiseDropped(Mayor, "He was voted out.", Ben), Ana, Later),
        (new FlexibilityAnswered(Request, FlexibilityAnswer.Granted), Ana, Later),
        (new RelationshipEnded("They lead their own consortium."), Ben, Later),
    ];

    private static readonly RelationshipFact[] Others =
    [
        new RelationshipDeclined(" "), new PartneringAgreed([new(" ", null)], ""),
        new PartneringAgreed([new("a", null), new("a", null)], "Yes."),
        Promised with { Promise = Id<Promise>.Of("other") }, Promised with { Source = new(PromiseOrigin.Survey, " ") },
        new PromiseMade(Mayor, PromiseTerms.Of(Sam, PromiseKind.Other, "Something", Due)),
        new PromiseKept(Mayor, Due), new PromiseKept(Id<Promise>.Of("nothing"), Day),
        new PromiseDropped(Radios, " ", Ana),
        new DecisionLogged(Id<JointDecision>.Of("dec-1"), "", " ", [Sam, Sam], Due),
        new ParticipationRecorded(" ", CyclePhase.Design, Sam, ParticipationMode.Led),
        Met with { Kind = SessionKind.Dialogue, Present = [Ana], FacilitatedBy = [], Cost = Money.Of(0, "USD") },
        Met with { Present = [Ben, Ben], FacilitatedBy = [Sam, Sam], Support = " " },
        new FlexibilityAsked(Request, Ben.Party, ""), new FlexibilityAnswered(Id<FlexibilityRequest>.Of("x"), default),
        new CapacityDelivered(Security, Committed, " "), new CapacityDelivered(Security, Money.Of(1, "EUR"), "A book."),
        new CapacityDelivered(Id<CapacityTopic>.Of("x"), Half, "A book."), new PreparednessPlanned(Due, [], false),
        new AssessmentRecorded(Finance, AssessmentFindings.Of(
            AssessmentKind.Finance, Side.Lead, "a talk", AssessmentOutcome.Accepted, Day, new(2027, 2, 2),
            acceptedFrom: Ana.Party)),
        new ConditionMet(Finance, "another", Due), new ConditionMet(Id<OrganisationAssessment>.Of("x"), "another", Day),
    ];

    private static readonly Actor[] Actors = [Ana, Ben, Sam, Actor.Clock];

    private static readonly Relationship[] States =
        [.. Enumerable.Range(0, Path.Length + 1).Select(count => Path.Take(count).Aggregate(
            Relationship.NotStarted, (state, one) => state.Record(one.Fact, one.By, one.On).State))];

    private static readonly HandRelated[] StatesByHand =
        [.. Enumerable.Range(0, Path.Length + 1).Select(count => Path.Take(count).Aggregate(
            new HandRelated(), (state, one) => HandRelationship.Record(state, one.Fact, one.By, one.On).State))];

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of("Life of a relationship in 21 facts, made before, recorded, against a switch by hand", Live,
            LiveByHand, _ => new Answer(Told), _ => new Answer(ToldByHand))
            with { MinSpeedRatio = 0.7 },
    ];

    private static Relationship Live()
    {
        var state = Relationship.NotStarted;
        foreach (var (fact, by, on) in Path) state = state.Record(fact, by, on).State;
        return state;
    }

    private static HandRelated LiveByHand()
    {
        var state = new HandRelated();
        foreach (var (fact, by, on) in Path) state = HandRelationship.Record(state, fact, by, on).State;
        return state;
    }

    // Where it ends, and what is said of each fact in each state, by each actor, on each day.
    private static string Told() => string.Join('\n', States.SelectMany(state => Asked.Select(asked =>
        Relationship.Lifecycle.Decide(state, asked.Fact, asked.By, asked.On) is var decision && decision.WasAlreadySo
            ? "=" : string.Join('+', decision.Refusals.Select(refusal => refusal.Code)))).Append(
                $"{States[^1].Phase} {States[^1].Promises.Count} {States[^1].Sessions.Count}"));

    private static string ToldByHand() => string.Join('\n', StatesByHand.SelectMany(state => Asked.Select(asked =>
        HandRelationship.Decide(state, asked.Fact, asked.By, asked.On) is var answer && answer.WasAlreadySo
            ? "=" : string.Join('+', (answer.Refusals ?? []).Select(refusal => refusal.Code)))).Append(
                $"{StatesByHand[^1].Phase} {StatesByHand[^1].Promises.Length} {StatesByHand[^1].Sessions.Length}"));

    private static IEnumerable<(RelationshipFact Fact, Actor By, LocalDate On)> Asked =>
        from one in Path.Select(step => (step.Fact, step.On)).Concat(Others.Select(fact => (Fact: fact, Path[^1].On)))
        from actor in Actors
        from day in new[] { one.On, new(2024, 1, 1), new(2025, 4, 1), new(2026, 1, 1) }
        select (one.Fact, actor, day);

    private static Person Someone(string id, string party) =>
        new(Id<Person>.Of(id), Id<Party>.Of(party), Position.ProgrammeManager, id);
}
