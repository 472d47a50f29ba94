using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Wire;

/// <summary>From the shape to the matrix, through its factories; where they refuse, to every problem with its path in the JSON.</summary>
internal static class RoleMatrixMaker
{
    public static Result<RoleMatrix> Make(RoleMatrixShape shape)
    {
        var problems = new List<ValidationError>();
        var standIn = shape.Parties.SelectMany(party => party.Positions.Select(position => new Post(position, party.Party))).FirstOrDefault();
        RoleRow[] rows = [.. shape.Rows.Select((row, i) => row.With(row.SignOff.Select((band, j) => Band(band, standIn, $"rows[{i}].signOff[{j}]", problems)).OfType<SignOffBand>().ToValueList()))];
        var made = RoleMatrix.From(shape.Parties, [.. rows], shape.OutOfScope);
        problems.AddRange(Refused(made, rows, shape));
        return problems.Count == 0 ? made : Result<RoleMatrix>.Invalid(problems);
    }

    // A rule that is refused is told, and for the rest of the matrix its seats stand in for it, so that nothing else stays untold.
    private static SignOffBand? Band(SignOffShape band, Post? standIn, string path, List<ValidationError> problems)
    {
        var rule = SignOffStepParts.Make(band.Steps);
        if (rule.IsSuccess) return band.With(rule.Value);
        problems.AddRange(rule.ValidationErrors.Select(error => At($"{path}.{error.Identifier}", error)));
        Post[] seats = [.. band.Steps.SelectMany(step => step.Seats)];
        if (seats.Length == 0 && standIn is not null) seats = [standIn];
        return seats.Length == 0 ? null : band.With(SignOffRule.AllOf(seats));
    }

    // The factory names the row by its function, which may stand in two rows; each row asked alone tells which one it is.
    private static IEnumerable<ValidationError> Refused(Result<RoleMatrix> made, RoleRow[] rows, RoleMatrixShape shape)
    {
        if (made.IsSuccess) yield break;
        var ofRows = rows.SelectMany((row, i) => RoleMatrix.From(shape.Parties, [row], shape.OutOfScope).ValidationErrors
            .Where(error => error.Identifier.StartsWith($"{row.Function}.", StringComparison.Ordinal))
            .Select(error => (Path: $"rows[{i}].{Cell(error.Identifier[(row.Function.Value.Length + 1)..])}", Error: error))).ToArray();
        var told = ofRows.Select(row => (row.Error.ErrorCode, row.Error.Identifier, row.Error.ErrorMessage)).ToHashSet();
        foreach (var error in made.ValidationErrors.Where(error => !told.Contains((error.ErrorCode, error.Identifier, error.ErrorMessage))))
            yield return At(Array.FindLastIndex(rows, row => error.Identifier == $"{row.Function}.function") is >= 0 and var last ? $"rows[{last}].function" : error.Identifier, error);
        foreach (var (path, error) in ofRows) yield return At(path, error);
    }

    private static string Cell(string cell) => cell == "lead.tieBreaker" ? "tieBreaker" : cell;

    private static ValidationError At(string path, ValidationError error) => new(path, error.ErrorMessage, error.ErrorCode, error.Severity);
}
