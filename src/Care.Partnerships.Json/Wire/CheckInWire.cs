using Care.Partnerships.CheckIns;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to a check-in. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class CheckInWire
{
    public static WireFamily Family { get; } = new(typeof(CheckInFact),
    [
        (typeof(CheckInScheduled), "check-in-scheduled/1"),
        (typeof(CheckInOpened),    "check-in-opened/1"),
        (typeof(SheetsHandedIn),   "sheets-handed-in/1"),
        (typeof(SheetsDiscussed),  "sheets-discussed/1"),
        (typeof(ActionAdded),      "check-in-action-added/1"),
        (typeof(ActionCompleted),  "check-in-action-completed/1"),
        (typeof(ActionDropped),    "check-in-action-dropped/1"),
        (typeof(CheckInAgreed),    "check-in-agreed/1"),
        (typeof(CheckInClosed),    "check-in-closed/1"),
    ])
    {
        ByClock = [typeof(CheckInOpened)],
    };
}

/// <summary>The figures of a check-in, as they are written.</summary>
internal sealed record CheckInRulesParts(
    decimal GapForDiscussion, decimal DropForAlert, int GraceDays, int MonthsBetween, int MergeWithinDays)
{
    public static CheckInRulesParts Of(CheckInRules rules) =>
        new(rules.GapForDiscussion, rules.DropForAlert, rules.GraceDays, rules.MonthsBetween, rules.MergeWithinDays);

    public Result<CheckInRules> Make() =>
        CheckInRules.From(GapForDiscussion, DropForAlert, GraceDays, MonthsBetween, MergeWithinDays);
}
