using Care.Partnerships.Agreements;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/agreements.md, run.</summary>
public class AgreementsGuide
{
    private static readonly Lifecycle<Agreement, AgreementPhase, AgreementCommand, AgreementEvent> table = AgreementLifecycle.Table;

    [Fact]
    public void Asking()
    {
        var agreement = Submitted.State;
        var (maria, jose, on) = (Maria, Jose, SignedOn);

        var decision = table.Decide(agreement, new Sign(maria, SignedOn: on, on));
        if (decision.IsAccepted) agreement = table.Evolve(agreement, decision.Event);
        else foreach (var refusal in decision.Refusals) Console.WriteLine(refusal);

        foreach (var possible in table.Possible(agreement, jose, on))
            Console.WriteLine($"{possible.Command}: {(possible.IsAllowed ? "yes" : string.Join(" ", possible.Refusals))}");

        ValueListOfTurns(agreement).Should().Equal("Partner Sign");
        table.Possible(agreement, jose, on).Select(p => (p.Command, p.IsAllowed)).Should().Equal(("ReturnToNegotiation", true), ("Sign", true), ("Cancel", true));
    }

    [Fact]
    public void History()
    {
        IReadOnlyList<AgreementEvent> history = InCloseOut.History;

        var now = table.Replay(history);
        var thatDay = table.At(history, new LocalDate(2026, 4, 30));
        foreach (var command in table.Due(now, on: new LocalDate(2026, 12, 1))) Console.WriteLine(command);

        (now.Phase, thatDay.Phase).Should().Be((AgreementPhase.ClosingOut, AgreementPhase.Active));
        table.Due(now, new LocalDate(2026, 12, 1)).Should().BeEmpty();
    }

    [Fact]
    public void Missing()
    {
        var contents = ContentsFor(AgreementKind.Contingency);

        foreach (var element in MinimumContents.Missing(AgreementKind.PartnerFunding, contents))
            Console.WriteLine($"{element.Id}: {element.What} ({element.Source})");

        MinimumContents.Missing(AgreementKind.PartnerFunding, contents).Count.Should().BePositive();
    }

    private static IEnumerable<string> ValueListOfTurns(Agreement agreement) => Turn.Of(agreement).Select(turn => $"{turn.Side} {turn.Command}");
}
