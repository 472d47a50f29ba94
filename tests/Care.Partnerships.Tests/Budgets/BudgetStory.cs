using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Budgets;

/// <summary>
/// The budget that the tests are told with: a typhoon response of CARE and Tanglaw, 184 days over two fiscal years that
/// begin in July.
/// </summary>
internal static class BudgetStory
{
    public static readonly Id<Party> Lead = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    public static readonly Id<Budget> Name = Id<Budget>.Of("budget-1");
    public static readonly DateInterval Agreement = DateIntervals.Of(new(2026, 3, 1), new(2026, 8, 31));
    public static readonly LocalDate ApprovedOn = new(2026, 2, 20),
        MovedOn = new(2026, 4, 1), MovedAgainOn = new(2026, 5, 1);

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    public static Money Cents(long cents) => Money.OfMinorUnits(cents, Currency.Usd);

    /// <summary>A line of one unit, all from the funder unless stated.</summary>
    public static BudgetEntry Line(
        string id, decimal total, CostCategory category = CostCategory.Services,
        BudgetPurpose purpose = BudgetPurpose.Programme, BudgetForm form = BudgetForm.Cash, decimal partner = 0m,
        Id<Party>? by = null, DateInterval? period = null) =>
        new(
            Id<BudgetLine>.Of(id), new(category, purpose, by ?? Tanglaw), form, period ?? Agreement,
            new(1m, "lot", Usd(total), Usd(total)), new(Usd(total - partner), Usd(partner)), $"Why {id} is needed.");

    public static BudgetEntry[] Entries =>
    [
        new(
                Id<BudgetLine>.Of("officers"), new(CostCategory.Salaries, BudgetPurpose.Programme, Tanglaw),
                BudgetForm.Cash, Agreement, new(12m, "month", Usd(750m), Usd(9_000m)), new(Usd(9_000m), Usd(0m)),
                "Two officers for six months."),
        new(
                Id<BudgetLine>.Of("director"), new(CostCategory.Salaries, BudgetPurpose.Core, Tanglaw),
                BudgetForm.Cash, Agreement, new(1.5m, "month", Usd(1_200m), Usd(1_800m)), new(Usd(1_800m), Usd(0m)),
                "A quarter of her time."),
        Line("kits", 40_000m, CostCategory.Supplies),
        Line("tarpaulins", 12_000m, CostCategory.Supplies, form: BudgetForm.Supplies),
        Line("warehouse", 3_600m, CostCategory.Rent, BudgetPurpose.Administration, partner: 600m),
        Line("volunteers", 5_000m, CostCategory.OtherDirect, form: BudgetForm.InKind, partner: 5_000m),
        Line("coordinator", 8_600m, CostCategory.Salaries, BudgetPurpose.Administration, by: Lead),
        Line("monitoring", 2_000m, CostCategory.Travel, by: Lead),
    ];

    public static Budget Whole => Made(Entries);

    public static Budget Made(params BudgetEntry[] entries) =>
        Budget.From(Name, Currency.Usd, Agreement, entries).Required();

    /// <summary>The same lines with other totals.</summary>
    public static Budget Revised(Budget budget, params (string Line, decimal Total)[] changes) =>
        Made([
            .. budget.Lines.Select(line =>
                changes.FirstOrDefault(change => change.Line == line.Id.Value) is (not null, var total)
                    ? line.Entry with
                    {
                        Cost = new(1m, "lot", Usd(total), Usd(total)),
                        Shares = new(Usd(total) - line.Shares.Partner, line.Shares.Partner)
                    }
                    : line.Entry)
        ]);

    public static BudgetVersions Approved(Budget budget) =>
        BudgetVersions
            .Of(budget.Id)
            .Propose(budget, ApprovedOn)
            .Required()
            .Approve(new(BudgetApprover.Donor, ApprovedOn, ApprovedOn))
            .Required();
}
