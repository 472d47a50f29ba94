using Care.Partnerships.Agreements;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementPhase, Care.Partnerships.Agreements.AgreementCommand, Care.Partnerships.Agreements.AgreementEvent>;

namespace Care.Partnerships.Tests.Roles;

/// <summary>A role matrix that is changed after the signature: an amendment, in force when it is applied.</summary>
public class RoleChangeTests
{
    private static readonly RoleMatrix Managers = RolesStory.With(Function.Agreement, row => row with { SignOff = [SignOffBand.Always(SignOffRule.AllOf(RolesStory.Programme, RolesStory.Emergency))] });
    private static readonly AgreementGiven UnderSteps = RunningUnder(RolesStory.InSteps, Finn, Maria, Jose);
    private static readonly AgreementGiven Agreed = UnderSteps.Amended("a-1", [new ProposeAmendment(Ana, OtherRoles(Managers), On), new TakeUpAmendment(Ben, On), .. InStepsApproved]);
    private static readonly AgreementGiven Changed = Agreed.Amended("a-1", new ApplyAmendment(Ben, On.PlusDays(3)));

    [Fact]
    public void What_both_sides_signed_off_is_in_force_when_it_is_applied_and_not_before()
    {
        (Agreed.State.Roles, Agreed.State.IsBoundBy(Maria), Agreed.State.IsBoundBy(Ana)).Should().Be((RolesStory.InSteps, true, false));
        (Changed.State.Roles, Changed.State.IsBoundBy(Maria), Changed.State.IsBoundBy(Ana)).Should().Be((Managers, false, true));
        Changed.State.Signatories.Should().Equal(RolesStory.Programme, RolesStory.Emergency);
        (Changed.State.Heading.Roles, Changed.State.Version, Changed.State.AnnexInForce(AnnexKind.RoleMatrix)).Should().Be((RolesStory.InSteps, 2, RolesAnnex));
    }

    [Fact]
    public void As_of_a_day_the_matrix_is_the_one_that_was_in_force_then()
    {
        var table = AgreementLifecycle.Table;
        table.At(Changed.History, On.PlusDays(2)).Roles.Should().Be(RolesStory.InSteps);
        table.At(Changed.History, On.PlusDays(3)).Roles.Should().Be(Managers);
        table.At(Changed.History, DraftedOn.PlusDays(-1)).Roles.Should().BeNull();
    }

    [Fact]
    public void Every_row_asks_the_matrix_in_force()
    {
        Codes(AgreementLifecycle.Table.Decide(Changed.State, new Suspend(Maria, "Access was lost.", On, On.PlusDays(3)))).Should().Equal("CP-AGR-003");
        AgreementLifecycle.Table.Decide(Changed.State, new Suspend(Ana, "Access was lost.", On, On.PlusDays(3))).IsAccepted.Should().BeTrue();
        var next = Changed.Amended("a-2", new ProposeAmendment(Finn, MoreTime with { BaseVersion = 2 }, On.PlusDays(3)), new TakeUpAmendment(Jose, On.PlusDays(3)));
        next.State.AmendmentOf(Id<Amendment>.Of("a-2"))!.SignOff!.Next.Should().Equal(RolesStory.Programme, RolesStory.Emergency);
    }

    [Fact]
    public void An_amendment_that_was_taken_up_before_is_finished_by_those_who_began_it()
    {
        var beside = UnderSteps.Proposed("a-0", MoreTime).Reviewed("a-0").Amended("a-0", new ApproveAmendment(Finn, On));
        var changed = beside.Amended("a-1", [new ProposeAmendment(Ana, OtherRoles(Managers), On), new TakeUpAmendment(Ben, On), .. InStepsApproved, new ApplyAmendment(Ben, On)]);
        Codes(AmendmentLifecycle.Table.Decide(changed.Amendment("a-0").State, new ApproveAmendment(Ana, On))).Should().Equal("CP-AGR-003");
        changed.Amended("a-0", new ApproveAmendment(Maria, On), new ApproveAmendment(Jose, On)).State.AmendmentOf(Id<Amendment>.Of("a-0"))!.Phase.Should().Be(AmendmentPhase.Agreed);
    }

    [Fact]
    public void An_agreement_without_a_matrix_gets_its_first_one_by_an_amendment()
    {
        var changed = Running.Agreed("a-1", OtherRoles(Managers)).Applied("a-1").State;
        (changed.Roles, changed.Heading.Roles, changed.IsBoundBy(Ana)).Should().Be((Managers, null, true));
    }

    [Fact]
    public void The_difference_is_told_cell_by_cell()
    {
        Told(Changed.State).Should().Equal(
            $"role agreement, signs off: any amount: {RolesStory.FinanceThenDirectors} -> any amount: all of (programme-manager of care-phl, emergency-coordinator of tanglaw)",
            "annex RoleMatrix: as signed -> roles-1, version 1");
        var others = RoleMatrix.From(
            RolesStory.Matrix.Parties, [.. RolesStory.Without(Function.Audit).Rows.Where(row => row.Function != Function.Archiving), RolesStory.Matrix.RowOf(Function.Archiving)! with { TurnaroundDays = 3, Clause = "9.1", Support = [Tanglaw] }]).Required();
        Told(RunningUnder(RolesStory.Matrix, Maria, Jose).Proposed("a-1", OtherRoles(others) with { Changes = new() { Roles = others } }).State).Should().Equal(
            "role audit: [finance-manager of care-phl] -> none", "role archiving, support: [] -> [tanglaw]", "role archiving, days:  -> 3", "role archiving, clause:  -> 9.1");
        Told(Running.Proposed("a-1", OtherRoles(others)).State)[0].Should().Be($"role matrix: none -> {others.Rows.Count} functions");

        static string[] Told(Agreement agreement) => [.. agreement.Amendments.SelectMany(amendment => amendment.Differences.Select(difference => difference.ToString()))];
    }

    [Fact]
    public void The_agreement_of_an_activation_takes_over_the_matrix_in_force()
    {
        var contingency = RunningKind(AgreementKind.Contingency).Agreed("a-1", OtherRoles(Managers)).Applied("a-1");
        var activated = AgreementLifecycle.Table.Handle(contingency.State, new ActivateContingency(Ana, Typhoon, On)).Required();
        AgreementFamily.Consequences(activated.State, activated.Event!, Ana, children: []).Select(due => due.Command).OfType<DraftAgreement>().Single().Heading.Roles.Should().Be(Managers);
    }

    [Fact]
    public void A_stored_signature_without_its_approval_is_damage_where_a_matrix_asks_for_it()
    {
        var history = UnderSteps.History.ToArray();
        var place = Array.FindIndex(history, happened => happened is AgreementSigned);
        foreach (var damaged in new[] { null, ((AgreementSigned)history[place]).Answer! with { Verdict = Verdict.Rejected, Comment = "No." }, ((AgreementSigned)history[place]).Answer! with { By = Maria } })
        {
            AgreementEvent[] stored = [.. history];
            stored[place] = (AgreementSigned)stored[place] with { Answer = damaged };
            FluentActions.Invoking(() => AgreementLifecycle.Table.Replay(stored)).Should().Throw<DamagedHistoryException>().Where(damage => damage.Index == place);
        }
    }

    private static string[] Codes<TEvent>(Decision<TEvent> decision) where TEvent : Event => [.. decision.Refusals.Select(refusal => refusal.Code)];
}
