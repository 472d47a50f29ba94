using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

public class AgreementFamilyTests
{
    private static readonly Id<Agreement> ParentId = Id<Agreement>.Of("cta-1");
    private static readonly AgreementHeading ParentHeading = Heading(AgreementKind.Contingency) with { Id = ParentId, Number = "CTA-2026-001", ProgrammeCycle = "2026" };
    private static readonly AgreementHeading Child = Heading() with { Parent = ParentId };
    private static readonly FamilyMember Parent = new(ParentHeading, new(Start, End), IsLive: true);
    private static readonly Agreement RunningParent = RunningKind(AgreementKind.Contingency).State;
    private static readonly Id<Agreement> RunningParentId = RunningParent.Heading.Id;

    [Fact]
    public void A_child_within_its_parents_dates_joins() => Codes(new(Child, new(Start, End), true), Parent).Should().BeEmpty();

    [Fact]
    public void An_agreement_without_a_parent_joins() => Codes(new(Heading(), new(Start, End), true)).Should().BeEmpty();

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void A_child_one_day_outside_its_parents_dates_is_refused(int before, int after)
    {
        FamilyMember child = new(Child, new(Start.PlusDays(before), End.PlusDays(after)), true);
        Codes(child, Parent).Should().Equal("CP-FAM-005");
        AgreementFamily.Join(child, [Parent], FamilyPolicy.Strict with { ParentDatesBind = false }).IsSuccess.Should().BeTrue();
        Codes(child, Parent with { Period = null }).Should().BeEmpty("a parent without dates binds nobody to them");
        Codes(child with { Period = null }, Parent).Should().BeEmpty("there are no dates yet");
    }

    [Fact]
    public void A_parent_that_is_not_there_or_of_a_wrong_kind_is_refused()
    {
        Codes(new(Child, null, true)).Should().Equal("CP-FAM-001");
        Codes(new(Child, null, true), Parent with { Heading = ParentHeading with { Kind = AgreementKind.PartnerFunding } }).Should().Equal("CP-FAM-002");
        Codes(new(Child, null, true), Parent with { Heading = ParentHeading with { Kind = AgreementKind.MemorandumOfUnderstanding } }).Should().BeEmpty();
    }

    [Fact]
    public void A_contingency_agreement_stands_under_nothing() => Codes(new(Child with { Kind = AgreementKind.Contingency }, null, true), Parent).Should().Contain("CP-FAM-003");

    [Fact]
    public void A_loop_of_parents_is_refused_however_long()
    {
        Codes(new(Child with { Parent = Child.Id }, null, true)).Should().Equal("CP-FAM-004");
        var grandparent = Parent with { Heading = ParentHeading with { Id = Id<Agreement>.Of("cta-0"), Parent = Child.Id, ProgrammeCycle = "2025" } };
        Codes(new(Child, null, true), Parent with { Heading = ParentHeading with { Parent = grandparent.Heading.Id } }, grandparent).Should().Equal("CP-FAM-004");
        Codes(new(Child, null, true), Parent with { Heading = ParentHeading with { Parent = ParentId } }).Should().BeEmpty("a loop that it is no part of is told where it is");
    }

