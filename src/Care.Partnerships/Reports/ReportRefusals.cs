using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Reports;

/// <summary>
/// Why a schedule could not be made, and what the lifecycle of a report may refuse, in the order of a life. Codes are
/// public and never reused.
/// </summary>
internal static class ReportRefusals
{
    public static Refusal NotAscending(int place, LocalDate before, LocalDate given) =>
        new("CP-REP-001", Invariant($"periodEnds[{place}]"),
            $"A period is to end on {given:uuuu-MM-dd}, and the one before it on {before:uuuu-MM-dd}: " +
            $"state each day once, the earliest first.");

    public static Refusal NoPeriodYet() => new("CP-REP-002", "agreement",
        $"No text is on the table, so that the agreement has no period yet: propose a text first.");

    public static Refusal DayOutside(LocalDate day, DateInterval period) =>
        new("CP-REP-003", "terms.frequency.periodEnds",
            $"A period is to end on {day:uuuu-MM-dd}, " +
            $"but the agreement runs from {period.Start:uuuu-MM-dd} to {period.End:uuuu-MM-dd}: state days of it.");

    public static Refusal NotAKindOfEachPeriod(ReportKind kind) => new("CP-REP-004", "terms.kinds",
        $"{kind} is final or listed twice: list each kind once; the two final reports are due anyway.");

    public static Refusal OtherClock(string field, DeadlineRule clock, DeadlineAnchor anchor) =>
        new("CP-REP-005", field, $"The clock runs {clock}: give one that counts forward from {anchor}.");

    public static Refusal NotInTheMatrix(Actor by, Id<WorkFunction> function, SigningPostsOf signers) =>
        new(
            "CP-REP-006", "by", $"{by} does not sign off \"{function}\": " +
            $"have it recorded by the {signers}, whom the role matrix names.",
            RefusalKind.Actor);

    public static Refusal OutsideTheAgreement(string field, DateInterval period, LocalDate start, LocalDate end) =>
        new("CP-REP-007", field,
            $"The report covers {period.Start:uuuu-MM-dd} to {period.End:uuuu-MM-dd}, but the agreement " +
            $"runs from {start:uuuu-MM-dd} to {end:uuuu-MM-dd}: cover days of it, or have it extended first.");

    public static Refusal NotTheWhole(
        string field, ReportKind kind, DateInterval period, LocalDate start, LocalDate end) => new("CP-REP-008", field,
        $"The {kind} covers {period.Start:uuuu-MM-dd} to {period.End:uuuu-MM-dd}, " +
        $"but a final report covers the whole agreement: give {start:uuuu-MM-dd} to {end:uuuu-MM-dd}.");

    public static Refusal TwoForOnePeriod(string field, DateInterval period, Report other) => new("CP-REP-009", field,
        $"{other.Id} is a {other.Kind} report of the {other.By} for {other.Period.Start:uuuu-MM-dd} " +
        $"to {other.Period.End:uuuu-MM-dd}, which has days in common with {period.Start:uuuu-MM-dd} to " +
        $"{period.End:uuuu-MM-dd}: there is one report for a period; correct that one, or cover other days.");

    public static Refusal DueTooEarly(string field, LocalDate dueOn, LocalDate end) => new("CP-REP-010", field,
        $"It is due on {dueOn:uuuu-MM-dd}, before its period ends on {end:uuuu-MM-dd}: give that day or a later one.");

    public static Refusal SameDays(ReportDates dates) => new("CP-REP-011", "dates",
        $"It is due on {dates.DueOn:uuuu-MM-dd} for this period already: give another day or period.");

    public static Refusal FinalBeforeTheEnd(LocalDate covered, LocalDate end) => new("CP-REP-012", "period",
        $"The final report covers the days to {covered:uuuu-MM-dd}, but the agreement now ends on {end:uuuu-MM-dd}: " +
        $"have it rescheduled to the new end first.");

    public static Refusal BeforeTheLastDay(LocalDate submitted, LocalDate end) =>
        new("CP-REP-013", "submission.submittedOn",
            $"It was handed in on {submitted:uuuu-MM-dd}, before its last day, {end:uuuu-MM-dd}: " +
            $"wait for that day, or have the report rescheduled to fewer days.");

    public static Refusal BeforeItWasReturned(LocalDate submitted, LocalDate returned) =>
        new("CP-REP-014", "submission.submittedOn",
            $"The correction was handed in on {submitted:uuuu-MM-dd}, " +
            $"before the report was returned on {returned:uuuu-MM-dd}: give the day of the correction.");

    public static Refusal NoExpenditure(ReportKind kind) => new("CP-REP-015", "submission.expenditure",
        $"A {kind} report says what was spent, and no amount is given: state it, zero where nothing was spent.");

    public static Refusal ExpenditureOutOfPlace(ReportKind kind, Money stated) =>
        new("CP-REP-016", "submission.expenditure",
            $"A {kind} report states no expenditure, and {stated} is given: state it in the financial report.");

    public static Refusal NoStrength() => new("CP-REP-017", "feedback.strengths",
        $"Nothing is said about what is good: give one strength or more with a report that goes back, each in words.");

    public static Refusal NoImprovement() => new("CP-REP-018", "feedback.improvements",
        $"Nothing is said about what to improve: " +
        $"give one improvement or more with a report that goes back, each in words.");

    public static Refusal PeriodNotOver(LocalDate on, LocalDate end) => new("CP-REP-019", "on",
        $"It is {on:uuuu-MM-dd}, but the report covers the days to {end:uuuu-MM-dd}: " +
        $"hand it in on that day or later, or have it rescheduled to fewer days.");

    public static Refusal NoLedger(ReportKind kind) => new("CP-REP-020", "ledger",
        $"A {kind} report of an agreement with money is accepted against its ledger: " +
        $"give what the account says was spent in the days of the report.");

    public static Refusal OtherLedger(ExpenditureTotal given, Id<Agreement> agreement, DateInterval covered) =>
        new("CP-REP-021", "ledger",
            $"The total is that of {given.Agreement} for {given.Period.Start:uuuu-MM-dd} to " +
            $"{given.Period.End:uuuu-MM-dd}, but the report is on {agreement} for {covered.Start:uuuu-MM-dd} to " +
            $"{covered.End:uuuu-MM-dd}: take the total of the same agreement and days.");

    public static Refusal OlderLedger(LocalDate asOf, LocalDate submitted) => new("CP-REP-022", "ledger.asOf",
        $"The ledger is that of {asOf:uuuu-MM-dd}, before the report was handed in on {submitted:uuuu-MM-dd}: " +
        $"take the total as of that day or later.");

    public static Refusal NotTheLedger(ExpenditureDifference found) => new("CP-REP-023", "explanation",
        $"The report states {found.Reported} as spent, and the ledger says {found.Booked}: " +
        $"have the one or the other corrected, or say why they differ.");
}

// Who signs off for a party, as a refusal tells it: in words only when it is read.
internal sealed record SigningPostsOf(RoleRow Row, Id<Party> Party)
{
    public override string ToString() =>
        string.Join(
            " or the ",
            Row.SignOff.SelectMany(band => band.Rule.Posts).Where(post => post.Party == Party).Distinct());
}
