using Care.Partnerships.Parties;

namespace Care.Partnerships.Communications;

/// <summary>Who clears a piece for a side.</summary>
/// <param name="Named">The person who does.</param>
/// <param name="Deputy">
/// Another person of the same side, who may clear in rapid mode once the named person did not answer in time; null
/// where there is none, and then there is no rapid mode.
/// </param>
public sealed record Clearer(Person Named, Person? Deputy = null) : InvariantRecord;

/// <summary>Who has to clear a piece: both sides always, and the donor where the piece is the donor's matter too.
/// </summary>
/// <remarks>
/// <para>Source: CARE Emergency Toolkit, Phase 4 (sign-off procedures are understood by both; read in November 2026).
/// That each side names a person and a deputy is a proposal of this library.</para>
/// <para>There is no default value besides null. Value equality. Immutable.</para>
/// </remarks>
public sealed record Clearers : InvariantRecord
{
    private Clearers(Sides sides, Clearer lead, Clearer partner, Id<Party>? donor) =>
        (Sides, Lead, Partner, Donor) = (sides, lead, partner, donor);

    /// <summary>The two sides.</summary>
    public Sides Sides { get; }

    /// <summary>Who clears for the lead.</summary>
    public Clearer Lead { get; }

    /// <summary>Who clears for the partner.</summary>
    public Clearer Partner { get; }

    /// <summary>The donor, a party outside both sides; null where no donor has to clear it.</summary>
    public Id<Party>? Donor { get; }

    /// <summary>Who clears for a side.</summary>
    public Clearer this[Side side] => side switch { Side.Lead => Lead, Side.Partner => Partner };

    /// <summary>
    /// Makes the clearers. Refuses with <c>CP-LIF-014</c> a person who does not act for the side, with
    /// <c>CP-VAL-028</c> a person named twice, and with <c>CP-PTY-001</c> a donor that is one of the sides; all
    /// problems at once.
    /// </summary>
    public static Result<Clearers> From(Sides sides, Clearer lead, Clearer partner, Id<Party>? donor = null)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(partner);
        List<Refusal> refusals = [];
        var seen = new HashSet<Id<Person>>();
        Check("lead.named", Side.Lead, lead.Named);
        Check("lead.deputy", Side.Lead, lead.Deputy);
        Check("partner.named", Side.Partner, partner.Named);
        Check("partner.deputy", Side.Partner, partner.Deputy);
        if (donor is not null && sides.SideOf(donor) is { } side)
            refusals.Add(PartyRefusals.SamePartyTwice("donor", donor, side is Side.Lead ? "lead" : "partner", "donor"));
        return refusals.Count > 0 ? refusals.As<Clearers>() : new Clearers(sides, lead, partner, donor);

        void Check(string field, Side of, Person? person)
        {
            if (person is null) return;
            if (person.Party != sides[of])
                refusals.Add(KernelRefusals.DoesNotActFor(field, person, sides[of]));
            if (!seen.Add(person.Id)) refusals.Add(ValueRefusals.Twice(field, person.Id));
        }
    }

    /// <summary>Makes the clearers from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Clearers Of(Sides sides, Clearer lead, Clearer partner, Id<Party>? donor = null) =>
        From(sides, lead, partner, donor).Required();

    // A person in another post of the same party is the same person; one who went to another party is not.
    internal static bool IsSame(Person? one, Person other) =>
        one is not null && one.Id == other.Id && one.Party == other.Party;
}

/// <summary>By when a piece is cleared and taken back, and how early the end of a consent is told.</summary>
/// <remarks>
/// <para>Calendar days, the last one in time. They are data: each office chooses its own.</para>
/// <para>There is no default value besides null; <see cref="Suggested"/> holds the proposal. Value equality.
/// Immutable.</para>
/// </remarks>
public sealed record MediaTerms : InvariantRecord
{
    /// <summary>The most days of a term.</summary>
    public const int MostDays = 366;

    private MediaTerms(int clearDays, int withdrawDays, int noticeDays) =>
        (ClearDays, WithdrawDays, NoticeDays) = (clearDays, withdrawDays, noticeDays);

    /// <summary>
    /// 5 days to clear, 1 to take a piece back whose consent is gone, 30 days of notice before a consent ends:
    /// proposals of this library, since no public text names any.
    /// </summary>
    public static Dated<MediaTerms> Suggested { get; } = Dated.Of(
        Of(5, 1, 30), LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: days of clearance and consent in media work"));

    /// <summary>Days to clear from the request, where it names no day; 0 to <see cref="MostDays"/>.</summary>
    public int ClearDays { get; }

    /// <summary>Days from when a consent is gone to taking a published piece back; 0 to
    /// <see cref="MostDays"/>.</summary>
    public int WithdrawDays { get; }

    /// <summary>Days before the last one of a consent from which its renewal is asked for; 0 to
    /// <see cref="MostDays"/>.</summary>
    public int NoticeDays { get; }

    /// <summary>Makes terms. Refuses with <c>CP-VAL-033</c> days out of range, all problems at once.</summary>
    public static Result<MediaTerms> From(int clearDays, int withdrawDays, int noticeDays)
    {
        List<Refusal> refusals = [];
        Check("clearDays", clearDays);
        Check("withdrawDays", withdrawDays);
        Check("noticeDays", noticeDays);
        return refusals.Count > 0
            ? refusals.As<MediaTerms>()
            : new MediaTerms(clearDays, withdrawDays, noticeDays);

        void Check(string field, int days)
        {
            if (days is < 0 or > MostDays) refusals.Add(ValueRefusals.OutOfRange(field, days, 0, MostDays));
        }
    }

    /// <summary>Makes terms from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static MediaTerms Of(int clearDays, int withdrawDays, int noticeDays) =>
        From(clearDays, withdrawDays, noticeDays).Required();
}
