using Care.Partnerships.Effectiveness;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Effectiveness;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/effectiveness.md, run.</summary>
public class EffectivenessGuide
{
    [Fact]
    public void Assessing()
    {
        var framework = DimensionFrameworks.StartNetwork.Use().Required();
        var heading = new AssessmentHeading(
            Id<Assessment>.Of("samar-2026"), Id<AssessmentSubject>.Of("samar"), framework.Version, new(2026, 6, 30));

        var funding = Id<Dimension>.Of("funding");
        var budget = new Evidence("budget-7, line 40", "Overheads are not passed on.", new(2026, 3, 1));
        var assessment = Assessment.From(heading, framework,
        [
            new(funding, Perspective.Funder, 3, [new("audit-2026", "Half of the money went on.", new(2026, 5, 2))]),
            new(funding, Perspective.Partner, 2, [budget], Why: "No overheads."),
            new(Id<Dimension>.Of("capacity"), Perspective.Partner, 1, []),
        ]).Required();

        var profile = DimensionProfile.Of(assessment);
        foreach (var row in profile.ToDiscuss(DimensionProfile.StepsToDiscuss.Unchecked))
            Console.WriteLine(
                $"{row.Dimension.Title}: the funder says {row.Funder!.Level}, the partner {row.Partner!.Level}");

        profile.ToDiscuss(1).Select(row => row.Dimension.Title).Should().Equal("Funding");
    }

    [Fact]
    public void Comparing()
    {
        var (framework, samar, leyte) = (
            Workshop.Start, Workshop.Typical, Workshop.Assess(Workshop.Leyte, Workshop.Day));

        var portfolio = Portfolio.From(framework, on: new(2026, 12, 31), [samar, leyte]).Required();
        foreach (var row in portfolio.Rows)
            Console.WriteLine(
                $"{row.Dimension.Title}: {row.Partner.Median?.ToString() ?? "not rated"}, " +
                $"{row.Partner.NotRated} of {portfolio.Subjects.Count} did not rate");

        var crosswalk = Crosswalk.BuiltIn.Use().Required();
        var near = DimensionFrameworks.Near.Use(acceptUnconfirmed: true).Required();
        foreach (var carried in crosswalk.Carry(DimensionProfile.Of(samar), near))
        {
            var from = carried.From.Select(row => row.Dimension.Title);
            Console.WriteLine(
                $"{carried.Dimension.Title}: {(carried.From.Count == 0 ? "no counterpart" : string.Join(", ", from))}");
        }

        portfolio.Rows[0].Partner.NotRated.Should().Be(1);
    }

    [Fact]
    public void Showing()
    {
        var profile = DimensionProfile.Of(Workshop.Typical);

        var radar = $"```mermaid\n{EffectivenessReport.Radar(profile)}```\n\n{EffectivenessReport.NotDrawn(profile)}";
        var page = $"{radar}\n{EffectivenessReport.Table(profile)}";

        page.Should().Contain("radar-beta").And.Contain("- Visibility: not rated");
    }
}
