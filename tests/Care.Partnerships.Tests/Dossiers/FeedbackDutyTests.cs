using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Feedback;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Dossiers;

public class FeedbackDutyTests
{
    private static readonly AgreementDossier Running = new(Story.Running.State);

    [Fact]
    public void Each_step_is_asked_of_whoever_can_take_it_by_the_day_of_its_level()
    {
        Told(Received).Should().Be("acknowledge the case fbk-1, ana, 2026-06-05, confidential");
        Told(Acknowledged).Should().Be("classify the case fbk-1, ana, 2026-06-22, confidential");
        Told(ClassifiedSensitive).Should().Be("hand over the complaint fbk-1, ana, 2026-06-08, confidential");
        Told(ClassifiedComplaint).Should().Be("find somebody to handle the complaint fbk-1, ana, 2026-06-22");
        Told(Assigned).Should().Be("look into the complaint fbk-1, ben, 2026-06-22");
        Told(Investigating).Should().Be("decide on the complaint fbk-1, ben, 2026-06-22");
        Told(Decided).Should().Be("answer the complaint fbk-1, ben, 2026-06-22");
        Told(AssignedFeedback).Should().Be("answer the feedback fbk-1, ben, 2026-06-22");
        Told(Appealed).Should().Be("find somebody to handle the complaint fbk-1, ana, ");
        Told(Accepted).Should().Be("close the complaint fbk-1, ben, ");
        Told(HandedOver).Should().Be("decide on the complaint fbk-1, ida, , confidential");
        Told(DecidedOutside).Should().Be("close the complaint fbk-1, ida, , confidential");
        CaseTakenOver benIsConcerned = new(Ana, "He is named too.", [Ben.Id]), joseIsConcerned = new(
            Kim, "He is named too.", [Jose.Id]);
        Told(Investigating.And(benIsConcerned, Ana, OpenedOn))
            .Should().Be("find somebody else to handle the complaint fbk-1, ana, 2026-06-22");
        Told(Accepted.And(benIsConcerned, Ana, AnsweredOn)).Should().Be("close the complaint fbk-1, ana, ");
        Told(AnsweredAgain.And(joseIsConcerned, Ana, AppealedOn)).Should().Be("close the complaint fbk-1, kim, ");
        Told(Answered).Should().BeEmpty("it may still be appealed");
        (Told(Answered, LastDayToAppeal), Told(Answered, LastDayToAppeal.PlusDays(1)))
            .Should().Be(("", "close the complaint fbk-1, ben, "));
        foreach (var over in new[] { Nothing, Closed, Withdrawn }) Told(over).Should().BeEmpty();
    }

    [Fact]
    public void Retaliation_that_is_flagged_is_a_duty_of_whoever_holds_the_case_until_it_ends()
    {
        const string see = "see that nobody suffers for raising fbk-1: sanctions are suspended";
        Told(Assigned.And(Flag, Ana, OpenedOn), OpenedOn)
            .Should().Be($"look into the complaint fbk-1, ben, 2026-06-22; {see}, ben, , confidential");
        Told(Answered.And(Flag, Ana, LastDayToAppeal), LastDayToAppeal).Should().Be($"{see}, ben, , confidential");
        Told(HandedOver.And(Flag, Ida, ClosedOn), ClosedOn).Should().EndWith($"{see}, ida, , confidential");
        Told(Closed.And(Flag, Ana, ClosedOn), ClosedOn).Should().BeEmpty();
        var whole = Running with { FeedbackCases = [Assigned.And(Flag, Ana, OpenedOn).State] };
        new DutyReport(Names.None).Table([whole], OpenedOn).ToText().Should().NotContain("suffers");
    }

    [Fact]
    public void Whoever_is_late_is_late_by_the_days_of_the_case() =>
        (Late(SaidOn.PlusDays(4)), Late(SaidOn.PlusDays(9))).Should().Be((0, 5));

