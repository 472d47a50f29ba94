using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>
/// What happens to a sign-off that a host stores by itself: see <see cref="SignOff.Restore"/>. The closed family is in
/// this file.
/// </summary>
/// <remarks>
/// What happens to the sign-off of an agreement, an amendment or a payment stands in the history that it belongs to.
/// </remarks>
public abstract record SignOffFact : Fact;

/// <summary>A sign-off was opened.</summary>
/// <param name="Rule">Who signs off.</param>
/// <param name="Item">What is signed off, as the host names it.</param>
/// <param name="Version">The version that is asked about.</param>
/// <param name="Performers">Who did the work on it.</param>
public sealed record SignOffOpened(SignOffRule Rule, string Item, int Version, ValueList<Person> Performers)
    : SignOffFact;

/// <summary>Somebody approved, asked for changes, or rejected.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Comment">Conditions, wanted changes or reasons; null for a plain approval.</param>
public sealed record SignOffAnswered(int Version, SignOffVerdict Verdict, string? Comment = null) : SignOffFact
{
    /// <summary>The delegation under which the person answered; null in the person's own post.</summary>
    public Delegation? Under { get; init; }
}

/// <summary>A new version was put up, and approvals of the one before ceased to count.</summary>
/// <param name="Version">The new version.</param>
/// <param name="Performers">Who did the work on it.</param>
public sealed record SignOffRevised(int Version, ValueList<Person> Performers) : SignOffFact;
