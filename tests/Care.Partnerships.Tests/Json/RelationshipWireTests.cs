using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Json;
using Care.Partnerships.Relationships;
using Care.Partnerships.Tests.Relationships;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

public class RelationshipWireTests
{
    [Property(Arbitrary = [typeof(RelationshipEventGenerators)], MaxTest = 400)]
    public bool Whatever_happens_between_two_comes_back(IEntry<RelationshipFact> entry) =>
        JsonSerializer.Deserialize<IEntry<RelationshipFact>>(Text(entry), PartnershipJson.Options)!.Equals(entry);

    [Property(Arbitrary = [typeof(RelationshipEventGenerators)], MaxTest = 100)]
    public bool Members_at_any_depth_may_be_reordered_by_a_store(IEntry<RelationshipFact> entry) =>
        Reversed(JsonSerializer.SerializeToNode(entry, PartnershipJson.Options))
            .Deserialize<IEntry<RelationshipFact>>(PartnershipJson.Options)!
            .Equals(entry);

    [Fact]
    public void A_promise_is_written_so_that_people_can_read_it() =>
        Promised.Should().Be("""
            {"type":"promise-made/1","promise":"radios","terms":{"kind":"goods","what":"Four radios","owner":{\
                "id":"ana","party":"care-phl","position":"programme-manager","name":"ana"},"dueOn":"2025-06-30"},\
                "by":{"id":"ana","party":"care-phl","position":"programme-manager","name":"ana"},\
                "on":"2025-03-01"}
            """.Joined());

    [Theory]
    [InlineData(",\"dueOn\":\"2025-06-30\"", "CP-REL-003")]
    [InlineData(
        ",\"owner\":{\"id\":\"ana\",\"party\":\"care-phl\",\"position\":\"programme-manager\",\"name\":\"ana\"}",
        "CP-REL-002")]
    public void M1_a_promise_without_owner_or_day_is_refused_when_it_is_read(string left, string code)
    {
        Promised.Should().Contain(left);
        var read = () => JsonSerializer.Deserialize<IEntry<RelationshipFact>>(
            Promised.Replace(left, "", StringComparison.Ordinal), PartnershipJson.Options);
        PartnershipJson.RefusalsIn(read.Should().Throw<JsonException>().Which)
            .Should().ContainSingle().Which.Causes
            .Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join(
            '\n', Members<PromiseKind>(), Members<CyclePhase>(), Members<ParticipationMode>(), Members<SessionKind>(),
            Members<FlexibilityAnswer>(), Members<CapacityDirection>(), Members<AssessmentKind>(),
            Members<AssessmentOutcome>(), Members<PromiseOrigin>())
            .Should().Be("""
            capacity goods assistance introduction other
            preparedness needs-assessment response-strategy design proposal implementation monitoring review close-out
            informed consulted decided-together led
            strategy scenarios lessons-from-partner after-action-review face-to-face dialogue readiness-review
            granted refused no-answer
            to-partner from-partner both
            organisation finance safeguarding screening programme other
            accepted accepted-on-conditions not-accepted
            check-in survey review
            """.ReplaceLineEndings("\n"));

    private static string Promised { get; } =
        Text<IEntry<RelationshipFact>>(Entry.Of<RelationshipFact>(
            RelationshipStory.PromiseRadios, RelationshipStory.Ana, RelationshipStory.Day));

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
