using System.Text.Json.Serialization;
using Care.Partnerships.Parties;

namespace Care.Partnerships;

/// <summary>Whose move it is, and what is to be done.</summary>
/// <param name="Side">The side; null where time moves next.</param>
/// <param name="Fact">What it is to do, as the type of the fact that records it.</param>
/// <param name="DueOn">The last day on which it is in time; null where none was agreed.</param>
public sealed record NextMove(
    Side? Side, [property: JsonConverter(typeof(FactNameConverter))] Type Fact, LocalDate? DueOn = null)
    : InvariantRecord;
