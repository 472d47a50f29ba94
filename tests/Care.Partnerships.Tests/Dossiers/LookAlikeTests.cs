using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>Identities that people take for one another are told, and refused nowhere.</summary>
public class LookAlikeTests
{
    [Theory]
    [InlineData("p-01", "P-01")]
    [InlineData("care-phl", "care_phl")]
    [InlineData("care/phl", "care.phl")]
    [InlineData("p-01", "p-\u0660\u0661")]                 // digits as they are written in Arabic
    [InlineData("\u03c3\u03bf\u03c6\u03cc\u03c2", "\u03c3\u03bf\u03c6\u03cc\u03c3")]    // the two small forms of sigma
    [InlineData("\u212a", "k")]                          // the sign of Kelvin
    [InlineData("ana", "an\u3164a")]                     // a letter that shows nothing
    public void Two_identities_that_look_alike_are_told_at_the_later_one(string one, string other)
    {
        var refusal = Listing("x-1", one, other).LookAlikes().Should().ContainSingle().Which;
        (refusal.Code, refusal.Field).Should().Be(("CP-DOS-009", "people[2].id"));
        refusal.Message.Should().StartWith($"{other} is an identity of its own, and looks like {one}, which");
    }

    [Theory]
    [InlineData("p-01", "p-1")]
    [InlineData("ana", "anna")]
    [InlineData("p01", "p-01")]
    [InlineData("\u0915\u0941", "\u0915\u0947")]          // ku and ke: vowels of Devanagari are marks
    [InlineData("O-1", "0-1")]
    public void What_reads_differently_is_not_told(string one, string other) =>
        Listing(one, other).LookAlikes().Should().BeEmpty();

    [Fact]
    public void One_person_in_two_posts_is_one_identity_and_a_third_is_told_once()
    {
        var ana = Person("ana");
        var dossier = Listing() with
        {
            People =
            [
                ana, ana with { Position = Position.FinanceManager }, Person("ANA"), Person("ANA"), Person("Ana"),
            ],
        };
        dossier.LookAlikes().Select(refusal => refusal.Field).Should().Equal("people[2].id", "people[4].id");
    }

    [Fact]
    public void Parties_and_agreements_are_looked_at_too_each_list_alone()
    {
        var agreement = Story.Running.State.Heading!.Id;
        var table = Partnerships.Agreements.Agreement.Lifecycle;
        var other = Id<Partnerships.Agreements.Agreement>.Of(agreement.Value.ToUpperInvariant());
        var dossier = Listing(agreement.Value) with
        {
            Parties = [Named("care"), Named("Care"), Named("tanglaw")],
            Agreements =
            [
                History.Of(agreement, table, Story.Running.History), History.Of(other, table, Story.Running.History),
            ],
        };
        dossier.LookAlikes().Select(refusal => refusal.Field).Should().Equal("parties[1].id", "agreements[1].id");
    }

    [Fact]
    public void A_file_with_them_is_loaded_and_saved()
    {
        var sample = SampleFile.File.Dossier;
        sample.LookAlikes().Should().BeEmpty();
        var twin = sample with { People = sample.People.Add(sample.People[0] with { Id = Id<Person>.Of("P-01") }) };
        PartnershipFile.Load(PartnershipFile.From(twin).Required().Save()).Required().Dossier.LookAlikes()
            .Should().ContainSingle();
    }

    private static Dossier Listing(params string[] people) =>
        new("A partnership") { People = [.. people.Select(Person)] };

    private static Person Person(string id) =>
        new(Id<Person>.Of(id), Id<Party>.Of("care"), Position.ProgrammeManager, "Somebody");

    private static Party Named(string id) => new(Id<Party>.Of(id), id, PartyKind.LocalNgo, "PH");
}
