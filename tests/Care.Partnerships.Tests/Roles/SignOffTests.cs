using Ardalis.Result;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using static Care.Partnerships.Tests.Roles.RolesStory;

namespace Care.Partnerships.Tests.Roles;

public class SignOffTests
{
    private static readonly SignOff OneThenTwo = Opened(
        SignOffRule.By(Finance).Then(SignOffRule.AtLeast(2, Director, Head, Emergency)));

    [Fact]
    public void Steps_follow_one_another_and_the_seats_of_a_step_come_in_any_order()
    {
        OneThenTwo.Next.Should().Equal(Finance);
        var first = OneThenTwo.Decide(Yes(Finn)).Required();
        first.Next.Should().Equal(Director, Head, Emergency);
        var second = first.Decide(Yes(Ben)).Required();
        (second.Next.Count, second.IsComplete).Should().Be((2, false));
        var third = second.Decide(Yes(Maria) with { On = On.PlusDays(3) }).Required();
        (third.IsComplete, third.CompletedOn, third.Next.Count).Should().Be((true, On.PlusDays(3), 0));
    }

    [Fact]
    public void A_step_before_its_turn_and_a_stranger_are_told_who_is_awaited()
    {
        Refused(OneThenTwo.Decide(Yes(Maria))).Should().Equal("CP-SGN-003");
        OneThenTwo
            .Decide(Yes(Maria))
            .ValidationErrors.Single()
            .ErrorMessage.Should()
            .EndWith("have one of these answer: finance-manager of care-phl.");
    }

    [Fact]
    public void A_seat_is_filled_once_and_a_post_listed_twice_is_two_seats()
    {
        var two = Holding(Finance, "felix");
        Refused(Opened(SignOffRule.AtLeast(2, Finance, Director)).Decide(Yes(Finn)).Required().Decide(Yes(two)))
            .Should()
            .Equal("CP-SGN-004");
        Opened(SignOffRule.AtLeast(2, Finance, Finance))
            .Decide(Yes(Finn))
            .Required()
            .Decide(Yes(two))
            .Required()
            .IsComplete.Should()
            .BeTrue();
    }

    [Fact]
    public void The_performer_never_approves_in_any_position_or_through_a_delegate()
    {
        var signOff = SignOff.Open(SignOffRule.By(Finance), "payment-1", 1, [Finn.Id], On).Required();
        Refused(signOff.Decide(Yes(Finn))).Should().Equal("CP-SGN-005");
        Refused(signOff.Decide(Yes(Sol) with { Under = Delegation.Of(Finn, Sol, On, On) }))
            .Should()
            .Equal("CP-SGN-005");
        Refused(
                Opened(SignOffRule.By(Director))
                    .Revise(2, [Maria.Id], On)
                    .Required()
                    .Decide(Yes(Maria) with { Version = 2 }))
            .Should()
            .Equal("CP-SGN-005");
    }

    [Fact]
    public void The_first_approver_is_never_the_second()
    {
        var alsoDirector = Finn with { Position = Director.Position };
        Refused(
                Opened(SignOffRule.InSequence(Finance, Director)).Decide(Yes(Finn)).Required().Decide(Yes(alsoDirector))
            )
            .Should()
            .Equal("CP-SGN-006");
    }

    [Fact]
    public void A_request_for_changes_voids_earlier_approvals_and_awaits_a_new_version()
    {
        var returned = OneThenTwo
            .Decide(Yes(Finn))
            .Required()
            .Decide(new(Maria, 1, SignOffVerdict.ChangesRequested, "Say by when.", On))
            .Required();
        (returned.Status, returned.Void.Count, returned.Next.Count).Should().Be((SignOffStatus.ChangesRequested, 1, 0));
        Refused(returned.Decide(Yes(Jose))).Should().Equal("CP-SGN-002");
        var revised = returned.Revise(2, [], On).Required();
        (revised.Status, revised.Answers.Count, revised.Void.Count).Should().Be((SignOffStatus.Open, 0, 2));
        revised.Next.Should().Equal(Finance);
    }

    [Fact]
    public void Who_approved_may_still_ask_for_changes_while_the_step_is_open() =>
        Opened(SignOffRule.AllOf(Director, Head))
            .Decide(Yes(Maria))
            .Required()
            .Decide(new(Maria, 1, SignOffVerdict.ChangesRequested, "I overlooked line 4.", On))
            .Required()
            .Status.Should()
            .Be(SignOffStatus.ChangesRequested);

