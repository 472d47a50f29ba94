using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Surveys;

/// <summary>Where a survey stands. <see cref="Shared"/> is the end.</summary>
public enum SurveyPhase
{
    /// <summary>Nothing happened yet.</summary>
    NotStarted,

    /// <summary>Planned; respondents are being invited.</summary>
    Planned,

    /// <summary>Answers come in.</summary>
    Open,

    /// <summary>No more answers; the findings are read and acted upon.</summary>
    Closed,

    /// <summary>The findings were shared with both sides; what was agreed is tracked.</summary>
    Shared,
}

/// <summary>When in the life of an agreement it is asked.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4: once while the project runs, and once after it is closed.
/// </remarks>
public enum SurveyOccasion
{
    /// <summary>While the agreement runs, so that the findings can still change something.</summary>
    During,

    /// <summary>After its end, so that nobody depends on the answer.</summary>
    After,
}

/// <summary>When it is asked.</summary>
/// <param name="Occasion">During the agreement or after it.</param>
/// <param name="Agreement">First and last day of the agreement, both included.</param>
/// <param name="Window">First and last day on which it can be answered, both included.</param>
public sealed record SurveyTiming(SurveyOccasion Occasion, DateInterval Agreement, DateInterval Window)
    : InvariantRecord;

/// <summary>What names a survey and never changes.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Template">What it asks, and how its findings may be divided.</param>
/// <param name="Conductor">Who conducts it: best a third party, since it knows who was invited.</param>
/// <param name="Sides">The party that leads the partnership, and its partner.</param>
/// <param name="Timing">When it is asked.</param>
public sealed record SurveyHeading(
    Id<Survey> Id, string Title, SurveyTemplate Template, Id<Party> Conductor, Sides Sides,
    SurveyTiming Timing) : InvariantRecord
{
    internal bool Holds(Id<Party> party) => party == Conductor || Sides.SideOf(party) is not null;
}

/// <summary>
/// An invitation to answer once. Who holds it is known to the conductor alone, and not to this library.
/// </summary>
/// <param name="Id">What the respondent shows instead of a name.</param>
/// <param name="Groups">One group of each disaggregation, in any order.</param>
public sealed record Invitation(Id<Invitation> Id, ValueList<Id<SurveyGroup>> Groups) : InvariantRecord;

/// <summary>Somebody who answers under an invitation. No name, no position, no party.</summary>
/// <param name="Invitation">The invitation.</param>
public sealed record Respondent(Id<Invitation> Invitation) : Actor
{
    /// <summary>Always the same words: the invitation is not shown.</summary>
    public override string ToString() => "a respondent";
}

/// <summary>What is done about a finding.</summary>
/// <param name="Id">Its identity within the survey.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Who answers for it, for the party that does it.</param>
/// <param name="DueOn">The day by which it is done, included.</param>
/// <param name="About">The item that it is about; null where it is about the whole.</param>
public sealed record FollowUp(
    Id<FollowUp> Id, string What, Person Owner, LocalDate DueOn, Id<TemplateItem>? About = null) : InvariantRecord;
