using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Values;
using static Care.Partnerships.Tests.Roles.RolesStory;

namespace Care.Partnerships.Tests.Roles;

public class GovernanceTests
{
    private static readonly Governance Run = Governance.From(Matrix, [Ana, Ben], [Maria, Jose], 5).Required();

    [Fact]
    public void Both_sides_are_in_both_teams()
    {
        Governance.From(Matrix, [Ana], [Maria, Jose], 5).ShouldBeRefused("CP-ROL-031");
        Governance.From(Matrix, [Ana, Ben], [Jose], 5).ShouldBeRefused("CP-ROL-031");
        Governance.From(Matrix, [Ana, Ben], [Maria, Jose], 0).ShouldBeRefused("CP-VAL-031");
        Governance
            .From(Matrix, [Ana, Ben, Story.Stranger], [Maria, Jose], 5)
            .Status.Should()
            .Be(Ardalis.Result.ResultStatus.Forbidden);
    }

    [Theory]
    [InlineData(MatterKind.Routine, 0, GovernanceLevel.LocalTeam, false)]
    [InlineData(MatterKind.Routine, 5, GovernanceLevel.LocalTeam, false)]
    [InlineData(MatterKind.Routine, 6, GovernanceLevel.SeniorTeam, true)]
    [InlineData(MatterKind.Policy, 0, GovernanceLevel.SeniorTeam, false)]
    [InlineData(MatterKind.Dispute, 6, GovernanceLevel.SeniorTeam, false)]
    public void A_routine_matter_goes_up_when_the_local_team_passes_its_turnaround(
        MatterKind kind, int days, GovernanceLevel level, bool escalated)
    {
        var standing = Run.StandingOn(kind, On, On.PlusDays(days));
        (standing.Level, standing.IsEscalated).Should().Be((level, escalated));
    }

    [Fact]
    public void The_turnaround_of_a_row_goes_before_that_of_the_team() =>
        Run.StandingOn(MatterKind.Routine, On, On.PlusDays(2), Matrix.RowOf(WorkFunction.MediaContact)!.TurnaroundDays)
            .Should()
            .Be(new MatterEscalation(GovernanceLevel.SeniorTeam, On.PlusDays(1)));

    [Fact]
    public void A_turnaround_that_leads_beyond_the_calendar_ends_with_it() =>
        Run.StandingOn(MatterKind.Routine, On, LocalDate.MaxIsoValue, int.MaxValue)
            .Should()
            .Be(new MatterEscalation(GovernanceLevel.LocalTeam, LocalDate.MaxIsoValue));

    [Fact]
    public void The_one_focal_point_is_resolved_or_refused()
    {
        new Appointments([FocalPoint]).FocalPointFor(Tanglaw, On).Required().Should().Be(Ana);
        new Appointments([FocalPoint]).FocalPointFor(Tanglaw, Year.End.PlusDays(1)).ShouldBeRefused("CP-ROL-017");
        new Appointments([FocalPoint with { IsLocallyBased = false, MayDecide = false }])
            .FocalPointFor(Tanglaw, On)
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal("CP-ROL-019", "CP-ROL-020");
        Appointment.From(RelationshipRole.Ombudsman, Ada, On, On.PlusDays(-1)).ShouldBeRefused("CP-VAL-023");
        Appointment.From(RelationshipRole.Ombudsman, Ada, On, On).Required().IsActiveOn(On).Should().BeTrue();
    }

    [Fact]
    public void A_person_acts_in_the_standing_position_and_in_the_roles_of_the_record() =>
        Facts
            .Appointments!.PostsOf(Maria, On)
            .Should()
            .Equal(Director, new PartyPosition(RelationshipRole.BudgetHolder, CarePhl));

    [Fact]
    public void The_latest_version_that_all_parties_signed_off_is_in_force()
    {
        var changed = With(WorkFunction.Archiving, row => row with { Clause = "9.1" });
        var versions = MatrixVersions.From(Version(Matrix, 1, Maria, Jose), Version(changed, 2, Maria)).Required();
        versions.InForceOn(On).Required().Number.Should().Be(1);
        versions.InForceOn(On.PlusDays(-5)).ShouldBeRefused("CP-ROL-033");
        versions.AmendmentsSince(On).Select(version => version.Number).Should().Equal(2);
        MatrixVersions
            .From(Version(Matrix, 1, Maria, Jose), Version(changed, 2, Maria, Jose))
            .Required()
            .InForceOn(On)
            .Required()
            .Matrix.Should()
            .Be(changed);
        MatrixVersions.From(Version(changed, 2)).ShouldBeRefused("CP-ROL-032");
        MatrixVersions.From().ShouldBeRefused("CP-ROL-032");
    }

    [Fact]
    public void A_complete_sign_off_without_one_party_does_not_bring_a_version_into_force()
    {
        var signOff = SignOff
            .Open(SignOffRule.By(Director), "role-matrix", 1, [], On)
            .Required()
            .Decide(new(Maria, 1, SignOffVerdict.Approved, null, On))
            .Required();
        new MatrixVersion(Matrix, signOff).TakesEffectOn.Should().BeNull();
    }
}
