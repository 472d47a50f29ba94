using Care.Partnerships.Budgets;
using Care.Partnerships.Overhead;

namespace Care.Partnerships.Agreements;

/// <summary>
/// What a text of an agreement binds the two sides to. It holds the ceiling, never a budget: that is an annex.
/// </summary>
/// <param name="Period">First and last day, both included.</param>
/// <param name="Ceiling">The most that may be paid under it; null for kinds that carry no money.</param>
/// <param name="Project">The project or response that it belongs to; null where it belongs to none.</param>
/// <param name="AllowsEarlierStart">Whether the text says that it covers days before the later signature.</param>
public sealed record AgreementTerms(DateInterval Period, Money? Ceiling, string? Project, bool AllowsEarlierStart)
    : InvariantRecord;

/// <summary>How the partner was selected.</summary>
/// <param name="Route">By competition, or as the only source.</param>
/// <param name="Justification">Why there was no competition; needed for a sole source.</param>
/// <param name="Risk">The rating that due diligence gave.</param>
/// <param name="ScreenedOn">The day that the partner was screened against sanctions lists.</param>
/// <param name="DecidedOn">The day that the selection committee decided, never before the screening.</param>
public sealed record Selection(
    SelectionRoute Route, string? Justification, RiskLevel Risk, LocalDate ScreenedOn,
    LocalDate DecidedOn) : InvariantRecord
{
    /// <summary>
    /// The last day on which the due diligence holds, included, not before the screening; null where no day is agreed.
    /// </summary>
    public LocalDate? ValidUntil { get; init; }
}

/// <summary>
/// How a partner is found. Competition is the default; a sole source is an exception that is justified in writing.
/// </summary>
public enum SelectionRoute
{
    /// <summary>By criteria that were fixed before the call.</summary>
    Competitive,

    /// <summary>Without competition, for a recorded reason.</summary>
    SoleSource,
}

/// <summary>
/// The risk that due diligence found. The scale is a common one of the field; policies map it to tranches and visits.
/// </summary>
public enum RiskLevel
{
    /// <summary>Not rated. Never read as low.</summary>
    Unknown,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Significant.</summary>
    Significant,

    /// <summary>High.</summary>
    High,

    /// <summary>Not eligible: no funding agreement may be negotiated.</summary>
    Ineligible,
}

/// <summary>What an annex is.</summary>
public enum AnnexKind
{
    /// <summary>The budget with its narrative notes.</summary>
    Budget,

    /// <summary>The work plan.</summary>
    WorkPlan,

    /// <summary>The monitoring and evaluation plan with its formats.</summary>
    MonitoringPlan,

    /// <summary>The templates for reports.</summary>
    ReportTemplates,

    /// <summary>The rules of the donor that are passed on.</summary>
    DonorRules,

    /// <summary>Code of conduct and commitments against sexual exploitation and abuse.</summary>
    CodeOfConduct,

    /// <summary>Communications and visibility.</summary>
    CommunicationsProtocol,

    /// <summary>Feedback and complaints.</summary>
    FeedbackProcedure,

    /// <summary>The form of the asset register.</summary>
    AssetRegister,

    /// <summary>Who does, supports and signs off what.</summary>
    RoleMatrix,
}

/// <summary>A reference to an annex: what it is, where it lives, and which version is meant.</summary>
/// <param name="Kind">What it is; an agreement has at most one of each kind.</param>
/// <param name="Id">Its identity where it lives.</param>
/// <param name="Version">Its version, from 1.</param>
public sealed record AnnexReference(AnnexKind Kind, string Id, int Version) : InvariantRecord;

/// <summary>A contingency agreement comes to use: a funding agreement is to be drafted under it.</summary>
/// <param name="Emergency">What happened.</param>
/// <param name="Agreement">The identity of the new agreement, which the host gives.</param>
/// <param name="Number">Its reference number.</param>
/// <param name="Title">What it is about.</param>
public sealed record ContingencyActivation(string Emergency, Id<Agreement> Agreement, string Number, string Title)
    : InvariantRecord;

/// <summary>The budget of an agreement.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Versions">The budget in all its versions.</param>
public sealed record AgreementBudget(Id<Agreement> Agreement, BudgetVersions Versions) : InvariantRecord
{
    /// <summary>What was agreed on overhead; null where nothing was.</summary>
    public OverheadTerms? Overhead { get; init; }
}
