using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Funding.Payments;

/// <summary>
/// What is known of an agreement beside its money when the next tranche is asked for. What is null is unknown, and
/// never counts as met.
/// </summary>
/// <param name="Reports">The reports of the agreement that fell due, or were handed in; null where nobody
/// looked.</param>
/// <param name="BlockingIssues">The issues that are open and hold payments up; empty where there is none, null where
/// nobody looked.</param>
/// <param name="AuditSettled">The day that the audit was settled or found not to be needed; null where it is open or
/// unknown. Asked for at the end only.</param>
public sealed record ReleaseEvidence(
    ValueList<ReportEvidence>? Reports = null, ValueList<BlockingIssue>? BlockingIssues = null,
    LocalDate? AuditSettled = null) : InvariantRecord
{
    /// <summary>Nothing is known.</summary>
    public static ReleaseEvidence Unknown { get; } = new();

    /// <summary>What is known where the reports stand as told: those whose period is over, opened or not.</summary>
    /// <param name="duties">The reports that are owed, of <see cref="ReportDuty.Of"/>.</param>
    /// <param name="blockingIssues">The issues that are open and hold payments up; null where nobody looked.</param>
    /// <param name="auditSettled">The day that the audit was settled or found not to be needed; null where it is open
    /// or unknown.</param>
    public static ReleaseEvidence Of(
        IEnumerable<ReportDuty> duties, ValueList<BlockingIssue>? blockingIssues, LocalDate? auditSettled = null)
    {
        ArgumentNullException.ThrowIfNull(duties);
        return new(duties.Where(duty => duty.State is not ReportDutyState.Ahead).Select(Fact).ToValueList(),
            blockingIssues, auditSettled);

        static ReportEvidence Fact(ReportDuty duty) =>
            new(
                NameOf(duty),
                duty.Report?.Opened.Fact.Scheduled.DueOn ?? duty.Scheduled.DueOn,
                duty.Report is { Phase: not ReportPhase.Returned } report ? report.SubmittedOn : null,
                duty.Report?.AcceptedOn, ReportTraits.Of(duty.Scheduled.Kind).IsFinal);
    }

    // What was known of the reports at the end of a day that has passed; issues and audit have no days here.
    internal static ReleaseEvidence AsAt(LocalDate day, ValueList<ReportDuty> duties)
    {
        return new(duties.Where(duty => duty.Scheduled.Period.End < day).Select(Fact).ToValueList(), []);

        ReportEvidence Fact(ReportDuty duty)
        {
            var due = duty.Report?.Opened.Fact.Scheduled.DueOn ?? duty.Scheduled.DueOn;
            var round = duty.Report?.Rounds.LastOrDefault(r => r.Submitted.Fact.Submission.SubmittedOn <= day);
            var isBack = round?.Returned is { } returned && returned.On <= day;
            return new(
                NameOf(duty), due, isBack ? null : round?.Submitted.Fact.Submission.SubmittedOn,
                round?.Accepted is { } accepted && accepted.On <= day ? accepted.On : null,
                ReportTraits.Of(duty.Scheduled.Kind).IsFinal);
        }
    }

    private static string NameOf(ReportDuty duty)
    {
        var kind = duty.Scheduled.Kind switch
        {
            ReportKind.Narrative      => "Narrative",
            ReportKind.Financial      => "Financial",
            ReportKind.FinalNarrative => "Final narrative",
            ReportKind.FinalFinancial => "Final financial",
        };
        return Invariant($"{kind} report to {duty.Scheduled.Period.End:uuuu-MM-dd}");
    }
}

/// <summary>What is known of a report.</summary>
/// <param name="Name">What people call it, such as <c>financial report, quarter 1</c>.</param>
/// <param name="DueOn">The day by which it is due, itself still in time.</param>
/// <param name="SubmittedOn">The day that it was last handed in; null where it was not, or was returned.</param>
/// <param name="AcceptedOn">The day that it was accepted; null where it was not.</param>
/// <param name="IsFinal">Whether it is a final report.</param>
public sealed record ReportEvidence(
    string Name, LocalDate DueOn, LocalDate? SubmittedOn = null, LocalDate? AcceptedOn = null, bool IsFinal = false)
    : InvariantRecord
{
    /// <summary>
    /// The side that has to act: the lead once it was handed in, else the partner; null where it is accepted.
    /// </summary>
    public Side? HeldBy => AcceptedOn is not null ? null : SubmittedOn is not null ? Side.Lead : Side.Partner;
}

/// <summary>An open issue that holds payments up.</summary>
/// <param name="What">What it is.</param>
/// <param name="HeldBy">The side that has to act.</param>
public sealed record BlockingIssue(string What, Side HeldBy) : InvariantRecord;
