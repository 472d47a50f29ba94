using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>
/// Every certificate that was taken in some life, once more as it must not be: of another agreement, of another
/// version or sum, made before the day.
/// </summary>
public class StaleCertificateTests
{
    private const string Elsewhere = "agr-9";

    // Where each fact carries its certificates.
    private static readonly Dictionary<Type, string[]> Carried = new()
    {
        [typeof(FundingAccountOpened)] = ["standing"], [typeof(FundingAccountTakenOver)] = ["standing"],
        [typeof(StandingFollowed)] = ["standing"], [typeof(PaymentSent)] = ["stamp"],
        [typeof(AgreementClosed)] = ["closeOut", "account"], [typeof(AmendmentApplied)] = ["floor"],
        [typeof(ReportAccepted)] = ["ledger"], [typeof(SettlementDetermined)] = ["settlement"],
        [typeof(StepDone)] = ["evidence.account", "evidence.reports", "evidence.assets"],
    };

    [Fact]
    public void Each_certificate_is_refused_where_it_is_of_another_agreement_version_or_day()
    {
        SortedDictionary<string, int> tried = new(StringComparer.Ordinal);
        for (var life = 0; life < 60; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true) { IsFull = true };
            if (life % 3 == 2) walk.TakingOver();
            walk.Live(60).StrandedAt().Should().BeNull();
            foreach (var (before, entry, _) in walk.Steps)
                foreach (var path in Carried.GetValueOrDefault(entry.Fact.GetType()) ?? [])
                    foreach (var (what, was, now, wrong) in Wrong(entry.Fact, path))
                    {
                        var said = Refusals(before, wrong, (Person)entry.By, entry.On);
                        said.Should().NotBeEmpty("life {0}: {1} of {2} is {3} instead of {4}",
                            life, what, path, now, was);
                        var known = IsOfItsDay(path, what) ? "" : was;
                        said.Should().Contain(one => Names(one, now, known), "life {0}: {1}, {2}", life, path, what);
                        var kind = $"{path.Split('.')[^1]}: {what}";
                        tried[kind] = tried.GetValueOrDefault(kind) + 1;
                    }
        }

        tried.Keys.Should().Equal(
            "account: accepted", "account: agreement", "account: closedOn", "account: lastOn", "account: net",
            "assets: agreement", "assets: decidedOn",
            "closeOut: accepted", "closeOut: agreement", "closeOut: completedOn", "closeOut: lastDay",
            "floor: agreement", "floor: bound", "floor: on",
            "ledger: agreement", "ledger: amount", "ledger: asOf",
            "reports: agreement",
            "settlement: agreement", "settlement: asOf", "settlement: entries",
            "stamp: agreement", "stamp: on", "stamp: version",
            "standing: agreement", "standing: asOf", "standing: ceiling", "standing: signedOn", "standing: version");
    }

    [Fact]
    public void The_standing_of_a_parent_is_refused_where_it_is_another_or_an_older_one()
    {
        var child = Story.Child(Story.Running).State;
        var seen = child.ParentStanding!;
        var whole = new AgreementDossier(child);
        Codes(whole, new ParentFollowed(Of(2, Elsewhere))).Should().Contain("CP-AGR-041");
        var followed = whole.Record(new ParentFollowed(Of(3)), Story.Ana, Story.Start).State;
        Codes(followed, new ParentFollowed(Of(2))).Should().Equal("CP-AGR-043");
        Refusals(followed, new ParentFollowed(Of(2)), Story.Ana, Story.Start).Single().Message
            .Should().Contain("2").And.Contain("3");

        AgreementStanding Of(int version, string agreement = "cta-1") => Kit.Certificates.Standing(
            version, Story.DraftedOn, AgreementPhase.Active, child.Sides!, seen.Period, null, agreement);

        static IEnumerable<string> Codes(AgreementDossier whole, Fact fact) =>
            Refusals(whole, fact, Story.Ana, Story.Start).Select(one => one.Code);
    }

    [Fact]
    public void No_fact_carries_a_certificate_that_is_not_tried_here() =>
        Docs.GeneratedPages.FactsWithCertificates.Except([.. Carried.Keys])
            .Should().BeEquivalentTo([typeof(ParentFollowed), typeof(AgreementTakenOver)]);

    // As a dossier asks: what it holds against the neighbour, and what the lifecycle says.
    private static ValueList<Refusal> Refusals(AgreementDossier whole, Fact fact, Person by, LocalDate on) =>
        whole.Uncertified(fact) is { } refusal ? [refusal] : whole.Record(fact, by, on).Refusals;

    // A sum as of an earlier day is refused for the sum of that day, or for the day of the report.
    private static bool IsOfItsDay(string path, string what) => path is "ledger" or "settlement" && what == "asOf";

    // Both values, and what to do about it.
    private static bool Names(Refusal refusal, string given, string known) =>
        refusal.Code.StartsWith("CP-", StringComparison.Ordinal) && refusal.Field.Length > 0
        && refusal.Message.Contains(given, StringComparison.Ordinal)
        && refusal.Message.Contains(known, StringComparison.Ordinal)
        && refusal.Message.Split(": ")[^1].Length > 10;

    // The fact with one value of its certificate changed, as somebody would type it in.
    private static IEnumerable<(string What, string Was, string Now, Fact Wrong)> Wrong(Fact fact, string path)
    {
        var family = fact.GetType();
        while (family.BaseType != typeof(Fact)) family = family.BaseType!;
        var text = JsonSerializer.Serialize(fact, family, PartnershipJson.Options);
        if (At(JsonNode.Parse(text)!, path) is not JsonObject certificate) yield break;
        foreach (var (name, value) in certificate)
        {
            if (Other(name, value) is not { } other) continue;
            var copy = JsonNode.Parse(text)!;
            At(copy, path)![name] = JsonNode.Parse(other.ToJsonString());
            yield return (
                name, $"{value}", $"{other}",
                (Fact)copy.Deserialize(family, PartnershipJson.Options)!);
        }
    }

    private static JsonNode? At(JsonNode whole, string path) =>
        path.Split('.').Aggregate((JsonNode?)whole, (node, name) => (node as JsonObject)?[name]);

    private static JsonNode? Other(string name, JsonNode? value) => $"{value}" switch
    {
        _ when name == "agreement" => Elsewhere,
        var text when name is "version" or "entries" =>
            int.Parse(text, CultureInfo.InvariantCulture) is > 1 and var number ? number - 1 : null,
        var text when text.EndsWith(" USD", StringComparison.Ordinal) => OneMore(text),
        var text when NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } =>
            $"{day.PlusDays(-400):uuuu-MM-dd}",
        _ => null,
    };

    private static string OneMore(string sum) =>
        $"{Money.Of(decimal.Parse(sum[..^4], CultureInfo.InvariantCulture) + 1m, Currency.Usd)}";
}
