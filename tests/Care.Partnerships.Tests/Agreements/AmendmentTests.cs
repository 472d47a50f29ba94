using Care.Partnerships.Agreements;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

public class AmendmentTests
{
    private static readonly Money Limit = Money.Of(300_000m, Currency.Usd);
    private static readonly SignOffRule Managers = SignOffRule.AllOf(RolesStory.Programme, RolesStory.Emergency),
        Directors = SignOffRule.AllOf(RolesStory.Director, RolesStory.Head);

    internal static readonly RoleMatrix UpTo300_000 = RolesStory.With(WorkFunction.Agreement, row =>
        row with
        {
            SignOff = [SignOffBand.UpTo(Limit, Directors)]
        });

    public static TheoryData<string> Names => [.. AmendmentScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Agreements/refusals-of-amendments", AmendmentScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => AmendmentScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit
            .Coverage.Missing(Amendment.Lifecycle, AmendmentScenarios.All)
            .Should()
            .BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_facts()
    {
        var (id, proposed) = (Id<Amendment>.Of("a-1"), Running.Proposed("a-1", MoreTime));
        Agreement[] states =
        [
            Running.State, proposed.State, proposed.Reviewed("a-1").State, Running.Agreed("a-1", MoreTime).State,
            Running.Agreed("a-1", MoreTime).Applied("a-1").State,
            proposed.Amended("a-1", WithdrawAmendment(Maria, "No.", On)).State,
            proposed.Amended("a-1", RejectAmendment(Jose, "No.", On)).State,
        ];
        AmendmentAct[] acts =
        [
            ProposeAmendment(Ana, OtherBudget, On), TakeUpAmendment(Ben, On.PlusDays(1)), ApproveAmendment(Jose, On),
            RecordDonorDecision(Ana, new(true, "letter", On), On), ApplyAmendment(Ben, On),
            WithdrawAmendment(Maria, "No.", On), RejectAmendment(Jose, "No.", On),
        ];
        (string, Agreement)[] headed =
        [
            .. states.Select(state => ($"{state.Amendments.Find(id)?.Phase ?? AmendmentPhase.NotStarted}", state))
        ];
        Agreement.Lifecycle.PermissionTable(headed, [.. acts.Select(act => act(Running.State, id))]).Should().Be("""
            NotStarted
            | Proposed
            | | UnderReview
            | | | Agreed
            | | | | Applied
            | | | | | Withdrawn
            | | | | | | Rejected
            x - - - - - -  AmendmentProposed
            - x - - - - -  AmendmentReviewStarted
            - - x = = - -  AmendmentApproved
            - x x x - - -  DonorDecided
            - - - x = - -  AmendmentApplied
            - x x x - = -  AmendmentWithdrawn
            - x x x - - =  AmendmentRejected
            """);
    }

    [Fact]
    public void What_is_applied_is_in_force_and_the_signed_text_stays()
    {
        var before = Running.State;
        var after = Running
            .Agreed("a-1", MoreTime)
            .Applied("a-1")
            .Agreed("a-2", MoreMoney)
            .Applied("a-2")
            .Agreed("a-3", OtherBudget)
            .Applied("a-3")
            .Agreed("a-4", OtherScope)
            .Applied("a-4")
            .State;
        (after.End, after.Ceiling, after.Project, after.Version)
            .Should()
            .Be((NewEnd, Money.Of(400_000m, Currency.Usd), "Typhoon response, hills", 5));
        after.AnnexInForce(AnnexKind.Budget).Should().Be(Budget with { Version = 2 });
        after.ClauseInForce(Clause("scope")).Should().Be("Shelter in the hills.");
        (after.Terms, after.AnnexOf(AnnexKind.Budget), before.Version, before.ClauseInForce(Clause("scope")))
            .Should()
            .Be((before.Terms, before.AnnexOf(AnnexKind.Budget), 1, null));
    }

    [Fact]
    public void Numbers_carry_a_suffix_by_order_of_proposal_whatever_becomes_of_them()
    {
        var given = Running
            .Proposed("a-9", MoreTime)
            .Proposed("a-3", OtherBudget)
            .Amended("a-9", WithdrawAmendment(Ana, "No.", On))
            .Proposed("a-5", MoreTime);
        given
            .State.Amendments.Select(amendment => $"{amendment.Number} {amendment.Id} {amendment.Phase}")
            .Should()
            .Equal("PFA-2026-001/A1 a-9 Withdrawn", "PFA-2026-001/A2 a-3 Proposed", "PFA-2026-001/A3 a-5 Proposed");
    }

    [Fact]
    public void The_difference_is_readable_and_stays_as_it_was_when_proposed()
    {
        var given = Running
            .Proposed("a-1", MoreTime)
            .Proposed("a-2", OtherScope)
            .Proposed("a-3", OtherBudget)
            .Proposed("a-4", MoreMoney);
        string[] told =
        [
            "end: 2026-08-31 -> 2026-10-31", "project: Typhoon response -> Typhoon response, hills",
            "clause scope: as signed -> Shelter in the hills.",
            "annex Budget: budget-1, version 1 -> budget-1, version 2", "ceiling: 250,000.00 USD -> 400,000.00 USD"
        ];
        Told(given.State).Should().Equal(told);
        Told(given.Reviewed("a-1").Approved("a-1").Applied("a-1").State).Should().Equal(told);
        Told(
            Running
                .Agreed("a-1", OtherScope)
                .Applied("a-1")
                .Proposed("a-2", OtherScope with { Changes = new(Clauses: [new(Clause("scope"), "The coast.")]) })
                .State)[^1]
            .Should()
            .Be("clause scope: Shelter in the hills. -> The coast.");

        static string[] Told(Agreement agreement) =>
            [
                .. agreement.Amendments.SelectMany(amendment =>
                    amendment.Differences.Select(difference => difference.ToString()))
            ];
    }

    [Fact]
    public void More_time_takes_an_agreement_out_of_its_close_out_also_when_it_is_interrupted()
    {
        var inCloseOut = InCloseOut.Amended(
            "a-1", ProposeAmendment(Ana, MoreTime, CloseOutOn), TakeUpAmendment(Ben, CloseOutOn),
            ApproveAmendment(Jose, CloseOutOn), ApproveAmendment(Maria, CloseOutOn));
        inCloseOut.Amended("a-1", ApplyAmendment(Ana, End)).State.Phase.Should().Be(AgreementPhase.Active);
        var interrupted = inCloseOut
            .And(Suspend(Maria, "A query.", CloseOutOn, CloseOutOn))
            .Amended("a-1", ApplyAmendment(Ana, End));
        interrupted.State.Phase.Should().Be(AgreementPhase.Suspended);
        interrupted.And(Resume(Maria, End)).State.Phase.Should().Be(AgreementPhase.Active);
    }

    [Theory]
    [InlineData(300_000_00, true)]
    [InlineData(300_000_01, false)]
    public void The_size_that_the_agreement_would_have_says_who_approves(long cents, bool managers)
    {
        var matrix = RolesStory.With(WorkFunction.Agreement, row =>
            row with
            {
                SignOff = [SignOffBand.UpTo(Limit, Managers), SignOffBand.Above(Limit, Directors)]
            });
        var given = SubmittedUnder(matrix, writtenBy: Finn)
            .And(Sign(Ana, SignedOn, SignedOn), Sign(Ben, SignedOn, SignedOn), TakeEffect(Start));
        var larger = MoreMoney with { Changes = new(Ceiling: Money.OfMinorUnits(cents, Currency.Usd)) };
        var underReview = given.Amended("a-1", ProposeAmendment(Finn, larger, On)).Reviewed("a-1").Amendment();
        underReview.When(ApproveAmendment(Ana, On)).Outcome.IsAccepted.Should().Be(managers);
        underReview.When(ApproveAmendment(Maria, On)).Outcome.IsAccepted.Should().Be(!managers);
    }

    [Fact]
    public void A_damaged_history_of_an_amendment_is_told_with_its_place_in_the_whole()
    {
        var (place, id) = (Running.History.Count, Id<Amendment>.Of("a-1"));
        Damage(Entry.Of(new AmendmentApproved(id), Maria, On), "cannot follow in phase NotStarted");
        Damage(Entry.Of(new AmendmentProposed(id, "PFA-2026-001/A2", MoreTime), Ana, On), "PFA-2026-001/A1 comes next");
        Damage(Entry.Of(new AmendmentProposed(id, "PFA-2026-001/A1", MoreTime), Stranger, On), "is of neither side");
        Damage(Entry.Of(new AmendmentReviewStarted(id), Ana, Start.PlusDays(-9)), "before the one that precedes it");
        FluentActions
            .Invoking(() =>
                Agreement.Lifecycle.Replay([
                    .. Running.Proposed("a-1", MoreTime).History, Entry.Of(new AmendmentApplied(id), Ana, On)
                ]))
            .Should()
            .Throw<DamagedHistoryException>()
            .Where(damaged => damaged.Index == place + 1)
            .WithMessage("Amendment: entry * (AmendmentApplied) cannot follow in phase Proposed.");

        void Damage(IEntry<AgreementFact> last, string why) =>
            FluentActions
                .Invoking(() => Agreement.Lifecycle.Replay([.. Running.History, last]))
                .Should()
                .Throw<DamagedHistoryException>()
                .Where(damaged => damaged.Index == place)
                .WithMessage($"*{why}*");
    }

    [Fact]
    public void What_a_us_agency_decides_on_is_dated_and_has_its_source()
    {
        AmendmentScope
            .DecidedByUsFederalAgencies.ToString()
            .Should()
            .Contain("200.308(f)")
            .And.NotContain("unconfirmed");
        AmendmentScope
            .DecidedByUsFederalAgencies.Unchecked.Should()
            .NotContain(AmendmentKind.BudgetReallocation)
            .And.Contain(AmendmentKind.KeyPersonChange);
    }

    [Fact]
    public void Every_kind_can_change_something() =>
        Enum.GetValues<AmendmentKind>()
            .Should()
            .OnlyContain(kind =>
                AmendmentScope.Of(kind).End != Amendable.No
                || AmendmentScope.Of(kind).Ceiling != Amendable.No
                || AmendmentScope.Of(kind).Project != Amendable.No
                || AmendmentScope.Of(kind).Annexes.Count > 0
                || AmendmentScope.Of(kind).Clauses.Count > 0);

    [Fact]
    public void Clauses_are_elements_of_the_minimum_contents() =>
        Enum.GetValues<AmendmentKind>()
            .SelectMany(kind => AmendmentScope.Of(kind).Clauses)
            .Should()
            .BeSubsetOf(MinimumContents.Elements.Select(element => element.Id));
}
