using Care.Partnerships.Agreements;
using Care.Partnerships.Feedback;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// Feedback and complaints to be acknowledged, dealt with, answered, handed over and closed. None tells what was said.
/// </summary>
internal static class FeedbackDuties
{
    public static IEnumerable<Duty> Of(
        AgreementDossier dossier, DutySubject subject, SilenceThresholds thresholds, LocalDate on) =>
        dossier.FeedbackCases.SelectMany(one => Of(one, subject, on).Concat(Retaliation(one, subject, on)))
            .Concat(Silence(dossier, subject, thresholds, on));

    private static IEnumerable<Duty> Of(FeedbackCase one, DutySubject subject, LocalDate on)
    {
        if (one.Heading is not { Id: var id } heading || one.NextOn(on) is not { } next) yield break;
        var side = heading.Sides.SideOf(next.By);
        yield return new(subject with { Part = id.Value }, next.Fact, $"{next.What} {id}", side)
        {
            People = [next.By], Since = next.Time?.From ?? one.LastOn, By = next.Time?.DueOn,
            IsConfidential = IsConfidential(one),
        };
    }

    // Whoever has the next step sees to it until the case has ended. That there is a flag is for nobody else.
    private static IEnumerable<Duty> Retaliation(FeedbackCase one, DutySubject subject, LocalDate on)
    {
        if (one is not { AreSanctionsSuspended: true, EndedOn: null, Heading: { Id: var id } heading }) yield break;
        // While an appeal may come, the answer may be accepted.
        var (fact, holder) = one.NextOn(on) is { } next
            ? (next.Fact, next.By)
            : (typeof(AnswerAccepted), one.Handler ?? one.Receiver!);
        yield return new(
            subject with { Part = id.Value }, fact,
            $"see that nobody suffers for raising {id}: sanctions are suspended", heading.Sides.SideOf(holder))
        {
            People = [holder], Since = one.Retaliation[0].On, IsConfidential = true,
        };
    }

    // Nobody but those on it may know that there is one.
    private static bool IsConfidential(FeedbackCase one) =>
        one.Class is null or FeedbackClass.SensitiveComplaint;

    // Where cases came in once and stopped to come; and where work is paid for and none ever came, which says most.
    private static IEnumerable<Duty> Silence(
        AgreementDossier dossier, DutySubject subject, SilenceThresholds thresholds, LocalDate on)
    {
        // Neither that there is another, nor its day, is for everybody: a case that few may know of is told as none.
        var known = dossier.FeedbackCases.Where(one => !IsConfidential(one)).ToArray();
        if (dossier.Agreement is not { Phase: AgreementPhase.Active, Start: { } start }
            || (known.Length == 0 && !AgreementCapabilities.Of(dossier.Agreement.KnownHeading.Kind).MayCarryFunds)
            || FeedbackSilence.Of(known, start, on, thresholds.FeedbackQuarters) is not { } silence) yield break;
        var since = Invariant($"no feedback is recorded since {silence.Since:d MMM uuuu}");
        yield return new(
            subject, typeof(CaseReceived), known.Length == 0
                ? $"{since}, the first day: ask whether people know and trust the channel"
                : $"{since}: ask whether people trust the channel", null)
        {
            Since = silence.Since, IsSilence = true,
        };
    }
}
