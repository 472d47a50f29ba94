using System.Text.RegularExpressions;
using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Effectiveness;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>
/// The parts of pages that come from the tables: between <c>&lt;!-- generated: name --&gt;</c> and <c>&lt;!-- end
/// --&gt;</c>. UPDATE_DOCS=1 writes them anew.
/// </summary>
public partial class GeneratedPages
{
    private static readonly Dictionary<string, Func<string>> Parts = Lifecycles
        .All.SelectMany(table =>
            new (string, Func<string>)[]
            {
                ($"{table.Name} diagram", () => $"```mermaid\n{table.ToMermaid()}```\n"),
                ($"{table.Name} rows", () => Rows(table))
            })
        .Append(("agreement kinds", Kinds))
        .Append(("minimum contents", () => Contents(MinimumContents.Elements)))
        .Append(("US federal subaward", () => Contents(ContentSet.UsFederalSubaward.Elements)))
        .Append(("amendment kinds", Amendments))
        .Append(("functions", Functions))
        .Append(("matrix rules", MatrixRules))
        .Append(("standard matrix", StandardMatrix))
        .Append(("close-out steps", CloseOutRows))
        .Append(("dimension frameworks", Frameworks))
        .Append(("crosswalk", Crosswalk))
        .Append(("donor figures", DonorFigures))
        .Append(("sharing policies", SharingRows))
        .Append(("tranche policy", TranchePolicies))
        .Append(("joints diagram", JointsDiagram))
        .Append(("joints", JointsTable))
        .Append(("types", AllTypes))
        .Append(("figures", Figures))
        .ToDictionary(part => part.Item1, part => part.Item2);

