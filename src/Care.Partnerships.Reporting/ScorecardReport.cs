using System.Text;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting.Wording;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Reporting;

/// <summary>
/// Scorecards and check-ins in words. Of a check-in it shows a view, so it can show nothing that the reader may not
/// see.
/// </summary>
/// <param name="names">The names of parties and people.</param>
/// <param name="language">The language of titles; where there is no text in it, the first one.</param>
public sealed class ScorecardReport(Names names, string language = "en")
{
    /// <summary>Where a check-in stands: its period, whose sheets are in, until when it is to be discussed.</summary>
    public string Overview(IEnumerable<CheckIn> checkIns, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        var table = Rows(checkIns, on);
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>The same as <see cref="Overview"/>.</summary>
    internal TextTable Rows(IEnumerable<CheckIn> checkIns, LocalDate on)
    {
        var table = new TextTable("Check-in", "Period", "Status", "Sheets in", "To be discussed by");
        foreach (var c in checkIns)
            if (c is { Setup: { Dates.Period: var period } setup, LastDayToDiscuss: { } last })
                table.Add(
                    setup.Id.Value, $"{Words.Day(period.Start)} to {Words.Day(period.End)}", Words.Of(c.Phase),
                    In(c, setup), ToBeDiscussed(c, last, on));
        return table;
    }

    /// <summary>
    /// The check-ins of two sides in one text: where each stands, and of the last one that both handed in, as far as
    /// the reader may see it, the scores with their gaps,
    /// what to discuss, the actions, how both see the partnership as a radar, and the partner's view through time.
    /// </summary>
    /// <param name="checkIns">The check-ins, the oldest first.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="on">The day of the reading.</param>
    public string Summary(IReadOnlyCollection<CheckIn> checkIns, Actor reader, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        var overview = Overview(checkIns, on);
        var lastSeen = checkIns.LastOrDefault(checkIn =>
            checkIn.AreBothIn && checkIn.VisibleTo(reader).Sheets.Count > 0);
        if (lastSeen is not { Setup: { } setup } last) return overview;
        var (view, trend) = (
            last.VisibleTo(reader), Trend.From(checkIns, reader, Side.Partner, SheetSubject.Partnership));
        return Invariant($"""
            {overview}
            {setup.Id}: scores and gaps

            {HeatTable(view)}
            {HowToRead(setup.Template.Scheme)}
            A gap of {setup.Rules.GapForDiscussion:0.0##} or more is bold: it is discussed whatever the average.

            To discuss
            {ToDiscuss(view, setup.Template)}
            Agreed actions
            {Actions(last)}
            How both see the partnership (Mermaid)

            {Radar(view, GapView.Partnership, setup.Template.Scheme.Scale)}
            How the partner sees it through time; what worsened by {setup.Rules.DropForAlert:0.0##} or more is bold

            {(trend.IsSuccess
                ? TrendTable(trend.Value) + "\n" + TrendChart(trend.Value, setup.Template.Scheme.Scale)
                : string.Join(" ", trend.Refusals().Select(names.Of)) + "\n")}
            """).ReplaceLineEndings("\n");
    }

    // The scale and its bands, in the words of the template.
    private string HowToRead(ScoringScheme scheme)
    {
        var bands = string.Join(
            "; ",
            scheme.Banding.Bands.Select(band =>
                Escape.Markdown(band.Title.In(language))
                    + Invariant($" ({band.Lowest:0.0##} to {band.Highest:0.0##})")));
        return $"Scores run from {scheme.Scale}, and " +
               (scheme.Direction is ScaleDirection.HigherIsBetter ? "more is better" : "less is better") +
               (bands.Length == 0 ? "." : $": {bands}.");
    }

    /// <summary>
    /// Dimensions by sheets as Markdown: each cell is the score with its band, the last columns are the gaps. A gap
    /// that calls for a talk is bold.
    /// </summary>
    public string HeatTable(CheckInView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Sheets.Count == 0 ? "No sheet can be shown.\n" : Heat(view).ToMarkdown();
    }

    /// <summary>The same as <see cref="HeatTable"/>; needs a sheet.</summary>
    internal TextTable Heat(CheckInView view)
    {
        var table = new TextTable([
            "Dimension",
            .. view.Sheets.Select(sheet => $"{Words.Title(Words.Of(sheet.By))} on the {Words.Of(sheet.About)}"),
            .. view
                .Gaps.Select(gap => gap.View)
                .Distinct()
                .Select(about => about is GapView.Partnership ? "Gap on the partnership" : "Gap on each other")
        ]);
        foreach (var dimension in view.Sheets[0].Scores.Dimensions.Select(score => score.Dimension))
            table.AddCells([
                new(dimension.Title.In(language)),
                .. view.Sheets.Select(sheet => new Cell(Of(sheet.Scores.Of(dimension.Id)))),
                .. Gaps(dimension.Id)
            ]);
        return table.AddCells([
            new("The whole"), .. view.Sheets.Select(sheet => new Cell(Of(sheet.Scores.Score))), .. Gaps(null)
        ]);

        IEnumerable<Cell> Gaps(Id<TemplateDimension>? dimension) =>
            view.Gaps.Where(gap => gap.Dimension == dimension).Select(Of);
    }

    /// <summary>What the two sides should talk about, a line each.</summary>
    public string ToDiscuss(CheckInView view, ScorecardTemplate template)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(template);
        var lines = view.ToDiscuss.Select(item =>
            $"  {Escape.Line(Title(template, item.Dimension))}: {item.Reason switch
        {
            DiscussionReason.Concern when (item.RaisedBy, item.About) is ({ } side, { } about) =>
                $"a concern of the {Words.Of(side)} about the {Words.Of(about)}",
            DiscussionReason.Concern => "a concern",
            DiscussionReason.WideGap => $"the two sides are far apart {Apart(item.About)}",
            DiscussionReason.NotAssessable => $"too little was answered to compare {Apart(item.About)}",
        }}\n");
        return string.Concat(lines) is { Length: > 0 } text ? text : "  nothing that the sheets show\n";

        static string Apart(SheetSubject? about) =>
            about is null ? "in how they see each other" : "in how they see the partnership";
    }

