using System.Text;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Communications;

/// <summary>
/// A piece of media material, such as a story, a photograph or a banner, as its history made it: nothing goes out
/// without the clearance of every side, the consent of everybody who is shown, and a credit line.
/// </summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed partial record MediaMaterial : Aggregate<MediaMaterial, MediaFact>, IPhased<MediaPhase>
{
    private MediaMaterial() { }

    /// <summary>Where it stands.</summary>
    public MediaPhase Phase
    {
        get => (MediaPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>What names it, and who clears it; null before it is drafted.</summary>
    public MaterialHeading? Heading => Drafted?.Fact.Heading;

    /// <summary>The version that it is in, counted from 1; 0 before it is drafted.</summary>
    public int Version { get; internal init; }

    /// <summary>What this version holds; null before it is drafted.</summary>
    public MaterialContent? Content { get; internal init; }

    /// <summary>Everybody who can be recognised in this version, with the consent of each.</summary>
    public ValueList<ShownPerson> Shown => Content is null ? [] : Content.Shown.Select(PersonOf).ToValueList();

    /// <summary>The clearances of this version by the two sides; null for a side that gave none.</summary>
    public BySide<IEntry<MaterialCleared>?> Clearances { get; internal init; }

    /// <summary>The clearance of this version by the donor; null where there is none.</summary>
    public IEntry<DonorCleared>? DonorClearance { get; internal init; }

    /// <summary>Whether every side cleared this version, and the donor where it has to.</summary>
    public bool IsCleared => Heading is not null && IsClearedWith(Clearances, DonorClearance);

    /// <summary>Every time that it went out, in order.</summary>
    public ValueList<IEntry<MaterialPublished>> Publications { get; internal init; }

    /// <summary>The day on which it was taken back; null where it was not.</summary>
    public LocalDate? WithdrawnOn => WithdrawnBy?.On;

    /// <summary>
    /// The partners that are credited in public: whose own work is out, and went out with its credit line. For
    /// <c>FundingQuality</c>. Each stands in it once, in the order of the pieces.
    /// </summary>
    public static ValueList<Id<Party>> PartnersCredited(IEnumerable<MediaMaterial> materials)
    {
        ArgumentNullException.ThrowIfNull(materials);
        return materials.Where(one => one is { Phase: MediaPhase.Published, Heading.MadeBy: Side.Partner })
            .Select(one => one.KnownHeading.Clearers.Sides.Partner).Distinct().ToValueList();
    }

    /// <summary>
    /// Whose clearance of this version is missing on a day, the lead first; empty unless it is in review.
    /// </summary>
    public ValueList<MissingClearance> MissingOn(LocalDate on)
    {
        if (Phase is not MediaPhase.InReview || Requested is not { On: var since } asked) return [];
        var (clearers, missing) = (KnownHeading.Clearers, new List<MissingClearance>());
        var by = asked.Fact.AnswerBy ?? since.Shifted(KnownHeading.Terms.ClearDays);
        foreach (var side in Enum.GetValues<Side>())
            if (Clearances[side] is null)
                missing.Add(new(
                    side, clearers.Sides[side],
                    clearers[side] is { Deputy: { } deputy } both && MayDeputise(on) ? [both.Named, deputy]
                        : [clearers[side].Named],
                    since, by));
        if (clearers.Donor is { } donor && DonorClearance is null) missing.Add(new(null, donor, [], since, by));
        return missing.ToValueList();
    }

    /// <summary>
    /// Everybody shown whose consent does not hold on a day: there is none, it ended, or it was taken back.
    /// </summary>
    public ValueList<ShownPerson> WithoutConsentOn(LocalDate on) =>
        Shown.Where(person => person.ConsentOn(on) is not ConsentStatus.Valid).ToValueList();

    /// <summary>
    /// The first day on which somebody shown did not consent any more to where the piece is out: the consent had
    /// ended, was taken back, or was given anew for fewer channels. Null where all consents hold, and where it is not
    /// out.
    /// </summary>
    public LocalDate? ConsentGoneSince(LocalDate on)
    {
        if (Phase is not MediaPhase.Published) return null;
        LocalDate? first = null;
        foreach (var id in Content!.Shown)
        {
            if (ConsentOf(id) is not { Given: var given } kept) continue;
            var consent = given.Fact.Consent;
            Take(consent.ExpiresOn?.DayAfter());
            Take(kept.Withdrawn?.On);
            foreach (var publication in Publications)
                if (!consent.Channels.Contains(publication.Fact.Channel)) Take(given.On);
        }

        return first;

        void Take(LocalDate? gone)
        {
            if (gone <= on && (first is null || gone < first)) first = gone;
        }
    }

    /// <summary>Everybody shown whose consent holds on a day and ends within some days after it.</summary>
    /// <param name="on">The day.</param>
    /// <param name="days">0 for those whose last day it is; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public ValueList<ShownPerson> ExpiringWithin(LocalDate on, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return Phase is MediaPhase.Withdrawn ? [] : Shown.Where(person =>
            person.ConsentOn(on) is ConsentStatus.Valid && person.Consent!.ExpiresOn <= on.Shifted(days)).ToValueList();
    }

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => Heading?.Clearers.Sides.SideOf(actor);

    internal IEntry<MaterialDrafted>? Drafted { get; init; }
    internal IEntry<MaterialRevised>? Revised { get; init; }
    internal IEntry<ClearanceRequested>? Requested { get; init; }
    internal IEntry<MaterialReturned>? Returned { get; init; }
    internal IEntry<MaterialWithdrawn>? WithdrawnBy { get; init; }

    // The consents of everybody who was ever shown: a later version may show the same person again.
    internal ValueList<KeptConsent> Consents { get; init; }

    // Asked where a row, or what came before in a history, says that it was drafted.
    internal MaterialHeading KnownHeading =>
        Heading ?? throw new InvalidOperationException("this piece was never drafted");

    internal KeptConsent? ConsentOf(Id<ShownPerson> person)
    {
        foreach (var one in Consents) if (one.Given.Fact.Person == person) return one;
        return null;
    }

    // Whether the time of the named person is over, so that a deputy may clear.
    private bool MayDeputise(LocalDate on) => Requested?.Fact.AnswerBy < on;

    private bool IsClearedWith(BySide<IEntry<MaterialCleared>?> sides, IEntry<DonorCleared>? donor) =>
        sides.IsComplete && (KnownHeading.Clearers.Donor is null || donor is not null);

    private ShownPerson PersonOf(Id<ShownPerson> person) =>
        ConsentOf(person) is { } kept ? new(person, kept.Given.Fact.Consent, kept.Withdrawn?.On)
        : new(person, null, null);

    /// <summary>Writes its identity, where it stands and its version.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(null, $"Id = {Heading?.Id.Value ?? "none"}, Phase = {Phase}, Version = {Version}");
        return true;
    }
}

/// <summary>The last consent of a person, and that it was taken back.</summary>
internal sealed record KeptConsent(IEntry<ConsentGiven> Given, IEntry<ConsentWithdrawn>? Withdrawn) : InvariantRecord;
