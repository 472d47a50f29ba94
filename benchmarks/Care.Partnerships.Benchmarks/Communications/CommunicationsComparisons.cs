using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Communications;

/// <summary>The life of a piece of media material, against the same rules written out by hand.</summary>
internal static class CommunicationsComparisons
{
    private const string Credit = "Photo: Tanglaw / CARE";

    private static readonly Person Mia = Someone("mia", "care-phl"), Leo = Someone("leo", "care-phl"),
        Nena = Someone("nena", "tanglaw"), Pio = Someone("pio", "tanglaw"), Ben = Someone("ben", "tanglaw"),
        Dora = Someone("dora", "donor-1"), Sam = Someone("sam", "elsewhere");

    private static readonly Id<ShownPerson> Rosa = Id<ShownPerson>.Of("form-17"),
        Tonyo = Id<ShownPerson>.Of("form-18");

    private static readonly MaterialContent Roof = new("photos/roof-1.jpg", [Rosa, Tonyo], Credit),
        Cropped = new("photos/roof-2.jpg", [Rosa], Credit);

    private static readonly MaterialDrafted Draft = new(
        new(
            Id<MediaMaterial>.Of("media-1"), "A roof before the rain", MaterialKind.Photo, Side.Partner,
            Clearers.Of(Sides.Of(Mia.Party, Nena.Party), new(Mia, Leo), new(Nena, Pio), Dora.Party),
            MediaTerms.Suggested.Unchecked), Roof);

    private static readonly MediaConsent Wide = MediaConsent.Of(
        new(2026, 6, 1), [MediaChannel.Website, MediaChannel.Press], new(2026, 12, 31));

    // Made before anything is timed, for both sides: sent back once, cleared by a deputy, out twice, and taken back.
    private static readonly (MediaFact Fact, Actor By, LocalDate On)[] Path =
    [
        (Draft, Ben, new(2026, 6, 1)),
        (new ConsentGiven(Rosa, Wide), Ben, new(2026, 6, 1)),
        (new ClearanceRequested(), Ben, new(2026, 6, 2)),
        (new MaterialReturned(1, "Crop the number of the house."), Nena, new(2026, 6, 3)),
        (new MaterialRevised(Cropped), Ben, new(2026, 6, 3)),
        (new ClearanceRequested(new(2026, 6, 5)), Ben, new(2026, 6, 4)),
        (new MaterialCleared(2), Nena, new(2026, 6, 5)),
        (new MaterialCleared(2), Leo, new(2026, 6, 6)),
        (new DonorCleared(2, "letter 12"), Mia, new(2026, 6, 6)),
        (new MaterialPublished(2, MediaChannel.Website, Credit), Mia, new(2026, 6, 8)),
        (new MaterialPublished(2, MediaChannel.Press, Credit), Ben, new(2026, 6, 9)),
        (new ConsentWithdrawn(Rosa), Ben, new(2026, 7, 1)),
        (new MaterialWithdrawn("She took her consent back."), Mia, new(2026, 7, 1)),
    ];

    private static readonly MediaFact[] Others =
    [
        new ConsentGiven(Tonyo, Wide), new ConsentGiven(Id<ShownPerson>.Of("nobody"), Wide),
        new ConsentWithdrawn(Tonyo), new MaterialPublished(1, MediaChannel.Broadcast, "Photo: CARE"),
        new MaterialRevised(new(" ", [Rosa, Rosa], "")),
        new MaterialWithdrawn(" "), new DonorCleared(7, " "), new MaterialReturned(9, ""), new MaterialCleared(1),
    ];

    private static readonly Actor[] Actors = [Mia, Leo, Nena, Pio, Ben, Dora, Sam, Actor.Clock];

    private static readonly MediaMaterial[] Pieces =
        [.. Enumerable.Range(0, Path.Length + 1).Select(count => Path.Take(count).Aggregate(
            MediaMaterial.NotStarted, (state, one) => state.Record(one.Fact, one.By, one.On).State))];

    private static readonly HandPiece[] PiecesByHand =
        [.. Enumerable.Range(0, Path.Length + 1).Select(count => Path.Take(count).Aggregate(
            new HandPiece(), (state, one) => HandMedia.Record(state, one.Fact, one.By, one.On).State))];

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of("Life of a piece of media in 13 facts, made before, recorded, against a switch by hand", Live,
            LiveByHand, _ => new Answer(Told), _ => new Answer(ToldByHand))
            with { AtMostTimesSlower = 1.6 },
    ];

    private static MediaMaterial Live()
    {
        var state = MediaMaterial.NotStarted;
        foreach (var (fact, by, on) in Path) state = state.Record(fact, by, on).State;
        return state;
    }

    private static HandPiece LiveByHand()
    {
        var state = new HandPiece();
        foreach (var (fact, by, on) in Path) state = HandMedia.Record(state, fact, by, on).State;
        return state;
    }

    // Where it ends, and what is said of each fact in each state, by each actor, on each day.
    private static string Told() => string.Join('\n', Pieces.SelectMany(state => Asked.Select(asked =>
        MediaMaterial.Lifecycle.Decide(state, asked.Fact, asked.By, asked.On) is var decision && decision.WasAlreadySo
            ? "=" : string.Join('+', decision.Refusals.Select(refusal => refusal.Code))))
            .Append($"{Pieces[^1].Phase} {Pieces[^1].Version}"));

    private static string ToldByHand() => string.Join('\n', PiecesByHand.SelectMany(state => Asked.Select(asked =>
        HandMedia.Decide(state, asked.Fact, asked.By, asked.On) is var answer && answer.WasAlreadySo
            ? "=" : string.Join('+', (answer.Refusals ?? []).Select(refusal => refusal.Code))))
            .Append($"{PiecesByHand[^1].Phase} {PiecesByHand[^1].Version}"));

    private static IEnumerable<(MediaFact Fact, Actor By, LocalDate On)> Asked =>
        from one in Path.Select(step => (step.Fact, step.On)).Concat(Others.Select(fact => (Fact: fact, Path[^1].On)))
        from actor in Actors
        from day in new[] { one.On, new(2026, 1, 1), new(2026, 6, 6), new(2027, 2, 1) }
        select (one.Fact, actor, day);

    private static Person Someone(string id, string party) =>
        new(Id<Person>.Of(id), Id<Party>.Of(party), Position.ProgrammeManager, id);
}
