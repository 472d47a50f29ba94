using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Feedback;

/// <summary>The life of a complaint and the right to read it, against the same rules written out by hand.</summary>
internal static class FeedbackComparisons
{
    private static readonly Person Ana = Someone("ana", "care-phl"), Kim = Someone("kim", "care-phl"),
        Maria = Someone("maria", "care-phl"), Ben = Someone("ben", "tanglaw"), Jose = Someone("jose", "tanglaw"),
        Dan = Someone("dan", "tanglaw"), Ida = Someone("ida", "care-international"), Sam = Someone("sam", "elsewhere");

    private static readonly CaseReceived Complaint = new(
        new(
            Id<FeedbackCase>.Of("fbk-1"), Sides.Of(Ana.Party, Ben.Party), FeedbackChannel.Telephone,
            new(2026, 6, 1), ServiceLevels.Suggested.Unchecked),
        new(Ben.Party, [Dan.Id], Maria.Id), new("The queue was closed.", new("Rosa", "0900 000 0000")),
        FeedbackClass.Complaint);

    private static readonly CaseClassified Sensitive = new(FeedbackClass.SensitiveComplaint, "Money was asked for.");

    // Made before anything is timed, for both sides: heard, appealed, heard again; then found sensitive, given back
    // and handed over again.
    private static readonly (FeedbackFact Fact, Actor By, LocalDate On)[] Path =
    [
        (Complaint, Ana, new(2026, 6, 2)),
        (new CaseAcknowledged(AnswerPlace.ToPerson), Ana, new(2026, 6, 4)),
        (new CaseClassified(FeedbackClass.Complaint, "A promise was broken."), Ana, new(2026, 6, 5)),
        (new CaseAssigned(Ben), Ana, new(2026, 6, 6)),
        (new InvestigationOpened(), Ben, new(2026, 6, 8)),
        (new DecisionProposed(FeedbackFinding.NotUpheld, "The list was whole."), Ben, new(2026, 6, 15)),
        (new CaseAnswered(AnswerPlace.ToPerson, "The list was whole."), Ben, new(2026, 6, 20)),
        (new AnswerAppealed("My name was on it."), Kim, new(2026, 6, 25)),
        (new CaseAssigned(Jose), Ana, new(2026, 6, 26)),
        (new RetaliationFlagged("Her card was taken."), Kim, new(2026, 6, 27)),
        (Sensitive, Jose, new(2026, 6, 27)),
        (new CaseHandedOver(Ida), Ana, new(2026, 6, 28)),
        (new DecisionProposed(FeedbackFinding.Upheld, "Two witnesses."), Ida, new(2026, 7, 10)),
        (new CaseClosed("The money was paid back.", "Two people keep the list."), Ida, new(2026, 7, 20)),
    ];

    private static readonly FeedbackFact[] Others =
    [
        new CaseWithdrawn("Settled."), new AnswerAccepted(), new CaseAssigned(Dan), new CaseAssigned(Maria),
        new CaseHandedOver(Maria), new CaseClosed(" ", ""), new CaseAnswered(AnswerPlace.Published, " "),
        new CaseClassified(FeedbackClass.Feedback, " "), new CaseClassified(FeedbackClass.Feedback, "An idea.", Kim),
    ];

    private static readonly Actor[] Readers = [Ana, Kim, Maria, Ben, Jose, Dan, Ida, Sam];

    private static readonly FeedbackCase[] Cases =
        [.. Enumerable.Range(0, Path.Length + 1).Select(count => Path.Take(count).Aggregate(
            FeedbackCase.NotStarted, (state, one) => state.Record(one.Fact, one.By, one.On).State))];

    private static readonly HandCase[] CasesByHand =
        [.. Enumerable.Range(0, Path.Length + 1).Select(count => Path.Take(count).Aggregate(
            new HandCase(), (state, one) => HandFeedback.Record(state, one.Fact, one.By, one.On).State))];

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of("Life of a complaint in 14 facts, made before, recorded, against a switch by hand", Live,
            LiveByHand, _ => new Answer(Told), _ => new Answer(ToldByHand))
            with { AtMostTimesSlower = 1.6 },
        // 120 questions, of which one costs less than 20 ns.
        Comparison.Of("Who may read which of 15 states of a case, eight readers, against ifs by hand", Read, ReadByHand)
            with { AtMostTimesSlower = 1.2, MaxBytesPerOp = 0 },
    ];

    private static FeedbackCase Live()
    {
        var state = FeedbackCase.NotStarted;
        foreach (var (fact, by, on) in Path) state = state.Record(fact, by, on).State;
        return state;
    }

    private static HandCase LiveByHand()
    {
        var state = new HandCase();
        foreach (var (fact, by, on) in Path) state = HandFeedback.Record(state, fact, by, on).State;
        return state;
    }

    // Every reader counts, so that no answer can be another one.
    private static ulong Read()
    {
        var sum = 0UL;
        foreach (var one in Cases)
            foreach (var reader in Readers) sum = unchecked((sum * 5) + (ulong)one.VisibleTo(reader));
        return sum;
    }

    private static ulong ReadByHand()
    {
        var sum = 0UL;
        foreach (var one in CasesByHand)
            foreach (var reader in Readers)
                sum = unchecked((sum * 5) + (ulong)HandFeedback.VisibleTo(one, reader));
        return sum;
    }

    // Where it ends, and what is said of each fact in each state, by each actor, on each day.
    private static string Told() => string.Join('\n', Cases.SelectMany(state => Asked.Select(asked =>
        FeedbackCase.Lifecycle.Decide(state, asked.Fact, asked.By, asked.On) is var decision && decision.WasAlreadySo
            ? "=" : string.Join('+', decision.Refusals.Select(refusal => refusal.Code)))).Append($"{Cases[^1].Phase}"));

    private static string ToldByHand() => string.Join('\n', CasesByHand.SelectMany(state => Asked.Select(asked =>
        HandFeedback.Decide(state, asked.Fact, asked.By, asked.On) is var answer && answer.WasAlreadySo
            ? "=" : string.Join('+', (answer.Refusals ?? []).Select(refusal => refusal.Code))))
            .Append($"{CasesByHand[^1].Phase}"));

    private static IEnumerable<(FeedbackFact Fact, Actor By, LocalDate On)> Asked =>
        from one in Path.Select(step => (step.Fact, step.On)).Concat(Others.Select(fact => (Fact: fact, Path[^1].On)))
        from actor in Readers.Append(Actor.Clock)
        from day in new[] { one.On, new(2026, 1, 1), new(2026, 12, 1) }
        select (one.Fact, actor, day);

    private static Person Someone(string id, string party) =>
        new(Id<Person>.Of(id), Id<Party>.Of(party), Position.ProgrammeManager, id);
}
