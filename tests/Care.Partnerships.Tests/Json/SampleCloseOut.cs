using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// The close-out of the shelter agreement, under way: both met and verified the work, the reports and the balance are
/// still to come.
/// </summary>
internal static class SampleCloseOut
{
    public static History<AgreementCloseOut, CloseOutFact> OfTanglaw { get; } = Told();

    private static History<AgreementCloseOut, CloseOutFact> Told()
    {
        var agreement = SampleAgreements.All[1].State;
        var (id, entries, closeOut) = (
            Id<AgreementCloseOut>.Of("co-pfa-7"), new List<IEntry<CloseOutFact>>(), AgreementCloseOut.NotStarted);
        Record(
            new CloseOutPlanned(
                CloseOutHeading.Of(id, agreement.Heading!), CloseOutPlan.Standard.Confirmed("CARE", new(2025, 11, 1)),
                CloseOutAnchors.Of(agreement)),
            Programme, Day(2026, 9, 24));
        Record(new CloseOutStarted(), Programme, Day(2026, 9, 28));
        Done(
            CloseOutSteps.PlanningMeeting,
            new MeetingMinutes("pfa-7-minutes-9", Day(2026, 9, 24), [CareOffice, Tanglaw]), Programme,
            Day(2026, 9, 28));
        Done(
            CloseOutSteps.Recognition, new NoteOfEvent("Supper with all carpenters in Catbalogan.", Day(2026, 10, 24)),
            FocalPoint, Day(2026, 10, 26));
        Done(
            CloseOutSteps.ActivitiesVerified,
            new ActivitiesVerified(
                "pfa-7-verification", ["500 houses instead of 520, by the first amendment."], Day(2026, 11, 10)),
            Programme, Day(2026, 11, 12));
        Done(
            CloseOutSteps.ReviewInvitation,
            new ReviewInvitation("pfa-7-letter-4", Day(2026, 11, 13), Day(2026, 12, 9)), FocalPoint,
            Day(2026, 11, 13));
        return History.Of(id, AgreementCloseOut.Lifecycle, entries) with { Agreement = Shelter };

        void Done(Id<CloseOutStep> step, StepEvidence evidence, Person by, LocalDate on) =>
            Record(closeOut.Doing(step, evidence), by, on);

        void Record(CloseOutFact fact, Person by, LocalDate on)
        {
            closeOut = closeOut.Record(fact, by, on).ToResult().Required();
            entries.Add(Entry.Of(fact, by, on));
        }
    }
}
