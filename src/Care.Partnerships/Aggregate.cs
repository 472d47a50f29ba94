namespace Care.Partnerships;

/// <summary>
/// A thing with a history: what may be recorded of it, and what time brings. Each aggregate is one of these.
/// </summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <typeparam name="TState">The aggregate itself.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public abstract record Aggregate<TState, TFact> : InvariantRecord, IPhased
    where TState : Aggregate<TState, TFact>
    where TFact : Fact
{
    // Open to the library only: hosts use lifecycles, they add none.
    private protected Aggregate() { }

    // Small fields side by side: every entry makes a copy of the aggregate.
    private readonly LocalDate _lastOn;
    private readonly bool _hasEntries;
    private readonly byte _phase;

    /// <summary>The day of the last entry; null where there is none.</summary>
    public LocalDate? LastOn
    {
        get => _hasEntries ? _lastOn : null;
        internal init => (_lastOn, _hasEntries) = (value.GetValueOrDefault(), value is not null);
    }

    private protected abstract Lifecycle<TState, TFact> Rules { get; }

    // The phase by its number; each aggregate names it by its own enum.
    internal byte PhaseNumber
    {
        get => _phase;
        init => _phase = value;
    }

    int IPhased.PhaseNumber => _phase;

    bool IPhased.IsBeforeTheLast(LocalDate on) => IsBeforeTheLast(on);

    // Days of two calendars cannot be compared: what is there already is ISO.
    internal bool IsBeforeTheLast(LocalDate on) =>
        _hasEntries ? on < _lastOn
        : on.Calendar == CalendarSystem.Iso ? false
        : throw new ArgumentException("A day of another calendar than ISO.", nameof(on));

    private TState Self => (TState)this;

    /// <summary>
    /// Records a fact, or says what stands against it. Never throws for anything that a fact can hold.
    /// </summary>
    /// <param name="fact">What happened.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="on">The day on which it is recorded; never before <see cref="LastOn"/>.</param>
    public Outcome<TState, TFact> Record(TFact fact, Actor by, LocalDate on) => Rules.Record(Self, fact, by, on);

    /// <summary>Records what an entry says, as if it came now.</summary>
    public Outcome<TState, TFact> Record(IEntry<TFact> proposal) => Rules.Record(Self, proposal);

    /// <summary>Records one after the other, up to the first that is refused.</summary>
    public Outcomes<TState, TFact> RecordAll(IEnumerable<IEntry<TFact>> proposals) => Rules.RecordAll(Self, proposals);

    /// <summary>Records everything that time has brought by a day, that day included, each on its own day.</summary>
    public Outcomes<TState, TFact> CatchUp(LocalDate on) => Rules.CatchUp(Self, on);

    /// <summary>
    /// What time has brought by a day, that day included, and nobody recorded. <see cref="CatchUp"/> records it.
    /// </summary>
    public ValueList<IEntry<TFact>> Due(LocalDate on) => Rules.Due(Self, on);

    /// <summary>What this actor may record on this day, each allowed, or blocked with every refusal.</summary>
    public ValueList<Permission> Permissions(Actor by, LocalDate on) => Rules.Permissions(Self, by, on);
}
