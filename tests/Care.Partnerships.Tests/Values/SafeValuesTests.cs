using Care.Partnerships.Budgets;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

/// <summary>What was found unsafe in the values, row by row.</summary>
public class SafeValuesTests
{
    private static Money None => default;
    private static Money Same => default;

    [Fact]
    public void E1_a_list_is_a_copy_of_the_array_or_list_that_it_is_made_of()
    {
        int[] array = [1, 2];
        List<int> list = [1, 2];
        ValueList<int> ofArray = array, ofList = list, ofSequence = ValueList.Of(list.Where(item => item > 0)),
            named = array.ToValueList();
        (array[0], list[0]) = (9, 9);
        foreach (var made in (ValueList<int>[])[ofArray, ofList, ofSequence, named]) made.Should().Equal(1, 2);
        ValueList.Of(ofArray).Should().Equal(1, 2);
        FluentActions.Invoking(() => ((IEnumerable<int>)null!).ToValueList()).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => { ValueList<int> none = (int[])null!; return none; })
            .Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void E1_no_cast_leads_to_the_array_behind_a_list()
    {
        ValueList<string> list = ["a", "b"];
        IReadOnlyList<string> told = list;
        (told is string[] or IList<string> or System.Collections.IList).Should().BeFalse();
        told.GetEnumerator().GetType().IsArray.Should().BeFalse();
        (((System.Collections.IEnumerable)list).GetEnumerator() is ICloneable).Should().BeFalse();
    }

    [Fact]
    public void E2_default_money_is_zero_of_no_currency()
    {
        None
            .Should().Be(Money.Zero(Currency.None)).And.Be(Money.Of(0m, "XXX"))
            .And.Be(Money.OfMinorUnits(0, Currency.None)).And.NotBe(Money.Zero(Currency.Usd));
        (None.Currency, None.MinorUnits, None.Amount, None.IsZero, None.IsNegative)
            .Should().Be((Currency.None, 0L, 0m, true, false));
        (None + None, None - None, -None, Money.Max(None, None), Money.Min(None, None))
            .Should().Be((None, None, None, None, None));
        (None.CompareTo(Same), None < Same, None <= Same).Should().Be((0, false, true));
        foreach (var answer in (Money[])[None.Plus(None).Required(), None.Minus(None).Required(),
            None.MulDiv(1, 2).Required(), None.AtRate(1m).Required(), None.Share(Percentage.Whole).Required(),
            None.Times(Ratio.One).Required(), None.Movement(Change.None).Required(),
                Money.Sum(Currency.None, [None]).Required(), Money.Sum(Currency.None, []).Required()])
            answer.Should().Be(None);
        None.Allocate(1L, 2L).Required().Should().Equal(None, None);
        None.Allocate(0.5m).Required().Should().Equal(None);
        None.Split(2).Required().Should().Equal(None, None);
    }

