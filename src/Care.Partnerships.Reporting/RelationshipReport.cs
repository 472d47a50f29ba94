using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reporting.Wording;

namespace Care.Partnerships.Reporting;

/// <summary>What two organisations are to each other, in tables that both read.</summary>
/// <remarks>What is not recorded is said to be not known. Immutable; safe to share between threads.</remarks>
/// <param name="names">The names of parties and people.</param>
public sealed class RelationshipReport(Names names)
{
    /// <summary>What the partnership is worth to each side, in its words.</summary>
    public string Values(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Side", "Said on", "By", "What it brings and looks for");
        foreach (var side in Enum.GetValues<Side>())
            if (relationship.Stated[side] is { } stated)
                table.Add(Of(relationship, side), Words.Day(stated.On), By(stated.By), stated.Fact.Value);
            else
                table.Add(Of(relationship, side), "", "", "not stated");
        return table.ToText();
    }

    /// <summary>The decision of each side to partner, with the criteria on which it rests, a row for each.</summary>
    public string Decision(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Side", "Decided on", "Why", "Criterion", "Met", "Note");
        foreach (var side in Enum.GetValues<Side>())
            foreach (var criterion in relationship.Agreed[side]?.Fact.Criteria ?? [])
                table.Add(
                    Of(relationship, side), Words.Day(relationship.Agreed[side]!.On),
                    relationship.Agreed[side]!.Fact.Why, criterion.Name, RelationshipWording.Of(criterion.IsMet),
                    criterion.Note ?? "");
        var text = Or(table, "nobody has decided to partner");
        return relationship.Declined is { } no
            ? $"{text}  declined on {Words.Day(no.On)} by {By(no.By)}: {no.Fact.Why}\n"
            : relationship.Ended is { } end
                ? $"{text}  ended on {Words.Day(end.On)} by {By(end.By)}: {end.Fact.Why}\n"
                : text;
    }

    /// <summary>What each side has committed elsewhere against its last expenditure, and one more grant.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="grant">One more grant, for a year; null for what is committed already.</param>
    public string Means(Relationship relationship, Money? grant = null)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Side", "Committed elsewhere", "Spent last year", "Share", "Limit", "State");
        foreach (var side in Enum.GetValues<Side>())
        {
            var (means, stretch) = (relationship.Means[side]?.Fact.Means, relationship.StretchOf(side, grant));
            table.Add(
                Of(relationship, side), RelationshipWording.Of(means?.OtherCommitments),
                RelationshipWording.Of(means?.LastExpenditure),
                stretch?.Share is { } share ? Invariant($"{share.Value:0.##}") : "",
                relationship.Heading is { } heading ? Invariant($"{heading.Limits.Overstretch.Value:0.####}") : "",
                stretch?.IsAbove switch { true => "above the limit", false => "within it", null => "not known" });
        }

