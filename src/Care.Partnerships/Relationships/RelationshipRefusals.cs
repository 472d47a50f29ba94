using Care.Partnerships.Parties;

namespace Care.Partnerships.Relationships;

/// <summary>What the life of a relationship may refuse. Codes are public and never reused.</summary>
internal static class RelationshipRefusals
{
    public static Refusal LimitOutOfRange(string field, decimal given, string allowed) => new("CP-REL-001", field,
        $"A limit of {given} is not allowed here: give {allowed}.");

    public static Refusal NobodyOwesIt() => new("CP-REL-002", "owner",
        $"No person is responsible for this promise: name one, of one of the two sides.");

    public static Refusal NoDay() => new("CP-REL-003", "dueOn",
        $"No day is given, so nobody can say when it is late: name the last day that is in time.");

    public static Refusal NoMoneyOfOneCurrency(string given) => new("CP-REL-004", "parts",
        $"The amounts are [{given}]: give one or more, each above 0, all of one currency.");

    public static Refusal ValueNotStated(string missing) => new("CP-REL-005", "value",
        $"Not stated yet is the value that it has for: {missing}. Record that of both sides before anybody decides.");

    public static Refusal CriteriaMissing(string given) => new("CP-REL-006", "criteria",
        $"The criteria are [{given}]: name one or more, none of them blank.");

    public static Refusal Settled(string field, string id, LocalDate on) => new("CP-REL-007", field,
        $"{id} came to its end on {on:uuuu-MM-dd}: record a new one where there is more to say.");

    public static Refusal NotPromisedTo(Person by) => new("CP-REL-008", "by",
        $"{by} is not of the side to which it was promised: have that side say that it was kept.");

    public static Refusal NobodyOf(string field, Side side) => new("CP-REL-009", field,
        $"Nobody of the {side} side is named: name one or more of it.");

    public static Refusal NotDelivered(Money given, Money left) => new("CP-REL-010", "amount",
        $"{given} is delivered, of which {left} is left: give more than 0 and at most that, in its currency, or " +
        $"commit more as a topic of its own.");

    public static Refusal NoSuchCondition(string given, IEnumerable<string> open) => new("CP-REL-011", "condition",
        $"\"{InvariantText.Quoted(given)}\" is not an open condition of this assessment; open are: " +
        $"{InvariantText.Quoted(string.Join("; ", open), 400)}.");

    public static Refusal AssessesItself(Person by, Side side) => new("CP-REL-012", "by",
        $"{by} is of the {side} side, which is the one assessed: since nobody assesses itself, have somebody of the " +
        $"other side record it.", RefusalKind.Actor);

    public static Refusal AcceptedFromItself(Id<Party> party) => new("CP-REL-013", "findings.acceptedFrom",
        $"{party} is the one assessed: name the other organisation that assessed it, or leave it out.");

    public static Refusal CarriedAlready(Id<Promise> promise) => new("CP-REL-015", "source",
        $"The promise {promise} carries that on already: name what else it carries, or drop that promise first.");

    public static Refusal NothingLeft(string field, RelationshipPhase phase) => new("CP-REL-014", field,
        $"The relationship is {phase} and no {field} is open: record what is new in a new relationship.");
}
