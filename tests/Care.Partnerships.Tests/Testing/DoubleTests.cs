using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Testing;

/// <summary>A list that means a set holds each once, and is refused at the second one.</summary>
public class DoubleTests
{
    // Lists in which two equal items are two things, and why.
    private static readonly Dictionary<string, string> MayBeTwice = new()
    {
        ["capacity-committed/1 plan.parts"] = "two grants of one size in the same days add up",
        ["close-out-step-done/1 evidence.variances"] = "two differences may have the same words",
        ["close-out-step-done/1 evidence.assets.decided"] = "a certificate: only the register makes it, from its own",
        ["close-out-step-done/1 evidence.assets.undecided"] = "a certificate",
        ["close-out-step-done/1 evidence.assets.owedToFunder"] = "a certificate",
        ["settlement-determined/1 settlement.figures.owedForAssets"] = "held against the certificate of the register",
        ["RoleMatrix rows[].signOff[].steps"] = "steps follow one another, and one may come again",
        ["RoleMatrix rows[].signOff[].steps[].seats"] = "a post that is listed twice is two seats, for two people",
        ["sign-off-opened/1 rule.steps"] = "as in the matrix",
        ["sign-off-opened/1 rule.steps[].seats"] = "as in the matrix",
    };

    // A sign-off has no table: asked below.
    private static readonly string[] OfSignOffs = ["sign-off-opened/1 performers", "sign-off-revised/1 performers"];

    private static readonly LocalizedText Words = LocalizedText.Of("Words.").And("fr", "Des mots.");
    private static readonly Id<Band> Low = Id<Band>.Of("low"), High = Id<Band>.Of("high");
    private static readonly ScorecardTemplate Card = ScorecardTemplate.Of(
        new(Id<ScorecardTemplate>.Of("card"), 1), Words,
        new("Scheme", Scale.Of(1, 5, [new(1, Words)]), ScoringMethod.MeanOfDimensions, ScaleDirection.HigherIsBetter,
            new([Band.Of(Low, 1m, 3m, Words), Band.Of(High, 3.1m, 5m, Words)], 1, BandingRule.RoundFirst,
                [new(Low, Low)])),
        [new(Id<TemplateDimension>.Of("d"), Words, [new(Id<TemplateItem>.Of("i"), Words)])], Percentage.Of(50m));
    private static readonly SurveyTemplate Questions = SurveyTemplate.From(
        Card,
        [
            new(Id<SurveyDisaggregation>.Of("region"), Words,
                [new(Id<SurveyGroup>.Of("north"), Words), new(Id<SurveyGroup>.Of("south"), Words)])
        ], 5).Required();
    private static readonly RoleMatrix Matrix = RoleMatrix.From(
        RolesStory.Matrix.Parties, RolesStory.Matrix.Rows, [Id<WorkFunction>.Of("x")]).Required();
    private static readonly Settlement Shared = Settlement.From(
        new(2026, 11, 30), new(Usd(9), Usd(9), Usd(0), Usd(9), Usd(0), Usd(0)),
        [new(Id<Party>.Of("norad"), Percentage.Of(100m), Dated.Of(
            new Threshold(Usd(4), true), new(2026, 1, 1), "a donor", Source.Of("Handbook")))]).Required();

    private static readonly PaymentRequested Blocked = new(
        FundingStory.Payment("p-1"), new([], [new BlockingIssue("The audit is late.", Side.Partner)]));

    private static readonly Lazy<ILookup<string, Doubled>> All = new(() => new IEnumerable<Doubled>[]
    {
        Doubled.Of(AgreementScenarios.All), Doubled.Of(AmendmentScenarios.All), Doubled.Of(FundingScenarios.All),
        Doubled.Of(PaymentScenarios.All), Doubled.Of(ReportScenarios.All), Doubled.Of(AssetScenarios.All),
        Doubled.Of(CloseOutScenarios.All), Doubled.Of(StepScenarios.All), Doubled.Of(CheckInScenarios.All),
        Doubled.Of(SurveyScenarios.All), Doubled.Of(FeedbackScenarios.All), Doubled.Of(MediaScenarios.All),
        Doubled.Of(MonitoringScenarios.All), Doubled.Of(RelationshipScenarios.All),
        Doubled.OfRead<CheckInFact>(new CheckInScheduled(CheckInStory.Setup with { Template = Card }), Story.Ana),
        Doubled.OfRead<SurveyFact>(new SurveyPlanned(SurveyStory.Heading with { Template = Questions }), Story.Ana),
        Doubled.OfRead<AgreementFact>(new AgreementDrafted(Story.Heading() with { Roles = Matrix }), Story.Ana),
        Doubled.OfRead<CloseOutFact>(new SettlementDetermined(Shared), Story.Ana),
        Doubled.OfProposed(FundingStory.Planned
            .Pay("p-1", new PlanPayment(Story.Ana, 1, FundingStory.Usd(40_000m), FundingStory.PlannedOn))
            .When(Blocked, Story.Ben, FundingStory.RequestedOn)),
    }.SelectMany(answers => answers).ToLookup(answer => answer.Place.Path));

    public static TheoryData<string> Lists =>
        [.. FactList.All().Select(list => list.Path).Except(MayBeTwice.Keys).Except(OfSignOffs)];

    [Theory, MemberData(nameof(Lists))]
    public void Each_list_that_means_a_set_is_refused_at_the_second_one(string list)
    {
        All.Value[list].Should().NotBeEmpty("a scenario has to hold something in {0}", list);
        foreach (var answer in All.Value[list])
            answer.IsRefusedThere.Should().BeTrue(
                "{0} is given twice and answered with [{1}]", answer.Place.Second,
                string.Join("; ", answer.Refusals.Select(refusal => $"{refusal.Code} {refusal.Field}")));
    }

    [Fact]
    public void Who_did_the_work_is_named_once_in_a_sign_off()
    {
        ValueList<Id<Person>> twice = [Story.Ana.Id, Story.Ben.Id, Story.Ana.Id];
        var rule = SignOffRule.By(RolesStory.Finance);
        Fields(SignOff.Open(rule, "budget", 1, twice, RolesStory.On)).Should().Equal("CP-VAL-028 performers[2]");
        var open = SignOff.Open(rule, "budget", 1, [Story.Ana.Id], RolesStory.On).Required();
        Fields(open.Revise(2, twice, RolesStory.On)).Should().Equal("CP-VAL-028 performers[2]");
    }

    [Fact]
    public void A_long_list_is_searched_as_a_short_one_is()
    {
        var many = Enumerable.Range(0, 100).Select(i => Id<Person>.Of($"p{i}")).ToValueList();
        Require.Once("people", many).Should().BeNull();
        Require.Once("people", many.Add(many[0]))!.Field.Should().Be("people[100]");
        Require.Once("people", [many[0], many[0], .. many])!.Field.Should().Be("people[1]");
        $"{Require.Once("notes", ["a", "b", "b"])}".Should().Contain("\"b\" is given twice here");
    }

    private static IEnumerable<string> Fields(Ardalis.Result.Result<SignOff> answer) =>
        answer.Refusals().Select(refusal => $"{refusal.Code} {refusal.Field}");

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    [Fact]
    public void What_may_be_in_a_list_twice_is_a_list_that_does_not_mind()
    {
        FactList.All().Select(list => list.Path).Should().Contain(MayBeTwice.Keys).And.Contain(OfSignOffs);
        foreach (var list in MayBeTwice.Keys)
            All.Value[list].Should().NotContain(answer => answer.IsRefusedThere, "{0} is refused twice", list);
    }
}
