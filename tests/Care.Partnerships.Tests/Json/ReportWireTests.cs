using System.Text;
using System.Text.Json;
using Care.Partnerships.Assets;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Assets.AssetActs;
using static Care.Partnerships.Tests.Reports.ReportActs;


namespace Care.Partnerships.Tests.Json;

/// <summary>Reports and assets on the wire and in a file.</summary>
public class ReportWireTests
{
    private static readonly string Text = Encoding.UTF8.GetString(
        PartnershipFile.From(SectionTests.Full).Required().Save());

    [Property(Arbitrary = [typeof(ReportEventGenerators)], MaxTest = 300)]
    public bool Whatever_happens_to_a_report_comes_back(IEntry<ReportFact> entry) =>
        JsonSerializer
            .Deserialize<IEntry<ReportFact>>(
                JsonSerializer.SerializeToUtf8Bytes(entry, PartnershipJson.Options), PartnershipJson.Options)!
            .Equals(entry);

    [Property(Arbitrary = [typeof(ReportEventGenerators)], MaxTest = 300)]
    public bool Whatever_happens_to_an_asset_comes_back(IEntry<AssetFact> entry) =>
        JsonSerializer
            .Deserialize<IEntry<AssetFact>>(
                JsonSerializer.SerializeToUtf8Bytes(entry, PartnershipJson.Options), PartnershipJson.Options)!
            .Equals(entry);

