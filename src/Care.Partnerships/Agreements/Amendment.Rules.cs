using Care.Partnerships.Roles;
using InAgreement = Care.Partnerships.PartOf<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.Amendment,
    Care.Partnerships.Agreements.AmendmentPhase>;

namespace Care.Partnerships.Agreements;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record Amendment
{
    private static Refusal? EitherSide(InAgreement s, in Asked asked) =>
        s.Whole.Sides is null
            ? AmendmentRefusals.NotInForce(s.Whole.Phase)
            : Require.EitherSide(s.Whole.Sides, asked.By);

    private static Refusal? OtherSide(InAgreement s, in Asked asked) =>
        EitherSide(s, in asked)
        ?? (s.Whole.SideOf(asked.By) == s.Its.By ? AmendmentRefusals.OneOwnProposal(s.Its) : null);

    private static Refusal? ProposingSide(InAgreement s, in Asked asked) =>
        EitherSide(s, in asked)
        ?? (s.Whole.SideOf(asked.By) != s.Its.By ? AmendmentRefusals.ProposalOfTheOther(s.Its) : null);

    // What somebody approved is given up by somebody who could approve.
    private static Refusal? OtherSideUntilApproved(InAgreement s, in Asked asked) =>
        OtherSide(s, in asked) ?? (s.Its.Approvals.Count > 0 ? Signatory(s, in asked) : null);

    private static Refusal? ProposingSideUntilApproved(InAgreement s, in Asked asked) =>
        ProposingSide(s, in asked) ?? (s.Its.Approvals.Count > 0 ? Signatory(s, in asked) : null);

    // The posts that sign an agreement of the size that this one would have; with a role matrix, as it was when the
    // amendment was taken up.
    private static Refusal? Signatory(InAgreement s, in Asked asked)
    {
        if (EitherSide(s, in asked) is { } stranger) return stranger;
        var (a, amendment) = (s.Whole, s.Its);
        var binds = amendment.SignOff is { } signOff
            ? signOff.Rule.Seats(PartyPosition.Of(asked.By))
            : a.IsBoundBy(asked.By, Size(a, amendment));
        return binds
            ? null
            : AgreementRefusals.NotASignatory(asked.By, a.SigningPosts(Size(a, amendment), amendment.SignOff));
    }

    private static Refusal? AgreementRuns(InAgreement s, in Asked asked) =>
        s.Whole.Phase switch
        {
            AgreementPhase.Active or AgreementPhase.ClosingOut => null,
            AgreementPhase.Suspended when s.Whole.Interruption is not { ReturnsTo: AgreementPhase.Signed } => null,
            AgreementPhase.Suspended => AmendmentRefusals.NotInForce(AgreementPhase.Signed),
            var phase => AmendmentRefusals.NotInForce(phase),
        };

