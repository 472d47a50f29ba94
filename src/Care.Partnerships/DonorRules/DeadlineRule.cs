namespace Care.Partnerships.DonorRules;

/// <summary>Who has to keep a deadline.</summary>
public enum AwardSide
{
    /// <summary>Who funds: the donor, or the pass-through towards its partner.</summary>
    Funder,

    /// <summary>Who holds the prime award.</summary>
    Recipient,

    /// <summary>Who holds a subaward under it.</summary>
    Subrecipient,
}

/// <summary>The day from which a clock counts.</summary>
public enum DeadlineAnchor
{
    /// <summary>First day of the period.</summary>
    Start,

    /// <summary>Last day of the period, as extended; after a termination its effective day.</summary>
    EndDate,

    /// <summary>Last day of the period that a report covers.</summary>
    ReportingPeriodEnd,

    /// <summary>The day that the last version of the final financial report was submitted.</summary>
    FinalReportSubmitted,

    /// <summary>The day that the funder had all final reports.</summary>
    FinalReportsReceived,

    /// <summary>The day that a request arrived.</summary>
    RequestReceived,

    /// <summary>The day that property was finally disposed of.</summary>
    Disposition,

    /// <summary>Last day of the fiscal year in which income was earned after the period.</summary>
    FiscalYearOfIncome,

    /// <summary>The day that the papers of an indirect cost rate were submitted.</summary>
    RatePapersSubmitted,

    /// <summary>Last day of the fiscal year that those papers cover, where none had to be submitted.</summary>
    FiscalYearOfRatePapers,

    /// <summary>
    /// The day that equipment was last counted and held against the records; before the first count, the day it was
    /// acquired.
    /// </summary>
    LastPhysicalCount,
}

/// <summary>What is due when a clock has run.</summary>
public enum Deliverable
{
    /// <summary>All final reports.</summary>
    FinalReports,

    /// <summary>The last payment of what is owed to others.</summary>
    Liquidation,

    /// <summary>Performance report of a year.</summary>
    AnnualReport,

    /// <summary>Performance report of a quarter or half a year.</summary>
    InterimReport,

    /// <summary>The funder's own closing of the award.</summary>
    CloseOut,

    /// <summary>The meeting that plans the close-out.</summary>
    CloseOutMeeting,

    /// <summary>Records, to be kept up to and including this day.</summary>
    RecordsKept,

    /// <summary>Request for, or notice of, an extension without more money.</summary>
    ExtensionRequest,

    /// <summary>The new end, at the latest, of an extension that the recipient may make itself, once.</summary>
    OwnExtension,

    /// <summary>Answer to a request for approval, or a written date for it.</summary>
    ApprovalDecision,

    /// <summary>Instructions on what to do with equipment; without them the general rule holds.</summary>
    DispositionInstructions,

    /// <summary>Payment of a reimbursement.</summary>
    Reimbursement,

    /// <summary>The earliest day of costs before the period, at the recipient's own risk.</summary>
    CostsBeforeStart,

    /// <summary>Unused money, paid back.</summary>
    UnusedFundsReturned,

    /// <summary>The next count of equipment, held against the records.</summary>
    PhysicalCount,
}

/// <summary>In what a clock counts.</summary>
public enum DeadlineUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Calendar months, clamped to the end of the month.</summary>
    Months,

    /// <summary>Calendar years; from 29 February to 28 February.</summary>
    Years,
}

/// <summary>A deadline of a donor: who owes what, how long after or before which day.</summary>
/// <param name="Deliverable">What is due.</param>
/// <param name="By">Who owes it.</param>
/// <param name="From">The day from which it counts; that day itself is day 0.</param>
/// <param name="Count">How many; negative counts backwards.</param>
/// <param name="Unit">Of what.</param>
/// <param name="RollsForward">Whether a due day on a Saturday or Sunday moves to the Monday; no, unless the funder says
/// so.</param>
public sealed record DeadlineRule(
    Deliverable Deliverable, AwardSide By, DeadlineAnchor From, int Count, DeadlineUnit Unit, bool RollsForward = false)
{
    /// <summary>
    /// The due day, itself still in time. Refuses with <c>CP-VAL-025</c> what lies outside the calendar.
    /// </summary>
    /// <param name="anchor">The day from which it counts.</param>
    public Result<LocalDate> DueOn(LocalDate anchor) =>
        TryDueOn(anchor, out var due)
            ? due
            : ValueRefusals.BeyondTheCalendar("anchor", anchor, Count, Unit).As<LocalDate>();

    // The same without a result around it, for schedules of many days.
    internal bool TryDueOn(LocalDate anchor, out LocalDate due)
    {
        try
        {
            due = Unit switch
            {
                DeadlineUnit.Days   => anchor.PlusDays(Count),
                DeadlineUnit.Months => anchor.PlusMonths(Count),
                DeadlineUnit.Years  => anchor.PlusYears(Count),
            };
            if (RollsForward && due.DayOfWeek is (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
                due = due.Next(IsoDayOfWeek.Monday);
            return true;
        }
        catch (Exception beyond) when (beyond is OverflowException or ArgumentOutOfRangeException)
        {
            due = default;
            return false;
        }
    }

    /// <summary>Such as <c>90 days after EndDate</c>.</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            DeadlineUnit.Days => "calendar days",
            DeadlineUnit.Months => "months",
            DeadlineUnit.Years => "years"
        };
        var size = Math.Abs((long)Count);
        return Invariant($"{size} {(size == 1 ? unit[..^1] : unit)} {(Count < 0 ? "before" : "after")} {From}");
    }
}
