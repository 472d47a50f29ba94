using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;

namespace Care.Partnerships.Tests.Json;

public class SampleFileTests
{
    private static byte[] Bytes => System.IO.File.ReadAllBytes(Docs("typhoon-response.json"));

    [Fact]
    public void The_sample_in_the_docs_is_exactly_what_saving_writes()
    {
        // UPDATE_DOCS=1 writes it anew after a change that is meant.
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") System.IO.File.WriteAllBytes(Docs("typhoon-response.json"), SampleFile.File.Save());
        Encoding.UTF8.GetString(SampleFile.File.Save()).Should().Be(Encoding.UTF8.GetString(Bytes));
    }

    [Fact]
    public void Loading_the_sample_gives_the_file_that_was_saved() => PartnershipFile.Load(Bytes).Required().Should().Be(SampleFile.File);

    [Fact]
    public void Saving_what_was_loaded_gives_the_same_bytes() => PartnershipFile.Load(Bytes).Required().Save().Should().Equal(Bytes);

    [Fact]
    public void The_sample_tells_three_agreements_in_about_a_hundred_events()
    {
        SampleFile.File.Contents.Agreements.Select(agreement => (agreement.Id.Value, AgreementLifecycle.Table.Replay(agreement.Events).Phase)).Should().Equal(
            ("agr-2025-01", AgreementPhase.Expired), ("agr-2025-02", AgreementPhase.ClosingOut), ("agr-2026-01", AgreementPhase.Active));
        SampleFile.File.Contents.Agreements.Sum(agreement => agreement.Events.Count).Should().BeInRange(90, 110);
    }

    [Fact]
    public void Names_stay_readable_and_lines_end_in_a_line_feed()
    {
        var text = Encoding.UTF8.GetString(Bytes);
        text.Should().Contain("Peñafrancia Women's Network").And.Contain("José").And.NotContain("\\u").And.NotContain("\r").And.StartWith("{\n  \"version\": 1,\n").And.EndWith("}\n");
    }

    [Fact]
    public void The_sample_with_mistakes_is_told_every_one_of_them() =>
        Told(System.IO.File.ReadAllBytes(Docs("typhoon-response-with-mistakes.json"))).Should().Equal(
            "CP-FIL-020 $.parties[1].country",
            "CP-FIL-026 $.people[1].party",
            "CP-FIL-011 $.people[2].positon",
            "CP-FIL-010 $.people[2].position",
            "CP-FIL-016 $.agreements[0].events[1].selection.screenedOn",
            "CP-FIL-015 $.agreements[0].events[3].terms.period",
            "CP-FIL-015 $.agreements[0].events[3].terms.ceiling",
            "CP-FIL-017 $.agreements[0].events[4].side",
            "CP-FIL-022 $.agreements[0].events[6].type",
            "CP-FIL-027 $.agreements[0].events[5].by",
            "CP-FIL-030 $.agreements[0].events[5].on");

    internal static string[] Told(byte[] bytes) => [.. PartnershipFile.Load(bytes).ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")];

    internal static string Docs(string name)
    {
        var folder = new System.IO.DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Care.Partnerships.sln"))) folder = folder.Parent!;
        return System.IO.Path.Combine(folder.FullName, "docs", "data", name);
    }
}