    [Fact]
    public void An_approval_of_an_older_version_does_not_carry_over()
    {
        var revised = OneThenTwo.Decide(Yes(Finn)).Required().Revise(2, [], On).Required();
        (revised.Answers.Count, revised.Void.Count).Should().Be((0, 1));
        Refused(revised.Decide(Yes(Finn))).Should().Equal("CP-LIF-015");
        Refused(OneThenTwo.Revise(1, [], On)).Should().Equal("CP-SGN-001");
        Refused(OneThenTwo.Revise(int.MaxValue, [], On).Required().Revise(int.MaxValue, [], On))
            .Should()
            .Equal("CP-SGN-001");
        Refused(OneThenTwo.Revise(2, [], On.PlusDays(-1))).Should().Equal("CP-LIF-003");
    }

    [Fact]
    public void A_rejection_stands()
    {
        var rejected = OneThenTwo.Decide(new(Finn, 1, SignOffVerdict.Rejected, "No funds.", On)).Required();
        rejected.Status.Should().Be(SignOffStatus.Rejected);
        Refused(rejected.Decide(Yes(Finn))).Should().Equal("CP-SGN-002");
        Refused(rejected.Revise(1, [], On.PlusDays(-1))).Should().Equal("CP-SGN-012", "CP-SGN-001", "CP-LIF-003");
    }

    [Theory]
    [InlineData(SignOffVerdict.ApprovedWithConditions)]
    [InlineData(SignOffVerdict.ChangesRequested)]
    [InlineData(SignOffVerdict.Rejected)]
    public void Anything_but_a_plain_yes_says_why(SignOffVerdict verdict) =>
        Refused(OneThenTwo.Decide(new(Finn, 1, verdict, " ", On))).Should().Equal("CP-SGN-007");

    [Fact]
    public void Conditions_are_kept() =>
        OneThenTwo
            .Decide(new(Finn, 1, SignOffVerdict.ApprovedWithConditions, "Three quotes.", On))
            .Required()
            .Conditions.Should()
            .Equal("Three quotes.");

    [Theory]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_delegate_answers_on_the_days_of_the_delegation_only(int day, bool may)
    {
        var answer = Yes(Sol) with { On = On.PlusDays(day), Under = Delegation.Of(Finn, Sol, On, On.PlusDays(9)) };
        if (may) OneThenTwo.Decide(answer).Required().Next.Should().Equal(Director, Head, Emergency);
        else Refused(OneThenTwo.Decide(answer)).Should().Equal("CP-SGN-011");
    }

    [Fact]
    public void A_delegation_gives_no_second_voice()
    {
        var signOff = Opened(SignOffRule.InSequence(Finance, Director))
            .Decide(Yes(Sol) with { Under = Delegation.Of(Finn, Sol, On, On) })
            .Required();
        foreach (var again in new[] { Sol, Finn })
            Refused(signOff.Decide(Yes(again) with { Under = Delegation.Of(Maria, again, On, On) }))
                .Should()
                .Equal("CP-SGN-006");
        Refused(OneThenTwo.Decide(Yes(Ada) with { Under = Delegation.Of(Finn, Sol, On, On) }))
            .Should()
            .Equal("CP-SGN-010");
    }

    [Fact]
    public void A_delegation_that_ends_before_it_begins_or_leads_nowhere_is_refused()
    {
        Refused(Delegation.From(Finn, Sol, On, On.PlusDays(-1))).Should().Equal("CP-VAL-023");
        Refused(Delegation.From(Finn, Finn, On, On)).Should().Equal("CP-SGN-008");
        Refused(Delegation.From(Finn, Jose, On, On.PlusDays(-1))).Should().Equal("CP-VAL-023", "CP-SGN-009");
    }

    [Fact]
    public void A_rule_without_seats_or_with_an_impossible_minimum_is_refused()
    {
        Refused(SignOffRule.From([])).Should().Equal("CP-VAL-034");
        Refused(SignOffStep.From([], 1)).Should().Equal("CP-VAL-034");
        foreach (var minimum in new[] { 0, -1, 2 })
            Refused(SignOffStep.From([Head], minimum)).Should().Equal("CP-VAL-033");
    }

    [Fact]
    public void Something_is_signed_off_in_a_version() =>
        Refused(SignOff.Open(SignOffRule.By(Head), " ", 0, [], On)).Should().Equal("CP-VAL-001", "CP-SGN-001");

    [Fact]
    public void All_problems_of_an_answer_are_refused_at_once() =>
        Refused(OneThenTwo.Decide(new(Maria, 3, SignOffVerdict.Rejected, null, On.PlusDays(-1))))
            .Should()
            .Equal("CP-LIF-015", "CP-LIF-003", "CP-SGN-003", "CP-SGN-007");

