using Care.Partnerships.Scoring;
namespace Care.Partnerships.Surveys;

/// <summary>Whether there is a figure, and why not.</summary>
public enum FindingState
{
    /// <summary>There is a figure.</summary>
    Shown,

    /// <summary>
    /// Hidden, so that no figure tells what fewer than the minimum answered. It may have many answers or none.
    /// </summary>
    Hidden,

    /// <summary>Nobody answered the survey at all: there is no figure, which is not 0.</summary>
    Undefined,

    /// <summary>Nobody of this group was invited.</summary>
    NobodyInvited,
}

/// <summary>The answers to one item, of all or of one group. Findings make it; there is at least one answer.</summary>
public sealed record SurveyFigure : InvariantRecord
{
    internal SurveyFigure(int answers, int sum, NetPromoter? promoters) =>
        (Answers, Sum, Promoters) = (answers, sum, promoters);

    /// <summary>How many answered; those to whom it does not apply are not among them.</summary>
    public int Answers { get; }

    /// <summary>The sum of their answers.</summary>
    public int Sum { get; }

    /// <summary>The net promoter score; null unless the item asks for a recommendation
    /// (<see cref="TemplateItem.IsRecommendation"/>), from 0 to 10, where more is better.</summary>
    public NetPromoter? Promoters { get; }

    /// <summary>The mean of the answers, on the scale of the template, never rounded here.</summary>
    public decimal Mean => (decimal)Sum / Answers;
}

/// <summary>One group's figure for one item.</summary>
/// <param name="Group">The group.</param>
/// <param name="State">Whether there is a figure.</param>
/// <param name="Figure">The figure; null unless it is shown.</param>
public sealed record GroupFinding(SurveyGroup Group, FindingState State, SurveyFigure? Figure) : InvariantRecord;

/// <summary>How far the groups that are shown lie apart.</summary>
/// <param name="Highest">The group with the highest mean; the first of several.</param>
/// <param name="Lowest">The group with the lowest mean; the first of several.</param>
/// <param name="Difference">The highest mean less the lowest, 0 or more, not rounded.</param>
public sealed record GroupSpread(SurveyGroup Highest, SurveyGroup Lowest, decimal Difference) : InvariantRecord;

/// <summary>One item divided into the groups of a disaggregation.</summary>
/// <param name="Disaggregation">The disaggregation.</param>
/// <param name="Groups">Each of its groups, in its order.</param>
/// <param name="Spread">How far they lie apart; null where fewer than two are shown.</param>
public sealed record DisaggregationFinding(
    SurveyDisaggregation Disaggregation, ValueList<GroupFinding> Groups, GroupSpread? Spread) : InvariantRecord;

/// <summary>What was answered to one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="State">Whether there is a figure for all together.</param>
/// <param name="Figure">The figure of all together; null unless it is shown.</param>
/// <param name="Disaggregations">The same by groups, for each disaggregation of the template.</param>
public sealed record ItemFinding(
    TemplateItem Item, FindingState State, SurveyFigure? Figure,
    ValueList<DisaggregationFinding> Disaggregations) : InvariantRecord;

/// <summary>One item in two surveys.</summary>
/// <param name="Item">The item.</param>
/// <param name="Earlier">The figure of the earlier survey; null where it has none.</param>
/// <param name="Later">The figure of the later one; null where it has none.</param>
/// <param name="Difference">The later mean less the earlier; null where one of them is missing.</param>
public sealed record ItemChange(TemplateItem Item, SurveyFigure? Earlier, SurveyFigure? Later, decimal? Difference)
    : InvariantRecord;

/// <summary>
/// What a survey found. It holds figures of groups only: no answer, no invitation, and nothing of a group that is
/// hidden.
/// </summary>
/// <remarks>
/// <para>
/// Each figure is about one item. No figure adds up several items, since figures of items could be taken from it.
/// </para>
/// <para>What is hidden is left out when the findings are made; there is no way back to it. Immutable.</para>
/// </remarks>
public sealed record SurveyFindings : InvariantRecord
{
    private SurveyFindings(
        Id<Survey> survey, SurveyTemplate template, ResponseRate responseRate, ValueList<ItemFinding> items
    ) => (Survey, Template, ResponseRate, Items) = (survey, template, responseRate, items);

    /// <summary>The survey.</summary>
    public Id<Survey> Survey { get; }

    /// <summary>Its template.</summary>
    public SurveyTemplate Template { get; }

    /// <summary>How many of those invited answered.</summary>
    public ResponseRate ResponseRate { get; }

