using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Surveys;

/// <summary>What people do to a survey, as the entries that they propose, in the order of a life.</summary>
internal static class SurveyActs
{
    public static IEntry<SurveyFact> PlanSurvey(Actor by, SurveyHeading heading, LocalDate on) =>
        Entry.Of(new SurveyPlanned(heading), by, on);

    public static IEntry<SurveyFact> InviteRespondents(Actor by, ValueList<Invitation> invitations, LocalDate on) =>
        Entry.Of(new RespondentsInvited(invitations), by, on);

    public static IEntry<SurveyFact> OpenSurvey(Actor by, LocalDate on) => Entry.Of(new SurveyOpened(), by, on);

    public static IEntry<SurveyFact> AnswerSurvey(Actor by, ValueList<ItemAnswer> answers, LocalDate on) =>
        Entry.Of(new SurveyAnswered(answers), by, on);

    public static IEntry<SurveyFact> CloseSurvey(LocalDate on, Actor? by = null) =>
        Entry.Of(new SurveyClosed(), by ?? Actor.Clock, on);

    public static IEntry<SurveyFact> AgreeFollowUp(Actor by, FollowUp followUp, LocalDate on) =>
        Entry.Of(new FollowUpAgreed(followUp), by, on);

    public static IEntry<SurveyFact> CompleteFollowUp(
        Actor by, Id<FollowUp> followUp, LocalDate doneOn,
        LocalDate on) => Entry.Of(new FollowUpCompleted(followUp, doneOn), by, on);

    public static IEntry<SurveyFact> DropFollowUp(Actor by, Id<FollowUp> followUp, string reason, LocalDate on) =>
        Entry.Of(new FollowUpDropped(followUp, reason), by, on);

    public static IEntry<SurveyFact> ShareSurvey(Actor by, string? noFollowUpBecause, LocalDate on) =>
        Entry.Of(new SurveyShared(noFollowUpBecause), by, on);
}
