using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Care.Partnerships;

/// <summary>What a whole keeps by identity: the parts of a <see cref="Book{T}"/>.</summary>
/// <typeparam name="T">The part itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IIdentified<T>
{
    /// <summary>Its identity in the host's records.</summary>
    Id<T> Id { get; }
}

/// <summary>A part with a life of its own within its whole.</summary>
internal interface IPart<TSelf, out TPhase> : IIdentified<TSelf> where TPhase : struct, Enum
{
    TPhase Phase { get; }
}

/// <summary>A fact as a refusal names it, such as <c>"agreement signed"</c>; formatted when it is read.</summary>
internal sealed record FactInWords(string Name)
{
    public static FactInWords Of(Fact fact) => new(fact.GetType().Name);

    public override string ToString() => $"\"{InvariantText.Words(Name)}\"";
}

/// <summary>A fact of a part as a refusal names it; formatted when it is read.</summary>
internal sealed record FactOfPart(FactInWords Fact, string Kind, string Id, bool IsThere)
{
    public override string ToString() =>
        $"{Fact} of {InvariantText.Words(Kind)} {Id}{(IsThere ? "" : ", which is not there yet,")}";
}

/// <summary>
/// One part within its whole, as a table judges it: the amendment in its agreement, the payment in its account.
/// </summary>
internal sealed class PartOf<TWhole, TPart, TPhase>(TWhole whole, Id<TPart> id, TPart? part) : IPhased<TPhase>
    where TWhole : class, IPhased where TPart : class, IPart<TPart, TPhase> where TPhase : struct, Enum
{
    public TWhole Whole => whole;

    public Id<TPart> Id => id;

    /// <summary>The part; null where it is not there yet.</summary>
    public TPart? Part => part;

    /// <summary>The part, asked by rows that do not begin in the first phase.</summary>
    public TPart Its => part ?? throw new InvalidOperationException($"There is no {typeof(TPart).Name} {id} yet.");

    public TPhase Phase { get; } = part?.Phase ?? default;

    public int PhaseNumber => Unsafe.BitCast<TPhase, int>(Phase);

    /// <summary>The day of the last entry in the history that the whole and all its parts share.</summary>
    public LocalDate? LastOn => whole.LastOn;

    public bool IsBeforeTheLast(LocalDate on) => whole.IsBeforeTheLast(on);

    public object Naming(FactInWords fact) => new FactOfPart(fact, typeof(TPart).Name, id.Value, part is not null);
}

/// <summary>The table of the parts of a whole, as the whole sees it.</summary>
internal abstract class PartTable<TWhole, TFact> where TWhole : class where TFact : Fact
{
    public abstract Lifecycle Described { get; }
    public abstract bool Owns(Fact fact);
    public abstract Decision Decide(TWhole whole, TFact fact, Actor by, LocalDate on);
    public abstract Outcome<TWhole, TFact> Record(TWhole whole, TFact fact, Actor by, LocalDate on);
    public abstract TWhole Evolve(TWhole whole, Entry entry);
    public abstract TWhole Follow(TWhole whole, Entry entry, int place);
    public abstract ValueList<RuleAnswer> Explain(TWhole whole, TFact fact, Actor by, LocalDate on);
    public abstract IEntry<TFact> EntryOf(TFact fact, Actor by, LocalDate on);
}

/// <summary>The table of the parts of a whole. Its facts say by themselves which part they are about.</summary>
/// <param name="idOf">The part that a fact is about.</param>
/// <param name="find">A part in its whole; null where it is not there.</param>
/// <param name="evolve">What an entry changes in the whole.</param>
/// <param name="table">The table, whose fold is this one's.</param>
internal sealed class PartTable<TWhole, TPart, TPhase, TFact, TPartFact>(
    Func<TPartFact, Id<TPart>> idOf, Func<TWhole, Id<TPart>, TPart?> find,
    Func<PartOf<TWhole, TPart, TPhase>, Entry, TWhole> evolve,
    Func<
        Func<PartOf<TWhole, TPart, TPhase>, Entry, PartOf<TWhole, TPart, TPhase>>,
        Table<PartOf<TWhole, TPart, TPhase>, TPhase, TPartFact>
    > table) : PartTable<TWhole, TFact>
    where TWhole : Aggregate<TWhole, TFact>
    where TPart : class, IPart<TPart, TPhase>
    where TPhase : struct, Enum
    where TFact : Fact
    where TPartFact : TFact
{
    private readonly Table<PartOf<TWhole, TPart, TPhase>, TPhase, TPartFact> _table =
        table((part, entry) => Within(evolve(part, entry), part.Id, find));

    public override Lifecycle Described => _table;

    /// <summary>What an actor may record of one part.</summary>
    public ValueList<Permission> Permissions(TWhole whole, Id<TPart> id, Actor by, LocalDate on) =>
        _table.Permissions(Within(whole, id, find), by, on);

    public override bool Owns(Fact fact) => fact is TPartFact;

    public override Decision Decide(TWhole whole, TFact fact, Actor by, LocalDate on) =>
        _table.Decide(Within(whole, fact), Its(fact), by, on);

    public override Outcome<TWhole, TFact> Record(TWhole whole, TFact fact, Actor by, LocalDate on)
    {
        var part = Within(whole, fact);
        var decision = _table.Decide(part, Its(fact), by, on, out var entry);
        return new(entry is null ? whole : evolve(part, Entry.From(entry)), entry, decision);
    }

    public override TWhole Evolve(TWhole whole, Entry entry) => evolve(Within(whole, entry.Said), entry);

    public override TWhole Follow(TWhole whole, Entry entry, int place) =>
        _table.Follow(Within(whole, entry.Said), entry, place).Whole;

    public override ValueList<RuleAnswer> Explain(TWhole whole, TFact fact, Actor by, LocalDate on) =>
        _table.Explain(Within(whole, fact), Its(fact), by, on);

    public override IEntry<TFact> EntryOf(TFact fact, Actor by, LocalDate on) => _table.Proposal(Its(fact), by, on);

    private PartOf<TWhole, TPart, TPhase> Within(TWhole whole, Fact fact) => Within(whole, idOf(Its(fact)), find);

    // Asked of facts that this table owns only: to ask again would cost more than the answer.
    private static TPartFact Its(Fact fact) => Unsafe.As<TPartFact>(fact);

    private static PartOf<TWhole, TPart, TPhase> Within(
        TWhole whole, Id<TPart> id,
        Func<TWhole, Id<TPart>, TPart?> find) => new(whole, id, find(whole, id));
}
