using Care.Partnerships.Scoring;
namespace Care.Partnerships.Surveys;

/// <summary>One group of a disaggregation, such as "women-led".</summary>
/// <param name="Id">Its name in records; unique in the template.</param>
/// <param name="Title">What people call it.</param>
public sealed record SurveyGroup(Id<SurveyGroup> Id, LocalizedText Title) : InvariantRecord;

/// <summary>A way to divide the respondents: everybody belongs to exactly one group of it.</summary>
/// <param name="Id">Its name in records; unique in the template.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Groups">The groups, at least two; one of them for those who state none.</param>
public sealed record SurveyDisaggregation(
    Id<SurveyDisaggregation> Id, LocalizedText Title, ValueList<SurveyGroup> Groups) : InvariantRecord;

/// <summary>
/// What a survey asks, how its findings may be divided, and how many must stand behind each figure. Fixed before
/// anybody answers.
/// </summary>
/// <remarks>There is no default value besides null. Immutable.</remarks>
public sealed record SurveyTemplate
{
    /// <summary>The lowest number that may be asked for: with 1, single answers would be shown.</summary>
    public const int LowestMinimumGroup = 2;

    private SurveyTemplate(
        ScorecardTemplate questions, ValueList<SurveyDisaggregation> disaggregations, int minimumGroup) =>
        (Questions, Disaggregations, MinimumGroup) = (questions, disaggregations, minimumGroup);

    /// <summary>How many answers stand behind each figure where nothing else was agreed: 5. Our own proposal.</summary>
    public static Dated<int> DefaultMinimumGroup { get; } = Dated.Of(5, LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: figures of fewer than five answers are not shown"));

    /// <summary>What is asked, in its version.</summary>
    public ScorecardTemplate Questions { get; }

    /// <summary>The disaggregations; may be empty.</summary>
    public ValueList<SurveyDisaggregation> Disaggregations { get; }

    /// <summary>
    /// How many answers must stand behind every figure that is shown, and behind everything that can be taken from
    /// shown figures.
    /// </summary>
    public int MinimumGroup { get; }

    /// <summary>
    /// Makes a template. Refuses with <c>CP-SUR-001</c> a minimum below <see cref="LowestMinimumGroup"/>, with
    /// <c>CP-SUR-002</c> a disaggregation of fewer than two groups, with <c>CP-VAL-028</c> an identity that is used
    /// twice, with <c>CP-VAL-001</c> a blank title, and with <c>CP-VAL-028</c> one that is worded twice in a language.
    /// </summary>
    public static Result<SurveyTemplate> From(
        ScorecardTemplate questions, ValueList<SurveyDisaggregation> disaggregations, int minimumGroup)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var (refusals, seen) = (new List<Refusal>(), new HashSet<string>(StringComparer.Ordinal));
        if (minimumGroup < LowestMinimumGroup)
            refusals.Add(SurveyRefusals.MinimumTooLow("minimumGroup", minimumGroup, LowestMinimumGroup));
        for (var i = 0; i < disaggregations.Count; i++)
        {
            var (disaggregation, at) = (disaggregations[i], $"disaggregations[{i}]");
            if (!seen.Add($"disaggregation {disaggregation.Id}"))
                refusals.Add(ValueRefusals.Twice($"{at}.id", disaggregation.Id.Value));
            AddWorded($"{at}.title", disaggregation.Title);
            if (disaggregation.Groups.Count < 2)
                refusals.Add(SurveyRefusals.TooFewGroups(i, disaggregation.Id, disaggregation.Groups.Count));
            for (var j = 0; j < disaggregation.Groups.Count; j++)
            {
                if (!seen.Add($"group {disaggregation.Groups[j].Id}"))
                    refusals.Add(ValueRefusals.Twice($"{at}.groups[{j}].id", disaggregation.Groups[j].Id.Value));
                AddWorded($"{at}.groups[{j}].title", disaggregation.Groups[j].Title);
            }
        }

        return refusals.Count > 0
            ? refusals.As<SurveyTemplate>()
            : new SurveyTemplate(questions, disaggregations, minimumGroup);

        void AddWorded(string field, LocalizedText text)
        {
            if (text.IsBlank) refusals.Add(ValueRefusals.Blank(field));
            if (text.LanguageTwice is { } language)
                refusals.Add(ValueRefusals.Twice(field, InvariantText.Quoted(language)));
        }
    }

    /// <summary>The questions, such as <c>partnership-survey/1</c>.</summary>
    public override string ToString() => Questions.ToString();
}
