using System.Text;
using Care.Partnerships.Agreements;
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

    /// <summary>A kind of agreement, such as "partner funding agreement".</summary>
    public static string Of(AgreementKind kind) => kind switch
    {
        AgreementKind.Contingency              => "contingency agreement",
        AgreementKind.MemorandumOfUnderstanding => "memorandum of understanding",
        AgreementKind.PartnerFunding           => "partner funding agreement",
        AgreementKind.Teaming                  => "teaming agreement",
        AgreementKind.ServiceContract          => "service contract",
    };

    /// <summary>What may be done, such as "start the close-out" for <c>start close-out</c>.</summary>
    public static string OfVerb(string verb) => verb.Replace(" close-out", " the close-out", StringComparison.Ordinal);

    public static string Of(Id<Position> position) => position.Value.Replace('-', ' ');

    public static string Of(Id<CloseOutStep> step) =>
        step.Value.Replace('-', ' ').Replace("close out", "close-out", StringComparison.Ordinal);

    /// <summary>A day in a table: <c>2025-11-28</c>.</summary>
    public static string Day(LocalDate day) => Invariant($"{day:uuuu-MM-dd}");

    /// <summary>A day in a sentence: <c>28 Nov 2025</c>.</summary>
    public static string InWords(LocalDate day) => Invariant($"{day:d MMM uuuu}");

    public static string InWords(DateInterval days) => $"{InWords(days.Start)} to {InWords(days.End)}";

    /// <summary>
    /// Why a line of a working is counted or not: "excluded: participant support" for
    /// <c>out: ParticipantSupport is left out</c>.
    /// </summary>
    public static string Why(string why) => why switch
    {
        "in"                              => "counted",
        "out"                             => "excluded",
        ['i', 'n', ',', .. var rest]      => "counted," + rest,
        ['i', 'n', ':', ' ', .. var rest] => "counted: " + NamesIn(rest),
        ['o', 'u', 't', ':', ' ', .. var rest] =>
            "excluded: " + NamesIn(rest.Replace(" is left out", "", StringComparison.Ordinal)),
        _ => why,
    };

    // A name of the code, or two of them; a sentence stays as it is.
    private static string NamesIn(string text) =>
        string.Join(", not ", text.Split(", not ").Select(part => part.All(char.IsAsciiLetter) ? Of(part) : part));

    /// <summary>How many, such as <c>1 step</c> or <c>2 steps</c>.</summary>
    public static string Count(int count, string one) => Invariant($"{count} {one}{(count == 1 ? "" : "s")}");

    public static string Joined(ValueList<string> sentences) => string.Join(" ", sentences.AsEnumerable());

    /// <summary>An amount with its thousands apart: <c>250,000.00 USD</c>.</summary>
    public static string Of(Money money) => money.ToString("N", null);

    /// <summary>A share that was computed, with one decimal, a half away from zero: <c>6.3 %</c>.</summary>
    public static string Share(Percentage share) => share.ToString("P1", null);

    /// <summary>A share that was computed, as <see cref="Share(Percentage)"/>; it may be above the whole.</summary>
    public static string Share(Ratio share) => share.ToString("P1", null);

    /// <summary>A change as a share, as <see cref="Share(Percentage)"/>; it may be below zero.</summary>
    public static string Share(Change change) => change.ToString("P1", null);

    /// <summary>A rate that was agreed, with every decimal it has: <c>12.75 %</c>.</summary>
    public static string Rate(Percentage rate) => Invariant($"{rate.Points:0.############################} %");

    /// <summary>Words with a capital at their beginning.</summary>
    public static string Title(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
