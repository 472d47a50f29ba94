using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Html;

/// <summary>A partnership as one HTML page that opens from disk, works offline, and prints.</summary>
/// <remarks>
/// The page holds everything it needs, and no script. It follows light and dark, reads well on a narrow screen and with
/// a screen reader, and keeps names that run from right to left whole. Texts of people are shown, never run.
/// </remarks>
public static class PartnershipPage
{
    private static readonly (string Id, string Title)[] Sections =
    [
        ("first", "At a glance"), ("agreements", "Agreements"), ("money", "Money"), ("roles", "Who does what"),
        ("budgets", "Budgets"), ("scores", "How both sides see it"), ("close-out", "Close-out"),
        ("history", "What happened"),
    ];

    /// <summary>The page as text, to be kept as a file in UTF-8. Equal contents give equal pages.</summary>
    /// <exception cref="ArgumentNullException">The contents are null.</exception>
    public static string Of(PageContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        var page = new PageText();
        Head(page, contents);
        page.Section("first", "At a glance", contents.First.Count == 0, p => First(p, contents))
            .Section("agreements", "Agreements", contents.Agreements.Count == 0, p => p.Table(
                "Agreements, their status and the next move",
                new AgreementReport(contents.Names).Table(Wholes(contents), contents.On)))
            .Section("money", "Money", contents.Accounts.Count == 0, p => Money(p, contents))
            .Section("roles", "Who does what", contents.Agreements.All(a => a.Roles is null), p => Roles(p, contents))
            .Section("budgets", "Budgets", contents.Budgets.Count == 0, p => Budgets(p, contents))
            .Section("scores", "How both sides see it", contents.CheckIns.Count == 0, p => Scores(p, contents))
            .Section("close-out", "Close-out", contents.CloseOuts.Count == 0, p => CloseOuts(p, contents))
            .Section("history", "What happened", contents.Histories.Count == 0, p => Histories(p, contents));
        return page.Raw("</main>\n<footer><p>").Raw(PageText.Safe(
                $"Everything that was recorded up to {Words.InWords(contents.On)}. This page is complete in itself."))
            .Raw("</p></footer>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The page of a dossier, as one party may read it.</summary>
    /// <remarks>Agreements of others, and scores that the party may not see yet, are not in it.</remarks>
    /// <param name="dossier">The dossier, as it stood at the end of the day.</param>
    /// <param name="reader">The party that reads.</param>
    /// <param name="on">The day.</param>
    /// <param name="silence">When silence is told; as suggested where none is given.</param>
    public static string Of(
        Dossier dossier, Id<Party> reader, LocalDate on, SilenceThresholds? silence = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(reader);
        var names = Names.Of(dossier.Parties, dossier.People);
        AgreementDossier[] wholes =
            [.. dossier.Wholes.Where(whole => whole.Agreement.Sides?.SideOf(reader) is not null)];
        var numbers = wholes.Select(whole => whole.Agreement.Heading!).DistinctBy(one => one.Id)
            .ToDictionary(one => one.Id, one => one.Number);
        return Of(new PageContents(dossier.Title, on, names)
        {
            First = [.. FirstTables.Of(dossier, wholes, reader, on, names, silence)],
            Agreements = [.. wholes.Select(whole => whole.Agreement)],
            Accounts = [.. wholes.Select(whole => whole.Account).OfType<FundingAccount>()],
            Budgets =
            [
                .. dossier.Budgets.Where(budget => numbers.ContainsKey(budget.Agreement))
                    .Select(budget => (Budget: budget, budget.Versions.Current))
                    .Where(one => one.Current is not null)
                    .Select(one => new PageBudget(
                        numbers[one.Budget.Agreement], one.Current!.Budget, one.Budget.Overhead)),
            ],
            CheckIns =
            [
                .. wholes.Where(whole => whole.CheckIns is [{ Setup: not null }, ..]).Select(whole => new PageCheckIns(
                    whole.Agreement.Heading!.Number, [.. whole.CheckIns], ReaderOf(whole, reader))),
            ],
            CloseOuts = [.. wholes.Select(whole => whole.CloseOut).OfType<AgreementCloseOut>()],
            Histories =
            [
                .. dossier.Agreements.Where(history => numbers.ContainsKey(history.Id)).Select(history =>
                    new PageHistory(numbers[history.Id], new AgreementReport(names).History(history.Entries))),
                .. wholes.Where(whole => whole.AccountHistory is not null).Select(whole => new PageHistory(
                    $"{whole.Agreement.Heading!.Number}: money",
                    new FundingReport(names).History(whole.AccountHistory!.Value))),
                .. dossier.CloseOuts.Where(history => history.Agreement is { } id && numbers.ContainsKey(id))
                    .Select(history => new PageHistory(
                        $"{numbers[history.Agreement!]}: close-out",
                        new CloseOutReport(names).History(history.Entries))),
            ],
        });
    }

    // Whether an agreement can be closed depends on what hangs on it.
    private static IEnumerable<AgreementDossier> Wholes(PageContents contents) =>
        contents.Agreements.Select(agreement => new AgreementDossier(agreement)
        {
            Account = contents.Accounts.FirstOrDefault(one => one.Standing?.Agreement == agreement.Heading?.Id),
            CloseOut = contents.CloseOuts.FirstOrDefault(one => one.Heading?.Agreement == agreement.Heading?.Id),
        });

    // Who else is in the dossier is nothing to a reader of these agreements.
    private static IEnumerable<Party> SidesOf(PageContents contents) => contents.Names.Parties.Where(party =>
        contents.Agreements.Count == 0
        || contents.Agreements.Any(agreement => agreement.Sides?.SideOf(party.Id) is not null));

    private static Person ReaderOf(AgreementDossier whole, Id<Party> reader)
    {
        var setup = whole.CheckIns[0].Setup!;
        return setup.Invited[setup.Sides.SideOf(reader) ?? Side.Lead][0];
    }

    private static void Head(PageText page, PageContents contents)
    {
        var (title, day) = (Escape.Html(contents.Title), Words.InWords(contents.On));
        page.Raw($"<!DOCTYPE html>\n<html lang=\"{Escape.Html(contents.Language)}\">\n<head>\n")
            .Raw("<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            // A second lock beside the escaping: a browser runs no script of this page, and loads nothing.
            .Raw("<meta http-equiv=\"Content-Security-Policy\" ")
            .Raw("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
            .Raw($"<title>{title}, {day}</title>\n<style>\n{PageStyle.Css}\n</style>\n</head>\n<body>\n")
            .Raw("<a class=\"skip\" href=\"#main\">Skip to the contents</a>\n").Raw(MoneyBar.Patterns)
            .Raw("<header>\n").Element("h1", contents.Title)
            .Raw($"<p class=\"soft\">As of {contents.On.DayOfWeek} {day}</p>\n")
            .Raw("<p>").Raw(string.Join(" · ", SidesOf(contents).Select(party => PageText.Safe(party.Name))))
            .Raw("</p>\n</header>\n<nav aria-label=\"Sections\"><ul>\n");
        foreach (var (id, name) in Sections) page.Raw($"<li><a href=\"#{id}\">{name}</a></li>\n");
        page.Raw("</ul></nav>\n<main id=\"main\" tabindex=\"-1\">\n");
    }

    private static void First(PageText page, PageContents contents)
    {
        foreach (var (title, table) in contents.First) page.Table(title, table);
    }

    private static void Money(PageText page, PageContents contents)
    {
        for (var i = 0; i < contents.Accounts.Count; i++)
        {
            var account = contents.Accounts[i];
            if (account is not { Position: { } position, Standing: { } standing }) continue;
            page.Element("h3", standing.Number)
                .Figure(
                    MoneyBar.Drawn($"money-{i}", standing.Number, position),
                    $"{Words.Of(position.Committed)} committed, {Words.Of(position.Paid)} paid")
                .Raw(MoneyBar.Legend(position))
                .Table($"{standing.Number}: tranches", FundingReport.Plan(account))
                .Table($"{standing.Number}: every figure", FundingReport.Position(position));
        }
    }

    private static void Roles(PageText page, PageContents contents)
    {
        foreach (var agreement in contents.Agreements)
            if (agreement is { Roles: { } matrix, Heading: { Sides: var sides } heading })
                page.Table(
                    $"{heading.Number}: who does what; the lead is {contents.Names.Of(sides.Lead)}, "
                    + $"the partner {contents.Names.Of(sides.Partner)}",
                    new RoleReport(BySide(contents.Names, sides)).Rows(matrix, contents.Functions));
    }

    // A matrix names its parties in every cell: by their sides it is read faster.
    private static Names BySide(Names names, Sides sides) => Names.Of(
        names.Parties.Select(party =>
            party.Id == sides.Lead ? party with { Name = "the lead" }
            : party.Id == sides.Partner ? party with { Name = "the partner" }
            : party),
        names.People);

    private static void Budgets(PageText page, PageContents contents)
    {
        foreach (var (title, budget, terms) in contents.Budgets)
        {
            page.Element("h3", title)
                .Table($"{title}: by category", BudgetReport.Categories(budget))
                .Table($"{title}: line by line", BudgetReport.Lines(budget));
            if (terms is null) continue;
            var overhead = budget.OverheadUnder(terms);
            if (overhead is { IsSuccess: true, Value: var found })
                page.Table($"{title}: what counts for overhead", WorkingReport.Of(found.BaseWorking))
                    .Table($"{title}: overhead", WorkingReport.Of(found.Working));
            else foreach (var refusal in overhead.Refusals()) page.Element("p", refusal.Message);
        }
    }

    private static void Scores(PageText page, PageContents contents)
    {
        var report = new ScorecardReport(contents.Names, contents.Language);
        for (var i = 0; i < contents.CheckIns.Count; i++)
        {
            var (title, checkIns, reader) = contents.CheckIns[i];
            page.Element("h3", title).Table($"{title}: check-ins", report.Rows(checkIns, contents.On));
            if (checkIns.LastOrDefault(one => one.AreBothIn && one.VisibleTo(reader).Sheets.Count > 0)
                is not { Setup: { } setup } last)
            {
                page.Raw("<p class=\"none\">No scores of both sides can be shown.</p>\n");
                continue;
            }

            var (view, scale) = (last.VisibleTo(reader), setup.Template.Scheme.Scale);
            if (ScoreCharts.Radar(
                    $"radar-{i}", $"{title}: how both sides see the partnership", view, scale, contents.Language)
                is { } radar)
                page.Figure(radar, $"Scores from {scale} in the check-in that ended on "
                    + $"{Words.InWords(setup.Dates.Period.End)}").Raw(ScoreCharts.Legend);
            page.Table($"{title}: scores and gaps; a gap in bold is discussed", report.Heat(view))
                .Element("h4", "To discuss").Lines(report.ToDiscuss(view, setup.Template));
            Trends(page, $"trend-{i}", title, checkIns, reader, scale, report);
        }
    }

    private static void Trends(
        PageText page, string id, string title, IReadOnlyList<CheckIn> checkIns, Actor reader, Scale scale,
        ScorecardReport report)
    {
        (Side Side, Trend Trend)[] trends =
        [
            .. from side in Enum.GetValues<Side>()
            let trend = Trend.From(checkIns, reader, side, SheetSubject.Partnership)
            where trend.IsSuccess && trend.Value.Points.Count > 0
            select (side, trend.Value),
        ];
        if (ScoreCharts.Trend(id, $"{title}: the partnership through time", trends, scale) is { } chart)
            page.Figure(chart, $"The whole through time, from {scale}").Raw(ScoreCharts.Legend);
        foreach (var (side, trend) in trends)
            page.Table(
                $"{title}: how the {Words.Of(side)} sees it through time; what worsened much is bold",
                report.Course(trend));
    }

    private static void CloseOuts(PageText page, PageContents contents)
    {
        var report = new CloseOutReport(contents.Names);
        foreach (var closeOut in contents.CloseOuts)
        {
            if (closeOut.Heading is not { } heading) continue;
            page.Element("h3", heading.Number).Lines(report.Summary(closeOut, contents.On));
            if (GanttTable.Of(closeOut, contents.Names, contents.On) is { } gantt)
                page.Wide($"Steps of the close-out of {heading.Number}", gantt);
        }
    }

    private static void Histories(PageText page, PageContents contents)
    {
        const int Day = 13;
        foreach (var (title, text) in contents.Histories)
        {
            page.Element("h3", title).Raw("<ol class=\"story\">\n");
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                if (line.Length > Day)
                    page.Raw($"<li><span class=\"day\">{Escape.Html(line[..Day].Trim())}</span> ")
                        .Raw($"<span>{PageText.Safe(line[Day..].Trim())}</span></li>\n");
                else page.Element("li", line.Trim());
            page.Raw("</ol>\n");
        }
    }
}
