using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Roles;

/// <summary>
/// The matrix, the people and the facts that the tests of roles are told with. As it stands, the matrix is sound.
/// </summary>
internal static class RolesStory
{
    public static readonly Id<Party> CarePhl = Story.Care, Tanglaw = Story.Tanglaw;
    public static readonly Money Limit = Usd(10_000m), GrantSize = Usd(250_000m);
    public static readonly LocalDate On = new(2026, 3, 1);
    public static readonly DateInterval Year = new(new(2026, 1, 1), new(2026, 12, 31));

    public static readonly PartyPosition Director = new(Position.CountryDirector, CarePhl),
        Focal = new(Position.PartnershipFocalPoint, CarePhl), Programme = new(Position.ProgrammeManager, CarePhl),
        Finance = new(Position.FinanceManager, CarePhl), Head = new(Position.ExecutiveDirector, Tanglaw),
        Emergency = new(Position.EmergencyCoordinator, Tanglaw), Supplies = new(Position.SupportManager, Tanglaw);

    public static readonly Person Maria = Story.Maria, Ana = Story.Ana, Jose = Story.Jose, Ben = Story.Ben;
    public static readonly Person Finn = Story.Finn,
        Sol = Holding(new(Position.SupportManager, CarePhl), "sol"),
        Ada = Holding(new(Position.PartnershipAdviser, CarePhl), "ada"),
        Tess = Holding(new(Position.SafetyAndSecurityManager, CarePhl), "tess"),
        Fe = Holding(new(Position.FinanceManager, Tanglaw), "fe"), Luz = Holding(Supplies, "luz"),
        Max = Holding(new(Position.MediaFocalPoint, Tanglaw), "max"),
        Mina = Holding(new(Position.MonitoringOfficer, Tanglaw), "mina");

    public static readonly RoleMatrix Matrix = RoleMatrix.Standard(CarePhl, Tanglaw, Limit);

    /// <summary>The agreement is signed off by the finance manager first, then by both directors.</summary>
    public static readonly SignOffRule FinanceThenDirectors = SignOffRule
        .By(Finance)
        .Then(SignOffRule.AllOf(Director, Head));
    public static readonly RoleMatrix InSteps = With(WorkFunction.Agreement, row =>
        row with
        {
            SignOff = [SignOffBand.Always(FinanceThenDirectors)]
        });

    public static readonly Appointment FocalPoint = new(
        RelationshipRole.FocalPoint, Ana, Year, Towards: Tanglaw, IsLocallyBased: true, MayDecide: true);
    public static readonly Appointment Ombudsman = new(RelationshipRole.Ombudsman, Ada, Year),
        BudgetHolder = new(RelationshipRole.BudgetHolder, Maria, Year);

    public static MatrixReviewInput Facts { get; } = new(On)
    {
        GrantSize = GrantSize,
        WorkPlan = [WorkFunction.Procurement, WorkFunction.Distribution],
        Authority = AuthorityScale.Suggested,
        People = [Maria, Ana, Jose, Ben, Finn, Sol, Ada, Tess, Fe, Luz, Max, Mina],
        Appointments = new([FocalPoint, Ombudsman, BudgetHolder]),
        Model = WorkingModel.PartnerAutonomous,
        Versions = MatrixVersions.From(Version(Matrix, 1, Maria, Jose)).Required(),
        AcceptUnconfirmed = true,
    };

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    public static Money Cents(long cents) => Money.OfMinorUnits(cents, Currency.Usd);

    public static Person Holding(PartyPosition post, string name) =>
        new(Id<Person>.Of(name), post.Party, post.Position, name);

    /// <summary>The matrix with one row changed; whatever the factory says.</summary>
    public static RoleMatrix With(Id<WorkFunction> function, Func<RoleRow, RoleRow> change) =>
        Changed(function, change).Required();

    public static Ardalis.Result.Result<RoleMatrix> Changed(Id<WorkFunction> function, Func<RoleRow, RoleRow> change)
    {
        var row = Matrix.RowOf(function)!;
        return RoleMatrix.From(Matrix.Parties, Matrix.Rows.Replace(row, change(row)));
    }

    /// <summary>The matrix with a third party on the side of the partner, which has a say in the agreement.</summary>
    public static RoleMatrix WithAThird(Func<PartyPosition, SignOffRule> signs)
    {
        var third = new PartyPosition(Position.ExecutiveDirector, Id<Party>.Of("third"));
        var row = Matrix.RowOf(WorkFunction.Agreement)!;
        return RoleMatrix
            .From(
                Matrix.Parties.Add(new(third.Party, Side.Partner, [third.Position])),
                Matrix.Rows.Replace(row, row with { SignOff = [SignOffBand.Always(signs(third))] }))
            .Required();
    }

    public static RoleMatrix Without(Id<WorkFunction> function) =>
        RoleMatrix.From(Matrix.Parties, Matrix.Rows.Where(row => row.Function != function).ToValueList()).Required();

    /// <summary>A version, signed off by these people on the day after one another.</summary>
    public static MatrixVersion Version(RoleMatrix matrix, int number, params Person[] by)
    {
        var signOff = SignOff
            .Open(SignOffRule.AllOf(Director, Head), "role-matrix", number, [], On.PlusDays(-10))
            .Required();
        for (var i = 0; i < by.Length; i++)
            signOff = signOff.Decide(new(by[i], number, SignOffVerdict.Approved, null, On.PlusDays(i - 5))).Required();
        return new(matrix, signOff);
    }
}
