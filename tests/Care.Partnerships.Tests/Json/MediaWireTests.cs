using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Communications;
using Care.Partnerships.Json;
using Care.Partnerships.Tests.Communications;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

public class MediaWireTests
{
    [Property(Arbitrary = [typeof(MediaEventGenerators)], MaxTest = 400)]
    public bool Whatever_happens_to_a_piece_comes_back(IEntry<MediaFact> entry) =>
        JsonSerializer.Deserialize<IEntry<MediaFact>>(Text(entry), PartnershipJson.Options)!.Equals(entry);

    [Property(Arbitrary = [typeof(MediaEventGenerators)], MaxTest = 100)]
    public bool Members_at_any_depth_may_be_reordered_by_a_store(IEntry<MediaFact> entry) =>
        Reversed(JsonSerializer.SerializeToNode(entry, PartnershipJson.Options))
            .Deserialize<IEntry<MediaFact>>(PartnershipJson.Options)!
            .Equals(entry);

    [Fact]
    public void A_piece_is_written_so_that_people_can_read_it()
    {
        Text(MediaStory.ForDonor.History[0]).Should().Be("""
            {"type":"material-drafted/1","heading":{"id":"media-1","title":"A roof before the rain","kind":"photo",\
                "madeBy":"partner","clearers":{"sides":{"lead":"care-phl","partner":"tanglaw"},"lead":{"named":{\
                "id":"mia","party":"care-phl","position":"programme-manager","name":"mia"},"deputy":{"id":"leo",\
                "party":"care-phl","position":"programme-manager","name":"leo"}},"partner":{"named":{"id":"nena",\
                "party":"tanglaw","position":"programme-manager","name":"nena"},"deputy":{"id":"pio","party":\
                "tanglaw","position":"programme-manager","name":"pio"}},"donor":"donor-1"},"terms":{"clearDays":5,\
                "withdrawDays":1,"noticeDays":30}},"content":{"reference":"photos/hill.jpg","shown":[],"credit":\
                "Photo: Tanglaw / CARE"},"by":{"id":"kim","party":"care-phl","position":"programme-manager",\
                "name":"kim"},"on":"2026-06-01"}
            """.Joined());
        Text(MediaStory.Consented.History[1]).Should().Be("""
            {"type":"material-consent-given/1","person":"form-17","consent":{"givenOn":"2026-06-01","channels":[\
                "social-media","website","press"],"expiresOn":"2026-12-31"},"by":{"id":"ben","party":"tanglaw",\
                "position":"programme-manager","name":"ben"},"on":"2026-06-01"}
            """.Joined());
    }

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join('\n', Members<MaterialKind>(), Members<MediaChannel>()).Should().Be("""
            text photo video audio print branding
            internal donor-report website social-media press broadcast print
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void What_is_no_value_is_refused_with_its_code_at_its_place()
    {
        Refused("\"donor\":\"donor-1\"", "\"donor\":\"tanglaw\"").Should().Equal("CP-PTY-001");
        Refused("\"party\":\"care-phl\",\"position\":\"programme-manager\",\"name\":\"mia\"",
            "\"party\":\"tanglaw\",\"position\":\"programme-manager\",\"name\":\"mia\"").Should().Equal("CP-LIF-014");
        Refused("\"clearDays\":5", "\"clearDays\":367").Should().Equal("CP-VAL-033");

        static IEnumerable<string> Refused(string given, string planted)
        {
            var text = Text(MediaStory.ForDonor.History[0]);
            text.Should().Contain(given);
            var read = () => JsonSerializer.Deserialize<IEntry<MediaFact>>(
                text.Replace(given, planted, StringComparison.Ordinal), PartnershipJson.Options);
            return PartnershipJson.RefusalsIn(read.Should().Throw<JsonException>().Which)
                .SelectMany(refusal => refusal.Causes.Select(cause => cause.Code));
        }
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
