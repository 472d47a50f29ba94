using Care.Partnerships.Relationships;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Relationships.RelationshipStory;

namespace Care.Partnerships.Tests.Relationships;

public class RelationshipLifecycleTests
{
    public static TheoryData<string> Names => [.. RelationshipScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Relationships/refusals", RelationshipScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => RelationshipScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(Relationship.Lifecycle, RelationshipScenarios.All)
            .Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_facts() =>
        Relationship.Lifecycle.PermissionTable(
            [.. new[] { Nothing, Stated, Full, Declined, Ended }
                .Select(given => ($"{given.State.Phase}", given.State))],
            [
                Entry.Of(Open, Ana, OpenedOn), Entry.Of(WeBring, Kim, Later), Entry.Of(Yes, Ana, Later),
                Entry.Of(No, Ben, Later), Entry.Of(End, Ben, Later),
                Entry.Of(PromiseRadios with { Promise = Id<Promise>.Of("visit-2") }, Ana, Later),
                Entry.Of(RadiosKept, Ben, Later), Entry.Of(Assessed, Ben, Later), Entry.Of(Strategy, Ana, Later),
                Entry.Of(TheirMeans, Ben, Later), Entry.Of(Plan, Kim, Later), Entry.Of(TwoSign, Ana, Later),
            ]).Should().Be("""
            NotStarted
            | Considering
            | | Partnered
            | | | Declined
            | | | | Ended
            x = = = =  RelationshipOpened
            - x x - -  ValueStated
            - x - - -  PartneringAgreed
            - x - - -  RelationshipDeclined
            - - x - =  RelationshipEnded
            - x x - -  PromiseMade
            - - x - x  PromiseKept
            - x x - -  ParticipationRecorded
            - x x - -  SessionHeld
            - x x - -  MeansStated
            - x x - -  PreparednessPlanned
            - - x - x  ConditionMet
            """);

    [Fact]
    public void Every_history_that_lost_an_entry_is_seen_or_told_by_the_audit()
    {
        foreach (var whole in new[] { Settled, Declined, Ended })
            for (var i = 0; i < whole.History.Count; i++)
            {
                var damaged = whole.History.Where((_, place) => place != i).ToArray();
                try { Relationship.Lifecycle.Replay(damaged).Should().NotBe(whole.State); }
                catch (DamagedHistoryException) { }
            }
    }

    [Fact]
    public void What_is_taken_twice_or_more_than_there_is_damages_a_history()
    {
        foreach (var fact in new RelationshipFact[]
        {
            PromiseRadios, RadiosKept, RadiosDropped, Begin, Ask, Granted, Commit, Assessment, TwoSign,
            Course with { Amount = Usd(7_501) }, Course with { Amount = Usd(-1) },
            Course with { Amount = Money.Of(1, "EUR") },
        })
            FluentActions.Invoking(() =>
                    Relationship.Lifecycle.Replay([.. Settled.History, Entry.Of(fact, Ana, Later)]))
                .Should().Throw<DamagedHistoryException>($"{fact}").Which.Index.Should().Be(Settled.History.Count);
        foreach (var entry in new[]
        {
            Entry.Of<RelationshipFact>(Yes, Ben, Later), Entry.Of<RelationshipFact>(WeBring, Stranger, Later)
        })
            FluentActions.Invoking(() => Relationship.Lifecycle.Replay([.. OneAgreed.History, entry]))
                .Should().Throw<DamagedHistoryException>();
    }

    [Fact]
    public void What_was_recorded_passes_the_audit_and_one_wrong_fact_is_told_at_its_place()
    {
        Relationship.Lifecycle.Audit(Settled.History).Should().BeEmpty();
        var planted = Settled.History.Select(entry =>
            entry.Fact is PromiseKept ? Entry.Of(RadiosKept, Kim, Day) : entry);
        Relationship.Lifecycle.Audit(planted)
            .SelectMany(finding => finding.Refusals.Select(refusal => refusal.Code)).Should().Equal("CP-REL-008");
    }
}
