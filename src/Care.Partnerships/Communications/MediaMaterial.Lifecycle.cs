using Care.Partnerships.Parties;
using static Care.Partnerships.Communications.MediaPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.Communications.MediaMaterial, Care.Partnerships.Communications.MediaPhase,
    Care.Partnerships.Communications.MediaFact>;

namespace Care.Partnerships.Communications;

// The life of a piece of media material. Source: CARE Emergency Toolkit, Phase 4 (media protocol, sign-off procedures,
// visibility, credit; read in November 2026); no public text names phases, so they are proposals.
public sealed partial record MediaMaterial
{
    /// <summary>The piece of an empty history.</summary>
    public static MediaMaterial NotStarted { get; } = new();

    /// <summary>The life of a piece: what may be recorded when, by whom. What is not listed is refused.</summary>
    public static Lifecycle<MediaMaterial, MediaFact> Lifecycle { get; } =
        new Table<MediaMaterial, MediaPhase, MediaFact>(
        "MediaMaterial", NotStarted, Evolve, final: [Withdrawn],
    //  what is recorded        "verb"
    //      from                                                   to                     by
        On<MaterialDrafted>   ("draft",
            [MediaPhase.NotStarted],                               [MediaPhase.Drafted],  Anybody)
            .Provided([DraftedByASide, HasTitle, DraftIsKept, ShowsEachOnce])
            .KeptAs(m => m.Drafted),
        On<MaterialRevised>   ("revise",
            [MediaPhase.Drafted, InReview, ChangesRequested, Cleared],
                                                                   [MediaPhase.Drafted],  OfASide)
            .Provided([IsAnotherContent, RevisionIsKept, RevisionShowsEachOnce])
            .KeptAs(m => m.Revised),

    //  clearance
        On<ClearanceRequested>("ask for clearance",
            [MediaPhase.Drafted],                                  [InReview],            OfASide)
            .OnlyWhen([HasCredit])
            .Provided([AnswerFromNow, BothHaveDeputies])
            .KeptAs(m => m.Requested),
        On<MaterialCleared>   ("clear",
            [InReview],                                            [InReview, Cleared],   ClearsForASide)
            .OnlyWhen([SideHasNotCleared])
            .Provided([ClearsThisVersion])
            .KeptAs((m, by) => m.SideOf(by) is { } side ? m.Clearances[side] : null),
        On<DonorCleared>      ("record the donor's clearance",
            [InReview],                                            [InReview, Cleared],   OfASide)
            .OnlyWhen([DonorIsAsked, DonorHasNotCleared])
            .Provided([DonorSawThisVersion, HasReference])
            .KeptAs(m => m.DonorClearance),
        On<MaterialReturned>  ("ask for changes",
            [InReview],                                            [ChangesRequested],    ClearsForASide)
            .Provided([ReturnsThisVersion, SaysWhatToChange])
            .KeptAs(m => m.Returned),

    //  in public
        On<MaterialPublished> ("publish",
            [Cleared, Published],                                  [Published],           OfASide)
            .OnlyWhen([ConsentsHold])
            .Provided([PublishesThisVersion, CarriesTheCredit])
            .ProvidedAll([WithinTheConsents])
            .KeptAs((m, _, f) => m.PublicationOn(f.Channel)),
        On<MaterialWithdrawn> ("withdraw",
            [MediaPhase.Drafted, InReview, ChangesRequested, Cleared, Published],
                                                                   [Withdrawn],           OfASide)
            .Provided([SaysWhy])
            .KeptAs(m => m.WithdrawnBy),

    //  consent
        On<ConsentGiven>      ("record a consent",
            [MediaPhase.Drafted, InReview, ChangesRequested, Cleared, Published],
                                                                   Stay,                  OfASide)
            .OnlyWhen([ShowsSomebody])
            .Provided([IsShown, GivenByNow, NewerThanBefore])
            .KeptAs((m, _, f) => m.ConsentOf(f.Person) is { Withdrawn: null } kept ? kept.Given : null),
        On<ConsentWithdrawn>  ("record that a consent is withdrawn",
            [MediaPhase.Drafted, InReview, ChangesRequested, Cleared, Published],
                                                                   Stay,                  OfASide)
            .OnlyWhen([SomebodyConsents])
            .Provided([HasConsented])
            .KeptAs((m, _, f) => m.ConsentOf(f.Person)?.Withdrawn));

    private protected override Lifecycle<MediaMaterial, MediaFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static MediaMaterial Evolve(MediaMaterial m, Entry e) => e.Said switch
    {
        MaterialDrafted f => m with
        {
            Phase = MediaPhase.Drafted, LastOn = e.On, Drafted = e.As<MaterialDrafted>(), Content = f.Content,
            Version = 1,
        },
        MaterialRevised f => m with
        {
            Phase = MediaPhase.Drafted, LastOn = e.On, Revised = e.As<MaterialRevised>(), Content = f.Content,
            Version = m.Version + 1, Clearances = default, DonorClearance = null, Requested = null, Returned = null,
        },
        ClearanceRequested => m with { Phase = InReview, LastOn = e.On, Requested = e.As<ClearanceRequested>() },
        MaterialCleared => WithClearances(m, e, m.Clearances.With(
            m.SideOf(e.By) ?? throw new InvalidOperationException("it is cleared by neither side"),
            e.As<MaterialCleared>()), m.DonorClearance),
        DonorCleared => WithClearances(m, e, m.Clearances, e.As<DonorCleared>()),
        MaterialReturned => m with { Phase = ChangesRequested, LastOn = e.On, Returned = e.As<MaterialReturned>() },
        MaterialPublished => m with
        {
            Phase = Published, LastOn = e.On, Publications = m.Publications.Add(e.As<MaterialPublished>()),
        },
        MaterialWithdrawn => m with { Phase = Withdrawn, LastOn = e.On, WithdrawnBy = e.As<MaterialWithdrawn>() },
        ConsentGiven f => m with
        {
            LastOn = e.On, Consents = m.Consents.Where(one => one.Given.Fact.Person != f.Person)
                .Append(new(e.As<ConsentGiven>(), null)).ToValueList(),
        },
        ConsentWithdrawn f => m with
        {
            LastOn = e.On, Consents = m.ConsentOf(f.Person) is { Withdrawn: null } kept
                ? m.Consents.Replace(kept, kept with { Withdrawn = e.As<ConsentWithdrawn>() })
                : throw new InvalidOperationException($"{f.Person} has no consent to take back"),
        },
        _ => throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is no fact of a piece."),
    };

    private static MediaMaterial WithClearances(
        MediaMaterial m, Entry e, BySide<IEntry<MaterialCleared>?> sides, IEntry<DonorCleared>? donor) => m with
    {
        Phase = m.IsClearedWith(sides, donor) ? Cleared : InReview, LastOn = e.On, Clearances = sides,
        DonorClearance = donor,
    };
}
