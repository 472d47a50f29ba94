using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>
/// Whether a budget is adequate and fair to the partner, as figures with reasons. It never blocks: hosts and reviews
/// decide what follows.
/// </summary>
public static class Adequacy
{
    /// <summary>
    /// An answer to every question, in the order of <see cref="AdequacyQuestion"/>. Refuses with <c>CP-VAL-031</c>
    /// input below zero, with <c>CP-VAL-029</c> input in
    /// another currency than the budget, with <c>CP-VAL-008</c> overhead that together with the budget does not fit,
    /// and with <c>CP-VAL-022</c>
    /// unconfirmed figures that were not accepted.
    /// </summary>
    /// <param name="budget">The budget.</param>
    /// <param name="partner">The partner in question; its lines are those that it spends.</param>
    /// <param name="input">What the budget does not say.</param>
    /// <param name="guidance">The figures to hold it against; those of CARE where null.</param>
    /// <param name="acceptUnconfirmed">Whether figures may be used that nobody held against their source.</param>
    public static Result<ValueList<AdequacyFinding>> From(
        Budget budget, Id<Party> partner, AdequacyInput input, AdequacyGuidance? guidance = null,
        bool acceptUnconfirmed = false)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(input);
        guidance ??= AdequacyGuidance.Care;
        var refusals = Faults(budget.Currency, input);
        if (refusals.Count > 0) return refusals.As<ValueList<AdequacyFinding>>();
        if (input.PartnerOverhead is { Overhead: var paid }
            && !budget.Sum(BudgetSelection.Everything).Plus(paid).IsSuccess)
            return ValueRefusals.AmountOutOfRange(budget.Currency.Code, "lines").As<ValueList<AdequacyFinding>>();
        foreach (
            var figure in (Dated<Percentage>[])
                [guidance.AdministrationAtMost, guidance.OverheadFrom, guidance.OverheadTo, guidance.UsualFlexibility])
            if (figure.Use(acceptUnconfirmed) is { IsSuccess: false } refused)
                return refused.Refusals().As<ValueList<AdequacyFinding>>();

