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
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Surveys.SurveyActs;

namespace Care.Partnerships.Tests.Testing;

/// <summary>A small world for each lifecycle: a few entries that somebody may want to record, in any state.</summary>
internal static class SmallWorlds
{
    /// <summary>All of them, in the order of <see cref="Lifecycles.All"/>.</summary>
    public static readonly SmallWorld[] All =
    [
        World(Agreement.Lifecycle, Story.Nothing.PhaseIn,
            Given.History(Agreement.Lifecycle), [
                .. Story.ClosedOut.History, .. Story.RunningAgain.History, .. Story.Extended.History,
                .. Story.EndedEarly.History, .. Story.GivenUp.History
            ]),
        World(Amendment.Lifecycle, Story.Nothing.PhaseIn,
            Given.History(Agreement.Lifecycle, Story.Running.History), [
                .. Story.Running.Agreed("a-1", AmendmentStory.MoreTime).Applied("a-1").History,
                .. Story.Running.Agreed("a-2", AmendmentStory.OtherBudget).Applied("a-2").History,
                Entry.Of(new AmendmentRejected(Id<Amendment>.Of("a-1"), "Too late."), Story.Jose, AmendmentStory.On),
                Entry.Of(new AmendmentWithdrawn(Id<Amendment>.Of("a-2"), "No."), Story.Maria, AmendmentStory.On)
            ]),
        World(FundingAccount.Lifecycle, FundingStory.Nothing.PhaseIn,
            Given.History(FundingAccount.Lifecycle), [
                .. FundingStory.AcceptedOnce.History,
                .. FundingScenarios.AllSettled.History,
                Entry.Of(new FundingAccountClosed(), FundingStory.Finn, FundingStory.AcceptedOn)
            ]),
        World(Payment.Lifecycle, FundingStory.Nothing.PhaseIn,
            Given.History(FundingAccount.Lifecycle, FundingStory.Planned.History), [
                .. FundingStory.Received.History, .. PaymentScenarios.Returned1.History,
                .. PaymentScenarios.Failed1.History,
                Entry.Of(new PaymentCancelled(FundingStory.Payment("p-1"), "No."), FundingStory.Maria,
                    FundingStory.ReceivedOn)
            ]),
        World(Report.Lifecycle, ReportGiven.PhaseIn,
            Given.History(ReportBook.Lifecycle).Within(book => book.Under(Story.Running.State)),
            [.. ReportStory.Done.History, .. ReportStory.Granted.History]),
        World(Asset.Lifecycle, AssetGiven.PhaseIn,
            Given.History(AssetRegister.Lifecycle).Within(register => register.Under(Story.Running.State)), [
                .. AssetStory.Gone.History, .. AssetStory.Kept.History, .. AssetStory.Forbidden.History,
                .. AssetStory.ToSell.History
            ]),
        World(AgreementCloseOut.Lifecycle, CloseOutStory.Nothing.PhaseIn,
            Given.History(AgreementCloseOut.Lifecycle, CloseOutStory.AllDone.History), CloseOutStory.Reopened.History),
        World(CloseOutStep.Lifecycle, CloseOutStory.Nothing.PhaseIn,
            Given.History(AgreementCloseOut.Lifecycle, CloseOutStory.Begun.History), [
                .. CloseOutStory.AllDone.History,
                .. StepScenarios.MeetingWaived.History, .. StepScenarios.BalanceNotNeeded.History
            ]),
        World(CheckIn.Lifecycle, CheckInStory.Done.PhaseIn,
            Given.History(CheckIn.Lifecycle), [
                .. CheckInStory.Done.History, .. CheckInStory.PartnerIn.History,
                .. CheckInStory.TalkedWithoutWorries.History
            ]),
        World(Survey.Lifecycle, SurveyStory.Nothing.PhaseIn,
            Given.History(Survey.Lifecycle), [
                PlanSurvey(SurveyStory.Ines, SurveyStory.Heading, SurveyStory.PlannedOn),
                InviteRespondents(SurveyStory.Ines, [.. SurveyStory.Twelve.Take(6)], SurveyStory.InvitedOn),
                OpenSurvey(SurveyStory.Ines, SurveyStory.Opens),
                SurveyStory.Says(1, 4), SurveyStory.Says(2, 5), SurveyStory.Says(3, 1), SurveyStory.Says(1, 2),
                AgreeFollowUp(SurveyStory.Ana, SurveyStory.PayFaster, SurveyStory.ClosedOn),
                ShareSurvey(SurveyStory.Ines, null, SurveyStory.SharedOn)
            ]),
        World(FeedbackCase.Lifecycle, FeedbackStory.Closed.PhaseIn,
            Given.History(FeedbackCase.Lifecycle), [
                .. FeedbackStory.AnsweredAgain.History, .. FeedbackStory.DecidedOutside.History,
                .. FeedbackStory.AnsweredFeedback.History, .. FeedbackStory.Closed.History,
                Entry.Of(FeedbackStory.TakenBack, FeedbackStory.Ana, FeedbackStory.ClosedOn)
            ]),
        World(MediaMaterial.Lifecycle, MediaStory.Withdrawn.PhaseIn,
            Given.History(MediaMaterial.Lifecycle), [
                .. MediaStory.Withdrawn.History, .. MediaStory.Returned.History,
                Entry.Of(new ConsentWithdrawn(MediaStory.Rosa), MediaStory.Kim, MediaStory.PublishedOn),
                Entry.Of(new MaterialRevised(MediaStory.Landscape), MediaStory.Ben, MediaStory.ClearedOn)
            ]),
        World(JointMonitoring.Lifecycle, MonitoringStory.Closed.PhaseIn,
            Given.History(JointMonitoring.Lifecycle), [
                .. MonitoringStory.Closed.History, .. MonitoringStory.SentBack.History,
                Entry.Of(MonitoringStory.Staying, MonitoringStory.Ana, MonitoringStory.MadeOn)
            ]),
        World(Relationship.Lifecycle, RelationshipStory.Partnered.PhaseIn,
            Given.History(Relationship.Lifecycle), [
                .. RelationshipStory.Partnered.History,
                Entry.Of(RelationshipStory.PromiseRadios, RelationshipStory.Ana, RelationshipStory.Day),
                Entry.Of(RelationshipStory.RadiosKept, RelationshipStory.Ben, RelationshipStory.Day),
                Entry.Of(RelationshipStory.RadiosDropped, RelationshipStory.Ana, RelationshipStory.Day),
                Entry.Of(RelationshipStory.Commit, RelationshipStory.Ana, RelationshipStory.Day),
                Entry.Of(RelationshipStory.Course, RelationshipStory.Ben, RelationshipStory.Day),
                Entry.Of(RelationshipStory.No, RelationshipStory.Ana, RelationshipStory.Day),
                Entry.Of(RelationshipStory.End, RelationshipStory.Ben, RelationshipStory.Later)
            ]),
    ];

