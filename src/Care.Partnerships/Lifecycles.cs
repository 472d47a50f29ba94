using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;

namespace Care.Partnerships;

/// <summary>Every lifecycle of the library: the list that diagrams, docs and tests walk.</summary>
/// <remarks>The one file of the root that reads the concepts; nothing in the library reads it.</remarks>
public static class Lifecycles
{
    /// <summary>All tables.</summary>
    public static ValueList<Lifecycle> All { get; } =
    [
        Agreement.Lifecycle, Amendment.Lifecycle, FundingAccount.Lifecycle, Payment.Lifecycle, Report.Lifecycle,
        Asset.Lifecycle, AgreementCloseOut.Lifecycle, CloseOutStep.Lifecycle, CheckIn.Lifecycle, Survey.Lifecycle,
        FeedbackCase.Lifecycle, MediaMaterial.Lifecycle, JointMonitoring.Lifecycle,
        Relationship.Lifecycle,
    ];
}
