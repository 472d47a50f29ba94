using Care.Partnerships.Funding;
using Care.Partnerships.Json;
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
    private static readonly PartnershipContents Sample = SampleFile.File.Contents;
    private static readonly Names Known = Names.Of(Sample.Parties, Sample.People);

    private static IEntry<FundingFact>[] Money => [.. Sample.FundingAccounts[0].Entries];

    [Fact]
    public void The_money_of_an_agreement() =>
        new FundingReport(Known).History([.. Money.Take(4), .. Money.Skip(19).Take(7)]).Should().Be("""
               1 Dec 2025  account of PFA-2025-007 opened by Andres Halimbawa, up to 412,500.00 USD for 1 Dec 2025 to 31 Aug 2026
               1 Dec 2025  4 tranches planned by Ramon Kunwari, 412,500.00 USD together
               1 Dec 2025  payment pay-1 of 120,000.00 USD planned by Ramon Kunwari for tranche 1, due on 1 Dec 2025
               3 Dec 2025  payment pay-1 asked for by Corazon Sampol
              27 Jun 2026  question find-1 settled by Ramon Kunwari: justified on 27 Jun 2026, The invoice was found.
              29 Jun 2026  118,000.00 USD of statement q2 accepted by Ramon Kunwari
               1 Jul 2026  payment pay-3 of 110,000.00 USD planned by Ramon Kunwari for tranche 3, due on 1 Jul 2026
               1 Jul 2026  payment pay-3 asked for by Corazon Sampol
               6 Jul 2026  payment pay-3 returned by Ramon Kunwari: The bank account of the request is not that of the agreement.
              14 Jul 2026  payment pay-3 asked for by Corazon Sampol
              15 Jul 2026  payment pay-3 approved by Ligaya Halimbawa for the lead

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_close_out_with_every_kind_of_evidence() =>
        new CloseOutReport(Names.None).History(CloseOutStory.AllDone.History).Should().Be("""
               2 Mar 2026  close-out of PFA-2026-001 planned by ana: 11 steps, end of the agreement on 31 Aug 2026
              25 Jul 2026  begun by ana
              20 Nov 2026  settlement recorded by fina: the lead pays 6,000.00 USD
              20 Nov 2026  planning meeting: both sides met on 25 Jul 2026 (minutes-7); recorded by ana
              20 Nov 2026  activities verified: checked on 20 Sep 2026 (note-3), not as planned: Two wells fewer.; recorded by ana
              20 Nov 2026  final reports: both accepted, the last on 15 Nov 2026 (r-8, r-9); recorded by ana
              20 Nov 2026  partnership survey: survey s-2 closed on 2 Oct 2026 with 14 answers; recorded by ana
              20 Nov 2026  review invitation: invited on 20 Aug 2026 to the review of 9 Dec 2026 (letter-4); recorded by ana
              20 Nov 2026  recognition: note of 29 Aug 2026: Dinner in Catarman.; recorded by ana
              20 Nov 2026  balance: 6,000.00 USD paid by the lead on 18 Nov 2026 (pay-6); recorded by ana
              20 Nov 2026  assets: decided what becomes of 1 asset, the last on 30 Oct 2026; recorded by ana
              20 Nov 2026  next project: decided on 30 Sep 2026: a contingency agreement follows; The next typhoon will come.; recorded by ana
              20 Nov 2026  close out letters: letters sent to the partner on 18 Nov 2026, to the people of the project on 19 Nov 2026, to other stakeholders on 20 Nov 2026; recorded by ana
              20 Nov 2026  archive: records archived on 20 Nov 2026 (index-1), kept to 15 Nov 2029; recorded by ana

            """.ReplaceLineEndings("\n"));

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
                new SignOffAnswered(2, SignOffVerdict.Approved) { Under = Delegation.Of(maria, ana, day, day.PlusDays(20)) },
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
