using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Values;

/// <summary>Which known name somebody may have meant.</summary>
public class NearestTests
{
    // Every word of up to three of these letters.
    private static readonly string[] Words =
        [.. Enumerable.Range(0, 4).SelectMany(length => Of(length, "abB"))];

    [Fact]
    public void It_is_the_one_with_the_fewest_changes_and_of_two_the_first()
    {
        foreach (var given in Words)
            foreach (var one in Words)
                foreach (var other in (string[])["ab", "ba", "aab", "bbb", "x"])
                    Nearest.To(given, [one, other]).Should().Be(
                        $" (the nearest is {(Changes(other, given) < Changes(one, given) ? other : one)})",
                        "of {0} and {1} for {2}", one, other, given);
    }

    [Theory]
    [InlineData("agr-10", "agr-1")]
    [InlineData("AGR-2", "agr-2")]
    [InlineData("arg-2", "agr-2")]
    public void A_mistake_of_writing_is_found(string given, string meant) =>
        Nearest.To(given, ["agr-1", "agr-2", "programme"]).Should().Be($" (the nearest is {meant})");

    [Fact] public void Where_nothing_is_known_nothing_is_said() => Nearest.To("agr-1", []).Should().BeEmpty();

    private static IEnumerable<string> Of(int length, string letters) => length == 0 ? [""]
        : Of(length - 1, letters).SelectMany(word => letters.Select(letter => word + letter));

    // By its definition, and slowly.
    private static int Changes(string left, string right) =>
        left.Length == 0 ? right.Length
        : right.Length == 0 ? left.Length
        : char.ToUpperInvariant(left[0]) == char.ToUpperInvariant(right[0]) ? Changes(left[1..], right[1..])
        : 1 + Math.Min(Changes(left[1..], right[1..]), Math.Min(Changes(left[1..], right), Changes(left, right[1..])));
}
