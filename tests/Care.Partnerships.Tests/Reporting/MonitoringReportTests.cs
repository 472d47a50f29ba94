using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Monitoring.MonitoringStory;

namespace Care.Partnerships.Tests.Reporting;

public class MonitoringReportTests
{
    private static readonly MonitoringReport Report = new(
        Names.Of([new(Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH")], [Ana with { Name = "Ana Cruz" }]));

    private static readonly VisitPlanned Another = new(
        Visit with { Id = Id<MonitoringVisit>.Of("v-2"), On = ReportedOn });

    [Fact]
    public void Status() =>
        Report.Status(Reported.And(Built with { Figure = MonitoringFigure.Of(1) }, Ben, ReportedOn).State, ReportedOn)
            .Should().Be("""
              Indicator               Reported by  Target  Planned  Actual     Achieved   Time    Status
              ----------------------  -----------  ------  -------  ---------  ---------  ------  ------------
              People with safe water  Tanglaw      2,000   504.11   450        22.5 %     25.2 %  on track
              Latrines                Tanglaw      120     45.21    21         1.0 %      25.2 %  delayed
              Payments in time        care-phl     0.9     0.61     not known  not known  27.9 %  not measured
              Version 1 of the plan: 1 on track, 1 delayed, 1 not measured.

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Without_a_figure_nothing_is_called_healthy()
    {
        Report.Status(Proposed.State, ReportedOn).Should().Be("  no plan is agreed, so nothing is measured\n");
        Report.Status(Agreed.State, ClosedOn).Should().Contain("3 not measured").And.NotContain("on track");
        MonitoringReport.People(Agreed.State, ClosedOn).Should().Be("  no people are counted yet\n");
        Report.Visits(Agreed.State).Should().Be("  no visit is planned\n");
        Report.Visits(Made.State).Should().Contain("care-phl: has not told").And.Contain("Tanglaw: has not told");
        Report.Visits(Told.State).Should().Contain("not answered");
    }

    [Fact]
    public void People_by_group() =>
        MonitoringReport.People(Reported.State, ReportedOn).Should().Be("""
              Indicator               By          Group        People
              ----------------------  ----------  -----------  ------
              People with safe water  sex         women        450
              People with safe water  sex         men          0
              People with safe water  age         under 18     0
              People with safe water  age         18 and over  450
              People with safe water  disability  with         0
              People with safe water  disability  without      450

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Visits() =>
        Report.Visits(Answered.And(Another, Ana, MadeOn).State)
            .Should().Be("""
              v-1, joint visit, made on 1 Jul 2026: See the water points.
                care-phl: to improve: The ramp is too steep.
                  answered on 2 Jul 2026: It is rebuilt by 10 July.
                Tanglaw: good: Lists are complete.
              v-2, joint visit, planned for 10 Sep 2026: See the water points.

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_plan_with_what_to_look_at()
    {
        MonitoringReport.Plan(Plan).Should().Be("""
              Asked for in the busiest month: 1 report and 2 requests, limit 4.
              joint visit, every 3 months: both programme managers
              remote look, every 6 months: video call

            """.ReplaceLineEndings("\n"));
        MonitoringReport.Plan(MonitoringPlan.From(Year, [Reached], Modes, new(4, 1, 4), 0, 0).Required())
            .Split('\n').Count(line => line.StartsWith("  Look at: ", StringComparison.Ordinal)).Should().Be(4);
    }

    [Fact]
    public void A_history_in_words() =>
        Report.History(Closed.History).Should().Be("""
              10 May 2026  plan proposed by Ana Cruz for the lead: 3 indicators
              20 May 2026  version 1 of the plan agreed to by ben for the partner
              20 May 2026  joint visit v-1 planned for 1 Jul 2026 by Ana Cruz: See the water points.
               2 Jul 2026  v-1 made on 1 Jul 2026; recorded by ben
               2 Jul 2026  found on v-1, told by ben for the partner: good: Lists are complete.
               2 Jul 2026  found on v-1, told by Ana Cruz for the lead: to improve: The ramp is too steep.
               2 Jul 2026  f-2 answered by ben for the partner: It is rebuilt by 10 July.
              10 Sep 2026  reached 1 Jun 2026 to 31 Aug 2026: 450, reported by ben
              10 Sep 2026  another plan proposed by ben for the partner: 3 indicators (Three more months.)
              10 Sep 2026  version 2 of the plan agreed to by Ana Cruz for the lead
               1 Jul 2027  closed by Ana Cruz: Count people from the first day.

            """.ReplaceLineEndings("\n"));
}
