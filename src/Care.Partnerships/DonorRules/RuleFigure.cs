namespace Care.Partnerships.DonorRules;

/// <summary>One figure of a rule set in words, for pages and reviews.</summary>
public sealed record RuleFigure : InvariantRecord
{
    internal RuleFigure(
        string name, string value, LocalDate validFrom, string owner, Source source, bool isConfirmed) =>
        (Name, Value, ValidFrom, Owner, Source, IsConfirmed) = (name, value, validFrom, owner, source, isConfirmed);

    /// <summary>What it is.</summary>
    public string Name { get; internal init; }

    /// <summary>The figure.</summary>
    public string Value { get; internal init; }

    /// <summary>The day from which it is valid, or known.</summary>
    public LocalDate ValidFrom { get; internal init; }

    /// <summary>Who decides on it.</summary>
    public string Owner { get; internal init; }

    /// <summary>Where it stands.</summary>
    public Source Source { get; internal init; }

    /// <summary>Whether somebody held it against its source.</summary>
    public bool IsConfirmed { get; internal init; }

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
            .. set.Thresholds.SelectMany(threshold =>
                threshold.Figure.Figures.Select(figure => Of(threshold.Figure.Name, figure))),
            .. Some("next tranche after, spent of the last", set.Tranches?.NextTrancheAfter),
            .. Some("next tranche after, reported of all earlier", set.Tranches?.EarlierTranches),
            .. Some("held back to the end", set.Tranches?.HeldBack),
            .. Some("kept of the donor's share in a sale", set.SaleAllowance),
            .. Some("account of advances", set.AdvanceAccount),
            .. set.PriorApprovals.Select(figure => Of("prior approval", figure)),
            .. set.Clocks.Select(figure =>
                Of(Invariant($"{figure.Unchecked.Deliverable} by {figure.Unchecked.By}"), figure)),
        ];
    }

    private static RuleFigure Of<T>(string name, Dated<T> figure) =>
        new(
            name, InvariantText.Shown(figure.Unchecked), figure.ValidFrom, figure.Owner, figure.Source,
            figure.IsConfirmed);

    private static IEnumerable<RuleFigure> Some<T>(string name, Dated<T>? figure) =>
        figure is null ? [] : [Of(name, figure)];
}
