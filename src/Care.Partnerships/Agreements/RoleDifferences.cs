using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

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
