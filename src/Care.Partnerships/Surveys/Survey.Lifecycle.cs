using Care.Partnerships.Scoring;
using static Care.Partnerships.Rows<
    Care.Partnerships.Surveys.Survey, Care.Partnerships.Surveys.SurveyPhase, Care.Partnerships.Surveys.SurveyFact>;
using static Care.Partnerships.Surveys.SurveyPhase;

namespace Care.Partnerships.Surveys;

// The life of a survey. Source: CARE Emergency Toolkit, Phase 4 (a survey while the project runs and one after it is
// closed, whose findings are acted on); anonymity as in the partner surveys of Keystone.
public sealed partial record Survey
{
    /// <summary>The survey of an empty history.</summary>
    public static Survey NotStarted { get; } = new();

    /// <summary>The life of a survey: what may be recorded when, by whom. What is not listed is refused.</summary>
    public static Lifecycle<Survey, SurveyFact> Lifecycle { get; } =
        new Table<Survey, SurveyPhase, SurveyFact>(
        "Survey", NotStarted, Evolve, final: [SurveyPhase.Shared],
    //  what is recorded                 "verb"
    //      from                                      to                     by
        On<SurveyPlanned>               ("plan",
            [SurveyPhase.NotStarted],                 [SurveyPhase.Planned], Anybody)
            .Provided([HasTitle, PlannedByConductor, LiesInItsTime])
            .KeptAs(s => s.Planned),
        On<RespondentsInvited>          ("invite respondents",
            [SurveyPhase.Planned, Open],              Stay,                  Conductor)
            .Provided([InvitesSomebody, InvitesEachOnce, GroupsAreKnown, OneGroupOfEach])
            .KeptAs((s, _, f) => f.Invitations.Count > 0 ? s.Rounds.Find(InvitationRound.IdOf(f))?.Entry : null),
        On<SurveyOpened>                ("open",
            [SurveyPhase.Planned],                    [Open],                Conductor)
            .OnlyWhen([WithinWindow, EnoughInvited])
            .KeptAs(s => s.Opened),
        OnBy<SurveyAnswered, Respondent>("answer",
            [Open],                                   Stay,                  HoldsAnInvitation)
            .OnlyWhen([WithinWindow, NotAnsweredYet])
            .Provided([AnswersSomething, ItemsAreKnown, EachItemOnce, OnTheScale, GivesNobodyAway])
            .KeptAs((s, by) => s.SeatOf(by.Invitation)?.Answers?.Entry),
        OnDay(new SurveyClosed(),
            [Open],                                   [SurveyPhase.Closed],  DayAfterTheWindow)
            .KeptAs(s => s.Closed),
        On<FollowUpAgreed>              ("agree on a follow-up",
            [SurveyPhase.Closed, SurveyPhase.Shared], Stay,                  AnyParty)
            .Provided([SaysWhat, FollowUpIsNew, OwnedByAParty, DueFromNow, AboutAKnownItem])
            .KeptAs((s, _, f) => s.FollowUpOf(f.FollowUp.Id)?.Agreed),
        On<FollowUpCompleted>           ("complete a follow-up",
            [SurveyPhase.Closed, SurveyPhase.Shared], Stay,                  AnyParty)
            .OnlyWhen([AFollowUpIsOpen])
            .Provided([FollowUpIsAgreed, FollowUpNotYetDone, DoneByNow])
            .KeptAs((s, _, f) => s.FollowUpOf(f.FollowUp)?.Completed),
        On<FollowUpDropped>             ("drop a follow-up",
            [SurveyPhase.Closed, SurveyPhase.Shared], Stay,                  AnyParty)
            .OnlyWhen([AFollowUpIsOpen])
            .Provided([FollowUpIsAgreed, FollowUpNotYetDone, HasReason])
            .KeptAs((s, _, f) => s.FollowUpOf(f.FollowUp)?.Dropped),
        On<SurveyShared>                ("share the findings",
            [SurveyPhase.Closed],                     [SurveyPhase.Shared],  Conductor)
            .Provided([SomethingFollows])
            .KeptAs(s => s.Shared));

