using Care.Partnerships.Agreements;
using Care.Partnerships.Budgets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Reports;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Scoring;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>The main figures of what the quick start prints from the sample.</summary>
public class SampleReportTests
{
    private static readonly Dossier Sample = SampleFile.File.Dossier;
    private static readonly Names Known = Names.Of(Sample.Parties, Sample.People);
    private static readonly ScorecardReport Report = new(Known);
    private static readonly CheckIn[] CheckIns = [.. Sample.CheckIns.Select(checkIn => checkIn.State)];
    private static readonly CheckInView Second = CheckIns[1].VisibleTo(SampleFile.FocalPoint);
    private static readonly LocalDate On = new(2026, 11, 22);

    [Fact]
    public void The_funding_agreement_stands_under_the_one_that_was_activated() =>
        AgreementReport
            .Families([.. Sample.Agreements.Select(agreement => agreement.State)])
            .Should()
            .Be(
                "  PFA-2025-007 is a sub-agreement of CTA-2025-001, activated on 2025-11-11: A typhoon made landfall "
                + "in Samar on 8 November 2025; roofs and roads are gone.\n"
            );

    [Fact] public void No_families() => AgreementReport.Families([]).Should().Be("  none\n");

    [Fact]
    public void Overhead_of_each_partner() =>
        new OverheadReport(Names.None).Partners(
                Sample.Budgets.Select(budget => (
                    budget.Versions.Current!.Budget.Lines[0].Use.SpentBy, budget.Versions.Current.Budget,
                    budget.Overhead!)))
            .ToText()
            .Should().Be(Texts.Expected("Reporting/overhead-of-partners"));

    [Fact]
    public void Overhead_that_is_refused_shows_the_reason_and_a_rate_that_is_not_known_says_so()
    {
        var budget = Sample.Budgets[1].Versions.Current!.Budget;
        var (award, dollars) = (Sample.Budgets[1].Overhead!.Award, OverheadRate.Of(15, DonorRuleSets.Mtdc2024));
        new OverheadReport(Known)
            .Partners([(SampleFile.Penafrancia, budget, new(award, dollars))])
            .ToText()
            .Should()
            .Contain("Peñafrancia Women's Network (illustrative)  ")
            .And.Contain(OverheadRefusedIn(dollars, budget));
        new OverheadReport(Known).Partners([(SampleFile.Penafrancia, budget, new(award, dollars))]).ToMarkdown()
            .Should().MatchRegex(@"stated rate\.( \| +){5}\|\n$");
        new OverheadReport(Known)
            .Partners([(SampleFile.Penafrancia, budget, new(award, OverheadRate.Of(7, CostBase.EligibleDirect)))])
            .ToText()
            .Should()
            .Contain("not known     not known");

        static string OverheadRefusedIn(OverheadRate rate, Budget budget) =>
            OverheadAmount
                .Calculate(rate, [.. budget.Lines.Select(line => line.AsCost())])
                .ValidationErrors.Single()
                .ErrorMessage;
    }

    [Fact]
    public void Overhead_is_reckoned_on_what_is_paid_in_money()
    {
        var (budget, terms) = (Sample.Budgets[0].Versions.Current!.Budget, Sample.Budgets[0].Overhead!);
        budget
            .OverheadUnder(terms)
            .Required()
            .BaseWorking.Lines.Select(line => line.What)
            .Should()
            .NotContain(["tarpaulins", "volunteers"]);
        budget.RecoveryUnder(terms)!.Required().Unrecovered.Should().Be(Money.Of(14_848.80m, Currency.Usd));
        budget.RecoveryUnder(terms with { Own = null }).Should().BeNull();
    }

    [Fact]
    public void Categories_add_up_to_the_whole() =>
        BudgetReport
            .Categories(Sample.Budgets[0].Versions.Current!.Budget)
            .ToText()
            .Should()
            .Contain("supplies             174,380.00 USD  0.00 USD       174,380.00 USD  45.5 %")
            .And.EndWith("total                371,520.00 USD  12,150.00 USD  383,670.00 USD  100.0 %\n");

