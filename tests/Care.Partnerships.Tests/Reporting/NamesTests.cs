using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>What reports say with names, where the library says it with identities.</summary>
public class NamesTests
{
    private static readonly Id<Party> Care = Id<Party>.Of("care-phl"), Stray = Id<Party>.Of("stray");
    private static readonly Person Maria = new(Id<Person>.Of("p-1"), Care, Position.CountryDirector, "M. Santos");
    private static readonly Names Known = Names.Of(
        [new Party(Care, "CARE Philippines", PartyKind.InternationalNgo, "PH")],
        [Maria with { Name = "Maria Santos" }]);

    [Fact]
    public void A_refusal_is_told_with_the_names_of_those_who_are_listed()
    {
        var (post, none) = (PartyPosition.Of(Maria), Names.None);
        Said($"Not by {Maria}.").Should().Be("Not by Maria Santos (country director of CARE Philippines).");
        Said($"Not by {(Actor)Maria}: ask {post}.").Should()
            .Be("Not by Maria Santos (country director of CARE Philippines): "
                + "ask country director of CARE Philippines.");
        Said($"{Care} and {Stray}, {Sides.Of(Care, Stray)}, {Maria.Id}").Should()
            .Be("CARE Philippines and stray, CARE Philippines and stray, Maria Santos");
        ValueList<PartyPosition> posts = [post, post];
        Said($"{posts}").Should()
            .Be("[country director of CARE Philippines, country director of CARE Philippines]");
        none.Of(new Refusal("T-1", "by", $"Not by {Maria}.")).Should()
            .Be("Not by M. Santos (country director of care-phl).");
    }

    [Fact]
    public void Figures_of_a_refusal_stay_as_they_are_written()
    {
        var text = new Refusal(
            "T-1", "on",
            $"On {new LocalDate(2026, 3, 1):uuuu-MM-dd} {Money.Of(1_234.5m, Currency.Usd)}, "
            + $"{{as is}} {null as string}.");
        Known.Of(text).Should().Be(text.Message).And.StartWith("On 2026-03-01 1,234.50 USD, {as is}");
    }

    private static string Said(RefusalText text) => Known.Of(new Refusal("T-1", "by", text));
}
