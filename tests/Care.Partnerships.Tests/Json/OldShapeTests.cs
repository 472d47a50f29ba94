using System.Buffers;
using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// A worked example for the day on which a shape changes: a fact that once had two other shapes. Its steps are real,
/// its old shapes are made up.
/// </summary>
public class OldShapeTests
{
    // Once the reason was one of several remarks, and the day of the notice had another name.
    private static readonly OldShapes Example = new(
        ("agreement-paused/1", old =>
        {
            old["type"] = "agreement-paused/2";
            old["reason"] = string.Join(' ', (old["remarks"]?.AsArray() ?? []).Select(remark => $"{remark}"));
            old.Remove("remarks");
        }),
        ("agreement-paused/2", old =>
        {
            old["type"] = "agreement-suspended/1";
            old["noticeOn"] = old["told"]?.DeepClone();
            old.Remove("told");
        }));

    private const string Old = """
        {"type":"agreement-paused/1","remarks":["A landslide.","The road is cut."],"told":"2026-03-01","by":"p-05",\
        "on":"2026-03-02"}
        """;

    private static readonly AgreementSuspended Suspended = new("A landslide. The road is cut.", new(2026, 3, 1));
    private static readonly LocalDate On = new(2026, 3, 2);

    private static byte[] Line => Encoding.UTF8.GetBytes(Old.Joined());

    [Fact]
    public void An_old_line_is_read_as_the_fact_of_today()
    {
        Read(new EntryLines<AgreementFact>([Jose], Example), Line).Required().Should()
            .Be(Entry.Of(Suspended, Jose, On));
        Read(new EntryLines<Fact>([Jose], Example), Line).Required().Should().Be(Entry.Of(Suspended, Jose, On));
    }

    [Fact]
    public void A_line_of_the_number_between_takes_the_last_step_alone() =>
        Read(new EntryLines<AgreementFact>([Jose], Example), Encoding.UTF8.GetBytes("""
            {"type":"agreement-paused/2","reason":"A flood.","told":"2026-03-01","by":"p-05","on":"2026-03-02"}
            """)).Required().Fact.Should().Be(new AgreementSuspended("A flood.", new(2026, 3, 1)));

    [Fact]
    public void An_old_proposal_is_read_too() =>
        new FactReader([Jose], Example).Read<AgreementFact>(Line, Jose, On).Required().Should().Be(Suspended);

    [Fact]
    public void An_old_entry_of_a_file_is_read_where_it_stands()
    {
        var today = Encoding.UTF8.GetString(SampleFile.File.Save());
        const string suspended = "\"type\": \"agreement-signed/1\"";
        today.Should().Contain(suspended);
        var old = new OldShapes(("agreement-put-to-paper/1", one => one["type"] = "agreement-signed/1"));
        var written = today.Replace(suspended, "\"type\": \"agreement-put-to-paper/1\"", StringComparison.Ordinal);
        FileReader.Read(Encoding.UTF8.GetBytes(written), old).Required().Should().Be(SampleFile.File);
    }

    [Fact]
    public void What_is_wrong_in_an_old_line_is_told_of_the_shape_of_today() =>
        Read(new EntryLines<AgreementFact>([Jose], Example), Encoding.UTF8.GetBytes("""
            {"type":"agreement-paused/2","reason":" ","told":"soon","by":"p-05","on":"2026-03-02"}
            """)).Refusals().Select(refusal => $"{refusal.Code} {refusal.Field}").Should()
            .BeEquivalentTo("CP-FIL-014 $.reason", "CP-FIL-015 $.noticeOn");

    [Theory]
    [InlineData("""{"type":"agreement-paused/1",""")]
    [InlineData("""{"type":"agreement-paused/1","remarks":["\ud83c"]}""")]
    [InlineData("""{"type":"agreement-paused/1","remarks":[],"remarks":[]}""")]
    [InlineData("""["agreement-paused/1"]""")]
    public void What_cannot_be_changed_is_refused_and_nothing_is_thrown(string line) =>
        Read(new EntryLines<AgreementFact>([Jose], Example), Encoding.UTF8.GetBytes(line)).IsSuccess.Should().BeFalse();

    [Fact]
    public void Bytes_without_anything_old_are_not_touched()
    {
        var bytes = SampleFile.File.Save().AsMemory();
        Example.InTodaysShape(bytes).Should().Be((ReadOnlyMemory<byte>)bytes);
        OldShapes.All.InTodaysShape(Line).ToArray().Should().Equal(Line);
    }

    private static Ardalis.Result.Result<IEntry<TFact>> Read<TFact>(EntryLines<TFact> lines, byte[] line)
        where TFact : Fact
    {
        var bytes = new ReadOnlySequence<byte>(line);
        lines.TryRead(ref bytes, isAll: true, out var entry).Should().BeTrue();
        return entry!;
    }
}
