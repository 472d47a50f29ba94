using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ardalis.Result;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// One thing changed in a sound proposal of every kind, as a request may bring it: it is refused in words and with its
/// place, or it is a fact like any other.
/// </summary>
public class DamagedFactTests
{
    // Over all kinds together; .ci/nightly takes more.
    private static readonly int Facts = Damaged.Facts;

    public static TheoryData<string> Families => [.. All.Keys];

    private static Dictionary<string, Func<int, (int Kinds, int Tried, int Read)>> All { get; } = new()
    {
        ["agreements"] = Run<AgreementFact>, ["money"] = Run<FundingFact>, ["check-ins"] = Run<CheckInFact>,
        ["surveys"] = Run<SurveyFact>, ["feedback"] = Run<FeedbackFact>, ["media"] = Run<MediaFact>,
        ["monitoring"] = Run<MonitoringFact>, ["relationships"] = Run<RelationshipFact>,
        ["sign-offs"] = Run<SignOffFact>, ["reports"] = Run<ReportFact>, ["assets"] = Run<AssetFact>,
        ["close-outs"] = Run<CloseOutFact>,
    };

    private static int Kinds => PartnershipJson.FactTypes.Count;

    [Theory]
    [MemberData(nameof(Families))]
    public void A_proposal_of_every_kind_is_refused_with_its_place_or_is_a_fact_like_any_other(string family)
    {
        var (kinds, tried, read) = All[family]((Facts + Kinds - 1) / Kinds);
        tried.Should().Be(kinds * ((Facts + Kinds - 1) / Kinds));
        read.Should().BePositive("some of them are sound");
    }

    [Fact]
    public void Every_family_is_among_them_and_a_run_takes_100_000_damaged_inputs()
    {
        All.Should().HaveSameCount(WireTests.Drawn);
        (4 * Damaged.Files + Damaged.Facts + EveryDocument.All.Length * Damaged.Documents)
            .Should().BeGreaterThanOrEqualTo(100_000);
    }

    // How many kinds, how many damaged proposals of them, and how many of these were read.
    private static (int, int, int) Run<TFact>(int rounds) where TFact : Fact
    {
        var sound = new Dictionary<Type, (byte[] Bytes, JsonSerializerOptions Options, FactReader Reader,
            EntryLines<TFact> Lines, IEntry<TFact> Entry)>();
        Type[] kinds = [.. PartnershipJson.FactTypes.Values.Where(type => type.IsSubclassOf(typeof(TFact)))];
        for (var draw = 0; draw < 40 && sound.Count < kinds.Length; draw++)
            foreach (var drawn in WireTests.Drawn[typeof(TFact)](100).Cast<IEntry<TFact>>())
            {
                var type = drawn.Fact.GetType();
                if (sound.ContainsKey(type)) continue;
                // The names are the host's own, and are quoted as they are.
                var node = JsonSerializer.SerializeToNode(drawn, PartnershipJson.Options);
                var people = People(node);
                var entry = node.Deserialize<IEntry<TFact>>(PartnershipJson.Options)!;
                var (options, reader) = (PartnershipJson.OptionsFor(people), new FactReader(people));
                var bytes = JsonSerializer.SerializeToUtf8Bytes(entry, options);
                if (reader.Read<TFact>(bytes, entry.By, entry.On) is { IsSuccess: true } read
                    && read.Value == entry.Fact)
                    sound.Add(type, (bytes, options, reader, new(people), entry));
            }

        kinds.Except(sound.Keys).Should().BeEmpty("a sound proposal of each is drawn");
        var (tried, taken) = (0, 0);
        foreach (var (bytes, options, reader, lines, entry) in sound.Values)
        {
            byte[] Written(TFact fact) =>
                JsonSerializer.SerializeToUtf8Bytes<IEntry<TFact>>(Entry.Of(fact, entry.By, entry.On), options);

            var mutations = new Mutations(bytes, 7);
            CheckLine(lines, bytes, options, "nothing is changed").Should().BeTrue();
            for (var round = 0; round < rounds; round++, tried++)
            {
                var given = mutations.Next();
                if (round % 4 == 0) CheckLine(lines, given, options, mutations.Change);
                var read = reader.Read<TFact>(given, entry.By, entry.On);
                if (!read.IsSuccess)
                {
                    Damaged.CheckRefused(read);
                    continue;
                }

                taken++;
                var written = Written(read.Value);
                var again = reader.Read<TFact>(written, entry.By, entry.On).Required();
                again.Should().Be(read.Value, mutations.Change);
                Written(again).AsSpan().SequenceEqual(written)
                    .Should().BeTrue(mutations.Change);
                written.Length.Should().BeLessThanOrEqualTo(Damaged.MostBytes(given.Length), mutations.Change);
            }
        }

        return (sound.Count, tried, taken);
    }

