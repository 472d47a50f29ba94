using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Reporting;

public class FundingReportTests
{
    private static readonly Kit.Given<FundingAccount, FundingFact> InPesos = Sent.Pay(
            "p-1", new ConfirmReceipt(Fe, ReceivedOn, Php(2_280_000m), ReceivedOn))
        .And(
            new RecordExpenditure(
                Ben, Spending("c-1", 1m) with
                {
                    Amount = Php(1_140_000m), Rate = PesoRate
                },
                ReportedOn));

    [Fact]
    public void The_position_names_every_figure_and_what_it_is_made_of() =>
        FundingReport.Position(AcceptedOnce.State.Position!).ToText().ReplaceLineEndings("\n").Should().Be("""
          Figure               Amount          Which is
          -------------------  --------------  ----------------------------------------------------
          Committed            100,000.00 USD  the ceiling with its amendments
          Paid                 40,000.00 USD   sent, and not returned by a bank
          Sent, not confirmed  0.00 USD        of it not yet confirmed by the partner
          Requested            0.00 USD        requested and not sent
          Retained             10,000.00 USD   kept for the end
          Available            50,000.00 USD   may still be asked for
          Received             40,000.00 USD   arrived at the partner
          Refunded             0.00 USD        paid back by the partner
          Spent                30,000.00 USD   reported, with adjustments
          Accepted             30,000.00 USD   of what was spent
          In review            0.00 USD        spent and not yet accepted
          Questioned           0.00 USD        ineligible or unsupported, not settled
          Disallowed           0.00 USD        paid back, written off or borne by the partner
          Overhead             0.00 USD        earned with what was accepted
          Charged              0.00 USD        lost on the way, such as to banks; borne by the lead
          Exchanged            0.00 USD        gain or loss between currencies, borne by the lead
          Advance not cleared  10,000.00 USD   10,000.00 USD not reported

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void What_cannot_be_valued_shows_a_dash_and_not_a_zero()
    {
        FundingReport
            .Currencies(InPesos.State.Position!)
            .ToMarkdown()
            .Should()
            .Contain("| 1,140,000.00 PHP |")
            .And.Contain("| –            |");
        FundingReport
            .Currencies(InPesos.State.Position!, PesoRate)
            .ToMarkdown()
            .Should()
            .Contain("| -100.00 USD  |")
            .And.Contain("Central bank");
    }

    [Fact]
    public void A_plan_shows_what_stands_on_each_tranche() =>
        FundingReport
            .Plan(Received.State)
            .ToText()
            .Should()
            .Contain("1               2026-02-12  40,000.00 USD  40,000.00 USD  received");

    [Fact]
    public void Without_a_plan_nothing_is_left_to_be_asked_for()
    {
        FundingReport
            .NextTranche(Opened.State, ReleaseEvidence.Unknown, OpenedOn)
            .Should()
            .Be("  nothing is left to be asked for\n");
        FundingReport.Plan(Opened.State).Count.Should().Be(0);
        Opened.State.NextTranche.Should().BeNull();
        PaymentScenarios.Returned1.State.NextTranche!.Number.Should().Be(1);
        Requested.State.NextTranche!.Number.Should().Be(2);
    }

    [Fact]
    public void What_cannot_be_measured_is_said_so()
    {
        var account = OpenedWith(Agreed with { LeadDays = null })
            .And(new PlanTranches(Ana, Plan, PlannedOn))
            .Transfer("p-1", 1, Usd(40_000m), AllWell, RequestedOn);
        FundingReport
            .Lateness(account.History, [], End, WorkingCalendar.MondayToFriday)
            .Should()
            .Contain("not measurable")
            .And.Contain("whether the lead was late cannot be said")
            .And.Contain("the partner was late with 0 of 1 payments (0.0 %)");
    }
}
