namespace Care.Partnerships.Samples.Silo;

/// <summary>
/// One partnership: the place in the cluster where its facts are recorded, one after the other. The key is its stream.
/// </summary>
[Alias("partnership")]
public interface IPartnershipGrain : IGrainWithStringKey
{
    /// <summary>Records a fact and what follows from it, or says why not.</summary>
    [Alias("record")]
    Task<Answer> RecordAsync(Proposal proposal);

    /// <summary>Records what time has brought by a day. Whoever asks late or twice changes nothing.</summary>
    [Alias("catch-up")]
    Task<Answer> CatchUpAsync(DateOnly on);

    /// <summary>The partnership as a file, with its people and everything that was recorded.</summary>
    [Alias("read")]
    Task<byte[]> ReadAsync();
}

/// <summary>A fact that somebody proposes, and what it is about.</summary>
/// <param name="Agreement">The agreement that it is about; null where it is about a relationship.</param>
/// <param name="Part">
/// The check-in, survey, case, material, monitoring or relationship that it is about; null where it is about the
/// agreement itself, or begins one of these.
/// </param>
/// <param name="Fact">The fact as JSON in UTF-8, as <c>FactReader</c> reads it.</param>
/// <param name="By">The identity of the person, by the login of the host.</param>
/// <param name="On">The day, by the clock of the host.</param>
/// <param name="Seen">The position that the person saw, where he must be told of what came since; else null.</param>
/// <param name="As">The post in which somebody who holds several does it, such as <c>finance-manager of care-phl</c>;
/// null where he holds one.</param>
[GenerateSerializer, Immutable, Alias("proposal")]
public sealed record Proposal(
    string? Agreement, string? Part, byte[] Fact, string By, DateOnly On, int? Seen = null, string? As = null);

/// <summary>What became of it. Nothing recorded and no refusal: it was so already.</summary>
/// <param name="Position">How many entries the partnership has now.</param>
/// <param name="Recorded">How many of them were added by this call.</param>
/// <param name="WasLate">Nothing was recorded, because others were first.</param>
/// <param name="Refusals">Every reason of a refusal.</param>
[GenerateSerializer, Immutable, Alias("answer")]
public sealed record Answer(int Position, int Recorded, bool WasLate, Refused[] Refusals);

/// <summary>One reason, as the library gives it; the kind is the name of its <c>RefusalKind</c>.</summary>
[GenerateSerializer, Immutable, Alias("refused")]
public sealed record Refused(string Code, string? Field, string Message, string Kind);
