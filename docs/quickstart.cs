#:project ../src/Care.Partnerships/Care.Partnerships.csproj
#:project ../src/Care.Partnerships.Json/Care.Partnerships.Json.csproj
#:project ../src/Care.Partnerships.Reporting/Care.Partnerships.Reporting.csproj

// Reads a partnership file, holds it against the rules, and prints what a programme officer wants to know first.
//     dotnet run docs/quickstart.cs [FILE] [--on YYYY-MM-DD]
// Exit code 0: the file can be read, and every history in it can be followed; what an audit found is listed.
// Exit code 1: it has problems, all of them listed with their place in the file. Exit code 2: wrong use.

using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using NodaTime.Text;

var on = new LocalDate(2026, 11, 22);
string? path = null;
for (var i = 0; i < args.Length; i++)
{
    if (
        args[i] == "--on"
        && i + 1 < args.Length
        && LocalDatePattern.Iso.Parse(args[i + 1]) is { Success: true, Value: var day })
        (on, i) = (day, i + 1);
    else if (args[i] == "--on")
        return Stop("After --on comes a day of the calendar, such as 2026-11-22.");
    else if (path is null)
        path = args[i];
    else
        return Stop($"One file at a time: {path} or {args[i]}?");
}

path ??= Path.Combine(
    AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "docs", "data", "typhoon-response.json");
if (!File.Exists(path)) return Stop($"There is no file {path}: give the path of a partnership file.");
// The library reads no files: the host does, and hands over the bytes.
var loaded = PartnershipFile.Load(File.ReadAllBytes(path));
if (!loaded.IsSuccess)
{
    var problems = loaded.ValidationErrors.ToArray();
    Console.WriteLine(
        $"{Path.GetFileName(path)} has {problems.Length} {(problems.Length == 1 ? "problem" : "problems")}. " +
        $"Nothing was changed.\n");
    foreach (var problem in problems)
        Console.WriteLine($"{problem.Identifier}\n    {problem.ErrorCode}: {problem.ErrorMessage}");
    return 1;
}

var file = loaded.Value.Contents;
var names = Names.Of(file.Parties, file.People);
var report = new AgreementReport(names);

// Where every agreement stood at the end of that day.
var agreements = file.Agreements.Select(a => a.At(on)).Where(a => a.Phase != AgreementPhase.NotStarted).ToArray();

Print($"{file.Title}, as of {on:uuuu-MM-dd}");

// Whether the rules would have allowed each entry of an agreement, asked again as of its day.
var audit = loaded.Value.Audit;
Console.WriteLine(
    audit.Count == 0
        ? "Audited: nothing to object.\n"
        : $"Audited: {audit.Count} {(audit.Count == 1 ? "entry" : "entries")} to object to.");
foreach (var finding in audit)
    Console.WriteLine($"{finding.Path}\n    {string.Join("\n    ", finding.Refusals.AsEnumerable())}");
Print("Parties", report.Parties());
Print("Agreements", report.Overview(agreements));
Print("Families", AgreementReport.Families(agreements));
Print("What has fallen due by itself, and waits to be recorded", AgreementReport.FallenDue(agreements, on));
Print("What comes up in the next 90 days", AgreementReport.ComingUp(agreements, on, 90));

// Reports and money. What the agreements ask for stands in their texts; here it is the same for all.
var asked = new ReportingTerms(
    ReportFrequency.Quarterly, ReportDeadlines.OfDays(AwardSide.Subrecipient, interim: 30, annual: 90, final: 90),
    new(Review: 14, Correction: 10))
{
    Kinds = [ReportKind.Financial]
};
foreach (
    var (agreement, history) in agreements
        .Where(a => a.Terms is not null)
        .Join(file.Reports, a => a.Heading!.Id, r => r.Agreement, (a, r) => (a, r)))
{
    var (book, schedule, reports) = (
        history.At(on), ReportSchedule.Of(agreement, asked).Value, new ReportStatusReport(names));
    var duties = ReportDuty.Of(schedule, book, on);
    Print(
        $"Reports of {agreement.Heading!.Number}, and who keeps the days", reports.Duties(agreement, duties)
            + "\n"
            + reports.Timeliness(
                agreement,
                [.. Enum.GetValues<Side>().Select(side => ReportTimeliness.Of(schedule, book, side, on))]));
    foreach (var money in file.FundingAccounts.Where(f => f.Agreement == agreement.Heading!.Id))
        Print(
            $"Money of {agreement.Heading!.Number}",
            FundingReport.Summary(money.Entries, duties, blockingIssues: [], on, WorkingCalendar.MondayToFriday));
}

