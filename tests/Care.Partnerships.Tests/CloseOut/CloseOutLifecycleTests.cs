using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;
using AgreementStory = Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.CloseOut;

public class CloseOutLifecycleTests
{
    public static TheoryData<string> Names => [.. CloseOutScenarios.All.Select(scenario => scenario.Name)];

    public static TheoryData<string> StepNames => [.. StepScenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => CloseOutScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Theory]
    [MemberData(nameof(StepNames))]
    public void Scenario_of_a_step(string name) => StepScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped()
    {
        Kit.Coverage.Missing(CloseOutLifecycle.Table, CloseOutScenarios.All).Should().BeEmpty("each of these needs a scenario");
        Kit.Coverage.Missing(StepLifecycle.Table, StepScenarios.All).Should().BeEmpty("each of these needs a scenario");
    }

    [Fact]
    public void Each_phase_permits_exactly_these_commands()
    {
        CloseOutCommand[] commands =
        [
            new PlanCloseOut(Ana, Head, Plan, Anchors, [], ReopenedOn), new ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, new(new(2027, 5, 1)), ReopenedOn), new BeginCloseOut(Ana, ReopenedOn),
            new DetermineSettlement(Ana, Owed, ReopenedOn), new NoteRetention(Ana, ThreeYears, "A notice.", ReopenedOn), new CompleteCloseOut(Maria, ReopenedOn), new ReopenCloseOut(Maria, "An audit.", ReopenedOn),
        ];
        CloseOutLifecycle.Table.PermissionTable([Nothing.State, Planned.State, AllDone.State, Completed.State], commands).Should().Be("""
            NotStarted Planned Underway Closed
            x          -       -        -      PlanCloseOut
            -          x       x        -      ReplanCloseOut
            -          x       -        -      BeginCloseOut
            -          -       x        -      DetermineSettlement
            -          -       x        x      NoteRetention
            -          -       x        -      CompleteCloseOut
            -          -       -        x      ReopenCloseOut
            """);
    }

    [Fact]
    public void Each_phase_of_a_step_permits_exactly_these_commands()
    {
        var even = Begun.Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports).And(new DetermineSettlement(Fina, Even, DoneOn));
        var owed = Begun.Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports).And(new DetermineSettlement(Fina, Owing, DoneOn));
        var balance = CloseOutSteps.Balance;
        StepInCloseOut[] states =
        [
            new(owed.State, balance), new(owed.Done(balance).State, balance), new(even.On(balance, new WaiveStep(Ana, "None.", Maria, DoneOn)).State, balance), new(even.On(balance, new FindStepNotApplicable(Ana, DoneOn)).State, balance), new(even.State, balance),
        ];
        StepCommand[] commands = [new DoStep(Ana, EvidenceOf(balance), FiledOn), new WaiveStep(Ana, "None.", Maria, FiledOn), new FindStepNotApplicable(Ana, FiledOn), new TakeUpStep(Ana, "A bill.", FiledOn)];
        StepLifecycle.Table.PermissionTable(states, commands).Should().Be("""
            Open Done Waived NotApplicable Open
            x    -    -      -             -    DoStep
            -    -    -      -             x    WaiveStep
            -    -    -      -             x    FindStepNotApplicable
            -    x    x      x             -    TakeUpStep
            """);
    }

    [Fact]
    public void For_each_of_the_2048_sets_of_done_steps_a_step_is_accepted_exactly_if_what_comes_before_it_is_in_the_set()
    {
        var begun = Determined.State;
        var after = Plan.Steps.Select(step => step.After.Select(before => Plan.Steps.ToList().FindIndex(other => other.Id == before)).ToArray()).ToArray();
        StepEvent[] facts = [.. Plan.Steps.Select(step => new StepDone(step.Id, EvidenceOf(step.Id), null, Ana.Id, DoneOn))];
        var accepted = 0;
        for (var done = 0U; done < 1 << 11; done++)
        {
            var state = begun with { Settled = done, Facts = facts.Where((_, place) => (done >> place & 1) == 1).ToValueList() };
            for (var place = 0; place < facts.Length; place++)
            {
                var decision = StepLifecycle.Table.Decide(new(state, Plan.Steps[place].Id), new DoStep(Ana, EvidenceOf(Plan.Steps[place].Id), FiledOn));
                if ((done >> place & 1) == 1) { decision.Refusals.Select(refusal => refusal.Code).Should().Equal("CP-LIF-001"); continue; }
                var possible = Array.TrueForAll(after[place], before => (done >> before & 1) == 1);
                if (decision.IsAccepted != possible) Assert.Fail($"{Plan.Steps[place].Id} with {state.Facts}: {decision}");
                accepted += possible ? 1 : 0;
            }
        }

        accepted.Should().Be(7 * 1024 + 512 + 512 + 256 + 2, "seven steps wait for nothing, two for one step, one for two and the archive for nine");
    }

    [Fact]
    public void The_agreement_closes_with_its_closed_close_out_and_stays_closed_when_that_is_opened_again()
    {
        var agreement = AgreementStory.InCloseOut.State;
        var planned = CloseOutLifecycle.Table.Handle(AgreementCloseOut.NotStarted, new PlanCloseOut(Ana, CloseOutHeading.Of(Id<AgreementCloseOut>.Of("co-1"), agreement.Heading!), Plan, CloseOutAnchors.Of(agreement), [], PlannedOn)).Required();
        planned.State.Should().Be(Planned.State, "the story is that of this agreement");

        var closed = Completed.State;
        var close = Close(Maria, closed.Heading.Id.Value, closed.Course.Completed!.On, ClosingOn);
        var after = agreement.Record(close).State;
        after.Phase.Should().Be(AgreementPhase.Closed);

        var adjusted = Reopened.And(new DetermineSettlement(Fina, Even, ReopenedOn), new CompleteCloseOut(Maria, ReopenedOn)).State;
        after.Phase.Should().Be(AgreementPhase.Closed);
        adjusted.Course.Adjustments.Should().Equal(new CloseOutAdjustment(new("The audit took out 1,200.", Maria.Id, ReopenedOn), Owing, Even));
        after.Record(Close(Maria, closed.Heading.Id.Value, adjusted.Course.Completed!.On, ReopenedOn)).Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Phase);
    }

    [Fact]
    public void A_termination_moves_the_anchors_to_its_effective_day_and_an_extension_to_the_new_end()
    {
        CloseOutAnchors.Of(AgreementStory.InCloseOut.State).Should().Be(new CloseOutAnchors(End));
        CloseOutAnchors.Of(AgreementStory.Extended.State).End.Should().Be(AgreementStory.TwoMonths.NewEnd);
        CloseOutAnchors.Of(AgreementStory.EndedEarly.State).End.Should().Be(AgreementStory.TerminatedOn);
    }

    [Fact]
    public void A_meeting_is_on_time_on_the_thirtieth_day_before_the_end_and_late_a_day_later()
    {
        foreach (var (day, late) in new[] { (new LocalDate(2026, 8, 1), false), (new LocalDate(2026, 8, 2), true) })
        {
            var done = Begun.On(CloseOutSteps.PlanningMeeting, new DoStep(Ana, new MeetingMinutes("minutes", day, [Lead, Partner]), DoneOn)).State.FactOf(CloseOutSteps.PlanningMeeting);
            done.Should().BeOfType<StepDone>().Which.IsLate.Should().Be(late);
            done.Should().BeOfType<StepDone>().Which.DueOn.Should().Be(new LocalDate(2026, 8, 1));
        }
    }

    [Fact]
    public void Steps_keep_what_they_are_when_the_plan_is_made_anew_in_another_order()
    {
        var reversed = CloseOutPlan.From(Plan.Steps.Reverse().ToValueList(), Plan.BufferDays).Required();
        var state = Begun.Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.Survey).And(new ReplanCloseOut(Ana, ReplanCause.Adjusted, "As we read it.", reversed, Anchors, DoneOn)).State;
        foreach (var step in reversed.Steps)
            new StepInCloseOut(state, step.Id).Phase.Should().Be(step.Id == CloseOutSteps.ActivitiesVerified || step.Id == CloseOutSteps.Survey ? StepPhase.Done : StepPhase.Open);
        StepLifecycle.Table.Decide(new(state, CloseOutSteps.FinalReports), new DoStep(Ana, EvidenceOf(CloseOutSteps.FinalReports), DoneOn)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void A_termination_drops_open_steps_and_closes_with_the_shorter_table()
    {
        var terminated = Begun.Done(CloseOutSteps.ActivitiesVerified).And(new ReplanCloseOut(Ana, ReplanCause.Terminated, "The area is lost.", CloseOutPlan.EarlyTermination.Confirmed(), new(new(2026, 8, 15)), DoneOn), new DetermineSettlement(Fina, Owing, DoneOn));
        CloseOutLifecycle.Table.Decide(terminated.State, new CompleteCloseOut(Maria, ClosingOn)).Refusals.Select(refusal => refusal.Code).Should().Equal("CP-CLO-014", "CP-CLO-016");
        terminated.Done(CloseOutSteps.FinalReports, CloseOutSteps.Balance, CloseOutSteps.Letters, CloseOutSteps.Assets, CloseOutSteps.Archive).And(new CompleteCloseOut(Maria, ClosingOn)).State.Phase.Should().Be(CloseOutPhase.Closed);
    }

    [Fact]
    public void What_is_decided_about_the_time_after_is_read_as_long_as_its_step_is_done()
    {
        AllDone.State.Handover!.Next.Should().Be(NextForm.ContingencyAgreement);
        AllDone.State.Handover!.Of(CarriedKind.Lesson).Should().ContainSingle().Which.Text.Should().Be("Order timber earlier.");
        AllDone.On(CloseOutSteps.Archive, new TakeUpStep(Ana, "A box.", DoneOn)).On(CloseOutSteps.Next, new TakeUpStep(Ana, "The donor withdrew.", DoneOn)).State.Handover.Should().BeNull();
        (Begun.State.Handover, Begun.State.EvidenceOf<MeetingMinutes>(CloseOutSteps.PlanningMeeting)).Should().Be((null, null));
    }

    [Fact]
    public void A_close_out_that_was_never_planned_has_no_heading_and_no_schedule()
    {
        FluentActions.Invoking(() => AgreementCloseOut.NotStarted.Heading).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => AgreementCloseOut.NotStarted.Schedule).Should().Throw<InvalidOperationException>();
        (AgreementCloseOut.NotStarted.SideOf(Ana), AgreementCloseOut.NotStarted.PhaseOf(CloseOutSteps.Next)).Should().Be((null, StepPhase.Open));
    }

    [Fact]
    public void A_damaged_history_of_a_step_is_told_with_its_place_in_the_whole()
    {
        var place = Begun.History.Count;
        Damage(new StepDone(Id<CloseOutStep>.Of("badges"), EvidenceOf(CloseOutSteps.Recognition), null, Ana.Id, DoneOn), "badges is not in the plan");
        Damage(new StepTakenUp(CloseOutSteps.Next, "Why not.", Ana.Id, DoneOn), "cannot follow in phase Open");
        Damage(new StepDone(CloseOutSteps.Next, EvidenceOf(CloseOutSteps.Next), null, Ana.Id, BegunOn.PlusDays(-1)), "before the one that precedes it");
        Damage(new CloseOutReplanned(ReplanCause.Extended, "Roads.", Plan, new(new(9999, 12, 31)), Ana.Id, DoneOn), "does not fit what came before");

        void Damage(CloseOutEvent last, string why) => FluentActions.Invoking(() => CloseOutLifecycle.Table.Replay([.. Begun.History, last]))
            .Should().Throw<DamagedHistoryException>().Where(damaged => damaged.Index == place).WithMessage($"*{why}*");
    }

    [Fact]
    public void Final_reports_are_read_off_how_the_reports_stand()
    {
        var (narrative, financial) = (new FinalReport(Id<Report>.Of("r-8"), new(2026, 11, 10), new(2026, 11, 14)), new FinalReport(Id<Report>.Of("r-9"), new(2026, 11, 12), new(2026, 11, 15)));
        var standing = new ReportStanding(DoneOn, [], [], narrative, financial);
        FinalReportsAccepted.From(standing).Required().Should().Be(EvidenceOf(CloseOutSteps.FinalReports));
        Anchors.With(standing).Should().Be(Anchors with { FinalReportSubmitted = new(2026, 11, 12), FinalReportsReceived = new(2026, 11, 12) });
        var refused = FinalReportsAccepted.From(standing with { FinalNarrative = null, FinalFinancial = financial with { AcceptedOn = null } }).ValidationErrors.Single();
        (refused.ErrorCode, refused.ErrorMessage).Should().Be(("CP-STP-019", "As of 2026-11-20, the narrative report was not handed in and the financial report waits to be accepted: have both final reports accepted first."));
    }
}
