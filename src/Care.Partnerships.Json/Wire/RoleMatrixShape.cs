using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Wire;

/// <summary>A role matrix as it stands in JSON: flat rows, so that each is one line of a table.</summary>
internal sealed record RoleMatrixShape(
    ValueList<MatrixParty> Parties, ValueList<RoleRowShape> Rows, ValueList<Id<WorkFunction>> OutOfScope = default)
{
    public static RoleMatrixShape Of(RoleMatrix matrix) =>
        new(matrix.Parties, matrix.Rows.Select(RoleRowShape.Of).ToValueList(), matrix.OutOfScope);

    /// <summary>The matrix, or every problem with its path in the JSON.</summary>
    public Result<RoleMatrix> Make() => RoleMatrixMaker.Make(this);
}

/// <summary>A row: the cells of <see cref="RoleRow"/>, the widest last.</summary>
internal sealed record RoleRowShape(
    Id<WorkFunction> Function, ValueList<PartyPosition> Lead, PartyPosition? TieBreaker = null,
    ValueList<Id<Party>> Support = default, ValueList<PartyPosition> Consulted = default,
    ValueList<PartyPosition> Informed = default, TechnicalAssistance Assistance = TechnicalAssistance.None,
    int? TurnaroundDays = null, string? Clause = null, ValueList<SignOffShape> SignOff = default)
{
    public static RoleRowShape Of(RoleRow row) =>
        new(
            row.Function, row.Lead.By, row.Lead.TieBreaker, row.Support, row.Consulted, row.Informed, row.Assistance,
            row.TurnaroundDays, row.Clause,
            row.SignOff.Select(band => new SignOffShape(
                    SignOffStepParts.Of(band.Rule), band.Amounts.Above, band.Amounts.UpTo))
                .ToValueList());

    public RoleRow With(ValueList<SignOffBand> signOff) =>
        new(Function, new(Lead, TieBreaker), Support, Consulted, Informed, signOff, Assistance, TurnaroundDays, Clause);
}

/// <summary>Who signs off amounts above one limit and up to another, which are left out where there is none.</summary>
internal sealed record SignOffShape(ValueList<SignOffStepParts> Steps, Money? Above = null, Money? UpTo = null)
{
    public SignOffBand With(SignOffRule rule) => new(new(Above, UpTo), rule);
}
