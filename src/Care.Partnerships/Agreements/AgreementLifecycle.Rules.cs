using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class AgreementLifecycle
{
    private static readonly AnnexKind[] JointlyAgreed = [AnnexKind.Budget, AnnexKind.WorkPlan, AnnexKind.MonitoringPlan];

    private static Refusal? APerson(Agreement a, in Ask ask) => ask.By is Person ? null : AgreementRefusals.NotAPerson(ask.By);

    private static Refusal? EitherSide(Agreement a, in Ask ask) => a.SideOf(ask.By) is null ? AgreementRefusals.NotOfThisAgreement(ask.By, a.Heading) : null;

    private static Refusal? Signatory(Agreement a, in Ask ask) =>
        ask.By is Person person && a.IsBoundBy(person) ? null : EitherSide(a, in ask) ?? AgreementRefusals.NotASignatory(ask.By, new(a, a.Ceiling));

    private static Refusal? HasNumber(Agreement a, DraftAgreement c) => Given("heading.number", c.Heading.Number);
    private static Refusal? HasTitle(Agreement a, DraftAgreement c) => Given("heading.title", c.Heading.Title);
    private static Refusal? JoinsTwoParties(Agreement a, DraftAgreement c) => c.Heading.Lead.Party == c.Heading.Partner.Party ? AgreementRefusals.SamePartyTwice(c.Heading.Lead.Party) : null;
    private static Refusal? DraftedByOneOfThem(Agreement a, DraftAgreement c) => c.Heading.SideOf(((Person)c.By).Party) is null ? AgreementRefusals.DraftedByOutsider(c.By, c.Heading) : null;
    private static Refusal? RolesNameBothParties(Agreement a, DraftAgreement c) =>
        c.Heading.Roles is { } roles && SideOutside(roles, c.Heading) is { } party ? AgreementRefusals.PartyNotInRoles(party) : null;
    private static Refusal? RolesLetBothSign(Agreement a, DraftAgreement c) => c.Heading.Roles is { } roles ? NobodySigns(roles, c.Heading, null) : null;

    private static Refusal? SoleSourceJustified(Agreement a, SelectPartner c) =>
        c.Selection.Route is SelectionRoute.SoleSource && string.IsNullOrWhiteSpace(c.Selection.Justification) ? AgreementRefusals.SoleSourceWithoutReason() : null;
    private static Refusal? RiskRated(Agreement a, SelectPartner c) => c.Selection.Risk is RiskLevel.Unknown ? AgreementRefusals.RiskNotRated() : null;
    private static Refusal? ScreenedFirst(Agreement a, SelectPartner c) =>
        c.Selection.ScreenedOn > c.Selection.DecidedOn ? AgreementRefusals.ScreenedAfterDecision(c.Selection.ScreenedOn, c.Selection.DecidedOn) : null;
    private static Refusal? SelectedByNow(Agreement a, SelectPartner c) => ByNow("selection.decidedOn", c.Selection.DecidedOn, c);

    private static Refusal? PartnerIsSelected(Agreement a, in Ask ask) =>
        a.Preparation.Selected is null && Capabilities(a).MayCarryFunds ? AgreementRefusals.PartnerNotSelected(a.Heading.Kind) : null;
    private static Refusal? PartnerIsEligible(Agreement a, in Ask ask) => a.Preparation.Selected?.Selection.Risk is RiskLevel.Ineligible ? AgreementRefusals.PartnerIneligible() : null;

    private static Refusal? IsNextVersion(Agreement a, ProposeText c) => c.Version == a.Text.Version + 1 ? null : AgreementRefusals.WrongTextVersion(c.Version, a.Text.Version + 1);
    private static Refusal? CeilingFitsKind(Agreement a, ProposeText c) => (Capabilities(a).MayCarryFunds, c.Terms.Ceiling) switch
    {
        (false, { } ceiling)                     => AgreementRefusals.CarriesNoFunds(a.Heading.Kind, ceiling),
        (true, null) or (true, { MinorUnits: <= 0 }) => AgreementRefusals.NeedsCeiling(a.Heading.Kind),
        _                                        => null,
    };
    private static Refusal? ProjectFitsKind(Agreement a, ProposeText c) =>
        Capabilities(a).RequiresProject && string.IsNullOrWhiteSpace(c.Terms.Project) ? AgreementRefusals.NeedsProject(a.Heading.Kind) : null;
    private static Refusal? CurrencyInUse(Agreement a, ProposeText c) => c.Terms.Ceiling?.Currency.RefusalOn(c.On);
    private static Refusal? RolesReachCeiling(Agreement a, ProposeText c) => a.Roles is { } roles ? NotSignedByBoth(roles, a.Heading, c.Terms.Ceiling) : null;
    private static Refusal? ContentsAreKnown(Agreement a, ProposeText c) => MinimumContents.AreKnownAndListedOnce(c.Contents) ? null : UnknownOrTwice(a.Heading.RequiredContents, c.Contents);
    private static Refusal? UnknownOrTwice(ValueList<Id<ContentElement>> required, ValueList<Id<ContentElement>> contents)
    {
        var unknown = contents.Where(id => !MinimumContents.IsKnown(id) && !required.Contains(id)).ToValueList();
        if (unknown.Count > 0) return AgreementRefusals.UnknownContents(unknown);
        return contents.GroupBy(id => id).FirstOrDefault(same => same.Skip(1).Any()) is { } twice ? AgreementRefusals.ContentTwice(twice.Key) : null;
    }

    private static Refusal? TextNotYetAccepted(Agreement a, in Ask ask) => a.Text[a.SideOf(ask.By)!.Value] is { } before ? AgreementRefusals.AcceptedAlready(before) : null;
    private static Refusal? IsOnTheTable(Agreement a, AcceptText c) => a.Text.Version == c.Version && c.Version > 0 ? null : AgreementRefusals.NotTheTextOnTheTable(c.Version, a.Text.Version);

    private static Refusal? AnnexHasId(Agreement a, AttachAnnex c) => Given("annex.id", c.Annex.Id);
    private static Refusal? AnnexIsNewer(Agreement a, AttachAnnex c) =>
        (a.AnnexOf(c.Annex.Kind)?.Attached.Annex.Version ?? 0) is var current && c.Annex.Version > current ? null : AgreementRefusals.NotANewAnnexVersion(c.Annex, current);
    private static Refusal? AnnexIsAttached(Agreement a, AgreeAnnex c) => a.AnnexOf(c.Annex.Kind)?.Attached.Annex == c.Annex ? null : AgreementRefusals.NotTheAttachedAnnex(c.Annex);
    private static Refusal? AnnexNotYetAgreed(Agreement a, AgreeAnnex c) =>
        a.AnnexOf(c.Annex.Kind)?[SideOf(a, c)] is { } before && before.Annex == c.Annex ? AgreementRefusals.AnnexAgreedAlready(before) : null;

    private static Refusal? BothAccepted(Agreement a, in Ask ask) => a.Text.AcceptedByBothOn is null ? AgreementRefusals.NotAcceptedByBoth(a.Text.Version, SidesWithout(a.Text.ByLead, a.Text.ByPartner)) : null;
    private static Refusal? ContentsAreComplete(Agreement a, in Ask ask) =>
        (a.Text.Proposed?.Contents ?? []) is var contents && MinimumContents.AreComplete(a.Heading.Kind, contents) && HasAll(a.Heading.RequiredContents, contents) ? null : ContentsMissing(a.Heading, contents);
    private static Refusal ContentsMissing(AgreementHeading heading, ValueList<Id<ContentElement>> contents)
    {
        var missing = MinimumContents.Missing(heading.Kind, contents).Select(element => element.Id).Concat(heading.RequiredContents.Where(id => !contents.Contains(id)));
        return AgreementRefusals.ContentsMissing(heading.Kind, string.Join(", ", missing.Distinct()));
    }
    private static Refusal? AnnexesAreAgreed(Agreement a, in Ask ask)
    {
        List<AnnexKind>? missing = null;
        if (Capabilities(a).MayCarryFunds) foreach (var kind in JointlyAgreed) if (a.AnnexOf(kind) is null) (missing ??= []).Add(kind);
        foreach (var annex in a.Annexes) if (!annex.IsAgreedByBoth) (missing ??= []).Add(annex.Attached.Annex.Kind);
        return missing is null ? null : AgreementRefusals.AnnexesNotAgreed(string.Join(", ", missing));
    }

    private static Refusal? ExpectationsAreClear(Agreement a, in Ask ask) =>
        Capabilities(a).RequiresNoFundingStatement && a.Preparation.Expectations is null ? AgreementRefusals.ExpectationsNotDiscussed(a.Heading.Kind) : null;

    private static Refusal? HasTopics(Agreement a, RecordExpectations c)
    {
        if (c.Expectations.Topics.Count == 0) return Given("expectations.topics", null);
        foreach (var topic in c.Expectations.Topics) if (Given("expectations.topics", topic) is { } blank) return blank;
        return null;
    }
    private static Refusal? DiscussedByNow(Agreement a, RecordExpectations c) => ByNow("expectations.discussedOn", c.Expectations.DiscussedOn, c);
    private static Refusal? OtherSideTookPart(Agreement a, RecordExpectations c) =>
        a.SideOf(c.Expectations.With) is { } other && other != SideOf(a, c) ? null : AgreementRefusals.DiscussedAmongOneself(c.Expectations.With);

    private static Refusal? SideNotYetSigned(Agreement a, in Ask ask) =>
        a.Signing.SignOff is null && a.Signing[a.SideOf(ask.By)!.Value] is { } before ? AgreementRefusals.SignedAlready(before) : null;
    private static Refusal? SeatIsFree(Agreement a, in Ask ask) => a.Signing.SignOff?.SeatFor((Person)ask.By, Post.Of((Person)ask.By));
    private static Refusal? DidNotWriteIt(Agreement a, in Ask ask) => a.Signing.SignOff?.IsNoPerformer((Person)ask.By, ((Person)ask.By).Id);
    private static Refusal? CountsOnce(Agreement a, in Ask ask) => a.Signing.SignOff?.CountsOnce((Person)ask.By, ((Person)ask.By).Id);
    private static Refusal? StandsInByRight(Agreement a, Sign c) =>
        c.Under is not { } under ? null
        : AnswerOf(a, c) is not { } answer ? AgreementRefusals.NothingToStandInFor(c.By)
        : !under.Period.Contains(c.SignedOn) ? SignOffRefusals.DelegationNotInForce(c.SignedOn, under.Period)
        : a.Signing.SignOff!.WhyNot(answer) is [var first, ..] ? first
        : null;
    private static Refusal? SignedByNow(Agreement a, Sign c) => ByNow("signedOn", c.SignedOn, c);
    private static Refusal? SignedAfterAcceptance(Agreement a, Sign c) =>
        a.Text.AcceptedByBothOn is { } accepted && c.SignedOn < accepted ? AgreementRefusals.SignedBeforeAccepted(c.SignedOn, accepted) : null;
    private static Refusal? SignedBeforeStart(Agreement a, Sign c) =>
        a.Terms!.AllowsEarlierStart || c.SignedOn <= a.Start ? null : AgreementRefusals.SignedAfterStart(c.SignedOn, a.Start);

    private static LocalDate? StartOfPeriod(Agreement a) => a.Start;

    private static Refusal? HasReason(Agreement a, ReturnToNegotiation c) => Given("reason", c.Reason);
    private static Refusal? HasReason(Agreement a, Suspend c) => Given("reason", c.Reason);
    private static Refusal? NoticeGivenByNow(Agreement a, Suspend c) => ByNow("noticeOn", c.NoticeOn, c);

    private static Refusal? IsForContingencies(Agreement a, in Ask ask) => a.Heading.Kind is AgreementKind.Contingency ? null : AgreementRefusals.NotForContingencies(a.Heading.Kind);
    private static Refusal? HasEmergency(Agreement a, ActivateContingency c) => Given("activation.emergency", c.Activation.Emergency);
    private static Refusal? HasNumber(Agreement a, ActivateContingency c) => Given("activation.number", c.Activation.Number);
    private static Refusal? HasTitle(Agreement a, ActivateContingency c) => Given("activation.title", c.Activation.Title);
    private static Refusal? IsANewAgreement(Agreement a, ActivateContingency c) =>
        c.Activation.Agreement == a.Heading.Id || a.ActivationFor(c.Activation.Agreement) is not null ? AgreementRefusals.NotANewAgreement(c.Activation.Agreement) : null;

    private static Refusal? NotTerminated(Agreement a, in Ask ask) => a.Course.Terminated is null ? null : AgreementRefusals.ExtendedAfterTermination();
    private static Refusal? NotPastTheEnd(Agreement a, in Ask ask) => ask.On <= a.End ? null : AgreementRefusals.ExtendedAfterTheEnd(ask.On, a.End);
    private static Refusal? EndNotUnderAmendment(Agreement a, in Ask ask) =>
        a.OpenAmendment(static amendment => amendment.Changes.End is not null) is { } open ? AgreementRefusals.EndUnderAmendment(open) : null;
    private static Refusal? EndsLater(Agreement a, Extend c) => c.Extension.NewEnd > a.End ? null : AgreementRefusals.NotALaterEnd(c.Extension.NewEnd, a.End);
    private static Refusal? IsJustified(Agreement a, Extend c) => Given("extension.justification", c.Extension.Justification);
    private static Refusal? OtherSideAgrees(Agreement a, Extend c)
    {
        var other = c.Extension.AgreedBy;
        var binds = a.SideOf(other) != SideOf(a, c) && a.IsBoundBy(other);
        return binds ? null : AgreementRefusals.OtherSideDidNotAgree(other, new(a, a.Ceiling));
    }

    private static Refusal? HasClause(Agreement a, Terminate c) => Given("termination.clause", c.Termination.Clause);
    private static Refusal? HasReason(Agreement a, Terminate c) => Given("termination.reason", c.Termination.Reason);
    private static Refusal? NoticeGivenByNow(Agreement a, Terminate c) => ByNow("termination.noticeOn", c.Termination.NoticeOn, c);

    private static Refusal? NeedsCloseOut(Agreement a, in Ask ask) => Capabilities(a).RequiresCloseOut ? null : AgreementRefusals.NeedsNoCloseOut(a.Heading.Kind);
    private static Refusal? MetByNow(Agreement a, StartCloseOut c) => c.MeetingOn is { } day ? ByNow("meetingOn", day, c) : null;

    private static Refusal? NoOpenAmendment(Agreement a, in Ask ask) => a.OpenAmendment(static _ => true) is { } open ? AgreementRefusals.AmendmentIsOpen(open) : null;
    private static Refusal? HasCloseOut(Agreement a, Close c) => Given("closeOut", c.CloseOut);
    private static Refusal? ClosedOutByNow(Agreement a, Close c) => ByNow("closedOutOn", c.ClosedOutOn, c);
    private static Refusal? ClosedOutSinceItBegan(Agreement a, Close c) =>
        a.Course.CloseOut is { } began && c.ClosedOutOn < began.On ? AgreementRefusals.ClosedOutBeforeItBegan(c.ClosedOutOn, began.On) : null;

    private static Refusal? HasReason(Agreement a, Cancel c) => Given("reason", c.Reason);

    // Kinds that need a close-out never expire. A terminated agreement without one ends on the day after its termination.
    private static LocalDate? DayAfterTheEnd(Agreement a) =>
        Capabilities(a).RequiresCloseOut ? null : (a.Course.Terminated?.On ?? a.End).DayAfter();

    private static AgreementCapabilities Capabilities(Agreement a) => a.Heading.Kind.Capabilities();

    private static bool HasAll(ValueList<Id<ContentElement>> required, ValueList<Id<ContentElement>> contents)
    {
        foreach (var id in required) if (!contents.Contains(id)) return false;
        return true;
    }

    internal static Id<Party>? SideOutside(RoleMatrix roles, AgreementHeading heading) =>
        roles.SideOf(heading.Lead.Party) != Side.Lead ? heading.Lead.Party : roles.SideOf(heading.Partner.Party) != Side.Partner ? heading.Partner.Party : null;

    // Both sides need somebody who binds them, or the agreement could not even be given up.
    internal static Refusal? NobodySigns(RoleMatrix roles, AgreementHeading heading, Money? ceiling)
    {
        var rule = roles.RuleFor(Function.Agreement, ceiling);
        return WithoutASeat(heading.Lead.Party) ?? WithoutASeat(heading.Partner.Party);

        Refusal? WithoutASeat(Id<Party> party) => rule is not null && rule.Seats(party) ? null : AgreementRefusals.NobodySigns(party, Told(ceiling));
    }

    // What is signed is signed by both sides, and by nobody else.
    internal static Refusal? NotSignedByBoth(RoleMatrix roles, AgreementHeading heading, Money? ceiling)
    {
        if (NobodySigns(roles, heading, ceiling) is { } nobody) return nobody;
        var rule = roles.RuleFor(Function.Agreement, ceiling)!;
        return Dispensable(heading.Lead.Party) ?? Dispensable(heading.Partner.Party)
            ?? (rule.IsEnough(post => heading.SideOf(post.Party) is not null) ? null : AgreementRefusals.OthersMustSign(rule, Told(ceiling)));

        Refusal? Dispensable(Id<Party> party) => rule.CanDoWithout(party) ? AgreementRefusals.SignedByOneSide(party, Told(ceiling)) : null;
    }

    private static string Told(Money? ceiling) => ceiling is { } given ? Invariant($"a ceiling of {given}") : "no ceiling";

    private static Refusal? Given(string field, string? text) => string.IsNullOrWhiteSpace(text) ? AgreementRefusals.Blank(field) : null;

    private static Refusal? ByNow(string field, LocalDate day, AgreementCommand command) => day > command.On ? AgreementRefusals.InTheFuture(field, day, command.On) : null;

    private static string SidesWithout(object? byLead, object? byPartner) =>
        byLead is not null ? nameof(Side.Partner) : byPartner is not null ? nameof(Side.Lead) : $"{nameof(Side.Lead)}, {nameof(Side.Partner)}";
}
