using System.Runtime.CompilerServices;

namespace Care.Partnerships;

/// <summary>A question about the state, the actor and the day, asked before anyone fills in a payload.</summary>
/// <returns>Null where there is nothing to object.</returns>
public delegate Refusal? Guard<in TState>(TState state, in Ask ask);

/// <summary>A question about the payload of a command.</summary>
/// <returns>Null where there is nothing to object.</returns>
public delegate Refusal? Rule<in TState, in TCommand>(TState state, TCommand command);

/// <summary>One row of a lifecycle's table. Rows are made by <see cref="Rows{TState, TPhase, TCommand, TEvent}"/>.</summary>
public abstract class Row<TState, TPhase, TCommand, TEvent>
    where TState : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
{
    private readonly TPhase[] _to;

    private protected Row(Type command, Type @event, TPhase[] from, TPhase[] to) => (Command, Event, From, _to) = (command, @event, from, to);

    /// <summary>The type of the command, which is the action.</summary>
    public Type Command { get; }

    /// <summary>The type of the event that it gives.</summary>
    public Type Event { get; }

    /// <summary>The phases in which it is possible.</summary>
    public IReadOnlyList<TPhase> From { get; }

    /// <summary>The phases that it may lead to; empty where the phase stays.</summary>
    public IReadOnlyList<TPhase> To => _to;

    /// <summary>Whether it can lead from a phase to another, or keep it.</summary>
    internal bool Leads(TPhase from, TPhase to) => _to.Length == 0 ? EqualityComparer<TPhase>.Default.Equals(from, to) : Array.IndexOf(_to, to) >= 0;

    internal abstract string By { get; }
    internal abstract IReadOnlyList<string> Names { get; }
    internal virtual bool IsByClock => false;
    internal abstract Decision<TEvent> Decide(TState state, TCommand command);
    internal abstract Refusal[] Blocks(TState state, in Ask ask);
    internal abstract IEnumerable<Check> Explain(TState state, TCommand command);
    internal virtual TCommand? Due(TState state, LocalDate on) => null;
}

