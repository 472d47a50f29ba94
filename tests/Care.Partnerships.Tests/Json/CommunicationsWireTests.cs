using System.Text;
using System.Text.Json;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Communications.MediaStory;

namespace Care.Partnerships.Tests.Json;

/// <summary>The plan of communications with its distributions, as it stands in a file.</summary>
public class CommunicationsWireTests
{
    private static readonly LocalDate On = new(2026, 6, 1);

    private static readonly JsonSerializerOptions Options = PartnershipJson.OptionsFor(
        [Mia, Leo, Kim, Nena, Pio, Ben]);

    [Property(Arbitrary = [typeof(Drawn)], MaxTest = 400)]
    public bool Whatever_is_on_record_comes_back(AgreementCommunications given) => Read(Text(given)).Equals(given);

    [Fact]
    public void What_is_not_known_is_left_out_and_none_is_an_empty_list()
    {
        Text(Of(CommunicationsPlan.From(TwoSides))).Should().Be(
            """{"agreement":"agr-1","plan":{"sides":{"lead":"care-phl","partner":"tanglaw"}}}""");
        var none = Of(CommunicationsPlan.From(TwoSides, authors: [], visits: [new(On), new(On, [])]));
        Text(none).Should().Be("""
            {"agreement":"agr-1","plan":{"sides":{"lead":"care-phl","partner":"tanglaw"},"authors":[],"visits":[{\
                "on":"2026-06-01"},{"on":"2026-06-01","notices":[]}]}}
            """.Joined());
        Read(Text(none)).Plan.Authors.Should().NotBeNull("nobody is something else than not known");
        Read(Text(none)).Plan.Kinds.Should().BeNull();
    }

    [Fact]
    public void A_plan_is_written_so_that_people_can_read_it() =>
        Text(Of(CommunicationsPlan.From(
            TwoSides, [Mia, Nena], hasProtocol: true, protocolAgreedOn: On, firstActivityOn: On.PlusDays(9),
            preparednessHasMedia: false, [MaterialKind.Photo], [MaterialKind.Photo], [new(Nena, On), new(Ben)], [Ben],
            [new(On, [new(Ben, On.PlusDays(-1))])], isTrainedForJournalists: true, hasEscalationCard: false),
            DistributionVisibility.From("Basey", On, Logo.Of(400, 250), Logo.Missing, true, Logo.Unmeasured),
            DistributionVisibility.From(
                "Lawaan", On, waiver: new("Convoys are stopped.", Mia, On), tolerance: Percentage.Of(2.5m),
                comparison: LogoComparison.Height))).Should().Be("""
            {"agreement":"agr-1","plan":{"sides":{"lead":"care-phl","partner":"tanglaw"},"authors":["mia","nena"],\
                "hasProtocol":true,"protocolAgreedOn":"2026-06-01","firstActivityOn":"2026-06-10",\
                "preparednessHasMedia":false,"kinds":["photo"],"appearanceAgreedFor":["photo"],"spokespeople":[{\
                "who":"nena","trainedOn":"2026-06-01"},{"who":"ben"}],"focalPoints":["ben"],"visits":[{"on":\
                "2026-06-01","notices":[{"told":"ben","on":"2026-05-31"}]}],"isTrainedForJournalists":true,\
                "hasEscalationCard":false},"distributions":[{"place":"Basey","on":"2026-06-01","lead":{"width":400,\
                "height":250},"partner":"missing","donorApplies":true,"donor":"shown"},{"place":"Lawaan","on":\
                "2026-06-01","waiver":{"reason":"Convoys are stopped.","approvedBy":"mia","until":"2026-06-01"},\
                "tolerance":"2.5%","comparison":"height"}]}
            """.Joined());

    // What is left out means this for ever, whatever the library suggests later.
    [Fact]
    public void A_distribution_without_a_tolerance_has_five_per_cent() =>
        Read("""
            {"agreement":"agr-1","plan":{"sides":{"lead":"care-phl","partner":"tanglaw"}},"distributions":[
                {"place":"Basey","on":"2026-06-01"}]}
            """).Distributions[0].Tolerance.Should().Be(Percentage.Of(5));

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join(' ', Enum.GetValues<LogoComparison>().Select(one => JsonSerializer.Serialize(one, Options)))
            .Should().Be("\"area\" \"height\"");

