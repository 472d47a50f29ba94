using Care.Partnerships.Parties;

namespace Care.Partnerships.Relationships;

/// <summary>What the life of a relationship may refuse. Codes are public and never reused.</summary>
internal static class RelationshipRefusals
{
    public static Refusal LimitOutOfRange(string field, decimal given, string allowed) => new("CP-REL-001", field,
        $"A limit of {given} is not allowed here: give {allowed}.");

    public static Refusal LimitTwice(int place, SessionKind kind) => new("CP-REL-002", $"sessions[{place}]",
        $"{kind} has two limits: give one for each kind of session.");

    public static Refusal NobodyOwesIt() => new("CP-REL-003", "owner",
        $"No person is responsible for this promise: name one, of one of the two sides.");

    public static Refusal NoDay() => new("CP-REL-004", "dueOn",
        $"No day is given, so nobody can say when it is late: name the last day that is in time.");

    public static Refusal NoMoneyOfOneCurrency(string given) => new("CP-REL-005", "parts",
        $"The amounts are [{given}]: give one or more, each above 0, all of one currency.");

    public static Refusal NoSuchMeans(string field, Money given, string allowed) => new("CP-REL-006", field,
        $"{given} is not allowed here: give {allowed}, or leave it out where it is not known.");

    public static Refusal OtherCurrency(string field, Currency given, Currency other) => new("CP-REL-007", field,
        $"{given} is compared with {other}: state both in one currency.");

    public static Refusal OpenedByOutsider(Person by, Sides sides) => new("CP-REL-008", "by",
        $"{by} opens a relationship of {sides.Lead} and {sides.Partner}: have it opened by somebody of one of them.");

    public static Refusal ValueNotStated(string missing) => new("CP-REL-009", "value",
        $"Not stated yet is the value that it has for: {missing}. Record that of both sides before anybody decides.");

    public static Refusal AgreedBefore(Side side, LocalDate on) => new("CP-REL-010", "by",
        $"The {side} side decided on {on:uuuu-MM-dd} already: wait for the other side.", RefusalKind.Actor);

    public static Refusal CriteriaMissing(string given) => new("CP-REL-011", "criteria",
        $"The criteria are [{given}]: name one or more, none of them blank.");

    public static Refusal OfNeitherSide(string field, Person given, Sides sides) => new("CP-REL-012", field,
        $"{given} acts for neither side; the sides are {sides.Lead} and {sides.Partner}: name somebody of one of " +
        $"them.");

    public static Refusal Taken(string field, string id) => new("CP-REL-013", field,
        $"{id} is the identity of another one here: give it one of its own.");

    public static Refusal Unknown(string field, string id, IEnumerable<string> known) => new("CP-REL-014", field,
        $"There is no {field} {id} here{Nearest.To(id, known)}: record it first, or name another.");

    public static Refusal Settled(string field, string id, LocalDate on) => new("CP-REL-015", field,
        $"{id} came to its end on {on:uuuu-MM-dd}: record a new one where there is more to say.");

    public static Refusal NotPromisedTo(Person by) => new("CP-REL-016", "by",
        $"{by} is not of the side to which it was promised: have that side say that it was kept.");

    public static Refusal NotAgreed(Person given, Side side) => new("CP-REL-017", "agreedBy",
        $"{given} does not act for the {side} side: a promise is dropped when both agree, so name somebody of it.");

    public static Refusal NobodyOf(string field, Side side) => new("CP-REL-018", field,
        $"Nobody of the {side} side is named: name one or more of it.");

    public static Refusal NobodyFacilitated() => new("CP-REL-019", "facilitatedBy",
        $"Nobody is named who led through it: name one or more.");

    public static Refusal DonorIsASide(Id<Party> donor) => new("CP-REL-020", "donor",
        $"{donor} is one of the two sides: name the donor that was asked, and record among the two as a decision.");

    public static Refusal NotDelivered(Money given, Money left) => new("CP-REL-021", "amount",
        $"{given} is delivered, of which {left} is left: give more than 0 and at most that, in its currency, or " +
        $"commit more as a topic of its own.");

    public static Refusal NoSuchCondition(string given, IEnumerable<string> open) => new("CP-REL-022", "condition",
        $"\"{InvariantText.Quoted(given)}\" is not an open condition of this assessment; open are: " +
        $"{InvariantText.Quoted(string.Join("; ", open), 400)}.");

    public static Refusal AssessesItself(Person by, Side side) => new("CP-REL-023", "by",
        $"{by} is of the {side} side, which is the one assessed: nobody assesses itself, so have somebody of the " +
        $"other side record it.", RefusalKind.Actor);

    public static Refusal AcceptedFromItself(Id<Party> party) => new("CP-REL-024", "findings.acceptedFrom",
        $"{party} is the one assessed: name the other organisation that assessed it, or leave it out.");

    public static Refusal CarriedAlready(Id<Promise> promise) => new("CP-REL-026", "source",
        $"The promise {promise} carries that on already: name what else it carries, or drop that promise first.");

    public static Refusal NothingLeft(string field, RelationshipPhase phase) => new("CP-REL-025", field,
        $"The relationship is {phase} and no {field} is open: what is new belongs into a new relationship.");
}
