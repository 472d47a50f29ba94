using Care.Partnerships.Json;
using Care.Partnerships.Json.Sections;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Budgets;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/packages.md, run.</summary>
public class PackagesGuide
{
    [Fact]
    public void The_table_of_sections_names_every_section_in_the_order_of_a_file()
    {
        var page = RepositoryFiles.Under("docs/guide", "packages.md").Single().Text;
        var table = page.Split("## What a partnership file holds")[1].Split("`version`, `title`")[0];
        var named = table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries))
            .Select(name => name.Trim('`'));
        named.Should().Equal(FileSections.All.Select(section => section.Name));
    }

    [Fact]
    public void Files()
    {
        var (care, tanglaw, budget) = (
            new Party(Id<Party>.Of("care"), "CARE", PartyKind.InternationalNgo, "PH"),
            new Party(Id<Party>.Of("tanglaw"), "Tanglaw", PartyKind.LocalNgo, "PH"), BudgetStory.Whole);
        var ana = new Person(Id<Person>.Of("ana"), care.Id, Position.ProgrammeManager, "Ana");

        var made = PartnershipFile.From(new("Typhoon response") { Parties = [care, tanglaw], People = [ana] });
        foreach (var problem in made.ValidationErrors)
            Console.WriteLine($"{problem.ErrorCode} {problem.Identifier}: {problem.ErrorMessage}");
        byte[] bytes = made.Required().Save();                               // where they are kept is the host's affair
        var people = PartnershipFile.Load(bytes).Required().Dossier.People;

        byte[] alone = WireDocuments.Budget.Save(budget);                    // a budget/1 for the other side
        var theirs = WireDocuments.Budget.Load(alone).Required();

        people.Should().Equal(ana);
        theirs.Should().Be(budget);
    }

    [Fact]
    public void Reports()
    {
        var file = SampleFile.File.Dossier;

        var names = Names.Of(file.Parties, file.People);
        foreach (var closeOut in file.CloseOuts)
            // such as "28 Sep 2026  begun by Andres Halimbawa"
            Console.Write(new CloseOutReport(names).History(closeOut.Entries));

        new CloseOutReport(names)
            .History(file.CloseOuts[0].Entries)
            .Should()
            .Contain("28 Sep 2026  begun by Andres Halimbawa\n");
    }
}
