using Care.Partnerships.Communications;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Communications.CommunicationsAnswer;
using static Care.Partnerships.Tests.Communications.MediaStory;

namespace Care.Partnerships.Tests.Communications;

public class DistributionVisibilityTests
{
    private static readonly LocalDate On = new(2026, 7, 1);

    private static readonly Logo Wide = Logo.Of(width: 400, height: 250);

    [Fact]
    public void CV4_both_logos_are_on_site_and_that_of_the_donor_where_it_applies()
    {
        OnSite(Wide, Wide, false).Should().Be((Met, "every logo that applies was shown"));
        OnSite(Wide, Logo.Unmeasured, true, Wide).Should().Be((Met, "every logo that applies was shown"));
        OnSite(Wide, Logo.Missing, true, null).Should().Be((NotMet, "not shown: partner"));
        OnSite(Logo.Missing, Wide, true, Logo.Missing).Should().Be((NotMet, "not shown: lead, donor"));
        OnSite(Wide, Wide, false, Logo.Missing).Answer.Should().Be(Met, "the donor does not apply");
    }

    [Fact]
    public void What_is_not_known_is_never_met()
    {
        OnSite(Wide, null, false).Should().Be((NotKnown, "not known whether shown: partner"));
        OnSite(Wide, Wide, true, null).Should().Be((NotKnown, "not known whether shown: donor"));
        OnSite(Wide, Wide, null).Should().Be((NotKnown, "not known whether the logo of a donor applies"));
        OfOneSize(Wide, Wide, null).Answer.Should().Be(NotKnown);
        OfOneSize(Wide, Logo.Unmeasured, false).Answer.Should().Be(NotKnown);
        OfOneSize(Wide, Logo.Missing, false).Answer.Should().Be(NotKnown);
        OfOneSize(null, null, false).Answer.Should().Be(NotKnown);
        OfOneSize(Logo.Of(1, 1), null, true, Wide).Answer.Should().Be(NotMet, "two that differ are enough");
    }

    [Theory]
    [InlineData(1000, 950, Met)]          // 5 % below, exactly
    [InlineData(1000, 951, Met)]
    [InlineData(1000, 949, NotMet)]
    [InlineData(950, 1000, Met)]          // whichever is smaller
    [InlineData(949, 1000, NotMet)]
    [InlineData(100_000, 95_000, Met)]
    [InlineData(100_000, 94_999, NotMet)]
    [InlineData(1, 1, Met)]
    public void CV5_all_are_of_one_size_within_the_tolerance(int lead, int partner, CommunicationsAnswer expected) =>
        OfOneSize(Logo.Of(lead, 100), Logo.Of(partner, 100), false).Answer.Should().Be(expected);

    [Fact]
    public void The_largest_and_the_smallest_of_three_are_compared() =>
        OfOneSize(Logo.Of(970, 100), Logo.Of(1000, 100), true, Logo.Of(940, 100)).Should().Be((
            NotMet, "donor 94000, partner 100000: square millimetres, 5% allowed"));

    [Fact]
    public void Areas_or_heights_by_the_tolerance_of_the_host()
    {
        var (flat, tall) = (Logo.Of(500, 200), Logo.Of(400, 250));
        OfOneSize(flat, tall, false).Answer.Should().Be(Met, "the areas are equal");
        Found(DistributionVisibility.From(
                "Basey", On, flat, tall, false, comparison: LogoComparison.Height))[1]
            .Should().Be((NotMet, "lead 200, partner 250: millimetres of height, 5% allowed"));
        Found(DistributionVisibility.From(
                "Basey", On, flat, tall, false, tolerance: Percentage.Of(20), comparison: LogoComparison.Height))[1]
            .Answer.Should().Be(Met);
        Found(DistributionVisibility.From(
                "Basey", On, Logo.Of(999, 100), Logo.Of(1000, 100), false, tolerance: Percentage.Zero))[1]
            .Answer.Should().Be(NotMet);
    }

    [Property]
    public void Sizes_are_compared_as_whole_numbers_would_be(PositiveInt one, PositiveInt other, ushort tenThousandths)
    {
        var (a, b) = (one.Get % Logo.MostMillimetres + 1, other.Get % Logo.MostMillimetres + 1);
        var tolerance = tenThousandths % 10_000;
        var (small, large) = (System.Numerics.BigInteger.Min(a, b), System.Numerics.BigInteger.Max(a, b));
        var isOfOneSize = small * a * 10_000 >= large * a * (10_000 - tolerance);
        Found(DistributionVisibility.From(
                "x", On, Logo.Of(a, a), Logo.Of(b, a), false, tolerance: Percentage.Of(tolerance / 100m)))[1]
            .Answer.Should().Be(isOfOneSize ? Met : NotMet);
    }

    [Fact]
    public void Where_logos_endanger_people_a_waiver_meets_both_up_to_its_last_day()
    {
        var waiver = new VisibilityWaiver("Convoys with logos are stopped.", Mia, On);
        Found(DistributionVisibility.From("Basey", On, Logo.Missing, Logo.Missing, waiver: waiver)).Should().Equal(
            (Met, "waived up to 2026-07-01 by mia (programme-manager of care-phl): Convoys with logos are stopped."),
            (Met, "waived up to 2026-07-01 by mia (programme-manager of care-phl): Convoys with logos are stopped."));
        Found(DistributionVisibility.From("Basey", On.PlusDays(1), Logo.Missing, Logo.Missing, waiver: waiver))[0]
            .Answer.Should().Be(NotMet);
    }

    [Fact]
    public void What_is_no_logo_and_no_distribution_is_not_made()
    {
        Codes(Logo.From(0, Logo.MostMillimetres + 1)).Should().Equal("CP-VAL-033 width", "CP-VAL-033 height");
        Logo.From(1, Logo.MostMillimetres).IsSuccess.Should().BeTrue();
        Codes(DistributionVisibility.From(
                " ", On, waiver: new("", Nena, On), tolerance: Percentage.Whole))
            .Should().Equal("CP-VAL-001 place", "CP-VAL-001 waiver.reason", "CP-COM-020 tolerance");
        Codes(DistributionVisibility.From("x", On, tolerance: Percentage.Of(0.000000001m)))
            .Should().Equal("CP-COM-020 tolerance");
        DistributionVisibility.From("x", On, tolerance: Percentage.Of(99.99999999m)).IsSuccess.Should().BeTrue();
    }

    private static (CommunicationsAnswer Answer, string Why) OnSite(
        Logo? lead, Logo? partner, bool? applies, Logo? donor = null) =>
        Found(DistributionVisibility.From("Basey", On, lead, partner, applies, donor))[0];

    private static (CommunicationsAnswer Answer, string Why) OfOneSize(
        Logo? lead, Logo? partner, bool? applies, Logo? donor = null) =>
        Found(DistributionVisibility.From("Basey", On, lead, partner, applies, donor))[1];

    private static (CommunicationsAnswer Answer, string Why)[] Found(
        Ardalis.Result.Result<DistributionVisibility> made)
    {
        var findings = made.Required().Findings;
        findings.Select(finding => finding.Rule).Should().Equal(
            CommunicationsRule.LogosOnSite, CommunicationsRule.LogosOfOneSize);
        return [.. findings.Select(finding => (finding.Answer, finding.Why))];
    }

    private static IEnumerable<string> Codes<T>(Ardalis.Result.Result<T> result) =>
        result.ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}");
}