    // In a file, with the places.
    [Fact]
    public void Everything_wrong_is_told_at_once_with_its_place()
    {
        Told(
            ("\"authors\": [\n          \"p-03\"", "\"authors\": [\n          \"p-08\""),
            ("\"hasProtocol\": true,\n", ""), ("\"kinds\": [\n          \"photo\"",
                "\"kinds\": [\n          \"branding\""))
            .Should().Equal(
                "CP-FIL-014 $.communications[0].plan.authors[0] CP-LIF-007",
                "CP-FIL-014 $.communications[0].plan.protocolAgreedOn CP-COM-019",
                "CP-FIL-014 $.communications[0].plan.kinds[1] CP-VAL-028");
        Told(
            ("\"place\": \"Basey\"", "\"place\": \" \""), ("\"width\": 500", "\"width\": 0"),
            ("\"partner\": \"shown\"", "\"partner\": \"hidden\""),
            ("\"trainedOn\": \"2026-01-08\"", "\"trained\": \"2026-01-08\""))
            .Should().Equal(
                "CP-FIL-011 $.communications[0].plan.spokespeople[0].trained ",
                "CP-FIL-014 $.communications[0].distributions[0].place CP-VAL-001",
                "CP-FIL-014 $.communications[0].distributions[0].donor.width CP-VAL-033",
                "CP-FIL-016 $.communications[0].distributions[1].partner ");
        Told(("\"agreement\": \"agr-2025-02\",\n      \"plan\"", "\"agreement\": \"agr-2\",\n      \"plan\""))
            .Should().Equal("CP-FIL-029 $.communications[0].agreement ");
        Told(
            ("\"agreement\": \"agr-2025-02\",\n      \"plan\"",
                "\"agreement\": \"agr-2026-01\",\n      \"plan\""))
            .Should().Equal("CP-DOS-003 $.communications[0].plan.sides ");
        Told(("\"approvedBy\": \"p-01\"", "\"approvedBy\": \"p-05\""))
            .Should().Equal("CP-LIF-014 $.communications[0].distributions[1].waiver.approvedBy ");
    }

    [Fact]
    public void An_agreement_has_one_plan()
    {
        var file = SampleFile.File.Dossier;
        PartnershipFile.From(file with { Communications = [SampleMedia.OfTanglaw, SampleMedia.OfTanglaw] })
            .ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")
            .Should().Equal("CP-FIL-022 $.communications[1].agreement");
    }

    [Fact]
    public void A_dossier_of_an_earlier_day_has_the_distributions_held_and_the_routes_shared_by_then()
    {
        var file = SampleFile.File.Dossier;
        var held = SampleMedia.OfTanglaw.Distributions;
        file.At(held[0].On).Communications[0].Distributions.Should().Equal(held[0]);
        file.At(held[0].On.PlusDays(-1)).Communications[0].Distributions.Should().BeEmpty();
        file.At(held[1].On).Communications[0].Should().Be(SampleMedia.OfTanglaw);
        file.At(new(2025, 11, 30)).Communications.Select(one => one.Agreement)
            .Should().BeSubsetOf(file.At(new(2025, 11, 30)).Agreements.Select(one => one.Id));
        file.At(new(2025, 12, 8)).SharedRoutes.Should().Equal(SampleFeedback.Routes.Take(3));
        file.Of(SampleFile.Shelter)!.Communications.Should().Be(SampleMedia.OfTanglaw);
        file.Of(SampleFile.Livelihoods)!.Communications.Should().BeNull();
    }

    [Fact]
    public void A_route_names_a_listed_party_and_says_something() =>
        Told(
            ("\"route\": \"hotline 0900, from 8 to 20\"", "\"route\": \"\""),
            ("\"with\": \"tanglaw-samar\",     \"on\": \"2025-12-09\"",
                "\"with\": \"tanglaw\", \"on\": \"2025-12-09\""),
            ("\"kind\": \"complaints\",      \"route\"", "\"kind\": \"complaint\", \"route\""))
            .Should().Equal(
                "CP-FIL-016 $.sharedRoutes[0].kind ", "CP-FIL-023 $.sharedRoutes[3].with ",
                "CP-FIL-014 $.sharedRoutes[4].route CP-VAL-001");

    private static string[] Told(params (string Old, string New)[] changes)
    {
        var text = Encoding.UTF8.GetString(SampleFile.File.Save());
        foreach (var (old, @new) in changes)
        {
            var at = text.IndexOf(old, StringComparison.Ordinal);
            at.Should().BePositive("{0}", old);
            text = text[..at] + @new + text[(at + old.Length)..];
        }

        return
        [
            .. PartnershipFile.Load(Encoding.UTF8.GetBytes(text)).Refusals()
                .Select(one => $"{one.Code} {one.Field} {string.Join(' ', one.Causes.Select(cause => cause.Code))}"),
        ];
    }

