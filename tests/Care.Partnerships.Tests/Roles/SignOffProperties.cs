using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Roles.RolesStory;

namespace Care.Partnerships.Tests.Roles;

/// <summary>A rule, who did the work, and what then comes: answers, good and bad, and new versions.</summary>
public sealed record SignOffSequence(
    SignOffRule Rule, ValueList<Id<Person>> Performers, ValueList<SignOffStroke> Strokes);

/// <summary>One thing that comes: an answer, or where there is none, a new version.</summary>
public sealed record SignOffStroke(SignOffAnswer? Answer, int Version, ValueList<Id<Person>> Performers, LocalDate On);

public static class SignOffSequences
{
    private static readonly PartyPosition[] Seats = [Director, Finance, Head, Emergency];
    // Everybody in every post: that one person holds two, and two hold one, happens often.
    internal static readonly Person[] People =
    [
        .. new[] { Maria, Finn, Sol, Jose, Ben, Luz }.SelectMany(person =>
            Seats.Where(seat => seat.Party == person.Party).Select(seat => person with { Position = seat.Position }))
    ];

    public static Arbitrary<SignOffSequence> Sequence() =>
        (from rule in Gen.ArrayOf(Step()).Where(steps => steps.Length is > 0 and < 4)
         from performers in Performers()
         from days in Gen.ListOf(Gen.Choose(-1, 2), 20)
         from strokes in Gen.CollectToArray(days.Select((_, i) => Stroke(On.PlusDays(days.Take(i).Sum()))))
         select new SignOffSequence(SignOffRule.From([.. rule]).Required(), performers, [.. strokes])).ToArbitrary();

    private static Gen<SignOffStep> Step() =>
        from seats in Gen.NonEmptyListOf(Gen.Elements(Seats))
        from minimum in Gen.Choose(1, Math.Min(3, seats.Count))
        select SignOffStep.Of([.. seats.Take(3)], minimum);

    private static Gen<ValueList<Id<Person>>> Performers() =>
        Gen.Frequency(
            (3, Gen.Constant(default(ValueList<Id<Person>>))),
            (1, Gen.Elements(People).Select(person => ValueList.Of([person.Id]))));

    private static Gen<SignOffStroke> Stroke(LocalDate day) =>
        from isAnswer in Gen.Choose(0, 9)
        from who in Gen.Elements(People)
        from version in Gen.Choose(1, 3)
        from verdict in Gen.Frequency(
            (9, Gen.Constant(SignOffVerdict.Approved)), (2, Gen.Constant(SignOffVerdict.ApprovedWithConditions)),
            (1, Gen.Constant(SignOffVerdict.ChangesRequested)), (1, Gen.Constant(SignOffVerdict.Rejected)))
        from comment in Gen.Elements("Because.", " ", null)
        from under in Gen.Frequency<Delegation?>((2, Gen.Constant<Delegation?>(null)), (1, Delegated(who, day)))
        from performers in Performers()
        select new SignOffStroke(
            isAnswer > 0 ? new(who, isAnswer > 6 ? version : 1, verdict, comment, day, under) : null, version,
            performers, day);

    private static Gen<Delegation?> Delegated(Person to, LocalDate day) =>
        from holder in Gen.Elements(People.Where(person => person.Party == to.Party && person.Id != to.Id).ToArray())
        from other in Gen.Elements(
            People.Where(person => person.Party == holder.Party && person.Id != holder.Id).ToArray())
        from wrong in Gen.Choose(0, 5)
        from length in Gen.Choose(0, 3)
        select (Delegation?)
            Delegation.Of(holder, wrong == 0 ? other : to, day.PlusDays(wrong - 1), day.PlusDays(wrong - 1 + length));
}

[Properties(Arbitrary = [typeof(SignOffSequences)], MaxTest = 500)]
public class SignOffProperties
{
    [Property]
    public void The_value_answers_as_the_naive_model_does(SignOffSequence sequence)
    {
        var naive = new NaiveSignOff(sequence.Rule, sequence.Performers, On);
        Walk(sequence, (before, stroke, after) =>
        {
            var accepted = stroke.Answer is { } answer
                ? naive.Try(answer)
                : naive.TryRevise(stroke.Version, stroke.Performers, stroke.On);
            accepted.Should().Be(after is not null, "{0} after {1}", stroke, before);
            naive.Status.Should().Be((after ?? before).Status);
        });
    }

    [Property]
    public void What_is_complete_has_the_minimum_of_each_step_N_of_M(SignOffSequence sequence) =>
        Walk(sequence, (_, _, after) =>
        {
            if (after is { IsComplete: true })
                after.Answers.Count.Should().Be(sequence.Rule.Steps.Sum(step => step.Minimum));
        });