    public static TheoryData<string> Pages =>
        [.. RepositoryFiles.Under("docs", ".md").Where(page => Part().IsMatch(page.Text)).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_comes_from_the_tables_is_up_to_date(string path)
    {
        var file = Path.Combine(RepositoryFiles.Root, path);
        var text = File.ReadAllText(file);
        var made = Part()
            .Replace(text, part =>
                $"<!-- generated: {part.Groups[1].Value} -->\n\n{Made(part.Groups[1].Value)}\n<!-- end -->");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(file, made);
        else made.Should().Be(text, "run the tests once with UPDATE_DOCS=1, and read what changed");
    }

    [Fact]
    public void Every_lifecycle_has_its_diagram_and_its_rows_on_a_page()
    {
        var shown = RepositoryFiles
            .Under("docs", ".md")
            .SelectMany(page => Part().Matches(page.Text).Select(part => part.Groups[1].Value))
            .ToArray();
        Lifecycles
            .All.SelectMany(table => new[] { $"{table.Name} diagram", $"{table.Name} rows" })
            .Except(shown)
            .Should()
            .BeEmpty();
    }

    private static string Made(string name) =>
        Parts.TryGetValue(name, out var make)
            ? make()
            : throw new InvalidOperationException($"No generated part is called {name}.");

    private static string Rows(Lifecycle lifecycle)
    {
        var table = new TextTable("Fact", "Verb", "From", "To", "By", "Asked");
        foreach (var row in lifecycle.Rows)
            table.Add(
                row.Fact, row.Verb, string.Join(", ", row.From), To(row), row.By, string.Join(", ", row.Checks));
        return table.ToMarkdown();

        static string To(LifecycleRow row) =>
            row.To.Count == 0 ? "stays"
            : row.Stays.Count == 0 ? string.Join(" or ", row.To)
            : $"{string.Join(" or ", row.To)}; {string.Join(", ", row.Stays)} stays";
    }

    private static string Frameworks()
    {
        var table = new TextTable("Framework", "Dimension", "Looks at", "Source");
        foreach (var framework in DimensionFrameworks.All)
            foreach (var dimension in framework.Unchecked.Dimensions)
                table.Add(
                $"`{framework.Unchecked.Version}`", $"{dimension.Title} (`{dimension.Id}`)", dimension.LooksAt,
                $"{framework.Source}{(framework.IsConfirmed ? "" : " (unconfirmed)")}");
        return table.ToMarkdown();
    }

    private static string Crosswalk()
    {
        var frameworks = DimensionFrameworks.All.Select(framework => framework.Unchecked.Version).ToArray();
        var table = new TextTable(["Theme", .. frameworks.Select(version => $"`{version}`")]);
        foreach (var row in Partnerships.Effectiveness.Crosswalk.BuiltIn.Unchecked.Rows)
            table.Add([
                row.Theme,
                .. frameworks.Select(version =>
                    string.Join(
                        ", ",
                        row.Dimensions.Where(dimension => dimension.Framework == version)
                            .Select(dimension => dimension.Dimension.Value)))
            ]);
        return table.ToMarkdown();
    }

    private static string Kinds()
    {
        var table = new TextTable(
            "Kind", "May carry funds", "Needs a project", "Must say that it promises no money", "May have tranches",
            "Needs a close-out");
        foreach (var kind in Enum.GetValues<AgreementKind>())
        {
            var can = AgreementCapabilities.Of(kind);
            table.Add([
                kind.ToString(), .. new[]
                {
                    can.MayCarryFunds, can.RequiresProject, can.RequiresNoFundingStatement, can.MayHaveTranches,
                    can.RequiresCloseOut
                }.Select(yes => yes ? "yes" : "no")
            ]);
        }

        return table.ToMarkdown();
    }

    private static string Amendments()
    {
        var table = new TextTable(
            "Kind", "End", "Ceiling", "Project", "Role matrix", "Annexes", "Clauses",
            "Decided by US federal agencies");
        foreach (var kind in Enum.GetValues<AmendmentKind>())
        {
            var scope = AmendmentScope.Of(kind);
            table.Add(
                $"{kind}", Said(scope.End), Said(scope.Ceiling), Said(scope.Project), Said(scope.Roles),
                string.Join(", ", scope.Annexes.AsEnumerable()),
                string.Join(", ", scope.Clauses.Select(id => $"`{id}`")),
                AmendmentScope.DecidedByUsFederalAgencies.Unchecked.Contains(kind) ? "yes" : "no");
        }

        return table.ToMarkdown();

        static string Said(Amendable amendable) =>
            amendable switch
            {
                Amendable.More => "must give more",
                Amendable.Less => "must give less",
                Amendable.May => "may change",
                Amendable.No => ""
            };
    }

    private static string Contents(ValueList<ContentElement> elements)
    {
        var table = new TextTable("Element", "What", "Needed for", "Source");
        foreach (var element in elements)
            table.Add(
                $"`{element.Id}`", element.What, element.For.Count == 0 ? "none by itself"
                    : element.For.Count == 5 ? "every kind"
                    : string.Join(", ", element.For.AsEnumerable()),
                $"{element.Source}");
        return table.ToMarkdown();
    }

    private static string Functions()
    {
        var table = new TextTable("Function", "What", "Part of the work", "Moves money", "Needs the partner");
        foreach (var f in FunctionCatalogue.Standard.Functions)
            table.Add($"`{f.Id}`", f.Name, $"{f.Group}", f.MovesMoney ? "yes" : "", f.NeedsPartner ? "yes" : "");
        return table.ToMarkdown();
    }

    private static string MatrixRules()
    {
        var table = new TextTable("Rule", "Weight", "Asks that");
        foreach (var rule in MatrixReview.Rules) table.Add(rule.Id.Value, $"{rule.Weight}", rule.What);
        return table.ToMarkdown();
    }

    private static string StandardMatrix() =>
        new RoleReport(Names.None).Table(
            RoleMatrix.Standard(
                Id<Party>.Of("care"), Id<Party>.Of("tanglaw"), RoleMatrix.SuggestedDirectorAbove.Unchecked),
            FunctionCatalogue.Standard);

    private static string DonorFigures() =>
        string.Join(
            '\n',
            DonorRuleBook.BuiltIn.Sets.Select(set =>
                $"### {set.Title} (`{set.Id}`)\n\n{Awards(set)}{Known(set)}" +
                OverheadReport.Figures(set).ToMarkdown()));

    private static string Awards(DonorRuleSet set) =>
        set.Awards.From == LocalDate.MinIsoValue ? "" : $"By default for prime awards made {set.Awards}.\n\n";

    private static string Known(DonorRuleSet set) =>
        $"Known through {set.KnownThrough:uuuu-MM-dd}{(set.Status switch
        {
            RuleSetStatus.InUse => "",
            RuleSetStatus.OlderAwards => "; for older awards only",
            RuleSetStatus.Unconfirmed => "; nothing in it is confirmed",
        })}.\n\n";

    private static string TranchePolicies()
    {
        var (policy, table) = (TranchePolicy.CareEarlierEdition, new TextTable("Figure", "Says", "Owner", "Source"));
        foreach (var row in policy.ByRisk)
            Add($"tranches before the end at {row.Risk} risk", row.Tranches, tranches => $"{tranches}");
        Add("spent of the last tranche", policy.Rules.NextTrancheAfter!, share => $"{share}");
        Add("reported of the tranches before that", policy.Rules.EarlierTranches!, share => $"{share}");
        Add("kept back for the end", policy.Rules.HeldBack!, share => $"{share}");
        Add("days from the request to the transfer", policy.LeadDays!, days => $"{days}");
        Add("days to mend what was returned", policy.PartnerDays!, days => $"{days}");
        return table.ToMarkdown();

        void Add<T>(string figure, Dated<T> dated, Func<T, string> said) =>
            table.Add(
                figure, said(dated.Unchecked), dated.Owner,
                $"{dated.Source}{(dated.IsConfirmed ? "" : " (unconfirmed)")}");
    }

    private static string CloseOutRows()
    {
        var table = new TextTable("", "Step", "What", "Shown by", "Must be", "After", "Due", "Takes", "Who");
        var place = 0;
        foreach (var step in CloseOutPlan.Standard.Steps)
            table.Add(
                $"C{++place}", $"`{step.Id}`", step.What, $"{step.Evidence}", $"{step.Need}",
                step.Id == CloseOutSteps.Archive
                    ? "everything that must be"
                    : string.Join(", ", step.After.Select(before => $"`{before}`")),
                step.Due is { } due ? $"{due.Unchecked}{(due.IsConfirmed ? "" : " (unconfirmed)")}" : "",
                $"{step.Takes} days", $"{step.Owner.Side?.ToString() ?? "either side"}: {step.Owner.Position}");
        return table.ToMarkdown();
    }

    private static string SharingRows()
    {
        var table = new TextTable("Policy", "Organisation", "For", "Terms", "Note", "Known", "Source");
        foreach (var row in SharingPolicy.All)
            table.Add(
                $"`{row.Id}`", row.Organisation, row.For, $"{row.Terms.Unchecked}", row.Note,
                $"{row.Terms.ValidFrom:uuuu-MM-dd}", row.Terms.Source.Document);
        return table.ToMarkdown();
    }

    [GeneratedRegex("<!-- generated: ([^>]*) -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Part();
}
