namespace Care.Partnerships.Agreements;

/// <summary>
/// What the lifecycle of an amendment may refuse, in the order of a life. Codes are public and never reused.
/// </summary>
internal static class AmendmentRefusals
{
    public static Refusal NotInForce(AgreementPhase phase) => new("CP-AMD-001", "agreement",
        $"The agreement stands at {phase}, and only one that is active, suspended or closing out is amended: " +
        $"change the text before it is signed, or make a new agreement.");

    public static Refusal OneOwnProposal(Amendment amendment) => new("CP-AMD-002", "by",
        $"{amendment.Number} was proposed by the {amendment.By}: " +
        $"have it done by somebody of the other side, or withdraw the proposal.",
            RefusalKind.Actor);

    public static Refusal ProposalOfTheOther(Amendment amendment) => new("CP-AMD-003", "by",
        $"{amendment.Number} was proposed by the {amendment.By}: " +
        $"have that side withdraw it, or reject it.",
            RefusalKind.Actor);

    public static Refusal OutdatedBase(int given, int current) => new("CP-AMD-004", "proposal.baseVersion",
        $"The proposal is based on version {given}, but version {current} is in force: " +
        $"read {current} and propose on it.");

    public static Refusal ChangesNothing(AmendmentKind kind) => new("CP-AMD-005", "proposal.changes",
        $"The {kind} changes nothing: state what is to be in force.");

    public static Refusal NotOfThisKind(AmendmentKind kind, string wrong) => new("CP-AMD-006", "proposal.changes",
        $"A {kind} does not fit these changes: it {wrong}. Choose another kind, or propose two amendments.");

    public static Refusal NotALaterEnd(LocalDate given, LocalDate end) => new("CP-AMD-007", "proposal.changes.end",
        $"The new end is {given:uuuu-MM-dd}, but the present one is {end:uuuu-MM-dd}: " +
        $"give a later day; for an earlier one propose an earlier end.");

    public static Refusal NotAHigherCeiling(Money given, string present) =>
        new("CP-AMD-008", "proposal.changes.ceiling",
            $"The new ceiling is {given}, but the present one is {present}: give a higher one in the same currency.");

    public static Refusal NotANewAnnexVersion(AnnexReference given, int current) =>
        new("CP-AMD-009", "proposal.changes.annexes",
        $"Version {given.Version} of the {given.Kind} is given, but {current} is in force: give one above {current}.");

    public static Refusal EffectiveOutOfTime(LocalDate day, LocalDate start, LocalDate end) =>
        new("CP-AMD-010", "proposal.effectiveOn",
            $"It is to be effective on {day:uuuu-MM-dd}, but the period runs from {start:uuuu-MM-dd} " +
            $"to {end:uuuu-MM-dd}: give no day before it, and for more time none after it.");

    public static Refusal Conflict(string part, Amendment other) => new("CP-AMD-011", "proposal.changes",
        $"{other.Number} is open and changes {part} too: " +
        $"have it applied, withdrawn or rejected first, or leave {part} out.");

    public static Refusal DonorAgreedAlready(Entry<DonorDecided> before) => new("CP-AMD-012", "decision",
        $"The donor agreed already, " +
        $"by {before.Fact.Decision.Reference} of {before.Fact.Decision.DecidedOn:uuuu-MM-dd}: " +
        $"nothing is left to record; propose another amendment where the donor changed its mind.");

    public static Refusal DonorNotAsked(Amendment amendment) => new("CP-AMD-013", "decision",
        $"The donor decides on a {amendment.Proposed.Fact.Proposal.Kind}, " +
        $"and no decision on {amendment.Number} is recorded: ask the donor and record what it decides.");

    public static Refusal DonorRefused(Entry<DonorDecided> no) => new("CP-AMD-014", "decision",
        $"The donor refused, by {no.Fact.Decision.Reference} of {no.Fact.Decision.DecidedOn:uuuu-MM-dd}: " +
        $"record a later decision, or have the amendment withdrawn or rejected.");

    public static Refusal NotEffectiveYet(LocalDate on, LocalDate day) => new("CP-AMD-015", "on",
        $"It is {on:uuuu-MM-dd}, and the amendment is effective from {day:uuuu-MM-dd}: apply it then or later.");

    public static Refusal TheSameRoles() => new("CP-AMD-016", "proposal.changes.roles",
        $"The role matrix that is proposed is the one in force: state what is to be shared out anew, or leave it out.");

    public static Refusal AnnexWithoutRoles(AnnexReference annex) => new("CP-AMD-017", "proposal.changes.roles",
        $"Version {annex.Version} of the annex is given, but no role matrix, " +
        $"and the agreement asks its matrix who may do what: give the matrix that the annex shows.");

    public static Refusal NotTheNextNumber(string given, string next) => new("CP-AMD-018", "number",
        $"The amendment is numbered {given}, but {next} comes next: take the number that Proposing gives.");

    public static Refusal NotAnEarlierEnd(LocalDate given, DateInterval period, LocalDate effective) =>
        new("CP-AMD-019", "proposal.changes.end",
            $"The new end is {given:uuuu-MM-dd}, but the period runs from {period.Start:uuuu-MM-dd} to " +
            $"{period.End:uuuu-MM-dd}, and the change is effective from {effective:uuuu-MM-dd}: " +
            $"give an earlier day of the period, on or after that day.");

    public static Refusal NotALowerCeiling(Money given, string present) =>
        new("CP-AMD-020", "proposal.changes.ceiling",
            $"The new ceiling is {given}, but the present one is {present}: " +
            $"give a lower one above zero in the same currency.");

    public static Refusal EarlierEndPassed(LocalDate on, LocalDate end) => new("CP-AMD-021", "on",
        $"It is {on:uuuu-MM-dd}, and the new end of {end:uuuu-MM-dd} has passed: " +
        $"have the amendment withdrawn or rejected, and agree on a later day.");

    public static Refusal NoFloor(Amendment amendment) => new("CP-AMD-022", "floor",
        $"{amendment.Number} lowers the ceiling, and it is not said what the account has bound: " +
        $"take the floor from the account on the day of recording.");

    public static Refusal FloorNotAsked(Amendment amendment) => new("CP-AMD-023", "floor",
        $"A floor of the account is given, but {amendment.Number} does not lower the ceiling: leave it out.");

    public static Refusal AnotherFloor(AccountFloor given, Id<Agreement> agreement, LocalDate on) =>
        new("CP-AMD-024", "floor",
            $"The floor is that of {given.Agreement} on {given.On:uuuu-MM-dd}, but {agreement} is amended on " +
            $"{on:uuuu-MM-dd}: take it from the account of this agreement on the day of recording.");

    public static Refusal BelowTheFloor(Money ceiling, Money bound) => new("CP-AMD-025", "floor",
        $"The new ceiling is {ceiling}, but {bound} are accepted, paid, in process or kept back: " +
        $"have payments cancelled or money refunded first, or agree on a higher ceiling.");
}
