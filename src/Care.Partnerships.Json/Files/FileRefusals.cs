using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Localisation;

namespace Care.Partnerships.Json.Files;

/// <summary>
/// What may be wrong in a partnership file. In the order of their numbers; codes are public and never reused. The field
/// is the path in the file.
/// </summary>
internal static class FileRefusals
{
    // the bytes
    public static Refusal TooLarge(int given, int longest) => new("CP-FIL-001", "$",
        $"There are {given} bytes, and at most {longest} are read: split a file by programme or by year.");

    public static Refusal Nothing() => new("CP-FIL-002", "$",
        $"There is nothing to read: give JSON, which begins with {{ and ends with }}.");

    public static Refusal NotUtf8(int at) => new("CP-FIL-003", "$",
        $"Byte {at}, counted from 0, is not UTF-8, the only encoding that is read: save or send it as UTF-8.");

    public static Refusal EndsTooEarly(int line) => new("CP-FIL-004", "$",
        $"The text ends in line {line} before everything that was opened is closed: " +
        $"get the whole, part of it may be lost.");

    public static Refusal NotJson(JsonException e) => new("CP-FIL-005", "$",
        $"Line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1} cannot stand there in JSON: " +
        $"mend it; no comments, no comma before a closing bracket, texts in double quotes.");

    public static Refusal TooDeep(int line, int deepest) => new("CP-FIL-006", "$",
        $"In line {line} brackets stand more than {deepest} deep: " +
        $"a partnership file needs fewer than ten; check where it comes from.");

    // shapes
    public static Refusal WrongShape(string path, string given, string needed) => new("CP-FIL-007", path,
        $"Here stands {given}, where {needed} is needed: write that instead.");

    public static Refusal NewerVersion(string path, int given, int newest) => new("CP-FIL-008", path,
        $"The file is of version {given}, and version {newest} is understood here: " +
        $"read it with a newer release; nothing else in it was looked at.");

    public static Refusal NoSuchVersion(string path, int given, int newest) => new("CP-FIL-009", path,
        $"There is no version {given}: version {newest} is understood; write {newest}.");

    public static Refusal Missing(string path, bool mayBeNull = false) => new("CP-FIL-010", path,
        $"This is missing: write it{(mayBeNull ? ", or null where there is none" : "")}.");

    public static Refusal Unknown(string path, string allowed) => new("CP-FIL-011", path,
        $"This is not known here; known are: {allowed}. Correct the name, or take it out.");

    public static Refusal Twice(string path) => new("CP-FIL-012", path,
        $"This is given more than once, and only one can be meant: keep one.");

    public static Refusal Null(string path) => new("CP-FIL-013", path,
        $"Here stands null, where a value is needed: give the value.");

    // values
    public static Refusal ValueRefused(string path, Refusal cause) => new("CP-FIL-014", path,
        $"The value is refused ({cause.Code}). {cause.Message}") { Causes = [cause] };

    // What the whole library refuses has its own code, and is the cause here.
    public static Refusal Blank(string path) => ValueRefused(path, ValueRefusals.Blank(LastOf(path)));

    public static Refusal NotACountry(string path, string given) =>
        ValueRefused(path, LocalisationRefusals.NotACountry(LastOf(path), given));

    public static Refusal OtherId(string path, string kind, string given, string under) =>
        ValueRefused(path, KernelRefusals.UnderAnother(LastOf(path), kind, given, under));

    public static Refusal OutOfOrder(string path, LocalDate on, LocalDate before) =>
        ValueRefused(path, KernelRefusals.BeforeTheLast(LastOf(path), on, before));

    public static Refusal SameNumber(string path, string number, string first) =>
        ValueRefused(path, FamilyRefusals.SameNumber("heading.number", number, first));

    private static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    public static Refusal NotADay(string path, string given) => new("CP-FIL-015", path,
        $"\"{Given.Short(given)}\" is no day of the calendar: write year, month and day as 2026-03-31.");

    public static Refusal UnknownName(string path, string given, string allowed) => new("CP-FIL-016", path,
        $"\"{Given.Short(given)}\" is not one of the names allowed here: " +
        $"{allowed}. Use one of them, in small letters.");

    public static Refusal NotAWholeNumber(string path, string given) => new("CP-FIL-017", path,
        $"Here stands {given}, where a whole number of at most {int.MaxValue} is needed: " +
        $"write it without quotes and decimal point.");

    public static Refusal HalfACharacter(string path) => new("CP-FIL-018", path,
        $"The text holds half a character, such as \\ud800 alone: write the whole character.");

    // facts
    public static Refusal NoEventName(string path) => new("CP-FIL-019", path,
        $"The fact does not say what happened: add \"type\" with its name, such as \"agreement-signed/1\".");

    public static Refusal UnknownEvent(string path, string given, IEnumerable<string> allowed) => new(
        "CP-FIL-020", path,
        $"\"{Given.Short(given)}\" is no fact known here{Nearest.To(Given.Short(given), allowed)}; known are: " +
        $"{string.Join(", ", allowed)}. Correct the name, or read it with a newer release.");

