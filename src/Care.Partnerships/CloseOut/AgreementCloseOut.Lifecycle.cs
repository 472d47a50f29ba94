using System.Diagnostics;
using static Care.Partnerships.CloseOut.CloseOutPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.CloseOut.AgreementCloseOut, Care.Partnerships.CloseOut.CloseOutPhase,
    Care.Partnerships.CloseOut.CloseOutFact>;

namespace Care.Partnerships.CloseOut;

// The life of a close-out. Source: CARE Emergency Toolkit, Phase 4: Closing out (current edition, read 2026); 2 CFR
// 200.344 to 200.346 for adjustments after the closing.
public sealed partial record AgreementCloseOut
{
    /// <summary>The close-out of an empty history.</summary>
    public static AgreementCloseOut NotStarted { get; } = new();

    /// <summary>The life of a close-out: what may be recorded when, by whom. What is not listed is refused.</summary>
    public static Lifecycle<AgreementCloseOut, CloseOutFact> Lifecycle { get; } =
        new Table<AgreementCloseOut, CloseOutPhase, CloseOutFact>(
    //  what is recorded         "verb"                      from                        to            by
        "CloseOut", NotStarted, Evolve, final: [Closed],
        On<CloseOutPlanned>     ("plan the close-out",      [CloseOutPhase.NotStarted], [Planned],    AnyPerson)
            .Provided([HasNumber, PlannedByOneOfThem, FiguresAreConfirmed, DaysFit,
                ReceivedAfterSubmitted, ReportsAreInByNow])
            .KeptAs(a => a.Course.Planned),
        On<CloseOutReplanned>   ("make the plan again",     [Planned, Underway],        Stay,         EitherSide)
            .Provided([HasReason, FiguresAreConfirmed, DaysFit, ReceivedAfterSubmitted, ReportsAreInByNow,
                SettledStepsStay, ChangesSomething, CauseFits])
            .KeptAs(a => a.Course.Replanned),
        On<CloseOutStarted>       ("start the close-out",     [Planned],                  [Underway],   EitherSide)
            .KeptAs(a => a.Course.Begun),
        On<SettlementDetermined>("determine the settlement", [Underway],                Stay,         EitherSide)
            .Provided([IsOfThisAgreement, DrawnUpByNow, InTheSameCurrency, ReviewIsOver])
            .KeptAs(a => a.Course.Settlement),
        On<RecordRetentionSet>      ("set record retention",      [Underway, Closed],         Stay,         EitherSide)
            .Provided([HasReason, RetentionRuns, RetentionNotShorter])
            .KeptAs(a => a.Course.Noted),
        On<CloseOutCompleted>   ("close the close-out",     [Underway],                 [Closed],     EitherSide)
            .OnlyWhen([StepsAreSettled, SettlementIsDetermined, BalanceIsMoved, AssetsAreSettled])
            .KeptAs(a => a.Phase is Closed ? a.Course.Completed : null),
        On<CloseOutReopened>    ("open the close-out again", [Closed],                  [Underway],   EitherSide)
            .OnlyWhen([WithinRetention]).Provided([HasReason])
            .KeptAs(a => a.Phase is Underway && a.Course.Adjustments is [.., var last] ? last.Reopened : null))
    {
        Parts = [CloseOutStep.Table],
    };

    private protected override Lifecycle<AgreementCloseOut, CloseOutFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static AgreementCloseOut Evolve(AgreementCloseOut a, Entry e) => e.Said switch
    {
        CloseOutPlanned f      =>
            WithPlan(a with { Phase = Planned, Course = new(e.As<CloseOutPlanned>()) }, f.Plan, f.Anchors, e.On),
        CloseOutReplanned f    => WithPlan(a with { Course = Replanned(a, e) }, f.Plan, f.Anchors, e.On),
        CloseOutStarted          =>
            a with { Phase = Underway, LastOn = e.On, Course = a.Course with { Begun = e.As<CloseOutStarted>() } },
        SettlementDetermined f => a with { LastOn = e.On, Course = Determined(a.Course, f, e) },
        RecordRetentionSet f => a with
        {
            LastOn = e.On, Course = a.Course with { Retention = f.Retention, Noted = e.As<RecordRetentionSet>() }
        },
        CloseOutCompleted      => a with { Phase = Closed, LastOn = e.On, Course = WithCompletion(a, e) },
        CloseOutReopened       => a with { Phase = Underway, LastOn = e.On, Course = Reopened(a, e) },
        _                      => throw new UnreachableException($"{e.Said.GetType().Name} is no fact of a close-out."),
    };

    // A new plan may list the steps in another order; what is known of a step goes with it.
    private static AgreementCloseOut WithPlan(
        AgreementCloseOut a, CloseOutPlan plan, CloseOutAnchors anchors, LocalDate on)
    {
        var schedule = CloseOutSchedule.From(plan, anchors).Required();
        var steps = new CloseOutStep[plan.Steps.Count];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = a.StepOf(plan.Steps[i].Id) is { } before
                ? before with { Planned = plan.Steps[i], Due = schedule.Dues[i], Place = i }
                : new(plan.Steps[i], schedule.Dues[i], i);
        return a with { LastOn = on, Steps = new(steps), Course = a.Course with { Schedule = schedule } };
    }

    private static CloseOutCourse Replanned(AgreementCloseOut a, Entry e) =>
        a.Course.Planned is null ? throw NeverPlanned() : a.Course with { Replanned = e.As<CloseOutReplanned>() };

    private static CloseOutCourse Determined(CloseOutCourse course, SettlementDetermined f, Entry e) =>
        course with { Settlement = e.As<SettlementDetermined>(), IsBalanceMoved = f.Settlement.OwedBy is null };

    private static CloseOutCourse WithCompletion(AgreementCloseOut a, Entry e) => a.Course with
    {
        Completed = e.As<CloseOutCompleted>(),
        Adjustments = a.Course.Adjustments is [.., var last] all
            ? all.ReplaceAt(all.Count - 1, last with { After = LastSettlement(a) }) : [],
    };

    private static CloseOutCourse Reopened(AgreementCloseOut a, Entry e) =>
        a.Course with { Adjustments = a.Course.Adjustments.Add(new(e.As<CloseOutReopened>(), LastSettlement(a))) };

    private static Settlement LastSettlement(AgreementCloseOut a) =>
        a.Settlement ?? throw new InvalidOperationException("it was closed without a settlement");
}
