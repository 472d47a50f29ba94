using Care.Partnerships.Dossiers;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Relationships.RelationshipStory;
using RelationshipGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Relationships.Relationship, Care.Partnerships.Relationships.RelationshipFact>;

namespace Care.Partnerships.Tests.Dossiers;

public class RelationshipDutyTests
{
    [Fact]
    public void Before_anybody_decides_each_side_says_what_it_is_worth_then_each_decides()
    {
        Told(Opened, OpenedOn).Should().Equal(
            "Lead: say what the partnership brings and is to bring, , 0",
            "Partner: say what the partnership brings and is to bring, , 0");
        Told(Stated, OpenedOn).Should().Equal(
            "Lead: decide whether to partner, , 0", "Partner: decide whether to partner, , 0");
        Told(OneAgreed, DecidedOn).Should().Equal("Lead: decide whether to partner, , 0");
        foreach (var over in new[] { Nothing, Declined }) Told(over, Later).Should().BeEmpty();
    }

    [Fact]
    public void What_was_promised_is_a_duty_after_the_end_until_it_is_kept_or_dropped()
    {
        string[] open =
        [
            "Lead ana: keep the promise: Four radios, 2025-06-30, 63",
            "Partner ben: keep the promise: A visit to the mayor, 2025-06-30, 63",
        ];
        Told(Ended, Later).Should().Equal(open);
        Told(DeclinedOwing, Later).Should().Equal(open[..1]);
        Told(Ended.And(RadiosKept, Ben, Later), Later).Should().Equal(open[1..]);
        var both = Ended.And(RadiosKept, Ben, Later)
            .And(new PromiseDropped(Visit, "No longer needed.", Ana), Ben, Later);
        Told(both, Later).Should().BeEmpty();
        both.State.Promises.Select(one => one.DaysLateOn(Later.PlusYears(9))).Should().Equal(0, 0);
    }

    [Fact]
    public void M1_a_promise_is_a_duty_of_whoever_owes_it_and_late_after_its_day()
    {
        var given = Partnered.And(PromiseRadios, Ben, Day).And(PromiseVisit, Ben, Day);
        Told(given, DueOn.PlusDays(-61)).Where(IsOfAPromise).Should().BeEmpty();
        Told(given, DueOn.PlusDays(-60)).Where(IsOfAPromise).Should().Equal(
            "Lead ana: keep the promise: Four radios, 2025-06-30, 0",
            "Partner ben: keep the promise: A visit to the mayor, 2025-06-30, 0");
        Told(given.And(RadiosKept, Ben, Day), DueOn.PlusDays(3)).Should()
            .Contain("Partner ben: keep the promise: A visit to the mayor, 2025-06-30, 3")
            .And.NotContain(line => line.Contains("radios", StringComparison.Ordinal));
    }

    [Fact]
    public void CC8_a_session_is_a_duty_of_both_from_sixty_days_before_its_day()
    {
        var due = DecidedOn.PlusMonths(3);
        Told(Partnered, due.PlusDays(-61)).Should().BeEmpty();
        Told(Partnered, due.PlusDays(-60)).Should().Equal(
            "either: meet face to face, with time for the cooperation itself, 2025-05-03, 0");
        Told(Partnered, due.PlusDays(1)).Should().Equal(
            "either: meet face to face, with time for the cooperation itself, 2025-05-03, 1");
        Told(Partnered, DecidedOn.PlusYears(1).PlusDays(1)).Should().Contain(
            "either: review how ready the two are, 2026-02-03, 1").And.Contain(
            "either: sit together on strategy, 2026-02-03, 1");
    }

    [Fact]
    public void LW2_what_is_committed_to_a_capacity_is_delivered_by_the_end_of_each_period()
    {
        var given = Partnered.And(Commit, Ana, Day);
        LocalDate first = new(2025, 12, 31), second = new(2026, 12, 31);
        Left(given, first.PlusDays(-61)).Should().BeEmpty();
        Left(given, first.PlusDays(-60)).Should().Equal("6000.00 USD by 2025-12-31, 0 late");
        Left(given.And(Course, Ben, Day), first.PlusDays(3)).Should().Equal("3500.00 USD by 2025-12-31, 3 late");
        var once = given.And(Course with { Amount = Usd(6_000) }, Ben, Day);
        Left(once, first.PlusDays(3)).Should().BeEmpty("the next period is far");
        Left(once, second).Should().Equal("4000.00 USD by 2026-12-31, 0 late");
        Left(once.And(Course with { Amount = Usd(4_000) }, Ben, Later), second).Should().BeEmpty();
        Left(given.And(End, Ben, Later), second).Should().BeEmpty("it is over");

        static string[] Left(RelationshipGiven given, LocalDate on) =>
        [
            .. RelationshipDuties.Of(given.State, on).Where(duty => duty.Fact == typeof(CapacityDelivered))
                .Select(duty => AgreementDossier.Finished(duty, on))
                .Select(duty => FormattableString.Invariant(
                    $"{duty.Amount} by {duty.By:uuuu-MM-dd}, {duty.DaysLate} late")),
        ];
    }

