using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Kernel;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Testing;

public class InvariantTests
{
    private static readonly Person Me = new(Id<Person>.Of("me"), Id<Party>.Of("p"), Position.ProgrammeManager, "Me"),
        Other = Me with { Id = Id<Person>.Of("other") };
    private static readonly LocalDate Day = new(2026, 3, 1);
    private static readonly IEntry<LampFact> Bought = Entry.Of(new LampBought(5, Day), Me, Day),
        Lit = Entry.Of(new LampLit(), Me, Day);
    private static readonly ValueList<Invariant<Lamp, LampFact>> All = Invariants.Of(Lamp.Lifecycle);

    private static string[] Broken(RecordedHistory<Lamp, LampFact> history, Invariant<Lamp, LampFact>? more = null) =>
        [.. All.Concat(more is null ? [] : [more])
            .Where(invariant => invariant.Broken(history) is not null)
            .Select(invariant => invariant.Name)];

    [Fact]
    public void They_hold_of_what_was_recorded() =>
        Broken(Given.History(Lamp.Lifecycle, Bought, Lit).CaughtUp(Day.PlusYears(9))).Should().BeEmpty();

    [Fact]
    public void A_state_that_is_not_that_of_its_entries_breaks_the_replay()
    {
        var live = Given.History(Lamp.Lifecycle, Bought, Lit);
        var forged = new RecordedHistory<Lamp, LampFact>(
            Lamp.Lifecycle, live.Start, live.Entries, live.State with { Hours = 99 });
        Broken(forged).Should().Equal("replay equals live");
    }

    [Fact]
    public void An_entry_that_the_rules_would_refuse_breaks_the_audit()
    {
        var stored = Given.Stored(Lamp.Lifecycle, Bought, Entry.Of(new LampLit(), Other, Day));
        Broken(stored).Should().Equal("the audit is empty");
        Broken(stored.Within(lamp => lamp with { })).Should().Equal("the audit is empty");
        FluentActions.Invoking(() => stored.Require(All)).Should().Throw<CheckFailedException>()
            .WithMessage("broken: the audit is empty\n    [1]*T-1*after\n*LampBought*\n*LampLit*");
    }

    [Fact]
    public void A_state_that_forgets_its_last_entry_breaks_asked_twice_is_once()
    {
        var live = Given.History(Lamp.Lifecycle, Bought, Lit);
        var forged = new RecordedHistory<Lamp, LampFact>(
            Lamp.Lifecycle, live.Start, live.Entries, live.State with { Lit = null });
        Broken(forged).Should().Contain("asked twice is once");
    }

    [Fact]
    public void A_state_that_nothing_can_change_is_stranded()
    {
        var (dark, bright) = (
            Given.History(Lamp.Lifecycle, Bought), Given.History(Lamp.Lifecycle, Bought, Lit));
        Broken(dark, Stranded([Lit])).Should().BeEmpty();
        Broken(dark, Stranded([Bought])).Should().Equal("nothing is stranded");
        Broken(bright, Stranded([])).Should().BeEmpty("it burns out by itself");
        Broken(bright.CaughtUp(Day.PlusDays(9)), Stranded([])).Should().BeEmpty("it is over");

        static Invariant<Lamp, LampFact> Stranded(IEntry<LampFact>[] candidates) => Invariants.NothingIsStranded(
            Lamp.Lifecycle, _ => candidates, lamp => lamp.Phase is LampPhase.Out);
    }

    [Fact]
    public void What_is_recorded_before_what_fell_due_skips_the_clock()
    {
        var (lit, late) = (Given.History(Lamp.Lifecycle, Bought, Lit), Day.PlusDays(6));
        var skipped = Invariants.NoClockMoveIsSkipped(Lamp.Lifecycle);
        Broken(lit.And(new LampBlown(2), Me, late), skipped).Should().Equal("no clock move is skipped");
        Broken(lit.And(new LampBlown(2), Me, Day.PlusDays(5)), skipped).Should().BeEmpty("it was the same day");
        Broken(lit.CaughtUp(late), skipped).Should().BeEmpty();
    }

    [Fact]
    public void What_stands_within_its_surroundings_is_audited_there()
    {
        var within = Given.Stored(ReportBook.Lifecycle, Reports.ReportStory.Done.History);
        All.Count.Should().Be(4);
        within.Within(book => book.Under(Agreements.Story.Running.State)).Require(Invariants.Of(ReportBook.Lifecycle));
        FluentActions.Invoking(() => within.Require(Invariants.Of(ReportBook.Lifecycle)))
            .Should().Throw<CheckFailedException>().WithMessage("*the audit is empty*CP-AGR-053*");
    }

    [Fact]
    public void The_guide_lists_them_all()
    {
        var page = RepositoryFiles.Under("docs/guide", "testing.md").Single().Lines;
        foreach (var invariant in All) page.Should().Contain($"| {invariant.Name} | {invariant.Says} |");
        foreach (var optional in new[]
        {
            Invariants.NothingIsStranded(Lamp.Lifecycle, _ => [], _ => true),
            Invariants.NoClockMoveIsSkipped(Lamp.Lifecycle),
        })
            page.Should().Contain($"| {optional.Name} (optional) | {optional.Says} |");
    }
}
