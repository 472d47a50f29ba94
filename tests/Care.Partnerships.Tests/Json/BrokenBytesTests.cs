using System.Text;
using Care.Partnerships.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Json.SmallFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>Bytes that are no partnership file at all.</summary>
public class BrokenBytesTests
{
    private static readonly byte[] Sample = SampleFile.File.Save();

    [Fact] public void No_bytes() => Told([]).Should().Equal("CP-FIL-002 $");

    [Fact]
    public void Default_memory() =>
        PartnershipFile.Load(default).ValidationErrors.Single().ErrorCode.Should().Be("CP-FIL-002");

    [Fact]
    public void Null_array() =>
        PartnershipFile.Load(null as byte[]).ValidationErrors.Single().ErrorCode.Should().Be("CP-FIL-002");

    [Fact] public void Only_white_space() => Told(" \r\n\t ").Should().Equal("CP-FIL-002 $");

    [Fact] public void Only_a_byte_order_mark() => Told([0xEF, 0xBB, 0xBF]).Should().Equal("CP-FIL-002 $");

    [Fact] public void Zero_bytes() => Told(new byte[16]).Should().Equal("CP-FIL-005 $");

    [Fact] public void Cut_in_half() => Told(Sample[..(Sample.Length / 2)]).Should().Equal("CP-FIL-004 $");

    [Fact] public void Null_alone() => Told("null").Should().Equal("CP-FIL-007 $");

    [Fact] public void A_list() => Told("[]").Should().Equal("CP-FIL-007 $");

    [Fact] public void A_number() => Told("12").Should().Equal("CP-FIL-007 $");

    [Fact] public void A_text() => Told("\"hello\"").Should().Equal("CP-FIL-007 $");

    [Fact] public void Two_documents() => Told(Text + Text).Should().Equal("CP-FIL-005 $");

    [Fact] public void A_comment() => Told("// mine\n" + Text).Should().Equal("CP-FIL-005 $");

    [Fact]
    public void A_comma_too_many() =>
        With("\"ben\", \"on\": \"2026-01-15\" }", "\"ben\", \"on\": \"2026-01-15\" },").Should().Equal("CP-FIL-005 $");

    [Fact]
    public void The_place_is_told() =>
        PartnershipFile
            .Load(Encoding.UTF8.GetBytes("{\n  \"version\": one\n}"))
            .ValidationErrors.Single()
            .ErrorMessage.Should()
            .StartWith("Line 2, byte 14 ");

    [Fact] public void Random_bytes() => Told([0x8F, 0x12, 0xC3, 0x28, 0x00, 0xFF]).Should().Equal("CP-FIL-003 $");

    [Fact]
    public void Invalid_utf8_inside_a_text() =>
        Told([.. "{\"title\":\""u8, 0xC3, 0x28, .. "\"}"u8]).Should().Equal("CP-FIL-003 $");

    [Fact] public void Utf16() => Told(Encoding.Unicode.GetBytes(Text)).Should().Equal("CP-FIL-005 $");

    [Theory, InlineData('['), InlineData('{')]
    public void Two_hundred_thousand_brackets(char bracket) =>
        Told(bracket == '[' ? new string(bracket, 200_000) : string.Concat(Enumerable.Repeat("{\"a\":", 200_000)))
            .Should()
            .Equal("CP-FIL-006 $");

    [Fact]
    public void Deep_within_a_member() =>
        With("\"A response\"", new string('[', 5000) + new string(']', 5000)).Should().Equal("CP-FIL-006 $");

    [Fact]
    public void A_byte_order_mark_is_accepted_and_not_written_back()
    {
        var loaded = PartnershipFile.Load((byte[])[0xEF, 0xBB, 0xBF, .. Sample]).Required();
        loaded.Should().Be(SampleFile.File);
        loaded.Save().Should().Equal(Sample);
    }

    [Fact]
    public void Larger_than_64_MiB() => Told(new byte[PartnershipFile.Longest + 1]).Should().Equal("CP-FIL-001 $");

    [Fact]
    public void A_file_that_is_wrong_throughout_is_told_a_thousand_problems()
    {
        var told = With("\"parties\": [", "\"parties\": [" + string.Concat(Enumerable.Repeat("1,", 100_000)));
        told.Should().HaveCount(1001);
        told[^1].Should().StartWith("CP-FIL-028 $.parties[1000]");
    }

    [Property(MaxTest = 150)]
    public bool Any_beginning_of_a_file_is_refused_in_words(NonNegativeInt seed) =>
        Told(Sample[..(seed.Get * 7919 % (Sample.Length - 1))]).Length > 0;

    [Property(MaxTest = 400)]
    public Property A_flipped_bit_loads_or_is_refused_in_words() =>
        Prop.ForAll(Gen.Choose(0, Sample.Length - 1).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (at, mask) =>
        {
            byte[] bytes = [.. Sample];
            bytes[at] ^= (byte)mask;
            _ = Told(bytes);
        });

    [Property(MaxTest = 300)]
    public Property A_byte_put_in_or_taken_out_loads_or_is_refused_in_words() =>
        Prop.ForAll(Gen.Choose(0, Bytes.Length - 1).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (at, value) =>
        {
            _ = Told([.. Bytes[..at], (byte)value, .. Bytes[at..]]);
            _ = Told([.. Bytes[..at], .. Bytes[(at + 1)..]]);
        });

    [Property(MaxTest = 300)]
    public void Random_bytes_are_refused_in_words(byte[] bytes) => Told(bytes ?? []).Should().NotBeEmpty();
}
