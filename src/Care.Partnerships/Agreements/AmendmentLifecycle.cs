using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
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
        new("Amendment", new(Agreement.NotStarted, Id<Amendment>.Of("none")), static (s, happened) => new(Evolve(s.Agreement, happened), s.Id), IsAlreadySo, final: [Applied, Withdrawn, Rejected],
    //  command, event                              from                             to                       by                  only when
    //      provided                                                                                          then
        On<ProposeAmendment, AmendmentProposed>  ([NotStarted],                     [Proposed],              EitherSide,         [AgreementRuns],
            [IsJustified, BaseIsCurrent, ChangesWhatItsKindChanges, EndsLater, CeilingRises, RolesNameBothParties, RolesReachCeiling, RolesAreOthers, RolesGoWithTheirAnnex, ProjectIsNamed, AnnexesAreNewer, ClausesAreKnown, EffectiveInTime, NoOtherChangesTheSame],
                                                                                                             (s, c) => new(s.Id, NextNumber(s.Agreement), c.Proposal, SideOf(s, c), Who(c), c.On)),
        On<TakeUpAmendment, AmendmentTakenUp>    ([Proposed],                       [UnderReview],           OtherSide,          [AgreementRuns, RolesReachSize],
            [],                                                                                              (s, c) => new(s.Id, Who(c), c.On)),
        On<ApproveAmendment, AmendmentApproved>  ([UnderReview],                    [UnderReview, Agreed],   Signatory,          [AgreementRuns, SideNotYetApproved, SeatIsFree, DidNotWriteIt, CountsOnce],
            [StandsInByRight],                                                                               (s, c) => new(s.Id, SideOf(s, c), Who(c), c.On) { Answer = AnswerOf(s, c) }),
        On<RecordDonorDecision, DonorDecided>    ([Proposed, UnderReview, Agreed],  Stay,                    EitherSide,         [DonorHasNotAgreedYet],
            [HasReference, DecidedByNow],                                                                    (s, c) => new(s.Id, c.Decision, Who(c), c.On)),
        On<ApplyAmendment, AmendmentApplied>     ([Agreed],                         [Applied],               EitherSide,         [AgreementRuns, DonorAgreed, EffectiveDayHasCome, EndNotPassed, NotTerminated, RolesStillReach],
            [],                                                                                              (s, c) => new(s.Id, Who(c), c.On)),
        On<WithdrawAmendment, AmendmentWithdrawn>([Proposed, UnderReview, Agreed],  [Withdrawn],             ProposingSide,      [],
            [HasReason],                                                                                     (s, c) => new(s.Id, c.Reason, Who(c), c.On)),
        On<RejectAmendment, AmendmentRejected>   ([Proposed, UnderReview, Agreed],  [Rejected],              OtherSide,          [],
            [HasReason],                                                                                     (s, c) => new(s.Id, c.Reason, Who(c), c.On)));

    internal static Agreement Evolve(Agreement a, AmendmentEvent happened)
    {
        if (happened is AmendmentProposed proposed) return a.Add(proposed);
        var place = PlaceOf(a, happened.Amendment);
        var after = After(a, a.Amendments[place], happened);
        var reopened = after is { IsApplied: true, Changes.End: not null } ? a.Reopened() : a;
        return reopened with { LastOn = happened.On, Amendments = a.Amendments.ReplaceAt(place, after) };
    }

    private static Amendment After(Agreement a, Amendment before, AmendmentEvent happened) => happened switch
    {
        AmendmentTakenUp e   => before with { Review = e, SignOff = SignOffOf(a, before, e) },
        AmendmentApproved e  => before.With(e),
        DonorDecided e       => before with { Donor = e },
        AmendmentApplied e   => before with { Ended = e },
        AmendmentWithdrawn e => before with { Ended = e },
        AmendmentRejected e  => before with { Ended = e },
        _                    => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of an amendment."),
    };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(AmendmentInAgreement s, AmendmentCommand command) => s.Amendment is { } a && command switch
    {
        ProposeAmendment c    => IsBy(a.Proposed.By, a.Proposed.On, c) && a.Proposed.Proposal == c.Proposal,
        TakeUpAmendment c     => a.Review is { } e && IsBy(e.By, e.On, c),
        ApproveAmendment c    => a.SignOff is { } signOff ? IsAnswered(signOff, c) : s.Agreement.SideOf(c.By) is { } side && a[side] is { } e && IsBy(e.By, e.On, c),
        RecordDonorDecision c => a.Donor is { } e && IsBy(e.By, e.On, c) && e.Decision == c.Decision,
        ApplyAmendment c      => a.Ended is AmendmentApplied e && IsBy(e.By, e.On, c),
        WithdrawAmendment c   => a.Ended is AmendmentWithdrawn e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        RejectAmendment c     => a.Ended is AmendmentRejected e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        _                     => false,
    };

    private static bool IsAnswered(SignOff signOff, ApproveAmendment c)
    {
        foreach (var answer in signOff.Answers) if (IsBy(answer.By.Id, answer.On, c) && answer.Under == c.Under) return true;
        return false;
    }

    private static bool IsBy(Id<Person> by, LocalDate on, AmendmentCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person of a known side.
    private static Id<Person> Who(AmendmentCommand command) => ((Person)command.By).Id;

    private static Side SideOf(AmendmentInAgreement s, AmendmentCommand command) => s.Agreement.SideOf(command.By)!.Value;

    private static SignOffAnswer? AnswerOf(AmendmentInAgreement s, ApproveAmendment c) =>
        s.Amendment!.SignOff is { } signOff ? new((Person)c.By, signOff.Version, Verdict.Approved, null, c.On, c.Under) : null;

    // The ceiling that the agreement would have: who signs an agreement of that size approves.
    private static Money? Size(Agreement a, Amendment amendment) => amendment.Changes.Ceiling ?? a.Ceiling;

    private static string NextNumber(Agreement a) => string.Concat(a.Heading.Number, "/A", (a.Amendments.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static int PlaceOf(Agreement a, Id<Amendment> id)
    {
        var amendments = a.Amendments.AsSpan();
        for (var i = 0; i < amendments.Length; i++) if (amendments[i].Id == id) return i;
        throw new InvalidOperationException($"the amendment {id} was never proposed");
    }

    private static SignOff? SignOffOf(Agreement a, Amendment amendment, AmendmentTakenUp e) =>
        a.Roles is { } roles ? Agreement.Open(roles, Size(a, amendment), amendment.Number, version: 1, amendment.Proposed.By, e.On) : null;

    private static Agreement Add(this Agreement a, AmendmentProposed e) => e.Number == NextNumber(a)
        ? a with { LastOn = e.On, Amendments = a.Amendments.Add(new(e.Number, e, a.InForce(e.Proposal.Changes))) }
        : throw new InvalidOperationException($"the amendment is numbered {e.Number}, but {NextNumber(a)} comes next");

    // More time takes an agreement out of its close-out, at once or when it is resumed.
    private static Agreement Reopened(this Agreement a) =>
        a.Phase is AgreementPhase.ClosingOut ? a with { Phase = AgreementPhase.Active }
        : a is { Phase: AgreementPhase.Suspended, Interruption: { } interruption } ? a with { Interruption = interruption with { ReturnsTo = AgreementPhase.Active } }
        : a;
}
