using Care.Partnerships.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Every entry of relationships with odd texts, extreme days and figures.</summary>
public static class RelationshipEventGenerators
{
    private static readonly Gen<Person> People = SignOffEventGenerators.People;

    private static readonly Gen<bool?> YesNoUnknown = Gen.Elements<bool?>(true, false, null);

    private static readonly Gen<Money> Amount =
        Gen.OneOf(Gen.Choose(1, 1_000_000), Gen.Constant(1)).Select(units => Money.OfMinorUnits(units, Currency.Usd));

    private static readonly Gen<RelationshipHeading> Headings =
        from id in Ids<Relationship>()
        from lead in Ids<Party>()
        from partner in Ids<Party>().Where(other => other != lead)
        from kinds in Members<SessionKind>().ArrayOf()
        from months in Gen.Choose(1, RelationshipLimits.MostMonths)
        from most in Gen.Choose(1, 1_000_000)
        select new RelationshipHeading(
            id, Sides.Of(lead, partner), RelationshipLimits.Of(
                [.. kinds.Distinct().Select(kind => new SessionLimit(kind, months))], Ratio.Of(most / 10_000m)));

    private static readonly Gen<PromiseTerms> Promises =
        from owner in People
        from kind in Members<PromiseKind>()
        from what in Words
        from day in Day
        select PromiseTerms.Of(owner, kind, what, day);

    private static readonly Gen<CapacityPlan> Plans =
        from topic in Words
        from direction in Members<CapacityDirection>()
        from day in Day
        from first in Amount
        from second in Amount
        select CapacityPlan.Of(
            topic, direction, new CapacityPart(new(day, day), first),
            new CapacityPart(new(LocalDate.MinIsoValue, day), second));

    private static readonly Gen<AssessmentFindings> Findings =
        from kind in Members<AssessmentKind>()
        from side in Members<Side>()
        from evidence in Words
        from rating in Members<RiskLevel>()
        from outcome in Members<AssessmentOutcome>()
        from one in Day
        from other in Day
        from conditions in Words.ArrayOf()
        from party in Ids<Party>()
        from isOwn in Gen.Elements(true, false)
        let latest = LocalDate.Max(one, other)
        select AssessmentFindings.Of(
            kind, side, evidence, outcome, LocalDate.Min(one, other), latest, rating,
            outcome is AssessmentOutcome.AcceptedOnConditions
                ? [.. conditions.Append("x").Distinct().Select(what => new AssessmentCondition(what, latest))] : [],
            isOwn ? null : party);

    private static readonly Gen<RelationshipFact> OfTheTwo =
        from heading in Headings
        from text in Words
        from other in Words
        from note in Note
        from isMet in YesNoUnknown
        from terms in Promises
        from promise in Ids<Promise>()
        from decision in Ids<JointDecision>()
        from day in Day
        from who in People
        from people in People.ArrayOf()
        from phase in Members<CyclePhase>()
        from how in Members<ParticipationMode>()
        from kind in Members<SessionKind>()
        from cost in Amount
        from fact in Gen.Elements<RelationshipFact>(
            new RelationshipOpened(heading), new ValueStated(text),
            new PartneringAgreed([new(text, isMet, note), new(other, isMet)], other), new RelationshipDeclined(text),
            new RelationshipEnded(text), new PromiseMade(
                promise, terms)
            {
                Source = isMet is null ? null : new((PromiseOrigin)((int)how % 3), other, note),
            },
            new PromiseKept(promise, day),
            new PromiseDropped(promise, text, who),
            new DecisionLogged(decision, text, other, people.ToValueList(), day),
            new ParticipationRecorded(text, phase, who, how),
            new SessionHeld(
                kind, day, people.ToValueList(), [who], note)
            {
                Support = isMet is true ? text : note, Cost = isMet is true ? cost : null,
            },
            new PreparednessPlanned(day, people.ToValueList(), isMet is true))
        select fact;

    private static readonly Gen<RelationshipFact> WithOthers =
        from request in Ids<FlexibilityRequest>()
        from donor in Ids<Party>()
        from text in Words
        from answer in Members<FlexibilityAnswer>()
        from isKnown in YesNoUnknown
        from amount in Amount
        from topic in Ids<CapacityTopic>()
        from plan in Plans
        from assessment in Ids<OrganisationAssessment>()
        from findings in Findings
        from day in Day
        from fact in Gen.Elements<RelationshipFact>(
            new FlexibilityAsked(request, donor, text), new FlexibilityAnswered(request, answer),
            new MeansStated(Means.Of(isKnown is null ? null : amount, isKnown is true ? amount : null)),
            new CapacityCommitted(topic, plan), new CapacityDelivered(topic, amount, text),
            new AssessmentRecorded(assessment, findings), new ConditionMet(assessment, text, day))
        select fact;

    public static Arbitrary<IEntry<RelationshipFact>> OfRelationships()
    {
        var gen =
            from fact in Gen.OneOf(OfTheTwo, WithOthers)
            from who in People
            from recorded in RecordedOn
            select Relationship.Lifecycle.Proposal(fact, who, recorded);
        return gen.ToArbitrary();
    }
}
