using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Monitoring.MonitoringStory;

namespace Care.Partnerships.Tests.Monitoring;

/// <summary>
/// A sequence of proposals, good and bad: three in four follow a possible life, the rest is anything by anyone.
/// </summary>
public sealed record MonitoringSequence(IEntry<MonitoringFact>[] Proposals)
{
    public override string ToString() => string.Join('\n', Proposals.Select(proposal => proposal.ToString()));
}

public static class MonitoringSequences
{
    private static readonly Person[] People = [Ana, Ben, Kim, Ben, Stranger];

    private static readonly Indicator Monthly = Indicator.From(
            Reached.Id, Reached.Name, IndicatorKind.People, "people", 2_000, 1, "lists", Side.Partner, groups: Groups)
        .Required();

    private static readonly Indicator Households = Indicator.From(
        Latrines.Id, Latrines.Name, IndicatorKind.Ratio, "households", 2, 3, "lists", Side.Lead).Required();

    internal static readonly MonitoringPlan[] Plans =
    [
        Plan, LongerPlan, SmallPlan, PlanOf([Monthly, Latrines]), PlanOf([Reached, Households]),
        MonitoringPlan.From(SecondQuarter, [Reached], [Modes[0]], new(9, 9, 0), 0, 0).Required(),
    ];

