using System.Globalization;
using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Html;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>
/// The code of README.md and of the pages of the packages, run: it prints what stands beneath it. UPDATE_DOCS=1 writes
/// that anew. With the packages alone, and as programs of their own, <c>.ci/packages</c> runs them.
/// </summary>
public class ReadmeCode
{
    [Fact]
    public void The_front_page_prints_what_it_shows()
    {
        // Two organisations, one person of each, and the heading of their agreement.
        var (care, tanglaw) = (Id<Party>.Of("care-phl"), Id<Party>.Of("tanglaw"));
        var ana = new Person(Id<Person>.Of("ana"), care, Position.ProgrammeManager, "Ana Reyes");
        var ben = new Person(Id<Person>.Of("ben"), tanglaw, Position.EmergencyCoordinator, "Ben Cruz");
        var heading = new AgreementHeading(
            Id<Agreement>.Of("agr-7"), "PFA-2026-007", "Typhoon response", AgreementKind.PartnerFunding,
            Sides.Of(lead: care, partner: tanglaw), new(Position.CountryDirector, Position.ExecutiveDirector));

        // What is recorded is an entry: your program stores it. Beside it comes the agreement as it is now.
        var drafted = Agreement.NotStarted.Record(new AgreementDrafted(heading), by: ana, on: new(2026, 1, 10));
        var agreement = drafted.State;
        if (drafted.Entry is { By: Person by, On: var on })
            Console.WriteLine($"{agreement.Phase}, recorded by {by.Name} on {on:uuuu-MM-dd}");

        // A "no" comes with all its reasons at once, and each says what to do.
        var opened = agreement.Record(new NegotiationOpened(), by: ana, on: new(2026, 1, 9));
        foreach (var refusal in opened.Refusals) Console.WriteLine(refusal);

        // What may Ben of the partner do on the 12th? The same rules answer before anybody tries.
        foreach (var possible in agreement.Permissions(ben, new(2026, 1, 12)))
            Console.WriteLine($"{possible.Verb}: {(possible.IsAllowed ? "yes" : "no")}");

        opened.Refusals.Select(refusal => refusal.Code).Should().Equal("CP-LIF-003", "CP-AGR-005");
        Printed("README.md");
    }

    [Fact]
    public void The_front_page_keeps_a_partnership_and_prints_its_first_screen()
    {
        // Who there is; in your system it stands in tables.
        var care = new Party(Id<Party>.Of("care-phl"), "CARE Philippines", PartyKind.InternationalNgo, "PH");
        var tanglaw = new Party(Id<Party>.Of("tanglaw"), "Tanglaw", PartyKind.NationalNgo, "PH");
        var ana = new Person(Id<Person>.Of("ana"), care.Id, Position.ProgrammeManager, "Ana Reyes");
        var heading = new AgreementHeading(
            Id<Agreement>.Of("agr-7"), "PFA-2026-007", "Typhoon response", AgreementKind.PartnerFunding,
            Sides.Of(lead: care.Id, partner: tanglaw.Id), new(Position.CountryDirector, Position.ExecutiveDirector));
        var dossier = new Dossier("Typhoon response") { Parties = [care, tanglaw], People = [ana] };

        // Recorded, and kept as a file. A database keeps drafted.Recorded instead: the new entries, a row each.
        var drafted = dossier.Record(heading.Id, new AgreementDrafted(heading), by: ana, on: new(2026, 1, 10));
        foreach (var refusal in drafted.Refusals) Console.WriteLine(refusal);
        File.WriteAllBytes("partnership.json", PartnershipFile.From(drafted.Dossier).Value.Save());

        // Read back another day. What waits, and for whom?
        var kept = PartnershipFile.Load(File.ReadAllBytes("partnership.json")).Value.Dossier;
        Console.Write(new FirstScreen(Names.Of(kept.Parties, kept.People)).Of(kept, care.Id, new(2026, 3, 31)));

        drafted.Refusals.Should().BeEmpty();
        Printed("README.md", block: 1);
    }

    [Fact]
    public void The_page_of_the_core_package_prints_what_it_shows()
    {
        var item = Id<TemplateItem>.Of;
        var card = ScorecardTemplate.Of(
            new(Id<ScorecardTemplate>.Of("visit"), 1), LocalizedText.Of("Site visit"),
            ScorecardSchemes.CheckIn.Unchecked,
            [new(Id<TemplateDimension>.Of("safety"), LocalizedText.Of("Safety"), [
                new(item("exits"), LocalizedText.Of("Exits are free."), Weight: 2),
                new(item("lights"), LocalizedText.Of("Paths are lit."))])], minAnswered: Percentage.Of(60m));
        var sheet = Sheet.From(card, new(card.Key, [new(item("exits"), 5), new(item("lights"), 2)]));
        foreach (var problem in sheet.Refusals()) Console.WriteLine(problem);
        if (sheet.IsSuccess) Console.WriteLine(Scorer.Score(sheet.Value));

        Printed("src/Care.Partnerships/README.md");
    }

