using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>
/// What the lifecycle of an agreement may refuse, in the order of a life. Codes are public and never reused.
/// </summary>
internal static class AgreementRefusals
{
    public static Refusal NotASignatory(Actor by, Alternatives signatories) => new("CP-AGR-001", "by",
        $"{by} cannot bind a side: have it recorded by the {signatories}.", RefusalKind.Actor);

    public static Refusal SoleSourceWithoutReason() => new("CP-AGR-002", "selection.justification",
        $"A sole source is an exception, and no reason is given: state why there was no competition.");

    public static Refusal RiskNotRated() => new("CP-AGR-003", "selection.risk",
        $"The risk is unknown: record the rating of the due diligence first; unknown is not low.");

    public static Refusal ScreenedAfterDecision(LocalDate screened, LocalDate decided) =>
        new("CP-AGR-004", "selection.screenedOn",
        $"The partner was screened on {screened:uuuu-MM-dd}, after the committee decided on {decided:uuuu-MM-dd}: " +
        $"screen first, then decide.");

    public static Refusal PartnerNotSelected(AgreementKind kind) => new("CP-AGR-005", "selection",
        $"No selection is recorded, and a {kind.Named()} carries money: " +
        $"record how the partner was selected and its risk rating.");

    public static Refusal PartnerIneligible() => new("CP-AGR-006", "selection.risk",
        $"Due diligence found the partner ineligible: " +
        $"mend the causes and renew the due diligence, or end the agreement.");

    public static Refusal CarriesNoFunds(AgreementKind kind, Money ceiling) => new("CP-AGR-007", "terms.ceiling",
        $"A ceiling of {ceiling} is given, but a {kind.Named()} carries no money: " +
        $"leave it out, or draft a funding agreement.");

    public static Refusal NeedsCeiling(AgreementKind kind) => new("CP-AGR-008", "terms.ceiling",
        $"A {kind.Named()} needs a ceiling above zero: state the most that may be paid under it.");

    public static Refusal NeedsProject(AgreementKind kind) => new("CP-AGR-009", "terms.project",
        $"A {kind.Named()} belongs to one project or response: name it.");

    public static Refusal UnknownContents(ValueList<Id<ContentElement>> unknown) => new("CP-AGR-010", "contents",
        $"These elements are unknown: {unknown}; use the names in the list of minimum contents.");

    public static Refusal NotANewAnnexVersion(AnnexReference given, int current) => new("CP-AGR-011", "annex.version",
        $"Version {given.Version} of the {given.Kind} is given, but {current} is attached: " +
        $"attach one above {current}.");

    public static Refusal NotTheAttachedAnnex(AnnexReference given) => new("CP-AGR-012", "annex",
        $"The {given.Kind} {given.Id}, version {given.Version}, is not what is attached: " +
        $"agree to the attached reference, or attach this one first.");

    public static Refusal NotAcceptedByBoth(int version, string missing) => new("CP-AGR-013", "version",
        $"Version {version} of the text is not accepted by: " +
        $"{missing}. Have both sides accept the same version before signatures are gathered.");

    public static Refusal ContentsMissing(AgreementKind kind, string missing) => new("CP-AGR-014", "contents",
        $"The text of this {kind.Named()} lacks: {missing}. Propose a text that has them.");

    public static Refusal AnnexesNotAgreed(string missing) => new("CP-AGR-015", "annexes",
        $"These annexes are missing or not agreed by both sides: {missing}. Attach them and have both sides agree.");

    public static Refusal SignedBeforeAccepted(LocalDate signedOn, LocalDate acceptedOn) =>
        new("CP-AGR-016", "signedOn",
            $"Signed on {signedOn:uuuu-MM-dd}, but both sides accepted the text on {acceptedOn:uuuu-MM-dd}: " +
            $"date the signature then or later.");

    public static Refusal SignedAfterStart(LocalDate signedOn, LocalDate start) => new("CP-AGR-017", "signedOn",
        $"Signed on {signedOn:uuuu-MM-dd}, but the period starts on {start:uuuu-MM-dd}: " +
        $"sign earlier, move the start, or agree on a text that allows an earlier start.");

    public static Refusal ExtendedAfterTheEnd(LocalDate on, LocalDate end) => new("CP-AGR-018", "on",
        $"It is {on:uuuu-MM-dd}, and the agreement ended on {end:uuuu-MM-dd}: " +
        $"an extension is granted on the last day or earlier; make a new agreement.");

