namespace Care.Partnerships.Scorecards;

/// <summary>A survey among those who work in a partnership, as its history made it.</summary>
/// <remarks>Single answers are not public: they are read through <see cref="SurveyFindings"/>, which keeps them anonymous. Immutable.</remarks>
public sealed record Survey : ILifecycleState<SurveyPhase>
{
    private Survey() { }

    /// <summary>The survey of an empty history.</summary>
    public static Survey NotStarted { get; } = new();

    /// <inheritdoc/>
    public SurveyPhase Phase { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastOn { get; internal init; }

    /// <summary>It was planned; null while it is not.</summary>
    public SurveyPlanned? Planned { get; internal init; }

    /// <summary>It was opened; null while it is not.</summary>
    public SurveyOpened? Opened { get; internal init; }

    /// <summary>It ended; null while it has not.</summary>
    public SurveyClosed? Closed { get; internal init; }

    /// <summary>The findings were shared; null while they are not.</summary>
    public SurveyShared? Shared { get; internal init; }

    /// <summary>What is done about the findings, in the order in which it was agreed.</summary>
    public ValueList<TrackedFollowUp> FollowUps { get; internal init; }

    /// <summary>What names it.</summary>
    /// <exception cref="InvalidOperationException">It was never planned.</exception>
    public SurveyHeading Heading => Planned?.Heading ?? throw new InvalidOperationException("This survey was never planned.");

    /// <summary>How many were invited.</summary>
    public int Invited => Invitations.Count;

    /// <summary>How many answered.</summary>
    public int Answered => Answers.Count;

    /// <summary>How many of those invited answered; undefined while nobody is invited.</summary>
    public ResponseRate ResponseRate => ResponseRate.From(Answered, Invited).Required();

    internal ValueList<Invitation> Invitations { get; init; }

    internal ValueList<RespondentsInvited> Rounds { get; init; }

    internal ValueList<SurveyAnswered> Answers { get; init; }

    /// <summary>What is agreed and not done, and was due before a day.</summary>
    public ValueList<FollowUp> Overdue(LocalDate on) =>
        FollowUps.Where(tracked => tracked.Completed is null && tracked.Agreed.FollowUp.DueOn < on).Select(tracked => tracked.Agreed.FollowUp).ToValueList();

    /// <summary>Where it stands, and how many answered. Neither who nor what.</summary>
    public override string ToString() => Planned is null ? "a survey that was never planned" : Invariant($"{Heading.Id}: {Phase}, {Answered} of {Invited} answered");

    internal Invitation? InvitationOf(Id<Invitation> id)
    {
        foreach (var invitation in Invitations) if (invitation.Id == id) return invitation;
        return null;
    }

    internal SurveyAnswered? AnswerOf(Id<Invitation> id)
    {
        foreach (var answer in Answers) if (answer.By == id) return answer;
        return null;
    }

    internal TrackedFollowUp? FollowUpOf(Id<FollowUp> id)
    {
        foreach (var tracked in FollowUps) if (tracked.Agreed.FollowUp.Id == id) return tracked;
        return null;
    }
}

/// <summary>What is done about a finding, and how far it is.</summary>
/// <param name="Agreed">It was agreed.</param>
/// <param name="Completed">It is done; null while it is not.</param>
public sealed record TrackedFollowUp(FollowUpAgreed Agreed, FollowUpCompleted? Completed = null);