    private protected override Lifecycle<Survey, SurveyFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static Survey Evolve(Survey s, Entry e) => e.Said switch
    {
        SurveyPlanned        => s with { Phase = SurveyPhase.Planned, LastOn = e.On, Planned = e.As<SurveyPlanned>() },
        RespondentsInvited f => WithInvitations(s, f, e),
        SurveyOpened         => s with { Phase = Open, LastOn = e.On, Opened = e.As<SurveyOpened>() },
        SurveyAnswered f     => WithAnswers(s, f, e),
        SurveyClosed         => s with { Phase = SurveyPhase.Closed, LastOn = e.On, Closed = e.As<SurveyClosed>() },
        FollowUpAgreed f     => s.FollowUpOf(f.FollowUp.Id) is null
            ? s with { LastOn = e.On, FollowUps = s.FollowUps.Add(new(e.As<FollowUpAgreed>())) }
            : throw Not($"{f.FollowUp.Id} is agreed twice"),
        FollowUpCompleted f  => s with { LastOn = e.On, FollowUps = WithCompleted(s, f, e) },
        FollowUpDropped f    => s with { LastOn = e.On, FollowUps = WithDropped(s, f, e) },
        SurveyShared         => s with { Phase = SurveyPhase.Shared, LastOn = e.On, Shared = e.As<SurveyShared>() },
        _ => throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is no fact of a survey."),
    };

    private static InvalidOperationException Not(string why) => new(why);

    private static Survey WithInvitations(Survey s, RespondentsInvited f, Entry e)
    {
        if (f.Invitations.Count == 0) throw Not("nobody is invited");
        var (disaggregations, seats) = (s.KnownHeading.Template.Disaggregations, s.Seats);
        foreach (var invitation in f.Invitations)
            seats = seats.Add(new(SurveySeat.IdOf(invitation.Id), PlacesOf(disaggregations, invitation)));
        return s with
        {
            LastOn = e.On, Seats = seats,
            Rounds = s.Rounds.Add(new(InvitationRound.IdOf(f), e.As<RespondentsInvited>()))
        };
    }

    // The place of the one group in each disaggregation. Without it, no figure of the disaggregation could be made.
    private static ValueList<int> PlacesOf(ValueList<SurveyDisaggregation> disaggregations, Invitation invitation)
    {
        if (disaggregations.Count != invitation.Groups.Count)
            throw Not($"{invitation.Id} does not have one group of each disaggregation");
        var places = new int[disaggregations.Count];
        for (var b = 0; b < places.Length; b++)
        {
            places[b] = -1;
            for (var g = 0; g < disaggregations[b].Groups.Count; g++)
                if (invitation.Groups.Contains(disaggregations[b].Groups[g].Id))
                    places[b] = g;
            if (places[b] < 0) throw Not($"{invitation.Id} has no group of {disaggregations[b].Id}");
        }

        return places.ToValueList();
    }

    // Says which code stands against the answers, but neither who answered nor what: whoever loads a history may be no
    // reader of it.
    private static Survey WithAnswers(Survey s, SurveyAnswered f, Entry e)
    {
        if (e.By is not Respondent { Invitation: var invitation } || s.SeatOf(invitation) is not { } seat)
            throw Not("it is under no invitation of the survey");
        if (seat.Answers is not null) throw Not("the invitation was used before");
        var sheet = Sheet.WithoutEvidence(s.KnownHeading.Template.Questions, f.Answers);
        if (!sheet.IsSuccess) throw Not(Told(sheet.Refusals()));
        for (var i = 0; i < f.Answers.Count; i++)
            if (f.Answers[i] is { Evidence: not null, Item: var item })
                throw Not(Told([SurveyRefusals.Identifies(i, item)]));
        var answered = seat with { Answers = new(e.As<SurveyAnswered>(), sheet.Value) };
        return s with { LastOn = e.On, Answered = s.Answered + 1, Seats = s.Seats.With(answered) };
    }

    private static string Told(ValueList<Refusal> refusals) =>
        string.Join(", ", refusals.Select(refusal => $"{refusal.Field} ({refusal.Code})"));

    private static ValueList<TrackedFollowUp> WithCompleted(Survey s, FollowUpCompleted f, Entry e) =>
        WithEnded(s, f.FollowUp, tracked => tracked with { Completed = e.As<FollowUpCompleted>() });

    private static ValueList<TrackedFollowUp> WithDropped(Survey s, FollowUpDropped f, Entry e) =>
        WithEnded(s, f.FollowUp, tracked => tracked with { Dropped = e.As<FollowUpDropped>() });

    private static ValueList<TrackedFollowUp> WithEnded(
        Survey s, Id<FollowUp> followUp, Func<TrackedFollowUp, TrackedFollowUp> ended)
    {
        for (var i = 0; i < s.FollowUps.Count; i++)
        {
            var tracked = s.FollowUps[i];
            if (tracked.Agreed.Fact.FollowUp.Id != followUp) continue;
            return tracked.IsOpen ? s.FollowUps.ReplaceAt(i, ended(tracked)) : throw Not($"{followUp} ends twice");
        }

        throw Not($"the follow-up {followUp} was never agreed");
    }
}
