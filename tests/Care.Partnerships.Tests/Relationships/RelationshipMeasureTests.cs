using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Relationships.RelationshipStory;

namespace Care.Partnerships.Tests.Relationships;

public class RelationshipMeasureTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(ParticipationMode.Informed, false)]
    [InlineData(ParticipationMode.Consulted, true)]
    [InlineData(ParticipationMode.DecidedTogether, true)]
    [InlineData(ParticipationMode.Led, true)]
    public void Being_consulted_is_the_least_that_counts_for_either_side(ParticipationMode? mode, bool? wasConsulted)
    {
        new PhaseParticipation(CyclePhase.Design, mode, null).WasConsulted(Side.Lead).Should().Be(wasConsulted);
        new PhaseParticipation(CyclePhase.Design, null, mode).WasConsulted(Side.Partner).Should().Be(wasConsulted);
        new PhaseParticipation(CyclePhase.Design, null, mode).WasConsulted(Side.Lead).Should().BeNull();
    }

    [Fact]
    public void M1_a_promise_without_somebody_who_owes_it_or_without_a_day_is_not_made() =>
        Codes(PromiseTerms.From(null, PromiseKind.Goods, " ", null)).Should().Equal(
            "CP-REL-002 owner", "CP-VAL-001 what", "CP-REL-003 dueOn");

    [Fact]
    public void M1_a_promise_is_late_from_the_day_after_its_day_until_it_is_kept()
    {
        var open = Full.State.Promises.Find(Radios)!;
        (open.DaysLateOn(DueOn), open.DaysLateOn(DueOn.PlusDays(1))).Should().Be((0, 1));
        Settled.State.Promises.Find(Radios)!.DaysLateOn(Later).Should().Be(0, "it was kept in time");
        var late = Full.And(RadiosKept with { KeptOn = DueOn.PlusDays(5) }, Ben, Later).State.Promises.Find(Radios)!;
        (late.DaysLateOn(Later.PlusYears(1)), late.IsOpen).Should().Be((5, false));
        var dropped = Full.And(RadiosDropped, Ana, Later).State.Promises.Find(Radios)!;
        (dropped.DaysLateOn(Later), dropped.IsOpen).Should().Be((0, false));
    }

    [Fact]
    public void PS4_phases_in_which_the_partner_was_not_consulted_and_those_of_which_nothing_is_known()
    {
        var rows = Full.State.ParticipationIn("Shelter 2025");
        rows.Count.Should().Be(9);
        rows[(int)CyclePhase.NeedsAssessment].Should().Be(
            new PhaseParticipation(CyclePhase.NeedsAssessment, null, ParticipationMode.Led));
        var design = rows[(int)CyclePhase.Design];
        (design.WasConsulted(Side.Partner), design.WasConsulted(Side.Lead)).Should().Be((false, true));
        var gaps = Full.State.ParticipationGaps("Shelter 2025");
        gaps.Select(gap => gap.Phase).Should().Equal(
            Enum.GetValues<CyclePhase>().Where(phase => phase != CyclePhase.NeedsAssessment));
        gaps.Where(gap => gap.WasConsulted(Side.Partner) is null)
            .Should().HaveCount(7, "nothing recorded is not \"no\"");
        Full.State.ParticipationGaps("Shelter 2025", Side.Lead).Should().HaveCount(8);
        Full.And(Told with { How = ParticipationMode.Consulted }, Jose, Day).State
            .ParticipationGaps("Shelter 2025").Select(gap => gap.Phase).Should().NotContain(CyclePhase.Design);
        Full.State.ParticipationGaps("another").Should().HaveCount(9);
        Full.State.Projects.Should().Equal("Shelter 2025");
    }

    [Fact]
    public void CC8_and_LW1_the_last_session_of_each_kind_and_when_the_next_is_due()
    {
        SessionGap Gap(Relationship of, SessionKind kind, LocalDate on) =>
            of.SessionGaps(on).Single(g => g.Kind == kind);
        var due = DecidedOn.PlusMonths(3);
        Gap(Full.State, SessionKind.FaceToFace, due).Should().Be(
            new SessionGap(SessionKind.FaceToFace, DecidedOn, 3, due, due) { LedBy = [Side.Lead, Side.Partner] });
        Gap(Full.State, SessionKind.FaceToFace, due).IsOverdue.Should().BeFalse();
        Gap(Full.State, SessionKind.FaceToFace, due.PlusDays(1)).IsOverdue.Should().BeTrue();
        Gap(Full.State, SessionKind.Strategy, due).DueOn.Should().Be(DecidedOn.PlusYears(1));
        Gap(Full.State, SessionKind.Dialogue, Later).IsOverdue.Should().BeNull("nobody set a limit");
        Gap(Partnered.State, SessionKind.FaceToFace, due.PlusDays(1)).Should().Be(
            new SessionGap(SessionKind.FaceToFace, null, null, due, due.PlusDays(1)), "never held is due too");
        Gap(Stated.State, SessionKind.FaceToFace, Later).IsOverdue.Should().BeNull("they are no partners yet");
        Gap(Full.State, SessionKind.Strategy, DecidedOn.PlusDays(-1)).LastOn.Should().BeNull("it came later");
    }

    [Fact]
    public void A_session_is_cofacilitated_where_people_of_both_sides_led_through_it()
    {
        var after = new SessionHeld(SessionKind.AfterActionReview, DecidedOn, [Ana, Ben], [Ana, Ben, Stranger]);
        (bool?, ValueList<Side>) Led(params SessionHeld[] held)
        {
            var given = held.Aggregate(Partnered, (before, session) => before.And(session, Ana, Day));
            var gap = given.State.SessionGaps(Day).Single(one => one.Kind == SessionKind.AfterActionReview);
            return (gap.IsCofacilitated, gap.LedBy);
        }

        Led().Should().Be((null, ValueList.Of<Side>([])));
        Led(after).Should().Be((true, ValueList.Of([Side.Lead, Side.Partner])));
        Led(after with { FacilitatedBy = [Ben] }).Should().Be((false, ValueList.Of([Side.Partner])));
        Led(after with { FacilitatedBy = [Stranger] }).Should().Be((false, ValueList.Of<Side>([])));
        Led(after, after with { FacilitatedBy = [Kim] })
            .Should().Be((false, ValueList.Of([Side.Lead])), "it came later");
        Led(after with { HeldOn = Day }, after with { FacilitatedBy = [Kim] }).Item1
            .Should().BeTrue("it was held later");
    }

    [Fact]
    public void PS2_a_plan_of_preparedness_is_reviewed_within_a_year_of_it_or_of_the_last_review()
    {
        LocalDate? Due(Relationship of) =>
            of.SessionGaps(Later).Single(gap => gap.Kind == SessionKind.ReadinessReview).DueOn;
        var planned = Partnered.And(Plan with { MadeOn = Day }, Kim, Day);
        Due(planned.State).Should().Be(Day.PlusYears(1));
        var review = new SessionHeld(SessionKind.ReadinessReview, Later, [Kim, Jose], [Jose]);
        Due(planned.And(review, Kim, Later).State).Should().Be(Later.PlusYears(1));
        Due(planned.And(review with { HeldOn = DecidedOn }, Kim, Later).State)
            .Should().Be(Day.PlusYears(1), "the plan is newer");
        Due(Partnered.State).Should().Be(DecidedOn.PlusYears(1), "having no plan is no reason to wait");
    }

    [Theory]
    [InlineData(250_000, 1.5, false)]
    [InlineData(250_000.01, 1.5, true)]
    [InlineData(0, 0.6667, false)]
    [InlineData(0, 0.6666, true)]
    public void M3_at_the_limit_is_not_above(decimal grant, decimal limit, bool isAbove) =>
        Stretch.From(TheirMeans.Means, Usd(grant), RelationshipLimits.Of([], Ratio.Of(limit)))
            .Required().IsAbove.Should().Be(isAbove);

    [Fact]
    public void M3_what_is_missing_is_not_known_and_what_cannot_be_compared_is_refused()
    {
        var limits = RelationshipLimits.Suggested.Unchecked;
        foreach (var means in new[] { null, Means.Of(null, Usd(1)), Means.Of(Usd(1), null), Means.Of(null, null) })
            Stretch.From(means, Usd(1), limits).Required().Should().Match<Stretch>(one =>
                one.IsAbove == null && one.Share == null);
        Stretch.From(TheirMeans.Means, Usd(100_000), limits).Required().Share.Should().Be(Ratio.Of(1));
        Codes(Stretch.From(TheirMeans.Means, Money.Of(1, "EUR"), limits)).Should().Equal("CP-VAL-029 grant");
        Codes(Stretch.From(TheirMeans.Means, Usd(-1), limits)).Should().Equal("CP-VAL-031 grant");
        Codes(Means.From(Usd(-1), Money.Of(0, "EUR"))).Should().Equal(
            "CP-VAL-031 otherCommitments", "CP-VAL-032 lastExpenditure", "CP-VAL-029 lastExpenditure");
        var most = Money.OfMinorUnits(long.MaxValue, Currency.Of("USD"));
        Stretch.From(Means.Of(most, Money.OfMinorUnits(1, most.Currency)), most, limits)
            .Required().IsAbove.Should().BeTrue("the greatest amounts are compared too");
    }

    [Fact]
    public void LW2_a_capacity_is_open_partly_delivered_and_delivered()
    {
        CapacityState Of(Kit.Given<Relationship, RelationshipFact> given) => given.State.Capacity.Find(Security)!.State;
        Of(Partnered.And(Commit, Ana, Day)).Should().Be(CapacityState.Open);
        Of(Full).Should().Be(CapacityState.PartlyDelivered);
        Of(Full.And(Course with { Amount = Usd(7_500) }, Ben, Day)).Should().Be(CapacityState.Delivered);
        Full.State.Capacity.Find(Security)!.Plan.Total.Should().Be(Usd(10_000));
        var part = Commit.Plan.Parts[0];
        Codes(CapacityPlan.From(" ", CapacityDirection.Both)).Should().Equal("CP-VAL-001 topic", "CP-REL-004 parts");
        foreach (var wrong in new[] { part with { Amount = Usd(0) }, part with { Amount = Money.Of(1, "EUR") } })
            Codes(CapacityPlan.From("x", CapacityDirection.Both, part, wrong)).Should().Equal("CP-REL-004 parts");
        var most = part with { Amount = Money.OfMinorUnits(long.MaxValue, Currency.Of("USD")) };
        CapacityPlan.From("x", CapacityDirection.Both, most, most).IsSuccess.Should().BeFalse();
    }

    [Fact]
    public void An_assessment_holds_until_its_day_while_no_condition_is_overdue()
    {
        ValueList<OrganisationAssessment> On(Kit.Given<Relationship, RelationshipFact> given, LocalDate day) =>
            given.State.ValidOn(Side.Partner, day);
        On(Full, DecidedOn.PlusDays(-1)).Should().BeEmpty();
        On(Full, DueOn).Should().ContainSingle("the condition may still be met");
        On(Full, DueOn.PlusDays(1)).Should().BeEmpty("the condition is overdue");
        On(Settled, new(2027, 2, 2)).Should().ContainSingle();
        On(Settled, new(2027, 2, 3)).Should().BeEmpty("its last day is over");
        Settled.State.Assessments[0].OpenConditions.Should().BeEmpty();
        Settled.State.ValidOn(Side.Lead, DueOn).Should().BeEmpty();
        var late = Full.And(TwoSign with { MetOn = DueOn.PlusDays(2) }, Ana, Later);
        On(late, DueOn.PlusDays(1)).Should().BeEmpty("it was met a day later");
        On(late, DueOn.PlusDays(2)).Should().ContainSingle();
        On(Partnered.And(Assessment with { Findings = Refused }, Ana, Day), Day).Should().BeEmpty();
    }

    [Fact]
    public void Limits_that_are_none_are_not_made()
    {
        Codes(RelationshipLimits.From(
                [new(SessionKind.Strategy, 0), new(SessionKind.Strategy, 121)], Ratio.Of(0.00001m)))
            .Should().Equal(
                "CP-REL-001 sessions[0].months", "CP-REL-001 sessions[1].months", "CP-REL-001 overstretch",
                "CP-VAL-028 sessions[1]");
        foreach (var wrong in new[] { 0m, 100.0001m })
            Codes(RelationshipLimits.From([], Ratio.Of(wrong))).Should().Equal("CP-REL-001 overstretch");
    }

    private static AssessmentFindings Refused { get; } = AssessmentFindings.Of(
        AssessmentKind.Screening, Side.Partner, "list of 3 February", AssessmentOutcome.NotAccepted, DecidedOn, Later);

    private static IEnumerable<string> Codes<T>(Ardalis.Result.Result<T> result) =>
        result.ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}");
}
