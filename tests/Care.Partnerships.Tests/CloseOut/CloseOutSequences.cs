using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>One move in a close-out: a command of the whole, or one on a step.</summary>
public sealed record CloseOutMove(CloseOutCommand? Whole, Id<CloseOutStep>? Step, StepCommand? Part);

/// <summary>Moves from the beginning on, good and bad.</summary>
public sealed record CloseOutSequence(CloseOutMove[] Moves)
{
    public override string ToString() => string.Join('\n', Moves.AsEnumerable());
}

/// <summary>Makes such sequences: four in five follow a possible life, the rest is anything at any time by anyone.</summary>
public static class CloseOutSequences
{
    private static readonly Actor[] Actors = [Maria, Ana, Jose, Ben, Fina, Pat, Stranger, Actor.Clock];
    private static readonly string[] Texts = ["Because.", "", " "];
    private static readonly CloseOutPlan[] Plans = [Plan, CloseOutPlan.EarlyTermination.Confirmed(), Plan.Without(CloseOutSteps.Recognition).Required(), CloseOutPlan.From(Plan.Steps.Reverse().ToValueList(), Plan.BufferDays).Required()];
    private static readonly Settlement[] Settlements = [Owing, Even, Owed];

    public static Arbitrary<CloseOutSequence> Sequence() =>
        (from length in Gen.Choose(1, 60)
         from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4)
         select new CloseOutSequence(Build(draws))).ToArbitrary();

    internal static AgreementCloseOut After(AgreementCloseOut closeOut, CloseOutMove move)
    {
        if (move.Whole is { } whole) return CloseOutLifecycle.Table.Decide(closeOut, whole) is { IsAccepted: true } decided ? CloseOutLifecycle.Table.Evolve(closeOut, decided.Event) : closeOut;
        var decision = StepLifecycle.Table.Decide(new(closeOut, move.Step!), move.Part!);
        return decision.IsAccepted ? CloseOutLifecycle.Table.Evolve(closeOut, decision.Event) : closeOut;
    }

    private static CloseOutMove[] Build(int[] draws)
    {
        var (moves, closeOut, day) = (new List<CloseOutMove>(), AgreementCloseOut.NotStarted, PlannedOn);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            day = day.PlusDays(draws[i] % 7 == 0 ? -1 : draws[i] % 5);
            var move = draws[i + 1] % 5 == 0 ? Any(draws[i + 2], draws[i + 3], day) : Sensible(closeOut, draws[i + 2], draws[i + 3], LocalDate.Max(day, closeOut.LastOn));
            moves.Add(move);
            closeOut = After(closeOut, move);
            day = LocalDate.Max(day, closeOut.LastOn);
        }

        return [.. moves];
    }

    private static CloseOutMove Sensible(AgreementCloseOut a, int which, int draw, LocalDate on)
    {
        if (a.Phase is CloseOutPhase.NotStarted) return new(new PlanCloseOut(Ana, Head, Plan, Anchors, [], on), null, null);
        if (a.Phase is CloseOutPhase.Planned) return new(draw % 4 == 0 ? new ReplanCloseOut(Ben, ReplanCause.Adjusted, "Better.", Plans[draw % Plans.Length], new(End.PlusDays(draw % 90)), on) : new BeginCloseOut(Ben, on), null, null);
        if (a.Phase is CloseOutPhase.Closed) return new(draw % 3 == 0 ? new NoteRetention(Fina, new(RetentionEnd.OnDay, new LocalDate(2030, 1, 1).PlusDays(draw % 400)), "A notice.", on) : new ReopenCloseOut(Maria, "An audit.", on), null, null);
        if (which % 9 == 0) return new(new DetermineSettlement(Fina, Settlements[draw % 3], LocalDate.Max(on, DoneOn)), null, null);
        if (which % 9 == 1) return new(new CompleteCloseOut(Maria, on), null, null);
        var open = a.Schedule.Plan.Steps.FirstOrDefault(step => a.FactOf(step.Id) is null && step.After.All(before => a.FactOf(before) is not null) && draw % 3 > 0);
        var chosen = open ?? a.Schedule.Plan.Steps[draw % a.Schedule.Plan.Steps.Count];
        return new(null, chosen.Id, Part(a, chosen, which, draw, LocalDate.Max(on, DoneOn)));
    }

    private static StepCommand Part(AgreementCloseOut a, CloseOutStep step, int which, int draw, LocalDate on) => (which % 11) switch
    {
        0 => new WaiveStep(Ana, "No time.", step.Owner.Position == Position.CountryDirector ? Ana : Maria, on),
        1 when a.FactOf(step.Id) is not null => new TakeUpStep(Ben, "Once more.", on),
        2 or 3 when step.Need is StepNeed.WhereMoneyIsOwed => new FindStepNotApplicable(Ana, on),
        _ => new DoStep(DoerOf(step), step.Evidence is EvidenceKind.Payment && a.Settlement is { OwedBy: { } side } owed ? new BalancePaid("pay", owed.Owed, side, on) : EvidenceOf(step.Id), on),
    };

    private static CloseOutMove Any(int which, int draw, LocalDate day)
    {
        var (by, text, step) = (Actors[draw % Actors.Length], Texts[draw % Texts.Length], Plan.Steps[draw % 11]);
        return (which % 11) switch
        {
            0  => new(new PlanCloseOut(by, Head with { Number = text }, Plans[draw % 4], Anchors, draw % 2 == 0 ? [] : [Id<AgreementCloseOut>.Of("co-9")], day), null, null),
            1  => new(new ReplanCloseOut(by, (ReplanCause)(draw % 6), text, Plans[draw % 4], new(End.PlusDays(draw % 60 - 30)), day), null, null),
            2  => new(new BeginCloseOut(by, day), null, null),
            3  => new(new DetermineSettlement(by, Settlements[draw % 3], day), null, null),
            4  => new(new NoteRetention(by, new((RetentionEnd)(draw % 3), draw % 2 == 0 ? null : day.PlusDays(draw % 900)), text, day), null, null),
            5  => new(new CompleteCloseOut(by, day), null, null),
            6  => new(new ReopenCloseOut(by, text, day), null, null),
            7  => new(null, step.Id, new DoStep(by, EvidenceOf(Plan.Steps[draw % 7].Id), day.PlusDays(draw % 300))),
            8  => new(null, step.Id, new WaiveStep(by, text, (Person)Actors[draw % 7], day)),
            9  => new(null, draw % 4 == 0 ? Id<CloseOutStep>.Of("badges") : step.Id, new FindStepNotApplicable(by, day)),
            _  => new(null, step.Id, new TakeUpStep(by, text, day)),
        };
    }
}
