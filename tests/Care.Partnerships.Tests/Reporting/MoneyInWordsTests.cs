using System.Text.RegularExpressions;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Tests.Dossiers;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>Whatever people read has the thousands of an amount apart, and blames no "nobody".</summary>
public partial class MoneyInWordsTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    [Fact]
    public void A_refusal_writes_money_with_thousands_apart_and_keeps_the_amount_as_argument()
    {
        var amount = Money.Of(412_500m, Currency.Usd);
        Money? perhaps = amount;
        var refusal = new Refusal("CP-X-001", "amount", $"{amount} or {perhaps}, and {amount:G} as a file has it.");
        refusal.Message.Should().Be("412,500.00 USD or 412,500.00 USD, and 412500.00 USD as a file has it.");
        refusal.Arguments.Should().OnlyContain(argument => Equals(argument, amount));
    }

    [Fact]
    public void No_report_of_the_sample_writes_an_amount_without_thousands_apart()
    {
        // What is printed as it stands is for programmers.
        foreach (var (name, text) in EveryReport.Of(SampleFile.File.Dossier, Day))
            if (!name.StartsWith("Printed ", StringComparison.Ordinal)) Reads(name, text());
    }

    [Fact]
    public void No_refusal_duty_or_difference_of_a_random_life_writes_an_amount_without_thousands_apart()
    {
        var refused = 0;
        for (var life = 0; life < 100; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: life % 2 == 0).Go(30);
            foreach (var (_, entry, whole) in walk.Steps)
            {
                foreach (var duty in whole.Duties(entry.On)) Reads("duty", duty.What);
                foreach (var amendment in whole.Agreement.Amendments)
                    foreach (var change in amendment.Differences)
                        Reads("difference", $"{change.Before} {change.After}");
                if (whole.Account is not { Position: { } position } account) continue;
                // More than there is, in every form that money is asked for.
                var much = position.Committed + position.Committed;
                foreach (var refusal in account.Record(
                    new PaymentPlanned(Id<Payment>.Of("too-much"), 1, much, entry.On), FundingStory.Ana, entry.On)
                    .Refusals)
                {
                    Reads(refusal.Code, refusal.Message);
                    refused++;
                }

                foreach (var permission in whole.Agreement.Permissions(FundingStory.Ana, entry.On)
                    .Concat(account.Permissions(FundingStory.Ana, entry.On)))
                    foreach (var refusal in permission.Refusals) Reads(refusal.Code, refusal.Message);
            }
        }

        refused.Should().BePositive();
    }

    [Fact]
    public void No_report_of_the_sample_says_by_nobody()
    {
        foreach (var (name, text) in EveryReport.Of(SampleFile.File.Dossier, Day))
            text().Should().NotContainEquivalentOf("by nobody", name).And.NotContainEquivalentOf("nobody yet", name);
    }

    [Fact]
    public void The_sign_is_found_where_thousands_are_not_apart()
    {
        Unread().IsMatch("a ceiling of 412500.00 USD").Should().BeTrue();
        Unread().IsMatch("1000 JPY").Should().BeTrue();
        Unread().IsMatch("412,500.00 USD, 999.99 USD, 2025-01").Should().BeFalse();
    }

    private static void Reads(string name, string text) => Unread().Match(text).Value.Should().BeEmpty(name);

    [GeneratedRegex(@"(?<![\d,.])\d{4,}(\.\d+)? [A-Z]{3}\b")]
    private static partial Regex Unread();
}
