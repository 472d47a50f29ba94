using Care.Partnerships.Benchmarks.Kernel;
using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Benchmarks.Kernel.Hand;
using static Care.Partnerships.Communications.MediaPhase;

namespace Care.Partnerships.Benchmarks.Communications;

/// <summary>A piece as one would write it by hand: the same parts as that of the library.</summary>
internal sealed record HandPiece
{
    public MediaPhase Phase { get; init; }
    public LocalDate LastOn { get; init; }
    public int Version { get; init; }
    public MaterialContent? Content { get; init; }
    public Entry<MaterialDrafted>? Drafted { get; init; }
    public Entry<MaterialRevised>? Revised { get; init; }
    public Entry<ClearanceRequested>? Requested { get; init; }
    public Entry<MaterialCleared>? ByLead { get; init; }
    public Entry<MaterialCleared>? ByPartner { get; init; }
    public Entry<DonorCleared>? ByDonor { get; init; }
    public Entry<MaterialReturned>? Returned { get; init; }
    public Entry<MaterialWithdrawn>? WithdrawnBy { get; init; }
    public ValueList<Entry<MaterialPublished>> Publications { get; init; }
    public ValueList<(Entry<ConsentGiven> Given, Entry<ConsentWithdrawn>? Withdrawn)> Consents { get; init; }

    public Clearers Clearers => Drafted!.Fact.Heading.Clearers;

    public (Entry<ConsentGiven> Given, Entry<ConsentWithdrawn>? Withdrawn)? ConsentOf(Id<ShownPerson> person)
    {
        foreach (var one in Consents) if (one.Given.Fact.Person == person) return one;
        return null;
    }
}

/// <summary>
/// What the table of a piece can be compared with at most: one <c>switch</c> over its facts, with the guards, rules and
/// refusal codes of <see cref="MediaMaterial.Lifecycle"/>.
/// </summary>
internal static class HandMedia
{
    public static (HandPiece State, Entry? Entry, HandAnswer Answer) Record(
        HandPiece m, MediaFact fact, Actor by, LocalDate on)
    {
        var answer = Decide(m, fact, by, on);
        if (!answer.IsAccepted) return (m, null, answer);
        var (state, entry) = Evolve(m, fact, (Person)by, on);
        return (state, entry, answer);
    }

