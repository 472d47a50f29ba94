using Care.Partnerships.Agreements;

namespace Care.Partnerships.Json;

/// <summary>One thing that has a history: its identity, and everything that happened to it. Its state is what its lifecycle makes of the events, such as <c>AgreementLifecycle.Table.Replay(history.Events)</c>.</summary>
/// <typeparam name="T">The thing, such as an agreement.</typeparam>
/// <typeparam name="TEvent">What happens to it.</typeparam>
/// <param name="Id">The identity, the same as in the events.</param>
/// <param name="Events">What happened, in the order of the days; in a <see cref="PartnershipFile"/> at least one event, and none that its lifecycle could not have produced.</param>
public sealed record EventHistory<T, TEvent>(Id<T> Id, ValueList<TEvent> Events) where TEvent : Event
{
    /// <summary>The agreement that it belongs to; null where it is an agreement itself, or belongs to no single one.</summary>
    public Id<Agreement>? Agreement { get; init; }
}
