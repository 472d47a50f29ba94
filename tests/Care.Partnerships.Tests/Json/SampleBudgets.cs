using Care.Partnerships.Agreements;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.DonorRules.CostCategory;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// The budgets of the sample. Cash and overhead together are the ceiling of the agreement, to the cent.
/// </summary>
internal static class SampleBudgets
{
    private static readonly DateInterval Winter = DateIntervals.Of(new(2025, 12, 1), new(2026, 8, 31)),
        Year = DateIntervals.Of(new(2026, 3, 1), new(2026, 12, 31));

    /// <summary>
    /// Under US federal rules: 15 % of modified total direct cost. The second version is that of the first amendment.
    /// </summary>
    public static AgreementBudget OfTanglaw { get; } =
        new(Shelter, Revised())
        {
            Overhead = new(
                new(
                    Id<Donor>.Of("us-federal"), Day(2025, 10, 20), Number: "AWD-2025-0417",
                    Period: DateIntervals.Of(Day(2025, 10, 1), Day(2027, 9, 30)),
                    Amount: Money.Of(1_500_000m, Currency.Usd)),
                OverheadRate.Of(15, DonorRuleSets.Mtdc2024),
                OverheadRate.Of(18, CostBase.TotalDirect))
        };

    /// <summary>Under the rules of DG ECHO: 7 % of eligible direct cost.</summary>
    public static AgreementBudget OfPenafrancia { get; } =
        new(
            Livelihoods, BudgetVersions
                .Of(Id<Budget>.Of("pfa-2-budget"))
                .Propose(Second(), Day(2026, 2, 10))
                .Required()
                .Approve(new(BudgetApprover.Lead, Day(2026, 2, 11), Day(2026, 2, 11)))
                .Required())
        {
            Overhead = new(
                new(Id<Donor>.Of("dg-echo"), Day(2025, 12, 15)), OverheadRate.Of(7, CostBase.EligibleDirect),
                OverheadRate.Of(11.5m, CostBase.TotalDirect)),
        };

    private static BudgetVersions Revised()
    {
        var first = BudgetVersions
            .Of(Id<Budget>.Of("pfa-7-budget"))
            .Propose(First(520, 265m, 1_900m), Day(2025, 11, 19))
            .Required()
            .Approve(new(BudgetApprover.Lead, Day(2025, 11, 25), Day(2025, 11, 28)))
            .Required();
        var proposed = first.Propose(First(500, 290m, 1_100m), Day(2026, 3, 16)).Required();
        var rule = FlexibilityRule.Of(DonorRuleSets.Care.Flexibility[0].Use().Required()) with
        {
            Approver = BudgetApprover.BothSides
        };
        return proposed
            .Approve(
                new(BudgetApprover.BothSides, Day(2026, 3, 25), Day(2026, 4, 1)),
                Flexibility.Judge(rule, proposed).Required())
            .Required();
    }

    private static Budget First(int houses, decimal roofing, decimal trips) =>
        Of(
            "pfa-7-budget", Currency.Usd, Winter,
            //   line             category            purpose                       units   unit         price
            //  partner  note
            Line("team",          Salaries,           BudgetPurpose.Programme,      9m,     "month",     5_200m,
                0m,      "Six people in the field; own pay scale."),
            Line("team-benefits", FringeBenefits,     BudgetPurpose.Programme,      9m,     "month",     780m,
                0m,      "15 % of pay, as the law asks."),
            Line("direction",     Salaries,           BudgetPurpose.Core,           9m,     "month",     600m,
                0m,      "A quarter of the director's time."),
            Line("roofing",       Supplies,           BudgetPurpose.Programme,      houses, "house",     roofing,
                0m,      "Sheets, nails and timber for one roof."),
            Line("tools",         Supplies,           BudgetPurpose.Programme,      520m,   "kit",       38.50m,
                0m,      "One tool kit for each house."),
            Line("cash",          OtherDirect,        BudgetPurpose.Programme,      877m,   "household", 100m,
                0m,      "Cash for those who lost their harvest."),
            Line("carpenters",    ParticipantSupport, BudgetPurpose.Programme,      12m,    "course",    480m,
                0m,      "Meals and fares of carpenters in training."),
            Line("warehouse",     Rent,               BudgetPurpose.Administration, 9m,     "month",     850m,
                1_350m,  "One warehouse in Catbalogan."),
            Line("boat",          Equipment,          BudgetPurpose.Programme,      1m,     "boat",      14_500m,
                0m,      "To reach the two islands."),
            Line("transport",     Travel,             BudgetPurpose.Programme,      9m,     "month",     trips,
                0m,      "Trucks and fares."),
            Line("accounts",      Services,           BudgetPurpose.Administration, 1m,     "lot",       8_000m,
                0m,      "Accounting software and the audit of the project."),
            Line("feedback",      OtherDirect,        BudgetPurpose.Programme,      9m,     "month",     640m,
                0m,      "Help desk in four villages, and monitoring."),
            Line("tarpaulins",    Supplies,           BudgetPurpose.Programme,      520m,   "sheet",     18m,
                0m,      "From the stock of CARE.") with { Form = BudgetForm.Supplies },
            Line("volunteers",    OtherDirect,        BudgetPurpose.Programme,      1_800m, "day",       6m,
                10_800m, "Work of neighbours, at the local wage.") with { Form = BudgetForm.InKind });