    /// <summary>The joint actions, each with its owners and its day.</summary>
    public string Actions(CheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        var table = new TextTable("Action", "About", "Owners", "Due", "Status");
        foreach (var (action, lead, partner) in checkIn.Actions.Select(added => added.Fact))
            table.Add(
                action.What, action.Concern.ToString(), $"{names.Of(lead)}, {names.Of(partner)}",
                Words.Day(action.DueOn), Ended(checkIn.EndOf(action.Id)));
        return table.Count == 0 ? "  nothing\n" : table.ToText();

        static string Ended(IEntry<CheckInFact>? ended) => ended?.Fact switch
        {
            ActionCompleted f => $"done on {Words.Day(f.DoneOn)}",
            ActionDropped f   => $"dropped: {f.Reason}",
            _                 => "open",
        };
    }

    /// <summary>What happened, a line for each entry; of a sheet only that it came in.</summary>
    public string History(IEnumerable<IEntry<CheckInFact>> history) =>
        HistoryText.Of(history, names, CheckInWording.Of, fact => (fact as CheckInScheduled)?.Setup.Sides);

    /// <summary>
    /// The working of a score as Markdown: a table for each dimension with every item, its answer and what it counted,
    /// then one for the whole.
    /// </summary>
    public string Breakdown(ScoreBreakdown scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var whole = WorkingReport.Of(
            scores.Working,
            what => scores.Dimensions.First(score => score.Dimension.Id.Value == what).Dimension.Title.In(language),
            "The whole");
        return string.Join('\n', [.. scores.Dimensions.Select(Of), whole.ToMarkdown()]);

        string Of(DimensionScore score) => WorkingReport.Of(
            score.Working,
            what => score.Dimension.Items.First(item => item.Id.Value == what).Text.In(language),
            score.Dimension.Title.In(language)).ToMarkdown();
    }

    /// <summary>
    /// A trend as Markdown: a row for each dimension, a column for each period; what worsened too much is bold.
    /// </summary>
    public string TrendTable(Trend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return trend.Points.Count == 0 ? "There is no period yet.\n" : Course(trend).ToMarkdown();
    }

    /// <summary>The same as <see cref="TrendTable"/>; needs a period.</summary>
    internal TextTable Course(Trend trend)
    {
        var table = new TextTable(["Dimension", .. trend.Points.Select(point => Words.Day(point.On))]);
        foreach (var dimension in trend.Points[^1].Scores.Dimensions.Select(score => score.Dimension))
            table.AddCells([
                new(dimension.Title.In(language)),
                .. trend.Points.Select(point => Marked(point, dimension.Id, point.Scores.Of(dimension.Id)?.Value))
            ]);
        return table.AddCells([
            new("The whole"), .. trend.Points.Select(point => Marked(point, null, point.Scores.Score.Value))
        ]);

        Cell Marked(TrendPoint point, Id<TemplateDimension>? dimension, decimal? value) =>
            new(Figure(value), trend.Alerts.Any(alert => alert.To == point.On && alert.Dimension == dimension));
    }

