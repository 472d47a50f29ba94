using Care.Partnerships.Parties;

namespace Care.Partnerships.Agreements;

/// <summary>What a family of agreements needs to know of one of them.</summary>
/// <param name="Heading">What names it; <see cref="AgreementHeading.Parent"/> says where it stands.</param>
/// <param name="Period">Its first and last day, both included; null while no text is on the table.</param>
/// <param name="IsLive">It was drafted and has not ended.</param>
public sealed record FamilyMember(AgreementHeading Heading, DateInterval? Period, bool IsLive) : InvariantRecord
{
    /// <summary>Its phase; null where it is not known, which is not in force.</summary>
    public AgreementPhase? Phase { get; init; }

    /// <summary>An agreement as a member, as it stands.</summary>
    /// <exception cref="InvalidOperationException">It was never drafted.</exception>
    public static FamilyMember Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return new(agreement.KnownHeading, agreement.Period,
            agreement.Phase is not (AgreementPhase.Closed or AgreementPhase.Cancelled or AgreementPhase.Expired))
        {
            Phase = agreement.Phase,
        };
    }
}

/// <summary>How strictly an organisation reads its families of agreements.</summary>
/// <param name="OneContingencyPerCycle">At most one live contingency agreement joins the same two parties in one
/// programme cycle.</param>
public sealed record FamilyPolicy(bool OneContingencyPerCycle) : InvariantRecord
{
    /// <summary>
    /// The rule holds. A proposal of this library, after the practice of framework agreements in the United Nations.
    /// </summary>
    public static FamilyPolicy Strict { get; } = new(OneContingencyPerCycle: true);
}

/// <summary>
/// What is to be recorded of an agreement because of what happened to its parent. The host records it; nothing changes
/// by itself.
/// </summary>
/// <param name="Agreement">The agreement that it is to be recorded of.</param>
/// <param name="Proposal">What is to be recorded, by whom and when.</param>
/// <param name="Groundwork">What was agreed already, for the first text of a new agreement; null for one that
/// exists.</param>
public sealed record FamilyConsequence(
    Id<Agreement> Agreement, IEntry<AgreementFact> Proposal,
    ContingencyGroundwork? Groundwork = null) : InvariantRecord;

/// <summary>
/// What a contingency agreement settled already, and the first text of the funding agreement takes up. The contracting
/// steps still run.
/// </summary>
/// <param name="AllowsEarlierStart">Whether its text covers days before the later signature.</param>
/// <param name="Contents">The elements that its text has, without the statement that it promises no money.</param>
/// <param name="Annexes">The annexes that are in force.</param>
public sealed record ContingencyGroundwork(
    bool AllowsEarlierStart, ValueList<Id<ContentElement>> Contents,
    ValueList<AnnexReference> Annexes) : InvariantRecord;

/// <summary>Agreements under agreements: pure functions over what the host loads.</summary>
public static class AgreementFamily
{
    private static readonly Id<ContentElement> NoFundingStatement = Id<ContentElement>.Of("no-funding-statement");

    /// <summary>
    /// Whether an agreement may join the family, all objections at once: an unknown parent (<c>CP-FAM-001</c>), a
    /// parent (<c>002</c>) or child (<c>003</c>) of a wrong kind,
    /// a loop of parents (<c>004</c>), other parties (<c>CP-AGR-042</c>), a parent that is not in force
    /// (<c>CP-AGR-045</c>), dates outside the parent's (<c>005</c>), and a second live contingency agreement
    /// (<c>006</c>), a number that another one has (<c>007</c>). The agreement itself asks the same of
    /// its parent once it follows it. Ask before it is drafted and when its dates are set.
    /// </summary>
    /// <param name="member">The agreement as it would be.</param>
    /// <param name="others">The other agreements of the two parties; one with the identity of the member is left
    /// out.</param>
    /// <param name="policy">How strictly.</param>
    public static Result<FamilyMember> Join(
        FamilyMember member, IReadOnlyCollection<FamilyMember> others, FamilyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(policy);
        Refusal[] refusals = [.. UnderItsParent(member, others), .. BesideOthers(member, others, policy)];
        return refusals.Length > 0 ? refusals.As<FamilyMember>() : member;
    }

