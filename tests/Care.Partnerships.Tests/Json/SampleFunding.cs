using Care.Partnerships.Agreements;
using Care.Partnerships.Budgets;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// The money of the shelter agreement in four tranches: the lead was late with the first, the partner with what it had
/// to mend, and the last one waits.
/// </summary>
internal static class SampleFunding
{
    private static readonly TranchePlan Plan = TranchePlan.Of(
        new(1, Usd(120_000m), Day(2025, 12, 1)),
        new(2, Usd(120_000m), Day(2026, 4, 1)),
        new(3, Usd(110_000m), Day(2026, 7, 1)),
        new(4, Usd(62_500m),  Day(2026, 10, 1)));

    public static History<FundingAccount, FundingFact> OfTanglaw { get; } = Told();

    private static History<FundingAccount, FundingFact> Told()
    {
        var terms = new FundingTerms(
            4, Percentage.Of(75m), Percentage.Whole, Percentage.Zero, LeadDays: 10, PartnerDays: 5)
        {
            Charges = ChargeBearer.Budget, AnswerDays = 10, QuestionDays = 90,
        };
        ReportEvidence first = new("financial report, quarter 1", Day(2026, 3, 30), Day(2026, 3, 24), Day(2026, 3, 27)),
            second = new("financial report, quarter 2", Day(2026, 6, 30), Day(2026, 6, 19), Day(2026, 6, 29));
        return new Story()
            .Then(
                Opening(FundingAccount.OpeningOf(AgreementOn(Day(2025, 12, 1)), terms).Required(), Day(2025, 12, 1)),
                new PlanTranches(Finance, Plan, Day(2025, 12, 1)))
            .Pay(
                "pay-1", new PlanPayment(Finance, 1, Usd(120_000m), Day(2025, 12, 1)),
                new RequestPayment(Treasurer, ReleaseEvidence.Unknown, Day(2025, 12, 3)),
                new ApprovePayment(Director, null, Day(2025, 12, 12)),
                new SendPayment(Finance, Day(2025, 12, 22), "BT-2025-1187", Day(2025, 12, 22)),
                new ConfirmReceipt(Treasurer, Day(2025, 12, 23), Usd(120_000m), Day(2025, 12, 23)))
            .Then(
                Cost("exp-1", "q1", 74_200m, Day(2026, 2, 20), "Roofing, tools and transport", Day(2026, 3, 12)),
                Cost("exp-2", "q1", 20_800m, Day(2026, 2, 27), "Team, warehouse and feedback", Day(2026, 3, 12)),
                new AcceptExpenditure(Finance, Id<ExpenditureStatement>.Of("q1"), Day(2026, 3, 27)),
                Following(Day(2026, 4, 1)))
            .Pay(
                "pay-2", new PlanPayment(Finance, 2, Usd(120_000m), Day(2026, 4, 1)),
                new RequestPayment(Treasurer, new([first], []), Day(2026, 4, 1)),
                new ApprovePayment(Director, null, Day(2026, 4, 6)))
            // approved, and not sent before the agreement ran again
            .Then(Following(Day(2026, 4, 7)), Following(Day(2026, 4, 21)))
            .Pay(
                "pay-2", new SendPayment(Finance, Day(2026, 4, 22), "BT-2026-0312", Day(2026, 4, 22)),
                new ConfirmReceipt(Treasurer, Day(2026, 4, 24), Usd(120_000m), Day(2026, 4, 24)))
            .Then(
                Cost("exp-3", "q2", 87_700m, Day(2026, 5, 15), "Cash for 877 households", Day(2026, 6, 19), "cash"),
                Cost("exp-4", "q2", 30_300m, Day(2026, 5, 29), "Roofing, team and boat fuel", Day(2026, 6, 19)),
                new QuestionCost(
                    Finance,
                    new(
                        Id<LedgerEntry>.Of("find-1"), Id<LedgerEntry>.Of("exp-4"), FindingKind.Unsupported,
                        Usd(1_200m), "The invoice for fuel of May is missing."),
                    Day(2026, 6, 24)),
                new AnswerFinding(
                    Treasurer, Id<LedgerEntry>.Of("find-1"), "It was filed with the invoices of April, page 12.",
                    IsContested: true, Day(2026, 6, 26)),
                new SettleFinding(
                    Finance, Id<LedgerEntry>.Of("find-1"),
                    new(FindingOutcome.Justified, Day(2026, 6, 27), "The invoice was found."), Day(2026, 6, 27)),
                new AcceptExpenditure(Finance, Id<ExpenditureStatement>.Of("q2"), Day(2026, 6, 29)))
            .Pay(
                "pay-3", new PlanPayment(Finance, 3, Usd(110_000m), Day(2026, 7, 1)),
                new RequestPayment(Treasurer, new([first, second], []), Day(2026, 7, 1)),
                new ReturnPayment(
                    Finance, "The bank account of the request is not that of the agreement.", Day(2026, 7, 6)),
                new RequestPayment(Treasurer, new([first, second], []), Day(2026, 7, 14)),
                new ApprovePayment(Director, null, Day(2026, 7, 15)),
                new SendPayment(Finance, Day(2026, 7, 17), "BT-2026-0688", Day(2026, 7, 17)),
                // the bank on the way took its charge
                new ConfirmReceipt(Treasurer, Day(2026, 7, 20), Usd(109_955m), Day(2026, 7, 20)))
            .Then(
                Following(Day(2026, 7, 20)),
                Cost("exp-5", "q3", 69_400m, Day(2026, 8, 14), "Roofing, carpenters and team", Day(2026, 9, 25)),
                Cost("exp-6", "q3", 34_600m, Day(2026, 8, 28), "Warehouse, accounts and transport", Day(2026, 9, 25)))
            .Then(Following(Day(2026, 9, 28)))
            .Pay("pay-4", new PlanPayment(Finance, 4, Usd(62_500m), Day(2026, 9, 28)))
            .History;
    }

