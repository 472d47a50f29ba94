using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using NodaTime.Text;

namespace Care.Partnerships.Benchmarks.Json;

/// <summary>
/// The same records by System.Text.Json as it comes, by reflection: what one would write without the package. Values
/// whose factories are the only way to them have a converter each, which asks the factory; people are looked up.
/// </summary>
internal static class ReflectionPeer
{
    private static readonly Dictionary<string, Person> Directory =
        EntryWork.People.ToDictionary(person => person.Id.Value, StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameFacts } },
        Converters =
        {
            new ByText<LocalDate>(text => LocalDatePattern.Iso.Parse(text).Value, LocalDatePattern.Iso.Format),
            new ByText<Money>(text => Money.Parse(text, null), amount => amount.ToString()),
            new ByText<Person>(text => Directory[text], person => person.Id.Value),
            new ByText<Id<Payment>>(Id<Payment>.Of, id => id.Value),
            new ByText<Id<LedgerEntry>>(Id<LedgerEntry>.Of, id => id.Value),
            new ByText<Id<ExpenditureStatement>>(Id<ExpenditureStatement>.Of, id => id.Value),
        },
    };

    private static readonly ArrayBufferWriter<byte> Buffer = new();
    private static readonly Line[] Lines =
        [.. EntryWork.Entries.Select(entry => new Line(entry.Fact, (Person)entry.By, entry.On))];

    private static readonly byte[] Bytes = Written();

    public static int Write()
    {
        Buffer.ResetWrittenCount();
        foreach (var line in Lines)
        {
            using (var writer = new Utf8JsonWriter(Buffer, new() { Encoder = Options.Encoder }))
                JsonSerializer.Serialize(writer, line, Options);
            Buffer.Write("\n"u8);
        }

        return Buffer.WrittenSpan.Count((byte)'\n');
    }

    public static ValueList<IEntry<FundingFact>> Read()
    {
        var read = new List<IEntry<FundingFact>>(EntryWork.Count);
        var rest = Bytes.AsSpan();
        for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
        {
            var line = JsonSerializer.Deserialize<Line>(rest[..end], Options)!;
            read.Add(FundingAccount.Lifecycle.Proposal(line.Fact, line.By, line.On));
        }

        return read.ToValueList();
    }

    private static byte[] Written()
    {
        Write();
        return Buffer.WrittenSpan.ToArray();
    }

    private static void NameFacts(JsonTypeInfo info)
    {
        if (info.Type != typeof(FundingFact)) return;
        info.PolymorphismOptions = new()
        {
            TypeDiscriminatorPropertyName = "type",
            DerivedTypes =
            {
                new(typeof(ExpenditureRecorded), "expenditure-recorded/1"),
                new(typeof(PaymentPlanned), "payment-planned/1"),
                new(typeof(PaymentReceived), "payment-received/1"),
            },
        };
    }

    private sealed record Line(FundingFact Fact, Person By, LocalDate On);

    private sealed class ByText<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }
}
