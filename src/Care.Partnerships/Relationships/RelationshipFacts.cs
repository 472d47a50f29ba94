using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Relationships;

/// <summary>
/// What happens between two organisations. The closed family is in this file, in the order of a life.
/// </summary>
public abstract record RelationshipFact : Fact;

/// <summary>Two organisations began to consider whether to partner.</summary>
/// <param name="Heading">What names it.</param>
public sealed record RelationshipOpened(RelationshipHeading Heading) : RelationshipFact;

/// <summary>A side said what it brings and what it looks for. It may say so anew.</summary>
/// <param name="Value">What it is; may not be blank.</param>
public sealed record ValueStated(string Value) : RelationshipFact;

/// <summary>A side decided to partner. Once both did, they are partners.</summary>
/// <param name="Criteria">On what it rests; one or more, each once.</param>
/// <param name="Why">Why; may not be blank.</param>
public sealed record PartneringAgreed(ValueList<PartneringCriterion> Criteria, string Why) : RelationshipFact;

/// <summary>A side decided not to partner.</summary>
/// <param name="Why">Why; may not be blank.</param>
public sealed record RelationshipDeclined(string Why) : RelationshipFact;

/// <summary>A side ended the relationship.</summary>
/// <param name="Why">Why; may not be blank.</param>
public sealed record RelationshipEnded(string Why) : RelationshipFact;

/// <summary>Somebody of a side promised something to the other.</summary>
/// <param name="Promise">Its identity; not taken before.</param>
/// <param name="Terms">Who owes what, by when.</param>
public sealed record PromiseMade(Id<Promise> Promise, PromiseTerms Terms) : RelationshipFact
{
    /// <summary>
    /// The action of a check-in, the follow-up of a survey or the lesson of a review that it carries on; null where it
    /// stands by itself. One promise is made for each.
    /// </summary>
    public PromiseSource? Source { get; init; }
}

/// <summary>
/// A promise was kept. The side to which it was made says so, after the relationship is over too.
/// </summary>
/// <param name="Promise">The promise.</param>
/// <param name="KeptOn">The day, not after the day of recording.</param>
public sealed record PromiseKept(Id<Promise> Promise, LocalDate KeptOn) : RelationshipFact;

/// <summary>A promise was dropped, and the other side agreed; after the relationship is over too.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Why">Why; may not be blank.</param>
/// <param name="AgreedBy">Somebody of the other side than whoever records it.</param>
public sealed record PromiseDropped(Id<Promise> Promise, string Why, Person AgreedBy) : RelationshipFact;

/// <summary>A decision of the two was written down where both read it.</summary>
/// <param name="Decision">Its identity; not taken before.</param>
/// <param name="Topic">What it is about; may not be blank.</param>
/// <param name="Decided">What was decided; may not be blank.</param>
/// <param name="DecidedBy">Who decided; one or more of each side.</param>
/// <param name="DecidedOn">The day, not after the day of recording.</param>
public sealed record DecisionLogged(
    Id<JointDecision> Decision, string Topic, string Decided, ValueList<Person> DecidedBy, LocalDate DecidedOn)
    : RelationshipFact;

/// <summary>Somebody took part in a phase of a project.</summary>
/// <param name="Project">The project, by its name or number; may not be blank.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Who">Who, of either side.</param>
/// <param name="How">How.</param>
public sealed record ParticipationRecorded(string Project, CyclePhase Phase, Person Who, ParticipationMode How)
    : RelationshipFact;

/// <summary>The two sides sat together.</summary>
/// <param name="Kind">What for.</param>
/// <param name="HeldOn">The day, not after the day of recording.</param>
/// <param name="Present">Who was there; one or more of each side, and of a dialogue one or more of the partner.</param>
/// <param name="FacilitatedBy">Who led through it, of whatever party; one or more.</param>
/// <param name="Outcome">What came of it; null where nothing was written down.</param>
public sealed record SessionHeld(
    SessionKind Kind, LocalDate HeldOn, ValueList<Person> Present, ValueList<Person> FacilitatedBy,
    string? Outcome = null) : RelationshipFact
{
    /// <summary>
    /// What helped the partner to be there, such as travel or an interpreter; not blank, said where a cost is; null
    /// where none is recorded.
    /// </summary>
    public string? Support { get; init; }

    /// <summary>What that cost, above 0; null where it is not known.</summary>
    public Money? Cost { get; init; }
}

/// <summary>A donor was asked for flexibility, since a matter of money or rules touches the partner.</summary>
/// <param name="Request">Its identity; not taken before.</param>
/// <param name="Donor">The donor; neither of the two sides.</param>
/// <param name="What">What was asked; may not be blank.</param>
public sealed record FlexibilityAsked(Id<FlexibilityRequest> Request, Id<Party> Donor, string What) : RelationshipFact;

/// <summary>A request for flexibility came to its end.</summary>
/// <param name="Request">The request.</param>
/// <param name="Answer">What became of it.</param>
public sealed record FlexibilityAnswered(Id<FlexibilityRequest> Request, FlexibilityAnswer Answer) : RelationshipFact;

/// <summary>A side stated its means. It may state them anew.</summary>
/// <param name="Means">Its other commitments and its last expenditure.</param>
public sealed record MeansStated(Means Means) : RelationshipFact;

/// <summary>Money was committed to strengthen a capacity.</summary>
/// <param name="Topic">Its identity; not taken before.</param>
/// <param name="Plan">What is committed.</param>
public sealed record CapacityCommitted(Id<CapacityTopic> Topic, CapacityPlan Plan) : RelationshipFact;

/// <summary>Some of what was committed to a capacity was delivered.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Amount">The money, above 0; together never more than was committed.</param>
/// <param name="What">What was done; may not be blank.</param>
public sealed record CapacityDelivered(Id<CapacityTopic> Topic, Money Amount, string What) : RelationshipFact;

/// <summary>The two sides made a plan of preparedness together, or made it anew.</summary>
/// <param name="MadeOn">The day, not after the day of recording.</param>
/// <param name="MadeBy">Who made it; one or more of each side.</param>
/// <param name="HasMediaSection">Whether it says who speaks to the media, and how.</param>
public sealed record PreparednessPlanned(LocalDate MadeOn, ValueList<Person> MadeBy, bool HasMediaSection)
    : RelationshipFact;

/// <summary>One of the two was assessed. The other one records it, or accepts what a third one found.</summary>
/// <param name="Assessment">Its identity; not taken before.</param>
/// <param name="Findings">What was found; it was not done after the day of recording.</param>
public sealed record AssessmentRecorded(Id<OrganisationAssessment> Assessment, AssessmentFindings Findings)
    : RelationshipFact;

/// <summary>A condition of an assessment was met. The side that was not assessed says so.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Condition">The condition, in its words.</param>
/// <param name="MetOn">The day, not after the day of recording.</param>
public sealed record ConditionMet(Id<OrganisationAssessment> Assessment, string Condition, LocalDate MetOn)
    : RelationshipFact;
