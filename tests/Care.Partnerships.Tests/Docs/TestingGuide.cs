using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/testing.md, run.</summary>
public class TestingGuide
{
    [Fact]
    public void Sentences()
    {
        var (setup, ana, stranger, on) = (Setup, Ana, Stranger, PlannedOn);

        Given.History(CheckIn.Lifecycle)
            .When(new CheckInScheduled(setup), by: stranger, on)
            .ThenRefused("CP-LIF-007")
            .When(new CheckInScheduled(setup), by: ana, on)
            .Then(checkIn => checkIn.Phase == CheckInPhase.Scheduled)
            .When(new CheckInScheduled(setup), by: ana, on)
            .ThenAlreadySo();
    }

    [Fact]
    public void Phases()
    {
        var on = new LocalDate(2026, 6, 12);

        Given.Phase(CheckInPhase.Discussed)
            .When(new CheckInClosed(), by: SampleWorlds.CheckIns.People[0], on)
            .ThenRefused("CP-LIF-001");
        Console.WriteLine(Given.Phase(AgreementPhase.Suspended));      // what leads there, one entry a line
    }

    [Fact]
    public void Walks()
    {
        var (proposals, seed) = (Proposals, 7);

        var walk = Walk.Of(CheckIn.Lifecycle, seed, checkIn => proposals) with
        {
            PhaseOf = (checkIn, _) => checkIn.Phase.ToString(),
        };
        var walked = walk.Run(steps: 500);
        walked.Coverage.Require(Percentage.Of(30m));                  // where it was less, it says what was missed
        Console.WriteLine(walked.Coverage);                           // such as rows 8 of 9, guards 5 of 39, …
        foreach (var history in walked.Histories) Show(history.State);

        walked.Coverage.RowsTaken.Should().BePositive();
    }

    [Fact]
    public void Explorations()
    {
        var proposals = Proposals;

        var found = Exploration.Of(CheckIn.Lifecycle, checkIn => proposals).Run();
        var closed = Invariants.That(
            CheckIn.Lifecycle, "both have agreed before it is closed",
            checkIn => checkIn.Phase != CheckInPhase.Closed || checkIn.Agreed.IsComplete);
        found.Require([.. Invariants.Of(CheckIn.Lifecycle), closed]);  // fails with the shortest way to break one
        Console.WriteLine(found);                                      // such as 84 states, all there are

        found.IsComplete.Should().BeTrue();
    }

    [Fact]
    public void Neighbours()
    {
        var (candidates, people) = (Done.History, new[] { Ana, Ben });
        var history = Given.History(CheckIn.Lifecycle, [.. Done.History.Take(4)]);

        foreach (var sample in SampleFacts.Of(history, candidates, people)) Console.WriteLine(sample);

        var lines = string.Join('\n', SampleFacts.Of(history, candidates, people)
            .Where(sample => sample.Field is "" or "heldOn" or "by"));
        RepositoryFiles.Under("docs/guide", "testing.md").Single().Text.Should().Contain($"\n```\n{lines}\n```\n");
    }

    [Fact]
    public void Properties()
    {
        var walk = Walk.Of(CheckIn.Lifecycle, 1, _ => Proposals);

        var discussed = LawfulHistories.To(walk, checkIn => checkIn.Phase is CheckInPhase.Discussed);
        Prop.ForAll(discussed, history => Shows(history.State)).QuickCheckThrowOnFailure();

        discussed.Generator.Sample(3).Should().OnlyContain(history => history.State.Phase == CheckInPhase.Discussed);
    }

    private static bool Shows(CheckIn checkIn) => checkIn.AreBothIn;

    [Fact]
    public void Facts()
    {
        var seed = 7;

        var world = SampleWorlds.CheckIns;
        var facts = ArbitraryFacts.After(world.Walk(seed), world.Proposals, world.People);
        Prop.ForAll(facts, one => Takes(one.History.State, one.Sample) == one.Sample.IsAccepted)
            .QuickCheckThrowOnFailure();

        facts.Generator.Sample(3).Should().OnlyContain(one => one.Sample.Name.Length > 0);
    }

    // A host that asks the library.
    private static bool Takes(CheckIn checkIn, SampleFact<CheckInFact> asked) =>
        asked.Proposal is { } proposal && checkIn.Record(proposal).IsAccepted;

    [Fact]
    public void Dossiers()
    {
        var dossier = SampleFile.File.Dossier;

        DossierInvariants.Require(dossier, [.. DossierInvariants.All, DossierInvariants.NothingIsStranded]);

        dossier.Entries.Should().NotBeEmpty();
    }

    [Fact]
    public void Stores()
    {
        var (entries, store) = (Done.History, new MemoryStore());

        var history = Given.History(CheckIn.Lifecycle, entries);
        StoreInvariants.Require(history, load: store.Load, append: store.Append);

        StoreInvariants.Check(history, store.Load, store.Append).Should().NotBeEmpty("its keys are taken by now");
    }

    private sealed class MemoryStore
    {
        private readonly Dictionary<string, IEntry<CheckInFact>[]> _histories = [];

        public IEntry<CheckInFact>[] Load(string id) => _histories.GetValueOrDefault(id, []);

        public bool Append(string id, int expectedVersion, IReadOnlyList<IEntry<CheckInFact>> entries)
        {
            var history = Load(id);
            if (history.Length == expectedVersion) _histories[id] = [.. history, .. entries];
            return history.Length == expectedVersion;
        }
    }

    private static IEntry<CheckInFact>[] Proposals { get; } = [.. Done.History, .. PartnerIn.History];

    private static void Show(CheckIn checkIn) => Console.WriteLine(checkIn.Phase);
}
