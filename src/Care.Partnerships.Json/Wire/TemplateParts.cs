using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// What a scorecard is made of, as it is written. The names are those of the fields that its factory refuses.
/// </summary>
internal sealed record ScorecardTemplateParts(
    TemplateKey Key, LocalizedText Title, ScoringScheme Scheme, ValueList<TemplateDimension> Dimensions,
    Percentage MinAnswered)
{
    public static ScorecardTemplateParts Of(ScorecardTemplate template) =>
        new(template.Key, template.Title, template.Scheme, template.Dimensions, template.MinAnswered);

    public Result<ScorecardTemplate> Make() => ScorecardTemplate.From(Key, Title, Scheme, Dimensions, MinAnswered);
}

/// <summary>
/// What the template of a survey is made of, as it is written. The names are those of the fields that its factory
/// refuses.
/// </summary>
internal sealed record SurveyTemplateParts(
    ScorecardTemplate Questions, int MinimumGroup, ValueList<SurveyDisaggregation> Disaggregations = default)
{
    public static SurveyTemplateParts Of(SurveyTemplate template) =>
        new(template.Questions, template.MinimumGroup, template.Disaggregations);

    public Result<SurveyTemplate> Make() => SurveyTemplate.From(Questions, Disaggregations, MinimumGroup);
}

/// <summary>A scheme, as it is written out.</summary>
internal sealed record ScoringSchemeParts(
    string Name, Scale Scale, ScoringMethod Method, ScaleDirection Direction, Banding Banding)
{
    public static ScoringSchemeParts Of(ScoringScheme scheme) =>
        new(scheme.Name, scheme.Scale, scheme.Method, scheme.Direction, scheme.Banding);

    public Result<ScoringScheme> Make() => new ScoringScheme(Name, Scale, Method, Direction, Banding);
}

/// <summary>A scale, as it is written.</summary>
internal sealed record ScaleParts(int Min, int Max, ValueList<ScaleLabel> Labels = default)
{
    public static ScaleParts Of(Scale scale) => new(scale.Min, scale.Max, scale.Labels);

    public Result<Scale> Make() => Scale.From(Min, Max, Labels);
}

/// <summary>A band, as it is written.</summary>
internal sealed record BandParts(Id<Band> Id, decimal From, decimal To, LocalizedText Title, bool NeedsAction = false)
{
    public static BandParts Of(Band band) => new(band.Id, band.Lowest, band.Highest, band.Title, band.NeedsAction);

    public Result<Band> Make() => Band.From(Id, From, To, Title, NeedsAction);
}
