using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;
using AgreementStory = Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.CloseOut;

public class CloseOutLifecycleTests
{
    public static TheoryData<string> Names => [.. CloseOutScenarios.All.Select(scenario => scenario.Name)];

    public static TheoryData<string> StepNames => [.. StepScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("CloseOut/refusals", CloseOutScenarios.All);

    [Fact]
    public void Every_refusal_of_a_step_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("CloseOut/refusals-of-steps", StepScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => CloseOutScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Theory]
    [MemberData(nameof(StepNames))]
    public void Scenario_of_a_step(string name) => StepScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped()
    {
        Kit.Coverage.Missing(AgreementCloseOut.Lifecycle, CloseOutScenarios.All)
            .Should()
            .BeEmpty("each of these needs a scenario");
        Kit.Coverage.Missing(CloseOutStep.Lifecycle, StepScenarios.All)
            .Should()
            .BeEmpty("each of these needs a scenario");
    }

    [Fact]
    public void Each_phase_permits_exactly_these_commands()
    {
        IEntry<CloseOutFact>[] proposals =
        [
            PlanCloseOut(Ana, Head, Plan, Anchors, ReopenedOn),
            ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, new(new(2027, 5, 1)), ReopenedOn),
            BeginCloseOut(Ana, ReopenedOn), DetermineSettlement(Ana, Owed, ReopenedOn),
            NoteRetention(Ana, ThreeYears, "A notice.", ReopenedOn), CompleteCloseOut(Maria, ReopenedOn),
            ReopenCloseOut(Maria, "An audit.", ReopenedOn),
        ];
        AgreementCloseOut[] states = [Nothing.State, Planned.State, AllDone.State, Completed.State];
        AgreementCloseOut.Lifecycle.PermissionTable([.. states.Select(state => ($"{state.Phase}", state))], proposals)
            .Should().Be("""
            NotStarted
            | Planned
            | | Underway
            | | | Closed
            x - - -  CloseOutPlanned
            - x x -  CloseOutReplanned
            - x - -  CloseOutStarted
            - - x -  SettlementDetermined
            - - x x  RecordRetentionSet
            - - x -  CloseOutCompleted
            - - - x  CloseOutReopened
            """);
    }

