namespace Care.Partnerships;

/// <summary>What somebody wants to happen. Its type is the action; its members are the payload.</summary>
/// <param name="By">Who wants it.</param>
/// <param name="On">The day of the decision. Facts of earlier days carry their own date.</param>
public abstract record Command(Actor By, LocalDate On);
