using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>
/// The gathering of approvals for one item: a value that is asked and grows, inside whatever needs it.
/// </summary>
/// <remarks>
/// <para>
/// Nobody counts twice; who did the work never answers, not through a delegate either; an approval is of one version,
/// and a new version begins anew.
/// </para>
/// <para>There is no default value besides null. Immutable; equal where all that was asked and answered is.</para>
/// </remarks>
public sealed record SignOff : InvariantRecord
{
    private SignOff() { }

    /// <summary>Who signs off.</summary>
    public SignOffRule Rule { get; private init; } = null!;

    /// <summary>What is signed off, as the host names it.</summary>
    public string Item { get; private init; } = "";

    /// <summary>The version that is asked about; 1 or more.</summary>
    public int Version { get; private init; }

    /// <summary>Who did the work on this version; none of them answers.</summary>
    public ValueList<Id<Person>> Performers { get; private init; }

    /// <summary>The answers on this version that count, in their order.</summary>
    public ValueList<SignOffAnswer> Answers { get; private init; }

    /// <summary>The answers that no longer count: of earlier versions, or void by a request for changes.</summary>
    public ValueList<SignOffAnswer> Void { get; private init; }

    /// <summary>The day of the last answer or version.</summary>
    public LocalDate LastOn { get; private init; }

    /// <summary>
    /// Opens a sign-off. Refuses, all at once, a blank item with <c>CP-VAL-001</c>, a version below 1 with
    /// <c>CP-SGN-001</c>, and somebody who is twice among those who did the work with <c>CP-VAL-028</c>.
    /// </summary>
    public static Result<SignOff> Open(
        SignOffRule rule, string? item, int version, ValueList<Id<Person>> performers, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(rule);
        List<Refusal> refusals = BlankText.Is(item) ? [ValueRefusals.Blank("item")] : [];
        if (version < 1) refusals.Add(SignOffRefusals.NotALaterVersion(version, 0));
        if (Require.Once("performers", performers) is { } twice) refusals.Add(twice);
        return refusals.Count > 0 ? refusals.As<SignOff>()
            : new SignOff { Rule = rule, Item = item!, Version = version, Performers = performers, LastOn = on };
    }

    /// <summary>Where it stands.</summary>
    public SignOffStatus Status =>
        Answers is [.., { Verdict: SignOffVerdict.Rejected }] ? SignOffStatus.Rejected
        : Answers is [.., { Verdict: SignOffVerdict.ChangesRequested }] ? SignOffStatus.ChangesRequested
        : OpenStep() is null ? SignOffStatus.Complete : SignOffStatus.Open;

    /// <summary>Everybody who must has approved this version.</summary>
    public bool IsComplete => Status is SignOffStatus.Complete;

    /// <summary>The day of the last approval; null until it is complete.</summary>
    public LocalDate? CompletedOn => IsComplete ? Answers[^1].On : null;

    /// <summary>Whose answer is awaited: the free seats of the step that is open; empty where none is.</summary>
    public ValueList<PartyPosition> Next =>
        Status is SignOffStatus.Open ? FreeSeats(OpenStep()!.Value).ToValueList() : [];

    /// <summary>The conditions under which this version was approved, in the order in which they were stated.</summary>
    public ValueList<string> Conditions =>
        Answers
            .Where(answer => answer.Verdict is SignOffVerdict.ApprovedWithConditions)
            .Select(answer => answer.Comment)
            .OfType<string>()
            .ToValueList();

    /// <summary>
    /// Takes an answer. While nothing is awaited refuses with <c>CP-SGN-002</c> alone; else refuses, all at once:
    /// another version (<c>005</c>), a day before the last
    /// (<c>006</c>), somebody without a free seat in the open step (<c>007</c>, <c>008</c>), who did the work
    /// (<c>009</c>), who counts already (<c>010</c>), a missing
    /// comment (<c>011</c>), and a delegation that is not this person's (<c>015</c>) or not of that day (<c>016</c>).
    /// </summary>
    public Result<SignOff> Decide(SignOffAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Objections(answer) is { } refusals ? refusals.As<SignOff>() : Taken(answer);
    }

