using System.Globalization;
using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>A text over several lines says the same as one on one line.</summary>
public class RefusalTextTests
{
    private static readonly LocalDate Day = new(2026, 3, 1);

    [Fact]
    public void Several_lines_are_one_text()
    {
        var refusal = new Refusal("CP-TST-001", "day",
            $"It is {Day:uuuu-MM-dd}, " +
            $"and {1.5m} of {2} is given: " +
            $"wait.");

        refusal.Message.Should().Be("It is 2026-03-01, and 1.5 of 2 is given: wait.");
        refusal.Template.Should().Be("It is {0:uuuu-MM-dd}, and {1} of {2} is given: wait.");
        refusal.Arguments.Should().Equal(Day, 1.5m, 2);
    }

    [Fact]
    public void Braces_in_the_text_stay_braces() =>
        new Refusal("CP-TST-001", "day", $"Given {{{1}}}.").Message.Should().Be("Given {1}.");

    [Fact]
    public void A_figure_may_be_a_text_with_braces_or_nothing() =>
        new Refusal("CP-TST-001", "day", $"Given {"{0}"} and {(string?)null}.").Message.Should().Be("Given {0} and .");

    [Fact]
    public void No_text_is_the_empty_text() =>
        new Refusal("CP-TST-001", "day", default).Message.Should().BeEmpty();

    [Property]
    public bool A_text_reads_as_the_framework_formats_it(decimal amount, int number, string? words)
    {
        var formatted = FormattableString.Invariant(
            $"{amount:0.00} for {InvariantText.Visible(words ?? "")}: {number,0}{number}, {{as is}}.");
        var refusal = new Refusal("CP-TST-001", "day",
            $"{amount:0.00} for {words}: {number}{number}, " +
            $"{{as is}}.");
        return refusal.Message == formatted &&
            refusal.Message == string.Format(CultureInfo.InvariantCulture, refusal.Template, [.. refusal.Arguments]);
    }

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var (before, commas) = (CultureInfo.CurrentCulture, (CultureInfo)CultureInfo.InvariantCulture.Clone());
        commas.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = commas;
            new Refusal("CP-TST-001", "day", $"{1.5m} is given.").Message.Should().Be("1.5 is given.");
        }
        finally { CultureInfo.CurrentCulture = before; }
    }
}
