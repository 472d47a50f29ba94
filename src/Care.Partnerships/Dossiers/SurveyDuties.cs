using Care.Partnerships.Agreements;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

/// <summary>Surveys to be held and shared, and what was agreed about their findings.</summary>
internal static class SurveyDuties
{
    // How long before its day a survey that nobody planned comes up: a proposal.
    private const int DaysAhead = 60;

    public static IEnumerable<Duty> Of(AgreementDossier dossier, DutySubject subject, LocalDate on) =>
        [.. Plan(dossier, subject, on), .. dossier.Surveys.SelectMany(survey => Of(survey, dossier, subject, on))];

    private static IEnumerable<Duty> Plan(AgreementDossier dossier, DutySubject subject, LocalDate on)
    {
        if (!dossier.Agreement.IsSigned || dossier.Agreement.Period is not { } period
            || dossier.Agreement.Phase is AgreementPhase.Cancelled)
            yield break;
        foreach (var duty in SurveyDuty.Of(period, dossier.Surveys, on).AsEnumerable())
            if (duty.State is SurveyDutyState.Ahead or SurveyDutyState.Overdue
                && Period.DaysBetween(on, duty.DueOn) <= DaysAhead
                && (duty.Occasion is SurveyOccasion.During ? on <= period.End : !IsStepOfCloseOut(dossier)))
                yield return new(
                    subject, typeof(SurveyPlanned), duty.Occasion is SurveyOccasion.During
                        ? "conduct the partnership survey while the agreement runs"
                        : "conduct the partnership survey after the end", null)
                {
                    By = duty.DueOn, IsProposed = true,
                };
    }

    // The survey after the end is a step of the close-out, with its own day.
    private static bool IsStepOfCloseOut(AgreementDossier dossier) =>
        dossier.CloseOut?.StepOf(CloseOut.CloseOutSteps.Survey) is not null;

    private static IEnumerable<Duty> Of(Survey survey, AgreementDossier dossier, DutySubject subject, LocalDate on)
    {
        if (survey.Heading is not { } heading) yield break;
        var (part, window) = (subject with { Part = heading.Id.Value }, heading.Timing.Window);
        var side = dossier.Agreement.Sides?.SideOf(heading.Conductor);
        foreach (var due in survey.Due(on).AsEnumerable()) yield return AgreementDuties.ByTime(part, due);
        if (survey.Phase is SurveyPhase.Planned && on >= window.Start)
            yield return new(part, typeof(SurveyOpened), $"open the survey {heading.Title}", side)
            {
                Since = window.Start, By = window.End,
            };
        if (survey.Phase is SurveyPhase.Closed)
            yield return new(part, typeof(SurveyShared), $"share the findings of {heading.Title}", side)
            {
                Since = survey.Closed?.On,
            };
        foreach (var tracked in survey.FollowUps.AsEnumerable())
            if (tracked is { IsOpen: true, Agreed.Fact.FollowUp: var followUp })
                yield return new(
                    part with { Part = followUp.Id.Value }, typeof(FollowUpCompleted), followUp.What,
                    dossier.Agreement.Sides?.SideOf(followUp.Owner.Party))
                {
                    Since = tracked.Agreed.On, By = followUp.DueOn, People = [followUp.Owner],
                    Source = $"agreed on the findings of survey {heading.Id}",
                };
    }
}
