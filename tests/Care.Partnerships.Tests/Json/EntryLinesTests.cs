using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ardalis.Result;
using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

public class EntryLinesTests
{
    private static readonly IReadOnlyList<IEntry<FundingFact>> History =
        [.. SampleFile.File.Dossier.FundingAccounts[0].Entries];

    private static readonly EntryLines<FundingFact> Lines = new(SampleFile.File.Dossier.People);
    private static readonly byte[] Written = Write(Lines, History);

    [Theory, InlineData(1), InlineData(7), InlineData(100), InlineData(4096), InlineData(int.MaxValue)]
    public void A_history_comes_back_however_the_bytes_arrive(int pieces)
    {
        var read = Read(Lines, Written, pieces);
        read.Select(one => one.Required()).Should().Equal(History);
        Write(Lines, read.Select(one => one.Required())).Should().Equal(Written);
        FundingAccount.Lifecycle.Replay(read.Select(one => one.Required())).Should()
            .Be(SampleFile.File.Dossier.FundingAccounts[0].State);
    }

    [Fact]
    public void An_entry_is_one_line_and_people_are_named_by_identity()
    {
        var text = Encoding.UTF8.GetString(Written);
        text.Count(sign => sign == '\n').Should().Be(History.Count);
        text.Should().EndWith("}\n").And.NotContain("\r");
        text.Split('\n')[0].Should().StartWith("{\"type\":\"funding-account-opened/1\"");
    }

    [Fact]
    public void Blank_lines_are_passed_over_and_the_last_needs_no_end()
    {
        var text = "\n \r\n" + Encoding.UTF8.GetString(Written).Replace("\n", "\r\n\n").TrimEnd();
        Read(Lines, Encoding.UTF8.GetBytes(text), 50).Select(one => one.Required()).Should().Equal(History);
        Read(Lines, "\n\n  \n"u8.ToArray(), 2).Should().BeEmpty();
        Read(Lines, [], 2).Should().BeEmpty();
    }

