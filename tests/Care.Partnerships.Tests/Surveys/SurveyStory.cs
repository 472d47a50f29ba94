using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using SurveyGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Surveys.Survey, Care.Partnerships.Surveys.SurveyFact>;

namespace Care.Partnerships.Tests.Surveys;

/// <summary>The people, days and steps that the tests of surveys are told with.</summary>
internal static class SurveyStory
{
    public static readonly Id<Party> Agency = Id<Party>.Of("agency"),
        Lead = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    public static readonly Person Ines = Someone("ines", Agency),
        Ana = Someone("ana", Lead), Ben = Someone("ben", Tanglaw),
        Stranger = Someone("sam", Id<Party>.Of("elsewhere"));
    public static readonly LocalDate PlannedOn = new(2026, 4, 1),
        InvitedOn = new(2026, 4, 10), Opens = new(2026, 5, 1), Ends = new(2026, 5, 31), ClosedOn = Ends.PlusDays(1),
        SharedOn = new(2026, 6, 20);
    public static readonly DateInterval Agreement = new(new(2026, 1, 1), new(2026, 12, 31));

    public static readonly Id<TemplateItem> Respect = Id<TemplateItem>.Of("respect"),
        OnTime = Id<TemplateItem>.Of("money");
    public static readonly ScorecardTemplate Questions = QuestionsOf(1);
    public static readonly SurveyDisaggregation Region = Disaggregation("region", "north", "south", "islands"),
        Led = Disaggregation("led", "women-led", "not-women-led");
    public static readonly SurveyTemplate Template = SurveyTemplate
        .From(Questions, [Region, Led], SurveyTemplate.DefaultMinimumGroup.Use().Required())
        .Required();

    public static readonly SurveyTiming Timing = new(SurveyOccasion.During, Agreement, new(Opens, Ends));
    public static readonly SurveyHeading Heading = new(
        Id<Survey>.Of("s-1"), "What our partners say", Template, Agency, Sides.Of(Lead, Tanglaw), Timing);
    public static readonly FollowUp PayFaster = new(
        Id<FollowUp>.Of("f-1"), "Pay within ten days.", Ana, new(2026, 7, 31), OnTime);

    /// <summary>
    /// Twelve invitations: six in the north, four in the south, two on the islands; every other one women-led.
    /// </summary>
    public static readonly ValueList<Invitation> Twelve = Enumerable
        .Range(1, 12)
        .Select(i =>
            Invite(
                i, i <= 6 ? "north"
                    : i <= 10 ? "south"
                    : "islands",
                i % 2 == 0 ? "women-led" : "not-women-led"))
        .ToValueList();

    public static SurveyGiven Nothing { get; } = new(Survey.Lifecycle, [], (state, _) => state.Phase.ToString());
    public static SurveyGiven Planned { get; } = Nothing.And(PlanSurvey(Ines, Heading, PlannedOn));
    public static SurveyGiven Invited { get; } = Planned.And(InviteRespondents(Ines, Twelve, InvitedOn));
    public static SurveyGiven Open { get; } = Invited.And(OpenSurvey(Ines, Opens));
    public static SurveyGiven OneAnswer { get; } = Open.And(Says(1, 4));
    public static SurveyGiven Closed { get; } =
        OneAnswer.And([.. Enumerable.Range(2, 11).Select(i => Says(i, 1 + i % 5)), CloseSurvey(ClosedOn)]);
    public static SurveyGiven ClosedEmpty { get; } = Open.And(CloseSurvey(ClosedOn));
    public static SurveyGiven Agreed { get; } = Closed.And(AgreeFollowUp(Ana, PayFaster, ClosedOn));
    public static SurveyGiven Shared { get; } = Agreed.And(ShareSurvey(Ines, null, SharedOn));

    public static Respondent By(int invitation) => new(Id<Invitation>.Of($"i-{invitation}"));

    public static IEntry<SurveyFact> Says(int invitation, int respect, int? money = null, LocalDate? on = null) =>
        AnswerSurvey(By(invitation), [new(Respect, respect), new(OnTime, money)], on ?? Opens);

    public static Invitation Invite(int id, params string[] groups) =>
        new(Id<Invitation>.Of($"i-{id}"), groups.Select(Id<SurveyGroup>.Of).ToValueList());

    public static SurveyDisaggregation Disaggregation(string id, params string[] groups) =>
        new(
            Id<SurveyDisaggregation>.Of(id), LocalizedText.Of(id),
            groups.Select(group => new SurveyGroup(Id<SurveyGroup>.Of(group), LocalizedText.Of(group))).ToValueList());

    public static ScorecardTemplate QuestionsOf(int version) =>
        ScorecardTemplate.Of(
            new(Id<ScorecardTemplate>.Of("partner-survey"), version), LocalizedText.Of("Partner survey"),
            new("one to five", Scale.Of(1, 5), ScoringMethod.MeanOfItems, ScaleDirection.HigherIsBetter, Banding.None),
            [
                new(
                    Id<TemplateDimension>.Of("all"), LocalizedText.Of("All"),
                    [
                        new(Respect, LocalizedText.Of("We are treated with respect.")),
                        new(OnTime, LocalizedText.Of("Money comes on time."))
                    ])
            ],
            Percentage.Zero);

    private static Person Someone(string id, Id<Party> party) =>
        new(Id<Person>.Of(id), party, Position.ProgrammeManager, id);
}