    [Fact]
    public void A_radar_has_a_curve_for_each_side() =>
        Report.Radar(Second, GapView.Partnership, ScorecardTemplates.QuarterlyCheckIn.Scheme.Scale).Should().Be("""
        ---
        config:
            radar:
                marginLeft: 266
                marginRight: 266
        ---
        radar-beta
            title The partnership
            axis d0["Communication and openness"]
            axis d1["Equity, respect and mutual accountability"]
            axis d2["Shared capacity and learning"]
            axis d3["Shared vision, mission and goals"]
            axis d4["Mutual monitoring and feedback"]
            curve lead["Lead"]{4.00, 4.00, 3.67, 4.00, 3.33}
            curve partner["Partner"]{3.67, 2.33, 3.67, 3.67, 3.00}
            min 1
            max 5
            ticks 4
            graticule polygon

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_summary_says_how_its_figures_are_read() =>
        Report
            .Summary(CheckIns, SampleFile.FocalPoint, On)
            .Should()
            .Contain(
                "Scores run from 1 to 5, and more is better: Concern: to be addressed (1.0 to 2.9); Borderline: to "
                + "be discussed (3.0 to 3.9); Strength (4.0 to 5.0).\n"
            )
            .And.Contain("A gap of 1.0 or more is bold: it is discussed whatever the average.\n")
            .And.Contain("through time; what worsened by 0.5 or more is bold\n");

    [Fact]
    public void A_radar_is_empty_until_both_sides_are_in() =>
        Report
            .Radar(
                CheckInStory.LeadIn.State.VisibleTo(CheckInStory.Ana), GapView.Partnership,
                Cards.Quarterly.Scheme.Scale)
            .Should()
            .BeEmpty();

    [Fact]
    public void Worse_equity_is_an_alert_and_better_openness_none()
    {
        var trend = Trend.From(CheckIns, SampleFile.FocalPoint, Side.Partner, SheetSubject.Partnership).Required();
        trend.Points.Select(point => point.On).Should().Equal(new LocalDate(2026, 2, 28), new(2026, 5, 31));
        trend.Alerts.Select(alert => (alert.Dimension?.Value, alert.Change)).Should().Equal(("equity", -1m));
    }

    [Fact]
    public void A_trend_holds_only_what_its_reader_may_see()
    {
        Trend
            .From(CheckIns, SampleFile.Luz, Side.Partner, SheetSubject.Partnership)
            .Required()
            .Points.Count.Should()
            .Be(0);
        Trend
            .From([CheckInStory.PartnerIn.State], CheckInStory.Ana, Side.Partner, SheetSubject.Lead)
            .Required()
            .Points.Count.Should()
            .Be(0, "the other side's sheet is closed until both are in");
        Trend
            .From([CheckInStory.PartnerIn.State], CheckInStory.Ben, Side.Partner, SheetSubject.Lead)
            .Required()
            .Points.Count.Should()
            .Be(1);
        Trend
            .From([CheckIns[1], CheckIns[0]], SampleFile.Ben, Side.Lead, SheetSubject.Partner)
            .ValidationErrors.Should()
            .ContainSingle(problem => problem.ErrorCode == "CP-SCO-022");
    }

    [Fact]
    public void The_summary_begins_with_what_stands_and_ends_with_the_trend()
    {
        var summary = Report.Summary(CheckIns, SampleFile.FocalPoint, On);
        summary
            .Should()
            .Contain("2026-09-15 (overdue)")
            .And.Contain("chk-2026-q2: scores and gaps")
            .And.Contain("**1.67**")
            .And.Contain("Write down who decides what in procurement")
            .And.Contain("**2.33**")
            .And.Contain("line [3.20, 3.27]")
            .And.NotContain("\r");
        Report
            .Summary(CheckIns, SampleFile.Luz, On)
            .Should()
            .Be(Report.Overview(CheckIns, On), "she is of neither side, and sees no sheet");
        Report.Summary([CheckIns[2]], SampleFile.FocalPoint, On).Should().Be(Report.Overview([CheckIns[2]], On));
    }

    [Fact]
    public void A_survey_hides_what_fewer_than_five_answered()
    {
        var findings = SurveyFindings.From(Sample.Surveys[0].State).Required();
        new SurveyReport(Known)
            .Findings(findings)
            .Should()
            .Contain("83.3 % (10 of 12) answered")
            .And.Contain("| Money reaches us in time.      | hidden  | hidden  | -     |");
    }

    [Fact]
    public void One_report_waits_for_the_lead()
    {
        var (agreement, book, schedule) = Reported();
        var duties = ReportDuty.Of(schedule, book, On);
        new ReportStatusReport(Known)
            .Duties(agreement, duties)
            .Should()
            .Contain("under review  CARE Philippines (illustrative): accept")
            .And.Contain("2026-10-09  44 days late");
        new ReportStatusReport(Known)
            .Timeliness(agreement, ReportWait.Tally(schedule, book, On, WorkingCalendar.MondayToFriday))
            .Should()
            .Contain("25.0 %")
            .And.Contain("0.0 %");
    }

    [Fact]
    public void The_last_tranche_waits_for_both_sides()
    {
        var (_, book, schedule) = Reported();
        var summary = FundingReport.Summary(
            Sample.FundingAccounts[0].Entries, ReportDuty.Of(schedule, book, On), [], On,
            WorkingCalendar.MondayToFriday);
        summary
            .Should()
            .Contain("Committed            412,500.00 USD")
            .And.Contain(
                "Advance not cleared  136,955.00 USD  104,000.00 USD reported, waiting for the lead; "
                + "32,955.00 USD not reported\n")
            .And.Contain("4        2026-10-01  62,500.00 USD   62,500.00 USD   planned")
            .And.Contain("77,045.00 of 110,000.00 USD reported spent (70.0 %); 75 % needed  partner")
            .And.Contain("2 of 3 accepted, Financial report to 2026-08-31 is in review      lead")
            .And.Contain("1 day (1 working day)")
            .And.Contain("not counted: days on which no advance could be paid, or money was on its way")
            .And.Contain("the lead was late with 2 of 4 payments (50.0 %)")
            .And.Contain("the partner was late with 1 of 4 payments (25.0 %)");
    }

    [Fact]
    public void Facts_for_a_tranche_are_the_reports_whose_period_is_over()
    {
        var (_, book, schedule) = Reported();
        var facts = ReleaseEvidence
            .Of(ReportDuty.Of(schedule, book, On), [], new LocalDate(2026, 11, 1))
            .Reports!.Value;
        facts
            .Select(fact => (fact.Name, fact.HeldBy, fact.IsFinal))
            .Should()
            .Equal(
                ("Financial report to 2026-02-28", null, false), ("Financial report to 2026-05-31", null, false),
                ("Financial report to 2026-08-31", Side.Lead, false),
                ("Final narrative report to 2026-10-31", Side.Partner, true),
                ("Final financial report to 2026-10-31", Side.Partner, true));
        ReleaseEvidence
            .Of(ReportDuty.Of(schedule, book, new(2026, 8, 31)), null)
            .Reports!.Value.Count.Should()
            .Be(3, "no report that was handed in is ahead, and none else whose period runs");
        var returned = Sample.Reports[0].At(new(2026, 3, 20));
        ReleaseEvidence
            .Of(ReportDuty.Of(schedule, returned, new(2026, 3, 20)), null)
            .Reports!.Value[0]
            .SubmittedOn.Should()
            .BeNull("it was returned");
    }

    [Fact]
    public void The_close_out_is_under_way()
    {
        var (closeOut, report) = (Sample.CloseOuts[0].State, new CloseOutReport(Known));
        report
            .Summary(closeOut, On)
            .Should()
            .Contain("steps:            3 of 10 required steps done")
            .And.Contain("critical path:    final reports, then balance");
        report
            .Gantt(closeOut, On)
            .Should()
            .StartWith("gantt\n")
            .And.Contain("end of the agreement :milestone, end, 2026-10-31, 0d");
    }

    [Fact]
    public void The_boat_is_in_the_register() =>
        new AssetReport(Known)
            .Register(Sample.Assets[0].State)
            .Should()
            .Contain("Pump boat of twelve metres")
            .And.Contain("14,500.00 USD")
            .And.Contain("held");

    private static (Agreement Agreement, ReportBook Book, ReportSchedule Schedule) Reported()
    {
        var agreement = Sample.Agreements[1].State;
        return (agreement, Sample.Reports[0].State, ReportSchedule.Under(agreement, SampleReports.Terms).Required());
    }

    [Fact]
    public void Amendments_and_days_of_the_sample()
    {
        Agreement[] agreements = [.. Sample.Agreements.Select(agreement => agreement.State)];
        AgreementReport
            .Amendments(agreements[1])
            .Should()
            .Contain("PFA-2025-007/A1  budget reallocation  applied")
            .And.Contain("PFA-2025-007/A2  budget increase      withdrawn");
        AgreementReport
            .ComingUp(agreements, On, 90)
            .Should()
            .Contain("2026-12-01  9        PFA-2026-002  hold the close-out meeting by this day");
    }
}
