namespace Care.Partnerships;

/// <summary>What happened, in the field's words. A history is a list of these, in the order of their days.</summary>
/// <param name="On">The day of the decision that produced it.</param>
public abstract record Event(LocalDate On);
