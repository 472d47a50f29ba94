using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Communications.MediaStory;
using PlanMade = Ardalis.Result.Result<Care.Partnerships.Communications.CommunicationsPlan>;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>What a plan of communications promises is a duty from 30 days before its day, and late after it.</summary>
public class PlanDutyTests
{
    private static readonly LocalDate Due = new(2026, 7, 1), Early = Due.PlusDays(-31), Near = Due.PlusDays(-30);
    private static readonly AgreementDossier Running = new(Story.Running.State);

    private static readonly PlannedMaterial Promised =
        new(MediaStory.Heading.Id, MediaStory.Heading.Kind, Side.Partner, Due);

    [Fact]
    public void A_piece_that_is_promised_is_drafted_and_goes_out_by_its_day()
    {
        var plan = CommunicationsPlan.From(TwoSides, materials: [Promised]);
        Told(plan, Early).Should().BeEmpty();
        Told(plan, Near).Should().Equal(
            "MaterialDrafted draft the material media-1, as planned, Partner, 2026-07-01, 0");
        Told(plan, Due.PlusDays(2)).Single().Should().EndWith("2026-07-01, 2");
        foreach (var given in new[] { Drafted, Returned, Cleared })
            Told(plan, Near, given.State).Should().Contain(
                "MaterialPublished publish the material media-1, as planned, Partner, 2026-07-01, 0");
        foreach (var given in new[] { Published, Withdrawn }) Told(plan, Near, given.State).Should().BeEmpty();
        CommunicationsPlan.From(TwoSides, materials: [Promised, Promised with { DueOn = Near }])
            .ValidationErrors.Single().ErrorCode.Should().Be("CP-VAL-028");
    }

    [Fact]
    public void The_partner_is_told_of_a_visit_on_a_day_before_it()
    {
        Told(With([]), Early.PlusDays(-1)).Should().BeEmpty();
        Told(With([]), Near).Should().Equal(
            "CommunicationsPlan tell the partner of the media visit of 1 Jul 2026, Lead, 2026-06-30, 0");
        Told(With(null), Due).Single().Should().EndWith("2026-06-30, 1", "nobody knows whether it was told");
        Told(With([]), Due.PlusDays(1)).Should().BeEmpty("it is over, and the review says what was missing");
        Told(With([new(Ben, Near)]), Near).Should().BeEmpty();
        Told(With([new(Ben, Near.PlusDays(1))]), Near).Should().ContainSingle("it is planned, and not yet told");
        Told(With([new(Mia, Near), new(Ben, Due)]), Due).Should().ContainSingle("not the lead, nor on the day itself");

        static PlanMade With(ValueList<VisitNotice>? notices) =>
            CommunicationsPlan.From(TwoSides, visits: [new(Due, notices)]);
    }

    [Fact]
    public void A_spokesperson_of_the_partner_is_trained()
    {
        Told(CommunicationsPlan.From(TwoSides, spokespeople: [new(Nena), new(Mia)]), Near).Should().Equal(
            "CommunicationsPlan train nena to speak to the media, , , 0");
        var planned = CommunicationsPlan.From(TwoSides, spokespeople: [new(Nena, Due)]);
        Told(planned, Early).Should().BeEmpty();
        Told(planned, Near).Should().Equal("CommunicationsPlan train nena to speak to the media, , 2026-07-01, 0");
        Told(planned, Due).Should().BeEmpty("it is the day of the training");
    }

    [Fact]
    public void The_protocol_is_agreed_before_the_first_activity_and_the_plan_reviewed_by_its_day()
    {
        Told(CommunicationsPlan.From(TwoSides, firstActivityOn: Due), Near).Should().Equal(
            "CommunicationsPlan agree on the media protocol before the first public activity, , 2026-06-30, 0");
        Told(CommunicationsPlan.From(TwoSides, hasProtocol: true, protocolAgreedOn: Near, firstActivityOn: Due), Near)
            .Should().BeEmpty();
        var reviewed = CommunicationsPlan.From(TwoSides, reviewOn: Due);
        Told(reviewed, Early).Should().BeEmpty();
        Told(reviewed, Due.PlusDays(4)).Should().Equal(
            "CommunicationsPlan review the communications plan, , 2026-07-01, 4");
        Told(CommunicationsPlan.From(TwoSides, reviewOn: Due.PlusYears(1)), Due.PlusDays(4)).Should().BeEmpty();
        Told(CommunicationsPlan.From(TwoSides, hasEscalationCard: false), Due).Should().BeEmpty("it promises nothing");
    }

    private static string[] Told(PlanMade plan, LocalDate on, params MediaMaterial[] pieces) =>
    [
        .. (Running with
            {
                MediaMaterials = [.. pieces],
                Communications = new(Running.Agreement.Heading!.Id, plan.Required()),
            }).Duties(on)
            .Where(duty => duty.Source == "communications plan")
            .Select(duty => FormattableString.Invariant(
                $"{duty.Fact.Name} {duty.What}, {duty.Side}, {duty.By:uuuu-MM-dd}, {duty.DaysLate}")),
    ];
}