    /// <summary>
    /// The commands that are due on other agreements because of what happened to one, dated its day or, where a child's
    /// last decision is later, that day.
    /// </summary>
    /// <remarks>
    /// Suspension interrupts the children that are signed or run; resumption resumes those interrupted for this;
    /// termination ends those that are signed or run, on its last day, and gives up those that are not signed;
    /// activation drafts the funding agreement. Before that each child follows its parent.
    /// </remarks>
    /// <param name="parent">The agreement after the event.</param>
    /// <param name="happened">The event.</param>
    /// <param name="by">Who sends the commands: a signatory on the children.</param>
    /// <param name="children">The agreements that name it as their parent; others are left out.</param>
    public static ValueList<FamilyConsequence> Consequences(
        Agreement parent, IEntry<AgreementFact> happened, Person by, IEnumerable<Agreement> children)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(children);
        var heading = parent.KnownHeading;
        if (happened.Fact is ContingencyActivated { Activation: var activation })
            return
            [
                new(activation.Agreement, Entry.Of(Draft(parent, activation), by, happened.On), Carried(parent)),
                .. Followed(activation.Agreement, happened.On)
            ];
        return children
            .Where(child => child.Heading?.Parent == heading.Id)
            .SelectMany(Of)
            .ToValueList();

        IEnumerable<FamilyConsequence> Of(Agreement child)
        {
            var (id, on) = (child.KnownHeading.Id, Later(happened.On, child.LastOn));
            if (MayFollow(child) && parent.Standing is { } standing && standing != child.ParentStanding)
                foreach (var followed in Followed(id, on)) yield return followed;
            if (Due(heading, parent.Interruption, happened.Fact, child) is { } fact)
                yield return new(id, Agreement.Lifecycle.Proposal(fact, by, on));
        }

