using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Reports;

/// <summary>A sequence of commands about four reports, good and bad: two in three follow a possible life, the rest is anything by anyone.</summary>
public sealed record ReportSequence((string Id, ReportCommand Command)[] Commands)
{
    public override string ToString() => string.Join('\n', Commands.Select(one => $"{one.Id}: {one.Command}"));
}

public static class ReportSequences
{
    private static readonly Actor[] Actors = [Ana, Maria, Ben, Jose, Stranger, Actor.Clock];
    private static readonly string[] Ids = ["rep-1", "rep-2", "rep-3", "rep-4"];
    private static readonly DateInterval[] Periods = [Spring, Summer, Whole, new(Start, Start), new(Spring.End, Summer.Start), new(Start.PlusDays(-1), End), new(End, End.PlusDays(1))];

    public static Arbitrary<ReportSequence> Sequence() =>
        (from length in Gen.Choose(1, 40) from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4) select new ReportSequence(Build(draws))).ToArbitrary();

    private static (string, ReportCommand)[] Build(int[] draws)
    {
        var (commands, book) = (new List<(string, ReportCommand)>(), ReportBook.Empty);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            var id = Ids[draws[i + 3] % 7 % 4];
            var state = new ReportInAgreement(Running.State, book, Id<Report>.Of(id));
            var last = LocalDate.Max(book.LastOn, BegunOn);
            var on = last.PlusDays(draws[i] % 9 - (draws[i + 1] % 3 == 0 ? 1 : 0));
            var command = draws[i + 1] % 3 > 0 ? Sensible(state, draws[i + 2], LocalDate.Max(on, last)) : Anything(draws[i + 2], draws[i + 3], Actors[draws[i] % Actors.Length], on);
            commands.Add((id, command));
            if (ReportLifecycle.Table.Decide(state, command) is { IsAccepted: true } decision) book = ReportLifecycle.Table.Evolve(state, decision.Event).Book;
        }

        return [.. commands];
    }

    private static ReportCommand Sensible(ReportInAgreement s, int draw, LocalDate on) => s.Phase switch
    {
        ReportPhase.NotStarted => new OpenReport(Ben, Scheduled(draw, by: Side.Partner), on),
        ReportPhase.Open or ReportPhase.Returned when draw % 9 == 0 => new RescheduleReport(Ana, new(s.Report!.Period, LocalDate.Max(on, s.Report.Period.End)), "Roads were cut.", on),
        ReportPhase.Open or ReportPhase.Returned => new SubmitReport(s.Report!.By is Side.Partner ? Jose : Maria,
            new(s.Report.Rounds.Count + 1, "doc", on, s.Report.Kind.Traits().StatesExpenditure ? Usd(draw % 1000) : null), LocalDate.Max(on, s.Report.Period.End)) is var submit ? submit with { Submission = submit.Submission with { SubmittedOn = submit.On } } : null!,
        ReportPhase.Submitted => new TakeUpReport(s.Report!.Reviewer is Side.Lead ? Ana : Ben, on),
        _ when draw % 2 == 0 => new ReturnReport(s.Report!.Reviewer is Side.Lead ? Ana : Ben, Remarks, on),
        _ => new AcceptReport(s.Report!.Reviewer is Side.Lead ? Ana : Ben, null, on),
    };

    private static ReportCommand Anything(int which, int a, Actor by, LocalDate on) => (which % 6) switch
    {
        0 => new OpenReport(by, Scheduled(a, (Side)(a % 2)), on),
        1 => new RescheduleReport(by, new(Periods[a % Periods.Length], on.PlusDays(a % 90)), a % 5 == 0 ? " " : "Why.", on),
        2 => new SubmitReport(by, new(a % 3 + 1, a % 7 == 0 ? "" : "doc", on.PlusDays(a % 5 - 3), a % 2 == 0 ? null : a % 11 == 1 ? Money.Of(1m, "PHP") : Usd(a % 100)), on),
        3 => new TakeUpReport(by, on),
        4 => new ReturnReport(by, new(a % 2 == 0 ? [] : ["Good."], a % 3 == 0 ? ["Better.", ""] : ["Better."]), on),
        _ => new AcceptReport(by, "Yes.", on),
    };

    private static ScheduledReport Scheduled(int draw, Side by)
    {
        var kind = (ReportKind)(draw % 4);
        var period = kind.Traits().IsFinal && draw % 5 > 0 ? Whole : Periods[draw / 4 % Periods.Length];
        return new(kind, by, period, period.End.PlusDays(draw % 31 == 0 ? -1 : 30), Turnaround);
    }
}

[Properties(Arbitrary = [typeof(ReportSequences)], MaxTest = 400)]
public class ReportProperties
{
    private static readonly Lifecycle<ReportInAgreement, ReportPhase, ReportCommand, ReportEvent> Table = ReportLifecycle.Table;