    public static Refusal ExtendedAfterTermination() => new("CP-AGR-019", "phase",
        $"The agreement was terminated: close it out, and make a new agreement.");

    public static Refusal NotALaterEnd(LocalDate given, LocalDate end) => new("CP-AGR-020", "newEnd",
        $"The new end is {given:uuuu-MM-dd}, but the present one is {end:uuuu-MM-dd}: give a later day.");

    public static Refusal OtherSideDidNotAgree(Person by, Alternatives signatories) => new("CP-AGR-021", "agreedBy",
        $"{by} does not bind the other side: name one of it, among the {signatories}.");

    public static Refusal NeedsNoCloseOut(AgreementKind kind) => new("CP-AGR-022", "kind",
        $"A {kind.Named()} needs no close-out: leave it, it expires by itself on the day after its last day.");

    public static Refusal ClosedOutBeforeItBegan(LocalDate closed, LocalDate began) =>
        new("CP-AGR-023", "closeOut.completedOn",
            $"The close-out was completed on {closed:uuuu-MM-dd}, before that of the agreement began on " +
            $"{began:uuuu-MM-dd}: open it again, settle what came since, and complete it again.");

    public static Refusal PartyNotInRoles(Id<Party> party) => new("CP-AGR-024", "heading.roles",
        $"{party} does not stand on its side in the role matrix: add it there, or leave the matrix out.");

    public static Refusal NobodySigns(Id<Party> party, string ceiling) => new("CP-AGR-025", "heading.roles",
        $"With {ceiling}, nobody of {party} signs off the agreement in the role matrix: " +
        $"add a post of theirs to the row \"agreement\", in a band that covers it.");

    public static Refusal AmendmentIsOpen(Amendment open) => new("CP-AGR-026", "amendments",
        $"{open.Number} stands at {open.Phase}: " +
        $"have it applied, withdrawn or rejected before the agreement is closed.");

    public static Refusal EndUnderAmendment(Amendment open) => new("CP-AGR-027", "amendments",
        $"{open.Number} is open and changes the end too: have it applied, withdrawn or rejected first.");

    public static Refusal ExpectationsNotDiscussed(AgreementKind kind) => new("CP-AGR-028", "expectations",
        $"A {kind.Named()} promises no money, and no talk about that is recorded: " +
        $"discuss with the other side what it promises, and record it.");

    public static Refusal DiscussedAmongOneself(Person with) => new("CP-AGR-029", "with",
        $"{with} is not of the other side: name who took part in the talk for the other side.");

    public static Refusal NotForContingencies(AgreementKind kind) => new("CP-AGR-030", "kind",
        $"A {kind.Named()} is not activated: " +
        $"draft the funding agreement as it is, or activate a contingency agreement.");

    public static Refusal NotANewAgreement(Id<Agreement> agreement) => new("CP-AGR-031", "activation.agreement",
        $"{agreement} is this agreement, or was opened by an earlier activation: " +
        $"give the new agreement an identity of its own.");

    public static Refusal SignedByOneSide(Id<Party> party, string ceiling) => new("CP-AGR-032", "heading.roles",
        $"With {ceiling}, the sign-off of the agreement in the role matrix is complete without {party}: " +
        $"ask for at least one seat of theirs in the row \"agreement\", such as in a step of its own.");

    public static Refusal OthersMustSign(SignOffRule rule, string ceiling) => new("CP-AGR-033", "heading.roles",
        $"With {ceiling}, the agreement is signed off by {rule}, which takes somebody of neither side: " +
        $"leave only posts of the two sides, or enough of them, in the row \"agreement\".");

    public static Refusal NothingToStandInFor(Actor by) => new("CP-AGR-034", "under",
        $"{by} acts under a delegation, but the agreement has no role matrix that knows of standing in: " +
        $"have the signatory of the heading act.");

    public static Refusal NoText() => new("CP-AGR-035", "version",
        $"No text is on the table: propose one first.");

    public static Refusal NoAnnexToAgree() => new("CP-AGR-036", "annex",
        $"No annex waits for this side: attach one first, or a newer version of one.");

    public static Refusal NoStanding(int version) => new("CP-AGR-037", "version",
        $"The standing has version {version}, but an agreement that both signed has 1 or more: " +
        $"take it from the agreement.");

