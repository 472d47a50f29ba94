using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reporting;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Json;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>
/// The words of every fact, and what becomes of them when one member is another, as a text to be read.
/// </summary>
public class EveryWordTests
{
    [Fact]
    public void Every_fact_and_each_of_its_members_has_the_words_that_were_read()
    {
        var words = string.Concat(FactDescription.All.AsEnumerable().SelectMany(Lines));
        words.ShouldBeAsRead("Reporting/every-word");
    }

    [Fact]
    public void No_fact_is_missing() =>
        FactDescription.All.AsEnumerable().Where(one => PlainFacts.Of(one).All(same => same.Change != ""))
            .Select(one => one.Name)
            .Should().BeEmpty();

    private static IEnumerable<string> Lines(FactDescription description)
    {
        var seen = new HashSet<string>();
        foreach (var (change, fact) in PlainFacts.Of(description))
            if (Words(fact, description.IsByClock) is var words && seen.Add(words))
                yield return change.Length == 0 ? $"{description.Name}\n  {words}" : $"  [{change}] {words}";
    }

    private static string Words(Fact fact, bool byClock)
    {
        var by = byClock ? (Actor)Actor.Clock : PlainFacts.By;
        var text = fact switch
        {
            AgreementFact f => new AgreementReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            FundingFact f => new FundingReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            CheckInFact f => new ScorecardReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            SurveyFact f => new SurveyReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            SignOffFact f => new RoleReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            ReportFact f => new ReportStatusReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            AssetFact f => new AssetReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            CloseOutFact f => new CloseOutReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            FeedbackFact f => new FeedbackReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            MediaFact f => new CommunicationsReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            MonitoringFact f => new MonitoringReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            RelationshipFact f => new RelationshipReport(Names.None).History([Entry.Of(f, by, PlainFacts.On)]),
            _ => throw new ArgumentException($"{fact.GetType().Name} has no history in words.", nameof(fact)),
        };
        return text[15..].TrimEnd() + "\n";
    }
}
