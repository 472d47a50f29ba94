using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>What happened to a close-out or one of its steps. The closed family is in this file, in the order of a life; its steps are in <see cref="StepEvent"/>.</summary>
/// <inheritdoc cref="Event"/>
public abstract record CloseOutEvent(LocalDate On) : Event(On);

/// <summary>The close-out was planned.</summary>
public sealed record CloseOutPlanned(CloseOutHeading Heading, CloseOutPlan Plan, CloseOutAnchors Anchors, Id<Person> By, LocalDate On) : CloseOutEvent(On);

/// <summary>The plan was made anew.</summary>
public sealed record CloseOutReplanned(ReplanCause Cause, string Reason, CloseOutPlan Plan, CloseOutAnchors Anchors, Id<Person> By, LocalDate On) : CloseOutEvent(On);

/// <summary>The work on the steps began.</summary>
public sealed record CloseOutBegun(Id<Person> By, LocalDate On) : CloseOutEvent(On);

/// <summary>It was determined what the two sides owe each other.</summary>
public sealed record SettlementDetermined(Settlement Settlement, Id<Person> By, LocalDate On) : CloseOutEvent(On);

/// <summary>It was recorded how long the records are kept.</summary>
public sealed record RetentionNoted(RecordRetention Retention, string Reason, Id<Person> By, LocalDate On) : CloseOutEvent(On);

/// <summary>The close-out was closed.</summary>
public sealed record CloseOutCompleted(Id<Person> By, LocalDate On) : CloseOutEvent(On);

/// <summary>The close-out was opened again.</summary>
public sealed record CloseOutReopened(string Reason, Id<Person> By, LocalDate On) : CloseOutEvent(On);
