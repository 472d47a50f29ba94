using Care.Partnerships.Parties;

namespace Care.Partnerships.Scorecards;

/// <summary>What somebody wants to happen to a check-in. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Command"/>
public abstract record CheckInCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Plan a check-in.</summary>
public sealed record ScheduleCheckIn(Actor By, CheckInSetup Setup, LocalDate On) : CheckInCommand(By, On);

/// <summary>Begin to fill in; sent when its day has come.</summary>
public sealed record OpenCheckIn(LocalDate On) : CheckInCommand(Actor.Clock, On);

/// <summary>Hand in both sheets of one's own side, once.</summary>
public sealed record HandInSheets(Actor By, TwoSheets Sheets, LocalDate On) : CheckInCommand(By, On);

/// <summary>Record that the sheets were discussed together.</summary>
public sealed record DiscussSheets(Actor By, Discussion Discussion, LocalDate On) : CheckInCommand(By, On);

/// <summary>Add a joint action. It lifts the agreement that a side may already have given.</summary>
/// <param name="By">Somebody of either side.</param>
/// <param name="Action">What will be done about which concern.</param>
/// <param name="LeadOwner">Who answers for it on the side of the lead.</param>
/// <param name="PartnerOwner">Who answers for it on the side of the partner.</param>
/// <param name="On">The day of the decision.</param>
public sealed record AddAction(Actor By, JointAction Action, Person LeadOwner, Person PartnerOwner, LocalDate On) : CheckInCommand(By, On);

/// <summary>Agree to the result for one's own side.</summary>
public sealed record AgreeCheckIn(Actor By, LocalDate On) : CheckInCommand(By, On);

/// <summary>End the check-in; what was agreed on stays agreed.</summary>
public sealed record CloseCheckIn(Actor By, LocalDate On) : CheckInCommand(By, On);
