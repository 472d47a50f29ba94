using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class IdTests
{
    [Theory]
    [InlineData(null, "CP-VAL-001")]
    [InlineData("", "CP-VAL-001")]
    [InlineData(" \t", "CP-VAL-001")]
    [InlineData("two words", "CP-VAL-002")]
    [InlineData("line\nbreak", "CP-VAL-002")]
    [InlineData("\0", "CP-VAL-001")]
    [InlineData("bell\a", "CP-VAL-002")]
    [InlineData("\u0301e", "CP-VAL-002")]
    [InlineData("-\u0301", "CP-VAL-002")]
    [InlineData("a\u200Bb", "CP-VAL-002")]
    [InlineData("a\uD83D\uDE00", "CP-VAL-002")]
    [InlineData("a\uD83D", "CP-VAL-002")]
    public void Blanks_and_control_signs_are_refused(string? text, string code)
    {
        Id<string>.From(text).ShouldBeRefused(code);
        Id<string>.TryParse(text, null, out _).Should().BeFalse();
        FluentActions.Invoking(() => Id<string>.Parse(text!)).Should().Throw<FormatException>();
        FluentActions
            .Invoking(() => Id<string>.Of(text!))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage(code + "*");
    }

    [Fact]
    public void A_hundred_characters_fit_and_one_more_does_not()
    {
        Id<string>.Of(new string('a', Id<string>.Longest)).Value.Should().HaveLength(100);
        Id<string>.From(new string('a', Id<string>.Longest + 1)).ShouldBeRefused("CP-VAL-002");
    }

    [Theory]
    [InlineData("किताब-१")]
    [InlineData("প্রকল্প/3")]
    [InlineData("ပန်းချီ")]
    [InlineData("مشروع_٢")]
    [InlineData("cafe\u0301")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥")]
    public void D6_letters_of_every_script_are_taken_with_their_marks(string text) =>
        (Id<string>.Of(text).Value, Id<string>.OrNull(text)?.Value).Should().Be((text, text));

    [Fact]
    public void D6_a_letter_that_takes_two_chars_counts_once()
    {
        var letter = "𞤢";
        Id<string>.From(string.Concat(Enumerable.Repeat(letter, 100))).IsSuccess.Should().BeTrue();
        Id<string>.From(string.Concat(Enumerable.Repeat(letter, 101))).ShouldBeRefused("CP-VAL-002");
    }

    [Fact]
    public void Identities_are_compared_letter_by_letter()
    {
        Id<string>.Of("PH-2026/1").Should().Be(Id<string>.Parse("PH-2026/1")).And.NotBe(Id<string>.Of("ph-2026/1"));
        $"{Id<string>.Of("a"),3}".Should().Be("  a");
        Id<string>.Of("abc").TryFormat(new char[2], out var written, default, null).Should().BeFalse();
        written.Should().Be(0);
    }

    [Property]
    public bool Every_text_is_an_identity_or_refused(string? text) =>
        Id<string>.From(text) is var made
        && (made.IsSuccess ? made.Value.Value == text : made.Code() is "CP-VAL-001" or "CP-VAL-002");
}
