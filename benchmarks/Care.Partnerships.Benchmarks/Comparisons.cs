using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.Benchmarks.Budgets;
using Care.Partnerships.Benchmarks.CloseOut;
using Care.Partnerships.Benchmarks.Communications;
using Care.Partnerships.Benchmarks.Csv;
using Care.Partnerships.Benchmarks.Dossiers;
using Care.Partnerships.Benchmarks.Feedback;
using Care.Partnerships.Benchmarks.Funding;
using Care.Partnerships.Benchmarks.Json;
using Care.Partnerships.Benchmarks.Kernel;
using Care.Partnerships.Benchmarks.Localisation;
using Care.Partnerships.Benchmarks.Monitoring;
using Care.Partnerships.Benchmarks.Overhead;
using Care.Partnerships.Benchmarks.Relationships;
using Care.Partnerships.Benchmarks.Reports;
using Care.Partnerships.Benchmarks.Roles;
using Care.Partnerships.Benchmarks.Scoring;
using Care.Partnerships.Benchmarks.Values;

namespace Care.Partnerships.Benchmarks;

/// <summary>Every comparison, one list for each concept.</summary>
public static class Comparisons
{
    /// <summary>All of them, in the order of the concepts.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        .. RefusalComparisons.All,
        .. ValueComparisons.All,
        .. AgreementComparisons.All,
        .. FloorComparisons.All,
        .. RoleComparisons.All,
        .. OverheadComparisons.All,
        .. BudgetComparisons.All,
        .. ReportComparisons.All,
        .. FundingComparisons.All,
        .. CsvComparisons.All,
        .. CloseOutComparisons.All,
        .. JsonComparisons.All,
        .. DossierComparisons.All,
        .. ScoringComparisons.All,
        .. FeedbackComparisons.All,
        .. CommunicationsComparisons.All,
        .. MonitoringComparisons.All,
        .. RelationshipComparisons.All,
        .. LocalisationComparisons.All,
    ];
}
