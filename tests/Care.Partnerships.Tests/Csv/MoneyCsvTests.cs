using Care.Partnerships.Budgets;
using Care.Partnerships.Csv;
using Care.Partnerships.Funding;
using Care.Partnerships.Tests.Budgets;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Csv;

public class MoneyCsvTests
{
    [Fact]
    public void Budget_against_actual_has_a_row_for_each_line_and_for_what_is_in_no_budget()
    {
        var budget = BudgetStory.Made(BudgetStory.Line("kits", 40_000m), BudgetStory.Line("officers", 9_000m));
        var actual = BudgetAgainstActual.From(
            budget,
            [
                new(Id<BudgetLine>.Of("officers"), Usd(9_500m)), new(Id<BudgetLine>.Of("boat"), Usd(75m)),
                new(Id<BudgetLine>.Of("-crew"), Usd(-5m)),
            ], BudgetStory.Agreement, new(2026, 5, 31)).Required();
        MoneyCsv.Of(actual).ToText().Should().Be(string.Join("\r\n",
            "line,inBudget,category,form,start,end,currency,planned,spent,left",
            "kits,yes,Services,Cash,2026-03-01,2026-08-31,USD,40000.00,0.00,40000.00",
            "officers,yes,Services,Cash,2026-03-01,2026-08-31,USD,9000.00,9500.00,-500.00",
            "boat,no,,,2026-03-01,2026-08-31,USD,0.00,75.00,-75.00",
            "'-crew,no,,,2026-03-01,2026-08-31,USD,0.00,-5.00,5.00",
            ""));
    }

    [Fact]
    public void A_ledger_has_a_row_for_each_entry_with_what_moved_and_the_voucher()
    {
        var account = Received.And(
            new RecordExpenditure(Ben, Spending("c-1", 1m) with
            {
                Amount = Php(40_000m), Rate = PesoRate, Voucher = "PV-7", Line = Id<BudgetLine>.Of("kits"),
            }, ReportedOn)).State;
        var lines = MoneyCsv.Of(account.Ledger).ToText().Split("\r\n");
        lines[0].Should().Be(
            "kind,on,currency,amount,originalCurrency,originalAmount,line,category,purpose,cost,statement,periodStart,"
            + "periodEnd,voucher,what,recordedOn");
        lines[1].Should().Be("Committed,2026-02-13,USD,100000.00,,,,,,,,,,,,2026-02-13");
        lines[^2].Should().Be(
            "Spent,2026-04-20,USD,700.00,PHP,40000.00,kits,,,c-1,s-1,,,PV-7,Shelter kits,2026-05-04");
        lines.Should().HaveCount(account.Ledger.Count + 2);
    }

    [Fact]
    public void B14_a_cost_is_followed_from_the_budget_to_the_voucher()
    {
        var budget = BudgetStory.Made(BudgetStory.Line("kits", 40_000m));
        var reports = ReportStory.Opened.Book;
        var (first, last) = (ReportStory.Spring.Start, ReportStory.Spring.End);
        var account = Received.And(
            Cost("c-1", "kits", "PV-7"), Cost("c-2", "boat", null)).State;

        Cells(0).Should().Equal("kits", "Services", "Programme", "2026-03-01", "2026-05-31", "PV-7");
        Cells(1).Should().Equal("boat", "", "", "2026-03-01", "2026-05-31", "");
        (first, last).Should().Be((new LocalDate(2026, 3, 1), new LocalDate(2026, 5, 31)));
        // What falls in the period of no report that was opened has no period.
        MoneyCsv.Of(account.Ledger, budget, reports).Rows().ElementAt(1)[11].Should().Be("", "it is of February");

        static RecordExpenditure Cost(string id, string line, string? voucher) => new(
            Ben, Spending(id, 1m) with { Voucher = voucher, Line = Id<BudgetLine>.Of(line) }, ReportedOn);

        IEnumerable<string> Cells(int cost)
        {
            var table = MoneyCsv.Of(account.Ledger, budget, reports);
            var row = table.Rows().Where(cells => cells[0] == "Spent").ElementAt(cost);
            return from name in (string[])["line", "category", "purpose", "periodStart", "periodEnd", "voucher"]
                   select row[table.Columns.ToList().IndexOf(name)];
        }
    }

    [Fact]
    public void The_plan_of_payments_has_a_row_for_each_payment_and_each_tranche_without_one() =>
        MoneyCsv.Of(Requested.State).ToText(';').Should().Be(string.Join("\r\n",
            "tranche;dueOn;isForTheEnd;currency;amount;payment;paymentAmount;paymentPhase",
            "1;2026-02-12;no;USD;40000.00;p-1;40000.00;Requested",
            "2;2026-05-01;no;USD;30000.00;;;",
            "3;2026-07-01;no;USD;20000.00;;;",
            "4;2026-08-31;yes;USD;10000.00;;;",
            ""));

    [Fact]
    public void Where_nothing_is_planned_there_are_only_the_names_of_the_columns()
    {
        var table = MoneyCsv.Of(FundingAccount.NotStarted);
        (table.Count, table.Rows().Count(), table.Columns.Count, table.ToString()).Should().Be(
            (0, 1, 8, "0 rows of 8 columns"));
    }

    [Fact]
    public void A_separator_that_no_spreadsheet_knows_is_a_mistake_of_the_program()
    {
        var act = () => MoneyCsv.Of(Ledger.Empty).ToText('|');
        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Whoever_changes_a_row_that_was_given_away_changes_nothing()
    {
        var table = MoneyCsv.Of(Requested.State);
        table.Rows().Last()[0] = "=1";
        table.Rows().Last()[0].Should().Be("4");
    }
}
