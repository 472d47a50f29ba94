using System.Text.RegularExpressions;

namespace Care.Partnerships.Tests.Repository;

/// <summary>What many concepts refuse has one code in the whole library; the path of the field says where.</summary>
public partial class CommonRefusalTests
{
    private static readonly IReadOnlyList<MadeRefusal> Made =
        RefusalCodes.Made(RepositoryFiles.Sources);

    // The kind, its one code, and words that no text of another code may have.
    private static readonly (string Kind, string Code, string Words)[] Kinds =
    [
        ("nothing is written", "CP-VAL-001", @"^Nothing is given for|\bis blank\b|no visible|has no note"),
        ("an amount that does not fit", "CP-VAL-008", @"does not fit: at most|9223372036854775807"),
        ("an end before its start", "CP-VAL-023", @"\bends? (on )?\{\w+\},? (lies )?before (it|its|the) (begin|start)"),
        ("a day beyond the calendar", "CP-VAL-025", "outside the calendar"),
        ("twice in a list", "CP-VAL-028",
            @"\b(given|listed|stands|stated|named|there|answered|rated|worded)( \w+){0,3} (twice|more than once)\b"),
        ("another currency", "CP-VAL-029", @"in one currency|convert (it|the costs) first, at"),
        ("no rate between two currencies", "CP-VAL-030",
            @"\b[Nn]o (exchange )?rate from .* is stated|no rate is stated"),
        ("too low", "CP-VAL-031", @"\bbelow (zero|0): (give|state)|: (zero|0) or more is allowed|\btoo low\b"),
        ("not above zero", "CP-VAL-032", @"^\{\w+\} is given: give more than 0"),
        ("out of a range", "CP-VAL-033",
            @"\bout of range\b|not allowed here: (give|use) |is allowed(: | here)?(give|use) \{?\w+\}? to "),
        ("an empty list", "CP-VAL-034", @"\b(list is empty|in this list: give)|: give at least one( \w+)?\.$"),
        ("dated before the last entry", "CP-LIF-003", "before the last (entry|step)|before the entry that precedes"),
        ("a day to come where one that has come is meant", "CP-LIF-006", "after the day of recording"),
        ("somebody of neither side", "CP-LIF-007", "acts for neither side|is of neither side|by one of these two"),
        ("another calendar", "CP-LIF-008", @"\bin the calendar \{"),
        ("a day that has gone where one to come is meant", "CP-LIF-011",
            "before the day of (recording|asking)|(still|day) to come"),
        ("an identity that is taken", "CP-LIF-012", "identity of another|an identity of its own"),
        ("what is not there", "CP-LIF-013",
            "^There is no .*name (another|one that was)|record it first, or name another"),
        ("somebody of another party", "CP-LIF-014", "does not act for|acts? for another party|is not of the \\{side"),
        ("another version than the present one", "CP-LIF-015",
            @"Version \{\w+\} is (meant|accepted|the)|answer is on version"),
        ("not the next version", "CP-LIF-016", @"^Version \{given\} .*the next one is"),
        ("done by this side", "CP-LIF-017", @"^This side .* already|have the other side (do|agree)"),
        ("that of another agreement", "CP-LIF-018", @"is that of( the \w+( of)?)? \{given[\w.]*\}"),
        ("recorded under another", "CP-LIF-019", "recorded under \\{under|history stands under"),
        ("nothing that this actor may settle", "CP-LIF-020", @"\bis open that you may\b|may settle: record one"),
        ("one party in two places", "CP-PTY-001", @"\bnamed as both\b|is both \w+ and|two different parties"),
        ("an agreement that is not in force", "CP-AGR-053", "until it is closed"),
        ("a number that is taken", "CP-FAM-007", "case and outer blanks"),
        ("no country", "CP-LOC-001", "not a country|code of a country"),
    ];

