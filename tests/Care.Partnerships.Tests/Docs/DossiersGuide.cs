using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

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

    [Fact]
    public void One_file_one_type_one_call()
    {
        var bytes = SampleFile.File.Save();
        var (programme, day, agreement) = (SampleFile.Programme, new LocalDate(2026, 11, 22), SampleFile.Livelihoods);
        var sample = SampleFile.File.Dossier;
        Fact fact = new CloseOutPlanned(
            CloseOutHeading.Of(Id<AgreementCloseOut>.Of("co-2"), sample.Of(agreement)!.Agreement.Heading!),
            sample.CloseOuts[0].State.Schedule!.Plan, CloseOutAnchors.Of(sample.Of(agreement)!.Agreement));

        var dossier = PartnershipFile.Load(bytes).Value.Dossier;
        var outcome = dossier.Record(agreement, fact, by: programme, on: day);
        foreach (var (about, entry) in outcome.Recorded)
            Console.WriteLine($"store for {about}: {entry.Fact.GetType().Name}");
        bytes = PartnershipFile.From(outcome.Dossier).Value.Save();

        outcome.Recorded.Select(one => $"store for {one.Agreement}: {one.Entry.Fact.GetType().Name}")
            .Should().Equal("store for agr-2026-01: CloseOutPlanned");
        PartnershipFile.Load(bytes).Value.Dossier.Should().Be(outcome.Dossier);
    }

    [Fact]
    public void What_is_to_be_done()
    {
        var (dossier, day) = (SampleFile.File.Dossier, new LocalDate(2026, 11, 22));

        foreach (var duty in dossier.Duties(day).Where(duty => duty.DaysLate > 0))
            Console.WriteLine($"{duty.Subject.Number}, {duty.Side}: {duty.What}, {duty.DaysLate} days late");

        dossier.Duties(day).Where(duty => duty.DaysLate > 0)
            .Select(duty => (duty.Subject.Number, duty.Side, duty.DaysLate))
            .Should().Equal(
                ("PFA-2025-007", null, 175), ("PFA-2025-007", null, 114), ("PFA-2025-007", null, 83),
                ("PFA-2025-007", Side.Lead, 68), ("PFA-2025-007", Side.Partner, 68), ("PFA-2025-007", Side.Lead, 44),
                ("PFA-2026-002", Side.Lead, 22));
    }

    [Fact]
    public void Many_agreements()
    {
        var (dossier, day) = (SampleFile.File.Dossier, new LocalDate(2026, 11, 22));

        var tally = dossier.Wholes.Select(whole => TrackerRow.Of(whole, day)).OfType<TrackerRow>()
            .Aggregate(TrackerTally.Empty, (sum, row) => sum.With(row));
        Console.WriteLine(
            $"{tally.Agreements} agreements, {tally.WithoutAccount} without account, {tally.LateDuties} late");

        var names = Names.Of(dossier.Parties, dossier.People);

        var rows = dossier.Wholes.Select(whole => TrackerRow.Of(whole, day)).OfType<TrackerRow>();
        Console.Write(new TrackerReport(names).Rows(rows).ToCsv().ToText());
        Console.Write(TrackerReport.Totals(tally).ToText());

        (tally.Agreements, tally.WithoutAccount, tally.LateDuties).Should().Be((3, 1, 7));
    }
}