    private static AgreementCommunications Of(
        Ardalis.Result.Result<CommunicationsPlan> plan,
        params Ardalis.Result.Result<DistributionVisibility>[] distributions) =>
        new(Id<Partnerships.Agreements.Agreement>.Of("agr-1"), plan.Required())
        {
            Distributions = distributions.Select(one => one.Required()).ToValueList(),
        };

    private static string Text(AgreementCommunications given) =>
        JsonSerializer.Serialize(given, WireTypes.Of<AgreementCommunications>(Options));

    private static AgreementCommunications Read(string text) =>
        JsonSerializer.Deserialize(text, WireTypes.Of<AgreementCommunications>(Options))!;

    /// <summary>Plans and distributions of which this and that is known.</summary>
    internal static class Drawn
    {
        private static readonly Gen<bool?> YesNo = Gen.Elements<bool?>(null, true, false);
        private static readonly Gen<LocalDate> Day = Gen.Choose(0, 400).Select(On.PlusDays);
        private static readonly Gen<LocalDate?> MaybeDay = Gen.OneOf(Gen.Constant<LocalDate?>(null),
            Day.Select(day => (LocalDate?)day));
        private static readonly Gen<Person> Somebody = Gen.Elements(Mia, Leo, Kim, Nena, Pio, Ben);

        private static readonly Gen<Logo?> OneLogo = Gen.OneOf(
            Gen.Elements(null, Logo.Missing, Logo.Unmeasured),
            Gen.Choose(1, Logo.MostMillimetres).Two().Select(size => (Logo?)Logo.Of(size.Item1, size.Item2)));

        public static Arbitrary<AgreementCommunications> All() =>
            (from plan in Plan from held in Held.ListOf().Resize(4) select new AgreementCommunications(
                Id<Partnerships.Agreements.Agreement>.Of("agr-1"), plan) { Distributions = held.ToValueList() })
            .ToArbitrary();

        private static Gen<DistributionVisibility> Held =>
            from place in Gen.Elements("Basey", "Marabut, Samar") from day in Day
            from logos in OneLogo.Three() from applies in YesNo
            from waiver in Gen.OneOf(
                Gen.Constant<VisibilityWaiver?>(null),
                Gen.Zip(Somebody, Day).Select(who => (VisibilityWaiver?)new(
                    "Danger.", who.Item1, who.Item2)))
            from tolerance in Gen.Elements<decimal?>(null, 0m, 5m, 12.5m, 99.99999999m)
            from comparison in Gen.Elements(Enum.GetValues<LogoComparison>())
            select DistributionVisibility.From(
                place, day, logos.Item1, logos.Item2, applies, logos.Item3, waiver,
                tolerance is { } points ? Percentage.Of(points) : null, comparison).Required();

        private static Gen<CommunicationsPlan> Plan =>
            from authors in List(Somebody) from protocol in YesNo from agreed in MaybeDay from first in MaybeDay
            from flags in YesNo.Three() from kinds in Kinds from appears in Kinds
            from speak in List(Gen.Zip(Somebody, MaybeDay).Select(one => new Spokesperson(one.Item1, one.Item2)))
            from points in List(Somebody)
            from visits in List(
                from day in Day
                from told in List(Gen.Zip(Somebody, Day).Select(one => new VisitNotice(one.Item1, one.Item2)))
                select new MediaVisit(day, told))
            from pieces in List(
                from number in Gen.Choose(1, 99) from day in Day from side in Gen.Elements(Side.Lead, Side.Partner)
                select new PlannedMaterial(
                    Id<MediaMaterial>.Of($"media-{number}"), MaterialKind.Photo, side, day))
            select CommunicationsPlan.From(
                TwoSides, authors, protocol, protocol is true ? agreed : null, first, flags.Item1, kinds, appears,
                speak, points, visits, flags.Item2, flags.Item3,
                pieces?.DistinctBy(one => one.Material).ToValueList(), agreed).Required();

        private static Gen<ValueList<MaterialKind>?> Kinds =>
            List(Gen.Elements(Enum.GetValues<MaterialKind>())).Select(all => all?.Distinct().ToValueList());

        private static Gen<ValueList<T>?> List<T>(Gen<T> one) => Gen.OneOf(
            Gen.Constant<ValueList<T>?>(null), one.ListOf().Resize(3).Select(all =>
                (ValueList<T>?)all.ToValueList()));
    }
}
