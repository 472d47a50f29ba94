using Ardalis.Result;
using Care.Partnerships.Budgets;
using Care.Partnerships.Csv;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Budgets;
using Care.Partnerships.Values;
using CsvHelper;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/csv.md, run.</summary>
public class CsvGuide
{
    [Fact]
    public void Writing()
    {
        var (budget, account, reports) = (BudgetStory.Whole, Reported.State, ReportBook.Empty);
        var actual = BudgetAgainstActual.From(budget, [], budget.Period, new(2026, 5, 31)).Required();
        var statement = Statement("s-1");

        string lines = BudgetCsv.Of(budget).ToText();                             // read back by BudgetCsv.From
        string costs = StatementCsv.Of(account.Ledger, statement).ToText();       // read back by StatementCsv.From
        string spent = MoneyCsv.Of(actual).ToText();
        string ledger = MoneyCsv.Of(account.Ledger, budget, reports).ToText();
        string payments = MoneyCsv.Of(account).ToText(separator: ';');

        new[] { lines, costs, spent, ledger, payments }.Select(text => text.Split(',', ';')[0]).Should().Equal(
            "line", "id", "line", "kind", "tranche");
    }

    private static IEnumerable<string[]> Rows(string text, char separator)
    {
        using var file = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator, HasHeader = false, SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        while (file.Read())
            yield return [.. Enumerable.Range(0, file.FieldCount).Select(file.GetString)];
    }

    [Fact]
    public void Reading()
    {
        var (id, period) = (BudgetStory.Name, BudgetStory.Agreement);
        var text = BudgetCsv.Of(BudgetStory.Whole).ToText(';')
            .Replace("40000.00", "40.000,00", StringComparison.Ordinal);
        var told = new List<string>();

        Result<Budget> budget = BudgetCsv.From(id, Currency.Usd, period, Rows(text, separator: ';'));
        foreach (var fault in budget.ValidationErrors)
            told.Add($"{fault.Identifier}: {fault.ErrorCode} {fault.ErrorMessage}");
        // rows[4].unitPrice: CP-CSV-007 "40.000,00" is not a plain number, and what its comma means is not guessed: …

        told.Should().HaveCount(3);
        told[0].Should().StartWith(
            "rows[4].unitPrice: CP-CSV-007 \"40.000,00\" is not a plain number, " +
            "and what its comma means is not guessed: ");
    }

    [Fact]
    public void Costs()
    {
        var (account, ben, day) = (Received.State, Ben, ReportedOn);
        var text = StatementCsv.Of(Reported.State.Ledger).ToText();

        var facts = StatementCsv.From(Currency.Usd, Rows(text, separator: ','), PesoRate);
        foreach (var fact in facts.Required())
        {
            var recorded = account.Record(fact, by: ben, on: day);
            if (recorded.IsAccepted) account = recorded.State;   // and store recorded.Entry
        }

        account.Position!.Spent.Should().Be(Reported.State.Position!.Spent);
    }

    [Fact]
    public void BadQuotesAreToldByTheReader() =>
        Assert.Throws<CsvFormatException>(() => Rows("a,\"b\n", ',').ToList());
}
