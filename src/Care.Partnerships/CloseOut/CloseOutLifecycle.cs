using Care.Partnerships.Parties;
using static Care.Partnerships.CloseOut.CloseOutPhase;
using static Care.Partnerships.Rows<Care.Partnerships.CloseOut.AgreementCloseOut, Care.Partnerships.CloseOut.CloseOutPhase, Care.Partnerships.CloseOut.CloseOutCommand, Care.Partnerships.CloseOut.CloseOutEvent>;

namespace Care.Partnerships.CloseOut;

/// <summary>The life of a close-out as a table. What is not listed is refused. Its steps have a table of their own: <see cref="StepLifecycle"/>.</summary>
/// <remarks>Source: CARE Emergency Toolkit, Phase 4: Closing out (current edition, read 2026); 2 CFR 200.344 to 200.346 for adjustments after the closing.</remarks>
public static partial class CloseOutLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<AgreementCloseOut, CloseOutPhase, CloseOutCommand, CloseOutEvent> Table { get; } = new("CloseOut", AgreementCloseOut.NotStarted, Evolve, IsAlreadySo, final: [Closed],
    //  command, event                                from                   to            by           only when
    //      provided                                                                                    then
        On<PlanCloseOut, CloseOutPlanned>          ([NotStarted],          [Planned],    APerson,     [],
            [HasNumber, JoinsTwoParties, PlannedByOneOfThem, NoOtherOfThisAgreement, FiguresAreConfirmed, DaysFit, ReceivedAfterSubmitted, ReportsAreInByNow],
                                                                                                        (_, c) => new(c.Heading, c.Plan, c.Anchors, Who(c), c.On)),
        On<ReplanCloseOut, CloseOutReplanned>      ([Planned, Underway],   Stay,         EitherSide,  [],
            [HasReason, FiguresAreConfirmed, DaysFit, ReceivedAfterSubmitted, ReportsAreInByNow, SettledStepsStay, ChangesSomething, CauseFits],
                                                                                                        (_, c) => new(c.Cause, c.Reason, c.Plan, c.Anchors, Who(c), c.On)),
        On<BeginCloseOut, CloseOutBegun>           ([Planned],             [Underway],   EitherSide,  [],
            [],                                                                                         (_, c) => new(Who(c), c.On)),
        On<DetermineSettlement, SettlementDetermined>([Underway],          Stay,         EitherSide,  [],
            [StandsByNow, InTheSameCurrency],                                                           (_, c) => new(c.Settlement, Who(c), c.On)),
        On<NoteRetention, RetentionNoted>          ([Underway, Closed],    Stay,         EitherSide,  [],
            [HasReason, RetentionRuns, RetentionNotShorter],                                            (_, c) => new(c.Retention, c.Reason, Who(c), c.On)),
        On<CompleteCloseOut, CloseOutCompleted>    ([Underway],            [Closed],     EitherSide,  [StepsAreSettled, SettlementIsDetermined, BalanceIsMoved],
            [],                                                                                         (_, c) => new(Who(c), c.On)),
        On<ReopenCloseOut, CloseOutReopened>       ([Closed],              [Underway],   EitherSide,  [WithinRetention],
            [HasReason],                                                                                (_, c) => new(c.Reason, Who(c), c.On)))
    {
        Part = static (a, happened, index) => happened is StepEvent e ? StepLifecycle.Table.Follow(new(a, e.Step), e, index).CloseOut : null,
    };

    private static AgreementCloseOut Evolve(AgreementCloseOut a, CloseOutEvent happened) => happened switch
    {
        StepEvent e            => StepLifecycle.Evolve(a, e),
        CloseOutPlanned e      => a with { Phase = Planned, LastOn = e.On, Course = new(e, CloseOutSchedule.From(e.Plan, e.Anchors).Required()) },
        CloseOutReplanned e    => Replanned(a, e, CloseOutSchedule.From(e.Plan, e.Anchors).Required()),
        CloseOutBegun e        => a with { Phase = Underway, LastOn = e.On, Course = a.Course with { Begun = e } },
        SettlementDetermined e => a with { LastOn = e.On, Course = a.Course with { Settlement = e, IsBalanceMoved = e.Settlement.OwedBy is null } },
        RetentionNoted e       => a with { LastOn = e.On, Course = a.Course with { Retention = e.Retention, Noted = e } },
        CloseOutCompleted e    => a with { Phase = Closed, LastOn = e.On, Course = a.Course with { Completed = e, Adjustments = Adjusted(a) } },
        CloseOutReopened e     => a with { Phase = Underway, LastOn = e.On, Course = a.Course with { Adjustments = a.Course.Adjustments.Add(new(e, Settled(a))) } },
        _                      => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of a close-out."),
    };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(AgreementCloseOut a, CloseOutCommand command) => command switch
    {
        PlanCloseOut c        => a.Course.Planned is { } e && IsBy(e.By, e.On, c) && e.Heading == c.Heading && e.Plan == c.Plan && e.Anchors == c.Anchors,
        ReplanCloseOut c      => a.Course.Replanned is { } e && IsBy(e.By, e.On, c) && (e.Cause, e.Reason) == (c.Cause, c.Reason) && e.Plan == c.Plan && e.Anchors == c.Anchors,
        BeginCloseOut c       => a.Course.Begun is { } e && IsBy(e.By, e.On, c),
        DetermineSettlement c => a.Course.Settlement is { } e && IsBy(e.By, e.On, c) && e.Settlement == c.Settlement,
        NoteRetention c       => a.Course.Noted is { } e && IsBy(e.By, e.On, c) && e.Reason == c.Reason && e.Retention == c.Retention,
        CompleteCloseOut c    => a.Phase is Closed && a.Course.Completed is { } e && IsBy(e.By, e.On, c),
        ReopenCloseOut c      => a.Phase is Underway && a.Course.Adjustments is { Count: > 0 } all && all[^1].Reopened is var e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        _                     => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, CloseOutCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person.
    private static Id<Person> Who(CloseOutCommand command) => ((Person)command.By).Id;

    // A new plan may list the steps in another order, so that the set of settled ones is counted anew.
    private static AgreementCloseOut Replanned(AgreementCloseOut a, CloseOutReplanned e, CloseOutSchedule schedule)
    {
        var settled = 0UL;
        for (var i = 0; i < schedule.Plan.Steps.Count; i++) if (a.FactOf(schedule.Plan.Steps[i].Id) is not null) settled |= 1UL << i;
        return a with { LastOn = e.On, Settled = settled, Course = a.Course with { Replanned = e, Schedule = schedule } };
    }

    private static ValueList<CloseOutAdjustment> Adjusted(AgreementCloseOut a) =>
        a.Course.Adjustments is { Count: > 0 } all ? all.Replace(all[^1], all[^1] with { After = Settled(a) }) : a.Course.Adjustments;

    private static Settlement Settled(AgreementCloseOut a) => a.Settlement ?? throw new InvalidOperationException("it was closed without a settlement");
}
