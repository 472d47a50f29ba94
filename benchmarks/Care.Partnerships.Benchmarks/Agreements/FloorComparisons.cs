using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using Life = Care.Partnerships.Benchmarks.Agreements.AgreementLife;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>The table of an agreement against the same guards written out by hand: what a table costs.</summary>
internal static class FloorComparisons
{
    private static readonly LocalDate Start = new(2026, 3, 1), Signing = new(2026, 2, 12);
    private static readonly AgreementHeading Heading = new(Id<Agreement>.Of("agr-2"), "MOU-2026-002",
        "Working together in Samar",
        AgreementKind.MemorandumOfUnderstanding, Sides.Of(Life.Maria.Party, Life.Jose.Party),
        new(Life.Maria.Position, Life.Jose.Position));
    private static readonly ValueList<Id<ContentElement>> Contents =
        [.. MinimumContents.Elements.Where(element => element.For.Contains(Heading.Kind)).Select(element =>
            element.Id)];

    // Made before anything is timed, for both sides.
    private static readonly (AgreementFact Fact, Actor By, LocalDate On)[] Path =
    [
        (new AgreementDrafted(Heading), Life.Ana, new(2026, 1, 10)),
        (new ExpectationsDiscussed(["No money is promised."], new(2026, 1, 12), Life.Ben), Life.Ana, new(2026, 1, 20)),
        (new NegotiationOpened(), Life.Ana, new(2026, 1, 21)),
        (new TextProposed(1, new(new(Start, new(2026, 8, 31)), null, null, false), Contents),
            Life.Ana, new(2026, 2, 2)),
        (new TextAccepted(1), Life.Ana, new(2026, 2, 5)),
        (new TextAccepted(1), Life.Ben, new(2026, 2, 6)),
        (new AgreementSubmittedForSignature(), Life.Ana, new(2026, 2, 10)),
        (new AgreementSigned(Signing), Life.Maria, Signing),
        (new AgreementSigned(Signing), Life.Jose, Signing),
        (new AgreementTookEffect(), Actor.Clock, Start),
        (new AgreementSuspended("Access was lost.", new(2026, 3, 8)), Life.Jose, new(2026, 3, 10)),
        (new AgreementResumed(), Life.Maria, new(2026, 3, 10)),
    ];

    private static readonly Actor[] Actors = [Life.Maria, Life.Ana, Life.Jose, Life.Ben, Actor.Clock];

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of("Life of 12 facts, made before, recorded, against a switch by hand", Live, LiveByHand,
            _ => new Answer(Told), _ => new Answer(ToldByHand))
            with { AtMostTimesSlower = 1.6 },
    ];

    private static Agreement Live()
    {
        var state = Agreement.NotStarted;
        foreach (var (fact, by, on) in Path) state = state.Record(fact, by, on).State;
        return state;
    }

    private static HandAgreement LiveByHand()
    {
        var state = new HandAgreement();
        foreach (var (fact, by, on) in Path) state = HandWritten.Record(state, fact, by, on).State;
        return state;
    }

    // Where it ends, and what is said of each fact in each state, by each actor, on each day.
    private static string Told()
    {
        var (state, told) = (Agreement.NotStarted, new List<string>());
        foreach (var (fact, by, on) in Path)
        {
            told.AddRange(Asked.Select(asked => Agreement.Lifecycle.Decide(state, asked.Fact, asked.By,
                asked.On) is var decision
                && decision.WasAlreadySo ? "=" : string.Join('+', decision.Refusals.Select(refusal => refusal.Code))));
            state = state.Record(fact, by, on).State;
        }

        return $"{state.Phase} {state.LastOn}\n{string.Join('\n', told)}";
    }

    private static string ToldByHand()
    {
        var (state, told) = (new HandAgreement(), new List<string>());
        foreach (var (fact, by, on) in Path)
        {
            told.AddRange(Asked.Select(asked => HandWritten.Decide(state, asked.Fact, asked.By, asked.On) is var answer
                && answer.WasAlreadySo ? "=" : string.Join('+', (answer.Refusals ?? []).Select(refusal =>
                    refusal.Code))));
            state = HandWritten.Record(state, fact, by, on).State;
        }

        return $"{state.Phase} {state.LastOn}\n{string.Join('\n', told)}";
    }

    private static IEnumerable<(AgreementFact Fact, Actor By, LocalDate On)> Asked =>
        from one in Path
        from actor in Actors
        from day in new[] { one.On, new(2026, 1, 1), new(2026, 12, 1) }
        select (one.Fact, actor, day);
}