    public static Refusal SamePerson(string path, string id, string first) => new("CP-FIL-021", path,
        $"The person {id} is listed already, at {first}: " +
        $"keep one. Only one human in two positions, under one name, is listed twice.");

    public static Refusal SameId(string path, string kind, string id, string first) => new("CP-FIL-022", path,
        $"The {kind} {id} is listed already, at {first}: keep one of the two, or give this one its own id.");

    public static Refusal UnknownParty(string path, string id, IEnumerable<string> known) => new("CP-FIL-023", path,
        $"No listed party has the id {id}{NearestTo(id, known)}: add it to the parties, or correct the id.");

    public const string UnknownPersonCode = "CP-FIL-024";

    public static Refusal UnknownPerson(string path, string id, IEnumerable<string> known) => new("CP-FIL-024", path,
        $"No listed person has the id {id}{NearestTo(id, known)}: add that person to the list, or correct the id.");

    public static Refusal NoEntries(string path, string kind) => new("CP-FIL-025", path,
        $"There is no entry, so that nothing is known of this {kind}: add what was recorded, or leave it out.");

    public static Refusal CannotFollow(string path, string name, string why) => new("CP-FIL-026", path,
        $"The fact {name} cannot stand here. {why} Correct it, or add what is missing before it.");

    // the reader itself
    public static Refusal Unreadable(string path, string given) => new("CP-FIL-027", path,
        $"Here stands {given} that cannot be read, for a reason that has no code yet: " +
        $"compare it with a file that was saved by this library, and report it.");

    public static Refusal AndMore(string path, int told) => new("CP-FIL-028", path,
        $"More than {told} problems were found, and reading stopped here: mend these first, then load the file again.");

    // what later sections brought
    public static Refusal UnknownAgreement(string path, string id, IEnumerable<string> known) => new("CP-FIL-029", path,
        $"No agreement of this file has the id {id}{NearestTo(id, known)}: " +
        $"add it to the agreements, or correct the id.");

    public static Refusal NotUsed(string path, string why) => new("CP-FIL-030", path,
        $"This is given and would be lost, because {why}: take it out, or correct what it belongs to.");

    public static Refusal OtherType(string path, string given, string name) => new("CP-FIL-031", path,
        $"Here stands \"{Given.Short(given)}\", but a fact {name} is asked for: write that, or leave \"type\" out.");

    public static Refusal NotInThisPost(string path, string id, string posts) => new("CP-FIL-032", path,
        $"{id} is not listed in this post; listed are: {posts}. List the person in the post, or name one of these.");

    public static Refusal NeverPublished(string path, int given, int newest) => new("CP-FIL-033", path,
        $"Version {given} of the form was never published and is not read: " +
        $"save it again from the records that it was made of, as version {newest}; nothing else in it was looked at.");

    public static Refusal NeverStoodSo(string path, string agreement, int version) => new("CP-FIL-034", path,
        $"Agreement {agreement} never stood so in version {version} by its own history: " +
        $"fetch it from the agreement, or correct the history that is wrong.");

    public static Refusal NoSuchFrequency(string path, int months) => new("CP-FIL-035", path,
        $"Reports every {months} months are not known: write 1, 3, 6 or 12, or null and the last days of the periods.");

    public static Refusal MonthsAndDays(string path) => new("CP-FIL-036", path,
        $"Both months and last days of periods are given, and only one can be meant: leave one empty.");

    public static Refusal NotADayOfTheYear(string path, string given) => new("CP-FIL-037", path,
        $"\"{Given.Short(given)}\" is no day of the year: write month and day as 07-01.");

    // a single fact
    public static Refusal OtherActor(string path, string given, string by) => new("CP-FIL-038", path,
        $"Here stands {given}, but {by} proposes it: leave \"by\" out, or let the one who is named propose it.");

    public static Refusal OtherDay(string path, LocalDate given, LocalDate on) => new("CP-FIL-039", path,
        $"Here stands {given:uuuu-MM-dd}, but it is proposed on {on:uuuu-MM-dd}: leave \"on\" out, or give this day.");

    public static Refusal OtherCentury(string path, LocalDate given, DateInterval days) => new("CP-FIL-040", path,
        $"Nothing was recorded on {given:uuuu-MM-dd}; entries are of {days.Start:uuuu-MM-dd} to " +
        $"{days.End:uuuu-MM-dd}: correct the year.");

    public static Refusal Needed(string path, string by) => new("CP-FIL-041", path,
        $"This is missing, and {by} needs it: write it, or correct what asks for it.");

    private static NearestName NearestTo(string id, IEnumerable<string> known) => new(id, known);

    // Looked for when the refusal is read, among the first ones alone: a file may list a hundred thousand, and name as
    // many that are not there.
    private sealed class NearestName(string id, IEnumerable<string> known)
    {
        public override string ToString() => Nearest.To(id, known.Take(1_000));
    }
}
