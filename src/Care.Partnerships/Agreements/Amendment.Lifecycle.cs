using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using static Care.Partnerships.Agreements.AmendmentPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.PartOf<
        Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.Amendment,
        Care.Partnerships.Agreements.AmendmentPhase>, Care.Partnerships.Agreements.AmendmentPhase,
    Care.Partnerships.Agreements.AmendmentFact>;

namespace Care.Partnerships.Agreements;

// The life of an amendment within its agreement: the running work is never frozen. Source: CARE Emergency Toolkit,
// contracting (an amendment by the contract, with a justification); 2 CFR 200.308 for what a donor decides on.
public sealed partial record Amendment
{
    /// <summary>
    /// The life of an amendment. Its facts are recorded on the agreement, in whose history they stand.
    /// </summary>
    public static Lifecycle Lifecycle => Table.Described;

    internal static PartTable<Agreement, Amendment, AmendmentPhase, AgreementFact, AmendmentFact> Table { get; } =
        new(f => f.Amendment, (a, id) => a.Amendments.Find(id), Evolve, evolve =>
        new("Amendment", null, evolve, final: [Applied, Withdrawn, Rejected],
    //  what is recorded       "verb"
    //      from                                            to                         by
        On<AmendmentProposed> ("propose",
            [NotStarted],                                   [AmendmentPhase.Proposed], EitherSide)
            .OnlyWhen([AgreementRuns])
            .Provided([NumberIsNext, IsJustified, BaseIsCurrent, ChangesWhatItsKindChanges, EndsLater, EndsEarlier,
                CeilingRises, CeilingFalls, RolesNameBothParties, RolesReachCeiling, RolesAreOthers,
                RolesGoWithTheirAnnex, ProjectIsNamed, EndsWithinParent, EndsWithinAward, CeilingWithinAward,
                AnnexesAreNewer, ClausesAreKnown,
                EffectiveInTime, NoOtherChangesTheSame])
            .KeptAs(s => s.Part?.Proposed),
        On<AmendmentReviewStarted>  ("start review",
            [AmendmentPhase.Proposed],                      [UnderReview],             OtherSide)
            .OnlyWhen([AgreementRuns, RolesReachSize])
            .KeptAs(s => s.Part?.Review),
        On<AmendmentApproved> ("approve",
            [UnderReview],                                  [UnderReview, Agreed],     Signatory)
            .OnlyWhen([AgreementRuns, SideNotYetApproved, SeatIsFree, DidNotWriteIt, CountsOnce])
            .ProvidedAll([StandsInByRight])
            .KeptAs((s, by) => ApprovalOf(s.Part, by)),
        On<DonorDecided>      ("record the donor's decision",
            [AmendmentPhase.Proposed, UnderReview, Agreed], Stay,                      EitherSide)
            .OnlyWhen([DonorHasNotAgreedYet])
            .Provided([HasReference, DecidedByNow])
            .KeptAs(s => s.Part?.Donor),
        On<AmendmentApplied>  ("apply",
            [Agreed],                                       [Applied],                 EitherSide)
            .OnlyWhen([AgreementRuns, DonorAgreed, EffectiveDayHasCome, EndNotPassed, NotTerminated, RolesStillReach,
                StillWithinParent, PartnerEligibleForMore])
            .Provided([FloorIsGiven, FloorIsOfToday, CeilingCoversFloor])
            .KeptAs(s => s.Part?.Ended as Entry<AmendmentApplied>),
        On<AmendmentWithdrawn>("withdraw",
            [AmendmentPhase.Proposed, UnderReview, Agreed], [Withdrawn],               ProposingSideUntilApproved)
            .Provided([HasReason])
            .KeptAs(s => s.Part?.Ended as Entry<AmendmentWithdrawn>),
        On<AmendmentRejected> ("reject",
            [AmendmentPhase.Proposed, UnderReview, Agreed], [Rejected],                OtherSideUntilApproved)
            .Provided([HasReason])
            .KeptAs(s => s.Part?.Ended as Entry<AmendmentRejected>)));

