using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;
using static System.FormattableString;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>Whoever is named in a fact is listed in the dossier, before the fact is taken in.</summary>
public class NamedPeopleTests
{
    private static readonly Dossier Sample = SampleFile.File.Dossier;

    // Each fact with the people in it, by path.
    private static readonly Lazy<(Fact Fact, string Name, (string Path, Person Person)[] People)[]> Facts = new(() =>
    [
        .. Of(AgreementScenarios.All), .. Of(AmendmentScenarios.All), .. Of(FundingScenarios.All),
        .. Of(PaymentScenarios.All),
        .. Of(StepScenarios.All), .. Of(CheckInScenarios.All), .. Of(SurveyScenarios.All), .. Of(FeedbackScenarios.All),
        .. Of(MediaScenarios.All), .. Of(RelationshipScenarios.All),
    ]);

    [Fact]
    public void Everybody_who_is_named_in_a_fact_has_to_be_listed()
    {
        foreach (var (fact, _, people) in Facts.Value)
        {
            Fields(fact, []).Should().BeEquivalentTo(people.Select(one => one.Path), "{0}", fact);
            Fields(fact, [.. people.Select(one => one.Person)]).Should().BeEmpty("{0}", fact);
            Fields(fact, [.. people.Select(one => one.Person with { Position = Id<Position>.Of("another") })])
                .Should().HaveCount(people.Count(one => one.Person.Name.Length > 0), "{0}", fact);
        }
    }

    [Fact]
    public void No_place_where_a_fact_names_somebody_is_forgotten()
    {
        var places = FactDescription.All.Where(fact => !fact.Name.StartsWith("sign-off", StringComparison.Ordinal))
            .SelectMany(fact => Places(fact.Fields, "").Select(path => $"{fact.Name} {path}"));
        var seen = Facts.Value.SelectMany(one => one.People.Select(named =>
            $"{one.Name} {System.Text.RegularExpressions.Regex.Replace(named.Path, @"\[\d+\]", "[]")}"));
        seen.Distinct().Should().BeEquivalentTo(places);
    }

    [Fact]
    public void A_dossier_refuses_whoever_is_named_and_not_listed_with_the_place_and_the_nearest()
    {
        var (ana, day) = (SampleFile.FocalPoint, new LocalDate(2026, 11, 30));
        var fact = new AgreementExtended(
            new(2027, 3, 31), "The road is cut.", SampleFile.Jose with { Id = Id<Person>.Of("p-55") });
        var refused = Sample.Record(SampleFile.Shelter, fact, ana, day);
        var refusal = refused.Refusals.Should().ContainSingle().Which;
        (refusal.Code, refusal.Field, refusal.Kind).Should().Be(("CP-DOS-008", "agreedBy", RefusalKind.Rule));
        refusal.Message.Should().StartWith("p-55 as executive-director of tanglaw-samar is not among")
            .And.Contain("(the nearest is p-05 as executive-director of tanglaw-samar)");
        refused.Dossier.Should().BeSameAs(Sample);
        Sample.Record(SampleFile.Shelter, fact with { AgreedBy = SampleFile.Jose }, ana, day)
            .Refusals.Should().NotContain(one => one.Code == "CP-DOS-008");
    }

    [Fact]
    public void Looking_for_them_allocates_nothing_where_everybody_is_listed()
    {
        foreach (var (fact, _, people) in Facts.Value.DistinctBy(one => one.Name))
        {
            ValueList<Person> listed = [.. people.Select(one => one.Person)];
            NamedPeople.Unlisted(fact, listed);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++) NamedPeople.Unlisted(fact, listed);
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0, "{0}", fact);
        }
    }

    private static IEnumerable<string> Fields(Fact fact, ValueList<Person> listed) =>
        NamedPeople.Unlisted(fact, listed)?.Select(refusal => refusal.Field) ?? [];

    private static IEnumerable<(Fact, string, (string, Person)[])> Of<TState, TFact>(
        IEnumerable<Scenario<TState, TFact>> scenarios)
        where TState : class
        where TFact : Fact =>
        scenarios.Where(one => one.Then.Codes.Length == 0)
            .SelectMany(one => one.Given.History.Append(one.When)).Select(entry => entry.Fact).Distinct()
            .Select(fact => ((Fact)fact, PartnershipJson.NameOf(fact), Named(
                JsonSerializer.SerializeToNode(fact, PartnershipJson.Options.GetTypeInfo(typeof(TFact))),
                new(FieldForm.Object, "") { Fields = FactDescription.Of(fact.GetType()).Fields }, "").ToArray()));

    private static IEnumerable<(string Path, Person Person)> Named(JsonNode? node, FieldShape shape, string path) =>
        (node, shape.Form) switch
        {
            (null, _)                          => [],
            (_, FieldForm.Person)              => [(path, node.Deserialize<Person>(PartnershipJson.Options)!)],
            (JsonValue id, FieldForm.Identity) => shape.Of == nameof(Person) ? [(path, Known($"{id}"))] : [],
            (JsonObject one, FieldForm.Object) => shape.Fields.SelectMany(field => Named(
                one[field.Name], field.Shape, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
            (JsonArray list, FieldForm.List)   => list.SelectMany((item, i) =>
                Named(item, shape.Items!, Invariant($"{path}[{i}]"))),
            _                                  => [],
        };

    private static IEnumerable<string> Places(ValueList<FieldDescription> fields, string path) =>
        fields.SelectMany(field => Places(field.Shape, path + field.Name));

    // Named by identity alone, in whatever post.
    private static Person Known(string id) => new(Id<Person>.Of(id), Id<Party>.Of("x"), Id<Position>.Of("x"), "");

    private static IEnumerable<string> Places(FieldShape shape, string path) =>
        (shape.Form is FieldForm.Person || shape is { Form: FieldForm.Identity, Of: nameof(Person) }
                ? new[] { path } : [])
            .Concat(Places(shape.Fields, $"{path}."))
            .Concat(shape.Alternatives.SelectMany(other => Places(other.Fields, $"{path}.")))
            .Concat(shape.Items is { } items ? Places(items, $"{path}[]") : []);
}
