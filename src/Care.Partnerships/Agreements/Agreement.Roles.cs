using System.Collections;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

// Who binds a side: what the role matrix in force says, or, where there is none, the two signatories of the heading.
public sealed partial record Agreement
{
    /// <summary>
    /// The role matrix in force, as amended; null where only <see cref="AgreementHeading.Signatories"/> says who binds
    /// a side.
    /// </summary>
    /// <remarks>
    /// With a matrix, whoever has a seat in its row <see cref="WorkFunction.Agreement"/> at the ceiling binds the side,
    /// and
    /// its sign-off there is
    /// what signing takes.
    /// </remarks>
    public RoleMatrix? Roles
    {
        get
        {
            var roles = Heading?.Roles;
            foreach (var amendment in Amendments)
                if (amendment is { IsApplied: true, Changes.Roles: { } amended })
                    roles = amended;
            return roles;
        }
    }

    /// <summary>
    /// The posts that bind a side as things stand: those that the role matrix names at the ceiling, or the two
    /// signatories where there is no matrix; none while it is not drafted.
    /// </summary>
    public ValueList<PartyPosition> Signatories => SignatoriesAt(Ceiling);

    /// <summary>Whether a person binds a side as things stand; never where it was not drafted.</summary>
    public bool IsBoundBy(Person person) => IsBoundBy(person, null);

    // Whether a person would bind a side at another ceiling than the present one.
    internal bool IsBoundBy(Person person, Money? ceiling) =>
        Heading is { } heading && IsBound(heading, Roles, ceiling ?? Ceiling, person);

    private static bool IsBound(AgreementHeading heading, RoleMatrix? matrix, Money? ceiling, Person person) =>
        heading.Sides.SideOf(person.Party) is { } side
        && (
            matrix is { } roles
                ? roles.RuleFor(WorkFunction.Agreement, ceiling) is { } rule && rule.Seats(PartyPosition.Of(person))
                : person.Position == heading.Signatories[side]);

    internal ValueList<PartyPosition> SignatoriesAt(Money? ceiling) =>
        Heading is { } heading ? SignatoriesAt(heading, Roles, ceiling) : [];

    private static ValueList<PartyPosition> SignatoriesAt(
        AgreementHeading heading, RoleMatrix? matrix, Money? ceiling) =>
        matrix is not { } roles ? [heading.Signatory(Side.Lead), heading.Signatory(Side.Partner)]
        : roles.RuleFor(WorkFunction.Agreement, ceiling) is { } rule ? OfSides(rule, heading.Sides)
        : [];

    internal ValueList<PartyPosition> OfItsSides(SignOffRule rule) => Sides is { } sides ? OfSides(rule, sides) : [];

    private static ValueList<PartyPosition> OfSides(SignOffRule rule, Sides sides) =>
        rule.Posts.Where(post => sides.SideOf(post.Party) is not null).ToValueList();

    // The sign-off that a matrix asks for at a ceiling. Who wrote it did the work, and does not sign it off.
    internal static SignOff Open(
        RoleMatrix roles, Money? ceiling, string item, int version, Actor writtenBy, LocalDate on) =>
        SignOff
            .Open(
                roles.SignOffFor(WorkFunction.Agreement, ceiling).Required(), item, version,
                writtenBy is Person person ? [person.Id] : [], on)
            .Required();

    internal Alternatives SigningPosts(Money? ceiling, SignOff? signOff = null) =>
        new(signOff is { Rule: var rule } ? OfItsSides(rule) : SignatoriesAt(ceiling));
}

// Posts of which one is wanted, put in words when a refusal is read.
internal sealed record Alternatives(ValueList<PartyPosition> Posts) : IEnumerable<PartyPosition>
{
    public IEnumerator<PartyPosition> GetEnumerator() => Posts.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(" or the ", Posts.AsEnumerable());
}

/// <summary>What one role matrix changes in another, cell by cell, for people to read.</summary>
internal static class RoleDifferences
{
    private static readonly (string Name, Func<RoleRow, string> Told)[] Columns =
    [
        ("lead", row => $"{row.Lead.By}{(row.Lead.TieBreaker is { } decides ? $", {decides} breaks a tie" : "")}"),
        ("support",    row => $"{row.Support}"),
        ("consulted",  row => $"{row.Consulted}"),
        ("informed",   row => $"{row.Informed}"),
        ("signs off",  row => string.Join("; ", row.SignOff.Select(band => $"{band.Amounts}: {band.Rule}"))),
        ("assistance", row => $"{row.Assistance}"),
        ("days",       row => row.TurnaroundDays is { } days ? Invariant($"{days}") : ""),
        ("clause",     row => row.Clause ?? ""),
    ];

    /// <summary>A row that is new or gone is told by its lead.</summary>
    public static IEnumerable<AmendmentDifference> Between(RoleMatrix? before, RoleMatrix after)
    {
        if (before is null) return [new("role matrix", "none", Invariant($"{after.Rows.Count} functions"))];
        return
        [
            .. Changed(
                "parties", string.Join("; ", before.Parties.Select(Told)),
                string.Join("; ", after.Parties.Select(Told))),
            .. Changed("out of scope", $"{before.OutOfScope}", $"{after.OutOfScope}"),
            .. before
                .Rows.Where(row => after.RowOf(row.Function) is null)
                .Select(row => new AmendmentDifference($"role {row.Function}", Columns[0].Told(row), "none")),
            .. after.Rows.SelectMany(row =>
                before.RowOf(row.Function) is { } old
                    ? Columns.SelectMany(column =>
                        Changed($"role {row.Function}, {column.Name}", column.Told(old), column.Told(row)))
                    : [new($"role {row.Function}", "none", Columns[0].Told(row))]),
        ];
    }

    private static IEnumerable<AmendmentDifference> Changed(string part, string before, string after) =>
        before == after ? [] : [new(part, before, after)];

    private static string Told(MatrixParty member) => $"{member.Party} ({member.Side}): {member.Positions}";
}
