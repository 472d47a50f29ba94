using Care.Partnerships.Parties;

namespace Care.Partnerships.Communications;

/// <summary>
/// What communications may refuse: values first, then the life of a piece in the order of its table, then plans and
/// distributions. Codes are public and never reused.
/// </summary>
internal static class CommunicationsRefusals
{
    public static Refusal NothingChanged(int version) => new("CP-COM-001", "content",
        $"This is what version {version} holds already: change it, or go on with that version.");

    public static Refusal NoCredit(Id<Party> madeBy) => new("CP-COM-002", "content.credit",
        $"It has no credit line, and {madeBy} made it: revise it with the line that says whose it is.");

    public static Refusal NoDeputy(Id<Party> party) => new("CP-COM-003", "answerBy",
        $"{party} named no deputy, so that nobody could clear once the time is over: ask without a day, or draft the " +
        $"piece anew with a deputy of each side.");

    public static Refusal NotTheClearer(Person by, Person named) => new("CP-COM-004", "by",
        $"{by} does not clear for this side: have it recorded by {named}.", RefusalKind.Actor);

    public static Refusal NotRapid(Person by, Person named) => new("CP-COM-005", "by",
        $"{by} is the deputy, and no day was set for the answer: have it recorded by {named}.", RefusalKind.Actor);

    public static Refusal DeputyTooEarly(Person by, Person named, LocalDate last) => new("CP-COM-006", "by",
        $"{by} is the deputy, and {named} may answer alone up to {last:uuuu-MM-dd}: wait until that day is over.",
            RefusalKind.Actor);

    public static Refusal ClearedBefore(Id<Party> party, LocalDate on) => new("CP-COM-007", "by",
        $"{party} cleared this version on {on:uuuu-MM-dd}: wait for the others.");

    public static Refusal NoDonorIsAsked() => new("CP-COM-008", "donor",
        $"No donor has to clear this piece: leave the clearance out.");

    public static Refusal NoConsent(Id<ShownPerson> person) => new("CP-COM-009", "shown",
        $"{person} can be recognised, and no consent is on record: record it, or revise the piece without that " +
        $"person.");

    public static Refusal ConsentExpired(Id<ShownPerson> person, LocalDate last, LocalDate on) =>
        new("CP-COM-010", "shown",
            $"It is {on:uuuu-MM-dd}, and the consent of {person} ended on {last:uuuu-MM-dd}: ask for a new one, or " +
            $"revise the piece without that person.");

    public static Refusal ConsentTakenBack(Id<ShownPerson> person, LocalDate on) => new("CP-COM-011", "shown",
        $"{person} took the consent back on {on:uuuu-MM-dd}: withdraw the piece, or revise it without that person.");

    public static Refusal OutsideTheConsent(
        Id<ShownPerson> person, MediaChannel given, ValueList<MediaChannel> allowed) => new("CP-COM-012", "channel",
        $"{given} lies outside the consent of {person}, which is for {allowed}: use one of these, or ask that person " +
        $"for more.");

    public static Refusal OtherCredit(string given, string? cleared) => new("CP-COM-013", "credit",
        $"It went out with the credit \"{given}\", and \"{cleared}\" was cleared: have the credit put right, and " +
        $"record it as it was cleared.");

    public static Refusal NobodyShown() => new("CP-COM-014", "person",
        $"Nobody can be recognised in this version: no consent is needed; revise the piece where somebody can be.");

    public static Refusal NotShown(Id<ShownPerson> person, int version) => new("CP-COM-015", "person",
        $"{person} is not shown in version {version}: name somebody who is, or revise the piece.");

    public static Refusal OlderThanBefore(Id<ShownPerson> person, LocalDate given, LocalDate last) =>
        new("CP-COM-016", "consent.givenOn",
            $"The consent of {person} is of {given:uuuu-MM-dd}, and what is on record of {last:uuuu-MM-dd}: record " +
            $"only one that was given that day or later.");

    public static Refusal NobodyConsents() => new("CP-COM-017", "person",
        $"No consent is in force that could be taken back: leave it, since without one the piece is not published.");

    public static Refusal HasNotConsented(Id<ShownPerson> person) => new("CP-COM-018", "person",
        $"{person} has no consent that stands, so there is none to take back: name somebody who has.");

    public static Refusal ProtocolAgreedWithoutOne(LocalDate on) => new("CP-COM-019", "protocolAgreedOn",
        $"A protocol was agreed on {on:uuuu-MM-dd}, and it is not said that there is one: say so, or leave the " +
        $"day out.");

    public static Refusal ToleranceOutOfRange(Percentage given) => new("CP-COM-020", "tolerance",
        $"A tolerance of {given} is not allowed: give 0 % or more, less than 100 %, with at most " +
        $"{DistributionVisibility.MostDecimals} decimals.");

}
