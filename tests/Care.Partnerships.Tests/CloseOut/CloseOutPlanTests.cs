using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.CloseOut.CloseOutDateTests;

namespace Care.Partnerships.Tests.CloseOut;

public class CloseOutPlanTests
{
    [Fact]
    public void The_eleven_steps_stand_as_the_guidance_has_them() =>
        string.Join('\n', CloseOutPlan.Standard.Steps.Select((step, place) =>
                $"C{place + 1} {step.Id} {step.Need} {step.Evidence} " +
                $"{step.Owner.Side?.ToString() ?? "either"}{(step.After.Count == 0 ? "" : ": ")}" +
                $"{string.Join(", ", step.After.AsEnumerable())}"))
            .Should().Be("""
            C1 planning-meeting Mandatory Minutes Lead
            C2 activities-verified Mandatory Verification Lead
            C3 final-reports Mandatory AcceptedReports Lead: activities-verified
            C4 partnership-survey Mandatory SurveyAnswers either
            C5 review-invitation Mandatory Invitation Lead
            C6 recognition Optional Note either
            C7 close-out-letters Mandatory Letters Lead: final-reports, balance
            C8 balance WhereMoneyIsOwed Payment either: final-reports
            C9 assets Mandatory AssetDecisions Lead
            C10 archive Mandatory ArchiveIndex either: planning-meeting, activities-verified, \
                final-reports, partnership-survey, review-invitation, close-out-letters, balance, assets, next-project
            C11 next-project Mandatory NextDecision Lead
            """.Joined());

    [Fact]
    public void An_early_termination_has_six_of_them_with_the_same_evidence_and_need()
    {
        var shorter = CloseOutPlan.EarlyTermination.Steps;
        shorter
            .Select(step => step.Id.Value)
            .Should()
            .Equal("activities-verified", "final-reports", "close-out-letters", "balance", "assets", "archive");
        shorter
            .Should()
            .OnlyContain(step =>
                CloseOutPlan.Standard.StepOf(step.Id)!.Evidence == step.Evidence
                && CloseOutPlan.Standard.StepOf(step.Id)!.Need == step.Need
                && CloseOutPlan.Standard.StepOf(step.Id)!.Owner == step.Owner);
    }

    [Fact]
    public void What_care_says_is_confirmed_and_what_is_our_proposal_is_not()
    {
        CloseOutPlan.Standard.StepOf(CloseOutSteps.PlanningMeeting)!.Due!.IsConfirmed.Should().BeTrue();
        CloseOutPlan
            .Standard.Unconfirmed.Should()
            .HaveCount(11)
            .And.OnlyContain(figure => figure.Contains("A proposal of this library"));
        CloseOutPlan.Standard.Confirmed("CARE", new(2025, 11, 1)).Unconfirmed.Should().BeEmpty();
        CloseOutPlan
            .Standard.Under(DonorRuleSets.UsFederal2024, new(2025, 1, 15))
            .Unconfirmed.Should()
            .HaveCount(9, "the days of the reports and of the balance are the donor's");
    }

    [Fact]
    public void Days_of_review_lie_in_range_and_stay_with_the_plan()
    {
        var review = CloseOutPlan.SuggestedReviewDays;
        foreach (var days in new[] { -1, CloseOutPlan.MostDays + 1 })
            CloseOutPlan.Standard.WithReview(Dated.Of(days, review.ValidFrom, review.Owner, review.Source))
                .ValidationErrors.Single().ErrorCode.Should().Be("CP-VAL-033");
        CloseOutPlan.Standard.Without(CloseOutSteps.Recognition).Required().ReviewDays.Should().Be(review);
        CloseOutPlan.Standard.WithBuffer(review).Required().ReviewDays.Should().Be(review);
        var waiting = CloseOutPlan.Standard.WithReview(null).Required();
        (waiting.ReviewDays, waiting.Confirmed("CARE", new(2025, 11, 1)).ReviewDays).Should().Be((null, null));
    }

    [Fact]
    public void A_donor_that_states_nothing_changes_nothing() =>
        CloseOutPlan.Standard.Under(DonorRuleSets.DgEcho, new(2025, 1, 15)).Should().Be(CloseOutPlan.Standard);

    [Fact]
    public void A_plan_equals_one_with_the_same_steps_and_buffer()
    {
        CloseOutPlan
            .From(
                CloseOutPlan.Standard.Steps, CloseOutPlan.Standard.BufferDays, CloseOutPlan.Standard.ReviewDays)
            .Required()
            .Should()
            .Be(CloseOutPlan.Standard)
            .And.NotBeSameAs(CloseOutPlan.Standard);
        CloseOutPlan
            .Standard.With(CloseOutPlan.Standard.Steps[0] with { What = "meet" })
            .Required()
            .Should()
            .NotBe(CloseOutPlan.Standard);
        CloseOutPlan.Standard.With(Custom("badges")).Required().Steps.Should().HaveCount(12);
        CloseOutPlan.Standard.Without(CloseOutSteps.Recognition).Required().Steps.Should().HaveCount(10);
    }

