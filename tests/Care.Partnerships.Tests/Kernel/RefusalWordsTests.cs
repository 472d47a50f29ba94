using System.Text;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Json;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Values;
using static System.FormattableString;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>What a refusal says to somebody who does not see the state: what was given, with its figures.</summary>
public class RefusalWordsTests
{
    [Fact]
    public void A_fact_of_a_part_that_is_not_in_this_phase_names_the_part()
    {
        var on = FundingStory.ReceivedOn;
        Told(FundingStory.Planned.When(Cancelled("p-9"), FundingStory.Finn, on)).Should().Equal(
            "CP-LIF-001: \"payment cancelled\" of payment p-9, which is not there yet, is not possible " +
            "while NotStarted: record what is possible now, payment planned.");
        Told(FundingStory.Received.When(Cancelled("p-1"), FundingStory.Finn, on)).Single().Should().StartWith(
            "CP-LIF-001: \"payment cancelled\" of payment p-1 is not possible while Received: ");
    }

    [Fact]
    public void A_consent_that_has_ended_is_held_against_the_day_of_publishing()
    {
        var after = MediaStory.ConsentEnds.PlusDays(1);
        Told(MediaStory.Cleared.When(MediaStory.Post, MediaStory.Ben, after)).Single()
            .Should().Contain(Invariant($"It is {after:uuuu-MM-dd}, and the consent of form-17 ended on "))
            .And.Contain(Invariant($"{MediaStory.ConsentEnds:uuuu-MM-dd}"));
    }

    [Fact]
    public void An_identity_that_is_not_known_comes_with_the_nearest_one()
    {
        var unknown = new ActionDropped(Id<JointAction>.Of("act-9"), "No.", CheckInStory.Jose);
        Told(CheckInStory.Over.When(unknown, CheckInStory.Ana, CheckInStory.ClosedOn)).Single()
            .Should().Contain("There is no action act-9 here (the nearest is act-").And.Contain("name another");
    }

    [Fact]
    public void A_disaggregation_with_one_group_is_named_with_how_many_it_has() =>
        SurveyTemplate.From(
                ScorecardTemplates.QuarterlyCheckIn,
                [new(Id<SurveyDisaggregation>.Of("region"), LocalizedText.Of("Region"), [])], 5)
            .Refusals().Single().Message.Should().StartWith("The disaggregation region has 0 groups, and needs two");

    [Fact]
    public void A_file_that_names_nobody_it_lists_is_told_the_nearest_one()
    {
        var text = SmallFile.Text.Replace("\"by\": \"ben\"", "\"by\": \"bem\"", StringComparison.Ordinal)
            .Replace("\"partner\": \"local\"", "\"partner\": \"lokal\"", StringComparison.Ordinal);
        PartnershipFile.Load(Encoding.UTF8.GetBytes(text)).Refusals().Select(refusal => refusal.Message)
            .Should().Contain(told => told.StartsWith("No listed person has the id bem (the nearest is ben): add"))
            .And.Contain(told => told.StartsWith("No listed party has the id lokal (the nearest is local): add"));
    }

    private static PaymentCancelled Cancelled(string id) => new(FundingStory.Payment(id), "No.");

    private static IEnumerable<string> Told<TState, TFact>(When<TState, TFact> proposed)
        where TState : class
        where TFact : Fact => proposed.Outcome.Refusals.Select(refusal => $"{refusal}");
}