    [Property]
    public void Approvals_come_in_the_sequence_of_the_steps(SignOffSequence sequence) => Walk(sequence, (_, _, after) =>
    {
        if (after is null || after.Answers.Any(answer => !answer.Approves)) return;
        var place = 0;
        foreach (var step in sequence.Rule.Steps)
            foreach (
                var answer in after.Answers.Skip(place).Take(step.Minimum).Select(answer => (answer.Position, place++)))
                step.Seats.Should().Contain(answer.Position);
    });

    [Property]
    public void No_one_counts_twice_and_no_performer_counts_separation_of_duties(SignOffSequence sequence) =>
        Walk(sequence, (_, _, after) =>
        {
            if (after is null)
                return;
            var behind = after
                .Answers.Where(answer => answer.Approves)
                .SelectMany(answer => answer.Under is { } under ? new[] { answer.By.Id, under.By.Id } : [answer.By.Id])
                .ToArray();
            behind.Should().OnlyHaveUniqueItems().And.NotIntersectWith(after.Performers);
        });

    [Property]
    public void A_request_for_changes_and_a_new_version_void_what_was_approved(SignOffSequence sequence) =>
        Walk(sequence, (before, stroke, after) =>
        {
            if (after is null)
                return;
            after.Answers.All(answer => answer.Version == after.Version).Should().BeTrue();
            (after.Answers.Count + after.Void.Count)
                .Should()
                .Be(
                    before.Answers.Count + before.Void.Count + (stroke.Answer is null ? 0 : 1),
                    "nothing that was answered is lost");
            if (stroke.Answer is null)
                after.Answers.Count.Should().Be(0);
            if (stroke.Answer?.Verdict is SignOffVerdict.ChangesRequested)
                after.Answers.Should().Equal(stroke.Answer);
        });

    [Property]
    public void A_delegate_answers_only_within_the_delegation(SignOffSequence sequence) =>
        Walk(sequence, (_, _, after) =>
        {
            foreach (var answer in after?.Answers ?? [])
                if (answer.Under is { } under)
                    (under.To.Id, under.Period.Contains(answer.On)).Should().Be((answer.By.Id, true));
        });

    [Property]
    public void While_it_is_open_somebody_is_awaited_and_else_nobody(SignOffSequence sequence) =>
        Walk(sequence, (before, _, after) =>
            (after ?? before)
                .Next.Count.Should()
                .Match(count => count > 0 == ((after ?? before).Status == SignOffStatus.Open)));

    [Property]
    public void What_was_stored_makes_the_same_sign_off_anew(SignOffSequence sequence)
    {
        List<IEntry<SignOffFact>> history =
        [
            Entry.Of(new SignOffOpened(sequence.Rule, "item", 1, Whole(sequence.Performers)), Ana, On)
        ];
        Walk(sequence, (_, stroke, after) =>
        {
            IEntry<SignOffFact> entry = stroke.Answer is { } answer ? answer.ToEntry()
                : Entry.Of(new SignOffRevised(stroke.Version, Whole(stroke.Performers)), Ana, stroke.On);
            if (after is null) SignOff.Restore([.. history, entry]).IsSuccess.Should().BeFalse();
            else history.Add(entry);
            if (after is not null) SignOff.Restore(history).Required().Should().Be(after);
        });

        static ValueList<Person> Whole(ValueList<Id<Person>> ids) =>
            ids.Select(id => SignOffSequences.People.First(person => person.Id == id)).ToValueList();
    }

    [Fact]
    public void The_sequences_reach_every_status()
    {
        var reached = new HashSet<SignOffStatus>();
        foreach (var sequence in SignOffSequences.Sequence().Generator.Sample(500))
            Walk(sequence, (_, _, after) =>
            {
                if (after is not null)
                    reached.Add(after.Status);
            });
        reached.Should().BeEquivalentTo(Enum.GetValues<SignOffStatus>());
    }

    private static void Walk(SignOffSequence sequence, Action<SignOff, SignOffStroke, SignOff?> look)
    {
        var state = SignOff.Open(sequence.Rule, "item", 1, sequence.Performers, On).Required();
        foreach (var stroke in sequence.Strokes)
        {
            var answer = stroke.Answer is { } given
                ? state.Decide(given)
                : state.Revise(stroke.Version, stroke.Performers, stroke.On);
            look(state, stroke, answer.IsSuccess ? answer.Value : null);
            if (answer.IsSuccess) state = answer.Value;
        }
    }
}
