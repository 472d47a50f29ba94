using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Html;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.Html;

/// <summary>The pages that the tests read and that CI opens in a browser.</summary>
internal static class Pages
{
    /// <summary>Texts that break what is not escaped: markup, orders, line breaks, directions, wide letters.</summary>
    public static readonly string[] HostileTexts =
    [
        "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">",
        "title deeds; section two: click here #3 \"x\" </title></desc></svg><script>document.title='ran'</script>",
        "one\n   2 May 2026  approved by somebody\u2028three | four | five",
        "gpj.\u202Eexe open \u2067شركاء من أجل الناس",
        "日本赤十字社と地元の団体との協力に関する四半期ごとの共同評価",
        "กำลังใจจากชุมชนท้องถิ่น"
            + "เพื่อการตอบสนองร่วมกัน",
        "👩‍🌾👨‍👩‍👧‍👦🇵🇭 Pen\u0303afrancia",
        "averyveryverylongwordwithoutanyspacethatnolinecanholdandnocellcanbreakbyitself",
        "\u0007\u001B[31m\uFFFE{{x}} ${x} `code` & &amp; ' \" </style><style>*{display:none}",
    ];

    /// <summary>The page of the sample file, as the focal point of the lead may see it.</summary>
    public static PageContents Sample
    {
        get
        {
            var (file, on) = (SampleFile.File.Dossier, new LocalDate(2026, 11, 22));
            var names = Names.Of(file.Parties, file.People);
            Agreement[] agreements = [.. file.Agreements.Select(history => history.At(on))];
            string NumberOf(Id<Agreement>? id) => agreements.First(a => a.Heading?.Id == id).Heading!.Number;
            return new(file.Title, on, names)
            {
                First = [FirstOf(agreements, on)],
                Agreements = agreements,
                Accounts = [.. file.FundingAccounts.Select(history => history.At(on))],
                Budgets =
                [
                    .. file.Budgets.Select(budget =>
                        new PageBudget(NumberOf(budget.Agreement), budget.Versions.Current!.Budget, budget.Overhead)),
                ],
                CheckIns =
                [
                    new(NumberOf(file.CheckIns[0].Agreement), [.. file.CheckIns.Select(history => history.At(on))],
                        SampleFile.FocalPoint),
                ],
                CloseOuts = [.. file.CloseOuts.Select(history => history.At(on))],
                Histories =
                [
                    .. file.Agreements.Select(history => new PageHistory(
                        history.State.Heading!.Number, new AgreementReport(names).History(history.Entries))),
                    .. file.FundingAccounts.Select(history => new PageHistory(
                        $"{NumberOf(history.Agreement)}: money", new FundingReport(names).History(history.Entries))),
                    .. file.CloseOuts.Select(history => new PageHistory(
                        $"{NumberOf(history.Agreement)}: close-out",
                        new CloseOutReport(names).History(history.Entries))),
                ],
            };
        }
    }

    /// <summary>The same page where every text of people is hostile, with a chart for each kind of label.</summary>
    public static PageContents Hostile
    {
        get
        {
            var sample = Sample;
            var names = Names.Of(
                sample.Names.Parties.Select((party, i) => party with { Name = Text(i) }),
                sample.Names.People.Select((person, i) => person with { Name = Text(i) }));
            var table = new TextTable(Text(0), Text(2), Text(5));
            foreach (var text in HostileTexts) table.Add(text, text, text);
            return sample with
            {
                Title = Text(0), Names = names, Language = "en\"><script>document.title='ran'</script>",
                First = [.. HostileTexts.Select(text => new PageTable(text, table))],
                Budgets = [.. sample.Budgets.Select((budget, i) => budget with { Title = Text(i) })],
                CheckIns =
                [
                    .. sample.CheckIns.Select(one => one with { Title = Text(1) }),
                    new(Text(4), [CheckInOfHostileTitles], SampleFile.FocalPoint),
                ],
                CloseOuts = [.. sample.CloseOuts, CloseOutOfHostileSteps],
                Histories = [.. HostileTexts.Select(text => new PageHistory(text, $"  1 May 2026  {text}\n{text}\n"))],
            };
        }
    }

    private static AgreementCloseOut CloseOutOfHostileSteps
    {
        get
        {
            var plan = CloseOutPlan.From(
                [
                    .. HostileTexts.Where(text => text[0] != '\u0007').Select((text, i) =>
                        CloseOutPlanTests.Custom($"s{i}") with { What = text }),
                ],
                CloseOutDateTests.Figure(30)).Required();
            return Nothing.And(PlanCloseOut(Ana, Head, plan, Anchors, PlannedOn)).State;
        }
    }

    // The second check-in of the sample, with a scorecard whose dimensions have hostile titles.
    private static CheckIn CheckInOfHostileTitles
    {
        get
        {
            var entries = SampleFile.File.Dossier.CheckIns[1].Entries;
            return CheckIn.Lifecycle.Replay(entries.Select(entry =>
                entry.Fact is CheckInScheduled { Setup: var setup }
                    ? Entry.Of<CheckInFact>(
                        new CheckInScheduled(setup with { Template = Renamed(setup.Template) }), entry.By, entry.On)
                    : entry));
        }
    }

    private static ScorecardTemplate Renamed(ScorecardTemplate template) => ScorecardTemplate.Of(
        template.Key, LocalizedText.Of(Text(0)), template.Scheme,
        [
            .. template.Dimensions.Select((dimension, i) =>
                dimension with { Title = LocalizedText.Of(Text(i == 0 ? 7 : i + 1)) }),
        ],
        template.MinAnswered);

    private static PageTable FirstOf(Agreement[] agreements, LocalDate on)
    {
        var table = new TextTable("Day", "Agreement", "What", "Rule");
        foreach (var (number, date) in agreements
            .SelectMany(a => AgreementDate.Of(a).Select(date => (a.Heading!.Number, date)))
            .Where(row => row.date.On >= on).OrderBy(row => row.date.On).Take(6))
            table.Add($"{date.On:uuuu-MM-dd}", number, date.What, date.Source?.ToString() ?? "the agreement");
        return new("What comes up", table);
    }

    private static string Text(int place) => HostileTexts[place % HostileTexts.Length];
}
