using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>
/// How the two final reports of an agreement stand: a certificate that only the book of reports makes, as
/// <see cref="ReportBook.Finals"/>. A close-out takes it as evidence, and a settlement where nobody reviewed them.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record FinalReports : InvariantRecord
{
    internal FinalReports(Id<Agreement> agreement, FinalReport? narrative, FinalReport? financial) =>
        (Agreement, Narrative, Financial) = (agreement, narrative, financial);

    /// <summary>The agreement on which they report.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>The final narrative report; null where none was handed in.</summary>
    public FinalReport? Narrative { get; }

    /// <summary>The final financial report; null where none was handed in.</summary>
    public FinalReport? Financial { get; }

    /// <summary>The day that the later of the two was accepted; null while one is not.</summary>
    public LocalDate? AcceptedOn => (Narrative?.AcceptedOn, Financial?.AcceptedOn) is ({ } narrative, { } financial)
        ? LocalDate.Max(narrative, financial)
        : null;

    /// <summary>The day that the other side had both, as handed in last; null where one is missing.</summary>
    public LocalDate? HandedInOn => (Narrative, Financial) is ({ } narrative, { } financial)
        ? LocalDate.Max(narrative.SubmittedOn, financial.SubmittedOn)
        : null;

    /// <summary>
    /// Both were handed in, none was returned, and at least one is not accepted: it is the turn of the side that
    /// reviews.
    /// </summary>
    public bool AwaitReview =>
        HandedInOn is not null && AcceptedOn is null
        && Narrative is { IsReturned: false } && Financial is { IsReturned: false };

    // What is missing, in words.
    internal string Awaited =>
        string.Join(
            " and ",
            new[]
            {
                (Report: Narrative, Name: "the narrative report"), (Report: Financial, Name: "the financial report")
            }
                .Where(final => final.Report?.AcceptedOn is null)
                .Select(final => $"{final.Name} {Told(final.Report)}"));

    private static string Told(FinalReport? report) =>
        report is null ? "was not handed in" : report.IsReturned ? "was returned" : "waits to be accepted";
}

public sealed partial record ReportBook
{
    /// <summary>
    /// How the two final reports stand: those of the partner, or of the lead where the lead reports. Null where the
    /// book stands under no agreement.
    /// </summary>
    public FinalReports? Finals
    {
        get
        {
            if (Agreement.Heading is not { Id: var agreement }) return null;
            var ofPartner = new FinalReports(
                agreement, Final(ReportKind.FinalNarrative, Side.Partner),
                Final(ReportKind.FinalFinancial, Side.Partner));
            return ofPartner is { Narrative: null, Financial: null }
                ? new(
                    agreement, Final(ReportKind.FinalNarrative, Side.Lead),
                    Final(ReportKind.FinalFinancial, Side.Lead))
                : ofPartner;
        }
    }

    private FinalReport? Final(ReportKind kind, Side by)
    {
        foreach (var report in Reports)
            if (report.Kind == kind && report.By == by && report.SubmittedOn is { } submitted)
                return new(report.Id, submitted, report.AcceptedOn)
                {
                    IsReturned = report.Phase is ReportPhase.Returned
                };
        return null;
    }
}