    /// <summary>An agreement of a kind that needs no close-out: the one phase that the first world never reaches.
    /// </summary>
    public static readonly SmallWorld Expiring = World(
        Agreement.Lifecycle, Story.Nothing.PhaseIn, Given.History(Agreement.Lifecycle),
        Story.RunningKind(AgreementKind.Contingency).History);

    /// <summary>
    /// A world of its own for a fact: what the shortest scenario that records it holds, in any order; null where no
    /// scenario records it.
    /// </summary>
    public static SmallWorld? OfRow(Lifecycle table, string fact) => table.Name switch
    {
        "Agreement"       => Row(table, fact, AgreementScenarios.All),
        "Amendment"       => Row(table, fact, AmendmentScenarios.All),
        "FundingAccount"  => Row(table, fact, FundingScenarios.All),
        "Payment"         => Row(table, fact, PaymentScenarios.All),
        "Asset"           => Row(table, fact, AssetScenarios.All),
        "CloseOut"        => Row(table, fact, CloseOutScenarios.All),
        "CloseOutStep"    => Row(table, fact, StepScenarios.All),
        "CheckIn"         => Row(table, fact, CheckInScenarios.All),
        // A dozen people answer, each before or after the other.
        "Survey"          => Row(table, fact, SurveyScenarios.All, from: 12),
        "FeedbackCase"    => Row(table, fact, FeedbackScenarios.All),
        "MediaMaterial"   => Row(table, fact, MediaScenarios.All),
        "Relationship"    => Row(table, fact, RelationshipScenarios.All),
        _                 => null,
    };

    private static SmallWorld<TState, TFact>? Row<TState, TFact>(
        Lifecycle table, string fact, IReadOnlyList<Kit.Scenario<TState, TFact>> scenarios, int from = 0)
        where TState : class
        where TFact : Fact =>
        scenarios.Where(one => one.Then.Fact?.Name == fact).MinBy(one => one.Given.History.Count) is { } scenario
            ? new(
                table, scenario.Given.PhaseIn,
                Given.History(scenario.Lifecycle).Within(scenario.Given.Surrounded)
                    .And([.. scenario.Given.History.Take(from)]),
                [.. scenario.Given.History.Skip(from).Append(scenario.When).Distinct()])
            : null;

    private static SmallWorld<TState, TFact> World<TState, TFact>(
        Lifecycle table, Func<TState, TFact, string> phaseIn, RecordedHistory<TState, TFact> from,
        IReadOnlyList<IEntry<TFact>> entries)
        where TState : class
        where TFact : Fact =>
        new(table, phaseIn, from, [.. entries.Except(from.Entries)]);
}
