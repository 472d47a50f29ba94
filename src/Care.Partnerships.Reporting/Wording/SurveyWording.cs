using Care.Partnerships.Surveys;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to a survey, in words. Neither answers nor who was invited are told.</summary>
internal static class SurveyWording
{
    public static string Of(SurveyFact fact, in Telling t) => fact switch
    {
        SurveyPlanned { Heading: { Timing.Window: var window } heading } =>
            $"\"{heading.Title}\" planned by {t.By}, to be answered from {Words.InWords(window)}",
        RespondentsInvited f => Invariant($"{f.Invitations.Count} invited by {t.By}"),
        SurveyOpened => "the survey opened",
        SurveyAnswered => "an answer came in",
        SurveyClosed => "the survey closed",
        FollowUpAgreed { FollowUp: var followUp } =>
            $"follow-up agreed by {t.By}: {followUp.What}, by {t.Of(followUp.Owner)} until "
            + $"{Words.InWords(followUp.DueOn)}",
        FollowUpCompleted f => $"follow-up {f.FollowUp} done on {Words.InWords(f.DoneOn)}; recorded by {t.By}",
        FollowUpDropped f => $"follow-up {f.FollowUp} dropped by {t.By}: {f.Reason}",
        SurveyShared { NoFollowUpBecause: { } reason } =>
            $"findings shared by {t.By}, and nothing follows: {reason}",
        SurveyShared => $"findings shared by {t.By}",
        _ => throw Telling.Forgotten,
    };
}
