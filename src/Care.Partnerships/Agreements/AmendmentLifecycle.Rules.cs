using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class AmendmentLifecycle
{
    private static Refusal? EitherSide(AmendmentInAgreement s, in Ask ask) =>
        s.Agreement.SideOf(ask.By) is not null ? null
        : s.Agreement.Preparation.Drafted is { } drafted ? AgreementRefusals.NotOfThisAgreement(ask.By, drafted.Heading)
        : AmendmentRefusals.NotInForce(s.Agreement.Phase);

    private static Refusal? OtherSide(AmendmentInAgreement s, in Ask ask) =>
        EitherSide(s, ask) ?? (s.Agreement.SideOf(ask.By) == s.Amendment!.Proposed.Side ? AmendmentRefusals.OneOwnProposal(s.Amendment) : null);

    private static Refusal? ProposingSide(AmendmentInAgreement s, in Ask ask) =>
        EitherSide(s, ask) ?? (s.Agreement.SideOf(ask.By) != s.Amendment!.Proposed.Side ? AmendmentRefusals.ProposalOfTheOther(s.Amendment) : null);

    // The posts that sign an agreement of the size that this one would have; with a role matrix, as it was when the amendment was taken up.
    private static Refusal? Signatory(AmendmentInAgreement s, in Ask ask)
    {
        if (EitherSide(s, ask) is { } stranger) return stranger;
        var (a, amendment, person) = (s.Agreement, s.Amendment!, (Person)ask.By);
        var binds = amendment.SignOff is { } signOff ? signOff.Rule.Seats(Post.Of(person)) : a.IsBoundBy(person, amendment.Changes.Ceiling);
        return binds ? null : AgreementRefusals.NotASignatory(person, new(a, Size(a, amendment), amendment.SignOff));
    }

    private static Refusal? AgreementRuns(AmendmentInAgreement s, in Ask ask) =>
        s.Agreement.Phase is AgreementPhase.Active or AgreementPhase.Suspended or AgreementPhase.ClosingOut ? null : AmendmentRefusals.NotInForce(s.Agreement.Phase);

    private static Refusal? IsJustified(AmendmentInAgreement s, ProposeAmendment c) => Given("proposal.justification", c.Proposal.Justification);

    private static Refusal? BaseIsCurrent(AmendmentInAgreement s, ProposeAmendment c) =>
        c.Proposal.BaseVersion == s.Agreement.Version ? null : AmendmentRefusals.OutdatedBase(c.Proposal.BaseVersion, s.Agreement.Version);

    private static Refusal? ChangesWhatItsKindChanges(AmendmentInAgreement s, ProposeAmendment c)
    {
        var (kind, changes) = (c.Proposal.Kind, c.Proposal.Changes);
        if (changes.IsEmpty) return AmendmentRefusals.ChangesNothing(kind);
        var scope = kind.Scope();
        if (Fits(scope.End, changes.End is not null) && Fits(scope.Ceiling, changes.Ceiling is not null) && Fits(scope.Project, changes.Project is not null) && Fits(scope.Roles, changes.Roles is not null)
            && AnnexOutside(scope, changes) is null && ClauseOutside(scope, changes) is null) return null;
        List<string> wrong = [.. Missing("the end", scope.End, changes.End is not null), .. Missing("the ceiling", scope.Ceiling, changes.Ceiling is not null), .. Missing("the project", scope.Project, changes.Project is not null),
            .. Missing("the role matrix", scope.Roles, changes.Roles is not null)];
        if (AnnexOutside(scope, changes) is { } annex) wrong.Add($"must leave the {annex.Kind} alone");
        if (ClauseOutside(scope, changes) is { } clause) wrong.Add($"must leave the clause {clause.Element} alone");
        return AmendmentRefusals.NotOfThisKind(kind, string.Join(", ", wrong));

        static IEnumerable<string> Missing(string part, Amendable amendable, bool isChanged) =>
            Fits(amendable, isChanged) ? [] : [isChanged ? $"must leave {part} alone" : $"must change {part}"];
    }

    private static Refusal? EndsLater(AmendmentInAgreement s, ProposeAmendment c) =>
        c.Proposal.Changes.End is not { } end || s.Agreement.Terms is null ? null
        : s.Agreement.Course.Terminated is not null ? AgreementRefusals.ExtendedAfterTermination()
        : end > s.Agreement.End ? null : AmendmentRefusals.NotALaterEnd(end, s.Agreement.End);

    private static Refusal? CeilingRises(AmendmentInAgreement s, ProposeAmendment c) =>
        c.Proposal.Changes.Ceiling is not { } ceiling ? null
        : s.Agreement.Ceiling is not { } present ? AmendmentRefusals.NotAHigherCeiling(ceiling, "none, since the agreement carries no money")
        : ceiling.Currency == present.Currency && ceiling > present ? null
        : AmendmentRefusals.NotAHigherCeiling(ceiling, Invariant($"{present}"));

    private static Refusal? RolesNameBothParties(AmendmentInAgreement s, ProposeAmendment c) =>
        c.Proposal.Changes.Roles is { } roles && AgreementLifecycle.SideOutside(roles, s.Agreement.Heading) is { } party ? AgreementRefusals.PartyNotInRoles(party) : null;
    private static Refusal? RolesReachCeiling(AmendmentInAgreement s, ProposeAmendment c) => NotSignedByBoth(s.Agreement, c.Proposal.Changes);
    private static Refusal? RolesAreOthers(AmendmentInAgreement s, ProposeAmendment c) =>
        c.Proposal.Changes.Roles is { } roles && roles == s.Agreement.Roles ? AmendmentRefusals.TheSameRoles() : null;
    private static Refusal? RolesGoWithTheirAnnex(AmendmentInAgreement s, ProposeAmendment c) =>
        c.Proposal.Changes.Roles is null && c.Proposal.Changes.AnnexOf(AnnexKind.RoleMatrix) is { } annex && s.Agreement.Roles is not null ? AmendmentRefusals.AnnexWithoutRoles(annex) : null;

    // Who signs this amendment; another one may have changed the roles since it was proposed.
    private static Refusal? RolesReachSize(AmendmentInAgreement s, in Ask ask) =>
        s.Agreement.Roles is { } roles ? AgreementLifecycle.NotSignedByBoth(roles, s.Agreement.Heading, Size(s.Agreement, s.Amendment!)) : null;

    // Who would sign from then on; another one may have changed the roles or the ceiling since it was proposed.
    private static Refusal? RolesStillReach(AmendmentInAgreement s, in Ask ask) => NotSignedByBoth(s.Agreement, s.Amendment!.Changes);

    private static Refusal? NotSignedByBoth(Agreement a, AgreementParts changes) =>
        (changes.Ceiling is not null || changes.Roles is not null) && (changes.Roles ?? a.Roles) is { } roles
            ? AgreementLifecycle.NotSignedByBoth(roles, a.Heading, changes.Ceiling ?? a.Ceiling) : null;

    private static Refusal? ProjectIsNamed(AmendmentInAgreement s, ProposeAmendment c) => c.Proposal.Changes.Project is { } project ? Given("proposal.changes.project", project) : null;

    private static Refusal? AnnexesAreNewer(AmendmentInAgreement s, ProposeAmendment c)
    {
        var annexes = c.Proposal.Changes.Annexes;
        for (var i = 0; i < annexes.Count; i++)
        {
            if (Given("proposal.changes.annexes", annexes[i].Id) is { } blank) return blank;
            var current = s.Agreement.AnnexInForce(annexes[i].Kind)?.Version ?? 0;
            if (annexes[i].Version <= current) return AmendmentRefusals.NotANewAnnexVersion(annexes[i], current);
            if (c.Proposal.Changes.AnnexOf(annexes[i].Kind) != annexes[i] || TwiceBefore(i)) return AmendmentRefusals.Twice($"the {annexes[i].Kind}");
        }
        return null;

        bool TwiceBefore(int place)
        {
            for (var i = 0; i < place; i++) if (annexes[i].Kind == annexes[place].Kind) return true;
            return false;
        }
    }

    private static Refusal? ClausesAreKnown(AmendmentInAgreement s, ProposeAmendment c)
    {
        var clauses = c.Proposal.Changes.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (Given("proposal.changes.clauses", clauses[i].Words) is { } blank) return blank;
            for (var j = 0; j < i; j++) if (clauses[j].Element == clauses[i].Element) return AmendmentRefusals.Twice($"the clause {clauses[i].Element}");
        }
        return null;
    }

    private static Refusal? EffectiveInTime(AmendmentInAgreement s, ProposeAmendment c)
    {
        if (s.Agreement.Terms is null) return null;
        var (day, a) = (c.Proposal.EffectiveOn, s.Agreement);
        return day < a.Start ? AmendmentRefusals.EffectiveOutOfTime(day, a.Start, a.End)
            : c.Proposal.Changes.End is not null && day > a.End ? AmendmentRefusals.EffectiveOutOfTime(day, a.Start, a.End)
            : null;
    }

    private static Refusal? NoOtherChangesTheSame(AmendmentInAgreement s, ProposeAmendment c)
    {
        foreach (var other in s.Agreement.Amendments)
            if (other.IsOpen && other.Changes.SharedWith(c.Proposal.Changes) is { } part) return AmendmentRefusals.Conflict(part, other);
        return null;
    }

    private static Refusal? SideNotYetApproved(AmendmentInAgreement s, in Ask ask) =>
        s.Amendment!.SignOff is null && s.Amendment[s.Agreement.SideOf(ask.By)!.Value] is { } before ? AmendmentRefusals.ApprovedAlready(s.Amendment.Number, before) : null;

    private static Refusal? SeatIsFree(AmendmentInAgreement s, in Ask ask) => s.Amendment!.SignOff?.SeatFor((Person)ask.By, Post.Of((Person)ask.By));
    private static Refusal? DidNotWriteIt(AmendmentInAgreement s, in Ask ask) => s.Amendment!.SignOff?.IsNoPerformer((Person)ask.By, ((Person)ask.By).Id);
    private static Refusal? CountsOnce(AmendmentInAgreement s, in Ask ask) => s.Amendment!.SignOff?.CountsOnce((Person)ask.By, ((Person)ask.By).Id);
    private static Refusal? StandsInByRight(AmendmentInAgreement s, ApproveAmendment c) =>
        c.Under is null ? null
        : AnswerOf(s, c) is not { } answer ? AgreementRefusals.NothingToStandInFor(c.By)
        : s.Amendment!.SignOff!.WhyNot(answer) is [var first, ..] ? first
        : null;

    private static Refusal? DonorHasNotAgreedYet(AmendmentInAgreement s, in Ask ask) =>
        s.Amendment!.Donor is { Decision.IsApproved: true } before ? AmendmentRefusals.DonorAgreedAlready(before) : null;
    private static Refusal? HasReference(AmendmentInAgreement s, RecordDonorDecision c) => Given("decision.reference", c.Decision.Reference);
    private static Refusal? DecidedByNow(AmendmentInAgreement s, RecordDonorDecision c) =>
        c.Decision.DecidedOn > c.On ? AgreementRefusals.InTheFuture("decision.decidedOn", c.Decision.DecidedOn, c.On) : null;

    private static Refusal? DonorAgreed(AmendmentInAgreement s, in Ask ask) => s.Amendment!.Donor switch
    {
        { Decision.IsApproved: true } => null,
        { } no                        => AmendmentRefusals.DonorRefused(no),
        null                          => s.Agreement.Heading.DonorDecides.Contains(s.Amendment.Proposed.Proposal.Kind) ? AmendmentRefusals.DonorNotAsked(s.Amendment) : null,
    };

    private static Refusal? EffectiveDayHasCome(AmendmentInAgreement s, in Ask ask) =>
        s.Amendment!.Proposed.Proposal.EffectiveOn is var day && ask.On >= day ? null : AmendmentRefusals.NotEffectiveYet(ask.On, day);

    private static Refusal? EndNotPassed(AmendmentInAgreement s, in Ask ask) =>
        s.Amendment!.Changes.End is null || ask.On <= s.Agreement.End ? null : AgreementRefusals.ExtendedAfterTheEnd(ask.On, s.Agreement.End);

    private static Refusal? NotTerminated(AmendmentInAgreement s, in Ask ask) =>
        s.Amendment!.Changes.End is null || s.Agreement.Course.Terminated is null ? null : AgreementRefusals.ExtendedAfterTermination();

    private static Refusal? HasReason(AmendmentInAgreement s, WithdrawAmendment c) => Given("reason", c.Reason);
    private static Refusal? HasReason(AmendmentInAgreement s, RejectAmendment c) => Given("reason", c.Reason);

    private static bool Fits(Amendable amendable, bool isChanged) => amendable is Amendable.May || isChanged == amendable is Amendable.Must;

    private static AnnexReference? AnnexOutside(AmendmentScope scope, AgreementParts changes)
    {
        foreach (var annex in changes.Annexes) if (!scope.Annexes.Contains(annex.Kind)) return annex;
        return null;
    }

    private static Clause? ClauseOutside(AmendmentScope scope, AgreementParts changes)
    {
        foreach (var clause in changes.Clauses) if (!scope.Clauses.Contains(clause.Element)) return clause;
        return null;
    }

    private static Refusal? Given(string field, string? text) => string.IsNullOrWhiteSpace(text) ? AgreementRefusals.Blank(field) : null;
}
