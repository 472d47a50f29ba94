using System.Globalization;
using System.Text;
using Care.Partnerships.Funding;
using Care.Partnerships.Reporting;

namespace Care.Partnerships.Html;

/// <summary>
/// The money of an agreement as one bar: what was accepted, what waits, what is not reported, and what is still to be
/// paid. The parts add up to the whole, which is the greater of what is committed and what was accepted or paid.
/// </summary>
internal static class MoneyBar
{
    private const int Width = 1080, Height = 56;

    /// <summary>The parts of the bar with their class of style; a part of zero is left out.</summary>
    public static IReadOnlyList<(string What, Money Amount, string Style)> PartsOf(FundingPosition p)
    {
        ArgumentNullException.ThrowIfNull(p);
        var (zero, held) = (Money.Zero(p.Currency), Money.Max(Money.Zero(p.Currency), p.Outstanding));
        var waiting = Money.Min(p.InReview, held);
        var questioned = Money.Min(p.Questioned, held - waiting);
        var sent = p.InTransit;
        var open = Money.Max(zero, p.Committed - p.Due - held - sent);
        return
        [
            .. new[]
            {
                ("Accepted", p.Due, "done"), ("Reported, waiting for the lead", waiting, "wait"),
                ("Questioned", questioned, "doubt"), ("Advanced, not reported", held - waiting - questioned, "miss"),
                ("Sent, not confirmed", sent, "sent"), ("Still to be paid or requested", open, "open"),
            }.Where(part => part.Item2.MinorUnits > 0),
        ];
    }

    /// <summary>The bar as SVG.</summary>
    public static string Drawn(string id, string number, FundingPosition position)
    {
        var parts = PartsOf(position);
        var whole = parts.Sum(part => part.Amount.MinorUnits);
        var (drawing, left) = (new StringBuilder(), 0m);
        foreach (var (what, amount, style) in parts)
        {
            var width = Width * (decimal)amount.MinorUnits / whole;
            drawing.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{left:0.##}\" y=\"4\" width=\"{width:0.##}\" height=\"48\" class=\"part {style}\">");
            drawing.Append(CultureInfo.InvariantCulture, $"<title>{what}: {Words.Of(amount)}</title></rect>\n");
            left += width;
        }

        return Svg.Of(
            id, Width, Height, $"The money of {number}",
            string.Join("; ", parts.Select(part => $"{part.What}: {Words.Of(part.Amount)}")), drawing.ToString());
    }

    /// <summary>The parts as a list beneath the bar, each with the look that it has there.</summary>
    public static string Legend(FundingPosition position)
    {
        var parts = PartsOf(position);
        var whole = parts.Sum(part => part.Amount.MinorUnits);
        var text = new StringBuilder("<ul class=\"legend\">\n");
        foreach (var (what, amount, style) in parts)
        {
            var share = Words.Share(Percentage.FromShare(amount.MinorUnits, whole).Required());
            text.Append("<li><svg class=\"key\" aria-hidden=\"true\" viewBox=\"0 0 24 16\">")
                .Append($"<rect width=\"24\" height=\"16\" class=\"part {style}\"/></svg> {what} ")
                .Append($"<strong>{Words.Of(amount)}</strong> ({share})</li>\n");
        }

        return text.Append("</ul>\n").ToString();
    }

    /// <summary>
    /// The patterns of the bars, once for a page: each part differs by more than its colour.
    /// </summary>
    public const string Patterns = """
        <svg class="patterns" aria-hidden="true" width="0" height="0"><defs>
        <pattern id="p-wait" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" class="f-wait"/><rect width="3" height="8" class="f-stripe"/></pattern>
        <pattern id="p-miss" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" class="f-miss"/><circle cx="4" cy="4" r="1.6" class="f-stripe"/></pattern>
        <pattern id="p-doubt" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" class="f-miss"/><path d="M0 0L8 8M8 0L0 8" class="s-stripe"/></pattern>
        <pattern id="p-sent" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" class="f-done"/><rect width="8" height="3" class="f-stripe"/></pattern>
        </defs></svg>

        """;
}
