using Care.Partnerships.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;
using RelationshipGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Relationships.Relationship, Care.Partnerships.Relationships.RelationshipFact>;

namespace Care.Partnerships.Tests.Relationships;

/// <summary>The people, days and steps that the tests of relationships are told with.</summary>
internal static class RelationshipStory
{
    public static readonly Id<Party> CareOffice = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw"),
        Donor = Id<Party>.Of("donor");

    public static readonly Person Ana = Someone("ana", CareOffice), Kim = Someone("kim", CareOffice),
        Ben = Someone("ben", Tanglaw), Jose = Someone("jose", Tanglaw),
        Stranger = Someone("sam", Id<Party>.Of("elsewhere"));

    public static readonly LocalDate OpenedOn = new(2025, 1, 10), DecidedOn = new(2025, 2, 3),
        Day = new(2025, 3, 1), DueOn = new(2025, 6, 30), Later = new(2025, 9, 1);

    public static readonly RelationshipHeading Heading = new(
        Id<Relationship>.Of("rel-1"), Sides.Of(CareOffice, Tanglaw), RelationshipLimits.Suggested.Unchecked);

    public static readonly RelationshipOpened Open = new(Heading);
    public static readonly ValueStated WeBring = new("We know the donors and the standards."),
        TheyBring = new("We know the villages, and stay.");

    public static readonly PartneringAgreed Yes = new(
        [new("known in the villages", true), new("accounts audited", null, "the report is awaited")],
        "Each has what the other lacks.");

    public static readonly RelationshipDeclined No = new("Their work lies elsewhere.");
    public static readonly RelationshipEnded End = new("Tanglaw leads its own consortium now.");

    public static readonly Id<Promise> Radios = Id<Promise>.Of("radios"), Visit = Id<Promise>.Of("visit");
    public static readonly PromiseMade PromiseRadios = new(
        Radios, PromiseTerms.Of(Ana, PromiseKind.Goods, "Four radios", DueOn)),
        PromiseVisit = new(Visit, PromiseTerms.Of(Ben, PromiseKind.Introduction, "A visit to the mayor", DueOn));

    public static readonly PromiseMade Carried = PromiseRadios with
    {
        Source = new(PromiseOrigin.CheckIn, "chk-1", "act-1")
    };

    public static readonly PromiseKept RadiosKept = new(Radios, Day);
    public static readonly PromiseDropped RadiosDropped = new(Radios, "The network was built.", Ben);

    public static readonly DecisionLogged Begin = new(
        Id<JointDecision>.Of("dec-1"), "where to begin", "In the two northern towns.", [Ana, Ben], DecidedOn);

    public static readonly ParticipationRecorded Assessed = new(
        "Shelter 2025", CyclePhase.NeedsAssessment, Ben, ParticipationMode.Led),
        Told = new("Shelter 2025", CyclePhase.Design, Jose, ParticipationMode.Informed),
        Drew = new("Shelter 2025", CyclePhase.Design, Ana, ParticipationMode.Led);

    public static readonly SessionHeld Strategy = new(SessionKind.Strategy, DecidedOn, [Ana, Ben], [Jose]),
        FaceToFace = new(SessionKind.FaceToFace, DecidedOn, [Kim, Jose], [Kim, Jose], "Answers within two days.");

    public static readonly SessionHeld Dialogue = new(SessionKind.Dialogue, DecidedOn, [Ben, Jose], [Stranger])
    {
        Support = "Travel, and an interpreter.", Cost = Money.Of(640, "USD"),
    };

    public static readonly FlexibilityAsked Ask = new(
        Id<FlexibilityRequest>.Of("flex-1"), Donor, "Staff cost may be paid from the line of transport.");

    public static readonly FlexibilityAnswered Granted = new(
        Id<FlexibilityRequest>.Of("flex-1"), FlexibilityAnswer.Granted);

    public static readonly MeansStated TheirMeans = new(Means.Of(Usd(200_000), Usd(300_000)));

