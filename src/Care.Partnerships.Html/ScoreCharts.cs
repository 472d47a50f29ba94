using System.Globalization;
using System.Text;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Care.Partnerships.Html;

/// <summary>
/// Scores of both sides as a radar and through time. OxyPlot lays them out; the page gives the colours.
/// </summary>
internal static class ScoreCharts
{
    private const int Width = 720, RadarHeight = 430, TrendHeight = 260, Radius = 150;

    // Stand-ins, which the page replaces by its own colours, so that they follow light and dark.
    private static readonly OxyColor Ink = OxyColor.FromRgb(1, 1, 1), Grid = OxyColor.FromRgb(2, 2, 2),
        LeadColor = OxyColor.FromRgb(3, 3, 3), PartnerColor = OxyColor.FromRgb(4, 4, 4);

    /// <summary>
    /// How both sides see the partnership; null where a side is not in, or fewer than three dimensions can be told.
    /// </summary>
    public static string? Radar(string id, string title, CheckInView view, Scale scale, string language)
    {
        var sheets = view.Sheets.Where(sheet => sheet.About is SheetSubject.Partnership).ToArray();
        if (sheets.Length < 2) return null;
        var drawn = sheets[0].Scores.Dimensions.Select(score => score.Dimension)
            .Where(dimension => sheets.All(sheet => sheet.Scores.Of(dimension.Id)?.Value is not null)).ToArray();
        if (drawn.Length < 3) return null;
        var (model, step) = (Model(PlotType.Polar), (double)(scale.Max - scale.Min));
        model.PlotMargins = new OxyThickness(Width / 2 - Radius, RadarHeight / 2 - Radius, Width / 2 - Radius,
            RadarHeight / 2 - Radius);
        model.Axes.Add(new AngleAxis
        {
            Minimum = 0, Maximum = drawn.Length, MajorStep = 1, StartAngle = 90, EndAngle = -270,
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Grid, MinorGridlineStyle = LineStyle.None,
            LabelFormatter = _ => "",
        });
        model.Axes.Add(new MagnitudeAxis
        {
            Minimum = scale.Min, Maximum = scale.Max, MajorStep = Math.Max(1, Math.Ceiling(step / 5)),
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Grid, MinorGridlineStyle = LineStyle.None,
            TextColor = Ink, LabelFormatter = figure => figure.ToString("0", CultureInfo.InvariantCulture),
        });
        foreach (var sheet in sheets)
        {
            var line = Line(sheet.By);
            // Closed by its first point.
            for (var i = 0; i <= drawn.Length; i++)
                line.Points.Add(new((double)sheet.Scores.Of(drawn[i % drawn.Length].Id)!.Value!.Value, i));
            model.Series.Add(line);
        }

        var labels = drawn.Select((dimension, i) =>
            Label(dimension.Title.In(language), i * 2 * Math.PI / drawn.Length));
        var shown = string.Join("; ", drawn.Select(dimension =>
            $"{dimension.Title.In(language)}: " + string.Join(", ", sheets.Select(sheet =>
                $"{Words.Of(sheet.By)} {Figure(sheet.Scores.Of(dimension.Id)!.Value!.Value)}"))));
        return Drawn(model, id, RadarHeight, title, shown, string.Concat(labels));
    }

