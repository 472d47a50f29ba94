using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Reports;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Funding.Payments;

public class ReleaseEvidenceTests
{
    [Fact]
    public void A_report_is_named_by_its_kind_and_the_end_of_its_period()
    {
        var (day, due) = (SpringMoney.Period.End.PlusDays(1), SpringMoney.DueOn);
        var duties = Enum.GetValues<ReportKind>()
            .Select(kind => new ReportDuty(SpringMoney with { Kind = kind }, null, null, day)).ToArray();
        var reports = ReleaseEvidence.Of(duties, []).Reports!.Value;
        reports.Select(report => report.Name).Should().Equal(
            "Narrative report to 2026-05-31", "Financial report to 2026-05-31",
            "Final narrative report to 2026-05-31", "Final financial report to 2026-05-31");
        reports.Select(report => (report.DueOn, report.SubmittedOn, report.AcceptedOn, report.IsFinal)).Should().Equal(
            (due, null, null, false), (due, null, null, false), (due, null, null, true), (due, null, null, true));
        ReleaseEvidence.AsAt(day, [.. duties]).Should().Be(ReleaseEvidence.Of(duties, []));
        ReleaseEvidence.AsAt(SpringMoney.Period.End, [.. duties]).Reports!.Value.Should().BeEmpty("its period runs");
    }
}