    private static Refusal? NumberIsNext(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Number == s.Whole.NextNumber ? null : AmendmentRefusals.NotTheNextNumber(f.Number, s.Whole.NextNumber);

    private static Refusal? IsJustified(InAgreement s, AmendmentProposed f, in Asked asked) =>
        Require.Text("proposal.justification", f.Proposal.Justification);

    private static Refusal? BaseIsCurrent(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.BaseVersion == s.Whole.Version
            ? null
            : AmendmentRefusals.OutdatedBase(f.Proposal.BaseVersion, s.Whole.Version);

    private static Refusal? ChangesWhatItsKindChanges(InAgreement s, AmendmentProposed f, in Asked asked)
    {
        var (kind, changes) = (f.Proposal.Kind, f.Proposal.Changes);
        if (changes.IsEmpty) return AmendmentRefusals.ChangesNothing(kind);
        var scope = AmendmentScope.Of(kind);
        if (
            Fits(scope.End, changes.End is not null)
            && Fits(scope.Ceiling, changes.Ceiling is not null)
            && Fits(scope.Project, changes.Project is not null)
            && Fits(scope.Roles, changes.Roles is not null)
            && AnnexOutside(scope, changes) is null
            && ClauseOutside(scope, changes, s.Whole) is null)
            return null;
        List<string> wrong =
        [
            .. Missing("the end", scope.End, changes.End is not null),
            .. Missing("the ceiling", scope.Ceiling, changes.Ceiling is not null),
            .. Missing("the project", scope.Project, changes.Project is not null),
            .. Missing("the role matrix", scope.Roles, changes.Roles is not null)
        ];
        if (AnnexOutside(scope, changes) is { } annex) wrong.Add($"must leave the {annex.Kind} alone");
        if (ClauseOutside(scope, changes, s.Whole) is { } clause)
            wrong.Add($"must leave the clause {clause.Element} alone");
        return AmendmentRefusals.NotOfThisKind(kind, string.Join(", ", wrong));

        static IEnumerable<string> Missing(string part, Amendable amendable, bool isChanged) =>
            Fits(amendable, isChanged) ? [] : [isChanged ? $"must leave {part} alone" : $"must change {part}"];
    }

    private static Refusal? EndsLater(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.End is not { } end || s.Whole.Terms is null || f.Proposal.Scope.End is Amendable.Less
            ? null
        : s.Whole.Course.Terminated is not null ? AgreementRefusals.ExtendedAfterTermination()
        : end > s.Whole.End ? null : AmendmentRefusals.NotALaterEnd(end, s.Whole.KnownEnd);

    private static Refusal? EndsEarlier(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.End is not { } end
        || s.Whole.Terms is null
        || f.Proposal.Scope.End is not Amendable.Less
            ? null
        : s.Whole.Course.Terminated is not null ? AgreementRefusals.ExtendedAfterTermination()
        : end < s.Whole.End && end >= s.Whole.Start && end >= f.Proposal.EffectiveOn ? null
        : AmendmentRefusals.NotAnEarlierEnd(end, s.Whole.Period!, f.Proposal.EffectiveOn);

    private static Refusal? CeilingFalls(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.Ceiling is not { } ceiling || f.Proposal.Scope.Ceiling is not Amendable.Less ? null
        : s.Whole.Ceiling is not { } present
            ? AmendmentRefusals.NotALowerCeiling(ceiling, "none, since the agreement carries no money")
        : ceiling.Currency == present.Currency && ceiling < present && ceiling.MinorUnits > 0 ? null
        : AmendmentRefusals.NotALowerCeiling(ceiling, Invariant($"{present}"));

    private static Refusal? CeilingRises(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.Ceiling is not { } ceiling || f.Proposal.Scope.Ceiling is Amendable.Less ? null
        : s.Whole.Ceiling is not { } present
            ? AmendmentRefusals.NotAHigherCeiling(ceiling, "none, since the agreement carries no money")
        : ceiling.Currency == present.Currency && ceiling > present ? null
        : AmendmentRefusals.NotAHigherCeiling(ceiling, Invariant($"{present}"));

    private static Refusal? RolesNameBothParties(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.Roles is { } roles && Agreement.SideOutside(roles, s.Whole.KnownHeading) is { } party
            ? AgreementRefusals.PartyNotInRoles(party)
            : null;
    private static Refusal? RolesReachCeiling(InAgreement s, AmendmentProposed f, in Asked asked) =>
        NotSignedByBoth(s.Whole, f.Proposal.Changes);
    private static Refusal? RolesAreOthers(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.Roles is { } roles && roles == s.Whole.Roles ? AmendmentRefusals.TheSameRoles() : null;
    private static Refusal? RolesGoWithTheirAnnex(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.Roles is null
        && f.Proposal.Changes.AnnexOf(AnnexKind.RoleMatrix) is { } annex
        && s.Whole.Roles is not null
            ? AmendmentRefusals.AnnexWithoutRoles(annex)
            : null;

    // Who signs this amendment; another one may have changed the roles since it was proposed.
    private static Refusal? RolesReachSize(InAgreement s, in Asked asked) =>
        s.Whole.Roles is { } roles
            ? Agreement.NotSignedByBoth(roles, s.Whole.KnownHeading, Size(s.Whole, s.Its))
            : null;

    // Who would sign from then on; another one may have changed the roles or the ceiling since it was proposed.
    private static Refusal? RolesStillReach(InAgreement s, in Asked asked) => NotSignedByBoth(s.Whole, s.Its.Changes);

    private static Refusal? NotSignedByBoth(Agreement a, AgreementParts changes) =>
        (changes.Ceiling is not null || changes.Roles is not null) && (changes.Roles ?? a.Roles) is { } roles
            ? Agreement.NotSignedByBoth(roles, a.KnownHeading, changes.Ceiling ?? a.Ceiling) : null;

    private static Refusal? ProjectIsNamed(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.Project is { } project ? Require.Text("proposal.changes.project", project) : null;

    private static Refusal? EndsWithinParent(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.End is { } end ? s.Whole.EndsWithinParent(end) : null;

    private static Refusal? EndsWithinAward(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.End is { } end ? s.Whole.EndsWithinAward(end) : null;

    private static Refusal? CeilingWithinAward(InAgreement s, AmendmentProposed f, in Asked asked) =>
        f.Proposal.Changes.Ceiling is { } ceiling ? s.Whole.CeilingWithinAward(ceiling) : null;

    // The parent may have become shorter since it was proposed.
    private static Refusal? StillWithinParent(InAgreement s, in Asked asked) =>
        s.Its.Changes.End is { } end ? s.Whole.EndsWithinParent(end) : null;

    private static Refusal? PartnerEligibleForMore(InAgreement s, in Asked asked) =>
        s.Its.Proposed.Fact.Proposal.Scope.Ceiling is Amendable.More ? s.Whole.PartnerUnfit(asked.On) : null;

    private static Refusal? AnnexesAreNewer(InAgreement s, AmendmentProposed f, in Asked asked)
    {
        var annexes = f.Proposal.Changes.Annexes;
        for (var i = 0; i < annexes.Count; i++)
        {
            if (Require.Text("proposal.changes.annexes", annexes[i].Id) is { } blank) return blank;
            var current = s.Whole.AnnexInForce(annexes[i].Kind)?.Version ?? 0;
            if (annexes[i].Version <= current) return AmendmentRefusals.NotANewAnnexVersion(annexes[i], current);
            if (f.Proposal.Changes.AnnexOf(annexes[i].Kind) != annexes[i] || TwiceBefore(i))
                return ValueRefusals.Twice(Invariant($"proposal.changes.annexes[{i}]"), $"the {annexes[i].Kind}");
        }
        return null;

        bool TwiceBefore(int place)
        {
            for (var i = 0; i < place; i++) if (annexes[i].Kind == annexes[place].Kind) return true;
            return false;
        }
    }

    private static Refusal? ClausesAreKnown(InAgreement s, AmendmentProposed f, in Asked asked)
    {
        var clauses = f.Proposal.Changes.Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (Require.Text("proposal.changes.clauses", clauses[i].Words) is { } blank) return blank;
            for (var j = 0; j < i; j++)
                if (clauses[j].Element == clauses[i].Element)
                    return ValueRefusals.Twice(Invariant($"proposal.changes.clauses[{i}]"),
                        $"the clause {clauses[i].Element}");
        }
        return null;
    }

    private static Refusal? EffectiveInTime(InAgreement s, AmendmentProposed f, in Asked asked)
    {
        if (s.Whole.Terms is null) return null;
        var (day, a) = (f.Proposal.EffectiveOn, s.Whole);
        return day < a.Start ? AmendmentRefusals.EffectiveOutOfTime(day, a.KnownStart, a.KnownEnd)
            : f.Proposal.Changes.End is not null && day > a.End
                ? AmendmentRefusals.EffectiveOutOfTime(day, a.KnownStart, a.KnownEnd)
            : null;
    }

    private static Refusal? NoOtherChangesTheSame(InAgreement s, AmendmentProposed f, in Asked asked)
    {
        foreach (var other in s.Whole.Amendments)
            if (other.IsOpen && other.Changes.SharedWith(f.Proposal.Changes) is { } part)
                return AmendmentRefusals.Conflict(part, other);
        return null;
    }

    private static Refusal? SideNotYetApproved(InAgreement s, in Asked asked) =>
        s.Its.SignOff is null && s.Whole.SideOf(asked.By) is { } side && s.Its.Approved[side] is { } before
            ? KernelRefusals.DoneByThisSide("by", before.By, before.On)
            : null;

    private static Refusal? SeatIsFree(InAgreement s, in Asked asked) =>
        s.Its.SignOff?.SeatFor(asked.By, PartyPosition.Of(asked.By));
    private static Refusal? DidNotWriteIt(InAgreement s, in Asked asked) =>
        s.Its.SignOff?.IsNoPerformer(asked.By, asked.By.Id);
    private static Refusal? CountsOnce(InAgreement s, in Asked asked) =>
        s.Its.SignOff?.CountsOnce(asked.By, asked.By.Id);
    private static ValueList<Refusal> StandsInByRight(InAgreement s, AmendmentApproved f, in Asked asked) =>
        f.Under is not { } under ? []
        : s.Its.SignOff is not { } signOff ? [AgreementRefusals.NothingToStandInFor(asked.By)]
        : signOff.WhyNot(SignOffAnswer.Approval(signOff, asked.By, asked.On, under));

    private static Refusal? DonorHasNotAgreedYet(InAgreement s, in Asked asked) =>
        s.Its.Donor is { Fact.Decision.IsApproved: true } before ? AmendmentRefusals.DonorAgreedAlready(before) : null;
    private static Refusal? HasReference(InAgreement s, DonorDecided f, in Asked asked) =>
        Require.Text("decision.reference", f.Decision.Reference);
    private static Refusal? DecidedByNow(InAgreement s, DonorDecided f, in Asked asked) =>
        Require.ByNow("decision.decidedOn", f.Decision.DecidedOn, in asked);

    private static Refusal? DonorAgreed(InAgreement s, in Asked asked) => s.Its.Donor switch
    {
        { Fact.Decision.IsApproved: true } => null,
        { } no                        => AmendmentRefusals.DonorRefused(no),
        null => s.Whole.KnownHeading.DonorDecides.Contains(s.Its.Proposed.Fact.Proposal.Kind)
                ? AmendmentRefusals.DonorNotAsked(s.Its)
                : null,
    };

    private static Refusal? EffectiveDayHasCome(InAgreement s, in Asked asked) =>
        s.Its.Proposed.Fact.Proposal.EffectiveOn is var day && asked.On >= day
            ? null
            : AmendmentRefusals.NotEffectiveYet(asked.On, day);

    private static Refusal? EndNotPassed(InAgreement s, in Asked asked) =>
        s.Its.Changes.End is not { } end ? null
        : end < s.Whole.End ? asked.On <= end ? null : AmendmentRefusals.EarlierEndPassed(asked.On, end)
        : asked.On <= s.Whole.End ? null
        : AgreementRefusals.ExtendedAfterTheEnd(asked.On, s.Whole.KnownEnd);

    private static bool Falls(InAgreement s) => s.Its.Proposed.Fact.Proposal.Scope.Ceiling is Amendable.Less;
    private static Refusal? FloorIsGiven(InAgreement s, AmendmentApplied f, in Asked asked) =>
        (Falls(s), f.Floor) switch
        {
            (true, null)      => AmendmentRefusals.NoFloor(s.Its),
            (false, not null) => AmendmentRefusals.FloorNotAsked(s.Its),
            _                 => null,
        };
    private static Refusal? FloorIsOfToday(InAgreement s, AmendmentApplied f, in Asked asked) =>
        f.Floor is not { } floor || (floor.Agreement == s.Whole.KnownHeading.Id && floor.On == asked.On)
            ? null
            : AmendmentRefusals.AnotherFloor(floor, s.Whole.KnownHeading.Id, asked.On);
    private static Refusal? CeilingCoversFloor(InAgreement s, AmendmentApplied f, in Asked asked) =>
        f.Floor is not { } floor || s.Its.Changes.Ceiling is not { } ceiling || !Falls(s) ? null
        : floor.Bound.Currency == ceiling.Currency && floor.Bound <= ceiling ? null
        : AmendmentRefusals.BelowTheFloor(ceiling, floor.Bound);

    private static Refusal? NotTerminated(InAgreement s, in Asked asked) =>
        s.Its.Changes.End is null || s.Whole.Course.Terminated is null
            ? null
            : AgreementRefusals.ExtendedAfterTermination();

    private static Refusal? HasReason(InAgreement s, AmendmentWithdrawn f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? HasReason(InAgreement s, AmendmentRejected f, in Asked asked) =>
        Require.Text("reason", f.Reason);

    private static bool Fits(Amendable amendable, bool isChanged) =>
        amendable is Amendable.May || isChanged == amendable is Amendable.More or Amendable.Less;

    private static AnnexReference? AnnexOutside(AmendmentScope scope, AgreementParts changes)
    {
        foreach (var annex in changes.Annexes) if (!scope.Annexes.Contains(annex.Kind)) return annex;
        return null;
    }

    private static Clause? ClauseOutside(AmendmentScope scope, AgreementParts changes, Agreement a)
    {
        foreach (var clause in changes.Clauses)
            if (
                !scope.Clauses.Contains(clause.Element)
                && !(scope.RequiredContents && a.KnownHeading.RequiredContents.Contains(clause.Element)))
                return clause;
        return null;
    }

}
