using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>
/// Roles that a person has on one record only, beside the standing position. They are positions, so a matrix may name
/// them.
/// </summary>
public static class RelationshipRole
{
    /// <summary>The one contact point towards a given partner: <see cref="Position.PartnershipFocalPoint"/>.</summary>
    public static Id<Position> FocalPoint => Position.PartnershipFocalPoint;

    /// <summary>Answers for the budget of a grant that pays for the record.</summary>
    public static Id<Position> BudgetHolder { get; } = Id<Position>.Of("budget-holder");

    /// <summary>Binds the party on the record.</summary>
    public static Id<Position> Signatory { get; } = Id<Position>.Of("signatory");

    /// <summary>Hears feedback and complaints of partners; never a budget holder of the record.</summary>
    public static Id<Position> Ombudsman { get; } = Id<Position>.Of("ombudsman");
}

/// <summary>A person appointed to a role on one record for a time.</summary>
/// <param name="Role">The role, of <see cref="RelationshipRole"/> or of the host's own.</param>
/// <param name="Person">Who has it.</param>
/// <param name="Period">First and last day, both included.</param>
/// <param name="Towards">The partner that a focal point is for; null for other roles.</param>
/// <param name="IsLocallyBased">Whether the person works where the work is.</param>
/// <param name="MayDecide">Whether the person is mandated to decide, beside consulting and informing.</param>
public sealed record Appointment(
    Id<Position> Role, Person Person, DateInterval Period, Id<Party>? Towards = null, bool IsLocallyBased = false,
    bool MayDecide = false) : InvariantRecord
{
    /// <summary>Makes an appointment, or refuses with <c>CP-VAL-023</c> an end before the start.</summary>
    public static Result<Appointment> From(
        Id<Position> role, Person person, LocalDate start, LocalDate end, Id<Party>? towards = null,
        bool isLocallyBased = false, bool mayDecide = false)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(person);
        return DateIntervals.From(start, end) is { IsSuccess: true, Value: var period }
            ? new Appointment(role, person, period, towards, isLocallyBased, mayDecide)
            : ValueRefusals.EndBeforeStart("end", start, end).As<Appointment>();
    }

    /// <summary>Whether the appointment holds on a day.</summary>
    public bool IsActiveOn(LocalDate day) => Period.Contains(day);
}

/// <summary>Everybody who has a role on one record, such as an agreement.</summary>
/// <param name="All">The appointments, past and future ones included.</param>
public sealed record Appointments(ValueList<Appointment> All) : InvariantRecord
{
    /// <summary>Nobody.</summary>
    public static Appointments None { get; } = new(default(ValueList<Appointment>));

    /// <summary>Who has a role on a day.</summary>
    /// <param name="role">The role.</param>
    /// <param name="on">The day.</param>
    /// <param name="towards">Only towards this partner; null for whomever it is towards.</param>
    public ValueList<Appointment> HoldersOf(Id<Position> role, LocalDate on, Id<Party>? towards = null) =>
        All.Where(held => held.Role == role && held.IsActiveOn(on) && (towards is null || held.Towards == towards))
            .ToValueList();

    /// <summary>
    /// The one focal point towards a partner on a day. Refuses, all at once: none (<c>CP-ROL-017</c>), several
    /// (<c>023</c>), one who is not locally based (<c>024</c>) or may not
    /// decide (<c>025</c>).
    /// </summary>
    public Result<Person> FocalPointFor(Id<Party> partner, LocalDate on) =>
        FaultsOfFocalPoint(partner, on).ToArray() is { Length: > 0 } faults
            ? faults.As<Person>()
            : HoldersOf(RelationshipRole.FocalPoint, on, partner).Single().Person;

    /// <summary>The posts in which a person acts on a day: the standing one, then those of this record.</summary>
    public ValueList<PartyPosition> PostsOf(Person person, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(person);
        return All.Where(held =>
                held.Person.Id == person.Id && held.Person.Party == person.Party && held.IsActiveOn(on))
            .Select(held => new PartyPosition(held.Role, held.Person.Party))
            .Prepend(PartyPosition.Of(person))
            .Distinct()
            .ToValueList();
    }

    internal IEnumerable<Refusal> FaultsOfFocalPoint(Id<Party> partner, LocalDate on)
    {
        Appointment[] held = [.. HoldersOf(RelationshipRole.FocalPoint, on, partner)];
        if (held.Length == 0) yield return RoleRefusals.NoFocalPoint(partner, on);
        if (held.Length > 1)
            yield return RoleRefusals.SeveralFocalPoints(
                partner, on,
                string.Join(", ", held.Select(one => one.Person.Name)));
        foreach (var one in held.Where(one => !one.IsLocallyBased))
            yield return RoleRefusals.FocalPointElsewhere(partner, one.Person);
        foreach (var one in held.Where(one => !one.MayDecide))
            yield return RoleRefusals.FocalPointWithoutMandate(partner, one.Person);
    }
}
