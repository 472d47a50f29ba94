using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>Overhead in words: every figure with its working, so that both sides can check it by hand.</summary>
/// <param name="names">The names of parties and people.</param>
public sealed class OverheadReport(Names names)
{
    /// <summary>
    /// The working of the base, each cost in or out and why, then that of the overhead, each rate with its source and
    /// rounding, then the parts where there are several; the last row of each table is the sum.
    /// </summary>
    public static string Breakdown(OverheadBreakdown breakdown)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        var workings =
            $"{WorkingReport.Of(breakdown.BaseWorking).ToText()}\n{WorkingReport.Of(breakdown.Working).ToText()}";
        return breakdown.Periods.All(period => period.Parts.Count == 1) ? workings : $"{workings}\n{Parts(breakdown)}";
    }

    /// <summary>
    /// A row for each partner: what it spends, the part of it that counts, its rate, the overhead that it is paid, and
    /// what its overhead costs beyond that.
    /// </summary>
    /// <param name="budgets">The partners, each with its budget in force and what was agreed with it.</param>
    /// <remarks>A budget whose overhead is refused shows the reason.</remarks>
    public TextTable Partners(IEnumerable<(Id<Party> Partner, Budget Budget, OverheadTerms Terms)> budgets)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        var table = new TextTable(
            "Partner", "Direct cost (cash)", "In the base", "Rate", "Overhead", "Its own rate", "Unrecovered");
        foreach (var (partner, budget, terms) in budgets)
        {
            var (paid, recovery) = (budget.OverheadUnder(terms), budget.RecoveryUnder(terms));
            if (!paid.IsSuccess)
                table.Add(
                    names.Of(partner),
                    string.Join(" ", paid.ValidationErrors.Select(problem => problem.ErrorMessage)),
                    "", "", "", "", "");
            else
                table.Add(
                    names.Of(partner), Words.Of(paid.Value.Sum.Direct), Words.Of(paid.Value.Sum.Base),
                    $"{Words.Rate(terms.Agreed.Rate)} of {Words.Of(terms.Agreed.Base.Kind)}",
                    Words.Of(paid.Value.Sum.Overhead),
                    terms.Own is { } own ? $"{Words.Rate(own.Rate)} of {Words.Of(own.Base.Kind)}" : "not known",
                    recovery is { IsSuccess: true, Value: var found } ? Words.Of(found.Unrecovered) : "not known");
        }

        return table;
    }

    /// <summary>What each partner gets and on which terms, and what the lead keeps.</summary>
    /// <param name="sharing">The sharing.</param>
    public string Sharing(SharingOfOverhead sharing)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        var partners = sharing.Partners.ToDictionary(
            share => share.Party.Value, share => names.Of(share.Party), StringComparer.Ordinal);
        return WorkingReport.Of(sharing.Working, what => partners.GetValueOrDefault(what, what)).ToText();
    }

    /// <summary>A ceiling followed down the tiers.</summary>
    /// <param name="chain">The chain.</param>
    public string Ceiling(OverheadCeilingChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        var table = new TextTable(
            "Tier", "Direct", "Overhead", chain.IsShared ? "Ceiling with all below" : "Ceiling", "Over");
        foreach (var tier in chain.Tiers)
            table.Add(
                new string(' ', 2 * tier.Depth) + names.Of(tier.Tier.Party), Words.Of(tier.Tier.Direct),
                Words.Of(tier.Tier.Overhead), Words.Of(tier.Ceiling), Words.Of(tier.Over));
        return table
            .Add("all together", "", Words.Of(chain.Charged), Words.Of(chain.Allowed), chain.Holds ? "holds" : "passed")
            .ToText();
    }

    /// <summary>Every figure of a rule set with its day, owner and source; what was never confirmed says so.</summary>
    public static TextTable Figures(DonorRuleSet set)
    {
        var table = new TextTable("Figure", "Value", "From", "Source");
        foreach (var figure in RuleFigure.Of(set))
            table.Add(
                figure.Name, figure.Value + (figure.IsConfirmed ? "" : " (unconfirmed)"),
                figure.ValidFrom == LocalDate.MinIsoValue ? "not stated" : Words.Day(figure.ValidFrom),
                $"{figure.Source}");
        return table;
    }

    private static string Parts(OverheadBreakdown breakdown)
    {
        var table = new TextTable("Part", "Direct", "Base", "Overhead");
        foreach (var part in breakdown.Periods.SelectMany(period => period.Parts))
            table.Add(Days(part.Period), Words.Of(part.Direct), Words.Of(part.Base), Words.Of(part.Overhead));
        return table
            .Add("sum", Words.Of(breakdown.Sum.Direct), Words.Of(breakdown.Sum.Base), Words.Of(breakdown.Sum.Overhead))
            .ToText();
    }

    private static string Days(DateInterval? days) =>
        days is null ? "all" : $"{Words.Day(days.Start)} to {Words.Day(days.End)}";
}
