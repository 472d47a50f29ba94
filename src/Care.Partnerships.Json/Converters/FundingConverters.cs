using System.Text.Json.Serialization;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Json.Wire;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of funding accounts are written.</summary>
internal static class FundingConverters
{
    public static JsonConverter[] All { get; } =
    [
        // identities
        IdOf<FundingAccount>("agreement-1"), IdOf<Payment>("payment-1"), IdOf<LedgerEntry>("cost-1"),
        IdOf<ExpenditureStatement>("quarter-1"),

        // names
        new NameConverter<FindingKind>(), new NameConverter<FindingOutcome>(),
        new NameConverter<CostGroundKind>(), new NameConverter<WayOfPaying>(), new NameConverter<IncomeKind>(),
        new NameConverter<MatchKind>(), new NameConverter<ChargeBearer>(), new NameConverter<FindingSource>(),
        new NameConverter<RateMethod>(),

        // values with parts
        new MadeConverter<TranchePlanParts, TranchePlan>(parts => parts.Make(), TranchePlanParts.Of),

        // lists
        new ValueListConverter<IEntry<FundingFact>>(ListForm.Lines), new ValueListConverter<Tranche>(ListForm.Table),
        new ValueListConverter<ReportEvidence>(ListForm.Table), new ValueListConverter<BlockingIssue>(),
        new ValueListConverter<ForecastPeriod>(ListForm.Table),

        // entries
        new EntryConverter<FundingFact>(FundingWire.Family, FundingAccount.Lifecycle.Proposal),
    ];
}
