using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Roles.RolesStory;

namespace Care.Partnerships.Tests.Roles;

public class MatrixReviewTests
{
    [Fact]
    public void The_standard_matrix_with_its_people_is_sound()
    {
        var review = MatrixReview.Of(Matrix, Facts);
        review.Problems.Should().BeEmpty();
        review.NotAssessed.Should().BeEmpty();
        review.IsSound.Should().BeTrue();
    }

    [Fact]
    public void What_is_not_known_is_not_assessed_and_not_passed()
    {
        var review = MatrixReview.Of(Matrix, new(On));
        review.NotAssessed.Select(rule => rule.Id.Value).Should()
            .Equal("R3", "R4", "R5", "R7", "R8", "R9", "R10", "A3");
        review.IsSound.Should().BeFalse();
    }

    [Fact]
    public void Unconfirmed_figures_are_used_only_where_that_is_accepted() =>
        MatrixReview
            .Of(Matrix, Facts with { AcceptUnconfirmed = false })
            .NotAssessed.Select(rule => rule.Id.Value)
            .Should()
            .Equal("R3", "R7", "R8");

    [Fact]
    public void Figures_that_begin_later_are_not_used() =>
        MatrixReview
            .Of(Matrix, Facts with { Limits = Limits(LocalDate.MaxIsoValue, 50m, 5) })
            .NotAssessed.Select(rule => rule.Id.Value)
            .Should()
            .Equal("R7", "R8");

    [Fact]
    public void R1_a_function_in_scope_without_a_lead_is_found()
    {
        Found(Without(WorkFunction.Archiving)).Should().Equal("R1 CP-ROL-012 archiving.lead");
        Found(With(WorkFunction.Archiving, row => row with { Lead = Accountability.Open }))
            .Should()
            .Equal("R1 CP-ROL-012 archiving.lead");
        Found(
                RoleMatrix
                    .From(Matrix.Parties, Without(WorkFunction.Archiving).Rows, [WorkFunction.Archiving])
                    .Required())
            .Should()
            .BeEmpty("it is out of scope");
    }

    [Fact]
    public void R2_money_that_nobody_else_signs_off_is_found()
    {
        Found(With(WorkFunction.Audit, row => row with { SignOff = [] })).Should().Equal("R2 CP-ROL-013 audit.signOff");
        Found(With(WorkFunction.Audit, row => row with { Lead = Accountability.Of(Director) }))
            .Should()
            .Contain("R2 CP-ROL-014 audit.signOff[0]");
        Found(With(WorkFunction.Archiving, row => row with { SignOff = [] })).Should().BeEmpty("no money moves");
    }

    [Fact]
    public void R3_a_sign_off_below_the_level_that_the_grant_takes_is_found()
    {
        var matrix = With(WorkFunction.Audit, row =>
            row with
            {
                SignOff = [SignOffBand.Always(SignOffRule.By(Programme))]
            });
        Found(matrix).Should().Equal("R3 CP-ROL-015 audit.signOff[0]");
        FoundWith(matrix, Facts with { GrantSize = Limit }).Should().BeEmpty("level 1 reaches 10,000");
        FoundWith(matrix, Facts with { GrantSize = Cents(10_000_01) }).Should().Equal("R3 CP-ROL-015 audit.signOff[0]");
        Found(
                With(WorkFunction.Audit, row =>
                    row with
                    {
                        SignOff = [SignOffBand.Always(SignOffRule.By(new(Position.PartnershipAdviser, CarePhl)))]
                    }))
            .Should()
            .Equal("R3 CP-ROL-016 audit.signOff[0]");
    }