    /// <summary>The whole through time as a Mermaid chart; periods without a conclusive score are left out.</summary>
    public static string TrendChart(Trend trend, Scale scale)
    {
        ArgumentNullException.ThrowIfNull(trend);
        ArgumentNullException.ThrowIfNull(scale);
        var shown = trend.Points.Where(point => point.Scores.Score.IsConclusive).ToArray();
        if (shown.Length == 0) return "There is no conclusive period yet.\n";
        return new StringBuilder("xychart-beta\n    title \"The whole through time\"\n")
            .Append(null, $"    x-axis [{string.Join(", ", shown.Select(point => $"\"{Words.Day(point.On)}\""))}]\n")
            .Append(null, $"    y-axis \"score\" {scale.Min} --> {scale.Max}\n")
            .Append(null, $"    line [{string.Join(", ", shown.Select(point => Figure(point.Scores.Score.Value)))}]\n")
            .ToString();
    }

    /// <summary>
    /// The dimensions as a radar in Mermaid, a curve for each sheet: how both sides see the partnership, or each other.
    /// </summary>
    /// <remarks>
    /// A radar cannot show that something is inconclusive: such a dimension is left out, and stands in
    /// <see cref="HeatTable"/>. Needs three dimensions that all of these
    /// sheets can tell, and both sides: else empty.
    /// </remarks>
    /// <param name="view">What the reader may see.</param>
    /// <param name="on">What the sheets are about.</param>
    /// <param name="scale">The scale of the template.</param>
    public string Radar(CheckInView view, GapView on, Scale scale)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(scale);
        var sheets = view
            .Sheets.Where(sheet => sheet.About is SheetSubject.Partnership == on is GapView.Partnership)
            .ToArray();
        var drawn = sheets
            .Take(1)
            .SelectMany(sheet => sheet.Scores.Dimensions)
            .Select(score => score.Dimension)
            .Where(dimension => sheets.All(sheet => sheet.Scores.Of(dimension.Id)?.Value is not null))
            .ToArray();
        if (sheets.Length < 2 || drawn.Length < 3) return "";
        var title = on is GapView.Partnership ? "The partnership" : "Each other";
        var text = new StringBuilder(Escape.RadarOf(title, drawn.Select(row => row.Title.In(language))));
        for (var i = 0; i < drawn.Length; i++)
            text.Append(null, $"    axis d{i}[\"{Escape.Mermaid(drawn[i].Title.In(language))}\"]\n");
        foreach (var sheet in sheets)
            text.Append(
                null,
                $"    curve {Words.Of(sheet.By)}" +
                $"[\"{Words.Title(Words.Of(sheet.By))}\"]" +
                $"{{{string.Join(", ", drawn.Select(row => Figure(sheet.Scores.Of(row.Id)!.Value)))}}}\n");
        return text.Append(
                null,
                $"    min {scale.Min}\n    max {scale.Max}\n    ticks {scale.Max - scale.Min}\n    graticule polygon\n")
            .ToString();
    }

    private static string ToBeDiscussed(CheckIn c, LocalDate last, LocalDate on) =>
        c.Discussed is { Fact: var talk }
            ? $"discussed on {Words.Day(talk.HeldOn)}"
            : $"{Words.Day(last)}{(c.IsOverdueOn(on) ? " (overdue)" : "")}";

    private string In(CheckIn c, CheckInSetup setup) => (c.IsLeadIn, c.IsPartnerIn) switch
    {
        (true, true)   => "both",
        (true, false)  => names.Of(setup.Sides.Lead),
        (false, true)  => names.Of(setup.Sides.Partner),
        (false, false) => "none",
    };

    private static string Of(DimensionScore? score) =>
        score?.Value is { } value ? Figure(value) + (score.Band is { } band ? $" {band.Id}" : "") : "inconclusive";

    private static string Of(Score score) =>
        score.Value is { } value
            ? Figure(value) + (score.Band is { } band ? $" {band.Id}" : "") + (score.IsCapped ? " (capped)" : "")
            : "inconclusive";

    private static Cell Of(Gap gap) =>
        gap.Size is { } size ? new(Figure(size), IsStrong: gap.IsWide is true) : new("not assessable");

    // Two decimals are enough to read; the exact figure decided.
    private static string Figure(decimal? value) =>
        value is { } figure ? Invariant($"{decimal.Round(figure, 2, MidpointRounding.AwayFromZero):0.00}") : "-";

    private string Title(ScorecardTemplate template, Id<TemplateDimension>? dimension) =>
        dimension is null ? "The whole" : template.DimensionOf(dimension)?.Title.In(language) ?? dimension.Value;
}
