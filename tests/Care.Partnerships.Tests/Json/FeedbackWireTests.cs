using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Feedback;
using Care.Partnerships.Json;
using Care.Partnerships.Tests.Feedback;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

public class FeedbackWireTests
{
    [Property(Arbitrary = [typeof(FeedbackEventGenerators)], MaxTest = 400)]
    public bool Whatever_happens_to_a_case_comes_back(IEntry<FeedbackFact> entry) =>
        JsonSerializer.Deserialize<IEntry<FeedbackFact>>(Text(entry), PartnershipJson.Options)!.Equals(entry);

    [Property(Arbitrary = [typeof(FeedbackEventGenerators)], MaxTest = 100)]
    public bool Members_at_any_depth_may_be_reordered_by_a_store(IEntry<FeedbackFact> entry) =>
        Reversed(JsonSerializer.SerializeToNode(entry, PartnershipJson.Options))
            .Deserialize<IEntry<FeedbackFact>>(PartnershipJson.Options)!
            .Equals(entry);

    [Fact]
    public void A_case_is_written_so_that_people_can_read_it() =>
        Text(FeedbackStory.Received.History[0]).Should().Be("""
            {"type":"case-received/1","heading":{"id":"fbk-1","sides":{"lead":"care-phl","partner":"tanglaw"},\
                "channel":"telephone","receivedOn":"2026-06-01","levels":{"acknowledgeDays":4,"answerDays":21,\
                "handOverDays":3,"appealDays":30}},"concern":{"about":"tanglaw","persons":["dan"],\
                "budgetHolder":"maria"},"content":{"text":"The queue was closed before we were served.","from":{\
                "name":"Rosa Magbanua","contact":"0917 555 0101"}},"cameAs":"complaint","by":{"id":"ana","party":\
                "care-phl","position":"programme-manager","name":"ana"},"on":"2026-06-02"}
            """.Joined());

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join(
            '\n', Members<FeedbackClass>(), Members<FeedbackChannel>(), Members<AnswerPlace>(),
            Members<FeedbackFinding>())
            .Should().Be("""
            feedback complaint sensitive-complaint
            in-person meeting telephone message letter other-agency
            to-person published at-channel
            upheld partly-upheld not-upheld
            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("\"0917 555 0101\"", "9175550101")]
    [InlineData("\"Rosa Magbanua\"", "\" \"")]
    [InlineData("\"Rosa Magbanua\"", "{\"Rosa Magbanua\":1}")]
    [InlineData("\"telephone\"", "\"smoke\"")]
    [InlineData("\"answerDays\":21", "\"answerDays\":367")]
    public void What_is_refused_does_not_say_who_raised_the_case(string given, string planted)
    {
        var text = Text(FeedbackStory.Received.History[0]);
        text.Should().Contain(given);
        var read = () => JsonSerializer.Deserialize<IEntry<FeedbackFact>>(
            text.Replace(given, planted, StringComparison.Ordinal), PartnershipJson.Options);
        var thrown = read.Should().Throw<JsonException>().Which;
        PartnershipJson.RefusalsIn(thrown).Count.Should().Be(1);
        foreach (var told in new[] { thrown.ToString(), $"{PartnershipJson.RefusalsIn(thrown)}" })
            told.Should().NotContain("Rosa").And.NotContain("555").And.NotContain("queue");
    }

    private static string Text<T>(T happened) => JsonSerializer.Serialize(happened, PartnershipJson.Options);

    private static string Members<T>() where T : struct, Enum =>
        string.Join(' ', Enum.GetValues<T>().Select(member => Text(member).Trim('"')));

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
