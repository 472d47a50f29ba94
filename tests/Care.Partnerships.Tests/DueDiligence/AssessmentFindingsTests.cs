using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.DueDiligence;

public class AssessmentFindingsTests
{
    private static readonly LocalDate Done = new(2025, 2, 3);

    [Fact]
    public void Findings_that_contradict_themselves_are_not_made()
    {
        Made(" ", AssessmentOutcome.Accepted, Done.PlusDays(-1), new AssessmentCondition("a", Done))
            .Should().Equal("CP-VAL-001", "CP-VAL-023", "CP-DUE-001");
        Made("x", AssessmentOutcome.AcceptedOnConditions, Done).Should().Equal("CP-DUE-001");
        Made("x", AssessmentOutcome.AcceptedOnConditions, Done, new("a", Done), new("a", Done), new(" ", Done),
            new("b", Done.PlusDays(-1))).Should().Equal("CP-DUE-002", "CP-DUE-002", "CP-DUE-002");
        Made("x", AssessmentOutcome.AcceptedOnConditions, Done, new AssessmentCondition("a", Done)).Should().BeEmpty();
    }

    private static IEnumerable<string> Made(
        string evidence, AssessmentOutcome outcome, LocalDate until,
        params ValueList<AssessmentCondition> conditions) =>
        AssessmentFindings.From(
            AssessmentKind.Finance, Side.Partner, evidence, outcome, Done, until, conditions: conditions)
            .ValidationErrors.Select(error => error.ErrorCode);
}