    [Fact]
    public void A14_a_condition_and_the_end_of_an_assessment_are_duties()
    {
        var given = Stated.And(Yes, Ana, DecidedOn).And(Assessment, Ana, Day);
        Told(given, DueOn.PlusDays(2)).Should().Contain(
            "Partner: meet the condition: two people sign each payment, 2025-06-30, 2");
        var met = given.And(TwoSign, Ana, Day);
        Told(met, new(2026, 12, 3)).Should().NotContain(line => line.Contains("assessment", StringComparison.Ordinal));
        Told(met, new(2027, 2, 4)).Should().Contain("Lead: renew the assessment (finance), 2027-02-02, 2");
        var renewed = met.And(new AssessmentRecorded(Id<OrganisationAssessment>.Of("due-2"), AssessmentFindings.Of(
            AssessmentKind.Finance, Side.Partner, "accounts of 2025", AssessmentOutcome.Accepted, Later,
            new(2028, 9, 1))), Ana, Later);
        Told(renewed, new(2027, 2, 4)).Should().NotContain(line => line.Contains("renew", StringComparison.Ordinal));
    }

    [Fact]
    public void Commitments_above_the_limit_are_a_duty_until_other_means_are_stated()
    {
        var limit = Partnered.And(new MeansStated(Means.Of(Usd(150), Usd(100))), Ben, Day);
        Told(limit, Day).Should().BeEmpty("at the limit is not above");
        var above = limit.And(new MeansStated(Means.Of(Usd(150.01m), Usd(100))), Ben, Day);
        Told(above, Day).Should().Equal(
            "Partner: look at commitments above the limit, and state the means anew, , 0");
        Told(above.And(TheirMeans, Jose, Day), Day).Should().BeEmpty();
        Told(above.And(End, Ben, Day), Day).Should().BeEmpty();
    }

    [Property(Arbitrary = [typeof(RelationshipSequences)], MaxTest = 200)]
    public void I20_only_what_was_promised_is_asked_once_it_is_over_and_nobody_is_asked_what_the_phase_forbids(
        RelationshipSequence sequence)
    {
        var (state, history) = (Relationship.NotStarted, new List<IEntry<RelationshipFact>>());
        foreach (var proposal in sequence.Proposals)
        {
            if (state.Record(proposal) is not { IsAccepted: true } outcome) continue;
            state = outcome.State;
            history.Add(outcome.Entry);
            foreach (var day in new[] { LocalDate.MinIsoValue, Later, LocalDate.MaxIsoValue })
            {
                var duties = Of(history, day);
                if (!state.IsAlive) duties.Should().NotContain(duty => duty.Fact != typeof(PromiseKept));
                foreach (var duty in duties)
                    Relationship.Lifecycle.Rows.Single(row => row.Fact == duty.Fact.Name)
                        .From.Should().Contain($"{state.Phase}", "{0}", duty);
            }
        }
    }

    private static bool IsOfAPromise(string line) => line.Contains("promise", StringComparison.Ordinal);

    private static ValueList<Duty> Of(IReadOnlyList<IEntry<RelationshipFact>> history, LocalDate on) => new Dossier("x")
    {
        Relationships = [History.Of(Heading.Id, Relationship.Lifecycle, history)],
    }.Duties(on);

    private static string[] Told(RelationshipGiven given, LocalDate on) =>
    [
        .. Of(given.History, on).Select(duty =>
            string.Join(' ', [duty.Side?.ToString() ?? "either", .. duty.People.Select(one => one.Name)])
            + FormattableString.Invariant($": {duty.What}, {duty.By:uuuu-MM-dd}, {duty.DaysLate}")),
    ];
}
