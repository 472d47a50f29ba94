using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Reports;

/// <summary>
/// Proposals about four reports, good and bad: two in three follow a possible life, the rest is anything by anyone.
/// </summary>
public sealed record ReportSequence(IEntry<ReportFact>[] Proposals)
{
    public override string ToString() => string.Join('\n', Proposals.AsEnumerable());
}

public static class ReportSequences
{
    private static readonly Actor[] Actors = [Ana, Maria, Ben, Jose, Stranger, Actor.Clock];
    private static readonly string[] Ids = ["rep-1", "rep-2", "rep-3", "rep-4"];
    private static readonly DateInterval[] Periods =
    [
        Spring, Summer, Whole, new(Start, Start), new(Spring.End, Summer.Start), new(Start.PlusDays(-1), End),
        new(End, End.PlusDays(1))
    ];

    public static Arbitrary<ReportSequence> Sequence() =>
        (
            from length in Gen.Choose(1, 40)
            from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4)
            select new ReportSequence(Build(draws))).ToArbitrary();

    private static IEntry<ReportFact>[] Build(int[] draws)
    {
        var (proposals, book) = (new List<IEntry<ReportFact>>(), ReportBook.Empty.Under(Running.State));
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            var id = Id<Report>.Of(Ids[draws[i + 3] % 7 % 4]);
            var last = LocalDate.Max(book.LastOn ?? BegunOn, BegunOn);
            var on = last.PlusDays(draws[i] % 9 - (draws[i + 1] % 3 == 0 ? 1 : 0));
            var act =
                draws[i + 1] % 3 > 0
                    ? Sensible(book.Reports.Find(id), draws[i + 2], LocalDate.Max(on, last))
                    : Anything(draws[i + 2], draws[i + 3], Actors[draws[i] % Actors.Length], on);
            proposals.Add(act(id));
            book = book.Record(proposals[^1]).State;
        }

        return [.. proposals];
    }

    private static ReportAct Sensible(Report? report, int draw, LocalDate on) => report switch
    {
        null => OpenReport(Ben, Scheduled(draw, by: Side.Partner), on),
        { Phase: ReportPhase.Open or ReportPhase.Returned } when draw % 9 == 0 => RescheduleReport(
                Ana, new(report.Period, LocalDate.Max(on, report.Period.End)), "Roads were cut.", on),
        { Phase: ReportPhase.Open or ReportPhase.Returned } => HandIn(
                report, draw, LocalDate.Max(on, report.Period.End)),
        { Phase: ReportPhase.Submitted } => TakeUpReport(report.Reviewer is Side.Lead ? Ana : Ben, on),
        _ when draw % 2 == 0 => ReturnReport(report.Reviewer is Side.Lead ? Ana : Ben, Remarks, on),
        { Expenditure: { } spent } => AcceptReport(
            report.Reviewer is Side.Lead ? Ana : Ben, null, on,
            Ledger(report.Period, draw % 7 == 1 ? spent + Usd(1m) : spent, on), draw % 3 == 0 ? "Rounding." : null),
        _ => AcceptWithoutLedger(report.Reviewer is Side.Lead ? Ana : Ben, null, on),
    };

    private static ReportAct HandIn(Report report, int draw, LocalDate on) =>
        SubmitReport(
            report.By is Side.Partner ? Jose : Maria,
            new(
                report.Rounds.Count + 1, "doc", on,
                ReportTraits.Of(report.Kind).StatesExpenditure ? Usd(draw % 1000) : null),
            on);

    private static ReportAct Anything(int which, int a, Actor by, LocalDate on) => (which % 6) switch
    {
        0 => OpenReport(by, Scheduled(a, (Side)(a % 2)), on),
        1 => RescheduleReport(by, new(Periods[a % Periods.Length], on.PlusDays(a % 90)), a % 5 == 0 ? " " : "Why.", on),
        2 => SubmitReport(
                by,
                new(
                    a % 3 + 1, a % 7 == 0 ? "" : "doc", on.PlusDays(a % 5 - 3), a % 2 == 0 ? null
                        : a % 11 == 1 ? Money.Of(1m, "PHP")
                        : Usd(a % 100)),
                on),
        3 => TakeUpReport(by, on),
        4 => ReturnReport(by, new(a % 2 == 0 ? [] : ["Good."], a % 3 == 0 ? ["Better.", ""] : ["Better."]), on),
        _ => AcceptReport(by, "Yes.", on),
    };

    private static ScheduledReport Scheduled(int draw, Side by)
    {
        var kind = (ReportKind)(draw % 4);
        var period = ReportTraits.Of(kind).IsFinal && draw % 5 > 0 ? Whole : Periods[draw / 4 % Periods.Length];
        return new(kind, by, period, period.End.PlusDays(draw % 31 == 0 ? -1 : 30), Turnaround);
    }
}

