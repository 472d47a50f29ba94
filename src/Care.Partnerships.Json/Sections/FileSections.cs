using System.Collections.Immutable;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// The sections of a partnership file, in the order in which they are read and written: what others refer to comes
/// first.
/// </summary>
internal static class FileSections
{
    /// <summary>Every section. A further concept adds one file and one line.</summary>
    public static ImmutableArray<IFileSection> All { get; } =
    [
        PartySection.Section,
        PeopleSection.Section,
        AgreementSection.Section,
        BudgetSection.Section,
        DonorRuleSection.Section,
        ReportingSection.Section,
        ReportSection.Section,
        AssetSection.Section,
        FundingSection.Section,
        CloseOutSection.Section,
        CheckInSection.Section,
        SurveySection.Section,
        FeedbackSection.Section,
        SharedRouteSection.Section,
        CommunicationsSection.Section,
        CommunicationsPlanSection.Section,
        MonitoringSection.Section,
        RelationshipSection.Section,
    ];
}
