using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Relationships.RelationshipStory;
using P = Care.Partnerships.Relationships.RelationshipPhase;
using Scenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Relationships.Relationship, Care.Partnerships.Relationships.RelationshipFact>;

namespace Care.Partnerships.Tests.Relationships;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="RelationshipLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class RelationshipScenarios
{
    private static readonly LocalDate Tomorrow = Day.PlusDays(1);

    // Each with whoever records it, the history that it needs while the two still consider, and its name.
    private static readonly (string Name, RelationshipFact Fact, Person By, RelationshipFact? Before)[] Both =
    [
        ("What each brings may be said", TheyBring with { Value = "More." }, Ben, null),
        ("A promise has somebody who owes it and a day", PromiseRadios, Ana, null),
        ("The other side may write down what was promised", PromiseRadios, Jose, null),
        ("Whoever was promised says that it was kept", RadiosKept, Ben, PromiseRadios),
        ("A promise is dropped by both", RadiosDropped, Ana, PromiseRadios),
        ("Whoever was promised may drop it too", RadiosDropped with { AgreedBy = Kim }, Jose, PromiseRadios),
        ("A decision stands where both read it", Begin, Ben, null),
        ("It is written down who took part", Assessed, Ana, null),
        ("A session has people of both sides", Strategy, Ana, null),
        ("Somebody else may lead through it", Strategy with { FacilitatedBy = [Stranger] }, Ana, null),
        ("To a dialogue the partner is brought, and nobody of the lead has to be there", Dialogue, Ana, null),
        ("Both may be at a dialogue", Dialogue with { Present = [Ana, Ben], Cost = null }, Ben, null),
        ("A donor is asked", Ask, Ana, null),
        ("A donor answers", Granted, Ana, Ask),
        ("No answer is an answer too", Granted with { Answer = FlexibilityAnswer.NoAnswer }, Ben, Ask),
        ("A side states its means", TheirMeans, Ben, null),
        ("Means that are not known may be stated so", new MeansStated(Means.Of(null, Usd(1))), Ana, null),
        ("Money is committed to a capacity", Commit, Ana, null),
        ("Some of it is delivered", Course, Ben, Commit),
        ("All of it is delivered", Course with { Amount = Usd(10_000) }, Ben, Commit),
        ("A plan is made by both", Plan, Kim, null),
        ("A side is assessed", Assessment, Ana, null),
        ("A condition is met", TwoSign, Ana, Assessment),
    ];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        // opening
        Nothing.When(Open, Ben, OpenedOn).Then<RelationshipOpened>("Either side opens it", P.Considering),
        Nothing.When(Open, Stranger, OpenedOn).ThenRefused("A stranger opens nothing", "CP-LIF-007"),
        Nothing.When(Open, Actor.Clock, OpenedOn).ThenRefused("Time opens nothing", "CP-LIF-002"),
        Opened.When(Open, Ana, OpenedOn).ThenAlreadySo("It is opened once"),
        Opened.When(Open, Ben, OpenedOn).ThenRefused("And not by the other side again", "CP-LIF-001"),

