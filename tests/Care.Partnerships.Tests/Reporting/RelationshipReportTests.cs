using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reporting;
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
              Promise  Owed by             Kind          What                  Due         State
              -------  ------------------  ------------  --------------------  ----------  ------------------
              radios   Ana Cruz, Care      goods         Four radios           2025-06-30  kept on 2025-03-01
              visit    Ben Sison, Tanglaw  introduction  A visit to the mayor  2025-06-30  1 day late

            """));
        Report.Promises(Full.And(RadiosKept with { KeptOn = DueOn.PlusDays(2) }, Ben, Later).State, Later)
            .Should().Contain("kept on 2025-07-02, 2 days late");
        Report.Promises(Full.And(RadiosDropped, Ana, Day).State, DueOn).Should()
            .Contain("dropped on 2025-03-01").And.Contain("open");
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
        RelationshipReport.Sessions(Full.State, Later).Should().Be(Text("""
              Session                   Last            Months ago  Due         State
              ------------------------  --------------  ----------  ----------  -------------
              strategy                  2025-02-03      6           2026-02-03  in time
              scenarios                 never recorded                          no day is set
              lessons from the partner  never recorded                          no day is set
              after-action review       never recorded                          no day is set
              face to face              2025-02-03      6           2025-05-03  overdue
              dialogue                  never recorded                          no day is set
              review of readiness       never recorded              2026-02-03  in time

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
    public void Without_a_record_nothing_is_called_healthy()
    {
        var none = Partnered.State;
        Report.Promises(none, Day).Should().Be("  no promise is recorded\n");
        Report.Decisions(none).Should().Be("  no decision is recorded\n");
        Report.Requests(none).Should().Be("  no request is recorded\n");
        RelationshipReport.Capacity(none).Should().Be("  nothing is recorded as committed\n");
        Report.Assessments(none, Day).Should().Contain("says nothing of the risk");
        Report.Participation(Relationship.NotStarted, "x").Should().NotContain("consulted");
        RelationshipReport.Sessions(Relationship.NotStarted, Day).Should().NotContain("in time");
    }

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
