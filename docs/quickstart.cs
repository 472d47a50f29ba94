#:project ../src/Care.Partnerships/Care.Partnerships.csproj
#:project ../src/Care.Partnerships.Json/Care.Partnerships.Json.csproj
#:project ../src/Care.Partnerships.Reporting/Care.Partnerships.Reporting.csproj
#:project ../src/Care.Partnerships.Html/Care.Partnerships.Html.csproj

// Reads a partnership file, holds it against the rules, and prints what a programme officer wants to know first:
//     dotnet run docs/quickstart.cs [-- FILE] [--as PARTY] [--on YYYY-MM-DD]
// More, each of them instead of the first screen, or all of it after it:
//     --duties  --money  --close-out  --scores  --agreement NUMBER  --all
// To keep: a page to open and print, the duties as Markdown and as a calendar, and tables for a spreadsheet:
//     --html FILE  --md FILE  --ics FILE  --csv FOLDER
// Exit code 0: the file can be read, and every history in it can be followed; what an audit found is listed.
// Exit code 1: it has problems, all of them listed with their place in the file. Exit code 2: wrong use.

using Care.Partnerships.CloseOut;
using Care.Partnerships.Csv;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Html;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using NodaTime.Text;

// The sample tells of a day of its own; a file of one's own is read as of today.
var (sampleDay, path, views) = (new LocalDate(2026, 11, 22), (string?)null, new List<string>());
var kept = new Dictionary<string, string>();
LocalDate? given = null;
string? party = null, number = null;
const string Known = "--duties --money --close-out --scores --all --agreement NUMBER --as PARTY --on DAY --html FILE " +
    "--md FILE --ics FILE --csv FOLDER";
for (var i = 0; i < args.Length; i++)
    switch (args[i])
    {
        case "--on" when i + 1 < args.Length && LocalDatePattern.Iso.Parse(args[i + 1]) is { Success: true } parsed:
            (given, i) = (parsed.Value, i + 1);
            break;
        case "--on":
            return Stop("After --on comes a day of the calendar, such as 2026-11-22.");
        case "--as" when i + 1 < args.Length:
            (party, i) = (args[i + 1], i + 1);
            break;
        case "--agreement" when i + 1 < args.Length:
            (number, i) = (args[i + 1], i + 1);
            views.Add("--agreement");
            break;
        case "--html" or "--md" or "--ics" or "--csv" when i + 1 < args.Length:
            kept[args[i]] = args[++i];
            break;
        case "--duties" or "--money" or "--close-out" or "--scores" or "--all":
            views.Add(args[i]);
            break;
        case "--help" or "-h" or "-?":
            Console.WriteLine($"dotnet run docs/quickstart.cs -- [FILE] {Known}");
            return 0;
        case ['-', ..]:
            return Stop($"{args[i]} is not known, or lacks what comes after it. Known are: {Known}.");
        default:
            if (path is not null) return Stop($"One file at a time: {path} or {args[i]}?");
            path = args[i];
            break;
    }

var data = Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "docs", "data");
// The samples by their place, since a file of one's own may have any name.
var isSample = path is null || Path.GetDirectoryName(Path.GetFullPath(path)) == Path.GetFullPath(data);
var on = given ?? (isSample ? sampleDay : LocalDate.FromDateTime(DateTime.Today));
path ??= Path.Combine(data, "typhoon-response.json");
if (!File.Exists(path)) return Stop($"There is no file {path}: give the path of a partnership file.");

// The library reads no files: the host does, and hands over the bytes.
var loaded = PartnershipFile.Load(File.ReadAllBytes(path));
if (!loaded.IsSuccess)
{
    var problems = loaded.ValidationErrors.ToArray();
    var count = problems.Length == 1 ? "1 problem" : $"{problems.Length} problems";
    Console.WriteLine($"{Path.GetFileName(path)} has {count}. Nothing was changed.\n");
    foreach (var problem in problems)
        Console.WriteLine($"{problem.Identifier}\n    {problem.ErrorCode}: {problem.ErrorMessage}");
    return 1;
}

// Where everything stood at the end of that day.
var dossier = loaded.Value.Dossier.At(on);
var (names, wholes) = (Names.Of(dossier.Parties, dossier.People), dossier.Wholes);
var reader = party is null
    ? wholes.Select(whole => whole.Agreement.Sides?.Lead)
        .Concat(dossier.Relationships.Select(one => one.State.Heading?.Sides.Lead)).FirstOrDefault()
    : dossier.Parties.FirstOrDefault(one => one.Id.Value == party)?.Id;
if (reader is null && party is not null)
    return Stop($"No party {party} is in the file{Nearest(party, dossier.Parties.Select(one => one.Id.Value))}.");
