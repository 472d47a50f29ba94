using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Sections;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Tests.Scoring;
using Care.Partnerships.Tests.Surveys;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

/// <summary>Check-ins and surveys on the wire: how they look, and what is refused where.</summary>
public partial class ScorecardWireTests
{
    private const string Template = "$[0].setup.template";

    // The template in full, as a host's own is written: what comes with the library goes by its name.
    private static readonly string Whole = JsonSerializer.Serialize(
        ScorecardTemplateParts.Of(Cards.Quarterly), WireTypes.Of<ScorecardTemplateParts>(PartnershipJson.Options))
        .Replace("\"scheme\":\"check-in/1\"", "\"scheme\":" + JsonSerializer.Serialize(
            ScoringSchemeParts.Of(Cards.Quarterly.Scheme), WireTypes.Of<ScoringSchemeParts>(PartnershipJson.Options)),
            StringComparison.Ordinal);

    private static readonly string CheckIns = Text(CheckInStory.Over.History)
            .Replace("\"template\":\"quarterly-check-in/1\"", $"\"template\":{Whole}", StringComparison.Ordinal),
        Surveys = Text(SurveyStory.Shared.History);

    [Property(Arbitrary = [typeof(ScorecardEventGenerators)], MaxTest = 300)]
    public bool Whatever_happens_to_a_check_in_comes_back(IEntry<CheckInFact> entry) => Back(entry)!.Equals(entry);

    [Property(Arbitrary = [typeof(ScorecardEventGenerators)], MaxTest = 300)]
    public bool Whatever_happens_to_a_survey_comes_back(IEntry<SurveyFact> entry) => Back(entry)!.Equals(entry);

    // Stores such as jsonb reorder the members of every object, and keep lists as they are.
    [Property(Arbitrary = [typeof(ScorecardEventGenerators)], MaxTest = 100)]
    public bool Members_at_any_depth_may_be_reordered_by_a_store(IEntry<CheckInFact> entry) =>
        Reversed(JsonSerializer.SerializeToNode(entry, PartnershipJson.Options))
            .Deserialize<IEntry<CheckInFact>>(PartnershipJson.Options)!
            .Equals(entry);

    [Fact]
    public void The_histories_come_back()
    {
        using var checkIns = JsonDocument.Parse(CheckIns);
        using var surveys = JsonDocument.Parse(Surveys);
        var file = Begun();
        var (checkIn, survey) = (
            CheckInSection.Reader.Read(checkIns.RootElement, "$", CheckInStory.Setup.Id, file)!,
            SurveySection.Reader.Read(surveys.RootElement, "$", SurveyStory.Heading.Id, file)!);
        checkIn.Entries.Should().Equal(CheckInStory.Over.History);
        survey.Entries.Should().Equal(SurveyStory.Shared.History);
        (checkIn.State, survey.State).Should().Be((CheckInStory.Over.State, SurveyStory.Shared.State));
        file.Problems.Found.Should().BeEmpty();
    }

    [Fact]
    public void An_item_is_written_so_that_people_can_read_it() =>
        JsonSerializer
            .Serialize(
                new TemplateItem(Cards.Item("voice"), LocalizedText.Of("Both decide.").And("fr", "Les deux."), 2, 4),
                PartnershipJson.Options)
            .Should()
            .Be("""
                    {"id":"voice","text":[{"language":"en","text":"Both decide."},{"language":"fr",\
                        "text":"Les deux."}],"weight":2,"evidenceFrom":4}
                    """.Joined());

    [Fact]
    public void A_band_is_written_without_zeros_at_the_end_of_its_edges() =>
        JsonSerializer
            .Serialize(ScorecardSchemes.CheckIn.Unchecked.Banding.Bands[0], PartnershipJson.Options)
            .Should()
            .Be("""
                    {"id":"concern","from":1,"to":2.9,"title":"Concern: to be addressed","needsAction":true}
                    """.Joined());