    [Fact]
    public void A_byte_order_mark_says_nothing()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Read(Lines, [.. mark, .. "\r\n"u8, .. mark, .. Written], 2).Select(one => one.Required())
            .Should().Equal(History);
        Read(Lines, mark, 1).Should().BeEmpty();
    }

    [Fact]
    public void A_line_is_as_long_as_a_file_at_most_however_it_arrives()
    {
        byte[] spaces = new byte[PartnershipFile.Longest], entry = Written[..(Array.IndexOf(Written, (byte)'\n') + 1)];
        Array.Fill(spaces, (byte)' ');
        foreach (var pieces in new[] { int.MaxValue, 1 << 20 })
        {
            Read(Lines, [.. spaces[entry.Length..], .. entry], pieces).Single().IsSuccess.Should().BeTrue();
            Read(Lines, [.. spaces, .. entry], pieces).Single().Refusals().Select(one => one.Code)
                .Should().Equal("CP-FIL-001");
        }
    }

    [Fact]
    public async Task The_serializer_reads_entries_from_a_stream_in_pieces()
    {
        var options = PartnershipJson.OptionsFor(SampleFile.File.Dossier.People);
        ValueList<IEntry<FundingFact>> many = [.. Enumerable.Range(0, 40).SelectMany(_ => History)];
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(many, options));
        var read = new List<IEntry<FundingFact>?>();
        await foreach (var entry in JsonSerializer.DeserializeAsyncEnumerable<IEntry<FundingFact>>(
            stream, options, TestContext.Current.CancellationToken)) read.Add(entry);
        read.Should().Equal(many.AsEnumerable());
        using var one = new MemoryStream([.. Written[..Array.IndexOf(Written, (byte)'\n')], .. new string(' ', 100_000)
            .Select(sign => (byte)sign)]);
        (await JsonSerializer.DeserializeAsync<IEntry<FundingFact>>(
            one, options, TestContext.Current.CancellationToken)).Should().Be(History[0]);
    }

    [Theory]
    [InlineData("by", "\"nobody\"", "CP-FIL-024 $.by")]
    [InlineData("by", "null", "CP-FIL-013 $.by")]
    [InlineData("by", "{}", "CP-FIL-010 $.by.id")]
    [InlineData("by", "7", "CP-FIL-007 $.by")]
    [InlineData("on", "\"2026-02-30\"", "CP-FIL-015 $.on")]
    [InlineData("on", "null", "CP-FIL-013 $.on")]
    public void Who_and_when_are_told_at_their_place_by_lines_and_by_the_serializer(
        string member, string given, string told)
    {
        var node = JsonNode.Parse(Written.AsSpan(0, Array.IndexOf(Written, (byte)'\n')))!;
        node[member] = JsonNode.Parse(given);
        var bytes = Encoding.UTF8.GetBytes(node.ToJsonString());
        Read(Lines, bytes, int.MaxValue).Single().Refusals().Select(one => $"{one.Code} {one.Field}")
            .Should().Equal(told);
        var read = () => JsonSerializer.Deserialize<IEntry<FundingFact>>(
            bytes, PartnershipJson.OptionsFor(SampleFile.File.Dossier.People));
        PartnershipJson.RefusalsIn(read.Should().Throw<JsonException>().Which)
            .Select(one => $"{one.Code} {one.Field}").Should().Equal(told);
    }

    [Fact]
    public void A_line_that_has_not_arrived_yet_is_waited_for()
    {
        var half = new ReadOnlySequence<byte>(Written.AsMemory(0, 40));
        Lines.TryRead(ref half, isAll: false, out var entry).Should().BeFalse();
        entry.Should().BeNull();
        half.Length.Should().Be(40, "nothing was taken");
    }

    [Theory]
    [InlineData("""{"type":"exploded/1","by":"p-01","on":"2026-01-01"}""", "CP-FIL-020 $.type")]
    [InlineData("""{"type":"funding-account-reopened/1","by":"nobody"}""", "CP-FIL-010 $.reason", "CP-FIL-010 $.on",
        "CP-FIL-024 $.by")]
    [InlineData("""{"type":"funding-account-reopened/1",""", "CP-FIL-004 $")]
    [InlineData("""{"type":"funding-account-reopened/1","reason":"x","by":"p-01","on":"0001-01-01"}""",
        "CP-FIL-040 $.on")]
    [InlineData("[1]", "CP-FIL-007 $")]
    [InlineData("null", "CP-FIL-013 $")]
    public void A_damaged_line_tells_everything_and_the_next_one_is_read(string line, params string[] told)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(line), (byte)'\n', .. Written];
        var read = Read(Lines, bytes, 64);
        read[0].Refusals().Select(refusal => $"{refusal.Code} {refusal.Field}").Should().BeEquivalentTo(told);
        read.Skip(1).Select(one => one.Required()).Should().Equal(History);
    }

    [Fact]
    public void Entries_of_whatever_family_stand_side_by_side()
    {
        var dossier = SampleFile.File.Dossier;
        IReadOnlyList<IEntry<Fact>> all =
        [
            .. dossier.Agreements.SelectMany(one => one.Entries), .. dossier.Surveys.SelectMany(one => one.Entries),
            .. dossier.CloseOuts.SelectMany(one => one.Entries), .. dossier.Reports.SelectMany(one => one.Entries),
        ];
        var (lines, to) = (new EntryLines<Fact>(dossier.People), new ArrayBufferWriter<byte>());
        foreach (var entry in all) lines.Write(to, entry);
        var (bytes, read) = (new ReadOnlySequence<byte>(to.WrittenMemory), new List<IEntry<Fact>>());
        while (lines.TryRead(ref bytes, isAll: true, out var entry)) read.Add(entry.Required());
        read.Should().Equal(all);

        foreach (var (wrong, told) in new[]
            {
                ("""{"on":"2026-01-01","type":"exploded/1"}""", "CP-FIL-020 $.type"), ("[]", "CP-FIL-007 $"),
                ("""{"on":"2026-01-01"}""", "CP-FIL-019 $"), ("{\"type\":7}", "CP-FIL-007 $.type"),
                ("{", "CP-FIL-004 $"),
            })
        {
            bytes = new(Encoding.UTF8.GetBytes(wrong));
            lines.TryRead(ref bytes, isAll: true, out var entry).Should().BeTrue();
            entry!.Refusals().Select(refusal => $"{refusal.Code} {refusal.Field}").Should().Equal(told);
        }
    }

    [Fact]
    public void An_entry_of_a_day_that_would_not_be_read_is_not_written()
    {
        var write = () => Write(Lines, [Entry.Of(new FundingAccountReopened("x"), SampleFile.Jose, new(1, 1, 1))]);
        write.Should().Throw<System.Text.Json.JsonException>().WithMessage("*correct the year*");
    }

    [Fact]
    public void A_type_that_is_no_base_of_a_family_is_a_mistake_of_the_programmer()
    {
        var made = () => new EntryLines<AgreementSigned>([]);
        made.Should().Throw<InvalidOperationException>().WithMessage("*AgreementSigned is no base*");
    }

    // What a line takes does not depend on how many went before: a gigabyte is read as a megabyte is.
    [Fact]
    public void What_a_line_takes_does_not_depend_on_the_length_of_the_history()
    {
        Allocated(10);
        var (few, many) = (Allocated(20) / 20.0, Allocated(400) / 400.0);
        many.Should().BeLessThan(few * 1.1);

        static long Allocated(int times)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (count, arrived) = (0, default(ReadOnlySequence<byte>));
            for (var time = 0; time < times; time++)
            {
                arrived = new(Written);
                while (Lines.TryRead(ref arrived, isAll: true, out var entry)) if (entry.IsSuccess) count++;
            }

            count.Should().Be(times * History.Count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static byte[] Write(EntryLines<FundingFact> lines, IEnumerable<IEntry<FundingFact>> history)
    {
        var to = new ArrayBufferWriter<byte>();
        foreach (var entry in history) lines.Write(to, entry);
        return to.WrittenSpan.ToArray();
    }

    // As a pipe would bring them: pieces are added behind what was not read yet.
    private static List<Result<IEntry<FundingFact>>> Read(EntryLines<FundingFact> lines, byte[] bytes, int pieces)
    {
        var (read, rest, at) = (new List<Result<IEntry<FundingFact>>>(), ReadOnlyMemory<byte>.Empty, 0);
        do
        {
            var length = (int)Math.Min((long)pieces, bytes.Length - at);
            var arrived = Joined(rest, bytes.AsMemory(at, length));
            at += length;
            while (lines.TryRead(ref arrived, isAll: at == bytes.Length, out var entry)) read.Add(entry);
            rest = arrived.ToArray();
        }
        while (at < bytes.Length);

        return read;
    }

    private static ReadOnlySequence<byte> Joined(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        if (first.IsEmpty) return new(second);
        var head = new Piece(first, 0);
        var tail = new Piece(second, first.Length);
        head.Before(tail);
        return new(head, 0, tail, second.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long at) => (Memory, RunningIndex) = (memory, at);

        public void Before(Piece next) => Next = next;
    }
}
