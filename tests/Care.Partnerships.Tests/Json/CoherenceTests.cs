using System.Reflection;
using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Json.SmallFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>Files whose parts are sound, but do not belong together; and files that a host makes.</summary>
public class CoherenceTests
{
    private const string Events = "$.agreements[0].entries";
    private const string Accepted =
        "{ \"type\": \"text-accepted/1\", \"version\": 1, \"by\": \"ben\", \"on\": \"2026-01-15\" }";
    private const string Partner =
        "{ \"id\": \"local\", \"name\": \"Partner\", \"kind\": \"local-ngo\", \"country\": \"PH\" }";
    private const string Ben =
        "{ \"id\": \"ben\", \"party\": \"local\", \"position\": \"executive-director\", \"name\": \"Ben\" }";

    [Fact]
    public void Two_parties_with_the_same_id() =>
        With(Partner, Partner + "," + Partner).Should().Equal("CP-FIL-022 $.parties[2].id");
    [Fact]
    public void The_same_person_twice() => With(Ben, Ben + "," + Ben).Should().Equal("CP-FIL-021 $.people[2].id");
    [Fact]
    public void Two_humans_with_the_same_id() =>
        With(
                Ben, Ben
                    + ","
                    + Ben.Replace("\"Ben\"", "\"Luz\"", StringComparison.Ordinal)
                        .Replace("executive-director", "finance-manager", StringComparison.Ordinal))
            .Should()
            .Equal("CP-FIL-021 $.people[2].id");
    [Fact]
    public void One_human_in_two_positions_is_listed_twice() =>
        With(Ben, Ben + "," + Ben.Replace("executive-director", "emergency-coordinator", StringComparison.Ordinal))
            .Should()
            .BeEmpty();

    [Fact]
    public void Two_agreements_with_the_same_id()
    {
        var agreement = Text[Text.IndexOf("    {\n      \"id\": \"agr-1\"", StringComparison.Ordinal)..]
            .TrimEnd()[..^6]
            .TrimEnd();
        With(agreement, agreement + "," + agreement).Should().Equal("CP-FIL-022 $.agreements[1].id");
    }

    [Theory]
    [InlineData("A-1", "A-1")]
    [InlineData("A-1", " a-1 ")]
    public void A18_two_agreements_with_one_number(string first, string second)
    {
        var agreement = Text[Text.IndexOf("    {\n      \"id\": \"agr-1\"", StringComparison.Ordinal)..]
            .TrimEnd()[..^6]
            .TrimEnd();
        var number = System.Text.RegularExpressions.Regex.Match(agreement, "\"number\": \"([^\"]*)\"").Groups[1].Value;
        var one = agreement.Replace($"\"{number}\"", $"\"{first}\"", StringComparison.Ordinal);
        var other = agreement.Replace($"\"{number}\"", $"\"{second}\"", StringComparison.Ordinal)
            .Replace("\"agr-1\"", "\"agr-2\"", StringComparison.Ordinal);
        With(agreement, one + "," + other).Should().Equal("CP-FIL-014 $.agreements[1]");
    }

    [Fact]
    public void A_person_of_an_unknown_party() =>
        With("\"party\": \"local\", \"position\"", "\"party\": \"elsewhere\", \"position\"")
            .Should()
            .Equal("CP-FIL-023 $.people[1].party", $"CP-FIL-026 {Events}[4]");
    [Fact]
    public void A_heading_that_names_an_unknown_party() =>
        With("\"partner\": \"local\"", "\"partner\": \"elsewhere\"")
            .Should()
            .Equal($"CP-FIL-023 {Events}[0].heading.sides.partner", $"CP-FIL-026 {Events}[4]");
    [Fact]
    public void An_event_by_an_unknown_person() =>
        With("\"by\": \"ben\", \"on\": \"2026-01-13\"", "\"by\": \"sam\", \"on\": \"2026-01-13\"")
            .Should()
            .Equal($"CP-FIL-024 {Events}[2].by");
    [Fact]
    public void A_broken_party_is_not_told_again_where_it_is_named() =>
        With("\"kind\": \"local-ngo\"", "\"kind\": \"club\"").Should().Equal("CP-FIL-016 $.parties[1].kind");
    [Fact]
    public void A_broken_person_is_not_told_again_where_it_is_named() =>
        With("\"name\": \"Ben\"", "\"name\": 7").Should().Equal("CP-FIL-007 $.people[1].name");
    [Fact]
    public void A_heading_of_another_agreement() =>
        With("\"heading\": { \"id\": \"agr-1\"", "\"heading\": { \"id\": \"agr-2\"")
            .Should()
            .Equal($"CP-FIL-014 {Events}[0].heading.id");
    [Fact]
    public void An_empty_history() =>
        Told("""{"version":2,"title":"t","parties":[],"people":[],"agreements":[{"id":"a","entries":[]}]}""")
            .Should()
            .Equal($"CP-FIL-025 {Events}");
    [Fact]
    public void A_history_that_cannot_follow_itself() =>
        With(Accepted, Accepted + "," + Accepted).Should().Equal($"CP-FIL-026 {Events}[5]");
    [Fact]
    public void A_history_that_does_not_begin_with_its_drafting() =>
        With("\"type\": \"partner-selected/1\"", "\"type\": \"partner-selected/9\"")
            .Should()
            .Equal($"CP-FIL-020 {Events}[1].type");
    [Fact]
    public void A_signature_before_anything_was_submitted() =>
        With(
                Accepted,
                "{ \"type\": \"agreement-signed/1\", \"by\": \"ben\", \"signedOn\": \"2026-01-15\", \"on\": "
                + "\"2026-01-15\" }"
            )
            .Should()
            .Equal($"CP-FIL-026 {Events}[4]");
    [Fact]
    public void Events_out_of_order() =>
        With("\"ben\", \"on\": \"2026-01-13\"", "\"ben\", \"on\": \"2026-01-09\"")
            .Should()
            .Equal($"CP-FIL-014 {Events}[2].on");
    [Fact]
    public void Two_events_out_of_order() =>
        With(
                ("\"ben\", \"on\": \"2026-01-13\"", "\"ben\", \"on\": \"2026-01-09\""),
                ("\"ben\", \"on\": \"2026-01-15\"", "\"ben\", \"on\": \"2026-01-08\""))
            .Should()
            .Equal($"CP-FIL-014 {Events}[2].on", $"CP-FIL-014 {Events}[4].on");
    [Fact]
    public void An_agreement_that_is_no_object_does_not_hide_the_next() =>
        With(("\"agreements\": [", "\"agreements\": [ 7,"), ("2026-01-13", "2026-02-30"))
            .Should()
            .Equal("CP-FIL-007 $.agreements[0]", "CP-FIL-015 $.agreements[1].entries[2].on");

