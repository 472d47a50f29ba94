using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>Moves from the beginning on, good and bad.</summary>
public sealed record CloseOutSequence(IEntry<CloseOutFact>[] Moves)
{
    public override string ToString() => string.Join('\n', Moves.AsEnumerable());
}

/// <summary>
/// Makes such sequences: four in five follow a possible life, the rest is anything at any time by anyone.
/// </summary>
public static class CloseOutSequences
{
    private static readonly Actor[] Actors = [Maria, Ana, Jose, Ben, Fina, Pat, Stranger, Actor.Clock];
    private static readonly string[] Texts = ["Because.", "", " "];
    private static readonly CloseOutPlan[] Plans =
    [
        Plan, CloseOutPlan.EarlyTermination.Confirmed("CARE", new(2025, 11, 1)),
        Plan.Without(CloseOutSteps.Recognition).Required(),
        CloseOutPlan.From(Plan.Steps.Reverse().ToValueList(), Plan.BufferDays, Plan.ReviewDays).Required()
    ];
    private static readonly Settlement[] Settlements = [Owing, Even, OwingForAssets, Owed];

    public static Arbitrary<CloseOutSequence> Sequence() =>
        (from length in Gen.Choose(1, 60)
         from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4)
         select new CloseOutSequence(Build(draws))).ToArbitrary();

    internal static AgreementCloseOut After(AgreementCloseOut closeOut, IEntry<CloseOutFact> move) =>
        closeOut.Record(move).State;

    private static IEntry<CloseOutFact>[] Build(int[] draws)
    {
        var (moves, closeOut, day) = (new List<IEntry<CloseOutFact>>(), AgreementCloseOut.NotStarted, PlannedOn);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            day = day.PlusDays(draws[i] % 7 == 0 ? -1 : draws[i] % 5);
            var move =
                draws[i + 1] % 5 == 0
                    ? Any(closeOut, draws[i + 2], draws[i + 3], day)
                    : Sensible(closeOut, draws[i + 2], draws[i + 3], LocalDate.Max(day, closeOut.LastOn ?? day));
            moves.Add(move);
            closeOut = After(closeOut, move);
            day = LocalDate.Max(day, closeOut.LastOn ?? day);
        }

        return [.. moves];
    }

    private static IEntry<CloseOutFact> Sensible(AgreementCloseOut a, int which, int draw, LocalDate on)
    {
        if (a.Phase is CloseOutPhase.NotStarted) return PlanCloseOut(Ana, Head, Plan, Anchors, on);
        if (a.Phase is CloseOutPhase.Planned)
            return draw % 4 == 0
                ? ReplanCloseOut(
                    Ben, ReplanCause.Adjusted, "Better.", Plans[draw % Plans.Length], new(End.PlusDays(draw % 90)),
                    on)
                : BeginCloseOut(Ben, on);
        if (a.Phase is CloseOutPhase.Closed)
            return draw % 3 == 0
                ? NoteRetention(
                    Fina, new(RetentionEnd.OnDay, new LocalDate(2030, 1, 1).PlusDays(draw % 400)), "A notice.", on)
                : ReopenCloseOut(Maria, "An audit.", on);
        if (which % 9 == 0) return DetermineSettlement(Fina, Settlements[draw % 4], LocalDate.Max(on, DoneOn));
        if (which % 9 == 1) return CompleteCloseOut(Maria, on);
        var open = a.Steps.FirstOrDefault(step =>
            step.IsOpen && step.Planned.After.All(before => a.PhaseOf(before) is not StepPhase.Open) && draw % 3 > 0);
        var chosen = open ?? a.Steps[draw % a.Steps.Count];
        return Part(a, chosen, which, LocalDate.Max(on, DoneOn))(a, chosen.Id);
    }

    private static StepAct Part(AgreementCloseOut a, CloseOutStep step, int which, LocalDate on) => (which % 11) switch
    {
        0 => WaiveStep(Ana, "No time.", step.Planned.Owner.Position == Position.CountryDirector ? Ana : Maria, on),
        1 when !step.IsOpen => TakeUpStep(Ben, "Once more.", on),
        2 or 3 when step.Planned.Need is StepNeed.WhereMoneyIsOwed => FindStepNotApplicable(Ana, on),
        _ => DoStep(
                DoerOf(step.Planned),
                step.Planned.Evidence == BalancePaid.AsKind && a.Settlement is { OwedBy: not null } owed
                    ? new BalancePaid(Moved(owed.Payable.Amount))
                    : step.Id == CloseOutSteps.Assets && which % 2 == 0 ? TruckOwed
                    : EvidenceOf(step.Id),
                on),
    };

    private static IEntry<CloseOutFact> Any(AgreementCloseOut a, int which, int draw, LocalDate day)
    {
        var (by, text, step) = (Actors[draw % Actors.Length], Texts[draw % Texts.Length], Plan.Steps[draw % 11]);
        return (which % 11) switch
        {
            0 => PlanCloseOut(
                by, Head with
                {
                    Number = text
                },
                Plans[draw % 4], Anchors, day),
            1 => ReplanCloseOut(
                by, (ReplanCause)(draw % 6), text, Plans[draw % 4], new(End.PlusDays(draw % 60 - 30)), day),
            2  => BeginCloseOut(by, day),
            3  => DetermineSettlement(by, Settlements[draw % 4], day),
            4 => NoteRetention(
                by, new((RetentionEnd)(draw % 3), draw % 2 == 0 ? null : day.PlusDays(draw % 900)), text, day),
            5  => CompleteCloseOut(by, day),
            6  => ReopenCloseOut(by, text, day),
            7 => Entry.Of(
                a.Doing(step.Id, EvidenceOf(Plan.Steps[draw % 7].Id)) is var done && draw % 5 == 0
                    ? done with
                    {
                        DueOn = day
                    }
                    : done,
                by, day.PlusDays(draw % 300)),
            8  => WaiveStep(by, text, (Person)Actors[draw % 7], day)(a, step.Id),
            9  => FindStepNotApplicable(by, day)(a, draw % 4 == 0 ? Id<CloseOutStep>.Of("badges") : step.Id),
            _  => TakeUpStep(by, text, day)(a, step.Id),
        };
    }
}
