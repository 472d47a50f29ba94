using System.Buffers;
using System.Text;
using System.Text.Json;
using Ardalis.Result;
using Care.Partnerships.Json;
using Care.Partnerships.Localisation;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Localisation.Response;

namespace Care.Partnerships.Tests.Json;

[Properties(Arbitrary = [typeof(LocalisationGenerators)])]
public class FlowLinesTests
{
    private static readonly FlowLines Lines = new([.. OfEachClass, Un]);

    private static readonly FundingFlow Grant = Flow(Ingo, 100_000m, "grant-1"),
        PassedOn = Flow(
            National, 22_000m, "grant-1-a", FlowStatus.Commitment, inKind: true, pooled: true, of: "grant-1",
            overhead: 1_500m, through: [Un, Ingo]);

    [Property(MaxTest = 300)]
    public void Whatever_flows_comes_back_however_the_bytes_arrive(FundingFlow[] flows, byte piece)
    {
        var written = Written(flows);
        Read(written, piece + 1).Select(one => one.Required()).Should().Equal(flows);
        Written(Read(written, int.MaxValue).Select(one => one.Required())).Should().Equal(written);
    }

    [Fact]
    public void A_flow_is_one_line_that_people_can_read_and_leaves_its_defaults_out() =>
        Encoding.UTF8.GetString(Written([Grant, PassedOn])).Should().Be("""
            {"type":"funding-flow/1","id":"grant-1","donor":"donor","recipient":"care","amount":"100000.00 USD",\
                "status":"paid","on":"2026-03-01","isHumanitarian":true}
            {"type":"funding-flow/1","id":"grant-1-a","donor":"donor","recipient":"tanglaw","amount":"22000.00 USD",\
                "status":"commitment","on":"2026-03-01","isHumanitarian":true,"chain":["un","care"],\
                "overheadPassedOn":"1500.00 USD","isInKind":true,"isThroughPooledFund":true,"subGrantOf":"grant-1"}

            """.Joined().ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("\"care\",\"amount\"", "\"cares\",\"amount\"", "CP-FIL-023 $.recipient")]
    [InlineData("[\"un\",\"care\"]", "[\"nobody\",\"care\",1]", "CP-FIL-023 $.chain[0]", "CP-FIL-007 $.chain[2]")]
    [InlineData("[\"un\",\"care\"]", "[\"un\",\"donor\"]", "CP-FIL-023 $.chain[1]")]
    [InlineData("[\"un\",\"care\"]", "[\"un\",\"tanglaw\"]", "CP-FIL-014 $.chain[1] CP-VAL-028")]
    [InlineData("[\"un\",\"care\"]", "[]", "CP-FIL-014 $.chain CP-LOC-005", "CP-FIL-014 $.subGrantOf CP-LOC-006")]
    [InlineData("\"22000.00 USD\"", "\"0.00 USD\"", "CP-FIL-014 $.amount CP-LOC-002",
        "CP-FIL-014 $.overheadPassedOn CP-LOC-003")]
    [InlineData("\"1500.00 USD\"", "\"1500 JPY\"", "CP-FIL-014 $.overheadPassedOn CP-VAL-029")]
    [InlineData("\"commitment\",\"on\":\"2026-03-01\"", "\"promise\",\"on\":\"2026-03-32\"",
        "CP-FIL-016 $.status", "CP-FIL-015 $.on")]
    [InlineData("\"isHumanitarian\":true,\"chain\"", "\"chain\"", "CP-FIL-010 $.isHumanitarian")]
    [InlineData("\"funding-flow/1\",\"id\":\"grant-1-a\"", "\"funding-flow/2\",\"id\":\"grant-1-a\"",
        "CP-FIL-007 $.type")]
    [InlineData("\"isInKind\":true", "\"class\":\"local-non-state\"", "CP-FIL-011 $.class")]
    [InlineData("\"subGrantOf\":\"grant-1\"}", "\"subGrantOf\":", "CP-FIL-004 $")]
    public void Everything_wrong_in_a_line_is_told_with_its_place_and_the_others_are_read(
        string given, string planted, params string[] told)
    {
        var text = Encoding.UTF8.GetString(Written([Grant, PassedOn, Grant]));
        text.Should().Contain(given);
        var read = Read(Encoding.UTF8.GetBytes(text.Replace(given, planted, StringComparison.Ordinal)), 64);
        read.Should().HaveCount(3);
        var wrong = read.Where(one => !one.IsSuccess).ToArray();
        wrong.Should().NotBeEmpty();
        foreach (var one in wrong)
            one.Refusals().Select(refusal => string.Join(' ',
                [refusal.Code, refusal.Field, .. refusal.Causes.Select(cause => cause.Code)]))
                .Should().BeEquivalentTo(told);
    }

