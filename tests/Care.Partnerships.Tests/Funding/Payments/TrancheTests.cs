using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Funding.Payments.ReleaseConditionKind;
using static Care.Partnerships.Funding.Payments.ReleaseConditionState;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding.Payments;

public class TrancheTests
{
    private static Tranche Number(int number) => Plan[number]!;

    private static ReleaseConditionState Answer(
        FundingAccount account, int tranche, ReleaseEvidence facts, ReleaseConditionKind kind) =>
        ReleaseConditions
            .Of(account, Number(tranche), facts, AcceptedOn)
            .Conditions.Single(condition => condition.Kind == kind)
            .Answer;

    [Fact]
    public void The_first_tranche_is_paid_on_signature_whatever_else_is_unknown()
    {
        var gate = ReleaseConditions.Of(Planned.State, Number(1), ReleaseEvidence.Unknown, PlannedOn);
        gate.IsOpen.Should().BeTrue();
        gate.Conditions.Single().ToString().Should().Be("Signed: Met (signed on 2026-02-12)");
    }

    [Theory]
    [InlineData(29_999.99, NotMet)]
    [InlineData(30_000.00, Met)]
    [InlineData(30_000.01, Met)]
    public void Seventy_five_percent_of_the_last_tranche_passes_and_one_cent_less_does_not(
        decimal spent, ReleaseConditionState answer
    ) => Answer(Received.And(Cost("c-1", spent)).State, 2, AllWell, LastTrancheSpent).Should().Be(answer);

    [Fact]
    public void Each_condition_shows_its_figure_and_who_has_to_act()
    {
        var gate = ReleaseConditions.Of(
            Received.And(Cost("c-1", 29_999.99m)).State, Number(2),
            new([Quarter1 with { AcceptedOn = null }], [new("Two staff are under investigation.", Side.Partner)]),
            AcceptedOn);
        gate.Conditions.Select(condition => $"{condition} {condition.HeldBy}").Should().Equal(
            "TrancheBeforeReceived: Met (tranche 1 arrived on 2026-02-24) ",
            "LastTrancheSpent: NotMet (29,999.99 of 40,000.00 USD reported spent (just under 75 %); 75 % needed) "
                + "Partner",
            "ReportsAccepted: NotMet (0 of 1 accepted, financial report, quarter 1 is in review) Lead",
            "NoBlockingIssue: NotMet (Two staff are under investigation.) Partner");
        gate.IsOpen.Should().BeFalse();
    }

    [Fact]
    public void Unknown_is_not_met()
    {
        var gate = ReleaseConditions.Of(Reported.State, Number(2), ReleaseEvidence.Unknown, AcceptedOn);
        gate.Blocking.Select(condition => (condition.Kind, condition.Answer))
            .Should()
            .Equal((ReportsAccepted, NotAssessable), (NoBlockingIssue, NotAssessable));
        Answer(Sent.State, 2, AllWell, LastTrancheSpent).Should().Be(NotAssessable);
        ReleaseConditions
            .Of(Sent.State, Number(2), AllWell, AcceptedOn)
            .Conditions[0]
            .ToString()
            .Should()
            .Be("TrancheBeforeReceived: NotMet (tranche 1 is Sent)");
    }

    [Fact]
    public void Nobody_waits_for_a_report_that_is_not_due_yet()
    {
        var later = new ReportEvidence("financial report, quarter 2", AcceptedOn.PlusDays(1));
        Answer(Reported.State, 2, new([Quarter1, later], []), ReportsAccepted).Should().Be(Met);
        Answer(Reported.State, 2, new([Quarter1, later with { DueOn = AcceptedOn }], []), ReportsAccepted)
            .Should()
            .Be(NotMet);
    }

    [Fact]
    public void A_report_that_nobody_handed_in_is_held_by_the_partner() =>
        ReleaseConditions
            .Of(
                Reported.State, Number(2), new([Quarter1 with { SubmittedOn = null, AcceptedOn = null }], []),
                AcceptedOn)
            .Blocking.Single()
            .HeldBy.Should()
            .Be(Side.Partner);

