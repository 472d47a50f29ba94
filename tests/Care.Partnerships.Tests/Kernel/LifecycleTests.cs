using System.Globalization;
using Ardalis.Result;
using Care.Partnerships.Parties;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using InLamp = Care.Partnerships.PartOf<
    Care.Partnerships.Tests.Kernel.Lamp, Care.Partnerships.Tests.Kernel.Bulb, Care.Partnerships.Tests.Kernel.BulbPhase>;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>The kernel of facts on a lamp with bulbs.</summary>
public class LifecycleTests
{
    private static readonly LocalDate Day = new(2026, 5, 1);
    private static readonly Person Me = Someone("me"), Thief = Someone("thief");
    private static readonly Respondent Guest = new(Id<Invitation>.Of("inv-1"));
    private static readonly Id<Bulb> First = Id<Bulb>.Of("b-1");
    private static readonly Lifecycle<Lamp, LampFact> Lifecycle = Lamp.Lifecycle;
    private static readonly IEntry<LampFact> Bought = Entry.Of(new LampBought(3, Day), Me, Day),
        Lit = Entry.Of(new LampLit(), Me, Day);
    private static readonly Lamp Dark = Lifecycle.Replay([Bought]), Bright = Lifecycle.Replay([Bought, Lit]);

    [Fact]
    public void What_is_listed_is_recorded()
    {
        var outcome = Lamp.None.Record(new LampBought(3, Day), Me, Day);
        (outcome.IsAccepted, outcome.WasAlreadySo, outcome.IsRefused).Should().Be((true, false, false));
        outcome.Entry.Should().Be(Bought);
        outcome.State.Should().Be(Dark);
        outcome.Refusals.Should().BeEmpty();
        outcome.ToResult().Value.Should().Be(Dark);
        outcome
            .ToString()
            .Should()
            .Be("2026-05-01 LampBought { Hours = 3, MadeOn = 2026-05-01 } by me (owner of home)");
        Lifecycle.Decide(Lamp.None, Bought.Fact, Me, Day).ToString().Should().Be("accepted");
    }

    [Fact]
    public void What_is_not_listed_is_refused_with_what_is_possible()
    {
        var outcome = Lamp.None.Record(Lit);
        outcome.Refusals.Single().Should().BeEquivalentTo(new
                {
                    Code = "CP-LIF-001", Kind = RefusalKind.Phase, Field = "phase",
                    Message = "\"lamp lit\" is not possible while None: record what is possible now, lamp bought.",
                });
        outcome.Refusals.Single().Arguments.Should().Equal(
            new FactInWords("LampLit"), LampPhase.None, "record what is possible now, lamp bought");
        (outcome.State, outcome.Entry).Should().Be((Lamp.None, null));
    }

    [Fact]
    public void The_actor_is_asked_before_the_guards_and_alone() =>
        Codes(Lamp.None.Record(new LampBought(-1, Day), Thief, new(2025, 1, 1))).Should().Equal("T-1");

    [Fact]
    public void Another_kind_of_actor_is_refused_before_anything_else()
    {
        Codes(Lamp.None.Record(new LampBought(-1, Day), Actor.Clock, Day)).Should().Equal("CP-LIF-002");
        Codes(Dark.Record(new LampLit(), Guest, Day)).Should().Equal("CP-LIF-002");
        Codes(Dark.Record(new LampRated(9), Me, Day)).Should().Equal("CP-LIF-002");
        Codes(Bright.Record(new LampBurntOut(), Me, Day.PlusDays(3))).Should().Equal("CP-LIF-002");
        Dark.Record(new LampRated(5), Guest, Day).IsAccepted.Should().BeTrue();
        Codes(Dark.Record(new LampRated(9), Guest, Day)).Should().Equal("T-6");
    }

    [Fact]
    public void Every_guard_and_rule_is_asked_and_every_objection_told_with_code_and_field() =>
        Lamp
            .None.Record(new LampBought(-1, Day), Me, new(2025, 1, 1))
            .Refusals.Select(refusal => (refusal.Code, refusal.Field))
            .Should()
            .Equal(("T-2", "on"), ("T-3", "hours"), ("CP-LIF-006", "madeOn"));

    [Fact]
    public void Nothing_is_recorded_before_the_last_entry() =>
        Codes(Dark.Record(new LampLit(), Me, Day.PlusDays(-1))).Should().Equal("CP-LIF-003");

    [Fact]
    public void A13_the_same_person_in_another_post_is_judged_and_never_already_so() =>
        Codes(Dark.Record(Bought.Fact, Me with { Position = Id<Position>.Of("tenant") }, Day))
            .Should().Equal("CP-LIF-001");