    [Fact]
    public void An_organisation_that_would_come_back_as_something_else_is_not_written()
    {
        foreach (var other in new[]
        {
            Classify(NonState("elsewhere", several: true)), Classify(NonState("tanglaw", several: false)),
        })
            FluentActions.Invoking(() => Written([Flow(other, 5m)])).Should().Throw<JsonException>()
                .Which.Message.Should().Contain(other.Actor.Value);
        FluentActions.Invoking(() => new FlowLines([Un, Un])).Should().Throw<ArgumentException>();
    }

    [Property(MaxTest = 100)]
    public void A_tally_of_flows_that_were_read_and_one_that_was_read_itself_are_the_same(FundingFlow[] flows)
    {
        var dollars = flows.Where(flow => flow.Amount < Money.Of(1_000_000m, flow.Amount.Currency)
            && flow.Amount.Currency == Currency.Usd).ToArray();
        var empty = LocalisationTally.Empty(Currency.Usd, Own);
        var tally = empty.Add(dollars).Required();
        empty.Add(Read(Written(dollars), 100).Select(one => one.Required()).ToArray()).Required().Should().Be(tally);
        var form = WireDocuments.LocalisationTally;
        var back = form.Load(form.Save(tally)).Required();
        back.Should().Be(tally);
        form.Save(back).Should().Equal(form.Save(tally));
        // It goes on as the one that was written.
        back.Merge(tally).Required().Should().Be(tally.Add(dollars).Required());
        back.Remove(dollars).Required().Should().Be(empty);
    }

    [Fact]
    public void A_tally_that_cannot_be_is_refused_all_at_once()
    {
        Told(
            ("\"120000.00 USD\"", "\"-1.00 USD\""), ("\"22000.00 USD\"", "\"22000 JPY\""),
            ("\"8000.00 USD\"", "\"-0.01 USD\""), ("\"flows\": 2", "\"flows\": 1.5"), ("\"flows\": 7", "\"flows\": -7"))
            .Should().Equal(
                "$.tally.sums[0].amount CP-LOC-019", "$.tally.sums[0].overhead CP-LOC-019",
                "$.tally.sums[1].amount CP-LOC-019", "$.tally.sums[1].flows CP-LOC-019",
                "$.tally.sums[2].flows CP-LOC-019");
        Told(("\"international\"", "\"direct\"")).Should().Equal("$.tally.sums[2].treatment CP-VAL-028");
        Told(
            ("\"120000.00 USD\"", "\"92233720368547758.07 USD\""), ("\"410000.00 USD\"", "\"0.01 USD\""))
            .Should().Equal("$.tally.amount CP-VAL-008");
        Told(("[\"local-non-state\", ", "[\"international\", ")).Should().Equal("$.tally.policy.classes[0] CP-LOC-007");
    }

    private static string[] Told(params (string Old, string New)[] changes)
    {
        var text = Encoding.UTF8.GetString(EveryDocument.All.Single(one => one.Name == "localisation-tally/1").Sample);
        foreach (var (old, @new) in changes)
        {
            text.Should().Contain(old);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return
        [
            .. WireDocuments.LocalisationTally.Load(Encoding.UTF8.GetBytes(text)).Refusals().Select(one =>
                $"{one.Field} {one.Causes.Single().Code}"),
        ];
    }

    private static byte[] Written(IEnumerable<FundingFlow> flows)
    {
        var to = new ArrayBufferWriter<byte>();
        foreach (var flow in flows) Lines.Write(to, flow);
        return to.WrittenSpan.ToArray();
    }

    private static List<Result<FundingFlow>> Read(byte[] bytes, int piece)
    {
        var read = new List<Result<FundingFlow>>();
        for (int taken = 0, arrived = 0; ;)
        {
            arrived = (int)Math.Min(bytes.Length, (long)arrived + piece);
            var rest = new ReadOnlySequence<byte>(bytes.AsMemory(taken, arrived - taken));
            while (Lines.TryRead(ref rest, arrived == bytes.Length, out var flow)) read.Add(flow);
            taken = arrived - (int)rest.Length;
            if (arrived == bytes.Length) return read;
        }
    }
}
