using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>A post handed to somebody else of the same party for a time.</summary>
/// <remarks>
/// <para>
/// It hands on the right to answer, never a second voice: what is answered under it counts for both people.
/// </para>
/// <para>There is no default value besides null. Immutable.</para>
/// </remarks>
public sealed record Delegation : InvariantRecord
{
    private Delegation(Person by, Person to, DateInterval period) => (By, To, Period) = (by, to, period);

    /// <summary>Who holds the post.</summary>
    public Person By { get; }

    /// <summary>Who answers in that time.</summary>
    public Person To { get; }

    /// <summary>First and last day, both included.</summary>
    public DateInterval Period { get; }

    /// <summary>The post that is handed on.</summary>
    public PartyPosition Position => PartyPosition.Of(By);

    /// <summary>
    /// Makes a delegation. Refuses with <c>CP-VAL-023</c> an end before the start, with <c>CP-SGN-008</c> one to the
    /// same person, and with <c>CP-SGN-009</c>
    /// one to another party; all problems at once.
    /// </summary>
    public static Result<Delegation> From(Person by, Person to, LocalDate start, LocalDate end)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(to);
        List<Refusal> refusals = [];
        if (end < start) refusals.Add(ValueRefusals.EndBeforeStart("delegation.end", start, end));
        if (by.Id == to.Id) refusals.Add(SignOffRefusals.DelegationToOneself(by));
        if (by.Party != to.Party) refusals.Add(SignOffRefusals.DelegationToOtherParty(by, to));
        return refusals.Count > 0 ? refusals.As<Delegation>() : new Delegation(by, to, new(start, end));
    }

    /// <summary>Makes a delegation from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Delegation Of(Person by, Person to, LocalDate start, LocalDate end) =>
        From(by, to, start, end).Required();
}
