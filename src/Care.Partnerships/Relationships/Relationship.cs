using System.Text;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Relationships;

/// <summary>
/// What two organisations are to each other, as its history made it: it is older than their first agreement, and
/// outlives the last one. Both sides read all of it.
/// </summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed partial record Relationship : Aggregate<Relationship, RelationshipFact>, IPhased<RelationshipPhase>
{
    private Relationship() { }

    /// <summary>Where it stands.</summary>
    public RelationshipPhase Phase
    {
        get => (RelationshipPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>What names it; null before it is opened.</summary>
    public RelationshipHeading? Heading => Opened?.Fact.Heading;

    /// <summary>What each side said that it brings and looks for; null where a side did not say so.</summary>
    public BySide<IEntry<ValueStated>?> Stated { get; internal init; }

    /// <summary>The decision of each side to partner; null where a side did not decide so.</summary>
    public BySide<IEntry<PartneringAgreed>?> Agreed { get; internal init; }

    /// <summary>That a side declined, and why; null where none did.</summary>
    public IEntry<RelationshipDeclined>? Declined { get; internal init; }

    /// <summary>That a side ended it, and why; null where none did.</summary>
    public IEntry<RelationshipEnded>? Ended { get; internal init; }

    /// <summary>What the two promised each other, in the order of recording.</summary>
    public Book<Promise> Promises { get; internal init; } = Book<Promise>.Empty;

    /// <summary>The decisions of the two, in the order of recording.</summary>
    public Book<JointDecision> Decisions { get; internal init; } = Book<JointDecision>.Empty;

    /// <summary>Who took part in which phase of which project, in the order of recording.</summary>
    public ValueList<IEntry<ParticipationRecorded>> Participation { get; internal init; }

    /// <summary>What the two sat together for, in the order of recording.</summary>
    public ValueList<IEntry<SessionHeld>> Sessions { get; internal init; }

    /// <summary>What donors were asked for, in the order of recording.</summary>
    public Book<FlexibilityRequest> Requests { get; internal init; } = Book<FlexibilityRequest>.Empty;

    /// <summary>The means that each side stated last; null where a side stated none.</summary>
    public BySide<IEntry<MeansStated>?> Means { get; internal init; }

    /// <summary>What is committed to capacities, in the order of recording.</summary>
    public Book<CapacityTopic> Capacity { get; internal init; } = Book<CapacityTopic>.Empty;

    /// <summary>The plan of preparedness, as it was made last; null where there is none.</summary>
    public IEntry<PreparednessPlanned>? Plan { get; internal init; }

    /// <summary>The assessments of either side, in the order of recording.</summary>
    public Book<OrganisationAssessment> Assessments { get; internal init; } = Book<OrganisationAssessment>.Empty;

    /// <summary>The day since which both are partners; null where they are not yet.</summary>
    public LocalDate? PartnersSince =>
        Agreed.IsComplete ? LocalDate.Max(Agreed.Lead!.On, Agreed.Partner!.On) : null;

    /// <summary>Whether it goes on: neither declined nor ended, and opened.</summary>
    public bool IsAlive => Phase is RelationshipPhase.Considering or RelationshipPhase.Partnered;

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => Heading?.Sides.SideOf(actor);

    internal IEntry<RelationshipOpened>? Opened { get; init; }

    // Asked where a row, or what came before in a history, says that it was opened.
    internal RelationshipHeading KnownHeading =>
        Heading ?? throw new InvalidOperationException("this relationship was never opened");

    // The side for which somebody recorded something: a stranger did not.
    private Side Acts(Actor by) =>
        SideOf(by) ?? throw new InvalidOperationException($"{by} acts for neither side");

    private T? OfSide<T>(Person by, BySide<T?> ofBoth) where T : class => SideOf(by) is { } side ? ofBoth[side] : null;

    internal static Side Other(Side side) => side is Side.Lead ? Side.Partner : Side.Lead;

    // The last of a list that the same person recorded in the same words.
    private static IEntry<T>? Last<T>(ValueList<IEntry<T>> entries, Person by, T fact) where T : RelationshipFact
    {
        for (var i = entries.Count - 1; i >= 0; i--)
            if (entries[i] is var entry && entry.By.Equals(by) && entry.Fact.Equals(fact)) return entry;
        return null;
    }

    /// <summary>Writes its identity, where it stands and how much is in it.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(
            null, $"Id = {Heading?.Id.Value ?? "none"}, Phase = {Phase}, Promises = {Promises.Count}, "
                + $"Decisions = {Decisions.Count}, Sessions = {Sessions.Count}");
        return true;
    }
}

/// <summary>A decision of the two, where both read it.</summary>
/// <param name="Logged">What was decided, as it was recorded.</param>
public sealed record JointDecision(IEntry<DecisionLogged> Logged) : InvariantRecord, IIdentified<JointDecision>
{
    /// <inheritdoc/>
    public Id<JointDecision> Id => Logged.Fact.Decision;
}

/// <summary>A request to a donor for flexibility, and what became of it.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4 (the lead speaks with donors about money and rules that touch partners).
/// </remarks>
/// <param name="Asked">What was asked, as it was recorded.</param>
public sealed record FlexibilityRequest(IEntry<FlexibilityAsked> Asked)
    : InvariantRecord, IIdentified<FlexibilityRequest>
{
    /// <inheritdoc/>
    public Id<FlexibilityRequest> Id => Asked.Fact.Request;

    /// <summary>What became of it; null while it waits.</summary>
    public IEntry<FlexibilityAnswered>? Answered { get; internal init; }
}
