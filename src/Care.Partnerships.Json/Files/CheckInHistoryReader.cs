using System.Text.Json;
using Care.Partnerships.Scorecards;

namespace Care.Partnerships.Json.Files;

/// <summary>Reads the history of one check-in: each event alone, whether one can follow the other, and whether the sheets fit the scorecard that was scheduled.</summary>
internal sealed class CheckInHistoryReader(Problems problems, ShapeReader shapes)
{
    public ValueList<CheckInEvent> Read(JsonElement list, string path)
    {
        var before = problems.Count;
        var events = shapes.Items(list, path).Select(item => shapes.Read<CheckInEvent>(item.Item, item.Path)).OfType<CheckInEvent>().ToValueList();
        if (problems.Count > before) return events;
        try { _ = CheckInLifecycle.Table.Replay(events); }
        catch (DamagedHistoryException e)
        {
            problems.Add(FileRefusals.CannotFollow(Invariant($"{path}[{e.Index}]"), PartnershipJson.NameOf(events[e.Index]), e.Message));
            return events;
        }

        CheckSheets(events, path);
        return events;
    }

    // A sheet alone does not know its scorecard: the event that scheduled the check-in holds it.
    private void CheckSheets(ValueList<CheckInEvent> events, string path)
    {
        var template = events.OfType<CheckInScheduled>().FirstOrDefault()?.Setup.Template;
        for (var i = 0; i < events.Count; i++)
        {
            if (template is null || events[i] is not SheetsHandedIn { Sheets: var sheets }) continue;
            CheckSheet(template, sheets.OfOther, Invariant($"{path}[{i}].sheets.ofOther"));
            CheckSheet(template, sheets.OfPartnership, Invariant($"{path}[{i}].sheets.ofPartnership"));
        }
    }

    private void CheckSheet(ScorecardTemplate template, AnswerSet given, string path)
    {
        foreach (var problem in Sheet.From(template, given).ValidationErrors)
            problems.Add(FileRefusals.ValueRefused($"{path}.{problem.Identifier}", problem.ErrorCode, problem.ErrorMessage));
    }
}
