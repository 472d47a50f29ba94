using System.Text;
using Care.Partnerships.Reporting.Wording;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Reporting;

/// <summary>
/// Surveys in words. Of answers it shows findings only, so it can show nothing that is hidden; what is hidden is said
/// to be.
/// </summary>
/// <param name="names">The names of parties and people.</param>
/// <param name="language">The language of titles and items; where there is no text in it, the first one.</param>
public sealed class SurveyReport(Names names, string language = "en")
{
    /// <summary>How many answered, then each item as Markdown, then each disaggregation with its groups.</summary>
    public string Findings(SurveyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var withPromoters = findings.Items.Any(item => item.Figure?.Promoters is not null);
        var table = new TextTable([
            "Item", "Answers", "Mean", .. withPromoters ? ["Net promoters"] : Array.Empty<string>()
        ]);
        foreach (var item in findings.Items)
            table.Add([item.Item.Text.In(language), .. item.Figure is { } figure
                    ?
                    [
                        Invariant($"{figure.Answers}"), Figure(figure.Mean),
                        .. withPromoters ? [$"{figure.Promoters}"] : Array.Empty<string>()
                    ]
                    : (string[])[Why(item.State), "-", .. withPromoters ? ["-"] : Array.Empty<string>()]]);
        var text = new StringBuilder()
            .Append(
                null,
                $"{Answered(findings.ResponseRate)} answered. " +
                $"Answers run from {findings.Template.Questions.Scheme.Scale}. " +
                $"Each figure is of at least {findings.Template.MinimumGroup} answers: " +
                $"what fewer gave is hidden.\n\n"
            )
            .Append(table.ToMarkdown());
        for (var b = 0; b < findings.Template.Disaggregations.Count; b++) text.Append('\n').Append(Groups(findings, b));
        return text.ToString();
    }

    /// <summary>Each item beside what others answered, as Markdown.</summary>
    public string Beside(ValueList<BenchmarkedFinding> findings)
    {
        var table = new TextTable("Item", "Mean", "Others", "Difference", "Who they are", "Source");
        foreach (var (finding, benchmark, difference) in findings)
            table.Add(
                finding.Item.Text.In(language),
                finding.Figure is { } figure ? Figure(figure.Mean) : Why(finding.State),
                benchmark is null ? "not known" : Figure(benchmark.Mean.Unchecked), Signed(difference),
                benchmark?.Population ?? "", benchmark?.Mean.Source.ToString() ?? "");
        return table.ToMarkdown();
    }

    /// <summary>Each item in two surveys, as Markdown.</summary>
    public string Changes(ValueList<ItemChange> changes)
    {
        var table = new TextTable("Item", "Earlier", "Later", "Change");
        foreach (var change in changes)
            table.Add(
                change.Item.Text.In(language), Figure(change.Earlier?.Mean), Figure(change.Later?.Mean),
                Signed(change.Difference));
        return table.ToMarkdown();
    }

    /// <summary>What is done about the findings: each follow-up with its owner and its day.</summary>
    public string FollowUps(Survey survey, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(survey);
        var table = new TextTable("Follow-up", "About", "Owner", "Due", "Status");
        foreach (var (agreed, completed, dropped) in survey.FollowUps)
        {
            var followUp = agreed.Fact.FollowUp;
            table.Add(
                followUp.What, About(survey, followUp), $"{names.Of(followUp.Owner)}, {names.Of(followUp.Owner.Party)}",
                Words.Day(followUp.DueOn), completed is { Fact: var done } ? $"done on {Words.Day(done.DoneOn)}"
                    : dropped is { Fact.Reason: var reason } ? $"dropped: {reason}"
                    : followUp.DueOn < on ? "overdue"
                    : "open");
        }

        return table.Count > 0 ? table.ToText()
            : survey.Shared?.Fact.NoFollowUpBecause is { } because ? $"  nothing follows: {Escape.Line(because)}\n"
            : "  nothing agreed yet\n";
    }

    /// <summary>The surveys that both sides are owed, and how it stands with each.</summary>
    public static string Owed(ValueList<SurveyDuty> duties)
    {
        var table = new TextTable("Survey", "Due by", "Status");
        foreach (var duty in duties)
            table.Add(
                duty.Occasion switch
                {
                    SurveyOccasion.During => "during the agreement",
                    SurveyOccasion.After => "after it"
                },
                Words.Day(duty.DueOn), Words.Of(duty.State));
        return table.ToText();
    }

    /// <summary>What happened, a line for each entry; of an answer only that it came in.</summary>
    public string History(IEnumerable<IEntry<SurveyFact>> history) =>
        HistoryText.Of(history, names, SurveyWording.Of);

    internal static string Answered(ResponseRate rate) =>
        (rate.Share is { } share ? Words.Share(share) : "undefined")
        + Invariant($" ({rate.Answered} of {rate.Invited})");

    private string About(Survey survey, FollowUp followUp) =>
        followUp.About is { } item
            ? survey.Heading?.Template.Questions.ItemOf(item)?.Text.In(language) ?? item.Value
            : "the whole";

    private string Groups(SurveyFindings findings, int place)
    {
        var disaggregation = findings.Template.Disaggregations[place];
        var table = new TextTable([
            disaggregation.Title.In(language),
            .. disaggregation.Groups.Select(group => group.Title.In(language)),
            "Apart"
        ]);
        foreach (var item in findings.Items)
        {
            var divided = item.Disaggregations[place];
            table.Add([
                item.Item.Text.In(language),
                .. divided.Groups.Select(group =>
                    group.Figure is { } figure
                        ? Invariant($"{Figure(figure.Mean)} ({figure.Answers})")
                        : Why(group.State)),
                Figure(divided.Spread?.Difference)
            ]);
        }

        return table.ToMarkdown();
    }

    private static string Why(FindingState state) => state switch
    {
        FindingState.Shown         => "shown",
        FindingState.Hidden        => "hidden",
        FindingState.Undefined     => "no answers",
        FindingState.NobodyInvited => "nobody invited",
    };

    // One decimal is what a mean of some dozens of answers can bear; the exact figure is in the findings.
    internal static string Figure(decimal? value) =>
        value is { } figure ? Invariant($"{decimal.Round(figure, 1, MidpointRounding.AwayFromZero):0.0}") : "-";

    private static string Signed(decimal? value) =>
        value is { } figure
            ? Invariant($"{decimal.Round(figure, 1, MidpointRounding.AwayFromZero):+0.0;-0.0;0.0}")
            : "-";
}
