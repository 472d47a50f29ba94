using System.Runtime.CompilerServices;
using Care.Partnerships.Parties;

namespace Care.Partnerships;

/// <summary>A question about state, actor and day, asked before anyone fills in a fact.</summary>
internal delegate Refusal? Guard<in TState, TActor>(TState state, in Asked<TActor> asked) where TActor : Actor;

/// <summary>A question about what a fact holds.</summary>
internal delegate Refusal? Rule<in TState, in TFact, TActor>(TState state, TFact fact, in Asked<TActor> asked)
    where TActor : Actor;

/// <summary>A question that may have several answers.</summary>
internal delegate ValueList<Refusal> RuleOfSeveral<in TState, in TFact, TActor>(
    TState state, TFact fact, in Asked<TActor> asked)
    where TActor : Actor;

/// <summary>What a table needs to know of the state that it judges.</summary>
internal interface IPhased
{
    int PhaseNumber { get; }

    LocalDate? LastOn { get; }

    /// <summary>Whether a day lies before the last entry.</summary>
    /// <exception cref="ArgumentException">It is a day of another calendar than ISO.</exception>
    bool IsBeforeTheLast(LocalDate on);

    /// <summary>How a refusal names a fact: by the part too, where it is of a part.</summary>
    object Naming(FactInWords fact) => fact;
}

/// <inheritdoc cref="IPhased"/>
/// <typeparam name="TPhase">The enum that names its phases.</typeparam>
internal interface IPhased<out TPhase> : IPhased where TPhase : struct, Enum
{
    TPhase Phase { get; }
}

/// <summary>Makes the rows of one table: <c>using static</c> it, and the table reads as a table.</summary>
internal static class Rows<TState, TPhase, TFact>
    where TState : class, IPhased<TPhase>
    where TPhase : struct, Enum
    where TFact : Fact
{
    /// <summary>The phase stays as it is.</summary>
    public static TPhase[] Stay => [];

    /// <summary>What a person may record.</summary>
    public static Row<TState, TPhase, TFact, TF, Person> On<TF>(
        string verb, TPhase[] from, TPhase[] to, Guard<TState, Person> by,
        [CallerArgumentExpression(nameof(by))] string byName = "")
        where TF : TFact => new(verb, from, to, by, byName);

    /// <summary>What another kind of actor may record.</summary>
    public static Row<TState, TPhase, TFact, TF, TActor> OnBy<TF, TActor>(
        string verb, TPhase[] from, TPhase[] to, Guard<TState, TActor> by,
        [CallerArgumentExpression(nameof(by))] string byName = "")
        where TF : TFact
        where TActor : Actor => new(verb, from, to, by, byName);

    /// <summary>
    /// What time brings, on the day that it falls due; null for never. Where something was recorded later than that,
    /// that later day.
    /// </summary>
    public static Row<TState, TPhase, TFact, TF, Actor.TheClock> OnDay<TF>(
        TF fact, TPhase[] from, TPhase[] to, Func<TState, LocalDate?> due,
        [CallerArgumentExpression(nameof(due))] string dueName = "")
        where TF : TFact
    {
        return new Row<TState, TPhase, TFact, TF, Actor.TheClock>(
            "", from, to,
            static (TState _, in Asked<Actor.TheClock> _) => null,
            "Clock")
        {
            Due = (state, on) => DueOn(state) is { } day && day <= on ? Entry.Of(fact, Actor.Clock, day) : null,
        }.OnlyWhen([OnItsDay], dueName);

        LocalDate? DueOn(TState state) =>
            due(state) is { } day
                ? state.LastOn is { } last && last > day
                    ? last
                    : day
                : null;
        Refusal? OnItsDay(TState state, in Asked<Actor.TheClock> asked) =>
            DueOn(state) is not { } day ? KernelRefusals.NeverDue()
            : asked.On != day ? KernelRefusals.NotOnItsDay(asked.On, day)
            : null;
    }
}

/// <summary>One row of a table: one fact.</summary>
internal abstract class Row<TState, TPhase, TFact>(Type fact, string verb, TPhase[] from, TPhase[] to, string by)
    where TState : class, IPhased<TPhase> where TPhase : struct, Enum where TFact : Fact
{
    public Type Fact => fact;
    public TPhase[] From => from;
    public Func<TState, LocalDate, IEntry<TFact>?>? Due { get; init; }
    protected string By => by;
    protected List<string> Names { get; } = [];
    protected TPhase[] Stays { get; set; } = [];

    public LifecycleRow Described => new(fact.Name, verb, Texts(from), Texts(to), by, Names.ToValueList())
    {
        Stays = Texts(Stays),
    };

    /// <summary>Whether it can lead from a phase to another, or keep it.</summary>
    public bool Leads(TPhase before, TPhase after) =>
        to.Length == 0 || Array.IndexOf(Stays, before) >= 0
            ? EqualityComparer<TPhase>.Default.Equals(before, after)
            : Array.IndexOf(to, after) >= 0;

    /// <summary>What can be said before anyone fills in the fact.</summary>
    public Permission Possible(TState state, Actor actor, LocalDate on) => new(fact, verb, new(Against(state, actor,
        on) ?? []));


    public abstract bool IsFor(Actor actor);
    public abstract bool IsKept(TState state, TFact said, Actor actor, LocalDate on);

    /// <summary>What is said of the fact in a phase that has this row.</summary>
    public abstract Decision Decide(TState state, TFact said, Actor actor, LocalDate on);

    public abstract IEnumerable<RuleAnswer> Explain(TState state, TFact said, Actor actor, LocalDate on);
    protected abstract Refusal[]? Against(TState state, Actor actor, LocalDate on);
    public abstract IEntry<TFact> EntryOf(TFact said, Actor actor, LocalDate on);

    private static ValueList<string> Texts(TPhase[] phases) => phases.Select(phase => phase.ToString()).ToValueList();
}

