using Care.Partnerships.Dossiers;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Monitoring;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Monitoring.MonitoringStory;

namespace Care.Partnerships.Tests.Dossiers;

public class MonitoringDutyTests
{
    private static readonly AgreementDossier Running = new(Story.Running.State);

    [Fact]
    public void A_plan_is_agreed_by_its_first_day_and_whoever_lets_it_wait_is_late()
    {
        Told(Proposed, AgreedOn).Should().Equal(
            "agree to version 1 of the monitoring plan, or send it back, Partner, 2026-06-01");
        Of(Proposed, Year.Start.PlusDays(3)).Single().DaysLate.Should().Be(3);
        Told(SentBack, AgreedOn).Should().Equal(
            "propose the monitoring plan again, with what is to be changed, Lead, 2026-06-01");
        Told(Revising, ReportedOn)[^1].Should().Be(
            "agree to version 2 of the monitoring plan, or send it back, Lead, ");
    }

    [Fact]
    public void A_figure_is_due_once_its_period_is_over()
    {
        Figures(Agreed, FirstQuarter.End.PlusDays(-1)).Should().BeEmpty();
        Figures(Agreed, FirstQuarter.End).Should().Equal(
            "report People with safe water Jun to Aug 2026, Partner, 2026-09-15",
            "report Latrines Jun to Aug 2026, Partner, 2026-09-15");
        Figures(Reported.And(Built, Ben, ReportedOn), LaterOn).Should().Equal(
            "report People with safe water Sep to Nov 2026, Partner, 2026-12-15",
            "report Latrines Sep to Nov 2026, Partner, 2026-12-15",
            "report Payments in time Jun to Nov 2026, Lead, 2026-12-15");
        Of(Agreed, new(2026, 9, 20)).Where(duty => duty.Fact == typeof(FigureReported))
            .Should().AllSatisfy(duty => duty.DaysLate.Should().Be(5));

        string[] Figures(Kit.Given<JointMonitoring, MonitoringFact> given, LocalDate on) =>
            [.. Told(given, on).Where(text => text.StartsWith("report", StringComparison.Ordinal))];
    }

    [Fact]
    public void A_visit_is_planned_made_told_and_answered()
    {
        Visits(Agreed, new(2026, 8, 1)).Should().BeEmpty();
        Visits(Agreed, new(2026, 8, 2)).Should().Equal(
            "plan the next visit: both programme managers, , 2026-09-01");
        Visits(Planned, AgreedOn).Should().Equal("make the visit v-1: See the water points., , 2026-07-01");
        Visits(Made, MadeOn).Should().Equal(
            "tell what was found on the visit v-1, Lead, 2026-07-15",
            "tell what was found on the visit v-1, Partner, 2026-07-15");
        Visits(ToldByBen, MadeOn).Should().Equal("tell what was found on the visit v-1, Lead, 2026-07-15");
        Visits(Told(), MadeOn).Should().Equal("answer the finding f-2: The ramp is too steep., Partner, 2026-07-16");
        Visits(Answered, MadeOn).Should().BeEmpty();
        Visits(Answered, new(2026, 9, 2)).Should().Equal(
            "plan the next visit: both programme managers, , 2026-10-01");

        static Kit.Given<JointMonitoring, MonitoringFact> Told() => MonitoringStory.Told;
        string[] Visits(Kit.Given<JointMonitoring, MonitoringFact> given, LocalDate on) =>
            [.. MonitoringDutyTests.Told(given, on)
                .Where(text => !text.StartsWith("report", StringComparison.Ordinal))];
    }

    [Fact]
    public void Silence_is_told_as_a_question_and_never_as_health()
    {
        Silence(Year.Start.PlusDays(120)).Should().BeEmpty();
        Silence(Year.Start.PlusDays(121)).Should().Equal(
            "nothing is recorded in the monitoring since 1 Jun 2026: ask how the work goes");

        string[] Silence(LocalDate on) =>
            [.. (Running with { Monitorings = [Agreed.State] }).Duties(on)
                .Where(duty => duty.IsSilence && duty.Subject.Part == "mon-1").Select(duty => duty.What)];
    }

    [Fact]
    public void What_is_over_is_closed_and_then_nothing_is_due()
    {
        var all = Agreed;
        foreach (var (indicator, by) in new[] { (Reached, Ben), (Latrines, Ben), (Paid, Ana) })
            all = all.And(
                new FigureReported(indicator.Id, Year, indicator.Kind switch
                {
                    IndicatorKind.People => People(2_000), IndicatorKind.Number => MonitoringFigure.Of(100),
                    _ => MonitoringFigure.Of(9, 10),
                }), by, ClosedOn);
        Told(all, ClosedOn).Should().Contain("close the monitoring, with what is learned, , ");
        Told(Closed, ClosedOn.PlusYears(1)).Should().BeEmpty();
        Told(Nothing, ClosedOn).Should().BeEmpty();
    }

    [Property(Arbitrary = [typeof(MonitoringSequences)], MaxTest = 200)]
    public void A_duty_can_be_done_by_the_side_that_it_names(MonitoringSequence sequence)
    {
        var state = JointMonitoring.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            state = state.Record(proposal).State;
            if (state.LastOn is not { } last) continue;
            foreach (var duty in (Running with { Monitorings = [state] }).Duties(last.PlusDays(30)))
                if (duty.Fact.IsSubclassOf(typeof(MonitoringFact)))
                {
                    var possible = state.Permissions(duty.Side is Side.Lead ? Ana : Ben, last.PlusDays(30))
                        .Single(one => one.Fact == duty.Fact);
                    if (duty.Fact != typeof(MonitoringClosed))
                        possible.IsAllowed.Should().BeTrue("{0} in {1}: {2}", duty.What, state, possible);
                }
        }
    }

    private static string[] Told(Kit.Given<JointMonitoring, MonitoringFact> given, LocalDate on) =>
    [
        .. Of(given, on).Select(duty => FormattableString.Invariant($"{duty.What}, {duty.Side}, {duty.By:uuuu-MM-dd}")),
    ];

    private static Duty[] Of(Kit.Given<JointMonitoring, MonitoringFact> given, LocalDate on) =>
    [
        .. (Running with { Monitorings = [given.State] }).Duties(on)
            .Where(duty => !duty.IsSilence && duty.Fact.IsSubclassOf(typeof(MonitoringFact))),
    ];
}
