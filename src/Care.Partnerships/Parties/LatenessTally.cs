namespace Care.Partnerships.Parties;

/// <summary>
/// How often each side was late: with payments, with reports and their reviews. Of one agreement, or merged for an
/// office, a country, a year. Tallies merge in any order to the same.
/// </summary>
/// <param name="Lead">What the lead had to do.</param>
/// <param name="Partner">What the partner had to do.</param>
/// <param name="ByBoth">The days on which something of both was open, all together; only of payments.</param>
/// <param name="ByNobody">The days on which neither could act; only of payments.</param>
public sealed record LatenessTally(
    LatenessCount Lead, LatenessCount Partner, Lateness ByBoth = default, Lateness ByNobody = default)
    : InvariantRecord
{
    /// <summary>Nothing to judge.</summary>
    public static LatenessTally Empty { get; } = new(LatenessCount.None, LatenessCount.None);

    /// <summary>The count of a side.</summary>
    public LatenessCount this[Side side] => side switch { Side.Lead => Lead, Side.Partner => Partner };

    /// <summary>The tally with one more thing that both sides had a part in, such as a payment.</summary>
    /// <param name="byLead">How late the lead was with its part; null where no days were agreed for it.</param>
    /// <param name="byPartner">How late the partner was; null likewise.</param>
    /// <param name="byBoth">The days on which something of both was open.</param>
    /// <param name="byNobody">The days on which neither could act.</param>
    public LatenessTally With(
        Lateness? byLead, Lateness? byPartner, Lateness byBoth = default, Lateness byNobody = default) =>
        new(Lead.With(byLead), Partner.With(byPartner), ByBoth + byBoth, ByNobody + byNobody);

    /// <summary>Both tallies together.</summary>
    public LatenessTally Merge(LatenessTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Lead.Merge(other.Lead), Partner.Merge(other.Partner), ByBoth + other.ByBoth, ByNobody + other.ByNobody);
    }
}

/// <summary>How often a side was late.</summary>
/// <remarks>A tally makes it. Immutable.</remarks>
public sealed record LatenessCount : InvariantRecord
{
    private LatenessCount() { }

    /// <summary>Nothing to judge.</summary>
    public static LatenessCount None { get; } = new();

    /// <summary>What was done or is late, and had a day; 0 or more.</summary>
    public int Judged { get; private init; }

    /// <summary>What of that was late; 0 to <see cref="Judged"/>, both ends included.</summary>
    public int Late { get; private init; }

    /// <summary>What had no agreed day; 0 or more.</summary>
    public int NotMeasurable { get; private init; }

    /// <summary>All that it was late together.</summary>
    public Lateness Days { get; private init; }

    /// <summary>What waits and is not late yet; 0 of payments, which are counted once they were sent or are late.
    /// </summary>
    public int Running { get; internal init; }

    /// <summary>What was done by its day.</summary>
    public int InTime => Judged - Late;

    /// <summary>The share that was late of what can be judged; null where nothing can be.</summary>
    public Percentage? LateShare => Judged == 0 ? null : Percentage.FromShare(Late, Judged).Required();

    internal LatenessCount With(Lateness? lateness) => lateness is { } late
        ? this with { Judged = Judged + 1, Late = Late + (late.IsLate ? 1 : 0), Days = Days + late }
        : this with { NotMeasurable = NotMeasurable + 1 };

    internal LatenessCount Merge(LatenessCount other) =>
        new()
        {
            Judged = Judged + other.Judged, Late = Late + other.Late, Days = Days + other.Days,
            NotMeasurable = NotMeasurable + other.NotMeasurable, Running = Running + other.Running,
        };
}
