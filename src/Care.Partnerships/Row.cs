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

    private protected Row(Type command, Type @event, TPhase[] from, TPhase[] to, string by, string[] names, bool isByClock) =>
        (Command, Event, From, _to, By, Names, IsByClock) = (command, @event, from, to, by, names, isByClock);

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

    internal string By { get; }
    internal IReadOnlyList<string> Names { get; }
    internal bool IsByClock { get; }
    internal abstract Decision<TEvent> Decide(TState state, TCommand command);
    internal abstract Refusal[] Blocks(TState state, in Ask ask);
    internal abstract IEnumerable<RuleCheck> Explain(TState state, TCommand command);
    internal abstract TCommand? Due(TState state, LocalDate on);
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
        new RowOf<TC, TE>(from, to, by, onlyWhen, provided, then, byName, [.. NamesIn(onlyWhenNames), .. NamesIn(providedNames)]);

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
        where TC : TCommand where TE : TEvent
    {
        return new RowOf<TC, TE>(from, to, ByTheClock, [OnItsDay], [], then, "Clock", [dueName], Due);

        LocalDate? DueOn(TState state) => due(state) is { } day ? LocalDate.Max(day, state.LastOn) : null;
        TCommand? Due(TState state, LocalDate on) => DueOn(state) is { } day && day <= on ? command(day) : null;
        Refusal? ByTheClock(TState state, in Ask ask) => ReferenceEquals(ask.By, Actor.Clock) ? null : KernelRefusals.WrongActor(ask.By, typeof(Actor.TheClock));
        Refusal? OnItsDay(TState state, in Ask ask) =>
            DueOn(state) is not { } day ? KernelRefusals.NeverDue() : ask.On != day ? KernelRefusals.NotOnItsDay(ask.On, day) : null;
    }

    private static string[] NamesIn(string listed) => listed.Split(['[', ']', ',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private sealed class RowOf<TC, TE>(
        TPhase[] from, TPhase[] to, Guard<TState> by, Guard<TState>[] guards, Rule<TState, TC>[] rules, Func<TState, TC, TEvent> then,
        string byName, string[] names, Func<TState, LocalDate, TCommand?>? due = null)
        : Row<TState, TPhase, TCommand, TEvent>(typeof(TC), typeof(TE), from, to, byName, names, isByClock: due is not null) where TC : TCommand where TE : TEvent
    {
        internal override Decision<TEvent> Decide(TState state, TCommand command)
        {
            // The row was found by this very type: asking again would cost more than a guard.
            var (ask, payload) = (new Ask(command.By, command.On), Unsafe.As<TC>(command));
            return by(state, in ask) is { } stranger ? Decision<TEvent>.Refused(stranger)
                : Objections(state, in ask, payload) is { } refusals ? Decision<TEvent>.Refused([.. refusals])
                : Decision<TEvent>.Accepted(then(state, payload));
        }

        internal override Refusal[] Blocks(TState state, in Ask ask) =>
            by(state, in ask) is { } stranger ? [stranger] : Objections(state, in ask, payload: null) is { } refusals ? [.. refusals] : [];

        internal override IEnumerable<RuleCheck> Explain(TState state, TCommand command)
        {
            var ask = new Ask(command.By, command.On);
            var stranger = by(state, in ask);
            yield return new(By, Listed(stranger));
            if (stranger is not null) yield break;
            if (!IsByClock) yield return new(nameof(NotBackdated), Listed(NotBackdated(state, in ask)));
            for (var i = 0; i < guards.Length; i++) yield return new(Names[i], Listed(guards[i](state, in ask)));
            for (var i = 0; i < rules.Length; i++) yield return new(Names[guards.Length + i], Listed(rules[i](state, (TC)command)));
            static ValueList<Refusal> Listed(Refusal? refusal) => refusal is null ? [] : [refusal];
        }

        internal override TCommand? Due(TState state, LocalDate on) => due?.Invoke(state, on);

        // Without a payload the guards alone are asked.
        private List<Refusal>? Objections(TState state, in Ask ask, TC? payload)
        {
            List<Refusal>? refusals = null;
            if (!IsByClock && NotBackdated(state, in ask) is { } backdated) refusals = [backdated];
            foreach (var guard in guards) if (guard(state, in ask) is { } refusal) (refusals ??= []).Add(refusal);
            if (payload is not null) foreach (var rule in rules) if (rule(state, payload) is { } refusal) (refusals ??= []).Add(refusal);
            return refusals;
        }

        // A move of the clock has one day only, and needs no such question.
        private static Refusal? NotBackdated(TState state, in Ask ask) =>
            ask.On < state.LastOn ? KernelRefusals.BeforeTheLast(ask.On, state.LastOn) : null;
    }
}
