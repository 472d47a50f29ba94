using Care.Partnerships.CheckIns;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Tests.Surveys;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>An agreement with what hangs on it, before and after a fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Name">The scenario that it is of.</param>
/// <param name="Before">Before it.</param>
/// <param name="After">After it.</param>
/// <param name="On">The day on which both are looked at.</param>
internal sealed record DutyEnd(Type Fact, string Name, AgreementDossier Before, AgreementDossier After, LocalDate On)
{
    private static readonly AgreementDossier
        Running = new(Story.Running.State), InCloseOut = new(Story.InCloseOut.State);

    private static readonly int[] Later = [0, 20, 60, 120, 400];

    /// <summary>
    /// What was to be done before and is not any more, on the day of the fact and on later ones, on which it would have
    /// come up without the fact; silence is no duty of anybody.
    /// </summary>
    public Duty[] Ended { get; } =
    [
        .. from days in Later
           let left = After.Duties(On.PlusDays(days)).ToHashSet()
           from duty in Before.Duties(On.PlusDays(days))
           where !duty.IsSilence && !left.Contains(duty)
           select duty,
    ];

    /// <summary>Every scenario of every lifecycle in which a fact is taken in.</summary>
    public static DutyEnd[] OfScenarios { get; } =
    [
        .. Of(AgreementScenarios.All, state => new(state)),
        .. Of(AmendmentScenarios.All, state => new(state)),
        .. Of(FundingScenarios.All, state => Running with { Account = state }),
        .. Of(PaymentScenarios.All, state => Running with { Account = state }),
        .. Of(ReportScenarios.All, state => Running with { Reports = state }),
        .. Of(AssetScenarios.All, state => InCloseOut with { Assets = state }),
        .. Of(CloseOutScenarios.All, state => InCloseOut with { CloseOut = state }),
        .. Of(StepScenarios.All, state => InCloseOut with { CloseOut = state }),
        .. Of<CheckIn, CheckInFact>(
            CheckInScenarios.All, state => Running with { CheckIns = state.Setup is null ? [] : [state] }),
        .. Of<Survey, SurveyFact>(
            SurveyScenarios.All, state => Running with { Surveys = state.Heading is null ? [] : [state] }),
        .. Of<FeedbackCase, FeedbackFact>(FeedbackScenarios.All, state => Running with { FeedbackCases = [state] }),
        .. Of<MediaMaterial, MediaFact>(MediaScenarios.All, state => Running with { MediaMaterials = [state] }),
        .. Of<JointMonitoring, MonitoringFact>(
            MonitoringScenarios.All, state => Running with { Monitorings = [state] }),
        .. Of<Relationship, RelationshipFact>(
            RelationshipScenarios.All, state => Running with { Relationship = state }),
    ];

    private static IEnumerable<DutyEnd> Of<TState, TFact>(
        IEnumerable<Scenario<TState, TFact>> scenarios, Func<TState, AgreementDossier> whole)
        where TState : class
        where TFact : Fact =>
        from scenario in scenarios
        where scenario.Then is { Codes.Length: 0, AlreadySo: false }
        let after = scenario.Lifecycle.Record(scenario.State, scenario.When).State
        select new DutyEnd(
            scenario.When.Fact.GetType(), scenario.Name, whole(scenario.State), whole(after), scenario.When.On);
}
