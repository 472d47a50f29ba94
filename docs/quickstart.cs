#:project ../src/Care.Partnerships/Care.Partnerships.csproj
#:project ../src/Care.Partnerships.Json/Care.Partnerships.Json.csproj
#:project ../src/Care.Partnerships.Reporting/Care.Partnerships.Reporting.csproj

// Reads a partnership file, holds it against the rules, and prints what a programme officer wants to know first.
//     dotnet run docs/quickstart.cs [FILE] [--on YYYY-MM-DD]
// Exit code 0: the file is lawful. 1: it has problems, all of them listed with their place in the file. 2: wrong use.

using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using NodaTime.Text;

var on = new LocalDate(2026, 11, 22);
string? path = null;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--on" && i + 1 < args.Length && LocalDatePattern.Iso.Parse(args[i + 1]) is { Success: true, Value: var day }) (on, i) = (day, i + 1);
    else if (args[i] == "--on") return Stop("After --on comes a day of the calendar, such as 2026-11-22.");
    else if (path is null) path = args[i];
    else return Stop($"One file at a time: {path} or {args[i]}?");
}

path ??= Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "docs", "data", "typhoon-response.json");
if (!File.Exists(path)) return Stop($"There is no file {path}: give the path of a partnership file.");

// The library reads no files: the host does, and hands over the bytes.
var loaded = PartnershipFile.Load(File.ReadAllBytes(path));
if (!loaded.IsSuccess)
{
    var problems = loaded.ValidationErrors.ToArray();
    Console.WriteLine($"{Path.GetFileName(path)} has {problems.Length} {(problems.Length == 1 ? "problem" : "problems")}. Nothing was changed.\n");
    foreach (var problem in problems) Console.WriteLine($"{problem.Identifier}\n    {problem.ErrorCode}: {problem.ErrorMessage}");
    return 1;
}

var file = loaded.Value.Contents;
var report = new AgreementReport([.. file.Parties], [.. file.People]);

// Where every agreement stood at the end of that day.
var table = AgreementLifecycle.Table;
var agreements = file.Agreements.Select(a => table.At(a.Events, on)).Where(a => a.Phase != AgreementPhase.NotStarted).ToArray();

Console.WriteLine($"{file.Title}, as of {on:uuuu-MM-dd}\n");
Console.WriteLine("Parties");
Console.WriteLine(report.Parties());
Console.WriteLine("Agreements");
Console.WriteLine(report.Overview(agreements));
Console.WriteLine("What has fallen due by itself, and waits to be recorded");
Console.WriteLine(AgreementReport.FallenDue(agreements, on));
Console.WriteLine("What comes up in the next 90 days");
Console.WriteLine(AgreementReport.ComingUp(agreements, on, 90));

foreach (var (agreement, events) in agreements.Join(file.Agreements, a => a.Heading.Id, f => f.Id, (a, f) => (a, f.Events)))
{
    Console.WriteLine($"{agreement.Heading.Number}: {agreement.Heading.Title}\n");
    Console.WriteLine("What happened");
    Console.WriteLine(report.History(events.Where(happened => happened.On <= on)));
    Console.WriteLine($"Who may do what on {on:uuuu-MM-dd}");
    Console.WriteLine(report.WhoMayDoWhat(agreement, on));
    if (agreement.Amendments.Count > 0) Console.WriteLine($"Amendments\n{AgreementReport.Amendments(agreement)}");
    if (agreement.Heading.Roles is not { } matrix) continue;
    var roles = new RoleReport([]);  // parties by their short identities: the table is wide enough
    Console.WriteLine("Who does what\n");
    Console.WriteLine(roles.Table(matrix, FunctionCatalogue.Standard));
    Console.WriteLine("What to mend in it\n");
    Console.WriteLine(RoleReport.Problems(MatrixReview.Of(matrix, new(on) { GrantSize = agreement.Ceiling, People = file.People, AcceptUnconfirmed = true })));
}

return 0;

static int Stop(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
