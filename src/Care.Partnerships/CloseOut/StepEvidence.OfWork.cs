using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

// What was done, heard and told.

/// <summary>The planning meeting.</summary>
/// <param name="Reference">Where the minutes are.</param>
/// <param name="HeldOn">The day of the meeting.</param>
/// <param name="Present">The parties that took part; both sides must have.</param>
public sealed record MeetingMinutes(string Reference, LocalDate HeldOn, ValueList<Id<Party>> Present) : StepEvidence
{
    /// <summary>Minutes of a meeting of both parties.</summary>
    public static EvidenceKind AsKind { get; } = new("Minutes");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => HeldOn;

    internal override Refusal? Missing => Require.Text("evidence.reference", Reference);

    internal override ValueList<Id<Party>> NamedParties => Present;

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on)
    {
        var sides = closeOut.KnownHeading.Sides;
        return !Present.Contains(sides.Lead) ? [StepRefusals.NotBothMet(sides.Lead)]
            : !Present.Contains(sides.Partner) ? [StepRefusals.NotBothMet(sides.Partner)]
            : Require.Once("evidence.present", Present) is { } twice ? [twice]
            : None;
    }
}

/// <summary>What was carried out.</summary>
/// <param name="Reference">Where the note is.</param>
/// <param name="Variances">What differs from the plan, in words; empty where nothing does.</param>
/// <param name="VerifiedOn">The day of the note.</param>
public sealed record ActivitiesVerified(
    string Reference, ValueList<string> Variances, LocalDate VerifiedOn) : StepEvidence
{
    /// <summary>A note on what was carried out, with what differs from the plan.</summary>
    public static EvidenceKind AsKind { get; } = new("Verification");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => VerifiedOn;

    internal override Refusal? Missing =>
        Require.Text("evidence.reference", Reference) ?? AllGiven("evidence.variances", Variances);

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on) => None;
}

/// <summary>
/// The final reports, both accepted; or handed in, and not reviewed within the days of the plan
/// (<see cref="CloseOutPlan.ReviewDays"/>).
/// </summary>
/// <param name="Reports">The certificate of the book of reports: <see cref="ReportBook.Finals"/>.</param>
public sealed record FinalReportsAccepted(FinalReports Reports) : StepEvidence
{
    /// <summary>The final narrative and financial reports, both accepted, or not reviewed in time.</summary>
    public static EvidenceKind AsKind { get; } = new("AcceptedReports") { IsCertificate = true };

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <summary>
    /// The day that the later one was accepted, or handed in where it was not reviewed; the first day of the calendar
    /// where one is missing, which the lifecycle refuses.
    /// </summary>
    public override LocalDate FactOn => Reports.AcceptedOn ?? Reports.HandedInOn ?? LocalDate.MinIsoValue;

    internal override Refusal? Missing => null;

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on)
    {
        if (OfThis(closeOut, "evidence.reports", Reports.Agreement) is { } other) return [other];
        if (Reports.AcceptedOn is not null) return None;
        if (!Reports.AwaitReview || closeOut.KnownSchedule.Plan.ReviewDays is null)
            return [StepRefusals.ReportsNotAccepted(Reports)];
        return closeOut.ReviewEndsOn(Reports) is { } last && on <= last
            ? [StepRefusals.StillInReview(Reports, last)] : None;
    }
}

/// <summary>The partnership survey.</summary>
/// <param name="Survey">The identity of the survey.</param>
/// <param name="Answers">How many answered, 1 or more.</param>
/// <param name="ClosedOn">The day that it was closed.</param>
public sealed record SurveyConcluded(string Survey, int Answers, LocalDate ClosedOn) : StepEvidence
{
    /// <summary>Answers of a survey.</summary>
    public static EvidenceKind AsKind { get; } = new("SurveyAnswers");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => ClosedOn;

    internal override Refusal? Missing => Require.Text("evidence.survey", Survey)
        ?? (Answers < 1 ? StepRefusals.NobodyAnswered(Answers) : null);

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on) => None;
}

/// <summary>The invitation to lead the After Action Review together.</summary>
/// <param name="Reference">Where the invitation is.</param>
/// <param name="InvitedOn">The day that it was sent.</param>
/// <param name="ReviewOn">The day of the review, which may lie ahead, but not before the invitation.</param>
public sealed record ReviewInvitation(string Reference, LocalDate InvitedOn, LocalDate ReviewOn) : StepEvidence
{
    /// <summary>An invitation to a review.</summary>
    public static EvidenceKind AsKind { get; } = new("Invitation");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => InvitedOn;

    internal override Refusal? Missing => Require.Text("evidence.reference", Reference);

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on) =>
        ReviewOn < InvitedOn ? [StepRefusals.ReviewBeforeInvitation(ReviewOn, InvitedOn)] : None;
}

/// <summary>A note, such as on how achievements were celebrated.</summary>
/// <param name="Text">What happened.</param>
/// <param name="TakenOn">The day that it is about.</param>
public sealed record NoteOfEvent(string Text, LocalDate TakenOn) : StepEvidence
{
    /// <summary>A note.</summary>
    public static EvidenceKind AsKind { get; } = new("Note");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => TakenOn;

    internal override Refusal? Missing => Require.Text("evidence.text", Text);

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on) => None;
}

/// <summary>The close-out letters.</summary>
/// <param name="ToPartner">The day of the letter to the partner.</param>
/// <param name="ToParticipants">The day of the letter to the people of the project.</param>
/// <param name="ToStakeholders">The day of the letter to the other stakeholders.</param>
public sealed record ClosingLetters(
    LocalDate ToPartner, LocalDate ToParticipants, LocalDate ToStakeholders) : StepEvidence
{
    /// <summary>Letters to the three audiences.</summary>
    public static EvidenceKind AsKind { get; } = new("Letters");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <summary>The day of the last of the three.</summary>
    public override LocalDate FactOn => Last(ToPartner, Last(ToParticipants, ToStakeholders));

    // A day of another calendar is given on, so that it is refused where it is compared.
    private static LocalDate Last(LocalDate one, LocalDate other) =>
        one.Calendar != CalendarSystem.Iso ? one
        : other.Calendar != CalendarSystem.Iso ? other
        : LocalDate.Max(one, other);

    internal override Refusal? Missing => null;

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on) => None;
}
