using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Tests.Monitoring;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

public class MonitoringWireTests
{
    [Property(Arbitrary = [typeof(MonitoringEventGenerators)], MaxTest = 400)]
    public bool Whatever_happens_in_a_monitoring_comes_back(IEntry<MonitoringFact> entry) =>
        JsonSerializer.Deserialize<IEntry<MonitoringFact>>(Text(entry), PartnershipJson.Options)!.Equals(entry);

    [Property(Arbitrary = [typeof(MonitoringEventGenerators)], MaxTest = 100)]
    public bool Members_at_any_depth_may_be_reordered_by_a_store(IEntry<MonitoringFact> entry) =>
        Reversed(JsonSerializer.SerializeToNode(entry, PartnershipJson.Options))
            .Deserialize<IEntry<MonitoringFact>>(PartnershipJson.Options)!
            .Equals(entry);

    [Fact]
    public void A_plan_and_a_figure_are_written_so_that_people_can_read_them()
    {
        Text(MonitoringStory.Proposal.Plan.Indicators[2]).Should().Be("""
            {"id":"paid","name":"Payments in time","kind":"ratio","unit":"in time out of all",\
                "baseline":0.5,"target":0.9,"everyMonths":6,"source":"account","responsible":"lead","groups":[],\
                "isAboutPartnership":true}
            """.Joined());
        Text(MonitoringStory.Plan.Modes).Should().Be("""
            [{"kind":"joint-visit","how":"both programme managers","everyMonths":3,"meansConfirmedOn":null},\
                {"kind":"remote","how":"video call","everyMonths":6,"meansConfirmedOn":"2026-05-01"}]
            """.Joined());
        Text<IEntry<MonitoringFact>>(Entry.Of<MonitoringFact>(
            MonitoringStory.InTime, MonitoringStory.Ana, MonitoringStory.LaterOn)).Should().Be("""
            {"type":"monitoring-figure-reported/1","indicator":"paid","period":"2026-06-01/2026-11-30",\
                "figure":{"count":3,"outOf":4,"groups":[]},"by":{"id":"ana","party":"care-phl",\
                "position":"programme-manager","name":"ana"},"on":"2026-12-05"}
            """.Joined());
        Text(MonitoringFigure.Of(1, groups: MonitoringStory.People(1).Groups)).Should().Be("""
            {"count":1,"outOf":null,"groups":[{"by":"sex","group":"women","people":1},{"by":"sex",\
                "group":"men","people":0},{"by":"age","group":"under 18","people":0},{"by":"age",\
                "group":"18 and over","people":1},{"by":"disability","group":"with","people":0},\
                {"by":"disability","group":"without","people":1}]}
            """.Joined());
    }

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join(
            '\n', Members<IndicatorKind>(), Members<Disaggregation>(), Members<MonitoringModeKind>(),
            Members<VisitFindingKind>())
            .Should().Be("""
            people number ratio
            sex age disability
            joint-visit third-party remote
            strength improvement
            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("\"count\":50", "\"count\":51", "CP-MON-006")]
    [InlineData("\"people\":30", "\"people\":30.5", "CP-FIL-")]
    [InlineData("\"people\":30", "\"people\":-30", "CP-MON-001")]
    [InlineData("\"sex\"", "\"length\"", "CP-FIL-")]
    public void A_figure_that_cannot_be_is_refused_when_it_is_read(string given, string planted, string code)
    {
        var text = Text(MonitoringStory.People(30, 20));
        text.Should().Contain(given);
        var read = () => JsonSerializer.Deserialize<MonitoringFigure>(
            text.Replace(given, planted, StringComparison.Ordinal), PartnershipJson.Options);
        var thrown = read.Should().Throw<JsonException>().Which;
        $"{PartnershipJson.RefusalsIn(thrown)} {thrown.Message}".Should().Contain(code);
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
