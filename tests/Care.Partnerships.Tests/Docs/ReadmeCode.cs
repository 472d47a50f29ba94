using Ardalis.Result;
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
        var heading = new AgreementHeading(Id<Agreement>.Of("agr-7"), "PFA-2026-007", "Typhoon response", AgreementKind.PartnerFunding,
            Lead: new(Id<Party>.Of("care-phl"), Position.CountryDirector), Partner: new(Id<Party>.Of("tanglaw"), Position.ExecutiveDirector));
        var ana = new Person(Id<Person>.Of("ana"), heading.Lead.Party, Position.ProgrammeManager, "Ana Reyes");

        var life = AgreementLifecycle.Table;
        Result<Handled<Agreement, AgreementEvent>> drafted = life.Handle(Agreement.NotStarted, new DraftAgreement(ana, heading, new(2026, 1, 10)));
        // drafted.Value.Event is what happened: store it. drafted.Value.State is where it stands: Draft.

        var opened = life.Handle(drafted.Value.State, new OpenNegotiation(ana, new(2026, 1, 9)));
        foreach (var problem in opened.ValidationErrors) Console.WriteLine($"{problem.ErrorCode} {problem.Identifier}: {problem.ErrorMessage}");
        // CP-LIF-003 on: The decision is dated 2026-01-09, before the last one of 2026-01-10: date it 2026-01-10 or later, and …
        // CP-AGR-011 selection: No selection is recorded, and a PartnerFunding agreement carries money: record how the partner …

        drafted.Value.Event.Should().BeOfType<AgreementDrafted>();
        drafted.Value.State.Phase.Should().Be(AgreementPhase.Draft);
        opened.ValidationErrors.Select(problem => $"{problem.ErrorCode} {problem.Identifier}").Should().Equal("CP-LIF-003 on", "CP-AGR-011 selection");
    }

    [Fact]
    public void The_second_example_splits_without_losing_a_cent()
    {
        var shares = Money.Of(1_000_000.01m, Currency.Usd).Split(3).Required();
        // 333333.34 USD, 333333.34 USD, 333333.33 USD: the parts add up to the whole

        shares.Select(share => $"{share}").Should().Equal("333333.34 USD", "333333.34 USD", "333333.33 USD");
    }
}
