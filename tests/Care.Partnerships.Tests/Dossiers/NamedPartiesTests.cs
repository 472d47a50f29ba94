using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;
using static System.FormattableString;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>Each party that is named in a fact is listed in the dossier, before the fact is taken in.</summary>
public partial class NamedPartiesTests
{
    private static readonly Dossier Sample = SampleFile.File.Dossier;

    // Each fact with the parties in it, by path.
    private static readonly Lazy<(Fact Fact, string Name, (string Path, string Party)[] Parties)[]> Facts = new(() =>
    [
        .. Of(AgreementScenarios.All), .. Of(AmendmentScenarios.All), .. Of(FundingScenarios.All),
        .. Of(CloseOutScenarios.All), .. Of(StepScenarios.All), .. Of(AssetScenarios.All), .. Of(CheckInScenarios.All),
        .. Of(SurveyScenarios.All), .. Of(FeedbackScenarios.All), .. Of(MediaScenarios.All),
        .. Of(MonitoringScenarios.All), .. Of(RelationshipScenarios.All),
        .. Agreements.Select(Named), .. Accounts.Select(Named), Named<CloseOutFact>(WithFunders),
    ]);

    // Places that no scenario fills in.
    private static readonly RoleMatrix Matrix =
        RoleMatrix.Standard(Story.Care, Story.Tanglaw, Money.Of(500m, Currency.Usd));
    private static readonly AgreementStanding Standing = FundingStory.Standing with { Roles = Matrix };

    private static AgreementFact[] Agreements =>
    [
        new AgreementTakenOver(
            Story.Heading() with { Roles = Matrix }, Story.Terms, RiskLevel.Low, Story.SignedOn, "file 7")
        {
            Parent = Standing, AgreedBy = Story.Jose,
        },
        new ParentFollowed(Standing),
    ];

    private static FundingFact[] Accounts =>
    [
        new FundingAccountOpened(Standing, FundingStory.Agreed),
        new FundingAccountTakenOver(Standing, FundingStory.Agreed, FundingStory.SumsBefore) { AgreedBy = Story.Ben },
        new StandingFollowed(Standing),
    ];

    private static SettlementDetermined WithFunders => new(Settlement.From(
        CloseOutStory.DoneOn, CloseOutStory.Even.Figures,
        [new(Id<Party>.Of("donor"), Percentage.Whole)]).Required());

    [Fact]
    public void Every_party_that_is_named_in_a_fact_has_to_be_listed()
    {
        foreach (var (fact, _, parties) in Facts.Value)
        {
            Fields(fact, []).Should().BeEquivalentTo(parties.Select(one => one.Path), "{0}", fact);
            Fields(fact, [.. parties.Select(one => Party(one.Party))]).Should().BeEmpty("{0}", fact);
        }
    }

    [Fact]
    public void No_place_where_a_fact_names_a_party_is_forgotten()
    {
        var places = FactDescription.All.Where(fact => !fact.Name.StartsWith("sign-off", StringComparison.Ordinal))
            .SelectMany(fact => Places(fact.Fields, "").Where(path => !IsOfACell(path))
                .Select(path => $"{fact.Name} {path}"));
        var seen = Facts.Value.SelectMany(one => one.Parties.Select(named =>
            $"{one.Name} {Index().Replace(named.Path, "[]")}"));
        seen.Distinct().Should().BeEquivalentTo(places);
    }

