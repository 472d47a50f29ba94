using Care.Partnerships.Parties;

namespace Care.Partnerships.Scorecards;

/// <summary>What happened to a survey. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Event"/>
public abstract record SurveyEvent(LocalDate On) : Event(On);

/// <summary>A survey was planned.</summary>
public sealed record SurveyPlanned(SurveyHeading Heading, Id<Person> By, LocalDate On) : SurveyEvent(On);

/// <summary>Respondents were invited.</summary>
public sealed record RespondentsInvited(ValueList<Invitation> Invitations, Id<Person> By, LocalDate On) : SurveyEvent(On);

/// <summary>Answers can come in.</summary>
public sealed record SurveyOpened(Id<Person> By, LocalDate On) : SurveyEvent(On);

/// <summary>Somebody answered. Recorded under the invitation, since there is no person to record.</summary>
public sealed record SurveyAnswered(Id<Invitation> By, ValueList<Answer> Answers, LocalDate On) : SurveyEvent(On)
{
    /// <summary>Says that somebody answered, and neither who nor what.</summary>
    public override string ToString() => Invariant($"SurveyAnswered of {On:uuuu-MM-dd}");
}

/// <summary>The survey ended.</summary>
public sealed record SurveyClosed(LocalDate On) : SurveyEvent(On);

/// <summary>It was agreed what is done about a finding.</summary>
public sealed record FollowUpAgreed(FollowUp FollowUp, Id<Person> By, LocalDate On) : SurveyEvent(On);

/// <summary>The findings were shared with both sides.</summary>
public sealed record SurveyShared(string? NoFollowUpBecause, Id<Person> By, LocalDate On) : SurveyEvent(On);

/// <summary>What was agreed is done.</summary>
public sealed record FollowUpCompleted(Id<FollowUp> FollowUp, LocalDate DoneOn, Id<Person> By, LocalDate On) : SurveyEvent(On);
