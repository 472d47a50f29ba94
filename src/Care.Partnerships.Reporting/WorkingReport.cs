namespace Care.Partnerships.Reporting;

/// <summary>The working of any figure as a table: one form for all of them.</summary>
public static class WorkingReport
{
    /// <summary>
    /// A row for each line with what was given, what was counted and why; the last row is the total, and the rows
    /// above add up to it. The source is shown where a line has one; points are shown with up to eight decimals.
    /// </summary>
    /// <typeparam name="TFigure">What is counted: <see cref="Money"/>, or points as <see cref="decimal"/>.</typeparam>
    /// <param name="working">The working.</param>
    /// <param name="named">
    /// How what a line is about is said, such as the name of a party for its identity; as it is where null.
    /// </param>
    /// <param name="total">What the last row is called; what the figure says where null.</param>
    public static TextTable Of<TFigure>(
        Working<TFigure> working, Func<string, string>? named = null, string? total = null) where TFigure : struct
    {
        ArgumentNullException.ThrowIfNull(working);
        var hasSource = working.Lines.Any(line => line.Source is not null);
        var table = new TextTable(["What", "Given", "Counted", "Why", .. Source("Source")]);
        foreach (var line in working.Lines)
            table.Add([
                named is null ? line.What : named(line.What), line.Given is { } given ? Figure(given) : "",
                Figure(line.Counted), Words.Why(line.Why), .. Source(line.Source?.ToString() ?? "")
            ]);
        return table.Add([total ?? working.What, "", Figure(working.Total), working.How, .. Source("")]);

        string[] Source(string cell) => hasSource ? [cell] : [];
    }

    private static string Figure<TFigure>(TFigure figure) where TFigure : struct =>
        figure is Money amount ? Words.Of(amount) : Invariant($"{figure:0.########}");
}
