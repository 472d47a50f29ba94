using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Samples;

/// <summary>
/// The invariants of a store, asked of docs/samples/web over HTTP: where the variable WEB holds its address, as
/// docs/samples/web/test.sh does.
/// </summary>
/// <remarks>
/// The host says who records something, by the login, and on which day; so the history is one of today, by people who
/// are signed in. It says the version of the whole, so the version of a relationship is the tag that came with it.
/// </remarks>
public sealed class SampleHttpTests : IDisposable
{
    private const string TooLate = "look again";

    private static readonly LocalDate Today = new(2026, 11, 28);

    private static readonly RecordedHistory<Relationship, RelationshipFact> Stored = Given.History(
        Relationship.Lifecycle,
        Said(new RelationshipOpened(Named("rel-http")), SampleFile.FocalPoint),
        Said(new ValueStated("Standards, and a store in Cebu."), SampleFile.FocalPoint),
        Said(new ValueStated("People who stay."), SampleFile.Jose),
        Said(new DecisionLogged(
            Id<JointDecision>.Of("dec-1"), "where to begin", "In the two northern towns.",
            [SampleFile.FocalPoint, SampleFile.Ben], Today), SampleFile.Jose),
        Said(new PromiseMade(
            Id<Promise>.Of("pro-1"),
            PromiseTerms.Of(SampleFile.Ben, PromiseKind.Introduction, "A visit to the mayor", Today.PlusDays(20))),
            SampleFile.FocalPoint));

    private readonly string? _address = Environment.GetEnvironmentVariable("WEB");
    private readonly EntryLines<RelationshipFact> _lines = new(SampleFile.File.Dossier.People);
    private readonly Dictionary<Id<Person>, HttpClient> _clients = [];
    private readonly Dictionary<(string Id, int Version), EntityTagHeaderValue> _tags = [];

    public void Dispose()
    {
        foreach (var client in _clients.Values) client.Dispose();
    }

    [Fact]
    public void It_keeps_what_was_recorded_over_http()
    {
        Skip();
        StoreInvariants.Check(Stored, Load, Append).Should().BeEmpty();
    }

    public static TheoryData<string> Faults =>
        [StoreInvariants.NoUpdateIsLost, StoreInvariants.TheOrderIsKept, StoreInvariants.NothingIsChanged];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_that_is_planted_between_breaks_the_invariant_of_its_name(string invariant)
    {
        Skip();
        var mark = $"-{invariant.Split(' ')[^1]}";
        var broken = invariant switch
        {
            // A client that says no version, so that the host asks the rules alone.
            StoreInvariants.NoUpdateIsLost => StoreInvariants.Check(
                Stored, id => Load(id + mark), (id, _, entries) => Append(id + mark, null, entries)),
            StoreInvariants.TheOrderIsKept => StoreInvariants.Check(
                Stored, id => [.. Load(id + mark).OrderBy(entry => $"{entry.Fact}", StringComparer.Ordinal)],
                (id, seen, entries) => Append(id + mark, seen, entries)),
            _ => StoreInvariants.Check(
                Stored, id => [.. Load(id + mark).Select(entry => Entry.Of(
                    entry.Fact, entry.By, entry.On.PlusDays(-1)))],
                (id, seen, entries) => Append(id + mark, seen, entries)),
        };
        broken.Select(one => one.Name).Should().Contain(invariant);
    }

    private void Skip()
    {
        if (_address is not { Length: > 0 })
            Assert.Skip("WEB names no address: docs/samples/web/test.sh runs it on one.");
    }

    private List<IEntry<RelationshipFact>> Load(string id)
    {
        using var answer = Send(HttpMethod.Get, id, SampleFile.FocalPoint, null, null);
        var entries = new List<IEntry<RelationshipFact>>();
        if (answer.StatusCode is not HttpStatusCode.NotFound)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            var bytes = new ReadOnlySequence<byte>(Wait(answer.Content.ReadAsByteArrayAsync(Cancel)));
            while (_lines.TryRead(ref bytes, isAll: true, out var entry))
                entries.Add(About("rel-http", entry.Required()));
        }

        _tags[(id, entries.Count)] = answer.Headers.ETag!;
        return entries;
    }

    private bool Append(string id, int seen, IReadOnlyList<IEntry<RelationshipFact>> entries)
    {
        if (!_tags.ContainsKey((id, seen)) && Load(id).Count != seen) return Append(id, NeverReached, entries);
        var version = seen;
        foreach (var entry in entries)
            if (!Append(id, _tags[(id, version++)], [entry], version)) return false;
        return true;
    }

    // Several entries are several requests; each goes on from the tag that came with the one before.
    private bool Append(
        string id, EntityTagHeaderValue? tag, IReadOnlyList<IEntry<RelationshipFact>> entries, int? version = null)
    {
        foreach (var entry in entries)
        {
            using var answer = Send(
                HttpMethod.Post, id, (Person)entry.By, tag, JsonSerializer.SerializeToUtf8Bytes(
                    About(id, entry).Fact, PartnershipJson.OptionsFor(SampleFile.File.Dossier.People)));
            var text = Wait(answer.Content.ReadAsStringAsync(Cancel));
            if (answer.StatusCode is HttpStatusCode.Conflict && text.Contains(TooLate, StringComparison.Ordinal))
                return false;
            answer.StatusCode.Should().Be(HttpStatusCode.OK, text);
            if (version is { } now) _tags[(id, now)] = answer.Headers.ETag!;
        }

        return true;
    }

    private static EntityTagHeaderValue NeverReached { get; } = new("\"999999\"");

    private HttpResponseMessage Send(
        HttpMethod method, string id, Person by, EntityTagHeaderValue? tag, byte[]? fact)
    {
        using var request = new HttpRequestMessage(
            method, new Uri($"/relationships/{id}/{(fact is null ? "entries" : "facts")}", UriKind.Relative));
        if (tag is not null) request.Headers.IfMatch.Add(tag);
        if (fact is not null)
        {
            request.Content = new ByteArrayContent(fact);
            request.Content.Headers.ContentType = new("application/json");
        }

        return Wait(Client(by).SendAsync(request, Cancel));
    }

    private HttpClient Client(Person by)
    {
        if (_clients.TryGetValue(by.Id, out var known)) return known;
        var client = new HttpClient { BaseAddress = new(_address!) };
        Wait(client.GetAsync(new Uri($"/login?person={by.Id}", UriKind.Relative), Cancel)).Dispose();
        return _clients[by.Id] = client;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static T Wait<T>(Task<T> answer) => answer.GetAwaiter().GetResult();

    // Each thing has the identity of its key.
    private static IEntry<RelationshipFact> About(string id, IEntry<RelationshipFact> entry) =>
        entry.Fact is RelationshipOpened ? Entry.Of<RelationshipFact>(
            new RelationshipOpened(Named(id)), entry.By, entry.On) : entry;

    private static RelationshipHeading Named(string id) => new(
        Id<Relationship>.Of(id), Sides.Of(SampleFile.CareOffice, SampleFile.Tanglaw),
        RelationshipLimits.Suggested.Unchecked);

    private static Entry<RelationshipFact> Said(RelationshipFact fact, Person by) => Entry.Of(fact, by, Today);
}
