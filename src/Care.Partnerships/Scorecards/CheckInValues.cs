using Care.Partnerships.Parties;

namespace Care.Partnerships.Scorecards;

/// <summary>What a check-in is about, who takes part, and by which rules. It never changes once the check-in is scheduled.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Lead">The side that leads the award.</param>
/// <param name="Partner">The other side.</param>
/// <param name="Template">The scorecard that both fill in, in one version.</param>
/// <param name="Dates">Its period and the day that it opens.</param>
/// <param name="Rules">Its figures.</param>
public sealed record CheckInSetup(Id<CheckIn> Id, CheckInSide Lead, CheckInSide Partner, ScorecardTemplate Template, CheckInDates Dates, CheckInRules Rules)
{
    /// <summary>The participant on a side.</summary>
    public CheckInSide this[Side side] => side switch { Side.Lead => Lead, Side.Partner => Partner };

    /// <summary>The side that a party is on; null where it is on neither.</summary>
    public Side? SideOf(Id<Party> party) => party == Lead.Party ? Side.Lead : party == Partner.Party ? Side.Partner : null;
}

/// <summary>One side of a check-in.</summary>
/// <param name="Party">Who it is.</param>
/// <param name="Invited">The people who may hand in its sheets and agree for it, at least one.</param>
public sealed record CheckInSide(Id<Party> Party, ValueList<Id<Person>> Invited);

/// <summary>The days of a check-in.</summary>
/// <param name="Period">The days that it looks back on, such as a quarter; both included.</param>
/// <param name="OpensOn">The day from which sheets are filled in, within the period or after it.</param>
public sealed record CheckInDates(DateInterval Period, LocalDate OpensOn);

/// <summary>What one side says: of the other side, and of the partnership.</summary>
/// <remarks>What is printed tells no answer, so that a log does not show what the other side may not see yet.</remarks>
/// <param name="OfOther">Its answers about the other side.</param>
/// <param name="OfPartnership">Its answers about the partnership.</param>
public sealed record TwoSheets(AnswerSet OfOther, AnswerSet OfPartnership)
{
    /// <summary>That there are two sheets, and no answer.</summary>
    public override string ToString() => "two sheets, closed";
}

/// <summary>The talk that the two sides had about their sheets.</summary>
/// <param name="HeldOn">The day of it: not before both sheets were in, not after the day of the decision.</param>
/// <param name="Summary">What came out of it.</param>
public sealed record Discussion(LocalDate HeldOn, string Summary);

/// <summary>What a sheet is about.</summary>
public enum Subject
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
public sealed record Concern(Subject About, Id<TemplateDimension>? Dimension)
{
    /// <summary>Such as <c>Partnership: equity</c>.</summary>
    public override string ToString() => $"{About}: {Dimension?.Value ?? "the whole"}";
}

/// <summary>What the two sides will do together about a concern.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Concern">What it answers.</param>
/// <param name="What">What will be done.</param>
/// <param name="DueOn">The last day for it, not before the day of the decision.</param>
public sealed record JointAction(Id<JointAction> Id, Concern Concern, string What, LocalDate DueOn);
