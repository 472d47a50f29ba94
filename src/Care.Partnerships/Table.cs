namespace Care.Partnerships;

/// <summary>A table of rows, and the fold that goes with it.</summary>
/// <typeparam name="TState">What it judges: an aggregate, or a part within its whole.</typeparam>
/// <typeparam name="TPhase">The enum of phases; its first member is the phase of an empty history. Its members are
/// numbered from 0.</typeparam>
/// <typeparam name="TFact">The closed family of facts.</typeparam>
internal sealed class Table<TState, TPhase, TFact> : Lifecycle<TState, TFact>
    where TState : class, IPhased<TPhase> where TPhase : struct, Enum where TFact : Fact
{
    private const int LongestReason = 400;
    private readonly TState? _start;
    private readonly Func<TState, Entry, TState> _evolve;
    private readonly Row<TState, TPhase, TFact>[][] _rowsByPhase;
    private readonly RowsByFact _rows;
    private readonly RowsByFact[] _factsByPhase;
    private readonly string[] _toDoByPhase;

    /// <summary>Makes the table.</summary>
    /// <param name="name">The name of the thing that lives this life.</param>
    /// <param name="start">The state of an empty history; null for a part, which starts in its whole.</param>
    /// <param name="evolve">What an entry changes. It has no rules.</param>
    /// <param name="final">The phases that are an end, although a closed thing may be reopened.</param>
    /// <param name="rows">The rows, one a fact.</param>
    /// <exception cref="ArgumentException">Two rows are about the same fact.</exception>
    public Table(
        string name, TState? start, Func<TState, Entry, TState> evolve, TPhase[] final,
        params Row<TState, TPhase, TFact>[] rows)
        : base(
            name, Enum.GetNames<TPhase>(),
            final.Select(phase => phase.ToString()),
            rows.Select(row => row.Described))
    {
        (_start, _evolve, _rows) = (start, evolve, new(rows));
        _rowsByPhase =
        [
            .. Enum.GetValues<TPhase>().Select(phase => rows.Where(row => row.From.Contains(phase)).ToArray())
        ];
        _factsByPhase = [.. _rowsByPhase.Select(cells => new RowsByFact(cells))];
        _toDoByPhase =
        [
            .. _rowsByPhase.Select(cells => cells.Length == 0
                ? "this is the end of it; begin a new one"
                : "record what is possible now, "
                    + string.Join(" or ", cells.Select(row => InvariantText.Words(row.Fact.Name))))
        ];
        if (rows.GroupBy(row => row.Fact).FirstOrDefault(same => same.Skip(1).Any()) is { Key: var twice })
            throw new ArgumentException($"{name}: {twice.Name} has two rows.", nameof(rows));
    }

    /// <summary>The tables of the parts, whose facts stand in the same history.</summary>
    public PartTable<TState, TFact>[] Parts { get; init; } = [];

    /// <inheritdoc/>
    public override TState Start =>
        _start ?? throw new InvalidOperationException($"{Name}: a part starts in its whole.");

    /// <inheritdoc/>
    public override Decision Decide(TState state, TFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(by);
        return RowIn(state.PhaseNumber, fact) is { } row ? row.Decide(state, fact, by, on)
            : PartOf(fact) is { } part ? part.Decide(state, fact, by, on)
            : RowOf(fact) is { } elsewhere && elsewhere.IsKept(state, fact, by, on) ? Decision.AlreadySo
            : Decision.Refused(
                KernelRefusals.NotInThisPhase(
                    state.Naming(FactInWords.Of(fact)), state.Phase, _toDoByPhase[state.PhaseNumber]));
    }

    /// <inheritdoc/>
    public override Outcome<TState, TFact> Record(TState state, TFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(by);
        // The row is looked for once.
        if (RowIn(state.PhaseNumber, fact) is not { } row)
            return PartOf(fact) is { } part
                ? part.Record(state, fact, by, on)
                : new(state, null, Decide(state, fact, by, on));
        var decision = row.Decide(state, fact, by, on);
        if (!decision.IsAccepted) return new(state, null, decision);
        var entry = row.EntryOf(fact, by, on);
        return new(_evolve(state, Entry.From(entry)), entry, decision);
    }

    /// <summary>Judges a fact, and gives its entry where it is accepted; the fold is the caller's.</summary>
    internal Decision Decide(TState state, TFact fact, Actor by, LocalDate on, out IEntry<TFact>? entry)
    {
        entry = null;
        if (RowIn(state.PhaseNumber, fact) is not { } row) return Decide(state, fact, by, on);
        var decision = row.Decide(state, fact, by, on);
        if (decision.IsAccepted) entry = row.EntryOf(fact, by, on);
        return decision;
    }

    /// <inheritdoc/>
    public override TState Evolve(TState state, IEntry<TFact> entry) => Evolve(state, Entry.From(entry));

    internal TState Evolve(TState state, Entry entry) =>
        RowIn(state.PhaseNumber, entry.Said) is null && PartOf(entry.Said) is { } part
            ? part.Evolve(state, entry)
            : _evolve(state, entry);

    /// <inheritdoc/>
    public override TState Follow(TState state, IEntry<TFact> entry, int place = 0)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (entry is null) throw new DamagedHistoryException(place, Invariant($"{Name}: entry {place} is null."));
        return Follow(state, Entry.From(entry), place);
    }

    internal TState Follow(TState state, Entry entry, int place)
    {
        if (entry.On.Calendar != CalendarSystem.Iso)
            throw Damaged(entry, place, $"is dated in another calendar ({entry.On.Calendar})");
        if (entry.On < state.LastOn)
            throw Damaged(
                entry, place,
                $"is dated {entry.On:uuuu-MM-dd}, before the one that precedes it ({state.LastOn:uuuu-MM-dd})");
        if (RowIn(state.PhaseNumber, entry.Said) is not { } row)
            return PartOf(entry.Said) is { } part
                ? part.Follow(state, entry, place)
                : throw Damaged(entry, place, $"cannot follow in phase {state.Phase}");
        if (!row.IsFor(entry.By)) throw Damaged(entry, place, $"cannot be recorded by {entry.By}");
        TState next;
        try { next = _evolve(state, entry); }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or ArithmeticException)
        {
            // It may quote what people wrote.
            throw Damaged(
                entry, place, $"does not fit what came before: {InvariantText.Quoted(e.Message, LongestReason)}", e);
        }

        return row.Leads(state.Phase, next.Phase)
            ? next
            : throw Damaged(entry, place, $"cannot lead from phase {state.Phase} to {next.Phase}");
    }

    /// <inheritdoc/>
    public override ValueList<Permission> Permissions(TState state, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(by);
        var (rows, count) = (RowsIn(state.PhaseNumber), 0);
        var permissions = new Permission[rows.Length];
        foreach (var row in rows)
            if (row.Due is null == by is not Actor.TheClock) permissions[count++] = row.Possible(state, by, on);
        return new(count == permissions.Length ? permissions : permissions[..count]);
    }

    /// <inheritdoc/>
    public override ValueList<IEntry<TFact>> Due(TState state, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(state);
        return RowsIn(state.PhaseNumber)
            .Select(row => row.Due?.Invoke(state, on))
            .OfType<IEntry<TFact>>()
            .ToValueList();
    }

    /// <inheritdoc/>
    public override ValueList<RuleAnswer> Explain(TState state, TFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(by);
        return RowIn(state.PhaseNumber, fact) is { } row ? row.Explain(state, fact, by, on).ToValueList()
            : PartOf(fact) is { } part ? part.Explain(state, fact, by, on)
            : ValueList.Of<RuleAnswer>([]);
    }

    /// <inheritdoc/>
    public override IEntry<TFact> Proposal(TFact fact, Actor by, LocalDate on) =>
        RowOf(fact) is { } row ? row.EntryOf(fact, by, on)
        : PartOf(fact) is { } part ? part.EntryOf(fact, by, on)
        : Entry.Of(fact, by, on);

    private Row<TState, TPhase, TFact>[] RowsIn(int phase) => _rowsByPhase[phase];

    private Row<TState, TPhase, TFact>? RowIn(int phase, Fact fact) => _factsByPhase[phase].Find(fact);

    private Row<TState, TPhase, TFact>? RowOf(Fact fact) => _rows.Find(fact);

    private PartTable<TState, TFact>? PartOf(Fact fact)
    {
        foreach (var part in Parts) if (part.Owns(fact)) return part;
        return null;
    }

    private DamagedHistoryException Damaged(Entry entry, int place, FormattableString why, Exception? inner = null) =>
        new(place, Invariant($"{Name}: entry {place} ({entry.Said.GetType().Name}) {Invariant(why)}."), inner);

    // The types stand side by side: a dozen of them are looked through in less time than it takes to hash one.
    private readonly struct RowsByFact(Row<TState, TPhase, TFact>[] rows)
    {
        private readonly Type[] _facts = [.. rows.Select(row => row.Fact)];

        public Row<TState, TPhase, TFact>? Find(Fact fact)
        {
            var (type, facts) = (fact.GetType(), _facts);
            for (var i = 0; i < facts.Length; i++) if ((object)facts[i] == type) return rows[i];
            return null;
        }
    }
}
