using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

public class AgreementFamilyTests
{
    private static readonly Id<Agreement> ParentId = Id<Agreement>.Of("cta-1");
    private static readonly AgreementHeading ParentHeading = Heading(AgreementKind.Contingency) with
    {
        Id = ParentId, Number = "CTA-2026-001", ProgrammeCycle = "2026"
    };
    private static readonly AgreementHeading Child = Heading() with { Parent = ParentId };
    private static readonly FamilyMember Parent = new(ParentHeading, new(Start, End), IsLive: true)
    {
        Phase = AgreementPhase.Active,
    };
    private static readonly Agreement RunningParent = RunningKind(AgreementKind.Contingency).State;
    private static readonly Id<Agreement> RunningParentId = RunningParent.Heading!.Id;

    [Fact]
    public void A_child_within_its_parents_dates_joins() =>
        Codes(new(Child, new(Start, End), true), Parent).Should().BeEmpty();

    [Fact]
    public void Nobody_makes_an_agreement_with_themselves() =>
        Sides.From(Tanglaw, Tanglaw).ValidationErrors.Select(error => error.ErrorCode).Should().Equal("CP-PTY-001");

    [Fact]
    public void An_agreement_without_a_parent_joins() =>
        Codes(new(Heading(), new(Start, End), true)).Should().BeEmpty();

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void A_child_one_day_outside_its_parents_dates_is_refused(int before, int after)
    {
        FamilyMember child = new(Child, new(Start.PlusDays(before), End.PlusDays(after)), true);
        Codes(child, Parent).Should().Equal("CP-FAM-005");
        Codes(child, Parent with { Period = null }).Should().BeEmpty("a parent without dates binds nobody to them");
        Codes(child with { Period = null }, Parent).Should().BeEmpty("there are no dates yet");
    }

