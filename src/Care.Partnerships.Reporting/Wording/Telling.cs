using System.Diagnostics;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What the words of a fact need besides the fact: the names, who recorded it, and the sides.</summary>
internal readonly struct Telling(Names names, Actor by, Sides? sides = null)
{
    /// <summary>Who recorded it.</summary>
    public string By => names.Of(by);

    /// <summary>The side of who recorded it, such as "the lead".</summary>
    public string TheSide => sides?.SideOf(by) is { } side ? $"the {Words.Of(side)}" : "neither side";

    /// <summary>The side of who recorded it, such as " for the lead"; empty where it is not known.</summary>
    public string ForTheSide => sides?.SideOf(by) is { } side ? $" for the {Words.Of(side)}" : "";

    public string Of(Id<Party> party) => names.Of(party);

    public string Of(Person person) => names.Of(person);

    public string Of(IEnumerable<Person> people) => string.Join(", ", people.Select(Of));

    /// <summary>Whose post the person acted in, within commas; empty where it is the person's own.</summary>
    public string InThePlaceOf(Delegation? under) => under is null ? "" : $", in the place of {Of(under.By)},";

    /// <summary>A fact that its switch forgot; a test asks every switch about every fact.</summary>
    public static Exception Forgotten => new UnreachableException("There are no words for this fact.");
}

/// <summary>The words of a family of facts.</summary>
internal delegate string FactWording<in TFact>(TFact fact, in Telling telling) where TFact : Fact;

/// <summary>A history in words.</summary>
internal static class HistoryText
{
    /// <summary>A line for each entry: its day, then what happened.</summary>
    /// <param name="history">The entries.</param>
    /// <param name="names">The names.</param>
    /// <param name="wording">The words of the family.</param>
    /// <param name="sidesIn">The two sides, from the fact that says them; null in every other fact.</param>
    public static string Of<TFact>(
        IEnumerable<IEntry<TFact>> history, Names names, FactWording<TFact> wording,
        Func<TFact, Sides?>? sidesIn = null)
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(history);
        var (text, sides) = (new System.Text.StringBuilder(), (Sides?)null);
        foreach (var entry in history)
        {
            sides = sidesIn?.Invoke(entry.Fact) ?? sides;
            // What people wrote may have several lines; here each entry has one.
            var words = Escape.Line(wording(entry.Fact, new(names, entry.By, sides)));
            text.Append(null, $"  {Words.InWords(entry.On),11}  {words}\n");
        }

        return text.ToString();
    }
}
