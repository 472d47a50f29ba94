using System.Text;
using System.Text.Json;
using Care.Partnerships.Json;
using Care.Partnerships.Values;
using FsCheck.Fluent;

namespace Care.Partnerships.Tests.Json;

/// <summary>Money is read and written without a text between: what comes out is what the factory says.</summary>
public class MoneyTextTests
{
    private static readonly string[] Figures =
    [
        "0", "-0", "0.00", "-0.00", "1", "1.2", "1.20", "1.200", "0.05", "-0.05", "00.10", "007.00", "1.", ".50",
        "-.50", "-", "", "1,00", "+1.00", "1e3", "1 000.00", "--1.00", "1.0.0", "١.00", "1.0a", "99999999999999.99",
        "999999999999999.999", "999999999999999999", "9999999999999999.99", "92233720368547758.07",
        "-92233720368547758.08", "92233720368547758.08", "9223372036854775807", "-9223372036854775808",
    ];

    private static readonly string[] Codes =
        ["USD", "JPY", "KWD", "CLF", "XXX", "XAU", "usd", "US", "USDX", "ÜSD", ""];

    [Fact]
    public void Every_text_is_read_as_the_factory_reads_it()
    {
        var read = 0;
        foreach (var text in from figure in Figures from code in Codes
            from shape in new[] { $"{figure} {code}", $"{code} {figure}", $"{figure}  {code}", $"{figure}{code}" }
            select shape)
        {
            var made = Money.FromText(text);
            var json = JsonSerializer.SerializeToUtf8Bytes(text);
            if (!made.IsSuccess)
            {
                FluentActions.Invoking(() => Read(json)).Should().Throw<JsonException>(text);
                continue;
            }

            Read(json).Should().Be(made.Value, text);
            read++;
        }

        read.Should().BeGreaterThan(60);
    }

    [Fact]
    public void Every_amount_is_written_as_the_text_of_the_value_and_comes_back()
    {
        var amounts = from units in Gen.OneOf(
                Gen.Choose(-1_000, 1_000).Select(small => (long)small), ArbMap.Default.GeneratorFor<long>(),
                Gen.Elements(0L, long.MaxValue, long.MinValue, 999_999_999_999_999_999L, -1_000_000_000_000_000_000L))
            from code in Gen.Elements("USD", "JPY", "KWD", "CLF")
            select Money.OfMinorUnits(units, Currency.Of(code));
        foreach (var amount in amounts.Sample(2_000).Append(default))
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(amount, PartnershipJson.Options);
            Encoding.UTF8.GetString(json).Should().Be($"\"{amount}\"");
            if (amount != default) Read(json).Should().Be(amount);
        }
    }

    private static Money Read(byte[] json) => JsonSerializer.Deserialize<Money>(json, PartnershipJson.Options);
}
