using Care.Partnerships.Parties;

namespace Care.Partnerships.Scorecards;

/// <summary>What happened to a check-in. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Event"/>
public abstract record CheckInEvent(LocalDate On) : Event(On);

/// <summary>A check-in was planned.</summary>
public sealed record CheckInScheduled(CheckInSetup Setup, Id<Person> By, LocalDate On) : CheckInEvent(On);

/// <summary>Filling in began.</summary>
public sealed record CheckInOpened(LocalDate On) : CheckInEvent(On);

/// <summary>One side handed in its two sheets.</summary>
/// <remarks>The stored event holds the answers; people read them through <see cref="CheckIn.VisibleTo"/>. What is printed tells none.</remarks>
public sealed record SheetsHandedIn(TwoSheets Sheets, Side Side, Id<Person> By, LocalDate On) : CheckInEvent(On);

/// <summary>The sheets were discussed.</summary>
public sealed record SheetsDiscussed(Discussion Discussion, Id<Person> By, LocalDate On) : CheckInEvent(On);

/// <summary>A joint action was added; the agreement of both sides is lifted.</summary>
public sealed record ActionAdded(JointAction Action, Id<Person> LeadOwner, Id<Person> PartnerOwner, Id<Person> By, LocalDate On) : CheckInEvent(On);

/// <summary>One side agreed to the result.</summary>
public sealed record CheckInAgreed(Side Side, Id<Person> By, LocalDate On) : CheckInEvent(On);

/// <summary>The check-in ended.</summary>
public sealed record CheckInClosed(Id<Person> By, LocalDate On) : CheckInEvent(On);
