using Care.Partnerships.Parties;
using static Care.Partnerships.CloseOut.StepPhase;
using static Care.Partnerships.Rows<Care.Partnerships.CloseOut.StepInCloseOut, Care.Partnerships.CloseOut.StepPhase, Care.Partnerships.CloseOut.StepCommand, Care.Partnerships.CloseOut.StepEvent>;

namespace Care.Partnerships.CloseOut;

/// <summary>The life of a step within its close-out as a table. What is not listed is refused.</summary>
/// <remarks>Ask it about <c>new StepInCloseOut(closeOut, id)</c>, and store what it gives in the history of the close-out: <see cref="CloseOutLifecycle.Table"/> replays it.</remarks>
public static partial class StepLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<StepInCloseOut, StepPhase, StepCommand, StepEvent> Table { get; } =
        new("CloseOutStep", new(AgreementCloseOut.NotStarted, Id<CloseOutStep>.Of("none")), static (s, happened) => new(Evolve(s.CloseOut, happened), s.Id), IsAlreadySo, final: [Done, Waived, NotApplicable],
    //  command, event                                        from                            to               by                 only when
    //      provided                                                                                                  then
        On<DoStep, StepDone>                               ([Open],                          [Done],           ResponsibleSide,   [CloseOutIsUnderway, EarlierStepsAreSettled],
            [IsWhatThePlanAsksFor, IsComplete, HappenedByNow, BothSidesMet, InvitedBeforeReview, FollowsTheSettlement, PaysWhatIsOwed, EachAssetIsDecided, RetentionRuns, RetentionNotShorter, CarriesEachOnce],
                                                                                                                      (s, c) => new(s.Id, c.Evidence, s.CloseOut.Schedule.Dues[s.Place].On, Who(c), c.On)),
        On<WaiveStep, StepWaived>                          ([Open],                          [Waived],         EitherSide,        [CloseOutIsUnderway, OwesNothing],
            [HasReason, ApproverIsOfThisCloseOut, ApproverIsNotResponsible],                                          (s, c) => new(s.Id, c.Reason, c.Approver.Id, Who(c), c.On)),
        On<FindStepNotApplicable, StepFoundNotApplicable>  ([Open],                          [NotApplicable],  EitherSide,        [CloseOutIsUnderway, EarlierStepsAreSettled, IsConditional, ConditionIsFalse],
            [],                                                                                                       (s, c) => new(s.Id, Who(c), c.On)),
        On<TakeUpStep, StepTakenUp>                        ([Done, Waived, NotApplicable],   [Open],           EitherSide,        [CloseOutIsUnderway, NothingAfterIsSettled],
            [HasReason],                                                                                              (s, c) => new(s.Id, c.Reason, Who(c), c.On)));

    internal static AgreementCloseOut Evolve(AgreementCloseOut a, StepEvent happened)
    {
        var place = a.Schedule.Plan.PlaceOf(happened.Step);
        if (place < 0) throw new InvalidOperationException($"the step {happened.Step} is not in the plan");
        var bit = 1UL << place;
        return happened switch
        {
            StepDone { Evidence: BalancePaid } e           => With(a, e, a.Settled | bit, a.Course with { IsBalanceMoved = true }),
            StepDone { Evidence: RecordsArchived filed } e => With(a, e, a.Settled | bit, a.Course with { Retention = filed.Retention }),
            StepDone or StepWaived or StepFoundNotApplicable => With(a, happened, a.Settled | bit, a.Course),
            StepTakenUp e                                  => With(a, e, a.Settled & ~bit, a.EvidenceOf<BalancePaid>(e.Step) is null ? a.Course : a.Course with { IsBalanceMoved = a.Settlement?.OwedBy is null }),
            _                                              => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of a step."),
        };
    }

    private static AgreementCloseOut With(AgreementCloseOut a, StepEvent happened, ulong settled, CloseOutCourse course) =>
        a with { LastOn = happened.On, Facts = a.Facts.Add(happened), Settled = settled, Course = course };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(StepInCloseOut s, StepCommand command) => (s.IsSettled || command is TakeUpStep) && LastFactOf(s) switch
    {
        StepDone e               => command is DoStep c && IsBy(e.By, e.On, c) && e.Evidence == c.Evidence,
        StepWaived e             => command is WaiveStep c && IsBy(e.By, e.On, c) && e.Reason == c.Reason && e.Approver == c.Approver.Id,
        StepFoundNotApplicable e => command is FindStepNotApplicable c && IsBy(e.By, e.On, c),
        StepTakenUp e            => command is TakeUpStep c && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        _                        => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, StepCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person.
    private static Id<Person> Who(StepCommand command) => ((Person)command.By).Id;

    private static StepEvent? LastFactOf(StepInCloseOut s)
    {
        var facts = s.CloseOut.Facts.AsSpan();
        for (var i = facts.Length - 1; i >= 0; i--) if (facts[i].Step == s.Id) return facts[i];
        return null;
    }
}
