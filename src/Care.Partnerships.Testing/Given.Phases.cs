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

namespace Care.Partnerships.Testing;

// A lawful history to each phase of each lifecycle. Of a part, such as an amendment, in its first phase it is that of
// the whole without such a part.
public static partial class Given
{
    /// <summary>
    /// A lawful history to a phase of an agreement: the shortest of its small world, <see cref="SampleWorlds"/>.
    /// </summary>
    /// <param name="phase">The phase.</param>
    public static RecordedHistory<Agreement, AgreementFact> Phase(AgreementPhase phase) =>
        (phase is AgreementPhase.Expired ? SampleWorlds.ExpiringAgreements : SampleWorlds.Agreements)
        .ShortestTo(one => one.Phase == phase);

    /// <summary>A lawful history of an agreement with an amendment in a phase.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<Agreement, AgreementFact> Phase(AmendmentPhase phase) =>
        Part(SampleWorlds.Amendments, phase, whole => whole.Amendments.Any(one => one.Phase == phase));

    /// <summary>A lawful history to a phase of an account.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<FundingAccount, FundingFact> Phase(FundingPhase phase) =>
        SampleWorlds.FundingAccounts.ShortestTo(one => one.Phase == phase);

    /// <summary>A lawful history of an account with a payment in a phase.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<FundingAccount, FundingFact> Phase(PaymentPhase phase) =>
        Part(SampleWorlds.Payments, phase, whole => whole.Payments.Any(one => one.Phase == phase));

    /// <summary>A lawful history of a book with a report in a phase.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<ReportBook, ReportFact> Phase(ReportPhase phase) =>
        Part(SampleWorlds.Reports, phase, whole => whole.Reports.Any(one => one.Phase == phase));

    /// <summary>A lawful history of a register with an asset in a phase.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<AssetRegister, AssetFact> Phase(AssetPhase phase) =>
        Part(SampleWorlds.Assets, phase, whole => whole.Assets.Any(one => one.Phase == phase));

    /// <summary>A lawful history to a phase of a close-out.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<AgreementCloseOut, CloseOutFact> Phase(CloseOutPhase phase) =>
        SampleWorlds.CloseOuts.ShortestTo(one => one.Phase == phase);

    /// <summary>A lawful history of a close-out that began, with a step in a phase.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<AgreementCloseOut, CloseOutFact> Phase(StepPhase phase) =>
        Part(SampleWorlds.CloseOutSteps, phase, whole => whole.Steps.Any(one => one.Phase == phase));

    /// <summary>A lawful history to a phase of a check-in.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<CheckIn, CheckInFact> Phase(CheckInPhase phase) =>
        SampleWorlds.CheckIns.ShortestTo(one => one.Phase == phase);

    /// <summary>A lawful history to a phase of a survey.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<Survey, SurveyFact> Phase(SurveyPhase phase) =>
        SampleWorlds.Surveys.ShortestTo(one => one.Phase == phase);

    /// <summary>A lawful history to a phase of a case of feedback.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<FeedbackCase, FeedbackFact> Phase(FeedbackPhase phase) =>
        SampleWorlds.FeedbackCases.ShortestTo(one => one.Phase == phase);

    /// <summary>A lawful history to a phase of a piece of media material.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<MediaMaterial, MediaFact> Phase(MediaPhase phase) =>
        SampleWorlds.MediaMaterials.ShortestTo(one => one.Phase == phase);

    /// <summary>A lawful history to a phase of a joint monitoring.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<JointMonitoring, MonitoringFact> Phase(MonitoringPhase phase) =>
        SampleWorlds.Monitorings.ShortestTo(one => one.Phase == phase);

    /// <summary>A lawful history to a phase of a relationship.</summary>
    /// <inheritdoc cref="Phase(AgreementPhase)" path="/param"/>
    public static RecordedHistory<Relationship, RelationshipFact> Phase(RelationshipPhase phase) =>
        SampleWorlds.Relationships.ShortestTo(one => one.Phase == phase);

    private static RecordedHistory<TState, TFact> Part<TState, TFact, TPhase>(
        SampleWorld<TState, TFact> world, TPhase phase, Func<TState, bool> hasIt)
        where TState : class
        where TFact : Fact
        where TPhase : struct, Enum =>
        phase.Equals(default(TPhase)) ? world.From : world.ShortestTo(hasIt);
}