    [Fact]
    public void The_same_again_is_already_so_and_anything_else_is_judged()
    {
        var again = Dark.Record(Bought);
        (again.WasAlreadySo, again.IsAccepted, again.IsRefused, again.Entry, again.State)
            .Should()
            .Be((true, false, false, null, Dark));
        again.ToResult().IsSuccess.Should().BeTrue();
        again.ToString().Should().Be("already so");
        Bright.Record(Bought).WasAlreadySo.Should().BeTrue("in whatever phase it is by now");
        Codes(Dark.Record(new LampBought(4, Day), Me, Day)).Should().Equal("CP-LIF-001");
        Codes(Dark.Record(Bought.Fact, Me, Day.PlusDays(1))).Should().Equal("CP-LIF-001");
        Dark.Record(Bought.Fact, Me with { Name = "another spelling" }, Day)
            .WasAlreadySo.Should()
            .BeTrue("a name is for people to read");
    }

    [Fact]
    public void What_was_never_decided_throws_when_read_and_says_so_when_printed()
    {
        Reading(() => default(Decision).IsAccepted).Should().Throw<InvalidOperationException>();
        Reading(() => default(Decision).Refusals).Should().Throw<InvalidOperationException>();
        Reading(() => default(Outcome<Lamp, LampFact>).State).Should().Throw<InvalidOperationException>();
        Reading(() => default(Outcome<Lamp, LampFact>).IsRefused).Should().Throw<InvalidOperationException>();
        default(Decision).ToString().Should().Be("never decided");
        default(Outcome<Lamp, LampFact>).ToString().Should().Be("never decided");
    }

    [Fact]
    public void Refusals_become_a_result_and_come_back_as_they_were_made()
    {
        Expect(Lamp.None.Record(Lit), ResultStatus.Conflict);
        Expect(Lamp.None.Record(new LampBought(3, Day), Thief, Day), ResultStatus.Forbidden);
        Expect(Lamp.None.Record(new LampBought(-1, Day), Me, Day), ResultStatus.Invalid);

        static void Expect(Outcome<Lamp, LampFact> outcome, ResultStatus status)
        {
            var result = outcome.ToResult();
            (result.IsSuccess, result.Status).Should().Be((false, status));
            result.ValidationErrors.Select(error => (error.ErrorCode, error.Identifier, error.ErrorMessage))
                .Should().Equal(outcome.Refusals.Select(refusal => (refusal.Code, refusal.Field, refusal.Message)));
            result.Refusals().Should().Equal(outcome.Refusals);
            if (status is ResultStatus.Invalid)
                result.Map(lamp => lamp.Hours).Refusals().Should().Equal(outcome.Refusals, "mapping keeps them");
            Reading(result.Required)
                .Should()
                .Throw<InvalidOperationException>()
                .WithMessage($"*{outcome.Refusals[0].Code}*");
        }
    }