    // Practice of UNDP: 80 % of the last advance, and all of the earlier ones.
    [Theory]
    [InlineData(23_999.99, NotMet, Met)]
    [InlineData(24_000.00, Met, Met)]
    [InlineData(0, NotMet, Met)]
    [InlineData(-0.01, NotMet, NotMet)]
    public void Eighty_percent_of_the_last_and_all_of_the_earlier_tranches(
        decimal beyondTheFirst, ReleaseConditionState last, ReleaseConditionState earlier)
    {
        var given = OpenedWith(Agreed with { LastSpent = Percentage.Of(80m) })
            .And(new PlanTranches(Ana, Plan, PlannedOn))
            .Transfer("p-1", 1, Usd(40_000m), AllWell, RequestedOn)
            .And(Cost("c-1", 36_000m))
            .Transfer("p-2", 2, Usd(30_000m), AllWell, AcceptedOn)
            .And(Cost("c-2", 4_000m + beyondTheFirst, "s-2", AcceptedOn));
        Answer(given.State, 3, AllWell, LastTrancheSpent).Should().Be(last);
        Answer(given.State, 3, AllWell, EarlierTranchesReported).Should().Be(earlier);
    }

    [Fact]
    public void What_is_doubted_is_not_spent() =>
        Answer(Reported.And(Doubt("f-1", "c-1", 0.01m)).State, 2, AllWell, LastTrancheSpent).Should().Be(NotMet);

    [Fact]
    public void What_is_kept_for_the_end_waits_for_the_final_report_the_audit_and_open_issues()
    {
        Blocked(AllWell).Should().Equal(FinalReportAccepted, AuditSettled);
        Blocked(AllWellAtTheEnd with { Reports = [Final, Quarter1 with { AcceptedOn = null }] })
            .Should()
            .Equal(ReportsAccepted);
        Blocked(AllWellAtTheEnd with { AuditSettled = new LocalDate(2026, 12, 2) }).Should().Equal(AuditSettled);
        Blocked(AllWellAtTheEnd with { BlockingIssues = null }).Should().Equal(NoBlockingIssue);
        Blocked(ReleaseEvidence.Unknown)
            .Should()
            .Equal(ReportsAccepted, FinalReportAccepted, AuditSettled, NoBlockingIssue);
        Blocked(AllWellAtTheEnd).Should().BeEmpty();

        static IEnumerable<ReleaseConditionKind> Blocked(ReleaseEvidence facts) =>
            ReleaseConditions
                .Of(Reported.State, Number(4), facts, new(2026, 12, 1))
                .Blocking.Select(condition => condition.Kind);
    }

