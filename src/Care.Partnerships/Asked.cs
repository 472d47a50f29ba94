namespace Care.Partnerships;

/// <summary>Who wants to record something, and on which day: all that a guard knows beside the state.</summary>
internal readonly record struct Asked<TActor>(TActor By, LocalDate On) where TActor : Actor;
