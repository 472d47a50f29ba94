using Ardalis.Result;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Roles.RolesStory;

namespace Care.Partnerships.Tests.Roles;

public class RoleMatrixTests
{
    private static readonly SignOffRule ByHead = SignOffRule.By(Head);

    [Fact]
    public void The_standard_matrix_has_a_row_for_each_function_of_the_standard_catalogue()
    {
        Matrix
            .Rows.Select(row => row.Function)
            .Should()
            .BeEquivalentTo(FunctionCatalogue.Standard.Functions.Select(function => function.Id));
        Matrix
            .Should()
            .Be(RoleMatrix.Standard(CarePhl, Tanglaw, Limit))
            .And.NotBe(RoleMatrix.Standard(CarePhl, Tanglaw, GrantSize));
        Matrix.Currency.Should().Be(Currency.Usd);
        FunctionCatalogue.Standard.Functions.Count.Should().Be(37);
    }

    [Fact]
    public void A_function_twice_is_refused()
    {
        Refused(RoleMatrix.From(Matrix.Parties, Matrix.Rows.Add(Matrix.Rows[1])))
            .Should()
            .Equal("CP-VAL-028 partnership-review.function");
        var function = FunctionCatalogue.Standard.Functions[0];
        Refused(FunctionCatalogue.From([function, function with { Name = " " }]))
            .Should()
            .Equal("CP-VAL-028 functions", "CP-VAL-001 functions.agreement.name");
        Refused(FunctionCatalogue.From([function with { Name = " " }]))
            .Should().Equal("CP-VAL-001 functions.agreement.name");
        Refused(FunctionCatalogue.From([function, function])).Should().Equal("CP-VAL-028 functions");
    }

    [Fact]
    public void A_party_twice_and_a_side_without_one_are_refused()
    {
        Refused(RoleMatrix.From([Matrix.Parties[0], Matrix.Parties[0]], []))
            .Should()
            .Equal("CP-VAL-028 parties[1]", "CP-ROL-001 parties");
        Refused(RoleMatrix.From([], [])).Should().Equal("CP-ROL-001 parties", "CP-ROL-001 parties");
    }

    [Fact]
    public void An_unknown_party_or_position_is_refused_wherever_it_stands()
    {
        var (stranger, cook) = (
            new PartyPosition(Position.CountryDirector, Id<Party>.Of("elsewhere")),
            new PartyPosition(Id<Position>.Of("cook"), CarePhl));
        Refused(
                Changed(WorkFunction.Audit, row =>
                    row with
                    {
                        Lead = Accountability.Of(stranger), Support = [stranger.Party], Consulted = [stranger],
                        Informed = [stranger], SignOff = [SignOffBand.Always(SignOffRule.By(stranger))]
                    }))
            .Should()
            .Equal(
                "CP-ROL-002 audit.lead", "CP-ROL-002 audit.consulted", "CP-ROL-002 audit.informed",
                "CP-ROL-002 audit.signOff[0]", "CP-ROL-002 audit.support");
        Refused(Changed(WorkFunction.Audit, row => row with { Lead = Accountability.Joint(cook, Head, Director) }))
            .Should()
            .Equal("CP-ROL-003 audit.lead.tieBreaker");
    }

    [Fact]
    public void Two_leads_without_a_tie_breaker_are_refused_R1()
    {
        Refused(Changed(WorkFunction.Audit, row => row with { Lead = new([Head, Finance], null) }))
            .Should()
            .Equal("CP-ROL-004 audit.lead");
        Changed(WorkFunction.Audit, row => row with { Lead = Accountability.Joint(Head, Head, Finance) })
            .IsSuccess.Should()
            .BeTrue();
    }

    [Fact]
    public void Bands_that_are_empty_or_overlap_are_refused_with_their_place()
    {
        Bands(new SignOffBand(new(Limit, Limit), ByHead)).Should().Equal("CP-ROL-005 procurement.signOff[0]");
        Bands(new SignOffBand(new(Money.OfMinorUnits(long.MaxValue, Currency.Usd), null), ByHead))
            .Should()
            .Equal("CP-ROL-005 procurement.signOff[0]");
        Bands(SignOffBand.UpTo(Limit, ByHead), SignOffBand.Above(Limit, ByHead)).Should().BeEmpty();
        Bands(SignOffBand.UpTo(Cents(10_000_01), ByHead), SignOffBand.Above(Limit, ByHead))
            .Should()
            .Equal("CP-ROL-006 procurement.signOff[1]");
        Bands(SignOffBand.Always(ByHead), new(new(Limit, GrantSize), ByHead))
            .Should()
            .Equal("CP-ROL-006 procurement.signOff[1]");
    }

    [Fact]
    public void Limits_in_two_currencies_are_refused() =>
        Bands(SignOffBand.UpTo(Money.Of(10_000m, Currency.Eur), ByHead), SignOffBand.Above(Limit, ByHead))
            .Should()
            .Equal("CP-VAL-029 rows");