        // deciding
        Opened.When(WeBring with { Value = " " }, Ana, OpenedOn).ThenRefused("A value has words", "CP-VAL-001"),
        Stated.When(WeBring, Ana, OpenedOn).ThenAlreadySo("A value is stated once"),
        Opened.And(WeBring, Ana, OpenedOn).When(Yes, Ana, DecidedOn)
            .ThenRefused("Nobody decides before both said what it brings them", "CP-REL-005"),
        Stated.When(Yes, Ana, DecidedOn).Then<PartneringAgreed>("The first side decides", P.Considering),
        OneAgreed.When(Yes, Ana, DecidedOn).Then<PartneringAgreed>("Both decided, and are partners", P.Partnered),
        OneAgreed.When(Yes, Ben, DecidedOn).ThenAlreadySo("A side decides once"),
        OneAgreed.When(Yes, Jose, DecidedOn).ThenRefused("Nor does a colleague again", "CP-LIF-017"),
        Stated.When(new PartneringAgreed([new("a", true), new("a", false)], " "), Ana, DecidedOn)
            .ThenRefused("A decision rests on different things", "CP-VAL-028", "CP-VAL-001"),
        Stated.When(Yes with { Criteria = [] }, Ana, DecidedOn).ThenRefused("On one thing at least", "CP-REL-006"),
        OneAgreed.When(No, Ana, DecidedOn)
            .Then<RelationshipDeclined>("Either side may decline while the other agrees", P.Declined),
        Stated.When(No with { Why = "" }, Ana, DecidedOn).ThenRefused("It is said why not", "CP-VAL-001"),
        Declined.When(No, Ana, DecidedOn).ThenAlreadySo("It is declined once"),
        Declined.When(Yes, Ben, DecidedOn).ThenRefused("What is declined is opened anew", "CP-LIF-001"),
        Partnered.When(End, Ben, Day).Then<RelationshipEnded>("Either side ends it", P.Ended),
        Partnered.When(End with { Why = " " }, Ben, Day).ThenRefused("It is said why it ends", "CP-VAL-001"),
        Stated.When(End, Ben, Day).ThenRefused("What did not begin does not end", "CP-LIF-001"),
        Ended.When(Begin with { Decision = Id<JointDecision>.Of("x") }, Ana, Later)
            .ThenRefused("Nothing new follows the end", "CP-LIF-001"),

        // what is left when it is over
        .. new (string Name, RelationshipFact Fact, Person By)[]
            {
                ("A promise may still be kept", RadiosKept, Ben),
                ("A promise may still be dropped", RadiosDropped, Ana),
                ("A donor may still answer", Granted, Ana), ("What was committed may still be delivered", Course, Ben),
                ("A condition may still be met", TwoSign, Ana),
            }
            .SelectMany(one => new[]
            {
                Taken(Ended.When(one.Fact, one.By, Later), $"{one.Name} after the end", P.Ended),
                Taken(DeclinedOwing.When(one.Fact, one.By, Later), $"{one.Name} after it was declined", P.Declined),
                Declined.When(one.Fact, one.By, Later).ThenRefused(
                    $"{one.Name} only where one is left", "CP-REL-014", "CP-LIF-013"),
            }),

        // in both phases
        .. Both.Select(one => (one.Before is null ? Opened : Opened.And(one.Before, Ana, Day))
                .When(one.Fact, one.By, Day))
            .Zip(Both, (when, one) => Taken(when, $"{one.Name}, while they consider", P.Considering)),
        .. Both.Select(one => (one.Before is null ? Partnered : Partnered.And(one.Before, Ana, Day))
                .When(one.Fact, one.By, Day))
            .Zip(Both, (when, one) => Taken(when, one.Name, P.Partnered)),
        .. Both.Select(one => (one.Before is null ? Partnered : Partnered.And(one.Before, Ana, Day))
                .And(one.Fact, one.By, Day).When(one.Fact, one.By, Day).ThenAlreadySo($"{one.Name}, once")),
        .. Relationship.Lifecycle.Rows.Where(row => row.By == "EitherSide").Select(row =>
            (row.From.Contains("Partnered") ? Full : Stated).When(Of(row.Fact), Stranger, Day)
                .ThenRefused($"A stranger does not {row.Verb}", "CP-LIF-007")),

