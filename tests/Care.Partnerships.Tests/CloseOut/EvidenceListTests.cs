using System.Reflection;
using System.Text.RegularExpressions;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>
/// A kind of evidence is one type. Besides that it is named in the JSON table and in its words, and by the steps of a
/// plan that ask for it; one that is a certificate, where a dossier holds it against its neighbour. A further kind
/// needs no other list.
/// </summary>
public partial class EvidenceListTests
{
    private const string Own = "src/Care.Partnerships/CloseOut/StepEvidence.";
    private const string Plan = "src/Care.Partnerships/CloseOut/CloseOutPlan.Standard.cs";
    private const string Wire = "src/Care.Partnerships.Json/Wire/CloseOutWire.cs";
    private const string Certified = "src/Care.Partnerships/Dossiers/AgreementDossier.Certificates.cs";
    private const string Words = "src/Care.Partnerships.Reporting/Wording/EvidenceWording.cs";

    private static readonly Type[] Kinds =
    [
        .. typeof(StepEvidence).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StepEvidence))),
    ];

    [Fact]
    public void Each_kind_is_named_in_its_file_the_wire_table_its_words_and_the_plans_that_ask_for_it()
    {
        Kinds.Should().NotBeEmpty();
        foreach (var kind in Kinds)
        {
            var places = PlacesOf(kind, RepositoryFiles.Sources);
            places.Should().Contain([Wire, Words], kind.Name);
            places.Where(path => path.StartsWith(Own, StringComparison.Ordinal)).Should().ContainSingle(kind.Name);
            places
                .Where(path => !path.StartsWith(Own, StringComparison.Ordinal)
                    && path is not (Wire or Words or Plan or Certified))
                .Should()
                .BeEmpty($"{kind.Name} is to be named in no other list");
        }
    }

    [Fact]
    public void A_plan_names_a_kind_only_to_ask_for_it()
    {
        var plan = RepositoryFiles.Sources.Single(file => file.Path == Plan);
        foreach (var kind in Kinds)
        {
            var others = plan.Text.Replace($"{kind.Name}.AsKind", "", StringComparison.Ordinal);
            PlacesOf(kind, [plan with { Text = others }]).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("_ = e is NoteOfEvent;", true)]
    [InlineData("NoteOfEvent f => null,", true)]
    [InlineData("var kind = NoteOfEvent.AsKind;", true)]
    [InlineData("// NoteOfEvent is told elsewhere", false)]
    [InlineData("/// <see cref=\"NoteOfEvent\"/>", false)]
    [InlineData("var other = NoteOfEventLater;", false)]
    public void A_list_elsewhere_is_found(string line, bool isFound) =>
        PlacesOf(typeof(NoteOfEvent), [new("src/Other.cs", line)]).Any().Should().Be(isFound);

    [Fact]
    public void A_step_of_the_guidance_is_not_its_evidence() =>
        PlacesOf(typeof(ActivitiesVerified), [new("src/Other.cs", "After: [CloseOutSteps.ActivitiesVerified]")])
            .Should()
            .BeEmpty();

    [Fact]
    public void The_kind_of_a_type_is_the_one_that_plans_ask_for()
    {
        foreach (var step in CloseOutStory.Plan.Steps)
            CloseOutStory.EvidenceOf(step.Id).Kind.Should().BeSameAs(step.Evidence);
        var declared = Kinds.Select(kind =>
            kind.GetProperty("AsKind", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)).ToArray();
        declared.Should().OnlyHaveUniqueItems();
        CloseOutWire.Kinds.Select(row => row.Kind).Should().BeEquivalentTo(declared);
        CloseOutWire.Kinds.Select(row => row.Name).Should().OnlyHaveUniqueItems();
    }

    private static IEnumerable<string> PlacesOf(Type kind, IEnumerable<SourceFile> files) =>
        files
            .Where(file => file.Lines.Any(line => Regex.IsMatch(Step().Replace(Code(line), ""), $@"\b{kind.Name}\b")))
            .Select(file => file.Path);

    private static string Code(string line) =>
        line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at ? line[..at] : line;

    // A step may be called like the evidence that it asks for.
    [GeneratedRegex(@"(CloseOutSteps\.|Id<CloseOutStep> )\w+")]
    private static partial Regex Step();
}