    // What says so too, and more: why it has a code of its own.
    private static readonly Dictionary<string, string> SaysMore = new(StringComparer.Ordinal)
    {
        ["CP-AGR-031"] = "the identity of this agreement too may not be that of the new one",
        ["CP-AGR-052"] = "says why the lead: nobody rates the risk of its own organisation",
        ["CP-AMD-024"] = "the floor of another day is refused with it",
        ["CP-CSV-011"] = "says which row has the identity",
        ["CP-CSV-012"] = "says of which day the rate is needed",
        ["CP-DOS-009"] = "an identity that only looks like another",
        ["CP-DUE-002"] = "three faults of a condition in one",
        ["CP-FBK-018"] = "the party of the designated manager counts too",
        ["CP-FIL-012"] = "a member of an object, and not of a list",
        ["CP-FIL-021"] = "says where the person stands first, and which double is meant to be",
        ["CP-LOC-012"] = "two tallies by different policies",
        ["CP-MON-001"] = "says how many decimals there may be",
        ["CP-MON-004"] = "groups of what are not people are refused with it",
        ["CP-MON-011"] = "whoever answers may also send the plan back",
        ["CP-REL-001"] = "says how many decimals there may be",
        ["CP-REP-004"] = "the final reports are due without being listed",
        ["CP-REP-021"] = "the total of other days is refused with it",
        ["CP-ROL-034"] = "says which cells of a row exclude each other",
        ["CP-ROL-035"] = "four faults of a scale in one",
        ["CP-VAL-014"] = "says that points are meant, and what else there is",
    };

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.Kind)];

    [Theory, MemberData(nameof(Names))]
    public void A_common_kind_has_one_code(string name)
    {
        var (_, code, words) = Kinds.Single(kind => kind.Kind == name);
        var claiming = Made.Where(refusal => Regex.IsMatch(refusal.Text, words)).ToArray();
        claiming.Select(refusal => refusal.Code).Should().Contain(code, "its own text has these words");
        claiming.Where(refusal => refusal.Code != code && !SaysMore.ContainsKey(refusal.Code))
            .Select(refusal => $"{refusal.Code}: {refusal.Text}").Should().BeEmpty("{0} says it", code);
    }

    [Fact]
    public void What_has_a_code_of_its_own_although_it_says_the_same_does_say_it() =>
        SaysMore.Keys.Except(Made.Where(refusal => Kinds.Any(kind =>
                kind.Code != refusal.Code && Regex.IsMatch(refusal.Text, kind.Words))).Select(refusal => refusal.Code))
            .Should().BeEmpty();

    [Fact]
    public void Every_refusal_says_what_to_do() =>
        Made.Where(refusal => !ToDo().IsMatch(refusal.Text) && !SaidByAnother.ContainsKey(refusal.Code))
            .Select(refusal => $"{refusal.Code}: {refusal.Text}").Should().BeEmpty();

    // People read these, and a host finds the member by the field and the code.
    [Fact]
    public void No_refusal_names_a_member_of_the_code() =>
        Made.Where(refusal => CodeName().IsMatch(Hole().Replace(Hole().Replace(refusal.Text, ""), "")))
            .Select(refusal => $"{refusal.Code}: {refusal.Text}").Should().BeEmpty();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    // Two words in one, such as RateFor.
    [GeneratedRegex(@"\b\w*[a-z][A-Z]\w*")]
    private static partial Regex CodeName();

    // Where the text ends in one that is made elsewhere, and that says what to do.
    private static readonly Dictionary<string, string> SaidByAnother = new(StringComparer.Ordinal)
    {
        ["CP-FIL-014"] = "the refusal of the value itself",
        ["CP-CLO-001"] = "the refusal of a day of the plan",
        ["CP-BUD-011"] = "the reason of the judgement",
        ["CP-BUD-012"] = "the reason of the judgement",
        ["CP-DON-017"] = "the refusal of the rate",
        ["CP-PAY-005"] = "what blocks the tranche, each with what is missing",
        ["CP-LIF-001"] = "what is possible in the phase",
        ["CP-LIF-002"] = "what is possible for the actor",
    };

    private const string Verbs =
        "accept|account|add|agree|amend|answer|appeal|apply|appoint|approve|ask|assess|assign|attach|" +
        "begin|bring|budget|cancel|change|charge|check|choose|classify|close|compare|complete|confirm|" +
        "convert|correct|count|cover|cut|date|decide|determine|discuss|dispose|distribute|do|draft|end|" +
        "extend|fetch|fill|find|finish|fit|fix|follow|get|give|go|grade|group|hand|have|hear|hold|" +
        "inform|invite|join|keep|leave|let|list|load|look|lower|make|mark|mend|merge|move|name|number|" +
        "offer|open|pay|plan|propose|publish|put|question|raise|rate|read|receive|reckon|record|reduce|" +
        "refer|register|renew|reopen|repeat|report|request|resume|revise|round|save|say|screen|select|" +
        "set|settle|show|sign|split|state|stay|submit|swap|take|tell|tie|treat|undo|use|wait|waive|" +
        "withdraw|work|write";

    // A verb that asks for something, where a sentence or one of its parts begins.
    [GeneratedRegex(@"(?:^|[:;.,(] |\band |\bor |\bthen )(?:first |only |also )?(?:" + Verbs + @")\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ToDo();
}
