using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/agreements.md, run.</summary>
public class AgreementsGuide
{
    [Fact]
    public void Asking()
    {
        var agreement = Submitted.State;
        var (maria, jose, on) = (Maria, Jose, SignedOn);

        var signed = agreement.Record(new AgreementSigned(SignedOn: on), maria, on);
        if (signed.IsAccepted) agreement = signed.State;   // and store signed.Entry
        else foreach (var refusal in signed.Refusals) Console.WriteLine(refusal);

        foreach (var possible in agreement.Permissions(jose, on))
            Console.WriteLine($"{possible.Verb}: {(possible.IsAllowed ? "yes" : string.Join(" ", possible.Refusals))}");

        Turns(agreement).Should().Equal("Partner AgreementSigned");
        agreement
            .Permissions(jose, on)
            .Select(p => (p.Verb, p.IsAllowed))
            .Should()
            .Equal(
                ("return to negotiation", true), ("sign", true), ("cancel", true), ("follow the parent", false),
                ("renew the due diligence", false));
    }

    [Fact]
    public void History()
    {
        IReadOnlyList<IEntry<AgreementFact>> history = InCloseOut.History;

        var now = Agreement.Lifecycle.Replay(history);
        var thatDay = Agreement.Lifecycle.At(history, new LocalDate(2026, 4, 30));
        var caughtUp = now.CatchUp(new LocalDate(2026, 12, 1));   // store caughtUp.Entries
        foreach (var finding in Agreement.Lifecycle.Audit(history)) Console.WriteLine(finding);

        (now.Phase, thatDay.Phase).Should().Be((AgreementPhase.ClosingOut, AgreementPhase.Active));
        caughtUp.Entries.Should().BeEmpty("it needs a close-out, and never expires");
        Agreement.Lifecycle.Audit(history).Should().BeEmpty();
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
        var ours = new ContentSet(
            "Our office",
            [
                new(
                    Id<ContentElement>.Of("safe-programming"), "how people are kept safe",
                    [AgreementKind.PartnerFunding],
                    Source.Of("Office manual", "7"))
            ]);

        (asked.RequiredContents.Count, ours.Missing([]).Count).Should().Be((19, 1));
    }

    [Fact]
    public void Talking()
    {
        var (ana, ben, day) = (Ana, Ben, AcceptedOn);

        var talk = new ExpectationsDiscussed(["It promises no money by itself."], DiscussedOn: day, With: ben);

        Proposed.State.Record(talk, ana, day).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Amending()
    {
        var (agreement, history, ana, day) = (Running.State, Running.History.ToList(), Ana, SuspendedOn);

        var id = Id<Amendment>.Of("a-1");
        var proposal = new AmendmentProposal(
            AmendmentKind.NoCostExtension, "Roads were cut for two months.", agreement.Version, EffectiveOn: day,
            new(End: new(2026, 10, 31)));
        var proposed = agreement.Record(agreement.Proposing(id, proposal), ana, day);
        if (proposed.IsAccepted) history.Add(proposed.Entry);
        agreement = proposed.State;
        // end: 2026-08-31 -> 2026-10-31
        foreach (var difference in agreement.Amendments.Find(id)!.Differences) Console.WriteLine(difference);

        Agreement.Lifecycle.Replay(history).Should().Be(agreement);
        agreement.Amendments.Single().Differences.Single().ToString().Should().Be("end: 2026-08-31 -> 2026-10-31");
    }

    [Fact]
    public void PrimeAwards()
    {
        var (heading, agreements) = (Heading(), new[] { Running.State });

        var prime = new PrimeAward(
            Id<Donor>.Of("us-federal"), MadeOn: new(2025, 6, 1), Number: "720FDA25GR00001",
            Period: new(new(2025, 6, 1), new(2026, 12, 31)), Amount: Money.Of(400_000m, Currency.Usd));
        heading = heading with { Award = prime, KeepsWithinAward = true };
        var use = AwardUse.From(prime, agreements).Required();   // all agreements under it together

        (use!.Left, heading.Award).Should().Be((prime.Amount!.Value, prime));
    }

    [Fact]
    public void Families()
    {
        var (contingency, maria, day, start, end) = (
            RunningKind(AgreementKind.Contingency).State, Maria, SuspendedOn, Start, End.PlusDays(1));
        var child = Heading() with
        {
            Id = Id<Agreement>.Of("agr-9"), Number = "PFA-2026-009", Parent = contingency.Heading!.Id,
        };

        var joined = AgreementFamily.Join(
            new(child, new(start, end), IsLive: true), [FamilyMember.Of(contingency)], FamilyPolicy.Strict);
        foreach (var problem in joined.ValidationErrors) Console.WriteLine(problem.ErrorMessage);

        var activation = new ContingencyActivation(
            "Landfall of a typhoon.", Id<Agreement>.Of("agr-2"), "PFA-2026-002", "Shelter in Samar");
        var activated = contingency.Record(new ContingencyActivated(activation), maria, day);
        if (activated.IsAccepted)
            foreach (var due in AgreementFamily.Consequences(activated.State, activated.Entry, maria, children: []))
                Console.WriteLine($"{due.Agreement}: {due.Proposal}, with {due.Groundwork?.Annexes.Count} annexes");

        joined.ValidationErrors.Select(problem => problem.ErrorCode).Should().Equal("CP-FAM-005");
    }

    private static IEnumerable<string> Turns(Agreement agreement) =>
        agreement.NextMoves().Select(turn => $"{turn.Side} {turn.Fact.Name}");
}
