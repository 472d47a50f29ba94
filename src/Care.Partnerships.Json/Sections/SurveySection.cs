using Care.Partnerships.Surveys;

namespace Care.Partnerships.Json.Sections;

/// <summary>The surveys, each of one agreement.</summary>
internal static class SurveySection
{
    public static HistoryReader<Survey, SurveyFact> Reader { get; } = new("survey", Survey.Lifecycle)
    {
        Names = fact => fact is SurveyPlanned { Heading.Id: var id } ? ("heading.id", id) : null,
    };

    public static IFileSection Section { get; } =
        HistorySection.Of(
            "surveys",
            contents => contents.Surveys,
            (contents, all) => contents with { Surveys = all },
            Reader);
}