    public static readonly Id<CapacityTopic> Security = Id<CapacityTopic>.Of("security");
    public static readonly CapacityCommitted Commit = new(Security, CapacityPlan.Of(
        "security management", CapacityDirection.Both,
        new CapacityPart(DateIntervals.Of(new(2025, 1, 1), new(2025, 12, 31)), Usd(6_000)),
        new CapacityPart(DateIntervals.Of(new(2026, 1, 1), new(2026, 12, 31)), Usd(4_000))));

    public static readonly CapacityDelivered Course = new(Security, Usd(2_500), "A course for drivers.");
    public static readonly PreparednessPlanned Plan = new(DecidedOn, [Kim, Jose], HasMediaSection: true);

    public static readonly Id<OrganisationAssessment> Finance = Id<OrganisationAssessment>.Of("due-1");
    public static readonly AssessmentRecorded Assessment = new(Finance, AssessmentFindings.Of(
        AssessmentKind.Finance, Side.Partner, "accounts of 2024, a visit of two days",
        AssessmentOutcome.AcceptedOnConditions, DecidedOn, new(2027, 2, 2), RiskLevel.Moderate,
        [new("two people sign each payment", DueOn)]));

    public static readonly AssessmentRecorded OfTheLead = new(Id<OrganisationAssessment>.Of("due-lead"),
        AssessmentFindings.Of(AssessmentKind.Organisation, Side.Lead, "a talk with three former partners",
            AssessmentOutcome.Accepted, DecidedOn, new(2027, 2, 2)));

    public static AssessmentRecorded AcceptedFrom(Id<Party> party) => new(
        Id<OrganisationAssessment>.Of("due-other"), AssessmentFindings.Of(
            AssessmentKind.Safeguarding, Side.Partner, "their report of 2024", AssessmentOutcome.Accepted, DecidedOn,
            new(2027, 2, 2), acceptedFrom: party));

    public static readonly ConditionMet TwoSign = new(Finance, "two people sign each payment", Day);

    public static RelationshipGiven Nothing { get; } =
        new(Relationship.Lifecycle, [], (state, _) => state.Phase.ToString());

    public static RelationshipGiven Opened { get; } = Nothing.And(Open, Ana, OpenedOn);
    public static RelationshipGiven Stated { get; } = Opened.And(WeBring, Ana, OpenedOn).And(TheyBring, Ben, OpenedOn);
    public static RelationshipGiven OneAgreed { get; } = Stated.And(Yes, Ben, DecidedOn);
    public static RelationshipGiven Partnered { get; } = OneAgreed.And(Yes, Ana, DecidedOn);
    public static RelationshipGiven Declined { get; } = Stated.And(No, Ana, DecidedOn);

    public static RelationshipGiven Full { get; } = Partnered
        .And(PromiseRadios, Ana, Day).And(PromiseVisit, Ana, Day).And(Begin, Ana, Day).And(Assessed, Ana, Day)
        .And(Told, Jose, Day).And(Drew, Ana, Day).And(Strategy, Ana, Day).And(FaceToFace, Ben, Day).And(Ask, Ana, Day)
        .And(TheirMeans, Ben, Day).And(Commit, Ana, Day).And(Course, Ben, Day).And(Plan, Kim, Day)
        .And(Assessment, Ana, Day);

    public static RelationshipGiven Settled { get; } = Full.And(RadiosKept, Ben, Day).And(Granted, Ana, Day)
        .And(TwoSign, Ana, Day);

    public static RelationshipGiven Ended { get; } = Full.And(End, Ben, Later);

    public static RelationshipGiven DeclinedOwing { get; } = Stated
        .And(PromiseRadios, Ana, Day).And(Ask, Ana, Day).And(Commit, Ana, Day).And(Assessment, Ana, Day)
        .And(No, Ben, Day);

    public static Money Usd(decimal amount) => Money.Of(amount, "USD");

    private static Person Someone(string id, Id<Party> party) =>
        new(Id<Person>.Of(id), party, Position.ProgrammeManager, id);
}
