using System.Security.Claims;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Partnerships.Benchmarks.Roles;

/// <summary>
/// May this actor decide on a function at an amount: the mandate, resolved once, beside a dictionary and the
/// authorization service of ASP.NET Core.
/// </summary>
internal static class RoleComparisons
{
    private const int Functions = 40, AuthorizationsPerFunction = 20, Parties = 6;
    private static readonly Id<Party> Care = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    private static readonly Money Limit = Money.Of(10_000m, Currency.Usd);
    private static readonly RoleMatrix Matrix = RoleMatrix.Standard(Care, Tanglaw, Limit);
    private static readonly Person Ben = new(Id<Person>.Of("ben"), Tanglaw, Position.EmergencyCoordinator, "Ben");

    // The functions that are asked one after another: one with a limit, one without, and two that are not Ben's.
    private static readonly Id<WorkFunction>[] Asked =
    [
        WorkFunction.Procurement, WorkFunction.NarrativeReport, WorkFunction.Audit, WorkFunction.Transport
    ];
    private static readonly string[] AskedNames = [.. Asked.Select(function => function.Value)];
    private static readonly Mandate Mandate = Matrix.MandateOf(Ben);
    private static Money amount = Money.Of(9_999.99m, Currency.Usd);

    private static readonly Dictionary<(string Position, string Function), long> Limits = LimitsOf(Matrix);
    private static readonly ClaimsPrincipal User = new(
        new ClaimsIdentity([new("position", Ben.Position.Value), new("party", Ben.Party.Value)], "test"));
    private static readonly IAuthorizationService Service = Authorization();

