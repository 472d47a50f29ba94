using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of README.md, run.</summary>
public class ReadmeCode
{
    [Fact]
    public void The_first_example_gives_what_the_page_says()
    {
        var heading = new AgreementHeading(
            Id<Agreement>.Of("agr-7"), "PFA-2026-007", "Typhoon response", AgreementKind.PartnerFunding,
            Sides.Of(lead: Id<Party>.Of("care-phl"), partner: Id<Party>.Of("tanglaw")),
            new(Position.CountryDirector, Position.ExecutiveDirector));
        var ana = new Person(Id<Person>.Of("ana"), heading.Sides.Lead, Position.ProgrammeManager, "Ana Reyes");

        var drafted = Agreement.NotStarted.Record(new AgreementDrafted(heading), by: ana, on: new(2026, 1, 10));
        // drafted.Entry is what was recorded: store it. drafted.State is the agreement after it: a Draft.

        var opened = drafted.State.Record(new NegotiationOpened(), by: ana, on: new(2026, 1, 9));
        foreach (var refusal in opened.Refusals)
            Console.WriteLine($"{refusal.Code} {refusal.Field}: {refusal.Message}");
        // CP-LIF-003 on: It is dated 2026-01-09, before the last entry of 2026-01-10: date it 2026-01-10 or later, and
        // …
        // CP-AGR-006 selection: No selection is recorded, and a PartnerFunding agreement carries money: record how the
        // partner …

        drafted.Entry!.Fact.Should().BeOfType<AgreementDrafted>();
        drafted.State.Phase.Should().Be(AgreementPhase.Draft);
        opened
            .Refusals.Select(refusal => $"{refusal.Code} {refusal.Field}")
            .Should()
            .Equal("CP-LIF-003 on", "CP-AGR-006 selection");
    }

    [Fact]
    public void The_second_example_splits_without_losing_a_cent()
    {
        var shares = Money.Of(1_000_000.01m, Currency.Usd).Split(3).Required();
        // 333333.34 USD, 333333.34 USD, 333333.33 USD: the parts add up to the whole

        shares.Select(share => $"{share}").Should().Equal("333333.34 USD", "333333.34 USD", "333333.33 USD");
    }
}
