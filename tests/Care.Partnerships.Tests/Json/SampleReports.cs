using Care.Partnerships.DonorRules;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;
using static Care.Partnerships.Tests.Reports.ReportActs;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// The reports of the shelter agreement: one was returned and corrected, one waits for the lead longer than was agreed.
/// </summary>
internal static class SampleReports
{
    /// <summary>
    /// What the agreement asks for: a financial report each quarter, 30 days after it; the two final ones 90 days after
    /// the end.
    /// </summary>
    public static readonly ReportingTerms Terms = new(
        ReportFrequency.Quarterly, ReportDeadlines.OfDays(AwardSide.Subrecipient, interim: 30, annual: 90, final: 90),
        new(Review: 14, Correction: 10))
    {
        Kinds = [ReportKind.Financial]
    };

    public static SharedHistory<ReportBook, ReportFact> OfTanglaw { get; } = Told();

    private static SharedHistory<ReportBook, ReportFact> Told()
    {
        var quarters = ReportSchedule
            .From(new(Day(2025, 12, 1), Day(2026, 8, 31)), Terms with { LastPeriodHasItsOwn = true })
            .Required()
            .Reports;
        return new Story()
            .Then(
                "rep-q1", OpenReport(Programme, quarters[0], Day(2026, 2, 2)),
                SubmitReport(Jose, new(1, "pfa-7-financial-1", Day(2026, 3, 12), Usd(96_200m)), Day(2026, 3, 12)),
                TakeUpReport(Finance, Day(2026, 3, 16)),
                ReturnReport(
                    Director, new(["Clear figures, and in time."], ["Roofing of February is counted twice."]),
                    Day(2026, 3, 18)),
                SubmitReport(Jose, new(2, "pfa-7-financial-1", Day(2026, 3, 24), Usd(95_000m)), Day(2026, 3, 24)),
                TakeUpReport(Finance, Day(2026, 3, 25)), Accept(0, null, Day(2026, 3, 27)))
            .Then(
                "rep-q2", OpenReport(Programme, quarters[1], Day(2026, 5, 4)),
                SubmitReport(Jose, new(1, "pfa-7-financial-2", Day(2026, 6, 19), Usd(118_000m)), Day(2026, 6, 19)),
                TakeUpReport(Finance, Day(2026, 6, 22)),
                Accept(1, "One invoice is still to be found.", Day(2026, 6, 29)))
            .Then(
                "rep-q3", OpenReport(Programme, quarters[2], Day(2026, 8, 3)),
                SubmitReport(Jose, new(1, "pfa-7-financial-3", Day(2026, 9, 25), Usd(104_000m)), Day(2026, 9, 25)),
                TakeUpReport(Finance, Day(2026, 10, 2)))
            .History;

        // Held against the account as it stood that day.
        ReportAct Accept(int quarter, string? note, LocalDate on) => AcceptReport(
            Director, note, on, SampleFunding.OfTanglaw.At(on).SpentIn(quarters[quarter].Period, on));
    }

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    private sealed class Story
    {
        private readonly List<IEntry<ReportFact>> _entries = [];
        private ReportBook _book = ReportBook.Empty;

        public SharedHistory<ReportBook, ReportFact> History =>
            SharedHistory.Of(SampleAgreements.All[1], ReportBook.Lifecycle, _entries);

        // Each is asked of the agreement as it stood that day. The reports overlap in time: they are put in the order
        // of their days.
        public Story Then(string id, params ReportAct[] acts)
        {
            foreach (var proposal in acts.Select(act => act(Id<Report>.Of(id))))
            {
                var outcome = _book.Under(SampleAgreements.All[1].At(proposal.On)).Record(proposal);
                _book = outcome.ToResult().Required();
                _entries.Add(outcome.Entry!);
            }

            return this;
        }
    }
}
