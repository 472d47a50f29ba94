using System.Text.Json;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Json;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Funding;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Json;

/// <summary>The money of an agreement in JSON: how it looks, that it comes back, and that the state does.</summary>
public class FundingWireTests
{
    [Property(Arbitrary = [typeof(FundingEventGenerators)], MaxTest = 500)]
    public bool Whatever_an_entry_holds_comes_back(IEntry<FundingFact> entry) => Back(entry).Equals(entry);

    [Property(Arbitrary = [typeof(FundingSequences)], MaxTest = 50)]
    public void Every_history_comes_back_and_leads_to_the_same_account(FundingSequence sequence)
    {
        var (account, history) = (Planned.State, Planned.History.ToList());
        foreach (var step in sequence.Steps)
        {
            (account, var happened) = FundingSequences.After(account, step);
            if (happened is not null) history.Add(happened);
        }

        FundingAccount.Lifecycle.Replay(history.Select(Back)).Should().Be(account);
    }

    [Fact]
    public void An_approval_under_a_delegation_comes_back_and_counts()
    {
        var handed = Delegation.Of(Maria, Ana, ApprovedOn, ApprovedOn);
        var given = Requested.Pay("p-1", new ApprovePayment(Ana, handed, ApprovedOn));
        FundingAccount.Lifecycle.Replay(given.History.Select(Back)).Should().Be(given.State);
    }

    [Fact]
    public void A_request_is_written_with_the_facts_that_it_was_judged_by() =>
        JsonSerializer
            .Serialize(
                Made(new PaymentRequested(Payment("p-2"), new([Quarter1])), Ben, AcceptedOn),
                PartnershipJson.OptionsFor([Ben]))
            .Should()
            .Be("""
                    {"type":"payment-requested/1","evidence":{"reports":[{"name":"financial report, quarter 1",\
                        "dueOn":"2026-04-30","submittedOn":"2026-05-04","acceptedOn":"2026-05-11","isFinal":false}],\
                        "blockingIssues":null,"auditSettled":null},"payment":"p-2","by":"ben","on":"2026-05-11"}
                    """.Joined());

    [Fact]
    public void A_plan_that_contradicts_itself_is_refused_when_it_is_read()
    {
        var read = () =>
            JsonSerializer.Deserialize<IEntry<FundingFact>>("""
                    {"type":"tranches-planned/1","plan":{"tranches":[{"number":2,"amount":"1.00 USD",\
                        "dueOn":"2026-02-12","isForTheEnd":false}]},"by":"ana","on":"2026-02-14"}
                    """.Joined(),
                PartnershipJson.OptionsFor([Ana]));
        read.Should().Throw<JsonException>().WithMessage("*CP-FND-022*");
    }

    private static IEntry<FundingFact> Made(FundingFact fact, Actor by, LocalDate on) =>
        FundingAccount.Lifecycle.Proposal(fact, by, on);

    private static IEntry<FundingFact> Back(IEntry<FundingFact> entry) =>
        JsonSerializer.Deserialize<IEntry<FundingFact>>(
            JsonSerializer.SerializeToUtf8Bytes(entry, PartnershipJson.Options), PartnershipJson.Options)!;
}