    [Property]
    public void The_table_decides_as_the_naive_model_does(ReportSequence sequence)
    {
        var naive = new NaiveReports();
        Walk(sequence, (state, command, decision) =>
        {
            if (decision.IsAlreadySo) return;
            naive.Try(state.Id.Value, command).Should().Be(decision.IsAccepted, "{0} in {1} gives {2}", command, state.Phase, decision);
            if (decision.IsAccepted) naive.PhaseOf(state.Id.Value).Should().Be(Table.Evolve(state, decision.Event).Phase);
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_and_replay_equals_step_by_step(ReportSequence sequence)
    {
        var history = new List<ReportEvent>();
        Walk(sequence, (state, command, decision) =>
        {
            if (!decision.IsAccepted) return;
            history.Add(decision.Event);
            var after = Table.Evolve(state, decision.Event);
            Table.Decide(after, command).IsAlreadySo.Should().BeTrue("{0}", command);
            ReportBook.Replay(history).Should().Be(after.Book);
        });
    }

    [Property]
    public void No_two_reports_of_a_kind_and_side_share_a_day_and_none_leaves_the_agreement(ReportSequence sequence)
    {
        var book = ReportBook.Empty;
        Walk(sequence, (state, _, decision) => book = decision.IsAccepted ? Table.Evolve(state, decision.Event).Book : state.Book);
        foreach (var report in book.Reports)
        {
            Whole.Contains(report.Period).Should().BeTrue();
            book.Reports.Where(other => other != report && other.Kind == report.Kind && other.By == report.By).Should().NotContain(other => other.Period.Overlaps(report.Period));
        }
    }

    [Property]
    public void Every_step_is_one_of_a_side_and_the_counts_add_up(ReportSequence sequence)
    {
        var (book, schedule, on) = (ReportBook.Empty, ReportSchedule.Of(Running.State, Quarters).Required(), new LocalDate(2026, 9, 1));
        Walk(sequence, (state, _, decision) => book = decision.IsAccepted ? Table.Evolve(state, decision.Event).Book : state.Book);
        foreach (var side in Enum.GetValues<Side>())
        {
            var timeliness = ReportTimeliness.Of(schedule, book, side, on);
            (timeliness.InTime + timeliness.Late + timeliness.Running + timeliness.NotMeasurable).Should().Be(timeliness.Legs.Count);
        }

        // An open report has one open step, that of the side whose turn it is.
        foreach (var report in book.Reports)
            ReportLeg.Of(report).Where(leg => leg.DoneOn is null).Select(leg => (Side?)leg.Side).Should().Equal(ReportTurn.Of(report) is { } turn ? [turn.Side] : []);
    }

    [Property(MaxTest = 300)]
    public void The_periods_cover_the_agreement_without_gap_or_overlap(int start, ushort days, byte which, byte fiscal, byte join)
    {
        ReportFrequency[] all = [ReportFrequency.Monthly, ReportFrequency.Quarterly, ReportFrequency.HalfYearly, ReportFrequency.Yearly];
        var first = new LocalDate(2000, 1, 1).PlusDays(Math.Abs(start % 20_000));
        var terms = Quarters with { Frequency = all[which % 4], FiscalStart = fiscal % 3 == 0 ? null : new(fiscal % 12 + 1, Math.Min(28, fiscal % 31 + 1)), JoinShorterThan = join, LastPeriodHasItsOwn = true, Kinds = [ReportKind.Narrative] };
        var whole = new DateInterval(first, first.PlusDays(days % 3000));
        var periods = ReportSchedule.From(whole, terms).Required().Reports.Where(report => report.Kind is ReportKind.Narrative).Select(report => report.Period).ToArray();

        (periods[0].Start, periods[^1].End).Should().Be((whole.Start, whole.End));
        periods.Zip(periods.Skip(1), (one, next) => next.Start == one.End.PlusDays(1)).Should().NotContain(false);
        // No period is longer than its months and the partial ones that were joined to it.
        periods.Should().OnlyContain(period => period.Length <= (all[which % 4].Months!.Value * 31) + (2 * join));
    }

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<ReportPhase>();
        foreach (var sequence in ReportSequences.Sequence().Generator.Sample(1_000)) Walk(sequence, (state, _, _) => reached.Add(state.Phase));
        reached.Should().BeEquivalentTo(Enum.GetValues<ReportPhase>());
    }

    private static void Walk(ReportSequence sequence, Action<ReportInAgreement, ReportCommand, Decision<ReportEvent>> look)
    {
        var book = ReportBook.Empty;
        foreach (var (id, command) in sequence.Commands)
        {
            var state = new ReportInAgreement(Running.State, book, Id<Report>.Of(id));
            var decision = Table.Decide(state, command);
            look(state, command, decision);
            if (decision.IsAccepted) book = Table.Evolve(state, decision.Event).Book;
        }
    }
}
