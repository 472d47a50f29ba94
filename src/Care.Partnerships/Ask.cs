namespace Care.Partnerships;

/// <summary>A question put to a lifecycle: may this actor act on this day?</summary>
/// <param name="By">Who asks.</param>
/// <param name="On">The day of the decision; never before the last one of the same aggregate.</param>
public readonly record struct Ask(Actor By, LocalDate On);
