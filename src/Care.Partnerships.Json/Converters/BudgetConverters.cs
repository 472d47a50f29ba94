using System.Text.Json.Serialization;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Overhead;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of budgets and donor rules are written.</summary>
internal static class BudgetConverters
{
    public static JsonConverter[] All { get; } =
    [
        // identities
        IdOf<Budget>("budget-1"), IdOf<BudgetLine>("a-1"), IdOf<SubawardShare>("sub-1"), IdOf<Donor>("us-federal"),
        IdOf<DonorRuleSet>("us-federal-2024"), // names
        new NameConverter<CostCategory>(), new NameConverter<BudgetPurpose>(), new NameConverter<BudgetForm>(),
        new NameConverter<BudgetApprover>(), new NameConverter<BaseKind>(), new NameConverter<CapScope>(),
        new NameConverter<AllowanceKind>(), new NameConverter<FlexibilityMeasure>(),
        new NameConverter<CapCombination>(), new NameConverter<ThresholdKind>(), new NameConverter<Deliverable>(),
        new NameConverter<AwardSide>(), new NameConverter<DeadlineAnchor>(), new NameConverter<DeadlineUnit>(),
        new NameConverter<SharingMethod>(), new NameConverter<ApprovalTrigger>(), new NameConverter<RateGround>(),
        new NameConverter<Rounding>(),
        // values with parts
        new MadeConverter<SourceParts, Source>(parts => parts.Make(), SourceParts.Of),
        new MadeConverter<ExchangeRateParts, ExchangeRate>(parts => parts.Make(), ExchangeRateParts.Of),
        new MadeConverter<CostBaseParts, CostBase>(parts => parts.Make(), CostBaseParts.Of)
        {
            Gaps = parts => parts.Gaps(),
            Unused = (parts, made) => parts.Unused(made)
        },
        new MadeConverter<OverheadRateParts, OverheadRate>(parts => parts.Make(), OverheadRateParts.Of),
        new MadeConverter<ThresholdParts, Threshold>(parts => parts.Make(), ThresholdParts.Of),
        new MadeConverter<BudgetSharesParts, BudgetShares>(parts => parts.Make(), BudgetSharesParts.Of),
        new MadeConverter<BudgetParts, Budget>(parts => parts.Make(), BudgetParts.Of)
        {
            Unused = (parts, made) => parts.Unused(made)
        },
        new MadeConverter<BudgetVersionsParts, BudgetVersions>(parts => parts.Make(), BudgetVersionsParts.Of),
        DatedOf<Percentage>(), DatedOf<OverheadAllowance>(), DatedOf<FlexibilityLimit>(), DatedOf<Threshold>(),
        DatedOf<DeadlineRule>(), DatedOf<SaleAllowance>(), DatedOf<AdvanceAccount>(), DatedOf<PriorApproval>(),
        DatedOf<SubrecipientRateOrder>(), SeriesOf<OverheadAllowance>(), SeriesOf<Threshold>(), // lists
        new ValueListConverter<BudgetEntry>(ListForm.Table), new ValueListConverter<ExchangeRate>(),
        new ValueListConverter<BudgetVersion>(), new ValueListConverter<CostCategory>(),
        new ValueListConverter<Dated<FlexibilityLimit>>(ListForm.Table),
        new ValueListConverter<Dated<DeadlineRule>>(ListForm.Table),
        new ValueListConverter<Dated<PriorApproval>>(ListForm.Table), new ValueListConverter<RateGround>(),
        new ValueListConverter<ThresholdFigure>(), new ValueListConverter<Dated<OverheadAllowance>>(),
        new ValueListConverter<Dated<Threshold>>(ListForm.Table),
        new ValueListConverter<RulesFollowed>(ListForm.Table),
    ];

    private static MadeConverter<DatedParts<T>, Dated<T>> DatedOf<T>() => new(parts => parts.Make(), DatedParts<T>.Of);

    private static MadeConverter<SeriesParts<T>, DatedSeries<T>> SeriesOf<T>() =>
        new(parts => parts.Make(), SeriesParts<T>.Of);
}
