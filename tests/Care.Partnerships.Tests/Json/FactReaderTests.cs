using System.Text;
using System.Text.Json;
using Ardalis.Result;
using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

public class FactReaderTests
{
    private static readonly Person
        Maria = Of("maria", "care-phl", "Maria Santos"), Jose = Of("jose", "tanglaw", "Jose");
    private static readonly LocalDate On = new(2026, 3, 2);
    private static readonly FactReader Reader = new([Maria, Jose]);

    [Fact]
    public void A_proposal_is_the_json_of_an_entry_and_each_entry_of_the_sample_is_read_back()
    {
        var dossier = SampleFile.File.Dossier;
        var options = PartnershipJson.OptionsFor(dossier.People);
        var reader = new FactReader(dossier.People);
        var read = 0;
        foreach (var entry in dossier.Agreements.AsEnumerable().SelectMany(one => one.Entries.AsEnumerable()))
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(entry, options);
            reader.Read<AgreementFact>(bytes, entry.By, entry.On).Required().Should().Be(entry.Fact);
            reader.Read(bytes, entry.By, entry.On).Required().Should().Be(entry.Fact);
            read++;
        }

        foreach (var entry in dossier.FundingAccounts.AsEnumerable().SelectMany(one => one.Entries.AsEnumerable()))
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(entry, options);
            reader.Read<FundingFact>(bytes, entry.By, entry.On).Required().Should().Be(entry.Fact);
            read++;
        }

        read.Should().BeGreaterThan(80);
    }

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"reason":"\ud800","noticeOn":"2026-03-01"}""")]
    [InlineData("""{"reason":[[["\udc00"]]],"noticeOn":"2026-03-01"}""")]
    [InlineData("""{"by":{"id":"maria","\udc00":2},"reason":"x","noticeOn":"2026-03-01"}""")]
    [InlineData("""{ }""")]
    public void Half_a_character_is_told_where_the_name_comes_from_an_address(string json)
    {
        foreach (var refusal in Reader.Read(Encoding.UTF8.GetBytes(json), Maria, On, "agreement-suspended/1")
            .Refusals().AsEnumerable())
            refusal.Code.Should().StartWith("CP-FIL-");
        Reader.Read(Encoding.UTF8.GetBytes(json), Maria, On, "agreement-suspended/1").IsSuccess.Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"type":"agreement-suspended/1","reason":"A landslide.","noticeOn":"2026-03-01"}""", null)]
    [InlineData("""{"reason":"A landslide.","noticeOn":"2026-03-01"}""", "agreement-suspended/1")]
    [InlineData("""{"noticeOn":"2026-03-01","reason":"A landslide.","type":"agreement-suspended/1"}""",
        "agreement-suspended/1")]
    [InlineData(
        """
        {"type":"agreement-suspended/1","reason":"A landslide.","noticeOn":"2026-03-01","by":"jose","on":"2026-03-02"}
        """, null)]
    [InlineData(
        """
        {"type":"agreement-suspended/1","reason":"A landslide.","noticeOn":"2026-03-01",
         "by":{"id":"jose","party":"tanglaw"}}
        """, null)]
    public void Name_actor_and_day_may_stand_in_the_bytes_or_come_from_the_host(string json, string? name) =>
        Read(json, name).Required().Should().Be(new AgreementSuspended("A landslide.", new(2026, 3, 1)));

    [Theory]
    [InlineData("""{"type":"agreement-suspended/1","reason":"x","noticeOn":"2026-03-01","by":"maria"}""",
        "CP-FIL-038 $.by")]
    [InlineData("""{"type":"agreement-suspended/1","reason":"x","noticeOn":"2026-03-01","on":"2026-03-01"}""",
        "CP-FIL-039 $.on")]
    [InlineData("""{"type":"agreement-suspended/1","reason":"x","noticeOn":"2026-03-01","by":"nobody","on":"soon"}""",
        "CP-FIL-024 $.by", "CP-FIL-015 $.on")]
    [InlineData("""{"reason":"x","noticeOn":"2026-03-01"}""", "CP-FIL-019 $")]
    [InlineData("""{"type":"agreement-folded/1"}""", "CP-FIL-020 $.type")]
    [InlineData("""{"type":7}""", "CP-FIL-007 $.type")]
    [InlineData("""{"type":"check-in-opened/1"}""", "CP-FIL-020 $.type")]
    [InlineData("[]", "CP-FIL-007 $")]
    [InlineData("null", "CP-FIL-013 $")]
    [InlineData("", "CP-FIL-002 $")]
    [InlineData("{", "CP-FIL-004 $")]
    [InlineData("""
        {"type":"agreement-extended/1","newEnd":"2026-02-30","justification":" ","agreedBy":"a-stranger","more":1}
        """, "CP-FIL-011 $.more", "CP-FIL-015 $.newEnd", "CP-FIL-014 $.justification", "CP-FIL-024 $.agreedBy")]
    [InlineData("""{"type":"agreement-extended/1","agreedBy":{"id":"jose","party":"care-phl"}}""",
        "CP-FIL-010 $.newEnd", "CP-FIL-010 $.justification", "CP-FIL-032 $.agreedBy")]
    public void Everything_that_is_wrong_is_told_at_once_each_with_its_path(string json, params string[] told) =>
        Told(Read(json)).Should().BeEquivalentTo(told);

    [Fact]
    public void A_name_of_the_host_stands_over_one_in_the_bytes()
    {
        Told(Read("""{"type":"agreement-resumed/1"}""", "agreement-expired/1")).Should().Equal("CP-FIL-031 $.type");
        Told(Read("{}", "agreement-folded/1")).Should().Equal("CP-FIL-020 $.type");
        Told(Read("""{"type":"agreement-resumed/1"}""", "agreement-folded/1")).Should().Equal(
            ["CP-FIL-020 $.type"], "nobody is told to write a fact that there is not");
        Read("""{"type":"agreement-resume/1"}""").ValidationErrors.Single().ErrorMessage.Should()
            .Contain("(the nearest is agreement-resumed/1)");
    }

    [Fact]
    public void Any_family_is_read_by_the_name()
    {
        var bytes = """{"type":"check-in-opened/1"}"""u8.ToArray();
        Reader.Read(bytes, Actor.Clock, On).Required().Should().BeOfType<CheckInOpened>();
        Told(Reader.Read("""{"type":"agreement-folded/1"}"""u8.ToArray(), Jose, On))
            .Should().Equal("CP-FIL-020 $.type");
        Told(Reader.Read("{}"u8.ToArray(), Jose, On)).Should().Equal("CP-FIL-019 $");
        Told(Reader.Read("[]"u8.ToArray(), Jose, On)).Should().Equal("CP-FIL-007 $");
        Told(Reader.Read("""{"type":null}"""u8.ToArray(), Jose, On)).Should().Equal("CP-FIL-007 $.type");
    }

    [Fact]
    public void A_type_that_is_no_base_of_a_family_is_a_mistake_of_the_programmer()
    {
        var read = () => Reader.Read<AgreementSigned>("{}"u8.ToArray(), Jose, On);
        read.Should().Throw<InvalidOperationException>().WithMessage("*AgreementSigned is no base*");
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var mutations = new Mutations(
            """
            {"type":"agreement-extended/1","newEnd":"2026-02-28","justification":"x","agreedBy":{"id":"jose"},
            "by":"jose","on":"2026-03-02"}
            """u8.ToArray(), 7);
        for (var round = 0; round < 5_000; round++)
        {
            var bytes = mutations.Next();
            var read = Reader.Read(bytes, Jose, On);
            (read.IsSuccess || read.Refusals().Count > 0).Should().BeTrue(Encoding.UTF8.GetString(bytes));
        }
    }

    private static Result<AgreementFact> Read(string json, string? name = null) =>
        Reader.Read<AgreementFact>(Encoding.UTF8.GetBytes(json), Jose, On, name);

    private static IEnumerable<string> Told<T>(Result<T> result) =>
        result.Refusals().AsEnumerable().Select(refusal => $"{refusal.Code} {refusal.Field}");

    private static Person Of(string id, string party, string name) =>
        new(Id<Person>.Of(id), Id<Party>.Of(party), Id<Position>.Of("country-director"), name);
}
