using Care.Partnerships.Localisation;

namespace Care.Partnerships.Reporting;

/// <summary>Localisation as tables: who is local and why, how each flow counts, and the share.</summary>
public static class LocalisationReport
{
    /// <summary>A row for each organisation: what it is in which country, why, and by which rules.</summary>
    /// <param name="actors">The organisations, as classified.</param>
    /// <param name="names">The names of the parties.</param>
    public static TextTable Actors(IEnumerable<ActorClassification> actors, Names names)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(names);
        var table = new TextTable("Organisation", "Country", "Class", "Why", "Rules");
        foreach (var actor in actors)
            table.Add(
                names.Of(actor.Actor), actor.Country, Words.Of(actor.Class), actor.Reason, actor.Rules.Value);
        return table;
    }

    /// <summary>A row for each flow: its way, its amount, and how the policy treats it.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="policy">What counts.</param>
    /// <param name="names">The names of the parties.</param>
    public static TextTable Flows(IEnumerable<FundingFlow> flows, CountingPolicy policy, Names names)
    {
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(names);
        var table = new TextTable("Flow", "Day", "From", "Through", "To", "Amount", "Part of", "Treated as");
        foreach (var flow in flows)
            table.Add(
                flow.Id.Value, Words.Day(flow.On), names.Of(flow.Donor),
                string.Join(", ", flow.Chain.Select(between => names.Of(between.Actor))),
                names.Of(flow.Recipient.Actor), Words.Of(flow.Amount), flow.SubGrantOf?.Value ?? "",
                Words.Of(policy.TreatmentOf(flow)));
        return table;
    }

    /// <summary>
    /// The working of what reached local and national actors: a row for each treatment that occurs, the last row is the
    /// sum.
    /// </summary>
    public static TextTable Treatments(LocalisationTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return WorkingReport.Of(tally.Working, Words.Of);
    }

    /// <summary>
    /// A row for each figure of the share, held against a target. What cannot be measured says so; the reason is the
    /// row of the coverage.
    /// </summary>
    /// <param name="share">The share.</param>
    /// <param name="target">The target.</param>
    public static TextTable Share(LocalShare share, LocalisationTarget target)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(target);
        const string Unknown = "not known", NotMeasurable = "not measurable";
        var toMove = share.ToMove(target.Share);
        return new TextTable("Figure", "Value")
            .Add("reached local and national actors", Words.Of(share.Counted))
            .Add("humanitarian funding", share.Whole is { } whole ? Words.Of(whole) : Unknown)
            .Add(
                "reported and classified",
                (share.Coverage is { } coverage ? Words.Share(coverage) : Unknown)
                + $", needed {Words.Rate(share.LeastCoverage)}")
            .Add("share", share.Share is { } reached ? Words.Share(reached) : NotMeasurable)
            .Add(
                $"target, {target.Commitment}",
                $"{Words.Rate(target.Share)} by {Words.Day(target.By)}"
                + (target.BindsTogether ? ", of all signatories together" : ""))
            .Add(
                "against the target",
                share.PointsAbove(target.Share) switch
                {
                    null            => NotMeasurable,
                    < 0m and > -0.05m => "less than 0.1 points below",
                    < 0m and var by => Invariant($"{Rounded(-by)} points below"),
                    var by          => Invariant($"{Rounded(by.Value)} points above"),
                })
            .Add("still to reach local actors", toMove.IsSuccess ? Words.Of(toMove.Value) : NotMeasurable);
    }

    /// <summary>
    /// Whether three figures that were published together can all be true: a row for each figure, and what the others
    /// allow.
    /// </summary>
    public static TextTable Published(PublishedShare published)
    {
        ArgumentNullException.ThrowIfNull(published);
        const string Unpublished = "not published";
        return new TextTable("Figure", "Published", "What the others allow")
            .Add("part", Printed(published.Part), "")
            .Add(
                "whole", published.Whole is { } whole ? Printed(whole) : Unpublished,
                published.HighestWhole is { } most
                    ? $"{Rounded(published.LowestWhole)} to {Rounded(most)}"
                    : $"{Rounded(published.LowestWhole)} or more")
            .Add(
                "share, %", Printed(published.Share),
                published is { LowestShare: { } low, HighestShare: { } high }
                    ? Invariant($"{low:0.00} to {high:0.00}") : "any")
            .Add(
                "together", published.PointsOff switch
                {
                    null    => "cannot be told without the whole",
                    0m      => "they agree",
                    < 0m and var off => Invariant($"the share is {-off:0.00} points too small"),
                    var off => Invariant($"the share is {off:0.00} points too great"),
                }, "");
    }

    /// <summary>A row for each other promise about funding and partners. What nobody counted says so.</summary>
    public static TextTable Quality(FundingQuality quality)
    {
        ArgumentNullException.ThrowIfNull(quality);
        return new TextTable("Promise", "Share")
            .Add("partners credited in public", Of(quality.PartnersCredited))
            .Add("money for several years", Of(quality.MultiYear))
            .Add("flexible money", Of(quality.Flexible))
            .Add("money to organisations led by women", Of(quality.WomenLed));

        static string Of(Percentage? share) => share is { } known ? Words.Share(known) : "nobody counted";
    }

    private static string Printed(PublishedFigure figure) =>
        Invariant($"{figure.Value}{(figure.RoundedTo == 0m ? "" : Invariant($", rounded to {figure.RoundedTo}"))}");

    private static string Rounded(decimal points) =>
        Invariant($"{decimal.Round(points, 1, MidpointRounding.AwayFromZero):0.0}");
}
