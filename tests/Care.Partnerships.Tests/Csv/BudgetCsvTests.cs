using Care.Partnerships.Budgets;
using Care.Partnerships.Csv;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;
using static Care.Partnerships.Tests.Csv.CsvFiles;

namespace Care.Partnerships.Tests.Csv;

public class BudgetCsvTests
{
    private const string Heads =
        "line,category,purpose,spentBy,form,start,end,quantity,unit,unitPrice,total,currency,funder,partner,note";
    private const string Officers =
        "officers,Salaries,Programme,tanglaw,Cash,2026-03-01,2026-08-31,12,month,750,9000,USD,8000,1000,Two officers";

    private static Ardalis.Result.Result<Budget> Read(string text, char separator = ',') =>
        BudgetCsv.From(Name, Currency.Usd, Agreement, Rows(text, separator));

    [Fact]
    public void A_budget_is_written_line_by_line_with_plain_numbers_and_days()
    {
        var entry = Entries[0] with { Note = "Two officers,\nfor \"six\" months." };
        BudgetCsv.Of(Made(entry, Line("volunteers", 5_000m, form: BudgetForm.InKind, partner: 5_000m))).ToText()
            .Should().Be(string.Join("\r\n",
                Heads + ",factor,rounding,subaward,recipient",
                "officers,Salaries,Programme,tanglaw,Cash,2026-03-01,2026-08-31,12,month,750.00,9000.00,USD,9000.00," +
                "0.00,\"Two officers,\nfor \"\"six\"\" months.\",,HalfAwayFromZero,,",
                "volunteers,Services,Programme,tanglaw,InKind,2026-03-01,2026-08-31,1,lot,5000.00,5000.00,USD,0.00," +
                "5000.00,Why volunteers is needed.,,HalfAwayFromZero,,",
                ""));
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)])]
    public void What_is_written_is_read_back_equal(Budget any)
    {
        var budget = WithNotes(any, note => note);
        ExchangeRate[] rates = [.. budget.Lines.Select(line => line.Rate).OfType<ExchangeRate>().Distinct()];
        BudgetCsv.From(budget.Id, budget.Currency, budget.Period, BudgetCsv.Of(budget).Rows(), rates).Value
            .Should().Be(budget);
    }

    // A file holds no half characters.
    [Property(Arbitrary = [typeof(BudgetGenerators)])]
    public void What_is_written_into_a_file_is_read_back_equal(Budget any, bool semicolons)
    {
        var separator = semicolons ? ';' : ',';
        var budget = WithNotes(any, text => string.Concat(text.EnumerateRunes()));
        ExchangeRate[] rates = [.. budget.Lines.Select(line => line.Rate).OfType<ExchangeRate>().Distinct()];
        var rows = Rows(BudgetCsv.Of(budget).ToText(separator), separator);
        BudgetCsv.From(budget.Id, budget.Currency, budget.Period, rows, rates).Value.Should().Be(budget);
    }

    [Fact]
    public void A_file_of_a_spreadsheet_is_taken_with_its_mark_other_columns_order_line_breaks_and_empty_rows()
    {
        var budget = Read(
            "\uFEFFNote;LINE; category ;purpose;spentBy;form;start;end;quantity;unit;unitPrice;total;currency;funder;" +
            "partner\r\n" +
            "\r\n" +
            "\"Two officers;\r\nhalf a year\";officers; salaries ;programme;tanglaw; cash ;2026-03-01;2026-08-31;" +
            " 12 ;month;750;9000.00;USD;8000;1000\r\n" +
            ";;;;;;;;;;;;;;\r\n", ';').Value;
        var line = budget.Lines.Single();
        (line.Id.Value, line.Entry.Note, line.Entry.Cost.Quantity, line.Shares.Partner, line.Entry.Cost.Rounding)
            .Should().Be(("officers", "Two officers;\r\nhalf a year", 12m, Usd(1_000m), Rounding.HalfAwayFromZero));
    }

    [Fact]
    public void Every_fault_is_told_at_its_row_and_column()
    {
        var read = Read(
            Heads + "\r\n" +
            Officers + "\r\n" +
            "\r\n" +
            "kits,Suplies,Programme,tang law,Cash,01/03/2026,2026-08-31,1,lot,\"1.234,50\",12.345,USD,12.34,,Kits\r\n" +
            "boat,Travel,Programme,tanglaw,Cash,2026-04-01,2026-03-01,1,lot,5,5,US,5,0,Boat\r\n" +
            Officers.Replace(",9000,", ",9001,", StringComparison.Ordinal) + "\r\n" +
            "fuel,Travel,Programme,tanglaw,Cash,2026-03-01,2026-08-31,1,lot,5,5,USD,5,0\r\n");
        Told(read).Should().Equal(
            "CP-CSV-009 rows[4].category", "CP-VAL-002 rows[4].spentBy", "CP-CSV-008 rows[4].start",
            "CP-CSV-007 rows[4].unitPrice", "CP-VAL-007 rows[4].total", "CP-CSV-006 rows[4].partner",
            "CP-VAL-023 rows[5].end", "CP-VAL-003 rows[5].currency", "CP-CSV-005 rows[7]",
            "CP-VAL-028 rows[6].line", "CP-BUD-002 rows[6].total", "CP-BUD-003 rows[6].funder");
        read.Refusals()[3].Message.Should().Be(
            "\"1.234,50\" is not a plain number, and what its comma means is not guessed: write digits, with a point " +
            "before the decimals and no separator between thousands, such as 1234.50.");
    }

    [Theory]
    [InlineData("12,5")]
    [InlineData("1,234")]
    [InlineData("1 234")]
    [InlineData("1'234")]
    [InlineData("1e3")]
    [InlineData("$5")]
    [InlineData("=5")]
    [InlineData("+5")]
    [InlineData("٥")]
    public void No_number_is_guessed(string total) =>
        Told(Read($"{Heads}\n{Officers.Replace(",9000,", $",\"{total}\",", StringComparison.Ordinal)}"))
            .Should().Equal("CP-CSV-007 rows[2].total");

    [Theory]
    [InlineData("31/03/2026")]
    [InlineData("2026-3-1")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026-03-0a")]
    [InlineData("46082")]
    public void No_day_is_guessed(string start) =>
        Told(Read($"{Heads}\n{Officers.Replace(",2026-03-01,", $",{start},", StringComparison.Ordinal)}"))
            .Should().Equal("CP-CSV-008 rows[2].start");

    [Theory]
    [InlineData("line;category;purpose", "CP-CSV-002 rows[1]")]
    [InlineData("line\tcategory\tpurpose", "CP-CSV-002 rows[1]")]
    [InlineData("LINE,line", "CP-VAL-028 rows[1].line")]
    [InlineData("line,cost", "CP-CSV-004 rows[1][2]")]
    [InlineData("line,category", "CP-CSV-003 rows[1].purpose")]
    public void Without_its_columns_no_row_is_read(string heads, string first) =>
        Told(Read(heads + "\nx,y\n"))[0].Should().Be(first);

    [Fact]
    public void A_file_without_a_row_is_refused() => Told(Read("")).Should().Equal("CP-CSV-001 rows");

    [Fact]
    public void A_number_of_an_enum_is_no_word_and_the_words_are_told()
    {
        var read = Read($"{Heads}\n{Officers.Replace("Cash", "0", StringComparison.Ordinal)}");
        read.Refusals().Single().Message.Should().Be(
            "\"0\" is not known here: write one of Cash, InKind, Supplies.");
    }

    [Fact]
    public void A_budget_without_lines_is_refused_as_ever() =>
        Told(Read(Heads)).Should().Equal("CP-VAL-034 rows");

    [Fact]
    public void A_recipient_without_a_subaward_and_shares_that_do_not_fit_are_told()
    {
        var large = Officers.Replace(",8000,", ",92233720368547758.07,", StringComparison.Ordinal);
        Told(Read($"{Heads},recipient,factor\n{Officers},tanglaw,101\n{large},,\n")).Should().Equal(
            "CP-VAL-014 rows[2].factor", "CP-CSV-016 rows[2].recipient", "CP-VAL-008 rows[3].partner");
    }

    [Fact]
    public void A_line_in_another_currency_needs_its_rate_at_its_row() =>
        Told(Read($"{Heads}\n{Officers.Replace("USD", "PHP", StringComparison.Ordinal)}")).Should().Equal(
            "CP-VAL-030 rows[2].total");

    [Theory]
    [InlineData(7, "quantity")]
    [InlineData(9, "unitPrice")]
    [InlineData(12, "funder")]
    [InlineData(13, "partner")]
    public void A_figure_below_zero_is_told_at_its_own_column(int column, string name)
    {
        var cells = Officers.Split(',');
        cells[column] = "-1";
        Told(Read($"{Heads}\n{string.Join(',', cells)}")).Should().Contain(told => told.EndsWith($" rows[2].{name}"));
    }

    // Notes that begin with all that a spreadsheet could run.
    private static Budget WithNotes(Budget budget, Func<string, string> cleaned)
    {
        ExchangeRate[] rates = [.. budget.Lines.Select(line => line.Rate).OfType<ExchangeRate>().Distinct()];
        BudgetEntry[] entries =
        [
            .. budget.Lines.Select((line, i) => line.Entry with
            {
                Note = "=+-@'\t"[i % 6] + cleaned(line.Entry.Note),
                Cost = line.Entry.Cost with { Unit = cleaned(line.Entry.Cost.Unit) },
            }),
        ];
        return Budget.From(budget.Id, budget.Currency, budget.Period, entries, rates).Required();
    }
}