    // A line in which nothing is wrong is read in one pass, and the converter of entries reads it in its own way: they
    // agree on whether it is an entry, and on which.
    private static bool CheckLine<TFact>(
        EntryLines<TFact> lines, byte[] given, JsonSerializerOptions options, string change)
        where TFact : Fact
    {
        if (given.AsSpan().IndexOfAny((byte)'\n', (byte)0xEF) >= 0) return false;
        var bytes = new ReadOnlySequence<byte>(given);
        if (!lines.TryRead(ref bytes, isAll: true, out var read)) return false;
        IEntry<TFact>? converted = null;
        try { converted = JsonSerializer.Deserialize<IEntry<TFact>>(given, options); }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException) { }
        (read.IsSuccess ? read.Value : null).Should().Be(converted, change);
        return read.IsSuccess;
    }

    // Everybody who is named in full, each once, under a plain name.
    private static Person[] People(JsonNode? node)
    {
        var found = new Dictionary<string, Person>(StringComparer.Ordinal);
        Collect(node);
        return [.. found.Values];

        void Collect(JsonNode? at)
        {
            if (at is JsonArray items) foreach (var item in items) Collect(item);
            if (at is not JsonObject members) return;
            if (members["id"] is { } id && members["party"] is not null && members["position"] is not null)
            {
                members["name"] = "Somebody";
                found.TryAdd($"{id}/{members["position"]}", members.Deserialize<Person>(PartnershipJson.Options)!);
            }

            foreach (var member in members) Collect(member.Value);
        }
    }
}

/// <summary>How many damaged inputs a run takes, and what is asked of each refusal.</summary>
internal static class Damaged
{
    /// <summary>Whole files of each of four seeds.</summary>
    public static int Files { get; } = Of("MUTATION_ROUNDS", 500);

    /// <summary>Single facts, over all kinds together.</summary>
    public static int Facts { get; } = Of("DAMAGED_FACTS", 92_000);

    /// <summary>Documents of each form.</summary>
    public static int Documents { get; } = Of("DAMAGED_DOCUMENTS", 700);

    /// <summary>What is read from so many bytes is written in at most twice as many, and a kilobyte.</summary>
    public static int MostBytes(int given) => (2 * given) + 1_024;

    /// <summary>A refusal is of a file, has its place, and is for people.</summary>
    public static void CheckRefused<T>(Result<T> refused)
    {
        var refusals = refused.Refusals();
        refusals.Count.Should().BePositive().And.Be(refused.ValidationErrors.Count());
        foreach (var refusal in refusals)
        {
            var text = refusal.ToString();
            if (!refusal.Code.StartsWith("CP-FIL-", StringComparison.Ordinal) || !refusal.Field.StartsWith('$')
                || text.Contains("Exception", StringComparison.Ordinal) || text.Any(char.IsControl))
                text.Should().BeNull("at {0} it is for people", refusal.Field);
        }
    }

    private static int Of(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var given) ? given : usual;
}
