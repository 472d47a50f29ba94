namespace Care.Partnerships.DonorRules;

/// <summary>
/// A change on which a donor wants to be asked first. Moving money between lines has a rule of its own,
/// <see cref="FlexibilityLimit"/>.
/// </summary>
public enum ApprovalTrigger
{
    /// <summary>Another scope or objective, even where the budget stays as it is.</summary>
    ScopeOrObjective,

    /// <summary>Another person in the place of one whom the award names, or whose position it names.</summary>
    KeyPerson,

    /// <summary>The approved lead is away for long.</summary>
    LeadAway,

    /// <summary>The approved lead gives much less time or effort than planned.</summary>
    LeadEffortCut,

    /// <summary>A cost of a kind that always needs approval.</summary>
    CostOfItsKind,

    /// <summary>Money for the support of participants is used for something else.</summary>
    ParticipantSupport,

    /// <summary>Work is passed on that was neither proposed nor approved to be.</summary>
    NewSubaward,

    /// <summary>Work that may be passed on goes to another recipient.</summary>
    OtherSubrecipient,

    /// <summary>Another total of the cost that the recipient bears.</summary>
    CostShare,

    /// <summary>More money of the donor.</summary>
    MoreMoney,

    /// <summary>Money moves between construction and other work.</summary>
    Construction,

    /// <summary>More time without more money.</summary>
    Extension,
}

/// <summary>Who decides on a change.</summary>
public enum ApprovalDecider
{
    /// <summary>The donor of the prime award.</summary>
    Donor,

    /// <summary>The one who passes the money on and gave the subaward.</summary>
    PassThrough,
}

/// <summary>A change that needs approval before it is made.</summary>
/// <param name="Trigger">The change.</param>
/// <param name="MonthsAway">How many months away are still free; null where the change is no absence.</param>
/// <param name="CutFrom">From which cut, included, approval is needed; null where the change is no cut.</param>
/// <param name="OnlyWhereStated">Whether it is needed only where the award says so.</param>
/// <param name="PassThroughDecides">Whether, on a subaward, the one who passes the money on decides, and not the
/// donor.</param>
public sealed record PriorApproval(
    ApprovalTrigger Trigger, int? MonthsAway = null, Percentage? CutFrom = null, bool OnlyWhereStated = false,
    bool PassThroughDecides = false)
{
    /// <summary>
    /// Who decides on a change that this side wants to make: of a subaward the one who passes the money on, where the
    /// rule says so, and else the donor.
    /// </summary>
    public ApprovalDecider DecidedFor(AwardSide wantedBy) =>
        PassThroughDecides && wantedBy is AwardSide.Subrecipient ? ApprovalDecider.PassThrough : ApprovalDecider.Donor;

    /// <summary>
    /// Whether an absence needs approval: it lasts longer than the months that are free. Both ends are days away. False
    /// where the rule is about no absence.
    /// </summary>
    public bool IsReachedBy(DateInterval away)
    {
        ArgumentNullException.ThrowIfNull(away);
        return MonthsAway is { } months
            && DateIntervals.AddMonths(away.Start, months) is { IsSuccess: true, Value: var first }
            && away.End >= first;
    }

    /// <summary>
    /// Whether a cut of time or effort over the whole period needs approval. False where the rule is about no cut.
    /// </summary>
    public bool IsReachedBy(Percentage cut) => CutFrom is { } from && cut >= from;

    /// <summary>Such as <c>LeadAway for more than 3 months</c>.</summary>
    public override string ToString() =>
        Trigger +
        (MonthsAway is { } months ? Invariant($" for more than {months} months") : "") +
        (CutFrom is { } cut ? Invariant($" by {cut} or more") : "") +
        (OnlyWhereStated ? "; only where the award says so" : "") +
        (PassThroughDecides ? "; on a subaward the pass-through decides" : "");
}