    [Fact]
    public void One_live_contingency_agreement_joins_two_parties_in_a_cycle()
    {
        var second = new FamilyMember(ParentHeading with { Id = Id<Agreement>.Of("cta-2") }, null, true);
        Codes(second, Parent).Should().Equal("CP-FAM-006");
        Codes(second with { Heading = second.Heading with { Lead = ParentHeading.Partner, Partner = ParentHeading.Lead } }, Parent).Should().Equal("CP-FAM-006");
        Codes(second, Parent with { IsLive = false }).Should().BeEmpty();
        Codes(second with { Heading = second.Heading with { ProgrammeCycle = "2027" } }, Parent).Should().BeEmpty();
        Codes(second with { Heading = second.Heading with { Partner = new(Id<Party>.Of("other"), Maria.Position) } }, Parent).Should().BeEmpty();
        AgreementFamily.Join(second, [Parent], FamilyPolicy.Strict with { OneContingencyPerCycle = false }).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void All_objections_are_told_at_once() =>
        Codes(new(Child with { Kind = AgreementKind.Contingency, ProgrammeCycle = "2026" }, new(Start, End.PlusDays(1)), true), Parent with { Heading = ParentHeading with { Kind = AgreementKind.ServiceContract } })
            .Should().Equal("CP-FAM-003", "CP-FAM-002", "CP-FAM-005");

    [Fact]
    public void An_agreement_as_it_stands_is_a_member()
    {
        FamilyMember.Of(Extended.State).Should().Be(new FamilyMember(Heading(), new(Start, TwoMonths.NewEnd), true));
        FamilyMember.Of(Drafted.State).Should().Be(new FamilyMember(Heading(), null, true));
        FamilyMember.Of(ClosedOut.State).IsLive.Should().BeFalse();
    }

    [Fact]
    public void Activating_drafts_a_funding_agreement_that_takes_over_parties_and_what_was_agreed()
    {
        var activated = AgreementLifecycle.Table.Handle(RunningParent, new ActivateContingency(Maria, Typhoon, SuspendedOn)).Required();
        var due = AgreementFamily.Consequences(activated.State, activated.Event!, Maria, []).Should().ContainSingle().Subject;
        var drafted = AgreementLifecycle.Table.Handle(Agreement.NotStarted, due.Command).Required().State;
        (drafted.Phase, drafted.Heading.Kind, drafted.Heading.Parent, drafted.Heading.Number).Should().Be((AgreementPhase.Draft, AgreementKind.PartnerFunding, RunningParentId, "PFA-2026-002"));
        (drafted.Heading.Lead, drafted.Heading.Partner, due.Agreement).Should().Be((RunningParent.Heading.Lead, RunningParent.Heading.Partner, Typhoon.Agreement));
        due.CarriedOver!.Contents.Should().NotContain(id => id.Value == "no-funding-statement").And.Contain(id => id.Value == "parties");
        AgreementLifecycle.Table.Decide(drafted, new OpenNegotiation(Ana, SuspendedOn)).Refusals.Single().Code.Should().Be("CP-AGR-011", "the contracting steps still run");
    }

    [Fact]
    public void What_befalls_a_parent_gives_the_commands_due_on_its_children()
    {
        var (runs, begins, stranger) = (Under(Running), Under(Accepted), Running.State);
        var suspended = AgreementLifecycle.Table.Handle(RunningParent, new Suspend(Jose, "A review.", SuspendedOn, SuspendedOn)).Required();
        var due = AgreementFamily.Consequences(suspended.State, suspended.Event!, Maria, [runs, begins, stranger]);
        due.Should().ContainSingle().Which.Command.Should().BeOfType<Suspend>().Which.Reason.Should().Be("PFA-2026-001 was suspended: A review.");
        var interrupted = AgreementLifecycle.Table.Handle(runs, due[0].Command).Required().State;

        var resumed = AgreementLifecycle.Table.Handle(suspended.State, new Resume(Maria, ResumedOn)).Required();
        AgreementFamily.Consequences(resumed.State, resumed.Event!, Maria, [interrupted, Under(Interrupted)]).Should().ContainSingle().Which.Command.Should().Be(new Resume(Maria, ResumedOn));

        var terminated = AgreementLifecycle.Table.Handle(RunningParent, new Terminate(Maria, Broken, TerminatedOn)).Required();
        var ends = AgreementFamily.Consequences(terminated.State, terminated.Event!, Maria, [runs, begins, interrupted, Under(ClosedOut)]);
        ends.Select(consequence => consequence.Command.GetType().Name).Should().Equal("Terminate", "Cancel", "Terminate");
        AgreementLifecycle.Table.Handle(runs, ends[0].Command).IsSuccess.Should().BeTrue();
        AgreementLifecycle.Table.Handle(begins, ends[1].Command).IsSuccess.Should().BeTrue();
        AgreementFamily.Consequences(RunningParent, new AgreementExpired(End), Maria, [runs]).Should().BeEmpty();
    }

    [Fact]
    public void The_subaward_of_us_federal_money_states_fourteen_identifiers_and_more()
    {
        var set = ContentSet.UsFederalSubaward;
        set.Elements.Count(element => element.Source.Section == "200.332(b)(1)").Should().Be(14);
        set.Required.Should().OnlyHaveUniqueItems().And.NotIntersectWith(MinimumContents.Elements.Select(element => element.Id));
        (set.Missing([]).Count, set.Missing(set.Required).Count).Should().Be((19, 0));
    }

    private static Agreement Under(Kit.Given<Agreement, AgreementPhase, AgreementCommand, AgreementEvent> given) => AgreementLifecycle.Table.Replay(
        [((AgreementDrafted)given.History[0]) with { Heading = Heading() with { Id = Id<Agreement>.Of("child"), Number = "PFA-2026-009", Parent = RunningParentId } }, .. given.History.Skip(1)]);

    private static string[] Codes(FamilyMember member, params FamilyMember[] others) => [.. AgreementFamily.Join(member, others, FamilyPolicy.Strict).ValidationErrors.Select(error => error.ErrorCode)];
}
