using System.Buffers;
using System.Text.Json.Nodes;
using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/testing-your-host.md, run.</summary>
public class TestingYourHostGuide
{
    private static readonly string Page =
        RepositoryFiles.Under("docs/guide", "testing-your-host.md").Single().Text;

    [Fact]
    public void The_store_with_the_fault_breaks_what_the_page_says_and_the_mended_one_nothing()
    {
        var sample = Path.Combine(RepositoryFiles.Root, "docs/data/typhoon-response.json");
        var folder = Directory.CreateTempSubdirectory("faulty").FullName;

        void Asked()
        {
            var dossier = PartnershipFile.Load(File.ReadAllBytes(sample)).Required().Dossier;
            var history = Given.History(CheckIn.Lifecycle, dossier.CheckIns[0].Entries);
            var store = new FileStore(folder, dossier.People);

            StoreInvariants.Require(history, load: store.Load, append: store.Append);
        }

        var failed = ((Action)Asked).Should().Throw<CheckFailedException>().Which;
        Page.Should().Contain($"\n```\n{failed.Message}\n```\n");
        Directory.Delete(folder, recursive: true);

        folder = Directory.CreateTempSubdirectory("careful").FullName;
        var file = SampleFile.File.Dossier;
        var lawful = Given.History(CheckIn.Lifecycle, file.CheckIns[0].Entries);
        var careful = new CarefulStore(folder, file.People);
        StoreInvariants.Check(lawful, careful.Load, careful.Append).Should().BeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_front_page()
    {
        var ana = new Person(Id<Person>.Of("ana"), Id<Party>.Of("care-phl"), Position.ProgrammeManager, "Ana Reyes");

        Given.History(Agreement.Lifecycle)                                    // nothing is recorded yet
            .When(new NegotiationOpened(), by: ana, on: new(2026, 1, 9))
            .ThenRefused("CP-LIF-001");                                       // for this reason, and for no other
    }

    [Fact]
    public void Screens()
    {
        IEntry<CheckInFact>[] proposals = [.. Done.History, .. PartnerIn.History];

        var found = Exploration.Of(CheckIn.Lifecycle, _ => proposals).Run();
        foreach (var one in found.Histories) Show(one.State);                     // none of them may throw

        var discussed = found.ShortestTo(checkIn => checkIn.Phase == CheckInPhase.Discussed);
        Console.WriteLine(discussed);                                             // what leads there, one entry a line

        discussed.State.Phase.Should().Be(CheckInPhase.Discussed);
        found.Histories.Where(one => one.State.Phase == CheckInPhase.Discussed)
            .Should().OnlyContain(one => one.Entries.Count >= discussed.Entries.Count);
    }

    [Fact]
    public void Dossiers()
    {
        var (dossier, whole) = (SampleFile.File.Dossier, new WholeStore());

        void Asked()
        {
            StoreInvariants.Require(dossier, load: whole.Load, append: whole.Append);
            DossierInvariants.Require(dossier, [
                .. DossierInvariants.All,
                DossierInvariants.NothingConfidentialIsShown((shown, reader) => Page(shown, reader)),
            ]);
        }

        // Everybody of a side is shown every case.
        static string Page(Dossier shown, Person reader) => string.Join('\n', shown.FeedbackCases
            .SelectMany(one => one.Entries).Select(entry => entry.Fact).OfType<CaseReceived>()
            .Where(received => received.Heading.Sides.SideOf(reader) is not null)
            .Select(received => received.Content.Text.Reveal()));

        var failed = ((Action)Asked).Should().Throw<CheckFailedException>().Which;
        TestingYourHostGuide.Page.Should().Contain($"\n```\n{failed.Message}\n```\n");
    }

    private sealed class WholeStore
    {
        private readonly Dictionary<string, DossierEntry[]> _dossiers = [];

        public DossierEntry[] Load(string id) => _dossiers.GetValueOrDefault(id, []);

        public bool Append(string id, int expectedVersion, IReadOnlyList<DossierEntry> entries)
        {
            var dossier = Load(id);
            if (dossier.Length == expectedVersion) _dossiers[id] = [.. dossier, .. entries];
            return dossier.Length == expectedVersion;
        }
    }

    [Fact]
    public void Forms()
    {
        var (talk, people) = (Done.History[4], new[] { Ana, Ben });
        var history = Given.History(CheckIn.Lifecycle, [.. Done.History.Take(4)]);

        foreach (var sample in SampleFacts.Of(history, [talk], people))
            if (sample.Field is not ("by" or "on") && IsTaken(sample.Json) != sample.IsAccepted)
                Console.WriteLine(sample);

        var wrong = SampleFacts.Of(history, [talk], people)
            .Where(sample => sample.Field is not ("by" or "on") && IsTaken(sample.Json) != sample.IsAccepted);
        Page.Should().Contain($"\n```\n{string.Join('\n', wrong)}\n```\n");
    }

    // A form that looks whether everything is filled in, and no further.
    private static bool IsTaken(string json) =>
        JsonNode.Parse(json)!.AsObject().All(member => $"{member.Value}".Length > 0);

    private static void Show(CheckIn checkIn) => Console.WriteLine(checkIn.Phase);

    internal class FileStore(string folder, IEnumerable<Person> people)
    {
        private readonly EntryLines<CheckInFact> _lines = new(people);

        public List<IEntry<CheckInFact>> Load(string id)
        {
            var (entries, path) = (new List<IEntry<CheckInFact>>(), Path.Combine(folder, id));
            var unread = new ReadOnlySequence<byte>(File.Exists(path) ? File.ReadAllBytes(path) : []);
            while (_lines.TryRead(ref unread, isAll: true, out var entry)) entries.Add(entry.Required());
            return entries;
        }

        public virtual bool Append(string id, int expectedVersion, IReadOnlyList<IEntry<CheckInFact>> entries)
        {
            var bytes = new ArrayBufferWriter<byte>();
            foreach (var entry in entries) _lines.Write(bytes, entry);
            File.AppendAllBytes(Path.Combine(folder, id), bytes.WrittenSpan);
            return true;
        }
    }

    internal sealed class CarefulStore(string folder, IEnumerable<Person> people) : FileStore(folder, people)
    {
        private readonly Lock _one = new();

        public override bool Append(string id, int expectedVersion, IReadOnlyList<IEntry<CheckInFact>> entries)
        {
            lock (_one)
                return Load(id).Count == expectedVersion && base.Append(id, expectedVersion, entries);
        }
    }
}