    [Fact]
    public void A_report_that_was_handed_in_is_written_so_that_people_can_read_it() =>
        JsonSerializer
            .Serialize(ReportStory.HandedIn.History[^1], PartnershipJson.OptionsFor([Story.Jose]))
            .Should()
            .Be("""
                    {"type":"report-submitted/1","submission":{"version":1,"document":"doc-1",\
                        "submittedOn":"2026-06-10","expenditure":"40000.00 USD"},"report":"rep-1","by":"jose",\
                        "on":"2026-06-10"}
                    """.Joined());

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join(
            '\n', Members<ReportKind>(), Members<AssetCondition>(), Members<AssetDisposition>(),
            Members<AssetPermissionState>())
            .Should().Be("""
        narrative financial final-narrative final-financial
        unknown new good worn broken missing
        donate return-to-lead return-to-donor transfer-to-project transfer-to-third-party sell write-off
        pending granted not-required denied
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_states_are_made_of_the_entries_and_stand_under_their_agreement()
    {
        var file = PartnershipFile.Load(Encoding.UTF8.GetBytes(Text)).Required();
        (file.Dossier.Reports[0].State, file.Dossier.Assets[0].State, file.Audit.Count)
            .Should()
            .Be((ReportStory.Corrected.Book, AssetStory.Permitted.Register, 0));
        file.Dossier.Reports[0]
            .State.Record(TakeUpReport(Story.Ana, ReportStory.CorrectedOn)(Id<Report>.Of("rep-1")))
            .IsAccepted.Should()
            .BeTrue();
        file.Dossier.Reports[0].At(ReportStory.TakenUpOn).Should().Be(ReportStory.InReview.Book);
        file.Dossier.Reports[0].ToString().Should().Be($"agr-1: {ReportStory.Corrected.History.Count} entries");
    }

    [Fact]
    public void Several_reports_stand_in_one_history()
    {
        var reports = ReportStory
            .Corrected.And("rep-2", OpenReport(Story.Ben, ReportStory.SpringStory, ReportStory.CorrectedOn))
            .And("rep-1", TakeUpReport(Story.Ana, ReportStory.CorrectedOn));
        var file = PartnershipFile
            .From(
                SectionTests.Full with
                {
                    Reports = [SharedHistory.Of(SectionTests.Running, ReportBook.Lifecycle, reports.History)]
                })
            .Required();
        PartnershipFile.Load(file.Save()).Required().Should().Be(file);
        file.Dossier.Reports[0].State.Should().Be(reports.Book);
    }

    [Fact]
    public void What_today_s_rules_would_not_have_allowed_is_told_at_its_place()
    {
        // The lead hands in the report of the partner; and a generator is entered that somebody else has.
        var (wrong, report) = (
            ReportStory.Opened.History.Add(
                SubmitReport(Story.Ana, ReportStory.First, ReportStory.FiledOn)(Id<Report>.Of("rep-1"))),
            "CP-LIF-014");
        var entered = AssetStory.Entered.History.Add(
            RegisterAsset(
                Story.Ben, AssetStory.Pickup, AssetStory.Bought, AssetStory.InSamar, AssetCondition.New,
                AssetStory.EnteredOn)(Id<Asset>.Of("ast-2")));
        var file = PartnershipFile.From(SectionTests.Full with
                {
                    Reports = [SharedHistory.Of(SectionTests.Running, ReportBook.Lifecycle, wrong)],
                    Assets = [SharedHistory.Of(SectionTests.Running, AssetRegister.Lifecycle, entered)],
                }).Required();
        file.Audit.Select(finding => $"{finding.Refusals[0].Code} {finding.Path}")
            .Should()
            .Equal($"{report} $.reports[0].entries[1]", "CP-AST-002 $.assets[0].entries[1]");
    }

    [Fact]
    public void Reports_of_an_unknown_agreement() =>
        Told(InReports("\"agreement\": \"agr-1\"", "\"agreement\": \"agr-9\""))
            .Should()
            .Equal("CP-FIL-029 $.reports[0].agreement");
    [Fact]
    public void A_report_that_cannot_be_taken_up() =>
        Told(InReports("report-submitted/1", "report-review-started/1"))
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(told => told.Contains("$.reports[0].entries", StringComparison.Ordinal));
    [Fact]
    public void A_kind_that_nobody_knows() =>
        Told(InReports("\"kind\": \"financial\"", "\"kind\": \"final\""))
            .Should()
            .Equal("CP-FIL-016 $.reports[0].entries[0].scheduled.kind");

    [Fact]
    public void An_asset_held_by_a_party_that_is_not_listed() =>
        Told(Text.Replace("\"holder\": \"tanglaw\"", "\"holder\": \"elsewhere\"", StringComparison.Ordinal))
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(told => told.StartsWith("CP-FIL-023 $.assets[0].entries", StringComparison.Ordinal));

    [Fact]
    public void Two_histories_of_one_agreement()
    {
        var (full, files) = (SectionTests.Full, new List<Dossier>());
        files.Add(full with { Reports = [full.Reports[0], full.Reports[0]] });
        files.Add(full with { Assets = [full.Assets[0], full.Assets[0]] });
        files
            .Select(contents =>
                PartnershipFile
                    .From(contents)
                    .ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")
                    .Single())
            .Should()
            .Equal("CP-FIL-022 $.reports[1].agreement", "CP-FIL-022 $.assets[1].agreement");
    }

    [Fact]
    public void A_history_without_entries() =>
        PartnershipFile
            .From(
                SectionTests.Full with
                {
                    Assets = [SharedHistory.Of(SectionTests.Running, AssetRegister.Lifecycle, [])]
                })
            .ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")
            .Should()
            .Equal("CP-FIL-025 $.assets[0].entries");

    // The text with a change within the section of reports only.
    private static string InReports(string old, string @new)
    {
        var from = Text.IndexOf("\n  \"reports\": [", StringComparison.Ordinal);
        var place = Text.IndexOf(old, from, StringComparison.Ordinal);
        return string.Concat(Text.AsSpan(0, place), @new, Text.AsSpan(place + old.Length));
    }

    private static string[] Told(string text) => SmallFile.Told(text);

    private static string Members<T>()
        where T : struct, Enum =>
        string.Join(
            ' ',
            Enum.GetValues<T>().Select(member => JsonSerializer.Serialize(member, PartnershipJson.Options).Trim('"')));
}
