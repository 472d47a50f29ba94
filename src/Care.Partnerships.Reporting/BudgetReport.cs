using Care.Partnerships.Budgets;

namespace Care.Partnerships.Reporting;

/// <summary>Budgets as tables, to be written as text or Markdown, for the people who agree on them.</summary>
/// <remarks>
/// Percentages are shown with one decimal, half away from zero; the values themselves are never rounded.
/// </remarks>
public static class BudgetReport
{
    /// <summary>Every line with its working and shares, and a row for the total of each form that has lines.</summary>
    public static TextTable Lines(Budget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var table = new TextTable(
            "Line", "Category", "Purpose", "Form", "Spent by", "Period", "Cost", "Funder", "Partner", "Total",
            "Note");
        foreach (var line in budget.Lines)
            table.Add(
                line.Id.Value, Words.Of(line.Use.Category), Words.Of(line.Use.Purpose), Words.Of(line.Form),
                line.Use.SpentBy.Value, Period(line.Period), Cost(line), Words.Of(line.Shares.Funder),
                Words.Of(line.Shares.Partner), Words.Of(line.Total), line.Entry.Note);
        foreach (var form in Enum.GetValues<BudgetForm>().Where(form => budget.Lines.Any(line => line.Form == form)))
            table.Add(
                "total", "", "", Words.Of(form), "", "", "", Words.Of(budget.Totals()[form].Funder),
                Words.Of(budget.Totals()[form].Partner), Words.Of(budget.Totals()[form].Total), "");
        return table;
    }

    /// <summary>
    /// What each category takes, in the order of the categories, and its share of the whole; every form together.
    /// </summary>
    public static TextTable Categories(Budget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var whole = budget.Sum(BudgetSelection.Everything);
        var table = new TextTable("Category", "Funder", "Partner", "Total", "Share");
        foreach (var row in budget.ByCategory())
            table.Add(Words.Of(row.Category), Words.Of(row.Shares.Funder), Words.Of(row.Shares.Partner),
                Words.Of(row.Shares.Total), Share(row.Shares.Total));
        return table.Add(
            "total", Words.Of(budget.Sum(BudgetSelection.Everything with { Share = BudgetShare.Funder })),
            Words.Of(budget.Sum(BudgetSelection.Everything with { Share = BudgetShare.Partner })), Words.Of(whole),
            Share(whole));

        string Share(Money part) =>
            whole.IsZero
                ? "undefined"
                : Words.Share(Percentage.FromShare(part.MinorUnits, whole.MinorUnits).Required());
    }

    /// <summary>A budget as the other side sees it, pay put together.</summary>
    public static TextTable Lines(SharedBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var table = new TextTable("Line", "Form", "Spent by", "Funder", "Partner", "Total", "Note");
        foreach (var line in budget.Lines)
            table.Add(
                line.Line?.Id.Value ?? "pay", Words.Of(line.Form), line.SpentBy.Value, Words.Of(line.Shares.Funder),
                Words.Of(line.Shares.Partner), Words.Of(line.Shares.Total), line.Note);
        table.Add("total", "", "", "", "", Words.Of(budget.Total), "");
        return table;
    }

    /// <summary>Every line over the pieces of time, and the total of each piece.</summary>
    public static TextTable Split(BudgetSplit split)
    {
        ArgumentNullException.ThrowIfNull(split);
        var table = new TextTable(["Line", .. split.Pieces.Select(Period)]);
        foreach (var line in split.Lines)
            table.Add([line.Line.Id.Value, .. line.Parts.Select(part => Words.Of(part.Total))]);
        return table.Add(["total", .. split.Totals().Select(total => Words.Of(total.Total))]);
    }

    /// <summary>What changed between two budgets, a row for each line that did and one for the total.</summary>
    public static TextTable Difference(BudgetDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var table = new TextTable("Line", "Before", "After", "Change");
        foreach (var line in difference.Lines)
            table.Add(
                line.Line.Value, line.Before is null ? "" : Words.Of(line.Before.Total),
                line.After is null ? "" : Words.Of(line.After.Total), Words.Of(line.Change));
        return table.Add("total", Words.Of(difference.Before), Words.Of(difference.After), Words.Of(difference.Change));
    }

