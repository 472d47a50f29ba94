using System.Reflection;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using static Care.Partnerships.Tests.Surveys.SurveyStory;

namespace Care.Partnerships.Tests.Surveys;

[Properties(Arbitrary = [typeof(SurveyDraws)])]
public class SurveyAnonymityTests
{
    [Theory]
    [InlineData("6 5 9", 5, "x x x", "all hold the minimum")]
    [InlineData("6 4 9", 5, "- - x", "the next smallest goes with the one below: the rest of the total would be 4")]
    [InlineData("5 4 9", 5, "- - x", "a group that holds the minimum exactly is hidden too")]
    [InlineData("3 2 9", 5, "- - x", "two that hold the minimum together need no third")]
    [InlineData("2 2 9", 5, "- - -", "two that do not need one")]
    [InlineData("2 2 9 8", 5, "- - x -", "and it is the smallest of the rest")]
    [InlineData("0 9 9", 5, "- - x", "that nobody answered is not told either; of two of one size the earlier goes")]
    [InlineData("4 0 0", 5, "- - -", "where the whole is too small nothing is shown")]
    [InlineData("2 2", 2, "x x", "")]
    [InlineData("", 5, "", "")]
    public void A_group_below_the_minimum_takes_the_next_smallest_with_it(
        string answers, int minimum, string shown, string because) =>
        string.Join(' ', Anonymity.From(Numbers(answers), minimum).Required().Select(yes => yes ? "x" : "-"))
            .Should()
            .Be(shown, because);

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Anonymity.From([-1], 5).ShouldBeRefused("CP-VAL-031");
        Anonymity.From([1], 1).ShouldBeRefused("CP-SUR-001");
        Anonymity
            .From([int.MaxValue, int.MaxValue, 1, 1], 5)
            .Required()
            .Should()
            .Equal([false, true, false, false], "numbers of any size add up");
    }

    [Property(MaxTest = 2000)]
    public void What_is_hidden_holds_the_minimum_together_and_no_group_is_hidden_without_need(byte[] draws, byte k)
    {
        var (answers, minimum) = (draws.Take(10).Select(draw => draw % 12).ToValueList(), 2 + k % 7);
        var shown = Anonymity.From(answers, minimum).Required();
        var hidden = answers
            .Zip(shown, (count, yes) => (count, yes))
            .Where(group => !group.yes)
            .Select(group => group.count)
            .ToArray();
        shown.Count.Should().Be(answers.Count);
        answers.Zip(shown, (count, yes) => yes && count < minimum).Should().NotContain(true);
        if (hidden.Length > 0 && hidden.Length < answers.Count) hidden.Sum().Should().BeGreaterThanOrEqualTo(minimum);
        if (answers.All(count => count >= minimum)) hidden.Should().BeEmpty();
        var largest = hidden.Where(count => count >= minimum).DefaultIfEmpty(0).Max();
        if (largest > 0)
            (hidden.Sum() - largest)
                .Should()
                .BeLessThan(minimum, "the last one was hidden since the others did not hold the minimum");
    }

    [Property(MaxTest = 400)]
    public void No_attacker_learns_what_fewer_than_the_minimum_answered(SurveyDraw draw)
    {
        var findings = SurveyFindings.From(draw.Survey).Required();
        foreach (var item in findings.Items)
            foreach (var disaggregation in item.Disaggregations)
                SurveyAttacker
                .Exposed(item, disaggregation)
                .Where(answers => answers < findings.Template.MinimumGroup)
                .Should()
                .BeEmpty("{0}", draw);
    }

    [Property(MaxTest = 400)]
    public void Every_figure_that_is_shown_is_the_one_that_counting_gives(SurveyDraw draw)
    {
        foreach (var item in SurveyFindings.From(draw.Survey).Required().Items)
        {
            var given = draw
                .Given.Where(answer => answer.Answers.TryGetValue(item.Item.Id, out var value) && value is not null)
                .ToArray();
            if (item.Figure is { } whole)
                (whole.Answers, whole.Sum)
                    .Should()
                    .Be((given.Length, given.Sum(answer => answer.Answers[item.Item.Id]!.Value)));
            else
                given.Length.Should().BeLessThan(draw.Survey.Heading!.Template.MinimumGroup);
            foreach (
                var group in item
                    .Disaggregations.SelectMany(disaggregation => disaggregation.Groups)
                    .Where(group => group.Figure is not null))
            {
                var inGroup = given.Where(answer => answer.Groups.Contains(group.Group.Id)).ToArray();
                (group.Figure!.Answers, group.Figure.Mean)
                    .Should()
                    .Be(
                        (
                            inGroup.Length,
                            (decimal)inGroup.Sum(answer => answer.Answers[item.Item.Id]!.Value) / inGroup.Length));
            }
        }
    }

    // Two surveys that differ only in what the hidden groups answered, by exchange between two of them, have the same
    // findings.
    [Fact]
    public void Who_answered_what_within_the_hidden_groups_makes_no_difference()
    {
        var (one, other) = (
            Open.And([Says(7, 1), Says(8, 1), Says(11, 5), Says(12, 5), .. Many(1, 6)]),
            Open.And([Says(7, 5), Says(8, 5), Says(11, 1), Says(12, 1), .. Many(1, 6)]));
        var (first, second) = (
            Region(one.And(CloseSurvey(ClosedOn)).State), Region(other.And(CloseSurvey(ClosedOn)).State));
        first
            .Groups.Select(group => group.State)
            .Should()
            .Equal(FindingState.Hidden, FindingState.Hidden, FindingState.Hidden);
        first.Should().Be(second);

        static IEntry<SurveyFact>[] Many(int from, int count) =>
            [.. Enumerable.Range(from, count).Select(i => Says(i, 3))];
        static DisaggregationFinding Region(Survey survey) =>
            SurveyFindings.From(survey).Required().ItemOf(Respect)!.Disaggregations[0];
    }

    [Fact]
    public void Nothing_public_in_the_findings_or_the_survey_leads_to_an_answer_or_an_invitation()
    {
        var reached = Reach(typeof(SurveyFindings), []);
        reached
            .Should()
            .NotContain([
                typeof(ItemAnswer), typeof(Invitation), typeof(SurveyAnswered), typeof(Id<Invitation>),
                typeof(Respondent), typeof(Survey)
            ]);
        reached.Should().Contain(typeof(SurveyFigure));
        Reach(typeof(Survey), [])
            .Should()
            .NotContain([typeof(ItemAnswer), typeof(Invitation), typeof(SurveyAnswered), typeof(Id<Invitation>)]);
    }

    [Property(MaxTest = 200)]
    public void No_text_of_survey_findings_facts_or_entries_names_an_invitation_or_an_answer(SurveyDraw draw)
    {
        var texts = SurveyAttacker.Everything(SurveyFindings.From(draw.Survey).Required()) + draw.Survey
            + new SurveyAnswered([new(Respect, 4)]) + Says(7, 4) + By(7);
        texts.Should().NotContain("i-").And.NotContain("Value = ").And.NotContain("Answer {");
    }

    [Fact]
    public void A_hidden_group_carries_no_number_at_all()
    {
        var hidden = SurveyFindings.From(Closed.State).Required().ItemOf(Respect)!.Disaggregations[0].Groups[2];
        hidden.Should().Be(new GroupFinding(SurveyStory.Region.Groups[2], FindingState.Hidden, null));
    }

    private static ValueList<int> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
            .ToValueList();

    // Every type of the library that public properties lead to.
    private static HashSet<Type> Reach(Type from, HashSet<Type> reached)
    {
        if (!reached.Add(from)) return reached;
        foreach (var property in from.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            foreach (
            var type in Held(property.PropertyType)
                .Where(type => type.Namespace?.StartsWith("Care.", StringComparison.Ordinal) == true))
            Reach(type, reached);
        return reached;
    }

    // The type, and what a list of it holds; an identity only keeps kinds apart and holds nothing of its kind.
    private static IEnumerable<Type> Held(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)
            ? [type]
            : type.GetGenericArguments().SelectMany(Held).Append(type);
}

