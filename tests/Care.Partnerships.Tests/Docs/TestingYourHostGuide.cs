using System.Buffers;
using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
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
