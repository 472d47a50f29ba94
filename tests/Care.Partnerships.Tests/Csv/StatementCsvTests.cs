using Care.Partnerships.Budgets;
using Care.Partnerships.Csv;
using Care.Partnerships.Funding;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Csv.CsvFiles;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Csv;

public class StatementCsvTests
{
    private static Ardalis.Result.Result<ValueList<FundingFact>> Read(string table, params ExchangeRate[] rates) =>
        StatementCsv.From(Currency.Usd, Table(table), rates);

    [Fact]
    public void A_statement_is_written_with_its_costs_and_their_corrections()
    {
        var account = Received.And(
            Cost("c-1", 25_000m), Cost("c-2", 5_000m, "s-2"),
            new RecordExpenditure(Ben, Spending("c-3", 1m) with
            {
                Amount = Php(40_000m), Rate = PesoRate, Line = Id<BudgetLine>.Of("kits"), Voucher = "PV-7",
                What = "=Boat, fuel",
                Ground = new(CostGroundKind.Audit, "Letter 3"),
            }, ReportedOn), Correction("a-1", "c-1", -500.25m)).State;
        StatementCsv.Of(account.Ledger, Statement("s-1")).ToText().Should().Be(string.Join("\r\n",
            "id,statement,spentOn,amount,currency,what,rateOn,line,voucher,ground,groundReason,corrects",
            "c-1,s-1,2026-04-20,25000.00,USD,Shelter kits,,,,,,",
            "c-3,s-1,2026-04-20,40000.00,PHP,\"'=Boat, fuel\",2026-04-30,kits,PV-7,Audit,Letter 3,",
            "a-1,s-1,,-500.25,USD,Booked twice.,,,,,,c-1",
            ""));
        StatementCsv.From(Currency.Usd, StatementCsv.Of(account.Ledger).Rows(), PesoRate).Value.Should().Equal(
            account.Ledger.Where(entry => entry.Kind is EntryKind.Spent).Select(entry => entry.Cause.Fact));
    }

    [Property(Arbitrary = [typeof(FundingEventGenerators)])]
    public void What_is_written_is_read_back_equal(IEntry<FundingFact>[] entries)
    {
        // A file says of a rate its day, and knows no empty voucher and no year before the first.
        FundingFact[] facts =
        [
            .. entries.Select(entry => entry.Fact)
                .Where(fact => fact is ExpenditureAdjusted or ExpenditureRecorded
                {
                    Expenditure: { SpentOn.Year: > 0, Rate: null or { On.Year: > 0 } }
                })
                .Select(fact => fact is ExpenditureRecorded { Expenditure: var cost }
                    ? new ExpenditureRecorded(cost with
                    {
                        Rate = RateOf(cost), What = "=" + cost.What, Voucher = cost.Voucher is { } v ? "'@" + v : null,
                    })
                    : fact)
                .DistinctBy(IdOf),
        ];
        ExchangeRate[] rates = [.. facts.OfType<ExpenditureRecorded>().Select(fact => fact.Expenditure.Rate!)
            .Where(rate => rate is not null).DistinctBy(rate => (rate.From, rate.On))];
        StatementCsv.From(Currency.Usd, StatementCsv.Of(facts).Rows(), rates).Value.Should().Equal(facts);
    }

    [Fact]
    public void Every_fault_is_told_at_its_row_and_column() =>
        Told(Read("""
            id  | statement | spentOn    | amount | currency | what | rateOn     | ground | groundReason | corrects
            c-1 | s-1       | 2026-04-20 | 5.00   | USD      | kits |            |        |              |
            c-1 | s-1       | 20.4.2026  | 5,00   | USD      | kits |            | Audit  | Letter 3     |
                | s-1       | 2026-04-20 | 5.001  | USD      | kits |            |        | Letter 3     |
            c-4 | s-1       | 2026-04-20 | 5.00   | PHP      | kits |            |        |              |
            c-5 | s-1       | 2026-04-20 | 5.00   | PHP      | kits | 2026-04-29 |        |              |
            c-6 | s-1       | 2026-04-20 | 5.00   | USD      | kits | 2026-04-30 |        |              |
            a-1 | s-1       | 2026-04-20 | -1.00  | USD      | less |            | Audit  |              | c-1
            c-8 | s-1       | 2026-04-20 | 5.00   | XAU      | kits |            | Because|              |
            """, PesoRate)).Should().Equal(
            "CP-CSV-008 rows[3].spentOn", "CP-CSV-007 rows[3].amount",
            "CP-CSV-006 rows[4].id", "CP-VAL-007 rows[4].amount", "CP-CSV-016 rows[4].groundReason",
            "CP-CSV-013 rows[5].rateOn", "CP-CSV-012 rows[6].rateOn", "CP-CSV-014 rows[7].rateOn",
            "CP-CSV-010 rows[8].spentOn", "CP-CSV-010 rows[8].ground",
            "CP-VAL-004 rows[9].currency", "CP-CSV-009 rows[9].ground", "CP-CSV-011 rows[3].id");

