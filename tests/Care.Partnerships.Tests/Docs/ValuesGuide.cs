using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/values.md, run.</summary>
public class ValuesGuide
{
    [Fact]
    public void Amounts()
    {
        var grant = Money.Of(1_000_000.01m, Currency.Usd);
        foreach (var share in grant.Split(3).Required()) Console.WriteLine(share);   // no cent is lost
        var byNeed = grant.Allocate(50L, 30L, 20L).Required();                       // adds up to the grant again
        Console.WriteLine(byNeed[0] - byNeed[1]);                                    // 200000.01 USD

        var given = Money.FromText("12.345 USD");                                    // a dollar has two decimals
        foreach (var problem in given.Refusals()) Console.WriteLine(problem);

        grant.Split(3).Required().Select(share => $"{share}")
            .Should().Equal("333333.34 USD", "333333.34 USD", "333333.33 USD");
        (byNeed[0] + byNeed[1] + byNeed[2]).Should().Be(grant);
        $"{byNeed[0] - byNeed[1]}".Should().Be("200000.01 USD");
        given.Refusals().Should().ContainSingle();
    }

    [Fact]
    public void Figures()
    {
        var grant = Money.Of(1_000_000m, Currency.Usd);

        var overhead = grant.Share(Percentage.Of(7m)).Required();                    // 7 is 7 %, never 0.07
        var grown = Change.FromTo(before: 80m, after: 100m).Required();              // + 25 %
        var perPartner = Ratio.FromParts(part: 3m, whole: 4m).Required();            // 0.75

        var threshold = Dated.Unconfirmed(
            Money.Of(30_000m, Currency.Usd), validFrom: new LocalDate(2026, 1, 1), "Our donor",
            Source.Of("Handbook", "7.2"));
        var refused = threshold.Use();                                               // unconfirmed: accept it knowingly
        var accepted = threshold.Use(acceptUnconfirmed: true).Required();

        (overhead.Amount, grown.Points, perPartner.Value).Should().Be((70_000m, 25m, 0.75m));
        (refused.IsSuccess, accepted.Amount).Should().Be((false, 30_000m));
    }
}