    [Fact]
    public void A_parent_that_is_not_there_or_of_a_wrong_kind_is_refused()
    {
        Codes(new(Child, null, true)).Should().Equal("CP-FAM-001");
        Codes(
                new(Child, null, true), Parent with
                {
                    Heading = ParentHeading with { Kind = AgreementKind.PartnerFunding }
                })
            .Should()
            .Equal("CP-FAM-002");
        Codes(
                new(Child, null, true), Parent with
                {
                    Heading = ParentHeading with { Kind = AgreementKind.MemorandumOfUnderstanding }
                })
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void A_contingency_agreement_stands_under_nothing() =>
        Codes(new(Child with { Kind = AgreementKind.Contingency }, null, true), Parent).Should().Contain("CP-FAM-003");

    [Fact]
    public void A_loop_of_parents_is_refused_however_long()
    {
        Codes(new(Child with { Parent = Child.Id }, null, true)).Should().Equal("CP-FAM-004");
        var grandparent = Parent with
        {
            Heading = ParentHeading with { Id = Id<Agreement>.Of("cta-0"), Parent = Child.Id, ProgrammeCycle = "2025" }
        };
        Codes(
                new(Child, null, true), Parent with
                {
                    Heading = ParentHeading with { Parent = grandparent.Heading.Id }
                },
                grandparent)
            .Should()
            .Equal("CP-FAM-004");
        Codes(new(Child, null, true), Parent with { Heading = ParentHeading with { Parent = ParentId } })
            .Should()
            .BeEmpty("a loop that it is no part of is told where it is");
    }

    [Fact]
    public void One_live_contingency_agreement_joins_two_parties_in_a_cycle()
    {
        var second = new FamilyMember(
            ParentHeading with { Id = Id<Agreement>.Of("cta-2"), Number = "CTA-2026-002" }, null, true);
        Codes(second, Parent).Should().Equal("CP-FAM-006");
        Codes(second with { Heading = second.Heading with { Sides = Sides.Of(Tanglaw, Story.Care) } }, Parent)
            .Should()
            .Equal("CP-FAM-006");
        Codes(second, Parent with { IsLive = false }).Should().BeEmpty();
        Codes(second with { Heading = second.Heading with { ProgrammeCycle = "2027" } }, Parent).Should().BeEmpty();
        Codes(
                second with
                {
                    Heading = second.Heading with { Sides = Sides.Of(Story.Care, Id<Party>.Of("other")) }
                },
                Parent)
            .Should()
            .BeEmpty();
        AgreementFamily
            .Join(second, [Parent], FamilyPolicy.Strict with { OneContingencyPerCycle = false })
            .IsSuccess.Should()
            .BeTrue();
    }

    [Theory]
    [InlineData("PFA-2026-001", "CP-FAM-007")]
    [InlineData(" pfa-2026-001 ", "CP-FAM-007")]
    [InlineData("PFA-2026-0011", null)]
    public void A18_one_number_is_one_agreement(string number, string? code)
    {
        var other = new FamilyMember(Heading() with { Id = Id<Agreement>.Of("agr-5"), Number = number }, null, true);
        Codes(new(Heading(), null, true), other).Should().Equal(code is null ? [] : [code]);
        Codes(new(Heading(), null, true), other with { Heading = other.Heading with { Id = Heading().Id } })
            .Should().BeEmpty("it is the agreement itself");
    }

    [Fact]
    public void A6_a_parent_that_is_not_in_force_or_of_others_is_refused()
    {
        var child = new FamilyMember(Child, new(Start, End), true);
        foreach (var phase in Enum.GetValues<AgreementPhase>().Where(phase => phase is not AgreementPhase.Active))
            Codes(child, Parent with { Phase = phase }).Should().Equal("CP-AGR-045");
        var others = ParentHeading with { Sides = Sides.Of(Story.Care, Id<Party>.Of("other")) };
        Codes(child, Parent with { Heading = others }).Should().Equal("CP-AGR-042");
    }

    [Fact]
    public void All_objections_are_told_at_once() =>
        Codes(
                new(
                    Child with
                    {
                        Kind = AgreementKind.Contingency, ProgrammeCycle = "2026"
                    },
                    new(Start, End.PlusDays(1)), true),
                Parent with
                {
                    Heading = ParentHeading with { Kind = AgreementKind.ServiceContract }
                })
            .Should()
            .Equal("CP-FAM-003", "CP-FAM-002", "CP-FAM-005");

    [Fact]
    public void An_agreement_as_it_stands_is_a_member()
    {
        FamilyMember.Of(Extended.State).Should().Be(
            new FamilyMember(Heading(), new(Start, TwoMonths.NewEnd), true) { Phase = AgreementPhase.Active });
        FamilyMember.Of(Drafted.State).Should().Be(
            new FamilyMember(Heading(), null, true) { Phase = AgreementPhase.Draft });
        FamilyMember.Of(ClosedOut.State).IsLive.Should().BeFalse();
    }

    [Fact]
    public void Activating_drafts_a_funding_agreement_that_takes_over_parties_and_what_was_agreed()
    {
        var activated = RunningParent.Record(ActivateContingency(Maria, Typhoon, SuspendedOn));
        var due = AgreementFamily
            .Consequences(activated.State, activated.Entry!, Maria, [])
            [0];
        var drafted = Agreement.NotStarted.Record(due.Proposal).State;
        (drafted.Phase, drafted.Heading!.Kind, drafted.Heading.Parent, drafted.Heading.Number)
            .Should()
            .Be((AgreementPhase.Draft, AgreementKind.PartnerFunding, RunningParentId, "PFA-2026-002"));
        (drafted.Sides, due.Agreement).Should().Be((RunningParent.Sides, Typhoon.Agreement));
        due.Groundwork!.Contents.Should()
            .NotContain(id => id.Value == "no-funding-statement")
            .And.Contain(id => id.Value == "parties");
        drafted
            .Record(OpenNegotiation(Ana, SuspendedOn))
            .Refusals.Single()
            .Code.Should()
            .Be("CP-AGR-005", "the contracting steps still run");
    }

    [Fact]
    public void What_befalls_a_parent_gives_the_commands_due_on_its_children()
    {
        var (runs, begins, stranger) = (Under(Running), Under(Accepted), Running.State);
        var suspended = RunningParent.Record(Suspend(Jose, "A review.", SuspendedOn, SuspendedOn));
        var due = AgreementFamily.Consequences(suspended.State, suspended.Entry!, Maria, [runs, begins, stranger]);
        due.Select(consequence => consequence.Proposal.Fact.GetType().Name)
            .Should().Equal("ParentFollowed", "AgreementSuspended", "ParentFollowed");
        due[1].Proposal.Fact.Should()
            .BeOfType<AgreementSuspended>()
            .Which.Reason.Should()
            .Be("PFA-2026-001 was suspended: A review.");
        var interrupted = runs.Record(due[0].Proposal).State.Record(due[1].Proposal).State;

        var resumed = suspended.State.Record(Resume(Maria, ResumedOn));
        AgreementFamily
            .Consequences(resumed.State, resumed.Entry!, Maria, [interrupted, Under(Interrupted)])
            .Where(consequence => consequence.Proposal.Fact is not ParentFollowed)
            .Should()
            .ContainSingle()
            .Which.Proposal.Should()
            .Be(Resume(Maria, ResumedOn));

        var terminated = RunningParent.Record(Terminate(Maria, Broken, TerminatedOn));
        var ends = AgreementFamily.Consequences(
            terminated.State, terminated.Entry!, Maria, [runs, begins, interrupted, Under(ClosedOut)])
            .Where(consequence => consequence.Proposal.Fact is not ParentFollowed).ToArray();
        ends.Select(consequence => consequence.Proposal.Fact.GetType().Name)
            .Should().Equal("AgreementTerminated", "AgreementCancelled", "AgreementTerminated");
        runs.Record(ends[0].Proposal).IsAccepted.Should().BeTrue();
        begins.Record(ends[1].Proposal).IsAccepted.Should().BeTrue();
        AgreementFamily.Consequences(RunningParent, Expire(End), Maria, [runs])
            .Should().ContainSingle().Which.Proposal.Fact.Should().Be(new ParentFollowed(RunningParent.Standing!));
    }

    [Fact]
    public void The_subaward_of_us_federal_money_states_fourteen_identifiers_and_more()
    {
        var set = ContentSet.UsFederalSubaward;
        set.Elements.Count(element => element.Source.Section == "200.332(b)(1)").Should().Be(14);
        set.Required.Should()
            .OnlyHaveUniqueItems()
            .And.NotIntersectWith(MinimumContents.Elements.Select(element => element.Id));
        (set.Missing([]).Count, set.Missing(set.Required).Count).Should().Be((19, 0));
    }

    private static Agreement Under(Kit.Given<Agreement, AgreementFact> given) =>
        Agreement.Lifecycle.Replay([
            DraftAgreement(
                Ana, Heading() with
                {
                    Id = Id<Agreement>.Of("child"), Number = "PFA-2026-009", Parent = RunningParentId
                },
                DraftedOn),
            .. given.History.Skip(1)
        ]);

    private static string[] Codes(FamilyMember member, params FamilyMember[] others) =>
        [
            .. AgreementFamily
                .Join(member, others, FamilyPolicy.Strict)
                .ValidationErrors.Select(error => error.ErrorCode)
        ];
}
