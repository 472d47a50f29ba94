using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>Why a sign-off refuses. In the order of their numbers; codes are public and never reused.</summary>
internal static class SignOffRefusals
{
    public static Refusal NotALaterVersion(int given, int current) => new("CP-SGN-001", "version",
        $"Version {given} is put up, but {current} was the last: give it a number above {current}.");

    public static Refusal NotOpen(SignOffStatus status) => new("CP-SGN-002", "status",
        $"No answer is awaited, since it stands at {status}: " +
        $"put up a new version first, where that is still possible.");

    public static Refusal NoSeat(Person by, PartyPosition post, string awaited) => new("CP-SGN-003", "by",
        $"{by} answers as {post}, who has no seat in the open step: have one of these answer: {awaited}.");

    public static Refusal SeatTaken(PartyPosition post) => new("CP-SGN-004", "by",
        $"Every seat of the {post} in this step is filled: have another post of this step answer.");

    public static Refusal DidTheWork(Person by, Id<Person> performer) => new("CP-SGN-005", "by",
        $"{by} cannot answer, since {performer} did the work: " +
        $"have somebody answer who neither did it nor stands in for who did.");

    public static Refusal CountsAlready(Person by, SignOffAnswer before) => new("CP-SGN-006", "by",
        $"{by} cannot approve again: the approval of {before.On:uuuu-MM-dd} as {before.Position} counts already, " +
        $"and nobody counts twice; ask another person.");

    public static Refusal NoComment(SignOffVerdict verdict) => new("CP-SGN-007", "comment",
        $"The answer is {verdict}, and no comment is given: state the condition, the change or the reason.");

    public static Refusal DelegationToOneself(Person by) => new("CP-SGN-008", "delegation.to",
        $"{by} delegates to the same person: name somebody else.");

    public static Refusal DelegationToOtherParty(Person by, Person to) => new("CP-SGN-009", "delegation.to",
        $"{by} delegates to {to} of another party: name somebody of {by.Party}.");

    public static Refusal NotTheDelegate(Person by, Person to) => new("CP-SGN-010", "under",
        $"{by} answers under a delegation to {to}: have {to} answer, for whom it is.");

    public static Refusal DelegationNotInForce(LocalDate on, DateInterval period) => new("CP-SGN-011", "under",
        $"The answer is of {on:uuuu-MM-dd}, but the delegation runs from {period.Start:uuuu-MM-dd} " +
        $"to {period.End:uuuu-MM-dd}: have the holder of the post answer, or delegate for that day.");

    public static Refusal RejectedForGood(SignOffAnswer by) => new("CP-SGN-012", "status",
        $"{by.By} rejected it on {by.On:uuuu-MM-dd}: a rejection stands; begin a new item.");

    public static Refusal NotOpenedOnce() => new("CP-SGN-013", "type",
        $"A history of a sign-off begins with its opening, and is opened once: " +
        $"leave out what came before, and keep each sign-off apart.");
}
