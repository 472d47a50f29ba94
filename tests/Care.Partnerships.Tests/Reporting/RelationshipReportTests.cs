using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Relationships.RelationshipStory;

namespace Care.Partnerships.Tests.Reporting;

public class RelationshipReportTests
{
    private static readonly RelationshipReport Report = new(Names.Of(
        [new(CareOffice, "Care", PartyKind.InternationalNgo, "PH"), new(Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH")],
        [Ana with { Name = "Ana Cruz" }, Ben with { Name = "Ben Sison" }]));

    [Fact]
    public void Promises_decisions_and_requests()
    {
        Report.Promises(Settled.State, DueOn.PlusDays(1)).Should().Be(Text("""
              Promise  Owed by             Kind          What                  From  Due         State
              -------  ------------------  ------------  --------------------  ----  ----------  ------------------
              radios   Ana Cruz, Care      goods         Four radios                 2025-06-30  kept on 2025-03-01
              visit    Ben Sison, Tanglaw  introduction  A visit to the mayor        2025-06-30  1 day late

            """));
        Report.Promises(Full.And(RadiosKept with { KeptOn = DueOn.PlusDays(2) }, Ben, Later).State, Later)
            .Should().Contain("kept on 2025-07-02, 2 days late");
        Report.Promises(Full.And(RadiosDropped, Ana, Day).State, DueOn).Should()
            .Contain("dropped on 2025-03-01").And.Contain("open");
        Report.Promises(Partnered.And(Carried, Ana, Day).State, Day).Should().Contain("check-in chk-1, act-1");
        Report.Decisions(Full.State).Should().Contain("Ana Cruz, Ben Sison").And.Contain("In the two northern towns.");
        Report.Requests(Full.State).Should().Contain("waits");
        Report.Requests(Settled.State).Should().Contain("granted");
    }

    [Fact]
    public void Participation_by_phase_and_side_with_what_is_not_known() =>
        Report.Participation(Full.State, "Shelter 2025").Should().Be(Text("""
              Phase                Care       Tanglaw
              -------------------  ---------  -------------
              preparedness         not known  not known
              assessment of needs  not known  led
              response strategy    not known  not known
              design               led        informed only
              proposal             not known  not known
              implementation       not known  not known
              monitoring           not known  not known
              review               not known  not known
              close-out            not known  not known

            """));

    [Fact]
    public void Sessions_and_what_is_overdue() =>
        RelationshipReport.Sessions(Full.And(Dialogue, Ana, Day).State, Later).Should().Be(Text("""
              Session                   Last            Months ago  Led by             Due         State
              ------------------------  --------------  ----------  -----------------  ----------  -------------
              strategy                  2025-02-03      6           the partner alone  2026-02-03  in time
              scenarios                 never recorded                                             no day is set
              lessons from the partner  never recorded                                             no day is set
              after-action review       never recorded                                             no day is set
              face to face              2025-02-03      6           both sides         2025-05-03  overdue
              dialogue                  2025-02-03      6           others                         no day is set
              review of readiness       never recorded                                 2026-02-03  in time

            """));

    [Fact]
    public void Capacity_in_both_directions_and_assessments()
    {
        RelationshipReport.Capacity(Full.State).Should().Be(Text("""
              Topic                Direction   Periods  Committed      Delivered     State
              -------------------  ----------  -------  -------------  ------------  ----------------
              security management  both learn  2        10,000.00 USD  2,500.00 USD  partly delivered

            """));
        Report.Assessments(Full.State, DueOn).Should().Contain("two people sign each payment").And.EndWith("yes\n");
        Report.Assessments(Full.State, DueOn.PlusDays(1)).Should().EndWith("no\n");
    }

    [Fact]
    public void Why_the_two_partner_what_they_can_carry_and_how_ready_they_are()
    {
        Report.Values(OneAgreed.And(Yes, Ana, DecidedOn).State).Should().Contain("We know the villages, and stay.")
            .And.Contain("Ana Cruz");
        Report.Values(Opened.State).Should().Contain("not stated");
        Report.Decision(OneAgreed.State).Should().Be(Text("""
              Side     Decided on  Why                             Criterion              Met        Note
              -------  ----------  ------------------------------  ---------------------  ---------  ---------\
            ------------
              Tanglaw  2025-02-03  Each has what the other lacks.  known in the villages  met
              Tanglaw  2025-02-03  Each has what the other lacks.  accounts audited       not known  the repor\
            t is awaited

            """).Replace("\\\n", "", StringComparison.Ordinal));
        Report.Decision(Ended.State).Should().Contain("ended on 2025-09-01 by Ben Sison: Tanglaw leads");
        Report.Decision(Declined.State).Should().Contain("nobody has decided").And.Contain("declined on");
        Report.Means(Full.State, Usd(250_000.01m)).Should().Be(Text("""
              Side     Committed elsewhere  Spent last year  Share  Limit  State
              -------  -------------------  ---------------  -----  -----  ---------------
              Care     not known            not known               1.5    not known
              Tanglaw  200,000.00 USD       300,000.00 USD   1.5    1.5    above the limit

            """));
        Report.Means(Full.State).Should().Contain("0.67   1.5    within it");
        Report.Means(Full.State, Money.Of(1, "EUR")).Should().NotContain("within");
        Report.Preparedness(Full.State, Later).Should().Contain("2025-02-03").And.Contain("included")
            .And.Contain("never recorded").And.Contain("2026-02-03");
        Report.Preparedness(Partnered.State, Later).Should().Be("  no plan of preparedness is recorded\n");
    }

    [Fact]
    public void Findings_tell_overstretch_participation_and_preparedness()
    {
        var after = new SessionHeld(SessionKind.AfterActionReview, DecidedOn, [Ana, Ben], [Ana]);
        var above = new MeansStated(Care.Partnerships.Relationships.Means.Of(Usd(150.01m), Usd(100)));
        Report.Findings(Full.And(above, Jose, Day).And(after, Ana, Day)
            .And(Plan with { HasMediaSection = false }, Kim, Day).State, Later).Should().Be(Text("""
              Finding              About         What
              -------------------  ------------  ----------------------------------------------------------------------\
            -----------------------------------------------------
              overstretch          Care          not known
              overstretch          Tanglaw       committed above the limit
              participation        Shelter 2025  Tanglaw is not known to take part: preparedness, response strategy, pr\
            oposal, implementation, monitoring, review, close-out
              participation        Shelter 2025  Tanglaw was informed only: design
              preparedness                       the plan has no section on media
              after-action review                led by the lead alone

            """).Replace("\\\n", "", StringComparison.Ordinal));
        Report.Findings(Partnered.State, Later).Should().Contain("none is recorded").And.Contain("no plan is recorded");
    }

    [Fact]
    public void Without_a_record_nothing_is_called_healthy()
    {
        var none = Partnered.State;
        Report.Findings(Relationship.NotStarted, Day).Should().NotContain("none among");
        Report.Promises(none, Day).Should().Be("  no promise is recorded\n");
        Report.Decisions(none).Should().Be("  no decision is recorded\n");
        Report.Requests(none).Should().Be("  no request is recorded\n");
        RelationshipReport.Capacity(none).Should().Be("  nothing is recorded as committed\n");
        Report.Assessments(none, Day).Should().Contain("says nothing of the risk");
        Report.Participation(Relationship.NotStarted, "x").Should().NotContain("consulted");
        RelationshipReport.Sessions(Relationship.NotStarted, Day).Should().NotContain("in time");
    }

    [Fact]
    public void A_dialogue_says_who_was_there_and_what_helped() =>
        Report.History(
            [Partnered.History[0], .. Partnered.And(Dialogue, Ana, Day).History.TakeLast(1)]).Should().Contain(
            "supported by Travel, and an interpreter. (640.00 USD)");

    [Fact]
    public void The_history_is_told_in_words() =>
        Report.History(Partnered.History).Should().Be(Text("""
              10 Jan 2025  Care and Tanglaw consider to partner; opened by Ana Cruz
              10 Jan 2025  what it is worth to the lead, said by Ana Cruz: We know the donors and the standards.
              10 Jan 2025  what it is worth to the partner, said by Ben Sison: We know the villages, and stay.
               3 Feb 2025  the partner decides to partner, by Ben Sison: Each has what the other lacks. \
            (known in the villages: met, accounts audited: not known, the report is awaited)
               3 Feb 2025  the lead decides to partner, by Ana Cruz: Each has what the other lacks. \
            (known in the villages: met, accounts audited: not known, the report is awaited)

            """).Replace("\\\n", "", StringComparison.Ordinal));

    private static string Text(string text) => text.ReplaceLineEndings("\n");
}
