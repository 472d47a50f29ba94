using System.Diagnostics;
using static Care.Partnerships.CloseOut.StepPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.PartOf<
        Care.Partnerships.CloseOut.AgreementCloseOut, Care.Partnerships.CloseOut.CloseOutStep,
        Care.Partnerships.CloseOut.StepPhase>, Care.Partnerships.CloseOut.StepPhase,
    Care.Partnerships.CloseOut.StepFact>;

namespace Care.Partnerships.CloseOut;

// The life of a step within its close-out.
public sealed partial record CloseOutStep
{
    /// <summary>The life of a step. Its facts are recorded on the close-out, in whose history they stand.</summary>
    public static Lifecycle Lifecycle => Table.Described;

    internal static PartTable<AgreementCloseOut, CloseOutStep, StepPhase, CloseOutFact, StepFact> Table { get; } =
        new(f => f.Step, (a, id) => a.StepOf(id), Evolve, evolve =>
        new("CloseOutStep", null, evolve, final: [Done, Waived, NotApplicable],
    //  what is recorded           "verb"
    //      from                           to               by
        On<StepDone>              ("record as done",
            [Open],                        [Done],          ResponsibleSide)
            .OnlyWhen([CloseOutIsUnderway, EarlierStepsAreSettled, SettlementIsCurrent, SomethingIsOwed])
            .Provided([IsWhatThePlanAsksFor, HasTheDueDay, IsComplete, HappenedByNow])
            .ProvidedAll([HoldsInThisCloseOut])
            .KeptAs(s => s.Part?.Last as IEntry<StepDone>),
        On<StepWaived>            ("waive a step",
            [Open],                        [Waived],        EitherSide)
            .OnlyWhen([CloseOutIsUnderway, CanBeWaived, OwesNothing])
            .Provided([HasReason, ApproverIsOfThisCloseOut, ApproverIsNotResponsible])
            .KeptAs(s => s.Part?.Last as IEntry<StepWaived>),
        On<StepMarkedNotApplicable>("mark not applicable",
            [Open],                        [NotApplicable], EitherSide)
            .OnlyWhen([CloseOutIsUnderway, EarlierStepsAreSettled, IsConditional, ConditionIsFalse])
            .KeptAs(s => s.Part?.Last as IEntry<StepMarkedNotApplicable>),
        On<StepReopened>           ("reopen",
            [Done, Waived, NotApplicable], [Open],          EitherSide)
            .OnlyWhen([CloseOutIsUnderway, NothingAfterIsSettled])
            .Provided([HasReason])
            .KeptAs(s => s.Part?.Last as IEntry<StepReopened>)));

    // What an entry changes; never whether it may be recorded.
    private static AgreementCloseOut Evolve(PartOf<AgreementCloseOut, CloseOutStep, StepPhase> s, Entry e)
    {
        var a = s.Whole;
        var before = s.Part ?? throw new InvalidOperationException($"the step {s.Id} is not in the plan");
        var after = e.Said switch
        {
            StepDone               => before with { Phase = Done, Last = e.As<StepDone>() },
            StepWaived             => before with { Phase = Waived, Last = e.As<StepWaived>() },
            StepMarkedNotApplicable => before with { Phase = NotApplicable, Last = e.As<StepMarkedNotApplicable>() },
            StepReopened            => before with { Phase = Open, Last = e.As<StepReopened>() },
            _                      => throw new UnreachableException($"{e.Said.GetType().Name} is no fact of a step."),
        };
        if (before.IsOpen == after.IsOpen)
            throw new InvalidOperationException($"the step {s.Id} is {before.Phase} already");
        var steps = a.Steps.ReplaceAt(before.Place, after);
        return a with { LastOn = e.On, Steps = steps, Course = Moved(a, before, after) };
    }

    // A step holds evidence while it is done: it is added then, and withdrawn when the step is taken up again.
    private static CloseOutCourse Moved(AgreementCloseOut a, CloseOutStep before, CloseOutStep after) =>
        after.Evidence?.AddedTo(a) ?? before.Evidence?.WithdrawnFrom(a) ?? a.Course;
}
