using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record Agreement
{
    private static readonly AnnexKind[] JointlyAgreed =
    [
        AnnexKind.Budget, AnnexKind.WorkPlan, AnnexKind.MonitoringPlan
    ];

    private static Refusal? Anybody(Agreement a, in Asked asked) => null;

    private static Refusal? EitherSide(Agreement a, in Asked asked) => Require.EitherSide(a.Sides, asked.By);

    private static Refusal? Signatory(Agreement a, in Asked asked) =>
        a.IsBoundBy(asked.By)
            ? null
            : EitherSide(a, in asked) ?? AgreementRefusals.NotASignatory(asked.By, a.SigningPosts(a.Ceiling));

    // What somebody signed is sent back by somebody who could sign.
    private static Refusal? EitherSideUntilSigned(Agreement a, in Asked asked) =>
        a.Signing.IsBegun ? Signatory(a, in asked) : EitherSide(a, in asked);

    private static Refusal? HasNumber(Agreement a, AgreementDrafted f, in Asked asked) =>
        Require.Text("heading.number", f.Heading.Number);
    private static Refusal? HasTitle(Agreement a, AgreementDrafted f, in Asked asked) =>
        Require.Text("heading.title", f.Heading.Title);
    private static Refusal? SignatoriesAreNamed(Agreement a, AgreementDrafted f, in Asked asked) =>
        f.Heading.Signatories.IsComplete ? null : ValueRefusals.Blank("heading.signatories");
    private static Refusal? ListsEachOnce(Agreement a, AgreementDrafted f, in Asked asked) => f.Heading.Twice();
    private static Refusal? DraftedByOneOfThem(Agreement a, AgreementDrafted f, in Asked asked) =>
        f.Heading.Sides.SideOf(asked.By.Party) is null
            ? KernelRefusals.OfNeitherSide("by", asked.By, f.Heading.Sides)
            : null;
    private static Refusal? RolesNameBothParties(Agreement a, AgreementDrafted f, in Asked asked) =>
        f.Heading.Roles is { } roles && SideOutside(roles, f.Heading) is { } party
            ? AgreementRefusals.PartyNotInRoles(party)
            : null;
    private static Refusal? RolesLetBothSign(Agreement a, AgreementDrafted f, in Asked asked) =>
        f.Heading.Roles is { } roles ? NobodySigns(roles, f.Heading, null) : null;

    private static Refusal? HasNumber(Agreement a, AgreementTakenOver f, in Asked asked) =>
        Require.Text("heading.number", f.Heading.Number);
    private static Refusal? HasTitle(Agreement a, AgreementTakenOver f, in Asked asked) =>
        Require.Text("heading.title", f.Heading.Title);
    private static Refusal? ListsEachOnce(Agreement a, AgreementTakenOver f, in Asked asked) => f.Heading.Twice();
    private static Refusal? TakenOverByOneOfThem(Agreement a, AgreementTakenOver f, in Asked asked) =>
        f.Heading.Sides.SideOf(asked.By.Party) is null
            ? KernelRefusals.OfNeitherSide("by", asked.By, f.Heading.Sides)
            : null;
    private static Refusal? SignatoriesAreNamed(Agreement a, AgreementTakenOver f, in Asked asked) =>
        f.Heading.Signatories.IsComplete ? null : ValueRefusals.Blank("heading.signatories");
    private static Refusal? RolesNameBothParties(Agreement a, AgreementTakenOver f, in Asked asked) =>
        f.Heading.Roles is { } roles && SideOutside(roles, f.Heading) is { } party
            ? AgreementRefusals.PartyNotInRoles(party)
            : null;
    private static Refusal? CeilingFitsKind(Agreement a, AgreementTakenOver f, in Asked asked) =>
        CeilingOf(f.Heading.Kind, f.Terms.Ceiling);
    private static Refusal? RiskRated(Agreement a, AgreementTakenOver f, in Asked asked) =>
        f.Risk is RiskLevel.Unknown ? AgreementRefusals.RiskNotRated() : null;
    private static Refusal? SignedByNow(Agreement a, AgreementTakenOver f, in Asked asked) =>
        Require.ByNow("signedOn", f.SignedOn, in asked);
    private static Refusal? RunsToday(Agreement a, AgreementTakenOver f, in Asked asked) =>
        f.Terms.Period.Contains(asked.On) ? null : AgreementRefusals.DoesNotRun(f.Terms.Period, asked.On);
    private static Refusal? SaysWhereTheTextIs(Agreement a, AgreementTakenOver f, in Asked asked) =>
        Require.Text("reference", f.Reference);
    private static Refusal? OtherSideAgrees(Agreement a, AgreementTakenOver f, in Asked asked)
    {
        var (heading, ceiling) = (f.Heading, f.Terms.Ceiling);
        // Who binds a side is not known where the heading is refused.
        if (!heading.Signatories.IsComplete || (heading.Roles is { } roles && SideOutside(roles, heading) is not null))
            return null;
        if (f.AgreedBy is { } other && heading.Sides.SideOf(other.Party) != heading.Sides.SideOf(asked.By.Party)
            && IsBound(heading, heading.Roles, ceiling, other))
            return null;
        var signatories = new Alternatives(SignatoriesAt(heading, heading.Roles, ceiling));
        return f.AgreedBy is { } wrong
            ? AgreementRefusals.OtherSideDidNotAgree(wrong, signatories)
            : AgreementRefusals.TakenOverByOne(signatories);
    }

    private static Refusal? SoleSourceJustified(Agreement a, PartnerSelected f, in Asked asked) =>
        f.Selection.Route is SelectionRoute.SoleSource && BlankText.Is(f.Selection.Justification)
            ? AgreementRefusals.SoleSourceWithoutReason()
            : null;
    private static Refusal? RiskRated(Agreement a, PartnerSelected f, in Asked asked) =>
        f.Selection.Risk is RiskLevel.Unknown ? AgreementRefusals.RiskNotRated() : null;
    private static Refusal? ScreenedFirst(Agreement a, PartnerSelected f, in Asked asked) =>
        f.Selection.ScreenedOn > f.Selection.DecidedOn
            ? AgreementRefusals.ScreenedAfterDecision(f.Selection.ScreenedOn, f.Selection.DecidedOn)
            : null;
    private static Refusal? SelectedByNow(Agreement a, PartnerSelected f, in Asked asked) =>
        Require.ByNow("selection.decidedOn", f.Selection.DecidedOn, in asked);

    private static Refusal? PartnerIsSelected(Agreement a, in Asked asked) =>
        a.Preparation.Selected is null && Capabilities(a).MayCarryFunds
            ? AgreementRefusals.PartnerNotSelected(a.KnownHeading.Kind)
            : null;

    private static Refusal? IsNextVersion(Agreement a, TextProposed f, in Asked asked) =>
        f.Version == a.Text.Version + 1
            ? null
            : KernelRefusals.NotTheNextVersion("version", f.Version, a.Text.Version + 1);
    private static Refusal? CeilingFitsKind(Agreement a, TextProposed f, in Asked asked) =>
        CeilingOf(a.KnownHeading.Kind, f.Terms.Ceiling);
    private static Refusal? CeilingOf(AgreementKind kind, Money? given) =>
        (AgreementCapabilities.Of(kind).MayCarryFunds, given) switch
        {
            (false, { } ceiling) => AgreementRefusals.CarriesNoFunds(kind, ceiling),
            (true, null) or (true, { MinorUnits: <= 0 }) => AgreementRefusals.NeedsCeiling(kind),
            _ => null,
        };
    private static Refusal? ProjectFitsKind(Agreement a, TextProposed f, in Asked asked) =>
        Capabilities(a).RequiresProject && BlankText.Is(f.Terms.Project)
            ? AgreementRefusals.NeedsProject(a.KnownHeading.Kind)
            : null;
    private static Refusal? CurrencyInUse(Agreement a, TextProposed f, in Asked asked) =>
        f.Terms.Ceiling?.Currency.RefusalOn(asked.On)?.Within("terms.ceiling");
    // There is a ceiling for which both would sign.
    private static Refusal? BothSignSomeText(Agreement a, in Asked asked)
    {
        if (a.Roles?.RowOf(WorkFunction.Agreement) is not { SignOff: [var first, ..] bands }) return null;
        foreach (var band in bands) if (NotByBoth(band) is null) return null;
        return NotByBoth(first);

        Refusal? NotByBoth(SignOffBand band) => NotSignedByBoth(band.Rule, a.KnownHeading.Sides, null, "any ceiling");
    }
    private static Refusal? RolesReachCeiling(Agreement a, TextProposed f, in Asked asked) =>
        a.Roles is { } roles ? NotSignedByBoth(roles, a.KnownHeading, f.Terms.Ceiling) : null;
    private static Refusal? ContentsAreKnown(Agreement a, TextProposed f, in Asked asked) =>
        MinimumContents.AreKnownAndListedOnce(f.Contents)
            ? null
            : UnknownOrTwice(a.KnownHeading.RequiredContents, f.Contents);
    private static Refusal? UnknownOrTwice(
        ValueList<Id<ContentElement>> required, ValueList<Id<ContentElement>> contents)
    {
        var unknown = contents.Where(id => !MinimumContents.IsKnown(id) && !required.Contains(id)).ToValueList();
        if (unknown.Count > 0) return AgreementRefusals.UnknownContents(unknown);
        for (var i = 1; i < contents.Count; i++)
            for (var j = 0; j < i; j++)
                if (contents[i] == contents[j]) return ValueRefusals.Twice(Invariant($"contents[{i}]"), contents[i]);
        return null;
    }

    private static Refusal? TextIsThere(Agreement a, in Asked asked) =>
        a.Text.Proposed is null ? AgreementRefusals.NoText() : null;
    private static Entry<TextAccepted>? AcceptedBy(Agreement a, Person by) =>
        a.SideOf(by) is { } side ? a.Text.Accepted[side] : null;
    private static Refusal? TextNotYetAccepted(Agreement a, in Asked asked) =>
        AcceptedBy(a, asked.By) is { } before ? KernelRefusals.DoneByThisSide("version", before.By, before.On) : null;
    private static Refusal? IsOnTheTable(Agreement a, TextAccepted f, in Asked asked) =>
        a.Text.Version == f.Version && f.Version > 0
            ? null
            : KernelRefusals.OtherVersion(f.Version, a.Text.Version);

    private static Refusal? AnnexHasId(Agreement a, AnnexAttached f, in Asked asked) =>
        Require.Text("annex.id", f.Annex.Id);
    private static Refusal? AnnexIsNewer(Agreement a, AnnexAttached f, in Asked asked) =>
        (a.AnnexOf(f.Annex.Kind)?.Attached.Fact.Annex.Version ?? 0) is var current && f.Annex.Version > current
            ? null
            : AgreementRefusals.NotANewAnnexVersion(f.Annex, current);
    private static Refusal? AnnexIsAttached(Agreement a, AnnexAgreed f, in Asked asked) =>
        a.AnnexOf(f.Annex.Kind)?.Attached.Fact.Annex == f.Annex ? null : AgreementRefusals.NotTheAttachedAnnex(f.Annex);
    private static Refusal? AnnexNotYetAgreed(Agreement a, AnnexAgreed f, in Asked asked) =>
        AgreedBy(a.AnnexOf(f.Annex.Kind), a.SideOf(asked.By)) is { } before && before.Fact.Annex == f.Annex
            ? KernelRefusals.DoneByThisSide("annex", before.By, before.On)
            : null;
    private static Refusal? AnAnnexIsToBeAgreed(Agreement a, in Asked asked)
    {
        var side = a.SideOf(asked.By);
        foreach (var annex in a.Annexes) if (AgreedBy(annex, side) is null) return null;
        return AgreementRefusals.NoAnnexToAgree();
    }
    private static Entry<AnnexAgreed>? AgreedBy(Annex? annex, Side? side) =>
        side is { } known ? annex?.Agreed[known] : null;

    private static Refusal? BothAccepted(Agreement a, in Asked asked) =>
        a.Text.AcceptedByBothOn is null
            ? AgreementRefusals.NotAcceptedByBoth(a.Text.Version, SidesWithout(a.Text.Accepted))
            : null;
    private static Refusal? ContentsAreComplete(Agreement a, in Asked asked) =>
        (a.Text.Proposed?.Fact.Contents ?? []) is var contents
        && MinimumContents.AreComplete(a.KnownHeading.Kind, contents)
        && HasAll(a.KnownHeading.RequiredContents, contents)
            ? null
            : ContentsMissing(a.KnownHeading, contents);
    private static Refusal ContentsMissing(AgreementHeading heading, ValueList<Id<ContentElement>> contents)
    {
        var missing = MinimumContents
            .Missing(heading.Kind, contents)
            .Select(element => element.Id)
            .Concat(heading.RequiredContents.Where(id => !contents.Contains(id)));
        return AgreementRefusals.ContentsMissing(heading.Kind, string.Join(", ", missing.Distinct()));
    }
    private static Refusal? AnnexesAreAgreed(Agreement a, in Asked asked)
    {
        List<AnnexKind>? missing = null;
        if (Capabilities(a).MayCarryFunds)
            foreach (var kind in JointlyAgreed)
                if (a.AnnexOf(kind) is null)
                    (missing ??= []).Add(kind);
        foreach (var annex in a.Annexes)
            if (!annex.Agreed.IsComplete)
                (missing ??= []).Add(annex.Attached.Fact.Annex.Kind);
        return missing is null ? null : AgreementRefusals.AnnexesNotAgreed(string.Join(", ", missing));
    }

    private static Refusal? ExpectationsAreClear(Agreement a, in Asked asked) =>
        Capabilities(a).RequiresNoFundingStatement && a.Preparation.Expectations is null
            ? AgreementRefusals.ExpectationsNotDiscussed(a.KnownHeading.Kind)
            : null;

    private static Refusal? HasTopics(Agreement a, ExpectationsDiscussed f, in Asked asked)
    {
        if (f.Topics.Count == 0) return Require.Text("topics", null);
        foreach (var topic in f.Topics) if (Require.Text("topics", topic) is { } blank) return blank;
        return Require.Once("topics", f.Topics);
    }
    private static Refusal? DiscussedByNow(Agreement a, ExpectationsDiscussed f, in Asked asked) =>
        Require.ByNow("discussedOn", f.DiscussedOn, in asked);
    private static Refusal? OtherSideTookPart(Agreement a, ExpectationsDiscussed f, in Asked asked) =>
        a.SideOf(f.With) is { } other && other != a.SideOf(asked.By)
            ? null
            : AgreementRefusals.DiscussedAmongOneself(f.With);

    private static Refusal? SideNotYetSigned(Agreement a, in Asked asked) =>
        a.Signing.SignOff is null && a.SideOf(asked.By) is { } side && a.Signing.Signed[side] is { } before
            ? KernelRefusals.DoneByThisSide("by", before.By, before.On)
            : null;
    private static Refusal? SeatIsFree(Agreement a, in Asked asked) =>
        a.Signing.SignOff?.SeatFor(asked.By, PartyPosition.Of(asked.By));
    private static Refusal? DidNotWriteIt(Agreement a, in Asked asked) =>
        a.Signing.SignOff?.IsNoPerformer(asked.By, asked.By.Id);
    private static Refusal? CountsOnce(Agreement a, in Asked asked) =>
        a.Signing.SignOff?.CountsOnce(asked.By, asked.By.Id);
    private static ValueList<Refusal> StandsInByRight(Agreement a, AgreementSigned f, in Asked asked) =>
        f.Under is not { } under ? []
        : a.Signing.SignOff is not { } signOff ? [AgreementRefusals.NothingToStandInFor(asked.By)]
        : !under.Period.Contains(f.SignedOn) ? [SignOffRefusals.DelegationNotInForce(f.SignedOn, under.Period)]
        : signOff.WhyNot(SignOffAnswer.Approval(signOff, asked.By, asked.On, under));
    private static Refusal? SignedByNow(Agreement a, AgreementSigned f, in Asked asked) =>
        Require.ByNow("signedOn", f.SignedOn, in asked);
    private static Refusal? SignedAfterAcceptance(Agreement a, AgreementSigned f, in Asked asked) =>
        a.Text.AcceptedByBothOn is { } accepted && f.SignedOn < accepted
            ? AgreementRefusals.SignedBeforeAccepted(f.SignedOn, accepted)
            : null;
    private static Refusal? SignedBeforeStart(Agreement a, AgreementSigned f, in Asked asked) =>
        a.Terms is { AllowsEarlierStart: false } && f.SignedOn > a.Start
            ? AgreementRefusals.SignedAfterStart(f.SignedOn, a.KnownStart)
            : null;

    // While its parent is not in force it waits.
    private static LocalDate? StartOfPeriod(Agreement a) => a.NotUnderParentInForce() is null ? a.Start : null;

    private static Refusal? HasReason(Agreement a, AgreementReturnedToNegotiation f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? HasReason(Agreement a, AgreementSuspended f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? NoticeGivenByNow(Agreement a, AgreementSuspended f, in Asked asked) =>
        Require.ByNow("noticeOn", f.NoticeOn, in asked);

    private static Refusal? IsForContingencies(Agreement a, in Asked asked) =>
        a.KnownHeading.Kind is AgreementKind.Contingency
            ? null
            : AgreementRefusals.NotForContingencies(a.KnownHeading.Kind);
    private static Refusal? HasEmergency(Agreement a, ContingencyActivated f, in Asked asked) =>
        Require.Text("activation.emergency", f.Activation.Emergency);
    private static Refusal? HasNumber(Agreement a, ContingencyActivated f, in Asked asked) =>
        Require.Text("activation.number", f.Activation.Number);
    private static Refusal? HasTitle(Agreement a, ContingencyActivated f, in Asked asked) =>
        Require.Text("activation.title", f.Activation.Title);
    private static Refusal? IsANewAgreement(Agreement a, ContingencyActivated f, in Asked asked) =>
        f.Activation.Agreement == a.KnownHeading.Id || a.ActivationFor(f.Activation.Agreement) is not null
            ? AgreementRefusals.NotANewAgreement(f.Activation.Agreement)
            : null;

    private static Refusal? NotTerminated(Agreement a, in Asked asked) =>
        a.Course.Terminated is null ? null : AgreementRefusals.ExtendedAfterTermination();
    private static Refusal? NotPastTheEnd(Agreement a, in Asked asked) =>
        asked.On > a.End ? AgreementRefusals.ExtendedAfterTheEnd(asked.On, a.KnownEnd) : null;
    private static Refusal? EndNotUnderAmendment(Agreement a, in Asked asked) =>
        a.OpenAmendment(static amendment => amendment.Changes.End is not null) is { } open
            ? AgreementRefusals.EndUnderAmendment(open)
            : null;
    private static Refusal? DonorLeavesTheEnd(Agreement a, in Asked asked) =>
        a.KnownHeading.DonorDecides is { Count: > 0 } reserved && reserved.Contains(AmendmentKind.NoCostExtension)
            ? AgreementRefusals.DonorDecidesOnMoreTime()
            : null;
    private static Refusal? EndsLater(Agreement a, AgreementExtended f, in Asked asked) =>
        f.NewEnd <= a.End ? AgreementRefusals.NotALaterEnd(f.NewEnd, a.KnownEnd) : null;
    private static Refusal? IsJustified(Agreement a, AgreementExtended f, in Asked asked) =>
        Require.Text("justification", f.Justification);
    private static Refusal? OtherSideAgrees(Agreement a, AgreementExtended f, in Asked asked) =>
        a.SideOf(f.AgreedBy) != a.SideOf(asked.By) && a.IsBoundBy(f.AgreedBy)
            ? null
            : AgreementRefusals.OtherSideDidNotAgree(f.AgreedBy, a.SigningPosts(a.Ceiling));

    private static Refusal? HasClause(Agreement a, AgreementTerminated f, in Asked asked) =>
        Require.Text("clause", f.Clause);
    private static Refusal? HasReason(Agreement a, AgreementTerminated f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? NoticeGivenByNow(Agreement a, AgreementTerminated f, in Asked asked) =>
        Require.ByNow("noticeOn", f.NoticeOn, in asked);
    private static Refusal? LastDayInTime(Agreement a, AgreementTerminated f, in Asked asked) =>
        f.LastDay < f.NoticeOn || f.LastDay < a.Start || f.LastDay > a.End
            ? AgreementRefusals.LastDayOutOfTime(f.LastDay, f.NoticeOn, a.Period!)
            : null;

    private static Refusal? NeedsCloseOut(Agreement a, in Asked asked) =>
        Capabilities(a).RequiresCloseOut ? null : AgreementRefusals.NeedsNoCloseOut(a.KnownHeading.Kind);
    private static Refusal? MetByNow(Agreement a, AgreementCloseOutStarted f, in Asked asked) =>
        f.MeetingOn is { } day ? Require.ByNow("meetingOn", day, in asked) : null;

    private static Refusal? NoOpenAmendment(Agreement a, in Asked asked) =>
        a.OpenAmendment(static _ => true) is { } open ? AgreementRefusals.AmendmentIsOpen(open) : null;

    private static Refusal? HasReason(Agreement a, AgreementCancelled f, in Asked asked) =>
        Require.Text("reason", f.Reason);

    // Kinds that need a close-out never expire. The end of a terminated agreement is its last day.
    private static LocalDate? DayAfterTheEnd(Agreement a) =>
        Capabilities(a).RequiresCloseOut ? null : a.End?.DayAfter();

    private static AgreementCapabilities Capabilities(Agreement a) => AgreementCapabilities.Of(a.KnownHeading.Kind);

    private static bool HasAll(ValueList<Id<ContentElement>> required, ValueList<Id<ContentElement>> contents)
    {
        foreach (var id in required) if (!contents.Contains(id)) return false;
        return true;
    }

    internal static Id<Party>? SideOutside(RoleMatrix roles, AgreementHeading heading) =>
        roles.SideOf(heading.Sides.Lead) != Side.Lead ? heading.Sides.Lead
        : roles.SideOf(heading.Sides.Partner) != Side.Partner ? heading.Sides.Partner
        : null;

    // Both sides need somebody who binds them, or the agreement could not even be given up.
    internal static Refusal? NobodySigns(RoleMatrix roles, AgreementHeading heading, Money? ceiling)
    {
        var rule = roles.RuleFor(WorkFunction.Agreement, ceiling);
        return WithoutASeat(heading.Sides.Lead) ?? WithoutASeat(heading.Sides.Partner);

        Refusal? WithoutASeat(Id<Party> party) =>
            rule is not null && rule.Seats(party) ? null : AgreementRefusals.NobodySigns(party, Told(ceiling));
    }

    // What is signed is signed by both sides, and by nobody else.
    internal static Refusal? NotSignedByBoth(RoleMatrix roles, AgreementHeading heading, Money? ceiling)
    {
        if (NobodySigns(roles, heading, ceiling) is { } nobody) return nobody;
        return NotSignedByBoth(roles.RuleFor(WorkFunction.Agreement, ceiling)!, heading.Sides, ceiling);
    }

    private static Refusal? NotSignedByBoth(SignOffRule rule, Sides sides, Money? ceiling, string? told = null)
    {
        return Dispensable(sides.Lead)
            ?? Dispensable(sides.Partner)
            ?? (rule.IsEnough(sides)
                ? null
                : AgreementRefusals.OthersMustSign(rule, told ?? Told(ceiling)));

        Refusal? Dispensable(Id<Party> party) =>
            rule.CanDoWithout(party) ? AgreementRefusals.SignedByOneSide(party, told ?? Told(ceiling)) : null;
    }

    private static string Told(Money? ceiling) =>
        ceiling is { } given ? Invariant($"a ceiling of {given}") : "no ceiling";

    private static string SidesWithout<T>(BySide<T> pair) => pair switch
    {
        { Lead: null, Partner: null } => "the lead, the partner",
        { Lead: null }                => "the lead",
        _                             => "the partner",
    };
}
