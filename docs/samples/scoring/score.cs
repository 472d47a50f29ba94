#:project ../../../src/Care.Partnerships.Json/Care.Partnerships.Json.csproj
#:package Sep

// Scores the answers of a spreadsheet against a scorecard that somebody wrote by hand:
//     dotnet run docs/samples/scoring/score.cs [-- TEMPLATE.json ANSWERS.csv]
//     dotnet publish docs/samples/scoring/score.cs -p:PublishAot=true      one file, without .NET
// Exit code 0: a score is printed. Exit code 1: something is wrong with the files, and everything wrong is listed.

using Care.Partnerships;
using Care.Partnerships.Json;
using Care.Partnerships.Scoring;
using Care.Partnerships.Values;
using nietras.SeparatedValues;

var (card, answers) = args is [{ } first, { } second] ? (first, second)
    : ("docs/data/scorecard-template.json", "docs/data/scorecard-answers.csv");
var template = WireDocuments.ScorecardTemplate.Load(File.ReadAllBytes(card));
if (!template.IsSuccess) return Tell(template.Refusals());
using var rows = Sep.Reader().FromFile(answers);
var given = rows.Enumerate(row => new ItemAnswer(
    Id<TemplateItem>.Of(row["item"].ToString()), row["answer"].TryParse<int>(),
    row["evidence"].ToString() is { Length: > 0 } evidence ? evidence : null));
var sheet = Sheet.From(template.Value, new(template.Value.Key, given.ToValueList()));
if (!sheet.IsSuccess) return Tell(sheet.Refusals());
Console.WriteLine($"{template.Value.Title}: {Scorer.Score(sheet.Value)}");
foreach (var dimension in ScoreBreakdown.Of(sheet.Value).Dimensions)
    Console.WriteLine($"  {dimension.Dimension.Title}: {dimension.Points} / {dimension.Divisor}");
return 0;

static int Tell(ValueList<Refusal> problems)
{
    foreach (var problem in problems) Console.Error.WriteLine($"{problem.Code} {problem.Field}: {problem.Message}");
    return 1;
}
