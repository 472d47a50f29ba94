using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>
/// Why a role matrix refuses, and what its review finds. In the order of their numbers; codes are public and never
/// reused. The field is the cell.
/// </summary>
internal static class RoleRefusals
{
    public static Refusal SideWithoutParty(Side side) => new("CP-ROL-001", "parties",
        $"No party stands on the side {side}: a matrix joins two sides; add one.");

    public static Refusal UnknownParty(string cell, Id<Party> party) => new("CP-ROL-002", cell,
        $"{party} is no party of this matrix: add it to the parties, or name one of them.");

    public static Refusal UnknownPosition(string cell, PartyPosition post, string known) => new("CP-ROL-003", cell,
        $"{post.Party} has no position {post.Position}: use one of {known}, or add it to the party.");

    public static Refusal TwoLeads(Id<WorkFunction> function, string leads) => new("CP-ROL-004", $"{function}.lead",
        $"{leads} lead together, and nobody breaks a tie: name one lead, or who decides where they disagree.");

    public static Refusal EmptyBand(string cell, AmountBand band) => new("CP-ROL-005", cell,
        $"The band {band} holds no amount: give an upper limit above the lower one.");

    public static Refusal OverlappingBands(string cell, AmountBand first, AmountBand second) => new("CP-ROL-006", cell,
        $"The bands \"{first}\" and \"{second}\" share amounts: let one end where the other begins.");

    public static Refusal ListedOutOfScope(Id<WorkFunction> function) => new("CP-ROL-007", $"{function}.function",
        $"{function} is out of scope, and yet has a row: keep one of the two.");

    public static Refusal NoRow(Id<WorkFunction> function) => new("CP-ROL-008", "function",
        $"The matrix has no row for {function}: add one, signed off by both sides.");

    public static Refusal NoBand(Id<WorkFunction> function, string amount) => new("CP-ROL-009", "amount",
        $"Nobody signs off {function} at {amount}: add a band that covers it.");

    public static Refusal NotOfThisMatrix(Actor actor, string parties) => new("CP-ROL-010", "by",
        $"{actor} is of no party of this matrix: have it done by people of {parties}.", RefusalKind.Actor);

    public static Refusal MayNotDecide(Actor actor, Id<WorkFunction> function, string amount, string who) =>
        new(
            "CP-ROL-011", "by", $"{actor} does not decide on {function} at {amount}: have {who} do it.",
            RefusalKind.Actor);

    public static Refusal NoLead(Id<WorkFunction> function) => new("CP-ROL-012", $"{function}.lead",
        $"Nobody leads {function}: name who does, or say that it is out of scope.");

    public static Refusal NoSignOff(Id<WorkFunction> function) => new("CP-ROL-013", $"{function}.signOff",
        $"{function} moves money, and nobody signs it off: name a post that does not do the work.");

    public static Refusal SelfApproval(string cell, PartyPosition post) => new("CP-ROL-014", cell,
        $"The {post} does the work and signs it off: let somebody else sign off.");

    public static Refusal LevelTooLow(string cell, int level, int required, Money amount) => new("CP-ROL-015", cell,
        $"Level {level} is enough to sign off here, but {amount} takes level {required}: add a post of that level.");

    public static Refusal LevelUnknown(string cell, PartyPosition post) => new("CP-ROL-016", cell,
        $"The scale of authority does not know the {post.Position}: give it a level; unknown is not enough.");

    public static Refusal NoFocalPoint(Id<Party> partner, LocalDate on) => new("CP-ROL-017", "appointments",
        $"Nobody is focal point towards {partner} on {on:uuuu-MM-dd}: " +
        $"appoint one locally based person with a mandate to decide.");

    public static Refusal SeveralFocalPoints(Id<Party> partner, LocalDate on, string who) =>
        new("CP-ROL-018", "appointments", $"On {on:uuuu-MM-dd} {who} are focal points towards {partner}: keep one.");