    [Fact]
    public void A_host_makes_a_file_only_of_what_could_be_loaded()
    {
        var sample = SampleFile.File.Dossier;
        PartnershipFile
            .From(sample with { Title = " " })
            .ValidationErrors.Should()
            .ContainSingle(error => error.ErrorCode == "CP-FIL-014");
        PartnershipFile
            .From(new("t") { People = sample.People })
            .ValidationErrors.Should()
            .OnlyContain(error => error.ErrorCode == "CP-FIL-023")
            .And.HaveCount(sample.People.Count);
        PartnershipFile
            .From(new("t") { Agreements = [History.Of(Id<Agreement>.Of("a"), Agreement.Lifecycle, [])] })
            .ValidationErrors.Should()
            .ContainSingle(error => error.ErrorCode == "CP-FIL-025");
        PartnershipFile.From(new("t")).IsSuccess.Should().BeTrue();
    }

    [Property(Arbitrary = [typeof(EventGenerators)], MaxTest = 100)]
    public bool Whatever_texts_a_file_holds_come_back(string title, string name)
    {
        Party party = new(Id<Party>.Of("x"), name, PartyKind.Unknown, "PH");
        var file = PartnershipFile
            .From(
                new(title)
                {
                    Parties = [party], People = [new(Id<Person>.Of("p"), party.Id, Position.FinanceManager, name)]
                })
            .Required();
        return PartnershipFile.Load(file.Save()).Required() == file
            && (file.Dossier.Title, file.Dossier.Parties[0].Name) == (title, name)
            && PartnershipFile.Load(file.Save()).Required().Save().SequenceEqual(file.Save());
    }

    // A history that the lifecycle could have produced is still one after any of its events.
    [Property(MaxTest = 50)]
    public bool A_file_that_ends_earlier_comes_back(int seed)
    {
        var sample = SampleFile.File.Dossier;
        var earlier = sample
            .Agreements.Select(
                (agreement, i) =>
                    History.Of(
                        agreement.Id, Agreement.Lifecycle,
                        agreement.Entries.Take(1 + Math.Abs((seed % 1000) + i) % agreement.Entries.Count)))
            .ToValueList();
        var file = PartnershipFile.From(sample with { Agreements = earlier }).Required();
        return PartnershipFile.Load(file.Save()).Required() == file;
    }

    [Fact]
    public void Codes_have_neither_gaps_nor_doubles()
    {
        var codes = typeof(FileRefusals)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .OrderBy(method => method.MetadataToken)
            .Select(method =>
                (
                    (Refusal)
                        method.Invoke(
                            null,
                            [.. method.GetParameters().Select(parameter => Example(parameter.ParameterType))])!).Code)
            .Distinct();
        codes.Should().Equal(Enumerable.Range(1, 41).Select(number => $"CP-FIL-{number:000}"));

        static object? Example(Type type) =>
            type == typeof(string) ? "x"
            : type == typeof(IEnumerable<string>) ? new[] { "x" }
            : type == typeof(DateInterval) ? new DateInterval(default, default)
            : type == typeof(Refusal) ? ValueRefusals.Blank("x")
            : type == typeof(System.Text.Json.JsonException) ? new System.Text.Json.JsonException()
            : Activator.CreateInstance(type);
    }
}
