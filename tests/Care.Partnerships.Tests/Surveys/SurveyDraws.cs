using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using static Care.Partnerships.Tests.Surveys.SurveyStory;

namespace Care.Partnerships.Tests.Surveys;

/// <summary>
/// Makes surveys of every shape: lopsided groups, groups that nobody was invited to, and groups in which nobody
/// answered.
/// </summary>
public static class SurveyDraws
{
    public static Arbitrary<SurveyDraw> Draw() =>
        (from minimum in Gen.Choose(2, 6)
         from groups in Gen.ArrayOf(Gen.Choose(2, 6), 2)
         from people in Gen.Choose(minimum, 40)
         from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), people * 5)
         select Make(minimum, groups, draws)).ToArbitrary();

    private static SurveyDraw Make(int minimum, int[] groups, int[] draws)
    {
        SurveyDisaggregation[] disaggregations =
        [
            .. groups.Select(
                (count, i) => Disaggregation($"by{i}", [.. Enumerable.Range(0, count).Select(j => $"g{i}.{j}")]))
        ];
        var template = SurveyTemplate.From(Questions, disaggregations.ToValueList(), minimum).Required();
        var invitations = draws
            .Chunk(5)
            .Select(
                (draw, i) => Invite(
                    i, [.. disaggregations.Select((one, b) => Lopsided(one, draw[b]).Id.Value)]))
            .ToArray();
        var (survey, given) = (
            Survey.Lifecycle.Start,
            new List<(ValueList<Id<SurveyGroup>>, IReadOnlyDictionary<Id<TemplateItem>, int?>)>());
        Do(PlanSurvey(Ines, Heading with { Template = template }, PlannedOn));
        Do(InviteRespondents(Ines, invitations.ToValueList(), InvitedOn));
        Do(OpenSurvey(Ines, Opens));
        for (var i = 0; i < invitations.Length; i++)
        {
            var (respect, money) = (draws[i * 5 + 2] % 7, draws[i * 5 + 3] % 9);
            if (respect > 5) continue;
            ItemAnswer[] answers =
            [
                new(Respect, respect == 0 ? null : respect), new(OnTime, money is 0 or > 5 ? null : money)
            ];
            if (answers.All(answer => answer.IsNotApplicable)) continue;
            Do(AnswerSurvey(By(i), answers.ToValueList(), Opens));
            given.Add((invitations[i].Groups, answers.ToDictionary(answer => answer.Item, answer => answer.Value)));
        }

        Do(CloseSurvey(ClosedOn));
        return new(survey, given, invitations.ToValueList());

        void Do(IEntry<SurveyFact> proposal) => survey = survey.Record(proposal).ToResult().Required();
    }

    // Half of the draws fall on the first group, a quarter on the second, and so on.
    private static SurveyGroup Lopsided(SurveyDisaggregation disaggregation, int draw) =>
        disaggregation.Groups[
            Math.Min(System.Numerics.BitOperations.TrailingZeroCount(draw | 1 << 20), disaggregation.Groups.Count - 1)
        ];
}
