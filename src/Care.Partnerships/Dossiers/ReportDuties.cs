using Care.Partnerships.Reports;

namespace Care.Partnerships.Dossiers;

/// <summary>Reports to be handed in, reviewed and corrected.</summary>
internal static class ReportDuties
{
    // How long before its day a report comes up whose period is not over: a proposal.
    private const int DaysAhead = 60;

    public static IEnumerable<Duty> Of(
        AgreementDossier dossier, DutySubject subject, ValueList<ReportDuty>? owed, LocalDate on)
    {
        if (!dossier.Agreement.IsSigned || owed is null) yield break;
        var held = FundingDuties.HeldUp(dossier, owed, on);
        foreach (var duty in owed.Value.AsEnumerable())
        {
            if (duty.NextMove is not { } move || duty.Scheduled.Period.Start > on) continue;
            if (duty.State is ReportDutyState.Ahead && Period.DaysBetween(on, duty.Scheduled.DueOn) > DaysAhead)
                continue;
            var isReview = move.Side != duty.Scheduled.By;
            yield return new(subject with { Part = duty.Report?.Id.Value }, FactOf(duty), What(duty), move.Side)
            {
                Since = Since(duty), By = move.DueOn, Amount = isReview ? duty.Report?.Expenditure : null,
                Source = dossier.Reporting is null ? "" : "terms of reporting of the agreement",
                HoldsUp = held is not null && duty.State is not ReportDutyState.Ahead
                    && (isReview ? held.ForReview
                        : held.ForSpending && ReportTraits.Of(duty.Scheduled.Kind).StatesExpenditure
                            || held.ForReports && duty.State is ReportDutyState.Overdue) ? held.Amount : null,
            };
        }
    }

    private static Type FactOf(ReportDuty duty) => duty.Report?.Phase switch
    {
        null                                      => typeof(ReportOpened),
        ReportPhase.Submitted                     => typeof(ReportReviewStarted),
        ReportPhase.UnderReview                   => typeof(ReportAccepted),
        _                                         => typeof(ReportSubmitted),
    };

    private static string What(ReportDuty duty) => duty.Report?.Phase switch
    {
        ReportPhase.Submitted or ReportPhase.UnderReview => "review the ",
        ReportPhase.Returned                             => "correct the ",
        _                                                => "hand in the ",
    } + DutyWords.Named(duty.Scheduled.Kind, duty.Scheduled.Period);

    private static LocalDate? Since(ReportDuty duty) => duty.Report?.LastRound switch
    {
        null                          => duty.Scheduled.Period.End.DayAfter(),
        { Returned: { } returned }    => returned.On,
        { Submitted: var submitted }  => submitted.Fact.Submission.SubmittedOn,
    };
}
