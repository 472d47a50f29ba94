using Care.Partnerships.Parties;
using static Care.Partnerships.Rows<Care.Partnerships.Scorecards.Survey, Care.Partnerships.Scorecards.SurveyPhase, Care.Partnerships.Scorecards.SurveyCommand, Care.Partnerships.Scorecards.SurveyEvent>;
using static Care.Partnerships.Scorecards.SurveyPhase;

namespace Care.Partnerships.Scorecards;

/// <summary>The life of a survey as a table. What is not listed is refused.</summary>
/// <remarks>Source: CARE Emergency Toolkit, Phase 4 (a survey while the project runs and one after it is closed, whose findings are acted on); anonymity as in the partner surveys of Keystone.</remarks>
public static partial class SurveyLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<Survey, SurveyPhase, SurveyCommand, SurveyEvent> Table { get; } = new("Survey", Survey.NotStarted, Evolve, IsAlreadySo, final: [Shared],
    //  command, event                               from              to          by
    //      only when                                   provided                                                                                  then
        On<PlanSurvey, SurveyPlanned>            ([NotStarted],     [Planned],  APerson,
            [],                                         [HasTitle, JoinsTwoParties, PlannedByConductor, LiesInItsTime],                           (_, c) => new(c.Heading, Who(c), c.On)),
        On<InviteRespondents, RespondentsInvited>([Planned, Open],  Stay,       Conductor,
            [],                                         [InvitesSomebody, InvitesEachOnce, GroupsAreKnown, OneGroupOfEach],                       (_, c) => new(c.Invitations, Who(c), c.On)),
        On<OpenSurvey, SurveyOpened>             ([Planned],        [Open],     Conductor,
            [WithinWindow, EnoughInvited],              [],                                                                                       (_, c) => new(Who(c), c.On)),
        On<AnswerSurvey, SurveyAnswered>         ([Open],           Stay,       Invited,
            [WithinWindow, NotAnsweredYet],             [AnswersSomething, ItemsAreKnown, EachItemOnce, OnTheScale, GivesNobodyAway],             (_, c) => new(((Respondent)c.By).Invitation, c.Answers, c.On)),
        OnDay<CloseSurvey, SurveyClosed>         ([Open],           [Closed],   // by the clock, on its day
            DayAfterTheWindow,                          on => new(on),                                                                            (_, c) => new(c.On)),
        On<AgreeFollowUp, FollowUpAgreed>        ([Closed, Shared], Stay,       AnyParty,
            [],                                         [SaysWhat, FollowUpIsNew, OwnedByAParty, DueFromNow, AboutAKnownItem],                    (_, c) => new(c.FollowUp, Who(c), c.On)),
        On<CompleteFollowUp, FollowUpCompleted>  ([Closed, Shared], Stay,       AnyParty,
            [],                                         [FollowUpIsAgreed, FollowUpNotYetDone, DoneByNow],                                        (_, c) => new(c.FollowUp, c.DoneOn, Who(c), c.On)),
        On<ShareSurvey, SurveyShared>            ([Closed],         [Shared],   Conductor,
            [],                                         [SomethingFollows],                                                                       (_, c) => new(c.NoFollowUpBecause, Who(c), c.On)));

    private static Survey Evolve(Survey s, SurveyEvent happened) => happened switch
    {
        SurveyPlanned e      => s with { Phase = Planned, LastOn = e.On, Planned = e },
        RespondentsInvited e => s with { LastOn = e.On, Rounds = s.Rounds.Add(e), Invitations = [.. s.Invitations, .. e.Invitations] },
        SurveyOpened e       => s with { Phase = Open, LastOn = e.On, Opened = e },
        SurveyAnswered e     => s with { LastOn = e.On, Answers = s.InvitationOf(e.By) is null ? throw new InvalidOperationException("it is under no invitation of the survey") : s.Answers.Add(e) },
        SurveyClosed e       => s with { Phase = Closed, LastOn = e.On, Closed = e },
        FollowUpAgreed e     => s with { LastOn = e.On, FollowUps = s.FollowUps.Add(new(e)) },
        FollowUpCompleted e  => s with { LastOn = e.On, FollowUps = s.FollowUps.With(e) },
        SurveyShared e       => s with { Phase = Shared, LastOn = e.On, Shared = e },
        _                    => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of a survey."),
    };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(Survey s, SurveyCommand command) => command switch
    {
        PlanSurvey c        => s.Planned is { } e && IsBy(e.By, e.On, c) && e.Heading == c.Heading,
        InviteRespondents c => s.Rounds.Any(e => IsBy(e.By, e.On, c) && e.Invitations == c.Invitations),
        OpenSurvey c        => s.Opened is { } e && IsBy(e.By, e.On, c),
        AnswerSurvey c      => c.By is Respondent by && s.AnswerOf(by.Invitation) is { } e && e.On == c.On && e.Answers == c.Answers,
        CloseSurvey c       => s.Closed is { } e && e.On == c.On,
        AgreeFollowUp c     => s.FollowUpOf(c.FollowUp.Id)?.Agreed is { } e && IsBy(e.By, e.On, c) && e.FollowUp == c.FollowUp,
        CompleteFollowUp c  => s.FollowUpOf(c.FollowUp)?.Completed is { } e && IsBy(e.By, e.On, c) && e.DoneOn == c.DoneOn,
        ShareSurvey c       => s.Shared is { } e && IsBy(e.By, e.On, c) && e.NoFollowUpBecause == c.NoFollowUpBecause,
        _                   => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, SurveyCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person.
    private static Id<Person> Who(SurveyCommand command) => ((Person)command.By).Id;

    private static ValueList<TrackedFollowUp> With(this ValueList<TrackedFollowUp> followUps, FollowUpCompleted completed)
    {
        var tracked = followUps.FirstOrDefault(tracked => tracked.Agreed.FollowUp.Id == completed.FollowUp) ?? throw new InvalidOperationException($"the follow-up {completed.FollowUp} was never agreed");
        return followUps.Replace(tracked, tracked with { Completed = completed });
    }
}
