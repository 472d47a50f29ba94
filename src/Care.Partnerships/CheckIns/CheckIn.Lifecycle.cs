using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;
using static Care.Partnerships.CheckIns.CheckInPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.CheckIns.CheckIn, Care.Partnerships.CheckIns.CheckInPhase,
    Care.Partnerships.CheckIns.CheckInFact>;

namespace Care.Partnerships.CheckIns;

// The life of a check-in. Source: CARE Emergency Toolkit, Phase 4 (accountability, monitoring the partnership); GNDR,
// health check: both sides answer separately, then talk. Phases and figures are proposals.
public sealed partial record CheckIn
{
    /// <summary>The check-in of an empty history.</summary>
    public static CheckIn NotStarted { get; } = new();

    /// <summary>The life of a check-in: what may be recorded when, by whom. What is not listed is refused.</summary>
    public static Lifecycle<CheckIn, CheckInFact> Lifecycle { get; } =
        new Table<CheckIn, CheckInPhase, CheckInFact>(
        "CheckIn", NotStarted, Evolve, final: [CheckInPhase.Closed],
    //  what is recorded     "verb"
    //      from                       to                                             by
        On<CheckInScheduled>("schedule",
            [CheckInPhase.NotStarted], [CheckInPhase.Scheduled],                      Anybody)
            .Provided([ScheduledByOneOfThem, LeadIsInvited, PartnerIsInvited, InvitedActForTheirSide, InvitedForOneSide,
                InvitedOnce, OpensInItsPeriod, GapIsOnTheScale])
            .KeptAs(c => c.Scheduled),
        OnDay(new CheckInOpened(),
            [CheckInPhase.Scheduled],  [Open],                                        DayItOpens)
            .KeptAs(c => c.Opened),
        On<SheetsHandedIn>  ("hand in sheets",
            [Open],                    Stay,                                          Invited)
            .OnlyWhen([SideNotYetIn])
            .ProvidedAll([SheetOfOtherFits, SheetOfPartnershipFits])
            .KeptAs((c, by) => c.SideOf(by) is { } side ? c.HandedIn[side]?.Entry : null),
        On<SheetsDiscussed> ("discuss",
            [Open],                    [CheckInPhase.Discussed],                      EitherSide)
            .OnlyWhen([BothAreIn])
            .Provided([HeldByNow, HeldOnceBothWereIn, HasSummary])
            .KeptAs(c => c.Discussed),
        On<ActionAdded>     ("add an action",
            [CheckInPhase.Discussed],  Stay,                                          EitherSide)
            .Provided([ActionIsNew, IsAboutTheScorecard, SaysWhat, DueLater, OwnedByLead, OwnedByPartner])
            .KeptAs((c, _, f) => c.ActionOf(f.Action.Id)),
        On<CheckInAgreed>   ("agree",
            [CheckInPhase.Discussed],  [CheckInPhase.Discussed, CheckInPhase.Agreed], Invited)
            .OnlyWhen([SideNotYetAgreed, ConcernsHaveActions])
            .KeptAs((c, by) => c.SideOf(by) is { } side ? c.Agreed[side] : null),
        On<CheckInClosed>   ("close",
            [CheckInPhase.Agreed],     [CheckInPhase.Closed],                         EitherSide)
            .KeptAs(c => c.Closed),

    //  what becomes of the actions
        On<ActionCompleted> ("complete an action",
            [CheckInPhase.Discussed, CheckInPhase.Agreed, CheckInPhase.Closed], Stay, EitherSide)
            .OnlyWhen([AnActionIsOpen])
            .Provided([ActionIsThere, ActionIsOpen, DoneByNow])
            .KeptAs((c, _, f) => c.EndOf(f.Action) as IEntry<ActionCompleted>),
        On<ActionDropped>   ("drop an action",
            [CheckInPhase.Discussed, CheckInPhase.Agreed, CheckInPhase.Closed], Stay, EitherSide)
            .OnlyWhen([AnActionIsOpen])
            .Provided([ActionIsThere, ActionIsOpen, HasReason, OtherSideAgrees])
            .KeptAs((c, _, f) => c.EndOf(f.Action) as IEntry<ActionDropped>));

    private protected override Lifecycle<CheckIn, CheckInFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static CheckIn Evolve(CheckIn c, Entry e) => e.Said switch
    {
        CheckInScheduled => c with
        {
            Phase = CheckInPhase.Scheduled, LastOn = e.On, Scheduled = e.As<CheckInScheduled>()
        },
        CheckInOpened => c with { Phase = Open, LastOn = e.On, Opened = e.As<CheckInOpened>() },
        SheetsHandedIn f => c with { LastOn = e.On, HandedIn = WithSheets(c, f, e) },
        SheetsDiscussed => c with
        {
            Phase = CheckInPhase.Discussed, LastOn = e.On, Discussed = e.As<SheetsDiscussed>()
        },
        ActionAdded f => c.ActionOf(f.Action.Id) is null
            ? c with { LastOn = e.On, Actions = c.Actions.Add(e.As<ActionAdded>()), Agreed = default }
            : throw Not($"the action {f.Action.Id} is added twice"),
        ActionCompleted f => WithActionEnded(c, f.Action, e.As<ActionCompleted>()),
        ActionDropped f => WithActionEnded(c, f.Action, e.As<ActionDropped>()),
        CheckInAgreed => WithAgreement(c, e),
        CheckInClosed => c with { Phase = CheckInPhase.Closed, LastOn = e.On, Closed = e.As<CheckInClosed>() },
        _ => throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is no fact of a check-in."),
    };

    private static InvalidOperationException Not(string why) => new(why);

    private static Side SideIn(CheckIn c, Entry e) => c.SideOf(e.By) ?? throw Not($"{e.By} is of neither side");

    private static BySide<HandedInSheets?> WithSheets(CheckIn c, SheetsHandedIn f, Entry e)
    {
        var side = SideIn(c, e);
        if (c.HandedIn[side] is not null) throw Not($"the {side} hands in twice");
        var template = c.KnownSetup.Template;
        return c.HandedIn.With(side, new(e.As<SheetsHandedIn>(), Fitting(template, f.Sheets.OfOther, OfOther),
            Fitting(template, f.Sheets.OfPartnership, OfPartnership)));
    }

    // Says where a sheet does not fit and by which code, but no answer: whoever loads a history may be no reader of it.
    private static Sheet Fitting(ScorecardTemplate template, AnswerSet given, string field) =>
        Sheet.From(template, given) is { IsSuccess: true } sheet
            ? sheet.Value
            : throw Not(
                string.Join(
                    ", ", Sheet
                        .From(template, given)
                        .Refusals()
                        .Select(refusal => $"{field}.{refusal.Field} ({refusal.Code})")));

    private static CheckIn WithActionEnded(CheckIn c, Id<JointAction> action, IEntry<CheckInFact> entry) =>
        c.ActionOf(action) is null ? throw Not($"the action {action} was never added")
        : c.EndOf(action) is not null ? throw Not($"the action {action} ends twice")
        : c with { LastOn = entry.On, ActionsEnded = c.ActionsEnded.Add(entry) };

    private static CheckIn WithAgreement(CheckIn c, Entry e)
    {
        var side = SideIn(c, e);
        if (c.Agreed[side] is not null) throw Not($"the {side} agrees twice");
        var agreed = c.Agreed.With(side, e.As<CheckInAgreed>());
        return c with
        {
            Phase = agreed.IsComplete ? CheckInPhase.Agreed : CheckInPhase.Discussed, LastOn = e.On, Agreed = agreed
        };
    }
}