    [Theory]
    [InlineData("CP-CLP-001", "")]
    [InlineData("CP-VAL-028", "a,a")]
    [InlineData("CP-CLP-002", "a>b")]
    [InlineData("CP-CLP-003", "a>a")]
    [InlineData("CP-CLP-003", "a>b,b>c,c>a")]
    public void A_plan_that_cannot_be_followed_is_refused(string code, string steps) =>
        CloseOutPlan
            .From([.. steps.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Parsed)], Figure(30))
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal(code);

    [Fact]
    public void A_circle_is_named_whatever_waits_for_it() =>
        CloseOutPlan
            .From(
                [Custom("z", "a"), Custom("a", "b"), Custom("b", "c"), Custom("c", "a", "x"), Custom("x")],
                Figure(30))
            .ValidationErrors.Single()
            .ErrorMessage.Should()
            .Contain("a after b after c after a.")
            .And.NotContain("z");

    [Fact]
    public void All_problems_of_a_plan_are_told_at_once_each_with_its_place()
    {
        var clock = Dated.Of(
            new DeadlineRule(
                Deliverable.FinalReports, AwardSide.Subrecipient, DeadlineAnchor.RequestReceived, 3,
                DeadlineUnit.Days),
            new(2026, 1, 1), "an office", Source.Of("Office manual"));
        var refused = CloseOutPlan.From(
            [
                Custom("a") with
                {
                    What = " ", Takes = -1
                },
                Custom("b", "c") with
                {
                    Due = clock
                },
                Custom("d", "e"), Custom("e", "d"), Custom("a")
            ],
            Figure(-1));
        refused
            .ValidationErrors.Select(error => (error.ErrorCode, error.Identifier))
            .Should()
            .Equal(
                ("CP-VAL-001", "steps[0].what"), ("CP-VAL-033", "steps[0].takes"), ("CP-CLP-002", "steps[1].after"),
                ("CP-CLP-004", "steps[1].due"), ("CP-VAL-028", "steps[4].id"), ("CP-CLP-003", "steps"),
                ("CP-VAL-031", "bufferDays"));
    }

    [Theory]
    [InlineData(int.MinValue, false)]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(CloseOutPlan.MostDays, true)]
    [InlineData(CloseOutPlan.MostDays + 1, false)]
    [InlineData(int.MaxValue, false)]
    public void A_step_takes_no_days_up_to_ten_years(int days, bool made)
    {
        var plan = CloseOutPlan.From([Custom("a") with { Takes = days }], Figure(0));
        plan.ValidationErrors.Select(error => (error.ErrorCode, error.Identifier))
            .Should()
            .Equal(made ? [] : [("CP-VAL-033", "steps[0].takes")]);
        if (!made)
            CloseOutPlan
                .Standard.With(CloseOutPlan.Standard.Steps[0] with { Takes = days })
                .IsSuccess.Should()
                .BeFalse();
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_plan_has_at_most_64_steps(int steps, bool made) =>
        CloseOutPlan
            .From([.. Enumerable.Range(0, steps).Select(place => Custom($"s{place}"))], Figure(0))
            .IsSuccess.Should()
            .Be(made);

    [Fact]
    public void A_step_that_others_wait_for_cannot_be_left_out() =>
        CloseOutPlan
            .Standard.Without(CloseOutSteps.FinalReports)
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal("CP-CLP-002", "CP-CLP-002", "CP-CLP-002");

    [Property(MaxTest = 300)]
    public void A_plan_is_made_exactly_where_there_is_an_order_in_which_it_finishes(
        PositiveInt count, (byte From, byte To)[] arrows)
    {
        var steps = Math.Min(count.Get % 12 + 1, 12);
        var after = Enumerable
            .Range(0, steps)
            .Select(place =>
                arrows
                    .Where(arrow => arrow.From % steps == place)
                    .Select(arrow => arrow.To % steps)
                    .Distinct()
                    .ToArray())
            .ToArray();
        var made = CloseOutPlan.From(
            [.. after.Select((befores, place) => Custom($"s{place}", [.. befores.Select(before => $"s{before}")]))],
            Figure(0));
        var left = Enumerable.Range(0, steps).ToHashSet();
        while (left.RemoveWhere(step => !after[step].Any(left.Contains)) > 0) { }
        made.IsSuccess.Should().Be(left.Count == 0);
        if (!made.IsSuccess) return;
        var order = made.Value.Order.ToList();
        order.Order().Should().Equal(Enumerable.Range(0, steps));
        for (var step = 0; step < steps; step++)
            after[step].Where(before => order.IndexOf(before) > order.IndexOf(step)).Should().BeEmpty();
    }

    internal static PlannedStep Custom(string id, params string[] after) =>
        new(
            Id<CloseOutStep>.Of(id), $"do {id}", NoteOfEvent.AsKind, StepNeed.Mandatory,
            [.. after.Select(Id<CloseOutStep>.Of)],
            new(Side.Lead, Position.ProgrammeManager));

    private static PlannedStep Parsed(string text) =>
        text.Split('>') is [var id, var before] ? Custom(id, before) : Custom(text);
}