    /// <summary>Each item of the template, in its order.</summary>
    public ValueList<ItemFinding> Items { get; }

    /// <summary>
    /// The findings of a survey that is closed or shared. Refuses one that is not with <c>CP-SUR-018</c>.
    /// </summary>
    public static Result<SurveyFindings> From(Survey survey)
    {
        ArgumentNullException.ThrowIfNull(survey);
        if (survey.Phase is not (SurveyPhase.Closed or SurveyPhase.Shared))
            return SurveyRefusals.StillOpen(survey.Phase).As<SurveyFindings>();
        var template = survey.KnownHeading.Template;
        int[] groups = [.. template.Disaggregations.Select(disaggregation => disaggregation.Groups.Count)];
        int[][] invited = [.. survey.Seats.Select(seat => seat.Places.ToArray())];
        (Sheet Sheet, int[] Places)[] answered =
        [
            .. survey
                .Seats.Select((seat, place) => (seat.Answers?.Sheet, invited[place]))
                .Where(row => row.Sheet is not null)
                .Select(row => (row.Sheet!, row.Item2))
        ];
        var items = template.Questions.Items.Select(Item).ToValueList();
        return new SurveyFindings(survey.KnownHeading.Id, template, survey.ResponseRate, items);

        ItemFinding Item(TemplateItem item, int at)
        {
            (int Value, int[] Places)[] given =
            [
                .. answered.Select(row => ((int)row.Sheet.Values[at], row.Places)).Where(row => row.Item1 >= 0)
            ];
            var state =
                survey.Answered == 0 ? FindingState.Undefined
                : given.Length < template.MinimumGroup ? FindingState.Hidden
                : FindingState.Shown;
            var shown = CrossedDisaggregations.Shown(
                groups, invited,
                [.. given.Select(answer => answer.Places)],
                template.MinimumGroup);
            var figure = state is FindingState.Shown ? Figure(item, given.Select(answer => answer.Value)) : null;
            return new(item, state, figure, template.Disaggregations.Select(Divided).ToValueList());

            DisaggregationFinding Divided(SurveyDisaggregation disaggregation, int place)
            {
                var found = disaggregation.Groups.Select((group, at) =>
                        !invited.Any(places => places[place] == at)
                            ? new GroupFinding(group, FindingState.NobodyInvited, null)
                        : state is not FindingState.Shown ? new(group, state, null)
                        : !shown[place][at] ? new(group, FindingState.Hidden, null)
                        : new(
                            group, FindingState.Shown,
                            Figure(
                                item,
                                given.Where(answer => answer.Places[place] == at).Select(answer => answer.Value))));
                var listed = found.ToValueList();
                return new(disaggregation, listed, Spread(listed));
            }
        }

        SurveyFigure Figure(TemplateItem item, IEnumerable<int> given)
        {
            int[] values = [.. given];
            // Where a low answer is the good one, the figure would count the contented as those who warn others.
            var hasPromoters = item.IsRecommendation && template.Questions.Scheme is
            {
                Direction: ScaleDirection.HigherIsBetter,
                Scale: { Min: NetPromoter.Lowest, Max: NetPromoter.Highest },
            };
            return new(values.Length, values.Sum(), hasPromoters ? NetPromoter.From(values).Required() : null);
        }
    }

    /// <summary>What one item found; null where the template has no such item.</summary>
    public ItemFinding? ItemOf(Id<TemplateItem> item) => Items.FirstOrDefault(finding => finding.Item.Id == item);

    /// <summary>
    /// Each item against an earlier survey, such as the one after the agreement against the one during it. Refuses
    /// another template or version with <c>CP-SUR-019</c>.
    /// </summary>
    public Result<ValueList<ItemChange>> Since(SurveyFindings earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Template.Questions != Template.Questions
            ? SurveyRefusals
                .OtherTemplate(earlier.Template.Questions.Key, Template.Questions.Key)
                .As<ValueList<ItemChange>>()
            : Items
                .Zip(earlier.Items, (now, then) =>
                    new ItemChange(now.Item, then.Figure, now.Figure, now.Figure?.Mean - then.Figure?.Mean))
                .ToValueList();
    }

    private static GroupSpread? Spread(ValueList<GroupFinding> groups)
    {
        var shown = groups.Where(group => group.Figure is not null).ToArray();
        if (shown.Length < 2) return null;
        var (highest, lowest) = (shown.MaxBy(group => group.Figure!.Mean)!, shown.MinBy(group => group.Figure!.Mean)!);
        return new(highest.Group, lowest.Group, highest.Figure!.Mean - lowest.Figure!.Mean);
    }
}