    private static Agreement AgreementOn(LocalDate day) => SampleAgreements.All[1].At(day);

    private static RecordExpenditure Cost(
        string id, string statement, decimal amount, LocalDate spentOn, string what, LocalDate on,
        string? line = null) =>
        new(
            Treasurer,
            new(Id<LedgerEntry>.Of(id), Id<ExpenditureStatement>.Of(statement), Usd(amount), null, spentOn, what)
            {
                Line = line is null ? null : Id<BudgetLine>.Of(line), Voucher = line is null ? null : $"V-{id}",
            },
            on);

    private static FollowAgreement Following(LocalDate on) => new(Programme, AgreementOn(on).Standing!, on);

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    private static OpenFundingAccount Opening(FundingAccountOpened opened, LocalDate on) =>
        new(Programme, opened.Standing, opened.Terms, on);

    private sealed class Story
    {
        private readonly List<IEntry<FundingFact>> _entries = [];
        private FundingAccount _account = FundingAccount.NotStarted;

        public History<FundingAccount, FundingFact> History =>
            Care.Partnerships.Dossiers.History.Of(
                Id<FundingAccount>.Of(Shelter.Value), FundingAccount.Lifecycle, _entries) with
            {
                Agreement = Shelter
            };

        public Story Then(params AccountAct[] acts)
        {
            foreach (var act in acts) Record(act.In(_account));
            return this;
        }

        public Story Pay(string id, params PaymentAct[] acts)
        {
            foreach (var act in acts) Record(act.In(_account, Id<Payment>.Of(id)));
            return this;
        }

        private void Record(IEntry<FundingFact> proposal)
        {
            var outcome = _account.Record(proposal);
            _account = outcome.ToResult().Required();
            _entries.Add(outcome.Entry!);
        }
    }
}