    public static Arbitrary<MonitoringSequence> Sequence() =>
        (
            from length in Gen.Choose(1, 50)
            from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4)
            select new MonitoringSequence(Build(draws))).ToArbitrary();

    private static IEntry<MonitoringFact>[] Build(int[] draws)
    {
        var (proposals, state) = (new List<IEntry<MonitoringFact>>(), JointMonitoring.NotStarted);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            var (day, kind, draw, who) = (draws[i], draws[i + 1], draws[i + 2], draws[i + 3]);
            var last = state.LastOn ?? ProposedOn;
            var on = last.PlusDays(day % 5 == 0 ? 40 : day % 3 - (kind % 7 == 0 ? 1 : 0));
            proposals.Add(
                kind % 4 > 0 ? Sensible(state, draw, LocalDate.Max(on, last))
                : Entry.Of(Anything(state, draw, who), who % 9 == 8 ? Actor.Clock : People[who % 5], on));
            state = state.Record(proposals[^1]).State;
        }

        return [.. proposals];
    }

    private static Entry<MonitoringFact> Sensible(JointMonitoring m, int draw, LocalDate on)
    {
        if (m.Phase is MonitoringPhase.NotStarted)
            return Entry.Of<MonitoringFact>(Proposal with { Plan = Plans[draw % 4] }, draw % 2 == 0 ? Ana : Ben, on);
        if (m.Pending is { } pending)
        {
            var other = pending.ToAnswer is Side.Lead ? Kim : Ben;
            return draw % 3 == 0
                ? Entry.Of<MonitoringFact>(new PlanSentBack(pending.Number, "Less."), other, on)
                : Entry.Of<MonitoringFact>(new PlanAgreed(pending.Number), other, on);
        }

        if (m.InForce is not { Plan: var plan } || draw % 11 == 0)
            return Entry.Of<MonitoringFact>(new PlanRevised(Plans[draw % 5], "Better."), draw % 2 == 0 ? Ana : Ben, on);
        if (draw % 3 == 0)
        {
            var indicator = plan.Indicators[draw / 3 % plan.Indicators.Count];
            var last = m.Figures.Where(one => one.Entry.Fact.Indicator == indicator.Id)
                .Select(one => one.Entry.Fact.Period.End).DefaultIfEmpty(plan.Period.Start.PlusDays(-1)).Max();
            var months = draw / 9 % 3 == 0 ? 3 : indicator.EveryMonths;
            var end = LocalDate.Min(last.PlusDays(1).PlusMonths(months).PlusDays(-1), plan.Period.End);
            if (end > last)
                return Entry.Of<MonitoringFact>(
                    new FigureReported(indicator.Id, DateIntervals.Of(last.PlusDays(1), end), Fitting(indicator, draw)),
                    indicator.Responsible is Side.Lead ? Ana : Ben, LocalDate.Max(on, end));
        }

        return Visiting(m, draw, on);
    }

    private static Entry<MonitoringFact> Visiting(JointMonitoring m, int draw, LocalDate on)
    {
        var by = draw % 2 == 0 ? Ana : Ben;
        var side = draw % 2 == 0 ? Side.Lead : Side.Partner;
        var name = $"{m.Visits.Count}-{(draw % 2 == 0 ? "a" : "b")}";
        if (m.Visits.FirstOrDefault(one => one.IsOpen) is { Planned.Fact.Visit.Id: var open })
            return draw % 5 == 0 ? Entry.Of<MonitoringFact>(new VisitCancelled(open, "Rain."), by, on)
                : Entry.Of<MonitoringFact>(new VisitMade(open, on), by, on);
        if (m.Visits.FirstOrDefault(one => one.Made is not null && one.Told[side] is null) is { } untold)
            return Entry.Of<MonitoringFact>(
                new VisitFindingsTold(untold.Planned.Fact.Visit.Id,
                [
                    new(Id<VisitFinding>.Of(name), (VisitFindingKind)(draw / 2 % 2), "Seen."),
                ]), by, on);
        if (m.Findings.Where(one => one.By != side && one.Answer is null).ToArray() is [var waiting, ..])
            return Entry.Of<MonitoringFact>(new VisitFindingAnswered(waiting.Finding.Id, "Done."), by, on);
        return draw % 7 == 0 ? Entry.Of<MonitoringFact>(End, by, on)
            : Entry.Of<MonitoringFact>(
                new VisitPlanned(Visit with { Id = Id<MonitoringVisit>.Of(name), On = on.PlusDays(draw % 4) }), by, on);
    }

    private static MonitoringFact Anything(JointMonitoring m, int which, int a) => (which % 11) switch
    {
        0 => Proposal with { Plan = Plans[a % 6] },
        1 => new PlanRevised(Plans[a % 6], Text(a)),
        2 => new PlanAgreed(m.Versions.Count + a % 3 - 1),
        3 => new PlanSentBack(m.Versions.Count - a % 2, Text(a)),
        4 or 5 => new FigureReported(
            Plan.Indicators[a % 3].Id, (a / 3 % 4) switch
            {
                0 => FirstQuarter, 1 => SecondQuarter, 2 => FirstHalf,
                _ => DateIntervals.Of(Year.Start, Year.Start.PlusDays(a % 400)),
            }, Fitting(Plan.Indicators[a / 5 % 3], a)),
        6 => new VisitPlanned(
            Visit with
            {
                Mode = (MonitoringModeKind)(a % 3), Purpose = Text(a), On = VisitOn.PlusDays(a % 300),
                Kind = (AssuranceKind)(a / 3 % 3),
            }),
        7 => a % 2 == 0 ? Going with { MadeOn = VisitOn.PlusDays(a % 300) } : new VisitCancelled(Visit.Id, Text(a)),
        8 => a % 3 == 0 ? OfBen : new VisitFindingsTold(
            Visit.Id, [Poor with { What = Text(a) }, .. a % 5 == 0 ? [Poor] : default(ValueList<VisitFinding>)]),
        9 => new VisitFindingAnswered(a % 2 == 0 ? Poor.Id : Good.Id, Text(a)),
        _ => new MonitoringClosed(Text(a)),
    };

    private static MonitoringFigure Fitting(Indicator indicator, int draw) => indicator.Kind switch
    {
        IndicatorKind.People => MonitoringStory.People(draw % 90, draw % 7),
        IndicatorKind.Number => MonitoringFigure.Of(draw % 60),
        _ => MonitoringFigure.Of(draw % 4 == 0 ? 0 : draw % 9, draw % 4 == 0 ? 0 : 1 + draw % 12),
    };

    private static string Text(int draw) => draw % 5 == 0 ? " " : "Yes.";
}

[Properties(Arbitrary = [typeof(MonitoringSequences)], MaxTest = 500)]
public class MonitoringProperties
{
    private static readonly Lifecycle<JointMonitoring, MonitoringFact> Table = JointMonitoring.Lifecycle;

