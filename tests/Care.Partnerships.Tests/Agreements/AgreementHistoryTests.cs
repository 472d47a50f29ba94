using Care.Partnerships.Agreements;
using static Care.Partnerships.Agreements.AgreementPhase;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

public class AgreementHistoryTests
{
    private static readonly IReadOnlyList<IEntry<AgreementFact>> Life = InCloseOut
        .And(
            Suspend(Maria, "A query of the auditor.", CloseOutOn, CloseOutOn.PlusDays(5)),
            Resume(Jose, CloseOutOn.PlusDays(9)), Extend(Jose, TwoMonths with { AgreedBy = Maria }, End),
            StartCloseOut(Ben, End, TwoMonths.NewEnd), Close(Maria, ClosedOn, ClosedOn, TwoMonths.NewEnd))
        .History;

    [Fact]
    public void Each_prefix_of_a_life_stands_in_the_phase_that_was_written_down_for_it()
    {
        AgreementPhase[] byHand =
        [
            NotStarted, Draft, Draft, Negotiating, Negotiating, Negotiating, Negotiating, Negotiating, Negotiating,
            Negotiating, Negotiating, Negotiating, Negotiating, Negotiating, Negotiating, Negotiating,
            AwaitingSignature, AwaitingSignature, Signed, Active, ClosingOut, Suspended, ClosingOut, Active,
            ClosingOut, Closed
        ];
        Enumerable
            .Range(0, Life.Count + 1)
            .Select(n => Agreement.Lifecycle.Replay(Life.Take(n)).Phase)
            .Should()
            .Equal(byHand);
    }