    public static HandAnswer Decide(HandPiece m, MediaFact fact, Actor actor, LocalDate on)
    {
        if (IsKept(m, fact, actor, on)) return HandAnswer.AlreadySo;
        if (!IsPossible(m.Phase, fact)) return HandAnswer.NotInThisPhase;
        if (actor is not Person by) return HandAnswer.Refused("CP-LIF-002");
        if (Stranger(m, fact, by, on) is { } stranger) return HandAnswer.Refused(stranger);
        List<Refusal>? all = null;
        Check(ref all, on >= m.LastOn, "CP-LIF-003");
        switch (fact)
        {
            case MaterialDrafted f:
                Check(ref all, f.Heading.Clearers.Sides.SideOf(by.Party) is not null, "CP-LIF-007");
                Check(ref all, !string.IsNullOrWhiteSpace(f.Heading.Title), "CP-VAL-001");
                Check(ref all, !string.IsNullOrWhiteSpace(f.Content.Reference), "CP-VAL-001");
                Check(ref all, EachOnce(f.Content), "CP-VAL-028");
                break;
            case MaterialRevised f:
                Check(ref all, f.Content != m.Content, "CP-COM-001");
                Check(ref all, !string.IsNullOrWhiteSpace(f.Content.Reference), "CP-VAL-001");
                Check(ref all, EachOnce(f.Content), "CP-VAL-028");
                break;
            case ClearanceRequested f:
                Check(ref all, !string.IsNullOrWhiteSpace(m.Content!.Credit), "CP-COM-002");
                Check(ref all, f.AnswerBy is null || f.AnswerBy >= on, "CP-LIF-011");
                Check(ref all, f.AnswerBy is null
                    || m.Clearers is { Lead.Deputy: not null, Partner.Deputy: not null }, "CP-COM-003");
                break;
            case MaterialCleared f:
                Check(ref all, (m.Clearers.Sides.SideOf(by.Party) is Side.Lead ? m.ByLead : m.ByPartner) is null,
                    "CP-COM-007");
                Check(ref all, f.Version == m.Version, "CP-LIF-015");
                break;
            case DonorCleared f:
                Check(ref all, m.Clearers.Donor is not null, "CP-COM-008");
                Check(ref all, m.Clearers.Donor is null || m.ByDonor is null, "CP-COM-007");
                Check(ref all, f.Version == m.Version, "CP-LIF-015");
                Check(ref all, !string.IsNullOrWhiteSpace(f.Reference), "CP-VAL-001");
                break;
            case MaterialReturned f:
                Check(ref all, f.Version == m.Version, "CP-LIF-015");
                Check(ref all, !string.IsNullOrWhiteSpace(f.What), "CP-VAL-001");
                break;
            case MaterialPublished f:
                if (WithoutConsent(m, on) is { } gone) Check(ref all, false, gone);
                Check(ref all, f.Version == m.Version, "CP-LIF-015");
                Check(ref all, f.Credit == m.Content!.Credit, "CP-COM-013");
                foreach (var person in m.Content.Shown)
                    if (m.ConsentOf(person) is { } kept)
                        Check(ref all, kept.Given.Fact.Consent.Channels.Contains(f.Channel), "CP-COM-012");
                break;
            case MaterialWithdrawn f:
                Check(ref all, !string.IsNullOrWhiteSpace(f.Why), "CP-VAL-001");
                break;
            case ConsentGiven f:
                Check(ref all, m.Content!.Shown.Count > 0, "CP-COM-014");
                Check(ref all, m.Content.Shown.Contains(f.Person), "CP-COM-015");
                Check(ref all, f.Consent.GivenOn <= on, "CP-LIF-006");
                Check(ref all, m.ConsentOf(f.Person) is not { } before
                    || f.Consent.GivenOn >= (before.Withdrawn?.On ?? before.Given.Fact.Consent.GivenOn), "CP-COM-016");
                break;
            case ConsentWithdrawn f:
                Check(ref all, AnybodyConsents(m), "CP-COM-017");
                Check(ref all, m.ConsentOf(f.Person) is { Withdrawn: null }, "CP-COM-018");
                break;
        }

        return new(false, all?.ToArray());
    }

    private static (HandPiece State, Entry Entry) Evolve(HandPiece m, MediaFact fact, Person by, LocalDate on)
    {
        switch (fact)
        {
            case MaterialDrafted f:
                var drafted = Entry.Of(f, by, on);
                return (m with
                {
                    Phase = Drafted, LastOn = on, Drafted = drafted, Content = f.Content, Version = 1,
                }, drafted);
            case MaterialRevised f:
                var revised = Entry.Of(f, by, on);
                return (m with
                {
                    Phase = Drafted, LastOn = on, Revised = revised, Content = f.Content, Version = m.Version + 1,
                    ByLead = null, ByPartner = null, ByDonor = null, Requested = null, Returned = null,
                }, revised);
            case ClearanceRequested f:
                var requested = Entry.Of(f, by, on);
                return (m with { Phase = InReview, LastOn = on, Requested = requested }, requested);
            case MaterialCleared f:
                var cleared = Entry.Of(f, by, on);
                return (m.Clearers.Sides.SideOf(by.Party) is Side.Lead
                    ? WithClearances(m, on, cleared, m.ByPartner, m.ByDonor)
                    : WithClearances(m, on, m.ByLead, cleared, m.ByDonor), cleared);
            case DonorCleared f:
                var ofDonor = Entry.Of(f, by, on);
                return (WithClearances(m, on, m.ByLead, m.ByPartner, ofDonor), ofDonor);
            case MaterialReturned f:
                var returned = Entry.Of(f, by, on);
                return (m with { Phase = ChangesRequested, LastOn = on, Returned = returned }, returned);
            case MaterialPublished f:
                var published = Entry.Of(f, by, on);
                return (m with
                {
                    Phase = Published, LastOn = on, Publications = m.Publications.Add(published),
                }, published);
            case MaterialWithdrawn f:
                var withdrawn = Entry.Of(f, by, on);
                return (m with { Phase = Withdrawn, LastOn = on, WithdrawnBy = withdrawn }, withdrawn);
            case ConsentGiven f:
                var given = Entry.Of(f, by, on);
                return (m with { LastOn = on, Consents = With(m, f.Person, (given, null)) }, given);
            case ConsentWithdrawn f:
                var back = Entry.Of(f, by, on);
                return (m with
                {
                    LastOn = on, Consents = With(m, f.Person, (m.ConsentOf(f.Person)!.Value.Given, back)),
                }, back);
            default:
                throw new ArgumentOutOfRangeException(nameof(fact));
        }
    }

