using System.Text;
using Care.Partnerships.Tests.Json;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>Everything that the reports say of the sample, as a text to be read when it changes.</summary>
public class EveryReportTests
{
    [Fact]
    public void Every_report_of_the_sample_says_what_was_read()
    {
        var (file, text, seen) = (SampleFile.File.Dossier, new StringBuilder(), new HashSet<string>());
        foreach (var on in (LocalDate[])[new(2026, 11, 22), new(2027, 6, 30)])
            foreach (var (name, report) in EveryReport.Of(file, on))
                if (name != "Page" && report().ReplaceLineEndings("\n") is var said && seen.Add($"{name}\n{said}"))
                    text.Append($"== {name} on {on:uuuu-MM-dd}\n{said.TrimEnd('\n')}\n\n");
        var now = text.ToString().TrimEnd('\n') + "\n";
        now.ShouldBeAsRead("Reporting/every-report");
    }
}