    public static Refusal FocalPointElsewhere(Id<Party> partner, Person person) => new("CP-ROL-019", "appointments",
        $"{person} is focal point towards {partner}, but not locally based: " +
        $"appoint somebody who works where the work is.");

    public static Refusal FocalPointWithoutMandate(Id<Party> partner, Person person) =>
        new("CP-ROL-020", "appointments",
            $"{person} is focal point towards {partner}, but may not decide: " +
            $"give a mandate, or appoint somebody who has one.");

    public static Refusal NoOmbudsman(LocalDate on) => new("CP-ROL-021", "appointments",
        $"Nobody hears the complaints of partners on {on:uuuu-MM-dd}: " +
        $"appoint an ombudsman who holds no budget of this record.");

    public static Refusal OmbudsmanHoldsBudget(Person person) => new("CP-ROL-022", "appointments",
        $"{person} is ombudsman and holds a budget of this record: appoint somebody else to hear complaints.");

    public static Refusal PartnerNotInvolved(Id<WorkFunction> function, Id<Party> partner) =>
        new("CP-ROL-023", $"{function}.consulted",
            $"{partner} neither leads {function} nor is consulted: " +
            $"partners take part in all phases; add a post of theirs.");

    public static Refusal LeadsTooMuch(Side side, Percentage share, Percentage most, WorkingModel model) =>
        new("CP-ROL-024", "rows",
            $"The side {side} leads {share} of the functions, but the model is {model} with at most {most}: " +
            $"hand functions over, or state another model.");

    public static Refusal TooManyConsulted(Id<WorkFunction> function, int given, int most) =>
        new("CP-ROL-025", $"{function}.consulted",
            $"{given} posts are consulted on {function}, more than {most}: inform some of them instead.");

    public static Refusal NotInForce(int version, string missing) => new("CP-ROL-026", "version",
        $"Version {version} is not in force: its sign-off is not complete, or lacks a post of: " +
        $"{missing}. Complete the sign-off; until then the version before it holds.");

    public static Refusal PlannedWithoutRow(Id<WorkFunction> function) => new("CP-ROL-027", $"{function}.function",
        $"The work plan uses {function}, which the matrix does not settle: add a row for it.");

    public static Refusal UnknownFunction(Id<WorkFunction> function) => new("CP-ROL-028", $"{function}.function",
        $"The catalogue has no function {function}: add it there, or use another name.");

    public static Refusal NobodyCanSignOff(string cell, SignOffRule rule) => new("CP-ROL-029", cell,
        $"\"{rule}\" cannot be filled by the people there are, each counted once and without who does the work: " +
        $"appoint somebody, or ask for fewer.");

    public static Refusal AmountsWithoutBand(string cell, AmountBand amounts) => new("CP-ROL-030", cell,
        $"Nobody signs off these amounts: {amounts}. Add a band, or move a limit.");

    public static Refusal SideNotRepresented(string team, Side side) => new("CP-ROL-031", team,
        $"Nobody of the side {side} is in the team: both sides are represented on each level; add somebody.");

    public static Refusal VersionOutOfOrder(int given, int expected) => new("CP-ROL-032", "versions",
        $"Version {given} stands where {expected} is expected: " +
        $"number the versions from 1 without a gap, and give at least one.");

    public static Refusal NothingInForce(LocalDate day, string missing) => new("CP-ROL-033", "versions",
        $"No version is in force on {day:uuuu-MM-dd}: " +
        $"have all parties sign one off first. Missing on the latest: {missing}.");

    public static Refusal PostTwice(string cell, string who) => new("CP-ROL-034", cell,
        $"{who} stands twice in this row, where once is enough: keep one. " +
        $"Who leads does not support, and who is consulted need not be informed.");

    public static Refusal ScaleOutOfOrder(string field) => new("CP-ROL-035", field,
        $"The scale is unclear: " +
        $"give each position once, and limits in one currency, each above the one before, with levels that rise.");
}
