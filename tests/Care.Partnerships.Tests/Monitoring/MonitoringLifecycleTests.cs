using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Monitoring.MonitoringStory;

namespace Care.Partnerships.Tests.Monitoring;

public class MonitoringLifecycleTests
{
    public static TheoryData<string> Names => [.. MonitoringScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Monitoring/refusals", MonitoringScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => MonitoringScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(JointMonitoring.Lifecycle, MonitoringScenarios.All)
            .Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_facts() =>
        JointMonitoring.Lifecycle.PermissionTable(
            [.. new[] { Nothing, Proposed, SentBack, Reported, Revising, Closed }
                .Select((given, i) => (i == 4 ? "Agreed, with a new version" : $"{given.State.Phase}", given.State))],
            [
                Entry.Of(Proposal, Ana, ProposedOn), Entry.Of(Revision with { Plan = SmallPlan }, Ana, ClosedOn),
                Entry.Of(new PlanAgreed(1), Ben, AgreedOn), Entry.Of(new PlanAgreed(2), Ana, ClosedOn),
                Entry.Of(Back, Ben, ClosedOn), Entry.Of(MoreWater, Ben, ClosedOn),
                Entry.Of(new VisitPlanned(Visit with { Id = Id<MonitoringVisit>.Of("v-9"), On = ClosedOn }),
                    Ana, ClosedOn),
                Entry.Of(End, Ana, ClosedOn),
            ]).Should().Be("""
            NotStarted
            | Proposed
            | | SentBack
            | | | Agreed
            | | | | Agreed, with a new version
            | | | | | Closed
            x = = = = =  MonitoringProposed
            - x x x x -  PlanRevised
            - x - = = =  PlanAgreed
            - - - - x -  PlanAgreed
            - x - - - -  PlanSentBack
            - - - x x -  FigureReported
            - - - x x -  VisitPlanned
            - x x x x =  MonitoringClosed
            """);

    [Fact]
    public void Every_history_that_lost_an_entry_is_seen()
    {
        for (var i = 0; i < Closed.History.Count; i++)
        {
            var damaged = Closed.History.Where((_, place) => place != i).ToArray();
            try { JointMonitoring.Lifecycle.Replay(damaged).Should().NotBe(Closed.State); }
            catch (DamagedHistoryException) { }
        }
    }

    [Fact]
    public void What_cannot_follow_is_damaged()
    {
        foreach (var planted in new IEntry<MonitoringFact>[]
        {
            Entry.Of(new PlanAgreed(7), Ana, ClosedOn), Entry.Of(new PlanSentBack(1, "x"), Ana, ClosedOn),
            Entry.Of(Planning, Ana, ClosedOn), Entry.Of(Going, Ana, ClosedOn), Entry.Of(Staying, Ana, ClosedOn),
            Entry.Of(OfAna, Ana, ClosedOn), Entry.Of(OfAna, Stranger, ClosedOn), Entry.Of(Answer, Ben, ClosedOn),
            Entry.Of(Answer with { Finding = Id<VisitFinding>.Of("f-9") }, Ben, ClosedOn),
            Entry.Of(Revision, Stranger, ClosedOn), Entry.Of(Proposal, Ana, ClosedOn),
        })
            FluentActions.Invoking(() => JointMonitoring.Lifecycle.Replay([.. Revised.History, planted]))
                .Should().Throw<DamagedHistoryException>(planted.ToString()).Which.Index.Should().BePositive();
    }

    [Fact]
    public void What_was_recorded_passes_the_audit_and_one_wrong_fact_is_told_at_its_place()
    {
        JointMonitoring.Lifecycle.Audit(Closed.History).Should().BeEmpty();
        var planted = Closed.History.Select((entry, place) =>
            entry.Fact is FigureReported ? Entry.Of(Water, Ana, entry.On) : entry);
        JointMonitoring.Lifecycle.Audit(planted)
            .SelectMany(finding => finding.Refusals.Select(refusal => refusal.Code))
            .Should().Equal("CP-LIF-006", "CP-MON-016");
    }

    [Fact]
    public void Figures_stay_with_the_version_under_which_they_were_reported()
    {
        var after = Revised.And(MoreWater, Ben, LaterOn).State;
        after.Figures.Select(figure => figure.Version).Should().Equal(1, 2);
        (after.InForce?.Number, after.Pending).Should().Be((2, null));
        after.StatusOn(LaterOn)[0].Actual.Should().Be(950, "the same indicator counts on");
        var corrected = Revised.And(Water with { Figure = People(440) }, Ben, LaterOn).State;
        corrected.Figures.Should().ContainSingle().Which.Version.Should().Be(2);
    }

    [Fact]
    public void A_version_that_is_sent_back_leaves_the_old_one_in_force()
    {
        var state = Revising.And(Back with { Version = 2 }, Ana, ReportedOn).State;
        (state.InForce?.Number, state.Pending, state.Versions[1].SentBack?.Fact.Change)
            .Should().Be((1, null, "Count latrines monthly."));
        (Revising.State.Pending?.ToAnswer, Proposed.State.Pending?.ToAnswer)
            .Should().Be((Side.Lead, Side.Partner));
    }

    [Fact]
    public void An_indicator_that_left_the_plan_keeps_its_figures()
    {
        var state = Reported.And(Built, Ben, ReportedOn).And(Revision with { Plan = SmallPlan }, Ana, ReportedOn)
            .And(new PlanAgreed(2), Ben, ReportedOn).State;
        state.Figures.Should().HaveCount(2);
        state.StatusOn(ReportedOn).Select(row => row.Indicator.Id.Value).Should().Equal("reached", "paid");
    }

    [Fact]
    public void Where_figures_come_more_often_the_next_one_follows_the_last()
    {
        var monthly = Indicator.From(
            Reached.Id, Reached.Name, IndicatorKind.People, "people", 2_000, 1, "lists", Side.Partner,
            groups: Groups).Required();
        var given = Reported.And(Revision with { Plan = PlanOf([monthly]) }, Ana, ReportedOn)
            .And(new PlanAgreed(2), Ben, ReportedOn);
        given.When(MoreWater with { Period = DateIntervals.Of(new(2026, 9, 1), new(2026, 9, 30)) }, Ben, LaterOn)
            .Outcome.IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Nothing_is_known_before_a_plan_is_in_force()
    {
        (Nothing.State.Heading, Nothing.State.InForce, Nothing.State.Pending, Nothing.State.ClosedOn)
            .Should().Be((null, null, null, null));
        Proposed.State.StatusOn(ReportedOn).Should().BeEmpty();
        Closed.State.ClosedOn.Should().Be(ClosedOn);
    }
}