    private static HandPiece WithClearances(
        HandPiece m, LocalDate on, Entry<MaterialCleared>? lead, Entry<MaterialCleared>? partner,
        Entry<DonorCleared>? donor) => m with
    {
        Phase = lead is not null && partner is not null && (m.Clearers.Donor is null || donor is not null)
            ? Cleared : InReview,
        LastOn = on, ByLead = lead, ByPartner = partner, ByDonor = donor,
    };

    private static ValueList<(Entry<ConsentGiven> Given, Entry<ConsentWithdrawn>? Withdrawn)> With(
        HandPiece m, Id<ShownPerson> person, (Entry<ConsentGiven>, Entry<ConsentWithdrawn>?) kept) =>
        [.. m.Consents.Where(one => one.Given.Fact.Person != person), kept];

    private static bool IsKept(HandPiece m, MediaFact fact, Actor by, LocalDate on) => fact switch
    {
        MaterialDrafted f    => Same(m.Drafted, f, by, on),
        MaterialRevised f    => Same(m.Revised, f, by, on),
        ClearanceRequested f => Same(m.Requested, f, by, on),
        MaterialCleared f    => Same(m.ByLead, f, by, on) || Same(m.ByPartner, f, by, on),
        DonorCleared f       => Same(m.ByDonor, f, by, on),
        MaterialReturned f   => Same(m.Returned, f, by, on),
        MaterialPublished f  => Same(m.Publications.LastOrDefault(one => one.Fact.Channel == f.Channel), f, by, on),
        MaterialWithdrawn f  => Same(m.WithdrawnBy, f, by, on),
        ConsentGiven f       => m.ConsentOf(f.Person) is { Withdrawn: null } kept && Same(kept.Given, f, by, on),
        ConsentWithdrawn f   => Same(m.ConsentOf(f.Person)?.Withdrawn, f, by, on),
        _                    => false,
    };

    private static bool IsPossible(MediaPhase phase, MediaFact fact) => fact switch
    {
        MaterialDrafted                                     => phase is NotStarted,
        MaterialRevised                                     => phase is >= Drafted and <= Cleared,
        ClearanceRequested                                  => phase is Drafted,
        MaterialCleared or DonorCleared or MaterialReturned => phase is InReview,
        MaterialPublished                                   => phase is Cleared or Published,
        _                                                   => phase is >= Drafted and <= Published,
    };

    // The code of what stands against the actor; null where nothing does.
    private static string? Stranger(HandPiece m, MediaFact fact, Person by, LocalDate on)
    {
        if (fact is MaterialDrafted) return null;
        if (m.Clearers.Sides.SideOf(by.Party) is not { } side) return "CP-LIF-007";
        if (fact is not (MaterialCleared or MaterialReturned)) return null;
        var clearer = m.Clearers[side];
        return clearer.Named.Id == by.Id ? null
            : clearer.Deputy?.Id != by.Id ? "CP-COM-004"
            : m.Requested?.Fact.AnswerBy is not { } last ? "CP-COM-005"
            : last < on ? null
            : "CP-COM-006";
    }

    // The code of the first consent that does not hold; null where all do.
    private static string? WithoutConsent(HandPiece m, LocalDate on)
    {
        foreach (var person in m.Content!.Shown)
        {
            if (m.ConsentOf(person) is not { } kept || on < kept.Given.Fact.Consent.GivenOn) return "CP-COM-009";
            if (kept.Withdrawn is not null) return "CP-COM-011";
            if (kept.Given.Fact.Consent.ExpiresOn < on) return "CP-COM-010";
        }

        return null;
    }

    private static bool AnybodyConsents(HandPiece m)
    {
        foreach (var one in m.Consents) if (one.Withdrawn is null) return true;
        return false;
    }

    private static bool EachOnce(MaterialContent content)
    {
        for (var i = 1; i < content.Shown.Count; i++)
            for (var j = 0; j < i; j++)
                if (content.Shown[i] == content.Shown[j]) return false;
        return true;
    }
}
