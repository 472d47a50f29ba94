using System.Buffers;
using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// An entry is read in one pass where nothing is wrong in it, and told everything where something is.
/// </summary>
public class PlainEntryTests
{
    private static readonly Person[] People = [.. SampleFile.File.Dossier.People];

    private const string Expired = """{"type":"agreement-expired/1","on":"2026-09-01"}""";

    [Theory]
    [InlineData(Expired)]
    [InlineData("""{"on":"2026-09-01","type":"agreement-expired/1"}""")]
    [InlineData("""{ "on" : "2026-09-01" , "type" : "agreement-expired/1" }""")]
    [InlineData("""{"by":"p-01","on":"2026-09-01","reason":"No.","type":"agreement-cancelled/1"}""")]
    public void Its_members_may_stand_in_any_order(string line) =>
        Plain(line).Should().NotBeNull().And.Be(Read(line).Required());

    [Theory]
    [InlineData("""{"type":"agreement-expired/1","by":null,"on":"2026-09-01"}""")]
    [InlineData("""{"type":"agreement-expired/1","on":null}""")]
    [InlineData("""{"type":"agreement-expired/1"}""")]
    [InlineData("""{"type":"agreement-expired/2","on":"2026-09-01"}""")]
    [InlineData("""{"type":["agreement-expired/1"],"on":"2026-09-01"}""")]
    [InlineData("""{"type":"agreement-expired/1","on":"2026-09-01","more":1}""")]
    [InlineData("""{"type":"agreement-cancelled/1","reason":"No.","on":"2026-09-01"}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public void What_is_wrong_in_it_is_not_passed_over(string line)
    {
        Plain(line).Should().BeNull();
        Read(line).Refusals().Should().NotBeEmpty();
    }

    [Fact]
    public void Every_entry_of_the_sample_is_plain()
    {
        var sample = SampleFile.File.Dossier.Agreements[0].Entries;
        var lines = new EntryLines<AgreementFact>(People);
        foreach (var entry in sample)
        {
            var to = new ArrayBufferWriter<byte>();
            lines.Write(to, entry);
            Plain(Encoding.UTF8.GetString(to.WrittenSpan).TrimEnd('\n')).Should().Be(entry);
        }
    }

    [Fact]
    public void Options_that_were_made_cannot_be_changed()
    {
        PartnershipJson.OptionsFor([]).IsReadOnly.Should().BeTrue();
        PartnershipJson.WithOpenDirectory.IsReadOnly.Should().BeTrue();
    }

    private static object? Plain(string line)
    {
        using var people = new PeopleDirectory(People).Use();
        return PlainEntry.Read(Encoding.UTF8.GetBytes(line));
    }

    private static Ardalis.Result.Result<IEntry<AgreementFact>> Read(string line)
    {
        var bytes = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(line));
        new EntryLines<AgreementFact>(People).TryRead(ref bytes, isAll: true, out var entry)
            .Should().BeTrue();
        return entry!;
    }
}
