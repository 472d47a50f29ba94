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
using static Care.Partnerships.Tests.Surveys.SurveyActs;

namespace Care.Partnerships.Tests.Testing;

/// <summary>A small world for each lifecycle: a few entries that somebody may want to record, in any state.</summary>
internal static class SmallWorlds
{
    /// <summary>Explores one, asks all invariants of each state, and says what was found.</summary>
    public static readonly (string Name, Func<string> Explore)[] All =
    [
        (Agreement.Lifecycle.Name, () => Explored(
            Given.History(Agreement.Lifecycle), [
                .. Story.ClosedOut.History, .. Story.RunningAgain.History, .. Story.Extended.History,
                .. Story.EndedEarly.History, .. Story.GivenUp.History
            ])),
        (Amendment.Lifecycle.Name, () => Explored(
            Given.History(Agreement.Lifecycle, Story.Running.History), [
                .. Story.Running.Agreed("a-1", AmendmentStory.MoreTime).Applied("a-1").History,
                .. Story.Running.Agreed("a-2", AmendmentStory.OtherBudget).Applied("a-2").History
            ])),
        (FundingAccount.Lifecycle.Name, () => Explored(
            Given.History(FundingAccount.Lifecycle), FundingStory.AcceptedOnce.History)),
        (Payment.Lifecycle.Name, () => Explored(
            Given.History(FundingAccount.Lifecycle, FundingStory.Planned.History), [
                .. FundingStory.Received.History, .. PaymentScenarios.Returned1.History,
                .. PaymentScenarios.Failed1.History
            ])),
        (Report.Lifecycle.Name, () => Explored(
            Given.History(ReportBook.Lifecycle).Within(book => book.Under(Story.Running.State)),
            [.. ReportStory.Done.History, .. ReportStory.Granted.History])),
        (Asset.Lifecycle.Name, () => Explored(
            Given.History(AssetRegister.Lifecycle).Within(register => register.Under(Story.Running.State)), [
                .. AssetStory.Gone.History, .. AssetStory.Kept.History, .. AssetStory.Forbidden.History,
                .. AssetStory.ToSell.History
            ])),
        (AgreementCloseOut.Lifecycle.Name, () => Explored(
            Given.History(AgreementCloseOut.Lifecycle, CloseOutStory.AllDone.History), CloseOutStory.Reopened.History)),
        (CloseOutStep.Lifecycle.Name, () => Explored(
            Given.History(AgreementCloseOut.Lifecycle, CloseOutStory.Begun.History), CloseOutStory.AllDone.History)),
        (CheckIn.Lifecycle.Name, () => Explored(
            Given.History(CheckIn.Lifecycle), [
                .. CheckInStory.Done.History, .. CheckInStory.PartnerIn.History,
                .. CheckInStory.TalkedWithoutWorries.History
            ])),
        (Survey.Lifecycle.Name, () => Explored(
            Given.History(Survey.Lifecycle), [
                PlanSurvey(SurveyStory.Ines, SurveyStory.Heading, SurveyStory.PlannedOn),
                InviteRespondents(SurveyStory.Ines, [.. SurveyStory.Twelve.Take(6)], SurveyStory.InvitedOn),
                OpenSurvey(SurveyStory.Ines, SurveyStory.Opens),
                SurveyStory.Says(1, 4), SurveyStory.Says(2, 5), SurveyStory.Says(3, 1), SurveyStory.Says(1, 2),
                AgreeFollowUp(SurveyStory.Ana, SurveyStory.PayFaster, SurveyStory.ClosedOn),
                ShareSurvey(SurveyStory.Ines, null, SurveyStory.SharedOn)
            ])),
        (FeedbackCase.Lifecycle.Name, () => Explored(
            Given.History(FeedbackCase.Lifecycle), [
                .. FeedbackStory.AnsweredAgain.History, .. FeedbackStory.DecidedOutside.History,
                .. FeedbackStory.AnsweredFeedback.History, .. FeedbackStory.Closed.History,
                Entry.Of(FeedbackStory.TakenBack, FeedbackStory.Ana, FeedbackStory.ClosedOn)
            ])),
        (MediaMaterial.Lifecycle.Name, () => Explored(
            Given.History(MediaMaterial.Lifecycle), [
                .. MediaStory.Withdrawn.History, .. MediaStory.Returned.History,
                Entry.Of(new ConsentWithdrawn(MediaStory.Rosa), MediaStory.Kim, MediaStory.PublishedOn),
                Entry.Of(new MaterialRevised(MediaStory.Landscape), MediaStory.Ben, MediaStory.ClearedOn)
            ])),
        (JointMonitoring.Lifecycle.Name, () => Explored(
            Given.History(JointMonitoring.Lifecycle), [
                .. MonitoringStory.Closed.History, .. MonitoringStory.SentBack.History,
                Entry.Of(MonitoringStory.Staying, MonitoringStory.Ana, MonitoringStory.MadeOn)
            ])),
        (Relationship.Lifecycle.Name, () => Explored(
            Given.History(Relationship.Lifecycle), [
                .. RelationshipStory.Partnered.History,
                Entry.Of(RelationshipStory.PromiseRadios, RelationshipStory.Ana, RelationshipStory.Day),
                Entry.Of(RelationshipStory.RadiosKept, RelationshipStory.Ben, RelationshipStory.Day),
                Entry.Of(RelationshipStory.RadiosDropped, RelationshipStory.Ana, RelationshipStory.Day),
                Entry.Of(RelationshipStory.Commit, RelationshipStory.Ana, RelationshipStory.Day),
                Entry.Of(RelationshipStory.Course, RelationshipStory.Ben, RelationshipStory.Day),
                Entry.Of(RelationshipStory.No, RelationshipStory.Ana, RelationshipStory.Day),
                Entry.Of(RelationshipStory.End, RelationshipStory.Ben, RelationshipStory.Later)
            ])),
    ];

    private static string Explored<TState, TFact>(
        RecordedHistory<TState, TFact> from, IReadOnlyList<IEntry<TFact>> entries)
        where TState : class
        where TFact : Fact
    {
        IEntry<TFact>[] proposals = [.. entries.Except(from.Entries)];
        var found = (Exploration.Of(from.Lifecycle, _ => proposals) with { From = from, Limit = 5_000 }).Run();
        found.Require(Invariants.Of(from.Lifecycle));
        return $"| {proposals.Length} | {found} | {found.Depth} |";
    }
}