// Nobody reads of an agreement of others.
if (party is not null && reader is not null)
    wholes = wholes.Where(whole => whole.Agreement.Sides?.SideOf(reader) is not null).ToValueList();
if (number is not null && wholes.All(whole => whole.Agreement.Heading?.Number != number))
    return Stop($"No agreement {number} is in the file on {on:uuuu-MM-dd}" +
        Nearest(number, wholes.Select(whole => whole.Agreement.Heading!.Number)) + ".");

if (kept.Count > 0)
{
    if (reader is null) return Stop($"Nothing is recorded by {on:uuuu-MM-dd}: there is nothing to keep.");
    try
    {
        Keep(reader);
        return 0;
    }
    catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
    {
        return Stop($"It could not be written: {failed.Message}");
    }
}

if (views.Count == 0 || Shows("--all"))
{
    if (reader is null) Console.WriteLine($"{dossier.Title}, on {on:uuuu-MM-dd}: nothing is recorded by then.");
    else Console.Write(new FirstScreen(names).Of(dossier, reader, on));
    // Without --as nothing is kept from whoever has the file: what the screen leaves out is told.
    string[] others =
    [
        .. wholes.Where(whole => reader is not null && whole.Agreement.Sides?.SideOf(reader) is null)
            .Select(whole => $"{whole.Agreement.Heading!.Number} (--as {whole.Agreement.Sides!.Lead})"),
    ];
    if (others.Length > 0) Console.WriteLine($"OF OTHER PARTIES, not shown here: {string.Join(", ", others)}");
    Audited();
}

if (Shows("--duties"))
    Print(
        $"What is to be done, on {on:uuuu-MM-dd}",
        new DutyReport(names).Table(dossier, party is null ? null : reader, on).ToText());
foreach (var whole in wholes.Where(whole => number is null || whole.Agreement.Heading?.Number == number)) Whole(whole);
if (views.Count == 0)
{
    var last = wholes is [.., var whole] ? whole.Agreement.Heading : null;
    var other = dossier.Parties.FirstOrDefault(one => one.Id != reader);
    Console.WriteLine($"More: --duties  --money  --close-out  --scores  --agreement {last?.Number}  --all  --on DAY");
    Console.WriteLine("To keep: --html FILE  --md FILE  --ics FILE  --csv FOLDER   ·   as another party reads it: " +
        $"--as {other?.Id}");
}

return 0;

bool Shows(string view) => views.Contains(view) || (view != "--agreement" && views.Contains("--all"));

void Whole(AgreementDossier whole)
{
    var (agreement, heading) = (whole.Agreement, whole.Agreement.Heading!);
    if (Shows("--money")) Money(whole);
    if (Shows("--close-out") && whole.CloseOut is { Phase: not CloseOutPhase.NotStarted } closeOut)
    {
        var board = new CloseOutReport(names);
        Print($"Close-out of {heading.Number}", board.Summary(closeOut, on) + "\n" + board.Board(closeOut, on));
    }

    if (Shows("--scores")) Scores(whole);
    if (!Shows("--agreement") && !Shows("--all")) return;
    var report = new AgreementReport(names);
    Print($"{heading.Number}: {heading.Title}", report.Overview([whole], on));
    Print("What happened", report.History(dossier.Agreements.First(one => one.Id == heading.Id).Entries));
    Print("Who may do what", report.WhoMayDoWhat(agreement, on));
    if (agreement.Amendments.Count > 0) Print("Amendments", AgreementReport.Amendments(agreement));
    if (agreement.Roles is not { } matrix) return;
    var asked = new MatrixReviewInput(on)
    {
        GrantSize = agreement.Ceiling, People = dossier.People, AcceptUnconfirmed = true,
    };
    Print("Who does what", new RoleReport(names).Table(matrix, FunctionCatalogue.Standard));
    Print("What to mend in it", new RoleReport(names).Problems(MatrixReview.Of(matrix, asked)));
}

void Money(AgreementDossier whole)
{
    var (agreement, heading) = (whole.Agreement, whole.Agreement.Heading!);
    if (whole.AccountHistory is { } history)
    {
        var owed = whole.OwedReports(on) ?? [];
        Print($"Money of {heading.Number}",
            FundingReport.Summary(history, owed, blockingIssues: [], on, WorkingCalendar.MondayToFriday));
        Print($"Reports of {heading.Number}", new ReportStatusReport(names).Duties(agreement, owed));
        Print($"What happened to the money of {heading.Number}", new FundingReport(names).History(history));
    }

    foreach (var budget in dossier.Budgets.Where(budget => budget.Agreement == heading.Id))
        if (budget.Versions.InForce.LastOrDefault(version => version.On <= on) is { Budget: var agreed })
        {
            Print($"Budget of {heading.Number}", BudgetReport.Categories(agreed).ToText());
            if (budget.Overhead is { } terms && agreed.OverheadUnder(terms) is { IsSuccess: true, Value: var working })
                Print($"Overhead of {heading.Number}, line by line", OverheadReport.Breakdown(working));
        }
}