    [Fact]
    public void Each_phase_of_a_step_permits_exactly_these_commands()
    {
        var even = Begun
            .Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports)
            .And(DetermineSettlement(Fina, Even, DoneOn));
        var owed = Begun
            .Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports)
            .And(DetermineSettlement(Fina, Owing, DoneOn));
        var balance = CloseOutSteps.Balance;
        AgreementCloseOut[] states =
        [
            owed.State, owed.Done(balance).State, even.On(balance, WaiveStep(Ana, "None.", Maria, DoneOn)).State,
            even.On(balance, FindStepNotApplicable(Ana, DoneOn)).State, even.State,
        ];
        StepAct[] acts =
        [
            DoStep(Ana, EvidenceOf(balance), FiledOn), WaiveStep(Ana, "None.", Maria, FiledOn),
            FindStepNotApplicable(Ana, FiledOn), TakeUpStep(Ana, "A bill.", FiledOn),
        ];
        (string, AgreementCloseOut)[] headed = [.. states.Select(state => ($"{state.PhaseOf(balance)}", state))];
        AgreementCloseOut.Lifecycle.PermissionTable(headed, [.. acts.Select(act => act(owed.State, balance))])
            .Should().Be("""
            Open
            | Done
            | | Waived
            | | | NotApplicable
            | | | | Open
            x - - - -  StepDone
            - - - - x  StepWaived
            - - - - x  StepMarkedNotApplicable
            - x x x -  StepReopened
            """);
    }

    [Fact]
    public void For_each_of_the_2048_sets_of_done_steps_a_step_is_accepted_if_what_comes_before_is_in_the_set()
    {
        var begun = Determined.State;
        var after = Plan
            .Steps.Select(step =>
                step.After.Select(before => Plan.Steps.ToList().FindIndex(other => other.Id == before)).ToArray())
            .ToArray();
        CloseOutStep[] settled =
        [
            .. begun.Steps.Select(step =>
                step with
                {
                    Phase = StepPhase.Done, Last = Entry.Of(begun.Doing(step.Id, EvidenceOf(step.Id)), Ana, DoneOn)
                })
        ];
        var accepted = 0;
        for (var done = 0U; done < 1 << 11; done++)
        {
            var state = begun with
            {
                Steps = [.. begun.Steps.Select((step, place) => (done >> place & 1) == 1 ? settled[place] : step)]
            };
            for (var place = 0; place < settled.Length; place++)
            {
                var step = Plan.Steps[place].Id;
                var decision = AgreementCloseOut.Lifecycle.Decide(
                    state, state.Doing(step, EvidenceOf(step)), Ana, FiledOn);
                if ((done >> place & 1) == 1)
                {
                    decision.Refusals.Select(refusal => refusal.Code).Should().Equal("CP-LIF-001");
                    continue;
                }
                var possible = Array.TrueForAll(after[place], before => (done >> before & 1) == 1);
                if (decision.IsAccepted != possible) Assert.Fail($"{step} with {done:b}: {decision}");
                accepted += possible ? 1 : 0;
            }
        }

        accepted
            .Should()
            .Be(
                7 * 1024 + 512 + 512 + 256 + 2,
                "seven steps wait for nothing, two for one step, one for two and the archive for nine");
    }

    [Fact]
    public void The_agreement_closes_with_its_closed_close_out_and_stays_closed_when_that_is_opened_again()
    {
        var agreement = AgreementStory.InCloseOut.State;
        var planned = AgreementCloseOut.NotStarted.Record(
            PlanCloseOut(
                Ana, CloseOutHeading.Of(Id<AgreementCloseOut>.Of("co-1"), agreement.Heading!), Plan,
                CloseOutAnchors.Of(agreement), PlannedOn));
        planned.State.Should().Be(Planned.State, "the story is that of this agreement");

        var closed = Completed.State;
        closed.Completed.Should().Be(Certificates.Completed(ClosingOn, End, Usd(246_000m)));
        var close = Close(Maria, closed.Completed!, Certificates.Closed(ClosingOn, Usd(246_000m)), ClosingOn);
        var after = agreement.Record(close).State;
        after.Phase.Should().Be(AgreementPhase.Closed);
        (AllDone.State.Completed, Reopened.State.Completed).Should()
            .Be((null, null), "only what is closed certifies it");

        var adjusted = Reopened
            .And(DetermineSettlement(Fina, Even, ReopenedOn), CompleteCloseOut(Maria, ReopenedOn))
            .State;
        after.Phase.Should().Be(AgreementPhase.Closed);
        adjusted
            .Course.Adjustments.Should()
            .Equal(
                new CloseOutAdjustment(
                    Entry.Of(new CloseOutReopened("The audit took out 1,200."), Maria, ReopenedOn), Owing, Even));
        after
            .Record(Close(Maria, adjusted.Completed!, Certificates.Closed(ClosingOn, Usd(240_000m)), ReopenedOn))
            .Refusals.Should()
            .ContainSingle()
            .Which.Kind.Should()
            .Be(RefusalKind.Phase);
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
            var minutes = new MeetingMinutes("minutes", day, [Lead, Partner]);
            var done = Begun
                .On(CloseOutSteps.PlanningMeeting, DoStep(Ana, minutes, DoneOn))
                .State.StepOf(CloseOutSteps.PlanningMeeting)!
                .Settled!.Fact;
            done.Should().Be(new StepDone(CloseOutSteps.PlanningMeeting, minutes, new LocalDate(2026, 8, 1)));
            ((StepDone)done).IsLate.Should().Be(late);
        }
    }

    [Fact]
    public void Steps_keep_what_they_are_when_the_plan_is_made_anew_in_another_order()
    {
        var reversed = CloseOutPlan
            .From(Plan.Steps.Reverse().ToValueList(), Plan.BufferDays, Plan.ReviewDays).Required();
        var state = Begun
            .Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.Survey)
            .And(ReplanCloseOut(Ana, ReplanCause.Adjusted, "As we read it.", reversed, Anchors, DoneOn))
            .State;
        foreach (var step in reversed.Steps)
            state
                .PhaseOf(step.Id)
                .Should()
                .Be(
                    step.Id == CloseOutSteps.ActivitiesVerified || step.Id == CloseOutSteps.Survey
                        ? StepPhase.Done
                        : StepPhase.Open);
        state
            .Record(state.Doing(CloseOutSteps.FinalReports, EvidenceOf(CloseOutSteps.FinalReports)), Ana, DoneOn)
            .IsAccepted.Should()
            .BeTrue();
    }

    [Fact]
    public void A_termination_drops_open_steps_and_closes_with_the_shorter_table()
    {
        var terminated = Begun
            .Done(CloseOutSteps.ActivitiesVerified)
            .And(
                ReplanCloseOut(
                    Ana, ReplanCause.Terminated, "The area is lost.",
                    CloseOutPlan.EarlyTermination.Confirmed("CARE", new(2025, 11, 1)),
                    new(new(2026, 8, 15)), DoneOn),
                DetermineSettlement(Fina, Owing, DoneOn));
        terminated
            .State.Record(CompleteCloseOut(Maria, ClosingOn))
            .Refusals.Select(refusal => refusal.Code)
            .Should()
            .Equal("CP-CLO-006", "CP-CLO-008");
        terminated
            .Done(
                CloseOutSteps.FinalReports, CloseOutSteps.Balance, CloseOutSteps.Letters, CloseOutSteps.Assets,
                CloseOutSteps.Archive)
            .And(CompleteCloseOut(Maria, ClosingOn))
            .State.Phase.Should()
            .Be(CloseOutPhase.Closed);
    }

    [Fact]
    public void What_is_decided_about_the_time_after_is_read_as_long_as_its_step_is_done()
    {
        AllDone.State.Handover!.Next.Should().Be(NextRelationship.ContingencyAgreement);
        AllDone
            .State.Handover!.Of(HandoverItemKind.Lesson)
            .Should()
            .ContainSingle()
            .Which.Text.Should()
            .Be("Order timber earlier.");
        AllDone
            .On(CloseOutSteps.Archive, TakeUpStep(Ana, "A box.", DoneOn))
            .On(CloseOutSteps.Next, TakeUpStep(Ana, "The donor withdrew.", DoneOn))
            .State.Handover.Should()
            .BeNull();
        (Begun.State.Handover, Begun.State.StepOf(CloseOutSteps.PlanningMeeting)!.Evidence).Should().Be((null, null));
    }

    [Fact]
    public void A_close_out_that_was_never_planned_has_nothing_and_throws_nothing()
    {
        var none = AgreementCloseOut.NotStarted;
        (none.Heading, none.Sides, none.Schedule, none.Settlement, none.Handover, none.LastOn, none.Steps.Count)
            .Should()
            .Be((null, null, null, null, null, null, 0));
        (
            none.SideOf(Ana), none.StepOf(CloseOutSteps.Next),
            none.Doing(CloseOutSteps.Next, EvidenceOf(CloseOutSteps.Next)).DueOn)
            .Should()
            .Be((null, null, null));
        none.Permissions(CloseOutSteps.Next, Ana, DoneOn).Should().OnlyContain(possible => !possible.IsAllowed);
        none.Due(DoneOn).Should().BeEmpty();
        $"{none} {CloseOutProgress.Of(none, DoneOn)}".Should().NotContain("Exception");
    }

    [Fact]
    public void Every_history_that_was_recorded_passes_the_audit()
    {
        foreach (var scenario in CloseOutScenarios.All.Concat(StepScenarios.All))
        {
            var outcome = scenario.Lifecycle.Record(scenario.State, scenario.When);
            IEntry<CloseOutFact>[] history = outcome.IsAccepted
                ? [.. scenario.Given.History, outcome.Entry]
                : [.. scenario.Given.History];
            scenario.Lifecycle.Audit(history).Should().BeEmpty(scenario.Name);
            scenario.Lifecycle.Replay(history).Should().Be(outcome.State, scenario.Name);
        }
    }

    public static TheoryData<string, string> Wrong =>
        new()
        {
            { "CP-LIF-007", "a stranger begins it" }, { "CP-LIF-008", "the end is a day of another calendar" },
            { "CP-STP-003", "a step before what comes before it" }, { "CP-STP-004", "other evidence" },
            { "CP-LIF-014", "by the other side" }, { "CP-STP-018", "another due day" },
            { "CP-LIF-007", "a waiver of a stranger" }, { "CP-STP-008", "paid before it is settled" },
            { "CP-CLO-005", "an extension to an earlier day" }, { "CP-CLO-006", "closed with open steps" },
            { "CP-LIF-010", "noted twice" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void One_wrong_entry_in_a_lawful_history_is_told_at_its_place(string code, string what)
    {
        var (balance, survey) = (CloseOutSteps.Balance, CloseOutSteps.Survey);
        var note = NoteRetention(Fina, ThreeYears, "A notice.", DoneOn);
        IEntry<CloseOutFact>[] history = code switch
        {
            "CP-LIF-007" when what is "a stranger begins it" => [.. Planned.History, BeginCloseOut(Stranger, BegunOn)],
            "CP-LIF-008" =>
            [
                PlanCloseOut(Ana, Head, Plan, new(new(2026, 8, 31, CalendarSystem.Julian)), PlannedOn)
            ],
            "CP-STP-003" =>
            [
                .. Begun.History,
                DoStep(Ana, EvidenceOf(CloseOutSteps.FinalReports), DoneOn)(Begun.State, CloseOutSteps.FinalReports)
            ],
            "CP-STP-004" =>
            [
                .. Begun.History, DoStep(Ana, EvidenceOf(CloseOutSteps.Recognition), DoneOn)(Begun.State, survey)
            ],
            "CP-LIF-014" =>
            [
                .. Begun.History,
                DoStep(Ben, EvidenceOf(CloseOutSteps.PlanningMeeting), DoneOn)(
                    Begun.State, CloseOutSteps.PlanningMeeting)
            ],
            "CP-STP-018" =>
            [
                .. Begun.History,
                Entry.Of(Begun.State.Doing(survey, EvidenceOf(survey)) with { DueOn = null }, Ana, DoneOn)
            ],
            "CP-LIF-007" => [.. Begun.History, WaiveStep(Ana, "No time.", Stranger, DoneOn)(Begun.State, survey)],
            "CP-STP-008" =>
            [
                .. Begun.Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports).History,
                DoStep(Ana, EvidenceOf(balance), DoneOn)(Begun.State, balance)
            ],
            "CP-CLO-005" =>
            [
                .. Begun.History,
                ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, new(End.PlusDays(-1)), DoneOn)
            ],
            "CP-CLO-006" =>
            [
                .. Begun.And(DetermineSettlement(Fina, Even, DoneOn)).History, CompleteCloseOut(Maria, DoneOn)
            ],
            _            => [.. Begun.And(note).History, note],
        };
        var found = AgreementCloseOut.Lifecycle.Audit(history).Should().ContainSingle(what).Subject;
        (found.Place, found.Refusals.Select(refusal => refusal.Code).Contains(code))
            .Should()
            .Be((history.Length - 1, true), found.ToString());
        found.Entry.Should().Be(history[^1]);
    }

    [Fact]
    public void A_damaged_history_of_a_step_is_told_with_its_place_in_the_whole()
    {
        var place = Begun.History.Count;
        var (next, badges) = (CloseOutSteps.Next, Id<CloseOutStep>.Of("badges"));
        Damage(
            DoStep(Ana, EvidenceOf(CloseOutSteps.Recognition), DoneOn)(Begun.State, badges),
            "badges is not in the plan");
        Damage(TakeUpStep(Ana, "Why not.", DoneOn)(Begun.State, next), "cannot follow in phase Open");
        Damage(
            DoStep(Ana, EvidenceOf(next), BegunOn.PlusDays(-1))(Begun.State, next),
            "before the one that precedes it");
        Damage(
            Entry.Of(Begun.State.Doing(next, EvidenceOf(next)), Actor.Clock, DoneOn),
            "cannot be recorded by the clock");
        Damage(
            ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, new(new(9999, 12, 31)), DoneOn),
            "does not fit what came before");

        void Damage(IEntry<CloseOutFact> last, string why) =>
            FluentActions
                .Invoking(() => AgreementCloseOut.Lifecycle.Replay([.. Begun.History, last]))
                .Should()
                .Throw<DamagedHistoryException>()
                .Where(damaged => damaged.Index == place)
                .WithMessage($"*{why}*");
    }

    [Fact]
    public void A_step_that_is_settled_twice_is_damaged_in_whatever_way()
    {
        var survey = CloseOutSteps.Survey;
        var done = Begun.Done(survey);
        StepAct[] again =
        [
            DoStep(Ben, EvidenceOf(survey), FiledOn), WaiveStep(Ana, "Nobody answered.", Maria, FiledOn),
            FindStepNotApplicable(Ana, FiledOn)
        ];
        foreach (var act in again)
        {
            var second = act(done.State, survey);
            FluentActions
                .Invoking(() => AgreementCloseOut.Lifecycle.Replay([.. done.History, second]))
                .Should()
                .Throw<DamagedHistoryException>()
                .Where(damaged => damaged.Index == done.History.Count);
            FluentActions
                .Invoking(() => AgreementCloseOut.Lifecycle.Evolve(done.State, second))
                .Should()
                .Throw<InvalidOperationException>()
                .WithMessage("*is Done already*");
        }
    }

    [Fact]
    public void What_was_said_too_long_ago_about_the_due_day_is_refused()
    {
        var survey = CloseOutSteps.Survey;
        var said = Begun.State.Doing(survey, EvidenceOf(survey));
        var replanned = Begun
            .And(ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, new(End.PlusDays(7)), DoneOn))
            .State;
        var refused = replanned.Record(said, Ana, DoneOn).Refusals.Should().ContainSingle().Subject;
        (refused.Code, refused.Field).Should().Be(("CP-STP-018", "dueOn"));
        refused.Message.Should().Contain("2026-10-30").And.Contain("2026-11-06");
        replanned.Record(replanned.Doing(survey, EvidenceOf(survey)), Ana, DoneOn).IsAccepted.Should().BeTrue();
        replanned
            .Record(said with { DueOn = null }, Ana, DoneOn)
            .Refusals[0]
            .Message.Should()
            .Contain("due on no day of its own");
    }

    [Fact]
    public void What_cannot_be_paid_is_not_offered()
    {
        var reported = Begun.Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports);
        Offered(reported.State).Should().Equal("CP-STP-008");
        Offered(reported.And(DetermineSettlement(Fina, Even, DoneOn)).State).Should().Equal("CP-STP-009");
        Offered(reported.And(DetermineSettlement(Fina, Owing, DoneOn)).State).Should().BeEmpty();

        static IEnumerable<string> Offered(AgreementCloseOut closeOut) =>
            closeOut
                .Permissions(CloseOutSteps.Balance, Ana, DoneOn)
                .Single(possible => possible.Fact == typeof(StepDone))
                .Refusals.Select(refusal => refusal.Code);
    }

    [Fact]
    public void Days_of_another_calendar_are_refused_before_anything_is_counted_from_them()
    {
        var julian = new LocalDate(2026, 8, 31, CalendarSystem.Julian);
        Codes(Nothing.State, PlanCloseOut(Ana, Head, Plan, new(julian), PlannedOn)).Should().Equal("CP-LIF-008");
        Codes(Begun.State, NoteRetention(Fina, new(RetentionEnd.OnDay, julian), "A notice.", DoneOn))
            .Should()
            .Equal("CP-LIF-008");
        Codes(
                Nothing.State,
                PlanCloseOut(Ana, Head, Plan, Anchors with { FinalReportSubmitted = julian }, PlannedOn))
            .Should()
            .Equal("CP-LIF-009");
        Codes(
                Begun.State,
                DoStep(Ana, new NoteOfEvent("Dinner.", julian), DoneOn)(Begun.State, CloseOutSteps.Recognition))
            .Should()
            .Equal("CP-LIF-009");
        CloseOutProgress.Of(Begun.State, julian).On.Calendar.Should().Be(CalendarSystem.Iso);

        static IEnumerable<string> Codes(AgreementCloseOut closeOut, IEntry<CloseOutFact> proposal) =>
            closeOut.Record(proposal).Refusals.Select(refusal => refusal.Code);
    }

    [Fact]
    public void What_is_owed_for_assets_and_not_settled_is_told_in_sums_or_as_nothing()
    {
        var usd = Money.Of(1_200m, Currency.Usd);
        CloseOutRefusals.AssetsNotSettled([usd, Money.Of(5m, Currency.Php)], []).Message.Should().StartWith(
            "Owed to the funder for assets is 1,200.00 USD and 5.00 PHP, and the settlement says nothing: ");
        CloseOutRefusals.AssetsNotSettled([], [usd]).Message.Should().StartWith(
            "Owed to the funder for assets is nothing, and the settlement says 1,200.00 USD: ");
    }

    [Theory]
    [InlineData(ReplanCause.Extended, "the end is a later day")]
    [InlineData(ReplanCause.Terminated, "the end is no later day")]
    [InlineData(ReplanCause.FinalReportSubmitted, "there is a new day of submission")]
    [InlineData(ReplanCause.FinalReportsReceived, "there is a new day of receipt")]
    public void A_cause_that_does_not_fit_is_told_what_would(ReplanCause cause, string what)
    {
        // A later end does not fit a termination; an earlier one fits nothing else here.
        CloseOutAnchors anchors = new(End.PlusDays(cause is ReplanCause.Terminated ? 7 : -7));
        var (state, fact) = (Planned.State, new CloseOutReplanned(cause, "So.", Plan, anchors));
        AgreementCloseOut.Lifecycle.Decide(state, fact, Ana, BegunOn).Refusals
            .Should().ContainSingle(refusal => refusal.Code == "CP-CLO-005")
            .Which.Message.Should().Contain(what);
    }

    [Fact]
    public void Final_reports_are_read_off_how_the_reports_stand()
    {
        FinalReportsAccepted evidence = new(CloseOutStory.Accepted), early = new(Unreviewed);
        (evidence.FactOn, early.FactOn).Should().Be((new(2026, 11, 15), new(2026, 11, 12)));
        Anchors
            .With(CloseOutStory.Accepted)
            .Should()
            .Be(Anchors with { FinalReportSubmitted = new(2026, 11, 12), FinalReportsReceived = new(2026, 11, 12) });
        var missing = new FinalReportsAccepted(new(Head.Agreement, null, Unreviewed.Financial));
        var begun = Begun.Done(CloseOutSteps.ActivitiesVerified).State;
        var refused = begun.Record(begun.Doing(CloseOutSteps.FinalReports, missing), Ana, DoneOn).Refusals.Single();
        (refused.Code, refused.Message)
            .Should()
            .Be(
                (
                    "CP-STP-016",
                    "the narrative report was not handed in and the financial report waits to be "
                    + "accepted: have both final reports accepted first."
                ));
    }
}
