using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Sections;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.Budgets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>What belongs to agreements in a file: budgets, donor rules, check-ins, surveys.</summary>
public class SectionTests
{
    private static readonly Id<Agreement> Agreement = Id<Agreement>.Of("agr-1");

    private static readonly DonorRuleSet Own = new(
        Id<DonorRuleSet>.Of("trust-1"), new(Id<Donor>.Of("trust"), "A trust"), "The trust, 2026",
        AwardDates.Since(new(2026, 1, 1)), KnownThrough: new(2026, 12, 31));

    /// <summary>The agreement as it runs, with the people of its story.</summary>
    internal static History<Agreement, AgreementFact> Running { get; } =
        History.Of(Agreement, Partnerships.Agreements.Agreement.Lifecycle, Story.Running.History);

    // The account of the story, under the agreement of the story as both had signed it.
    private static IEnumerable<IEntry<FundingFact>> Money =>
        FundingStory.AcceptedOnce.History.Select(entry => entry.Fact is FundingAccountOpened opened
            ? FundingAccount.Lifecycle.Proposal(
                opened with { Standing = Story.SignedByBoth.State.Standing! }, entry.By, entry.On)
            : entry);

    internal static Dossier Full { get; } =
        Loaded(SmallFile.Text) with
        {
            Parties =
            [
                .. Loaded(SmallFile.Text).Parties,
                new(CheckInStory.CareOffice, "Care", PartyKind.InternationalNgo, "PH"),
                new(CheckInStory.Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH"),
                new(SurveyStory.Agency, "Agency", PartyKind.Unknown, "PH"),
                new(RelationshipStory.Donor, "Donor", PartyKind.Unknown, "PH"),
            ],
            People =
            [
                .. Loaded(SmallFile.Text).People,
                new(Id<Person>.Of("ana"), CheckInStory.CareOffice, Position.ProgrammeManager, "Ana"),
                new(Id<Person>.Of("ben"), CheckInStory.Tanglaw, Position.ExecutiveDirector, "Ben"),
                CheckInStory.Ben with
                {
                    Name = "Ben"
                },
                Agreements.Story.Ben with
                {
                    Name = "Ben"
                },
                FundingStory.Finn, FundingStory.Fe, Agreements.Story.Maria, Agreements.Story.Jose, CloseOutStory.Fina,
                CheckInStory.Maria, CheckInStory.Jose, Named("ines"), Named("sam"), FeedbackStory.Dan,
                MediaStory.Mia, MediaStory.Leo, MediaStory.Kim, MediaStory.Nena, MediaStory.Pio
            ],
            Agreements = [Running], Budgets =
            [
                new(Agreement, BudgetStory.Approved(BudgetStory.Whole))
                {
                    Overhead = new(
                        new(Own.Donor.Id, new(2026, 1, 5), Amended: [new(Own.Id, new(2026, 2, 1))]),
                        OverheadRate.Of(7, CostBase.TotalDirect),
                        OverheadRate.Of(14, CostBase.TotalDirect))
                }
            ],
            DonorRuleSets = [Own], FundingAccounts =
            [
                History.Of(
                    Id<FundingAccount>.Of("agr-1"), FundingAccount.Lifecycle, Money) with
                {
                    Agreement = Agreement
                }
            ],
            Reporting = [new(Agreement, SampleReports.Terms with { FiscalStart = new(7, 1), JoinShorterThan = 20 })],
            Reports = [SharedHistory.Of(Running, ReportBook.Lifecycle, ReportStory.Corrected.History)],
            Assets = [SharedHistory.Of(Running, AssetRegister.Lifecycle, AssetStory.Permitted.History)], CloseOuts =
            [
                History.Of(CloseOutStory.Head.Id, AgreementCloseOut.Lifecycle, CloseOutStory.AllDone.History) with
                {
                    Agreement = Agreement
                }
            ],
            CheckIns =
            [
                History.Of(CheckInStory.Setup.Id, CheckIn.Lifecycle, CheckInStory.Over.History) with
                {
                    Agreement = Agreement
                }
            ],
            Surveys =
            [
                History.Of(SurveyStory.Heading.Id, Survey.Lifecycle, SurveyStory.Shared.History) with
                {
                    Agreement = Agreement
                }
            ],
            Relationships =
            [
                History.Of(RelationshipStory.Heading.Id, Relationship.Lifecycle, RelationshipStory.Settled.History)
            ],
            FeedbackCases =
            [
                History.Of(FeedbackStory.Heading.Id, FeedbackCase.Lifecycle, FeedbackStory.Closed.History) with
                {
                    Agreement = Agreement
                }
            ],
            MediaMaterials =
            [
                History.Of(MediaStory.Heading.Id, MediaMaterial.Lifecycle, MediaStory.Withdrawn.History) with
                {
                    Agreement = Agreement
                }
            ],
            SharedRoutes = [new(RouteKind.Complaints, "hotline 1", CheckInStory.Tanglaw, new(2026, 1, 7))],
            Communications =
            [
                new(Agreement, CommunicationsPlan.From(
                    Running.State.Sides!, authors: [Agreements.Story.Maria, Agreements.Story.Jose],
                    hasProtocol: true, kinds: [], visits: [new(new(2026, 3, 4), [])]).Required())
                {
                    Distributions =
                    [
                        DistributionVisibility.From("Basey", new(2026, 3, 1), Logo.Of(40, 30), Logo.Missing,
                            donor: Logo.Unmeasured, tolerance: Percentage.Of(7)).Required(),
                    ],
                },
            ],
            Monitorings =
            [
                History.Of(
                    MonitoringStory.Proposal.Heading.Id, JointMonitoring.Lifecycle, MonitoringStory.Closed.History) with
                {
                    Agreement = Agreement
                }
            ],
        };

    private static readonly string Text = Encoding.UTF8.GetString(PartnershipFile.From(Full).Required().Save());

    [Fact]
    public void A_file_with_every_section_comes_back()
    {
        var file = PartnershipFile.From(Full).Required();
        file.Dossier.Should().Be(Full);
        PartnershipFile.Load(file.Save()).Required().Should().Be(file);
    }

    [Fact]
    public void Every_section_is_in_it() =>
        FileSections
            .All.Should()
            .OnlyContain(section => Text.Contains($"\n  \"{section.Name}\": [", StringComparison.Ordinal));

    [Fact]
    public void A_section_that_is_empty_need_not_be_there_and_is_not_written()
    {
        SmallFile
            .With(
                "\"agreements\": [",
                "\"budgets\": [], \"checkIns\": [], \"surveys\": [], \"feedback\": [], \"media\": [], "
                + "\"relationships\": [], \"communications\": [], \"sharedRoutes\": [], "
                + "\"donorRuleSets\": [], \"reports\": [], \"assets\": [], \"closeOuts\": [], \"agreements\": ["
            )
            .Should()
            .BeEmpty();
        Encoding
            .UTF8.GetString(PartnershipFile.From(Loaded(SmallFile.Text)).Required().Save())
            .Should()
            .NotContainAny(
                "budgets", "checkIns", "surveys", "feedback", "media\":", "relationships", "donorRuleSets",
                "communications", "sharedRoutes",
                "reports\":", "assets");
    }

    [Fact]
    public void Each_state_is_made_of_the_entries() => Full.CheckIns[0].State.Phase.Should().Be(CheckInPhase.Closed);

    // what belongs together
    [Fact]
    public void A_check_in_of_an_unknown_agreement() =>
        Told("\"id\": \"chk-1\",\n      \"agreement\": \"agr-1\"", "\"id\": \"chk-1\",\n      \"agreement\": \"agr-9\"")
            .Should()
            .Equal("CP-FIL-029 $.checkIns[0].agreement");
    [Fact]
    public void What_is_asked_for_in_reports_is_for_one_agreement_and_makes_a_schedule()
    {
        Cause("\"everyMonths\": 3", "\"everyMonths\": 4").Should().Be("CP-FIL-035");
        Cause("\"periodEnds\": []", "\"periodEnds\": [\"2026-05-31\"]").Should().Be("CP-FIL-036");
        Cause("\"fiscalStart\": \"07-01\"", "\"fiscalStart\": \"13-01\"").Should().Be("CP-FIL-037");
        Told("\"reviewDays\": 14", "\"reviewDays\": -1").Should().Equal("CP-FIL-014 $.reporting[0].terms");
        Told("\"agreement\": \"agr-1\",\n      \"terms\"", "\"agreement\": \"agr-9\",\n      \"terms\"").Should()
            .Equal("CP-FIL-029 $.reporting[0].agreement");
    }
    private static string Cause(string old, string @new) =>
        PartnershipFile.Load(Encoding.UTF8.GetBytes(Text.Replace(old, @new, StringComparison.Ordinal))).Refusals()
            .Should().ContainSingle().Which.Causes.Should().ContainSingle().Which.Code;

    [Fact]
    public void A_budget_of_an_unknown_agreement() =>
        Told("\"agreement\": \"agr-1\",\n      \"versions\"", "\"agreement\": \"agr-9\",\n      \"versions\"")
            .Should()
            .Equal("CP-FIL-029 $.budgets[0].agreement");
    [Fact]
    public void An_agreement_with_a_mistake_is_not_told_again_where_it_is_named() =>
        Told("\"title\": \"Typhoon response in Samar\"", "\"title\": 1")
            .Should()
            .Equal("CP-FIL-007 $.agreements[0].entries[0].heading.title");
    [Fact]
    public void A_check_in_without_agreement() =>
        Told("\"id\": \"chk-1\",\n      \"agreement\": \"agr-1\"", "\"id\": \"chk-1\"")
            .Should()
            .Equal("CP-FIL-010 $.checkIns[0].agreement");
    [Fact]
    public void An_agreement_of_an_agreement() =>
        Told(
                "\"id\": \"agr-1\",\n      \"entries\"",
                "\"id\": \"agr-1\",\n      \"agreement\": \"agr-1\",\n      \"entries\"")
            .Should()
            .Equal("CP-FIL-011 $.agreements[0].agreement");
    [Fact]
    public void A_check_in_under_another_id() =>
        Told("\"id\": \"chk-1\",\n      \"agreement\"", "\"id\": \"chk-2\",\n      \"agreement\"")
            .Should()
            .Equal("CP-FIL-014 $.checkIns[0].entries[0].setup.id");
    [Fact]
    public void A_survey_under_another_id() =>
        Told("\"id\": \"s-1\",\n      \"agreement\"", "\"id\": \"s-2\",\n      \"agreement\"")
            .Should()
            .Equal("CP-FIL-014 $.surveys[0].entries[0].heading.id");
    [Fact]
    public void An_account_under_another_id() =>
        Told(
                "\"fundingAccounts\": [\n    {\n      \"id\": \"agr-1\"",
                "\"fundingAccounts\": [\n    {\n      \"id\": \"agr-2\"")
            .Should()
            .Equal("CP-FIL-014 $.fundingAccounts[0].entries[0].standing.agreement");
    [Fact]
    public void A_payment_that_was_never_planned() =>
        Told(
                "\"on\": \"2026-02-20\"\n          },\n          \"payment\": \"p-1\"",
                "\"on\": \"2026-02-20\"\n          },\n          \"payment\": \"p-9\"")
            .Should()
            .Equal("CP-FIL-026 $.fundingAccounts[0].entries[5]");
    [Fact]
    public void A_party_of_a_budget_that_is_not_listed() =>
        Told("\"spentBy\": \"care-phl\"", "\"spentBy\": \"care-vnm\"")
            .Should()
            .Equal(
                "CP-FIL-023 $.budgets[0].versions.inForce[0].budget.lines[6].use.spentBy",
                "CP-FIL-023 $.budgets[0].versions.inForce[0].budget.lines[7].use.spentBy");
    [Fact]
    public void A_guest_who_is_not_listed() =>
        Told("\"id\": \"maria\"", "\"id\": \"marie\"")
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(told => told.StartsWith("CP-FIL-024 $.", StringComparison.Ordinal));
    [Fact]
    public void A_history_of_a_check_in_that_cannot_be() =>
        Told("\"type\": \"check-in-opened/1\"", "\"type\": \"check-in-closed/1\", \"by\": \"ana\"")
            .Should()
            .Equal("CP-FIL-026 $.checkIns[0].entries[1]");
    [Fact]
    public void An_answer_off_the_scale() =>
        Told("\"item\": \"equity-voice\",       \"value\": 2", "\"item\": \"equity-voice\",       \"value\": 9")
            .Should()
            .Equal("CP-FIL-026 $.checkIns[0].entries[3]");
    [Fact]
    public void A_scorecard_that_nobody_knows() =>
        Told("\"quarterly-check-in/1\"", "\"quarterly-check-in/2\"")
            .Should()
            .Equal("CP-FIL-016 $.checkIns[0].entries[0].setup.template");
    [Fact]
    public void A_version_out_of_turn() =>
        Told("\"number\": 1,\n", "\"number\": 2,\n")
            .Should()
            .Equal("CP-FIL-014 $.budgets[0].versions.inForce[0].number");

    [Fact]
    public void Things_that_stand_twice()
    {
        SmallFile
            .Told(Encoding.UTF8.GetString(Written(Full with { CheckIns = [Full.CheckIns[0], Full.CheckIns[0]] })))
            .Should()
            .Equal("CP-FIL-022 $.checkIns[1].id");
        SmallFile
            .Told(Encoding.UTF8.GetString(Written(Full with { Budgets = [Full.Budgets[0], Full.Budgets[0]] })))
            .Should()
            .Equal("CP-FIL-022 $.budgets[1].versions.id");
        SmallFile
            .Told(Encoding.UTF8.GetString(Written(Full with { DonorRuleSets = [Own, Own] })))
            .Should()
            .Equal("CP-FIL-014 $.donorRuleSets");
    }

    private static byte[] Written(Dossier contents) =>
        Care.Partnerships.Json.Files.FileWriter.Write(new(contents));

    private static Person Named(string id) => new(Id<Person>.Of(id), SurveyStory.Agency, Position.ProgrammeManager, id);

    private static Dossier Loaded(string text) =>
        PartnershipFile.Load(Encoding.UTF8.GetBytes(text)).Required().Dossier;

    private static string[] Told(string old, string @new)
    {
        Text.Should().Contain(old);
        return SmallFile.Told(Text.Replace(old, @new, StringComparison.Ordinal));
    }
}
