using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Localisation.ActorClass;
using static Care.Partnerships.Tests.Localisation.Response;

namespace Care.Partnerships.Tests.Localisation;

public class ClassificationTests
{
    // Each row is what is known of an organisation with headquarters in PH, or where it says so elsewhere:
    // hq, works in, state, society, affiliated, governs itself, raises funds, several regions => class in PH.
    [Theory]
    [InlineData("PH", "PH", false, false, false, null, null, true, NationalNonState)]
    [InlineData("PH", "PH", false, false, false, null, null, false, LocalNonState)]
    [InlineData("PH", "", true, null, null, null, null, true, NationalState)]
    [InlineData("PH", "", true, null, null, null, null, false, LocalState)]
    [InlineData("PH", "PH", false, true, null, null, null, null, NationalNonState)]
    [InlineData("PH", "PH", false, false, true, true, true, true, NationalNonState)]
    [InlineData("PH", "PH", false, false, true, true, true, false, LocalNonState)]
    [InlineData("PH", "PH", false, false, true, true, false, true, InternationallyAffiliated)]
    [InlineData("PH", "PH", false, false, true, false, true, true, InternationallyAffiliated)]
    [InlineData("PH", "PH", false, false, true, null, false, null, InternationallyAffiliated)]
    [InlineData("PH", "PH,ID", false, false, false, null, null, null, NationalNonState)]
    [InlineData("ID", "PH,ID", false, false, false, null, null, true, International)]
    [InlineData("ID", "", true, null, null, null, null, true, International)]
    [InlineData("CH", "", null, null, null, null, null, null, International)]
    [InlineData("PH", "ID", false, false, false, null, null, true, Unclassified)]
    [InlineData("PH", "", false, false, false, null, null, true, Unclassified)]
    [InlineData("PH", "PH", null, false, false, null, null, true, Unclassified)]
    [InlineData("PH", "PH", false, null, false, null, null, true, Unclassified)]
    [InlineData("PH", "PH", false, false, null, null, null, true, Unclassified)]
    [InlineData("PH", "PH", false, false, true, null, true, true, Unclassified)]
    [InlineData("PH", "PH", false, false, true, true, null, true, Unclassified)]
    [InlineData("PH", "PH", false, false, false, null, null, null, Unclassified)]
    [InlineData("PH", "", true, null, null, null, null, null, Unclassified)]
    public void Each_answer_decides(
        string hq, string worksIn, bool? state, bool? society, bool? affiliated, bool? governs, bool? raises,
        bool? several, ActorClass expected)
    {
        var actor = AidActor.From(
            Id<Party>.Of("a"), hq, worksIn.Split(',', StringSplitOptions.RemoveEmptyEntries), state, society,
            affiliated, governs, raises, several).Required();
        var found = Classify(actor);
        (found.Class, found.Rules).Should().Be((expected, Id<ActorRules>.Of("iasc-2018")));
        found.Reason.Should().NotBeEmpty();
        found.IsLocal.Should().Be(expected is LocalNonState or NationalNonState or LocalState or NationalState);
    }

    [Fact]
    public void What_is_not_known_is_never_guessed_and_all_of_it_is_named()
    {
        var found = Classify(AidActor.From(Id<Party>.Of("a"), "PH", isAffiliatedToIngo: true).Required());
        found.Class.Should().Be(Unclassified);
        found.Missing.Should().Equal(
            "whether it is a public authority", "in which countries it works",
            "whether it is a national society of the Red Cross or Red Crescent",
            "whether it governs itself in the country", "whether it raises its own funds in the country",
            "whether it works in several regions or in one area");
        found.Reason.Should().StartWith("Not known: whether it is a public authority; in which");
    }

    [Fact]
    public void An_organisation_that_does_not_work_at_home_is_covered_by_no_definition()
    {
        var found = Classify(AidActor.From(Id<Party>.Of("a"), "PH", ["ID"], isStateBody: false).Required());
        (found.Class, found.Missing.Count).Should().Be((Unclassified, 0));
        found.Reason.Should().Be(
            "Its headquarters are in PH, but it does not work there: the definitions ask for both.");
    }