    [Property(Arbitrary = [typeof(FeedbackSequences)], MaxTest = 300)]
    public void A_duty_can_be_done_by_whom_it_names_and_all_is_over_without_one(FeedbackSequence sequence)
    {
        var state = FeedbackCase.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            state = state.Record(proposal).State;
            if (state.LastOn is not { } on) continue;
            var duties = Of(state, on.PlusDays(31));
            var isOver = state.Phase is FeedbackPhase.Closed or FeedbackPhase.Withdrawn;
            duties.Length.Should().Be(isOver ? 0 : state.AreSanctionsSuspended ? 2 : 1, "{0}", state);
            foreach (var duty in duties)
            {
                var possible = state.Permissions(duty.People[0], on.PlusDays(31)).Single(one => one.Fact == duty.Fact);
                possible.IsAllowed.Should().BeTrue("{0} in {1}: {2}", duty.What, state, possible);
                foreach (var who in FeedbackSequences.People)
                    if (!duty.IsConfidential && duty.Side is not null && state.SideOf(who) is not null
                        && who.Id != Dan.Id)
                        state.VisibleTo(who).Should().NotBe(FeedbackAccess.Nothing, "{0} may read of it", who);
            }
        }
    }

    [Fact]
    public void What_only_a_few_may_know_of_is_in_no_report_and_no_calendar()
    {
        var whole = Running with { FeedbackCases = [ClassifiedSensitive.State] };
        new DutyReport(Names.None).Table([whole], ClassOn).ToText().Should().NotContain("fbk-1");
        DutyCalendar.Of("x", whole.Duties(ClassOn), ClassOn).Should().NotContain("fbk-1");
        var known = Running with { FeedbackCases = [Assigned.State] };
        new DutyReport(Names.None).Table([known], ClassOn).ToText().Should().Contain("look into the complaint fbk-1");
        DutyCalendar.Of("x", known.Duties(ClassOn), ClassOn).Should().Contain("fbk-1");
    }

    [Fact]
    public void Where_cases_stopped_to_come_silence_is_told_as_a_question()
    {
        var whole = Running with { FeedbackCases = [Closed.State] };
        Silence(SaidOn.PlusMonths(6).PlusDays(-1)).Should().BeEmpty();
        Silence(SaidOn.PlusMonths(6)).Should().ContainSingle().Which.What.Should().Be(
            "no feedback is recorded since 1 Jun 2026: ask whether people trust the channel");

        Duty[] Silence(LocalDate on) =>
            [.. whole.Duties(on).Where(duty => duty.IsSilence && duty.Fact == typeof(CaseReceived))];
    }

    [Fact]
    public void Where_no_case_ever_came_silence_is_told_and_a_secret_case_does_not_change_it()
    {
        var never = Running.Agreement.Start!.Value.PlusMonths(6);
        Silence(Running, never.PlusDays(-1)).Should().BeEmpty();
        var told = Silence(Running, never);
        told.Should().ContainSingle().Which.What.Should().Be(
            "no feedback is recorded since 1 Mar 2026, the first day: ask whether people know and trust the channel");
        Silence(Running with { FeedbackCases = [Received.State] }, never).Should().Equal(told);
        Running.Duties(never, SilenceThresholds.Suggested.Unchecked with { FeedbackQuarters = 3 }).Should()
            .NotContain(duty => duty.Fact == typeof(CaseReceived));

        static Duty[] Silence(AgreementDossier whole, LocalDate on) =>
            [.. whole.Duties(on).Where(duty => duty.IsSilence && duty.Fact == typeof(CaseReceived))];
    }

    private static string Told(Kit.Given<FeedbackCase, FeedbackFact> given, LocalDate? on = null) =>
        string.Join("; ", Of(given.State, on ?? AppealedOn).Select(duty => FormattableString.Invariant(
            $"{duty.What}, {duty.People[0].Id}, {duty.By:uuuu-MM-dd}{(duty.IsConfidential ? ", confidential" : "")}")));

    private static int Late(LocalDate on) => Of(Received.State, on).Single().DaysLate;

    private static Duty[] Of(FeedbackCase one, LocalDate on) =>
    [
        .. (Running with { FeedbackCases = [one] }).Duties(on)
            .Where(duty => !duty.IsSilence && duty.Fact.IsSubclassOf(typeof(FeedbackFact))),
    ];
}
