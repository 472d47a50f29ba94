using Care.Partnerships.CheckIns;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

public sealed partial record AgreementDossier
{
    /// <summary>What the agreement asks for in reports; null where nobody said.</summary>
    public ReportingTerms? Reporting { get; init; }

    /// <summary>
    /// The entries of <see cref="Account"/>, in their order, so that each day that a payment is late is given to
    /// whoever could act on it; null where they are not at hand, so that the agreed days alone count.
    /// </summary>
    public ValueList<IEntry<FundingFact>>? AccountHistory { get; init; }

    /// <summary>The check-ins of the two sides, in their order.</summary>
    public ValueList<CheckIn> CheckIns { get; init; }

    /// <summary>The surveys about the agreement, in their order.</summary>
    public ValueList<Survey> Surveys { get; init; }

    /// <summary>The feedback and complaints that concern the agreement, in their order.</summary>
    public ValueList<FeedbackCase> FeedbackCases { get; init; }

    /// <summary>The media material about the agreement, in its order.</summary>
    public ValueList<MediaMaterial> MediaMaterials { get; init; }

    /// <summary>The communications plan with its distributions; null where none is on record.</summary>
    public AgreementCommunications? Communications { get; init; }

    /// <summary>How the two sides monitor their work under the agreement, in their order.</summary>
    public ValueList<JointMonitoring> Monitorings { get; init; }

    /// <summary>
    /// The relationship of the two sides. A dossier gives it to the first of their agreements only, so that what is to
    /// be done in it is told once; null elsewhere, and where none is recorded.
    /// </summary>
    public Relationship? Relationship { get; init; }

    /// <summary>
    /// What is to be done by whom as of a day: of the agreement and its amendments, payments and costs, reports,
    /// assets, close-out, check-ins, surveys, and what was agreed in them, feedback and complaints, media material,
    /// monitoring, and the relationship. What is late comes first, by days; then what has a day, by day; then the rest.
    /// </summary>
    /// <remarks>
    /// The parts are read as they stand: for an earlier day, give them as they stood. An agreement that was never
    /// drafted has no duties. When assets are counted next depends on the donor:
    /// <see cref="Assets.AssetRegister.CountsDue"/>.
    /// </remarks>
    /// <param name="on">The day.</param>
    /// <param name="silence">When silence is told; as suggested where none is given.</param>
    public ValueList<Duty> Duties(LocalDate on, SilenceThresholds? silence = null)
    {
        if (Agreement.Heading is not { } heading) return [];
        var subject = new DutySubject(heading.Id, heading.Number);
        var (owed, thresholds) = (OwedReports(on), silence ?? SilenceThresholds.Suggested.Unchecked);
        List<Duty> duties =
        [
            .. AgreementDuties.Of(this, subject, on), .. FundingDuties.Of(this, subject, owed, on),
            .. ReportDuties.Of(this, subject, owed, on), .. CloseOutDuties.Of(this, subject, on),
            .. CheckInDuties.Of(this, subject, on), .. SurveyDuties.Of(this, subject, on),
            .. FeedbackDuties.Of(this, subject, thresholds, on), .. CommunicationsDuties.Of(this, subject, on),
            .. MonitoringDuties.Of(this, subject, on),
            .. Relationship is { } relationship ? RelationshipDuties.Of(relationship, on) : [],
            .. SilenceDuties.Of(this, subject, thresholds, on),
        ];
        return duties.Select(duty => Finished(duty, on))
            .OrderByDescending(duty => duty.DaysLate)
            .ThenBy(duty => duty.By ?? LocalDate.MaxIsoValue).ToValueList();
    }

    /// <summary>
    /// Every report that is owed, as it stands on a day; null where nobody said what is asked for, and nothing was
    /// opened.
    /// </summary>
    public ValueList<ReportDuty>? OwedReports(LocalDate on)
    {
        if (Reporting is { } terms
            && ReportSchedule.Under(Agreement, terms) is { IsSuccess: true, Value: var schedule })
            return ReportDuty.Of(schedule, Reports ?? ReportBook.Empty, on);
        return Reports is null ? default(ValueList<ReportDuty>?) : Reports.Reports.Select(report => new ReportDuty(
            report.Opened.Fact.Scheduled, report, report.NextMove(), on)).ToValueList();
    }

    // With what every duty says beside what its room does.
    internal static Duty Finished(Duty duty, LocalDate on) => duty with
    {
        DaysLate = duty.CountedLate ?? (
            duty is { By: { } by, IsProposed: false } && on > by ? Period.DaysBetween(by, on) : 0),
        Source = duty.Source.Length > 0 ? duty.Source : DutySources.Of(duty),
    };
}
