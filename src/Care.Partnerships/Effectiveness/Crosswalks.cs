namespace Care.Partnerships.Effectiveness;

/// <summary>The built-in crosswalk.</summary>
public static class Crosswalks
{
    private static readonly DimensionFramework[] Columns =
    [
        .. DimensionFrameworks.All.Select(framework => framework.Value)
    ];

    /// <summary>
    /// The built-in frameworks side by side. Our own reading of the published dimensions; a dimension that stands in no
    /// row has no counterpart.
    /// </summary>
    public static Dated<Crosswalk> BuiltIn { get; } =
        Dated.Of(
            Crosswalk
                .From(
                    Columns.ToValueList(),
                    [
                        // theme Start Network NEAR PIANGO CARE questions factors Principles
                        Row(
                            "equity in partnership", "relationships", "partnerships", "partnerships", "", "AF2",
                            "equality"),
                        Row("money", "funding", "funding", "funding", "", "", ""),
                        Row("affected people", "participation", "participation", "participation", "", "", ""),
                        Row("credit", "visibility", "policy", "", "", "", ""),
                        Row("coordination", "coordination", "coordination", "coordination", "", "", ""),
                        Row("local leadership", "", "coordination", "leadership", "", "", ""),
                        Row("capacity", "capacity", "capacity", "capacity", "", "AF3", ""),
                        Row("say in policy", "influence", "policy", "policy", "LQ-R4", "", ""),
                        Row("openness", "", "", "", "LQ-F1", "AF1", "transparency"),
                        Row("mutual accountability", "", "", "", "LQ-F1", "AF5", ""),
                        Row("common goals", "", "", "", "LQ-R2", "AF4", ""),
                        Row("results", "", "", "", "LQ-R1", "", "results"),
                        Row("strengths combined", "", "coordination", "", "LQ-F3", "", "complementarity"),
                        Row("duties kept", "", "", "", "LQ-F4", "", "responsibility"),
                    ])
                .Required(),
            LocalDate.MinIsoValue, "Care.Partnerships",
            Source.Of("Care.Partnerships", "Our own reading of the published dimensions"));

    // One cell for each framework, in the order of DimensionFrameworks.All; an empty one has nothing to say.
    private static CrosswalkRow Row(string theme, params string[] cells) =>
        new(
            theme, cells
                .Select(
                    (cell, i) =>
                        cell.Length == 0 ? null : new FrameworkDimension(Columns[i].Version, Id<Dimension>.Of(cell)))
                .OfType<FrameworkDimension>()
                .ToValueList());
}
