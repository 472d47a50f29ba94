using Care.Partnerships.Agreements;
using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// Feedback and complaints to be acknowledged, dealt with, answered, handed over and closed. None tells what was said.
/// </summary>
internal static class FeedbackDuties
{
    public static IEnumerable<Duty> Of(AgreementDossier dossier, DutySubject subject, LocalDate on) =>
        dossier.FeedbackCases.SelectMany(one => Of(one, subject, on)).Concat(Silence(dossier, subject, on));

    private static IEnumerable<Duty> Of(FeedbackCase one, DutySubject subject, LocalDate on)
    {
        if (one.Heading is not { Id: var id } heading || Next(one, on) is not var (fact, what, who, time)) yield break;
        yield return new(subject with { Part = id.Value }, fact, $"{what} {id}", heading.Sides.SideOf(who))
        {
            People = [who], Since = time?.From ?? one.LastOn, By = time?.DueOn,
            IsConfidential = IsConfidential(one),
        };
    }

    // Nobody but those on it may know that there is one.
    private static bool IsConfidential(FeedbackCase one) =>
        one.Class is null or FeedbackClass.SensitiveComplaint;

    private static (Type Fact, string What, Person Who, ServiceTime? Time)? Next(FeedbackCase one, LocalDate on)
    {
        var (receiver, named) = (one.Receiver!, one.Class is FeedbackClass.Feedback ? "the feedback" : "the complaint");
        // The level is that of the first answer.
        var answer = one.FirstAnsweredOn is null ? one.AnsweringOn(on) : null;
        return one.Phase switch
        {
            FeedbackPhase.Received =>
                (typeof(CaseAcknowledged), "acknowledge the case", receiver, one.AcknowledgingOn(on)),
            FeedbackPhase.Acknowledged =>
                (typeof(CaseClassified), "classify the case", receiver, one.HandingOverOn(on) ?? answer),
            FeedbackPhase.Classified when one.IsSensitive =>
                (typeof(CaseHandedOver), "hand over the complaint", receiver, one.HandingOverOn(on)),
            FeedbackPhase.Classified or FeedbackPhase.Appealed =>
                (typeof(CaseAssigned), $"find somebody to handle {named}", receiver, answer),
            FeedbackPhase.Assigned when one.Class is FeedbackClass.Complaint =>
                (typeof(InvestigationOpened), "look into the complaint", one.Handler!, answer),
            FeedbackPhase.Investigating =>
                (typeof(DecisionProposed), "decide on the complaint", one.Handler!, answer),
            FeedbackPhase.Assigned or FeedbackPhase.DecisionProposed =>
                (typeof(CaseAnswered), $"answer {named}", one.Handler!, answer),
            FeedbackPhase.Answered when one.Accepted is not null || !(one.AppealableUntil >= on) =>
                (typeof(CaseClosed), $"close {named}", one.Handler!, null),
            FeedbackPhase.Escalated when one.Decided is null =>
                (typeof(DecisionProposed), "decide on the complaint", one.Manager!, null),
            FeedbackPhase.Escalated => (typeof(CaseClosed), "close the complaint", one.Manager!, null),
            _ => null,
        };
    }

    // Where cases came in once, and stopped to come. Where none ever did, the report on feedback asks.
    private static IEnumerable<Duty> Silence(AgreementDossier dossier, DutySubject subject, LocalDate on)
    {
        // Neither that there is another, nor its day, is for everybody.
        var known = dossier.FeedbackCases.Where(one => !IsConfidential(one)).ToArray();
        if (known.Length == 0 || dossier.Agreement is not { Phase: AgreementPhase.Active, Start: { } start }
            || FeedbackSilence.Of(known, start, on) is not { } silence) yield break;
        var since = Invariant($"no feedback is recorded since {silence.Since:d MMM uuuu}");
        yield return new(
            subject, typeof(CaseReceived), $"{since}: ask whether people trust the channel", null)
        {
            Since = silence.Since, IsSilence = true,
        };
    }
}
