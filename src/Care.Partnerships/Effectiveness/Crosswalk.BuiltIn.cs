namespace Care.Partnerships.Effectiveness;

public sealed partial record Crosswalk
{
    private static readonly DimensionFramework[] Columns =
    [
        .. DimensionFrameworks.All.Select(framework => framework.Unchecked)
    ];

    private static readonly string[][] Themes =
    [
    //   theme                    Start Network    NEAR             PIANGO           CARE     factor Principles
        ["equity in partnership", "relationships", "partnerships",  "partnerships",  "",      "AF2", "equality"],
        ["money",                 "funding",       "funding",       "funding",       "",      "",    ""],
        ["affected people",       "participation", "participation", "participation", "",      "",    ""],
        ["credit",                "visibility",    "policy",        "",              "",      "",    ""],
        ["coordination",          "coordination",  "coordination",  "coordination",  "",      "",    ""],
        ["local leadership",      "",              "coordination",  "leadership",    "",      "",    ""],
        ["capacity",              "capacity",      "capacity",      "capacity",      "",      "AF3", ""],
        ["say in policy",         "influence",     "policy",        "policy",        "LQ-R4", "",    ""],
        ["openness",              "",              "",              "",              "LQ-F1", "AF1", "transparency"],
        ["mutual accountability", "",              "",              "",              "LQ-F1", "AF5", ""],
        ["common goals",          "",              "",              "",              "LQ-R2", "AF4", ""],
        ["results",               "",              "",              "",              "LQ-R1", "",    "results"],
        ["strengths combined",    "",              "coordination",  "",              "LQ-F3", "",    "complementarity"],
        ["duties kept",           "",              "",              "",              "LQ-F4", "",    "responsibility"],
    ];

    /// <summary>
    /// The built-in frameworks side by side. Our own reading of the published dimensions; a dimension that stands in no
    /// row has no counterpart.
    /// </summary>
    public static Dated<Crosswalk> BuiltIn { get; } = Dated.Of(
        From(Columns.ToValueList(), Themes.Select(Row).ToValueList()).Required(),
        LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Our own reading of the published dimensions"));

    // A theme, then one cell for each framework in the order of DimensionFrameworks.All; an empty one says nothing.
    private static CrosswalkRow Row(string[] row) =>
        new(row[0], Columns
            .Select((framework, i) =>
                row[i + 1] is { Length: > 0 } cell
                    ? new FrameworkDimension(framework.Version, Id<Dimension>.Of(cell)) : null)
            .OfType<FrameworkDimension>()
            .ToValueList());
}
