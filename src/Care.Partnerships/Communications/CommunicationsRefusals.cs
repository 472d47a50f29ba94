using Care.Partnerships.Parties;

namespace Care.Partnerships.Communications;

/// <summary>
/// What communications may refuse: values first, then the life of a piece in the order of its table, then plans and
/// distributions. Codes are public and never reused.
/// </summary>
internal static class CommunicationsRefusals
{
    public static Refusal NoChannel() => new("CP-COM-001", "channels",
        $"The consent names no channel: name at least one on which the person may be shown, or record no consent.");

    public static Refusal Twice(string field, string given) => new("CP-COM-002", field,
        $"{given} stands here twice: name it once.");

    public static Refusal ExpiresBeforeGiven(LocalDate last, LocalDate given) => new("CP-COM-003", "expiresOn",
        $"The consent ends on {last:uuuu-MM-dd}, before it was given on {given:uuuu-MM-dd}: give the same day or a " +
        $"later one, or none where it has no end.");

    public static Refusal OfAnotherParty(string field, Person given, Id<Party> wanted) => new("CP-COM-004", field,
        $"{given} is to clear for {wanted}, and acts for another party: name somebody of {wanted}.");

    public static Refusal ClearsTwice(string field, Id<Person> given) => new("CP-COM-005", field,
        $"{given} is named twice among those who clear: name another person for each place.");

    public static Refusal DonorIsASide(Id<Party> given, Side side) => new("CP-COM-006", "donor",
        $"{given} is named as donor, and is the {side} itself: name the donor, or none where none has to clear it.");

    public static Refusal TermOutOfRange(string field, int given) => new("CP-COM-007", field,
        $"{given} days are not allowed here: give 0 to {MediaTerms.MostDays}.");

    public static Refusal NothingChanged(int version) => new("CP-COM-008", "content",
        $"This is what version {version} holds already: change it, or go on with that version.");

    public static Refusal NoCredit(Id<Party> madeBy) => new("CP-COM-009", "content.credit",
        $"It has no credit line, and {madeBy} made it: revise it with the line that says whose it is.");

    public static Refusal AnswerInThePast(LocalDate last, LocalDate on) => new("CP-COM-010", "answerBy",
        $"The answer is asked for by {last:uuuu-MM-dd}, before the day of asking, {on:uuuu-MM-dd}: give that day or " +
        $"a later one.");

    public static Refusal NoDeputy(Id<Party> party) => new("CP-COM-011", "answerBy",
        $"{party} named no deputy, so that nobody could clear once the time is over: ask without a day, or draft the " +
        $"piece anew with a deputy of each side.");

    public static Refusal NotTheClearer(Person by, Person named) => new("CP-COM-012", "by",
        $"{by} does not clear for this side: have it recorded by {named}.", RefusalKind.Actor);

    public static Refusal NotRapid(Person by, Person named) => new("CP-COM-013", "by",
        $"{by} is the deputy, and no day was set for the answer: have it recorded by {named}.", RefusalKind.Actor);

    public static Refusal DeputyTooEarly(Person by, Person named, LocalDate last) => new("CP-COM-014", "by",
        $"{by} is the deputy, and {named} may answer alone up to {last:uuuu-MM-dd}: wait until that day is over.",
            RefusalKind.Actor);

    public static Refusal ClearedBefore(Id<Party> party, LocalDate on) => new("CP-COM-015", "by",
        $"{party} cleared this version on {on:uuuu-MM-dd}: wait for the others.");

    public static Refusal OtherVersion(int given, int version) => new("CP-COM-016", "version",
        $"This is about version {given}, and the piece is in version {version}: look at that one, and name it.");

    public static Refusal NoDonorIsAsked() => new("CP-COM-017", "donor",
        $"No donor has to clear this piece: leave the clearance out.");

    public static Refusal NoConsent(Id<ShownPerson> person) => new("CP-COM-018", "shown",
        $"{person} can be recognised, and no consent is on record: record it, or revise the piece without that " +
        $"person.");

    public static Refusal ConsentExpired(Id<ShownPerson> person, LocalDate last, LocalDate on) =>
        new("CP-COM-019", "shown",
            $"It is {on:uuuu-MM-dd}, and the consent of {person} ended on {last:uuuu-MM-dd}: ask for a new one, or " +
            $"revise the piece without that person.");

    public static Refusal ConsentTakenBack(Id<ShownPerson> person, LocalDate on) => new("CP-COM-020", "shown",
        $"{person} took the consent back on {on:uuuu-MM-dd}: withdraw the piece, or revise it without that person.");

    public static Refusal OutsideTheConsent(
        Id<ShownPerson> person, MediaChannel given, ValueList<MediaChannel> allowed) => new("CP-COM-021", "channel",
        $"{given} lies outside the consent of {person}, which is for {allowed}: use one of these, or ask that person " +
        $"for more.");

    public static Refusal OtherCredit(string given, string? cleared) => new("CP-COM-022", "credit",
        $"It went out with the credit \"{given}\", and \"{cleared}\" was cleared: have the credit put right, and " +
        $"record it as it was cleared.");

    public static Refusal NobodyShown() => new("CP-COM-023", "person",
        $"Nobody can be recognised in this version: no consent is needed; revise the piece where somebody can be.");

    public static Refusal NotShown(Id<ShownPerson> person, int version) => new("CP-COM-024", "person",
        $"{person} is not shown in version {version}: name somebody who is, or revise the piece.");

    public static Refusal OlderThanBefore(Id<ShownPerson> person, LocalDate given, LocalDate last) =>
        new("CP-COM-025", "consent.givenOn",
            $"The consent of {person} is of {given:uuuu-MM-dd}, and what is on record of {last:uuuu-MM-dd}: record " +
            $"only one that was given that day or later.");

    public static Refusal NobodyConsents() => new("CP-COM-026", "person",
        $"No consent stands that could be taken back: without one the piece is not published.");

    public static Refusal HasNotConsented(Id<ShownPerson> person) => new("CP-COM-027", "person",
        $"{person} has no consent that stands, so there is none to take back: name somebody who has.");

    public static Refusal OutsideTheSides(string field, Person given, Sides sides) => new("CP-COM-028", field,
        $"{given} acts for neither side; the sides are {sides.Lead} and {sides.Partner}: name somebody of one of " +
        $"them.");

    public static Refusal ProtocolAgreedWithoutOne(LocalDate on) => new("CP-COM-029", "protocolAgreedOn",
        $"A protocol was agreed on {on:uuuu-MM-dd}, and it is not said that there is one: say so, or leave the " +
        $"day out.");

    public static Refusal LogoSizeOutOfRange(string field, int given) => new("CP-COM-030", field,
        $"{given} mm is no size of a logo: give 1 to {Logo.MostMillimetres}.");

    public static Refusal ToleranceOutOfRange(Percentage given) => new("CP-COM-031", "tolerance",
        $"A tolerance of {given} is not allowed: give 0 % or more, less than 100 %, with at most " +
        $"{DistributionVisibility.MostDecimals} decimals.");

    public static Refusal NotWaivedByTheLead(Person given, Sides sides) => new("CP-COM-032", "waiver.approvedBy",
        $"{given} does not act for the lead: have somebody of {sides.Lead} approve that logos are not shown.");
}
