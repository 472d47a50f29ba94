namespace Care.Partnerships.Agreements;

/// <summary>
/// Why an agreement may not join a family. In the order of their numbers; codes are public and never reused.
/// </summary>
internal static class FamilyRefusals
{
    public static Refusal UnknownParent(Id<Agreement> parent) => new("CP-FAM-001", "heading.parent",
        $"The parent {parent} is not among the agreements that were given: load it too, or leave the parent out.");

    public static Refusal WrongKindOfParent(AgreementKind kind) => new("CP-FAM-002", "heading.parent",
        $"A {kind.Named()} has no agreements under it: " +
        $"name a contingency agreement or a memorandum as the parent, or leave it out.");

    public static Refusal WrongKindOfChild(AgreementKind kind) => new("CP-FAM-003", "heading.kind",
        $"A {kind.Named()} stands under no other: leave the parent out.");

    public static Refusal Loop(Id<Agreement> agreement, Id<Agreement> parent) => new("CP-FAM-004", "heading.parent",
        $"With {parent} as its parent, {agreement} would stand under itself: name another parent, or none.");

    public static Refusal OutsideItsParent(DateInterval period, DateInterval parent) =>
        new("CP-FAM-005", "terms.period",
            $"It runs from {period.Start:uuuu-MM-dd} to {period.End:uuuu-MM-dd}, and its parent from " +
            $"{parent.Start:uuuu-MM-dd} to {parent.End:uuuu-MM-dd}: stay within, or have the parent extended first.");

    public static Refusal SecondContingency(AgreementHeading other, string cycle) =>
        new("CP-FAM-006", "heading.programmeCycle",
            $"{other.Number} is a live contingency agreement of the same two parties in the programme cycle {cycle}: " +
            $"use it, amend it, or let it end first.");

    public static Refusal SameNumber<T>(string field, string? number, T other) => new("CP-FAM-007", field,
        $"{other} has the number {number} already, and case and outer blanks make no difference: " +
        $"give the agreement a number of its own.");
}