    [Property]
    public void The_table_decides_as_the_naive_model_does(MonitoringSequence sequence)
    {
        var naive = new NaiveMonitoring();
        Walk(sequence, (state, proposal, outcome) =>
        {
            if (outcome.WasAlreadySo) return;
            naive.Try(proposal).Should().Be(outcome.IsAccepted, "{0} in {1} gives {2}", proposal, state.Phase, outcome);
            naive.Phase.Should().Be(outcome.State.Phase);
            foreach (var row in outcome.State.StatusOn(proposal.On))
                row.Actual.Should().Be(naive.Actual(row.Indicator), "{0}", row);
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_replay_equals_step_by_step_and_the_audit_is_empty(
        MonitoringSequence sequence)
    {
        var history = new List<IEntry<MonitoringFact>>();
        Walk(sequence, (_, proposal, outcome) =>
        {
            if (!outcome.IsAccepted) return;
            history.Add(outcome.Entry);
            outcome.State.Record(proposal).WasAlreadySo.Should().BeTrue("{0}", proposal);
            Table.Replay(history).Should().Be(outcome.State);
        });
        Table.Audit(history).Should().BeEmpty();
    }

    [Property]
    public void Whatever_is_put_into_a_history_it_replays_or_is_damaged(MonitoringSequence sequence)
    {
        try { Table.Replay(sequence.Proposals); }
        catch (DamagedHistoryException) { }
    }

    [Property]
    public void No_version_is_in_force_without_both_sides(MonitoringSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            foreach (var version in outcome.State.Versions)
                if (version.Agreed is { By: Person by })
                    Both.SideOf(by).Should().Be(version.ToAnswer);
        });

    [Property]
    public void A_plan_in_force_stays_in_force_and_what_is_closed_leaves_nothing_open(MonitoringSequence sequence) =>
        Walk(sequence, (before, _, outcome) =>
        {
            var (phase, state) = (outcome.State.Phase, outcome.State);
            if (before.Phase is MonitoringPhase.Agreed)
                phase.Should().BeOneOf(MonitoringPhase.Agreed, MonitoringPhase.Closed);
            if (phase is not MonitoringPhase.Closed)
                (state.InForce is not null).Should().Be(phase is MonitoringPhase.Agreed);
            if (phase is not MonitoringPhase.Closed) return;
            state.Visits.Should().NotContain(visit => visit.IsOpen);
            state.Findings.Should().NotContain(
                told => told.Answer == null && told.Finding.Kind == VisitFindingKind.Improvement);
        });

    [Property]
    public void Without_a_figure_or_with_one_overdue_nothing_is_on_track(MonitoringSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            for (var month = -1; month < 20; month++)
                foreach (var row in outcome.State.StatusOn(Year.Start.PlusMonths(month)))
                    if (row.MeasuredThrough is null || row.IsOverdue)
                        row.Band.Should().NotBe(StatusBand.OnTrack, "{0}", row);
        });

    [Property]
    public void The_periods_of_an_indicator_follow_each_other_and_its_groups_add_up(MonitoringSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            foreach (var figures in outcome.State.Figures.GroupBy(one => one.Entry.Fact.Indicator))
            {
                var periods = figures.Select(one => one.Entry.Fact.Period).OrderBy(period => period.Start).ToArray();
                periods[0].Start.Should().Be(outcome.State.Versions[0].Plan.Period.Start);
                for (var i = 1; i < periods.Length; i++)
                    periods[i].Start.Should().Be(periods[i - 1].End.PlusDays(1));
            }

            foreach (var row in outcome.State.StatusOn(ClosedOn))
                if (row.MeasuredThrough is not null && row.Indicator.Kind is IndicatorKind.People)
                    foreach (var by in Enum.GetValues<Disaggregation>())
                        row.Groups.Where(group => group.By == by).Sum(group => group.People)
                            .Should().Be((long)row.Actual!.Value);
        });

    [Fact]
    public void The_sequences_reach_every_phase_and_second_versions()
    {
        var (reached, agreed) = (new HashSet<MonitoringPhase>(), 0);
        foreach (var sequence in MonitoringSequences.Sequence().Generator.Sample(10_000))
            Walk(sequence, (state, _, _) =>
            {
                reached.Add(state.Phase);
                agreed = Math.Max(agreed, state.Versions.Count(version => version.Agreed is not null));
            });
        reached.Should().BeEquivalentTo(Enum.GetValues<MonitoringPhase>());
        agreed.Should().BeGreaterThan(1);
    }

    private static void Walk(
        MonitoringSequence sequence,
        Action<JointMonitoring, IEntry<MonitoringFact>, Outcome<JointMonitoring, MonitoringFact>> look)
    {
        var state = JointMonitoring.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            var outcome = state.Record(proposal);
            look(state, proposal, outcome);
            state = outcome.State;
        }
    }
}
