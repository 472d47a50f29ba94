using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Communications.CommunicationsAnswer;
using static Care.Partnerships.Communications.CommunicationsRule;
using static Care.Partnerships.Tests.Communications.MediaStory;

namespace Care.Partnerships.Tests.Communications;

public class CommunicationsPlanTests
{
    private static readonly LocalDate On = new(2026, 7, 1), Agreed = new(2026, 5, 4), First = new(2026, 6, 1);

    [Fact]
    public void A_plan_of_which_nothing_is_known_meets_nothing()
    {
        var findings = Made().Review([], On);
        findings.Select(finding => finding.Rule).Should().Equal(Enum.GetValues<CommunicationsRule>());
        findings.Should().OnlyContain(finding => finding.Answer == NotKnown);
        findings.Should().OnlyContain(finding => finding.Why.Length > 0 && finding.Source.Section != null
            && finding.Source.ReadOn != null);
        default(CommunicationsAnswer).Should().Be(NotKnown);
    }

    [Fact]
    public void A_plan_in_which_all_is_done_meets_everything() =>
        string.Join('\n', Full.Review([Seen], On).Select(one => $"{one.Rule} {one.Answer}: {one.Why}")).Should().Be("""
            ProtocolBeforeActivity Met: agreed on 2026-05-04, first public activity on 2026-06-01
            PlannedByBoth Met: people of both sides made the plan
            MediaInPreparedness Met: the preparedness plan has a section on media
            AppearanceAgreed Met: agreed for every kind of material in the plan
            LogosOnSite Met: Basey: every logo that applies was shown
            LogosOfOneSize Met: Basey: from 100000 to 100000: square millimetres, 5% allowed
            SpokespeopleTrained Met: nena (programme-manager of tanglaw), trained on 2026-05-04
            FocalPointNamed Met: ben (programme-manager of tanglaw)
            VisitsAnnounced Met: tanglaw was told before each of 1
            ReadyForJournalists Met: trained, and knows what to do when a journalist asks
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void CV1_the_protocol_is_agreed_before_the_first_public_activity()
    {
        Answer(ProtocolBeforeActivity, Made(hasProtocol: false)).Should().Be(NotMet);
        Answer(ProtocolBeforeActivity, Made(hasProtocol: true)).Should().Be(NotKnown);
        Answer(ProtocolBeforeActivity, Made(hasProtocol: true, protocolAgreedOn: Agreed)).Should().Be(NotKnown);
        Days(First.PlusDays(-1), First).Should().Be(Met);
        Days(First, First).Should().Be(NotMet, "on the day itself is not before it");
        Days(First.PlusDays(1), First).Should().Be(NotMet);
        Days(On, On.PlusDays(5)).Should().Be(Met);
        Days(On.PlusDays(1), On.PlusDays(5)).Should().Be(NotMet, "it is not agreed by this day");

        static CommunicationsAnswer Days(LocalDate agreed, LocalDate first) => Answer(ProtocolBeforeActivity, Made(
            hasProtocol: true, protocolAgreedOn: agreed, firstActivityOn: first));
    }

    [Fact]
    public void CV2_both_sides_make_the_plan_and_media_is_in_the_preparedness_plan()
    {
        Answer(PlannedByBoth, Made(authors: [Mia])).Should().Be(NotMet);
        Answer(PlannedByBoth, Made(authors: [])).Should().Be(NotMet);
        Answer(PlannedByBoth, Made(authors: [Ben, Mia])).Should().Be(Met);
        Answer(MediaInPreparedness, Made(preparednessHasMedia: false)).Should().Be(NotMet);
        Answer(MediaInPreparedness, Made(preparednessHasMedia: true)).Should().Be(Met);
    }

    [Fact]
    public void CV3_it_is_agreed_how_both_appear_in_each_kind_of_material()
    {
        ValueList<MaterialKind> kinds = [MaterialKind.Print, MaterialKind.Branding];
        Answer(AppearanceAgreed, Made(kinds: kinds)).Should().Be(NotKnown);
        Answer(AppearanceAgreed, Made(appearanceAgreedFor: kinds)).Should().Be(NotKnown);
        Answer(AppearanceAgreed, Made(kinds: [], appearanceAgreedFor: [])).Should().Be(NotKnown);
        Answer(AppearanceAgreed, Made(kinds: kinds, appearanceAgreedFor: [MaterialKind.Print])).Should().Be(NotMet);
        Answer(AppearanceAgreed, Made(kinds: kinds, appearanceAgreedFor: kinds)).Should().Be(Met);
    }

    [Fact]
    public void CV4_and_CV5_are_those_of_the_worst_distribution_by_the_day()
    {
        var unseen = DistributionVisibility.From("Marabut", On, Logo.Missing, Logo.Of(9, 9), false).Required();
        var unknown = DistributionVisibility.From("Lawaan", On).Required();
        Answer(LogosOnSite, Full, Seen, unknown).Should().Be(NotKnown);
        Answer(LogosOnSite, Full, Seen, unknown, unseen).Should().Be(NotMet);
        Answer(LogosOfOneSize, Full, Seen, unseen).Should().Be(NotKnown);
        Full.Review([Seen, unseen], On)[4].Why.Should().Be("Marabut: not shown: lead");
        Full.Review([Seen, unseen], On.PlusDays(-1))[4].Answer.Should().Be(Met);
    }

    [Fact]
    public void CV6_the_partner_has_spokespeople_who_are_trained()
    {
        Speaks([]).Should().Be(NotMet);
        Speaks([new(Mia, Agreed)]).Should().Be(NotMet, "she speaks for the lead");
        Speaks([new(Nena)]).Should().Be(NotKnown);
        Speaks([new(Nena, On.PlusDays(1))]).Should().Be(NotMet);
        Speaks([new(Nena, On)]).Should().Be(Met);
        Speaks([new(Nena), new(Ben, Agreed)]).Should().Be(Met);

        static CommunicationsAnswer Speaks(ValueList<Spokesperson> people) =>
            Answer(SpokespeopleTrained, Made(spokespeople: people));
    }

    [Fact]
    public void CV7_the_partner_has_a_focal_point()
    {
        Answer(FocalPointNamed, Made(focalPoints: [])).Should().Be(NotMet);
        Answer(FocalPointNamed, Made(focalPoints: [Mia])).Should().Be(NotMet);
        Answer(FocalPointNamed, Made(focalPoints: [Mia, Ben])).Should().Be(Met);
    }

    [Fact]
    public void CV8_the_partner_is_told_before_a_visit()
    {
        Visit(new MediaVisit(On)).Should().Be(NotKnown);
        Visit(new MediaVisit(On, [])).Should().Be(NotMet);
        Visit(new MediaVisit(On, [new(Mia, On.PlusDays(-1))])).Should().Be(NotMet, "the lead told itself");
        Visit(new MediaVisit(On, [new(Ben, On)])).Should().Be(NotMet, "on the day itself is not before it");
        Visit(new MediaVisit(On, [new(Ben, On.PlusDays(-1))])).Should().Be(Met);
        Visit(new MediaVisit(On, [new(Ben, On.PlusDays(-1))]), new MediaVisit(First)).Should().Be(NotKnown);
        Visit(new MediaVisit(On, []), new MediaVisit(First)).Should().Be(NotMet);
        Visit(new MediaVisit(On.PlusDays(1), [])).Should().Be(NotKnown, "it is still ahead");
        Visit().Should().Be(NotKnown, "silence is not health");

        static CommunicationsAnswer Visit(params MediaVisit[] visits) => Answer(VisitsAnnounced, Made(visits: visits));
    }

    [Fact]
    public void CV9_the_partner_is_ready_for_journalists()
    {
        Ready(true, true).Should().Be(Met);
        foreach (var (trained, card) in new (bool?, bool?)[] { (false, null), (null, false), (true, false) })
            Ready(trained, card).Should().Be(NotMet);
        foreach (var (trained, card) in new (bool?, bool?)[] { (true, null), (null, true), (null, null) })
            Ready(trained, card).Should().Be(NotKnown);

        static CommunicationsAnswer Ready(bool? trained, bool? card) => Answer(
            ReadyForJournalists, Made(isTrainedForJournalists: trained, hasEscalationCard: card));
    }

    [Fact]
    public void A_plan_names_people_of_the_two_sides_and_a_protocol_that_there_is() =>
        CommunicationsPlan.From(
                TwoSides, authors: [Mia, Dora], protocolAgreedOn: Agreed, kinds: [MaterialKind.Text, MaterialKind.Text],
                appearanceAgreedFor: [MaterialKind.Text, MaterialKind.Print, MaterialKind.Text],
                spokespeople: [new(Dora)], focalPoints: [Dora])
            .Problems("Communications/refused-plan").Should().Equal(
                "CP-LIF-007 authors[1]", "CP-LIF-007 spokespeople[0]", "CP-LIF-007 focalPoints[0]",
                "CP-COM-019 protocolAgreedOn", "CP-VAL-028 kinds[1]", "CP-VAL-028 appearanceAgreedFor[2]");

    private static DistributionVisibility Seen { get; } = DistributionVisibility.From(
        "Basey", First, Logo.Of(400, 250), Logo.Of(400, 250), donorApplies: false).Required();

    private static CommunicationsPlan Full { get; } = Made(
        authors: [Mia, Nena], hasProtocol: true, protocolAgreedOn: Agreed, firstActivityOn: First,
        preparednessHasMedia: true, kinds: [MaterialKind.Print], appearanceAgreedFor: [MaterialKind.Print],
        spokespeople: [new(Nena, Agreed)], focalPoints: [Ben],
        visits: new MediaVisit[] { new(First, [new(Ben, Agreed)]) }, isTrainedForJournalists: true,
        hasEscalationCard: true);

    private static CommunicationsAnswer Answer(
        CommunicationsRule rule, CommunicationsPlan plan, params DistributionVisibility[] held) =>
        plan.Review(held, On).Single(finding => finding.Rule == rule).Answer;

    private static CommunicationsPlan Made(
        ValueList<Person>? authors = null, bool? hasProtocol = null, LocalDate? protocolAgreedOn = null,
        LocalDate? firstActivityOn = null, bool? preparednessHasMedia = null, ValueList<MaterialKind>? kinds = null,
        ValueList<MaterialKind>? appearanceAgreedFor = null, ValueList<Spokesperson>? spokespeople = null,
        ValueList<Person>? focalPoints = null, ValueList<MediaVisit>? visits = null,
        bool? isTrainedForJournalists = null, bool? hasEscalationCard = null) => CommunicationsPlan.From(
        TwoSides, authors, hasProtocol, protocolAgreedOn, firstActivityOn, preparednessHasMedia, kinds,
        appearanceAgreedFor, spokespeople, focalPoints, visits, isTrainedForJournalists, hasEscalationCard).Required();
}
