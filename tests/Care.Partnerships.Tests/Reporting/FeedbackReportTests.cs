using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Reporting;

public class FeedbackReportTests
{
    private static readonly FeedbackReport Report = new(
        Names.Of([new(Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH")], [Ana with { Name = "Ana Cruz" }]));

    private static readonly FeedbackCase[] Cases =
    [
        Received.State, AnsweredFeedback.State, Answered.State, Appealed.State, AnsweredAgain.State,
        ClassifiedSensitive.State, HandedOver.State, Closed.State,
    ];

    [Fact]
    public void Counts_and_measures()
    {
        var tally = FeedbackTally.Of(Cases, ClosedOn);
        Report.Counts(tally).Should().Be("""
              About    Class                Cases
              -------  -------------------  -----
              Tanglaw  not classified       1
              Tanglaw  feedback             1
              Tanglaw  complaint            4
              Tanglaw  sensitive complaint  2

            """.ReplaceLineEndings("\n"));
        FeedbackReport.Measures(tally).Should().Be("""
              Measure                               Figure  Cases
              ------------------------------------  ------  ------
              acknowledged in time                  87.5 %  7 of 8
              answered in time                      83.3 %  5 of 6
              handed over in time                   50.0 %  1 of 2
              complaints upheld, wholly or in part  75.0 %  3 of 4
              answers appealed                      50.0 %  2 of 4
              retaliation flagged                   0.0 %   0 of 8
              median days to answer                 19      5

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Retaliation_that_was_flagged_is_counted_from_its_day()
    {
        var flagged = Answered.And(Flag, Ana, ClosedOn).And(Flag, Jose, ClosedOn).State;
        FeedbackReport.Measures(FeedbackTally.Of([flagged, Received.State], ClosedOn))
            .Should().Contain("retaliation flagged                   50.0 %    1 of 2");
        FeedbackTally.Of([flagged], ClosedOn.PlusDays(-1)).RetaliationFlagged.ToString().Should().Be("0 of 1");
        var (one, other) = (FeedbackTally.Of([flagged], ClosedOn), FeedbackTally.Of([Received.State], ClosedOn));
        one.Merge(other).RetaliationFlagged.Should().Be(other.Merge(one).RetaliationFlagged);
    }

    [Fact]
    public void Without_a_case_nothing_is_called_healthy()
    {
        Report.Counts(FeedbackTally.Empty).Should().Contain("says nothing");
        FeedbackReport.Measures(FeedbackTally.Empty).Should().NotContain("100").And.Contain("none yet");
        FeedbackReport.Silence(FeedbackSilence.Of([], SaidOn, SaidOn.PlusMonths(7))).Should().Be(
            "  No case for 2 quarters, since 1 Jun 2026: silence is not satisfaction. Ask whether people know the "
            + "channel, reach it and trust it.\n");
        FeedbackReport.Silence(null).Should().BeEmpty();
    }

    [Fact]
    public void Open_cases_show_a_reader_only_what_the_reader_may_know_of()
    {
        Report.Open(Cases, Ana, ClosedOn).Should().Be("""
              Case   About    Class                Next                                   Due         Days late
              -----  -------  -------------------  -------------------------------------  ----------  ---------
              fbk-1  Tanglaw  not classified       acknowledge the case                   2026-06-05  46
              fbk-1  Tanglaw  feedback             close the feedback
              fbk-1  Tanglaw  complaint            close the complaint
              fbk-1  Tanglaw  complaint            find somebody to handle the complaint
              fbk-1  Tanglaw  complaint            close the complaint
              fbk-1  Tanglaw  sensitive complaint  hand over the complaint                2026-06-08  43
              fbk-1  Tanglaw  sensitive complaint  decide on the complaint

            """.ReplaceLineEndings("\n"));
        Report.Open(Cases, Kim, ClosedOn).Should().Be("""
              Case   About    Class      Next                                   Due  Days late
              -----  -------  ---------  -------------------------------------  ---  ---------
              fbk-1  Tanglaw  feedback   close the feedback
              fbk-1  Tanglaw  complaint  close the complaint
              fbk-1  Tanglaw  complaint  find somebody to handle the complaint
              fbk-1  Tanglaw  complaint  close the complaint

            """.ReplaceLineEndings("\n"));
        Report.Open(Cases, Stranger, ClosedOn).Should().Be("  none that you may know of\n");
        Report.Open([Answered.State], Ana, LastDayToAppeal).Should().Contain("wait for an appeal");
    }

    [Fact]
    public void Routes_that_each_side_was_told_of_and_those_that_are_not_on_record() =>
        Report.Routes(
        [
            new(RouteKind.Complaints, "hotline 2", Tanglaw, SaidOn),
            new(RouteKind.Complaints, "hotline 1", Tanglaw, SaidOn.PlusDays(-1)),
            new(RouteKind.DataProtection, "guideline 3", CareOffice, SaidOn.PlusDays(1)),
        ], Heading.Sides, SaidOn).Should().Be("""
              About            With      Shared on   Route
              ---------------  --------  ----------  -------------
              complaints       care-phl              not on record
              complaints       Tanglaw   2026-06-01  hotline 2
              data protection  care-phl              not on record
              data protection  Tanglaw               not on record

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_history_tells_what_happened_and_neither_what_was_said_nor_by_whom() =>
        Report.History(AnsweredAgain.And(ByKim with { AlsoAbout = [Ben.Id] }, Ana, ClosedOn).And(End, Jose, ClosedOn)
            .And(Flag, Kim, ClosedOn).History).Should().Be("""
               2 Jun 2026  complaint about Tanglaw, said on 1 Jun 2026 by telephone, received by Ana Cruz
               4 Jun 2026  acknowledged by Ana Cruz, to the person
               5 Jun 2026  classified as complaint by Ana Cruz
               6 Jun 2026  given to ben by Ana Cruz
               8 Jun 2026  investigation opened by ben
              15 Jun 2026  decision proposed by ben: upheld
              20 Jun 2026  answered by ben, to the person
              25 Jun 2026  the answer is appealed; recorded by kim
              25 Jun 2026  given to jose by Ana Cruz
              25 Jun 2026  investigation opened by jose
              25 Jun 2026  decision proposed by jose: not upheld
              25 Jun 2026  answered by jose, to the person
              21 Jul 2026  taken over by kim; recorded by Ana Cruz
              21 Jul 2026  closed by jose, with outcome and lesson
              21 Jul 2026  retaliation flagged; recorded by kim

            """.ReplaceLineEndings("\n"));
}
