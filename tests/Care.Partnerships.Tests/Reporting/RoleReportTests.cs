using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Roles.RolesStory;

namespace Care.Partnerships.Tests.Reporting;

public class RoleReportTests
{
    private static readonly RoleReport Report = new(Names.Of([
        new(CarePhl, "CARE Philippines", PartyKind.InternationalNgo, "PH")
    ], []));

    [Fact]
    public void The_matrix_is_a_Markdown_table_with_a_row_for_each_function()
    {
        var lines = Report.Table(Matrix, FunctionCatalogue.Standard).TrimEnd().Split('\n');
        lines
            .Should()
            .HaveCount(Matrix.Rows.Count + 2)
            .And.OnlyContain(line => line.Length == lines[0].Length, "the columns line up");
        lines
            .Single(line => line.Contains("Sends money"))
            .Should()
            .Contain("finance manager of CARE Philippines")
            .And.Contain(
                "up to 10,000.00 USD: partnership focal point of CARE Philippines; above 10,000.00 USD: country "
                + "director of CARE Philippines"
            );
    }

    [Fact]
    public void A_bar_in_a_clause_does_not_break_the_table()
    {
        var lines = Report
            .Table(With(WorkFunction.Audit, row => row with { Clause = "4|a\n5" }), FunctionCatalogue.Standard)
            .TrimEnd()
            .Split('\n');
        lines.Should().HaveCount(Matrix.Rows.Count + 2);
        lines.Single(line => line.Contains("Has the accounts audited")).Should().Contain(@"4\|a 5");
    }

    [Fact]
    public void Problems_name_parties_by_their_names()
    {
        var review = MatrixReview.Of(Matrix, Facts with { Appointments = new([]) });
        var nobody = review.Problems.Single(problem => problem.Code == "CP-ROL-017");
        var partner = nobody.Refusal.Arguments[0] as Id<Party>;
        var names = Names.Of([new(partner!, "Hub Seven", PartyKind.LocalNgo, "PH")], []);
        new RoleReport(names).Problems(review)
            .Should().Contain("towards Hub Seven").And.NotContain($"towards {partner}");
    }

    [Fact]
    public void Problems_come_with_rule_cell_and_remedy()
    {
        new RoleReport(Names.None).Problems(MatrixReview.Of(Matrix, Facts))
            .Should().Be("15 of 15 rules assessed, none broken.\n");
        new RoleReport(Names.None)
            .Problems(MatrixReview.Of(Without(WorkFunction.Archiving), Facts))
            .Should()
            .Contain("| R1   | error  | `archiving.lead` | CP-ROL-012 |")
            .And.Contain("14 of 15 rules assessed, 1 broken; 1 not assessed: R9");
    }

    [Fact]
    public void A_sign_off_says_who_is_awaited() =>
        Report
            .SignOffStatus(SignOff.Open(SignOffRule.AllOf(Director, Head), "budget", 2, [], On).Required())
            .Should()
            .Be(
                "budget, version 2: open, 0 approvals; awaited: country director of CARE Philippines, executive "
                + "director of tanglaw"
            );
}
