namespace Care.Partnerships;

/// <summary>
/// A lifecycle: what may be recorded in which phase, by whom, when, and what it changes. Made from one table.
/// </summary>
/// <remarks>
/// <para>The table answers in this order: is it already so; is it possible in this phase; may this actor; then every
/// guard and every rule of the row, all objections at once. What is not listed is refused.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
/// <typeparam name="TState">The aggregate that it judges.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public abstract class Lifecycle<TState, TFact> : Lifecycle where TState : class where TFact : Fact
{
    private protected Lifecycle(
        string name, IEnumerable<string> phases, IEnumerable<string> final, IEnumerable<LifecycleRow> rows)
        : base(name, phases, final, rows) { }

    /// <summary>The state of an empty history.</summary>
    public abstract TState Start { get; }

    /// <summary>May this be recorded now? Never throws for anything that a fact can hold.</summary>
    public abstract Decision Decide(TState state, TFact fact, Actor by, LocalDate on);

    /// <summary>
    /// The state after an entry that was accepted for this very state. For stored histories use <see cref="Replay"/>.
    /// </summary>
    public abstract TState Evolve(TState state, IEntry<TFact> entry);

    /// <summary>The state after one more entry of a stored history: its day, phase and identity are checked.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="place">Its place in the history, counted from 0; for the message of the exception.</param>
    /// <exception cref="DamagedHistoryException">It cannot stand where it stands.</exception>
    public abstract TState Follow(TState state, IEntry<TFact> entry, int place = 0);

    /// <summary>
    /// What this actor may record on this day, each allowed, or blocked with every refusal. What time brings is listed
    /// for the clock only.
    /// </summary>
    public abstract ValueList<Permission> Permissions(TState state, Actor by, LocalDate on);

    /// <summary>
    /// What has fallen due by a day, that day included, each on its own day. Record one, then ask again.
    /// </summary>
    public abstract ValueList<IEntry<TFact>> Due(TState state, LocalDate on);

    /// <summary>
    /// Every question that the row of this fact asks, with its answer; empty where the phase has no such row.
    /// </summary>
    public abstract ValueList<RuleAnswer> Explain(TState state, TFact fact, Actor by, LocalDate on);

    /// <summary>A fact of this family as an entry: to propose it, or to put a history together.</summary>
    public abstract IEntry<TFact> Proposal(TFact fact, Actor by, LocalDate on);

    /// <summary>Judges a fact, and takes it in where it is accepted.</summary>
    public abstract Outcome<TState, TFact> Record(TState state, TFact fact, Actor by, LocalDate on);

    /// <summary>Judges what an entry says, as if it came now, and takes it in where it is accepted.</summary>
    public Outcome<TState, TFact> Record(TState state, IEntry<TFact> proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var entry = Entry.From(proposal);
        return Record(state, entry.SaidAs<TFact>(), entry.By, entry.On);
    }

    /// <summary>Records one after the other, up to the first that is refused.</summary>
    public Outcomes<TState, TFact> RecordAll(TState state, IEnumerable<IEntry<TFact>> proposals)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        var (entries, place) = (new List<IEntry<TFact>>(), 0);
        foreach (var proposal in proposals)
        {
            var outcome = Record(state, proposal);
            if (outcome.IsRefused) return new(state, entries.ToValueList(), place, outcome.Refusals);
            if (outcome.IsAccepted) entries.Add(outcome.Entry);
            (state, place) = (outcome.State, place + 1);
        }

        return new(state, entries.ToValueList());
    }

    /// <summary>Records everything that time has brought by a day, that day included, each on its own day.</summary>
    public Outcomes<TState, TFact> CatchUp(TState state, LocalDate on)
    {
        var entries = new List<IEntry<TFact>>();
        while (Due(state, on) is [var first, ..] && Record(state, first) is { IsAccepted: true } outcome)
        {
            entries.Add(outcome.Entry);
            state = outcome.State;
        }

        return new(state, entries.ToValueList());
    }

    /// <summary>
    /// The state that a stored history leads to; the day, phase and identity of each entry are checked. Whether rules
    /// allowed it, <see cref="Audit(IEnumerable{IEntry{TFact}})"/> tells.
    /// </summary>
    /// <exception cref="DamagedHistoryException">An entry cannot stand where it stands.</exception>
    public TState Replay(IEnumerable<IEntry<TFact>> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (state, place) = (Start, 0);
        foreach (var entry in history) state = Follow(state, entry, place++);
        return state;
    }

    /// <summary>The state as of the end of a day.</summary>
    /// <inheritdoc cref="Replay" path="/exception"/>
    public TState At(IEnumerable<IEntry<TFact>> history, LocalDate day) =>
        Replay(history.TakeWhile(entry => entry.On <= day));

    /// <summary>
    /// Asks of every entry what would have been asked when it was recorded, the actor included, and tells what today's
    /// rules would not have allowed.
    /// Empty for every history that was made by recording.
    /// </summary>
    /// <inheritdoc cref="Replay" path="/exception"/>
    public ValueList<AuditFinding> Audit(IEnumerable<IEntry<TFact>> history) =>
        Audit(history, static (state, _) => state);

    // The same, where what surrounds the thing changes in the meantime.
    internal ValueList<AuditFinding> Audit(
        IEnumerable<IEntry<TFact>> history, Func<TState, LocalDate, TState> surrounded)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (state, place, findings) = (Start, 0, new List<AuditFinding>());
        foreach (var entry in history)
        {
            if (entry is not null)
            {
                var asked = Entry.From(entry);
                state = surrounded(state, asked.On);
                var decision = Decide(state, asked.SaidAs<TFact>(), asked.By, asked.On);
                if (decision.WasAlreadySo) findings.Add(new(place, entry, [KernelRefusals.RecordedTwice()]));
                else if (decision.IsRefused) findings.Add(new(place, entry, decision.Refusals));
            }

            state = Follow(state, entry!, place++);
        }

        return findings.ToValueList();
    }

    /// <summary>
    /// What each fact meets in each state: <c>x</c> is accepted, <c>=</c> is already so, <c>-</c> is refused. One row a
    /// fact, one column a state.
    /// </summary>
    /// <remarks>
    /// The heads stand above their columns like stairs, so that the width does not depend on their lengths:
    /// <code>
    /// Draft
    /// | Signed
    /// x -  AgreementSigned
    /// </code>
    /// </remarks>
    /// <param name="states">The states with their heads, such as the names of their phases.</param>
    /// <param name="proposals">What somebody wants to record.</param>
    public string PermissionTable(
        IReadOnlyList<(string Head, TState State)> states, IReadOnlyList<IEntry<TFact>> proposals)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(proposals);
        var heads = states.Select((s, column) => string.Concat(Enumerable.Repeat("| ", column)) + s.Head);
        var rows = proposals.Select(p =>
            $"{string.Join(' ', states.Select(s => Sign(s.State, p)))}  {p.Fact.GetType().Name}");
        return string.Join('\n', heads.Concat(rows));

        string Sign(TState state, IEntry<TFact> proposal) =>
            Decide(state, proposal.Fact, proposal.By, proposal.On) is var decision && decision.IsAccepted ? "x"
            : decision.WasAlreadySo ? "="
            : "-";
    }
}

/// <summary>An entry of a stored history that today's rules would not have allowed.</summary>
/// <param name="Place">Its place in the history, counted from 0.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Refusals">What stands against it.</param>
public sealed record AuditFinding(int Place, IEntry<Fact> Entry, ValueList<Refusal> Refusals)
{
    /// <summary>Place, entry and refusals. Never throws.</summary>
    public override string ToString() => Invariant($"[{Place}] {Entry}: {string.Join(' ', Refusals.AsEnumerable())}");
}
