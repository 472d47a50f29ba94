#:project ../../src/Care.Partnerships/Care.Partnerships.csproj
#:package Sep
#:property PublishAot=false
#:property JsonSerializerIsReflectionEnabledByDefault=true

// The peer of docs/samples/scoring/score.cs for .ci/cold-start: the same program, but the scorecard is read by
// System.Text.Json as it comes, by reflection, into records that the factories are asked about.

using System.Text.Json;
using Care.Partnerships;
using Care.Partnerships.Scoring;
using Care.Partnerships.Values;
using nietras.SeparatedValues;

var (card, answers) = (args[0], args[1]);
var read = JsonSerializer.Deserialize<CardFile>(
    File.ReadAllBytes(card), new JsonSerializerOptions(JsonSerializerDefaults.Web))!.Template;
var template = ScorecardTemplate.From(
    new(Id<ScorecardTemplate>.Of(read.Key.Id), read.Key.Version), Words(read.Title),
    read.Scheme == "check-in/1" ? ScorecardSchemes.CheckIn.Unchecked : throw new NotSupportedException(read.Scheme),
    read.Dimensions.Select(dimension => new TemplateDimension(
        Id<TemplateDimension>.Of(dimension.Id), Words(dimension.Title),
        dimension.Items.Select(item => new TemplateItem(
            Id<TemplateItem>.Of(item.Id), Words(item.Text), item.Weight, item.EvidenceFrom, item.IsKey)).ToValueList(),
        dimension.Weight)).ToValueList(),
    Percentage.Parse(read.MinAnswered, null)).Required();
using var rows = Sep.Reader().FromFile(answers);
var given = rows.Enumerate(row => new ItemAnswer(
    Id<TemplateItem>.Of(row["item"].ToString()), row["answer"].TryParse<int>(),
    row["evidence"].ToString() is { Length: > 0 } evidence ? evidence : null));
var sheet = Sheet.From(template, new(template.Key, given.ToValueList())).Required();
Console.WriteLine($"{template.Title}: {Scorer.Score(sheet)}");
foreach (var dimension in ScoreBreakdown.Of(sheet).Dimensions)
    Console.WriteLine($"  {dimension.Dimension.Title}: {dimension.Points} / {dimension.Divisor}");

static LocalizedText Words(JsonElement given) => given.ValueKind is JsonValueKind.String
    ? LocalizedText.Of(given.GetString()!)
    : new(given.EnumerateArray().Select(text => new Translation(
        text.GetProperty("language").GetString()!, text.GetProperty("text").GetString()!)).ToValueList());

internal sealed record CardFile(string Type, Card Template);

internal sealed record Card(CardKey Key, JsonElement Title, string Scheme, string MinAnswered, CardPart[] Dimensions);

internal sealed record CardKey(string Id, int Version);

internal sealed record CardPart(string Id, JsonElement Title, CardItem[] Items, int Weight = 1);

internal sealed record CardItem(
    string Id, JsonElement Text, int Weight = 1, int? EvidenceFrom = null, bool IsKey = false);