    // Rows 14 and 15 of the text: an organisation of the neighbour is not local here; a southern one counts at home.
    [Fact]
    public void An_organisation_counts_at_home_and_not_next_door()
    {
        var both = AidActor.From(
            Id<Party>.Of("a"), "ID", ["ID", "PH"], isStateBody: false, isNationalSociety: false,
            isAffiliatedToIngo: false).Required();
        Classify(both).Class.Should().Be(International);
        ActorClassification.From(both, "ID", Rules).Required().Class.Should().Be(NationalNonState);
    }

    [Fact]
    public void Versions_of_the_rules_differ_where_practice_does_and_say_so()
    {
        var strict = ActorRules.WithoutNetworks.Use(acceptUnconfirmed: true).Required();
        var member = AidActor.From(
            Id<Party>.Of("a"), "PH", ["PH"], isStateBody: false, isNationalSociety: false, isAffiliatedToIngo: true,
            governsItself: true, raisesOwnFunds: true, worksInSeveralRegions: true).Required();
        var found = ActorClassification.From(member, "PH", strict).Required();
        (found.Class, found.Rules).Should().Be((InternationallyAffiliated, strict.Version));
        Classify(member).Class.Should().Be(NationalNonState);

        var abroad = AidActor.From(
            Id<Party>.Of("b"), "PH", ["PH", "ID"], isStateBody: false, isNationalSociety: false,
            isAffiliatedToIngo: false).Required();
        ActorClassification.From(abroad, "PH", Rules with { ActiveAbroadCounts = false }).Required()
            .Class.Should().Be(International);
        ActorRules.WithoutNetworks.Use().Refusals().Should().ContainSingle().Which.Code.Should().Be("CP-VAL-022");
    }

    [Theory]
    [InlineData(PartyKind.Unknown, Unclassified)]
    [InlineData(PartyKind.InternationalNgo, Unclassified)]
    [InlineData(PartyKind.NationalNgo, NationalNonState)]
    [InlineData(PartyKind.LocalNgo, LocalNonState)]
    [InlineData(PartyKind.RedCrossRedCrescentSociety, NationalNonState)]
    [InlineData(PartyKind.NationalGovernment, NationalState)]
    [InlineData(PartyKind.LocalGovernment, LocalState)]
    [InlineData(PartyKind.UnAgency, International)]
    [InlineData(PartyKind.Donor, Unclassified)]
    [InlineData(PartyKind.PrivateSector, Unclassified)]
    public void The_kind_of_a_party_answers_what_it_can(PartyKind kind, ActorClass expected)
    {
        var party = new Party(Id<Party>.Of("a"), "A", kind, "PH");
        Classify(AidActor.FromParty(party, ["PH"], isAffiliatedToIngo: false).Required()).Class.Should().Be(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ph")]
    [InlineData("PHL")]
    [InlineData("P1")]
    public void An_organisation_without_a_country_is_refused(string? country)
    {
        AidActor.From(Id<Party>.Of("a"), country, [country!]).Refusals()
            .Select(refusal => (refusal.Code, refusal.Field))
            .Should().Equal(("CP-LOC-001", "headquarters"), ("CP-LOC-001", "operatesIn[0]"));
        ActorClassification.From(Tanglaw, country, Rules).Refusals()
            .Select(refusal => (refusal.Code, refusal.Field)).Should().Equal(("CP-LOC-001", "country"));
        AidActor.FromParty(new Party(Id<Party>.Of("a"), "A", PartyKind.LocalNgo, country!)).Refusals()
            .Should().ContainSingle().Which.Code.Should().Be("CP-LOC-001");
    }

    [Fact]
    public void An_organisation_of_states_is_international_wherever_its_seat_is_and_a_company_at_home_may_be_national()
    {
        var agency = new Party(Id<Party>.Of("a"), "A", PartyKind.UnAgency, "PH");
        Classify(AidActor.FromParty(agency, ["PH", "ID"], isAffiliatedToIngo: false).Required()).Class
            .Should().Be(International);
        var company = new Party(Id<Party>.Of("b"), "B", PartyKind.PrivateSector, "PH");
        Classify(AidActor.FromParty(
            company, ["PH"], isAffiliatedToIngo: false, worksInSeveralRegions: true).Required()).Class
            .Should().Be(NationalNonState);
    }
}
