using Care.Partnerships.CloseOut;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What shows that a step of a close-out was done, in words.</summary>
internal static class EvidenceWording
{
    public static string Of(StepEvidence evidence) => evidence switch
    {
        MeetingMinutes e => $"both sides met on {Words.InWords(e.HeldOn)} ({e.Reference})",
        ActivitiesVerified e =>
            $"checked on {Words.InWords(e.VerifiedOn)} ({e.Reference}), {Different(e.Variances)}",
        FinalReportsAccepted { Reports.AcceptedOn: { } accepted } e =>
            $"both accepted, the last on {Words.InWords(accepted)} ({Reports(e)})",
        FinalReportsAccepted e =>
            $"settled on what is known: handed in on {Words.InWords(e.FactOn)} and not reviewed ({Reports(e)})",
        SurveyConcluded e =>
            $"survey {e.Survey} closed on {Words.InWords(e.ClosedOn)} with {Words.Count(e.Answers, "answer")}",
        ReviewInvitation e =>
            $"invited on {Words.InWords(e.InvitedOn)} to the review of {Words.InWords(e.ReviewOn)} ({e.Reference})",
        NoteOfEvent e => $"note of {Words.InWords(e.TakenOn)}: {e.Text}",
        ClosingLetters e =>
            $"letters sent to the partner on {Words.InWords(e.ToPartner)}, to the people of the project on "
            + $"{Words.InWords(e.ToParticipants)}, to other stakeholders on {Words.InWords(e.ToStakeholders)}",
        BalancePaid { Account.LastOn: { } last } e =>
            $"the account shows {Words.Of(e.Account.Net)} as received and kept, since {Words.InWords(last)}",
        BalancePaid e => $"the account shows {Words.Of(e.Account.Net)} as received and kept",
        AssetsDecided e =>
            $"decided what becomes of {Words.Count(e.Assets.Decided.Count, "asset")}, " +
            $"the last on {Words.InWords(e.Assets.DecidedOn)}",
        RecordsArchived e =>
            $"records archived on {Words.InWords(e.ArchivedOn)} ({e.Index}), kept {CloseOutWording.Kept(e.Retention)}",
        NextDecided e =>
            $"decided on {Words.InWords(e.DecidedOn)}: {Next(e.Handover.Next)}; {e.Handover.Reason}",
        _ => throw Telling.Forgotten,
    };

    private static string Different(ValueList<string> variances) =>
        variances.Count == 0 ? "as planned" : $"not as planned: {Words.Joined(variances)}";

    private static string Reports(FinalReportsAccepted e) =>
        $"{e.Reports.Narrative?.Report}, {e.Reports.Financial?.Report}";

    private static string Next(NextRelationship next) => next switch
    {
        NextRelationship.ContingencyAgreement => "a contingency agreement follows",
        NextRelationship.NewAgreement         => "a new agreement follows",
        NextRelationship.Dormant              => "the two stay in touch without an agreement",
        NextRelationship.Ended                => "the two part",
    };
}
