using System.Text.RegularExpressions;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>One table, four forms, and no text of people that breaks one of them.</summary>
public partial class TextTableTests
{
    private static TextTable Hostile => new TextTable("Who", "Amount | in\nall")
        .Add("Ana | \"CARE\"\n| x | y |", "1,200.00 USD")
        .Add("<b>Jo</b> & =1+1", "6.3 %")
        .Add("=HYPERLINK(\"x\")", "");

    [Fact]
    public void D1_every_row_of_Markdown_has_as_many_cells_as_its_heads()
    {
        var lines = Hostile.ToMarkdown().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(5);
        lines.Should().OnlyContain(line => CellEnds().Count(line) == 3);
        lines[2].Should().StartWith(@"| Ana \| ""CARE"" \| x \| y \|");
    }

    [Fact]
    public void Html_has_a_caption_and_heads_with_their_scope()
    {
        var html = Hostile.AddCells(new("شركاء"), new("2.00 EUR", IsStrong: true)).ToHtml("Who <pays>");
        html.Should().StartWith("<table>\n<caption>Who &lt;pays&gt;</caption>\n<thead><tr><th scope=\"col\">Who</th>")
            .And.Contain("<th scope=\"col\" class=\"n\">Amount | in all</th>")
            .And.Contain("<tr><th scope=\"row\">&lt;b&gt;Jo&lt;/b&gt; &amp; =1+1</th><td class=\"n\">6.3 %</td></tr>")
            .And.Contain("<th scope=\"row\"><bdi>شركاء</bdi></th><td class=\"n\"><strong>2.00 EUR</strong></td>")
            .And.NotContain("<b>");
    }

    [Fact]
    public void A_column_of_days_or_words_is_none_of_figures() =>
        new TextTable("a", "b", "c").Add("x", "2026-01-02", "3 of 10").ToHtml("t").Should().NotContain("class=\"n\"");

    [Fact]
    public void Csv_holds_the_cells_as_they_were_given_and_runs_none_of_them() =>
        Hostile.ToCsv().ToText().Should().Be(
            "Who,\"Amount | in\nall\"\r\n\"Ana | \"\"CARE\"\"\n| x | y |\",\"1,200.00 USD\"\r\n"
            + "<b>Jo</b> & =1+1,6.3 %\r\n\"'=HYPERLINK(\"\"x\"\")\",\r\n");

    [Fact]
    public void D4_columns_line_up_by_what_a_terminal_shows() =>
        new TextTable("Name", "Next")
            .Add("日本赤十字社", "a").Add("กำลังใจ", "b")
            .Add("Pen\u0303afrancia", "c").Add("👩‍🌾 farm", "d")
            .Add("❤️", "e").Add("👍🏽 ok", "f").Add("🇵🇭", "g").Add("한국", "h").Add("plain", "i")
            .ToText().Should().Be("""
              Name          Next
              ------------  ----
              日本赤十字社  a
              กำลังใจ        b
              Peñafrancia   c
              👩‍🌾 farm       d
              ❤️            e
              👍🏽 ok         f
              🇵🇭            g
              한국          h
              plain         i

            """.Replace("Peñafrancia", "Pen\u0303afrancia", StringComparison.Ordinal).ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("報告", 4)]
    [InlineData("ｱ", 1)]
    [InlineData("กำ", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍🌾", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("❤️", 2)]
    [InlineData("🇵🇭", 2)]
    [InlineData("a\u200Db", 2)]
    public void D4_a_text_is_as_wide_as_it_looks(string text, int columns) =>
        DisplayWidth.Of(text).Should().Be(columns);

    [Fact]
    public void D2_a_name_with_a_line_break_is_one_entry_and_one_line()
    {
        var (day, ana) = (new LocalDate(2026, 5, 1), new Person(
            Id<Person>.Of("ana"), Id<Party>.Of("care"), Position.ProgrammeManager,
            "Ana Cruz\n   2 May 2026  approved by Maria Santos\u202E"));
        IEntry<SignOffFact>[] history =
            [Entry.Of(new SignOffOpened(SignOffRule.By(PartyPosition.Of(ana)), "order-17", 1, []), ana, day)];
        new RoleReport(Names.None).History(history).Should().Be(
            "   1 May 2026  sign-off of order-17, version 1, asked for by Ana Cruz    2 May 2026  approved by Maria "
            + "Santos\n");
    }

    [Theory]
    [InlineData("title deeds; handed over", "#116;itle deeds#59; handed over")]
    [InlineData("section two\nclick me href \"x\"", "#115;ection two click me href #34;x#34;")]
    [InlineData("excludes weekends: #none", "#101;xcludes weekends#58; #35;none")]
    public void D3_every_step_has_a_bar_with_its_words(string what, string label)
    {
        var plan = CloseOutPlan.From(
            [CloseOutPlanTests.Custom("a") with { What = what }, CloseOutPlanTests.Custom("b")],
            CloseOutDateTests.Figure(0)).Required();
        var state = Nothing.And(PlanCloseOut(Ana, Head, plan, Anchors, PlannedOn)).State;
        var gantt = new CloseOutReport(Names.None).Gantt(state, DoneOn);
        gantt.Should().Contain($"    {label} :");
        gantt.Split('\n').Where(line => line.Contains(" :", StringComparison.Ordinal)).Should().HaveCount(3);
        gantt.Split('\n').Where(line => line.TrimStart().StartsWith("section", StringComparison.Ordinal))
            .Should().HaveCount(1);
    }

    [Fact]
    public void D5_one_rounding_and_one_form_of_shares_and_money()
    {
        Words.Share(Percentage.FromShare(1, 16).Required()).Should().Be("6.3 %");
        Words.Share(Ratio.Of(1.0625m)).Should().Be("106.3 %");
        Words.Rate(Percentage.Of(12.75m)).Should().Be("12.75 %");
        Words.Of(Money.Of(77_045m, Currency.Usd)).Should().Be("77,045.00 USD");
    }

    [Theory]
    [InlineData("in", "counted")]
    [InlineData("in: FringeBenefits", "counted: fringe benefits")]
    [InlineData("in, up to the cap of 25000.00 USD: Subaward", "counted, up to the cap of 25000.00 USD: Subaward")]
    [InlineData("in: earned with it", "counted: earned with it")]
    [InlineData("out: ParticipantSupport is left out", "excluded: participant support")]
    [InlineData("out: InKind, not Cash", "excluded: in kind, not cash")]
    [InlineData("interest", "interest")]
    public void Why_a_line_counts_is_told_in_words(string why, string words) => Words.Why(why).Should().Be(words);

    [Fact]
    public void D9_what_was_not_assessed_is_said_beside_what_was()
    {
        new RoleReport(Names.None).Problems(MatrixReview.Of(RolesStory.Matrix, new(new(2026, 1, 1))))
            .Should().MatchRegex(
            @"(?s)\d+ of 15 rules assessed, (none|\d+) broken; \d+ not assessed: .+\.\n$");
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnds();
}
