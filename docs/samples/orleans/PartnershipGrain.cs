using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Samples.Silo;

/// <summary>
/// One partnership in memory: its dossier, made from the store when the grain is activated. Orleans hands it one call
/// at a time, so that nothing here is locked.
/// </summary>
/// <remarks>
/// Orleans keeps one activation of a grain where all silos see each other. After a crash, or while a network is cut,
/// there may be two for a while, and one of them knows less than the store. That loses and doubles nothing: an entry is
/// acknowledged only once PostgreSQL has taken it at the position that this activation saw, and PostgreSQL takes one
/// entry at a position. Whoever was second reads what the first has added, and asks the rules again.
/// </remarks>
public sealed class PartnershipGrain(EntryStore store, Office office) : Grain, IPartnershipGrain
{
    // How often a change is tried where others were first.
    private const int Tries = 5;
    private Dossier _dossier = office.Empty;
    private int _position;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken) => FollowAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer> RecordAsync(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        // Nothing of the fact is read before it is known who proposes it.
        var (person, unclear) = office.PersonOf(proposal.By, proposal.As);
        if (person is not { } by) return Answered(0, [unclear!]);
        var on = LocalDate.FromDateOnly(proposal.On);
        var read = office.Facts.Read(proposal.Fact, by, on);
        if (!read.IsSuccess) return Answered(0, read.Refusals());
        var fact = read.Value;
        return await ChangeAsync(dossier => (proposal.Agreement, proposal.Part, fact) switch
        {
            ({ } agreement, null, _)           => dossier.Record(Id<Agreement>.Of(agreement), fact, by, on),
            (_, { } part, CheckInFact f)       => dossier.Record(Id<CheckIn>.Of(part), f, by, on),
            (_, { } part, SurveyFact f)        => dossier.Record(Id<Survey>.Of(part), f, by, on),
            (_, { } part, FeedbackFact f)      => dossier.Record(Id<FeedbackCase>.Of(part), f, by, on),
            (_, { } part, MediaFact f)         => dossier.Record(Id<MediaMaterial>.Of(part), f, by, on),
            (_, { } part, MonitoringFact f)    => dossier.Record(Id<JointMonitoring>.Of(part), f, by, on),
            (_, { } part, RelationshipFact f)  => dossier.Record(Id<Relationship>.Of(part), f, by, on),
            _ => throw new ArgumentException("Say which agreement or part it is about.", nameof(proposal)),
        }, proposal.Seen);
    }

    /// <inheritdoc/>
    public Task<Answer> CatchUpAsync(DateOnly on) =>
        ChangeAsync(dossier => dossier.CatchUp(LocalDate.FromDateOnly(on)));

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync() => Task.FromResult(PartnershipFile.From(_dossier).Required().Save());

    // What was so already, or is refused, needs no store. What is to be recorded counts once the store has taken it:
    // where the connection breaks before the answer comes, this activation stays behind, and its next append tells it.
    private async Task<Answer> ChangeAsync(Func<Dossier, DossierOutcome> change, int? seen = null)
    {
        for (var tried = 0; ; tried++)
        {
            var outcome = change(_dossier);
            if (outcome.Recorded.Count == 0) return Answered(0, outcome.Refusals);
            if (tried > Tries || (seen is not null && seen != _position)) return Answered(0, [], wasLate: true);
            if (await store.AppendAsync(
                this.GetPrimaryKeyString(), _position, [.. outcome.Recorded.Select(office.Write)]))
            {
                (_dossier, _position) = (outcome.Dossier, _position + outcome.Recorded.Count);
                return Answered(outcome.Recorded.Count, []);
            }

            await FollowAsync(CancellationToken.None);
        }
    }

    // Reads what the store has beyond what this activation knows.
    private async Task FollowAsync(CancellationToken cancel)
    {
        foreach (var stored in await store.LoadAsync(this.GetPrimaryKeyString(), _position, cancel))
            (_dossier, _position) = (_dossier.Follow(office.Read(stored)), _position + 1);
    }

    private Answer Answered(int recorded, ValueList<Refusal> refusals, bool wasLate = false) => new(
        _position, recorded, wasLate,
        [.. refusals.Select(one => new Refused(one.Code, one.Field, one.Message, $"{one.Kind}"))]);
}
