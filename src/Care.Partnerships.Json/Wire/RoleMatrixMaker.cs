using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// From the shape to the matrix, through its factories; where they refuse, to every problem with its path in the JSON.
/// </summary>
internal static class RoleMatrixMaker
{
    public static Result<RoleMatrix> Make(RoleMatrixShape shape)
    {
        var problems = new List<Refusal>();
        var standIn = shape
            .Parties.SelectMany(party => party.Positions.Select(position => new PartyPosition(position, party.Party)))
            .FirstOrDefault();
        RoleRow[] rows =
        [
            .. shape.Rows.Select(
                (row, i) =>
                    row.With(
                        row.SignOff.Select((band, j) => Band(band, standIn, $"rows[{i}].signOff[{j}]", problems))
                            .OfType<SignOffBand>()
                            .ToValueList()))
        ];
        var made = RoleMatrix.From(shape.Parties, [.. rows], shape.OutOfScope);
        problems.AddRange(Refused(made, rows, shape));
        return problems.Count == 0 ? made : problems.As<RoleMatrix>();
    }

    // A rule that is refused is told, and for the rest of the matrix its seats stand in for it, so that nothing else
    // stays untold.
    private static SignOffBand? Band(SignOffShape band, PartyPosition? standIn, string path, List<Refusal> problems)
    {
        var rule = SignOffStepParts.Make(band.Steps);
        if (rule.IsSuccess) return band.With(rule.Value);
        problems.AddRange(rule.Refusals().Select(refusal => refusal.Within(path)));
        PartyPosition[] seats = [.. band.Steps.SelectMany(step => step.Seats)];
        if (seats.Length == 0 && standIn is not null) seats = [standIn];
        return seats.Length == 0 ? null : band.With(SignOffRule.AllOf(seats));
    }

    // The factory names the row by its function, which may stand in two rows; each row asked alone tells which one it
    // is.
    private static IEnumerable<Refusal> Refused(Result<RoleMatrix> made, RoleRow[] rows, RoleMatrixShape shape)
    {
        if (made.IsSuccess) yield break;
        var ofRows = rows.SelectMany(
                (row, i) =>
                    RoleMatrix
                        .From(shape.Parties, [row], shape.OutOfScope)
                        .Refusals()
                        .Where(refusal => refusal.Field.StartsWith($"{row.Function}.", StringComparison.Ordinal))
                        .Select(refusal =>
                            (
                                Path: $"rows[{i}].{Cell(refusal.Field[(row.Function.Value.Length + 1)..])}",
                                Refusal: refusal)))
            .ToArray();
        var told = ofRows.Select(row => Said(row.Refusal)).ToHashSet();
        foreach (var refusal in made.Refusals().Where(refusal => !told.Contains(Said(refusal))))
        {
            var last = Array.FindLastIndex(rows, row => refusal.Field == $"{row.Function}.function");
            yield return last >= 0 ? refusal.At(Invariant($"rows[{last}].function")) : refusal;
        }

        foreach (var (path, refusal) in ofRows) yield return refusal.At(path);
    }

    private static string Cell(string cell) => cell == "lead.tieBreaker" ? "tieBreaker" : cell;

    private static (string Code, string Field, string Template, ValueList<object?> Arguments) Said(Refusal refusal) =>
        (refusal.Code, refusal.Field, refusal.Template, refusal.Arguments);
}