    [Fact]
    public void Time_brings_its_facts_on_their_day()
    {
        Bright.Due(Day.PlusDays(2)).Should().BeEmpty();
        Bright.Due(Day.PlusDays(3)).Should().Equal(Entry.Of(new LampBurntOut(), Actor.Clock, Day.PlusDays(3)));
        Bright.Due(Day.PlusDays(30)).Should().Equal(Bright.Due(Day.PlusDays(3)));
        Codes(Bright.Record(new LampBurntOut(), Actor.Clock, Day.PlusDays(4))).Should().Equal("CP-LIF-005");
        Bright.Permissions(Me, Day).Select(possible => possible.Verb).Should().Equal("blow out", "rate");
        Bright
            .Permissions(Actor.Clock, Day.PlusDays(3))
            .Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Fact = typeof(LampBurntOut), Verb = "", IsAllowed = true
                });
        Bright.Permissions(Actor.Clock, Day).Single().Refusals.Single().Code.Should().Be("CP-LIF-005");
    }

    [Fact]
    public void What_was_recorded_later_than_its_day_moves_what_time_brings()
    {
        var rated = Bright.Record(new LampRated(5), Guest, Day.PlusDays(9)).State;
        rated.Due(Day.PlusDays(9)).Single().On.Should().Be(Day.PlusDays(9));
    }

    [Fact]
    public void Catching_up_records_everything_that_has_fallen_due()
    {
        var caughtUp = Bright.CatchUp(Day.PlusDays(30));
        caughtUp.Entries.Should().Equal(Entry.Of(new LampBurntOut(), Actor.Clock, Day.PlusDays(3)));
        (caughtUp.State.Phase, caughtUp.IsRefused).Should().Be((LampPhase.Out, false));
        caughtUp.ToString().Should().Be("1 recorded");
        Bright.CatchUp(Day.PlusDays(2)).Entries.Should().BeEmpty();
    }

    [Fact]
    public void Recording_all_stops_at_the_first_refusal_and_says_where()
    {
        var outcomes = Lamp.None.RecordAll([Bought, Bought, Entry.Of(new LampBlown(1), Me, Day), Lit]);
        (outcomes.IsRefused, outcomes.RefusedAt, outcomes.State).Should().Be((true, 2, Dark));
        outcomes.Entries.Should().Equal([Bought], "what was already so is not stored again");
        outcomes
            .ToResult()
            .ValidationErrors.Select(error => (error.ErrorCode, error.Identifier))
            .Should()
            .Equal(("CP-LIF-001", "[2].phase"));
        outcomes.ToString().Should().StartWith("1 recorded; refused at [2]: CP-LIF-001");
        var all = Lamp.None.RecordAll([Bought, Lit]);
        (all.RefusedAt, all.State, all.ToResult().Value).Should().Be((null, Bright, Bright));
    }

    [Fact]
    public void What_is_possible_comes_with_everything_that_blocks_it()
    {
        Lamp.None.Permissions(Me, Day).Single().IsAllowed.Should().BeTrue();
        Lamp.None.Permissions(Thief, Day).Single().Refusals.Single().Kind.Should().Be(RefusalKind.Actor);
        Lamp.None.Permissions(Me, new(2025, 1, 1)).Single().Refusals.Single().Code.Should().Be("T-2");
        Dark.Permissions(Me, Day.PlusDays(-1))[0].Refusals.Single().Code.Should().Be("CP-LIF-003");
        Dark.Permissions(Me, Day)
            .Single(possible => possible.Fact == typeof(LampRated))
            .Refusals.Single()
            .Code.Should()
            .Be("CP-LIF-002");
    }

    [Fact]
    public void A_decision_can_be_explained_question_by_question()
    {
        Explained(Lamp.None, new LampBought(-1, Day), Me)
            .Should()
            .Equal("Me: fine", "ThisYear: fine", "SomeHours: T-3", "ReadyByNow: fine");
        Explained(Dark, new LampLit(), Thief).Should().Equal("Me: T-1");
        Explained(Dark, new LampLit(), Guest).Should().Equal("Me: CP-LIF-002");
        Explained(Dark, new BulbFitted(First), Me).Should().Equal("Owner: fine", "NotBackdated: fine");
        Explained(Lamp.None, new LampLit(), Me).Should().BeEmpty("no row of this phase is about it");

        static string[] Explained(Lamp lamp, LampFact fact, Actor by) =>
            [
                .. Lifecycle
                    .Explain(lamp, fact, by, Day)
                    .Select(check => $"{check.Name}: {(check.Refusals is [var refusal] ? refusal.Code : "fine")}")
            ];
    }

    [Fact]
    public void A_day_of_another_calendar_is_refused()
    {
        var julian = new LocalDate(2026, 4, 18, CalendarSystem.Julian);
        Codes(Lamp.None.Record(new LampBought(3, Day), Me, julian)).Should().Equal("CP-LIF-008");
        Codes(Dark.Record(new LampLit(), Me, julian)).Should().Equal("CP-LIF-008");
        Lamp.None.Permissions(Me, julian).Single().Refusals.Single().Code.Should().Be("CP-LIF-008");
        Damage([Entry.Of(new LampBought(3, Day), Me, julian)]).Should().Contain("another calendar");
    }

    [Fact]
    public void A_day_of_another_calendar_within_a_fact_is_refused_and_never_throws()
    {
        var julian = new LampBought(3, new LocalDate(2026, 4, 18, CalendarSystem.Julian));
        Codes(Lamp.None.Record(julian, Me, Day)).Should().Equal("CP-LIF-009");
        Lifecycle.Explain(Lamp.None, julian, Me, Day).AsEnumerable().Last().Name.Should().Be("CanBeJudged");
    }

    [Fact]
    public void A_damaged_history_is_never_folded_silently()
    {
        Damage([Lit]).Should().StartWith("Lamp: entry 0 (LampLit) cannot follow in phase None");
        Damage([Bought, Bought]).Should().Contain("entry 1 (LampBought) cannot follow");
        Damage([Bought, Entry.Of(new LampLit(), Me, Day.PlusDays(-1))])
            .Should()
            .Contain("before the one that precedes it");
        Damage([Bought, Lit, Entry.Of(new LampBlown(7), Me, Day)])
            .Should()
            .Contain("does not fit what came before: hours rise");
        Damage([Bought, Entry.Of(new LampLit(), Guest, Day)]).Should().Contain("cannot be recorded by");
        Damage([Bought, null!]).Should().Contain("entry 1 is null");
        Damage([Bought, Entry.Of(new BulbBroken(First), Me, Day)])
            .Should()
            .Contain("Bulb: entry 1 (BulbBroken) cannot follow in phase None");
        Damage([Bought, Fitted, Fitted]).Should().Contain("Bulb: entry 2 (BulbFitted) cannot follow in phase Fitted");
    }

    [Fact]
    public void An_audit_of_what_was_recorded_finds_nothing() =>
        Lifecycle.Audit([Bought, Fitted, Lit, .. Bright.Due(Day.PlusDays(3))]).Should().BeEmpty();

    [Fact]
    public void An_audit_finds_a_planted_fact_and_what_was_recorded_twice()
    {
        Told(Entry.Of(new LampBought(-3, Day), Me, Day), Lit).Should().Equal("0 T-3");
        Told(Bought, Entry.Of(new LampLit(), Thief, Day)).Should().Equal("1 T-1");
        Told(Bought, Lit, Entry.Of(new LampBurntOut(), Actor.Clock, Day.PlusDays(2))).Should().Equal("2 CP-LIF-005");
        Told(Bought, Lit, Entry.Of(new BulbFitted(First), Me, Day), Entry.Of(new BulbBroken(First), Me, Day))
            .Should()
            .Equal("3 T-5");
        var rated = Entry.Of(new LampRated(5), Guest, Day);
        Told(Bought, rated, rated).Should().Equal("2 CP-LIF-010");
        Lifecycle
            .Audit([Bought, Entry.Of(new LampLit(), Thief, Day)])
            .Single()
            .ToString()
            .Should()
            .StartWith("[1] 2026-05-01 LampLit { } by thief (owner of home): T-1: Not by");

        static string[] Told(params IEntry<LampFact>[] history) =>
            [
                .. Lifecycle
                    .Audit(history)
                    .Select(finding =>
                        $"{finding.Place} {string.Join(' ', finding.Refusals.Select(refusal => refusal.Code))}")
            ];
    }

    [Fact]
    public void Facts_of_a_part_are_recorded_on_the_whole()
    {
        var fitted = Dark.Record(Fitted).State;
        (fitted.LastOn, fitted.Bulbs.Find(First)!.Phase).Should().Be((Day, BulbPhase.Fitted));
        fitted.Record(Fitted).WasAlreadySo.Should().BeTrue();
        Codes(fitted.Record(new BulbFitted(First), Me, Day.PlusDays(1))).Should().Equal("CP-LIF-001");
        Codes(Dark.Record(new BulbBroken(First), Me, Day)).Should().Equal("CP-LIF-001");
        Codes(Dark.Record(new BulbFitted(First), Thief, Day)).Should().Equal("T-1");
        Codes(Dark.Record(new BulbFitted(First), Me, Day.PlusDays(-1)))
            .Should()
            .Equal(["CP-LIF-003"], "the whole and its parts share one history");
        Lamp.BulbTable.Permissions(fitted, First, Me, Day)
            .Single()
            .Should()
            .BeEquivalentTo(new { Verb = "break", IsAllowed = true });
        Reading(() => ((Lifecycle<InLamp, BulbFact>)Lamp.BulbTable.Described).Start)
            .Should()
            .Throw<InvalidOperationException>();
    }

    [Fact]
    public void An_entry_is_equal_whichever_way_it_was_made()
    {
        IEntry<LampFact> generic = Entry.Of<LampFact>(new LampLit(), Me, Day);
        (generic.Equals(Lit), generic.GetHashCode() == Lit.GetHashCode(), generic.ToString() == Lit.ToString())
            .Should()
            .Be((true, true, true));
        Bright.Lit.Should().Be(Lit);
        Dark.Record(generic).State.Should().Be(Bright);
        Lifecycle.Replay([Bought, generic]).Should().Be(Bright);
        Lifecycle.Proposal(new LampLit(), Me, Day).Should().BeAssignableTo<IEntry<LampLit>>();
        Entry.Of(new LampLit(), Me, Day.PlusDays(1)).Should().NotBe(Lit);
        Entry.Of(new LampLit(), Thief, Day).Should().NotBe(Lit);
        Entry.Of(new LampBlown(1), Me, Day).Should().NotBe(Entry.Of(new LampBlown(2), Me, Day));
    }

    [Fact]
    public void As_of_a_day_counts_that_day()
    {
        IEntry<LampFact>[] history = [Bought, Entry.Of(new LampLit(), Me, Day.PlusDays(1))];
        (
            Lifecycle.At(history, Day.PlusDays(-1)).Phase, Lifecycle.At(history, Day).Phase,
            Lifecycle.At(history, Day.PlusDays(1)).Phase)
            .Should()
            .Be((LampPhase.None, LampPhase.Dark, LampPhase.Bright));
    }

    [Fact]
    public void A_fact_with_two_rows_is_refused_when_the_table_is_made()
    {
        var row = Rows<Lamp, LampPhase, LampFact>.On<LampLit>(
            "light", [LampPhase.Dark], [LampPhase.Bright],
            (Lamp _, in Asked<Person> _) => null);
        FluentActions
            .Invoking(() => Lamp.Of(row, row))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Lamp: LampLit has two rows.*");
    }

    [Fact]
    public void A_row_that_stays_in_a_phase_draws_no_arrow_from_it_and_holds_the_fold_to_it()
    {
        var row = Rows<Lamp, LampPhase, LampFact>.On<LampLit>(
            "light", [LampPhase.None, LampPhase.Dark], [LampPhase.Bright],
            (Lamp _, in Asked<Person> _) => null).StaysIn(LampPhase.Dark);
        var table = Lamp.Of(row);
        table.Moves.Should().Equal(("None", "Bright", "LampLit"), ("Dark", "Dark", "LampLit"));
        table.ToMermaid().Should().NotContain("Dark --> Bright");
        (row.Leads(LampPhase.Dark, LampPhase.Dark), row.Leads(LampPhase.Dark, LampPhase.Bright),
            row.Leads(LampPhase.None, LampPhase.Bright), row.Leads(LampPhase.None, LampPhase.None))
            .Should().Be((true, false, true, false));
    }

    // The columns of a table are no ornament: a fold that leads elsewhere than its row says is told as damage.
    [Fact]
    public void A_fold_that_leads_to_another_phase_than_its_row_is_damage()
    {
        var wrong = Lamp.Of(
            Rows<Lamp, LampPhase, LampFact>.On<LampLit>(
                "light", [LampPhase.Dark], [LampPhase.Dark], (Lamp _, in Asked<Person> _) => null));
        var (dark, lit) = (Lamp.None with { Phase = LampPhase.Dark }, Entry.Of(new LampLit(), Me, Day));
        FluentActions.Invoking(() => wrong.Follow(dark, lit, 3)).Should().Throw<DamagedHistoryException>()
            .WithMessage("*cannot lead from phase Dark to Bright*").Which.Index.Should().Be(3);
        Lamp.Lifecycle.Follow(dark, lit).Phase.Should().Be(LampPhase.Bright);
    }

    [Fact]
    public void Texts_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.DateTimeFormat.ShortDatePattern = odd.DateTimeFormat.LongDatePattern = "dd~MM~yy";
            odd.NumberFormat.NegativeSign = "minus";
            CultureInfo.CurrentCulture = odd;
            Bought
                .ToString()
                .Should()
                .Be("2026-05-01 LampBought { Hours = 3, MadeOn = 2026-05-01 } by me (owner of home)");
            Lamp.None.Record(Lit).ToString().Should().StartWith("CP-LIF-001: \"lamp lit\" is not possible");
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    [Fact]
    public void The_table_draws_itself() => Lifecycle.ToMermaid().Should().Be("""
        stateDiagram-v2
            [*] --> Dark: buy
            Dark --> Bright: light
            Bright --> Dark: blow out
            Bright --> Out: blow out, (by the clock)
            Out --> [*]

        """);

    [Fact]
    public void The_table_says_what_each_fact_meets() =>
        Lifecycle.PermissionTable([("None", Lamp.None), ("Dark", Dark)], [Bought, Lit]).Should().Be("""
        None
        | Dark
        x =  LampBought
        - x  LampLit
        """);

    private static IEntry<LampFact> Fitted => Entry.Of(new BulbFitted(First), Me, Day);

    private static Person Someone(string id) =>
        new(Id<Person>.Of(id), Id<Party>.Of("home"), Id<Position>.Of("owner"), id);

    private static string[] Codes(Outcome<Lamp, LampFact> outcome) =>
        [.. outcome.Refusals.Select(refusal => refusal.Code)];

    private static string Damage(IEntry<LampFact>[] history) =>
        FluentActions.Invoking(() => Lifecycle.Replay(history)).Should().Throw<DamagedHistoryException>().Which.Message;

    private static Action Reading<T>(Func<T> read) => () => read();
}
