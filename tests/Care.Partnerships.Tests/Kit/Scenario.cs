using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using Past = Care.Partnerships.Testing.Given;

namespace Care.Partnerships.Tests.Kit;

/// <summary>
/// Given a history, when somebody wants to record a fact, then one answer: written as data, so that one test can walk
/// them all.
/// </summary>
public sealed record Scenario<TState, TFact>(string Name, Given<TState, TFact> Given, IEntry<TFact> When, Expected Then)
    where TState : class where TFact : Fact
{
    public TState State => Given.State;

    public Lifecycle<TState, TFact> Lifecycle => Given.Lifecycle;

    /// <summary>Runs it; a failure shows the history, the proposal and every refusal.</summary>
    public void Run()
    {
        var proposed = Past.Stored(Lifecycle, Given.History).Within(Given.Surrounded).When(When);
        if (Then.Codes.Length > 0) proposed.ThenRefused(Then.Codes);
        else if (Then.AlreadySo)
        {
            proposed.ThenAlreadySo();
            // A13: whoever acts in another post says something else, and it is judged.
            if (When.By is Person by)
                Lifecycle.Record(State, When.Fact, by with { Position = Id<Position>.Of("another-post") }, When.On)
                    .WasAlreadySo.Should().BeFalse("A13: {0} in another post", When.Fact);
        }
        else
        {
            proposed.Then(
                state => When.Fact.GetType() == Then.Fact && Given.PhaseIn(state, When.Fact) == Then.Phase, $"{Then}");
            if (proposed.Outcome.State is IPhased recorded) recorded.LastOn.Should().Be(When.On);
        }

        foreach (var refusal in proposed.Outcome.Refusals)
        {
            refusal.Message.Should().NotContain("{").And.NotBeNullOrWhiteSpace();
            FieldPaths.Wrong(refusal, When.Fact.GetType()).Should().BeNull("{0} of {1}", refusal, When.Fact);
        }
    }

    public override string ToString() => Name;
}

/// <summary>Starts a sentence: <c>Given(…).When(…).Then…</c></summary>
/// <param name="Lifecycle">The lifecycle of the whole.</param>
/// <param name="History">What was recorded so far.</param>
/// <param name="PhaseIn">The phase of the thing that a fact is about: the whole, or one of its parts.</param>
public sealed record Given<TState, TFact>(
    Lifecycle<TState, TFact> Lifecycle, IReadOnlyList<IEntry<TFact>> History, Func<TState, TFact, string> PhaseIn)
    where TState : class
    where TFact : Fact
{
    /// <summary>
    /// What surrounds the thing and stands in no entry of it, such as the agreement of a book of reports.
    /// </summary>
    public Func<TState, TState> Surrounded { get; init; } = state => state;

    public TState State => Surrounded(Lifecycle.Replay(History));

    public When<TState, TFact> When(TFact fact, Actor by, LocalDate on) => new(this, Lifecycle.Proposal(fact, by, on));

    public When<TState, TFact> When(IEntry<TFact> proposal) => new(this, proposal);

    /// <summary>The same history with one more fact; a refused one is a mistake in the test.</summary>
    public Given<TState, TFact> And(TFact fact, Actor by, LocalDate on) => And(Lifecycle.Proposal(fact, by, on));

    /// <inheritdoc cref="And(TFact, Actor, LocalDate)"/>
    public Given<TState, TFact> And(params IEntry<TFact>[] proposals)
    {
        var outcomes = Lifecycle.RecordAll(State, proposals);
        return outcomes.IsRefused
            ? throw new InvalidOperationException(outcomes.ToString())
            : this with
            {
                History = [.. History, .. outcomes.Entries]
            };
    }
}

/// <summary>The second part of the sentence.</summary>
public sealed record When<TState, TFact>(Given<TState, TFact> Given, IEntry<TFact> Proposal)
    where TState : class
    where TFact : Fact
{
    public Scenario<TState, TFact> Then<TF>(string name, Enum phase)
        where TF : TFact => As(name, new(typeof(TF), phase.ToString(), false));

    public Scenario<TState, TFact> ThenAlreadySo(string name) => As(name, new(null, null, true));

    public Scenario<TState, TFact> ThenRefused(string name, params string[] codes) =>
        As(name, new(null, null, false, codes));

    /// <summary>What it answers, where a test asks for more than a scenario says.</summary>
    public Outcome<TState, TFact> Outcome => Given.Lifecycle.Record(Given.State, Proposal);

    private Scenario<TState, TFact> As(string name, Expected expected) => new(name, Given, Proposal, expected);
}

/// <summary>
/// The expected answer: a fact and the phase after it, already so, or refusals by their codes, in order.
/// </summary>
public sealed record Expected(Type? Fact, string? Phase, bool AlreadySo, params string[] Codes)
{
    public override string ToString() =>
        Codes.Length > 0 ? $"refused with {string.Join(", ", Codes)}"
        : AlreadySo ? "already so"
        : $"{Fact!.Name}, then {Phase}";
}
