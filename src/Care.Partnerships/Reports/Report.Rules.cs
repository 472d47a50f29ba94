using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using InBook = Care.Partnerships.PartOf<
    Care.Partnerships.Reports.ReportBook, Care.Partnerships.Reports.Report, Care.Partnerships.Reports.ReportPhase>;

namespace Care.Partnerships.Reports;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record Report
{
    private static Refusal? EitherSide(InBook s, in Asked asked) =>
        s.Whole.Agreement is { Sides: null, Phase: var phase }
            ? AgreementRefusals.NotInForce(phase)
            : Require.EitherSide(s.Whole.Agreement.Sides, asked.By);

    private static Refusal? ReviewingSide(InBook s, in Asked asked) =>
        EitherSide(s, in asked)
        ?? (SideOf(s, in asked) == s.Its.Reviewer
            ? null
            : KernelRefusals.DoesNotActFor("by", asked.By, s.Its.Reviewer));

    private static Refusal? ReviewingSigner(InBook s, in Asked asked) =>
        ReviewingSide(s, in asked) ?? SignsFor(s, asked.By, s.Its.Reviewer);

    private static Refusal? ReportingSigner(InBook s, in Asked asked) =>
        EitherSide(s, in asked)
        ?? (SideOf(s, in asked) == s.Its.By ? null : KernelRefusals.DoesNotActFor("by", asked.By, s.Its.By))
        ?? SignsFor(s, asked.By, s.Its.By);

    private static Refusal? AgreementHasBegun(InBook s, in Asked asked) =>
        s.Whole.Agreement is { HasTakenEffect: true, Phase: not AgreementPhase.Closed }
            ? null
            : AgreementRefusals.NotInForce(s.Whole.Agreement.Phase);

    private static Refusal? FinalReachesTheEnd(InBook s, in Asked asked) =>
        ReportTraits.Of(s.Its.Kind).IsFinal && LastDay(s) is { } end && s.Its.Period.End < end
            ? ReportRefusals.FinalBeforeTheEnd(s.Its.Period.End, end)
            : null;

    private static Refusal? PeriodIsOver(InBook s, in Asked asked) =>
        asked.On >= CoveredTo(s) ? null : ReportRefusals.PeriodNotOver(asked.On, CoveredTo(s));

    private static Refusal? DaysAreInRange(InBook s, ReportOpened f, in Asked asked) =>
        Require.Between("scheduled.turnaround.review", f.Scheduled.Turnaround.Review, 0, ReportTurnaround.MostDays)
        ?? Require.Between("scheduled.turnaround.correction", f.Scheduled.Turnaround.Correction, 0,
            ReportTurnaround.MostDays);

    private static Refusal? LiesInTheAgreement(InBook s, ReportOpened f, in Asked asked) =>
        Inside(s, "scheduled.period", f.Scheduled.Period);
    private static Refusal? LiesInTheAgreement(InBook s, ReportRescheduled f, in Asked asked) =>
        Inside(s, "dates.period", f.Dates.Period);

    private static Refusal? FinalCoversTheAgreement(InBook s, ReportOpened f, in Asked asked) =>
        CoversAll(s, "scheduled.period", f.Scheduled.Kind, f.Scheduled.Period);
    private static Refusal? FinalCoversTheAgreement(InBook s, ReportRescheduled f, in Asked asked) =>
        CoversAll(s, "dates.period", s.Its.Kind, f.Dates.Period);

    private static Refusal? OnlyOneForThesePeriods(InBook s, ReportOpened f, in Asked asked) =>
        Alone(s, "scheduled.period", f.Scheduled.Kind, f.Scheduled.By, f.Scheduled.Period);
    private static Refusal? OnlyOneForThesePeriods(InBook s, ReportRescheduled f, in Asked asked) =>
        Alone(s, "dates.period", s.Its.Kind, s.Its.By, f.Dates.Period);

