using System.Globalization;
using System.Text;
using Care.Partnerships.Effectiveness;

namespace Care.Partnerships.Reporting;

/// <summary>
/// Profiles of effectiveness as tables and as a radar. Levels are shown and counted; nothing here is an average.
/// </summary>
public static class EffectivenessReport
{
    private const string Missing = "not rated";

    /// <summary>
    /// The profile as a Markdown table: what each perspective sees, how far the two sides are apart, and how much
    /// evidence there is.
    /// </summary>
    public static string Table(DimensionProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var table = new TextTable("Dimension", "Funder", "Partner", "Joint", "Gap", "Evidence");
        foreach (var row in profile.Rows)
            table.Add(
                row.Dimension.Title, Seen(row.Funder), Seen(row.Partner), Seen(row.Joint), Gap(row.Gap),
                Invariant($"{Enum.GetValues<Perspective>().Sum(by => row[by]?.Evidence.Count ?? 0)}"));
        return table.ToMarkdown();
    }

    /// <summary>
    /// The dimensions to talk about as a Markdown table, the widest gap first, with what each side says; a sentence
    /// where there are none.
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <param name="steps">From how many steps on; <see cref="DimensionProfile.StepsToDiscuss"/> where nothing else was
    /// agreed.</param>
    public static string Gaps(DimensionProfile profile, int steps)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var table = new TextTable("Dimension", "Gap", "The funder says", "The partner says");
        foreach (var row in profile.ToDiscuss(steps))
            table.Add(row.Dimension.Title, Gap(row.Gap), Said(row.Funder), Said(row.Partner));
        var unknown = profile.Rows.Count(row => row.Gap is null);
        return (table.Count == 0 ? "No gap is known.\n" : table.ToMarkdown())
            + (
                unknown == 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture,
                        $"\nOn {unknown} of {profile.Rows.Count} dimensions a gap is not known, " +
                        $"since one side did not rate.\n"
                    ));
    }

    /// <summary>
    /// The profile as a radar in Mermaid, a curve for each perspective, the funder and the partner where none is named.
    /// </summary>
    /// <remarks>
    /// A radar cannot show that something is not rated. A dimension that one of these perspectives did not rate is
    /// therefore left out, and <see cref="NotDrawn"/>
    /// names it. The rings count levels of the scale from its lowest one, 0; their distance means nothing. Needs three
    /// dimensions that all of them rated: else empty.
    /// </remarks>
    public static string Radar(DimensionProfile profile, params Perspective[] perspectives)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(perspectives);
        var (curves, scale) = (CurvesOf(perspectives), profile.Framework.Scale);
        var drawn = profile.Rows.Where(row => IsDrawn(row, curves)).ToArray();
        if (drawn.Length < 3) return "";
        var text = new StringBuilder(Escape.RadarOf(
            $"{profile.Framework.Title}, {Words.Day(profile.Heading.On)}", drawn.Select(row => row.Dimension.Title)));
        for (var i = 0; i < drawn.Length; i++)
            text.Append(null, $"    axis d{i}[\"{Escape.Mermaid(drawn[i].Dimension.Title)}\"]\n");
        foreach (var by in curves)
            text.Append(
                null,
                $"    curve {Words.Of(by)}[\"{by}\"]" +
                $"{{{string.Join(", ", drawn.Select(row => scale.Steps(scale.Levels[0], row[by]!.Level)))}}}\n");
        return text.Append(
                null,
                $"    min 0\n    max {scale.Levels.Count - 1}\n    " +
                $"ticks {scale.Levels.Count - 1}\n    graticule polygon\n"
            )
            .ToString();
    }

    /// <summary>
    /// What <see cref="Radar"/> leaves out and why, a line each; empty where all dimensions are drawn.
    /// </summary>
    public static string NotDrawn(DimensionProfile profile, params Perspective[] perspectives)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(perspectives);
        var curves = CurvesOf(perspectives);
        return string.Concat(
            profile
                .Rows.Where(row => !IsDrawn(row, curves))
                .Select(row =>
                    $"- {Escape.Markdown(row.Dimension.Title)}: " +
                    $"not rated by the {string.Join(" and the ", curves.Where(by => row[by] is null).Select(Shown))}\n"
                ));

        static string Shown(Perspective by) => by is Perspective.Joint ? "two together" : Words.Of(by);
    }

    /// <summary>
    /// A subject through time as a Markdown table: a column for each assessment, a row for each dimension that this
    /// perspective sees.
    /// </summary>
    public static string OverTime(ProfileTrend course, Perspective by)
    {
        ArgumentNullException.ThrowIfNull(course);
        var table = new TextTable(["Dimension", .. course.Profiles.Select(profile => Words.Day(profile.Heading.On))]);
        foreach (var dimension in course.Courses.Where(dimension => dimension.By == by))
            table.Add([
                dimension.Dimension.Title,
                .. dimension.Points.Select(point => $"{point.Level?.ToString() ?? Missing}{Arrow(point.Movement)}")
            ]);
        return table.ToMarkdown();
    }

    /// <summary>
    /// A portfolio as a Markdown table, as one perspective sees it: how many subjects on each level, how many not
    /// rated, and the median level.
    /// </summary>
    public static string Distribution(Portfolio portfolio, Perspective by)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var table = new TextTable([
            "Dimension",
            .. portfolio.Framework.Scale.Levels.Select(level => level.ToString()),
            "Not rated", "Median level"
        ]);
        foreach (var row in portfolio.Rows)
            table.Add([
                row.Dimension.Title,
                .. row[by].Counts.Select(count => Invariant($"{count}")),
                Invariant($"{row[by].NotRated}"), row[by].Median?.ToString() ?? "none: not rated"
            ]);
        return table.ToMarkdown();
    }

    /// <summary>Who sees more over a portfolio as a Markdown table: numbers of subjects.</summary>
    public static string Gaps(Portfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var table = new TextTable(
            "Dimension", "Funder sees more", "Both see the same", "Partner sees more", "Not known");
        foreach (var row in portfolio.Rows)
            table.Add(
                row.Dimension.Title, Invariant($"{row.Gaps.FunderHigher}"), Invariant($"{row.Gaps.Equal}"),
                Invariant($"{row.Gaps.PartnerHigher}"), Invariant($"{row.Gaps.Unknown}"));
        return table.ToMarkdown();
    }

    private static Perspective[] CurvesOf(Perspective[] named) =>
        named.Length == 0 ? [Perspective.Funder, Perspective.Partner] : [.. named.Distinct()];

    private static bool IsDrawn(ProfileRow row, Perspective[] curves) => curves.All(by => row[by] is not null);

    private static string Seen(RatedLevel? rated) => rated?.Level.ToString() ?? Missing;

    private static string Said(RatedLevel? rated) =>
        rated is null ? Missing
        : rated.Why is null ? $"{rated.Level}"
        : $"{rated.Level}: {rated.Why}";

    private static string Gap(PerspectiveGap? gap) => gap?.Steps switch
    {
        null    => "not known",
        0       => "none",
        > 0     => $"funder {Steps(gap.Steps)} higher",
        < 0     => $"partner {Steps(-gap.Steps)} higher",
    };

    private static string Steps(int steps) => steps == 1 ? "1 step" : Invariant($"{steps} steps");

    private static string Arrow(Movement movement) =>
        movement switch
        {
            Movement.Up => " ↑",
            Movement.Down => " ↓",
            Movement.Same => " =",
            Movement.Unknown => ""
        };
}