        return table.ToText();
    }

    /// <summary>The plan of preparedness, who made it, and when it was reviewed last.</summary>
    public string Preparedness(Relationship relationship, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        if (relationship.Plan is not { } plan) return "  no plan of preparedness is recorded\n";
        var table = new TextTable("Made on", "By", "Media", "Reviewed", "Next review");
        var review = relationship.SessionGaps(on).First(gap => gap.Kind is SessionKind.ReadinessReview);
        table.Add(
            Words.Day(plan.Fact.MadeOn), string.Join(", ", plan.Fact.MadeBy.Select(names.Of)),
            plan.Fact.HasMediaSection ? "included" : "missing",
            review.LastOn is { } last ? Words.Day(last) : "never recorded",
            review.DueOn is { } due ? Words.Day(due) : "");
        return table.ToText();
    }

    /// <summary>
    /// What asks for a talk: too much on one side, a partner that was not consulted, no plan of preparedness, a review
    /// that one side led alone. What is not known is told too.
    /// </summary>
    public string Findings(Relationship relationship, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Finding", "About", "What");
        foreach (var side in Enum.GetValues<Side>())
            if (relationship.StretchOf(side)?.IsAbove is not false)
                table.Add(
                    "overstretch", Of(relationship, side),
                    relationship.StretchOf(side)?.IsAbove is true ? "committed above the limit" : "not known");
        foreach (var project in relationship.Projects)
            foreach (var same in relationship.ParticipationGaps(project).GroupBy(gap => gap.WasConsulted(Side.Partner)))
                table.Add(
                    "participation", project, $"{Of(relationship, Side.Partner)} "
                        + (same.Key is false ? "was informed only: " : "is not known to take part: ")
                        + string.Join(", ", same.Select(gap => RelationshipWording.Of(gap.Phase))));
        if (relationship.Projects.Count == 0) table.Add("participation", "", "none is recorded");
        if (relationship.Plan is not { } plan) table.Add("preparedness", "", "no plan is recorded");
        else if (!plan.Fact.HasMediaSection) table.Add("preparedness", "", "the plan has no section on media");
        foreach (var gap in relationship.SessionGaps(on))
            if (gap is { Kind: SessionKind.AfterActionReview, IsCofacilitated: false })
                table.Add("after-action review", "", $"led by {RelationshipWording.LedBy(gap)}");
        return Or(table, "none among what is recorded");
    }

    /// <summary>The promises of both sides, each with who owes it and what became of it.</summary>
    public string Promises(Relationship relationship, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Promise", "Owed by", "Kind", "What", "From", "Due", "State");
        foreach (var promise in relationship.Promises)
            table.Add(
                promise.Id.Value, Whose(promise.Terms.Owner), RelationshipWording.Of(promise.Terms.Kind),
                promise.Terms.What, RelationshipWording.Of(promise.Source),
                Words.Day(promise.Terms.DueOn), State(promise, on));
        return Or(table, "no promise is recorded");
    }

    /// <summary>The decisions of the two.</summary>
    public string Decisions(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Decision", "Day", "About", "Decided", "By");
        foreach (var one in relationship.Decisions)
            table.Add(
                one.Id.Value, Words.Day(one.Logged.Fact.DecidedOn), one.Logged.Fact.Topic, one.Logged.Fact.Decided,
                string.Join(", ", one.Logged.Fact.DecidedBy.Select(names.Of)));
        return Or(table, "no decision is recorded");
    }

    /// <summary>How far each side took part in each phase of a project.</summary>
    public string Participation(Relationship relationship, string project)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Phase", Of(relationship, Side.Lead), Of(relationship, Side.Partner));
        foreach (var row in relationship.ParticipationIn(project))
            table.Add(
                RelationshipWording.Of(row.Phase), RelationshipWording.Of(row.Lead),
                RelationshipWording.Of(row.Partner));
        return table.ToText();
    }

    /// <summary>When the two sat together last for what, and when they are to again.</summary>
    public static string Sessions(Relationship relationship, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Session", "Last", "Months ago", "Led by", "Due", "State");
        foreach (var gap in relationship.SessionGaps(on))
            table.Add(
                RelationshipWording.Of(gap.Kind), gap.LastOn is { } last ? Words.Day(last) : "never recorded",
                gap.Months is { } months ? Invariant($"{months}") : "", RelationshipWording.LedBy(gap),
                gap.DueOn is { } due ? Words.Day(due) : "",
                gap.IsOverdue switch { true => "overdue", false => "in time", null => "no day is set" });
        return table.ToText();
    }

    /// <summary>What is committed and delivered to strengthen capacities, in both directions.</summary>
    public static string Capacity(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Topic", "Direction", "Periods", "Committed", "Delivered", "State");
        foreach (var topic in relationship.Capacity)
            table.Add(
                topic.Plan.Topic, RelationshipWording.Of(topic.Plan.Direction),
                Invariant($"{topic.Plan.Parts.Count}"), Words.Of(topic.Plan.Total), Words.Of(topic.Delivered),
                RelationshipWording.Of(topic.State));
        return Or(table, "nothing is recorded as committed");
    }

    /// <summary>What donors were asked for, and what became of it.</summary>
    public string Requests(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Request", "Donor", "Asked", "What", "Answer");
        foreach (var request in relationship.Requests)
            table.Add(
                request.Id.Value, names.Of(request.Asked.Fact.Donor), Words.Day(request.Asked.On),
                request.Asked.Fact.What, RelationshipWording.Of(request.Answered?.Fact.Answer));
        return Or(table, "no request is recorded");
    }

    /// <summary>The assessments of both sides, and whether they hold on a day.</summary>
    public string Assessments(Relationship relationship, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Assessed", "What", "Done", "Outcome", "Open conditions", "Until", "Holds");
        foreach (var one in relationship.Assessments)
            table.Add(
                Of(relationship, one.Findings.Side), RelationshipWording.Of(one.Findings.Kind),
                Words.Day(one.Findings.DoneOn), RelationshipWording.Of(one.Findings.Outcome),
                string.Join("; ", one.OpenConditions.Select(condition => condition.What)),
                Words.Day(one.Findings.ValidUntil), one.IsValidOn(on) ? "yes" : "no");
        return Or(table, "no assessment is recorded, which says nothing of the risk");
    }

    /// <summary>What happened, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<RelationshipFact>> history) =>
        HistoryText.Of(
            history, names, RelationshipWording.Of, fact => (fact as RelationshipOpened)?.Heading.Sides);

    private static string State(Promise promise, LocalDate on) => promise switch
    {
        { Dropped.On: var dropped } => $"dropped on {Words.Day(dropped)}",
        { Kept.Fact.KeptOn: var kept } => promise.DaysLateOn(on) is > 0 and var late
            ? $"kept on {Words.Day(kept)}, {Words.Count(late, "day")} late" : $"kept on {Words.Day(kept)}",
        _ => promise.DaysLateOn(on) is > 0 and var days ? $"{Words.Count(days, "day")} late" : "open",
    };

    private string By(Actor actor) => actor is Person person ? names.Of(person) : $"{actor}";

    private string Whose(Person person) => $"{names.Of(person)}, {names.Of(person.Party)}";

    private string Of(Relationship relationship, Side side) =>
        relationship.Heading is { } heading ? names.Of(heading.Sides[side]) : Words.Of(side);

    private static string Or(TextTable table, string none) => table.Count > 0 ? table.ToText() : $"  {none}\n";
}