/// <summary>Makes the rows of one lifecycle: <c>using static</c> it, and the table reads as a table.</summary>
public static class Rows<TState, TPhase, TCommand, TEvent>
    where TState : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
{
    /// <summary>The phase stays as it is.</summary>
    public static TPhase[] Stay => [];

    /// <summary>A row of what people do.</summary>
    /// <param name="from">The phases in which it is possible.</param>
    /// <param name="to">The phases that it may lead to, or <see cref="Stay"/>.</param>
    /// <param name="by">Who may; asked before the guards, and alone.</param>
    /// <param name="onlyWhen">Guards on state, actor and day.</param>
    /// <param name="provided">Rules on the payload.</param>
    /// <param name="then">The event. It cannot refuse.</param>
    /// <param name="byName">The text of <paramref name="by"/>, filled in by the compiler.</param>
    /// <param name="onlyWhenNames">The text of <paramref name="onlyWhen"/>, filled in by the compiler.</param>
    /// <param name="providedNames">The text of <paramref name="provided"/>, filled in by the compiler.</param>
    public static Row<TState, TPhase, TCommand, TEvent> On<TC, TE>(
        TPhase[] from, TPhase[] to, Guard<TState> by, Guard<TState>[] onlyWhen, Rule<TState, TC>[] provided, Func<TState, TC, TE> then,
        [CallerArgumentExpression(nameof(by))] string byName = "",
        [CallerArgumentExpression(nameof(onlyWhen))] string onlyWhenNames = "",
        [CallerArgumentExpression(nameof(provided))] string providedNames = "")
        where TC : TCommand where TE : TEvent =>
        new ActionRow<TC, TE>(from, to, by, onlyWhen, provided, then, byName, [.. NamesIn(onlyWhenNames), .. NamesIn(providedNames)]);

    /// <summary>A row of what time does: by the clock, and dated the day that it falls due.</summary>
    /// <param name="from">The phases in which it is possible.</param>
    /// <param name="to">The phases that it may lead to.</param>
    /// <param name="due">The day that it falls due; null for never. Where a decision was taken later than that, that later day.</param>
    /// <param name="command">The command, dated that day.</param>
    /// <param name="then">The event. It cannot refuse.</param>
    /// <param name="dueName">The text of <paramref name="due"/>, filled in by the compiler.</param>
    public static Row<TState, TPhase, TCommand, TEvent> OnDay<TC, TE>(
        TPhase[] from, TPhase[] to, Func<TState, LocalDate?> due, Func<LocalDate, TC> command, Func<TState, TC, TE> then,
        [CallerArgumentExpression(nameof(due))] string dueName = "")
        where TC : TCommand where TE : TEvent =>
        new ClockRow<TC, TE>(from, to, due, command, then, dueName);

    private static string[] NamesIn(string listed) => listed.Split(['[', ']', ',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private sealed class ActionRow<TC, TE>(
        TPhase[] from, TPhase[] to, Guard<TState> by, Guard<TState>[] guards, Rule<TState, TC>[] rules, Func<TState, TC, TE> then, string byName, string[] names)
        : Row<TState, TPhase, TCommand, TEvent>(typeof(TC), typeof(TE), from, to) where TC : TCommand where TE : TEvent
    {
        internal override string By => byName;
        internal override IReadOnlyList<string> Names => names;

        internal override Decision<TEvent> Decide(TState state, TCommand command)
        {
            var (ask, payload) = (new Ask(command.By, command.On), (TC)command);
            return by(state, in ask) is { } stranger ? Decision<TEvent>.Refused(stranger)
                : Objections(state, in ask, payload) is { } refusals ? Decision<TEvent>.Refused([.. refusals])
                : Decision<TEvent>.Accepted(then(state, payload));
        }

        internal override Refusal[] Blocks(TState state, in Ask ask) =>
            by(state, in ask) is { } stranger ? [stranger] : Objections(state, in ask, payload: null) is { } refusals ? [.. refusals] : [];

        internal override IEnumerable<Check> Explain(TState state, TCommand command)
        {
            var ask = new Ask(command.By, command.On);
            var stranger = by(state, in ask);
            List<Check> checks = [new(byName, stranger)];
            if (stranger is not null) return checks;
            checks.Add(new("NotBackdated", ask.On < state.LastOn ? LifecycleRefusals.BeforeTheLastDecision(ask.On, state.LastOn) : null));
            for (var i = 0; i < guards.Length; i++) checks.Add(new(names[i], guards[i](state, in ask)));
            for (var i = 0; i < rules.Length; i++) checks.Add(new(names[guards.Length + i], rules[i](state, (TC)command)));
            return checks;
        }

        // Without a payload the guards alone are asked.
        private List<Refusal>? Objections(TState state, in Ask ask, TC? payload)
        {
            List<Refusal>? refusals = null;
            if (ask.On < state.LastOn) refusals = [LifecycleRefusals.BeforeTheLastDecision(ask.On, state.LastOn)];
            foreach (var guard in guards) if (guard(state, in ask) is { } refusal) (refusals ??= []).Add(refusal);
            if (payload is not null) foreach (var rule in rules) if (rule(state, payload) is { } refusal) (refusals ??= []).Add(refusal);
            return refusals;
        }
    }

    private sealed class ClockRow<TC, TE>(
        TPhase[] from, TPhase[] to, Func<TState, LocalDate?> due, Func<LocalDate, TC> make, Func<TState, TC, TE> then, string dueName)
        : Row<TState, TPhase, TCommand, TEvent>(typeof(TC), typeof(TE), from, to) where TC : TCommand where TE : TEvent
    {
        internal override string By => "Clock";
        internal override IReadOnlyList<string> Names => [dueName];
        internal override bool IsByClock => true;

        internal override Decision<TEvent> Decide(TState state, TCommand command) =>
            Objection(state, new(command.By, command.On)) is { } refusal ? Decision<TEvent>.Refused(refusal) : Decision<TEvent>.Accepted(then(state, (TC)command));

        internal override Refusal[] Blocks(TState state, in Ask ask) => Objection(state, ask) is { } refusal ? [refusal] : [];

        internal override IEnumerable<Check> Explain(TState state, TCommand command) => Objection(state, new(command.By, command.On)) is { Kind: RefusalKind.Actor } stranger
            ? [new(By, stranger)] : [new(By, null), new(dueName, Objection(state, new(command.By, command.On)))];

        internal override TCommand? Due(TState state, LocalDate on) => DueOn(state) is { } day && day <= on ? make(day) : null;

        private Refusal? Objection(TState state, Ask ask) =>
            !ReferenceEquals(ask.By, Actor.Clock) ? LifecycleRefusals.OnlyTheClock(ask.By)
            : DueOn(state) is not { } day ? LifecycleRefusals.NeverDue()
            : ask.On != day ? LifecycleRefusals.NotOnItsDay(ask.On, day)
            : null;

        private LocalDate? DueOn(TState state) => due(state) is { } day ? LocalDate.Max(day, state.LastOn) : null;
    }
}
