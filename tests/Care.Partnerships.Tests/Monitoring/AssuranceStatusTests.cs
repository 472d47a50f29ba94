using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Monitoring.MonitoringStory;
using MonitoringGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Monitoring.JointMonitoring, Care.Partnerships.Monitoring.MonitoringFact>;

namespace Care.Partnerships.Tests.Monitoring;

/// <summary>Visits, spot checks and audits: how many are asked for, planned and done.</summary>
public class AssuranceStatusTests
{
    private static readonly AgreementDossier Running = new(Story.Running.State);

    // Two spot checks a year, of a plan of fifteen months: two by 31 May 2027, and one in the three months after.
    private static MonitoringGiven Asked { get; } = Under(AssuredPlan(2));

    [Fact]
    public void What_a_schedule_asks_for_becomes_part_of_the_plan()
    {
        var asked = AssuranceSchedule.UnicefExample.Unchecked.TimesFor(RiskLevel.High, Money.Of(200_000, "USD"));
        asked.Should().Equal(new(AssuranceKind.Visit, 3), new AssuranceTimes(AssuranceKind.SpotCheck, 1));
        AssuranceSchedule.UnicefExample.Unchecked.TimesFor(RiskLevel.Unknown, Money.Of(200_000, "USD"))
            .Should().BeEmpty("a risk that nobody rated asks for nothing that could be counted");
        MonitoringPlan.From(
                Year, [Reached], Modes, new(0, 0, 0), 0, 0,
                assurance: [new(AssuranceKind.Audit, 367), new(AssuranceKind.Audit, -1)])
            .Problems("Monitoring/refused-assurance").Should().Equal(
                "CP-VAL-028 assurance[1]", "CP-VAL-033 assurance[0].times", "CP-VAL-033 assurance[1].times");
    }

    [Fact]
    public void Those_of_a_year_are_spread_over_it_and_what_is_missing_stays_owed()
    {
        SpotChecks(Asked, AgreedOn).Should().Be("2 asked, 0 planned, 0 done, next by 2026-11-30");
        var planned = Asked.And(Check("s-1", new(2026, 10, 1)), Ana, AgreedOn);
        SpotChecks(planned, AgreedOn).Should().Be("2 asked, 1 planned, 0 done, next by 2027-05-31");
        var done = planned.And(new VisitMade(Id("s-1"), new(2026, 10, 2)), Ana, new(2026, 10, 2));
        SpotChecks(done, new(2026, 10, 2)).Should().Be("2 asked, 0 planned, 1 done, next by 2027-05-31");
        SpotChecks(done, new(2027, 6, 1)).Should().Be("1 asked, 0 planned, 0 done, next by 2027-05-31", "it is owed");
        var late = done.And(Check("s-2", new(2027, 6, 20)), Ana, new(2027, 6, 1));
        SpotChecks(late, new(2027, 6, 1)).Should().Be("1 asked, 1 planned, 0 done, next by 2027-08-31");
        var all = late.And(Check("s-3", new(2027, 8, 20)), Ana, new(2027, 6, 1));
        SpotChecks(all, new(2027, 6, 1)).Should().Be("1 asked, 2 planned, 0 done, next by none");
        var without = late.And(new VisitCancelled(Id("s-2"), "The road is closed."), Ana, new(2027, 6, 2));
        SpotChecks(without, new(2027, 6, 2)).Should().Be("1 asked, 0 planned, 0 done, next by 2027-05-31");
    }

    [Fact]
    public void One_too_many_does_not_count_for_a_later_year()
    {
        var three = Enumerable.Range(1, 3).Aggregate(
            Asked, (given, number) => given.And(Check($"s-{number}", new(2026, 10, 1)), Ana, AgreedOn));
        SpotChecks(three, AgreedOn).Should().Be("2 asked, 3 planned, 0 done, next by 2027-08-31");
    }

    [Fact]
    public void A_later_plan_does_not_change_a_year_that_is_over()
    {
        var once = Under(AssuredPlan(1)).And(Check("s-1", new(2027, 5, 1)), Ana, AgreedOn)
            .And(new VisitMade(Id("s-1"), new(2027, 5, 1)), Ana, new(2027, 5, 1));
        var more = once.And(new PlanRevised(AssuredPlan(8), "The risk is high now."), Ana, new(2027, 6, 1))
            .And(new PlanAgreed(2), Ben, new(2027, 6, 2));
        SpotChecks(once, new(2027, 6, 2)).Should().Be("1 asked, 0 planned, 0 done, next by 2027-08-31");
        SpotChecks(more, new(2027, 6, 2)).Should().Be(
            "3 asked, 0 planned, 0 done, next by 2027-07-01", "8 a year are 3 in three months, the first of one");
    }

