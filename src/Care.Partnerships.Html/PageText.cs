using System.Text;
using Care.Partnerships.Reporting;

namespace Care.Partnerships.Html;

/// <summary>
/// The text of a page while it is written: every text of people goes through the escaping of the reports.
/// </summary>
internal sealed class PageText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds text of the page itself, which is HTML already.</summary>
    public PageText Raw(string html)
    {
        _text.Append(html);
        return this;
    }

    /// <summary>Adds an element that holds a text of people.</summary>
    public PageText Element(string name, string text) => Raw($"<{name}>{Safe(text)}</{name}>\n");

    /// <summary>Adds a section with its heading; where there is nothing to show, it says so.</summary>
    public PageText Section(string id, string title, bool isEmpty, Action<PageText> body)
    {
        Raw($"<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title}</h2>\n");
        if (isEmpty) Raw("<p class=\"none\">Nothing is recorded.</p>\n");
        else body(this);
        return Raw("</section>\n");
    }

    /// <summary>Adds a table that scrolls by itself where it is wider than the page.</summary>
    public PageText Table(string caption, TextTable table) =>
        table.Count == 0
            ? Raw($"<p class=\"none\">{Safe(caption)}: nothing is recorded.</p>\n")
            : Wide(caption, table.ToHtml(caption));

    /// <summary>Adds what scrolls by itself where it is wider than the page; the keyboard reaches it.</summary>
    public PageText Wide(string label, string html) =>
        Raw($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Escape.Html(label)}\">\n{html}</div>\n");

    /// <summary>Adds a chart: an SVG with its title and its text for who cannot see it.</summary>
    public PageText Figure(string svg, string caption) =>
        Raw($"<figure>\n{svg}<figcaption>{Safe(caption)}</figcaption>\n</figure>\n");

    /// <summary>Adds lines as a list; nothing where there is none.</summary>
    public PageText Lines(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0) return this;
        Raw("<ul>\n");
        foreach (var line in lines) Element("li", line);
        return Raw("</ul>\n");
    }

    /// <summary>A text of people as HTML; its direction of reading stays its own.</summary>
    public static string Safe(string text) => $"<bdi>{Escape.Html(text)}</bdi>";

    public override string ToString() => _text.ToString();
}
