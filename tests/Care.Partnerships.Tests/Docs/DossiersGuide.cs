using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Funding;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/dossiers.md, run.</summary>
public class DossiersGuide
{
    [Fact]
    public void Consequences()
    {
        var (agreement, ana, maria, day) = (Story.Running.State, Story.Ana, Story.Maria, Story.SuspendedOn);
        var account = FundingStory.Nothing
            .And(new OpenFundingAccount(ana, agreement.Standing!, FundingStory.Agreed, Story.Start)).State;

        var dossier = new AgreementDossier(agreement) { Account = account };
        var suspended = dossier.Record(new AgreementSuspended("A flood.", NoticeOn: day), maria, day).State;
        foreach (var consequence in suspended.Consequences)
        {
            Console.WriteLine($"{consequence.Fact.GetType().Name}: {consequence.Why}");
            suspended = suspended.Record(consequence.Fact, ana, day).State;
        }

        dossier.Consequences.Should().BeEmpty();
        suspended.Consequences.Should().BeEmpty();
        suspended.Account!.Standing!.Phase.Should().Be(AgreementPhase.Suspended);
    }
}
