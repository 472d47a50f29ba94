using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/hosting.md, run.</summary>
public class HostingGuide
{
    private readonly List<DossierEntry> _stored = [];

    [Fact]
    public void The_store()
    {
        var dossier = SampleFile.File.Dossier;
        var (before, stored) = (dossier, _stored);
        var (agreement, by, on) = (SampleFile.Shelter, dossier.People[0], new LocalDate(2026, 11, 28));
        Fact fact = new AgreementSuspended("A landslide cut the road.", on);

        var outcome = dossier.Record(agreement, fact, by, on);
        Append(outcome.Recorded);                                             // all of them, or none

        var again = before;
        foreach (var entry in stored) again = again.Follow(entry);            // what was stored, after a restart

        again.Should().Be(outcome.Dossier);
        outcome.IsRefused.Should().Be(stored.Count == 0);
    }

    private void Append(ValueList<DossierEntry> recorded) => _stored.AddRange(recorded);
}
