using Care.Partnerships.Agreements;

namespace Care.Partnerships.Reports;

/// <summary>
/// What one agreement asks for in reports: the link between its text and <see cref="ReportSchedule"/>.
/// </summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Terms">What it asks for.</param>
public sealed record AgreementReporting(Id<Agreement> Agreement, ReportingTerms Terms) : InvariantRecord;