    /// <summary>
    /// How each side sees the partnership through time; null where fewer than two periods are conclusive for a side.
    /// </summary>
    public static string? Trend(string id, string title, IReadOnlyList<(Side Side, Trend Trend)> trends, Scale scale)
    {
        LocalDate[] days =
            [.. trends.SelectMany(trend => trend.Trend.Points).Select(point => point.On).Distinct().Order()];
        var lines = trends.Select(trend => (trend.Side, Points: trend.Trend.Points
            .Where(point => point.Scores.Score.Value is not null)
            .Select(point => (point.On, Value: point.Scores.Score.Value!.Value)).ToArray())).ToArray();
        if (!lines.Any(line => line.Points.Length > 1)) return null;
        var model = Model(PlotType.XY);
        model.PlotMargins = new OxyThickness(44, 14, 44, 36);
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom, Minimum = -0.2, Maximum = days.Length - 0.8, MajorStep = 1,
            MinorTickSize = 0, MinorStep = 1, TextColor = Ink, TicklineColor = Grid, AxislineColor = Grid,
            AxislineStyle = LineStyle.Solid,
            LabelFormatter = place => place >= 0 && (int)place < days.Length ? Words.InWords(days[(int)place]) : "",
        });
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Minimum = scale.Min, Maximum = scale.Max, TextColor = Ink,
            MajorStep = Math.Max(1, Math.Ceiling((scale.Max - scale.Min) / 5.0)), MinorTickSize = 0,
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Grid, TicklineColor = Grid,
            LabelFormatter = figure => figure.ToString("0", CultureInfo.InvariantCulture),
        });
        foreach (var (side, points) in lines)
        {
            var line = Line(side);
            foreach (var (on, value) in points) line.Points.Add(new(Array.IndexOf(days, on), (double)value));
            model.Series.Add(line);
        }

        var shown = string.Join("; ", lines.Select(line => $"{Words.Of(line.Side)}: " + string.Join(", ",
            line.Points.Select(point => $"{Words.InWords(point.On)} {Figure(point.Value)}"))));
        return Drawn(model, id, TrendHeight, title, shown, "");
    }

    /// <summary>The look of each side's line, beneath a chart.</summary>
    public const string Legend = """
        <ul class="legend">
        <li><svg class="key" aria-hidden="true" viewBox="0 0 40 16"><path d="M0 8H40" class="line lead"/>
        <circle cx="20" cy="8" r="4" class="dot lead"/></svg> Lead (line, round points)</li>
        <li><svg class="key" aria-hidden="true" viewBox="0 0 40 16"><path d="M0 8H40" class="line partner"/>
        <rect x="16" y="4" width="8" height="8" class="dot partner"/></svg> Partner (dashes, square points)</li>
        </ul>

        """;

    private static PlotModel Model(PlotType type) => new()
    {
        PlotType = type, Culture = CultureInfo.InvariantCulture, PlotAreaBorderThickness = new OxyThickness(0),
        DefaultFontSize = 13, TextColor = Ink, Padding = new OxyThickness(0),
    };

    private static LineSeries Line(Side side) => new()
    {
        Color = side is Side.Lead ? LeadColor : PartnerColor, StrokeThickness = 2.5,
        LineStyle = side is Side.Lead ? LineStyle.Solid : LineStyle.Dash,
        MarkerType = side is Side.Lead ? MarkerType.Circle : MarkerType.Square, MarkerSize = 4.5,
        MarkerFill = side is Side.Lead ? LeadColor : PartnerColor,
    };

    // Two decimals, as in the table.
    private static string Figure(decimal value) =>
        Invariant($"{decimal.Round(value, 2, MidpointRounding.AwayFromZero):0.00}");

    // A label beside the end of its axis, the lines above and below its middle. OxyPlot turns labels with their angle.
    private static string Label(string text, double angle)
    {
        const double LineHeight = 17, Middle = 4.5;
        var (side, up, lines) = (Math.Sin(angle), Math.Cos(angle), Wrapped(text));
        // Above the circle stands the highest figure of the scale.
        var gap = up > 0.9 ? 22 : 12;
        var x = Width / 2.0 + (Radius + gap) * side;
        var y = RadarHeight / 2.0 - (Radius + gap) * up + Middle
            - LineHeight * (lines.Count - 1) * (up > 0.9 ? 1 : up < -0.9 ? 0 : 0.5);
        var anchor = side > 0.1 ? "start" : side < -0.1 ? "end" : "middle";
        return string.Concat(lines.Select((line, i) =>
            Invariant($"<text x=\"{x:0.#}\" y=\"{y + i * LineHeight:0.#}\" text-anchor=\"{anchor}\" ")
            + $"font-size=\"13\" fill=\"currentColor\">{Escape.Html(line)}</text>\n"));
    }

    // At most three lines that fit beside the circle; the table beneath has the whole text.
    private static List<string> Wrapped(string text)
    {
        const int Columns = 22, Most = 3;
        var lines = new List<string> { "" };
        foreach (var word in Escape.Line(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces))
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (DisplayWidth.Of(lines[^1]) + 1 + DisplayWidth.Of(word) <= Columns) lines[^1] += " " + word;
            else lines.Add(word);
        if (lines.Count > Most) lines = [.. lines.Take(Most - 1), lines[Most - 1] + " …"];
        return lines;

        // A word that is wider than a line, or a text without spaces, is cut between its characters.
        static IEnumerable<string> Pieces(string word)
        {
            var piece = "";
            var characters = StringInfo.GetTextElementEnumerator(word);
            while (characters.MoveNext())
            {
                if (DisplayWidth.Of(piece + characters.GetTextElement()) > Columns)
                {
                    yield return piece;
                    piece = "";
                }

                piece += characters.GetTextElement();
            }

            if (piece.Length > 0) yield return piece;
        }
    }

    // The page's colours for the stand-ins and its font, and nothing that clips.
    private static string Drawn(PlotModel model, string id, int height, string title, string description, string labels)
    {
        var svg = SvgExporter.ExportToString(model, Width, height, isDocument: false).ReplaceLineEndings("\n");
        var drawing = Inner(svg)
            .Replace("fill=\"rgb(1,1,1)\"", "fill=\"currentColor\"", StringComparison.Ordinal)
            .Replace("rgb(1,1,1)", "var(--ink)", StringComparison.Ordinal)
            .Replace("rgb(2,2,2)", "var(--line)", StringComparison.Ordinal)
            .Replace("rgb(3,3,3)", "var(--lead)", StringComparison.Ordinal)
            .Replace("rgb(4,4,4)", "var(--partner)", StringComparison.Ordinal);
        return Svg.Of(id, Width, height, title, description, drawing + labels);
    }

    // Without the first line, the outer element, clips, and the font: the page has its own.
    private static string Inner(string svg)
    {
        var (text, isDefinition) = (new StringBuilder(svg.Length), false);
        foreach (var line in svg.Split('\n'))
        {
            var content = line.Trim();
            isDefinition |= content.StartsWith("<defs>", StringComparison.Ordinal);
            if (!isDefinition && content.Length > 0 && !content.StartsWith("<?xml", StringComparison.Ordinal)
                && !content.StartsWith("<svg", StringComparison.Ordinal) && content is not "</svg>")
                text.Append(Without(Without(content, " font-family=\""), " clip-path=\"")).Append('\n');
            isDefinition &= content is not "</defs>";
        }

        return text.ToString();

        static string Without(string element, string attribute)
        {
            var start = element.IndexOf(attribute, StringComparison.Ordinal);
            return start < 0 ? element : element.Remove(
                start, element.IndexOf('"', start + attribute.Length) + 1 - start);
        }
    }
}