        // promises
        Full.When(PromiseRadios with { Terms = PromiseVisit.Terms }, Ana, Day)
            .ThenRefused("A promise has an identity of its own", "CP-LIF-012"),
        Partnered.When(
                PromiseRadios with { Terms = PromiseTerms.Of(Stranger, PromiseKind.Other, "A road", DueOn) }, Ana, Day)
            .ThenRefused("A stranger owes nothing here", "CP-LIF-007"),
        Partnered.When(
                PromiseRadios with
                {
                    Terms = PromiseTerms.Of(Ana, PromiseKind.Other, "A road", DueOn.WithCalendar(CalendarSystem.Julian))
                }, Ana, Day)
            .ThenRefused("The day of a promise is of the ISO calendar", "CP-LIF-008"),
        Full.When(RadiosKept with { KeptOn = Tomorrow }, Ana, Day)
            .ThenRefused("Whoever owes it does not say that it was kept", "CP-REL-008", "CP-LIF-006"),
        Partnered.When(Carried, Ana, Day)
            .Then<PromiseMade>("A promise carries on what was agreed elsewhere", P.Partnered),
        Partnered.When(Carried with { Source = new(PromiseOrigin.Survey, " ") }, Ana, Day)
            .ThenRefused("It says of what", "CP-VAL-001"),
        Partnered.And(Carried, Ana, Day).When(PromiseVisit with { Source = Carried.Source }, Ana, Day)
            .ThenRefused("One promise carries it on", "CP-REL-015"),
        Partnered.And(Carried, Ana, Day).And(RadiosDropped, Ana, Day)
            .When(PromiseVisit with { Source = Carried.Source }, Ana, Day)
            .Then<PromiseMade>("Another does once it was dropped", P.Partnered),
        Partnered.When(RadiosKept, Ben, Day)
            .ThenRefused("What was never promised is not kept", "CP-LIF-020", "CP-LIF-013"),
        Settled.When(RadiosKept, Jose, Day).ThenRefused("It is kept once", "CP-LIF-020", "CP-REL-007"),
        Settled.When(RadiosDropped with { Why = "" }, Ana, Day)
            .ThenRefused("What was kept is not dropped", "CP-REL-007", "CP-VAL-001"),
        Full.When(RadiosDropped with { AgreedBy = Kim }, Ana, Day)
            .ThenRefused("A promise is not dropped by one side", "CP-LIF-014"),
        Full.When(RadiosDropped with { AgreedBy = Stranger }, Ana, Day)
            .ThenRefused("Nor with a stranger", "CP-LIF-014"),

        // decisions and sessions
        Full.When(new DecisionLogged(Begin.Decision, " ", "", [Ana, Stranger], Tomorrow), Ana, Day)
            .ThenRefused(
                "A bad decision is told everything at once", "CP-LIF-012", "CP-VAL-001", "CP-VAL-001", "CP-LIF-006",
                "CP-LIF-007", "CP-REL-009"),
        Partnered.When(Told with { Project = " ", Who = Stranger }, Ana, Day)
            .ThenRefused("Who takes part is of a side", "CP-VAL-001", "CP-LIF-007"),
        Partnered.When(new SessionHeld(SessionKind.Strategy, Tomorrow, [Ben], []), Ana, Day)
            .ThenRefused("A session of one side is none", "CP-LIF-006", "CP-VAL-034", "CP-REL-009"),
        Partnered.When(Dialogue with { Present = [Ana] }, Ana, Day)
            .ThenRefused("A dialogue without the partner is none", "CP-REL-009"),
        Partnered.When(Dialogue with { Present = [Ben, Stranger] }, Ana, Day)
            .ThenRefused("Nor one with strangers", "CP-LIF-007"),
        Partnered.When(Dialogue with { Support = " ", Cost = Usd(0) }, Ana, Day)
            .ThenRefused("Support has words and a cost above nothing", "CP-VAL-001", "CP-VAL-032"),
        Partnered.When(Dialogue with { Support = null }, Ana, Day)
            .ThenRefused("A cost is said for what", "CP-VAL-001"),

