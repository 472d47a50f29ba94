using Care.Partnerships.Scoring;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Scoring;

/// <summary>Small templates and sheets that the tests of scorecards are told with.</summary>
internal static class Cards
{
    public static readonly ScorecardTemplate Quarterly = ScorecardTemplates.QuarterlyCheckIn;

    public static Id<TemplateItem> Item(string id) => Id<TemplateItem>.Of(id);

    public static Id<TemplateDimension> Dimension(string id) => Id<TemplateDimension>.Of(id);

    /// <summary>A template of a scheme with so many items of weight 1 in each dimension: d0-0, d0-1, …</summary>
    public static ScorecardTemplate Of(ScoringScheme scheme, params int[] itemsOfDimensions) =>
        Weighted(scheme, 60m, [.. itemsOfDimensions.Select(count => (1, Enumerable.Repeat(1, count).ToArray()))]);

    public static ScorecardTemplate Weighted(
        ScoringScheme scheme, decimal minAnswered,
        params (int Weight, int[] Items)[] dimensions) => From(scheme, minAnswered, dimensions).Required();

    public static Ardalis.Result.Result<ScorecardTemplate> From(
        ScoringScheme scheme, decimal minAnswered, params (int Weight, int[] Items)[] dimensions) =>
        ScorecardTemplate.From(
            new(Id<ScorecardTemplate>.Of("card"), 1), LocalizedText.Of("A card"), scheme, Dimensions(dimensions),
            Percentage.Of(minAnswered));

    public static ValueList<TemplateDimension> Dimensions(params (int Weight, int[] Items)[] dimensions) =>
        dimensions
            .Select(
                (dimension, d) =>
                    new TemplateDimension(
                        Dimension($"d{d}"), LocalizedText.Of($"Dimension {d}"), dimension
                            .Items.Select(
                                (weight, i) =>
                                    new TemplateItem(Item($"d{d}-{i}"), LocalizedText.Of($"Item {i} of {d}"), weight))
                            .ToValueList(),
                        dimension.Weight))
            .ToValueList();

    /// <summary>
    /// Answers in the order of the template: a number, null for not applicable, and "left out" where
    /// <see cref="Open"/>.
    /// </summary>
    public static Sheet Filled(ScorecardTemplate template, params int?[] answers) =>
        Sheet.From(template, Given(template, answers)).Required();

    public const int Open = -9;

    public static AnswerSet Given(ScorecardTemplate template, params int?[] answers) =>
        new(
            template.Key, answers
                .Select((value, i) => new ItemAnswer(template.Items[i].Id, value))
                .Where(answer => answer.Value != Open)
                .ToValueList());

    public static AnswerSet All(ScorecardTemplate template, int? value) =>
        Given(template, [.. Enumerable.Repeat(value, template.Items.Count)]);

    public static Score Scored(ScorecardTemplate template, params int?[] answers) =>
        Scorer.Score(Filled(template, answers));
}
