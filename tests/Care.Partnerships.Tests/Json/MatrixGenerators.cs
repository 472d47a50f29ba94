using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// Matrices with whatever their factory lets pass: several parties on a side, open and joint leads, sequences, bands by
/// amount, odd names and clauses.
/// </summary>
public static class MatrixGenerators
{
    private static readonly MatrixParty[] Parties =
    [
        new(Id<Party>.Of("care"), Side.Lead, [Position.CountryDirector, Id<Position>.Of("x/y:z._-")]),
        new(Id<Party>.Of("local"), Side.Partner, [Position.ExecutiveDirector, Id<Position>.Of("名")]),
        new(Id<Party>.Of("of"), Side.Partner, [Id<Position>.Of("of")]),
    ];

    private static readonly Id<WorkFunction>[] Functions =
    [
        WorkFunction.Agreement, WorkFunction.Procurement, Id<WorkFunction>.Of("a"), Id<WorkFunction>.Of("a.lead"),
        Id<WorkFunction>.Of("parties"), Id<WorkFunction>.Of("Ñ")
    ];

    private static readonly Gen<PartyPosition> Posts = Gen.Elements(
        Parties
            .SelectMany(party => party.Positions.Select(position => new PartyPosition(position, party.Party)))
            .ToArray());

    private static readonly Gen<ValueList<PartyPosition>> SomePosts =
        from posts in Posts.ArrayOf()
        select posts.Take(4).ToValueList();

    private static readonly Gen<ValueList<PartyPosition>> PostsOnce =
        from posts in SomePosts
        select posts.Distinct().ToValueList();

    private static readonly Gen<Accountability> Leads =
        from leads in PostsOnce
        from post in Posts
        from breaks in Gen.Elements(true, false)
        select new Accountability(leads, breaks || leads.Count > 1 ? post : null);

    private static readonly Gen<SignOffStep> Steps =
        from first in Posts
        from others in SomePosts
        from minimum in Gen.Choose(1, 1 + others.Count)
        select SignOffStep.Of([first, .. others], minimum);

    internal static readonly Gen<SignOffRule> Rules =
        from first in Steps
        from others in Steps.ArrayOf()
        select SignOffRule.From([first, .. others.Take(2)]).Required();

    private static readonly Gen<ValueList<SignOffBand>> Bands =
        from low in Gen.Choose(-5, 5)
        from size in Gen.Choose(1, 1_000_000)
        from rules in Rules.ListOf(3)
        from which in Gen.Elements(0, 1, 2, 3)
        let limits = (
            Low: Money.OfMinorUnits(low, Currency.Kwd), High: Money.OfMinorUnits((long)low + size, Currency.Kwd))
        select which switch
        {
            0 => default,
            1 => [SignOffBand.Always(rules[0])],
            2 => [SignOffBand.Above(limits.High, rules[0]), SignOffBand.UpTo(limits.Low, rules[1])],
            _ => (ValueList<SignOffBand>)
                [
                    SignOffBand.UpTo(limits.Low, rules[0]), new(new(limits.Low, limits.High), rules[1]),
                    SignOffBand.Above(limits.High, rules[2])
                ],
        };

    private static readonly Gen<RoleRow> Rows =
        from function in Gen.Elements(Functions)
        from lead in Leads
        from support in Gen.Elements(Parties).ArrayOf()
        from consulted in PostsOnce
        from informed in PostsOnce
        from bands in Bands
        from assistance in Gen.Elements(Enum.GetValues<TechnicalAssistance>())
        from days in Gen.Elements<int?>(null, 1, 30, int.MaxValue)
        from clause in Gen.Elements(null, "", "4.2", "§ 7 \"ñ\"\r\n{0}", "🌀\u2028")
        select new RoleRow(
            function, lead,
            support.Select(party => party.Party).Distinct().ToValueList(),
            consulted, informed, bands, assistance, days, clause);

    /// <summary>Matrices that the factory lets pass.</summary>
    public static Gen<RoleMatrix> Matrices { get; } =
        from rows in Rows.ArrayOf()
        from outside in Gen.SubListOf(Functions)
        let once = rows.DistinctBy(row => row.Function).ToValueList()
        select RoleMatrix
            .From(
                [.. Parties],
                once,
                outside.Where(function => once.All(row => row.Function != function)).ToValueList())
            .Required();

    public static Arbitrary<RoleMatrix> Matrix() => Matrices.ToArbitrary();
}