    private static readonly RoleMatrix Wide = WideMatrix();
    private static readonly MatrixReviewInput Facts = FactsOf(Wide);

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of("Four role checks, actor resolved, against a dictionary of string pairs", Ask, AskDictionary) with
        {
            MinSpeedRatio = 2, MaxBytesPerOp = 0
        },
        Comparison.Of("Four role checks, actor resolved, against IAuthorizationService", Ask, AskService) with
        {
            MinSpeedRatio = 40, MaxBytesPerOp = 0
        },
        Comparison.Of(
            "Review of 40 functions and 6 parties, against 20 authorizations each", Review, AuthorizeMany,
            review => review.NotAssessed.Count + review.Problems.Count,
            denied => denied) with
        {
            MinSpeedRatio = 1
        },
    ];

    private static int Ask()
    {
        var yes = 0;
        foreach (var function in Asked) if (Mandate.MayDecide(function, amount)) yes++;
        return yes;
    }

    private static int AskDictionary()
    {
        var (yes, position) = (0, Ben.Position.Value);
        foreach (var function in AskedNames)
            if (Limits.TryGetValue((position, function), out var limit) && amount.MinorUnits <= limit)
                yes++;
        return yes;
    }

    private static int AskService()
    {
        var yes = 0;
        foreach (var policy in AskedNames)
            if (Service.AuthorizeAsync(User, amount, policy).GetAwaiter().GetResult().Succeeded)
                yes++;
        return yes;
    }

    private static MatrixReview Review() => MatrixReview.Of(Wide, Facts);

    // Policies that succeed, so that none is denied: as many as the sound matrix has problems.
    private static int AuthorizeMany()
    {
        var denied = 0;
        for (var i = 0; i < Functions * AuthorizationsPerFunction; i++)
            if (!Service.AuthorizeAsync(User, amount, AskedNames[i & 1]).GetAwaiter().GetResult().Succeeded) denied++;
        return denied;
    }

    private static Dictionary<(string, string), long> LimitsOf(RoleMatrix matrix) =>
        (
            from row in matrix.Rows
            from band in row.SignOff
            from post in band.Rule.Posts
            group band.Amounts.UpTo?.MinorUnits ?? long.MaxValue by (post.Position.Value, row.Function.Value)
        ).ToDictionary(cell => cell.Key, cell => cell.Max());

    private static IAuthorizationService Authorization()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IAuthorizationHandler, LimitHandler>();
        services.AddAuthorizationCore(options =>
        {
            foreach (var function in AskedNames)
                options.AddPolicy(function, policy => policy.AddRequirements(new LimitRequirement(function)));
        });
        return services.BuildServiceProvider().GetRequiredService<IAuthorizationService>();
    }

    // The standard matrix for six parties, with three more functions.
    private static RoleMatrix WideMatrix()
    {
        var others = Enumerable
            .Range(1, Parties - 2)
            .Select(i => new MatrixParty(Id<Party>.Of($"partner-{i}"), Side.Partner, [Position.ExecutiveDirector]))
            .ToArray();
        var rows = Matrix.Rows.Select(row =>
            row with
            {
                Consulted =
                [
                    .. others
                        .Select(other => new PartyPosition(Position.ExecutiveDirector, other.Party))
                        .Concat(row.Consulted)
                        .Take(5)
                ]
            });
        var more = Enumerable
            .Range(1, Functions - Matrix.Rows.Count)
            .Select(i => Matrix.RowOf(WorkFunction.Transport)! with { Function = Id<WorkFunction>.Of($"extra-{i}") });
        return RoleMatrix.From([.. Matrix.Parties, .. others], [.. rows, .. more]).Required();
    }

    private static MatrixReviewInput FactsOf(RoleMatrix matrix)
    {
        var on = new LocalDate(2026, 3, 1);
        DateInterval year = new(new(2026, 1, 1), new(2026, 12, 31));
        Person[] people =
        [
            .. matrix.Parties.SelectMany(member =>
                member.Positions.Select(position => new Person(
                    Id<Person>.Of($"{position}-{member.Party}"), member.Party, position, $"{position}")))
        ];
        var focal = people.First(person => person.Position == RelationshipRole.FocalPoint);
        var signOff = SignOff
            .Open(
                SignOffRule.AllOf([
                    .. matrix.Parties.Select(member => new PartyPosition(member.Positions[0], member.Party))
                ]),
                "role-matrix", 1, [], on)
            .Required();
        foreach (var member in matrix.Parties)
            signOff = signOff
                .Decide(new(people.First(person => person.Party == member.Party), 1, SignOffVerdict.Approved, null, on))
                .Required();
        return new(on)
        {
            Catalogue = matrix.Rows.Aggregate(FunctionCatalogue.Standard, (all, row) =>
                all.Find(row.Function) is null
                    ? all.With(new(row.Function, $"{row.Function}", FunctionGroup.Support, false, false))
                    : all),
            GrantSize = Money.Of(250_000m, Currency.Usd),
            WorkPlan = matrix.Rows.Select(row => row.Function).ToValueList(),
            Authority = AuthorityScale.Suggested, People = people.ToValueList(),
            Appointments = new([
                .. matrix
                    .Parties.Skip(1)
                    .Select(member => new Appointment(
                        RelationshipRole.FocalPoint, focal, year, member.Party, true, true)),
                new(
                    RelationshipRole.Ombudsman,
                    people.First(person => person.Position == Position.PartnershipAdviser),
                    year)
            ]),
            Model = WorkingModel.PartnerAutonomous,
            Versions = MatrixVersions.From(new MatrixVersion(matrix, signOff)).Required(), AcceptUnconfirmed = true,
        };
    }

    private sealed record LimitRequirement(string Function) : IAuthorizationRequirement;

    private sealed class LimitHandler : AuthorizationHandler<LimitRequirement, Money>
    {
        protected override Task HandleRequirementAsync(
            AuthorizationHandlerContext context, LimitRequirement requirement, Money resource)
        {
            if (
                context.User.FindFirst("position") is { } position
                && Limits.TryGetValue((position.Value, requirement.Function), out var limit)
                && resource.MinorUnits <= limit)
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
