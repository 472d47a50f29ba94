using System.Globalization;
using System.Text;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>Names of the domain as words.</summary>
internal static class Words
{
    /// <summary>A name of the code as words: <c>StartCloseOut</c> is "start close out".</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(char.IsUpper(c) && text.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        return text.Replace("ngo", "NGO").Replace("un agency", "UN agency").ToString();
    }

    public static string Of(Enum name) => Of(name.ToString());

    public static string Of(Id<Position> position) => position.Value.Replace('-', ' ');

    public static string Of(Id<CloseOutStep> step) => step.Value.Replace('-', ' ');

    public static string Day(LocalDate day) => Invariant($"{day:uuuu-MM-dd}");

    /// <summary>An amount with its thousands apart: <c>250,000.00 USD</c>.</summary>
    public static string Of(Money money) =>
        money.Amount.ToString($"N{money.Currency.MinorUnits ?? 0}", CultureInfo.InvariantCulture) +
        " " + money.Currency.Code;

    /// <summary>Words with a capital at their beginning.</summary>
    public static string Title(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Text as a label of Mermaid, which quotes and colons would end before its time.</summary>
    public static string Label(string text) =>
        text.Replace("\"", "'", StringComparison.Ordinal).Replace(":", " -", StringComparison.Ordinal);
}