    [Fact]
    public void What_a_plan_does_not_say_is_not_known_and_no_duty()
    {
        Agreed.State.AssuranceOn(ReportedOn).Should().OnlyContain(row => row.Asked == null && row.DueOn == null);
        Proposed.State.AssuranceOn(ReportedOn).Should().BeEmpty();
        Duties(Agreed, ReportedOn).Should().NotContain(told => told.Contains("spot check", StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_nobody_planned_is_a_duty_of_the_lead_and_a_visit_is_asked_for_once()
    {
        Duties(Asked, new(2026, 10, 30)).Should().NotContain(told => told.Contains("spot check"));
        Duties(Asked, new(2026, 10, 31)).Should().Contain(
            "plan a spot check: 0 of 2 done in the year to 31 May 2027, 0 planned, Lead, 2026-11-30, 0");
        Duties(Asked, new(2026, 12, 3)).Should().Contain(
            "plan a spot check: 0 of 2 done in the year to 31 May 2027, 0 planned, Lead, 2026-11-30, 3");
        Duties(Asked.And(Check("s-1", new(2026, 10, 1)), Ana, AgreedOn), new(2026, 10, 31))
            .Should().Contain("make the visit s-1: Look at the receipts., , 2026-10-01, 30")
            .And.NotContain(told => told.Contains("spot check"));

        var visits = Under(AssuredPlan(4, AssuranceKind.Visit));
        Duties(visits, new(2026, 8, 20)).Where(told => told.Contains("visit")).Should().Equal(
            "plan the next visit: both programme managers, , 2026-09-01, 0");
        Duties(Under(AssuredPlan(12, AssuranceKind.Visit)), new(2026, 6, 1)).Where(told => told.Contains("visit"))
            .Should().Equal("plan a visit: 0 of 12 done in the year to 31 May 2027, 0 planned, Lead, 2026-07-01, 0");
    }

    [Fact]
    public void A_spot_check_is_neither_a_way_of_the_plan_nor_a_visit()
    {
        var check = Check("s-1", new(2026, 8, 1)).Visit;
        Asked.When(new VisitPlanned(check with { Mode = MonitoringModeKind.ThirdParty }), Ana, AgreedOn)
            .Outcome.IsAccepted.Should().BeTrue();
        Asked.When(new VisitPlanned(check with { Mode = MonitoringModeKind.ThirdParty, Kind = default }), Ana, AgreedOn)
            .Outcome.Refusals.Select(refusal => refusal.Code).Should().Equal("CP-MON-020");
        Duties(Asked.And(new VisitPlanned(check), Ana, AgreedOn), new(2026, 8, 20)).Should().Contain(
            "plan the next visit: both programme managers, , 2026-09-01, 0");
    }

    [Fact]
    public void The_report_tells_what_is_asked_planned_and_done()
    {
        MonitoringReport.Assurance(Asked.And(Check("s-1", new(2026, 10, 1)), Ana, AgreedOn).State, new(2027, 6, 1))
            .Should().Be("""
              Kind        Year to      Asked for  Planned  Done  To be planned by
              ----------  -----------  ---------  -------  ----  -----------------
              visit       31 Aug 2027  not known  0        0
              spot check  31 Aug 2027  1          0        0     31 May 2027, late
              audit       31 Aug 2027  not known  0        0

            """.ReplaceLineEndings("\n"));
        MonitoringReport.Assurance(Proposed.State, ReportedOn).Should().Contain("no plan is agreed");
        MonitoringReport.Plan(AssuredPlan(2)).Should().Contain("  spot check: 2 a year asked for.\n");
        new MonitoringReport(Names.None).Visits(Asked.And(Check("s-1", new(2026, 10, 1)), Ana, AgreedOn).State)
            .Should().StartWith("  s-1, spot check (joint visit), planned for 1 Oct 2026: ");
    }

    [Fact]
    public void Years_at_the_end_of_the_calendar_are_counted_too()
    {
        var last = Under(MonitoringPlan.From(
            DateIntervals.Of(new(9998, 1, 31), LocalDate.MaxIsoValue), [Reached], Modes, new(0, 0, 0), 0, 0,
            assurance: [new(AssuranceKind.Audit, 366)]).Required());
        last.State.AssuranceOn(LocalDate.MaxIsoValue).Single(row => row.Kind is AssuranceKind.Audit)
            .Should().Match<AssuranceStatus>(row => row.Asked > 300 && row.DueOn == new LocalDate(9998, 1, 31));
    }

    private static MonitoringGiven Under(MonitoringPlan plan) =>
        Nothing.And(Proposal with { Plan = plan }, Ana, ProposedOn).And(new PlanAgreed(1), Ben, AgreedOn);

    private static MonitoringPlan AssuredPlan(int times, AssuranceKind kind = AssuranceKind.SpotCheck) =>
        MonitoringPlan.From(
            DateIntervals.Of(Year.Start, new(2027, 8, 31)), [Reached, Latrines, Paid], Modes, new(1, 2, 4), 15, 14,
            dataProtectionSharedOn: ProposedOn, complaintRouteSharedOn: ProposedOn,
            assurance: [new(kind, times)]).Required();

    private static Id<MonitoringVisit> Id(string id) => Id<MonitoringVisit>.Of(id);

    private static VisitPlanned Check(string id, LocalDate on) => new(
        new(Id(id), MonitoringModeKind.JointVisit, on, "Look at the receipts.")
    {
        Kind = AssuranceKind.SpotCheck,
    });

    private static string SpotChecks(MonitoringGiven given, LocalDate on)
    {
        var row = given.State.AssuranceOn(on).Single(one => one.Kind is AssuranceKind.SpotCheck);
        return FormattableString.Invariant(
            $"{row.Asked} asked, {row.Planned} planned, {row.Done} done, next by {row.DueOn?.ToString("uuuu-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture) ?? "none"}");
    }

    private static string[] Duties(MonitoringGiven given, LocalDate on) =>
    [
        .. (Running with { Monitorings = [given.State] }).Duties(on)
            .Where(duty => !duty.IsSilence && duty.Fact.IsSubclassOf(typeof(MonitoringFact)))
            .Select(duty => FormattableString.Invariant(
                $"{duty.What}, {duty.Side}, {duty.By:uuuu-MM-dd}, {duty.DaysLate}")),
    ];
}
