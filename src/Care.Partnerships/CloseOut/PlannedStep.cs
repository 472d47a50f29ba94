using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// One step of a plan: what shows it, whether it must be, what comes before it, when it is due and who answers for it.
/// </summary>
/// <param name="Id">Its identity within the plan.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Evidence">What shows that it was done.</param>
/// <param name="Need">Whether it has to be settled before the end.</param>
/// <param name="After">The steps that are settled before it.</param>
/// <param name="Owner">Who answers for it.</param>
public sealed record PlannedStep(
    Id<CloseOutStep> Id, string What, EvidenceKind Evidence, StepNeed Need, ValueList<Id<CloseOutStep>> After,
    StepOwner Owner) : InvariantRecord
{
    /// <summary>When it is due; null where it has no day of its own.</summary>
    public Dated<DeadlineRule>? Due { get; init; }

    /// <summary>
    /// When the lead owes the same to its own funder; the step is then due earlier by the plan's buffer. Null where the
    /// lead owes nothing.
    /// </summary>
    public Dated<DeadlineRule>? LeadDue { get; init; }

    /// <summary>
    /// What donors call what is due here, so that their clocks are found; the first that a donor states counts. Empty
    /// where donors do not ask for it.
    /// </summary>
    public ValueList<Deliverable> Deliverables { get; init; }

    /// <summary>
    /// How many calendar days it takes, from 0 to <see cref="CloseOutPlan.MostDays"/>: an estimate for the critical
    /// path, and for nothing else.
    /// </summary>
    public int Takes { get; init; }

    /// <summary>Whether it can only begin on the day after the end of the agreement.</summary>
    public bool BeginsAfterEnd { get; init; }
}

/// <summary>Whether a step has to be settled before a close-out can be completed.</summary>
public enum StepNeed
{
    /// <summary>Always: done, or waived with a reason.</summary>
    Mandatory,

    /// <summary>Where the settlement leaves money to pay or to refund; else it is found not applicable.</summary>
    WhereMoneyIsOwed,

    /// <summary>Never: it may be left open.</summary>
    Optional,
}

/// <summary>Who answers for a step.</summary>
/// <param name="Side">The side whose turn it is; null where either side may do it.</param>
/// <param name="Position">The position that is responsible, and therefore never waives the step.</param>
public sealed record StepOwner(Side? Side, Id<Position> Position) : InvariantRecord;
