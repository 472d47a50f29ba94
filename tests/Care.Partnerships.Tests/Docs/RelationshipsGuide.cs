using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/relationships.md, run.</summary>
public class RelationshipsGuide
{
    [Fact]
    public void A_promise()
    {
        var (ana, ben, on) = (RelationshipStory.Ana, RelationshipStory.Ben, RelationshipStory.Day);
        var (tomorrow, inJune) = (on.PlusDays(1), RelationshipStory.DueOn);
        var relationship = RelationshipStory.Partnered.State;

        var terms = PromiseTerms.From(ana, PromiseKind.Goods, "Four radios", dueOn: inJune);
        var promised = relationship.Record(new PromiseMade(Id<Promise>.Of("radios"), terms.Value), by: ana, on);
        Promise radios = promised.State.Promises[0];
        Console.WriteLine($"{radios.Terms.Owner}, by {radios.Terms.DueOn:uuuu-MM-dd}, open: {radios.IsOpen}");

        // Whoever was promised says that it was kept; whoever owes it does not.
        var kept = new PromiseKept(radios.Id, KeptOn: tomorrow);
        var refused = promised.State.Record(kept, by: ana, tomorrow);              // CP-REL-008
        var accepted = promised.State.Record(kept, by: ben, tomorrow);
        int late = accepted.State.Promises[0].DaysLateOn(inJune);                  // 0

        var carried = new PromiseMade(
            Id<Promise>.Of("act-1"), PromiseTerms.Of(ana, PromiseKind.Assistance, "Answer in two days", dueOn: inJune))
        {
            Source = new PromiseSource(PromiseOrigin.CheckIn, Id: "chk-2026-q2", Part: "act-1"),
        };

        relationship.Record(carried, by: ana, on).IsAccepted.Should().BeTrue();
        (refused.IsAccepted, accepted.IsAccepted, late).Should().Be((false, true, 0));
    }

    [Fact]
    public void To_partner()
    {
        var (ana, ben, on, sides) = (
            RelationshipStory.Ana, RelationshipStory.Ben, RelationshipStory.OpenedOn, RelationshipStory.Heading.Sides);

        var limits = RelationshipLimits.Of([new SessionLimit(SessionKind.FaceToFace, Months: 3)], Ratio.Of(1.5m));
        var heading = new RelationshipHeading(Id<Relationship>.Of("rel-1"), sides, limits);
        ValueList<PartneringCriterion> criteria = [new("known in the area", IsMet: true), new("audited", IsMet: null)];
        var partners = Relationship.NotStarted
            .Record(new RelationshipOpened(heading), by: ana, on).State
            .Record(new ValueStated("We know the donors."), by: ana, on).State
            .Record(new ValueStated("We know the villages, and stay."), by: ben, on).State
            .Record(new PartneringAgreed(criteria, "Each has what the other lacks."), by: ben, on).State
            .Record(new PartneringAgreed(criteria, "Nobody is nearer."), by: ana, on).State;

        partners.Phase.Should().Be(RelationshipPhase.Partnered);
    }

    [Fact]
    public void What_can_be_read()
    {
        var (relationship, today) = (RelationshipStory.Full.State, RelationshipStory.Later);
        var (grant, names) = (RelationshipStory.Usd(250_000), Names.None);

        foreach (PhaseParticipation gap in relationship.ParticipationGaps("Shelter 2025"))
            Console.WriteLine($"{gap.Phase}: {gap.WasConsulted(Side.Partner)?.ToString() ?? "not known"}");
        foreach (SessionGap session in relationship.SessionGaps(today).Where(gap => gap.IsOverdue is true))
            Console.WriteLine($"{session.Kind}: last {session.LastOn:uuuu-MM-dd}, due {session.DueOn:uuuu-MM-dd}");

        Means? means = relationship.Means[Side.Partner]?.Fact.Means;
        Stretch stretch = Stretch.From(means, grant, relationship.Heading!.Limits).Value;
        bool? isTooMuch = stretch.IsAbove;               // null where something is not known; at the limit is not above

        var report = new RelationshipReport(names);
        Console.Write(report.Promises(relationship, today) + report.Participation(relationship, "Shelter 2025"));

        isTooMuch.Should().BeFalse();
    }
}
