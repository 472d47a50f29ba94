using Care.Partnerships.Agreements;
using Care.Partnerships.Values;
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

    [Fact]
    public void MoreContents()
    {
        var heading = Heading();

        var asked = heading with { RequiredContents = ContentSet.UsFederalSubaward.Required };
        var ours = new ContentSet("Our office", [new(Id<ContentElement>.Of("safe-programming"), "how people are kept safe", [AgreementKind.PartnerFunding], Source.Of("Office manual", "7"))]);

        (asked.RequiredContents.Count, ours.Missing([]).Count).Should().Be((19, 1));
    }

    [Fact]
    public void Talking()
    {
        var (ana, ben, day) = (Ana, Ben, AcceptedOn);

        var talked = new RecordExpectations(ana, new(["It promises no money by itself."], DiscussedOn: day, With: ben), day);

        table.Decide(Proposed.State, talked).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Amending()
    {
        var (agreement, history, ana, day) = (Running.State, Running.History.ToList(), Ana, SuspendedOn);

        var id = Id<Amendment>.Of("a-1");
        var proposal = new AmendmentProposal(AmendmentKind.NoCostExtension, "Roads were cut for two months.", agreement.Version, EffectiveOn: day, new(End: new(2026, 10, 31)));
        var proposed = AmendmentLifecycle.Table.Handle(new(agreement, id), new ProposeAmendment(ana, proposal, day)).Required();
        history.Add(proposed.Event!);
        agreement = proposed.State.Agreement;
        foreach (var difference in agreement.AmendmentOf(id)!.Differences) Console.WriteLine(difference);   // end: 2026-08-31 -> 2026-10-31

        table.Replay(history).Should().Be(agreement);
        agreement.Amendments.Single().Differences.Single().ToString().Should().Be("end: 2026-08-31 -> 2026-10-31");
    }

    [Fact]
    public void Families()
    {
        var (contingency, maria, day, start, end) = (RunningKind(AgreementKind.Contingency).State, Maria, SuspendedOn, Start, End.PlusDays(1));
        var child = Heading() with { Id = Id<Agreement>.Of("agr-9"), Parent = contingency.Heading.Id };

        var joined = AgreementFamily.Join(new(child, new(start, end), IsLive: true), [FamilyMember.Of(contingency)], FamilyPolicy.Strict);
        foreach (var problem in joined.ValidationErrors) Console.WriteLine(problem.ErrorMessage);

        var activated = table.Handle(contingency, new ActivateContingency(maria, new("Landfall of a typhoon.", Id<Agreement>.Of("agr-2"), "PFA-2026-002", "Shelter in Samar"), day)).Required();
        foreach (var due in AgreementFamily.Consequences(activated.State, activated.Event!, maria, children: []))
            Console.WriteLine($"{due.Agreement}: {due.Command.GetType().Name}, with {due.CarriedOver?.Annexes.Count} annexes");

        joined.ValidationErrors.Select(problem => problem.ErrorCode).Should().Equal("CP-FAM-005");
    }

    private static IEnumerable<string> ValueListOfTurns(Agreement agreement) => Turn.Of(agreement).Select(turn => $"{turn.Side} {turn.Command}");
}