void Scores(AgreementDossier whole)
{
    if (whole.CheckIns is [{ Setup: { } setup }, ..] && reader is not null
        && setup.Sides.SideOf(reader) is { } side)
        Print($"Check-ins of {whole.Agreement.Heading!.Number}, as {setup.Invited[side][0].Name} sees them",
            new ScorecardReport(names).Summary(whole.CheckIns, setup.Invited[side][0], on));
    foreach (var survey in whole.Surveys)
        if (SurveyFindings.From(survey) is { IsSuccess: true, Value: var findings })
            Print($"What the survey \"{survey.Heading!.Title}\" found", new SurveyReport(names).Findings(findings));
}

// The library writes no files either: it gives the texts, and the host keeps them.
void Keep(Id<Party> party)
{
    var own = wholes.Where(whole => whole.Agreement.Sides?.SideOf(party) is not null).ToArray();
    foreach (var (kind, target) in kept)
        switch (kind)
        {
            case "--html":
                Write(target, PartnershipPage.Of(dossier, party, on));
                break;
            case "--md":
                Write(target, new DutyReport(names).ToMarkdown(dossier, party, on));
                break;
            case "--ics":
                Write(target, DutyCalendar.Of(dossier, party, on));
                break;
            case "--csv":
                Directory.CreateDirectory(target);
                var duties = new DutyReport(names).Table(dossier, party, on);
                Write(Path.Combine(target, "duties.csv"), duties.ToCsv().ToText());
                var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                foreach (var whole in own)
                {
                    if (whole.Account is not { } account) continue;
                    var name = FileName(whole.Agreement.Heading!.Number, taken);
                    var budget = dossier.Budgets.FirstOrDefault(one => one.Agreement == whole.Agreement.Heading.Id);
                    var ledger = MoneyCsv.Of(account.Ledger, budget?.Versions.Current?.Budget, whole.Reports);
                    Write(Path.Combine(target, $"{name}-ledger.csv"), ledger.ToText());
                    Write(Path.Combine(target, $"{name}-payments.csv"), MoneyCsv.Of(account).ToText());
                }

                break;
        }

    static void Write(string file, string text)
    {
        File.WriteAllText(file, text);
        Console.WriteLine($"{file}: {new FileInfo(file).Length:N0} bytes");
    }
}

// Whether the rules would have allowed each entry, asked again as of its day.
void Audited()
{
    var audit = loaded.Value.Audit;
    Console.WriteLine(audit.Count == 0 ? "Audited: nothing to object." : $"Audited: {audit.Count} to object to.");
    // Whoever reads for one party reads nothing of the agreements of others.
    if (party is null) foreach (var finding in audit)
        Console.WriteLine($"{finding.Path}\n    {string.Join("\n    ", finding.Refusals.AsEnumerable())}");
}

// A number is the words of people. Of a name of a file it becomes letters and digits with hyphens between them, so that
// it leads to no other folder; where another agreement has that name, it gets a figure behind it.
static string FileName(string number, HashSet<string> taken)
{
    const int Longest = 60;
    var safe = new string([.. number.Select(sign => char.IsLetterOrDigit(sign) ? sign : '-').Take(Longest)]).Trim('-');
    if (safe.Length == 0) safe = "agreement";
    var name = safe;
    for (var i = 2; !taken.Add(name); i++) name = $"{safe}-{i}";
    return name;
}

// What somebody may have meant, and everything that is known.
static string Nearest(string given, IEnumerable<string> known)
{
    string[] all = [.. known];
    return all.Length == 0 ? "" : $"; the nearest is {all.MinBy(name => Distance(given, name))} (known: " +
        $"{string.Join(", ", all)})";
}

// How many letters are to be changed, added or left out; capitals do not count.
static int Distance(string left, string right)
{
    int[] row = [.. Enumerable.Range(0, right.Length + 1)];
    for (var i = 1; i <= left.Length; i++)
    {
        var (before, corner) = (i, row[0]);
        row[0] = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
            before = Math.Min(Math.Min(row[j], before) + 1, corner + (same ? 0 : 1));
            (corner, row[j]) = (row[j], before);
        }
    }

    return row[^1];
}

static void Print(string title, string text) => Console.WriteLine(title + "\n" + text);

static int Stop(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