    private static Refusal? DueAfterItsPeriod(InBook s, ReportOpened f, in Asked asked) =>
        NotBefore("scheduled.dueOn", f.Scheduled.DueOn, f.Scheduled.Period);
    private static Refusal? DueAfterItsPeriod(InBook s, ReportRescheduled f, in Asked asked) =>
        NotBefore("dates.dueOn", f.Dates.DueOn, f.Dates.Period);

    private static Refusal? HasReason(InBook s, ReportRescheduled f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? IsAnotherDay(InBook s, ReportRescheduled f, in Asked asked) =>
        f.Dates.Period == s.Its.Period && f.Dates.DueOn == s.Its.DueOn ? ReportRefusals.SameDays(f.Dates) : null;

    private static Refusal? IsNextVersion(InBook s, ReportSubmitted f, in Asked asked) =>
        f.Submission.Version == s.Its.NextVersion
            ? null
            : KernelRefusals.NotTheNextVersion("submission.version", f.Submission.Version, s.Its.NextVersion);
    private static Refusal? HasDocument(InBook s, ReportSubmitted f, in Asked asked) =>
        Require.Text("submission.document", f.Submission.Document);
    private static Refusal? SubmittedByNow(InBook s, ReportSubmitted f, in Asked asked) =>
        Require.ByNow("submission.submittedOn", f.Submission.SubmittedOn, in asked);
    private static Refusal? SubmittedAfterItsPeriod(InBook s, ReportSubmitted f, in Asked asked) =>
        f.Submission.SubmittedOn >= CoveredTo(s)
            ? null
            : ReportRefusals.BeforeTheLastDay(f.Submission.SubmittedOn, CoveredTo(s));
    private static Refusal? SubmittedSinceReturned(InBook s, ReportSubmitted f, in Asked asked) =>
        s.Its.LastRound?.Returned is { On: var day } && f.Submission.SubmittedOn < day
            ? ReportRefusals.BeforeItWasReturned(f.Submission.SubmittedOn, day) : null;
    private static Refusal? ExpenditureFitsKind(InBook s, ReportSubmitted f, in Asked asked) =>
        (ReportTraits.Of(s.Its.Kind).StatesExpenditure, f.Submission.Expenditure) switch
        {
            (true, null)        => ReportRefusals.NoExpenditure(s.Its.Kind),
            (false, { } stated) => ReportRefusals.ExpenditureOutOfPlace(s.Its.Kind, stated),
            _                   => null,
        };
    private static Refusal? CurrencyOfTheAgreement(InBook s, ReportSubmitted f, in Asked asked) =>
        f.Submission.Expenditure is { } stated
        && s.Whole.Agreement.Ceiling is { Currency: var currency }
        && stated.Currency != currency
            ? ValueRefusals.OtherCurrency("submission.expenditure", stated, currency)
            : null;

    private static Refusal? HasStrength(InBook s, ReportReturned f, in Asked asked) =>
        Said(f.Feedback.Strengths) ? null : ReportRefusals.NoStrength();
    private static Refusal? HasImprovement(InBook s, ReportReturned f, in Asked asked) =>
        Said(f.Feedback.Improvements) ? null : ReportRefusals.NoImprovement();
    private static Refusal? SaysEachOnce(InBook s, ReportReturned f, in Asked asked) =>
        Require.Once("feedback.strengths", f.Feedback.Strengths)
        ?? Require.Once("feedback.improvements", f.Feedback.Improvements);

    private static Refusal? HasTheLedger(InBook s, ReportAccepted f, in Asked asked) =>
        f.Ledger is null && ReportTraits.Of(s.Its.Kind).StatesExpenditure && s.Whole.Agreement.Ceiling is not null
            ? ReportRefusals.NoLedger(s.Its.Kind) : null;
    private static Refusal? LedgerIsOfTheseDays(InBook s, ReportAccepted f, in Asked asked)
    {
        if (f.Ledger is not { } ledger) return null;
        var covered = new DateInterval(s.Its.Period.Start, LocalDate.Max(s.Its.Period.Start, CoveredTo(s)));
        return ledger.Agreement == s.Whole.Agreement.KnownHeading.Id && ledger.Period == covered
            ? null : ReportRefusals.OtherLedger(ledger, s.Whole.Agreement.KnownHeading.Id, covered);
    }
    private static Refusal? LedgerByNow(InBook s, ReportAccepted f, in Asked asked) =>
        f.Ledger is { AsOf: var day } ? Require.ByNow("ledger.asOf", day, in asked) : null;
    private static Refusal? LedgerSinceSubmitted(InBook s, ReportAccepted f, in Asked asked) =>
        f.Ledger is { AsOf: var day } && s.Its.SubmittedOn is { } submitted && day < submitted
            ? ReportRefusals.OlderLedger(day, submitted) : null;
    private static Refusal? StatesTheLedger(InBook s, ReportAccepted f, in Asked asked) =>
        f.Ledger is { } ledger && s.Its.DifferenceFrom(ledger) is { } difference
        && BlankText.Is(f.Explanation)
            ? ReportRefusals.NotTheLedger(difference) : null;

    private static Side? SideOf(InBook s, in Asked asked) => s.Whole.Agreement.SideOf(asked.By);

    // Where the role matrix in force names posts of a side for the function, one of them signs for it; where it names
    // none, anybody of the side does.
    private static Refusal? SignsFor(InBook s, Person by, Side side)
    {
        if (s.Whole.Agreement.Roles?.RowOf(ReportTraits.Of(s.Its.Kind).Function) is not { } row) return null;
        var (party, named) = (s.Whole.Agreement.KnownHeading.Sides[side], false);
        foreach (var band in row.SignOff)
            foreach (var step in band.Rule.Steps)
                foreach (var post in step.Seats)
                {
                    if (post.Party != party) continue;
                    if (post.Position == by.Position) return null;
                    named = true;
                }
        return named ? ReportRefusals.NotInTheMatrix(by, row.Function, new(row, party)) : null;
    }

    // The last day that reports cover; null while no text is on the table.
    private static LocalDate? LastDay(InBook s) =>
        s.Whole.Agreement.Terms is null ? null : ReportSchedule.LastDayOf(s.Whole.Agreement);

    // The last day that the report covers. After a termination nobody waits for the rest of its period.
    private static LocalDate CoveredTo(InBook s) =>
        LastDay(s) is { } end ? LocalDate.Min(s.Its.Period.End, end) : s.Its.Period.End;

    private static Refusal? Inside(InBook s, string field, DateInterval period) =>
        LastDay(s) is not { } end || (period.Start >= s.Whole.Agreement.KnownStart && period.End <= end) ? null
        : ReportRefusals.OutsideTheAgreement(field, period, s.Whole.Agreement.KnownStart, end);

    private static Refusal? CoversAll(InBook s, string field, ReportKind kind, DateInterval period) =>
        !ReportTraits.Of(kind).IsFinal
        || LastDay(s) is not { } end
        || (period.Start <= s.Whole.Agreement.KnownStart && period.End >= end)
            ? null
            : ReportRefusals.NotTheWhole(field, kind, period, s.Whole.Agreement.KnownStart, end);

    private static Refusal? Alone(InBook s, string field, ReportKind kind, Side by, DateInterval period) =>
        s.Whole.OtherFor(kind, by, period, except: s.Id) is { } other
            ? ReportRefusals.TwoForOnePeriod(field, period, other)
            : null;

    private static Refusal? NotBefore(string field, LocalDate dueOn, DateInterval period) =>
        dueOn >= period.End ? null : ReportRefusals.DueTooEarly(field, dueOn, period.End);

    private static bool Said(ValueList<string> notes)
    {
        foreach (var note in notes) if (BlankText.Is(note)) return false;
        return notes.Count > 0;
    }
}