    /// <summary>What a proposed revision needs, a row for each check with its figures.</summary>
    public static TextTable Revision(RevisionJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var table = new TextTable("Counted", "Moved", "May move", "Needs", "Why");
        foreach (var check in judgement.Checks)
            table.Add(
                check.What, Words.Of(check.Moved), check.Most is { } most ? Words.Of(most) : "",
                Words.Of(check.Verdict), check.Reason);
        return table.Add(
            "in all", "", "", Words.Of(judgement.Verdict),
            judgement.ApprovedBy is { } by ? $"approved by {Words.Of(by)}" : judgement.Notice ?? "");
    }

    /// <summary>What the figures say about adequacy and fairness.</summary>
    public static TextTable Adequacy(IEnumerable<AdequacyFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var table = new TextTable("Question", "Answer", "Reason", "Figures", "Source");
        foreach (var finding in findings)
            table.Add(
                Words.Of(finding.Question), Words.Of(finding.Answer), finding.Reason,
                string.Join("; ", finding.Figures.Select(Told)), finding.Source?.ToString() ?? "");
        return table;
    }

    /// <summary>Amounts against their budgets, each by its name.</summary>
    public static TextTable Variances(IEnumerable<(string What, ExplainedVariance Variance)> variances)
    {
        ArgumentNullException.ThrowIfNull(variances);
        var table = new TextTable(
            "What", "Kind", "Budget", "Actual", "Variance", "Of budget", "Direction", "Reason", "Note");
        foreach (var (what, explained) in variances)
        {
            var (variance, explanation) = (explained.Variance, explained.Explanation);
            table.Add(what, Words.Of(variance.Kind), Words.Of(variance.Budget), Words.Of(variance.Actual),
                Words.Of(variance.Amount),
                variance.OfBudget is { } points ? Words.Share(points) : "undefined", Words.Of(variance.Direction),
                explanation is null ? "" : Words.Of(explanation.Reason), explanation?.Note ?? "");
        }

        return table;
    }

    /// <summary>How fast a budget is spent beside its time, in a sentence.</summary>
    public static string Burn(BurnRate burn)
    {
        ArgumentNullException.ThrowIfNull(burn);
        var spent = burn.OfBudget is { } ratio
            ? $"{Words.Share(ratio)} of {Words.Of(burn.Budget)} is spent"
            : "the budget is zero, so that no share of it is spent";
        return Invariant($"{spent}, after {burn.ElapsedDays} of {burn.Days} days ({Words.Share(burn.OfTime)})");
    }

    /// <summary>
    /// A budget against what was spent: a row for each line, one for each line that the budget does not have, and the
    /// total.
    /// </summary>
    public static TextTable AgainstActual(BudgetAgainstActual held)
    {
        ArgumentNullException.ThrowIfNull(held);
        var table = new TextTable("Line", "Planned", "Spent", "Left", "Burn", "Variance");
        foreach (var line in held.Lines)
            Add(line.Line.Id.Value, line.Planned, line.Spent, line.Burn, line.Variance);
        foreach (var line in held.Unbudgeted)
            table.Add($"{line.Line}, not in the budget", "", Words.Of(line.Spent), Words.Of(-line.Spent), "", "");
        Add("total", held.Planned, held.Spent, held.Burn, held.Variance);
        return table;

        void Add(string line, Money planned, Money spent, BurnRate? burn, Variance variance) =>
            table.Add(
                line, Words.Of(planned), Words.Of(spent), Words.Of(planned - spent),
                burn?.OfBudget is { } ratio ? Words.Share(ratio) : "undefined",
                variance.OfBudget is { } change ? Words.Share(change) : "undefined");
    }

    private static string Told(AdequacyFigure figure) =>
        figure.Amount is { } amount
            ? $"{figure.What} {Words.Of(amount)}"
            : $"{figure.What} {(figure.Share is { } share ? Words.Share(share) : "unknown")}";

    private static string Cost(BudgetLine line) =>
        Invariant($"{line.Entry.Cost.Quantity:0.########} {line.Entry.Cost.Unit} x ")
            + Words.Of(line.Entry.Cost.UnitPrice)
            + (line.Entry.Cost.Factor is { } factor ? $" x {Words.Rate(factor)}" : "")
            + (line.Rate is null ? "" : $" at {line.Rate}");

    private static string Period(DateInterval period) => $"{Words.Day(period.Start)} to {Words.Day(period.End)}";
}
