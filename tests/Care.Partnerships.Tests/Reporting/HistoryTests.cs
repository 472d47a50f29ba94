using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>Histories as people read them.</summary>
public class HistoryTests
{
    private static readonly Dossier Sample = SampleFile.File.Dossier;
    private static readonly Names Known = Names.Of(Sample.Parties, Sample.People);

    private static IEntry<FundingFact>[] Money => [.. Sample.FundingAccounts[0].Entries];

    [Fact]
    public void The_money_of_an_agreement() =>
        new FundingReport(Known).History([.. Money.Take(4), .. Money.Skip(21).Take(8)]).Should().Be(
            Texts.Expected("Reporting/history-of-money"));

    [Fact]
    public void A_close_out_with_every_kind_of_evidence() =>
        new CloseOutReport(Names.None).History(CloseOutStory.AllDone.History).Should().Be(
            Texts.Expected("Reporting/history-of-a-close-out"));

    [Fact]
    public void A_sign_off()
    {
        var (day, maria) = (new LocalDate(2026, 5, 1), Somebody("maria", "Maria Santos", Position.CountryDirector));
        var (ana, jose) = (Somebody("ana", "Ana Cruz", Position.ProgrammeManager),
            Somebody("jose", "Jose Reyes", Position.FinanceManager));
        IEntry<SignOffFact>[] history =
        [
            Entry.Of(new SignOffOpened(SignOffRule.By(PartyPosition.Of(maria)), "order-17", 1, [jose]), ana, day),
            Entry.Of(new SignOffAnswered(1, SignOffVerdict.ChangesRequested, "Two offers\nare missing."), maria, day),
            Entry.Of(new SignOffRevised(2, [jose, ana]), jose, day.PlusDays(9)),
            Entry.Of(
                new SignOffAnswered(2, SignOffVerdict.Approved)
                {
                    Under = Delegation.Of(maria, ana, day, day.PlusDays(20)),
                },
                ana, day.PlusDays(10)),
        ];
        new RoleReport(Names.Of([], [ana with { Name = "Ana de la Cruz" }])).History(history).Should().Be("""
               1 May 2026  sign-off of order-17, version 1, asked for by Ana de la Cruz, the work of Jose Reyes
               1 May 2026  version 1 sent back for changes by Maria Santos: Two offers are missing.
              10 May 2026  version 2 handed in by Jose Reyes, the work of Jose Reyes, Ana de la Cruz
              11 May 2026  version 2 approved by Ana de la Cruz, in the place of Maria Santos

            """.ReplaceLineEndings("\n"));

        static Person Somebody(string id, string name, Id<Position> position) =>
            new(Id<Person>.Of(id), Id<Party>.Of("care-phl"), position, name);
    }

    [Fact]
    public void Every_aggregate_of_a_file_has_a_history_in_words()
    {
        Lines(Sample.Agreements.SelectMany(h => h.Entries), new AgreementReport(Known).History);
        Lines(Sample.FundingAccounts.SelectMany(h => h.Entries), new FundingReport(Known).History);
        Lines(Sample.Reports.SelectMany(h => h.Entries), new ReportStatusReport(Known).History);
        Lines(Sample.Assets.SelectMany(h => h.Entries), new AssetReport(Known).History);
        Lines(Sample.CloseOuts.SelectMany(h => h.Entries), new CloseOutReport(Known).History);
        Lines(Sample.CheckIns.SelectMany(h => h.Entries), new ScorecardReport(Known).History);
        Lines(Sample.Surveys.SelectMany(h => h.Entries), new SurveyReport(Known).History);
        Lines(Sample.FeedbackCases.SelectMany(h => h.Entries), new FeedbackReport(Known).History);
        Lines(Sample.MediaMaterials.SelectMany(h => h.Entries), new CommunicationsReport(Known).History);
        Lines(Sample.Monitorings.SelectMany(h => h.Entries), new MonitoringReport(Known).History);
        Lines(Sample.Relationships.SelectMany(h => h.Entries), new RelationshipReport(Known).History);

        static void Lines<TFact>(
            IEnumerable<IEntry<TFact>> entries, Func<IEnumerable<IEntry<TFact>>, string> history)
            where TFact : Fact
        {
            IEntry<TFact>[] all = [.. entries];
            history(all).Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(all.Length);
            foreach (var person in all.Select(entry => entry.By).OfType<Person>())
                Known.Of(person).Should().NotBe(person.Id.Value, "the sample names everybody");
        }
    }

    [Fact]
    public void Names_are_those_listed_first_and_else_what_is_known()
    {
        var (care, tanglaw) = (Id<Party>.Of("care"), Id<Party>.Of("tanglaw"));
        var (ana, ben) = (new Person(Id<Person>.Of("ana"), care, Position.CountryDirector, "Ana"),
            new Person(Id<Person>.Of("ben"), care, Position.CountryDirector, "Ben"));
        var names = Names.Of(
            [new(care, "CARE", PartyKind.InternationalNgo, "PH"), new(care, "Other", PartyKind.LocalNgo, "PH")],
            [ana with { Name = "Ana Cruz" }, ana with { Position = Position.FinanceManager, Name = "Other" }]);
        (names.Of(care), names.Of(tanglaw)).Should().Be(("CARE", "tanglaw"));
        (names.Of(ana), names.Of(ben), names.Of(Actor.Clock)).Should().Be(("Ana Cruz", "Ben", "the clock"));
        (Names.None.Of(care), Names.None.Of(ana)).Should().Be(("care", "Ana"));
    }
}