    public static Refusal LastDayOutOfTime(LocalDate last, LocalDate notice, DateInterval period) =>
        new("CP-AGR-038", "lastDay",
            $"The last day is {last:uuuu-MM-dd}, with notice of {notice:uuuu-MM-dd} and a period from " +
            $"{period.Start:uuuu-MM-dd} to {period.End:uuuu-MM-dd}: " +
            $"give a day of the period, not before the notice; what is past its end is closed out.");

    public static Refusal DonorDecidesOnMoreTime() => new("CP-AGR-039", "heading.donorDecides",
        $"The donor decides on more time: propose an amendment for more time at no cost, " +
        $"and record what the donor decides.");

    public static Refusal StandsAlone() => new("CP-AGR-040", "heading.parent",
        $"The agreement stands under no other, and has no parent to follow: record this on one that names a parent.");

    public static Refusal NotTheParent(Id<Agreement> given, Id<Agreement>? parent) =>
        new("CP-AGR-041", "standing.agreement",
            $"The standing is of {given}, but the agreement stands under {parent}: take it from that one.");

    public static Refusal ParentOfOthers(Sides parent, Sides sides) => new("CP-AGR-042", "heading.parent",
        $"The parent is between {parent}, but the agreement is between {sides}: " +
        $"name a parent of the same two parties.");

    public static Refusal OlderParent(int given, int seen) => new("CP-AGR-043", "standing.version",
        $"The standing of the parent has version {given}, but version {seen} was seen before: take the present one.");

    public static Refusal ParentNotFollowed(Id<Agreement> parent) => new("CP-AGR-044", "heading.parent",
        $"The agreement stands under {parent}, and how that one stands is not recorded: follow the parent first.");

    public static Refusal ParentNotInForce(Id<Agreement> parent, AgreementPhase phase) =>
        new("CP-AGR-045", "heading.parent",
            $"{parent} stands at {phase}: have it take effect first, and record here how it stands then.");

    public static Refusal DueDiligenceExpired(LocalDate on, LocalDate last) => new("CP-AGR-046", "selection.validUntil",
        $"It is {on:uuuu-MM-dd}, and the due diligence held until {last:uuuu-MM-dd}: renew it first.");

    public static Refusal ValidBeforeScreening(string field, LocalDate last, LocalDate screened) =>
        new("CP-AGR-047", field,
            $"It is to hold until {last:uuuu-MM-dd}, but the screening was on {screened:uuuu-MM-dd}: " +
            $"give a later day.");

    public static Refusal AboveAward(Money given, PrimeAward award) => new("CP-AGR-048", "terms.ceiling",
        $"The ceiling is {given}, but prime award {award.Number} gives {award.Amount}: agree on less, or have the " +
        $"prime award raised first.");

    public static Refusal NotComparable(Money given, PrimeAward award) => new("CP-AGR-049", "terms.ceiling",
        $"The ceiling is {given}, and prime award {award.Number} gives {award.Amount}: compare them by a stated rate.");

    public static Refusal OutsideAward(LocalDate first, LocalDate last, DateInterval period, PrimeAward award) =>
        new("CP-AGR-050", "terms.period",
            $"It runs from {first:uuuu-MM-dd} to {last:uuuu-MM-dd}, but prime award {award.Number} from " +
            $"{period.Start:uuuu-MM-dd} to {period.End:uuuu-MM-dd}: stay within, or have it extended first.");

    public static Refusal DoesNotRun(DateInterval period, LocalDate on) => new("CP-AGR-051", "terms.period",
        $"It is {on:uuuu-MM-dd}, and the agreement runs from {period.Start:uuuu-MM-dd} to {period.End:uuuu-MM-dd}: " +
        $"only one that runs is taken over; record one that is still to begin from its draft on.");

    public static Refusal RatesItself(Person by, Sides sides) => new("CP-AGR-052", "by",
        $"{by} does not act for the lead, and nobody rates the risk of its own organisation: have somebody of " +
        $"{sides.Lead} record it.", RefusalKind.Actor);

    public static Refusal NotInForce(AgreementPhase phase) => new("CP-AGR-053", "agreement",
        $"The agreement stands at {phase}: " +
        $"record this from the day that the agreement takes effect until it is closed.");
}
