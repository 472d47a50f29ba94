namespace Care.Partnerships.DonorRules;

/// <summary>One figure of a rule set in words, for pages and reviews.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The figure.</param>
/// <param name="ValidFrom">The day from which it is valid, or known.</param>
/// <param name="Owner">Who decides on it.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="IsConfirmed">Whether somebody held it against its source.</param>
public sealed record RuleFigure(string Name, string Value, LocalDate ValidFrom, string Owner, Source Source, bool IsConfirmed)
{
    /// <summary>Every figure of a rule set, in the order of its groups.</summary>
    public static ValueList<RuleFigure> Of(DonorRuleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return
        [
            .. (set.Overhead?.Figures ?? []).Select(figure => Of("overhead", figure)),
            .. Some("rate of a subrecipient", set.SubrecipientRates),
            .. Some("administration, at most", set.AdministrationLimit),
            .. set.Flexibility.Select(figure => Of("flexibility", figure)),
            .. set.Thresholds.SelectMany(threshold => threshold.Figure.Figures.Select(figure => Of(threshold.Figure.Name, figure))),
            .. Some("next tranche after, spent of the last", set.Tranches?.NextTrancheAfter),
            .. Some("next tranche after, reported of all earlier", set.Tranches?.EarlierTranches),
            .. Some("held back to the end", set.Tranches?.HeldBack),
            .. Some("kept of the donor's share in a sale", set.SaleAllowance),
            .. Some("account of advances", set.AdvanceAccount),
            .. set.PriorApprovals.Select(figure => Of("prior approval", figure)),
            .. set.Clocks.Select(figure => Of(Invariant($"{figure.Value.Deliverable} by {figure.Value.By}"), figure)),
        ];
    }

    private static RuleFigure Of<T>(string name, Dated<T> figure) =>
        new(name, Invariant($"{figure.Value}"), figure.ValidFrom, figure.Owner, figure.Source, figure.IsConfirmed);

    private static IEnumerable<RuleFigure> Some<T>(string name, Dated<T>? figure) => figure is null ? [] : [Of(name, figure)];
}
