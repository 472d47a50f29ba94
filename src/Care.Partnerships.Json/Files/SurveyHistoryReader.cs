using System.Text.Json;
using Care.Partnerships.Scorecards;

namespace Care.Partnerships.Json.Files;

/// <summary>Reads the history of one survey: each event alone, whether one can follow the other, and whether each answer was one that the survey takes.</summary>
internal sealed class SurveyHistoryReader(Problems problems, ShapeReader shapes)
{
    public ValueList<SurveyEvent> Read(JsonElement list, string path)
    {
        var before = problems.Count;
        var events = shapes.Items(list, path).Select(item => shapes.Read<SurveyEvent>(item.Item, item.Path)).OfType<SurveyEvent>().ToValueList();
        if (problems.Count > before) return events;
        try { _ = SurveyLifecycle.Table.Replay(events); }
        catch (DamagedHistoryException e)
        {
            problems.Add(FileRefusals.CannotFollow(Invariant($"{path}[{e.Index}]"), PartnershipJson.NameOf(events[e.Index]), e.Message));
            return events;
        }

        CheckAnswers(events, path);
        return events;
    }

    // An answer alone does not know its items, nor who was invited. What names nobody is asked again, so that nothing that gives somebody away comes in by a file.
    private void CheckAnswers(ValueList<SurveyEvent> events, string path)
    {
        var (survey, index) = (Survey.NotStarted, 0);
        foreach (var happened in events)
        {
            if (happened is SurveyAnswered answered)
                foreach (var problem in SurveyLifecycle.Table.Decide(survey, new AnswerSurvey(new Respondent(answered.By), answered.Answers, answered.On)).Refusals)
                    problems.Add(FileRefusals.ValueRefused(Invariant($"{path}[{index}].{problem.Field}"), problem.Code, problem.Message));
            survey = SurveyLifecycle.Table.Evolve(survey, happened);
            index++;
        }
    }
}
