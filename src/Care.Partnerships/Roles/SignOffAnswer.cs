using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>What one person answers on one version of an item.</summary>
/// <param name="By">Who answers.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Comment">Conditions, wanted changes or reasons; may be null for a plain approval only.</param>
/// <param name="On">The day of the answer; never before the last one.</param>
/// <param name="Under">The delegation under which the person answers; null in the person's own post.</param>
public sealed record SignOffAnswer(
    Person By, int Version, SignOffVerdict Verdict, string? Comment, LocalDate On,
    Delegation? Under = null) : InvariantRecord
{
    // What an approval that was recorded elsewhere says to a sign-off.
    internal static SignOffAnswer Approval(SignOff signOff, Actor by, LocalDate on, Delegation? under) =>
        by is Person person
            ? new(person, signOff.Version, SignOffVerdict.Approved, null, on, under)
            : throw new InvalidOperationException($"the role matrix asks for an approval by a person, not by {by}");

    /// <summary>What a host stores of it.</summary>
    public IEntry<SignOffAnswered> ToEntry() =>
        Entry.Of(new SignOffAnswered(Version, Verdict, Comment) { Under = Under }, By, On);

    /// <summary>The post that is answered for.</summary>
    public PartyPosition Position => Under?.Position ?? PartyPosition.Of(By);

    // Asked of every answer before: no post is made for it.
    internal bool IsFor(PartyPosition post) =>
        (Under?.By ?? By) is var holder && post.Position == holder.Position && post.Party == holder.Party;

    /// <summary>Whether it counts as an approval, with conditions or without.</summary>
    public bool Approves => Verdict is SignOffVerdict.Approved or SignOffVerdict.ApprovedWithConditions;

    /// <summary>Whether a person is behind it: by answering, or by having handed the post on.</summary>
    public bool Involves(Id<Person> person) => By.Id == person || Under?.By.Id == person;
}

/// <summary>An answer in a sign-off.</summary>
public enum SignOffVerdict
{
    /// <summary>Yes.</summary>
    Approved,

    /// <summary>Yes, with conditions that the comment states.</summary>
    ApprovedWithConditions,

    /// <summary>Not as it is: earlier approvals are void, and a new version is needed.</summary>
    ChangesRequested,

    /// <summary>No, for good.</summary>
    Rejected,
}

/// <summary>Where a sign-off stands.</summary>
public enum SignOffStatus
{
    /// <summary>Answers are awaited.</summary>
    Open,

    /// <summary>Everybody who must has approved this version.</summary>
    Complete,

    /// <summary>A new version is awaited.</summary>
    ChangesRequested,

    /// <summary>It was turned down for good.</summary>
    Rejected,
}
