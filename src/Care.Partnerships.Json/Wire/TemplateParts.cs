using Care.Partnerships.Scorecards;

namespace Care.Partnerships.Json.Wire;

/// <summary>What a scorecard is made of, as it is written. The names are those of the fields that its factory refuses.</summary>
internal sealed record ScorecardTemplateParts(TemplateKey Key, Wording Title, ScoringScheme Scheme, ValueList<TemplateDimension> Dimensions, Percentage MinAnswered)
{
    public static ScorecardTemplateParts Of(ScorecardTemplate template) => new(template.Key, template.Title, template.Scheme, template.Dimensions, template.MinAnswered);

    public Result<ScorecardTemplate> Make() => ScorecardTemplate.From(Key, Title, Scheme, Dimensions, MinAnswered);
}

/// <summary>What the template of a survey is made of, as it is written. The names are those of the fields that its factory refuses.</summary>
internal sealed record SurveyTemplateParts(ScorecardTemplate Questions, ValueList<SurveyBreakdown> Breakdowns, int MinimumGroup)
{
    public static SurveyTemplateParts Of(SurveyTemplate template) => new(template.Questions, template.Breakdowns, template.MinimumGroup);

    public Result<SurveyTemplate> Make() => SurveyTemplate.From(Questions, Breakdowns, MinimumGroup);
}