var board = new CloseOutReport(names);
foreach (var closeOut in file.CloseOuts.Select(c => c.At(on)).Where(c => c.Phase != CloseOutPhase.NotStarted))
    Print(
        $"Close-out of {closeOut.Heading?.Number}",
        $"{board.Summary(closeOut, on)}\n{board.Board(closeOut, on)}\n" +
        $"The same as a chart (Mermaid)\n{board.Gantt(closeOut, on)}");
foreach (var history in file.CloseOuts)
    Print(
        $"What happened in the close-out of {NumberOf(history.Agreement)}",
        board.History(history.Entries.Where(entry => entry.On <= on)));
foreach (var history in file.FundingAccounts)
    Print(
        $"What happened to the money of {NumberOf(history.Agreement)}",
        new FundingReport(names).History(history.Entries.Where(entry => entry.On <= on)));

foreach (var assets in file.Assets)
    Print($"Assets of {NumberOf(assets.Agreement)}", new AssetReport(names).Register(assets.At(on)));

// Budgets: what each partner is paid for overhead, and what nobody pays; then the working, line by line.
var budgets = file
    .Budgets.Join(
        agreements,
        b => b.Agreement,
        a => a.Heading!.Id,
        (b, a) => (Heading: a.Heading!, Versions: b.Versions.InForce.Where(v => v.On <= on).TakeLast(1), b.Overhead))
    .SelectMany(b => b.Versions.Select(v => (b.Heading, v.Budget, b.Overhead)))
    .ToArray();
var agreed = budgets
    .Where(b => b.Overhead is not null)
    .Select(b => (b.Heading.Sides.Partner, b.Budget, b.Overhead!))
    .ToArray();
if (agreed.Length > 0) Print("Overhead of each partner", new OverheadReport(names).Partners(agreed).ToText());
foreach (var (heading, budget, overhead) in budgets)
{
    Print($"Budget of {heading.Number}", BudgetReport.Categories(budget).ToText());
    if (overhead is { } agreedTerms && budget.OverheadUnder(agreedTerms) is { IsSuccess: true, Value: var working })
        Print($"Overhead of {heading.Number}, line by line", OverheadReport.Breakdown(working));
}

// Check-ins as one of those invited may see them, and what a survey found.
foreach (var checkIns in file.CheckIns.GroupBy(c => c.Agreement))
{
    var states = checkIns.Select(c => c.At(on)).Where(c => c.Scheduled is not null).ToArray();
    if (states.Length == 0) continue;
    var reader = states[0].Setup!.Invited.Lead[0];
    Print(
        $"Check-ins of {NumberOf(checkIns.Key)}, as {reader.Name} sees them",
        new ScorecardReport(names).Summary(states, reader, on));
}

foreach (var survey in file.Surveys)
    if (SurveyFindings.From(survey.At(on)) is { IsSuccess: true, Value: var findings })
        Print(
            $"What the survey of {NumberOf(survey.Agreement)} found",
            new SurveyReport(names).Findings(findings));

foreach (
    var (agreement, entries) in agreements.Join(
        file.Agreements,
        a => a.Heading!.Id,
        f => f.Id,
        (a, f) => (a, f.Entries)))
{
    Print($"{agreement.Heading!.Number}: {agreement.Heading.Title}");
    Print("What happened", report.History(entries.Where(entry => entry.On <= on)));
    Print($"Who may do what on {on:uuuu-MM-dd}", report.WhoMayDoWhat(agreement, on));
    if (agreement.Amendments.Count > 0)
        Print("Amendments", AgreementReport.Amendments(agreement));
    if (agreement.Roles is not { } matrix)
        continue;
    // The parties by their short identities: the table is wide enough.
    Print("Who does what", "\n" + new RoleReport(Names.None).Table(matrix, FunctionCatalogue.Standard));
    Print(
        "What to mend in it", "\n"
            + RoleReport.Problems(
                MatrixReview.Of(
                    matrix, new(on)
                    {
                        GrantSize = agreement.Ceiling, People = file.People, AcceptUnconfirmed = true
                    })));
}

return 0;

string NumberOf(Id<Agreement>? id) =>
    agreements.FirstOrDefault(a => a.Heading?.Id == id)?.Heading?.Number ?? "an agreement of later";

static void Print(string title, string text = "") => Console.WriteLine(title + "\n" + text);

static int Stop(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
