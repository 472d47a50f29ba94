using System.Text.Json.Serialization;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Relationships;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of relationships and due diligence are written.</summary>
internal static class RelationshipConverters
{
    public static JsonConverter[] All { get; } =
    [
        // identities
        IdOf<Relationship>("relationship-1"), IdOf<Promise>("promise-1"), IdOf<JointDecision>("decision-1"),
        IdOf<FlexibilityRequest>("request-1"), IdOf<CapacityTopic>("security-management"),
        IdOf<OrganisationAssessment>("assessment-1"),
        // names
        new NameConverter<PromiseKind>(), new NameConverter<PromiseOrigin>(), new NameConverter<CyclePhase>(),
        new NameConverter<ParticipationMode>(),
        new NameConverter<SessionKind>(), new NameConverter<FlexibilityAnswer>(),
        new NameConverter<CapacityDirection>(), new NameConverter<AssessmentKind>(),
        new NameConverter<AssessmentOutcome>(), // entries
        new EntryConverter<RelationshipFact>(RelationshipWire.Family, Relationship.Lifecycle.Proposal),
        new ValueListConverter<IEntry<RelationshipFact>>(ListForm.Lines), // values with parts
        new MadeConverter<RelationshipLimitsParts, RelationshipLimits>(
            parts => parts.Make(), RelationshipLimitsParts.Of),
        new MadeConverter<PromiseTermsParts, PromiseTerms>(parts => parts.Make(), PromiseTermsParts.Of),
        new MadeConverter<MeansParts, Means>(parts => parts.Make(), MeansParts.Of),
        new MadeConverter<CapacityPlanParts, CapacityPlan>(parts => parts.Make(), CapacityPlanParts.Of),
        new MadeConverter<AssessmentFindingsParts, AssessmentFindings>(
            parts => parts.Make(), AssessmentFindingsParts.Of), // lists
        new ValueListConverter<SessionLimit>(), new ValueListConverter<PartneringCriterion>(),
        new ValueListConverter<CapacityPart>(), new ValueListConverter<AssessmentCondition>(),
    ];
}