    [Fact]
    public void The_page_of_the_package_of_files_prints_what_it_shows()
    {
        var care = new Party(Id<Party>.Of("care"), "CARE", PartyKind.InternationalNgo, "PH");
        var ana = new Person(Id<Person>.Of("ana"), Id<Party>.Of("tanglaw"), Position.ProgrammeManager, "Ana Reyes");
        var wrong = PartnershipFile.From(new("Typhoon response") { Parties = [care], People = [ana] });
        foreach (var problem in wrong.Refusals()) Console.WriteLine(problem);
        ana = ana with { Party = care.Id };
        var right = PartnershipFile.From(new("Typhoon response") { Parties = [care], People = [ana] });
        byte[] bytes = right.Required().Save();
        Console.WriteLine(PartnershipFile.Load(bytes).Required().Dossier.People[0]);

        Printed("src/Care.Partnerships.Json/README.md");
    }

    [Fact]
    public void The_page_of_the_package_of_reports_prints_what_it_shows()
    {
        var (care, tanglaw) = (Id<Party>.Of("care-phl"), Id<Party>.Of("tanglaw"));
        var ana = new Person(Id<Person>.Of("ana"), care, Position.ProgrammeManager, "Ana Reyes");
        var heading = new AgreementHeading(
            Id<Agreement>.Of("agr-7"), "PFA-2026-007", "Typhoon response", AgreementKind.PartnerFunding,
            Sides.Of(lead: care, partner: tanglaw), new(Position.CountryDirector, Position.ExecutiveDirector));

        var drafted = Agreement.NotStarted.Record(new AgreementDrafted(heading), by: ana, on: new(2026, 1, 10));
        Console.Write(new AgreementReport(Names.Of([], [ana])).Overview([drafted.State]));

        Printed("src/Care.Partnerships.Reporting/README.md");
    }

    [Fact]
    public void The_page_of_the_package_of_pages_prints_what_it_shows()
    {
        var (care, tanglaw) = (Id<Party>.Of("care-phl"), Id<Party>.Of("tanglaw"));
        var ana = new Person(Id<Person>.Of("ana"), care, Position.ProgrammeManager, "Ana Reyes");
        var heading = new AgreementHeading(
            Id<Agreement>.Of("agr-7"), "PFA-2026-007", "Typhoon response", AgreementKind.PartnerFunding,
            Sides.Of(lead: care, partner: tanglaw), new(Position.CountryDirector, Position.ExecutiveDirector));
        var drafted = Agreement.NotStarted.Record(new AgreementDrafted(heading), by: ana, on: new(2026, 1, 10));
        var page = new PageContents("Typhoon response", new(2026, 1, 10), Names.Of([], [ana]))
        {
            Agreements = [drafted.State],
        };
        Console.WriteLine(PartnershipPage.Of(page).Split('\n')[0]);

        Printed("src/Care.Partnerships.Html/README.md");
    }

    [Fact]
    public void The_page_of_the_package_of_checks_prints_what_it_shows()
    {
        var (care, tanglaw) = (Id<Party>.Of("care-phl"), Id<Party>.Of("tanglaw"));
        var ana = new Person(Id<Person>.Of("ana"), care, Position.ProgrammeManager, "Ana Reyes");
        var heading = new AgreementHeading(
            Id<Agreement>.Of("agr-7"), "PFA-2026-007", "Typhoon response", AgreementKind.PartnerFunding,
            Sides.Of(lead: care, partner: tanglaw), new(Position.CountryDirector, Position.ExecutiveDirector));

        Given.History(Agreement.Lifecycle)
            .When(new AgreementDrafted(heading), by: ana, on: new(2026, 1, 10))
            .Then(agreement => agreement.Phase == AgreementPhase.Draft)
            .When(new NegotiationOpened(), by: ana, on: new(2026, 1, 9))
            .ThenRefused("CP-LIF-003", "CP-AGR-005");
        Console.WriteLine("It holds.");

        Printed("src/Care.Partnerships.Testing/README.md");
    }

    [Fact]
    public void Each_page_of_a_package_is_short_and_says_how_to_install_it()
    {
        var pages = RepositoryFiles.Under("src", "README.md");
        pages.Count.Should().Be(5);
        foreach (var page in pages)
        {
            page.Lines.Length.Should().BeLessThanOrEqualTo(31, "{0} is read in a list of packages", page.Path);
            page.Text.Should().Contain($"dotnet add package {page.Path.Split('/')[1]}\n");
        }
    }

    // What stands beneath a block of code, counted from 0.
    private static void Printed(string path, int block = 0)
    {
        var page = RepositoryFiles.Under("", ".md").Single(file => file.Path == path).Text;
        var (code, fence) = (-1, "\n```\n");
        for (var i = 0; i <= block; i++) code = page.IndexOf("\n```csharp\n", code + 1, StringComparison.Ordinal);
        var behind = page.IndexOf(fence, code, StringComparison.Ordinal) + fence.Length;
        var start = page.IndexOf(fence, behind, StringComparison.Ordinal) + fence.Length;
        var end = page.IndexOf("```", start, StringComparison.Ordinal);
        var printed = Console.Taken();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, path), page[..start] + printed + page[end..]);
        else printed.Should().Be(page[start..end], "{0} shows it; UPDATE_DOCS=1 writes it anew", path);
    }

    // What the code above calls Console. The tests of one class run one after another.
    private static class Console
    {
        private static readonly StringWriter Lines = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

        public static void WriteLine(object? line) => Lines.WriteLine(line);

        public static void Write(string text) => Lines.Write(text);

        public static string Taken()
        {
            var text = Lines.ToString();
            Lines.GetStringBuilder().Clear();
            return text;
        }
    }
}