    [Fact]
    public void A_rate_that_leads_elsewhere_or_is_stated_twice_is_refused()
    {
        const string One = "id|statement|spentOn|amount|currency|what\nc-1|s-1|2026-04-20|5|USD|kits";
        var other = ExchangeRate.Of(Currency.Php, Currency.Usd, 0.018m, PesoRate.On, PesoRate.Source);
        Told(Read(One, PesoRate, other)).Should().Equal("CP-CSV-015 rates");
        Told(Read(One, PesoRate.Inverse())).Should().Equal("CP-CSV-015 rates");
        Read(One, PesoRate, PesoRate).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void What_was_read_is_recorded_and_the_account_judges_it()
    {
        var facts = Read("id|statement|spentOn|amount|currency|what\nc-1|s-1|2026-04-20|25000|USD|kits\n" +
            "c-2|s-1|2025-01-01|5000|USD|too early").Value;
        var account = Received.State;
        var outcomes = facts.Select(fact => (account = account.Record(fact, Ben, ReportedOn) is { IsAccepted: true } yes
            ? yes.State : account).Position!.Spent).ToArray();
        outcomes.Should().Equal(Usd(25_000m), Usd(25_000m));
    }

    [Theory]
    [InlineData("0.00000000000000000000000001", "CP-VAL-007 rows[2].amount")]
    [InlineData("99999999999999999999", "CP-VAL-008 rows[2].amount")]
    [InlineData("92233720368547758.08", "CP-VAL-008 rows[2].amount")]
    [InlineData("1..5", "CP-CSV-007 rows[2].amount")]
    [InlineData("1.2.3", "CP-CSV-007 rows[2].amount")]
    [InlineData(".5", "CP-CSV-007 rows[2].amount")]
    [InlineData("5.", "CP-CSV-007 rows[2].amount")]
    [InlineData("5-", "CP-CSV-007 rows[2].amount")]
    [InlineData("-", "CP-CSV-007 rows[2].amount")]
    public void An_amount_that_cannot_be_held_is_refused(string amount, string told) =>
        Told(Read($"id|statement|spentOn|amount|currency|what\nc-1|s-1|2026-04-20|{amount}|USD|kits"))
            .Should().Equal(told);

    [Theory]
    [InlineData("92233720368547758.07", long.MaxValue)]
    [InlineData("-92233720368547758.08", long.MinValue)]
    [InlineData("999999999999.99", 99_999_999_999_999)]
    [InlineData("5.100", 510)]
    public void An_amount_is_held_to_its_last_minor_unit(string amount, long cents) =>
        Read($"id|statement|amount|currency|what|spentOn\nc-1|s-1|{amount}|USD|kits|2026-04-20")
            .Value.OfType<ExpenditureRecorded>().Single().Expenditure.Amount
            .Should().Be(Money.OfMinorUnits(cents, Currency.Usd));

    private static string IdOf(FundingFact fact) => fact switch
    {
        ExpenditureRecorded { Expenditure.Id: var id } => id.Value,
        ExpenditureAdjusted { Adjustment.Id: var id } => id.Value,
        _ => "",
    };

    private static ExchangeRate? RateOf(Expenditure cost) => cost.Amount.Currency == Currency.Usd ? null
        : ExchangeRate.Of(cost.Amount.Currency, Currency.Usd, 2m, cost.Rate?.On ?? cost.SpentOn, PesoRate.Source);
}
