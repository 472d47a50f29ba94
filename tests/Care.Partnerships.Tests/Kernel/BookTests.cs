using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>A book against a list: few things are kept in another way than many, and nobody sees it.</summary>
public class BookTests
{
    private sealed record Card(Id<Card> Id, int Text) : IIdentified<Card>;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(66)]
    [InlineData(200)]
    public void A_book_is_a_list_with_names(int count)
    {
        var (book, list) = (Book<Card>.Empty, new List<Card>());
        for (var i = 0; i < count; i++)
        {
            book = book.Add(Numbered(i));
            list.Add(Numbered(i));
        }

        Same(book, list);
        for (var i = 0; i < count; i += 7)
        {
            list[i] = list[i] with { Text = -i };
            book = i % 2 == 0 ? book.With(list[i]) : book.With(book[i], list[i]);
        }

        Same(book, list);
        book.Holds(Numbered(count).Id).Should().BeFalse();
        book.Find(Numbered(count).Id).Should().BeNull();
        book.Invoking(b => b[count]).Should().Throw<ArgumentOutOfRangeException>();
        book.Invoking(b => b[-1]).Should().Throw<ArgumentOutOfRangeException>();
        book.Invoking(b => b.With(Numbered(count))).Should().Throw<InvalidOperationException>();
        if (count > 0) book.Invoking(b => b.Add(list[0])).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Books_are_equal_by_what_they_hold_and_its_order()
    {
        var (few, many) = (Of(0, 1), Of([.. Enumerable.Range(0, 70)]));
        few.Equals(Of(0, 1)).Should().BeTrue();
        foreach (var other in new[] { Of(1, 0), Of(0), Of(0, 1, 2), many, null }) few.Equals(other).Should().BeFalse();
        few.GetHashCode().Should().Be(Of(0, 1).GetHashCode()).And.NotBe(Of(1, 0).GetHashCode());
        many.Equals(Of([.. Enumerable.Range(0, 70)])).Should().BeTrue();
        $"{Of(3)}".Should().Be("[Card { Id = card-3, Text = 3 }]");
    }

    private static Card Numbered(int i) => new(Id<Card>.Of($"card-{i}"), i);

    private static Book<Card> Of(params int[] numbers) =>
        numbers.Aggregate(Book<Card>.Empty, (book, i) => book.Add(Numbered(i)));

    private static void Same(Book<Card> book, List<Card> list)
    {
        book.Count.Should().Be(list.Count);
        book.Should().Equal(list);
        var place = 0;
        foreach (var card in book) card.Should().Be(list[place++]);
        place.Should().Be(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            book[i].Should().Be(list[i]);
            book.Find(list[i].Id).Should().Be(list[i]);
            book.Holds(list[i].Id).Should().BeTrue();
        }
    }
}
