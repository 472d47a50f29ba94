using System.Collections.Immutable;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Relationships;

/// <summary>A relationship as one would write it by hand: the same parts as that of the library.</summary>
internal sealed record HandRelated
{
    public RelationshipPhase Phase { get; init; }
    public LocalDate LastOn { get; init; }
    public Entry<RelationshipOpened>? Opened { get; init; }
    public BySide<Entry<ValueStated>?> Stated { get; init; }
    public BySide<Entry<PartneringAgreed>?> Agreed { get; init; }
    public Entry<RelationshipDeclined>? DeclinedBy { get; init; }
    public Entry<RelationshipEnded>? EndedBy { get; init; }
    public ImmutableArray<HandPromise> Promises { get; init; } = [];
    public ImmutableArray<Entry<DecisionLogged>> Decisions { get; init; } = [];
    public ImmutableArray<Entry<ParticipationRecorded>> Participation { get; init; } = [];
    public ImmutableArray<Entry<SessionHeld>> Sessions { get; init; } = [];
    public ImmutableArray<HandRequest> Requests { get; init; } = [];
    public BySide<Entry<MeansStated>?> Means { get; init; }
    public ImmutableArray<HandTopic> Capacity { get; init; } = [];

    public Entry<PreparednessPlanned>? Plan { get; init; }
    public ImmutableArray<HandAssessment> Assessments { get; init; } = [];

    public Sides? Sides => Opened?.Fact.Heading.Sides;

    public Side? SideOf(Person person) => Sides?.SideOf(person.Party);
}

/// <summary>A promise, and what became of it.</summary>
internal sealed record HandPromise(
    Entry<PromiseMade> Made, Entry<PromiseKept>? Kept = null, Entry<PromiseDropped>? Dropped = null)
{
    public bool IsOpen => Kept is null && Dropped is null;
}

/// <summary>A request to a donor, and the answer.</summary>
internal sealed record HandRequest(Entry<FlexibilityAsked> Asked, Entry<FlexibilityAnswered>? Answered = null);

/// <summary>A capacity, and what was delivered of it.</summary>
internal sealed record HandTopic(
    Entry<CapacityCommitted> Committed, Money Delivered, Entry<CapacityDelivered>? Last = null);

/// <summary>An assessment, and which of its conditions are met.</summary>
internal sealed record HandAssessment(Entry<AssessmentRecorded> Recorded, ImmutableArray<Entry<ConditionMet>> Met)
{
    public bool IsOpen(string condition)
    {
        foreach (var met in Met) if (met.Fact.Condition == condition) return false;
        foreach (var asked in Recorded.Fact.Findings.Conditions) if (asked.What == condition) return true;
        return false;
    }
}