    [Fact]
    public void E2_default_money_never_meets_another_currency()
    {
        var usd = Money.Of(1m, "USD");
        foreach (var use in (Action[])[() => _ = None + usd, () => _ = usd - None, () => _ = None < usd, () =>
            _ = None.Plus(usd), () => _ = Money.Sum(Currency.Usd, [usd, None])])
            use.Should().ThrowExactly<CurrencyMismatchException>();
        Money.From(0.01m, Currency.None).ShouldBeRefused("CP-VAL-004");
        Money.FromMinorUnits(1, Currency.None).ShouldBeRefused("CP-VAL-004");
        Money.From(0m, Currency.Of("XAU")).ShouldBeRefused("CP-VAL-004");
        FluentActions.Invoking(() => Money.Zero(Currency.Of("XAU"))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void E2_default_money_is_written_and_comes_back()
    {
        None.ToString().Should().Be("0 XXX");
        Money.Parse(None.ToString()).Should().Be(None);
        Money.FromText("1 XXX").ShouldBeRefused("CP-VAL-004");
    }

    [Fact]
    public void E2_the_default_of_every_struct_is_a_value_with_a_text() =>
        (default(Money).ToString(), default(Percentage).ToString(), default(Ratio).ToString(),
            default(Change).ToString(), default(ValueList<int>).ToString(),
            default(BudgetShares).ToString(), default(BudgetTotals).All.ToString())

                .Should().Be(("0 XXX", "0%", "0", "0%", "[]", "0 XXX from the funder, 0 XXX from the partner",
                "0 XXX from the funder, 0 XXX from the partner"));

    [Fact]
    public void E3_an_amount_is_split_among_so_many_and_no_more()
    {
        var usd = Money.Of(1m, "USD");
        usd.Split(Money.MostShares).Required().Count.Should().Be(100_000);
        usd.Split(Money.MostShares + 1).ShouldBeRefused("CP-VAL-027");
        usd.Split(200_000_000).ShouldBeRefused("CP-VAL-027");
        usd.Allocate(new long[Money.MostShares + 1]).ShouldBeRefused("CP-VAL-027");
        usd.Allocate(new decimal[Money.MostShares + 1]).ShouldBeRefused("CP-VAL-027");
    }

    [Property]
    public bool E6_figures_of_equal_worth_are_held_alike(decimal figure, byte zeros)
    {
        var (size, longer) = (Math.Abs(figure), Math.Abs(figure));
        for (var i = 0; i < zeros % 5 && longer < 1_000_000m && longer.Scale < 20; i++) longer *= 1.0m;
        return decimal.GetBits(Ratio.Of(size).Value).SequenceEqual(decimal.GetBits(Ratio.Of(longer).Value))
            && Ratio.Of(longer).Value == size
            && decimal.GetBits(Change.Of(figure).Points).SequenceEqual(decimal.GetBits(Change.Of(-(-figure)).Points))
            && Change.Of(figure).Points == figure;
    }

    [Fact]
    public void E6_1_0_and_1_00_are_equal_values_with_equal_texts()
    {
        Percentage.Of(1.00m).Points.Scale.Should().Be(0);
        Change.Of(-0.0m).Points.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be("0");
        Ratio.Of(decimal.MaxValue).Value.Should().Be(decimal.MaxValue);
        ExchangeRate.Of(Currency.Eur, Currency.Usd, 1.10m, new(2026, 1, 1), Source.Of("Bulletin")).ToUnits.Scale
            .Should().Be(1);
        (new BudgetCost(1.00m, "lot", None, None) with { Quantity = 2.50m }).Quantity.Scale.Should().Be(1);
    }

    [Fact]
    public void E7_quoted_text_is_cut_and_what_cannot_be_seen_is_written_out()
    {
        InvariantText.Quoted(null).Should().Be("");
        InvariantText.Quoted("Müller & Söhne").Should().Be("Müller & Söhne");
        InvariantText.Quoted(new string('x', 60)).Should().Be(new string('x', 60));
        InvariantText.Quoted(new string('x', 61)).Should().Be(new string('x', 60) + "…");
        InvariantText.Quoted(new string('x', 59) + "🌊")
            .Should().Be(new string('x', 59) + "…", "no character is cut in half");
        InvariantText.Quoted("a\r\nb\u202Ec\u2066d\u2028e\0")
            .Should().Be("a\\u000D\\u000Ab\\u202Ec\\u2066d\\u2028e\\u0000");
        InvariantText.Quoted("\ud83c").Should().Be("\\uFFFD");
        Id<string>.From("a\nCP-VAL-001: fine").Text().Should().NotContain("\n").And.Contain("a\\u000ACP-VAL-001: fine");
        Money.FromText("1\u202E EUR x").Text().Should().Contain("\\u202E");
        Currency.FromCode(new string('X', 5_000)).Text().Length.Should().BeLessThan(200);
    }

    [Theory]
    [InlineData(1, 16, "6.3 %")]
    [InlineData(1, 3, "33.3 %")]
    [InlineData(2, 3, "66.7 %")]
    [InlineData(1, 2000, "0.1 %")]
    [InlineData(1, 1, "100.0 %")]
    [InlineData(0, 7, "0.0 %")]
    public void D5_a_share_has_one_rounding_and_one_form(int part, int whole, string text)
    {
        Percentage.FromShare(part, whole).Required().ToString("P1", null).Should().Be(text);
        Ratio.FromParts((decimal)part, whole).Required().ToString("P1", null).Should().Be(text);
        $"{Percentage.FromShare(part, whole).Required():P1}".Should().Be(text);
    }

    [Fact]
    public void D5_formats_are_honoured_or_refused()
    {
        Money.Of(-1234567.5m, "EUR").ToString("N", null).Should().Be("-1,234,567.50 EUR");
        Money.Of(1234m, "JPY").ToString("N", null).Should().Be("1,234 JPY");
        Change.Of(6.25m).ToString("P1", null).Should().Be("+6.3 %");
        Change.Of(-0.04m).ToString("P1", null).Should().Be("0.0 %");
        Change.Of(-6.25m).ToString("P1", null).Should().Be("-6.3 %");
        Ratio.Of(decimal.MaxValue).ToString("P1", null).Should().NotBeEmpty();
        foreach (var value in (IFormattable[])[Money.Of(1m, "EUR"), Percentage.Whole, Ratio.One, Change.None,
            Currency.Eur, Id<string>.Of("a")])
        {
            value.ToString("G", null).Should().Be(value.ToString());
            value.Invoking(given => given.ToString("N7", null)).Should().Throw<FormatException>().WithMessage("*N7*");
        }
    }
}