        return Result.Success<ValueList<AdequacyFinding>>(
        [
            OfOverhead(input, guidance),
            OfCoreCost(budget, partner, input, guidance),
            OfStaffing(budget, partner, input, guidance),
            OfAdministration(budget, guidance),
            OfPay(input, guidance),
            OfStructures(input, guidance),
            OfFlexibility(input, guidance),
        ]);
    }

    private static AdequacyFinding OfOverhead(AdequacyInput input, AdequacyGuidance guidance)
    {
        var (partner, lead) = (input.PartnerOverhead?.OfBudget, input.LeadOverhead?.OfBudget);
        var (from, to) = (guidance.OverheadFrom.Unchecked, guidance.OverheadTo.Unchecked);
        var (answer, reason) = (partner, lead) switch
        {
            (null, _) => (AdequacyResult.NotAssessable, "The partner's overhead is not known."),
            ({ Value: 0m }, { Value: > 0m }) => (
                AdequacyResult.Concern, "The lead recovers overhead and the partner gets none."),
            (_, null) => (
                AdequacyResult.NotAssessable,
                "The lead's own overhead is not known, so that nothing stands beside the partner's."),
            ({ } p, { } l) when p < l => (
                AdequacyResult.Remark,
                "The partner gets a smaller part of its budget as overhead than the lead does of its own."),
            ({ } p, _) when p.Value * 100m < from.Points || p.Value * 100m > to.Points => (
                AdequacyResult.Remark, $"The partner's overhead lies outside the usual {from} to {to} of its budget."),
            _ => (
                AdequacyResult.Adequate,
                $"The partner's overhead lies within the usual {from} to {to} of its budget, " +
                $"and is not below the lead's."
            ),
        };
        return new(
            AdequacyQuestion.PartnerOverhead, answer, reason,
            Figures(
                Share("partner's overhead in its budget", partner), Share("lead's overhead in its own", lead),
                Share("usual from", Of(from)), Share("usual to", Of(to))),
            null, guidance.OverheadFrom.Source);
    }

    private static AdequacyFinding OfCoreCost(
        Budget budget, Id<Party> partner, AdequacyInput input, AdequacyGuidance guidance)
    {
        var working = budget.Explain(new(Purpose: BudgetPurpose.Core, SpentBy: partner, Share: BudgetShare.Funder));
        if (input.PartnerOverhead is { } overhead)
            working = Workings.Of(
                "core cost covered", budget.Currency,
                working.Lines.Add(
                    new("overhead", overhead.Overhead, overhead.Overhead, "in: overhead pays for core cost")),
                working.How);
        return Covered(
            AdequacyQuestion.CoreCost, "the partner's core cost", input.CoreCostNeed, working,
            isComplete: input.PartnerOverhead is not null, guidance.OverheadFrom.Source);
    }

    private static AdequacyFinding OfStaffing(
        Budget budget, Id<Party> partner, AdequacyInput input, AdequacyGuidance guidance)
    {
        var zero = Money.Zero(budget.Currency);
        var rows = budget.Lines.Select(line =>
                !SharedBudget.PersonalPay.Contains(line.Use.Category)
                    ? new MoneyLine(line.Id.Value, line.Total, zero, $"out: {line.Use.Category}, no pay")
                : line.Use.SpentBy != partner
                    ? new(line.Id.Value, line.Total, zero, $"out: spent by {line.Use.SpentBy}")
                : new(line.Id.Value, line.Total, line.Shares.Funder, "in, the funder's share"));
        return Covered(
            AdequacyQuestion.Staffing, "the people whom the action needs", input.StaffCostNeed,
            Workings.Of("staff cost covered", budget.Currency, rows), isComplete: true,
            guidance.OverheadFrom.Source);
    }

    // Where a part of what covers the need is not known, too little is no answer yet; enough is.
    private static AdequacyFinding Covered(
        AdequacyQuestion question, string what, Money? need, Working<Money> working, bool isComplete, Source source)
    {
        if (need is not { } needed)
            return new(
                question, AdequacyResult.NotAssessable, $"What is needed for {what} is not stated.",
                [new("covered", working.Total)],
                working, source);
        var gap = needed - working.Total;
        var (answer, reason) =
            gap <= Money.Zero(needed.Currency) ? (AdequacyResult.Adequate, $"The budget covers {what}.")
            : isComplete ? (AdequacyResult.Concern, Invariant($"The budget covers {what} but for {gap}."))
            : (
                AdequacyResult.NotAssessable,
                Invariant($"The lines cover {what} but for {gap}, and the partner's overhead is not known."));
        return new(question, answer, reason, [new("needed", needed), new("covered", working.Total)], working, source);
    }

    private static AdequacyFinding OfAdministration(Budget budget, AdequacyGuidance guidance)
    {
        var limit = guidance.AdministrationAtMost.Unchecked;
        var zero = Money.Zero(budget.Currency);
        var rows = budget
            .Lines.Select(line =>
                line.Use.Purpose is BudgetPurpose.Programme
                    ? new MoneyLine(line.Id.Value, line.Total, zero, "out: Programme")
                    : new(line.Id.Value, line.Total, line.Total, $"in: {line.Use.Purpose}"));
        var working = Workings.Of("administration and core cost", budget.Currency, rows);
        var (part, whole) = (working.Total, budget.Sum(BudgetSelection.Everything));
        var (answer, reason) =
            whole.IsZero ? (AdequacyResult.NotAssessable, "The budget is zero, so that nothing is a share of it.")
            : part.MinorUnits * 100m <= limit.Points * whole.MinorUnits
                ? (AdequacyResult.Adequate, $"Administration takes at most {limit} of the budget.")
            : (AdequacyResult.Concern, $"Administration takes more than {limit} of the budget.");
        return new(
            AdequacyQuestion.AdministrationShare, answer, reason,
            Figures(
                new("administration", part), new("budget", whole),
                Share("share", whole.IsZero ? null : Ratio.FromParts(part, whole).Required()),
                Share("at most", Of(limit))),
            working, guidance.AdministrationAtMost.Source);
    }

    private static AdequacyFinding OfPay(AdequacyInput input, AdequacyGuidance guidance)
    {
        var (answer, reason) = input.Pay switch
        {
            null => (AdequacyResult.NotAssessable, "Whose scale of pay is used is not known."),
            { Scale: PayScale.PartnersOwn } => (
                AdequacyResult.Adequate, "The partner's people are paid by its own scale."),
            { Reason: { } why } when !BlankText.Is(why) => (
                AdequacyResult.Remark,
                $"The partner's people are not paid by its own scale, for a stated reason: " +
                $"{InvariantText.Quoted(why, 200)}"
            ),
            _ => (
                AdequacyResult.Concern,
                "The partner's people are not paid by its own scale, and no reason is stated."),
        };
        return new(AdequacyQuestion.PayScale, answer, reason, [], null, guidance.AdministrationAtMost.Source);
    }

    private static AdequacyFinding OfStructures(AdequacyInput input, AdequacyGuidance guidance)
    {
        var twice = input.Structures is { } both
            ? both.Lead.Where(both.Partner.Contains).Distinct().Select(position => position.Value).ToArray()
            : null;
        var (answer, reason) = twice switch
        {
            null => (AdequacyResult.NotAssessable, "Which positions the two sides fill is not known."),
            []   => (AdequacyResult.Adequate, "No position is filled on both sides."),
            _    => (AdequacyResult.Concern, $"Filled on both sides: {string.Join(", ", twice)}."),
        };
        return new(
            AdequacyQuestion.DuplicatedStructures, answer, reason, [], null, guidance.AdministrationAtMost.Source);
    }

    private static AdequacyFinding OfFlexibility(AdequacyInput input, AdequacyGuidance guidance)
    {
        var usual = guidance.UsualFlexibility.Unchecked;
        var (answer, reason) = input.Flexibility switch
        {
            null => (AdequacyResult.NotAssessable, "How far lines may move is not stated."),
            { } limit when limit.Most < usual => (
                AdequacyResult.Remark, $"Less may move than the usual {usual}: {limit}."),
            { } limit                         => (AdequacyResult.Adequate, $"As much may move as is usual: {limit}."),
        };
        return new(
            AdequacyQuestion.LineFlexibility, answer, reason,
            Figures(
                Share("may move", input.Flexibility is { } stated ? Of(stated.Most) : null),
                Share("usual", Of(usual))),
            null, guidance.UsualFlexibility.Source);
    }

    private static List<Refusal> Faults(Currency currency, AdequacyInput input)
    {
        (string Field, Money? Amount)[] amounts =
        [
            ("input.partnerOverhead.direct", input.PartnerOverhead?.Direct),
            ("input.partnerOverhead.overhead", input.PartnerOverhead?.Overhead),
            ("input.leadOverhead.direct", input.LeadOverhead?.Direct),
            ("input.leadOverhead.overhead", input.LeadOverhead?.Overhead), ("input.coreCostNeed", input.CoreCostNeed),
            ("input.staffCostNeed", input.StaffCostNeed),
        ];
        List<Refusal> refusals = [];
        foreach (var (field, amount) in amounts)
        {
            if (amount is { IsNegative: true } below) refusals.Add(ValueRefusals.TooLow(field, below, 0));
            if (amount is { } stated && stated.Currency != currency)
                refusals.Add(ValueRefusals.OtherCurrency(field, stated, currency));
        }

        return refusals;
    }

    private static Ratio Of(Percentage share) => Ratio.Of(share.Points / 100m);

    private static AdequacyFigure? Share(string what, Ratio? share) => share is null ? null : new(what, share: share);

    private static ValueList<AdequacyFigure> Figures(params ReadOnlySpan<AdequacyFigure?> figures) =>
        figures.ToArray().OfType<AdequacyFigure>().ToValueList();
}
