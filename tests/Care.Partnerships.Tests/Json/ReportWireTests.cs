using System.Text;
using System.Text.Json;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Reports;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

/// <summary>Reports and assets on the wire and in a file.</summary>
public class ReportWireTests
{
    private static readonly string Text = Encoding.UTF8.GetString(PartnershipFile.From(SectionTests.Full).Required().Save());

    [Property(Arbitrary = [typeof(ReportEventGenerators)], MaxTest = 300)]
    public bool Whatever_happens_to_a_report_comes_back(ReportEvent happened) =>
        JsonSerializer.Deserialize<ReportEvent>(JsonSerializer.SerializeToUtf8Bytes(happened, PartnershipJson.Options), PartnershipJson.Options) == happened;

    [Property(Arbitrary = [typeof(ReportEventGenerators)], MaxTest = 300)]
    public bool Whatever_happens_to_an_asset_comes_back(AssetEvent happened) =>
        JsonSerializer.Deserialize<AssetEvent>(JsonSerializer.SerializeToUtf8Bytes(happened, PartnershipJson.Options), PartnershipJson.Options) == happened;

    [Fact]
    public void A_report_that_was_handed_in_is_written_so_that_people_can_read_it() =>
        JsonSerializer.Serialize<ReportEvent>(ReportStory.HandedIn.History[^1], PartnershipJson.Options).Should().Be(
            """{"type":"report-submitted/1","submission":{"version":1,"document":"doc-1","submittedOn":"2026-06-10","expenditure":"40000.00 USD"},"by":"jose","report":"rep-1","on":"2026-06-10"}""");

    [Fact]
    public void The_names_of_enums_are_the_contract() => string.Join('\n', Members<ReportKind>(), Members<AssetCondition>(), Members<AssetDisposition>(), Members<AssetPermissionState>()).Should().Be("""
        narrative financial final-narrative final-financial
        unknown new good worn broken missing
        donate return-to-lead return-to-donor transfer-to-project sell write-off
        pending granted not-required denied
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_states_are_made_of_the_events()
    {
        var file = PartnershipFile.Load(Encoding.UTF8.GetBytes(Text)).Required().Contents;
        ReportBook.Replay(file.Reports[0].Events).Should().Be(ReportStory.Corrected.Book);
        AssetRegister.Replay(file.Assets[0].Events).Should().Be(AssetStory.Permitted.Register);
    }

    [Fact]
    public void Several_reports_stand_in_one_history()
    {
        var reports = ReportStory.Corrected.And("rep-2", new OpenReport(Agreements.Story.Ben, ReportStory.SpringStory, ReportStory.CorrectedOn)).And("rep-1", new TakeUpReport(Agreements.Story.Ana, ReportStory.CorrectedOn));
        var file = PartnershipFile.From(SectionTests.Full with { Reports = [new(SectionTests.Full.Reports[0].Agreement, reports.History)] }).Required();
        PartnershipFile.Load(file.Save()).Required().Should().Be(file);
        ReportLifecycle.Table.Replay(reports.History).Book.Should().Be(reports.Book);
    }

    [Fact] public void Reports_of_an_unknown_agreement() => Told(InReports("\"agreement\": \"agr-1\"", "\"agreement\": \"agr-9\"")).Should().Equal("CP-FIL-034 $.reports[0].agreement");
    [Fact] public void A_report_that_cannot_be_taken_up() => Told(InReports("report-submitted/1", "report-taken-up/1")).Should().NotBeEmpty().And.OnlyContain(told => told.Contains("$.reports[0].events", StringComparison.Ordinal));
    [Fact] public void A_kind_that_nobody_knows() => Told(InReports("\"kind\": \"financial\"", "\"kind\": \"final\"")).Should().Equal("CP-FIL-017 $.reports[0].events[0].scheduled.kind");

    [Fact]
    public void An_asset_held_by_a_party_that_is_not_listed() =>
        Told(Text.Replace("\"holder\": \"tanglaw\"", "\"holder\": \"elsewhere\"", StringComparison.Ordinal)).Should().NotBeEmpty().And.OnlyContain(told => told.StartsWith("CP-FIL-026 $.assets[0].events", StringComparison.Ordinal));

    [Fact]
    public void Two_histories_of_one_agreement()
    {
        var (full, files) = (SectionTests.Full, new List<PartnershipContents>());
        files.Add(full with { Reports = [full.Reports[0], full.Reports[0]] });
        files.Add(full with { Assets = [full.Assets[0], full.Assets[0]] });
        files.Select(contents => PartnershipFile.From(contents).ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}").Single()).Should().Equal("CP-FIL-025 $.reports[1].agreement", "CP-FIL-025 $.assets[1].agreement");
    }

    [Fact]
    public void A_history_without_events() => PartnershipFile.From(SectionTests.Full with { Assets = [new(SectionTests.Full.Assets[0].Agreement, [])] }).ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}").Should().Equal("CP-FIL-029 $.assets[0].events");

    // The text with a change within the section of reports only.
    private static string InReports(string old, string @new)
    {
        var from = Text.IndexOf("\n  \"reports\": [", StringComparison.Ordinal);
        var place = Text.IndexOf(old, from, StringComparison.Ordinal);
        return string.Concat(Text.AsSpan(0, place), @new, Text.AsSpan(place + old.Length));
    }

    private static string[] Told(string text) => SmallFile.Told(text);

    private static string Members<T>() where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(member => JsonSerializer.Serialize(member, PartnershipJson.Options).Trim('"')));
}
