using Care.Partnerships.Agreements;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Roles;

/// <summary>A role matrix that is changed after the signature: an amendment, in force when it is applied.</summary>
public class RoleChangeTests
{
    private static readonly RoleMatrix Managers = RolesStory.With(WorkFunction.Agreement, row =>
        row with
        {
            SignOff = [SignOffBand.Always(SignOffRule.AllOf(RolesStory.Programme, RolesStory.Emergency))]
        });
    private static readonly AgreementGiven UnderSteps = RunningUnder(RolesStory.InSteps, Finn, Maria, Jose);
    private static readonly AgreementGiven Agreed = UnderSteps.Amended(
        "a-1", [ProposeAmendment(Ana, OtherRoles(Managers), On), TakeUpAmendment(Ben, On), .. InStepsApproved]);
    private static readonly AgreementGiven Changed = Agreed.Amended("a-1", ApplyAmendment(Ben, On.PlusDays(3)));

    [Fact]
    public void What_both_sides_signed_off_is_in_force_when_it_is_applied_and_not_before()
    {
        (Agreed.State.Roles, Agreed.State.IsBoundBy(Maria), Agreed.State.IsBoundBy(Ana))
            .Should()
            .Be((RolesStory.InSteps, true, false));
        (Changed.State.Roles, Changed.State.IsBoundBy(Maria), Changed.State.IsBoundBy(Ana))
            .Should()
            .Be((Managers, false, true));
        Changed.State.Signatories.Should().Equal(RolesStory.Programme, RolesStory.Emergency);
        (Changed.State.Heading!.Roles, Changed.State.Version, Changed.State.AnnexInForce(AnnexKind.RoleMatrix))
            .Should()
            .Be((RolesStory.InSteps, 2, RolesAnnex));
    }

    [Fact]
    public void As_of_a_day_the_matrix_is_the_one_that_was_in_force_then()
    {
        var table = Agreement.Lifecycle;
        table.At(Changed.History, On.PlusDays(2)).Roles.Should().Be(RolesStory.InSteps);
        table.At(Changed.History, On.PlusDays(3)).Roles.Should().Be(Managers);
        table.At(Changed.History, DraftedOn.PlusDays(-1)).Roles.Should().BeNull();
    }

    [Fact]
    public void Every_row_asks_the_matrix_in_force()
    {
        Codes(Changed.State.Record(Suspend(Maria, "Access was lost.", On, On.PlusDays(3))))
            .Should()
            .Equal("CP-AGR-001");
        Changed.State.Record(Suspend(Ana, "Access was lost.", On, On.PlusDays(3))).IsAccepted.Should().BeTrue();
        var next = Changed.Amended(
            "a-2", ProposeAmendment(Finn, MoreTime with { BaseVersion = 2 }, On.PlusDays(3)),
            TakeUpAmendment(Jose, On.PlusDays(3)));
        next.State.Amendments.Find(Id<Amendment>.Of("a-2"))!
            .SignOff!.Next.Should()
            .Equal(RolesStory.Programme, RolesStory.Emergency);
    }

    [Fact]
    public void An_amendment_that_was_taken_up_before_is_finished_by_those_who_began_it()
    {
        var beside = UnderSteps.Proposed("a-0", MoreTime).Reviewed("a-0").Amended("a-0", ApproveAmendment(Finn, On));
        var changed = beside.Amended(
            "a-1",
            [
                ProposeAmendment(Ana, OtherRoles(Managers), On), TakeUpAmendment(Ben, On), .. InStepsApproved,
                ApplyAmendment(Ben, On)
            ]);
        Codes(changed.Amendment("a-0").When(ApproveAmendment(Ana, On)).Outcome).Should().Equal("CP-AGR-001");
        changed
            .Amended("a-0", ApproveAmendment(Maria, On), ApproveAmendment(Jose, On))
            .State.Amendments.Find(Id<Amendment>.Of("a-0"))!
            .Phase.Should()
            .Be(AmendmentPhase.Agreed);
    }

    [Fact]
    public void An_agreement_without_a_matrix_gets_its_first_one_by_an_amendment()
    {
        var changed = Running.Agreed("a-1", OtherRoles(Managers)).Applied("a-1").State;
        (changed.Roles, changed.Heading!.Roles, changed.IsBoundBy(Ana)).Should().Be((Managers, null, true));
    }

    [Fact]
    public void The_difference_is_told_cell_by_cell()
    {
        Told(Changed.State).Should().Equal(
            $"role agreement, signs off: any amount: {RolesStory.FinanceThenDirectors} -> any amount: " +
            $"all of (programme-manager of care-phl, emergency-coordinator of tanglaw)",
            "annex RoleMatrix: as signed -> roles-1, version 1");
        var others = RoleMatrix
            .From(
                RolesStory.Matrix.Parties,
                [
                    .. RolesStory.Without(WorkFunction.Audit).Rows.Where(row => row.Function != WorkFunction.Archiving),
                    RolesStory.Matrix.RowOf(WorkFunction.Archiving)! with
                    {
                        TurnaroundDays = 3, Clause = "9.1", Support = [Tanglaw]
                    }
                ])
            .Required();
        Told(
                RunningUnder(RolesStory.Matrix, Maria, Jose)
                    .Proposed("a-1", OtherRoles(others) with { Changes = new() { Roles = others } })
                    .State)
            .Should()
            .Equal(
                "role audit: [finance-manager of care-phl] -> none", "role archiving, support: [] -> [tanglaw]",
                "role archiving, days:  -> 3", "role archiving, clause:  -> 9.1");
        Told(Running.Proposed("a-1", OtherRoles(others)).State)[0]
            .Should()
            .Be($"role matrix: none -> {others.Rows.Count} functions");

        static string[] Told(Agreement agreement) =>
            [
                .. agreement.Amendments.SelectMany(amendment =>
                    amendment.Differences.Select(difference => difference.ToString()))
            ];
    }

    [Fact]
    public void The_agreement_of_an_activation_takes_over_the_matrix_in_force()
    {
        var contingency = RunningKind(AgreementKind.Contingency).Agreed("a-1", OtherRoles(Managers)).Applied("a-1");
        var activated = contingency.State.Record(ActivateContingency(Ana, Typhoon, On));
        AgreementFamily.Consequences(activated.State, activated.Entry!, Ana, children: [])
            .Select(due => due.Proposal.Fact).OfType<AgreementDrafted>().Single().Heading.Roles.Should().Be(Managers);
    }

    [Fact]
    public void A_stored_signature_of_somebody_who_has_no_seat_is_damage_where_a_matrix_asks_for_it()
    {
        var history = UnderSteps.History.ToArray();
        var place = Array.FindIndex(history, entry => entry.Fact is AgreementSigned);
        foreach (var nobody in new[] { Ana, Stranger, Maria })
        {
            IEntry<AgreementFact>[] stored = [.. history];
            stored[place] = Sign(nobody, SignedOn, SignedOn);
            FluentActions.Invoking(() => Agreement.Lifecycle.Replay(stored)).Should().Throw<DamagedHistoryException>()
                .Where(damage => damage.Index == place, "{0} has no seat in the first step", nobody);
        }
    }

    private static string[] Codes(Outcome<Agreement, AgreementFact> outcome) =>
        [.. outcome.Refusals.Select(refusal => refusal.Code)];
}
