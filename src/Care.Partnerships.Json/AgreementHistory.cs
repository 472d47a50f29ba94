using Care.Partnerships.Agreements;

namespace Care.Partnerships.Json;

/// <summary>An agreement in a partnership file: its identity and everything that happened to it.</summary>
/// <param name="Id">The identity, the same as in the heading that was drafted.</param>
/// <param name="Events">What happened, in the order of the days.</param>
public sealed record AgreementHistory(Id<Agreement> Id, ValueList<AgreementEvent> Events)
{
    /// <summary>Where the agreement stands after its last event.</summary>
    /// <exception cref="DamagedHistoryException">The events cannot follow each other; never so for a history in a <see cref="PartnershipFile"/>.</exception>
    public Agreement State() => AgreementLifecycle.Table.Replay(Events);
}
