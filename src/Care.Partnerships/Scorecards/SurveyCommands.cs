namespace Care.Partnerships.Scorecards;

/// <summary>What somebody wants to happen to a survey. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Command"/>
public abstract record SurveyCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Plan a survey.</summary>
public sealed record PlanSurvey(Actor By, SurveyHeading Heading, LocalDate On) : SurveyCommand(By, On);

/// <summary>Invite respondents; more can be invited while it is open.</summary>
public sealed record InviteRespondents(Actor By, ValueList<Invitation> Invitations, LocalDate On) : SurveyCommand(By, On);

/// <summary>Let the answers come in.</summary>
public sealed record OpenSurvey(Actor By, LocalDate On) : SurveyCommand(By, On);

/// <summary>Answer, once, under an invitation.</summary>
/// <param name="By">A <see cref="Respondent"/>; persons are refused.</param>
/// <param name="Answers">At least one answer on the scale; what does not apply is said or left out.</param>
/// <param name="On">The day of the answer, within the window.</param>
public sealed record AnswerSurvey(Actor By, ValueList<Answer> Answers, LocalDate On) : SurveyCommand(By, On)
{
    /// <summary>Says that somebody answers, and not what.</summary>
    public override string ToString() => Invariant($"AnswerSurvey of {On:uuuu-MM-dd}");
}

/// <summary>End it; sent on the day after the last one of its window.</summary>
public sealed record CloseSurvey(LocalDate On) : SurveyCommand(Actor.Clock, On);

/// <summary>Agree what is done about a finding.</summary>
public sealed record AgreeFollowUp(Actor By, FollowUp FollowUp, LocalDate On) : SurveyCommand(By, On);

/// <summary>Share the findings with both sides.</summary>
/// <param name="By">The conductor.</param>
/// <param name="NoFollowUpBecause">Why nothing follows; needed only where no follow-up is agreed.</param>
/// <param name="On">The day of the decision.</param>
public sealed record ShareSurvey(Actor By, string? NoFollowUpBecause, LocalDate On) : SurveyCommand(By, On);

/// <summary>Record that what was agreed is done.</summary>
/// <param name="By">Somebody of a party of the survey.</param>
/// <param name="FollowUp">What is done.</param>
/// <param name="DoneOn">The day that it was done, not after the day of the decision.</param>
/// <param name="On">The day of the decision.</param>
public sealed record CompleteFollowUp(Actor By, Id<FollowUp> FollowUp, LocalDate DoneOn, LocalDate On) : SurveyCommand(By, On);
