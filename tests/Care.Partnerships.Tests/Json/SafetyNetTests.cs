using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Tests.Json;

public class SafetyNetTests
{
    // No input that was tried reaches this refusal: it stands for mistakes that nobody thought of, so that they are
    // told and not thrown.
    [Fact]
    public void What_no_other_refusal_explains_is_told_with_its_place_and_what_to_do()
    {
        var refusal = FileRefusals.Unreadable("$.agreements[0]", "a number");
        (refusal.Code, refusal.Field).Should().Be(("CP-FIL-027", "$.agreements[0]"));
        refusal.Message.Should().Contain("a number").And.Contain("report it");
    }
}
