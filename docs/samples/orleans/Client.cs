using System.Buffers;
using Care.Partnerships.Agreements;
using Care.Partnerships.Feedback;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Samples.Silo;

/// <summary>
/// What the programs of this sample ask the cluster: an agreement that is taken over, and feedback that comes in under
/// it and is acknowledged. The API of your own host stands in this place.
/// </summary>
public sealed class Client(IClusterClient cluster, Office office)
{
    private static readonly LocalDate Start = new(2026, 3, 1), End = new(2026, 12, 31), Today = new(2026, 6, 1);
    private readonly Person _by = office.Empty.People[2], _director = office.Empty.People[4];
    private readonly EntryLines<Fact> _lines = new(office.Empty.People);

    /// <summary>The cluster.</summary>
    public IClusterClient Cluster => cluster;

    /// <summary>The parties and people.</summary>
    public Office Office => office;

    /// <summary>The day after the agreements end.</summary>
    public static LocalDate DayAfter => End.PlusDays(1);

    private Sides Sides => Sides.Of(_by.Party, office.Empty.Parties[1].Id);

    /// <summary>The one partnership of this key.</summary>
    public IPartnershipGrain Of(string stream) => cluster.GetGrain<IPartnershipGrain>(stream);

    /// <summary>The agreement of a partnership, which runs already.</summary>
    public Proposal TakeOver(string stream) => About(stream, null, new AgreementTakenOver(
        new(Id<Agreement>.Of(stream), $"PFA-{stream}", "Ready for storms", AgreementKind.MemorandumOfUnderstanding,
            Sides, Signatories: new(Position.CountryDirector, Position.ExecutiveDirector)),
        new(new(Start, End), Ceiling: null, Project: null, AllowsEarlierStart: false),
        RiskLevel.Moderate, Start.PlusDays(-10), "Contract file 2026")
    {
        AgreedBy = _director,
    });

    /// <summary>Somebody said something.</summary>
    public Proposal Receive(string stream, string feedback) => About(stream, null, new CaseReceived(
        new(Id<FeedbackCase>.Of(feedback), Sides, FeedbackChannel.Telephone, Today,
            ServiceLevels.Suggested.Unchecked),
        new(office.Empty.Parties[1].Id), new("The road is bad."), FeedbackClass.Feedback));

    /// <summary>And is told that it arrived.</summary>
    public Proposal Acknowledge(string feedback) =>
        About(null, feedback, new CaseAcknowledged(AnswerPlace.AtChannel));

    // As your API takes it off a request: bytes, the login, and the day.
    private Proposal About<TFact>(string? agreement, string? part, TFact fact) where TFact : Fact
    {
        var bytes = new ArrayBufferWriter<byte>();
        _lines.Write(bytes, Entry.Of(fact, _by, Today));
        return new(agreement, part, bytes.WrittenSpan.ToArray(), _by.Id.Value, Today.ToDateOnly());
    }
}
