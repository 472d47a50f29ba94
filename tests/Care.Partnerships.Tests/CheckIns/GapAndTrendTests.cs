using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.Scoring;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CheckIns.CheckInActs;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;
using static Care.Partnerships.Tests.Scoring.Cards;

namespace Care.Partnerships.Tests.CheckIns;

public class GapAndTrendTests
{
    private static readonly ScorecardTemplate Twenty = Of(ScorecardSchemes.CheckIn.Unchecked, 20);
    private static readonly ScorecardReport Report = new(Names.None);

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(21, true)]
    public void A_gap_of_one_calls_for_a_talk_and_a_twentieth_less_does_not(int twentieths, bool isWide)
    {
        var gaps = Gap.Between(GapView.Partnership, Scores(60 + twentieths), Scores(60), 1.0m).Required();
        gaps.Select(gap => (gap.Size, gap.IsWide))
            .Should()
            .Equal((twentieths / 20m, isWide), (twentieths / 20m, isWide));
        Gap.Between(GapView.Partnership, Scores(60), Scores(60 + twentieths), 1.0m)
            .Required()
            .Should()
            .OnlyContain(gap => gap.IsWide == isWide, "it does not matter who sees it better");
    }

    [Fact]
    public void A_gap_with_an_inconclusive_side_is_not_assessable_and_not_nothing()
    {
        var none = ScoreBreakdown.Of(Sheet.From(Twenty, new(Twenty.Key, [])).Required());
        Gap.Between(GapView.Partnership, Scores(60), none, 1.0m)
            .Required()
            .Should()
            .OnlyContain(gap => gap.Size == null && gap.IsWide == null && gap.Lead == 3m && gap.Partner == null);
        Gap.Between(GapView.Partnership, Scores(60), ScoreBreakdown.Of(Filled(Quarterly)), 1m)
            .ShouldBeRefused("CP-SCO-021");
        Gap.Between(GapView.Partnership, Scores(60), none, 0m).ShouldBeRefused("CP-SCO-023");
        Trend.From([], -0.5m).ShouldBeRefused("CP-SCO-023");
    }

    [Fact]
    public void What_to_discuss_names_concerns_wide_gaps_and_what_cannot_be_compared()
    {
        var view = BothIn.State.VisibleTo(Ana);
        view.ToDiscuss.Should()
            .Equal(
                new DiscussionItem(
                    DiscussionReason.Concern, Dimension("equity"), SheetSubject.Partnership, Side.Partner),
                new DiscussionItem(DiscussionReason.WideGap, Dimension("equity"), SheetSubject.Partnership, null));
        view.Gaps.Where(gap => gap.IsWide is true)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<Gap>(gap =>
                gap.Size == 2m && gap.Lead == 4m && gap.Partner == 2m && gap.View == GapView.Partnership);
        view.Gaps.Count.Should().Be(12, "five dimensions and the whole, in two views");
        LeadIn
            .And(HandInSheets(Ben, new(new(Quarterly.Key, []), All(Quarterly, 4)), PartnerInOn))
            .State.VisibleTo(Ana)
            .ToDiscuss.Should()
            .HaveCount(6)
            .And.OnlyContain(item => item.Reason == DiscussionReason.NotAssessable && item.About == null);
    }

    [Fact]
    public void Where_only_the_whole_has_bands_the_whole_is_the_concern()
    {
        var analysis = ScorecardTemplates.PartnershipAnalysis;
        var low = new SideAnswers(All(analysis, 1), All(analysis, 3));
        var talked = Nothing.And(
            ScheduleCheckIn(Ana, Setup with { Template = analysis }, PlannedOn), OpenCheckIn(OpensOn),
            HandInSheets(Ana, low, LeadInOn), HandInSheets(Ben, low, LeadInOn), DiscussSheets(Ana, Talk, TalkedOn));
        talked
            .State.Record(AgreeCheckIn(Ana, TalkedOn))
            .Refusals.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("Partner: the whole, Lead: the whole");
    }

    [Fact]
    public void The_heat_table_shows_both_sides_beside_each_other() =>
        Report.HeatTable(BothIn.State.VisibleTo(Ben)).Should().Be(Texts.Expected("CheckIns/heat-table"));

    [Fact]
    public void The_reports_tell_it_in_words()
    {
        Report.ToDiscuss(BothIn.State.VisibleTo(Ana), Quarterly).Should().Be("""
              Equity, respect and mutual accountability: a concern of the partner about the partnership
              Equity, respect and mutual accountability: the two sides are far apart in how they see the partnership

            """);
        Report
            .Overview([LeadIn.State, Talked.State, Nothing.State], LastDay.PlusDays(1))
            .Should()
            .Contain("care-phl   2026-06-15 (overdue)")
            .And.Contain("discussed on 2026-06-10");
        Report.Actions(Over.State).Should().Contain("maria, jose");
        Report
            .History(Over.History)
            .Split('\n')
            .Should()
            .HaveCount(10)
            .And.Contain("  12 Jun 2026  agreed by ana for the lead");
        new ScorecardReport(Names.None, "fr").HeatTable(BothIn.State.VisibleTo(Ben)).Should().Contain("Équité");
        Report
            .Breakdown(BothIn.State.VisibleTo(Ben).Sheets[3].Scores)
            .Should()
            .Contain("| Decisions that concern both are taken by both.")
            .And.Contain("| Equity, respect and mutual accountability             |       | 6       | divided by 3, ")
            .And.Contain("divided by 5, the weights of what counts: 3.6 borderline");
    }

    [Fact]
    public void The_radar_draws_what_both_sides_can_tell_and_nothing_before_both_are_in()
    {
        var (view, scale) = (BothIn.State.VisibleTo(Ana), Cards.Quarterly.Scheme.Scale);
        var radar = Report.Radar(view, GapView.Partnership, scale);
        radar
            .Should()
            .Contain("radar-beta\n    title The partnership\n    axis d0[\"Communication and openness\"]\n")
            .And.EndWith("    min 1\n    max 5\n    ticks 4\n    graticule polygon\n");
        radar
            .Split('\n')
            .Where(line => line.StartsWith("    curve", StringComparison.Ordinal))
            .Should()
            .HaveCount(2)
            .And.Contain(line =>
                line.StartsWith("    curve lead[\"Lead\"]{", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("    curve partner[\"Partner\"]{", StringComparison.Ordinal));
        Report
            .Radar(view, GapView.EachOther, scale)
            .Should()
            .Contain("    title Each other\n")
            .And.Contain("curve lead[\"Lead\"]")
            .And.Contain("curve partner[\"Partner\"]");
        Report.Radar(LeadIn.State.VisibleTo(Ben), GapView.Partnership, scale)
            .Should().BeEmpty("nothing may be seen yet");
        new ScorecardReport(Names.None, "fr").Radar(view, GapView.Partnership, scale).Should().Contain("Équité");
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    public void A_drop_of_a_half_raises_an_alert_and_a_twentieth_less_does_not(int twentieths, bool isAlert)
    {
        var trend = Trend
            .From([new(QuarterEnd, Scores(80)), new(QuarterEnd.PlusMonths(3), Scores(80 - twentieths))], 0.5m)
            .Required();
        trend
            .Steps.Select(step => (step.Change, step.IsAlert))
            .Should()
            .Equal((-twentieths / 20m, isAlert), (-twentieths / 20m, isAlert));
        trend.Alerts.Count.Should().Be(isAlert ? 2 : 0);
        Trend
            .From([new(QuarterEnd, Scores(80 - twentieths)), new(QuarterEnd.PlusMonths(3), Scores(80))], 0.5m)
            .Required()
            .Alerts.Count.Should()
            .Be(0, "a rise is no alert");
    }

    [Fact]
    public void Where_less_is_better_a_rise_is_the_alert()
    {
        var risk = Of(ScorecardSchemes.MicroAssessment.Unchecked, 2);
        var trend = Trend
            .From(
                [
                    new(QuarterEnd, ScoreBreakdown.Of(Filled(risk, 1, 1))),
                    new(OpensOn, ScoreBreakdown.Of(Filled(risk, 1, 2))),
                    new(OpensOn.PlusDays(9), ScoreBreakdown.Of(Filled(risk, 1, 1)))
                ],
                0.5m)
            .Required();
        trend.Alerts.Select(alert => alert.To).Should().Equal(OpensOn, OpensOn);
    }

    [Fact]
    public void What_cannot_be_compared_says_so()
    {
        var (other, none) = (
            Of(
                ScorecardSchemes.CheckIn.Unchecked with { Scale = Scale.Of(1, 5), Method = ScoringMethod.MeanOfItems },
                20),
            ScoreBreakdown.Of(Sheet.From(Twenty, new(Twenty.Key, [])).Required()));
        var trend = Trend
            .From(
                [
                    new(QuarterEnd, Scores(80)), new(OpensOn, none),
                    new(OpensOn.PlusDays(1), ScoreBreakdown.Of(Sheet.From(other, All(other, 1)).Required()))
                ],
                0.5m)
            .Required();
        trend.Steps.Should().HaveCount(4).And.OnlyContain(step => step.IsAlert == null && step.Change == null);
        Trend.From([new(QuarterEnd, Scores(80))], 0.5m).Required().Steps.Count.Should().Be(0);
        Trend.From([new(OpensOn, Scores(80)), new(OpensOn, Scores(80))], 0.5m).ShouldBeRefused("CP-SCO-022");
    }

    [Fact]
    public void The_trend_is_shown_as_a_table_and_as_a_chart()
    {
        var trend = Trend
            .From(
                [
                    new(QuarterEnd, Scores(84)), new(QuarterEnd.PlusMonths(3), Scores(72)),
                    new(QuarterEnd.PlusMonths(6), Scores(75))
                ],
                0.5m)
            .Required();
        Report.TrendTable(trend).Should().Be("""
            | Dimension   | 2026-05-31 | 2026-08-31 | 2026-11-30 |
            | ----------- | ---------- | ---------- | ---------- |
            | Dimension 0 | 4.20       | **3.60**   | 3.75       |
            | The whole   | 4.20       | **3.60**   | 3.75       |

            """);
        ScorecardReport.TrendChart(trend, Twenty.Scheme.Scale).Should().Be("""
            xychart-beta
                title "The whole through time"
                x-axis ["2026-05-31", "2026-08-31", "2026-11-30"]
                y-axis "score" 1 --> 5
                line [4.20, 3.60, 3.75]

            """);
        Report.TrendTable(Trend.From([], 1m).Required()).Should().Be("There is no period yet.\n");
        ScorecardReport
            .TrendChart(Trend.From([], 1m).Required(), Twenty.Scheme.Scale)
            .Should()
            .StartWith("There is no");
    }

    [Fact]
    public void The_calendar_counts_quarters_from_the_start_and_merges_the_last_with_a_near_survey()
    {
        var (agreement, rules) = (new DateInterval(new(2026, 3, 1), new(2026, 11, 30)), CheckInRules.Default.Unchecked);
        Days(CheckInDue.Of(agreement, null, rules)).Should().Equal("1 2026-06-01", "2 2026-09-01", "3 2026-12-01");
        Days(CheckInDue.Of(agreement, new(2026, 12, 31), rules))
            .Should()
            .Equal("1 2026-06-01", "2 2026-09-01", "3 2026-12-31 merged");
        Days(CheckInDue.Of(agreement, new(2027, 1, 1), rules))
            .Should()
            .Equal("1 2026-06-01", "2 2026-09-01", "3 2026-12-01");
        Days(CheckInDue.Of(agreement, new(2026, 11, 1), rules))[2].Should().Be("3 2026-11-01 merged");
        Days(CheckInDue.Of(new(agreement.Start, new(2026, 11, 29)), null, rules))
            .Should()
            .HaveCount(2, "the last quarter is a day short");
        Days(CheckInDue.Of(new(agreement.Start, agreement.Start), null, rules)).Should().BeEmpty();
        Days(CheckInDue.Of(new(new(2025, 11, 30), new(2026, 8, 31)), null, rules))
            .Should()
            .Equal("1 2026-02-28", "2 2026-05-30", "3 2026-08-30");
        var due = CheckInDue.Of(agreement, null, rules);
        due.Select(entry => entry.Period.ToText())
            .Should()
            .Equal("2026-03-01/2026-05-31", "2026-06-01/2026-08-31", "2026-09-01/2026-11-30");
        CheckInDue
            .Of(new(new(9999, 1, 1), new(9999, 12, 31)), null, rules)
            .Count.Should()
            .Be(3, "the calendar ends");
    }

    private static string[] Days(ValueList<CheckInDue> due) =>
        [
            .. due.Select(entry =>
                $"{entry.Number} {entry.DueOn:uuuu-MM-dd}{(entry.IsMergedWithSurvey ? " merged" : "")}")
        ];

    // Twenty answers that sum to so much, so that the mean moves in twentieths.
    private static ScoreBreakdown Scores(int sum) =>
        ScoreBreakdown.Of(
            Filled(Twenty, [.. Enumerable.Range(0, 20).Select(i => (int?)(sum / 20 + (i < sum % 20 ? 1 : 0)))]));
}
