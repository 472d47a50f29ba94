using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Json;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>The close-out of the shelter agreement, under way: both met and verified the work, the reports and the balance are still to come.</summary>
internal static class SampleCloseOut
{
    public static EventSharedHistory<CloseOutEvent> OfTanglaw { get; } = Told();

    private static EventSharedHistory<CloseOutEvent> Told()
    {
        var agreement = SampleAgreements.All[1].State;
        List<CloseOutEvent> events = [];
        var closeOut = AgreementCloseOut.NotStarted;
        Then(new PlanCloseOut(Programme, CloseOutHeading.Of(Id<AgreementCloseOut>.Of("co-pfa-7"), agreement.Heading!), CloseOutPlan.Standard.Confirmed(), CloseOutAnchors.Of(agreement), [], Day(2026, 9, 24)));
        Then(new BeginCloseOut(Programme, Day(2026, 9, 28)));
        Done(CloseOutSteps.PlanningMeeting, new DoStep(Programme, new MeetingMinutes("pfa-7-minutes-9", Day(2026, 9, 24), [CareOffice, Tanglaw]), Day(2026, 9, 28)));
        Done(CloseOutSteps.Recognition, new DoStep(FocalPoint, new NoteTaken("Supper with all carpenters in Catbalogan.", Day(2026, 10, 24)), Day(2026, 10, 26)));
        Done(CloseOutSteps.ActivitiesVerified, new DoStep(Programme, new ActivitiesVerified("pfa-7-verification", ["500 houses instead of 520, by the first amendment."], Day(2026, 11, 10)), Day(2026, 11, 12)));
        Done(CloseOutSteps.ReviewInvitation, new DoStep(FocalPoint, new ReviewInvitation("pfa-7-letter-4", Day(2026, 11, 13), Day(2026, 12, 9)), Day(2026, 11, 13)));
        return new(Shelter, events.ToValueList());

        void Then(CloseOutCommand command)
        {
            var handled = CloseOutLifecycle.Table.Handle(closeOut, command).Required();
            closeOut = handled.State;
            events.Add(handled.Event!);
        }

        void Done(Id<CloseOutStep> step, StepCommand command)
        {
            var handled = StepLifecycle.Table.Handle(new(closeOut, step), command).Required();
            closeOut = handled.State.CloseOut;
            events.Add(handled.Event!);
        }
    }
}
