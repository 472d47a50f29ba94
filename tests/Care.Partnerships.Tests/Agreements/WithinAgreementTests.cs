using Care.Partnerships.Agreements;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>
/// What hangs on an agreement is judged under the agreement of its day, and some moment of that day is enough.
/// </summary>
public class WithinAgreementTests
{
    [Theory]
    [InlineData(-1, true, "CP-AGR-053")]
    [InlineData(0, true, "")]       // after it took effect
    [InlineData(0, false, "")]      // before it was closed
    [InlineData(1, false, "CP-AGR-053")]
    public void An_entry_of_the_day_on_which_the_agreement_begins_or_ends_is_no_finding(
        int days, bool atItsStart, string codes)
    {
        var day = (atItsStart ? Start : ClosedOn).PlusDays(days);
        var findings = ReportBook.Lifecycle.Audit(
            [OpenReport(Ben, LastStory, day)(Id<Report>.Of("rep-9"))], ClosedOut.History);
        string.Join(", ", findings.SelectMany(finding => finding.Refusals).Select(refusal => refusal.Code))
            .Should().Be(codes);
    }
}
