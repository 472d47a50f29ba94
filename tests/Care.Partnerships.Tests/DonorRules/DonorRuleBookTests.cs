using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.DonorRules;

public class DonorRuleBookTests
{
    private static readonly Id<Donor> UsFederal = Id<Donor>.Of("us-federal");
    private static readonly DonorRuleBook Book = DonorRuleBook.BuiltIn;

    private static Id<DonorRuleSet> Version(string id) => Id<DonorRuleSet>.Of(id);

    [Theory]
    [InlineData(2014, 12, 26, "us-federal-2014")]
    [InlineData(2024, 9, 30, "us-federal-2014")]
    [InlineData(2024, 10, 1, "us-federal-2024")]
    [InlineData(2026, 1, 1, "us-federal-2024")]
    public void The_day_of_the_prime_award_is_only_the_default(int year, int month, int day, string set) =>
        Book.For(new(UsFederal, new(year, month, day)), new(2026, 9, 30)).Required().Id.Should().Be(Version(set));

    [Theory]
    [InlineData(2026, 1, 1, "us-federal-2014", "")]
    [InlineData(2024, 4, 22, "us-federal-2024", "")]
    [InlineData(2024, 4, 21, "us-federal-2024", "CP-DON-008")]
    [InlineData(2014, 12, 25, "us-federal-2014", "CP-DON-008")]
    [InlineData(2026, 1, 1, "us-federal-2030", "CP-DON-006")]
    [InlineData(2026, 1, 1, "dg-echo", "CP-DON-007")]
    public void The_version_that_the_prime_award_names_decides(
        int year, int month, int day, string version, string code)
    {
        var answer = Book.For(new(UsFederal, new(year, month, day), Version(version)), new(year, month, day));
        answer.Code().Should().Be(code);
        if (answer.IsSuccess) answer.Value.Id.Should().Be(Version(version));
    }

    // An award of 2023 follows the text of its year until the amendment of 15 November 2024, and the new one from then.
    [Theory]
    [InlineData(2023, 3, 1, "us-federal-2014")]
    [InlineData(2024, 11, 14, "us-federal-2014")]
    [InlineData(2024, 11, 15, "us-federal-2024")]
    [InlineData(2026, 9, 30, "us-federal-2024")]
    public void B17_an_award_of_2023_names_the_rules_of_2024_since_its_amendment(
        int year, int month, int day, string set)
    {
        var on = new LocalDate(year, month, day);
        Book.For(Amended, on).Required().Id.Should().Be(Version(set));
        Amended.FollowedSince(on)
            .Should()
            .Be(set == "us-federal-2014" ? new LocalDate(2023, 3, 1) : new LocalDate(2024, 11, 15));
    }

    [Fact]
    public void B17_the_order_of_the_amendments_does_not_matter()
    {
        var back = new RulesFollowed(Version("us-federal-2014"), new(2025, 6, 1));
        ValueList<RulesFollowed>[] orders = [[back, .. Amended.Amended], [.. Amended.Amended, back]];
        foreach (var amended in orders)
        {
            var award = Amended with { Amended = amended };
            Book.For(award, new(2025, 5, 31)).Required().Id.Should().Be(Version("us-federal-2024"));
            Book.For(award, new(2025, 6, 1)).Required().Id.Should().Be(Version("us-federal-2014"));
        }
    }

    [Fact]
    public void B17_what_is_refused_names_the_days_on_which_a_version_can_be_named()
    {
        var early = Amended with { Amended = [new(Version("us-federal-2024"), new(2024, 4, 21))] };
        var refusal = Book.For(early, new(2024, 5, 1)).Refusals().Single();
        refusal.Code.Should().Be("CP-DON-008");
        refusal.Message.Should().Contain("from 2024-04-22").And.Contain("amended to it on 2024-04-21")
            .And.NotContain("2024-10-01");
        Book.For(early, new(2024, 4, 20)).IsSuccess.Should().BeTrue("the amendment was not yet made");
        Book.For(Amended with { Amended = [new(Version("us-federal-2024"), new(2023, 2, 28))] }, new(2025, 1, 1))
            .ShouldBeRefused("CP-DON-019");
        Book.For(Amended with { Amended = [.. Amended.Amended, .. Amended.Amended] }, new(2025, 1, 1))
            .ShouldBeRefused("CP-VAL-028");
        Book.For(Amended with { Amended = [new(Version("dg-echo"), new(2024, 11, 15))] }, new(2025, 1, 1))
            .ShouldBeRefused("CP-DON-007");
        Book.For(Amended with { Amended = [new(Version("us-federal-2030"), new(2024, 11, 15))] }, new(2025, 1, 1))
            .ShouldBeRefused("CP-DON-006");
    }

