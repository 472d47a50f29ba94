using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>
/// Which lines of a budget a figure counts, and which share of them. What is null counts everything: the default counts
/// all lines whole.
/// </summary>
/// <remarks>The figure is <see cref="Budget.Sum"/>, its working is <see cref="Budget.Explain"/>. Immutable.</remarks>
/// <param name="Form">Only this form.</param>
/// <param name="Category">Only this category of cost.</param>
/// <param name="Purpose">Only this purpose.</param>
/// <param name="SpentBy">Only what this party spends.</param>
/// <param name="Share">The share that is counted.</param>
public sealed record BudgetSelection(
    BudgetForm? Form = null, CostCategory? Category = null, BudgetPurpose? Purpose = null, Id<Party>? SpentBy = null,
    BudgetShare Share = BudgetShare.Both)
{
    /// <summary>All lines, whole.</summary>
    public static BudgetSelection Everything { get; } = new();

    internal bool Counts(BudgetLine line) =>
        (Form is null || line.Form == Form) && (Category is null || line.Use.Category == Category)
        && (Purpose is null || line.Use.Purpose == Purpose) && (SpentBy is null || line.Use.SpentBy == SpentBy);

    // The first reason that keeps a line out; what is in needs no other reason than the share that is counted.
    internal string Why(BudgetLine line) =>
        Form is { } form && line.Form != form ? $"out: {line.Form}, not {form}"
        : Category is { } category && line.Use.Category != category ? $"out: {line.Use.Category}, not {category}"
        : Purpose is { } purpose && line.Use.Purpose != purpose ? $"out: {line.Use.Purpose}, not {purpose}"
        : SpentBy is { } party && line.Use.SpentBy != party ? $"out: spent by {line.Use.SpentBy}, not by {party}"
        : Share switch
        {
            BudgetShare.Both => "in, whole",
            BudgetShare.Funder => "in, the funder's share",
            BudgetShare.Partner => "in, the partner's share"
        };

    /// <summary>Such as <c>Cash, Travel, the funder's share</c>, or <c>all lines</c>.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            $"{Form}", $"{Category}", $"{Purpose}", SpentBy?.Value, Share switch
            {
                BudgetShare.Both => null,
                BudgetShare.Funder => "the funder's share",
                BudgetShare.Partner => "the partner's share"
            }
        ];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } text
            ? text
            : "all lines";
    }
}
