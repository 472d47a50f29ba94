using System.Buffers;
using Care.Partnerships.Communications;
using Care.Partnerships.Json;
using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Localisation;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/localisation.md, run.</summary>
public class LocalisationGuide
{
    [Fact]
    public void From_actors_to_a_share()
    {
        var rules = ActorRules.Iasc.Use().Required();
        var tanglaw = AidActor.From(
            Id<Party>.Of("tanglaw"), "PH", operatesIn: ["PH"], isStateBody: false, isNationalSociety: false,
            isAffiliatedToIngo: false, worksInSeveralRegions: true).Required();
        var care = AidActor.From(Id<Party>.Of("care"), "CH").Required();

        var partner = ActorClassification.From(tanglaw, "PH", rules).Required();
        var lead = ActorClassification.From(care, "PH", rules).Required();
        Console.WriteLine($"{partner.Actor}: {partner.Class}. {partner.Reason}");

        var policy = CountingPolicy.CharterForChange.Use(acceptUnconfirmed: true).Required();
        var donor = Id<Party>.Of("donor");
        var grant = FundingFlow.From(
            Id<FundingFlow>.Of("grant-1"), donor, lead, Money.Of(100_000m, "USD"), FlowStatus.Paid,
            new(2026, 2, 1), isHumanitarian: true).Required();
        var passedOn = FundingFlow.From(
            Id<FundingFlow>.Of("grant-1-a"), donor, partner, Money.Of(22_000m, "USD"), FlowStatus.Paid,
            new(2026, 3, 1), isHumanitarian: true, chain: [lead],
            overheadPassedOn: Money.Of(1_500m, "USD"), subGrantOf: grant.Id).Required();

        var tally = LocalisationTally.Empty(Currency.Usd, policy).Add([grant, passedOn]).Required();
        var share = tally.ShareOf(whole: tally.Total, leastCoverage: Percentage.Of(90)).Required();
        var target = LocalisationTarget.CharterForChange.InForceOn(new(2026, 12, 31)).Required().Use().Required();
        Console.WriteLine(share.Share is { } reached
            ? $"{reached:P1} of {share.Whole}, {share.PointsAbove(target.Share)} points from the target"
            : "not measurable");
        Console.WriteLine($"still to move: {share.ToMove(target.Share).Required()}");

        partner.Class.Should().Be(ActorClass.NationalNonState);
        (tally.Total, tally.Counted, tally.OverheadPassedOn).Should().Be(
            (Money.Of(100_000m, "USD"), Money.Of(22_000m, "USD"), Money.Of(1_500m, "USD")));
        (share.Share!.Value.Points, share.PointsAbove(target.Share), share.Meets(target))
            .Should().Be((22m, -3m, false));
        share.ToMove(target.Share).Required().Should().Be(Money.Of(3_000m, "USD"));
    }

    [Fact]
    public void What_is_not_known()
    {
        var rules = ActorRules.Iasc.Use().Required();

        var hardly = AidActor.From(Id<Party>.Of("bagong-buhay"), "PH", isStateBody: false).Required();
        var unclear = ActorClassification.From(hardly, "PH", rules).Required();
        foreach (var question in unclear.Missing) Console.WriteLine($"ask {unclear.Actor} {question}");

        unclear.Class.Should().Be(ActorClass.Unclassified);
        unclear.Missing.Should().HaveCount(4);
    }

    [Fact]
    public void Correcting_and_merging()
    {
        var (first, second) = (Response.Tally(Response.Own), Response.Tally(Response.Own));
        var old = Response.Flow(Response.National, 100, currency: "EUR");
        var corrected = Response.Flow(Response.National, 90, currency: "EUR");

        ValueList<ExchangeRate> rates =
            [ExchangeRate.Of(Currency.Eur, Currency.Usd, 1.08m, new(2026, 12, 31), Source.Of("ECB", "mean of 2026"))];
        first = first.Add([old], rates).Required();
        first = first.Remove([old], rates).Required().Add([corrected], rates).Required();
        var both = first.Merge(second).Required();

        both.Total.Should().Be(Money.Of(97.20m, "USD"));
    }

    [Fact]
    public void Flows_as_lines()
    {
        var (lead, partner, policy) = (Response.Ingo, Response.National, Response.Own);
        var tanglaw = Response.Tanglaw;
        var (grant, passedOn) = (
            Response.Flow(lead, 100_000m, "grant-1"),
            Response.Flow(partner, 22_000m, "grant-1-a", of: "grant-1", through: lead));

        var lines = new FlowLines([lead, partner]);
        var buffer = new ArrayBufferWriter<byte>();
        lines.Write(buffer, grant);             // {"type":"funding-flow/1","id":"grant-1","donor":"donor",…
        lines.Write(buffer, passedOn);

        var bytes = new ReadOnlySequence<byte>(buffer.WrittenMemory);
        var sum = LocalisationTally.Empty(Currency.Usd, policy);
        while (lines.TryRead(ref bytes, isAll: true, out var flow))
            sum = sum.Add([flow.Required()]).Required();        // or flow.Refusals(), each with its place

        byte[] stored = WireDocuments.LocalisationTally.Save(sum);
        LocalisationTally back = WireDocuments.LocalisationTally.Load(stored).Required();
        byte[] known = WireDocuments.AidActor.Save(tanglaw);    // what an organisation was classified by

        (back.Total, back.Counted).Should().Be((Response.Usd(100_000m), Response.Usd(22_000m)));
        WireDocuments.AidActor.Load(known).Required().Should().Be(tanglaw);
    }

    [Fact]
    public void Published_figures()
    {
        var printed = PublishedShare.From(
            part: new(46.6m, 0.1m), whole: new(24_500m, 100m), share: new(0.2m, 0.1m)).Required();
        Console.WriteLine(printed.IsConsistent is true ? "they agree" : $"{printed.PointsOff} points off");

        printed.IsConsistent.Should().BeTrue();
    }

    [Fact]
    public void Other_promises()
    {
        var (tally, toWomenLed) = (
            Response.Tally(Response.Own, Response.Flow(Response.National, 40)),
            Response.Tally(Response.Own, Response.Flow(Response.National, 10)));

        MediaMaterial[] pieces = [MediaStory.Published.State, MediaStory.Withdrawn.State];

        var credited = MediaMaterial.PartnersCredited(pieces).Count;
        var quality = FundingQuality.From(
            tally, womenLed: toWomenLed, partners: 4, partnersCredited: credited).Required();

        (quality.PartnersCredited, quality.WomenLed).Should().Be((Percentage.Of(25), Percentage.Of(25)));
    }

    [Fact]
    public void Showing()
    {
        var tally = Response.Tally(Response.Together, Response.Flow(Response.National, 1_000));
        var share = tally.ShareOf(tally.Total, Percentage.Of(90)).Required();
        var target = LocalisationTarget.GrandBargain.Figures[0].Use().Required();

        var page = LocalisationReport.Treatments(tally).ToMarkdown()
            + LocalisationReport.Share(share, target).ToMarkdown();

        page.Should().Contain("100.0 %");
    }
}