    // The state after an answer of a stored history.
    internal SignOff With(SignOffAnswer answer) => Decide(answer).Required();

    /// <summary>
    /// Every objection to an answer, as <see cref="Decide"/> would refuse it; empty where it would be taken.
    /// </summary>
    public ValueList<Refusal> WhyNot(SignOffAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Objections(answer)?.ToValueList() ?? [];
    }

    /// <summary>
    /// Puts a new version up: approvals do not carry over. Refuses, all at once, a version that is not later
    /// (<c>CP-SGN-001</c>), a day before the last (<c>CP-LIF-003</c>), somebody who is twice among those who did the
    /// work (<c>CP-VAL-028</c>), and anything after a rejection (<c>CP-SGN-012</c>).
    /// </summary>
    public Result<SignOff> Revise(int version, ValueList<Id<Person>> performers, LocalDate on)
    {
        List<Refusal> refusals = [];
        if (Status is SignOffStatus.Rejected) refusals.Add(SignOffRefusals.RejectedForGood(Answers[^1]));
        if (version <= Version) refusals.Add(SignOffRefusals.NotALaterVersion(version, Version));
        if (on < LastOn) refusals.Add(KernelRefusals.BeforeTheLast("on", on, LastOn));
        if (Require.Once("performers", performers) is { } twice) refusals.Add(twice);
        return refusals.Count > 0
            ? refusals.As<SignOff>()
            : this with
            {
                Version = version, Performers = performers, Void = [.. Void, .. Answers], Answers = [], LastOn = on
            };
    }

    /// <summary>
    /// This sign-off after one more entry, asked in full: as <see cref="Decide"/> and <see cref="Revise"/> refuse; one
    /// by no person with
    /// <c>CP-LIF-002</c>, and opening it again with <c>CP-SGN-013</c>.
    /// </summary>
    public Result<SignOff> After(IEntry<SignOffFact> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry switch
        {
            { By: not Person } => KernelRefusals.WrongActor(entry.By, typeof(Person)).As<SignOff>(),
            { Fact: SignOffAnswered f, By: Person by } => Decide(
                new(by, f.Version, f.Verdict, f.Comment, entry.On, f.Under)),
            { Fact: SignOffRevised f }               => Revise(f.Version, IdsOf(f.Performers), entry.On),
            _                                        => SignOffRefusals.NotOpenedOnce().As<SignOff>(),
        };
    }

    /// <summary>
    /// Makes a sign-off again from the entries that a host stored, each of them asked in full. Refuses one that was not
    /// opened first, and once, with
    /// <c>CP-SGN-013</c>; whatever <see cref="Open"/> and <see cref="After"/> refuse has the place of the entry before
    /// its field, such as <c>[3].version</c>.
    /// </summary>
    public static Result<SignOff> Restore(IEnumerable<IEntry<SignOffFact>> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (state, place) = (default(SignOff), 0);
        foreach (var entry in history)
        {
            var next = state is null ? Begun(entry) : state.After(entry);
            if (!next.IsSuccess)
                return next.Refusals()
                    .Select(refusal => refusal.Within(Invariant($"[{place}]")))
                    .ToValueList()
                    .As<SignOff>();
            (state, place) = (next.Value, place + 1);
        }

        return state is null ? SignOffRefusals.NotOpenedOnce().As<SignOff>() : state;
    }

    private static Result<SignOff> Begun(IEntry<SignOffFact> entry) =>
        entry.By is not Person ? KernelRefusals.WrongActor(entry.By, typeof(Person)).As<SignOff>()
        : entry.Fact is SignOffOpened f ? Open(f.Rule, f.Item, f.Version, IdsOf(f.Performers), entry.On)
        : SignOffRefusals.NotOpenedOnce().As<SignOff>();

    // Who did the work did it in whatever post.
    private static ValueList<Id<Person>> IdsOf(ValueList<Person> people) =>
        people.Select(person => person.Id).ToValueList();

