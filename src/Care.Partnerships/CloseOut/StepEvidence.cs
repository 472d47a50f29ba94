using Care.Partnerships.Assets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

/// <summary>What shows that a step was done. The closed family is in this file, in the order of the steps.</summary>
public abstract record StepEvidence : InvariantRecord
{
    private protected StepEvidence() { }

    /// <summary>The kind, which the plan asks for.</summary>
    public abstract EvidenceKind Kind { get; }

    /// <summary>
    /// The day of the fact, never after the day that it is recorded. It decides whether the step was late.
    /// </summary>
    public abstract LocalDate FactOn { get; }
}

/// <summary>The planning meeting.</summary>
/// <param name="Reference">Where the minutes are.</param>
/// <param name="HeldOn">The day of the meeting.</param>
/// <param name="Present">The parties that took part; both sides must have.</param>
public sealed record MeetingMinutes(string Reference, LocalDate HeldOn, ValueList<Id<Party>> Present) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Minutes;

    /// <inheritdoc/>
    public override LocalDate FactOn => HeldOn;
}

/// <summary>What was carried out.</summary>
/// <param name="Reference">Where the note is.</param>
/// <param name="Variances">What differs from the plan, in words; empty where nothing does.</param>
/// <param name="VerifiedOn">The day of the note.</param>
public sealed record ActivitiesVerified(
    string Reference, ValueList<string> Variances, LocalDate VerifiedOn) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Verification;

    /// <inheritdoc/>
    public override LocalDate FactOn => VerifiedOn;
}

/// <summary>The final reports, both accepted.</summary>
/// <param name="Narrative">The narrative report.</param>
/// <param name="Financial">The financial report; one report may be both.</param>
/// <param name="AcceptedOn">The day that the later of the two was accepted.</param>
public sealed record FinalReportsAccepted(
    Id<Report> Narrative, Id<Report> Financial, LocalDate AcceptedOn) : StepEvidence
{
    /// <summary>
    /// The final reports as they stand, or a refusal with <c>CP-STP-019</c> where one was not handed in or not
    /// accepted.
    /// </summary>
    public static Result<FinalReportsAccepted> From(ReportSummary standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return
            standing
                is {
                    FinalNarrative: { AcceptedOn: { } narrative } told,
                    FinalFinancial: { AcceptedOn: { } financial } stated
                }
            ? new FinalReportsAccepted(told.Report, stated.Report, LocalDate.Max(narrative, financial))
            : StepRefusals.ReportsNotAccepted(standing.On, Missing(standing)).As<FinalReportsAccepted>();
    }

    private static string Missing(ReportSummary standing) =>
        string.Join(
            " and ", new[]
            {
                (Report: standing.FinalNarrative, Name: "the narrative report"),
                (Report: standing.FinalFinancial, Name: "the financial report")
            }
                .Where(final => final.Report?.AcceptedOn is null)
                .Select(final =>
                    $"{final.Name} {(final.Report is null ? "was not handed in" : "waits to be accepted")}"));

    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.AcceptedReports;

    /// <inheritdoc/>
    public override LocalDate FactOn => AcceptedOn;
}

/// <summary>The partnership survey.</summary>
/// <param name="Survey">The identity of the survey.</param>
/// <param name="Answers">How many answered, 1 or more.</param>
/// <param name="ClosedOn">The day that it was closed.</param>
public sealed record SurveyConcluded(string Survey, int Answers, LocalDate ClosedOn) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.SurveyAnswers;

    /// <inheritdoc/>
    public override LocalDate FactOn => ClosedOn;
}

/// <summary>The invitation to lead the After Action Review together.</summary>
/// <param name="Reference">Where the invitation is.</param>
/// <param name="InvitedOn">The day that it was sent.</param>
/// <param name="ReviewOn">The day of the review, which may lie ahead, but not before the invitation.</param>
public sealed record ReviewInvitation(string Reference, LocalDate InvitedOn, LocalDate ReviewOn) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Invitation;

    /// <inheritdoc/>
    public override LocalDate FactOn => InvitedOn;
}

/// <summary>A note, such as on how achievements were celebrated.</summary>
/// <param name="Text">What happened.</param>
/// <param name="TakenOn">The day that it is about.</param>
public sealed record NoteOfEvent(string Text, LocalDate TakenOn) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Note;

    /// <inheritdoc/>
    public override LocalDate FactOn => TakenOn;
}

/// <summary>The close-out letters.</summary>
/// <param name="ToPartner">The day of the letter to the partner.</param>
/// <param name="ToParticipants">The day of the letter to the people of the project.</param>
/// <param name="ToStakeholders">The day of the letter to the other stakeholders.</param>
public sealed record ClosingLetters(
    LocalDate ToPartner, LocalDate ToParticipants, LocalDate ToStakeholders) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Letters;

    /// <summary>The day of the last of the three.</summary>
    public override LocalDate FactOn => LocalDate.Max(ToPartner, LocalDate.Max(ToParticipants, ToStakeholders));
}

/// <summary>The balance was moved.</summary>
/// <param name="Payment">The record of the payment.</param>
/// <param name="Amount">How much, above zero; what the settlement leaves to pay or to refund.</param>
/// <param name="PaidBy">Who paid: the lead what it owed, the partner what it refunds.</param>
/// <param name="PaidOn">The day of the payment.</param>
public sealed record BalancePaid(string Payment, Money Amount, Side PaidBy, LocalDate PaidOn) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Payment;

    /// <inheritdoc/>
    public override LocalDate FactOn => PaidOn;
}

/// <summary>It was decided what becomes of each asset, one by one in the register of assets.</summary>
/// <param name="Decided">The assets about which it is decided, disposed of or not; empty where there are none.</param>
/// <param name="Undecided">
/// The assets about which it is not, or whose donor has not answered or said no; there must be none.
/// </param>
/// <param name="DecidedOn">The day of the last decision.</param>
public sealed record AssetsDecided(
    ValueList<Id<Asset>> Decided, ValueList<Id<Asset>> Undecided, LocalDate DecidedOn) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.AssetDecisions;

    /// <inheritdoc/>
    public override LocalDate FactOn => DecidedOn;

    /// <summary>What the register of assets says.</summary>
    public static AssetsDecided Of(AssetSummary standing, LocalDate decidedOn)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return new([.. standing.ToCarryOut, .. standing.Disposed], standing.Undecided, decidedOn);
    }
}

/// <summary>The final records were archived.</summary>
/// <param name="Index">Where the index of the archive is.</param>
/// <param name="ArchivedOn">The day that the archive was complete.</param>
/// <param name="Retention">How long it is kept: see <see cref="RecordRetention.Of"/>.</param>
public sealed record RecordsArchived(string Index, LocalDate ArchivedOn, RecordRetention Retention) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.ArchiveIndex;

    /// <inheritdoc/>
    public override LocalDate FactOn => ArchivedOn;
}

/// <summary>What comes next was decided.</summary>
/// <param name="Handover">The decision, with what is carried over.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public sealed record NextDecided(Handover Handover, LocalDate DecidedOn) : StepEvidence
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.NextDecision;

    /// <inheritdoc/>
    public override LocalDate FactOn => DecidedOn;
}
