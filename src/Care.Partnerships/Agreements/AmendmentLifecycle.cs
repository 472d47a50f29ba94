using Care.Partnerships.Parties;
using static Care.Partnerships.Agreements.AmendmentPhase;
using static Care.Partnerships.Rows<Care.Partnerships.Agreements.AmendmentInAgreement, Care.Partnerships.Agreements.AmendmentPhase, Care.Partnerships.Agreements.AmendmentCommand, Care.Partnerships.Agreements.AmendmentEvent>;

namespace Care.Partnerships.Agreements;

/// <summary>The life of an amendment within its agreement as a table. What is not listed is refused; the running work is never frozen.</summary>
/// <remarks>
/// <para>Ask it about <c>new AmendmentInAgreement(agreement, id)</c>, and store what it gives in the history of the agreement: <see cref="AgreementLifecycle.Table"/> replays it.</para>
/// <para>Source: CARE Emergency Toolkit, contracting (an amendment by the contract, with a justification); 2 CFR 200.308 for what a donor decides on.</para>
/// </remarks>
public static partial class AmendmentLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<AmendmentInAgreement, AmendmentPhase, AmendmentCommand, AmendmentEvent> Table { get; } =
        new("Amendment", new(Agreement.NotStarted, Id<Amendment>.Of("none")), Evolve, IsAlreadySo, final: [Applied, Withdrawn, Rejected],
    //  command, event                              from                             to                       by                  only when
    //      provided                                                                                          then
        On<ProposeAmendment, AmendmentProposed>  ([NotStarted],                     [Proposed],              EitherSide,         [AgreementRuns],
            [IsJustified, BaseIsCurrent, ChangesWhatItsKindChanges, EndsLater, CeilingRises, RolesReachCeiling, ProjectIsNamed, AnnexesAreNewer, ClausesAreKnown, EffectiveInTime, NoOtherChangesTheSame],
                                                                                                             (s, c) => new(s.Id, NextNumber(s.Agreement), c.Proposal, SideOf(s, c), Who(c), c.On)),
        On<TakeUpAmendment, AmendmentTakenUp>    ([Proposed],                       [UnderReview],           OtherSide,          [AgreementRuns],
            [],                                                                                              (s, c) => new(s.Id, Who(c), c.On)),
        On<ApproveAmendment, AmendmentApproved>  ([UnderReview],                    [UnderReview, Agreed],   Signatory,          [AgreementRuns, SideNotYetApproved],
            [],                                                                                              (s, c) => new(s.Id, SideOf(s, c), Who(c), c.On)),
        On<RecordDonorDecision, DonorDecided>    ([Proposed, UnderReview, Agreed],  Stay,                    EitherSide,         [DonorHasNotAgreedYet],
            [HasReference, DecidedByNow],                                                                    (s, c) => new(s.Id, c.Decision, Who(c), c.On)),
        On<ApplyAmendment, AmendmentApplied>     ([Agreed],                         [Applied],               EitherSide,         [AgreementRuns, DonorAgreed, EffectiveDayHasCome, EndNotPassed, NotTerminated],
            [],                                                                                              (s, c) => new(s.Id, Who(c), c.On)),
        On<WithdrawAmendment, AmendmentWithdrawn>([Proposed, UnderReview, Agreed],  [Withdrawn],             ProposingSide,      [],
            [HasReason],                                                                                     (s, c) => new(s.Id, c.Reason, Who(c), c.On)),
        On<RejectAmendment, AmendmentRejected>   ([Proposed, UnderReview, Agreed],  [Rejected],              OtherSide,          [],
            [HasReason],                                                                                     (s, c) => new(s.Id, c.Reason, Who(c), c.On)));

    private static AmendmentInAgreement Evolve(AmendmentInAgreement s, AmendmentEvent happened) => happened switch
    {
        AmendmentProposed e  => s.Add(e),
        AmendmentTakenUp e   => s.Replace(e, Proposal(s) with { Review = e }),
        AmendmentApproved e  => s.Replace(e, Proposal(s).With(e)),
        DonorDecided e       => s.Replace(e, Proposal(s) with { Donor = e }),
        AmendmentApplied e   => s.Replace(e, Proposal(s) with { Ended = e }),
        AmendmentWithdrawn e => s.Replace(e, Proposal(s) with { Ended = e }),
        AmendmentRejected e  => s.Replace(e, Proposal(s) with { Ended = e }),
        _                    => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of an amendment."),
    };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(AmendmentInAgreement s, AmendmentCommand command) => s.Amendment is { } a && command switch
    {
        ProposeAmendment c    => IsBy(a.Proposed.By, a.Proposed.On, c) && a.Proposed.Proposal == c.Proposal,
        TakeUpAmendment c     => a.Review is { } e && IsBy(e.By, e.On, c),
        ApproveAmendment c    => s.Agreement.SideOf(c.By) is { } side && a[side] is { } e && IsBy(e.By, e.On, c),
        RecordDonorDecision c => a.Donor is { } e && IsBy(e.By, e.On, c) && e.Decision == c.Decision,
        ApplyAmendment c      => a.Ended is AmendmentApplied e && IsBy(e.By, e.On, c),
        WithdrawAmendment c   => a.Ended is AmendmentWithdrawn e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        RejectAmendment c     => a.Ended is AmendmentRejected e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        _                     => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, AmendmentCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person of a known side.
    private static Id<Person> Who(AmendmentCommand command) => ((Person)command.By).Id;

    private static Side SideOf(AmendmentInAgreement s, AmendmentCommand command) => s.Agreement.SideOf(command.By)!.Value;

    private static string NextNumber(Agreement a) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a.Heading.Number}/A{a.Amendments.Count + 1}");

    private static Amendment Proposal(AmendmentInAgreement s) => s.Amendment ?? throw new InvalidOperationException($"the amendment {s.Id} was never proposed");

    private static AmendmentInAgreement Add(this AmendmentInAgreement s, AmendmentProposed e)
    {
        var a = s.Agreement;
        if (e.Number != NextNumber(a)) throw new InvalidOperationException($"the amendment is numbered {e.Number}, but {NextNumber(a)} comes next");
        return s with { Agreement = a with { LastOn = e.On, Amendments = a.Amendments.Add(new(e.Number, e, a.InForce(e.Proposal.Changes))) } };
    }

    private static AmendmentInAgreement Replace(this AmendmentInAgreement s, AmendmentEvent e, Amendment after)
    {
        var a = after is { IsApplied: true, Changes.End: not null } ? s.Agreement.Reopened() : s.Agreement;
        return s with { Agreement = a with { LastOn = e.On, Amendments = a.Amendments.Replace(Proposal(s), after) } };
    }

    // More time takes an agreement out of its close-out, at once or when it is resumed.
    private static Agreement Reopened(this Agreement a) =>
        a.Phase is AgreementPhase.ClosingOut ? a with { Phase = AgreementPhase.Active }
        : a is { Phase: AgreementPhase.Suspended, Interruption: { } interruption } ? a with { Interruption = interruption with { ReturnsTo = AgreementPhase.Active } }
        : a;
}
