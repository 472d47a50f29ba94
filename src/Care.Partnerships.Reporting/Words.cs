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

    /// <summary>A day in a table: <c>2025-11-28</c>.</summary>
    public static string Day(LocalDate day) => Invariant($"{day:uuuu-MM-dd}");

    /// <summary>A day in a sentence: <c>28 Nov 2025</c>.</summary>
    public static string InWords(LocalDate day) => Invariant($"{day:d MMM uuuu}");

    public static string InWords(DateInterval days) => $"{InWords(days.Start)} to {InWords(days.End)}";

    /// <summary>How many, such as <c>1 step</c> or <c>2 steps</c>.</summary>
    public static string Count(int count, string one) => Invariant($"{count} {one}{(count == 1 ? "" : "s")}");

    public static string Joined(ValueList<string> sentences) => string.Join(" ", sentences.AsEnumerable());

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
