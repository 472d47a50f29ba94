using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.CheckIns;

/// <summary>What people do to a check-in, as the entries that they propose, in the order of a life.</summary>
internal static class CheckInActs
{
    public static IEntry<CheckInFact> ScheduleCheckIn(Actor by, CheckInSetup setup, LocalDate on) =>
        Entry.Of(new CheckInScheduled(setup), by, on);

    public static IEntry<CheckInFact> OpenCheckIn(LocalDate on) => Entry.Of(new CheckInOpened(), Actor.Clock, on);

    public static IEntry<CheckInFact> HandInSheets(Actor by, SideAnswers sheets, LocalDate on) =>
        Entry.Of(new SheetsHandedIn(sheets), by, on);

    public static IEntry<CheckInFact> DiscussSheets(Actor by, SheetsDiscussed talk, LocalDate on) =>
        Entry.Of(talk, by, on);

    public static IEntry<CheckInFact> AddAction(
        Actor by, JointAction action, Person leadOwner, Person partnerOwner,
        LocalDate on) => Entry.Of(new ActionAdded(action, leadOwner, partnerOwner), by, on);

    public static IEntry<CheckInFact> CompleteAction(
        Actor by, Id<JointAction> action, LocalDate doneOn, LocalDate on) =>
        Entry.Of(new ActionCompleted(action, doneOn), by, on);

    public static IEntry<CheckInFact> DropAction(
        Actor by, Id<JointAction> action, string reason, Person agreedBy, LocalDate on) =>
        Entry.Of(new ActionDropped(action, reason, agreedBy), by, on);

    public static IEntry<CheckInFact> AgreeCheckIn(Actor by, LocalDate on) => Entry.Of(new CheckInAgreed(), by, on);

    public static IEntry<CheckInFact> CloseCheckIn(Actor by, LocalDate on) => Entry.Of(new CheckInClosed(), by, on);
}