    // Stored entries name these scorecards instead of repeating them: what a name and number say must stay what it is.
    // A change needs a new number, and the old one stays.
    [Fact]
    public void A_scorecard_that_comes_with_the_library_never_changes_under_its_number() =>
        string.Join('\n', new[]
            {
                ScorecardTemplates.QuarterlyCheckIn, ScorecardTemplates.PartnershipAnalysis,
                SurveyTemplates.PartnershipQuestions,
            }.Select(template => $"{template} {HashOf(WireDocuments.ScorecardTemplate.Save(template))}"))
            .Should().Be("""
        quarterly-check-in/1 de6d0df4fd35a544
        partnership-analysis/1 96f06e141c349ef9
        partnership-survey/1 ee6ddf133d8fcf97
        """.ReplaceLineEndings("\n"));

    // The same of schemes, which templates name.
    [Fact]
    public void A_scheme_that_comes_with_the_library_never_changes_under_its_number() =>
        ScorecardSchemes.All.Select(scheme => string.Concat(
            JsonSerializer.Serialize(scheme.Unchecked, PartnershipJson.Options).Trim('"'), " ",
            HashOf(JsonSerializer.SerializeToUtf8Bytes(
                ScoringSchemeParts.Of(scheme.Unchecked),
                WireTypes.Of<ScoringSchemeParts>(PartnershipJson.Options)))))
            .Should().Equal(
                "partnerships-analysis/1 f6fbe86cad3b78b9", "partnerships-analysis-from-zero/1 42fe2ba7f9d9c1b6",
                "collaboration-factors/1 9a4ae798436afbcb", "check-in/1 e4d41d7530d659d5",
                "health-check/1 4b3c2cc57df6f60a", "agreement-ingredients/1 906f0ddd98014797",
                "charter-compliance/1 6b21738c25ec52ef", "micro-assessment/1 b4fdf55d256367ab");

