using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

/// <summary>What became of a fact that somebody wanted to record in a dossier.</summary>
/// <remarks>Value equality. Immutable; safe to share between threads.</remarks>
public sealed record DossierOutcome : InvariantRecord
{
    private DossierOutcome(Dossier dossier, ValueList<DossierEntry> recorded, ValueList<Refusal> refusals) =>
        (Dossier, Recorded, Refusals) = (dossier, recorded, refusals);

    /// <summary>The dossier afterwards; the same as before where nothing was recorded.</summary>
    public Dossier Dossier { get; }

    /// <summary>
    /// What is to be stored, in order: the fact, and what followed from it. Empty where it was refused or already so.
    /// </summary>
    public ValueList<DossierEntry> Recorded { get; }

    /// <summary>Every reason for the refusal; empty where nothing was refused.</summary>
    public ValueList<Refusal> Refusals { get; }

    /// <summary>It was not recorded; <see cref="Refusals"/> says why.</summary>
    public bool IsRefused => Refusals.Count > 0;

    /// <summary>The dossier afterwards, or the refusals. "Already so" is a success.</summary>
    public Result<Dossier> ToResult() => IsRefused ? Refusals.As<Dossier>() : Result.Success(Dossier);

    internal static DossierOutcome Accepted(Dossier dossier, IEnumerable<DossierEntry> recorded) =>
        new(dossier, recorded.ToValueList(), []);

    internal static DossierOutcome AlreadySo(Dossier dossier) => new(dossier, [], []);

    internal static DossierOutcome Refused(Dossier dossier, ValueList<Refusal> refusals) => new(dossier, [], refusals);
}

/// <summary>An entry that was recorded in a dossier.</summary>
/// <remarks>Store all of it: with it <see cref="Dossier.Follow"/> makes the same dossier again.</remarks>
/// <param name="Agreement">The agreement to whose part it belongs; which part, the fact says. Null where it belongs to
/// a relationship.</param>
/// <param name="Entry">The entry.</param>
public sealed record DossierEntry(Id<Agreement>? Agreement, IEntry<Fact> Entry) : InvariantRecord
{
    /// <summary>The check-in that the fact is about; null elsewhere, and where it schedules one.</summary>
    public Id<CheckIn>? CheckIn { get; init; }

    /// <summary>The case of feedback that the fact is about; null elsewhere, and where it receives one.</summary>
    public Id<FeedbackCase>? FeedbackCase { get; init; }

    /// <summary>The media material that the fact is about; null elsewhere, and where it drafts it.</summary>
    public Id<MediaMaterial>? MediaMaterial { get; init; }

    /// <summary>The monitoring that the fact is about; null elsewhere, and where it proposes the first plan.</summary>
    public Id<JointMonitoring>? Monitoring { get; init; }

    /// <summary>The relationship that the fact is about; null elsewhere.</summary>
    public Id<Relationship>? Relationship { get; init; }

    /// <summary>The survey that the fact is about; null elsewhere, and where it plans one.</summary>
    public Id<Survey>? Survey { get; init; }
}
