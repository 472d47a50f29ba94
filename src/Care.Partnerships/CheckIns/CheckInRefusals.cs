using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.CheckIns;

/// <summary>
/// What the lifecycle of a check-in may refuse, in the order of a life. No text tells an answer. Codes are public and
/// never reused.
/// </summary>
internal static class CheckInRefusals
{
    public static Refusal NotInvited(Person by, CheckInSetup setup) => new("CP-CHK-001", "by",
        $"{by} was not invited: have it done by somebody who was; " +
        $"for {setup.Sides.Lead} act {Names(setup.Invited.Lead)}, " +
        $"for {setup.Sides.Partner} act {Names(setup.Invited.Partner)}.",
            RefusalKind.Actor);

    public static Refusal NobodyInvited(string field, Id<Party> party) => new("CP-CHK-002", field,
        $"Nobody of {party} is invited, so that side could never answer: invite at least one person.");

    public static Refusal InvitedForBoth(Id<Person> person) => new("CP-CHK-003", "setup.invited",
        $"{person} is invited for both sides, and would see the other's sheets first: invite a person for one side.");

    public static Refusal OpensBeforeItsPeriod(LocalDate opens, LocalDate start) =>
        new("CP-CHK-004", "setup.dates.opensOn",
            $"It opens on {opens:uuuu-MM-dd}, before its period begins on {start:uuuu-MM-dd}: " +
            $"open it in the period or after it.");

    public static Refusal SheetsInAlready(Side side, IEntry<SheetsHandedIn> before) => new("CP-CHK-005", "by",
        $"The {side} handed in its sheets on {before.On:uuuu-MM-dd}, by {before.By}: " +
        $"a side answers once. Say in the discussion what has changed.");

    public static Refusal NotBothIn(string missing) => new("CP-CHK-006", "sheets",
        $"The sheets of {missing} are not in: have both sides hand in before they talk.");

    public static Refusal DiscussedTooEarly(LocalDate held, LocalDate bothIn) => new("CP-CHK-007", "heldOn",
        $"The discussion was held on {held:uuuu-MM-dd}, " +
        $"before the sheets of both sides were in on {bothIn:uuuu-MM-dd}: discuss what both have said.");

    public static Refusal UnknownDimension(Id<TemplateDimension> dimension, TemplateKey template) =>
        new("CP-CHK-008", "action.concern.dimension",
            $"{template} has no dimension {dimension}: name one that it has, or none for the whole.");

    public static Refusal ConcernsWithoutAction(string concerns) => new("CP-CHK-009", "actions",
        $"Nothing is to be done about {concerns}: add an action with an owner on each side for each of them first.");

    public static Refusal ActionEnded(Id<JointAction> action, IEntry<CheckInFact> ended) => new("CP-CHK-010", "action",
        $"{action} was {(ended.Fact is ActionCompleted ? "done" : "dropped")}, " +
        $"as recorded on {ended.On:uuuu-MM-dd} by {ended.By}: that is its end; add another action.");

    public static Refusal OtherSideDidNotAgree(Person given, Person by) => new("CP-CHK-011", "agreedBy",
        $"{given} agrees to drop what both sides agreed on, and {by} records it: name somebody of the other side.");

    private static string Names(ValueList<Person> invited) =>
        string.Join(", ", invited.Select(person => person.Id.Value));
}
