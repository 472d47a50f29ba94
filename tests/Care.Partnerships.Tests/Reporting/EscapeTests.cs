using System.Text;
using Care.Partnerships.Reporting;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>Texts of people in each form: what would be read as a sign of the form is written differently.</summary>
public class EscapeTests
{
    private const string Override = "\u202E", Isolate = "\u2067", Pop = "\u2069";

    [Theory]
    [InlineData("José Peña", "José Peña")]
    [InlineData("Ana\n  1 Dec 2025  signed by Jose", "Ana   1 Dec 2025  signed by Jose")]
    [InlineData("a\r\nb\rc\u2028d\u0085e\tf", "a b c d e f")]
    [InlineData("bell\u0007 and \u001B[31mred", "bell\uFFFD and \uFFFD[31mred")]
    [InlineData("gpj." + Override + "exe", "gpj.exe")]
    [InlineData("open " + Isolate + "شركاء", "open " + Isolate + "شركاء" + Pop)]
    [InlineData("whole " + Isolate + "شركاء" + Pop + ".", "whole " + Isolate + "شركاء" + Pop + ".")]
    [InlineData("stray" + Pop + "\u202C.", "stray.")]
    [InlineData("\u202Aembedded", "\u202Aembedded\u202C")]
    [InlineData(Isolate + "\u202Aboth", Isolate + "\u202Aboth\u202C" + Pop)]
    [InlineData(Isolate + "\u202Ax" + Pop + "y", Isolate + "\u202Ax\u202C" + Pop + "y")]
    [InlineData("", "")]
    [InlineData("  ", "  ")]
    [InlineData("\n", " ")]
    [InlineData("\u200B\u2060", Escape.Invisible)]
    [InlineData(Override, Escape.Invisible)]
    [InlineData("\u3164\u2800", Escape.Invisible)]
    public void D2_a_text_is_one_line_that_reads_as_it_was_written(string text, string line) =>
        Escape.Line(text).Should().Be(line);

    [Theory]
    [InlineData("4|a\n5", @"4\|a 5")]
    [InlineData(@"C:\aid", @"C:\\aid")]
    [InlineData("2 * 3 [x](javascript:y)", @"2 \* 3 \[x\](javascript:y)")]
    [InlineData("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>")]
    [InlineData("A & B &lt; c", "A & B &amp;lt; c")]
    [InlineData("snake_case and _this_", @"snake_case and \_this\_")]
    [InlineData("code `a|b*` here", @"code `a\|b*` here")]
    [InlineData("one ` only", @"one \` only")]
    [InlineData("``two|``", @"\`\`two\|\`\`")]
    public void D1_no_sign_in_a_text_is_markup(string text, string markdown) =>
        Escape.Markdown(text).Should().Be(markdown);

    [Theory]
    [InlineData("title deeds of the land", "#116;itle deeds of the land")]
    [InlineData("section 2", "#115;ection 2")]
    [InlineData("Excludes: nobody; #3", "#69;xcludes#58; nobody#59; #35;3")]
    [InlineData("click\nhere", "#99;lick here")]
    [InlineData("%%{init: {}}%%", "#37;#37;#123;init#58; #123;#125;#125;#37;#37;")]
    [InlineData("a \"word\" <b>", "a #34;word#34; #60;b#62;")]
    [InlineData("Women's Network", "Women's Network")]
    public void D3_no_word_of_a_label_is_an_order(string text, string label) =>
        Escape.Mermaid(text).Should().Be(label);

    [Fact] public void Half_a_character_is_a_replacement_sign() => Escape.Line("a\uD800b").Should().Be("a\uFFFDb");

    [Fact]
    public void Html_shows_what_was_written() =>
        Escape.Html("<img src=x onerror='a(\"b\")'> & \u202Eevil")
            .Should().Be("&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; evil");

    [Theory]
    [InlineData("Pay; then, report", @"Pay\; then\, report")]
    [InlineData(@"C:\x", @"C:\\x")]
    [InlineData("one\r\ntwo\nthree", @"one\ntwo\nthree")]
    [InlineData("END:VEVENT\r\nBEGIN:VALARM", @"END:VEVENT\nBEGIN:VALARM")]
    [InlineData("a\u0007b", "a\uFFFDb")]
    public void A_text_of_a_calendar_follows_its_standard(string text, string value) =>
        Escape.Calendar(text).Should().Be(value);

    [Theory]
    [InlineData("SUMMARY:", "a", 300)]
    [InlineData("SUMMARY:x", "é", 200)]
    [InlineData("SUMMARY:", "報", 120)]
    [InlineData("SUMMARY:ab", "👩‍🌾", 60)]
    public void A_line_of_a_calendar_has_at_most_75_octets_and_whole_characters(string name, string part, int count)
    {
        var line = name + string.Concat(Enumerable.Repeat(part, count));
        var folded = Escape.Fold(line);
        folded.Should().EndWith("\r\n");
        folded.Replace("\r\n ", "", StringComparison.Ordinal).Should().Be(line + "\r\n");
        var lines = folded[..^2].Split("\r\n");
        lines.Should().OnlyContain(one => Encoding.UTF8.GetByteCount(one) <= 75);
        lines[..^1].Should().OnlyContain(
            one => Encoding.UTF8.GetByteCount(one) > 71, "no line is shorter than need be");
        lines.SelectMany(one => one.EnumerateRunes()).Should().NotContain(Rune.ReplacementChar);
    }

    [Fact] public void A_line_of_75_octets_is_not_folded() =>
        Escape.Fold(new string('a', 75)).Should().Be(new string('a', 75) + "\r\n");
}