    // Whether a post has a free seat in the open step, where it would approve; whether it has a seat there at all,
    // where not. Only asked while answers are awaited.
    internal Refusal? SeatFor(Person by, PartyPosition post, bool approves = true)
    {
        var step = OpenStep()!.Value;
        var seats = SeatsOf(post, step);
        return seats == 0 ? SignOffRefusals.NoSeat(by, post, string.Join(", ", Next.AsEnumerable()))
            : approves && TakenBy(post, step) >= seats ? SignOffRefusals.SeatTaken(post)
            : null;
    }

    internal Refusal? IsNoPerformer(Person by, Id<Person> person) =>
        Performers.Contains(person) ? SignOffRefusals.DidTheWork(by, person) : null;

    internal Refusal? CountsOnce(Person by, Id<Person> person)
    {
        foreach (var before in Answers) if (before.Involves(person)) return SignOffRefusals.CountsAlready(by, before);
        return null;
    }

    private SignOff Taken(SignOffAnswer answer) => answer.Verdict is SignOffVerdict.ChangesRequested
        ? this with { Void = [.. Void, .. Answers], Answers = [answer], LastOn = answer.On }
        : this with { Answers = Answers.Add(answer), LastOn = answer.On };

    private List<Refusal>? Objections(SignOffAnswer answer)
    {
        if (Status is not SignOffStatus.Open) return [SignOffRefusals.NotOpen(Status)];
        List<Refusal>? refusals = null;
        Ask(answer.Version == Version ? null : KernelRefusals.OtherVersion(answer.Version, Version));
        Ask(answer.On >= LastOn ? null : KernelRefusals.BeforeTheLast("on", answer.On, LastOn));
        Ask(SeatFor(answer.By, answer.Position, answer.Approves));
        Ask(
            IsNoPerformer(answer.By, answer.By.Id)
                ?? (answer.Under is { } handedOn ? IsNoPerformer(answer.By, handedOn.By.Id) : null));
        if (answer.Approves)
            Ask(
                CountsOnce(answer.By, answer.By.Id)
                    ?? (answer.Under is { } under ? CountsOnce(answer.By, under.By.Id) : null));
        Ask(
            answer.Verdict is SignOffVerdict.Approved || !BlankText.Is(answer.Comment)
                ? null
                : SignOffRefusals.NoComment(answer.Verdict));
        Ask(MayStandIn(answer));
        return refusals;

        void Ask(Refusal? refusal)
        {
            if (refusal is not null) (refusals ??= []).Add(refusal);
        }
    }

    private static Refusal? MayStandIn(SignOffAnswer answer) =>
        answer.Under is not { } delegation ? null
        : delegation.To.Id != answer.By.Id ? SignOffRefusals.NotTheDelegate(answer.By, delegation.To)
        : delegation.Period.Contains(answer.On) ? null
        : SignOffRefusals.DelegationNotInForce(answer.On, delegation.Period);

    // The first step that still lacks approvals. While a sign-off is open, its answers are approvals only, each in the
    // step that was open then.
    private int? OpenStep()
    {
        var left = 0;
        foreach (var answer in Answers) if (answer.Approves) left++;
        for (var i = 0; i < Rule.Steps.Count; i++)
        {
            if (left < Rule.Steps[i].Minimum) return i;
            left -= Rule.Steps[i].Minimum;
        }

        return null;
    }

    // A post that is listed twice in a step has two seats.
    private int SeatsOf(PartyPosition post, int step)
    {
        var seats = 0;
        foreach (var seat in Rule.Steps[step].Seats) if (seat == post) seats++;
        return seats;
    }

    private int TakenBy(PartyPosition post, int step)
    {
        var taken = 0;
        foreach (var answer in Answers.AsSpan()[Answered(step)..]) if (answer.IsFor(post)) taken++;
        return taken;
    }

    private List<PartyPosition> FreeSeats(int step)
    {
        List<PartyPosition> free = [.. Rule.Steps[step].Seats];
        for (var i = Answered(step); i < Answers.Count; i++) free.Remove(Answers[i].Position);
        return free;
    }

    // How many answers the steps before this one took.
    private int Answered(int step)
    {
        var taken = 0;
        for (var i = 0; i < step; i++) taken += Rule.Steps[i].Minimum;
        return taken;
    }
}
