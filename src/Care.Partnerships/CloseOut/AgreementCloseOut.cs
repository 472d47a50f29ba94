using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// The ordered end of an agreement, as its history made it. It keeps the entries that recorded each fact. It never ends
/// the partnership.
/// </summary>
/// <remarks>Immutable; what changes together is a value of its own inside.</remarks>
public sealed partial record AgreementCloseOut : Aggregate<AgreementCloseOut, CloseOutFact>, IPhased<CloseOutPhase>
{
    private AgreementCloseOut() { }

    /// <summary>Where it stands.</summary>
    public CloseOutPhase Phase
    {
        get => (CloseOutPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>What happened besides the steps.</summary>
    public CloseOutCourse Course { get; internal init; } = new();

    /// <summary>The steps of the plan in its order, each with where it stands; empty before it is planned.</summary>
    public ValueList<CloseOutStep> Steps { get; internal init; }

    /// <summary>What names it; null before it is planned.</summary>
    public CloseOutHeading? Heading => Course.Planned?.Fact.Heading;

    /// <summary>The two parties; null before it is planned.</summary>
    public Sides? Sides => Heading?.Sides;

    /// <summary>The plan with its days, as last made; null before it is planned.</summary>
    public CloseOutSchedule? Schedule => Course.Schedule;

    /// <summary>What the two sides owe each other, as last determined; null while it was not.</summary>
    public Settlement? Settlement => Course.Settlement?.Fact.Settlement;

    /// <summary>
    /// That it is completed, for <see cref="AgreementClosed"/>; null while it is not closed. Opened and closed again,
    /// it makes a new one.
    /// </summary>
    public CompletedCloseOut? Completed =>
        Phase is CloseOutPhase.Closed
        && Heading is { } heading && Course is { Completed: { } completed, Settlement.Fact.Settlement: var settlement }
            ? new(heading.Agreement, heading.Id.Value, completed.On, KnownSchedule.Anchors.End,
                settlement.Figures.EligibleDirect)
            : null;

    /// <summary>What was decided about the time after it; null while nothing was.</summary>
    public Handover? Handover
    {
        get
        {
            CloseOutStep? last = null;
            foreach (var step in Steps)
                if (step.Evidence?.ForTheTimeAfter is not null && !(step.Last?.On < last?.Last?.On)) last = step;
            return last?.Evidence?.ForTheTimeAfter;
        }
    }

    /// <summary>A step as it stands; null where the plan does not have it.</summary>
    public CloseOutStep? StepOf(Id<CloseOutStep> step) =>
        Schedule?.Plan.PlaceOf(step) is >= 0 and var place ? Steps[place] : null;

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => Sides?.SideOf(actor);

    /// <summary>What an actor may record of a step on a day.</summary>
    public ValueList<Permission> Permissions(Id<CloseOutStep> step, Actor by, LocalDate on) =>
        CloseOutStep.Table.Permissions(this, step, by, on);

    /// <summary>The fact that a step was done, with the day on which it was due by the plan.</summary>
    public StepDone Doing(Id<CloseOutStep> step, StepEvidence evidence) => new(step, evidence, StepOf(step)?.Due.On);

    // Asked where a row says that it was planned, or what came before in a history.
    internal CloseOutHeading KnownHeading => Heading ?? throw NeverPlanned();

    internal CloseOutSchedule KnownSchedule => Schedule ?? throw NeverPlanned();

    // The last day for the review of the final reports; null where the plan names none, or one report is missing.
    internal LocalDate? ReviewEndsOn(FinalReports finals) =>
        KnownSchedule.Plan.ReviewDays is { Unchecked: var days } && finals.HandedInOn is { } handedIn
            ? handedIn.Shifted(days) : null;

    // Those of a set of steps, a bit for each place in the plan, that are open.
    internal ulong OpenAmong(ulong steps)
    {
        var open = 0UL;
        for (var i = 0; i < Steps.Count; i++) if ((steps >> i & 1) == 1 && Steps[i].IsOpen) open |= 1UL << i;
        return open;
    }

    private static InvalidOperationException NeverPlanned() => new("this close-out was never planned");
}

/// <summary>
/// Where a close-out stands. <see cref="Closed"/> is the end, although it may be opened again within the time that
/// records are kept.
/// </summary>
public enum CloseOutPhase
{
    /// <summary>Nothing happened yet.</summary>
    NotStarted,

    /// <summary>The steps and their days are known.</summary>
    Planned,

    /// <summary>The steps are being settled.</summary>
    Underway,

    /// <summary>Everything that has to be settled is settled.</summary>
    Closed,
}

/// <summary>What names a close-out and never changes.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Agreement">The agreement that it closes; each agreement has one close-out.</param>
/// <param name="Number">The number of the agreement, for people to read.</param>
/// <param name="Sides">The two parties of the agreement.</param>
public sealed record CloseOutHeading(
    Id<AgreementCloseOut> Id, Id<Agreement> Agreement, string Number, Sides Sides) : InvariantRecord
{
    /// <summary>The heading of the close-out of an agreement.</summary>
    public static CloseOutHeading Of(Id<AgreementCloseOut> id, AgreementHeading agreement)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(agreement);
        return new(id, agreement.Id, agreement.Number, agreement.Sides);
    }
}

/// <summary>An adjustment after the closing.</summary>
/// <param name="Reopened">The close-out was opened again.</param>
/// <param name="Before">What had been settled by then.</param>
/// <param name="After">What was settled when it was closed again; null while it is open.</param>
public sealed record CloseOutAdjustment(
    IEntry<CloseOutReopened> Reopened, Settlement Before, Settlement? After = null) : InvariantRecord;

/// <summary>What happened to a close-out besides its steps.</summary>
/// <param name="Planned">It was planned.</param>
/// <param name="Schedule">The plan with its days, as last made.</param>
/// <param name="Replanned">The plan was last made again.</param>
/// <param name="Begun">The work on the steps began.</param>
/// <param name="Settlement">What the two sides owe each other was last determined.</param>
/// <param name="Retention">How long records are kept, as last recorded by a note or with the archive.</param>
public sealed record CloseOutCourse(
    IEntry<CloseOutPlanned>? Planned = null, CloseOutSchedule? Schedule = null,
    IEntry<CloseOutReplanned>? Replanned = null, IEntry<CloseOutStarted>? Begun = null,
    IEntry<SettlementDetermined>? Settlement = null, RecordRetention? Retention = null) : InvariantRecord
{
    /// <summary>The last note on the retention; null where only the archive says it.</summary>
    public IEntry<RecordRetentionSet>? Noted { get; internal init; }

    /// <summary>What the settlement leaves to pay or to refund was paid or refunded, or it leaves nothing.</summary>
    public bool IsBalanceMoved { get; internal init; }

    /// <summary>It was last closed; null where it never was. It stays while an adjustment is under way.</summary>
    public IEntry<CloseOutCompleted>? Completed { get; internal init; }

    /// <summary>The adjustments after a closing, in their order.</summary>
    public ValueList<CloseOutAdjustment> Adjustments { get; internal init; }
}
