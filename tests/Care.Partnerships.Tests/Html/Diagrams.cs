using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Tests.Html;

/// <summary>The diagrams of the reports, which CI draws with Mermaid in a browser.</summary>
internal static class Diagrams
{
    public static IEnumerable<(string Name, string Text)> All
    {
        get
        {
            foreach (var (which, page) in new[] { ("sample", Pages.Sample), ("hostile", Pages.Hostile) })
            {
                var (closing, scores) = (new CloseOutReport(page.Names), new ScorecardReport(page.Names));
                for (var i = 0; i < page.CloseOuts.Count; i++)
                    yield return ($"{which}-gantt-{i}", closing.Gantt(page.CloseOuts[i], page.On));
                for (var i = 0; i < page.CheckIns.Count; i++)
                {
                    var (_, checkIns, reader) = page.CheckIns[i];
                    var last = checkIns.Last(one => one.AreBothIn);
                    var scale = last.Setup!.Template.Scheme.Scale;
                    foreach (var view in Enum.GetValues<GapView>())
                        if (scores.Radar(last.VisibleTo(reader), view, scale) is { Length: > 0 } radar)
                            yield return ($"{which}-radar-{i}-{view}", radar);
                    var trend = Trend.From(checkIns, reader, Side.Partner, SheetSubject.Partnership).Required();
                    yield return ($"{which}-trend-{i}", ScorecardReport.TrendChart(trend, scale));
                }
            }
        }
    }
}
