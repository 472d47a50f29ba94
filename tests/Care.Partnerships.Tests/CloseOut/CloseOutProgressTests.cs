using Care.Partnerships.CloseOut;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.CloseOut;

public class CloseOutProgressTests
{
    [Fact]
    public void What_is_done_next_and_late_is_read_on_a_day()
    {
        var progress = CloseOutProgress.Of(
            Begun.Done(CloseOutSteps.PlanningMeeting, CloseOutSteps.Survey).State, DoneOn);
        Ids(progress.Settled).Should().Equal("planning-meeting", "partnership-survey");
        Ids(progress.Next)
            .Should()
            .Equal(
                ["review-invitation", "activities-verified", "assets", "next-project", "recognition"],
                "the earliest due comes first, and what has no day last");
        Ids(progress.Late).Should().Equal("activities-verified", "review-invitation", "assets", "next-project");
        progress.WaitsFor.Should().Equal([Side.Lead], "the optional step is nobody's turn");
        progress.Count.Should().Be((2, 10));
        progress
            .Steps.Single(step => step.Step.Id == CloseOutSteps.Letters)
            .WaitsFor.Should()
            .Equal(CloseOutSteps.FinalReports, CloseOutSteps.Balance);
    }

    [Theory]
    [InlineData("2026-09-30", false)]
    [InlineData("2026-10-01", true)]
    public void An_open_step_is_late_on_the_day_after_it_was_due(string day, bool late) =>
        CloseOutProgress
            .Of(Begun.State, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)
            .Steps.Single(step => step.Step.Id == CloseOutSteps.ActivitiesVerified)
            .IsLate.Should()
            .Be(late);

    [Fact]
    public void A_step_done_late_stays_late()
    {
        var done = Begun
            .On(
                CloseOutSteps.PlanningMeeting,
                DoStep(Ana, new MeetingMinutes("m", new(2026, 8, 2), [Lead, Partner]), DoneOn))
            .State;
        Ids(CloseOutProgress.Of(done, DoneOn).Late).Should().Contain("planning-meeting");
    }

    [Fact]
    public void The_critical_path_leads_from_the_end_of_the_agreement_to_the_archive()
    {
        var progress = CloseOutProgress.Of(Begun.State, BegunOn);
        progress
            .CriticalPath.Select(step => step.Value)
            .Should()
            .Equal("activities-verified", "final-reports", "balance", "close-out-letters", "archive");
        progress.EarliestClosing.Should().Be(new LocalDate(2026, 9, 1).PlusDays(10 + 30 + 14 + 3 + 5));
        CloseOutProgress
            .Of(Begun.State, LocalDate.MaxIsoValue)
            .EarliestClosing.Should()
            .Be(LocalDate.MaxIsoValue, "nothing is later");
        CloseOutProgress
            .Of(Begun.State, DoneOn)
            .EarliestClosing.Should()
            .Be(DoneOn.PlusDays(62), "the end is past, and the work takes as long as it takes");
    }

    [Fact]
    public void The_earliest_course_never_leaves_the_calendar_however_long_the_steps_take()
    {
        var longest = CloseOutPlan
            .From(
                [
                    .. Enumerable
                        .Range(0, CloseOutPlan.MostSteps)
                        .Select(place =>
                            CloseOutPlanTests.Custom($"s{place}", place == 0 ? [] : [$"s{place - 1}"]) with
                            {
                                Takes = CloseOutPlan.MostDays, BeginsAfterEnd = true
                            })
                ],
                CloseOutDateTests.Figure(0))
            .Required();
        foreach (var end in new[] { LocalDate.MinIsoValue, End, LocalDate.MaxIsoValue })
        {
            var state = Nothing.And(PlanCloseOut(Ana, Head, longest, new(end), PlannedOn)).State;
            CloseOutProgress.Of(state, PlannedOn).CriticalPath.Should().HaveCount(64);
            CloseOutProgress.Of(state, LocalDate.MaxIsoValue).EarliestClosing.Should().Be(LocalDate.MaxIsoValue);
            CloseOutProgress
                .Of(state, LocalDate.MinIsoValue)
                .Steps.Should()
                .OnlyContain(step => step.EarliestOn != null);
        }

        CloseOutProgress
            .Of(Nothing.And(PlanCloseOut(Ana, Head, longest, Anchors, PlannedOn)).State, End)
            .EarliestClosing.Should()
            .Be(End.PlusDays(1 + 64 * CloseOutPlan.MostDays));
    }

