using Care.Partnerships.Json.Files;
using Care.Partnerships.Scorecards;

namespace Care.Partnerships.Json.Sections;

/// <summary>The surveys, each of one agreement.</summary>
internal static class SurveySection
{
    public static EventHistoryReader<Survey, SurveyPhase, SurveyCommand, SurveyEvent> Reader { get; } = new("survey", SurveyLifecycle.Table)
    {
        Names = happened => happened is SurveyPlanned { Heading.Id: var id } ? ("heading.id", id) : null,
        // An answer alone does not know its items, nor who was invited. What names nobody is asked again, so that nothing that gives somebody away comes in by a file.
        Objections = (survey, happened, at) => happened is SurveyAnswered answered
            ? SurveyLifecycle.Table.Decide(survey, new AnswerSurvey(new Respondent(answered.By), answered.Answers, answered.On)).Refusals
                .Select(problem => FileRefusals.ValueRefused($"{at}.{problem.Field}", problem.Code, problem.Message)) : [],
    };

    public static IFileSection Section { get; } = EventHistorySection.Of("surveys", contents => contents.Surveys, (contents, all) => contents with { Surveys = all }, Reader);
}