/// <summary>
/// A survey that was closed: two disaggregations and a minimum that are drawn, answers that are drawn, some items set
/// aside, some respondents silent.
/// </summary>
public sealed record SurveyDraw(
    Survey Survey,
    IReadOnlyList<(ValueList<Id<SurveyGroup>> Groups, IReadOnlyDictionary<Id<TemplateItem>, int?> Answers)> Given,
    ValueList<Invitation> Invitations)
{
    /// <summary>Of each pair of groups that somebody was invited to, how many answered an item.</summary>
    public (Id<SurveyGroup> First, Id<SurveyGroup> Second, int Answers)[] Cells(ItemFinding item) =>
        [
            .. Invitations
                .Select(invitation => (First: invitation.Groups[0], Second: invitation.Groups[1]))
                .Distinct()
                .Select(pair =>
                    (
                        pair.First, pair.Second,
                        Given.Count(answer =>
                            answer.Groups[0] == pair.First
                            && answer.Groups[1] == pair.Second
                            && answer.Answers[item.Item.Id] is not null)))
        ];

    public override string ToString() =>
        string.Join(
            '\n',
            Given.Select(answer =>
                $"[{string.Join(' ', answer.Groups.Select(group => group.Value))}] " +
                $"{string.Join(' ', answer.Answers.Select(pair => $"{pair.Key}={pair.Value}"))}"
            ));
}
