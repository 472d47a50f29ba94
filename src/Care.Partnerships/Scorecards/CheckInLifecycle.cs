using Care.Partnerships.Parties;
using static Care.Partnerships.Rows<Care.Partnerships.Scorecards.CheckIn, Care.Partnerships.Scorecards.CheckInPhase, Care.Partnerships.Scorecards.CheckInCommand, Care.Partnerships.Scorecards.CheckInEvent>;
using static Care.Partnerships.Scorecards.CheckInPhase;

namespace Care.Partnerships.Scorecards;

/// <summary>The life of a check-in as a table. What is not listed is refused.</summary>
/// <remarks>Source: CARE Emergency Toolkit, Phase 4 (accountability, monitoring the partnership); GNDR, health check: both sides answer separately, then talk. Phases and figures are proposals.</remarks>
public static partial class CheckInLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<CheckIn, CheckInPhase, CheckInCommand, CheckInEvent> Table { get; } = new("CheckIn", CheckIn.NotStarted, Evolve, IsAlreadySo, final: [Closed],
    //  command, event                        from           to                     by
    //      only when                                provided                                                                                                        then
        On<ScheduleCheckIn, CheckInScheduled>([NotStarted], [Scheduled],           APerson,
            [],                                      [JoinsTwoParties, ScheduledByOneOfThem, LeadIsInvited, PartnerIsInvited, InvitedForOneSide, OpensInItsPeriod, RulesAreInRange],  (_, c) => new(c.Setup, Who(c), c.On)),
        OnDay<OpenCheckIn, CheckInOpened>    ([Scheduled],  [Open],                DayItOpens, on => new(on),                                                        (_, c) => new(c.On)),
        On<HandInSheets, SheetsHandedIn>     ([Open],       Stay,                  Invited,
            [SideNotYetIn],                          [SheetOfOtherFits, SheetOfPartnershipFits],                                                                     (s, c) => new(c.Sheets, SideOf(s, c), Who(c), c.On)),
        On<DiscussSheets, SheetsDiscussed>   ([Open],       [Discussed],           EitherSide,
            [BothAreIn],                             [HeldByNow, HeldOnceBothWereIn, HasSummary],                                                                    (_, c) => new(c.Discussion, Who(c), c.On)),
        On<AddAction, ActionAdded>           ([Discussed],  Stay,                  EitherSide,
            [],                                      [ActionIsNew, IsAboutTheScorecard, SaysWhat, DueLater, OwnedByLead, OwnedByPartner],                            (_, c) => new(c.Action, c.LeadOwner.Id, c.PartnerOwner.Id, Who(c), c.On)),
        On<AgreeCheckIn, CheckInAgreed>      ([Discussed],  [Discussed, Agreed],   Invited,
            [SideNotYetAgreed, ConcernsHaveActions], [],                                                                                                             (s, c) => new(SideOf(s, c), Who(c), c.On)),
        On<CloseCheckIn, CheckInClosed>      ([Agreed],     [Closed],              EitherSide,
            [],                                      [],                                                                                                             (_, c) => new(Who(c), c.On)));

    // What an event changes; never whether it may happen.
    private static CheckIn Evolve(CheckIn s, CheckInEvent happened) => happened switch
    {
        CheckInScheduled e => s with { Phase = Scheduled, LastOn = e.On, Scheduled = e },
        CheckInOpened e    => s with { Phase = Open, LastOn = e.On, Opened = e },
        SheetsHandedIn e   => WithSheets(s, e),
        SheetsDiscussed e  => s with { Phase = Discussed, LastOn = e.On, Discussed = e },
        ActionAdded e      => s with { LastOn = e.On, Actions = s.Actions.Add(e), AgreedByLead = null, AgreedByPartner = null },
        CheckInAgreed e    => WithAgreement(s, e),
        CheckInClosed e    => s with { Phase = Closed, LastOn = e.On, Closed = e },
        _                  => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of a check-in."),
    };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(CheckIn s, CheckInCommand command) => command switch
    {
        ScheduleCheckIn c => s.Scheduled is { } e && IsBy(e.By, e.On, c) && e.Setup == c.Setup,
        OpenCheckIn c     => s.Opened is { } e && e.On == c.On,
        HandInSheets c    => s.SideOf(c.By) is { } side && s.SheetsOf(side) is { } e && IsBy(e.By, e.On, c) && e.Sheets == c.Sheets,
        DiscussSheets c   => s.Discussed is { } e && IsBy(e.By, e.On, c) && e.Discussion == c.Discussion,
        AddAction c       => s.Actions.FirstOrDefault(e => e.Action == c.Action) is { } e && IsBy(e.By, e.On, c) && (e.LeadOwner, e.PartnerOwner) == (c.LeadOwner.Id, c.PartnerOwner.Id),
        AgreeCheckIn c    => s.SideOf(c.By) is { } side && s.AgreementOf(side) is { } e && IsBy(e.By, e.On, c),
        CloseCheckIn c    => s.Closed is { } e && IsBy(e.By, e.On, c),
        _                 => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, CheckInCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person of a known side.
    private static Id<Person> Who(CheckInCommand command) => ((Person)command.By).Id;

    private static Side SideOf(CheckIn s, CheckInCommand command) => s.SideOf(command.By)!.Value;

    private static CheckIn WithSheets(CheckIn s, SheetsHandedIn e) =>
        s.SheetsOf(e.Side) is not null ? throw new InvalidOperationException($"the {e.Side} hands in twice")
        : e.Side is Side.Lead ? s with { LastOn = e.On, ByLead = e } : s with { LastOn = e.On, ByPartner = e };

    private static CheckIn WithAgreement(CheckIn s, CheckInAgreed e)
    {
        if (s.AgreementOf(e.Side) is not null) throw new InvalidOperationException($"the {e.Side} agrees twice");
        var next = e.Side is Side.Lead ? s with { LastOn = e.On, AgreedByLead = e } : s with { LastOn = e.On, AgreedByPartner = e };
        return next.AgreedByLead is null || next.AgreedByPartner is null ? next : next with { Phase = Agreed };
    }
}
