using System.Diagnostics;
using System.Text.RegularExpressions;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>
/// Every fact is told in words for people: none is forgotten, and no name of the code or the wire shows.
/// </summary>
public partial class WordingTests
{
    private const int Drawn = 1_000;
    private static readonly Dossier Sample = SampleFile.File.Dossier;
    private static readonly Names Known = Names.Of(Sample.Parties, Sample.People);

    private static readonly Told[] All =
    [
        Of(EventGenerators.Entry(), new AgreementReport(Known).History),
        Of(FundingEventGenerators.OfAccounts(), new FundingReport(Known).History),
        Of(ScorecardEventGenerators.OfCheckIns(), new ScorecardReport(Known).History),
        Of(ScorecardEventGenerators.OfSurveys(), new SurveyReport(Known).History),
        Of(SignOffEventGenerators.Entries(), new RoleReport(Known).History),
        Of(ReportEventGenerators.OfReports(), new ReportStatusReport(Known).History),
        Of(ReportEventGenerators.OfAssets(), new AssetReport(Known).History),
        Of(CloseOutEventGenerators.OfCloseOuts(), new CloseOutReport(Known).History),
        Of(FeedbackEventGenerators.OfCases(), new FeedbackReport(Known).History),
        Of(MediaEventGenerators.OfMaterials(), new CommunicationsReport(Known).History),
        Of(MonitoringEventGenerators.OfMonitoring(), new MonitoringReport(Known).History),
        Of(RelationshipEventGenerators.OfRelationships(), new RelationshipReport(Known).History),
    ];

    // The names of the code that a text must not hold: facts, evidence, and members of enums.
    private static readonly HashSet<string> Identifiers =
    [
        .. typeof(Fact).Assembly.GetExportedTypes().Where(type => type.IsEnum).SelectMany(Enum.GetNames),
        .. WireFamily.All.Concat(WireFamily.Within).SelectMany(family => family.Names).Select(row => row.Type.Name),
    ];

    private static readonly string[] WireNames =
    [
        .. WireFamily.All.Concat(WireFamily.Within).SelectMany(family => family.Names).Select(row => row.Name),
    ];

    [Fact]
    public void Each_family_of_the_wire_has_a_history_in_words() =>
        All.Select(told => told.Family).Should().BeEquivalentTo(WireFamily.All.Select(family => family.Base));

    [Fact]
    public void Every_fact_of_the_wire_has_words() =>
        All.SelectMany(told => told.Facts)
            .Select(row => row.Fact.GetType())
            .Distinct()
            .Should()
            .BeEquivalentTo(WireFamily.All.SelectMany(family => family.Names).Select(row => row.Type));

    [Fact]
    public void Every_kind_of_evidence_has_words() =>
        All.SelectMany(told => told.Facts)
            .Select(row => (row.Fact as StepDone)?.Evidence.GetType())
            .Distinct()
            .Should()
            .Contain(CloseOutWire.Evidence.Names.Select(row => row.Type));

    [Fact]
    public void Each_fact_is_one_line_that_begins_with_its_day() =>
        All.SelectMany(told => told.Facts)
            .Select(row => row.Text)
            .Where(text => !Line().IsMatch(text))
            .Take(3)
            .Should()
            .BeEmpty();

    [Fact]
    public void No_text_holds_a_name_of_the_code_or_of_the_wire()
    {
        foreach (var (_, text) in All.SelectMany(told => told.Facts))
        {
            Word()
                .Matches(Day().Replace(text, ""))
                .Select(match => match.Value)
                .Should()
                .NotContain(word => Identifiers.Contains(word), text);
            WireNames.Should().NotContain(name => text.Contains(name, StringComparison.Ordinal), text);
            text.Should().NotContain("Care.Partnerships").And.NotContain(" { ");
        }
    }

    // Where two kinds of facts had one text, a reader could not tell what happened.
    [Fact]
    public void No_two_facts_share_a_text() =>
        All.SelectMany(told => told.Facts.Select(row => (told.Family, row.Text, Type: row.Fact.GetType())))
            .GroupBy(row => (row.Family, row.Text[13..]), row => row.Type)
            .Where(same => same.Distinct().Skip(1).Any())
            .Select(same => $"{same.Key}: {string.Join(", ", same.Distinct().Select(type => type.Name))}")
            .Should()
            .BeEmpty();

    private static Told Of<TFact>(Arbitrary<IEntry<TFact>> entries, Func<IEnumerable<IEntry<TFact>>, string> history)
        where TFact : Fact =>
        new(typeof(TFact), [.. entries.Generator.Sample(Drawn).SelectMany(entry => TextOf(entry, history))]);

    // What was forgotten is left out here, so that the test of all facts can say which it is.
    private static IEnumerable<(Fact, string)> TextOf<TFact>(
        IEntry<TFact> entry, Func<IEnumerable<IEntry<TFact>>, string> history)
        where TFact : Fact
    {
        try
        {
            return [(entry.Fact, history([entry]))];
        }
        catch (UnreachableException)
        {
            return [];
        }
    }

    private sealed record Told(Type Family, (Fact Fact, string Text)[] Facts);

    [GeneratedRegex(@"\b\d{1,2} [A-Z][a-z]{2} -?\d{4}\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"\A {2,3}\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) -?\d{4}  \S[^\n]*\n\z")]
    private static partial Regex Line();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\b")]
    private static partial Regex Word();
}
