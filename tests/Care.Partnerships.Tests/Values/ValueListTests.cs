using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class ValueListTests
{
    private sealed record Holder(string Name, ValueList<int> Items);

    [Property]
    public bool Lists_of_equal_items_are_equal_and_so_are_records_that_hold_them(int[] items, int[] others)
    {
        ValueList<int> list = [.. items], copy = items.ToValueList(), other = [.. others];
        return list == copy
            && list.GetHashCode() == copy.GetHashCode()
            && new Holder("a", list) == new Holder("a", copy)
            && new Holder("a", list).GetHashCode() == new Holder("a", copy).GetHashCode()
            && (list == other) == items.SequenceEqual(others)
            && (list != other) == !items.SequenceEqual(others)
            && list.Add(1) != list;
    }

    [Fact]
    public void The_default_list_is_the_empty_list()
    {
        ValueList<int> empty = [];
        default(ValueList<int>).Should().Equal(empty);
        (default(ValueList<int>) == empty).Should().BeTrue();
        default(ValueList<int>).GetHashCode().Should().Be(empty.GetHashCode());
        default(ValueList<int>).Count.Should().Be(0);
        default(ValueList<int>).ToString().Should().Be("[]");
        FluentActions.Invoking(() => default(ValueList<int>)[0]).Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void A_list_is_looped_over_indexed_and_written()
    {
        ValueList<int> list = [1, 2];
        var sum = 0;
        foreach (var item in list) sum += item;
        sum.Should().Be(3);
        list[1].Should().Be(2);
        list.Add(3).ToString().Should().Be("[1, 2, 3]");
        list.Equals((object)list).Should().BeTrue();
        list.Equals("[1, 2]").Should().BeFalse();
        ((System.Collections.IEnumerable)list).GetEnumerator().MoveNext().Should().BeTrue();
    }
}
