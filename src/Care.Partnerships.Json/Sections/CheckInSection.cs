using Care.Partnerships.Json.Files;
using Care.Partnerships.Scorecards;

namespace Care.Partnerships.Json.Sections;

/// <summary>The check-ins of both sides.</summary>
internal static class CheckInSection
{
    public static EventHistoryReader<CheckIn, CheckInPhase, CheckInCommand, CheckInEvent> Reader { get; } = new("check-in", CheckInLifecycle.Table)
    {
        Names = happened => happened is CheckInScheduled { Setup.Id: var id } ? ("setup.id", id) : null,
        // A sheet alone does not know its scorecard: the event that scheduled the check-in holds it.
        Objections = (checkIn, happened, at) => happened is SheetsHandedIn { Sheets: var sheets } && checkIn.Scheduled is { Setup.Template: var template }
            ? [.. Check(template, sheets.OfOther, $"{at}.sheets.ofOther"), .. Check(template, sheets.OfPartnership, $"{at}.sheets.ofPartnership")] : [],
    };

    public static IFileSection Section { get; } = EventHistorySection.Of("checkIns", contents => contents.CheckIns, (contents, all) => contents with { CheckIns = all }, Reader);

    private static IEnumerable<Refusal> Check(ScorecardTemplate template, AnswerSet given, string at) =>
        Sheet.From(template, given).ValidationErrors.Select(problem => FileRefusals.Of(problem, $"{at}.{problem.Identifier}"));
}
