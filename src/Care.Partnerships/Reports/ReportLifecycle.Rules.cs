using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class ReportLifecycle
{
    private static Refusal? EitherSide(ReportInAgreement s, in Ask ask) =>
        s.Agreement.SideOf(ask.By) is not null ? null
        : s.Agreement.Sides is { } sides ? KernelRefusals.OfNeitherSide(ask.By, sides)
        : ReportRefusals.NotInForce(s.Agreement.Phase);

    private static Refusal? ReviewingSide(ReportInAgreement s, in Ask ask) =>
        EitherSide(s, ask) ?? (s.Agreement.SideOf(ask.By) == s.Report!.Reviewer ? null : ReportRefusals.NotTheReviewer(ask.By, s.Report));

    private static Refusal? ReviewingSigner(ReportInAgreement s, in Ask ask) => ReviewingSide(s, ask) ?? SignsFor(s, ask.By, s.Report!.Reviewer);

    private static Refusal? ReportingSigner(ReportInAgreement s, in Ask ask) =>
        EitherSide(s, ask)
        ?? (s.Agreement.SideOf(ask.By) == s.Report!.By ? null : ReportRefusals.NotTheReporter(ask.By, s.Report))
        ?? SignsFor(s, ask.By, s.Report.By);

    private static Refusal? AgreementHasBegun(ReportInAgreement s, in Ask ask) =>
        s.Agreement.Course.TookEffect is not null && s.Agreement.Phase is not AgreementPhase.Closed ? null : ReportRefusals.NotInForce(s.Agreement.Phase);

    private static Refusal? FinalReachesTheEnd(ReportInAgreement s, in Ask ask) =>
        s.Report is { } report && report.Kind.Traits().IsFinal && s.Agreement.Terms is not null && ReportSchedule.LastDayOf(s.Agreement) is var end && report.Period.End < end
            ? ReportRefusals.FinalBeforeTheEnd(report.Period.End, end) : null;

    private static Refusal? DaysAreInRange(ReportInAgreement s, OpenReport c) =>
        ReportRefusals.DaysOutOfRange("scheduled.turnaround.review", c.Scheduled.Turnaround.Review) ?? ReportRefusals.DaysOutOfRange("scheduled.turnaround.correction", c.Scheduled.Turnaround.Correction);

    private static Refusal? LiesInTheAgreement(ReportInAgreement s, OpenReport c) => Inside(s, "scheduled.period", c.Scheduled.Period);
    private static Refusal? LiesInTheAgreement(ReportInAgreement s, RescheduleReport c) => Inside(s, "dates.period", c.Dates.Period);

    private static Refusal? FinalCoversTheAgreement(ReportInAgreement s, OpenReport c) => CoversAll(s, "scheduled.period", c.Scheduled.Kind, c.Scheduled.Period);
    private static Refusal? FinalCoversTheAgreement(ReportInAgreement s, RescheduleReport c) => CoversAll(s, "dates.period", s.Report!.Kind, c.Dates.Period);

    private static Refusal? OnlyOneForThesePeriods(ReportInAgreement s, OpenReport c) => Alone(s, "scheduled.period", c.Scheduled.Kind, c.Scheduled.By, c.Scheduled.Period);
    private static Refusal? OnlyOneForThesePeriods(ReportInAgreement s, RescheduleReport c) => Alone(s, "dates.period", s.Report!.Kind, s.Report.By, c.Dates.Period);

    private static Refusal? DueAfterItsPeriod(ReportInAgreement s, OpenReport c) => DueLate("scheduled.dueOn", c.Scheduled.DueOn, c.Scheduled.Period);
    private static Refusal? DueAfterItsPeriod(ReportInAgreement s, RescheduleReport c) => DueLate("dates.dueOn", c.Dates.DueOn, c.Dates.Period);

    private static Refusal? HasReason(ReportInAgreement s, RescheduleReport c) => Given("reason", c.Reason);
    private static Refusal? IsAnotherDay(ReportInAgreement s, RescheduleReport c) =>
        c.Dates.Period == s.Report!.Period && c.Dates.DueOn == s.Report.DueOn ? ReportRefusals.SameDays(c.Dates) : null;

    private static Refusal? IsNextVersion(ReportInAgreement s, SubmitReport c) =>
        c.Submission.Version == s.Report!.Rounds.Count + 1 ? null : ReportRefusals.NotTheNextVersion(c.Submission.Version, s.Report.Rounds.Count + 1);
    private static Refusal? HasDocument(ReportInAgreement s, SubmitReport c) => Given("submission.document", c.Submission.Document);
    private static Refusal? SubmittedByNow(ReportInAgreement s, SubmitReport c) =>
        c.Submission.SubmittedOn > c.On ? KernelRefusals.InTheFuture("submission.submittedOn", c.Submission.SubmittedOn, c.On) : null;
    private static Refusal? PeriodIsOver(ReportInAgreement s, SubmitReport c)
    {
        var end = s.Agreement.Terms is null ? s.Report!.Period.End : LocalDate.Min(s.Report!.Period.End, ReportSchedule.LastDayOf(s.Agreement));
        return c.Submission.SubmittedOn >= end ? null : ReportRefusals.BeforeTheLastDay(c.Submission.SubmittedOn, end);
    }
    private static Refusal? SubmittedSinceReturned(ReportInAgreement s, SubmitReport c) =>
        s.Report!.LastRound?.Returned is { } returned && c.Submission.SubmittedOn < returned.On ? ReportRefusals.BeforeItWasReturned(c.Submission.SubmittedOn, returned.On) : null;
    private static Refusal? ExpenditureFitsKind(ReportInAgreement s, SubmitReport c) => (s.Report!.Kind.Traits().StatesExpenditure, c.Submission.Expenditure) switch
    {
        (true, null)        => ReportRefusals.NoExpenditure(s.Report.Kind),
        (false, { } stated) => ReportRefusals.ExpenditureOutOfPlace(s.Report.Kind, stated),
        _                   => null,
    };
    private static Refusal? CurrencyOfTheAgreement(ReportInAgreement s, SubmitReport c) =>
        c.Submission.Expenditure is { } stated && s.Agreement.Ceiling is { } ceiling && stated.Currency != ceiling.Currency ? ReportRefusals.OtherCurrency(stated, ceiling.Currency) : null;

    private static Refusal? HasStrength(ReportInAgreement s, ReturnReport c) => Said(c.Feedback.Strengths) ? null : ReportRefusals.NoStrength();
    private static Refusal? HasImprovement(ReportInAgreement s, ReturnReport c) => Said(c.Feedback.Improvements) ? null : ReportRefusals.NoImprovement();

    // Where the role matrix in force names posts of a side for the function, one of them signs for it; where it names none, anybody of the side does.
    private static Refusal? SignsFor(ReportInAgreement s, Actor by, Side side)
    {
        if (s.Agreement.Roles?.RowOf(s.Report!.Kind.Traits().Function) is not { } row) return null;
        var (party, named) = (s.Agreement.KnownHeading.Sides[side], false);
        foreach (var band in row.SignOff)
            foreach (var step in band.Rule.Steps)
                foreach (var post in step.Seats)
                {
                    if (post.Party != party) continue;
                    if (post.Position == ((Person)by).Position) return null;
                    named = true;
                }
        return named ? ReportRefusals.NotInTheMatrix(by, row.Function, new(row, party)) : null;
    }

    private static Refusal? Inside(ReportInAgreement s, string field, DateInterval period)
    {
        if (s.Agreement.Terms is null) return null;
        var (start, end) = (s.Agreement.KnownStart, ReportSchedule.LastDayOf(s.Agreement));
        return period.Start >= start && period.End <= end ? null : ReportRefusals.OutsideTheAgreement(field, period, start, end);
    }

    private static Refusal? CoversAll(ReportInAgreement s, string field, ReportKind kind, DateInterval period)
    {
        if (!kind.Traits().IsFinal || s.Agreement.Terms is null) return null;
        var (start, end) = (s.Agreement.KnownStart, ReportSchedule.LastDayOf(s.Agreement));
        return period.Start <= start && period.End >= end ? null : ReportRefusals.NotTheWhole(field, kind, period, start, end);
    }

    private static Refusal? Alone(ReportInAgreement s, string field, ReportKind kind, Side by, DateInterval period)
    {
        foreach (var other in s.Book.Reports)
            if (!ReferenceEquals(other, s.Report) && other.Kind == kind && other.By == by && other.Period.Start <= period.End && period.Start <= other.Period.End) return ReportRefusals.TwoForOnePeriod(field, period, other);
        return null;
    }

    private static Refusal? DueLate(string field, LocalDate dueOn, DateInterval period) => dueOn >= period.End ? null : ReportRefusals.DueTooEarly(field, dueOn, period.End);

    private static bool Said(ValueList<string> notes)
    {
        foreach (var note in notes) if (string.IsNullOrWhiteSpace(note)) return false;
        return notes.Count > 0;
    }

    private static Refusal? Given(string field, string? text) => string.IsNullOrWhiteSpace(text) ? ValueRefusals.Blank(field) : null;
}
