using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>A list that means a set: the second of two that are the same is refused at its place.</summary>
public class OnceTests
{
    // Up to 32 items are compared with each other; more are looked up.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public void The_second_of_two_is_refused_wherever_both_stand(int count)
    {
        Require.Once("items", Items(count, -1, -1)).Should().BeNull();
        for (var second = 1; second < count; second++)
            for (var first = 0; first < second; first++)
            {
                var refusal = Require.Once("items", Items(count, first, second))!;
                (refusal.Code, refusal.Field).Should().Be(("CP-VAL-028", $"items[{second}]"), "as {0}", first);
                refusal.Message.Should().Contain($"\"name {first}\"");
            }
    }

    [Fact]
    public void It_is_told_by_its_name_where_there_is_one()
    {
        ValueList<int> items = [11, 21, 12];
        Told(item => item % 10, item => $"number {item}").Should().Contain("number 21");
        Told(item => item / 10, item => $"number {item}").Should().Contain("number 12");
        Told(item => item % 10).Should().NotContain("21").And.Contain("1");
        Require.Once("items", items).Should().BeNull();

        string Told(Func<int, int> by, Func<int, string>? name = null) =>
            Require.Once("items", items, by, name)!.Message;
    }

    private static ValueList<string> Items(int count, int first, int second) =>
        Enumerable.Range(0, count).Select(i => $"name {(i == second ? first : i)}").ToValueList();
}
