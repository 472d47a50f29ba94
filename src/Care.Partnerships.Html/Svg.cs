using Care.Partnerships.Reporting;

namespace Care.Partnerships.Html;

/// <summary>What every chart of a page has: its size, its title, and its text for who cannot see it.</summary>
internal static class Svg
{
    /// <summary>An SVG of this size, which is scaled to the width that the page has.</summary>
    /// <param name="id">An identity that no other chart of the page has.</param>
    /// <param name="width">The width of the drawing.</param>
    /// <param name="height">The height of the drawing.</param>
    /// <param name="title">The title, as a text of people.</param>
    /// <param name="description">What it shows, in words.</param>
    /// <param name="drawing">The drawing, which is SVG already.</param>
    public static string Of(string id, int width, int height, string title, string description, string drawing) =>
        Invariant($"<svg role=\"img\" viewBox=\"0 0 {width} {height}\" ")
        + $"aria-labelledby=\"{id}-t {id}-d\" style=\"max-width:{width}px\">\n"
        + $"<title id=\"{id}-t\">{Escape.Html(title)}</title>\n<desc id=\"{id}-d\">{Escape.Html(description)}</desc>\n"
        + $"{drawing}</svg>\n";
}
