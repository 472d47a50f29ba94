using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Html;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Html;

/// <summary>The page as text; CI opens the same pages in a browser.</summary>
public partial class PartnershipPageTests
{
    private static readonly string Sample = PartnershipPage.Of(Pages.Sample);
    private static readonly string Hostile = PartnershipPage.Of(Pages.Hostile);

    public static TheoryData<string> Both => [nameof(Sample), nameof(Hostile)];

    [Fact]
    public void The_page_of_the_sample_is_kept_for_the_browser()
    {
        // Written where CI opens them; the tests themselves keep no file.
        if (Environment.GetEnvironmentVariable("WRITE_PAGES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "sample.html"), Sample);
        File.WriteAllText(Path.Combine(folder, "hostile.html"), Hostile);
        File.WriteAllText(Path.Combine(folder, "delivered.html"), Delivered(SampleFile.CareOffice));
        foreach (var (name, text) in Diagrams.All) File.WriteAllText(Path.Combine(folder, name + ".mmd"), text);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void It_is_small_and_complete_in_itself(string which)
    {
        var page = PageOf(which);
        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(500_000);
        Outside().Matches(page).Select(match => match.Value).Should().BeEmpty("nothing is loaded");
        page.Should().NotContain("<script").And.NotContain("javascript:").And.NotContain("\r");
        Tag().Matches(page).Select(tag => Quoted().Replace(tag.Value, ""))
            .Should().NotContain(tag => Handler().IsMatch(tag));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_section_is_a_landmark_with_a_heading_and_a_link(string which)
    {
        var page = PageOf(which);
        var links = SkipOrSection().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        links.Should().HaveCount(9).And.OnlyContain(id => page.Contains($"id=\"{id}\"", StringComparison.Ordinal));
        var ids = Id().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        ids.Should().OnlyHaveUniqueItems();
        Used().Matches(page).SelectMany(match => match.Groups[1].Value.Split(' ')).Should().BeSubsetOf(ids);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_element_is_closed_in_its_order(string which)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(PageOf(which)))
        {
            var name = tag.Groups[2].Value;
            if (name is "meta" or "img" || tag.Value.EndsWith("/>", StringComparison.Ordinal)) continue;
            if (tag.Groups[1].Length == 0) open.Push(name);
            else open.Pop().Should().Be(name);
        }

        open.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_table_has_a_caption_and_every_chart_its_words(string which)
    {
        var page = PageOf(which);
        Count(page, "<caption>").Should().Be(Count(page, "<table")).And.BePositive();
        Count(page, "role=\"img\"").Should().Be(Count(page, "<desc ")).And.BePositive();
        Count(page, "<th>").Should().Be(0, "every head has its scope");
    }

    [Fact]
    public void The_parts_of_the_bar_are_those_of_the_position()
    {
        foreach (var position in Pages.Sample.Accounts.Select(account => account.Position!))
        {
            var parts = MoneyBar.PartsOf(position);
            parts.Aggregate(0L, (sum, part) => sum + part.Amount.MinorUnits).Should().Be(position.Committed.MinorUnits);
        }

        Sample.Should().Contain("Reported, waiting for the lead <strong>104,000.00 USD</strong> (25.2 %)")
            .And.Contain("Advanced, not reported <strong>32,955.00 USD</strong> (8.0 %)");
    }

    [Fact]
    public void The_page_has_what_the_sample_holds() =>
        Sample.Should().Contain("<bdi>conduct the partnership survey</bdi>")
            .And.Contain("<strong>1.67</strong>")
            .And.Contain("Equity, respect and mutual accountability: lead 4.00, partner 2.33")
            .And.Contain("<th scope=\"row\">base of overhead</th>")
            .And.Contain("account of PFA-2025-007 opened by Andres Halimbawa")
            .And.Contain("Sunday 22 Nov 2026");

    [Fact]
    public void The_page_of_a_dossier_begins_with_what_the_first_screen_says()
    {
        var page = Delivered(SampleFile.CareOffice);
        page.Should().Contain("<caption>Yours (CARE Philippines (illustrative))</caption>")
            .And.Contain("<caption>The other side&#39;s</caption>")
            .And.Contain("<caption>Where nothing is recorded</caption>")
            .And.Contain("no account and no payment is recorded: check the file")
            .And.Contain("survey, 83.3 % (10 of 12) answered")
            .And.Contain("furthest apart on Equity, respect and mutual accountability");
        foreach (var duty in Dossier.Duties(Day)) page.Should().Contain(Escape.Html(duty.What.Split(" 2026")[0][..9]));
        page.Should().Contain("<h3><bdi>PFA-2025-007: close-out</bdi></h3>", "what happened to the close-out is told");
    }

    [Fact]
    public void The_money_on_the_page_of_a_dossier_adds_up()
    {
        var page = Delivered(SampleFile.CareOffice);
        var row = page[page.IndexOf("Where the money is", StringComparison.Ordinal)..];
        row = row[row.IndexOf(">PFA-2025-007<", StringComparison.Ordinal)..];
        var cents = Amount().Matches(row[..row.IndexOf("</tr>", StringComparison.Ordinal)])
            .Select(match => decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        cents.Should().HaveCount(7);
        cents[1].Should().Be(cents[2] + cents[3] + cents[4] + cents[5], "advanced is the sum of its parts");
        cents[1].Should().Be(350_000m);
    }

    [Fact]
    public void The_page_of_a_dossier_shows_nothing_of_the_agreements_of_others() =>
        Delivered(SampleFile.Tanglaw).Should().Contain("Yours (Tanglaw").And.NotContain("PFA-2026-002");

    [Fact]
    public void A_hostile_text_is_shown_as_it_is_and_never_as_markup() =>
        Hostile.Should().Contain("&lt;script&gt;document.title=&#39;ran&#39;&lt;/script&gt;&lt;img src=x onerror")
            .And.NotContain("\u202E").And.NotContain("\u001B").And.NotContain("<img");

    [Fact]
    public void Where_nothing_is_recorded_each_section_says_so() =>
        Count(PartnershipPage.Of(new("Empty", new(2026, 1, 1), Names.None)), "Nothing is recorded.").Should().Be(8);

    [Fact]
    public void The_culture_of_the_host_does_not_show()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        try { PartnershipPage.Of(Pages.Sample).Should().Be(Sample); }
        finally { CultureInfo.CurrentCulture = before; }
    }

    private static readonly LocalDate Day = new(2026, 11, 22);
    private static readonly Dossier Dossier = SampleFile.File.Dossier.At(Day);

    // The page as users get it.
    private static string Delivered(Id<Party> reader) => PartnershipPage.Of(Dossier, reader, Day);

    [GeneratedRegex(@">([\d,]+\.\d\d) USD<")]
    private static partial Regex Amount();

    private static string PageOf(string which) => which == nameof(Sample) ? Sample : Hostile;

    private static int Count(string text, string part) =>
        text.Split(part, StringSplitOptions.None).Length - 1;

    [GeneratedRegex("""(?:src|href)="(?!#)[^"]*"|url\((?!#)[^)]*\)|@import""")]
    private static partial Regex Outside();

    [GeneratedRegex("""<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\son[a-z]+=""")]
    private static partial Regex Handler();

    [GeneratedRegex("""
        "[^"]*"
        """)]
    private static partial Regex Quoted();

    [GeneratedRegex("""href="#([^"]+)""")]
    private static partial Regex SkipOrSection();

    [GeneratedRegex(""" id="([^"]+)""")]
    private static partial Regex Id();

    [GeneratedRegex("""aria-labelledby="([^"]+)""")]
    private static partial Regex Used();
}
