using System.Text.Json.Serialization;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Reports;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of close-outs are written.</summary>
internal static class CloseOutConverters
{
    public static JsonConverter[] All { get; } =
    [
        IdOf<AgreementCloseOut>("close-out-1"),
        IdOf<CloseOutStep>("planning-meeting"),
        new NameConverter<StepNeed>(), new ListedConverter<EvidenceKind>(CloseOutWire.Kinds),
        new NameConverter<ReplanCause>(),
        new NameConverter<RetentionEnd>(), new NameConverter<NextRelationship>(), new NameConverter<HandoverItemKind>(),
        new MadeConverter<DatedParts<int>, Dated<int>>(parts => parts.Make(), DatedParts<int>.Of),
        new MadeConverter<RecordRetentionParts, RecordRetention>(parts => parts.Make(), RecordRetentionParts.Of),
        new MadeConverter<CloseOutPlanParts, CloseOutPlan>(parts => parts.Make(), CloseOutPlanParts.Of),
        new MadeConverter<SettlementParts, Settlement>(parts => parts.Make(), SettlementParts.Of),
        new MadeConverter<CloseOutAnchorsParts, CloseOutAnchors>(parts => parts.Make(), CloseOutAnchorsParts.Of),
        new MadeConverter<ExpenditureTotalParts, ExpenditureTotal>(parts => parts.Make(), ExpenditureTotalParts.Of),
        new MadeConverter<MovedMoneyParts, MovedMoney>(parts => parts.Make(), MovedMoneyParts.Of),
        new MadeConverter<FinalReportsParts, FinalReports>(parts => parts.Make(), FinalReportsParts.Of),
        new MadeConverter<AssetDecisionsParts, AssetDecisions>(parts => parts.Make(), AssetDecisionsParts.Of),
        new ValueListConverter<Money>(),
        new EntryConverter<CloseOutFact>(CloseOutWire.Family, AgreementCloseOut.Lifecycle.Proposal),
        new ValueListConverter<IEntry<CloseOutFact>>(ListForm.Lines),
        new ValueListConverter<PlannedStep>(ListForm.Table), new ValueListConverter<Id<AgreementCloseOut>>(),
        new ValueListConverter<Id<CloseOutStep>>(), new ValueListConverter<Deliverable>(),
        new ValueListConverter<FunderPart>(), new ValueListConverter<HandoverItem>(ListForm.Table),
        new ValueListConverter<Id<Asset>>(),
    ];
}
