using Care.Partnerships.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/monitoring.md, run.</summary>
public class MonitoringGuide
{
    [Fact]
    public void A_plan_a_figure_and_where_it_stands()
    {
        var (ana, ben, sides) = (MonitoringStory.Ana, MonitoringStory.Ben, MonitoringStory.Both);
        var (start, end) = (MonitoringStory.Year.Start, MonitoringStory.Year.End);
        var (proposedOn, agreedOn, on) = (start.PlusDays(-20), start.PlusDays(-10), start.PlusMonths(3));

        PeopleGroup[] groups =
        [
            new(Disaggregation.Sex, "women"), new(Disaggregation.Sex, "men"), new(Disaggregation.Age, "under 18"),
            new(Disaggregation.Age, "18 and over"), new(Disaggregation.Disability, "with"),
            new(Disaggregation.Disability, "without"),
        ];                                               // or Indicator.SuggestedGroups
        var reached = Indicator.From(
            Id<Indicator>.Of("reached"), "People with safe water", IndicatorKind.People, "people", target: 2_000,
            everyMonths: 3, source: "distribution lists", responsible: Side.Partner, groups: groups);
        var paid = Indicator.From(
            Id<Indicator>.Of("paid"), "Payments in time", IndicatorKind.Ratio, "in time out of all", target: 0.9m,
            everyMonths: 6, source: "account", responsible: Side.Lead, baseline: 0.5m, isAboutPartnership: true);
        var plan = MonitoringPlan.From(
            DateIntervals.Of(start, end), [reached.Value, paid.Value],
            [new MonitoringMode(MonitoringModeKind.JointVisit, "both programme managers", EveryMonths: 3)],
            new MonitoringLoad(Reports: 1, Requests: 2, Limit: 4), figureDays: 15, answerDays: 14,
            dataProtectionSharedOn: proposedOn, complaintRouteSharedOn: proposedOn).Value;
        ValueList<PlanFinding> findings = plan.Findings;     // empty: nothing to look at

        var heading = new MonitoringHeading(Id<JointMonitoring>.Of("mon-1"), sides);
        var monitoring = JointMonitoring.NotStarted
            .Record(new MonitoringProposed(heading, plan), by: ana, proposedOn).State
            .Record(new PlanAgreed(Version: 1), by: ben, agreedOn).State;

        var figure = MonitoringFigure.From(count: 450, groups:
        [
            new GroupCount(Disaggregation.Sex, "women", 260), new GroupCount(Disaggregation.Sex, "men", 190),
            new GroupCount(Disaggregation.Age, "under 18", 200), new GroupCount(Disaggregation.Age, "18 and over", 250),
            new GroupCount(Disaggregation.Disability, "with", 40),
            new GroupCount(Disaggregation.Disability, "without", 410),
        ]);
        var quarter = DateIntervals.Of(start, on.PlusDays(-1));
        var reported = monitoring.Record(new FigureReported(reached.Value.Id, quarter, figure.Value), by: ben, on);

        foreach (IndicatorStatus row in reported.State.StatusOn(on, StatusBands.Of(10, 25)))
            Console.WriteLine($"{row.Indicator.Name}: {row.AchievedPoints} of {row.Elapsed}, {row.Band}");
        // People with safe water: 22.5 of 25.2…%, OnTrack
        // Payments in time:  of 25.4…%, NotMeasured: no figure is never "on track"

        findings.Count.Should().Be(0);
        reported.State.StatusOn(on, StatusBands.Of(10, 25)).Select(row => row.Band)
            .Should().Equal(StatusBand.OnTrack, StatusBand.NotMeasured);
    }

    [Fact]
    public void Visits_and_another_version()
    {
        var (monitoring, ana, ben) = (MonitoringStory.Agreed.State, MonitoringStory.Ana, MonitoringStory.Ben);
        var (on, plan) = (MonitoringStory.Year.Start.PlusDays(20), MonitoringStory.LongerPlan);

        var visit = new MonitoringVisit(
            Id<MonitoringVisit>.Of("v-1"), MonitoringModeKind.JointVisit, on, "See the water points of Catbalogan.");
        VisitFinding good = new(Id<VisitFinding>.Of("f-1"), VisitFindingKind.Strength, "The lists are complete.");
        VisitFinding poor = new(Id<VisitFinding>.Of("f-2"), VisitFindingKind.Improvement, "The ramp is too steep.");
        var seen = monitoring.RecordAll(
        [
            Entry.Of(new VisitPlanned(visit), ana, on),
            Entry.Of(new VisitMade(visit.Id, MadeOn: on), ben, on),
            Entry.Of(new VisitFindingsTold(visit.Id, [good]), ben, on),      // each side tells its own
            Entry.Of(new VisitFindingsTold(visit.Id, [poor]), ana, on),
            Entry.Of(new VisitFindingAnswered(poor.Id, "It is rebuilt by 10 July."), ben, on),
        ]).State;
        TrackedVisit made = seen.Visits[0];                  // made.Told[Side.Lead], made.Answers

        var revised = seen.Record(new PlanRevised(plan, "The donor gave three more months."), by: ben, on).State;
        PlanVersion? waiting = revised.Pending;              // version 2, for the lead to answer
        PlanVersion? inForce = revised.InForce;              // version 1, until then
        foreach (ReportedFigure figure in revised.Figures)
            Console.WriteLine($"version {figure.Version}: {figure.Entry}");

        var report = new MonitoringReport(Names.None);
        Console.Write(report.Status(revised, on));           // rows with bands
        Console.Write(report.Visits(revised));               // what both found, and the answers
        Console.Write(MonitoringReport.Plan(plan));          // load, ways, what to look at

        (waiting?.Number, waiting?.ToAnswer, inForce?.Number).Should().Be((2, Side.Lead, 1));
        (made.Told.IsComplete, made.Answers.Count).Should().Be((true, 1));
    }

    [Fact]
    public void Spot_checks_and_audits()
    {
        var (schedule, money) = (AssuranceSchedule.UnicefExample.Unchecked, Money.Of(200_000, "USD"));
        var (ana, on) = (MonitoringStory.Ana, MonitoringStory.Year.Start.PlusDays(20));

        ValueList<AssuranceTimes> asked = schedule.TimesFor(RiskLevel.High, money);     // for MonitoringPlan.From

        var assured = MonitoringStory.Nothing.And(
                MonitoringStory.Proposal with
                {
                    Plan = MonitoringPlan.From(
                        MonitoringStory.Year, [MonitoringStory.Paid], MonitoringStory.Modes, new(0, 0, 0), 0, 0,
                        assurance: asked).Required(),
                }, ana, MonitoringStory.ProposedOn)
            .And(new PlanAgreed(1), MonitoringStory.Ben, MonitoringStory.AgreedOn).State;

        var check = new MonitoringVisit(
            Id<MonitoringVisit>.Of("v-2"), MonitoringModeKind.JointVisit, on, "Look at the receipts.")
        {
            Kind = AssuranceKind.SpotCheck,
        };
        var planned = assured.Record(new VisitPlanned(check), by: ana, on).State;
        AssuranceStatus row = planned.AssuranceOn(on).Single(one => one.Kind is AssuranceKind.SpotCheck);
        Console.WriteLine($"{row.Done} done, {row.Planned} planned of {row.Asked}, next by {row.DueOn:uuuu-MM-dd}");
        Console.Write(MonitoringReport.Assurance(planned, on));

        row.Should().Be(new AssuranceStatus(
            AssuranceKind.SpotCheck, MonitoringStory.Year, Asked: 1, Planned: 1, Done: 0, DueOn: null));
    }
}