    private static Budget Second() =>
        Of(
            "pfa-2-budget", Currency.Php, Year,
            Line(
                "starter-kits", CostCategory.Supplies, BudgetPurpose.Programme, 420m, "kit", 9_500m, 0m,
                "Tools and stock for one small trade."),
            Line(
                "group-grants", CostCategory.OtherDirect, BudgetPurpose.Programme, 28m, "group", 85_000m, 0m,
                "Savings groups of women."),
            Line(
                "safe-spaces", CostCategory.OtherDirect, BudgetPurpose.Programme, 4m, "place", 310_000m, 0m,
                "Places where women meet and find help."),
            Line(
                "case-workers", CostCategory.Salaries, BudgetPurpose.Programme, 10m, "month", 186_000m, 0m,
                "Four case workers and their supervisor."),
            Line(
                "coordination", CostCategory.Salaries, BudgetPurpose.Administration, 10m, "month", 98_000m, 0m,
                "Coordinator and accountant."),
            Line(
                "direction", CostCategory.Salaries, BudgetPurpose.Core, 10m, "month", 42_000m, 0m,
                "A fifth of the director's time."),
            Line(
                "training", CostCategory.ParticipantSupport, BudgetPurpose.Programme, 24m, "course", 36_500m, 0m,
                "Courses in trade and law, with child care."),
            Line(
                "transport", CostCategory.Travel, BudgetPurpose.Programme, 10m, "month", 64_000m, 0m,
                "Vans and boats."),
            Line(
                "office", CostCategory.Rent, BudgetPurpose.Administration, 10m, "month", 27_500m, 0m,
                "Half of the office in Tacloban."),
            Line(
                "monitoring", CostCategory.OtherDirect, BudgetPurpose.Programme, 10m, "month", 18_900m, 0m,
                "Visits, and the hotline for complaints."),
            Line(
                "audit", CostCategory.Services, BudgetPurpose.Administration, 1m, "audit", 150_000m, 0m,
                "Audit of the project."));

    private static Draft Line(
        string id, CostCategory category, BudgetPurpose purpose, decimal quantity, string unit, decimal price,
        decimal partner,
        string note) => new(id, category, purpose, quantity, unit, price, partner, note);

    private static Budget Of(string id, Currency currency, DateInterval period, params Draft[] lines)
    {
        var party = currency == Currency.Php ? Penafrancia : Tanglaw;
        return Budget
            .From(Id<Budget>.Of(id), currency, period, [.. lines.Select(line => line.In(currency, period, party))])
            .Required();
    }

    private sealed record Draft(
        string Id, CostCategory Category, BudgetPurpose Purpose, decimal Quantity, string Unit, decimal Price,
        decimal Partner, string Note)
    {
        public BudgetForm Form { get; init; }

        public BudgetEntry In(Currency currency, DateInterval period, Id<Party> party)
        {
            var total = Money.Of(Quantity * Price, currency);
            return new(
                Id<BudgetLine>.Of(Id), new(Category, Purpose, party), Form, period,
                new(Quantity, Unit, Money.Of(Price, currency), total),
                new(total - Money.Of(Partner, currency), Money.Of(Partner, currency)), Note);
        }
    }
}
