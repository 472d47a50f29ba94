using Care.Partnerships.Parties;

namespace Care.Partnerships.CheckIns;

/// <summary>What happens to a check-in. The closed family is in this file, in the order of a life.</summary>
public abstract record CheckInFact : Fact;

/// <summary>A check-in was planned.</summary>
/// <param name="Setup">What it is about, who takes part, and by which rules.</param>
public sealed record CheckInScheduled(CheckInSetup Setup) : CheckInFact;

/// <summary>Filling in began.</summary>
public sealed record CheckInOpened : CheckInFact;

/// <summary>One side handed in its two sheets. Each side does so once.</summary>
/// <remarks>
/// The stored fact holds the answers; people read them through <see cref="CheckIn.VisibleTo"/>. Its text shows none.
/// </remarks>
/// <param name="Sheets">Its answers about the other side and about the partnership.</param>
public sealed record SheetsHandedIn(SideAnswers Sheets) : CheckInFact;

/// <summary>The two sides discussed their sheets.</summary>
/// <param name="HeldOn">The day of the talk: not before both sides' sheets were in, not after the day of
/// recording.</param>
/// <param name="Summary">What came out of it.</param>
public sealed record SheetsDiscussed(LocalDate HeldOn, string Summary) : CheckInFact;

/// <summary>A joint action was added. It lifts the agreement that a side may already have given.</summary>
/// <param name="Action">What will be done about which concern.</param>
/// <param name="LeadOwner">Who answers for it on the side of the lead.</param>
/// <param name="PartnerOwner">Who answers for it on the side of the partner.</param>
public sealed record ActionAdded(JointAction Action, Person LeadOwner, Person PartnerOwner) : CheckInFact;

/// <summary>A joint action was done. It may be recorded after the check-in ended.</summary>
/// <param name="Action">The action.</param>
/// <param name="DoneOn">The day that it was done, not after the day of recording.</param>
public sealed record ActionCompleted(Id<JointAction> Action, LocalDate DoneOn) : CheckInFact;

/// <summary>A joint action was given up by both sides. It may be recorded after the check-in ended.</summary>
/// <param name="Action">The action.</param>
/// <param name="Reason">Why.</param>
/// <param name="AgreedBy">Somebody of the other side than who records it, who agrees.</param>
public sealed record ActionDropped(Id<JointAction> Action, string Reason, Person AgreedBy) : CheckInFact;

/// <summary>One side agreed to the result as it stands.</summary>
public sealed record CheckInAgreed : CheckInFact;

/// <summary>The check-in ended; what was agreed on stays agreed.</summary>
public sealed record CheckInClosed : CheckInFact;
