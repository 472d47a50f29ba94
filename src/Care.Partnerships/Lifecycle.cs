using System.Runtime.CompilerServices;

namespace Care.Partnerships;

/// <summary>A lifecycle as one table: what may happen in which phase, by whom, when, and what follows.</summary>
/// <remarks>
/// <para>The table answers, in this order: is it already so; is it possible in this phase; may this actor; then every guard
/// and every rule of the row, all objections at once. What is not listed is refused.</para>
/// <para>From the table alone come the decisions, what an actor may do, what time brings, the diagram and the permission table.
/// Immutable; safe to share between threads.</para>
/// </remarks>
/// <typeparam name="TState">What the table judges: an immutable state, or a part in its surroundings.</typeparam>
/// <typeparam name="TPhase">The enum of phases; its first member is the phase of an empty history. At most 64 members, numbered from 0.</typeparam>
/// <typeparam name="TCommand">The closed family of commands.</typeparam>
/// <typeparam name="TEvent">The closed family of events.</typeparam>
public sealed class Lifecycle<TState, TPhase, TCommand, TEvent> : Lifecycle
    where TState : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
{
    private readonly Func<TState, TEvent, TState> _evolve;
    private readonly Func<TState, TCommand, bool> _isAlreadySo;
    private readonly Row<TState, TPhase, TCommand, TEvent>[][] _rowsByPhase;
    private readonly string[] _possibleByPhase;

    /// <summary>Makes the table.</summary>
    /// <param name="name">The name of the thing that lives this life.</param>
    /// <param name="start">The state of an empty history.</param>
    /// <param name="evolve">What an event changes. It has no rules.</param>
    /// <param name="isAlreadySo">Compares the whole command with the recorded fact, in any phase.</param>
    /// <param name="final">The phases that are an end, although a closed thing may be reopened.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">Two rows decide the same command in the same phase.</exception>
    public Lifecycle(string name, TState start, Func<TState, TEvent, TState> evolve, Func<TState, TCommand, bool> isAlreadySo,
        TPhase[] final, params Row<TState, TPhase, TCommand, TEvent>[] rows)
        : base(name, Enum.GetNames<TPhase>(), final.Select(p => p.ToString()), rows.Select(Described))
    {
        (Start, _evolve, _isAlreadySo) = (start, evolve, isAlreadySo);
        var phases = Enum.GetValues<TPhase>();
        _rowsByPhase = [.. phases.Select(phase => rows.Where(row => row.From.Contains(phase)).ToArray())];
        _possibleByPhase = [.. _rowsByPhase.Select(cells => cells.Length == 0 ? "nothing" : string.Join(", ", cells.Select(row => row.Command.Name)))];
        var cells = rows.SelectMany(row => row.From.Select(phase => (Phase: phase, row.Command))).ToArray();
        if (cells.GroupBy(cell => cell).FirstOrDefault(cell => cell.Skip(1).Any()) is { Key: var twice })
            throw new ArgumentException($"{name}: {twice.Command.Name} is decided twice in {twice.Phase}.", nameof(rows));
    }

    /// <summary>The state of an empty history.</summary>
    public TState Start { get; }

    /// <summary>Where the thing has parts with tables of their own: the state after an event of a part, which that table's <see cref="Follow"/> checks; null for the events of this table.</summary>
    /// <remarks>The third argument is the place of the event in the whole history.</remarks>
    public Func<TState, TEvent, int, TState?>? Part { get; init; }

    /// <summary>May this happen now? Never throws for anything that a command can hold.</summary>
    public Decision<TEvent> Decide(TState state, TCommand command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        if (_isAlreadySo(state, command)) return Decision<TEvent>.AlreadySo;
        return RowFor(state.Phase, command) is { } row
            ? row.Decide(state, command)
            : Decision<TEvent>.Refused(KernelRefusals.NotInThisPhase(command.GetType().Name, state.Phase, _possibleByPhase[IndexOf(state.Phase)]));
    }

    /// <summary>The state after an event that <see cref="Decide"/> gave for this very state. For stored histories use <see cref="Replay"/>.</summary>
    public TState Evolve(TState state, TEvent happened) => _evolve(state, happened);

    /// <summary>Decides, and evolves where the command was accepted.</summary>
    public Result<Handled<TState, TEvent>> Handle(TState state, TCommand command)
    {
        var decision = Decide(state, command);
        return decision.IsAccepted ? Result.Success(new Handled<TState, TEvent>(_evolve(state, decision.Event), decision.Event))
            : decision.IsAlreadySo ? Result.Success(new Handled<TState, TEvent>(state, null))
            : decision.Refusals.As<Handled<TState, TEvent>>();
    }

    /// <summary>What this actor may do on this day, each allowed or blocked with every refusal. Moves of the clock are listed for the clock only.</summary>
    public IReadOnlyList<Possible> Possible(TState state, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(by);
        var ask = new Ask(by, on);
        var rows = RowsIn(state.Phase);
        var possible = new List<Possible>(rows.Length);
        foreach (var row in rows)
            if (row.IsByClock == ReferenceEquals(by, Actor.Clock)) possible.Add(new(row.Event, row.Command.Name, new(row.Blocks(state, in ask))));
        return possible;
    }

    /// <summary>The moves of the clock that have fallen due by a day, inclusive, each dated its own day. Send one, then ask again.</summary>
    public IReadOnlyList<TCommand> Due(TState state, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. RowsIn(state.Phase).Select(row => row.Due(state, on)).OfType<TCommand>()];
    }

    /// <summary>Every question that the row of this command asks, with its answer; empty where the phase has no such row.</summary>
    public IReadOnlyList<RuleCheck> Explain(TState state, TCommand command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return [.. RowFor(state.Phase, command)?.Explain(state, command) ?? []];
    }

    /// <summary>The state that a stored history leads to, each event held against the table.</summary>
    /// <exception cref="DamagedHistoryException">The table could not have produced an event where it stands.</exception>
    public TState Replay(IEnumerable<TEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (state, index) = (Start, 0);
        foreach (var happened in history) state = Follow(state, happened, index++);
        return state;
    }

    /// <summary>The state as of the end of a day.</summary>
    /// <inheritdoc cref="Replay" path="/exception"/>
    public TState At(IEnumerable<TEvent> history, LocalDate day) => Replay(history.TakeWhile(happened => happened.On <= day));

    /// <summary>What each command meets in each state: <c>x</c> decides, <c>=</c> is already so, <c>-</c> is refused. One row a command, one column a state.</summary>
    public string PermissionTable(IReadOnlyList<TState> states, IReadOnlyList<TCommand> commands)
    {
        string[] heads = [.. states.Select(state => state.Phase.ToString())];
        var lines = commands.Select(command => string.Concat(states.Select((state, i) => Sign(Decide(state, command)).PadRight(heads[i].Length + 1))) + command.GetType().Name);
        return string.Join('\n', lines.Prepend(string.Join(' ', heads)));

        static string Sign(Decision<TEvent> decision) => decision.IsAccepted ? "x" : decision.IsAlreadySo ? "=" : "-";
    }

    /// <summary>The state after one more event of a stored history, held against the table.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="happened">The event.</param>
    /// <param name="index">Its place in the history, counted from 0; for the message of the exception.</param>
    /// <inheritdoc cref="Replay" path="/exception"/>
    public TState Follow(TState state, TEvent happened, int index = 0)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (happened is null) throw new DamagedHistoryException(index, $"{Name}: event {index} is null.");
        if (happened.On < state.LastOn) throw Damaged($"is dated {happened.On:uuuu-MM-dd}, before the one that precedes it ({state.LastOn:uuuu-MM-dd})");
        TState next;
        try
        {
            if (Part?.Invoke(state, happened, index) is { } whole) return whole;
            next = _evolve(state, happened);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or ArithmeticException) { throw Damaged($"does not fit what came before: {e.Message}", e); }
        foreach (var row in RowsIn(state.Phase))
            if (row.Event == happened.GetType() && row.Leads(state.Phase, next.Phase)) return next;
        throw Damaged($"cannot follow in phase {state.Phase}");

        DamagedHistoryException Damaged(FormattableString why, Exception? inner = null) =>
            new(index, $"{Name}: event {index} ({happened.GetType().Name}) {Invariant(why)}.", inner);
    }

    private Row<TState, TPhase, TCommand, TEvent>[] RowsIn(TPhase phase) => _rowsByPhase[IndexOf(phase)];

    private Row<TState, TPhase, TCommand, TEvent>? RowFor(TPhase phase, TCommand command)
    {
        var action = command.GetType();
        foreach (var row in RowsIn(phase)) if (row.Command == action) return row;
        return null;
    }

    // The phases are ordinary enums over int: no boxing on the path of a decision.
    private static int IndexOf(TPhase phase) => Unsafe.BitCast<TPhase, int>(phase);

    private static LifecycleRow Described(Row<TState, TPhase, TCommand, TEvent> row) =>
        new(row.Event.Name, row.Command.Name, row.From.Select(p => p.ToString()).ToValueList(), row.To.Select(p => p.ToString()).ToValueList(), row.By, row.Names.ToValueList());
}