    [Fact]
    public void A_stored_history_makes_the_same_sign_off_again()
    {
        var leave = Delegation.Of(Finn, Sol, On, On.PlusDays(9));
        IEntry<SignOffFact>[] history =
        [
            Entry.Of(new SignOffOpened(OneThenTwo.Rule, "budget", 1, [Ana]), Ana, On),
            (Yes(Sol) with { Under = leave }).ToEntry(),
            new SignOffAnswer(Maria, 1, SignOffVerdict.ChangesRequested, "Say by when.", On).ToEntry(),
            Entry.Of(new SignOffRevised(2, [Ana]), Ana, On.PlusDays(1)),
            (Yes(Finn) with { Version = 2, On = On.PlusDays(1) }).ToEntry(),
        ];
        var byHand = SignOff
            .Open(OneThenTwo.Rule, "budget", 1, [Ana.Id], On)
            .Required()
            .Decide(Yes(Sol) with { Under = leave })
            .Required()
            .Decide(new(Maria, 1, SignOffVerdict.ChangesRequested, "Say by when.", On))
            .Required()
            .Revise(2, [Ana.Id], On.PlusDays(1))
            .Required()
            .Decide(Yes(Finn) with { Version = 2, On = On.PlusDays(1) })
            .Required();
        SignOff.Restore(history).Required().Should().Be(byHand);
        SignOff.Restore(history.Take(2)).Required().Next.Should().Equal(Director, Head, Emergency);
    }

    [Fact]
    public void A_stored_history_is_asked_in_full_and_told_with_its_place()
    {
        SignOffOpened fact = new(OneThenTwo.Rule, "budget", 1, [Ana]);
        var opened = Entry.Of(fact, Ana, On);
        Places([]).Should().Equal("CP-SGN-013 type");
        Places([Yes(Finn).ToEntry()]).Should().Equal("CP-SGN-013 [0].type");
        Places([opened, opened]).Should().Equal("CP-SGN-013 [1].type");
        Places([Entry.Of(fact with { Item = " ", Version = 0 }, Ana, On)])
            .Should()
            .Equal("CP-VAL-001 [0].item", "CP-SGN-001 [0].version");
        Places([opened, Yes(Finn).ToEntry(), (Yes(Maria) with { Version = 2, On = On.PlusDays(-1) }).ToEntry()])
            .Should()
            .Equal("CP-LIF-015 [2].version", "CP-LIF-003 [2].on");
        Places([opened, Entry.Of(new SignOffRevised(1, []), Ana, On)]).Should().Equal("CP-SGN-001 [1].version");
        Places([Entry.Of(fact, Actor.Clock, On)]).Should().Equal("CP-LIF-002 [0].by");
        Places([opened, Entry.Of(new SignOffRevised(2, []), Actor.Clock, On)]).Should().Equal("CP-LIF-002 [1].by");

        // The refusals come back as they were made, with their place.
        static string[] Places(IEntry<SignOffFact>[] history) =>
            [.. SignOff.Restore(history).Refusals().Select(refusal => $"{refusal.Code} {refusal.Field}")];
    }

    [Fact]
    public void What_would_be_refused_can_be_asked_before()
    {
        OneThenTwo.WhyNot(Yes(Finn)).Should().BeEmpty();
        OneThenTwo
            .WhyNot(new(Maria, 3, SignOffVerdict.Rejected, null, On.PlusDays(-1)))
            .Select(refusal => refusal.Code)
            .Should()
            .Equal("CP-LIF-015", "CP-LIF-003", "CP-SGN-003", "CP-SGN-007");
    }

    [Fact]
    public void A_party_is_needed_where_the_others_have_too_few_seats_in_a_step()
    {
        (OneThenTwo.Rule.CanDoWithout(CarePhl), OneThenTwo.Rule.CanDoWithout(Tanglaw))
            .Should()
            .Be((false, false), "the first step is of care, and the second takes two of which one is of care");
        (
            SignOffRule.AtLeast(2, Director, Head, Emergency).CanDoWithout(CarePhl),
            SignOffRule.AtLeast(2, Director, Head, Emergency).CanDoWithout(Tanglaw))
            .Should()
            .Be((true, false));
    }

    private static SignOff Opened(SignOffRule rule) => SignOff.Open(rule, "item-1", 1, [], On).Required();

    private static SignOffAnswer Yes(Person by) => new(by, 1, SignOffVerdict.Approved, null, On);

    private static string[] Refused<T>(Result<T> answer)
    {
        answer.Status.Should().Be(ResultStatus.Invalid);
        return [.. answer.ValidationErrors.Select(error => error.ErrorCode)];
    }
}