    // What an entry changes; never whether it may be recorded.
    private static Agreement Evolve(PartOf<Agreement, Amendment, AmendmentPhase> s, Entry e)
    {
        var a = s.Whole;
        if (e.Said is AmendmentProposed proposed) return Add(a, proposed, e);
        var before = s.Its;
        var after = e.Said switch
        {
            AmendmentReviewStarted => before with
            {
                Phase = UnderReview, Review = e.As<AmendmentReviewStarted>(), SignOff = SignOffOf(a, before, e.On)
            },
            AmendmentApproved f => WithApproval(a, before, f, e),
            DonorDecided        => before with { Donor = e.As<DonorDecided>() },
            AmendmentApplied    => before with { Phase = Applied, Ended = e.As<AmendmentApplied>() },
            AmendmentWithdrawn  => before with { Phase = Withdrawn, Ended = e.As<AmendmentWithdrawn>() },
            AmendmentRejected   => before with { Phase = Rejected, Ended = e.As<AmendmentRejected>() },
            _ => throw new System.Diagnostics.UnreachableException(
                $"{e.Said.GetType().Name} is no fact of an amendment."),
        };
        return (after is { IsApplied: true, Changes.End: { } end } ? Moved(a, end) : a) with
        {
            LastOn = e.On, Amendments = a.Amendments.With(before, after)
        };
    }

    private static Entry<AmendmentApproved>? ApprovalOf(Amendment? amendment, Person person)
    {
        if (amendment is null) return null;
        for (var i = amendment.Approvals.Count - 1; i >= 0; i--)
            if (amendment.Approvals[i].By.Equals(person))
                return amendment.Approvals[i];
        return null;
    }

    private static Amendment WithApproval(Agreement a, Amendment before, AmendmentApproved f, Entry e)
    {
        var (side, entry) = (a.SideIn(e), e.As<AmendmentApproved>());
        if (before.SignOff is null && before.Approved[side] is not null)
            throw new InvalidOperationException($"the {side} approves {InvariantText.Quoted(before.Number)} twice");
        var signOff = before.SignOff?.With(SignOffAnswer.Approval(before.SignOff, e.By, e.On, f.Under));
        var approved = before.Approved.With(side, entry);
        return before with
        {
            Approved = approved, Approvals = before.Approvals.Add(entry), SignOff = signOff,
            Phase = (signOff is null ? approved.IsComplete : signOff.IsComplete) ? Agreed : UnderReview,
        };
    }

    // Who signs an agreement of the size that it would have approves; of the present size, where it would be smaller.
    private static Money? Size(Agreement a, Amendment amendment) =>
        amendment.Changes.Ceiling is not { } ceiling ? a.Ceiling
        : a.Ceiling is { } present && present.Currency == ceiling.Currency && present > ceiling ? present
        : ceiling;

    private static SignOff? SignOffOf(Agreement a, Amendment amendment, LocalDate on) => a.Roles is { } roles
        ? Agreement.Open(roles, Size(a, amendment), amendment.Number, version: 1, amendment.Proposed.By, on) : null;

    private static Agreement Add(Agreement a, AmendmentProposed f, Entry e) =>
        f.Number == a.NextNumber
            ? a with
            {
                LastOn = e.On,
                Amendments = a.Amendments.Add(
                    new(e.As<AmendmentProposed>(), a.SideIn(e), a.InForce(f.Proposal.Changes)))
            }
            : throw new InvalidOperationException(
                $"the amendment is numbered {InvariantText.Quoted(f.Number)}, "
                + $"but {InvariantText.Quoted(a.NextNumber)} comes next");

    private static Agreement Moved(Agreement a, LocalDate end) =>
        (end > a.End ? Reopened(a) : a) with { Course = a.Course with { MovedTo = end } };

    // More time takes an agreement out of its close-out, at once or when it is resumed.
    private static Agreement Reopened(Agreement a) =>
        a.Phase is AgreementPhase.ClosingOut ? a with { Phase = AgreementPhase.Active }
        : a is { Phase: AgreementPhase.Suspended, Interruption: { ReturnsTo: AgreementPhase.ClosingOut } interruption }
            ? a with
            {
                Interruption = interruption with { ReturnsTo = AgreementPhase.Active }
            }
        : a;
}
