using System.Globalization;
using Care.Partnerships.Budgets;
using Care.Partnerships.Csv;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Csv;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30 1234", "'+49 30 1234")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1:A2)", "'@SUM(A1:A2)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\nx", "'\nx")]
    [InlineData("\0x", "'\0x")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("''=1", "'''=1")]
    [InlineData("-1234.50", "-1234.50")]
    [InlineData("-5", "-5")]
    [InlineData("-1,234.50", "'-1,234.50")]
    [InlineData("a=1", "a=1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void A_text_that_a_spreadsheet_would_run_is_marked_and_a_plain_number_is_not(string text, string written)
    {
        FormulaGuard.On(text).Should().Be(written);
        FormulaGuard.Off(written).Should().Be(text);
    }

    [Property]
    public bool What_is_written_is_read_back_whatever_it_is(string? text, int first)
    {
        var any = "'=+-@\t\r\n\0 ＝"[Math.Abs(first % 11)] + (text ?? "");
        return new[] { any, text ?? "" }.All(one => FormulaGuard.Off(FormulaGuard.On(one)) == one);
    }

    [Property]
    public bool No_cell_begins_with_a_sign_that_is_run(string? text, int first)
    {
        var written = FormulaGuard.On("=+-@\t\r\n"[Math.Abs(first % 7)] + (text ?? ""));
        return written[0] == '\'' || decimal.TryParse(written, CultureInfo.InvariantCulture, out _);
    }

    [Fact]
    public void A_formula_in_a_note_does_not_leave_the_file_as_one()
    {
        var line = Line("kits", 5m) with { Note = "=HYPERLINK(\"http://x\",\"y\")" };
        var text = BudgetCsv.Of(Made(line)).ToText();
        text.Should().Contain(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",").And.NotContain("\"=");
        Budget.From(Name, line.Cost.Total.Currency, Agreement, [line]).Value
            .Should().Be(BudgetCsv.From(Name, line.Cost.Total.Currency, Agreement, CsvFiles.Rows(text)).Value);
    }
}