        // donors, means, capacity, readiness
        Full.When(Ask with { Donor = Tanglaw, What = "" }, Ana, Day)
            .ThenRefused("A side is no donor", "CP-LIF-012", "CP-PTY-001", "CP-VAL-001"),
        Partnered.When(Granted, Ana, Day).ThenRefused("Nobody answers what was not asked", "CP-LIF-020", "CP-LIF-013"),
        Settled.When(Granted with { Answer = FlexibilityAnswer.Refused }, Ana, Day)
            .ThenRefused("A donor answers once", "CP-LIF-020", "CP-REL-007"),
        Full.When(Commit with { Plan = CapacityPlan.Of("x", CapacityDirection.Both, Commit.Plan.Parts) }, Ana, Day)
            .ThenRefused("A topic has an identity of its own", "CP-LIF-012"),
        Partnered.When(Course, Ana, Day)
            .ThenRefused("Nothing is delivered that was not committed", "CP-LIF-020", "CP-LIF-013"),
        Full.When(Course with { Amount = Usd(7_500.01m), What = " " }, Ana, Day)
            .ThenRefused("No more is delivered than was committed", "CP-REL-010", "CP-VAL-001"),
        Full.When(Course with { Amount = Money.Of(1, "EUR") }, Ana, Day)
            .ThenRefused("It is delivered in its currency", "CP-REL-010"),
        Full.When(Course with { Amount = Usd(0) }, Ana, Day).ThenRefused("Nothing is no delivery", "CP-REL-010"),
        Partnered.When(new PreparednessPlanned(Tomorrow, [Kim], false), Kim, Day)
            .ThenRefused("A plan of one side is none", "CP-LIF-006", "CP-REL-009"),

        // due diligence
        Full.When(Assessment, Kim, DecidedOn)
            .ThenRefused("An assessment is recorded once, and not before it was done", "CP-LIF-003", "CP-LIF-012"),
        Opened.When(Assessment, Ana, OpenedOn).ThenRefused("It is recorded after it was done", "CP-LIF-006"),
        Partnered.When(TwoSign with { MetOn = Tomorrow }, Ana, Day)
            .ThenRefused("Of which assessment is asked", "CP-LIF-020", "CP-LIF-013", "CP-LIF-006"),
        Settled.When(TwoSign, Kim, Day).ThenRefused("A condition is met once", "CP-LIF-020", "CP-REL-011"),
        Partnered.When(Assessment, Ben, Day).ThenRefused("A side does not assess itself", "CP-REL-012"),
        Partnered.When(OfTheLead, Ana, Day).ThenRefused("Nor does the lead", "CP-REL-012"),
        Partnered.When(OfTheLead, Ben, Day).Then<AssessmentRecorded>("The partner assesses the lead", P.Partnered),
        Partnered.When(AcceptedFrom(Tanglaw), Ana, Day)
            .ThenRefused("Nor is its own assessment accepted", "CP-REL-013"),
        Partnered.When(AcceptedFrom(Donor), Ana, Day)
            .Then<AssessmentRecorded>("That of a third one is, and the other side records it", P.Partnered),
        Partnered.When(AcceptedFrom(Donor), Ben, Day)
            .ThenRefused("The one assessed does not record it", "CP-REL-012"),
        Full.When(TwoSign, Ben, Day).ThenRefused("Nor does it say that it met a condition", "CP-LIF-020", "CP-REL-012"),
        Full.When(TwoSign with { Condition = "a boat" }, Ana, Day)
            .ThenRefused("What is no condition is not met", "CP-REL-011"),
    ];

    private static RelationshipFact Of(string name) => new RelationshipFact[]
    {
        WeBring, Yes, No, End, PromiseRadios, RadiosKept, RadiosDropped, Begin, Assessed, Strategy, Ask, Granted,
        TheirMeans, Commit, Course, Plan, Assessment, TwoSign,
    }.Single(fact => fact.GetType().Name == name);

    private static Scenario Taken(
        Kit.When<Relationship, RelationshipFact> when, string name, P phase) =>
        new(name, when.Given, when.Proposal, new(when.Proposal.Fact.GetType(), phase.ToString(), false));
}
