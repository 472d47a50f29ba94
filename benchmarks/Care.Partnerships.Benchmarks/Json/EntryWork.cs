using System.Buffers;
using System.Globalization;
using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Json;

/// <summary>Entries of a funding account as lines, written and read by the library.</summary>
internal static class EntryWork
{
    public const int Count = 100;

    private static readonly LocalDate Day = new(2026, 4, 10);
    private static readonly ArrayBufferWriter<byte> Buffer = new();

    public static readonly Person[] People = [AgreementLife.Maria, AgreementLife.Ana, AgreementLife.Jose];

    public static readonly EntryLines<FundingFact> Lines = new(People);

    /// <summary>Costs mostly, with payments in between.</summary>
    public static readonly IEntry<FundingFact>[] Entries = [.. Enumerable.Range(0, Count).Select(EntryAt)];

    /// <summary>The entries as the library writes them.</summary>
    public static readonly byte[] Bytes = Written();

    public static int Write()
    {
        Buffer.ResetWrittenCount();
        foreach (var entry in Entries) Lines.Write(Buffer, entry);
        return Buffer.WrittenSpan.Count((byte)'\n');
    }

    public static ValueList<IEntry<FundingFact>> Read()
    {
        var (bytes, read) = (new ReadOnlySequence<byte>(Bytes), new List<IEntry<FundingFact>>(Count));
        while (Lines.TryRead(ref bytes, isAll: true, out var entry)) read.Add(entry.Required());
        return read.ToValueList();
    }

    /// <summary>The entry of a place in a history without end.</summary>
    public static IEntry<FundingFact> EntryAt(int place)
    {
        var id = place.ToString(CultureInfo.InvariantCulture);
        FundingFact fact = (place % 5) switch
        {
            3 => new PaymentPlanned(Id<Payment>.Of($"p-{id}"), 1 + place % 3, Usd(40_000m + place), Day.PlusDays(30)),
            4 => new PaymentReceived(Id<Payment>.Of($"p-{id}"), Day.PlusDays(-2), Usd(40_000m + place)),
            _ => new ExpenditureRecorded(new(
                Id<LedgerEntry>.Of($"c-{id}"), Id<ExpenditureStatement>.Of($"s-{place / 50}"),
                Usd(100m + place % 1_000), null, Day.PlusDays(-1), "Shelter kits, delivered to the store")),
        };
        return FundingAccount.Lifecycle.Proposal(fact, People[place % 2], Day);
    }

    private static byte[] Written()
    {
        Write();
        return Buffer.WrittenSpan.ToArray();
    }

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);
}
