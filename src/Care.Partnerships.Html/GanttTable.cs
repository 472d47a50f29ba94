using System.Text;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Reporting;

namespace Care.Partnerships.Html;

/// <summary>
/// The steps of a close-out as a table with a bar in each row: words in the cells, which no chart can clip, and the
/// days beside them.
/// </summary>
internal static class GanttTable
{
    private const int Width = 1000;

    /// <summary>The table; null where no step has a day.</summary>
    public static string? Of(AgreementCloseOut closeOut, Names names, LocalDate on)
    {
        StepBar[] bars = [.. new CloseOutReport(names).Bars(closeOut, on)];
        if (bars.Length == 0) return null;
        var (first, last) = (bars.Min(bar => bar.First), bars.Max(Last));
        if (on < first) first = on;
        if (on > last) last = on;
        var whole = Period.DaysBetween(first, last) + 1;
        var caption = $"Steps of the close-out of {closeOut.Heading?.Number}, "
            + $"{Words.InWords(first)} to {Words.InWords(last)}; the dashed line is {Words.InWords(on)}";
        var text = new StringBuilder("<table class=\"gantt\">\n")
            .Append($"<caption>{PageText.Safe(caption)}</caption>\n")
            .Append("<thead><tr><th scope=\"col\">Step</th><th scope=\"col\">Whose</th><th scope=\"col\">Status</th>")
            .Append("<th scope=\"col\">From</th><th scope=\"col\">To</th>")
            .Append($"<th scope=\"col\" class=\"bars\">{Axis(first, whole)}</th></tr></thead>\n<tbody>\n");
        foreach (var bar in bars)
            text.Append($"<tr><th scope=\"row\">{PageText.Safe(bar.What)}</th>")
                .Append($"<td>{PageText.Safe(bar.Whose)}</td>")
                .Append($"<td>{Said(bar.State)}</td><td class=\"d\">{Words.Day(bar.First)}</td>")
                .Append($"<td class=\"d\">{Words.Day(Last(bar))}</td><td class=\"bars\">")
                .Append(Bar(bar, first, whole, on)).Append("</td></tr>\n");
        return text.Append("</tbody>\n</table>\n").ToString();
    }

    private static LocalDate Last(StepBar bar) =>
        Period.DaysBetween(bar.First, LocalDate.MaxIsoValue) < bar.Days
            ? LocalDate.MaxIsoValue : bar.First.PlusDays(bar.Days - 1);

    private static string Said(StepBarState state) => state switch
    {
        StepBarState.Done     => "done",
        StepBarState.Critical => "open, critical",
        StepBarState.Next     => "next",
        StepBarState.Open     => "open",
    };

    private static string Bar(StepBar bar, LocalDate first, int whole, LocalDate on)
    {
        var (left, width) = (Place(bar.First, first, whole), Math.Max(6m, Width * (decimal)bar.Days / whole));
        var style = bar.State switch
        {
            StepBarState.Done     => "done",
            StepBarState.Critical => "wait",
            StepBarState.Next     => "next",
            StepBarState.Open     => "open",
        };
        return Invariant($"<svg aria-hidden=\"true\" viewBox=\"0 0 {Width} 18\" preserveAspectRatio=\"none\">")
            + Invariant($"<path class=\"today\" d=\"M{Place(on, first, whole):0.#} 0V18\"/>")
            + Invariant($"<rect class=\"part {style}\" x=\"{Math.Min(left, Width - width):0.#}\" y=\"3\" ")
            + Invariant($"width=\"{width:0.#}\" height=\"12\"/></svg>");
    }

    // The first and the last day stand in the caption; here, where months begin.
    private static string Axis(LocalDate first, int whole)
    {
        var text = new StringBuilder("<span class=\"axis\">");
        var step = Math.Max(1, whole / 30 / 6);
        var last = Period.DaysBetween(first, LocalDate.MaxIsoValue) < whole
            ? LocalDate.MaxIsoValue : first.PlusDays(whole);
        var months = (last.Year - first.Year) * 12 + last.Month - first.Month;
        for (var i = 1; i <= months && i < 4000; i += step)
        {
            var month = first.With(DateAdjusters.StartOfMonth).PlusMonths(i);
            var place = Place(month, first, whole) / 10;
            if (place <= 94) text.Append(Invariant($"<span style=\"left:{place:0.#}%\">{month:MMM}</span>"));
        }

        return text.Append("</span>").ToString();
    }

    private static decimal Place(LocalDate day, LocalDate first, int whole) =>
        Width * (decimal)Period.DaysBetween(first, day) / whole;
}
