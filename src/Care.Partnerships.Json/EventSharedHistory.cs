using Care.Partnerships.Agreements;

namespace Care.Partnerships.Json;

/// <summary>One history that the things of a kind under an agreement share, such as its reports, so that rules about several of them are decided on what is true. Their states are what
/// their book makes of the events, such as <c>ReportBook.Replay(history.Events)</c>.</summary>
/// <typeparam name="TEvent">What happens to them; each event names the thing.</typeparam>
/// <param name="Agreement">The agreement; each has at most one history of a kind.</param>
/// <param name="Events">What happened, in the order of the days; in a <see cref="PartnershipFile"/> at least one event, and none that the lifecycle could not have produced.</param>
public sealed record EventSharedHistory<TEvent>(Id<Agreement> Agreement, ValueList<TEvent> Events) where TEvent : Event;