    private static string HashOf(byte[] saved) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(saved))[..16];

    [Fact]
    public void An_answer_of_a_survey_names_nobody() =>
        JsonSerializer
            .Serialize(SurveyStory.OneAnswer.History[^1], PartnershipJson.Options)
            .Should()
            .Be("""
                    {"type":"survey-answered/1","answers":[{"item":"respect","value":4,"evidence":null},\
                        {"item":"money","value":null,"evidence":null}],"by":{"invitation":"i-1"},"on":"2026-05-01"}
                    """.Joined());

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join(
            '\n', Members<SheetSubject>(), Members<BandingRule>(), Members<ScoringMethod>(), Members<ScaleDirection>(),
            Members<SurveyOccasion>())
            .Should().Be("""
        lead partner partnership
        round-first by-lower-end
        mean-of-dimensions mean-of-items sum
        higher-is-better lower-is-better
        during after
        """.ReplaceLineEndings("\n"));

    // sheets
    [Fact]
    public void An_answer_off_the_scale() =>
        CheckIn("\"item\":\"equity-voice\",\"value\":2", "\"item\":\"equity-voice\",\"value\":9")
            .Should()
            .Equal("CP-SCO-017 $[3].sheets.ofPartnership.answers[3]");
    [Fact]
    public void An_unknown_item() =>
        CheckIn("\"item\":\"equity-voice\",\"value\":2", "\"item\":\"equity-choice\",\"value\":2")
            .Should()
            .Equal("CP-SCO-016 $[3].sheets.ofPartnership.answers[3]");
    [Fact]
    public void An_item_answered_twice() =>
        CheckIn("\"item\":\"equity-voice\",\"value\":2", "\"item\":\"equity-respect\",\"value\":2")
            .Should()
            .Equal("CP-VAL-028 $[3].sheets.ofPartnership.answers[4]");
    [Fact]
    public void A_sheet_of_another_version() =>
        CheckIn(
                "\"ofOther\":{\"template\":{\"id\":\"quarterly-check-in\",\"version\":1}",
                "\"ofOther\":{\"template\":{\"id\":\"quarterly-check-in\",\"version\":2}")
            .Should()
            .Equal("CP-SCO-015 $[2].sheets.ofOther.template");
    [Fact]
    public void An_answer_in_words() =>
        CheckIn("\"item\":\"equity-voice\",\"value\":2", "\"item\":\"equity-voice\",\"value\":\"two\"")
            .Should()
            .Equal("CP-FIL-017 $[3].sheets.ofPartnership.answers[3].value");
    [Fact]
    public void An_entry_that_cannot_follow() =>
        CheckIn(
                "\"type\":\"check-in-opened/1\"",
                "\"type\":\"check-in-closed/1\",\"by\":" +
                JsonSerializer.Serialize<Actor>(CheckInStory.Ana, PartnershipJson.Options))
            .Should()
            .Equal("CP-FIL-026 $[1]");

    // templates
    [Fact]
    public void A_gap_between_bands() =>
        CheckIn("\"from\":3", "\"from\":3.2").Should().Equal($"CP-SCO-008 {Template}.scheme.banding.bands[1]");
    [Fact]
    public void Weights_of_items_that_sum_to_nothing() =>
        CheckIn("\"text\":[", "\"weight\":0,\"text\":[")
            .Should()
            .Equal(Enumerable.Range(0, 5).Select(d => $"CP-SCO-003 {Template}.dimensions[{d}].items"));
    [Fact]
    public void Weights_of_dimensions_that_sum_to_nothing() =>
        CheckIn(",\"items\":[", ",\"weight\":0,\"items\":[").Should().Equal($"CP-SCO-003 {Template}.dimensions");
    [Fact]
    public void A_scale_upside_down() =>
        CheckIn("\"scale\":{\"min\":1", "\"scale\":{\"min\":6")
            .Should()
            .Equal($"CP-SCO-001 {Template}.scheme.scale.max");
    [Fact]
    public void An_edge_past_every_score() =>
        CheckIn("\"to\":5", "\"to\":79228162514264337593543950335")
            .Should()
            .Equal($"CP-SCO-010 {Template}.scheme.banding.bands[2]");
    [Fact]
    public void An_edge_that_would_be_rounded() =>
        CheckIn("\"to\":5", "\"to\":5.00000000000000000000000000000001")
            .Should()
            .Equal($"CP-FIL-007 {Template}.scheme.banding.bands[2].to");
    [Fact]
    public void An_edge_with_an_exponent() =>
        CheckIn("\"to\":5", "\"to\":5e0").Should().Equal($"CP-FIL-007 {Template}.scheme.banding.bands[2].to");
    [Fact]
    public void A_blank_text() =>
        CheckIn("\"text\":\"Bilan trimestriel\"", "\"text\":\" \"")
            .Should()
            .Equal($"CP-VAL-001 {Template}.title[1].text");
    [Fact]
    public void One_language_twice() =>
        CheckIn("\"language\":\"fr\",\"text\":\"Bilan", "\"language\":\"en\",\"text\":\"Bilan")
            .Should()
            .Equal($"CP-VAL-028 {Template}.title");
    [Fact]
    public void A_scheme_that_does_not_come_with_the_library() =>
        CheckIn("\"scheme\":{\"name\"", "\"scheme\":\"mine/1\",\"schemes\":{\"name\"")
            .Should()
            .Equal($"CP-FIL-011 {Template}.schemes", $"CP-FIL-016 {Template}.scheme");
    [Fact]
    public void A_wording_that_says_nothing_or_is_none()
    {
        CheckIn("\"title\":\"Strength\"", "\"title\":\" \"").Should()
            .Equal($"CP-VAL-001 {Template}.scheme.banding.bands[2].title");
        CheckIn("\"title\":\"Strength\"", "\"title\":7").Should()
            .Equal($"CP-FIL-007 {Template}.scheme.banding.bands[2].title");
    }

    [Fact]
    public void Every_scheme_of_the_library_goes_by_a_name_of_its_own()
    {
        var names = ScorecardSchemes.All.Select(scheme =>
            JsonSerializer.Serialize(scheme.Unchecked, PartnershipJson.Options)).ToArray();
        names.Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.EndsWith("/1\"", StringComparison.Ordinal));
        foreach (var (name, scheme) in names.Zip(ScorecardSchemes.All))
            JsonSerializer.Deserialize<ScoringScheme>(name, PartnershipJson.Options).Should().Be(scheme.Unchecked);
    }

    // The template of docs/data, as a person wrote it: plain words, a scheme by its name, and nothing that goes without
    // saying.
    [Fact]
    public void A_scorecard_is_light_to_write_by_hand()
    {
        var path = Path.Combine(RepositoryFiles.Root, "docs", "data", "scorecard-template.json");
        var template = WireDocuments.ScorecardTemplate.Load(File.ReadAllBytes(path)).Required();
        template.Dimensions.Should().HaveCount(2);
        template.Scheme.Should().Be(ScorecardSchemes.CheckIn.Unchecked);
        File.ReadLines(path).TakeWhile(line => !line.Contains("\"text\"", StringComparison.Ordinal)).Count()
            .Should().BeLessThan(14, "that many lines stand before the first question");
        var again = WireDocuments.ScorecardTemplate.Save(template);
        WireDocuments.ScorecardTemplate.Load(again).Required().Should().Be(template);
    }

    [Fact]
    public void No_template() =>
        CheckIn("\"template\":{\"key\"", "\"template\":null,\"templates\":{\"key\"")
            .Should()
            .Equal("CP-FIL-011 $[0].setup.templates", "CP-FIL-013 $[0].setup.template");
    [Fact]
    public void A_text_in_the_place_of_a_template() =>
        CheckIn("\"template\":{\"key\"", "\"template\":\"mine\",\"templates\":{\"key\"")
            .Should()
            .Equal("CP-FIL-011 $[0].setup.templates", "CP-FIL-016 $[0].setup.template");

    // surveys
    [Fact]
    public void A_survey_answered_off_the_scale() =>
        SurveyOf(OfTheFirst("\"value\":4")).Should().Equal("CP-SCO-017 $[3].answers[0]");
    [Fact]
    public void A_survey_with_an_unknown_item() =>
        SurveyOf(OfTheFirst("\"item\":\"respect\"", "\"item\":\"trust\"")).Should().Equal("CP-SCO-016 $[3].answers[0]");
    [Fact]
    public void A_survey_answered_without_invitation() =>
        SurveyOf("{\"invitation\":\"i-1\"}", "{\"invitation\":\"i-99\"}").Should().Equal("CP-FIL-026 $[3]");
    [Fact]
    public void A_reference_that_gives_somebody_away() =>
        SurveyOf(OfTheFirst("\"evidence\":null", "\"evidence\":\"told by Ben\""))
            .Should()
            .Equal("CP-SUR-014 $[3].answers[0].evidence");
    [Fact]
    public void A_name_in_the_place_of_an_invitation() =>
        SurveyOf(
                "\"by\":{\"invitation\":\"i-1\"}",
                $"\"by\":{JsonSerializer.Serialize<Actor>(SurveyStory.Ben, PartnershipJson.Options)}")
            .Should()
            .Equal("CP-FIL-026 $[3]");
    [Fact]
    public void A_name_beside_an_answer() =>
        SurveyOf("\"by\":{\"invitation\":\"i-1\"}", "\"person\":\"ben\",\"by\":{\"invitation\":\"i-1\"}")
            .Should()
            .Equal("CP-FIL-011 $[3].person");
    [Fact]
    public void Figures_of_one_respondent() =>
        SurveyOf("\"minimumGroup\":5", "\"minimumGroup\":1")
            .Should()
            .Equal("CP-SUR-001 $[0].heading.template.minimumGroup");
    [Fact]
    public void Weights_deep_in_a_survey() =>
        SurveyOf("\"text\":", "\"weight\":0,\"text\":")
            .Should()
            .Equal("CP-SCO-003 $[0].heading.template.questions.dimensions[0].items");

    [Fact]
    public void A_host_reads_what_the_factory_of_a_template_refuses()
    {
        var text = JsonSerializer
            .Serialize(CheckInStory.Over.History[0], PartnershipJson.Options)
            .Replace("\"template\":\"quarterly-check-in/1\"", $"\"template\":{Whole}", StringComparison.Ordinal)
            .Replace("\"from\":3", "\"from\":3.2", StringComparison.Ordinal);
        var read = () => JsonSerializer.Deserialize<IEntry<CheckInFact>>(text, PartnershipJson.Options);
        read.Should()
            .Throw<JsonException>()
            .WithMessage("*At $.scheme.banding.bands[1]: *CP-SCO-008*")
            .Which.Path.Should()
            .Be("$.setup.template");
    }

    private static string[] CheckIn(string what, string by) =>
        Told(Swapped(CheckIns, what, by), (list, file) => CheckInSection.Reader.Read(list, "$", null, file));

    // The first answer of the story with one thing in it changed.
    private static (string What, string By) OfTheFirst(string what, string by = "\"value\":6")
    {
        var answered = JsonSerializer.Serialize(SurveyStory.OneAnswer.History[^1], PartnershipJson.Options);
        var place = answered.IndexOf(what, StringComparison.Ordinal);
        return (answered, string.Concat(answered.AsSpan(0, place), by, answered.AsSpan(place + what.Length)));
    }

    private static string[] SurveyOf((string What, string By) swap) => SurveyOf(swap.What, swap.By);

    private static string[] SurveyOf(string what, string by) =>
        Told(Swapped(Surveys, what, by), (list, file) => SurveySection.Reader.Read(list, "$", null, file));

    private static string Swapped(string text, string what, string by)
    {
        text.Should().Contain(what);
        return text.Replace(what, by, StringComparison.Ordinal);
    }

    // The code of the factory where one refused, and the path; what cannot follow says the places and codes within the
    // fact.
    private static string[] Told(string text, Action<JsonElement, FileReading> read)
    {
        using var document = JsonDocument.Parse(text);
        var file = Begun();
        read(document.RootElement, file);
        return
        [
            .. file.Problems.Found.SelectMany(problem =>
                Inner().Match(problem.Message) is { Success: true } inner ? [$"{inner.Groups[1].Value} {problem.Field}"]
                : Within().Matches(problem.Message) is { Count: > 0 } within
                    ? within.Select(place => $"{place.Groups[2].Value} {problem.Field}.{place.Groups[1].Value}")
                : [$"{problem.Code} {problem.Field}"])
        ];
    }

    // The parties and people of the two stories.
    private static FileReading Begun()
    {
        var file = FileReading.Begin();
        file.Known.Parties.UnionWith([CheckInStory.CareOffice, CheckInStory.Tanglaw, SurveyStory.Agency]);
        file.Known.People.UnionWith([
            CheckInStory.Ana.Id, CheckInStory.Ben.Id, CheckInStory.Jose.Id, CheckInStory.Maria.Id, SurveyStory.Ines.Id
        ]);
        return file;
    }

    private static string Text<T>(IEnumerable<T> history) =>
        $"[{string.Join(',', history.Select(entry => JsonSerializer.Serialize(entry, PartnershipJson.Options)))}]";

    private static T? Back<T>(T happened) =>
        JsonSerializer.Deserialize<T>(
            JsonSerializer.SerializeToUtf8Bytes(happened, PartnershipJson.Options), PartnershipJson.Options);

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
                members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    private static string Members<T>()
        where T : struct, Enum =>
        string.Join(
            ' ',
            Enum.GetValues<T>().Select(member => JsonSerializer.Serialize(member, PartnershipJson.Options).Trim('"')));

    [GeneratedRegex(@"^The value is refused \((CP-[A-Z]+-\d+)\)")]
    private static partial Regex Inner();

    [GeneratedRegex(@"([\w.\[\]]+) \((CP-[A-Z]+-\d+)\)")]
    private static partial Regex Within();
}