    private static PrimeAward Amended => new(
        UsFederal, new(2023, 3, 1), Number: "72-0001", Amount: Money.Of(2_000_000m, "USD"),
        Period: DateIntervals.Of(new(2023, 3, 1), new(2027, 2, 28)),
        Amended: [new(Version("us-federal-2024"), new(2024, 11, 15))]);

    [Fact]
    public void An_unknown_donor_and_a_day_without_rules_are_refused()
    {
        Book.For(new(Id<Donor>.Of("nobody"), new(2026, 1, 1)), new(2026, 1, 1)).ShouldBeRefused("CP-DON-004");
        Book.For(new(UsFederal, new(2014, 12, 25)), new(2026, 1, 1)).ShouldBeRefused("CP-DON-005");
    }

    [Fact]
    public void A_host_adds_and_replaces_rule_sets()
    {
        var own = new DonorRuleSet(
            Version("our-donor-1"), new(Id<Donor>.Of("our-donor"), "Our donor"), "Our donor, first rules",
            AwardDates.Since(new(2026, 1, 1)), KnownThrough: new(2026, 12, 31));
        var book = Book.With(own).Required();
        book.For(new(Id<Donor>.Of("our-donor"), new(2026, 1, 1)), new(2026, 1, 1)).Required().Should().Be(own);
        var renamed = own with { Title = "Our donor" };
        book.With(renamed).Required().Sets.Should().Contain(renamed).And.NotContain(own);
        book.With(own with { Id = Version("our-donor-2") }).ShouldBeRefused("CP-DON-003");
        book.With(
                own with
                {
                    Id = Version("our-donor-2"),
                    Awards = AwardDates.Since(new(2025, 1, 1)) with { DefaultThrough = new(2026, 1, 1) }
                })
            .ShouldBeRefused("CP-DON-003");
        book.With(
                own with
                {
                    Id = Version("our-donor-2"),
                    Awards = AwardDates.Since(new(2025, 1, 1)) with { DefaultThrough = new(2025, 12, 31) }
                })
            .IsSuccess.Should()
            .BeTrue();
        DonorRuleBook.From([own, own]).ShouldBeRefused("CP-VAL-028");
    }

    [Property]
    public bool A_rule_set_never_applies_outside_its_dates(int days, byte donor, byte version, bool named)
    {
        var day = new LocalDate(2024, 10, 1).PlusDays(days % 8_000);
        var of = Book.Sets[donor % Book.Sets.Count];
        var answer = Book.For(new(of.Donor.Id, day, named ? Book.Sets[version % Book.Sets.Count].Id : null), day);
        return !answer.IsSuccess
            || (
                answer.Value.Donor == of.Donor
                && (named ? answer.Value.Awards.MayBeNamedOn(day) : answer.Value.Awards.IsDefaultOn(day)));
    }

    [Fact]
    public void A_figure_that_a_set_does_not_hold_is_unknown_and_never_zero()
    {
        var undp = Book.Sets.Single(set => set.Id == Version("undp"));
        undp.OverheadOn(new(2026, 1, 1)).ShouldBeRefused("CP-DON-012");
        undp.ThresholdOn(ThresholdKind.SingleAudit, new(2026, 1, 1)).ShouldBeRefused("CP-DON-012");
        undp.ClockFor(Deliverable.FinalReports, AwardSide.Recipient, new(2026, 1, 1)).ShouldBeRefused("CP-DON-012");
        DonorRuleSets
            .UsFederal2014.ThresholdOn(ThresholdKind.SimplifiedAcquisition, new(2020, 11, 11))
            .ShouldBeRefused("CP-VAL-021");
    }

    [Fact]
    public void An_unconfirmed_figure_is_used_only_where_that_is_accepted()
    {
        var tranches = Book.Sets.Single(set => set.Id == Version("undp")).Tranches!;
        tranches.NextTrancheAfter!.Use().ShouldBeRefused("CP-VAL-022");
        tranches.NextTrancheAfter.Use(acceptUnconfirmed: true).Required().Should().Be(Percentage.Of(80));
        Book.Sets.Select(set => (set.Id.Value, Unsure: RuleFigure.Of(set).Count(figure => !figure.IsConfirmed)))
            .Where(set => set.Unsure > 0)
            .Should()
            .Equal(
                ("us-federal-2014", 6), ("unhcr-national", 1), ("unhcr-international", 1), ("un-women", 2), ("iom", 1),
                ("unfpa", 1), ("wfp", 1), ("who", 2), ("fao", 1), ("unicef-local", 2), ("fcdo", 1), ("canada", 1),
                ("germany", 1), ("spain", 1), ("new-zealand", 1), ("ford", 1), ("undp", 2));
    }
}