    [Fact]
    public void R3_what_counts_is_the_level_that_is_surely_reached()
    {
        Found(
                With(WorkFunction.Audit, row =>
                    row with
                    {
                        SignOff = [SignOffBand.Always(SignOffRule.AtLeast(1, Director, Programme))]
                    }))
            .Should()
            .Equal("R3 CP-ROL-015 audit.signOff[0]");
        Found(
                With(WorkFunction.Audit, row =>
                    row with
                    {
                        SignOff = [SignOffBand.Always(SignOffRule.AtLeast(2, Director, Programme))]
                    }))
            .Should()
            .BeEmpty();
        Found(
                With(WorkFunction.Audit, row =>
                    row with
                    {
                        SignOff = [SignOffBand.Always(SignOffRule.InSequence(Programme, Director))]
                    }))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void R3_in_another_currency_is_not_assessed() =>
        MatrixReview
            .Of(Matrix, Facts with { GrantSize = Money.Of(1m, Currency.Eur) })
            .NotAssessed.Select(rule => rule.Id.Value)
            .Should()
            .Equal("R3");

    [Fact]
    public void R4_each_partner_has_exactly_one_local_focal_point_with_a_mandate()
    {
        Appointed(Ombudsman).Should().Contain("R4 CP-ROL-017 appointments");
        Appointed(Ombudsman, FocalPoint, FocalPoint with { Person = Ada }).Should().Equal("R4 CP-ROL-018 appointments");
        Appointed(Ombudsman, FocalPoint with { IsLocallyBased = false }).Should().Equal("R4 CP-ROL-019 appointments");
        Appointed(Ombudsman, FocalPoint with { MayDecide = false }).Should().Equal("R4 CP-ROL-020 appointments");
        Appointed(
                Ombudsman, FocalPoint, FocalPoint with
                {
                    Person = Ada, Period = new(new(2025, 1, 1), On.PlusDays(-1))
                })
            .Should()
            .BeEmpty("the other one has left");
        Appointed(Ombudsman, FocalPoint, FocalPoint with { Person = Ada, Towards = Id<Party>.Of("another") })
            .Should()
            .BeEmpty("that is another partner");
    }

    [Fact]
    public void R5_the_ombudsman_holds_no_budget_of_the_record()
    {
        Appointed(FocalPoint).Should().Equal("R5 CP-ROL-021 appointments");
        Appointed(FocalPoint, Ombudsman, BudgetHolder with { Person = Ada })
            .Should()
            .Equal("R5 CP-ROL-022 appointments");
        Appointed(FocalPoint, Ombudsman, BudgetHolder with { Person = Ada with { Position = Position.FinanceManager } })
            .Should()
            .Equal("R5 CP-ROL-022 appointments");
        Appointed(
                FocalPoint, Ombudsman, BudgetHolder with
                {
                    Person = Ada, Period = new(new(2025, 1, 1), On.PlusDays(-1))
                })
            .Should()
            .BeEmpty("the budget passed to somebody else");
    }

    [Theory]
    [InlineData("needs-assessment")]
    [InlineData("response-strategy")]
    [InlineData("programme-design")]
    [InlineData("proposal")]
    public void R6_a_partner_that_takes_no_part_in_the_design_is_found(string name)
    {
        var function = Id<WorkFunction>.Of(name);
        Found(
                With(function, row =>
                    row with
                    {
                        Lead = Accountability.Of(Programme), Consulted = [], Support = [Tanglaw]
                    }))
            .Should()
            .Equal($"R6 CP-ROL-023 {name}.consulted");
        Found(
                With(function, row =>
                    row with
                    {
                        Lead = Accountability.Of(Programme), Consulted = [Emergency], Support = []
                    }))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void R7_a_side_that_leads_more_than_the_model_says_is_found()
    {
        // Of 37 functions the standard matrix gives CARE alone 5 and Tanglaw alone 19.
        var (exact, less) = (Limits(On, 5m / 37m * 100m, 5), Limits(On, 13m, 5));
        FoundWith(Matrix, Facts with { Limits = exact }).Should().BeEmpty("the limit itself is allowed");
        FoundWith(Matrix, Facts with { Limits = less }).Should().Equal("R7 CP-ROL-024 rows");
        FoundWith(Matrix, Facts with { Model = WorkingModel.LeadImplements }).Should().Equal("R7 CP-ROL-024 rows");
        FoundWith(Matrix, Facts with { Model = WorkingModel.Shared, Limits = less }).Should().BeEmpty();
        MatrixReview.Of(Matrix, Facts with { Limits = less }).IsSound.Should().BeTrue("it is advice");
    }

    [Fact]
    public void R8_more_consulted_than_useful_is_found()
    {
        ValueList<PartyPosition> five = [Director, Focal, Programme, Finance, Head];
        Found(With(WorkFunction.Transport, row => row with { Consulted = five })).Should().BeEmpty();
        Found(With(WorkFunction.Transport, row => row with { Consulted = five.Add(Emergency) }))
            .Should()
            .Equal("R8 CP-ROL-025 transport.consulted");
    }

    [Fact]
    public void R9_a_version_that_not_all_parties_signed_off_is_found()
    {
        var changed = With(WorkFunction.Archiving, row => row with { Clause = "9.1" });
        var versions = MatrixVersions.From(Version(Matrix, 1, Maria, Jose), Version(changed, 2, Maria)).Required();
        Codes(MatrixReview.Of(changed, Facts with { Versions = versions })).Should().Equal("R9 CP-ROL-026 version");
        Codes(MatrixReview.Of(Matrix, Facts with { Versions = versions }))
            .Should()
            .BeEmpty("the version before it holds");
        Codes(MatrixReview.Of(Matrix, Facts with { On = On.PlusDays(-5) })).Should().Equal("R9 CP-ROL-026 version");
        Codes(MatrixReview.Of(Matrix, Facts with { On = On.PlusDays(-4) })).Should().BeEmpty();
        MatrixReview.Of(changed, Facts).NotAssessed.Select(rule => rule.Id.Value).Should().Equal("R9");
    }

    [Fact]
    public void R10_a_planned_function_without_a_row_is_found()
    {
        var matrix = RoleMatrix
            .From(Matrix.Parties, Without(WorkFunction.Transport).Rows, [WorkFunction.Transport])
            .Required();
        FoundWith(matrix, Facts with { WorkPlan = [WorkFunction.Transport, WorkFunction.Transport] })
            .Should()
            .Equal("R10 CP-ROL-027 transport.function");
        FoundWith(matrix, Facts with { WorkPlan = [WorkFunction.Logistics] }).Should().BeEmpty();
    }

    [Fact]
    public void A1_a_function_that_the_catalogue_does_not_know_is_found()
    {
        var matrix = With(WorkFunction.Transport, row => row with { Function = Id<WorkFunction>.Of("drones") });
        Found(matrix).Should().Equal("R1 CP-ROL-012 transport.lead", "A1 CP-ROL-028 drones.function");
        var catalogue = FunctionCatalogue
            .Standard.Without(WorkFunction.Transport)
            .With(new(Id<WorkFunction>.Of("drones"), "Flies drones", FunctionGroup.Support, false, false));
        FoundWith(matrix, Facts with { Catalogue = catalogue }).Should().BeEmpty();
    }

    [Fact]
    public void A2_who_does_the_work_does_not_sign_it_off_where_no_money_moves_either() =>
        Found(With(WorkFunction.MediaContact, row => row with { Lead = Accountability.Of(Head) }))
            .Should()
            .Equal("A2 CP-ROL-014 media-contact.signOff[0]", "A3 CP-ROL-029 media-contact.signOff[0]");

    [Fact]
    public void A3_a_sign_off_that_nobody_can_give_is_found()
    {
        FoundWith(Matrix, Facts with { People = [.. Facts.People!.Value.Where(person => person != Ben)] })
            .Should()
            .Contain("A3 CP-ROL-029 procurement.signOff[0]");
        // Two seats and one person in both posts.
        var doubled = Facts with
        {
            People =
            [
                .. Facts.People!.Value.Where(person => person != Finn),
                Maria with
                {
                    Position = Position.FinanceManager
                }
            ]
        };
        var matrix = With(WorkFunction.Recruitment, row =>
            row with
            {
                SignOff = [SignOffBand.Always(SignOffRule.InSequence(Finance, Director))]
            });
        FoundWith(matrix, Facts).Should().BeEmpty();
        FoundWith(matrix, doubled).Should().Contain("A3 CP-ROL-029 recruitment.signOff[0]");
    }

    [Fact]
    public void A3_finds_somebody_for_each_seat_where_that_takes_a_choice()
    {
        // Maria can fill either seat, Finn only the first: the first seat is his.
        var people = Facts with { People = Facts.People!.Value.Add(Maria with { Position = Position.FinanceManager }) };
        FoundWith(
                With(WorkFunction.Recruitment, row =>
                    row with
                    {
                        SignOff = [SignOffBand.Always(SignOffRule.AtLeast(2, Finance, Director))]
                    }),
                people)
            .Should()
            .BeEmpty();
        FoundWith(
                With(WorkFunction.Recruitment, row =>
                    row with
                    {
                        SignOff = [SignOffBand.Always(SignOffRule.AtLeast(2, Finance, Finance))]
                    }),
                people)
            .Should()
            .BeEmpty();
        FoundWith(
                With(WorkFunction.Recruitment, row =>
                    row with
                    {
                        SignOff = [SignOffBand.Always(SignOffRule.AtLeast(2, Finance, Finance))]
                    }),
                Facts)
            .Should()
            .Equal("A3 CP-ROL-029 recruitment.signOff[0]");
    }

    [Fact]
    public void A4_amounts_without_a_band_are_found()
    {
        Bands(SignOffBand.UpTo(Limit, SignOffRule.By(Head)), SignOffBand.Above(Cents(10_000_01), SignOffRule.By(Head)))
            .Should()
            .Equal("A4 CP-ROL-030 procurement.signOff");
        Bands(SignOffBand.Above(Limit, SignOffRule.By(Head))).Should().Equal("A4 CP-ROL-030 procurement.signOff");
        Bands(SignOffBand.UpTo(GrantSize, SignOffRule.By(Head))).Should().BeEmpty();
        Bands(SignOffBand.UpTo(GrantSize - Cents(1), SignOffRule.By(Head)))
            .Should()
            .Equal("A4 CP-ROL-030 procurement.signOff");
        Bands(SignOffBand.Above(Limit, SignOffRule.By(Head)), SignOffBand.UpTo(Limit, SignOffRule.By(Emergency)))
            .Should()
            .BeEmpty("their order does not matter");
    }

    [Fact]
    public void A5_who_stands_twice_in_a_row_is_found()
    {
        Found(With(WorkFunction.Transport, row => row with { Support = [Tanglaw] }))
            .Should()
            .Equal("A5 CP-ROL-034 transport.support");
        Found(With(WorkFunction.Transport, row => row with { Consulted = [Head], Informed = [Head] }))
            .Should()
            .Equal("A5 CP-ROL-034 transport.informed");
    }

    [Fact]
    public void Every_problem_is_found_at_once_in_the_order_of_the_rules()
    {
        var matrix = With(WorkFunction.Audit, row => row with { SignOff = [], Lead = Accountability.Open });
        FoundWith(
                matrix, Facts with
                {
                    Appointments = new([FocalPoint with { MayDecide = false }]),
                    WorkPlan = [Id<WorkFunction>.Of("drones")]
                })
            .Should()
            .Equal(
                "R1 CP-ROL-012 audit.lead", "R2 CP-ROL-013 audit.signOff", "R4 CP-ROL-020 appointments",
                "R5 CP-ROL-021 appointments", "R10 CP-ROL-027 drones.function");
    }

    private static ValueList<string> Bands(params SignOffBand[] bands) =>
        Found(With(WorkFunction.Procurement, row => row with { SignOff = [.. bands] }));

    private static ValueList<string> Codes(MatrixReview review) =>
        review.Problems.Select(problem => $"{problem.Rule.Id} {problem.Code} {problem.Cell}").ToValueList();

    private static ValueList<string> Appointed(params Appointment[] appointments) =>
        FoundWith(Matrix, Facts with { Appointments = new([.. appointments]) });

    private static ValueList<string> Found(RoleMatrix matrix) => FoundWith(matrix, Facts);

    private static ValueList<string> FoundWith(RoleMatrix matrix, MatrixReviewInput facts) =>
        Codes(
            MatrixReview.Of(
                matrix, facts with
                {
                    Versions = MatrixVersions.From(Version(matrix, 1, Maria, Jose)).Required()
                }));

    private static MatrixLimits Limits(LocalDate from, decimal share, int consulted)
    {
        var source = Source.Of("A test");
        return new(Dated.Of(Percentage.Of(share), from, "us", source), Dated.Of(consulted, from, "us", source));
    }
}
