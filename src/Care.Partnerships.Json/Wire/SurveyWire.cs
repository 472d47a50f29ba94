using Care.Partnerships.Surveys;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to a survey. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class SurveyWire
{
    public static WireFamily Family { get; } = new(typeof(SurveyFact),
    [
        (typeof(SurveyPlanned),      "survey-planned/1"),
        (typeof(RespondentsInvited), "respondents-invited/1"),
        (typeof(SurveyOpened),       "survey-opened/1"),
        (typeof(SurveyAnswered),     "survey-answered/1"),
        (typeof(SurveyClosed),       "survey-closed/1"),
        (typeof(FollowUpAgreed),     "follow-up-agreed/1"),
        (typeof(FollowUpCompleted),  "follow-up-completed/1"),
        (typeof(FollowUpDropped),    "follow-up-dropped/1"),
        (typeof(SurveyShared),       "survey-shared/1"),
    ])
    {
        ByClock = [typeof(SurveyClosed)],
    };
}
