using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.CheckIns;

/// <summary>
/// What a check-in is about, who takes part, and by which rules. It never changes once the check-in is scheduled.
/// </summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Sides">The party that leads, and its partner.</param>
/// <param name="Invited">The people who may hand in the sheets of each side and agree for it, at least one of each
/// party.</param>
/// <param name="Template">The scorecard that both fill in, in one version.</param>
/// <param name="Dates">Its period and the day that it opens.</param>
/// <param name="Rules">Its figures.</param>
public sealed record CheckInSetup(
    Id<CheckIn> Id, Sides Sides, BySide<ValueList<Person>> Invited, ScorecardTemplate Template, CheckInDates Dates,
    CheckInRules Rules) : InvariantRecord
{
    // A person in another position of the same party is the same person.
    internal bool Invites(Person by)
    {
        if (Sides.SideOf(by) is not { } side) return false;
        foreach (var invited in Invited[side]) if (invited.Id == by.Id) return true;
        return false;
    }
}

/// <summary>The days of a check-in.</summary>
/// <param name="Period">The days that it looks back on, such as a quarter; both included.</param>
/// <param name="OpensOn">The day from which sheets are filled in, within the period or after it.</param>
public sealed record CheckInDates(DateInterval Period, LocalDate OpensOn) : InvariantRecord;

/// <summary>What one side says: of the other side, and of the partnership.</summary>
/// <remarks>Its text shows no answer, so that a log does not show what the other side may not see yet.</remarks>
/// <param name="OfOther">Its answers about the other side.</param>
/// <param name="OfPartnership">Its answers about the partnership.</param>
public sealed record SideAnswers(AnswerSet OfOther, AnswerSet OfPartnership)
{
    /// <summary>That there are two sheets, and no answer.</summary>
    public override string ToString() => "two sheets, closed";
}

/// <summary>What a sheet is about.</summary>
public enum SheetSubject
{
    /// <summary>The side that leads, as the partner sees it.</summary>
    Lead,

    /// <summary>The partner, as the lead sees it.</summary>
    Partner,

    /// <summary>The partnership, as each sees it.</summary>
    Partnership,
}

/// <summary>Something that a sheet puts into a band that needs action.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Dimension">The dimension; null where the template bands only the whole.</param>
public sealed record Concern(SheetSubject About, Id<TemplateDimension>? Dimension)
{
    /// <summary>Such as <c>Partnership: equity</c>.</summary>
    public override string ToString() => $"{About}: {Dimension?.Value ?? "the whole"}";
}

/// <summary>What the two sides will do together about a concern.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Concern">What it answers.</param>
/// <param name="What">What will be done.</param>
/// <param name="DueOn">The last day for it, not before the day of recording.</param>
public sealed record JointAction(Id<JointAction> Id, Concern Concern, string What, LocalDate DueOn) : InvariantRecord;