    // K3: contract 100,000, 10 % kept back, 90,000 paid, 96,000 accepted: 6,000 are due at the end, and 4,000 are free.
    [Fact]
    public void K3_the_last_payment_may_be_less_than_what_was_kept_back()
    {
        var end = new LocalDate(2026, 11, 20);
        var given = Planned
            .Transfer("p-1", 1, Usd(40_000m), AllWell, RequestedOn)
            .And(Cost("c-1", 40_000m))
            .Transfer("p-2", 2, Usd(30_000m), AllWell, AcceptedOn)
            .And(Cost("c-2", 30_000m, "s-2", AcceptedOn))
            .Transfer("p-3", 3, Usd(20_000m), AllWell, AcceptedOn)
            .And(Cost("c-3", 26_000m, "s-3", AcceptedOn))
            .And(
                new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn),
                new AcceptExpenditure(Finn, Statement("s-2"), AcceptedOn),
                new AcceptExpenditure(Finn, Statement("s-3"), AcceptedOn));
        var p = given.State.Position!;
        (p.Received, p.Accepted, p.Retained, p.Outstanding, p.Available)
            .Should()
            .Be((Usd(90_000m), Usd(96_000m), Usd(10_000m), Usd(-6_000m), Usd(0m)));
        var paid = given.Transfer("p-4", 4, Usd(6_000m), AllWellAtTheEnd, end).State.Position!;
        (paid.Received, paid.Retained, paid.Outstanding, paid.Available)
            .Should()
            .Be((Usd(96_000m), Usd(4_000m), Usd(0m), Usd(0m)));
        var cancelled = given.Pay(
            "p-4", new PlanPayment(Ana, 4, Usd(6_000m), end), new RequestPayment(Ben, AllWellAtTheEnd, end),
            new CancelPayment(Ana, "No.", end));
        cancelled.State.Position.Should().Be(p, "cancelling keeps it back again");
        given
            .Transfer("p-4", 4, Usd(6_000m), AllWellAtTheEnd, end)
            .State.Decide(new CloseFundingAccount(Finn, end))
            .IsAccepted.Should()
            .BeTrue();
    }

    [Fact]
    public void A_proposed_plan_adds_up_to_the_ceiling_and_keeps_the_share_for_the_end()
    {
        var plan = TranchePlan.Proposed(Standing with { Ceiling = Usd(100_000.05m) }, Agreed).Required();
        plan.Tranches.Should()
            .Equal(
                new Tranche(1, Usd(30_000.02m), SignedOn), new Tranche(2, Usd(30_000.02m), new(2026, 5, 1)),
                new Tranche(3, Usd(30_000.01m), new(2026, 7, 1)), new Tranche(4, Usd(10_000.00m), End, true));
        (plan.Total, plan.Retention).Should().Be((Usd(100_000.05m), Usd(10_000m)));
        Opened
            .State.Decide(new PlanTranches(Ana, TranchePlan.Proposed(Standing, Agreed).Required(), PlannedOn))
            .IsAccepted.Should()
            .BeTrue();
        TranchePlan
            .Proposed(Standing, Agreed with { HeldBack = Percentage.Zero })
            .Required()
            .Tranches.Should()
            .HaveCount(3)
            .And.NotContain(tranche => tranche.IsForTheEnd);
    }

    [Fact]
    public void A_plan_that_contradicts_itself_is_refused_with_all_problems()
    {
        Codes([]).Should().Equal("CP-VAL-034");
        Codes([new(2, Usd(1m), SignedOn)]).Should().Equal("CP-FND-022");
        Codes([new(1, Usd(0m), SignedOn)]).Should().Equal("CP-FND-023");
        Codes([new(1, Usd(0m), SignedOn), new(2, Usd(0.01m), SignedOn)]).Should().BeEmpty("its number is kept");
        Codes([new(1, Usd(1m), SignedOn), new(2, Usd(-0.01m), SignedOn)]).Should().Equal("CP-FND-023");
        Codes([new(1, Usd(1m), SignedOn), new(2, Php(1m), SignedOn)]).Should().Equal("CP-FND-023");
        Codes([new(1, Usd(1m), SignedOn), new(2, Usd(1m), SignedOn.PlusDays(-1))]).Should().Equal("CP-FND-024");
        Codes([new(1, Usd(1m), SignedOn, true), new(3, Usd(-1m), SignedOn.PlusDays(-1))])
            .Should()
            .Equal("CP-FND-025", "CP-FND-022", "CP-FND-023", "CP-FND-024");
        Codes([new(1, Money.OfMinorUnits(long.MaxValue, Currency.Usd), SignedOn), new(2, Usd(1m), SignedOn)])
            .Should()
            .Equal("CP-VAL-008");
        TranchePlan
            .Proposed(Standing, Agreed with { Tranches = 0 })
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-FND-026");
        TranchePlan
            .Proposed(Standing with { Ceiling = Usd(0.02m) }, Agreed)
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-FND-026");

        static IEnumerable<string> Codes(ValueList<Tranche> tranches) =>
            TranchePlan.From(tranches).ValidationErrors.Select(error => error.ErrorCode);
    }

    [Theory]
    [InlineData(RiskLevel.Low, 2)]
    [InlineData(RiskLevel.Moderate, 3)]
    [InlineData(RiskLevel.Significant, 4)]
    [InlineData(RiskLevel.High, 6)]
    public void The_number_of_tranches_rises_with_the_risk(RiskLevel risk, int tranches) =>
        TranchePolicy
            .CareEarlierEdition.TermsAt(risk, acceptUnconfirmed: true)
            .Required()
            .Should()
            .Be(new FundingTerms(tranches, Percentage.Of(75m), Percentage.Whole, Percentage.Of(10m), 10, 5));

    [Fact]
    public void C_the_conditions_of_an_earlier_edition_are_off_unless_chosen() =>
        TranchePolicy.Suggested.TermsAt(RiskLevel.Moderate, acceptUnconfirmed: true).Required()
            .Should().Be(new FundingTerms(3, null, null, Percentage.Zero, 10, 5));

    [Fact]
    public void Unconfirmed_figures_are_accepted_knowingly_and_unknown_risk_is_not_low()
    {
        TranchePolicy
            .CareEarlierEdition.TermsAt(RiskLevel.Low)
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal(Enumerable.Repeat("CP-VAL-022", 4));
        foreach (var risk in new[] { RiskLevel.Unknown, RiskLevel.Ineligible })
            TranchePolicy
                .Suggested.TermsAt(risk, acceptUnconfirmed: true)
                .ValidationErrors.Single()
                .ErrorCode.Should()
                .Be("CP-FND-027");
    }

    [Fact]
    public void Where_the_donor_allows_nothing_to_be_held_back_nothing_is()
    {
        var federal = TranchePolicy.Suggested with { Rules = DonorRuleSets.UsFederal2024.Tranches! };
        federal
            .TermsAt(RiskLevel.Low, acceptUnconfirmed: true)
            .Required()
            .Should()
            .Be(new FundingTerms(2, null, null, Percentage.Zero, 10, 5));
    }
}
