using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>Where a close-out stands. <see cref="Closed"/> is the end, although it may be opened again within the time that records are kept.</summary>
public enum CloseOutPhase
{
    /// <summary>Nothing happened yet.</summary>
    NotStarted,

    /// <summary>The steps and their days are known.</summary>
    Planned,

    /// <summary>The steps are being settled.</summary>
    Underway,

    /// <summary>All that must be settled is.</summary>
    Closed,
}

/// <summary>What names a close-out and never changes.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Agreement">The agreement that it closes; each agreement has one close-out.</param>
/// <param name="Number">The number of the agreement, for people to read.</param>
/// <param name="Lead">The party that leads.</param>
/// <param name="Partner">The other party.</param>
public sealed record CloseOutHeading(Id<AgreementCloseOut> Id, Id<Agreement> Agreement, string Number, Id<Party> Lead, Id<Party> Partner)
{
    /// <summary>The heading of the close-out of an agreement.</summary>
    public static CloseOutHeading Of(Id<AgreementCloseOut> id, AgreementHeading agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return new(id, agreement.Id, agreement.Number, agreement.Sides.Lead, agreement.Sides.Partner);
    }

    /// <summary>The side that a party is on; null where it is on neither.</summary>
    public Side? SideOf(Id<Party> party) => party == Lead ? Side.Lead : party == Partner ? Side.Partner : null;

    /// <summary>The party on a side.</summary>
    public Id<Party> this[Side side] => side switch { Side.Lead => Lead, Side.Partner => Partner };
}

/// <summary>An adjustment after the closing.</summary>
/// <param name="Reopened">The close-out was opened again.</param>
/// <param name="Before">What had been settled by then.</param>
/// <param name="After">What was settled when it was closed again; null while it is open.</param>
public sealed record CloseOutAdjustment(CloseOutReopened Reopened, Settlement Before, Settlement? After = null);

/// <summary>What happened to a close-out besides its steps.</summary>
/// <param name="Planned">It was planned.</param>
/// <param name="Schedule">The plan as it stands, with its days.</param>
/// <param name="Replanned">The plan was last made anew.</param>
/// <param name="Begun">The work on the steps began.</param>
/// <param name="Settlement">What the two sides owe each other was last determined.</param>
/// <param name="Retention">It was last recorded how long records are kept, by a note or with the archive.</param>
public sealed record CloseOutCourse(
    CloseOutPlanned? Planned = null, CloseOutSchedule? Schedule = null, CloseOutReplanned? Replanned = null, CloseOutBegun? Begun = null, SettlementDetermined? Settlement = null, RecordRetention? Retention = null)
{
    /// <summary>The last note on the retention; null where only the archive says it.</summary>
    public RetentionNoted? Noted { get; internal init; }

    /// <summary>What the settlement leaves to move has moved, or it leaves nothing.</summary>
    public bool IsBalanceMoved { get; internal init; }

    /// <summary>It was last closed; null where it never was. It stays while an adjustment is under way.</summary>
    public CloseOutCompleted? Completed { get; internal init; }

    /// <summary>The adjustments after a closing, in their order.</summary>
    public ValueList<CloseOutAdjustment> Adjustments { get; internal init; }
}

/// <summary>The ordered end of an agreement, as its history made it. Each fact is the event that recorded it. It never ends the partnership.</summary>
/// <remarks>Immutable; what changes together is a value of its own inside.</remarks>
public sealed record AgreementCloseOut : ILifecycleState<CloseOutPhase>
{
    private AgreementCloseOut() { }

    /// <summary>The close-out of an empty history.</summary>
    public static AgreementCloseOut NotStarted { get; } = new();

    /// <inheritdoc/>
    public CloseOutPhase Phase { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastOn { get; internal init; }

    /// <summary>What happened besides the steps.</summary>
    public CloseOutCourse Course { get; internal init; } = new();

    /// <summary>What happened to the steps, in the order in which it happened; what was taken up again included.</summary>
    public ValueList<StepEvent> Facts { get; internal init; }

    // A bit for each step of the plan that is done, waived or not applicable.
    internal ulong Settled { get; init; }

    /// <summary>What names it.</summary>
    /// <exception cref="InvalidOperationException">It was never planned.</exception>
    public CloseOutHeading Heading => Course.Planned?.Heading ?? throw NeverPlanned();

    /// <summary>The plan as it stands, with its days.</summary>
    /// <exception cref="InvalidOperationException">It was never planned.</exception>
    public CloseOutSchedule Schedule => Course.Schedule ?? throw NeverPlanned();

    /// <summary>What the two sides owe each other, as last determined; null while it was not.</summary>
    public Settlement? Settlement => Course.Settlement?.Settlement;

    /// <summary>What became of a step; null while it is open, and where the plan does not have it.</summary>
    public StepEvent? FactOf(Id<CloseOutStep> step)
    {
        var facts = Facts.AsSpan();
        for (var i = facts.Length - 1; i >= 0; i--) if (facts[i].Step == step) return facts[i] is StepTakenUp ? null : facts[i];
        return null;
    }

    /// <summary>Where a step stands; <see cref="StepPhase.Open"/> also where the plan does not have it.</summary>
    public StepPhase PhaseOf(Id<CloseOutStep> step) => PhaseOf(FactOf(step));

    /// <summary>The evidence of a step that was done; null where it was not.</summary>
    public TEvidence? EvidenceOf<TEvidence>(Id<CloseOutStep> step) where TEvidence : StepEvidence => (FactOf(step) as StepDone)?.Evidence as TEvidence;

    /// <summary>What was decided about the time after it; null while nothing was.</summary>
    public Handover? Handover
    {
        get
        {
            var facts = Facts.AsSpan();
            for (var i = facts.Length - 1; i >= 0; i--)
                if (facts[i] is StepDone { Evidence: NextDecided next } && ReferenceEquals(FactOf(facts[i].Step), facts[i])) return next.Handover;
            return null;
        }
    }

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => actor is Person person ? Course.Planned?.Heading.SideOf(person.Party) : null;

    internal static StepPhase PhaseOf(StepEvent? fact) => fact switch
    {
        StepDone               => StepPhase.Done,
        StepWaived             => StepPhase.Waived,
        StepFoundNotApplicable => StepPhase.NotApplicable,
        _                      => StepPhase.Open,
    };

    private static InvalidOperationException NeverPlanned() => new("This close-out was never planned.");
}