[Properties(Arbitrary = [typeof(ReportSequences)], MaxTest = 400)]
public class ReportProperties
{
    private static readonly Lifecycle<ReportBook, ReportFact> Table = ReportBook.Lifecycle;

    [Property]
    public void The_table_decides_as_the_naive_model_does(ReportSequence sequence)
    {
        var naive = new NaiveReports();
        Walk(sequence, (book, proposal, outcome) =>
        {
            if (outcome.WasAlreadySo) return;
            naive
                .Try(proposal)
                .Should()
                .Be(outcome.IsAccepted, "{0} in {1} gives {2}", proposal, PhaseOf(book, proposal), outcome);
            naive.PhaseOf(proposal.Fact.Report.Value).Should().Be(PhaseOf(outcome.State, proposal));
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_and_replay_equals_step_by_step(ReportSequence sequence)
    {
        var history = new List<IEntry<ReportFact>>();
        Walk(sequence, (book, proposal, outcome) =>
        {
            if (!outcome.IsAccepted) (outcome.State, outcome.Entry).Should().Be((book, null));
            if (!outcome.IsAccepted) return;
            history.Add(outcome.Entry);
            outcome.State.Record(proposal).WasAlreadySo.Should().BeTrue("{0}", proposal);
            Table.Replay(history).Should().Be(outcome.State);
        });
    }

    [Property]
    public void What_was_recorded_has_no_findings_and_what_was_refused_has_one_at_its_place(ReportSequence sequence)
    {
        var history = new List<IEntry<ReportFact>>();
        Walk(sequence, (_, proposal, outcome) =>
        {
            if (outcome.IsAccepted) history.Add(outcome.Entry);
            if (!outcome.IsRefused || !CanFollow(history, proposal)) return;
            var findings = Table.Audit([.. history, proposal], Running.History);
            findings.Select(finding => finding.Place).Should().Equal(history.Count);
            findings[0]
                .Refusals.Select(refusal => refusal.Code)
                .Should()
                .Equal(outcome.Refusals.Select(refusal => refusal.Code));
        });
        Table.Audit(history, Running.History).Should().BeEmpty();

        static bool CanFollow(List<IEntry<ReportFact>> history, IEntry<ReportFact> next)
        {
            try { return Table.Follow(Table.Replay(history), next) is not null; }
            catch (DamagedHistoryException) { return false; }
        }
    }

    [Property]
    public void What_is_blocked_before_it_is_filled_in_is_refused_whatever_it_holds(ReportSequence sequence) =>
        Walk(sequence, (book, proposal, outcome) =>
        {
            if (outcome.WasAlreadySo || proposal.By is not Person)
                return;
            var possible = book.Permissions(proposal.Fact.Report, proposal.By, proposal.On)
                .SingleOrDefault(one => one.Fact == proposal.Fact.GetType());
            if (outcome.IsAccepted)
                possible!.IsAllowed.Should().BeTrue("{0}", proposal);
            if (possible is not null)
                possible
                    .Refusals.Select(refusal => refusal.Code)
                    .Should()
                    .BeSubsetOf(outcome.Refusals.Select(refusal => refusal.Code));
        });

    [Property]
    public void No_two_reports_of_a_kind_and_side_share_a_day_and_none_leaves_the_agreement(ReportSequence sequence)
    {
        var book = ReportBook.Empty;
        Walk(sequence, (_, _, outcome) => book = outcome.State);
        foreach (var report in book.Reports)
        {
            Whole.Contains(report.Period).Should().BeTrue();
            book.Reports.Where(other => other != report && other.Kind == report.Kind && other.By == report.By)
                .Should()
                .NotContain(other => other.Period.Overlaps(report.Period));
        }
    }

    [Property]
    public void Every_step_is_one_of_a_side_and_the_counts_add_up(ReportSequence sequence)
    {
        var (book, schedule, on) = (
            ReportBook.Empty, ReportSchedule.Under(Running.State, Quarters).Required(), new LocalDate(2026, 9, 1));
        Walk(sequence, (_, _, outcome) => book = outcome.State);
        var tally = ReportWait.Tally(schedule, book, on, WorkingCalendar.MondayToFriday);
        var twice = tally.Merge(tally);
        foreach (var side in Enum.GetValues<Side>())
            (tally[side].InTime + tally[side].Late + tally[side].Running + tally[side].NotMeasurable)
                .Should()
                .Be(ReportWait.Of(schedule, book).Count(wait => wait.Side == side));
        foreach (var side in Enum.GetValues<Side>())
            (twice[side].InTime, twice[side].Late, twice[side].Running, twice[side].NotMeasurable, twice[side].Days)
                .Should().Be((2 * tally[side].InTime, 2 * tally[side].Late, 2 * tally[side].Running,
                    2 * tally[side].NotMeasurable, tally[side].Days + tally[side].Days));

        // An open report has one open step, that of the side whose turn it is.
        foreach (var report in book.Reports)
            ReportWait
                .Of(report)
                .Where(leg => leg.DoneOn is null)
                .Select(leg => (Side?)leg.Side)
                .Should()
                .Equal(report.NextMove() is { } move ? [move.Side] : []);
    }

    [Property(MaxTest = 300)]
    public void The_periods_cover_the_agreement_without_gap_or_overlap(
        int start, ushort days, byte which, byte fiscal, byte join)
    {
        ReportFrequency[] all =
        [
            ReportFrequency.Monthly, ReportFrequency.Quarterly, ReportFrequency.HalfYearly, ReportFrequency.Yearly
        ];
        var first = new LocalDate(2000, 1, 1).PlusDays(Math.Abs(start % 20_000));
        var terms = Quarters with
        {
            Frequency = all[which % 4],
            FiscalStart = fiscal % 3 == 0 ? null : new(fiscal % 12 + 1, Math.Min(28, fiscal % 31 + 1)),
            JoinShorterThan = join, LastPeriodHasItsOwn = true, Kinds = [ReportKind.Narrative]
        };
        var whole = new DateInterval(first, first.PlusDays(days % 3000));
        var periods = ReportSchedule
            .From(whole, terms)
            .Required()
            .Reports.Where(report => report.Kind is ReportKind.Narrative)
            .Select(report => report.Period)
            .ToArray();

        (periods[0].Start, periods[^1].End).Should().Be((whole.Start, whole.End));
        periods.Zip(periods.Skip(1), (one, next) => next.Start == one.End.PlusDays(1)).Should().NotContain(false);
        // No period is longer than its months and the partial ones that were joined to it.
        periods.Should().OnlyContain(period => period.Length <= (all[which % 4].Months!.Value * 31) + (2 * join));
    }

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<ReportPhase>();
        foreach (var sequence in ReportSequences.Sequence().Generator.Sample(1_000))
            Walk(sequence, (book, proposal, _) => reached.Add(PhaseOf(book, proposal)));
        reached.Should().BeEquivalentTo(Enum.GetValues<ReportPhase>());
    }

    private static ReportPhase PhaseOf(ReportBook book, IEntry<ReportFact> proposal) =>
        book.Reports.Find(proposal.Fact.Report)?.Phase ?? ReportPhase.NotStarted;

    private static void Walk(
        ReportSequence sequence, Action<ReportBook, IEntry<ReportFact>, Outcome<ReportBook, ReportFact>> look)
    {
        var book = ReportBook.Empty.Under(Running.State);
        foreach (var proposal in sequence.Proposals)
        {
            var outcome = book.Record(proposal);
            look(book, proposal, outcome);
            book = outcome.State;
        }
    }
}