    [Theory]
    [InlineData("2026-01-09", NotStarted)]
    [InlineData("2026-01-10", Draft)]
    [InlineData("2026-02-09", Negotiating)]
    [InlineData("2026-02-12", AwaitingSignature)]
    [InlineData("2026-02-28", Signed)]
    [InlineData("2026-03-01", Active)]
    [InlineData("2026-07-29", ClosingOut)]
    [InlineData("2026-07-30", Suspended)]
    [InlineData("2026-08-03", ClosingOut)]
    [InlineData("2026-08-31", Active)]
    [InlineData("2026-10-31", ClosingOut)]
    [InlineData("2026-11-30", Closed)]
    public void As_of_a_day_it_stands_where_it_stood(string day, AgreementPhase phase) =>
        Agreement.Lifecycle.At(Life, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Phase.Should().Be(phase);

    [Fact]
    public void The_end_moves_with_the_extension_and_the_text_keeps_its_own()
    {
        Extended.State.End.Should().Be(TwoMonths.NewEnd);
        Extended.State.Terms!.Period.End.Should().Be(End);
        Extended.State.Start.Should().Be(Start);
    }

    [Fact]
    public void A_settlement_is_pending_from_the_termination_until_it_is_closed()
    {
        var closingOut = EndedEarly.And(StartCloseOut(Ana, null, TerminatedOn));
        (
            EndedEarly.State.IsSettlementPending, closingOut.State.IsSettlementPending,
            InCloseOut.State.IsSettlementPending)
            .Should()
            .Be((true, true, false));
        closingOut.And(Close(Maria, ClosedOn, ClosedOn, TerminatedOn)).State.IsSettlementPending.Should().BeFalse();
    }

    [Fact]
    public void It_is_always_visible_whose_turn_it_is()
    {
        Turns(Drafted.State).Should().Be("Lead PartnerSelected");
        Turns(Selected.State).Should().Be("Lead NegotiationOpened, Partner NegotiationOpened");
        Turns(InNegotiation.State).Should().Be("Lead TextProposed, Partner TextProposed");
        Turns(Proposed.And(AcceptText(Ana, 1, AcceptedOn)).State).Should().Be("Partner TextAccepted");
        Turns(Accepted.State)
            .Should()
            .Be("Lead AgreementSubmittedForSignature, Partner AgreementSubmittedForSignature");
        Turns(Accepted.And(ProposeText(Ben, 2, Terms, [], AcceptedOn)).State)
            .Should()
            .Be("Lead TextAccepted, Partner TextAccepted");
        Turns(SignedByLead.State).Should().Be("Partner AgreementSigned");
        Turns(SignedByBoth.State).Should().Be("time AgreementTookEffect");
        Turns(Running.State).Should().BeEmpty();
        Turns(Interrupted.State).Should().Be("Lead AgreementResumed, Partner AgreementResumed");
        Turns(EndedEarly.State).Should().Be("Lead AgreementCloseOutStarted, Partner AgreementCloseOutStarted");
        Turns(RunningKind(AgreementKind.Contingency).And(Terminate(Maria, Broken, TerminatedOn)).State)
            .Should()
            .Be("time AgreementExpired");
        Turns(InCloseOut.State).Should().Be("Lead AgreementClosed, Partner AgreementClosed");
        Turns(ClosedOut.State).Should().BeEmpty();
        Turns(Nothing.State).Should().Be("Lead AgreementDrafted, Partner AgreementDrafted");
    }

    [Fact]
    public void What_time_brings_is_listed_from_its_day_on_and_dated_that_day()
    {
        Agreement.Lifecycle.Due(SignedByBoth.State, Start.PlusDays(-1)).Should().BeEmpty();
        Agreement.Lifecycle.Due(SignedByBoth.State, Start).Should().Equal(TakeEffect(Start));
        Agreement.Lifecycle.Due(SignedByBoth.State, Start.PlusDays(40)).Should().Equal(TakeEffect(Start));
        Agreement.Lifecycle.Due(RunningKind(AgreementKind.Contingency).State, End).Should().BeEmpty();
        Agreement
            .Lifecycle.Due(RunningKind(AgreementKind.Contingency).State, End.PlusDays(9))
            .Should()
            .Equal(Expire(End.PlusDays(1)));
        Agreement
            .Lifecycle.Due(Running.State, End.PlusDays(999))
            .Should()
            .BeEmpty("it needs a close-out, and never expires");
    }

    [Fact]
    public void Each_kind_has_the_capabilities_that_the_field_gives_it() => Enum.GetValues<AgreementKind>()
        .Select(kind => $"{kind} {Signs(AgreementCapabilities.Of(kind))}").Should().Equal(
            //  funds, project, no-funding statement, tranches, close-out
            "Contingency - - x - -",
            "MemorandumOfUnderstanding - - x - -",
            "PartnerFunding x x - x x",
            "Teaming - x x - -",
            "ServiceContract x x - - x");

    [Fact]
    public void The_checklist_says_what_is_missing_and_asks_no_kind_for_what_it_cannot_have()
    {
        MinimumContents.Missing(AgreementKind.PartnerFunding, []).Should().HaveCount(17);
        MinimumContents
            .Missing(AgreementKind.PartnerFunding, ContentsFor(AgreementKind.PartnerFunding))
            .Should()
            .BeEmpty();
        MinimumContents
            .Missing(AgreementKind.Contingency, ContentsFor(AgreementKind.PartnerFunding))
            .Select(e => e.Id.Value)
            .Should()
            .Equal("no-funding-statement");
        MinimumContents.Elements.Select(e => e.Id).Should().OnlyHaveUniqueItems();
    }

    private static string Signs(AgreementCapabilities can) =>
        string.Join(
            ' ', new[]
            {
                can.MayCarryFunds, can.RequiresProject, can.RequiresNoFundingStatement, can.MayHaveTranches,
                can.RequiresCloseOut
            }.Select(yes => yes ? "x" : "-"));

    private static string Turns(Agreement agreement) =>
        string.Join(
            ", ",
            ((IEnumerable<NextMove>)agreement.NextMoves()).Select(turn =>
                $"{turn.Side?.ToString() ?? "time"} {turn.Fact.Name}"));
}
