using System.Text;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Json;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>The list of duties as a table and as a calendar.</summary>
public class DutyReportTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);
    private static readonly Dossier Sample = SampleFile.File.Dossier;

    [Fact]
    public void The_table_has_a_row_for_each_duty_with_its_people()
    {
        var table = new DutyReport(Names.Of(Sample.Parties, Sample.People)).Table(Sample.Wholes, Day);
        table.Count.Should().Be(Sample.Duties(Day).Count);
        var days = Sample.Wholes.SelectMany(whole => whole.Duties(Day)).Where(duty => !duty.IsConfidential)
            .OrderByDescending(duty => duty.DaysLate).ThenBy(duty => duty.By ?? LocalDate.MaxIsoValue).ToArray();
        days.Where(duty => duty.DaysLate == 0).Should().Contain(duty => duty.By == null);
        var texts = table.ToText().Split('\n').Skip(2).ToArray();
        for (var i = 0; i < days.Length; i++) texts[i].Should().Contain(days[i].What[..10]);
        table.ToText().Should().Contain("either side: Ramon Kunwari, Corazon Sampol")
            .And.Contain("CARE Philippines (illustrative): country director")
            .And.Contain("by 1 Dec 2026, proposed")
            .And.Contain("104,000.00 USD; holds up 62,500.00 USD");
    }

    [Fact]
    public void Table_and_csv_say_where_each_duty_comes_from()
    {
        var duties = Sample.Duties(Day);
        var report = new DutyReport(Names.Of(Sample.Parties, Sample.People));
        foreach (var table in new[] { report.Table(Sample.Wholes, Day), report.Table(Sample, reader: null, Day) })
        {
            var lines = table.ToCsv().ToText().Split('\n');
            lines[0].Trim().Should().EndWith("Comes from");
            foreach (var duty in duties)
                lines.Should().Contain(line => line.Contains(duty.Source, StringComparison.Ordinal), duty.What);
        }

        duties.Select(duty => duty.Source).Should().OnlyContain(source => source.Length > 0).And
            .Contain(source => source.StartsWith("agreed in check-in ", StringComparison.Ordinal))
            .And.Contain("terms of reporting of the agreement");
    }

    [Fact]
    public void The_calendar_has_an_event_for_each_duty_with_a_day_and_is_folded()
    {
        var duties = Sample.Duties(Day);
        var calendar = DutyCalendar.Of("Typhoon; response, 2026", duties, Day);
        var lines = calendar.Split("\r\n");
        lines[0].Should().Be("BEGIN:VCALENDAR");
        lines[^2].Should().Be("END:VCALENDAR");
        lines.Should().Contain("X-WR-CALNAME:Typhoon\\; response\\, 2026");
        lines.Count(line => line == "BEGIN:VEVENT").Should().Be(duties.Count(duty => duty.By is not null));
        lines.Should().OnlyContain(line => Encoding.UTF8.GetByteCount(line) <= 75);
        Unfolded(calendar).Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Should()
            .OnlyHaveUniqueItems();
        Unfolded(calendar).Should().Contain("DTSTART;VALUE=DATE:20261009")
            .And.Contain("DESCRIPTION:The day is a proposal and was not agreed on.")
            .And.Contain("DESCRIPTION:104\\,000.00 USD\\nholds up 62\\,500.00 USD");
    }

    [Fact]
    public void D1_a_hostile_title_adds_no_row_and_others_agreements_are_left_out()
    {
        var names = Names.Of(Sample.Parties, Sample.People);
        var page = new DutyReport(names).ToMarkdown(
            Sample with { Title = "# a | b\n| c |" }, SampleFile.Tanglaw, Day);
        var lines = page.Split('\n');
        lines[0].Should().Be("# # a \\| b \\| c \\|");
        lines.Count(line => line.StartsWith('|')).Should()
            .Be(2 + Sample.Duties(Day).Count(duty => duty.Subject.Number == "PFA-2025-007"));
        page.Should().NotContain("PFA-2026-002");
    }

    [Fact]
    public void The_same_duty_keeps_its_identity_from_day_to_day()
    {
        UidsOn(Day).Should().BeEquivalentTo(UidsOn(Day.PlusDays(1)));

        static IEnumerable<string> UidsOn(LocalDate day) =>
            Unfolded(DutyCalendar.Of("T", Sample.At(day).Duties(day), day))
                .Where(line => line.StartsWith("UID:", StringComparison.Ordinal));
    }

    private static string[] Unfolded(string calendar) =>
        calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