    [Fact]
    public void A_turnaround_of_less_than_a_day_is_refused()
    {
        Refused(Changed(WorkFunction.Audit, row => row with { TurnaroundDays = 0 }))
            .Should()
            .Equal("CP-VAL-031 audit.turnaroundDays");
        Changed(WorkFunction.Audit, row => row with { TurnaroundDays = 1 }).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void A_row_that_is_out_of_scope_is_refused() =>
        Refused(RoleMatrix.From(Matrix.Parties, Matrix.Rows, [WorkFunction.Audit]))
            .Should()
            .Equal("CP-ROL-007 audit.function");

    [Fact]
    public void All_problems_are_refused_at_once() =>
        Refused(
                Changed(WorkFunction.Audit, row =>
                    row with
                    {
                        Lead = new([Head, Finance], null), TurnaroundDays = -1,
                        SignOff = [SignOffBand.Always(ByHead), SignOffBand.Always(ByHead)]
                    }))
            .Should()
            .Equal("CP-ROL-004 audit.lead", "CP-ROL-006 audit.signOff[1]", "CP-VAL-031 audit.turnaroundDays");

    [Fact]
    public void Who_signs_off_depends_on_the_amount()
    {
        Matrix.SignOffFor(WorkFunction.Procurement, Limit).Required().Should().Be(SignOffRule.By(Emergency));
        Matrix.SignOffFor(WorkFunction.Procurement, Cents(10_000_01)).Required().Should().Be(ByHead);
        Matrix.SignOffFor(WorkFunction.Procurement, null).Required().Should().Be(SignOffRule.By(Emergency));
        Matrix.SignOffFor(Id<WorkFunction>.Of("drones"), Limit).Code().Should().Be("CP-ROL-008");
        Matrix.SignOffFor(WorkFunction.Procurement, Money.Of(1m, Currency.Eur)).Code().Should().Be("CP-VAL-029");
        Matrix.SignOffFor(WorkFunction.Transport, Limit).Code().Should().Be("CP-ROL-009");
    }

    [Fact]
    public void Who_may_not_decide_is_told_who_may()
    {
        Matrix.WhyNot(Ben, WorkFunction.Procurement, Limit).Should().BeNull();
        var refusal = Matrix.WhyNot(Ben, WorkFunction.Procurement, Cents(10_000_01))!;
        (refusal.Code, refusal.Kind).Should().Be(("CP-ROL-011", RefusalKind.Actor));
        refusal.Message.Should().Contain("procurement at 10,000.01 USD").And.Contain("executive-director of tanglaw");
        Matrix.WhyNot(Ben, WorkFunction.Procurement, Money.Of(1m, Currency.Eur))!.Code.Should().Be("CP-VAL-029");
        Matrix.WhyNot(Ben, WorkFunction.Transport, null)!.Code.Should().Be("CP-ROL-009");
        Matrix.WhyNot(Ben, Id<WorkFunction>.Of("drones"), null)!.Code.Should().Be("CP-ROL-008");
    }

    [Fact]
    public void An_actor_of_a_party_that_is_not_in_the_matrix_is_refused()
    {
        Matrix.WhyNot(Story.Stranger, WorkFunction.Procurement, Limit)!.Code.Should().Be("CP-ROL-010");
        Matrix.WhyNot(Actor.Clock, WorkFunction.Procurement, Limit)!.Code.Should().Be("CP-ROL-010");
    }

    [Fact]
    public void A_scale_that_does_not_rise_is_refused()
    {
        Refused(AuthorityScale.From([new(Position.CountryDirector, 1), new(Position.CountryDirector, 2)], 1))
            .Should()
            .Equal("CP-ROL-035 positions");
        Refused(AuthorityScale.From([], 1, new LevelThreshold(Limit, 1))).Should().Equal("CP-ROL-035 limits[0]");
        Refused(AuthorityScale.From([], 1, new LevelThreshold(Limit, 2), new LevelThreshold(Limit, 3)))
            .Should()
            .Equal("CP-ROL-035 limits[1]");
        Refused(
                AuthorityScale.From(
                    [],
                    1, new LevelThreshold(Limit, 2), new LevelThreshold(Money.Of(1m, Currency.Eur), 3)))
            .Should()
            .Equal("CP-ROL-035 limits[1]");
        AuthorityScale.Suggested.Unchecked.LevelFor(Money.Of(1m, Currency.Eur)).Should().BeNull();
        (AuthorityScale.Suggested.Unchecked.LevelFor(Limit),
            AuthorityScale.Suggested.Unchecked.LevelFor(Cents(10_000_01)))
            .Should()
            .Be((1, 2));
    }

    [Fact]
    public void Bands_and_rules_read_as_words()
    {
        new[] { AmountBand.Any, new(null, Limit), new(Limit, null), new(Limit, GrantSize) }
            .Select(band => $"{band}")
            .Should()
            .Equal(
                "any amount", "up to 10,000.00 USD", "above 10,000.00 USD",
                "above 10,000.00 USD, up to 250,000.00 USD");
        SignOffRule
            .By(Finance)
            .Then(SignOffRule.AllOf(Director, Head))
            .ToString()
            .Should()
            .Be(
                "finance-manager of care-phl, "
                + "then all of (country-director of care-phl, executive-director of tanglaw)");
    }

    private static string[] Bands(params SignOffBand[] bands) =>
        Refused(Changed(WorkFunction.Procurement, row => row with { SignOff = [.. bands] }), maybe: true);

    private static string[] Refused<T>(Result<T> answer, bool maybe = false)
    {
        if (!maybe) answer.Status.Should().Be(ResultStatus.Invalid);
        return [.. answer.ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")];
    }
}
