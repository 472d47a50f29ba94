using System.Text.Json.Serialization;
using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Scorecards;

namespace Care.Partnerships.Json.Wire;

// Metadata only: the default mode writes twice the code for a polymorphic family, and the modifiers need the metadata.
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
// parties
[JsonSerializable(typeof(Party))]
[JsonSerializable(typeof(Person))]
// agreements
[JsonSerializable(typeof(AgreementEvent))]
[JsonSerializable(typeof(AgreementDrafted))]
[JsonSerializable(typeof(PartnerSelected))]
[JsonSerializable(typeof(NegotiationOpened))]
[JsonSerializable(typeof(TextProposed))]
[JsonSerializable(typeof(TextAccepted))]
[JsonSerializable(typeof(AnnexAttached))]
[JsonSerializable(typeof(AnnexAgreed))]
[JsonSerializable(typeof(ExpectationsDiscussed))]
[JsonSerializable(typeof(AgreementSubmittedForSignature))]
[JsonSerializable(typeof(AgreementReturnedToNegotiation))]
[JsonSerializable(typeof(AgreementSigned))]
[JsonSerializable(typeof(AgreementTookEffect))]
[JsonSerializable(typeof(AgreementSuspended))]
[JsonSerializable(typeof(AgreementResumed))]
[JsonSerializable(typeof(ContingencyActivated))]
[JsonSerializable(typeof(AgreementExtended))]
[JsonSerializable(typeof(AgreementTerminated))]
[JsonSerializable(typeof(CloseOutStarted))]
[JsonSerializable(typeof(AgreementClosed))]
[JsonSerializable(typeof(AgreementCancelled))]
[JsonSerializable(typeof(AgreementExpired))]
[JsonSerializable(typeof(AmendmentProposed))]
[JsonSerializable(typeof(AmendmentTakenUp))]
[JsonSerializable(typeof(AmendmentApproved))]
[JsonSerializable(typeof(DonorDecided))]
[JsonSerializable(typeof(AmendmentApplied))]
[JsonSerializable(typeof(AmendmentWithdrawn))]
[JsonSerializable(typeof(AmendmentRejected))]
// roles
[JsonSerializable(typeof(RoleMatrix))]
[JsonSerializable(typeof(RoleMatrixShape))]
// check-ins
[JsonSerializable(typeof(CheckInEvent))]
[JsonSerializable(typeof(CheckInScheduled))]
[JsonSerializable(typeof(CheckInOpened))]
[JsonSerializable(typeof(SheetsHandedIn))]
[JsonSerializable(typeof(SheetsDiscussed))]
[JsonSerializable(typeof(ActionAdded))]
[JsonSerializable(typeof(CheckInAgreed))]
[JsonSerializable(typeof(CheckInClosed))]
[JsonSerializable(typeof(ScorecardTemplateParts))]
// surveys
[JsonSerializable(typeof(SurveyEvent))]
[JsonSerializable(typeof(SurveyPlanned))]
[JsonSerializable(typeof(RespondentsInvited))]
[JsonSerializable(typeof(SurveyOpened))]
[JsonSerializable(typeof(SurveyAnswered))]
[JsonSerializable(typeof(SurveyClosed))]
[JsonSerializable(typeof(FollowUpAgreed))]
[JsonSerializable(typeof(FollowUpCompleted))]
[JsonSerializable(typeof(SurveyShared))]
[JsonSerializable(typeof(SurveyTemplateParts))]
// reports
[JsonSerializable(typeof(ReportEvent))]
[JsonSerializable(typeof(ReportOpened))]
[JsonSerializable(typeof(ReportRescheduled))]
[JsonSerializable(typeof(ReportSubmitted))]
[JsonSerializable(typeof(ReportTakenUp))]
[JsonSerializable(typeof(ReportReturned))]
[JsonSerializable(typeof(ReportAccepted))]
// assets
[JsonSerializable(typeof(AssetEvent))]
[JsonSerializable(typeof(AssetRegistered))]
[JsonSerializable(typeof(AssetHandedOver))]
[JsonSerializable(typeof(AssetCounted))]
[JsonSerializable(typeof(DispositionProposed))]
[JsonSerializable(typeof(DonorAnswered))]
[JsonSerializable(typeof(DispositionWithdrawn))]
[JsonSerializable(typeof(AssetDisposed))]
// budgets and donor rules
[JsonSerializable(typeof(AgreementBudget))]
[JsonSerializable(typeof(BudgetParts))]
[JsonSerializable(typeof(BudgetVersionsParts))]
[JsonSerializable(typeof(BudgetSharesParts))]
[JsonSerializable(typeof(OverheadRateParts))]
[JsonSerializable(typeof(CostBaseParts))]
[JsonSerializable(typeof(ExchangeRateParts))]
[JsonSerializable(typeof(SourceParts))]
[JsonSerializable(typeof(DonorRuleSet))]
[JsonSerializable(typeof(DatedParts<Percentage>))]
[JsonSerializable(typeof(DatedParts<OverheadAllowance>))]
[JsonSerializable(typeof(DatedParts<FlexibilityLimit>))]
[JsonSerializable(typeof(DatedParts<Threshold>))]
[JsonSerializable(typeof(DatedParts<Clock>))]
[JsonSerializable(typeof(DatedParts<SaleAllowance>))]
[JsonSerializable(typeof(DatedParts<AdvanceAccount>))]
[JsonSerializable(typeof(DatedParts<PriorApproval>))]
[JsonSerializable(typeof(DatedParts<SubrecipientRateOrder>))]
[JsonSerializable(typeof(SeriesParts<OverheadAllowance>))]
[JsonSerializable(typeof(SeriesParts<Threshold>))]
// lists of events
[JsonSerializable(typeof(ValueList<AgreementEvent>))]
[JsonSerializable(typeof(ValueList<CheckInEvent>))]
[JsonSerializable(typeof(ValueList<SurveyEvent>))]
[JsonSerializable(typeof(ValueList<ReportEvent>))]
[JsonSerializable(typeof(ValueList<AssetEvent>))]
// values that no record above holds yet
[JsonSerializable(typeof(Percentage))]
[JsonSerializable(typeof(Ratio))]
[JsonSerializable(typeof(Change))]
internal sealed partial class WireContext : JsonSerializerContext;