        FamilyConsequence[] Followed(Id<Agreement> child, LocalDate on) =>
            parent.Standing is { } standing
                ? [new(child, Agreement.Lifecycle.Proposal(new ParentFollowed(standing), by, on))]
                : [];
    }

    // What a parent as it stands asks of a child that was there when it happened; null where the child did it.
    internal static AgreementFact? Due(Agreement parent, Agreement child)
    {
        if (parent.Heading is not { } heading || child.Heading?.Parent != heading.Id) return null;
        var interruption = parent.Interruption;
        IEntry<AgreementFact>? happened = parent.Course.Terminated is { } terminated ? terminated
            : interruption is null ? null
            : parent.Phase is AgreementPhase.Suspended ? interruption.Suspended
            : interruption.Resumed;
        return happened is not null && child.FirstOn <= happened.On
            ? Due(heading, interruption, happened.Fact, child) : null;
    }

    private static bool MayFollow(Agreement child) =>
        child.Phase is AgreementPhase.Draft or AgreementPhase.Negotiating or AgreementPhase.AwaitingSignature
            or AgreementPhase.Signed or AgreementPhase.Active or AgreementPhase.Suspended;

    private static LocalDate Later(LocalDate on, LocalDate? last) => last > on ? last.Value : on;

    private static IEnumerable<Refusal> UnderItsParent(
        FamilyMember member, IReadOnlyCollection<FamilyMember> others)
    {
        if (member.Heading.Parent is not { } id) yield break;
        if (!AgreementCapabilities.Of(member.Heading.Kind).MayHaveParent)
            yield return FamilyRefusals.WrongKindOfChild(member.Heading.Kind);
        if (IsItsOwnAncestor(member, others)) yield return FamilyRefusals.Loop(member.Heading.Id, id);
        if (id == member.Heading.Id) yield break;
        if (others.FirstOrDefault(other => other.Heading.Id == id) is not { } parent)
        {
            yield return FamilyRefusals.UnknownParent(id);
            yield break;
        }

        if (!AgreementCapabilities.Of(parent.Heading.Kind).MayHaveChildren)
            yield return FamilyRefusals.WrongKindOfParent(parent.Heading.Kind);
        if (!JoinTheSame(parent.Heading, member.Heading))
            yield return AgreementRefusals.ParentOfOthers(parent.Heading.Sides, member.Heading.Sides);
        if (member.IsLive && parent.Phase is not AgreementPhase.Active)
            yield return AgreementRefusals.ParentNotInForce(id, parent.Phase ?? AgreementPhase.NotStarted);
        if (
            parent.Period is { } outer
            && member.Period is { } inner
            && !Agreement.Covers(outer, inner))
            yield return FamilyRefusals.OutsideItsParent(inner, outer);
    }

    private static IEnumerable<Refusal> BesideOthers(
        FamilyMember member, IReadOnlyCollection<FamilyMember> others, FamilyPolicy policy)
    {
        foreach (var other in others)
            if (
                other.Heading.Id != member.Heading.Id
                && AgreementHeading.IsSameNumber(other.Heading.Number, member.Heading.Number))
                yield return FamilyRefusals.SameNumber("heading.number", other.Heading.Number, other.Heading.Id);
        if (!policy.OneContingencyPerCycle || !member.IsLive || member.Heading.Kind is not AgreementKind.Contingency)
            yield break;
        foreach (var other in others)
            if (
                other.IsLive
                && other.Heading.Id != member.Heading.Id
                && other.Heading.Kind is AgreementKind.Contingency
                && other.Heading.ProgrammeCycle == member.Heading.ProgrammeCycle
                && JoinTheSame(other.Heading, member.Heading))
                yield return FamilyRefusals.SecondContingency(
                    other.Heading, member.Heading.ProgrammeCycle ?? "without a name");
    }

    private static bool JoinTheSame(AgreementHeading a, AgreementHeading b) =>
        a.Sides.JoinTheSame(b.Sides);

    // Walks up until there is no parent; a loop that the member is no part of ends the walk too.
    private static bool IsItsOwnAncestor(FamilyMember member, IReadOnlyCollection<FamilyMember> others)
    {
        var seen = new HashSet<Id<Agreement>>();
        for (
            var id = member.Heading.Parent;
            id is not null && seen.Add(id);
            id = others.FirstOrDefault(other => other.Heading.Id == id)?.Heading.Parent)
            if (id == member.Heading.Id)
                return true;
        return false;
    }

    private static AgreementFact? Due(
        AgreementHeading parent, AgreementInterruption? interruption, AgreementFact happened, Agreement child) =>
        (happened, child.Phase) switch
        {
            (
                AgreementSuspended f, AgreementPhase.Signed
                    or AgreementPhase.Active
                    or AgreementPhase.ClosingOut) => f with
            {
                Reason = Because(parent, f)
            },
            (AgreementResumed, AgreementPhase.Suspended) when WasInterruptedWith(parent, interruption, child) =>
                happened,
            (AgreementTerminated f, AgreementPhase.Signed or AgreementPhase.Active or AgreementPhase.Suspended) =>
                With(f, parent, child),
            (
                AgreementTerminated f, AgreementPhase.Draft
                    or AgreementPhase.Negotiating
                    or AgreementPhase.AwaitingSignature) => new AgreementCancelled(Because(parent, f)),
            _ => null,
        };

    // A child ends with its parent at the latest; one whose period was over before the notice is closed out as it is.
    private static AgreementTerminated? With(AgreementTerminated f, AgreementHeading parent, Agreement child)
    {
        var last = LocalDate.Max(LocalDate.Min(f.LastDay, child.KnownEnd), child.KnownStart);
        return last < f.NoticeOn ? null : f with { Reason = Because(parent, f), LastDay = last };
    }

    private static string Because(AgreementHeading parent, AgreementTerminated terminated) =>
        $"{parent.Number} was terminated: {terminated.Reason}";

    private static string Because(AgreementHeading parent, AgreementSuspended suspended) =>
        $"{parent.Number} was suspended: {suspended.Reason}";

    // What a child was interrupted for besides stays in force.
    private static bool WasInterruptedWith(
        AgreementHeading parent, AgreementInterruption? interruption, Agreement child) =>
        interruption is not null
        && child.Interruption?.Suspended.Fact.Reason == Because(parent, interruption.Suspended.Fact);

    private static AgreementDrafted Draft(Agreement parent, ContingencyActivation activation) =>
        new(
            parent.KnownHeading with
            {
                Id = activation.Agreement, Number = activation.Number, Title = activation.Title,
                Kind = AgreementKind.PartnerFunding, Parent = parent.KnownHeading.Id, Roles = parent.Roles
            });

    private static ContingencyGroundwork Carried(Agreement parent) => new(
        parent.Terms?.AllowsEarlierStart ?? false,
        (parent.Text.Proposed?.Fact.Contents ?? []).Where(id => id != NoFundingStatement).ToValueList(),
        Enum.GetValues<AnnexKind>().Select(parent.AnnexInForce).OfType<AnnexReference>().ToValueList());
}
