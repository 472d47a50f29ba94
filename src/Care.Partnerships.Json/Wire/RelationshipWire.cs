using Care.Partnerships.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens between two organisations. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class RelationshipWire
{
    public static WireFamily Family { get; } = new(typeof(RelationshipFact),
    [
        (typeof(RelationshipOpened),    "relationship-opened/1"),
        (typeof(ValueStated),           "relationship-value-stated/1"),
        (typeof(PartneringAgreed),      "partnering-agreed/1"),
        (typeof(RelationshipDeclined),  "relationship-declined/1"),
        (typeof(RelationshipEnded),     "relationship-ended/1"),
        (typeof(PromiseMade),           "promise-made/1"),
        (typeof(PromiseKept),           "promise-kept/1"),
        (typeof(PromiseDropped),        "promise-dropped/1"),
        (typeof(DecisionLogged),        "decision-logged/1"),
        (typeof(ParticipationRecorded), "participation-recorded/1"),
        (typeof(SessionHeld),           "session-held/1"),
        (typeof(FlexibilityAsked),      "flexibility-asked/1"),
        (typeof(FlexibilityAnswered),   "flexibility-answered/1"),
        (typeof(MeansStated),           "means-stated/1"),
        (typeof(CapacityCommitted),     "capacity-committed/1"),
        (typeof(CapacityDelivered),     "capacity-delivered/1"),
        (typeof(PreparednessPlanned),   "preparedness-planned/1"),
        (typeof(AssessmentRecorded),    "assessment-recorded/1"),
        (typeof(ConditionMet),          "assessment-condition-met/1"),
    ]);
}

/// <summary>Limits, as they are written.</summary>
internal sealed record RelationshipLimitsParts(ValueList<SessionLimit> Sessions, Ratio Overstretch)
{
    public static RelationshipLimitsParts Of(RelationshipLimits limits) => new(limits.Sessions, limits.Overstretch);

    public Result<RelationshipLimits> Make() => RelationshipLimits.From(Sessions, Overstretch);
}

/// <summary>Who owes what by when, as it is written. What is missing is refused when it is made.</summary>
internal sealed record PromiseTermsParts(
    PromiseKind Kind, string What, Person? Owner = null, LocalDate? DueOn = null)
{
    public static PromiseTermsParts Of(PromiseTerms terms) => new(terms.Kind, terms.What, terms.Owner, terms.DueOn);

    public Result<PromiseTerms> Make() => PromiseTerms.From(Owner, Kind, What, DueOn);
}

/// <summary>Means, as they are written.</summary>
internal sealed record MeansParts(Money? OtherCommitments = null, Money? LastExpenditure = null)
{
    public static MeansParts Of(Means means) => new(means.OtherCommitments, means.LastExpenditure);

    public Result<Means> Make() => Means.From(OtherCommitments, LastExpenditure);
}

/// <summary>What is committed to a capacity, as it is written.</summary>
internal sealed record CapacityPlanParts(string Topic, CapacityDirection Direction, ValueList<CapacityPart> Parts)
{
    public static CapacityPlanParts Of(CapacityPlan plan) => new(plan.Topic, plan.Direction, plan.Parts);

    public Result<CapacityPlan> Make() => CapacityPlan.From(Topic, Direction, Parts);
}

/// <summary>What an assessment found, as it is written.</summary>
internal sealed record AssessmentFindingsParts(
    AssessmentKind Kind, Side Side, string Evidence, AssessmentOutcome Outcome, RiskLevel Rating, LocalDate DoneOn,
    LocalDate ValidUntil, ValueList<AssessmentCondition> Conditions = default, Id<Party>? AcceptedFrom = null)
{
    public static AssessmentFindingsParts Of(AssessmentFindings of) =>
        new(
            of.Kind, of.Side, of.Evidence, of.Outcome, of.Rating, of.DoneOn, of.ValidUntil, of.Conditions,
            of.AcceptedFrom);

    public Result<AssessmentFindings> Make() => AssessmentFindings.From(
        Kind, Side, Evidence, Outcome, DoneOn, ValidUntil, Rating, Conditions, AcceptedFrom);
}