    [Fact]
    public void With_all_settled_it_can_be_closed_today_and_whose_turn_it_was_is_nobodys()
    {
        var progress = CloseOutProgress.Of(AllDone.State, ClosingOn);
        (progress.EarliestClosing, progress.CriticalPath.Count, progress.WaitsFor.Count, progress.Count)
            .Should()
            .Be((ClosingOn, 0, 0, (10, 10)));
    }

    [Fact]
    public void Closed_and_unplanned_things_offer_nothing()
    {
        foreach (var state in new[] { Nothing.State, Completed.State })
            (CloseOutProgress.Of(state, ClosingOn) is { Steps.Count: 0, CriticalPath.Count: 0, EarliestClosing: null })
                .Should()
                .BeTrue();
    }

    [Fact]
    public void A_step_for_either_side_is_the_turn_of_both() =>
        CloseOutProgress
            .Of(AllDone.On(CloseOutSteps.Archive, TakeUpStep(Ana, "A box.", DoneOn)).State, DoneOn)
            .WaitsFor.Should()
            .Equal(Side.Lead, Side.Partner);

    [Fact]
    public void An_optional_step_counts_where_something_waits_for_it()
    {
        var plan = CloseOutPlan
            .From(
                [
                    CloseOutPlanTests.Custom("a") with
                    {
                        Need = StepNeed.Optional, Takes = 9
                    },
                    CloseOutPlanTests.Custom("b", "a") with
                    {
                        Takes = 2
                    },
                    CloseOutPlanTests.Custom("c") with
                    {
                        Need = StepNeed.Optional, Takes = 99
                    }
                ],
                CloseOutDateTests.Figure(0))
            .Required();
        var progress = CloseOutProgress.Of(
            Nothing.And(PlanCloseOut(Ana, Head, plan, Anchors, PlannedOn)).State, PlannedOn);
        (progress.EarliestClosing, string.Join(' ', progress.CriticalPath.AsEnumerable()))
            .Should()
            .Be((PlannedOn.PlusDays(11), "a b"));
        progress.Steps[2].EarliestOn.Should().BeNull();
    }

    [Property(MaxTest = 300)]
    public void The_earliest_closing_is_that_of_the_longest_chain_and_the_critical_path_is_such_a_chain(
        PositiveInt count, (byte From, byte To)[] arrows, byte[] days, byte needs, byte begins)
    {
        var steps = count.Get % 9 + 1;
        // Arrows lead backwards only, so that there is no circle.
        ValueList<PlannedStep> all =
        [
            .. Enumerable
                .Range(0, steps)
                .Select(place =>
                    CloseOutPlanTests.Custom(
                        $"s{place}",
                        [
                            .. arrows
                                .Where(arrow => arrow.From % steps == place && arrow.To % steps < place)
                                .Select(arrow => $"s{arrow.To % steps}")
                                .Distinct()
                        ]) with
                    {
                        Takes = days.Length == 0 ? 1 : days[place % days.Length] % 20,
                        Need = (needs >> place % 8 & 1) == 1 ? StepNeed.Optional : StepNeed.Mandatory,
                        BeginsAfterEnd = (begins >> place % 8 & 1) == 1,
                    })
        ];
        var on = End.PlusDays(-5);
        var progress = CloseOutProgress.Of(
            Nothing
                .And(
                    PlanCloseOut(
                        Ana, Head, CloseOutPlan.From(all, CloseOutDateTests.Figure(0)).Required(), Anchors,
                        PlannedOn))
                .State,
            on);

        // Every chain, walked one by one.
        int Ends(PlannedStep step) =>
            step.Takes
            + step.After.Select(before => Ends(all.Single(other => other.Id == before)))
                .Append(step.BeginsAfterEnd ? 6 : 0)
                .Max();
        var latest = all.Where(step => step.Need is not StepNeed.Optional).Select(Ends).Append(0).Max();
        progress.EarliestClosing.Should().Be(on.PlusDays(latest));
        var path = progress.CriticalPath.Select(id => all.Single(step => step.Id == id)).ToArray();
        for (var i = 1; i < path.Length; i++) path[i].After.Should().Contain(path[i - 1].Id);
        if (path.Length > 0) (path.Sum(step => step.Takes) + (path[0].BeginsAfterEnd ? 6 : 0)).Should().Be(latest);
    }

    private static IEnumerable<string> Ids(IEnumerable<StepProgress> steps) => steps.Select(step => step.Step.Id.Value);
}