internal sealed class Row<TState, TPhase, TFact, TF, TActor>(
    string verb, TPhase[] from, TPhase[] to, Guard<TState, TActor> by,
    string byName) : Row<TState, TPhase, TFact>(typeof(TF), verb, from, to, byName)
    where TState : class, IPhased<TPhase>
    where TPhase : struct, Enum
    where TFact : Fact
    where TF : TFact
    where TActor : Actor
{
    private Guard<TState, TActor>[] _guards = [];
    private Rule<TState, TF, TActor>[] _rules = [];
    private RuleOfSeveral<TState, TF, TActor>[] _several = [];
    private Func<TState, IEntry<TF>?>? _kept;
    private Func<TState, TActor, IEntry<TF>?>? _keptBy;
    private Func<TState, TActor, TF, IEntry<TF>?>? _keptAbout;

    /// <summary>The phases of the row that the fact leaves as they are; from the others it leads on.</summary>
    public Row<TState, TPhase, TFact, TF, TActor> StaysIn(params TPhase[] phases)
    {
        Stays = phases;
        return this;
    }

    /// <summary>Guards: what must be the case before anyone fills in the fact.</summary>
    public Row<TState, TPhase, TFact, TF, TActor> OnlyWhen(
        Guard<TState, TActor>[] guards, [CallerArgumentExpression(nameof(guards))] string names = "")
    {
        _guards = guards;
        return Named(names);
    }

    /// <summary>Rules: what the fact must hold.</summary>
    public Row<TState, TPhase, TFact, TF, TActor> Provided(
        Rule<TState, TF, TActor>[] rules, [CallerArgumentExpression(nameof(rules))] string names = "")
    {
        _rules = rules;
        return Named(names);
    }

    /// <summary>Rules that may have several objections. They stand after the others.</summary>
    public Row<TState, TPhase, TFact, TF, TActor> ProvidedAll(
        RuleOfSeveral<TState, TF, TActor>[] rules, [CallerArgumentExpression(nameof(rules))] string names = "")
    {
        _several = rules;
        return Named(names);
    }

    /// <summary>Where the state keeps this fact, so that the same fact again is "already so".</summary>
    public Row<TState, TPhase, TFact, TF, TActor> KeptAs(Func<TState, IEntry<TF>?> kept)
    {
        _kept = kept;
        return this;
    }

    /// <summary>Where the state keeps the fact of this actor.</summary>
    public Row<TState, TPhase, TFact, TF, TActor> KeptAs(Func<TState, TActor, IEntry<TF>?> kept)
    {
        _keptBy = kept;
        return this;
    }

    /// <summary>Where the state keeps the fact about the same thing.</summary>
    public Row<TState, TPhase, TFact, TF, TActor> KeptAs(Func<TState, TActor, TF, IEntry<TF>?> kept)
    {
        _keptAbout = kept;
        return this;
    }

    private readonly Type _actor = typeof(TActor);
    private readonly bool _isForPeople = typeof(TActor) == typeof(Person);

    // A type that is named here is compared without a call, and nearly every row is for people.
    public override bool IsFor(Actor actor) => _isForPeople ? actor is Person : actor.GetType() == _actor;

    // The row was found by the very type of the fact, and the actor's is asked once: to ask again would cost more than
    // a guard.
    public override Decision Decide(TState state, TFact said, Actor actor, LocalDate on)
    {
        if (!IsFor(actor)) return Decision.Refused(KernelRefusals.WrongActor(actor, _actor));
        var (fact, by) = (Unsafe.As<TF>(said), Unsafe.As<TActor>(actor));
        return IsTheOneKept(state, fact, by, on) ? Decision.AlreadySo
            : Against(state, fact, by, on) is { } refusals ? Decision.Refused(refusals)
            : Decision.Accepted;
    }

    public override bool IsKept(TState state, TFact said, Actor actor, LocalDate on) =>
        IsFor(actor) && IsTheOneKept(state, Unsafe.As<TF>(said), Unsafe.As<TActor>(actor), on);

    private bool IsTheOneKept(TState state, TF fact, TActor actor, LocalDate on) =>
        Kept(state, actor, fact) is { } found
        && Entry.From(found) is var kept && kept.On == on && kept.By.Equals(actor) && kept.Said.Equals(fact);

    protected override Refusal[]? Against(TState state, Actor actor, LocalDate on) =>
        IsFor(actor) ? Against(state, null, Unsafe.As<TActor>(actor), on) : [KernelRefusals.WrongActor(actor, _actor)];

    private Refusal[]? Against(TState state, TF? fact, TActor actor, LocalDate on)
    {
        try
        {
            return Ask(state, fact, new(actor, on));
        }
        catch (ArgumentException) when (on.Calendar != CalendarSystem.Iso)
        {
            return [KernelRefusals.OtherCalendar("on", on)];
        }
        catch (ArgumentException e) when (fact is not null)
        {
            // Days of two calendars cannot be compared, and no factory stands between a host and a day.
            return [KernelRefusals.CannotBeJudged(new(typeof(TF).Name), e)];
        }
    }

    // Without a fact the guards alone are asked.
    private Refusal[]? Ask(TState state, TF? fact, in Asked<TActor> asked)
    {
        if (by(state, in asked) is { } stranger) return [stranger];
        var said = default(Objections);
        if (state.IsBeforeTheLast(asked.On)) said.Add(KernelRefusals.BeforeTheLast("on", asked.On, state.LastOn));
        foreach (var guard in _guards) if (guard(state, in asked) is { } refusal) said.Add(refusal);
        if (fact is null) return said.ToArray();
        var guards = said.Count;
        foreach (var rule in _rules)
            if (rule(state, fact, in asked) is { } refusal) said.AddUnlessSaid(refusal, guards);
        foreach (var rule in _several)
            foreach (var refusal in rule(state, fact, in asked)) said.AddUnlessSaid(refusal, guards);
        return said.ToArray();
    }

    // Most refusals stand alone: a list is made for the second.
    private struct Objections
    {
        private Refusal? _first;
        private List<Refusal>? _all;

        public void Add(Refusal refusal)
        {
            if (_first is null) _first = refusal;
            else (_all ??= [_first]).Add(refusal);
        }

        public readonly int Count => _first is null ? 0 : _all?.Count ?? 1;

        // What a guard has said of everything is not said again of this one.
        public void AddUnlessSaid(Refusal refusal, int byGuards)
        {
            for (var i = 0; i < byGuards; i++)
                if ((_all?[i] ?? _first!) is var before && before.Code == refusal.Code && before.Field == refusal.Field)
                    return;
            Add(refusal);
        }

        public readonly Refusal[]? ToArray() => _first is null ? null : _all?.ToArray() ?? [_first];
    }

    private IEntry<TF>? Kept(TState state, TActor actor, TF fact) =>
        _kept is not null ? _kept(state)
        : _keptBy is not null ? _keptBy(state, actor)
        : _keptAbout?.Invoke(state, actor, fact);

    public override IEnumerable<RuleAnswer> Explain(TState state, TFact said, Actor actor, LocalDate on)
    {
        if (!IsFor(actor)) return [new(By, [KernelRefusals.WrongActor(actor, typeof(TActor))])];
        if (on.Calendar != CalendarSystem.Iso) return [new("IsoCalendar", [KernelRefusals.OtherCalendar("on", on)])];
        var checks = new List<RuleAnswer>();
        try
        {
            checks.AddRange(Checks(state, said, actor, on));
        }
        catch (ArgumentException e)
        {
            checks.Add(new("CanBeJudged", [KernelRefusals.CannotBeJudged(new(typeof(TF).Name), e)]));
        }
        return checks;
    }

    private IEnumerable<RuleAnswer> Checks(TState state, TFact said, Actor actor, LocalDate on)
    {
        var asked = new Asked<TActor>(Unsafe.As<TActor>(actor), on);
        var stranger = by(state, in asked);
        yield return new(By, Listed(stranger));
        if (stranger is not null) yield break;
        var before = new List<RuleAnswer>();
        if (state.LastOn is { } last)
            before.Add(new("NotBackdated", Listed(on < last ? KernelRefusals.BeforeTheLast("on", on, last) : null)));
        var name = 0;
        foreach (var guard in _guards) before.Add(new(Names[name++], Listed(guard(state, in asked))));
        foreach (var answer in before) yield return answer;
        var told = before.SelectMany(answer => answer.Refusals).Select(one => (one.Code, one.Field)).ToHashSet();
        foreach (var rule in _rules) yield return new(Names[name++], New(Listed(rule(state, (TF)said, in asked))));
        foreach (var rule in _several) yield return new(Names[name++], New(rule(state, (TF)said, in asked)));

        ValueList<Refusal> New(ValueList<Refusal> refusals) =>
            refusals.Where(one => !told.Contains((one.Code, one.Field))).ToValueList();
    }

    public override IEntry<TFact> EntryOf(TFact said, Actor actor, LocalDate on) =>
        new Entry<TF>(Unsafe.As<TF>(said), actor, on);

    private static ValueList<Refusal> Listed(Refusal? refusal) => refusal is null ? [] : [refusal];

    private Row<TState, TPhase, TFact, TF, TActor> Named(string names)
    {
        Names.AddRange(names.Split(['[', ']', ',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        return this;
    }
}
