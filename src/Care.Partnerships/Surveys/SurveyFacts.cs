using System.Text;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Surveys;

/// <summary>What happens to a survey. The closed family is in this file, in the order of a life.</summary>
public abstract record SurveyFact : Fact;

/// <summary>A survey was planned.</summary>
/// <param name="Heading">What names it.</param>
public sealed record SurveyPlanned(SurveyHeading Heading) : SurveyFact;

/// <summary>Respondents were invited; more can be invited while it is open.</summary>
/// <param name="Invitations">The invitations, at least one.</param>
public sealed record RespondentsInvited(ValueList<Invitation> Invitations) : SurveyFact;

/// <summary>Answers can come in.</summary>
public sealed record SurveyOpened : SurveyFact;

/// <summary>
/// Somebody answered, once, under an invitation. Recorded by a <see cref="Respondent"/>, since no person is to be
/// known.
/// </summary>
/// <param name="Answers">At least one answer on the scale; what does not apply is said or left out.</param>
public sealed record SurveyAnswered(ValueList<ItemAnswer> Answers) : SurveyFact
{
    /// <summary>Writes nothing: the text says that somebody answered, and not what.</summary>
    protected override bool PrintMembers(StringBuilder builder) => false;
}

/// <summary>The survey ended, on the day after the last one of its window.</summary>
public sealed record SurveyClosed : SurveyFact;

/// <summary>It was agreed what is done about a finding.</summary>
/// <param name="FollowUp">What is done, by whom and by when.</param>
public sealed record FollowUpAgreed(FollowUp FollowUp) : SurveyFact;

/// <summary>What was agreed is done.</summary>
/// <param name="FollowUp">The follow-up.</param>
/// <param name="DoneOn">The day that it was done, not after the day of recording.</param>
public sealed record FollowUpCompleted(Id<FollowUp> FollowUp, LocalDate DoneOn) : SurveyFact;

/// <summary>What was agreed is given up.</summary>
/// <param name="FollowUp">The follow-up.</param>
/// <param name="Reason">Why.</param>
public sealed record FollowUpDropped(Id<FollowUp> FollowUp, string Reason) : SurveyFact;

/// <summary>The findings were shared with both sides.</summary>
/// <param name="NoFollowUpBecause">Why nothing follows; needed only where no follow-up is agreed.</param>
public sealed record SurveyShared(string? NoFollowUpBecause) : SurveyFact;
