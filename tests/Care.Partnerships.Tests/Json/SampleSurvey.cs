using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;
using static Care.Partnerships.Tests.Surveys.SurveyActs;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// A survey among staff and volunteers of the livelihoods agreement, conducted by a third party, with questions of its
/// own.
/// </summary>
internal static class SampleSurvey
{
    private static readonly ScorecardTemplate Questions = ScorecardTemplate.Of(
        new(Id<ScorecardTemplate>.Of("how-we-work-together"), 1),
        LocalizedText.Of("How we work together").And("fil", "Paano tayo nagtutulungan"),
        new("One to five", Scale.Of(1, 5), ScoringMethod.MeanOfItems, ScaleDirection.HigherIsBetter, Banding.None),
        [
            new(
                Id<TemplateDimension>.Of("together"), LocalizedText.Of("Together"),
                [
                    new(
                        Id<TemplateItem>.Of("heard"),
                        LocalizedText.Of("What I say changes what we do.").And("fil", "May nababago sa sinasabi ko.")),
                    new(
                        Id<TemplateItem>.Of("paid"),
                        LocalizedText.Of("Money reaches us in time.").And("fil", "Dumarating sa oras ang pondo.")),
                    new(
                        Id<TemplateItem>.Of("safe"), LocalizedText
                            .Of("I can complain without fear.")
                            .And("fil", "Nakakareklamo ako nang walang takot.")),
                ]),
        ],
        Percentage.Zero);

    private static readonly SurveyDisaggregation Place = new(
        Id<SurveyDisaggregation>.Of("place"), LocalizedText.Of("Where they work"),
        [
            new(Id<SurveyGroup>.Of("office"), LocalizedText.Of("Office")),
            new(Id<SurveyGroup>.Of("village"), LocalizedText.Of("Village"))
        ]);

    private static readonly (string Group, int Heard, int? Paid, int Safe)[] Answers =
    [
        ("office", 4, 2, 5), ("office", 4, 3, 4), ("village", 3, null, 4), ("village", 2, null, 5),
        ("office", 5, 2, 4), ("village", 3, 3, 3), ("office", 4, 2, 5), ("village", 2, null, 4), ("office", 4, 3, 4),
        ("village", 3, 4, 4),
    ];

    public static History<Survey, SurveyFact> OfPenafrancia { get; } =
        Recorded(
            Survey.Lifecycle, "srv-2026-1", Livelihoods, (IEnumerable<IEntry<SurveyFact>>)
                [
                    PlanSurvey(
                        Researcher,
                        new(
                            Id<Survey>.Of("srv-2026-1"), "How we work together, half way", SurveyTemplate
                                .From(Questions, [Place], SurveyTemplate.DefaultMinimumGroup.Use().Required())
                                .Required(),
                            Research, Sides.Of(CareOffice, Penafrancia),
                            new(
                                SurveyOccasion.During, new(Day(2026, 3, 1), Day(2026, 12, 31)),
                                new(Day(2026, 8, 3), Day(2026, 8, 16)))),
                        Day(2026, 7, 20)),
                    InviteRespondents(
                        Researcher, Answers
                            .Append(("office", 0, null, 0))
                            .Append(("village", 0, null, 0))
                            .Select((answer, i) => new Invitation(Invited(i), [Id<SurveyGroup>.Of(answer.Item1)]))
                            .ToValueList(),
                        Day(2026, 7, 27)),
                    OpenSurvey(Researcher, Day(2026, 8, 3)),
                    .. Answers.Select(
                        (answer, i) =>
                            AnswerSurvey(
                                new Respondent(Invited(i)),
                                [
                                    new(Id<TemplateItem>.Of("heard"), answer.Heard),
                                    new(Id<TemplateItem>.Of("paid"), answer.Paid),
                                    new(Id<TemplateItem>.Of("safe"), answer.Safe)
                                ],
                                Day(2026, 8, 4 + i / 2))),
                    CloseSurvey(Day(2026, 8, 17)),
                    AgreeFollowUp(
                        Begona,
                        new(
                            Id<FollowUp>.Of("fup-1"),
                            "Publish the day of each payment beside the day that was agreed.", Finance,
                            Day(2026, 10, 31), Id<TemplateItem>.Of("paid")),
                        Day(2026, 8, 24)),
                    ShareSurvey(Researcher, null, Day(2026, 8, 31)),
                ]);

    private static Id<Invitation> Invited(int i) => Id<Invitation>.Of($"inv-{i + 1:00}");
}
