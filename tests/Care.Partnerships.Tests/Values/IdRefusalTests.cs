using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Values;

public class IdRefusalTests
{
    [Theory]
    [InlineData(null, "CP-VAL-001")]
    [InlineData("  ", "CP-VAL-001")]
    [InlineData("two words", "CP-VAL-002")]
    public void What_is_no_identity_is_refused(string? text, string code) =>
        Id<IdRefusalTests>.From(text).ValidationErrors.Should().ContainSingle().Which.ErrorCode.Should().Be(code);
}