    [Fact]
    public void A_dossier_refuses_a_party_that_is_named_and_not_listed_with_the_place_and_the_nearest()
    {
        var (ana, day) = (SampleFile.FocalPoint, new LocalDate(2026, 11, 30));
        var asset = Sample.Of(SampleFile.Shelter)!.Assets!.Assets[0];
        var fact = new AssetHandedOver(
            asset.Id, new(asset.Custody.TitleHolder, Id<Party>.Of("tanglaw-samarr"), "Tacloban"));
        var refused = Sample.Record(SampleFile.Shelter, fact, ana, day);
        var refusal = refused.Refusals.Should().ContainSingle().Which;
        (refusal.Code, refusal.Field, refusal.Kind).Should().Be(("CP-DOS-011", "custody.holder", RefusalKind.Rule));
        refusal.Message.Should().Be(
            "tanglaw-samarr is not among the parties of the dossier (the nearest is tanglaw-samar): " +
            "list the party first, or name another.");
        refused.Dossier.Should().BeSameAs(Sample);
        var known = fact with { Custody = fact.Custody with { Holder = SampleFile.Tanglaw } };
        Sample.Record(SampleFile.Shelter, known, ana, day).Refusals
            .Should().NotContain(one => one.Code == "CP-DOS-011");
    }

    [Fact]
    public void Looking_for_them_allocates_nothing_where_all_are_listed()
    {
        foreach (var (fact, _, parties) in Facts.Value.DistinctBy(one => one.Name))
        {
            ValueList<Party> listed = [.. parties.Select(one => Party(one.Party))];
            NamedParties.Unlisted(fact, listed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++) NamedParties.Unlisted(fact, listed);
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0, "{0}", fact);
        }
    }

    private static Party Party(string id) => new(Id<Party>.Of(id), id, PartyKind.LocalNgo, "PH");

    private static IEnumerable<string> Fields(Fact fact, ValueList<Party> listed) =>
        NamedParties.Unlisted(fact, listed)?.Select(refusal => refusal.Field) ?? [];

    private static IEnumerable<(Fact, string, (string, string)[])> Of<TState, TFact>(
        IEnumerable<Scenario<TState, TFact>> scenarios)
        where TState : class
        where TFact : Fact =>
        scenarios.Where(one => one.Then.Codes.Length == 0)
            .SelectMany(one => one.Given.History.Append(one.When)).Select(entry => entry.Fact).Distinct()
            .Select(Named);

    private static (Fact, string, (string, string)[]) Named<TFact>(TFact fact) where TFact : Fact =>
        (fact, PartnershipJson.NameOf(fact), Named(
            JsonSerializer.SerializeToNode(fact, PartnershipJson.Options.GetTypeInfo(typeof(TFact))),
            new(FieldForm.Object, "") { Fields = FactDescription.Of(fact.GetType()).Fields }, "")
                .Where(one => !IsOfACell(one.Path)).ToArray());

    // A matrix that names another party in a cell than those that it lists cannot be made.
    private static bool IsOfACell(string path) => path.Contains("roles.rows[", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Party)> Named(JsonNode? node, FieldShape shape, string path) =>
        (node, shape.Form) switch
        {
            (null, _)                          => [],
            (JsonValue id, FieldForm.Identity) => shape.Of == nameof(Party) ? [(path, $"{id}")] : [],
            (JsonObject one, _)                => Fields(one, shape).SelectMany(field => Named(
                one[field.Name], field.Shape, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
            (JsonArray list, FieldForm.List)   => list.SelectMany((item, i) =>
                Named(item, shape.Items!, Invariant($"{path}[{i}]"))),
            _                                  => [],
        };

    private static ValueList<FieldDescription> Fields(JsonObject one, FieldShape shape) =>
        shape.Alternatives.FirstOrDefault(other => other.Name == $"{one["type"]}")?.Fields ?? shape.Fields;

    private static IEnumerable<string> Places(ValueList<FieldDescription> fields, string path) =>
        fields.SelectMany(field => Places(field.Shape, path + field.Name));

    private static IEnumerable<string> Places(FieldShape shape, string path) =>
        (shape is { Form: FieldForm.Identity, Of: nameof(Party) } ? new[] { path } : [])
            .Concat(Places(shape.Fields, $"{path}."))
            .Concat(shape.Alternatives.SelectMany(other => Places(other.Fields, $"{path}.")))
            .Concat(shape.Items is { } items ? Places(items, $"{path}[]") : []);

    [GeneratedRegex(@"\[\d+\]")] private static partial Regex Index();
}
