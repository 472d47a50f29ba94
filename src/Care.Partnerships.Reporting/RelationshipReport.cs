using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reporting.Wording;

namespace Care.Partnerships.Reporting;

/// <summary>What two organisations are to each other, in tables that both read.</summary>
/// <remarks>What is not recorded is said to be not known. Immutable; safe to share between threads.</remarks>
/// <param name="names">The names of parties and people.</param>
public sealed class RelationshipReport(Names names)
{
    /// <summary>The promises of both sides, each with who owes it and what became of it.</summary>
    public string Promises(Relationship relationship, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var table = new TextTable("Promise", "Owed by", "Kind", "What", "Due", "State");
        foreach (var promise in relationship.Promises)
            table.Add(
                promise.Id.Value, Whose(promise.Terms.Owner), RelationshipWording.Of(promise.Terms.Kind),
                promise.Terms.What, Words.Day(promise.Terms.DueOn), State(promise, on));
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
        var table = new TextTable("Session", "Last", "Months ago", "Due", "State");
        foreach (var gap in relationship.SessionGaps(on))
            table.Add(
                RelationshipWording.Of(gap.Kind), gap.LastOn is { } last ? Words.Day(last) : "never recorded",
                gap.Months is { } months ? Invariant($"{months}") : "", gap.DueOn is { } due ? Words.Day(due) : "",
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

    private string Whose(Person person) => $"{names.Of(person)}, {names.Of(person.Party)}";

    private string Of(Relationship relationship, Side side) =>
        relationship.Heading is { } heading ? names.Of(heading.Sides[side]) : Words.Of(side);

    private static string Or(TextTable table, string none) => table.Count > 0 ? table.ToText() : $"  {none}\n";
}
