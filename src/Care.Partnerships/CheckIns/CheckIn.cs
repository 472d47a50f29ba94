using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.CheckIns;

/// <summary>
/// A check-in of the two sides of a partnership, as its history made it: each scores the other and the partnership, and
/// neither sees the
/// other's sheets first.
/// </summary>
/// <remarks>
/// The sheets can be read through <see cref="VisibleTo"/> only; nothing else that is public, printed or serialized
/// shows an answer. Immutable.
/// </remarks>
public sealed partial record CheckIn : Aggregate<CheckIn, CheckInFact>, IPhased<CheckInPhase>
{
    private CheckIn() { }

    /// <summary>Where it stands.</summary>
    public CheckInPhase Phase
    {
        get => (CheckInPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>It was planned; null in an empty history.</summary>
    public IEntry<CheckInScheduled>? Scheduled { get; internal init; }

    /// <summary>Filling in began; null before.</summary>
    public IEntry<CheckInOpened>? Opened { get; internal init; }

    /// <summary>The sheets were discussed; null before.</summary>
    public IEntry<SheetsDiscussed>? Discussed { get; internal init; }

    /// <summary>The joint actions, in the order in which they were added.</summary>
    public ValueList<IEntry<ActionAdded>> Actions { get; internal init; }

    /// <summary>What became of the actions, done or dropped, in the order in which it was recorded.</summary>
    public ValueList<IEntry<CheckInFact>> ActionsEnded { get; internal init; }

    /// <summary>The actions that are neither done nor dropped, in the order in which they were added.</summary>
    public ValueList<IEntry<ActionAdded>> OpenActions =>
        Actions.Where(added => EndOf(added.Fact.Action.Id) is null).ToValueList();

    /// <summary>The agreement of each side to the result as it stands; null where a side has not agreed.</summary>
    public BySide<IEntry<CheckInAgreed>?> Agreed { get; internal init; }

    /// <summary>It ended; null before.</summary>
    public IEntry<CheckInClosed>? Closed { get; internal init; }

    /// <summary>What it is about, who takes part, and by which rules; null before it is scheduled.</summary>
    public CheckInSetup? Setup => Scheduled?.Fact.Setup;

    /// <summary>Whether the lead handed in its sheets.</summary>
    public bool IsLeadIn => HandedIn.Lead is not null;

    /// <summary>Whether the partner handed in its sheets.</summary>
    public bool IsPartnerIn => HandedIn.Partner is not null;

    /// <summary>Whether both sides handed in their sheets; from then on both see all of them.</summary>
    public bool AreBothIn => HandedIn.IsComplete;

    /// <summary>
    /// Whether it should have been discussed by now, and was not: a day after the last one of the period and of grace.
    /// Never before it is scheduled.
    /// </summary>
    public bool IsOverdueOn(LocalDate day) => Discussed is null && LastDayToDiscuss is { } last && day > last;

    /// <summary>The last day for the discussion, grace included; null before it is scheduled.</summary>
    public LocalDate? LastDayToDiscuss =>
        Setup is { } setup ? setup.Dates.Period.End.Shifted(setup.Rules.GraceDays) : null;

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => Setup?.Sides.SideOf(actor);

    /// <summary>That an action was done or dropped; null while it is open, and where there is none such.</summary>
    public IEntry<CheckInFact>? EndOf(Id<JointAction> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var ended in ActionsEnded)
            if ((ended.Fact as ActionCompleted)?.Action == action || (ended.Fact as ActionDropped)?.Action == action)
                return ended;
        return null;
    }

    /// <summary>
    /// What an actor may see: everything once both sides are in; before that, people of a side that handed in see their
    /// own sheets, and nobody sees the
    /// other's. Strangers and the clock see no sheet at any time.
    /// </summary>
    public CheckInView VisibleTo(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return CheckInView.Of(this, SideOf(actor));
    }

    // Closed to the public until both are in, so it is neither printed nor serialized.
    internal BySide<HandedInSheets?> HandedIn { get; init; }

    // Asked where a row, or what came before in a history, says that it was scheduled.
    internal CheckInSetup KnownSetup =>
        Setup ?? throw new InvalidOperationException("this check-in was never scheduled");

    internal LocalDate? BothInOn =>
        HandedIn is { Lead: { } lead, Partner: { } partner } ? LocalDate.Max(lead.Entry.On, partner.Entry.On) : null;

    internal IEntry<ActionAdded>? ActionOf(Id<JointAction> id)
    {
        foreach (var added in Actions) if (added.Fact.Action.Id == id) return added;
        return null;
    }
}

/// <summary>The sheets of one side, held against the scorecard when they were taken in.</summary>
internal sealed record HandedInSheets(IEntry<SheetsHandedIn> Entry, Sheet OfOther, Sheet OfPartnership);
