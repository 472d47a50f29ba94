using Care.Partnerships.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.DueDiligence;

public class AssuranceScheduleTests
{
    private static readonly AssuranceSchedule Example = AssuranceSchedule.UnicefExample.Unchecked;

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(2_500, 0, 0, 0, 0)]
    [InlineData(2_500.01, 1, 1, 1, 1)]
    [InlineData(100_000, 1, 1, 1, 1)]
    [InlineData(100_000.01, 1, 2, 3, 3)]
    [InlineData(500_000, 1, 2, 3, 3)]
    [InlineData(500_000.01, 2, 3, 4, 4)]
    public void Visits_go_by_money_and_risk_and_a_limit_is_not_above_itself(
        decimal money, int low, int moderate, int significant, int high) =>
        new[] { RiskLevel.Low, RiskLevel.Moderate, RiskLevel.Significant, RiskLevel.High }
            .Select(risk => Example.TimesFor(AssuranceKind.Visit, risk, Usd(money)))
            .Should().Equal(low, moderate, significant, high);

    [Fact]
    public void An_unknown_risk_is_not_assessable_and_never_zero()
    {
        Example.TimesFor(AssuranceKind.Visit, RiskLevel.Unknown, Usd(1_000_000)).Should().BeNull();
        Example.TimesFor(AssuranceKind.Audit, RiskLevel.High, Usd(1_000_000))
            .Should().BeNull("it says nothing of audits");
        Example.TimesFor(AssuranceKind.SpotCheck, RiskLevel.Low, Usd(50_000)).Should().Be(0);
        Example.TimesFor(AssuranceKind.SpotCheck, RiskLevel.Low, Usd(50_000.01m)).Should().Be(1);
        var example = AssuranceSchedule.UnicefExample;
        example.IsConfirmed.Should().BeFalse("it is an example of another organisation");
        (example.ValidFrom, example.Source.On).Should().Be((new(2026, 3, 1), new LocalDate(2026, 3, 1)));
    }

    [Fact]
    public void A_schedule_that_contradicts_itself_is_not_made()
    {
        AssuranceRule rule = new(AssuranceKind.Audit, RiskLevel.Low, Usd(10), 1);
        AssuranceSchedule.From([
            rule, rule with { Times = 2 }, rule with { Risk = RiskLevel.Unknown }, rule with { Above = Usd(-1) },
            rule with { Above = Money.Of(10, "EUR") }, rule with { Above = Usd(11), Times = 367 },
        ]).ValidationErrors.Select(error => error.ErrorCode).Should().Equal(
            "CP-VAL-028", "CP-DUE-003", "CP-DUE-003", "CP-DUE-003", "CP-DUE-003");
        AssuranceSchedule.From([]).IsSuccess.Should().BeTrue();
        AssuranceSchedule.From([
            rule with { Above = Usd(0), Times = 0 }, rule with { Times = 366 },
            rule with { Above = Usd(20), Times = -1 },
        ]).Refusals().Select(refusal => refusal.Code).Should().Equal("CP-DUE-003");
    }

    private static Money Usd(decimal amount) => Money.Of(amount, "USD");
}
