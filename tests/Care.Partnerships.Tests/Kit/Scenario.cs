using System.Globalization;
using System.Text;

namespace Care.Partnerships.Tests.Kit;

/// <summary>Given a history, when a command comes, then one answer: written as data, so that one test can walk them all.</summary>
public sealed record Scenario<TState, TPhase, TCommand, TEvent>(
    string Name, Lifecycle<TState, TPhase, TCommand, TEvent> Table, IReadOnlyList<TEvent> History, TCommand When, Expected Then)
    where TState : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
{
    /// <summary>The state to begin with where no history of this table leads to it, such as a part in its surroundings.</summary>
    public TState? Begun { get; init; }

    public TState State => Begun ?? Table.Replay(History);

    /// <summary>Runs it; a failure shows the history, the command and every refusal.</summary>
    public void Run()
    {
        var decision = Table.Decide(State, When);
        var codes = decision.Refusals.Select(refusal => refusal.Code).ToArray();
        var held = Then.Codes.Length > 0 ? codes.SequenceEqual(Then.Codes)
            : Then.AlreadySo ? decision.IsAlreadySo
            : decision.IsAccepted && decision.Event.GetType() == Then.Event && Table.Evolve(State, decision.Event).Phase.ToString() == Then.Phase;
        if (!held) Assert.Fail(Told(decision));
        foreach (var refusal in decision.Refusals) refusal.Message.Should().NotContain("{").And.NotBeNullOrWhiteSpace();
    }

    private string Told(Decision<TEvent> decision)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{Name}").AppendLine("given");
        foreach (var happened in History) text.AppendLine(CultureInfo.InvariantCulture, $"    {happened}");
        text.AppendLine(CultureInfo.InvariantCulture, $"in phase {State.Phase}, when").AppendLine(CultureInfo.InvariantCulture, $"    {When}");
        text.AppendLine(CultureInfo.InvariantCulture, $"then expected {Then}, but it answered").AppendLine(CultureInfo.InvariantCulture, $"    {decision}");
        return text.ToString();
    }

    public override string ToString() => Name;
}

/// <summary>The expected answer: an event and the phase after it, already so, or refusals by their codes, in order.</summary>
public sealed record Expected(Type? Event, string? Phase, bool AlreadySo, params string[] Codes)
{
    public override string ToString() => Codes.Length > 0 ? $"refused with {string.Join(", ", Codes)}" : AlreadySo ? "already so" : $"{Event!.Name}, then {Phase}";
}

/// <summary>Starts a sentence: <c>Given(…).When(…).Then…</c></summary>
public sealed record Given<TState, TPhase, TCommand, TEvent>(Lifecycle<TState, TPhase, TCommand, TEvent> Table, IReadOnlyList<TEvent> History)
    where TState : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
{
    public When<TState, TPhase, TCommand, TEvent> When(TCommand command) => new(this, command);

    /// <summary>The same history with what these commands make happen; a refused one is a mistake in the test.</summary>
    public Given<TState, TPhase, TCommand, TEvent> And(params TCommand[] commands)
    {
        var (state, history) = (Table.Replay(History), History.ToList());
        foreach (var command in commands)
        {
            var handled = Table.Handle(state, command).Required();
            state = handled.State;
            if (handled.Event is not null) history.Add(handled.Event);
        }
        return this with { History = history };
    }

    /// <inheritdoc cref="Scenario{TState, TPhase, TCommand, TEvent}.Begun"/>
    public TState? Begun { get; init; }

    public TState State => Begun ?? Table.Replay(History);
}

/// <summary>The second part of the sentence.</summary>
public sealed record When<TState, TPhase, TCommand, TEvent>(Given<TState, TPhase, TCommand, TEvent> Given, TCommand Command)
    where TState : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
{
    public Scenario<TState, TPhase, TCommand, TEvent> Then<TE>(string name, TPhase phase) where TE : TEvent => As(name, new(typeof(TE), phase.ToString(), false));

    public Scenario<TState, TPhase, TCommand, TEvent> ThenAlreadySo(string name) => As(name, new(null, null, true));

    public Scenario<TState, TPhase, TCommand, TEvent> ThenRefused(string name, params string[] codes) => As(name, new(null, null, false, codes));

    private Scenario<TState, TPhase, TCommand, TEvent> As(string name, Expected expected) =>
        new(name, Given.Table, Given.History, Command, expected) { Begun = Given.Begun };
}
