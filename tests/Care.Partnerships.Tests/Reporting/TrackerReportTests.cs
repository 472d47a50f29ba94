using Care.Partnerships.Dossiers;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Json;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>The tracker as tables: what is known stands in it, and what is not is said to be unknown.</summary>
public class TrackerReportTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);
    private static readonly Dossier Sample = SampleFile.File.Dossier.At(Day);
    private static readonly TrackerRow[] All =
        [.. Sample.Wholes.Select(whole => TrackerRow.Of(whole, Day)).OfType<TrackerRow>()];

    private static readonly TrackerReport Report = new(Names.Of(Sample.Parties, Sample.People));

    [Fact]
    public void Each_agreement_is_a_row_in_every_form()
    {
        var table = Report.Rows(All);
        table.Count.Should().Be(3);
        var row = table.ToMarkdown().Split('\n').Single(line => line.Contains("PFA-2025-007"));
        row.Should().Contain("412,500.00 USD").And.Contain("350,000.00 USD").And.Contain("136,955.00 USD")
            .And.Contain("| 76.9 %").And.Contain("| 0 / 2").And.Contain("| 1 / 0").And.Contain("| 10.0 / ");
        table.ToText().Split('\n').Should().HaveCount(6);
        table.ToHtml("Tracker").Should().Contain("<th scope=\"row\" class=\"d\">PFA-2025-007</th>");
        table.ToCsv().ToText().Split('\n')[0].Should().StartWith("Agreement,Lead,Partner,Status,");
    }

    [Fact]
    public void What_is_not_known_is_no_zero()
    {
        string[] Cells(string number) =>
        [
            .. Report.Rows(All).ToMarkdown().Split('\n').Single(line => line.Contains(number))
                .Split('|').Select(cell => cell.Trim()),
        ];

        Cells("PFA-2026-002").Count(cell => cell == "not known").Should().BeGreaterThanOrEqualTo(6);
        Cells("CTA-2025-001").Should().Contain("no money").And.Contain("-").And.NotContain("0.00 USD");
    }

    [Fact]
    public void The_totals_are_those_of_the_tally()
    {
        var tally = All.Aggregate(TrackerTally.Empty, (sum, row) => sum.With(row));
        var totals = TrackerReport.Totals(tally).ToCsv().ToText();
        totals.Should().Contain("agreements,3").And.Contain("\"412,500.00 USD\"").And.Contain("agreed in PHP")
            .And.Contain("reports due, lead / partner").And.Contain("0 / 2").And.Contain($"silences,{tally.Silences}");
    }
}
